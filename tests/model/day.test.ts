import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civil, dayNumber, daysInMonth, formatDay, parseDay } from '../../src/model/day.ts';

const FIRST = dayNumber(-9999, 1, 1);
const LAST = dayNumber(9999, 12, 31);

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['0000-01-01', -719_528],
  ['0099-12-31', -683_004],
  ['-0001-12-31', -719_529],
])('%s is day %i', (text, number) => {
  expect(parseDay(text)).toBe(number);
  expect(formatDay(number)).toBe(text);
});

test.each([
  [2024, 29],
  [2023, 28],
  [1900, 28],
  [2000, 29],
  [0, 29],
  [-4, 29],
  [-1, 28],
])('February of %i has %i days', (year, days) => {
  expect(daysInMonth(year, 2)).toBe(days);
});

test.each([
  '2023-02-29',
  '1900-02-29',
  '2025-04-31',
  '2025-13-01',
  '2025-00-01',
  '2025-01-00',
  '2025-1-1',
  '2025-01-01T00:00',
  '12025-01-01',
  'yesterday',
  '',
])('“%s” is no day of the calendar', (text) => {
  expect(parseDay(text)).toBeNull();
});

describe('laws', () => {
  const number = fc.integer({ min: FIRST, max: LAST });

  test('a day written and read is the same day', () => {
    fc.assert(
      fc.property(number, (n) => {
        expect(parseDay(formatDay(n))).toBe(n);
        const { year, month, day } = civil(n);
        expect(dayNumber(year, month, day)).toBe(n);
      }),
      { numRuns: 1000 },
    );
  });

  test('the day after is the next day of the month, or the first of the next', () => {
    fc.assert(
      fc.property(number, (n) => {
        fc.pre(n < LAST);
        const today = civil(n);
        const next = civil(n + 1);
        if (today.day < daysInMonth(today.year, today.month))
          expect(next).toEqual({ ...today, day: today.day + 1 });
        else expect(next.day).toBe(1);
      }),
    );
  });
});

/** Every tenth day around the changes of the clock, as numbers and words, in a process that lives in `zone`. */
function daysIn(zone: string): string {
  const script = `
    import { dateInWords } from './src/model/date-words.ts';
    import { dayNumber, formatDay, parseDay } from './src/model/day.ts';
    const lines = [];
    for (const day of ['0043-03-15', '1883-11-18', '2025-03-09', '2025-11-02', '2011-12-30', '2025-04-06'])
      lines.push(day, parseDay(day), formatDay(parseDay(day)), dateInWords({ date: day }, 'en'));
    for (let n = dayNumber(2025, 1, 1); n < dayNumber(2026, 1, 1); n += 10)
      lines.push(formatDay(n), dateInWords({ date: formatDay(n) }, 'es', 'short'));
    process.stdout.write(lines.join('|'));
  `;
  return execFileSync('npx', ['tsx', '--input-type=module', '-e', script], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
}

test('a day is the same day in every time zone', () => {
  const utc = daysIn('UTC');
  expect(utc).toContain('2025-03-09|20156|2025-03-09|Sunday 9 March 2025');
  expect(daysIn('America/Los_Angeles')).toBe(utc);
  expect(daysIn('Pacific/Auckland')).toBe(utc);
}, 60_000);
