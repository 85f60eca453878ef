import { type CardWish, type PlacedCard, placeCards } from './cards.ts';
import { DATE_STYLES, type DateStyleName, type EventIndex } from './event-index.ts';
import { mostImportant } from './rank-tree.ts';
import { type Bar, countBelow, type Grain, grainOf, type Subset, subsetOf } from './subset.ts';
import { titleLines } from './title-lines.ts';
import { LONGEST, startOf, startOfNext, type Unit, unitFor } from './units.ts';

/**
 * Level of detail: which marks stand for the events of a window. Everything is decided on absolute grids (scales in
 * half octaves, stretches and units of time), never relative to the window, so panning changes only the edges.
 */

/** What is drawn from: the events that pass, in lanes (one lane without a name where none was asked for). */
export type Scene = {
  readonly index: EventIndex;
  readonly lanes: readonly Lane[];
};
type Lane = {
  /** Actor id; null: everyone, or with lanes: everyone else. */
  readonly actor: string | null;
  readonly subset: Subset;
  readonly stretches: Map<string, readonly PlacedCard[]>;
};

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

type Common = { readonly id: string; readonly lane: number; readonly count: number };

/** One event with its title. `y` and `foot`: pixels above the axis line of card and lower end of the stem. */
export type CardMark = Common & {
  readonly kind: 'card';
  readonly event: number;
  readonly at: number;
  readonly shift: number;
  readonly y: number;
  readonly foot: number;
  readonly height: number;
  readonly lines: number;
  /** The days the date may mean, `to` excluded, where no bar says so; null for an exact day. */
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly style: DateStyleName;
};
/** Events of one natural unit that have no card. */
export type CountMark = Common & {
  readonly kind: 'count';
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  /** The middle of its events, as far as neighbouring counts leave room. */
  readonly at: number;
  readonly y: number;
};
/** An interval. `count`: its events that have no card; `label`: the event named inside a wide one. */
export type BarMark = Common & {
  readonly kind: 'bar';
  readonly from: number;
  readonly to: number;
  readonly style: DateStyleName;
  readonly y: number;
  readonly label: number | null;
  /** All its events, with and without a card. */
  readonly events: number;
};
/** Events whose long intervals found no room. */
export type RestMark = Common & { readonly kind: 'rest'; readonly y: number };
export type Mark = CardMark | CountMark | BarMark | RestMark;

export type Marks = {
  /** In order of time within a lane. */
  readonly marks: readonly Mark[];
  /**
   * Days covered, whole units, at least the window. The counts of a lane add up to its events that have their middle
   * in these days or, with a date long enough for a bar, touch them (`isCovered`).
   */
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
  /** Rows that bars may take. */
  readonly rows: number;
  /** Changes exactly when the marks may. */
  readonly key: string;
  /** The step of zoom they were laid out for, and its pixels a day. */
  readonly step: number;
  readonly scale: number;
};

export const MOST_MARKS = 150;
/** Pixels a unit must have to be counted by itself, and the share of the window that all lanes of it must have. */
const LEAST_UNIT = 36;
const MOST_UNITS = 34;
/**
 * Bars wider than this share of the window for each of their events, at most the second share, carry a title inside
 * and have no cards: their cards would mostly hang out of sight.
 */
const WIDE_BAR = 0.6;
const WIDEST_BAR = 2.4;
/** A subset this small is laid out whole at every scale. */
const SMALL = 160;
const STEPS_AN_OCTAVE = 2;

/**
 * Which events pass the filters: their ids, or, quicker for many, one byte an event in story order; null for all.
 */
export type Shown = ReadonlySet<string> | Uint8Array | null;

/** `lanes`: actor ids; a last lane holds everyone else, if anyone. */
export function makeScene(index: EventIndex, shown: Shown, lanes: readonly string[]): Scene {
  const passes = passing(index, shown);
  const make = (actor: string | null, keep: (position: number) => boolean): Lane => ({
    actor,
    subset: subsetOf(index, keep),
    stretches: new Map(),
  });
  if (lanes.length === 0) return { index, lanes: [make(null, passes)] };
  const masks = masksOf(index, lanes);
  const own = lanes.map((id, at) => make(id, (p) => passes(p) && masks[at]?.[p] === 1));
  const others = make(null, (p) => passes(p) && masks.every((mask) => mask[p] === 0));
  return { index, lanes: others.subset.members.length > 0 ? [...own, others] : own };
}

/** For each actor a 1 at the positions of its events, in one pass. */
function masksOf({ heads }: EventIndex, lanes: readonly string[]): Uint8Array[] {
  const masks = lanes.map(() => new Uint8Array(heads.length));
  const laneOf = new Map(lanes.map((id, at) => [id, masks[at] as Uint8Array]));
  for (let position = 0; position < heads.length; position++) {
    for (const { actor } of heads[position]?.actors ?? []) {
      const mask = laneOf.get(actor);
      if (mask !== undefined) mask[position] = 1;
    }
  }
  return masks;
}

