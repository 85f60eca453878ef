/** The few words that pages need outside their body: titles and descriptions, in the languages dates are said in. */
import type { Language } from '../model/date-words.ts';

export type PageWords = {
  readonly coverage: string;
  readonly coverageDescription: (story: string) => string;
  readonly missing: string;
  readonly missingDescription: string;
  readonly merged: (title: string) => string;
  readonly gone: string;
  readonly events: (count: number) => string;
  readonly articles: (count: number) => string;
  readonly from: (outlet: string, day: string) => string;
  readonly pictureOf: (title: string) => string;
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    coverage: 'What this timeline rests on',
    coverageDescription: (story) => `The articles, dates and decisions behind “${story}”.`,
    missing: 'There is no page here',
    missingDescription: 'The link may be mistyped. The timeline has everything there is.',
    merged: (title) => `Now part of “${title}”`,
    gone: 'No longer an event',
    events: (count) => (count === 1 ? '1 event' : `${count} events`),
    articles: (count) => (count === 1 ? 'from 1 article' : `from ${count} articles`),
    from: (outlet, day) => `${outlet}, ${day}`,
    pictureOf: (title) => `Share picture: ${title}`,
  },
  es: {
    coverage: 'En qué se basa esta cronología',
    coverageDescription: (story) => `Los artículos, fechas y decisiones detrás de «${story}».`,
    missing: 'Aquí no hay ninguna página',
    missingDescription: 'Puede que el enlace esté mal escrito. La cronología lo tiene todo.',
    merged: (title) => `Ahora es parte de «${title}»`,
    gone: 'Ya no es un suceso',
    events: (count) => (count === 1 ? '1 suceso' : `${count} sucesos`),
    articles: (count) => (count === 1 ? 'de 1 artículo' : `de ${count} artículos`),
    from: (outlet, day) => `${outlet}, ${day}`,
    pictureOf: (title) => `Imagen para compartir: ${title}`,
  },
};

/** The language dates and titles are said in: the story’s own where it is spoken here, else English. */
export function languageOf(story: { readonly language: string }): Language {
  return /^es\b/i.test(story.language) ? 'es' : 'en';
}
