/**
 * Dates as a person would say them, never more exact than they are: no 1 January for a year, no bare `~`.
 * Everything is UTC, so a day is the same day in every time zone.
 */
import { civil, daysInMonth, formatDay, parseDay } from './day.ts';
import { type Edtf, type EdtfDate, parseEdtf } from './edtf.ts';
import type { Basis, StoryEvent } from './story.ts';

/** Languages the interface speaks; dates follow it. */
export type Language = 'en' | 'es';

/** `long` stands alone (“Saturday 3 May 2025”), `short` on a card (“Sat 3 May”); `bare` leaves out “some time in”. */
export type DateStyle = 'long' | 'short' | 'bare';

type Phrases = {
  readonly locale: string;
  readonly within: (x: string) => string;
  readonly between: (a: string, b: string) => string;
  readonly throughout: (a: string, b: string) => string;
  readonly about: (x: string) => string;
  readonly doubtful: (x: string) => string;
  readonly from: (x: string) => string;
  readonly by: (x: string) => string;
  readonly oneOf: (list: string) => string;
  readonly or: string;
  /** A day inside a longer phrase: Spanish gives it its article. */
  readonly dayWithin: (x: string) => string;
  readonly decade: (year: number) => string;
  readonly century: (n: number) => string;
  readonly seasons: readonly [string, string, string, string];
  readonly seasonOf: (season: string, year: string) => string;
  readonly quarterOf: (n: number, year: string) => string;
};

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    locale: 'en-GB',
    within: (x) => `some time in ${x}`,
    between: (a, b) => `some time between ${a} and ${b}`,
    throughout: (a, b) => `${a} to ${b}`,
    about: (x) => `about ${x}`,
    doubtful: (x) => `${x} (doubtful)`,
    from: (x) => `from ${x} on`,
    by: (x) => `by ${x}`,
    oneOf: (list) => `${list} (the sources differ)`,
    or: ' or ',
    dayWithin: (x) => x,
    decade: (year) => `the ${year}s`,
    century: (n) => `the ${n}${ordinalEnding(n)} century`,
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    seasonOf: (season, year) => `${season} ${year}`,
    quarterOf: (n, year) => `the ${n}${ordinalEnding(n)} quarter of ${year}`,
  },
  es: {
    locale: 'es',
    within: (x) => `en algún momento de ${x}`,
    between: (a, b) => `en algún momento entre ${a} y ${b}`,
    throughout: (a, b) => `de ${a} a ${b}`,
    about: (x) => `hacia ${x}`,
    doubtful: (x) => `${x} (dudoso)`,
    from: (x) => `desde ${x}`,
    by: (x) => `no después de ${x}`,
    oneOf: (list) => `${list} (las fuentes difieren)`,
    or: ' o ',
    dayWithin: (x) => `el ${x}`,
    decade: (year) => `los años ${year}`,
    century: (n) => `el siglo ${roman(n)}`,
    seasons: ['la primavera', 'el verano', 'el otoño', 'el invierno'],
    seasonOf: (season, year) => `${season} de ${year}`,
    quarterOf: (n, year) => `el ${n}.º trimestre de ${year}`,
  },
};

