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
};

export function wordsFor(language: Language): Words {
  const conjunction = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    language,
    say: TABLES[language],
    date: (dated, style) => dateInWords(dated, language, style),
    day: (day, style) => dayInWords(day, language, style),
    range: (earliest, latest) => rangeInWords(earliest, latest, language),
    list: (names) => conjunction.format(names),
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
