import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAppStore } from '../../../src/app/store.ts';
import { INITIAL_VIEW } from '../../../src/app/view.ts';
import { App } from '../../../src/app/views/App.tsx';
import { Resizer } from '../../../src/app/views/Resizer.tsx';
import { story } from './setup.tsx';

afterEach(cleanup);
beforeEach(() => localStorage.clear());

/** The page without the timeline, which this document has no room for. */
function open() {
  const app = createAppStore(INITIAL_VIEW, { kind: 'ready', story });
  window.matchMedia = () =>
    ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
  Element.prototype.scrollTo = () => {};
  const { container } = render(
    <App app={app} base="/" onRetry={async () => {}} onBundled={() => {}} />,
  );
  const list = () => container.querySelector<HTMLElement>('.list-pane');
  return { app, list };
}

test('the list stays where a panel covers it, for nobody to come upon', () => {
  const { app, list } = open();
  const before = list();
  const item = before?.querySelector('.item');
  act(() => app.openEvent('stop'));
  expect(list()).toBe(before);
  expect(before?.dataset.covered).toBe('');
  expect(before?.getAttribute('aria-hidden')).toBe('true');
  expect(screen.getAllByRole('main')).toHaveLength(1);
  expect(document.querySelectorAll('#main')).toHaveLength(1);
  act(() => app.close());
  expect(list()?.querySelector('.item')).toBe(item);
  expect(before?.dataset.covered).toBeUndefined();
  expect(screen.getByRole('main')).toBe(before);
});

test('where what had the focus is taken out of a dialog, the dialog gets it', async () => {
  const { app } = open();
  act(() => app.openDialog('help'));
  const dialog = await screen.findByRole('dialog');
  const gone = dialog.appendChild(document.createElement('button'));
  act(() => gone.focus());
  gone.remove();
  act(() => app.setQuery('ferry'));
  expect(document.activeElement).toBe(dialog);
});

test('another language reaches every part of the page', () => {
  const { app, list } = open();
  expect(list()?.textContent).toContain('Sources');
  act(() => app.setLanguage('es'));
  for (const part of list()?.querySelectorAll('h2, .item, .list-sources') ?? [])
    expect(part.closest<HTMLElement>('[lang]')?.lang).toBe('es');
  expect(list()?.textContent).toContain('Fuentes');
  expect(screen.getByRole('button', { name: 'Lista' })).toBeTruthy();
});

test('the panel is as wide as it was dragged, here and on the next visit', () => {
  const panel = document.createElement('aside');
  panel.getBoundingClientRect = () => ({ width: 440 }) as DOMRect;
  const work = document.createElement('div');
  work.className = 'work';
  work.append(panel);
  render(<Resizer label="Width" panel={{ current: panel }} />);
  const edge = screen.getByRole('separator', { name: 'Width' });
  edge.setPointerCapture = () => {};
  // This document knows no pointer events of its own.
  const point = (type: string, clientX: number) =>
    fireEvent(edge, new MouseEvent(type, { clientX, bubbles: true }));
  point('pointerdown', 600);
  fireEvent.lostPointerCapture(edge);
  expect(localStorage.getItem('sourceline-panel')).toBeNull();
  point('pointerdown', 600);
  point('pointermove', 560);
  expect(work.style.getPropertyValue('--panel')).toBe('480px');
  expect(localStorage.getItem('sourceline-panel')).toBeNull();
  fireEvent.lostPointerCapture(edge);
  expect(localStorage.getItem('sourceline-panel')).toBe('480');
});
