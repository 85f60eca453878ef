/** Laws of the whole pipeline, for text that nobody wrote. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, assemble } from '../../src/extract/extract.ts';
import { checkLaws } from '../../src/model/check.ts';
import { articleOf } from './made-article.ts';

const SENTENCES = [
  'Nigeria banned plastic bags on Friday.',
  '“We will not pay,” Angela Merkel said on Tuesday. “Not now. Not ever.”',
  'He said, “She told me, ‘No, never,’ and left.”',
  'In February, the army sent 900 soldiers to the U.S. border in February.',
  'The bank, which opened in 1990, was sold last month to Norvik Energy Inc.',
  'Mr. Smith, 62, and Gen. Roy Park met at 5 p.m. Monday in St. Paul.',
  'Earlier this year, exports had fallen since 2019, officials said.',
  'Will they? If so, when?',
  '- one\n- two\n- three',
  'Prices rose 3.5 percent to $4.20 a gallon in the third quarter.',
  'Trump’s order in January to increase the army’s role',
  '"And then he said "no" again',
  '那天，总统说：“不。”',
  'A\u00a0B\u200b C\u00adD \ud800 \u0000',
];
const MARKS = [
  '“',
  '”',
  '"',
  '’',
  '‘',
  '(',
  ')',
  '—',
  ',',
  '.',
  '…',
  '\n',
  '\n\n',
  ' ',
  'that',
  'and',
  'who',
  'said',
  'on Friday',
];

/** Sentences in any order, with marks and pieces of nonsense put in anywhere. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...SENTENCES), fc.constantFrom(...MARKS), fc.string()), {
    minLength: 1,
    maxLength: 14,
  })
  .chain((parts) =>
    fc.tuple(fc.constant(parts.join(' ')), fc.nat(), fc.nat(40)).map(([whole, at, cut]) => {
      const start = at % (whole.length + 1);
      return whole.slice(0, start) + whole.slice(start + cut);
    }),
  )
  .filter((whole) => whole.trim() !== '');

test('no text makes it throw; what comes out keeps the laws and is the same every time', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const articles = texts.map((words, i) =>
        articleOf(words, `2025-05-0${i + 1}`, `Outlet ${i}`),
      );
      const run = () => assemble({ analyses: articles.map((article) => analyse(article)) }).story;
      const story = run();
      expect(checkLaws(story)).toEqual([]);
      expect(JSON.stringify(run())).toBe(JSON.stringify(story));
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('an analysis is plain data: the same after a trip through JSON', () => {
  fc.assert(
    fc.property(text, (words) => {
      const analysis = analyse(articleOf(words));
      expect(JSON.parse(JSON.stringify(analysis))).toStrictEqual(analysis);
    }),
    { numRuns: 100 },
  );
});

test('the order of the articles does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(SENTENCES, { minLength: 4 }), (lines) => {
      const analyses = lines.map((line, i) =>
        analyse(articleOf(line, '2025-05-03', `Outlet ${line.length}-${i % 2}`)),
      );
      const one = assemble({ analyses }).story;
      const other = assemble({ analyses: [...analyses].reverse() }).story;
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    }),
    { numRuns: 20 },
  );
}, 60_000);
