/** Brings what is drawn in line with what is wanted: first what goes and what changes, then a few other marks a frame. */
import { takeFrame } from '../frames.ts';
import type { Drawable, Pace } from './drawing.ts';

/**
 * Milliseconds of a frame for making new marks, how many are made all the same, and the most: to lay them out costs the
 * browser more than to make them.
 */
const BUDGET = 1;
const NEW_A_FRAME = 3;
const MOST_A_FRAME = 6;

/** Where marks are kept: a new one is put there, one of the same id takes the place of the old. */
export type Board = {
  readonly put: (items: readonly Drawable[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly isSeen: (item: Drawable) => boolean;
};

export type Pump = {
  /** `onShown` is called once all of it is drawn, unless something else is shown before. */
  readonly show: (items: readonly Drawable[], pace: Pace, onShown: () => void) => void;
  readonly stop: () => void;
};

export function pumpOf(board: Board): Pump {
  const drawn = new Map<string, Drawable>();
  let callOff = () => {};
  let gone: string[] = [];
  let changed: Drawable[] = [];
  /** A few a frame, at most so many. */
  let fresh: Drawable[] = [];
  let most = MOST_A_FRAME;
  let tell = () => {};
  const put = (items: readonly Drawable[]) => {
    if (items.length === 0) return;
    for (const item of items) drawn.set(item.id, item);
    board.put(items);
  };
  const exchange = () => {
    for (const id of gone) drawn.delete(id);
    if (gone.length > 0) board.remove(gone);
    put(changed);
    gone = [];
    changed = [];
  };
  const add = () => {
    const end = performance.now() + BUDGET;
    for (let made = 0; fresh.length > 0 && made < most; made += NEW_A_FRAME) {
      put(fresh.splice(0, NEW_A_FRAME));
      if (performance.now() > end) break;
    }
  };
  const goOn = () => {
    if (gone.length + changed.length + fresh.length > 0) callOff = takeFrame(run);
    else tell();
  };
  const run = () => {
    if (gone.length + changed.length > 0) exchange();
    else add();
    goOn();
  };
  return {
    show: (items, pace, onShown) => {
      const wanted = new Set(items.map((item) => item.id));
      gone = [...drawn.keys()].filter((id) => !wanted.has(id));
      const differ = items.filter((item) => drawn.get(item.id) !== item);
      // What stands there already can be read until its turn comes: its frames are kept short.
      most = pace === 'in turn' ? NEW_A_FRAME : MOST_A_FRAME;
      const canWait = (item: Drawable) => pace === 'in turn' || !drawn.has(item.id);
      changed = differ.filter((item) => !canWait(item));
      const later = differ.filter(canWait);
      fresh = [...later.filter(board.isSeen), ...later.filter((item) => !board.isSeen(item))];
      tell = onShown;
      if (pace === 'whole' || pace === 'begun') exchange();
      if (pace === 'begun') add();
      if (pace === 'whole') put(fresh.splice(0));
      callOff();
      goOn();
    },
    stop: () => callOff(),
  };
}
