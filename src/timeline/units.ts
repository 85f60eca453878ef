import { firstOfMonth, monthNumber } from './calendar.ts';

/** The natural pieces of time that events are counted in, smallest first. Weeks begin on Monday (ISO 8601). */
export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const;
export type Unit = (typeof UNITS)[number];

const SHORTEST: Readonly<Record<Unit, number>> = {
  day: 1,
  week: 7,
  month: 28,
  quarter: 90,
  year: 365,
  decade: 3652,
  century: 36524,
};

/** First day (day number) of the unit that holds `day`. */
export function startOf(unit: Unit, day: number): number {
  const whole = Math.floor(day);
  if (unit === 'day') return whole;
  // 1970-01-01 was a Thursday: day −3 is a Monday.
  if (unit === 'week') return Math.floor((whole + 3) / 7) * 7 - 3;
  return firstOfMonth(Math.floor(monthNumber(whole) / MONTHS[unit]) * MONTHS[unit]);
}

const MONTHS = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 } as const;

/** First day of the unit after the one that holds `day`. */
export function startOfNext(unit: Unit, day: number): number {
  const start = startOf(unit, day);
  return unit === 'day' ? start + 1 : startOf(unit, start + LONGEST[unit]);
}

/** Days of the longest such unit. */
export const LONGEST: Readonly<Record<Unit, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
  decade: 3653,
  century: 36525,
};

/** The smallest unit that is at least `minimum` pixels wide; a century where none is. */
export function unitFor(pixelsPerDay: number, minimum: number): Unit {
  return UNITS.find((unit) => SHORTEST[unit] * pixelsPerDay >= minimum) ?? 'century';
}
