import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, overlaps, splitBySpans } from '../../src/model/span.ts';
import { bracketed, marked } from '../fixtures/marked.ts';

const span = fc
  .tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }))
  .map(([start, end]) => ({ start, end }));
const text = fc.string({ unit: 'binary', maxLength: 50 });

test('touching spans do not overlap; a span contains itself', () => {
  const { at } = marked('The {a:ferry}{b: stops} {c:on {d:Friday}}.');
  expect(overlaps(at('a'), at('b'))).toBe(false);
  expect(overlaps(at('c'), at('d'))).toBe(true);
  expect(contains(at('c'), at('d'))).toBe(true);
  expect(contains(at('d'), at('c'))).toBe(false);
  expect(contains(at('a'), at('a'))).toBe(true);
});

test('a text is cut at every border, each piece with what covers it', () => {
  const { text: words, at } = marked('The {a:night {b:ferry}} stops.');
  const pieces = splitBySpans(words, [at('a'), at('b')]);
  expect(pieces.map((piece) => [piece.text, piece.spans.length])).toEqual([
    ['The ', 0],
    ['night ', 1],
    ['ferry', 2],
    [' stops.', 0],
  ]);
});

test('an empty text has no pieces', () => {
  expect(splitBySpans('', [{ start: 0, end: 4 }])).toEqual([]);
});

describe('laws', () => {
  test('the pieces joined are the text, whatever the spans', () => {
    fc.assert(
      fc.property(text, fc.array(span, { maxLength: 12 }), (words, spans) => {
        const pieces = splitBySpans(words, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(words);
        for (const piece of pieces) {
          expect(words.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
          expect(piece.text).not.toBe('');
        }
      }),
    );
  });

  test('a piece has exactly the spans that cover all of it', () => {
    fc.assert(
      fc.property(text, fc.array(span, { maxLength: 12 }), (words, spans) => {
        for (const piece of splitBySpans(words, spans)) {
          const end = piece.start + piece.text.length;
          const covering = spans.filter((s) => s.start <= piece.start && s.end >= end);
          expect(piece.spans).toEqual(covering);
        }
      }),
    );
  });

  test('marked texts read back', () => {
    const { text: words, at } = marked('{a:one {b:two} three} {c:four}');
    expect(bracketed(words, [at('a'), at('b'), at('c')])).toBe('[one [two] three] [four]');
    expect(at('b').exact).toBe('two');
  });
});
