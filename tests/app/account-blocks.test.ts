import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountBlocks, lineAround, wordsAround } from '../../src/app/views/account-blocks.ts';
import type { Account, Excerpt, Quote } from '../../src/model/story.ts';
import { marked } from '../fixtures/marked.ts';

const said = (excerpt: Excerpt): Quote => ({
  ...excerpt,
  kind: 'direct',
  speaker: null,
  speakerWords: null,
  cue: null,
});
const account = (excerpts: Excerpt[], quotes: Quote[]): Account => ({
  article: 'a',
  date: '2025',
  dateEvidence: null,
  excerpts,
  quotes,
});

test('excerpts come in the order of the article, each with its quotations', () => {
  const { text, at } = marked(
    '{one:She said {q1:“no”} and {q2:“never”}.} Then {q3:“go”}. {two:They went.}',
  );
  const blocks = accountBlocks(
    account([at('two'), at('one')], [said(at('q3')), said(at('q1')), said(at('q2'))]),
  );
  expect(blocks.map((b) => [text.slice(b.start, b.end), b.quotes.map((q) => q.exact)])).toEqual([
    ['She said “no” and “never”.', ['“no”', '“never”']],
    ['“go”', ['“go”']],
    ['They went.', []],
  ]);
});

test('excerpts that overlap read as one', () => {
  const { text, at } = marked('{one:The ferry {two:stops} tonight}.');
  const all = { ...at('two'), end: text.length, exact: text.slice(at('two').start) };
  const blocks = accountBlocks(account([at('one'), all], []));
  expect(blocks.map((b) => text.slice(b.start, b.end))).toEqual([text]);
});

test('the words around a place stay within its line and are whole', () => {
  const { text, at } = marked(
    'A first line.\nThe ferry will stop {when:on Friday} said the mayor.\nA last line.',
  );
  const line = lineAround(text, at('when'));
  expect(text.slice(line.start, line.end)).toBe('The ferry will stop on Friday said the mayor.');
  const around = wordsAround(text, at('when'), 8);
  expect(text.slice(around.start, around.end)).toBe('stop on Friday said');
});

describe('laws', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
  const span = (length: number) =>
    fc
      .tuple(fc.nat({ max: length - 1 }), fc.nat({ max: length - 1 }))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

  test('blocks are in order, each quotation is in one of them and within it', () => {
    const spans = fc.array(span(60), { maxLength: 6 });
    fc.assert(
      fc.property(spans, spans, (excerpts, quotes) => {
        const blocks = accountBlocks(
          account(
            excerpts.map((s) => ({ ...s, exact: '' })),
            quotes.map((s) => said({ ...s, exact: '' })),
          ),
        );
        expect(blocks.flatMap((b) => b.quotes)).toHaveLength(quotes.length);
        for (const [i, block] of blocks.entries()) {
          expect(block.start).toBeGreaterThanOrEqual(blocks[i - 1]?.start ?? 0);
          for (const quote of block.quotes) {
            expect(quote.start).toBeGreaterThanOrEqual(block.start);
            expect(quote.end).toBeLessThanOrEqual(block.end);
          }
        }
        for (const s of excerpts)
          expect(blocks.some((b) => b.start <= s.start && s.end <= b.end)).toBe(true);
      }),
    );
  });

  test('what is around a place holds the place', () => {
    const texts = text.chain((t) => fc.tuple(fc.constant(t), span(t.length), fc.nat({ max: 80 })));
    fc.assert(
      fc.property(texts, ([t, s, reach]) => {
        for (const around of [lineAround(t, s), wordsAround(t, s, reach)]) {
          expect(around.start).toBeLessThanOrEqual(s.start);
          expect(around.end).toBeGreaterThanOrEqual(s.end);
          expect(around.start).toBeGreaterThanOrEqual(0);
          expect(around.end).toBeLessThanOrEqual(t.length);
        }
      }),
    );
  });
});
