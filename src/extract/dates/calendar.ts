/**
 * Periods of the calendar as whole numbers: a grain and how many such periods have passed since year 0 (days: since
 * 1970-01-01), so that "three months later" is an addition. UTC, proleptic Gregorian, weeks by ISO 8601.
 */
import { civil, dayNumber, daysInMonth, formatDay, formatYear } from '../../model/day.ts';

export type Grain =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/**
 * `n` by grain: day = day number; week and weekend = ISO weeks since the one holding 1970-01-01; month = year × 12 +
 * month − 1; season = year × 4 + 0 (spring) … 3 (winter, the one that begins in that year's December);
 * quarter = year × 4 + quarter − 1; half = year × 2 + half − 1; decade = year ÷ 10; century = year ÷ 100.
 */
export type Period = { readonly grain: Grain; readonly n: number };

const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const;

/** From fine to coarse; a weekend counts as a week's part, a season and a quarter as several months. */
const ORDER: readonly Grain[] = [
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
];

/** Whether `a` is at least as fine as `b`. */
export function isAsFine(a: Grain, b: Grain): boolean {
  return ORDER.indexOf(a) <= ORDER.indexOf(b);
}

export function year(n: number): Period {
  return { grain: 'year', n };
}

/** `month` counts from 1. */
export function month(year: number, month: number): Period {
  return { grain: 'month', n: year * 12 + month - 1 };
}

/** A day of the calendar, or null where the month has no such day; `month` counts from 1. */
export function day(year: number, month: number, day: number): Period | null {
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { grain: 'day', n: dayNumber(year, month, day) };
}

/** The period of a grain that holds a day. */
export function holding(day: number, grain: Grain): Period {
  const { year, month } = civil(day);
  switch (grain) {
    case 'day':
      return { grain, n: day };
    case 'week':
    case 'weekend':
      // Day 0 was a Thursday.
      return { grain, n: Math.floor((day + 3) / 7) };
    case 'month':
      return { grain, n: year * 12 + month - 1 };
    case 'season':
      // Seasons begin with March, June, September and December.
      return { grain, n: Math.floor((year * 12 + month - 3) / 3) };
    case 'quarter':
      return { grain, n: year * 4 + Math.floor((month - 1) / 3) };
    case 'half':
      return { grain, n: year * 2 + Math.floor((month - 1) / 6) };
    case 'year':
      return { grain, n: year };
    case 'decade':
      return { grain, n: Math.floor(year / 10) };
    case 'century':
      return { grain, n: Math.floor(year / 100) };
  }
}

/** The period of a grain that holds the beginning of another. */
export function widen(period: Period, grain: Grain): Period {
  return holding(firstDay(period), grain);
}

export function shift(period: Period, by: number): Period {
  return { grain: period.grain, n: period.n + by };
}

/** Weekday of a day number: 1 Monday … 7 Sunday. */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(period: Period): number {
  return civil(firstDay(period)).year;
}

function monthStart(n: number): number {
  return dayNumber(Math.floor(n / 12), (((n % 12) + 12) % 12) + 1, 1);
}

export function firstDay({ grain, n }: Period): number {
  switch (grain) {
    case 'day':
      return n;
    case 'week':
      return n * 7 - 3;
    case 'weekend':
      return n * 7 + 2;
    case 'month':
      return monthStart(n);
    case 'season':
      return monthStart(n * 3 + 2);
    case 'quarter':
      return monthStart(n * 3);
    case 'half':
      return monthStart(n * 6);
    case 'year':
      return dayNumber(n, 1, 1);
    case 'decade':
      return dayNumber(n * 10, 1, 1);
    case 'century':
      return dayNumber(n * 100, 1, 1);
  }
}

export function lastDay(period: Period): number {
  return period.grain === 'weekend' ? firstDay(period) + 1 : firstDay(shift(period, 1)) - 1;
}

