/** Windows on a story: as days for people and links, as fractional day numbers for the drawing. */
import { formatDay, parseDay } from '../../model/day.ts';
import type { EventIndex } from '../../timeline/event-index.ts';
import { fitWindow, type Metrics } from '../../timeline/level.ts';
import type { Limits } from './drawing.ts';

/** Days, both included. */
export type DayWindow = { readonly from: string; readonly to: string };

/** What the windows of a drawing depend on; `width` in pixels. */
export type Room = {
  readonly index: EventIndex;
  readonly width: number;
  readonly metrics: Metrics;
};

const DAY = 86_400_000;
/** The most pixels a day takes. */
const WIDEST_DAY = 240;

/** The days of a window of fractional day numbers. */
export function daysShown(from: number, to: number): DayWindow {
  return { from: formatDay(Math.floor(from)), to: formatDay(Math.ceil(to) - 1) };
}

export function sameWindow(a: DayWindow | null, b: DayWindow | null): boolean {
  return a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to);
}

/** The fractional day numbers of a window; everything where there is none or it says nothing. */
export function boundsOf(
  window: DayWindow | null,
  { index, width, metrics }: Room,
): { from: number; to: number } {
  const from = window === null ? null : parseDay(window.from);
  const to = window === null ? null : parseDay(window.to);
  if (from === null || to === null || to < from) return fitWindow(index, width, metrics);
  return { from, to: to + 1 };
}

/** Whether these days are the whole story, as near as can be seen. */
export function isWhole(from: number, to: number, room: Room): boolean {
  const fit = boundsOf(null, room);
  const near = (fit.to - fit.from) * 0.004;
  return Math.abs(fit.from - from) < near && Math.abs(fit.to - to) < near;
}

/** How far a reader may go. */
export function limitsOf(room: Room): Limits {
  const { from, to } = boundsOf(null, room);
  const length = to - from;
  return {
    min: (from - length / 2) * DAY,
    max: (to + length / 2) * DAY,
    shortest: Math.min(length, room.width / WIDEST_DAY) * DAY,
    longest: length * 1.3 * DAY,
  };
}
