import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepFor, ticksOf } from '../../src/timeline/ticks.ts';

const DAY = 86_400_000;

test('ticks cover the window, in order, and none is nearer to the next than asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -700_000, max: 100_000 }),
      fc.double({ min: 1, max: 200_000, noNaN: true }),
      fc.integer({ min: 2, max: 30 }),
      (day, days, most) => {
        const from = day * DAY;
        const to = from + days * DAY;
        const step = stepFor((to - from) / most);
        const times = ticksOf(from, to, step).map(({ time }) => time);
        expect(times[0]).toBeLessThanOrEqual(from);
        expect(times.at(-1)).toBeLessThan(to);
        for (const [i, time] of times.entries()) {
          if (i > 0) expect(time - (times[i - 1] as number)).toBeGreaterThan(0);
        }
        expect(times.length).toBeLessThanOrEqual(most * 2 + 2);
      },
    ),
  );
});

test('ticks of the same step are the same wherever the window begins', () => {
  const step = stepFor(20 * DAY);
  const all = new Set(ticksOf(0, 1_000 * DAY, step).map(({ time }) => time));
  for (const { time } of ticksOf(300 * DAY, 500 * DAY, step)) expect(all).toContain(time);
});
