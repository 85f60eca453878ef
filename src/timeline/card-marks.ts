import { type CardWish, type PlacedCard, placeCards } from './cards.ts';
import { DATE_STYLES, type DateStyleName, type EventIndex } from './event-index.ts';
import {
  bounds,
  isPoint,
  isRest,
  isWide,
  type Level,
  type Metrics,
  middle,
  rowFloor,
  SMALL,
} from './level.ts';
import type { CardMark } from './mark.ts';
import { mostImportant } from './rank-tree.ts';
import type { Lane } from './scene.ts';
import { type Bar, countBelow, type Grain } from './subset.ts';
import { titleLines } from './title-lines.ts';

/** Cards are laid out in stretches of about this many cards' widths, each by itself. */
const STRETCH_CARDS = 8;
/** Stretches remembered a lane: enough for panning to and fro, little memory. */
const STRETCHES_KEPT = 200;

/** The cards between the days from … to, and those that hang from `bars`; a step for each stretch. */
export function* cardsBetween(
  lane: Lane,
  grain: Grain,
  level: Level,
  bars: readonly Bar[],
  from: number,
  to: number,
): Generator<void, PlacedCard[]> {
  const { index } = level;
  const divide = stretchesOf(lane, level);
  const numbers = new Set<number>();
  for (let n = divide.at(from); n <= divide.at(to); n++) numbers.add(n);
  for (const bar of bars) {
    if (!isWide(bar, level)) numbers.add(divide.at((bar.start + bar.end + 1) / 2));
  }
  const visible = new Set(bars);
  const found: PlacedCard[] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    for (const card of stretch(lane, grain, level, divide, n)) {
      const bar = grain.barOf.get(card.event);
      const day = middle(index, card.event);
      if (bar === undefined ? day >= from && day < to : visible.has(bar)) found.push(card);
    }
    yield;
  }
  const stray = strayCard(lane, grain, level, from, to);
  return stray === null ? found : [...found, stray];
}

type Stretches = {
  readonly lo: number;
  readonly days: number;
  readonly at: (day: number) => number;
};

/** Divides the story evenly, so that no sliver is left at its ends. */
function stretchesOf(lane: Lane, level: Level): Stretches {
  const { lo, hi } = bounds(level.index);
  const wanted = (STRETCH_CARDS * level.metrics.cardWidth) / level.scale;
  const number =
    lane.subset.members.length <= SMALL ? 1 : Math.max(1, Math.round((hi - lo) / wanted));
  const days = (hi - lo) / number;
  const at = (day: number) => Math.max(0, Math.min(number - 1, Math.floor((day - lo) / days)));
  return { lo, days, at };
}

function stretch(
  lane: Lane,
  grain: Grain,
  level: Level,
  divide: Stretches,
  n: number,
): readonly PlacedCard[] {
  const cards = keptLayOut(lane, grain, level, divide, n, null);
  const { pinned, index } = level;
  if (pinned === null || lane.subset.holds[pinned] !== 1) return cards;
  if (cards.some((card) => card.event === pinned)) return cards;
  const bar = grain.barOf.get(pinned);
  const placeable = bar === undefined ? isPoint(grain, index, pinned) : !isWide(bar, level);
  if (!placeable || divide.at(middle(index, pinned)) !== n) return cards;
  return keptLayOut(lane, grain, level, divide, n, pinned);
}

function keptLayOut(
  lane: Lane,
  grain: Grain,
  level: Level,
  divide: Stretches,
  n: number,
  pinned: number | null,
): readonly PlacedCard[] {
  const { stretches } = lane;
  const key = [level.scale, grain.barDays, level.height, level.width, n, pinned ?? ''].join(' ');
  const known = stretches.get(key);
  if (known !== undefined) return known;
  const cards = layOut(lane, grain, level, divide, n, pinned);
  if (stretches.size >= STRETCHES_KEPT) stretches.clear();
  stretches.set(key, cards);
  return cards;
}

function layOut(
  { subset }: Lane,
  grain: Grain,
  level: Level,
  divide: Stretches,
  n: number,
  pinned: number | null,
): readonly PlacedCard[] {
  const { metrics, scale, index } = level;
  const lo = divide.lo + n * divide.days;
  // Not `lo` and a stretch more: that may be another number than where the next one begins.
  const hi = divide.lo + (n + 1) * divide.days;
  const height = level.height - rowFloor(grain, level, grain.longest.length) - metrics.cardGap;
  const columns = Math.max(1, (divide.days * scale) / metrics.cardWidth);
  const pitch = Math.max(metrics.cardFrame + metrics.titleLine + metrics.cardGap, height / 6);
  const tries = Math.min(subset.members.length, Math.ceil(columns * (height / pitch) * 2) + 12);
  const isLast = n === divide.at(Number.POSITIVE_INFINITY);
  const beyond = isLast ? Number.POSITIVE_INFINITY : hi * 2;
  const from = countBelow(grain.middles, lo * 2);
  const to = countBelow(grain.middles, beyond);
  const candidates = mostImportant(grain.tree, from, to, tries).map(
    (place) => grain.points[place] as number,
  );
  const barsTo = countBelow(grain.barMiddles, beyond);
  for (let i = n === 0 ? 0 : countBelow(grain.barMiddles, lo * 2); i < barsTo; i++) {
    const bar = grain.barsByMiddle[i] as Bar;
    if (!isWide(bar, level)) candidates.push(...bar.events.slice(0, tries));
  }
  candidates.sort((a, b) => (index.rank[a] as number) - (index.rank[b] as number));
  const kept = candidates.slice(0, tries);
  const leans = leansOf(pinned === null ? kept : [...kept, pinned], grain, level);
  const wish = (event: number) => wishFor(event, grain, level, leans.get(event) ?? 0.5);
  const lean = (metrics.margin - 6) / scale;
  return placeCards(
    kept.map(wish),
    { scale, width: metrics.cardWidth, gap: metrics.cardGap, height, pitch },
    n === 0 ? lo - lean : lo,
    isLast ? hi + lean : hi,
    pinned === null ? null : wish(pinned),
  );
}

