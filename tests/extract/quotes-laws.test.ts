import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuotes } from '../../src/extract/quotes.ts';
import { splitSentences } from '../../src/extract/sentences.ts';
import { contains, overlaps } from '../../src/model/span.ts';

const marks = ['“', '”', '"', '‘', '’', "'", '«', '»', '„', '``', "''", '`', '‹', '›', '‚'];
const words = [
  'Smith',
  'said',
  'the',
  'bill',
  'is',
  'dead',
  ',',
  '.',
  '?',
  ':',
  '—',
  '-',
  '(',
  ')',
  'who',
  'and',
  'to',
  'as',
  'according',
  'he',
  'told',
  'reporters',
  'that',
  'calling',
  'by',
  '12',
  "o'clock",
  '6',
  "'s",
  'of',
  'Friday',
  '\n',
  '\n\n',
  '…',
  '[',
  ']',
  'U.S.',
  'was',
  'quoted',
  'saying',
  '’90s',
  '\u2028',
  '😀',
  'İ',
  '\ud800',
];
const noise = fc
  .array(
    fc.tuple(
      fc.constantFrom(...marks, ...words, ...marks),
      fc.constantFrom('', ' ', ' ', '\u00a0'),
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.flat().join(''));
const text = fc.oneof(
  noise,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.lorem({ mode: 'sentences' }),
);

const sample = `“He said, ‘No.’ And I left,” Smith recalled. Jones called it "a 'very bad' deal," and left.
“It was late. “I know,” said the mayor, who added that the law’s “first part” was fine.
“One more thing,
“and then we go,” she said — ‘really’ — in 6'2" shoes from the '90s.`;

/** A copy of the sample with some pieces cut out, doubled or replaced by marks. */
const mutated = fc
  .array(
    fc.tuple(fc.nat(sample.length), fc.nat(12), fc.constantFrom('', ...marks, '\n', ' said ')),
    { maxLength: 12 },
  )
  .map((edits) => {
    let result = sample;
    for (const [at, length, put] of edits)
      result = result.slice(0, at) + put + result.slice(at + length);
    return result;
  });

test('spans are well formed whatever the text', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(text, mutated), (source) => {
      const quotes = findQuotes(source, splitSentences(source));
      let end = 0;
      for (const quote of quotes) {
        expect(quote.start).toBeGreaterThanOrEqual(end);
        expect(quote.end).toBeGreaterThan(quote.start);
        expect(quote.end).toBeLessThanOrEqual(source.length);
        end = quote.end;
        expect(marks.some((mark) => source.startsWith(mark, quote.start))).toBe(true);
        expect(quote.confidence).toBeGreaterThanOrEqual(0);
        expect(quote.confidence).toBeLessThanOrEqual(1);
        expect(quote.speaker === null).toBe(quote.confidence === 0);
        for (const span of [
          quote.speaker,
          quote.cue,
          ...quote.inner.map((inner) => inner.speaker),
        ]) {
          if (span === null) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
        }
        if (quote.speaker !== null) expect(overlaps(quote.speaker, quote)).toBe(false);
        for (const inner of quote.inner) expect(contains(quote, inner)).toBe(true);
      }
    }),
    {
      numRuns: 500,
      // Once sent the search for a subject round in circles.
      examples: [
        ['“I” was  “I know,” said the mayor, who added that the law’s “first part” was fine.'],
      ],
    },
  );
});

test('the same text gives the same quotations', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(mutated, (source) => {
      expect(findQuotes(source, splitSentences(source))).toEqual(
        findQuotes(source, splitSentences(source)),
      );
    }),
    { numRuns: 30 },
  );
});
