/** Articles for tests: made-up text, or the seed's, as the intake hands them on. */
import type { DatedArticle } from '../../src/extract/reading.ts';

/** An article of the day `published`, from the outlet named. */
export function articleOf(
  text: string,
  published = '2025-05-03',
  outlet = 'The Gazette',
): DatedArticle {
  return {
    givenId: null,
    headline: null,
    bylines: [],
    outlet,
    published,
    dateline: null,
    datelineSpan: null,
    url: null,
    language: 'en',
    text,
    file: `${outlet}.txt`,
    start: 0,
    end: text.length,
    asides: [],
    leftovers: [],
    copies: [{ file: `${outlet}.txt`, start: 0, end: text.length }],
  };
}
