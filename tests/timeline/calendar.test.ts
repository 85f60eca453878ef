import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civil, dayNumber, formatDay } from '../../src/model/day.ts';
import { dayFrom, dayOf, firstOfMonth, monthNumber } from '../../src/timeline/calendar.ts';
import { LONGEST, startOf, startOfNext, UNITS, unitFor } from '../../src/timeline/units.ts';

const days = fc.integer({ min: dayNumber(-9998, 1, 1), max: dayNumber(9998, 12, 31) });

describe('the fast calendar agrees with the slow one', () => {
  test('days, months and texts', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = civil(day);
        expect(dayFrom(year, month, dayOfMonth)).toBe(day);
        expect(monthNumber(day)).toBe(year * 12 + month - 1);
        expect(firstOfMonth(year * 12 + month - 1)).toBe(dayNumber(year, month, 1));
        expect(dayOf(formatDay(day))).toBe(day);
      }),
    );
  });
});

describe('units of time', () => {
  test('every day lies in its unit, and units follow each other without a gap', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...UNITS), (day, unit) => {
        const start = startOf(unit, day);
        const next = startOfNext(unit, day);
        expect(start).toBeLessThanOrEqual(day);
        expect(next).toBeGreaterThan(day);
        expect(startOf(unit, next)).toBe(next);
        expect(startOf(unit, next - 1)).toBe(start);
        expect(next - start).toBeLessThanOrEqual(LONGEST[unit]);
      }),
    );
  });

  test.each([
    ['week', '2025-05-04', '2025-04-28'],
    ['month', '2025-05-04', '2025-05-01'],
    ['quarter', '2025-05-04', '2025-04-01'],
    ['year', '2025-05-04', '2025-01-01'],
    ['decade', '2025-05-04', '2020-01-01'],
    ['century', '1999-12-31', '1900-01-01'],
    ['decade', '-0044-03-15', '-0050-01-01'],
  ] as const)('the %s of %s begins on %s', (unit, day, start) => {
    expect(formatDay(startOf(unit, dayOf(day)))).toBe(start);
  });

  test('the unit grows as days shrink', () => {
    expect(unitFor(60, 44)).toBe('day');
    expect(unitFor(6.3, 44)).toBe('week');
    expect(unitFor(1.6, 44)).toBe('month');
    expect(unitFor(0.013, 44)).toBe('decade');
    expect(unitFor(1e-9, 44)).toBe('century');
  });
});
