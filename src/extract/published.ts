/** The day a text was published, from a line or a field that states it. Not for dates within prose: see dates.ts. */

/** The day that was said, and whether it is of a later change rather than of first publication. */
export type PublishedDay = { readonly day: string; readonly updated: boolean };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** No line that states a date is longer; longer ones are not looked at. */
const LONGEST = 160;

const FORMS: readonly { re: RegExp; read: (m: RegExpExecArray) => YearMonthDay | null }[] = [
  {
    // 2025-05-03, 2025-05-03T10:00:00Z, 2025/5/3, 20250503
    re: /(?<![\d.])(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/,
    read: (m) => [Number(m[1]), Number(m[3] ?? m[5]), Number(m[4] ?? m[6])],
  },
  {
    // May 3rd, 2025
    re: new RegExp(
      `(?<![\\p{L}\\d])${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
      'iu',
    ),
    read: (m) => [Number(m[3]), monthOf(m[1]), Number(m[2])],
  },
  {
    // 3 May 2025, 03-May-2025
    re: new RegExp(
      `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+(\\d{4})(?!\\d)`,
      'iu',
    ),
    read: (m) => [Number(m[3]), monthOf(m[2]), Number(m[1])],
  },
  {
    // 3.5.2025 is day first everywhere
    re: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/,
    read: (m) => [Number(m[3]), Number(m[2]), Number(m[1])],
  },
];

type YearMonthDay = readonly [number, number, number];

/** 5/3/2025: which of the two is the month differs by country. */
const SLASHED = /(?<![\d/])(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4})(?![\d/])/;

/** What may stand beside a date in a line that does nothing but state it. */
const FILLER = new RegExp(
  [
    '(?:first |originally |last )?(?:published|posted|updated|modified|created|released|filed|issued|edited)(?: on| at| by)?:?',
    'publication date:?|date(?:line)?:?|updated?:|on|at',
    '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\\.?',
    '\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?\\s?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?|noon|midnight',
    't?\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:z|[+-]\\d{2}:?\\d{2})?',
    '(?:[ecmp][sd]?t|gmt|utc|bst|ces?t|jst|ist|aes?t|z)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}',
    '\\d+[- ]?min(?:ute)?s?[- ]read',
    '[\\s,.;:|•·()\\[\\]/–—-]+',
  ].join('|'),
  'giu',
);

/** The day that `line` states if it states nothing else, such as "Sat, May 3, 2025 at 9:14 PM EDT". */
export function publishedLine(line: string): PublishedDay | null {
  if (line.length > LONGEST) return null;
  const found = firstDate(line);
  if (found === null) return null;
  const around = `${line.slice(0, found.start)} ${line.slice(found.end)}`;
  // A second date in the line ("… | Updated May 4, 2025") is as good as a filler.
  const second = firstDate(around);
  const rest =
    second === null ? around : `${around.slice(0, second.start)} ${around.slice(second.end)}`;
  if (rest.replace(FILLER, '').trim() !== '') return null;
  const updated = /^\W*(?:last )?(?:updated|modified|edited)/i.test(line) && second === null;
  return { day: found.day, updated };
}

/**
 * The day a metadata field states, in whatever form: the day as written, since a time zone says where it was that day.
 * Null where it states none, or one that two countries read differently ("5/3/2025").
 */
export function publishedField(value: string): string | null {
  return firstDate(value.slice(0, LONGEST).trim())?.day ?? null;
}

/** The first day written in `text`. */
export function firstDate(text: string): { day: string; start: number; end: number } | null {
  // Every form has a year of four digits, and most lines have none.
  if (!/\d{4}/.test(text)) return null;
  let first: { day: string; start: number; end: number } | null = null;
  const consider = (found: RegExpExecArray | null, parts: YearMonthDay | null): void => {
    if (found === null || parts === null) return;
    const day = dayOf(parts);
    if (day !== null && (first === null || found.index < first.start)) {
      first = { day, start: found.index, end: found.index + found[0].length };
    }
  };
  for (const { re, read } of FORMS) {
    const found = re.exec(text);
    consider(found, found && read(found));
  }
  const slashed = SLASHED.exec(text);
  consider(slashed, slashed && readSlashed(slashed, text));
  return first;
}

/** Month first or day first, if only one is possible or the weekday in the line decides. */
function readSlashed(found: RegExpExecArray, line: string): YearMonthDay | null {
  const [a, b, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const both = [
    [year, a, b],
    [year, b, a],
  ] as const;
  const possible = both.filter((parts) => dayOf(parts) !== null);
  if (possible.length === 1 || a === b) return possible[0] ?? null;
  const weekday = /(?<!\p{L})(sun|mon|tue|wed|thu|fri|sat)/iu.exec(line)?.[1]?.toLowerCase();
  if (weekday === undefined) return null;
  const fitting = possible.filter(
    ([y, m, d]) => new Date(Date.UTC(y, m - 1, d)).getUTCDay() === WEEKDAYS.indexOf(weekday),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** The day as YYYY-MM-DD, or null where the calendar has no such day or the year can not be of a news text. */
export function dayOf([year, month, day]: YearMonthDay): string | null {
  if (year < 1500 || year > 2999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** A month and day without a year ("May 3", "3 Feb."), as datelines have it. */
export function monthAndDay(text: string): { month: number; day: number } | null {
  const m =
    new RegExp(`^${MONTH}\\s*(\\d{1,2})$`, 'iu').exec(text) ??
    new RegExp(`^(?:)(\\d{1,2})\\s+${MONTH}$`, 'iu').exec(text);
  if (m === null) return null;
  const [first = '', second = ''] = [m[1], m[2]];
  const month = monthOf(/\d/.test(first) ? second : first);
  return { month, day: Number(/\d/.test(first) ? first : second) };
}
