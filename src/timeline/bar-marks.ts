import type { PlacedCard } from './cards.ts';
import { DATE_STYLES, type DateStyleName } from './event-index.ts';
import { isWide, type Level, rowFloor } from './level.ts';
import type { BarMark } from './mark.ts';
import { type Bar, countBelow, type Grain } from './subset.ts';

/** Bars of a lane, at most `room`, the most important. */
export function barMarks(
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

function labelOf(bar: Bar, grain: Grain, { pinned }: Level): number {
  if (pinned !== null && grain.barOf.get(pinned) === bar) return pinned;
  return bar.events[0] as number;
}

/** Events of the bars that have no card. */
export function hidden(bars: readonly Bar[], cards: readonly PlacedCard[]): number {
  const carded = new Set(cards.map((card) => card.event));
  let count = 0;
  for (const bar of bars) for (const event of bar.events) if (!carded.has(event)) count++;
  return count;
}

/** Events of bars without a row that touch the days from … to. */
export function countRest({ restStart, restEnd }: Grain, from: number, to: number): number {
  return countBelow(restStart, to) - countBelow(restEnd, from);
}
