import type { EventIndex } from './event-index.ts';
import { buildRankTree, type RankTree } from './rank-tree.ts';

/** The events that pass the filter (of one lane), in the order of their middles. */
export type Subset = {
  readonly index: EventIndex;
  /** Positions, by middle. */
  readonly members: Uint32Array;
  /** 1 at the positions of members. */
  readonly holds: Uint8Array;
  /** What was worked out for a least length of bars and a number of rows; filled when first needed. */
  readonly grains: Map<string, Grain>;
};

/**
 * The events of a subset as one range of scales sees them: those with dates shorter than `barDays` are `points`; the
 * others have bars, of which as many as fit the rows without touching are placed, the most important first.
 */
export type Grain = {
  readonly barDays: number;
  /** Positions of the points, by middle. */
  readonly points: Uint32Array;
  /** Twice the middle of each point, in days: ascending. */
  readonly middles: Float64Array;
  /** Sums of the middles before each point. */
  readonly sums: Float64Array;
  readonly tree: RankTree;
  /** Placed bars by start day. */
  readonly bars: readonly Bar[];
  /** The same by their middles, and twice these, in days. */
  readonly barsByMiddle: readonly Bar[];
  readonly barMiddles: Float64Array;
  readonly barOf: ReadonlyMap<number, Bar>;
  /** Days of the longest bar of each row that holds one. */
  readonly longest: readonly number[];
  /** Start and end days, each sorted, and positions of the events whose bars found no row. */
  readonly restStart: Int32Array;
  readonly restEnd: Int32Array;
  readonly rest: Uint32Array;
};

/** Events that share an interval and the way it is drawn. */
export type Bar = {
  readonly start: number;
  /** Included. */
  readonly end: number;
  readonly style: number;
  /** The most important first. */
  readonly events: readonly number[];
  /** 0 is next to the axis. */
  readonly row: number;
};

/** The events for which `keep` holds. */
export function subsetOf(index: EventIndex, keep: (position: number) => boolean): Subset {
  const found = new Uint32Array(index.byMiddle.length);
  const holds = new Uint8Array(index.byMiddle.length);
  let size = 0;
  for (let i = 0; i < found.length; i++) {
    const position = index.byMiddle[i] as number;
    if (!keep(position)) continue;
    found[size++] = position;
    holds[position] = 1;
  }
  return { index, members: found.slice(0, size), holds, grains: new Map() };
}

/** The subset with bars for dates of `barDays` and more, in at most `rows` rows. Linear in the subset, once. */
export function grainOf(subset: Subset, barDays: number, rows: number): Grain {
  const key = `${barDays} ${rows}`;
  const known = subset.grains.get(key);
  if (known !== undefined) return known;
  const grain = makeGrain(subset, barDays, rows);
  subset.grains.set(key, grain);
  return grain;
}

function makeGrain({ index, members, holds }: Subset, barDays: number, rows: number): Grain {
  const { start, end, rank, byRank } = index;
  const isLong = (position: number) =>
    (end[position] as number) + 1 - (start[position] as number) >= barDays;
  const points = new Uint32Array(members.length);
  let size = 0;
  for (let i = 0; i < members.length; i++) {
    const position = members[i] as number;
    if (!isLong(position)) points[size++] = position;
  }
  const long: number[] = [];
  for (let i = 0; i < byRank.length && long.length < members.length - size; i++) {
    const position = byRank[i] as number;
    if (holds[position] === 1 && isLong(position)) long.push(position);
  }
  const kept = points.slice(0, size);
  const middles = new Float64Array(size);
  const sums = new Float64Array(size + 1);
  const ranks = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const position = kept[i] as number;
    const middle = (start[position] as number) + (end[position] as number) + 1;
    middles[i] = middle;
    sums[i + 1] = (sums[i] as number) + middle;
    ranks[i] = rank[position] as number;
  }
  const { bars, unplaced } = placeBars(index, long, rows);
  const barOf = new Map<number, Bar>();
  const longest: number[] = [];
  for (const bar of bars) {
    for (const position of bar.events) barOf.set(position, bar);
    longest[bar.row] = Math.max(longest[bar.row] ?? 0, bar.end + 1 - bar.start);
  }
  const twiceMiddle = (bar: Bar) => bar.start + bar.end + 1;
  const barsByMiddle = [...bars].sort((a, b) => twiceMiddle(a) - twiceMiddle(b));
  return {
    barDays,
    points: kept,
    middles,
    sums,
    tree: buildRankTree(ranks),
    bars,
    barsByMiddle,
    barMiddles: Float64Array.from(barsByMiddle, twiceMiddle),
    barOf,
    longest,
    restStart: Int32Array.from(unplaced, (p) => start[p] as number).sort(),
    restEnd: Int32Array.from(unplaced, (p) => end[p] as number).sort(),
    rest: Uint32Array.from(unplaced).sort(),
  };
}

/** `events`: the most important first. */
function placeBars(
  { start, end, style }: EventIndex,
  events: readonly number[],
  rows: number,
): { bars: Bar[]; unplaced: number[] } {
  const groups = new Map<number, number[]>();
  for (const position of events) {
    const from = start[position] as number;
    const length = (end[position] as number) - from;
    const key = ((from + 0x400000) * 0x800000 + length) * 8 + (style[position] as number);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [position]);
    else group.push(position);
  }
  const taken: Bar[][] = Array.from({ length: rows }, () => []);
  const unplaced: number[] = [];
  const median = medianLength(
    [...groups.values()].map(([p = 0]) => (end[p] as number) - (start[p] as number)),
  );
  const upwards = [...taken.keys()];
  const downwards = [...upwards].reverse();
  // A map keeps the order of insertion: by the best event of each group.
  for (const members of groups.values()) {
    const position = members[0] as number;
    const from = start[position] as number;
    const to = end[position] as number;
    // Short bars sit next to the axis, long ones above them.
    const order = to - from <= median ? upwards : downwards;
    const row = order.find((r) => isFree(taken[r] as Bar[], from, to));
    if (row === undefined) {
      unplaced.push(...members);
      continue;
    }
    const bar = { start: from, end: to, style: style[position] as number, events: members, row };
    const line = taken[row] as Bar[];
    line.splice(firstAfter(line, from), 0, bar);
  }
  const used = taken.filter((row) => row.length > 0);
  const bars = used.flatMap((row, at) => row.map((bar) => ({ ...bar, row: at })));
  bars.sort((a, b) => a.start - b.start || a.end - b.end || a.style - b.style);
  return { bars, unplaced };
}

function medianLength(lengths: readonly number[]): number {
  const sorted = Int32Array.from(lengths).sort();
  return sorted[sorted.length >> 1] ?? 0;
}

/** Bars of a row do not touch and are sorted, so only the two neighbours matter. */
function isFree(row: readonly Bar[], from: number, to: number): boolean {
  const at = firstAfter(row, from);
  const before = row[at - 1];
  const after = row[at];
  return (before === undefined || before.end < from) && (after === undefined || after.start > to);
}

function firstAfter(row: readonly Bar[], day: number): number {
  let lo = 0;
  let hi = row.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((row[mid] as Bar).start <= day) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** How many values of a sorted array are below `value`. */
export function countBelow(sorted: Int32Array | Float64Array, value: number): number {
  let lo = 0;
  let hi = sorted.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((sorted[mid] as number) < value) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