/** Whether the files' calendar (years 0 to 9999) holds the whole period. */
export function isInCalendar(period: Period): boolean {
  const from = yearOf(period);
  return from >= 0 && from <= 9890;
}

/** TIMEX3 value: `1999-05-03`, `1999-W18`, `1999-W18-WE`, `1999-05`, `1999-SU`, `1999-Q3`, `1999-H1`, `1999`, `199`, `19`. */
export function timexOf(period: Period): string {
  const { grain, n } = period;
  switch (grain) {
    case 'day':
      return formatDay(n);
    case 'week':
      return weekOf(n);
    case 'weekend':
      return `${weekOf(n)}-WE`;
    case 'month':
      return formatDay(firstDay(period)).slice(0, -3);
    case 'season':
      return `${formatYear(Math.floor(n / 4))}-${SEASONS[((n % 4) + 4) % 4]}`;
    case 'quarter':
      return `${formatYear(Math.floor(n / 4))}-Q${(((n % 4) + 4) % 4) + 1}`;
    case 'half':
      return `${formatYear(Math.floor(n / 2))}-H${(((n % 2) + 2) % 2) + 1}`;
    case 'year':
      return formatYear(n);
    case 'decade':
      return String(n).padStart(3, '0');
    case 'century':
      return String(n).padStart(2, '0');
  }
}

/** The ISO week belongs to the year of its Thursday. */
function weekOf(n: number): string {
  const thursday = n * 7;
  const { year } = civil(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${formatYear(year)}-W${String(week).padStart(2, '0')}`;
}

/** The grain in which EDTF can say "about" of a period: it qualifies days, months and years only. */
export function qualifiable(grain: Grain): 'day' | 'month' | 'year' {
  if (grain === 'day' || grain === 'month' || grain === 'year') return grain;
  if (grain === 'week' || grain === 'weekend') return 'day';
  return grain === 'decade' || grain === 'century' ? 'year' : 'month';
}

/** EDTF; what it has no word for (week, weekend, half, "about" a season) becomes an interval. */
export function edtfOf(period: Period, approximate = false): string {
  const { grain, n } = period;
  if (grain === 'day' || grain === 'month' || grain === 'year') {
    return timexOf(period) + (approximate ? '~' : '');
  }
  if (!approximate) {
    const part = ((n % 4) + 4) % 4;
    if (grain === 'season') return `${formatYear(Math.floor(n / 4))}-${21 + part}`;
    if (grain === 'quarter') return `${formatYear(Math.floor(n / 4))}-${33 + part}`;
    if (grain === 'decade') return `${timexOf(period)}X`;
    if (grain === 'century') return `${timexOf(period)}XX`;
  }
  const inner = qualifiable(grain);
  const from = edtfOf(holding(firstDay(period), inner), approximate);
  return `${from}/${edtfOf(holding(lastDay(period), inner), approximate)}`;
}

export type Part = 'early' | 'mid' | 'late';

/** Where the thirds of a period end, in the words a writer would count in: "early 2009" is not to the day. */
export function edtfOfPart(period: Period, part: Part): string {
  const inner: Grain =
    period.grain === 'century' || period.grain === 'decade'
      ? 'year'
      : isAsFine(period.grain, 'month')
        ? 'day'
        : 'month';
  const from = holding(firstDay(period), inner).n;
  const to = holding(lastDay(period), inner).n;
  const third = Math.max(1, Math.round((to - from + 1) / 3));
  const at = (n: number, about: boolean) => edtfOf({ grain: inner, n }, about);
  if (to - from < 2) return edtfOf(period);
  // One inner period alone is about the part; of several, only the end that the words leave open is.
  const between = (a: number, b: number, isOpen: 'start' | 'end' | 'both') =>
    a === b ? at(a, true) : `${at(a, isOpen !== 'end')}/${at(b, isOpen !== 'start')}`;
  if (part === 'early') return between(from, from + third - 1, 'end');
  if (part === 'late') return between(to - third + 1, to, 'start');
  return between(from + third, to - third, 'both');
}