/**
 * Which share of its width each card should have left of its stem: cards with company on their right lean left and
 * the other way round, so that neighbours spread like leaves instead of piling up. The cards of a bar share it out.
 */
function leansOf(events: readonly number[], grain: Grain, level: Level): Map<number, number> {
  const { index, metrics, scale } = level;
  const leans = new Map<number, number>();
  const near = metrics.cardWidth / scale;
  const company = new Map<Bar, number[]>();
  const points: { event: number; at: number }[] = [];
  for (const event of new Set(events)) {
    const bar = grain.barOf.get(event);
    if (bar === undefined) points.push({ event, at: middle(index, event) });
    else company.set(bar, [...(company.get(bar) ?? []), event]);
  }
  for (const members of company.values()) {
    members.sort((a, b) => a - b);
    for (const [nth, event] of members.entries())
      leans.set(event, 1 - (nth + 0.5) / members.length);
  }
  points.sort((a, b) => a.at - b.at || a.event - b.event);
  for (const [nth, { event, at }] of points.entries()) {
    let left = 0;
    let right = 0;
    for (let i = nth - 1; i >= 0 && at - (points[i]?.at ?? 0) < near; i--) left++;
    for (let i = nth + 1; i < points.length && (points[i]?.at ?? 0) - at < near; i++) right++;
    leans.set(event, left + right === 0 ? 0.5 : right / (left + right));
  }
  return leans;
}

/** Lines of the titles measured so far, by position, for each story and size; 0: not yet. */
const measured = new WeakMap<EventIndex, Map<string, Uint8Array>>();

function linesOf(
  event: number,
  index: EventIndex,
  { titleWidth, titleSize, titleLimit }: Metrics,
): number {
  const sizes = measured.get(index) ?? new Map<string, Uint8Array>();
  measured.set(index, sizes);
  const size = `${titleWidth} ${titleSize} ${titleLimit}`;
  const known = sizes.get(size) ?? new Uint8Array(index.heads.length);
  sizes.set(size, known);
  const before = known[event];
  if (before !== undefined && before > 0) return before;
  const title = index.heads[event]?.title ?? '';
  const lines = titleLines(title, titleWidth, titleSize, titleLimit);
  known[event] = lines;
  return lines;
}

/** Cards of a bar may hang from any part of it; the others stand in the middle of their days. */
function wishFor(event: number, grain: Grain, { index, metrics }: Level, lean: number): CardWish {
  const bar = grain.barOf.get(event);
  const lines = linesOf(event, index, metrics);
  const at = middle(index, event);
  return {
    event,
    from: bar?.start ?? at,
    to: bar === undefined ? at : bar.end + 1,
    lean,
    lines,
    height: metrics.cardFrame + lines * metrics.titleLine,
  };
}

/** The selected event whose long interval found no row still gets a card, at the top of the window. */
function strayCard(
  lane: Lane,
  grain: Grain,
  level: Level,
  from: number,
  to: number,
): PlacedCard | null {
  const { pinned, index, metrics } = level;
  if (pinned === null || lane.subset.holds[pinned] !== 1 || !isRest(grain, index, pinned)) {
    return null;
  }
  const touches = (index.start[pinned] as number) < to && (index.end[pinned] as number) >= from;
  if (!touches) return null;
  const wish = wishFor(pinned, grain, level, 0.5);
  const at = wish.from >= from && wish.from <= to ? wish.from : (from + to) / 2;
  const room = level.height - rowFloor(grain, level, grain.longest.length);
  return {
    event: pinned,
    at,
    shift: metrics.cardWidth / 2,
    y: Math.max(0, room - wish.height),
    height: wish.height,
    lines: wish.lines,
  };
}

/** A placed card as a mark; `base` is the height of its lane's axis line. */
export function cardMark(
  card: PlacedCard,
  grain: Grain,
  level: Level,
  lane: number,
  base: number,
): CardMark {
  const { index } = level;
  const { event } = card;
  const bar = grain.barOf.get(event);
  const style = DATE_STYLES[index.style[event] as number] as DateStyleName;
  const from = index.start[event] as number;
  const to = (index.end[event] as number) + 1;
  const floor = base + rowFloor(grain, level, grain.longest.length);
  return {
    kind: 'card',
    id: `${lane}-event-${event}`,
    lane,
    count: 1,
    event,
    at: card.at,
    shift: card.shift,
    y: floor + card.y,
    foot: base + (bar === undefined ? 0 : rowFloor(grain, level, bar.row)),
    height: card.height,
    lines: card.lines,
    span: bar !== undefined || style === 'day' ? null : { from, to },
    style,
  };
}
