/**
 * Extended Date/Time Format (ISO 8601-2; https://www.loc.gov/standards/datetime/): level 0 without clock times,
 * level 1 (seasons, `~ ? %`, unspecified digits from the right, open intervals) and, of level 2, quarters (33–36)
 * and "one of" sets such as `[2025-05-03,2025-05-04]`. The npm package `edtf` reads more but weighs sixteen
 * times as much; tests compare the two.
 *
 * A season is the northern meteorological one (21 spring: March to May … 24 winter: December to the following
 * February): the standard leaves its months open.
 */
import { dayNumber, daysInMonth } from './day.ts';

export type EdtfPrecision = 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century';

/** One date: the days it may mean, both included, as day numbers. */
export type EdtfDate = {
  readonly kind: 'date';
  readonly precision: EdtfPrecision;
  readonly year: number;
  /** 1–12, 21–24 a season, 33–36 a quarter, null where only a year or less is said. */
  readonly month: number | null;
  readonly day: number | null;
  /** `~` or `%`: about. */
  readonly approximate: boolean;
  /** `?` or `%`: doubtful. */
  readonly uncertain: boolean;
  readonly earliest: number;
  readonly latest: number;
};

export type Edtf =
  | EdtfDate
  | {
      readonly kind: 'interval';
      /** null: open (`..`) or unknown (nothing written). */
      readonly from: EdtfDate | null;
      readonly to: EdtfDate | null;
      readonly approximate: boolean;
      readonly uncertain: boolean;
      readonly earliest: number | null;
      readonly latest: number | null;
    }
  | {
      readonly kind: 'one-of';
      readonly members: readonly EdtfDate[];
      readonly approximate: boolean;
      readonly uncertain: boolean;
      readonly earliest: number;
      readonly latest: number;
    };

const DATE = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;

/** Reads an EDTF string; null where it is not one, or means no day of the calendar. Never throws. */
export function parseEdtf(text: string): Edtf | null {
  if (text.startsWith('[') && text.endsWith(']')) return parseOneOf(text.slice(1, -1));
  const slash = text.indexOf('/');
  return slash < 0 ? parseDate(text) : parseInterval(text.slice(0, slash), text.slice(slash + 1));
}

function parseDate(text: string): EdtfDate | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const sign = match[1] === '-' ? -1 : 1;
  const yearText = match[2] as string;
  const mark = match[5];
  if (yearText.endsWith('X')) {
    if (match[3] !== undefined || sign < 0) return null;
    const span = yearText.endsWith('XX') ? 100 : 10;
    const year = Number(yearText.replaceAll('X', '0'));
    const latest = dayNumber(year + span - 1, 12, 31);
    const range = { earliest: dayNumber(year, 1, 1), latest };
    return dateOf(span === 100 ? 'century' : 'decade', year, null, null, mark, range);
  }
  const year = Number(yearText) * sign;
  if (Object.is(year, -0)) return null;
  const month = match[3] === undefined || match[3] === 'XX' ? null : Number(match[3]);
  const day = match[4] === undefined || match[4] === 'XX' ? null : Number(match[4]);
  if (month === null) {
    if (day !== null) return null;
    return dateOf('year', year, month, day, mark, monthRange(year, 1, 12));
  }
  if (month > 12) {
    if (match[4] !== undefined) return null;
    const part = partOfYear(year, month);
    return part && dateOf(part.precision, year, month, null, mark, part);
  }
  if (month < 1) return null;
  if (day === null) return dateOf('month', year, month, day, mark, monthRange(year, month, month));
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const number = dayNumber(year, month, day);
  return dateOf('day', year, month, day, mark, { earliest: number, latest: number });
}

/** Written out rather than spread: dates are read by the ten thousand. */
function dateOf(
  precision: EdtfPrecision,
  year: number,
  month: number | null,
  day: number | null,
  mark: string | undefined,
  { earliest, latest }: Pick<EdtfDate, 'earliest' | 'latest'>,
): EdtfDate {
  return {
    kind: 'date',
    precision,
    year,
    month,
    day,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    earliest,
    latest,
  };
}

function partOfYear(year: number, code: number) {
  if (code >= 21 && code <= 23) {
    return {
      precision: 'season' as const,
      ...monthRange(year, (code - 20) * 3, (code - 20) * 3 + 2),
    };
  }
  if (code === 24) {
    return {
      precision: 'season' as const,
      earliest: dayNumber(year, 12, 1),
      latest: dayNumber(year + 1, 2, daysInMonth(year + 1, 2)),
    };
  }
  if (code >= 33 && code <= 36) {
    return {
      precision: 'quarter' as const,
      ...monthRange(year, (code - 33) * 3 + 1, (code - 32) * 3),
    };
  }
  return null;
}

function monthRange(year: number, first: number, last: number) {
  return {
    earliest: dayNumber(year, first, 1),
    latest: dayNumber(year, last, daysInMonth(year, last)),
  };
}

function parseInterval(left: string, right: string): Edtf | null {
  const from = left === '' || left === '..' ? null : parseDate(left);
  const to = right === '' || right === '..' ? null : parseDate(right);
  if (from === null && left !== '' && left !== '..') return null;
  if (to === null && right !== '' && right !== '..') return null;
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from.earliest > to.latest) return null;
  return {
    kind: 'interval',
    from,
    to,
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
    uncertain: (from?.uncertain ?? false) || (to?.uncertain ?? false),
    earliest: from?.earliest ?? null,
    latest: to?.latest ?? null,
  };
}

function parseOneOf(list: string): Edtf | null {
  const members: EdtfDate[] = [];
  for (const part of list.split(',')) {
    const member = parseDate(part.trim());
    if (member === null) return null;
    members.push(member);
  }
  return {
    kind: 'one-of',
    members,
    approximate: members.some((m) => m.approximate),
    uncertain: members.some((m) => m.uncertain),
    // Not Math.min(...members): a list of a hundred thousand is more than a call takes arguments.
    earliest: members.reduce((least, m) => Math.min(least, m.earliest), Infinity),
    latest: members.reduce((most, m) => Math.max(most, m.latest), -Infinity),
  };
}
