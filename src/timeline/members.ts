import { DATE_STYLES, type EventIndex } from './event-index.ts';
import { grainFor, isPoint, middle } from './level.ts';
import type { Mark, Marks } from './mark.ts';
import type { Scene } from './scene.ts';
import { countBelow, type Grain } from './subset.ts';

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

/**
 * Where an event comes in a walk through time, a fractional day number: a date that has a bar at its first day, so that
 * it is met before what happened meanwhile, any other in its middle.
 */
function dayOf(grain: Grain, index: EventIndex, event: number): number {
  return isPoint(grain, index, event) ? middle(index, event) : (index.start[event] as number);
}

/** Where a mark comes in a walk through time; the rest comes after all days. */
export function walkDay(scene: Scene, marks: Marks, mark: Mark): number {
  if (mark.kind === 'rest') return Number.POSITIVE_INFINITY;
  if (mark.kind === 'count') return mark.mean;
  if (mark.kind === 'bar') return mark.from;
  const lane = scene.lanes[mark.lane];
  return lane === undefined ? mark.at : dayOf(grainFor(lane, marks), scene.index, mark.event);
}

/** The shown event that comes next after (before, for −1) a day in a walk through time. Linear in the events. */
export function nearestTo(
  scene: Scene,
  marks: Marks,
  day: number,
  direction: -1 | 1,
): number | undefined {
  let found: number | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const lane of scene.lanes) {
    const grain = grainFor(lane, marks);
    for (const event of lane.subset.members) {
      const away = (dayOf(grain, scene.index, event) - day) * direction;
      if (away <= 0 || away >= best) continue;
      best = away;
      found = event;
    }
  }
  return found;
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
