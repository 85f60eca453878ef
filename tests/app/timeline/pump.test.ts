import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Drawable } from '../../../src/app/timeline/drawing.ts';
import { type Pump, pumpOf } from '../../../src/app/timeline/pump.ts';

let due: (() => void)[] = [];
let board: Map<string, Drawable>;
let pump: Pump;

beforeEach(() => {
  due = [];
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => due.push(call));
  board = new Map();
  pump = pumpOf({
    put: (items) => {
      for (const item of items) board.set(item.id, item);
    },
    remove: (ids) => {
      for (const id of ids) board.delete(id);
    },
    isSeen: (item) => !item.id.startsWith('far'),
  });
});
afterEach(() => {
  pump.stop();
  while (due.length > 0) frame();
  vi.unstubAllGlobals();
});

function frame(): void {
  for (const call of due.splice(0)) call();
}
const drawable = (id: string) => ({ id }) as Drawable;
const several = (count: number, name = 'm') =>
  Array.from({ length: count }, (_, i) => drawable(`${name}${i}`));
const ids = () => [...board.keys()];
const idsOf = (items: readonly Drawable[]) => items.map(({ id }) => id);

test('the whole is drawn at once, and said to be', () => {
  const onShown = vi.fn();
  const items = several(40);
  pump.show(items, 'whole', onShown);
  expect(ids()).toEqual(idsOf(items));
  expect(onShown).toHaveBeenCalledTimes(1);
  expect(due).toEqual([]);
});

test.each(['begun', 'frames'] as const)('%s: some a frame, and said when all are there', (pace) => {
  const onShown = vi.fn();
  const items = several(40);
  pump.show(items, pace, onShown);
  expect(board.size > 0).toBe(pace === 'begun');
  const sizes: number[] = [];
  while (due.length > 0) {
    expect(onShown).not.toHaveBeenCalled();
    frame();
    sizes.push(board.size);
  }
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  expect(ids()).toEqual(idsOf(items));
  expect(onShown).toHaveBeenCalledTimes(1);
});

test('what is in sight comes first', () => {
  pump.show([...several(20, 'far'), ...several(3, 'near')], 'begun', () => {});
  expect(ids().slice(0, 3)).toEqual(['near0', 'near1', 'near2']);
});

test('what goes and what changes does so at once, in its place; what stays is left alone', () => {
  const [a, b, c] = several(3) as [Drawable, Drawable, Drawable];
  pump.show([a, b, c], 'whole', () => {});
  const changed = drawable('m1');
  pump.show([a, changed], 'begun', () => {});
  expect(ids()).toEqual(['m0', 'm1']);
  expect(board.get('m0')).toBe(a);
  expect(board.get('m1')).toBe(changed);
});

test('in turn, what changes waits too', () => {
  pump.show(several(10), 'whole', () => {});
  const anew = several(10);
  pump.show(anew, 'in turn', () => {});
  const changed = () => anew.filter((item) => board.get(item.id) === item).length;
  expect(changed()).toBe(0);
  frame();
  expect(changed()).toBe(3);
});

test('what was begun is given up for what is shown next', () => {
  const first = vi.fn();
  const second = vi.fn();
  pump.show(several(40, 'old'), 'begun', first);
  pump.show(several(2, 'new'), 'whole', second);
  expect(ids()).toEqual(['new0', 'new1']);
  while (due.length > 0) frame();
  expect(ids()).toEqual(['new0', 'new1']);
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
});
