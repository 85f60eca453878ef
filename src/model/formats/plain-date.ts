/**
 * Dates for formats that know no EDTF: ISO 8601 with no more parts than are certain. Qualifiers (`~ ? %`) and sets
 * are not plain ISO 8601, so they are left out here and said in words or beside it.
 */
import { civil, daysInMonth, formatDay, formatYear, parseDay } from '../day.ts';
import type { StoryEvent } from '../story.ts';

/** Year, and month and day (both from 1) where they are certain. */
export type DateParts = {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
};

type Bounds = Pick<StoryEvent, 'earliest' | 'latest'>;

/** The parts that all days from earliest to latest share; null where not even the year is certain. */
export function sharedParts(bounds: Bounds): DateParts | null {
  const from = partsOfDay(bounds.earliest);
  const to = partsOfDay(bounds.latest);
  if (from === null || to === null || from.year !== to.year) return null;
  if (from.month !== to.month) return { year: from.year, month: null, day: null };
  return from.day === to.day ? from : { year: from.year, month: from.month, day: null };
}

/** `2025-05-03`, `2025-05`, `2025`, or nothing where the years differ: never more than is certain. */
export function plainDate(bounds: Bounds): string {
  const parts = sharedParts(bounds);
  return parts === null ? '' : formatParts(parts);
}

/** Whether the plain date means the days from earliest to latest and no others. */
export function isWhole(bounds: Bounds): boolean {
  const parts = sharedParts(bounds);
  if (parts === null) return false;
  const { earliest, latest } = daysOf(parts);
  return earliest === bounds.earliest && latest === bounds.latest;
}

/** The first and the last day that the parts may mean, as `YYYY-MM-DD`. */
export function daysOf(parts: DateParts): Bounds {
  const { year, month, day } = parts;
  const first = { year, month: month ?? 1, day: day ?? 1 };
  const lastMonth = month ?? 12;
  const last = { year, month: lastMonth, day: day ?? daysInMonth(year, lastMonth) };
  return { earliest: formatParts(first), latest: formatParts(last) };
}

/** ISO 8601 (and EDTF level 0) of the parts there are. */
export function formatParts(parts: DateParts): string {
  const two = (value: number) => String(value).padStart(2, '0');
  let text = formatYear(parts.year);
  if (parts.month !== null) text += `-${two(parts.month)}`;
  if (parts.month !== null && parts.day !== null) text += `-${two(parts.day)}`;
  return text;
}

/** Year, month and day of `YYYY-MM-DD`; null where it is no day of the calendar. */
export function partsOfDay(day: string): DateParts | null {
  const number = parseDay(day);
  return number === null ? null : civil(number);
}

/** The day after, as `YYYY-MM-DD`: for formats whose end is not included. */
export function dayAfter(day: string): string {
  return formatDay((parseDay(day) ?? 0) + 1);
}
