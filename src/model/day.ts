/**
 * Days without a clock: `YYYY-MM-DD` strings in files, whole numbers (days since 1970-01-01, UTC) in arithmetic.
 * No `Date` is kept anywhere, so no time zone can move a day. Years run from −9999 to 9999, year 0 included
 * (ISO 8601, proleptic Gregorian).
 */
const MS_A_DAY = 86_400_000;
const DAY = /^(-?)(\d{4})-(\d{2})-(\d{2})$/;

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 of a calendar day; `month` counts from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  if (year < 0 || year > 99) return Date.UTC(year, month - 1, day) / MS_A_DAY;
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_A_DAY;
}

/** The number of a `YYYY-MM-DD` day, or null where it is not a day of the calendar. */
export function parseDay(text: string): number | null {
  const match = DAY.exec(text);
  if (match === null) return null;
  const year = Number(match[2]) * (match[1] === '-' ? -1 : 1);
  const month = Number(match[3]);
  const day = Number(match[4]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** `YYYY-MM-DD` of a day number. */
export function formatDay(number: number): string {
  const { year, month, day } = civil(number);
  return `${formatYear(year)}-${pad(month)}-${pad(day)}`;
}

/** Year, month (from 1) and day of a day number. */
export function civil(number: number): { year: number; month: number; day: number } {
  const date = new Date(number * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Four digits with a sign where it is negative, as EDTF writes years. */
export function formatYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
