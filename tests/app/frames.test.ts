import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeFrame } from '../../src/app/frames.ts';

let due: (() => void) | null = null;
/** What was done in the frames since it was last asked, a space a frame without work. */
let done = '';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => {
    expect(due).toBeNull();
    due = call;
    return 1;
  });
});
afterEach(() => {
  frames(5);
  vi.unstubAllGlobals();
});

function frames(count: number): string {
  done = '';
  for (let i = 0; i < count; i++) {
    const before = done;
    const call = due;
    due = null;
    call?.();
    if (done === before) done += ' ';
  }
  return done;
}
const ask = (name: string, lands: 'now' | 'after' = 'now') =>
  takeFrame(() => {
    done += name;
  }, lands);

test('one piece a frame, in the order they are asked for', () => {
  ask('a');
  ask('b');
  ask('c');
  expect(frames(1)).toBe('a');
  expect(frames(3)).toBe('bc ');
});

test('the frame in which a change of React’s is laid out is left to it', () => {
  ask('r', 'after');
  ask('a');
  ask('b');
  expect(frames(4)).toBe('r ab');
});

test('changes of React’s may follow each other: each is laid out in the frame that asks for the next', () => {
  ask('r', 'after');
  ask('s', 'after');
  ask('a');
  expect(frames(4)).toBe('rs a');
});

test('that frame is over for who comes later', () => {
  ask('r', 'after');
  expect(frames(2)).toBe('r ');
  ask('a');
  expect(frames(1)).toBe('a');
});

test('a piece that is called off takes no frame; one that asks again is the last', () => {
  const callOff = ask('a');
  takeFrame(() => {
    done += 'b';
    ask('d');
  });
  ask('c');
  callOff();
  callOff();
  expect(frames(4)).toBe('bcd ');
});

test('a piece that throws keeps nobody from their frame', () => {
  takeFrame(() => {
    throw new Error('broken');
  });
  ask('a');
  expect(() => frames(1)).toThrow('broken');
  expect(frames(1)).toBe('a');
});
