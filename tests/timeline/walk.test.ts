import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay } from '../../src/model/day.ts';
import type { EventHead } from '../../src/model/story.ts';
import { buildIndex } from '../../src/timeline/event-index.ts';
import { fitWindow } from '../../src/timeline/level.ts';
import { marksFor } from '../../src/timeline/marks.ts';
import { nearestTo, walkDay } from '../../src/timeline/members.ts';
import { makeScene } from '../../src/timeline/scene.ts';
import { METRICS } from './metrics.ts';

const heads = fc
  .array(fc.record({ start: fc.integer({ min: 19_000, max: 19_600 }), length: fc.nat(90) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((list): EventHead[] =>
    list
      .sort((a, b) => a.start - b.start || a.length - b.length)
      .map(({ start, length }, i) => ({
        id: `e${i}`,
        title: `Event ${i}`,
        date: formatDay(start),
        earliest: formatDay(start),
        latest: formatDay(start + length),
        basis: 'stated',
        status: 'happened',
        importance: (i % 7) / 7,
        actors: [],
      })),
  );

test('a walk by the nearest event goes one way, and passes every day on which one comes', () => {
  fc.assert(
    fc.property(heads, fc.constantFrom(1, -1), (story, direction) => {
      const index = buildIndex(story);
      const scene = makeScene(index, null, []);
      const window = { ...fitWindow(index, 1_000, METRICS), width: 1_000, height: 500 };
      const marks = marksFor(scene, { ...window, pinned: null }, METRICS);
      const days: number[] = [];
      let day = direction > 0 ? index.first - 1 : index.last + 2;
      for (;;) {
        const event = nearestTo(scene, marks, day, direction);
        if (event === undefined) break;
        const pinned = marksFor(scene, { ...window, pinned: event }, METRICS);
        const mark = pinned.marks.find((one) => one.kind === 'card' && one.event === event);
        const next =
          mark === undefined ? (index.start[event] as number) : walkDay(scene, pinned, mark);
        expect((next - day) * direction).toBeGreaterThan(0);
        days.push(next);
        day = next;
      }
      for (const mark of marks.marks) {
        if (mark.kind === 'card') expect(days).toContain(walkDay(scene, marks, mark));
      }
    }),
  );
});
