/** The interface's words and dates in one language, handed down to the views. */
import {
  type DateStyle,
  dateInWords,
  dayInWords,
  type Language,
  rangeInWords,
} from '../../model/date-words.ts';
import type { StoryEvent } from '../../model/story.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';

const TABLES: Readonly<Record<Language, Messages>> = { en, es };

export type Words = {
  readonly language: Language;
  readonly say: Messages;
  date(
    dated: Pick<StoryEvent, 'date'> & Partial<Pick<StoryEvent, 'basis' | 'extent'>>,
    style?: DateStyle,
  ): string;
  day(day: string, style?: DateStyle): string;
  range(earliest: string, latest: string): string;
  list(names: readonly string[]): string;
  number(n: number): string;
  /** A part of a day (number) such as its weekday or month, in words. */
  part(day: number, part: DayPart): string;
};

export type DayPart = 'weekday' | 'month';

const made = new Map<Language, Words>();

/** Made once a language: its formatters cost milliseconds, and hundreds of pages are rendered at build. */
export function wordsFor(language: Language): Words {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = makeWords(language);
  made.set(language, words);
  return words;
}

function makeWords(language: Language): Words {
  const conjunction = new Intl.ListFormat(language, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(language);
  const locale = language === 'en' ? 'en-GB' : language;
  const parts: Readonly<Record<DayPart, Intl.DateTimeFormat>> = {
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
  };
  return {
    language,
    say: TABLES[language],
    date: (dated, style) => dateInWords(dated, language, style),
    day: (day, style) => dayInWords(day, language, style),
    range: (earliest, latest) => rangeInWords(earliest, latest, language),
    list: (names) => conjunction.format(names),
    number: (n) => numbers.format(n),
    part: (day, part) => parts[part].format(day * 86_400_000),
  };
}

/** The first of the reader's languages that the interface speaks; English otherwise. */
export function negotiate(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'en' || language === 'es') return language;
  }
  return 'en';
}
