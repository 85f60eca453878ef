import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { useRef } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oneAFrame, useInTurn, useLater } from '../../../src/app/later.ts';
import { useModal } from '../../../src/app/modal.ts';
import { InTurn, Later } from '../../../src/app/views/Later.tsx';

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
  while (frames.size > 0) nextFrame();
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

test('parts come one a frame', () => {
  const { container } = render(
    <InTurn>
      <i>a</i>
      <i>b</i>
    </InTurn>,
  );
  expect(container.textContent).toBe('');
  nextFrame();
  expect(container.textContent).toBe('a');
  nextFrame();
  expect(container.textContent).toBe('ab');
});

function Turns({ all, value, anew }: { all: string; value: number; anew: string }) {
  const drawn = useInTurn([...all], value, 2, anew);
  return <p>{drawn.map(([one, with_]) => `${one}${with_}`).join(' ')}</p>;
}

test('of a list a few are drawn a frame; what waits is as it was, or not there', () => {
  const { container, rerender } = render(<Turns all="abcde" value={1} anew="x" />);
  const seen = () => container.textContent;
  expect(seen()).toBe('a1 b1');
  nextFrame();
  expect(seen()).toBe('a1 b1 c1 d1');
  nextFrame();
  expect(seen()).toBe('a1 b1 c1 d1 e1');
  rerender(<Turns all="abcde" value={2} anew="x" />);
  expect(seen()).toBe('a2 b2 c1 d1 e1');
  nextFrame();
  nextFrame();
  expect(seen()).toBe('a2 b2 c2 d2 e2');
  rerender(<Turns all="e" value={2} anew="x" />);
  expect(seen()).toBe('e2');
  nextFrame();
  rerender(<Turns all="abcde" value={2} anew="x" />);
  expect(seen()).toBe('a2 b2 e2');
  nextFrame();
  rerender(<Turns all="abcde" value={2} anew="y" />);
  expect(seen()).toBe('a2 b2');
});

test('in a page made at build all of a list is there, and stays', async () => {
  const page = <Turns all="abcde" value={1} anew="x" />;
  const made = document.createElement('div');
  made.innerHTML = renderToString(page);
  expect(made.textContent).toBe('a1 b1 c1 d1 e1');
  const root = await act(() => hydrateRoot(made, page));
  expect(made.textContent).toBe('a1 b1 c1 d1 e1');
  act(() => root.unmount());
});

test('steps are taken one a frame, until they are left out', () => {
  const taken: number[] = [];
  const stop = oneAFrame([1, 2, 3].map((n) => () => taken.push(n)));
  expect(taken).toEqual([]);
  nextFrame();
  expect(taken).toEqual([1]);
  nextFrame();
  stop();
  nextFrame();
  expect(taken).toEqual([1, 2]);
});

function Modal({ onClose }: { readonly onClose: () => void }) {
  const veil = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  useModal(veil, inside, onClose);
  return (
    <div ref={veil}>
      <div ref={inside} tabIndex={-1}>
        <button type="button">within</button>
      </div>
    </div>
  );
}

test('a dialog has the focus, keeps it and gives it back; what it covers is inert, a frame each', () => {
  const page = (open: boolean) => (
    <>
      <header>
        <button type="button">before</button>
      </header>
      <div className="work">
        <section />
        <main>
          <button type="button">beside</button>
        </main>
      </div>
      {open && <Modal onClose={() => {}} />}
    </>
  );
  const { container, rerender, getByText } = render(page(false));
  const inert = () => [...container.querySelectorAll('[inert]')].map((part) => part.localName);
  getByText('beside').focus();
  rerender(page(true));
  expect(document.activeElement).toBe(getByText('within'));
  expect(inert()).toEqual([]);
  getByText('before').focus();
  expect(document.activeElement).toBe(getByText('within'));
  for (let i = 0; i < 5; i++) nextFrame();
  expect(inert()).toEqual(['header', 'section', 'main']);
  rerender(page(false));
  // Where the focus returns to is in reach at once.
  expect(document.activeElement).toBe(getByText('beside'));
  expect(inert()).toEqual(['header', 'section']);
  nextFrame();
  expect(inert()).toEqual(['section']);
  // Opened again before all of that is given back, it covers everything.
  rerender(page(true));
  for (let i = 0; i < 5; i++) nextFrame();
  expect(inert()).toEqual(['header', 'section', 'main']);
});

test('Esc closes a dialog also where what had the focus has gone', () => {
  const onClose = vi.fn();
  const { getByText, unmount } = render(<Modal onClose={onClose} />);
  getByText('within').remove();
  expect(document.activeElement).toBe(document.body);
  // Nobody else is to take the key for their own.
  expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false);
  expect(onClose).toHaveBeenCalledTimes(1);
  unmount();
  expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(true);
  expect(onClose).toHaveBeenCalledTimes(1);
});
