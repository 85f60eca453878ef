import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/model/day.ts';
import type { EventHead } from '../../src/model/story.ts';
import { buildIndex } from '../../src/timeline/event-index.ts';
import { fitWindow } from '../../src/timeline/level.ts';
import type { Mark, Marks } from '../../src/timeline/mark.ts';
import { MOST_MARKS, marksFor } from '../../src/timeline/marks.ts';
import { isCovered, membersOf } from '../../src/timeline/members.ts';
import { makeScene, type Scene } from '../../src/timeline/scene.ts';
import { METRICS } from './metrics.ts';

type Rough = { start: number; length: number; importance: number; actors: number[]; style: number };

const rough = fc.record({
  start: fc.oneof(
    fc.integer({ min: 19_000, max: 19_400 }),
    fc.integer({ min: -40_000, max: 40_000 }),
  ),
  length: fc.oneof(
    fc.constant(0),
    fc.constant(0),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 9_000 }),
  ),
  importance: fc.double({ min: 0, max: 1, noNaN: true }),
  actors: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
  style: fc.integer({ min: 0, max: 3 }),
});

function headsOf(roughs: readonly Rough[]): EventHead[] {
  return [...roughs]
    .sort((a, b) => a.start - b.start || a.start + a.length - (b.start + b.length))
    .map((r, i) => {
      const earliest = formatDay(r.start);
      const latest = formatDay(r.start + r.length);
      const mark = ['', '~', '?', ''][r.style] as string;
      return {
        id: `e${i}`,
        title: `Event ${i} ${'of some length '.repeat(i % 5)}`,
        date: r.length === 0 ? earliest + mark : `${earliest}${mark}/${latest}${mark}`,
        earliest,
        latest,
        basis: 'stated',
        status: 'happened',
        importance: r.importance,
        extent: r.style === 3 ? 'throughout' : 'within',
        actors: r.actors.map((a) => ({ actor: `a${a}`, role: 'agent' as const })),
      };
    });
}

const stories = fc.array(rough, { minLength: 1, maxLength: 400 }).map(headsOf);
const windows = fc.record({
  middle: fc.double({ min: 0, max: 1, noNaN: true }),
  zoom: fc.double({ min: -1, max: 16, noNaN: true }),
  width: fc.integer({ min: 240, max: 2_600 }),
  height: fc.integer({ min: 80, max: 1_000 }),
});
type Window = { middle: number; zoom: number; width: number; height: number };

function drawn(scene: Scene, window: Window, pinned: number | null): Marks {
  const fit = fitWindow(scene.index, window.width, METRICS);
  const length = (fit.to - fit.from) / 2 ** window.zoom;
  const middle = fit.from + (fit.to - fit.from) * window.middle;
  const view = {
    from: middle - length / 2,
    to: middle + length / 2,
    width: window.width,
    height: window.height,
    pinned,
  };
  const marks = marksFor(scene, view, METRICS);
  expect(marks.from).toBeLessThanOrEqual(view.from);
  expect(marks.to).toBeGreaterThanOrEqual(view.to);
  return marks;
}