function ordinalEnding(n: number): string {
  const rest = n % 100;
  if (rest >= 11 && rest <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

function roman(n: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = n;
  let written = '';
  for (const [value, sign] of signs) {
    for (; left >= value; left -= value) written += sign;
  }
  return written;
}

type Dated = Pick<StoryEvent, 'date'> & Partial<Pick<StoryEvent, 'basis' | 'extent'>>;

/**
 * The date of an event or account in words. A string that is no EDTF comes back as it is.
 * `withYear: false` leaves out a year that its surroundings already say.
 */
export function dateInWords(
  dated: Dated,
  language: Language,
  style: DateStyle = 'long',
  withYear = true,
): string {
  const edtf = parseEdtf(dated.date);
  if (edtf === null) return dated.date;
  const say = new Speaker(PHRASES[language], style, withYear);
  return contract(say.edtf(edtf, dated.extent === 'throughout', dated.basis ?? 'stated'), language);
}

/** Spanish contracts its articles: de el → del, a el → al. */
function contract(words: string, language: Language): string {
  return language === 'es' ? words.replace(/\b(de|a) el\b/g, (_, word) => `${word}l`) : words;
}

/** One `YYYY-MM-DD` day in words. */
export function dayInWords(
  day: string,
  language: Language,
  style: DateStyle = 'long',
  withYear = true,
): string {
  return dateInWords({ date: day }, language, style, withYear);
}

/** Both ends of a story or a window, as short as they can be told apart: “January to 4 May 2025”. */
export function rangeInWords(earliest: string, latest: string, language: Language): string {
  const from = parseDay(earliest);
  const to = parseDay(latest);
  if (from === null || to === null) return `${earliest} – ${latest}`;
  if (from === to) return dayInWords(earliest, language, 'bare');
  const phrases = PHRASES[language];
  // The first of a month stands for the month that an event's date names, and so does its last day.
  const first = civil(from);
  const last = civil(to);
  const fromMonth = first.day === 1;
  const toMonth = last.day === daysInMonth(last.year, last.month);
  const sameMonth = first.year === last.year && first.month === last.month;
  if (sameMonth && fromMonth && toMonth)
    return dateInWords({ date: earliest.slice(0, -3) }, language, 'bare');
  const say = (day: string, asMonth: boolean, withYear: boolean) => {
    const date = parseEdtf(asMonth ? day.slice(0, -3) : day) as Edtf;
    const words = new Speaker(phrases, 'bare', withYear).edtf(date, false, 'stated');
    return asMonth ? words : phrases.dayWithin(words);
  };
  const left = sameMonth
    ? phrases.dayWithin(String(first.day))
    : say(earliest, fromMonth, first.year !== last.year);
  return contract(phrases.throughout(left, say(latest, toMonth && !sameMonth, true)), language);
}

class Speaker {
  private readonly phrases: Phrases;
  private readonly style: DateStyle;
  private readonly withYear: boolean;

  constructor(phrases: Phrases, style: DateStyle, withYear: boolean) {
    this.phrases = phrases;
    this.style = style;
    this.withYear = withYear;
  }

  edtf(edtf: Edtf, throughout: boolean, basis: Basis): string {
    const { phrases } = this;
    if (edtf.kind === 'one-of') {
      const list = this.list(edtf.members);
      return this.style === 'long' ? phrases.oneOf(list) : list;
    }
    if (edtf.kind === 'date') {
      const name = this.name(edtf);
      const hedged = this.hedge(edtf, name);
      if (basis === 'published') return phrases.by(this.within(edtf));
      if (edtf.precision === 'day') return hedged;
      return this.style === 'long' && hedged === name && !throughout
        ? phrases.within(name)
        : hedged;
    }
    const { from, to } = edtf;
    if (from === null) return phrases.by(to === null ? '' : this.within(to));
    if (to === null) return phrases.from(this.within(from));
    const sameYear = from.year === to.year && from.precision !== 'year';
    const left = this.within(from, !sameYear);
    const right = this.within(to);
    return this.style === 'long' && !throughout
      ? phrases.between(left, right)
      : phrases.throughout(left, right);
  }

  /** A date inside a longer phrase: its weekday left out. */
  private within(date: EdtfDate, withYear = true): string {
    const name = this.name(date, withYear, false);
    return this.hedge(date, date.precision === 'day' ? this.phrases.dayWithin(name) : name);
  }

  private hedge(date: EdtfDate, name: string): string {
    let words = name;
    if (date.approximate) {
      words = this.phrases.about(
        date.precision === 'day' ? this.phrases.dayWithin(this.name(date, true, false)) : words,
      );
    }
    if (date.uncertain) words = this.phrases.doubtful(words);
    return words;
  }

  /** “3 or 4 May 2025”: what the last one says need not be said before it. */
  private list(members: readonly EdtfDate[]): string {
    const last = members.at(-1) as EdtfDate;
    const words = members.map((date) => {
      if (date === last || date.year !== last.year) return this.name(date, true, false);
      if (date.precision === 'day' && last.precision === 'day' && date.month === last.month)
        return String(date.day);
      return this.name(date, false, false);
    });
    return `${words.slice(0, -1).join(', ')}${words.length > 1 ? this.phrases.or : ''}${words.at(-1)}`;
  }

  private name(date: EdtfDate, withYear = true, withWeekday = true): string {
    const { phrases } = this;
    const year = withYear && this.withYear;
    const yearText = format(phrases.locale, { year: 'numeric' }, date);
    switch (date.precision) {
      case 'decade':
        return phrases.decade(date.year);
      case 'century':
        return phrases.century(date.year / 100 + 1);
      case 'year':
        return yearText;
      case 'season':
        return phrases.seasonOf(phrases.seasons[(date.month ?? 21) - 21] as string, yearText);
      case 'quarter':
        return phrases.quarterOf((date.month ?? 33) - 32, yearText);
      case 'month':
        return format(phrases.locale, { month: 'long', ...(year && { year: 'numeric' }) }, date);
      case 'day':
        return format(
          phrases.locale,
          {
            day: 'numeric',
            month: this.style === 'short' ? 'short' : 'long',
            ...(withWeekday && this.style === 'long' && { weekday: 'long' as const }),
            ...(withWeekday && this.style === 'short' && { weekday: 'short' as const }),
            ...(year && { year: 'numeric' as const }),
          },
          date,
        );
    }
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions, date: EdtfDate): string {
  const full = { ...options, timeZone: 'UTC', ...(date.year < 1 && { era: 'short' as const }) };
  const key = locale + JSON.stringify(full);
  let formatter = formats.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(locale, full);
    formats.set(key, formatter);
  }
  return formatter.format(date.earliest * 86_400_000).replace(/^(\p{L}+), (?=\d)/u, '$1 ');
}

/** The value for `<time datetime>`: a plain day, month or year, or null where HTML has no way to say it. */
export function htmlTime(date: string): string | null {
  const edtf = parseEdtf(date);
  if (edtf?.kind !== 'date' || edtf.year < 1) return null;
  if (edtf.precision === 'day') return formatDay(edtf.earliest);
  if (edtf.precision === 'month') return formatDay(edtf.earliest).slice(0, -3);
  return edtf.precision === 'year' ? formatDay(edtf.earliest).slice(0, -6) : null;
}