function passing({ heads, positionOf }: EventIndex, shown: Shown): (position: number) => boolean {
  if (shown === null) return () => true;
  if (shown instanceof Uint8Array) return (position) => shown[position] === 1;
  const bits = new Uint8Array(heads.length);
  for (const id of shown) {
    const position = positionOf(id);
    if (position !== undefined) bits[position] = 1;
  }
  return (position) => bits[position] === 1;
}

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
function bounds({ first, last }: EventIndex): { lo: number; hi: number } {
  const missing = Math.max(0, 9 - (last + 1 - first));
  return { lo: first - missing / 2, hi: last + 1 + missing / 2 };
}

/** What all lanes of one drawing share. */
type Level = {
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

/** Days covered and how they are divided, without making marks: cheap enough for every frame. */
export function coverage(scene: Scene, view: View, metrics: Metrics) {
  const fit = fitWindow(scene.index, view.width, metrics);
  const fitScale = view.width / (fit.to - fit.from);
  const scale = view.width / (view.to - view.from);
  const step = Math.floor(STEPS_AN_OCTAVE * Math.log2(scale / fitScale) + 1e-4);
  const lanes = scene.lanes.length;
  const unit = unitFor(scale, Math.max(LEAST_UNIT, (view.width * lanes) / MOST_UNITS));
  const over = metrics.cardWidth / scale;
  const from = startOf(unit, view.from - over);
  const to = startOfNext(unit, view.to + over);
  const key = [step, unit, from, to, view.width, view.height, view.pinned ?? ''].join(' ');
  return { from, to, unit, key, step, scale: fitScale * 2 ** (step / STEPS_AN_OCTAVE) };
}

/** The marks of a window. Work depends on what is on screen, save once for each unit and each filter. */
export function marksFor(scene: Scene, view: View, metrics: Metrics): Marks {
  const { from, to, unit, key, step, scale } = coverage(scene, view, metrics);
  const lanes = scene.lanes.length;
  const height = Math.floor(view.height / lanes);
  const level: Level = {
    index: scene.index,
    metrics,
    scale,
    unit,
    width: view.width,
    height,
    rows: height >= 480 ? 4 : height >= 320 ? 3 : height >= 200 ? 2 : 1,
    pinned: view.pinned,
  };
  const most = Math.floor(MOST_MARKS / lanes);
  const marks = scene.lanes.flatMap((lane, at) =>
    laneMarks(lane, at, (lanes - 1 - at) * height, level, from, to, most),
  );
  return { marks, from, to, unit, rows: level.rows, key, step, scale };
}

/** Bars narrower than this say nothing that the foot of a card does not. */
const LEAST_BAR = 32;

/**
 * In a large story a date gets a bar when it is longer than the unit that is counted, so that the work is done once a
 * unit; in a small one when its bar is wide enough to see, at every step of the zoom.
 */
function grainFor(
  { subset }: Lane,
  { unit, scale, rows }: { unit: Unit; scale: number; rows: number },
): Grain {
  const isSmall = subset.members.length <= SMALL;
  const barDays = isSmall ? Math.max(2, Math.ceil(LEAST_BAR / scale)) : LONGEST[unit] + 1;
  return grainOf(subset, barDays, isSmall ? rows : Math.min(rows, 3));
}

function laneMarks(
  lane: Lane,
  at: number,
  base: number,
  level: Level,
  from: number,
  to: number,
  most: number,
): Mark[] {
  const grain = grainFor(lane, level);
  const bars = grain.bars.filter((bar) => bar.start < to && bar.end >= from);
  const cards = cardsBetween(lane, grain, level, bars, from, to);
  const counts = countMarks(grain, cards, level, at, base, from, to);
  const room = Math.max(0, most - cards.length - counts.length - 1);
  const drawn = barMarks(grain, bars, cards, level, at, base, room);
  const marks: Mark[] = [
    ...cards.map((card) => cardMark(card, grain, level, at, base)),
    ...counts,
    ...drawn,
  ].sort((a, b) => middleOf(a) - middleOf(b));
  const here = countRest(grain, from, to);
  const dropped = hidden(bars, cards) - drawn.reduce((sum, bar) => sum + bar.count, 0);
  const strays = cards.filter((card) => isRest(grain, level.index, card.event)).length;
  const rest = here + dropped - strays;
  if (rest > 0) {
    const y = base + level.metrics.axisRow;
    marks.push({ kind: 'rest', id: `${at}-rest`, lane: at, count: rest, y });
  }
  return marks;
}

function middleOf(mark: CardMark | CountMark | BarMark): number {
  return mark.kind === 'bar' ? (mark.from + mark.to) / 2 : mark.at;
}

// ---- long dates

/** Events of the bars that have no card. */
function hidden(bars: readonly Bar[], cards: readonly PlacedCard[]): number {
  const carded = new Set(cards.map((card) => card.event));
  let count = 0;
  for (const bar of bars) for (const event of bar.events) if (!carded.has(event)) count++;
  return count;
}

function barMarks(
  grain: Grain,
  bars: readonly Bar[],
  cards: readonly PlacedCard[],
  level: Level,
  lane: number,
  base: number,
  room: number,
): BarMark[] {
  const carded = new Set(cards.map((card) => card.event));
  const { rank } = level.index;
  const kept =
    bars.length <= room
      ? bars
      : [...bars].sort((a, b) => bestRank(a, rank) - bestRank(b, rank)).slice(0, room);
  return kept.map((bar) => {
    const wide = isWide(bar, level);
    const style = DATE_STYLES[bar.style] as DateStyleName;
    return {
      kind: 'bar',
      id: `${lane}-bar-${bar.start}-${bar.end}-${style}`,
      lane,
      count: bar.events.reduce((sum, event) => sum + (carded.has(event) ? 0 : 1), 0),
      from: bar.start,
      to: bar.end + 1,
      style,
      y: base + rowFloor(grain, level, bar.row),
      label: wide ? labelOf(bar, grain, level) : null,
      events: bar.events.length,
    };
  });
}

function bestRank(bar: Bar, rank: Uint32Array): number {
  return rank[bar.events[0] as number] as number;
}

/** Height of the lower edge of a row of bars above the lane's axis line; of the cards, for the row after the last. */
function rowFloor({ longest }: Grain, { metrics, scale, width }: Level, row: number): number {
  let floor = metrics.axisRow;
  for (const days of longest.slice(0, row)) {
    floor += days * scale >= WIDE_BAR * width ? metrics.wideRow : metrics.thinRow;
  }
  return floor;
}

function isWide(bar: Bar, level: Level): boolean {
  const share = Math.min(WIDEST_BAR, WIDE_BAR * bar.events.length);
  return (bar.end + 1 - bar.start) * level.scale >= share * level.width;
}

function labelOf(bar: Bar, grain: Grain, { pinned }: Level): number {
  if (pinned !== null && grain.barOf.get(pinned) === bar) return pinned;
  return bar.events[0] as number;
}

/** Events of bars without a row that touch the days from … to. */
function countRest({ restStart, restEnd }: Grain, from: number, to: number): number {
  return countBelow(restStart, to) - countBelow(restEnd, from);
}

function isRest(grain: Grain, index: EventIndex, event: number): boolean {
  return !grain.barOf.has(event) && !isPoint(grain, index, event);
}

function isPoint(grain: Grain, { start, end }: EventIndex, event: number): boolean {
  return (end[event] as number) + 1 - (start[event] as number) < grain.barDays;
}

/** Whether an event of a lane is among those that its marks stand for. */
export function isCovered(scene: Scene, marks: Marks, lane: number, event: number): boolean {
  const own = scene.lanes[lane];
  if (own === undefined || own.subset.holds[event] !== 1) return false;
  const { index } = scene;
  if (isPoint(grainFor(own, marks), index, event)) {
    const day = middle(index, event);
    return day >= marks.from && day < marks.to;
  }
  return (index.start[event] as number) < marks.to && (index.end[event] as number) >= marks.from;
}

// ---- counts

function countMarks(
  grain: Grain,
  cards: readonly PlacedCard[],
  { index, scale, unit }: Level,
  lane: number,
  base: number,
  from: number,
  to: number,
): CountMark[] {
  const found: CountMark[] = [];
  const shown = cards.filter((card) => isPoint(grain, index, card.event));
  for (let start = from; start < to; ) {
    const lo = countBelow(grain.middles, start * 2);
    // Empty stretches are stepped over, so that a decade of silence costs nothing at the scale of days.
    const first = grain.middles[lo];
    if (first === undefined || first >= to * 2) break;
    const begin = startOf(unit, first / 2);
    const end = startOfNext(unit, begin);
    const hi = countBelow(grain.middles, end * 2);
    let count = hi - lo;
    let sum = ((grain.sums[hi] as number) - (grain.sums[lo] as number)) / 2;
    for (const { event } of shown) {
      const day = middle(index, event);
      if (day < begin || day >= end) continue;
      count--;
      sum -= day;
    }
    if (count > 0) {
      const edge = Math.min((end - begin) / 2, LEAST_UNIT / 2 / scale);
      found.push({
        kind: 'count',
        id: `${lane}-${unit}-${begin}`,
        lane,
        count,
        unit,
        from: begin,
        to: end,
        at: Math.max(begin + edge, Math.min(end - edge, sum / count)),
        y: base,
      });
    }
    start = end;
  }
  return found;
}

// ---- cards

const STRETCH_CARDS = 8;
/** Stretches remembered a lane: enough for panning to and fro, little memory. */
const STRETCHES_KEPT = 200;

function cardsBetween(
  lane: Lane,
  grain: Grain,
  level: Level,
  bars: readonly Bar[],
  from: number,
  to: number,
): PlacedCard[] {
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
  const key = `${level.scale} ${grain.barDays} ${level.height} ${level.width} ${n}`;
  const known = lane.stretches.get(key);
  const cards = known ?? layOut(lane, grain, level, divide, n, null);
  if (known === undefined) {
    if (lane.stretches.size >= STRETCHES_KEPT) lane.stretches.clear();
    lane.stretches.set(key, cards);
  }
  const { pinned, index } = level;
  if (pinned === null || lane.subset.holds[pinned] !== 1) return cards;
  if (cards.some((card) => card.event === pinned)) return cards;
  const bar = grain.barOf.get(pinned);
  const placeable = bar === undefined ? isPoint(grain, index, pinned) : !isWide(bar, level);
  if (!placeable || divide.at(middle(index, pinned)) !== n) return cards;
  return layOut(lane, grain, level, divide, n, pinned);
}

function middle({ start, end }: EventIndex, event: number): number {
  return ((start[event] as number) + (end[event] as number) + 1) / 2;
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
  const hi = lo + divide.days;
  const height = level.height - rowFloor(grain, level, grain.longest.length) - metrics.cardGap;
  const columns = Math.max(1, (divide.days * scale) / metrics.cardWidth);
  const pitch = Math.max(metrics.cardFrame + metrics.titleLine + metrics.cardGap, height / 6);
  const tries = Math.min(subset.members.length, Math.ceil(columns * (height / pitch) * 2) + 12);
  const from = countBelow(grain.middles, lo * 2);
  const to = countBelow(
    grain.middles,
    n === divide.at(Number.POSITIVE_INFINITY) ? Number.POSITIVE_INFINITY : hi * 2,
  );
  const candidates = mostImportant(grain.tree, from, to, tries).map(
    (place) => grain.points[place] as number,
  );
  for (const bar of grain.bars) {
    if (isWide(bar, level) || divide.at((bar.start + bar.end + 1) / 2) !== n) continue;
    candidates.push(...bar.events.slice(0, tries));
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
    n === divide.at(Number.POSITIVE_INFINITY) ? hi + lean : hi,
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

/** Cards of a bar may hang from any part of it; the others stand in the middle of their days. */
function wishFor(event: number, grain: Grain, { index, metrics }: Level, lean: number): CardWish {
  const bar = grain.barOf.get(event);
  const lines = titleLines(
    index.heads[event]?.title ?? '',
    metrics.titleWidth,
    metrics.titleSize,
    metrics.titleLimit,
  );
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

function cardMark(
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

// ---- members

/** The events that a count, bar or rest mark stands for, in story order. `marks`: the drawing it belongs to. */
export function membersOf(scene: Scene, marks: Marks, mark: Mark): number[] {
  if (mark.kind === 'card') return [mark.event];
  const { index } = scene;
  const carded = new Set<number>();
  for (const other of marks.marks) {
    if (other.kind === 'card' && other.lane === mark.lane) carded.add(other.event);
  }
  const lane = scene.lanes[mark.lane];
  if (lane === undefined) return [];
  const grain = grainFor(lane, marks);
  const found: number[] = [];
  if (mark.kind === 'count') {
    const to = countBelow(grain.middles, mark.to * 2);
    for (let i = countBelow(grain.middles, mark.from * 2); i < to; i++) {
      found.push(grain.points[i] as number);
    }
  } else if (mark.kind === 'bar') {
    const bar = grain.bars.find(
      (b) => b.start === mark.from && b.end + 1 === mark.to && DATE_STYLES[b.style] === mark.style,
    );
    found.push(...(bar?.events ?? []));
  } else {
    const drawn = new Set(
      marks.marks.filter((m) => m.kind === 'bar' && m.lane === mark.lane).map((m) => m.id),
    );
    for (const bar of grain.bars) {
      const id = `${mark.lane}-bar-${bar.start}-${bar.end}-${DATE_STYLES[bar.style]}`;
      if (bar.start < marks.to && bar.end >= marks.from && !drawn.has(id))
        found.push(...bar.events);
    }
    for (const event of grain.rest) {
      if ((index.start[event] as number) < marks.to && (index.end[event] as number) >= marks.from) {
        found.push(event);
      }
    }
  }
  return found.filter((event) => !carded.has(event)).sort((a, b) => a - b);
}