describe('level of detail', () => {
  test('every event that touches the covered days is in exactly one mark of each of its lanes', () => {
    fc.assert(
      fc.property(
        stories,
        windows,
        fc.uniqueArray(fc.constantFrom('a0', 'a1', 'a2'), { maxLength: 3 }),
        fc.integer({ min: 0, max: 3 }),
        fc.option(fc.nat(399)),
        (heads, window, lanes, hide, pin) => {
          const index = buildIndex(heads);
          const shown =
            hide === 0 ? null : Uint8Array.from(heads, (_, i) => (i % 4 >= hide ? 1 : 0));
          const scene = makeScene(index, shown, lanes);
          const marks = drawn(scene, window, pin === null ? null : pin % heads.length);
          for (const [at, lane] of scene.lanes.entries()) {
            const expected = heads.flatMap((head, i) => {
              if (shown !== null && shown[i] === 0) return [];
              const has = (id: string) => head.actors.some(({ actor }) => actor === id);
              if (lanes.length > 0 && !(lane.actor === null ? !lanes.some(has) : has(lane.actor)))
                return [];
              const from = index.start[i] as number;
              const to = (index.end[i] as number) + 1;
              const isInside = from >= marks.from && to <= marks.to;
              const isOutside = to <= marks.from || from >= marks.to;
              // At the edges a date shorter than a bar belongs where its middle lies.
              return isInside || (!isOutside && isCovered(scene, marks, at, i)) ? [i] : [];
            });
            const own = marks.marks.filter((mark) => mark.lane === at);
            const members = own.map((mark) => membersOf(scene, marks, mark));
            expect(members.map((m) => m.length)).toEqual(own.map((mark) => mark.count));
            expect(members.flat().sort((a, b) => a - b)).toEqual(expected);
          }
          expect(new Set(marks.marks.map((mark) => mark.id)).size).toBe(marks.marks.length);
          expect(marks.marks.length).toBeLessThanOrEqual(MOST_MARKS);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  test('panning moves marks and changes none of those that stay', () => {
    fc.assert(
      fc.property(
        stories,
        windows,
        fc.double({ min: -0.8, max: 0.8, noNaN: true }),
        (heads, window, by) => {
          const scene = makeScene(buildIndex(heads), null, []);
          const before = drawn(scene, window, null);
          const after = drawn(
            scene,
            { ...window, middle: window.middle + by / 2 ** window.zoom },
            null,
          );
          if (before.step !== after.step || before.unit !== after.unit) return;
          const isInside = (mark: Mark, marks: Marks) =>
            mark.kind === 'card' || mark.kind === 'count'
              ? mark.at > marks.from && mark.at < marks.to
              : mark.kind === 'bar' && mark.from < marks.to && mark.to > marks.from;
          // Full drawings leave out their least important bars, which may be others elsewhere.
          if (before.marks.some(isRest) || after.marks.some(isRest)) return;
          const stays = (mark: Mark) => isInside(mark, before) && isInside(mark, after);
          const byId = (marks: Marks) =>
            marks.marks.filter(stays).sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(byId(after)).toEqual(byId(before));
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  test('marks come in the order of time, and an exact day stands in the middle of its day', () => {
    fc.assert(
      fc.property(stories, windows, (heads, window) => {
        const scene = makeScene(buildIndex(heads), null, []);
        const { marks } = drawn(scene, window, null);
        const times = marks.filter((mark) => !isRest(mark)).map(timeOf);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        for (const mark of marks) {
          if (mark.kind !== 'card' || mark.style !== 'day') continue;
          const { index } = scene;
          if (index.start[mark.event] !== index.end[mark.event]) continue;
          expect(mark.at).toBe((index.start[mark.event] as number) + 0.5);
        }
      }),
    );
  }, 60_000);

  test('a count stands beside the dots of its unit where the unit has room for both', () => {
    fc.assert(
      fc.property(stories, windows, (heads, window) => {
        const scene = makeScene(buildIndex(heads), null, []);
        const { marks, scale } = drawn(scene, window, null);
        const dots = marks.flatMap((mark) =>
          mark.kind === 'card' && mark.style === 'day' ? [mark.at] : [],
        );
        for (const mark of marks) {
          if (mark.kind !== 'count') continue;
          const own = dots.filter((dot) => dot >= mark.from && dot < mark.to);
          expect(mark.at).toBeGreaterThanOrEqual(mark.from);
          expect(mark.at).toBeLessThanOrEqual(mark.to);
          const widest = Math.max(0, ...own.map((d) => Math.max(d - mark.from, mark.to - d)));
          if (own.length !== 1 || widest * scale < 36) continue;
          expect(Math.abs(mark.at - (own[0] as number)) * scale).toBeGreaterThan(17.9);
        }
      }),
    );
  }, 60_000);
});

function isRest(mark: Mark): boolean {
  return mark.kind === 'rest';
}

function timeOf(mark: Mark): number {
  if (mark.kind === 'rest') return Number.POSITIVE_INFINITY;
  if (mark.kind === 'count') return mark.mean;
  return mark.kind === 'bar' ? (mark.from + mark.to) / 2 : mark.at;
}
