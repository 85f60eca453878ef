import type { EventHead } from '../model/story.ts';
import { dayOf } from './calendar.ts';

/**
 * How a date is drawn: `day` a point; `within` some time in the interval; `about` fading ends; `doubtful` dotted;
 * `throughout` a real duration.
 */
export const DATE_STYLES = ['day', 'within', 'about', 'doubtful', 'throughout'] as const;
export type DateStyleName = (typeof DATE_STYLES)[number];

/**
 * The events of a story as columns, built once. A position is an index into `heads` (story order).
 * Days are day numbers, UTC; `end` is included.
 */
export type EventIndex = {
  readonly heads: readonly EventHead[];
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Into DATE_STYLES. */
  readonly style: Uint8Array;
  /** 0 is the most important event; every rank occurs once. */
  readonly rank: Uint32Array;
  /** Positions by rank. */
  readonly byRank: Uint32Array;
  /** Positions by the middle of their interval, then by position. */
  readonly byMiddle: Uint32Array;
  /** The position of an id, or undefined. The first call builds a table. */
  readonly positionOf: (id: string) => number | undefined;
  /** The date styles that occur. */
  readonly styles: readonly DateStyleName[];
  /** First and last day of the story; both 0 where there is no event. */
  readonly first: number;
  readonly last: number;
};

/** Builds the columns. The story has been checked: days are days, `earliest` is not after `latest`. */
export function buildIndex(heads: readonly EventHead[]): EventIndex {
  const size = heads.length;
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const style = new Uint8Array(size);
  const importance = new Float64Array(size);
  const styles = new Set<number>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < size; i++) {
    const head = heads[i] as EventHead;
    const from = dayOf(head.earliest);
    const to = Math.max(from, dayOf(head.latest));
    start[i] = from;
    end[i] = to;
    if (from < first) first = from;
    if (to > last) last = to;
    const code = styleOf(head, from, to);
    style[i] = code;
    styles.add(code);
    importance[i] = head.importance;
  }
  const byRank = orderBy(size, (i) => Math.round((1 - (importance[i] as number)) * 1e6));
  return {
    heads,
    start,
    end,
    style,
    rank: inverseOf(byRank),
    byRank,
    byMiddle: orderBy(size, (i) => (start[i] as number) + (end[i] as number)),
    positionOf: lazyPositions(heads),
    styles: DATE_STYLES.filter((_, code) => styles.has(code)),
    first: size === 0 ? 0 : first,
    last: size === 0 ? 0 : last,
  };
}

function lazyPositions(heads: readonly EventHead[]): (id: string) => number | undefined {
  let positions: Map<string, number> | null = null;
  return (id) => {
    positions ??= new Map(heads.map((head, i) => [head.id, i]));
    return positions.get(id);
  };
}

/** EDTF says “about” by `~`, “doubtful” by `?` and both by `%`, anywhere in the string. */
function styleOf({ date, extent }: EventHead, from: number, to: number): number {
  if (from === to && date.length === 10) return STYLE.day;
  if (/[~%]/.test(date)) return STYLE.about;
  if (date.includes('?')) return STYLE.doubtful;
  if (from === to) return STYLE.day;
  return extent === 'throughout' ? STYLE.throughout : STYLE.within;
}

const STYLE = Object.fromEntries(DATE_STYLES.map((name, code) => [name, code])) as Readonly<
  Record<DateStyleName, number>
>;

function inverseOf(order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) rank[order[at] as number] = at;
  return rank;
}

/** Positions sorted by a whole-number key, ties by position. Packing both into one double lets the engine sort natively. */
function orderBy(size: number, key: (position: number) => number): Uint32Array {
  const packed = new Float64Array(size);
  for (let i = 0; i < size; i++) packed[i] = key(i) * 0x200000 + i;
  packed.sort();
  const order = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const value = packed[i] as number;
    order[i] = value - Math.floor(value / 0x200000) * 0x200000;
  }
  return order;
}
