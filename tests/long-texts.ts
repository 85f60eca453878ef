/**
 * Texts that would show a part whose time grows faster than its text. `long-texts.test.ts` reads each to its end;
 * `npm run eval growth` measures how many times longer eight times the text takes.
 */
import { readFileSync } from 'node:fs';
import { resolveActors } from '../src/extract/actors.ts';
import { findDates } from '../src/extract/dates.ts';
import { dropCopies } from '../src/extract/dedupe.ts';
import { analyse, assemble } from '../src/extract/extract.ts';
import { findMentions } from '../src/extract/mentions.ts';
import { findQuotes } from '../src/extract/quotes.ts';
import { splitArticles } from '../src/extract/segment.ts';
import { splitSentences } from '../src/extract/sentences.ts';
import { parseCsv } from '../src/model/formats/csv.ts';
import { stripHtml } from '../src/model/formats/strip-html.ts';
import { articleOf, madeUpText, random, tellingsOf } from './extract/made-article.ts';

export type LongText = {
  readonly part: string;
  readonly name: string;
  /** Copies of its piece in the shorter text; the longer one has eight times as many. */
  readonly copies: number;
  /** Makes a text of so many copies, and gives what reads it, which says how much it found. */
  readonly make: (copies: number) => () => number;
};

/** Texts of one piece over and over, of about so many characters for the shorter. `open` does what is not measured. */
function repeated(
  part: string,
  characters: number,
  open: (text: string) => () => number,
  pieces: Readonly<Record<string, string>>,
): LongText[] {
  return Object.entries(pieces).map(([name, piece]) => ({
    part,
    name,
    copies: Math.ceil(characters / piece.length),
    make: (copies) => open(piece.repeat(copies)),
  }));
}

const SEED = readFileSync('seeds/000_7f814669e06ec963.txt', 'utf8');

const datesOf = (text: string) => () => findDates(text, '2025-05-03').length;
const articlesOf = (text: string) => () => splitArticles(text, 'x').length;

/** So long that looking at every later character from every one takes minutes, and so short that a reading is a second at most. */
export const longTexts: readonly LongText[] = [
  ...repeated('dates', 50_000, datesOf, {
    prose:
      'On Saturday, May 3, 2025, the ministry said that output had fallen by 3 percent since last year, a day after ' +
      'workers at 12 plants walked out for the third time in two months, according to people who were there. ',
    'nothing but dates': 'May 3, 2025 ',
    'years in a row': '1999 2000 ',
    'pointing back': 'that day, the same hour, a year earlier, ',
    apostrophes: "'",
  }),
  ...repeated('dates', 125_000, datesOf, {
    'one unending date': 'the end of the ',
    digits: '1',
    'digits and marks': '1,/-:.',
    blanks: ' ',
    months: 'may May march ',
    'one long word': 'a',
    'letters with apostrophes': "a'",
  }),
  ...repeated(
    'quotes',
    125_000,
    (text) => {
      const sentences = splitSentences(text);
      return () => findQuotes(text, sentences).length;
    },
    {
      'marks only': '" ',
      'opening marks only': '“',
      'single marks': "'a ",
      'quotations without an end': '“He said so. ',
      'quotations without words of the reporter': '“Yes.” ',
      'one long sentence': '“a,” and he said that ',
      'many paragraphs': '“Yes,” he said.\n',
      'paragraphs that never close': 'He said “no and\n',
      'paragraphs without a mark': 'He said no.\n',
    },
  ),
  ...repeated('segment', 50_000, articlesOf, {
    'the seed': SEED,
    'short lines': 'A b c\n',
    'dates in lines': 'May 3, 2025\n',
    'names in lines': 'Ann Lee\n',
  }),
  ...repeated('segment', 125_000, articlesOf, {
    spaces: ' ',
    capitals: 'A',
    names: 'Ann Lee and ',
    stops: '. ',
    brackets: '(Photo/',
    dates: 'May 3, 2025 | ',
  }),
  ...repeated(
    'all of one article',
    40_000,
    (text) => {
      const article = articleOf(text);
      return () => {
        const { dates, quotes, mentions, frames, events } = analyse(article);
        return dates.length + quotes.length + mentions.length + frames.length + events.length;
      };
    },
    {
      prose:
        'Nigeria banned plastic bags on Friday. “We will not pay,” Angela Merkel said on Tuesday. “Not now. Not ever.” ' +
        'He said, “She told me, ‘No, never,’ and left.” In February, the army sent 900 soldiers to the U.S. border in ' +
        'February. The bank, which opened in 1990, was sold last month to Norvik Energy Inc. Mr. Smith, 62, and Gen. ' +
        'Roy Park met at 5 p.m. Monday in St. Paul. Earlier this year, exports had fallen since 2019, officials said.\n',
      'no stops at all': 'and the ',
      'quotation marks only': '“',
      'one reporting word': 'said ',
    },
  ),
  {
    part: 'actors',
    name: 'a new name in each paragraph',
    copies: 500,
    make: (copies) => {
      const text = Array.from(
        { length: copies },
        (_, i) =>
          'Mexican President Claudia Sheinbaum met Boeing Co. on Monday. She said the company would build in Mexico. ' +
          `Ana Duarte${i}, the mayor, told him that the country was ready.\n`,
      ).join('');
      const sentences = splitSentences(text);
      const quotes = findQuotes(text, sentences);
      return () =>
        resolveActors([{ text, quotes, mentions: findMentions(text, sentences) }]).actors.length;
    },
  },
  {
    part: 'copies',
    name: 'articles that differ',
    copies: 1250,
    make: (copies) => {
      const next = random(9);
      const articles = Array.from({ length: copies }, () => articleOf(madeUpText(next, 250)));
      return () => dropCopies(articles).kept.length;
    },
  },
  {
    part: 'bringing together',
    name: 'ten tellings of each event',
    copies: 1000,
    make: (copies) => {
      const analyses = tellingsOf(copies).map(analyse);
      return () => assemble({ analyses }).story.events.length;
    },
  },
  ...repeated('reading CSV', 125_000, (text) => () => parseCsv(text).flat().length, {
    'marks in cells': '"a""b",',
  }),
  ...repeated('tags out of HTML', 125_000, (text) => () => stripHtml(text).length, {
    '<': '<',
    '<a ': '<a ',
    '<!--': '<!--',
    '<script>': '<script>',
    '<a b="': '<a b="',
    '&#': '&#',
    '<style>x</style': '<style>x</style',
  }),
];
