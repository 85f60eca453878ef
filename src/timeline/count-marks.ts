import type { PlacedCard } from './cards.ts';
import { isPoint, LEAST_UNIT, type Level, middle } from './level.ts';
import type { CountMark } from './mark.ts';
import { countBelow, type Grain } from './subset.ts';
import { startOf, startOfNext } from './units.ts';

/** Pixels from the middle of a count to that of a dot which it does not touch. */
const DOT_ROOM = 18;

/** One count for each unit of time between from and to that has events without a card. */
export function countMarks(
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
    const dots: number[] = [];
    let sum = ((grain.sums[hi] as number) - (grain.sums[lo] as number)) / 2;
    for (const { event } of shown) {
      const day = middle(index, event);
      if (day < begin || day >= end) continue;
      count--;
      sum -= day;
      dots.push(day);
    }
    if (count > 0) {
      const edge = Math.min((end - begin) / 2, LEAST_UNIT / 2 / scale);
      const mean = Math.max(begin + edge, Math.min(end - edge, sum / count));
      found.push({
        kind: 'count',
        id: `${lane}-${unit}-${begin}`,
        lane,
        count,
        unit,
        from: begin,
        to: end,
        mean,
        at: besideDots(mean, begin + edge, end - edge, dots, DOT_ROOM / scale),
        y: base,
      });
    }
    start = end;
  }
  return found;
}

/** The day from `lo` to `hi` nearest to `wanted` that is `room` away from all dots; the farthest from them if none is. */
function besideDots(
  wanted: number,
  lo: number,
  hi: number,
  dots: readonly number[],
  room: number,
): number {
  const inside = (day: number) => Math.max(lo, Math.min(hi, day));
  const missing = (day: number) => Math.max(0, ...dots.map((dot) => room - Math.abs(dot - day)));
  const cost = (day: number) => Math.abs(day - wanted) + missing(day) * 1_000;
  const beside = dots.flatMap((dot) => [inside(dot + room), inside(dot - room)]);
  return [inside(wanted), ...beside, lo, hi].reduce((a, b) => (cost(b) < cost(a) ? b : a));
}
