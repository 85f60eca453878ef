import { DATE_STYLES } from './event-index.ts';
import { grainFor, isPoint, middle } from './level.ts';
import type { Mark, Marks } from './mark.ts';
import type { Scene } from './scene.ts';
import { countBelow } from './subset.ts';

/**
 * Whether an event of a lane is among those that its marks stand for.
 * @internal The law that counts add up is stated with it.
 */
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
