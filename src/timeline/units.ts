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

/** The same number for all days of a unit, another for every other unit. */
function numberOf(unit: Unit, day: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return Math.floor((day + 3) / 7);
  return Math.floor(monthNumber(day) / MONTHS[unit]);
}

/** First day of the unit after the one that holds `day`. */
export function startOfNext(unit: Unit, day: number): number {
  const start = startOf(unit, day);
  // One and a half of the shortest such unit lands inside the next one, whatever its length.
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  return startOf(unit, start + Math.floor(SHORTEST[unit] * 1.2));
}

/**
 * Whether the days from … to (included) are a point beside `unit`: inside one, and clearly shorter than it. A whole
 * month is no point where months are counted: it gets a bar.
 */
export function isPointIn(unit: Unit, from: number, to: number): boolean {
  if (from === to) return true;
  return (to + 1 - from) * 2 <= SHORTEST[unit] && numberOf(unit, from) === numberOf(unit, to);
}

/** The smallest unit that is at least `minimum` pixels wide; a century where none is. */
export function unitFor(pixelsPerDay: number, minimum: number): Unit {
  return UNITS.find((unit) => SHORTEST[unit] * pixelsPerDay >= minimum) ?? 'century';
}
