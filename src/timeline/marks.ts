/**
 * Level of detail: which marks stand for the events of a window. Everything is decided on absolute grids (scales in
 * half octaves, stretches and units of time), never relative to the window, so panning changes only the edges.
 */
import { barMarks, countRest, hidden } from './bar-marks.ts';
import { cardMark, cardsBetween } from './card-marks.ts';
import { countMarks } from './count-marks.ts';
import { coverage, grainFor, isRest, type Level, type Metrics, type View } from './level.ts';
import type { BarMark, CardMark, CountMark, Mark, Marks } from './mark.ts';
import type { Lane, Scene } from './scene.ts';

export const MOST_MARKS = 150;

/** The marks of a window. Work depends on what is on screen, save once for each unit and each filter. */
export function marksFor(scene: Scene, view: View, metrics: Metrics): Marks {
  const work = marksInSteps(scene, view, metrics);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a few milliseconds at most, for those who have a frame to keep. */
export function* marksInSteps(scene: Scene, view: View, metrics: Metrics): Generator<void, Marks> {
  const { from, to, unit, shape, step, scale } = coverage(scene, view, metrics);
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
  const marks: Mark[] = [];
  for (const [at, lane] of scene.lanes.entries()) {
    const base = (lanes - 1 - at) * height;
    marks.push(...(yield* laneMarks(lane, at, base, level, from, to, most)));
  }
  return { marks, from, to, unit, rows: level.rows, shape, step, scale };
}

function* laneMarks(
  lane: Lane,
  at: number,
  base: number,
  level: Level,
  from: number,
  to: number,
  most: number,
): Generator<void, Mark[]> {
  const grain = grainFor(lane, level);
  yield;
  const bars = grain.bars.filter((bar) => bar.start < to && bar.end >= from);
  const cards = yield* cardsBetween(lane, grain, level, bars, from, to);
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
  if (mark.kind === 'count') return mark.mean;
  return mark.kind === 'bar' ? (mark.from + mark.to) / 2 : mark.at;
}
