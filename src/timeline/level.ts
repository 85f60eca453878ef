/** One step of the zoom: its scale, its unit of time, and what follows from them for dates of every length. */
import type { EventIndex } from './event-index.ts';
import type { Lane, Scene } from './scene.ts';
import { type Bar, type Grain, grainOf } from './subset.ts';
import { LONGEST, startOf, startOfNext, UNITS, type Unit, unitFor } from './units.ts';

/** Sizes in pixels of the parts that the layout must know. */
export type Metrics = {
  readonly cardWidth: number;
  readonly cardGap: number;
  /** Height of a card without its title. */
  readonly cardFrame: number;
  readonly titleWidth: number;
  readonly titleSize: number;
  readonly titleLine: number;
  readonly titleLimit: number;
  /** Height of a row of bars from which cards hang, and of one whose bars carry titles. */
  readonly thinRow: number;
  readonly wideRow: number;
  /** Height above the axis line that counts and the marks of short uncertain dates take. */
  readonly axisRow: number;
  /** Space between the window's edge and the first and last day when everything is shown. */
  readonly margin: number;
};

/** Days are fractional day numbers (UTC), `to` excluded; `width` and `height` of the drawing above the axis line. */
export type View = {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly height: number;
  /** Position of the event that must have a card. */
  readonly pinned: number | null;
};

/** Pixels a unit must have to be counted by itself, and the share of the window that all lanes of it must have. */
export const LEAST_UNIT = 36;
const MOST_UNITS = 34;
/**
 * Bars wider than this share of the window for each of their events, at most the second share, carry a title inside
 * and have no cards: their cards would mostly hang out of sight.
 */
const WIDE_BAR = 0.6;
const WIDEST_BAR = 2.4;
/** A subset this small is laid out whole at every scale. */
export const SMALL = 160;
const STEPS_AN_OCTAVE = 2;

/** The window that shows all of the story, with room at its sides, in days. */
export function fitWindow(
  index: EventIndex,
  width: number,
  metrics: Metrics,
): { from: number; to: number } {
  const { lo, hi } = bounds(index);
  const inner = Math.max(1, width - 2 * metrics.margin);
  const margin = ((hi - lo) * metrics.margin) / inner;
  return { from: lo - margin, to: hi + margin };
}

/** First to last day; at least nine days, so that a story of one day has a scale. */
export function bounds({ first, last }: EventIndex): { lo: number; hi: number } {
  const missing = Math.max(0, 9 - (last + 1 - first));
  return { lo: first - missing / 2, hi: last + 1 + missing / 2 };
}

/** What all lanes of one drawing share. */
export type Level = {
  readonly index: EventIndex;
  readonly metrics: Metrics;
  readonly scale: number;
  readonly unit: Unit;
  readonly width: number;
  /** Height of a lane. */
  readonly height: number;
  readonly rows: number;
  readonly pinned: number | null;
};

/**
 * Days covered and how they are divided, without making marks: cheap enough for every frame. `reach` is how far a
 * card reaches into the window, in days: twice that is covered on both sides, so that small movements need nothing.
 */
export function coverage(scene: Scene, view: View, metrics: Metrics) {
  const fit = fitWindow(scene.index, view.width, metrics);
  const fitScale = view.width / (fit.to - fit.from);
  const scale = view.width / (view.to - view.from);
  const step = Math.floor(STEPS_AN_OCTAVE * Math.log2(scale / fitScale) + 1e-4);
  const lanes = scene.lanes.length;
  const unit = unitFor(scale, Math.max(LEAST_UNIT, (view.width * lanes) / MOST_UNITS));
  const reach = metrics.cardWidth / scale;
  const from = startOf(unit, view.from - 2 * reach);
  const to = startOfNext(unit, view.to + 2 * reach);
  const shape = [step, unit, view.width, view.height, view.pinned ?? ''].join(' ');
  return { from, to, unit, shape, reach, step, scale: fitScale * 2 ** (step / STEPS_AN_OCTAVE) };
}

/** Bars narrower than this say nothing that the foot of a card does not. */
const LEAST_BAR = 32;

/**
 * In a large story a date gets a bar when it is longer than the unit that is counted, so that the work is done once a
 * unit; in a small one when its bar is wide enough to see, at every step of the zoom.
 */
export function grainFor(
  { subset }: Lane,
  { unit, scale, rows }: { unit: Unit; scale: number; rows: number },
): Grain {
  const isSmall = subset.members.length <= SMALL;
  const barDays = isSmall ? Math.max(2, Math.ceil(LEAST_BAR / scale)) : LONGEST[unit] + 1;
  return grainOf(subset, barDays, isSmall ? rows : Math.min(rows, 3));
}

/**
 * Works out what the other units of time need, nearest first, one of a lane a step: with 100,000 events each would
 * otherwise cost a frame of the zoom that first asks for it.
 */
export function* grainsAhead(scene: Scene, now: { unit: Unit; scale: number; rows: number }) {
  const at = UNITS.indexOf(now.unit);
  const away = (unit: Unit) => Math.abs(UNITS.indexOf(unit) - at - 0.1);
  for (const unit of [...UNITS].sort((a, b) => away(a) - away(b))) {
    for (const lane of scene.lanes) {
      // Small ones depend on the scale, and cost nothing.
      if (lane.subset.members.length <= SMALL) continue;
      yield grainFor(lane, { ...now, unit });
    }
  }
}

/** Height of the lower edge of a row of bars above the lane's axis line; of the cards, for the row after the last. */
export function rowFloor(
  { longest }: Grain,
  { metrics, scale, width }: Level,
  row: number,
): number {
  let floor = metrics.axisRow;
  for (const days of longest.slice(0, row)) {
    floor += days * scale >= WIDE_BAR * width ? metrics.wideRow : metrics.thinRow;
  }
  return floor;
}

export function isWide(bar: Bar, level: Level): boolean {
  const share = Math.min(WIDEST_BAR, WIDE_BAR * bar.events.length);
  return (bar.end + 1 - bar.start) * level.scale >= share * level.width;
}

export function isRest(grain: Grain, index: EventIndex, event: number): boolean {
  return !grain.barOf.has(event) && !isPoint(grain, index, event);
}

export function isPoint(grain: Grain, { start, end }: EventIndex, event: number): boolean {
  return (end[event] as number) + 1 - (start[event] as number) < grain.barDays;
}

/** The middle of an event's date, a fractional day number. */
export function middle({ start, end }: EventIndex, event: number): number {
  return ((start[event] as number) + (end[event] as number) + 1) / 2;
}
