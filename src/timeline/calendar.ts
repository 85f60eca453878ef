/**
 * Days and months by whole-number arithmetic (after H. Hinnant, “chrono-compatible low-level date algorithms”).
 * The model's functions go through `Date` objects and patterns, which is too slow for hundreds of thousands of dates.
 * Years run from −9999 to 9999, year 0 included; months here count from January of year 0.
 */
import { parseDay } from '../model/day.ts';

/** Day number (days since 1970-01-01) of a `YYYY-MM-DD` day; 0 where it is none. */
export function dayOf(text: string): number {
  // What a story holds has been checked already, so the plain form needs no second look.
  if (text.length !== 10 || text.charCodeAt(4) !== 45) return parseDay(text) ?? 0;
  return dayFrom(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

/** Day number of a calendar day; `month` counts from 1. */
export function dayFrom(year: number, month: number, day: number): number {
  // Years of this count begin in March, so that the leap day is the last.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Months since January of year 0 of the month that holds `day` (a day number). */
export function monthNumber(day: number): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return (era * 400 + yearOfEra) * 12 + Math.floor((5 * dayOfYear + 2) / 153) + 2;
}

/** First day (day number) of a month counted from January of year 0. */
export function firstOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return dayFrom(year, month - year * 12 + 1, 1);
}
