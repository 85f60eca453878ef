import { act, cleanup, render } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLater } from '../../../src/app/later.ts';
import { Later } from '../../../src/app/views/Later.tsx';

let handle = 0;
const frames = new Map<number, FrameRequestCallback>();
beforeEach(() => {
  frames.clear();
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => {
    frames.set(++handle, call);
    return handle;
  });
  vi.stubGlobal('cancelAnimationFrame', (called: number) => frames.delete(called));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function nextFrame(): void {
  const due = [...frames.values()];
  frames.clear();
  act(() => {
    for (const call of due) call(0);
  });
}

function Value({ value }: { readonly value: string }) {
  const later = useLater(value);
  const last = useLater(later);
  return <p>{`${value} ${later} ${last}`}</p>;
}

test('a value follows a frame after it changed, and what follows it one frame after that', () => {
  const { container, rerender } = render(<Value value="a" />);
  expect(container.textContent).toBe('a a a');
  rerender(<Value value="b" />);
  expect(container.textContent).toBe('b a a');
  nextFrame();
  expect(container.textContent).toBe('b b a');
  nextFrame();
  expect(container.textContent).toBe('b b b');
});

test('of two changes in one frame only the second is drawn', () => {
  const { container, rerender } = render(<Value value="a" />);
  rerender(<Value value="b" />);
  rerender(<Value value="c" />);
  nextFrame();
  expect(container.textContent).toBe('c c a');
});

test('what comes later is there a frame after the rest; in a page made at build from the start', async () => {
  const page = <Later>words</Later>;
  const { container } = render(page);
  expect(container.textContent).toBe('');
  nextFrame();
  expect(container.textContent).toBe('words');

  const made = document.createElement('div');
  made.innerHTML = renderToString(page);
  expect(made.textContent).toBe('words');
  const root = await act(() => hydrateRoot(made, page));
  expect(made.textContent).toBe('words');
  act(() => root.unmount());
});
