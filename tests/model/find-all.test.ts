import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAll, fold, queryWords } from '../../src/model/find-all.ts';
import { bracketed } from '../fixtures/marked.ts';

const hits = (text: string, query: string) => bracketed(text, findAll(text, queryWords(query)));

test.each([
  ['ferry', 'The [ferry] and the [Ferry].'],
  ['FERRY', 'The [ferry] sails.'],
  ['port', 'İstanbul [port]'],
  ['istanbul', '[İstanbul] port'],
  ['strasse', 'die Straße'],
  ['straße', 'die [Straße]'],
  ['ilse', 'ﬁrst [Ilse]'],
  ['ferry', '⛴️👩‍👩‍👧 [ferry] 👍🏽'],
  ['👩‍👧', 'a [👩‍👧] b'],
  ['ostersund', 'in [Östersund]'],
  ['Øster', '[Øster]holm and [Oster]holm'],
  ['lodz', 'in [Łódź]'],
  ["captain's", 'the [captain’s] boat'],
  ['"no"', 'she said [“no”] twice'],
  ['1900-1910', 'in [1900–1910]'],
  ['ferry stop', '[stop] the [ferry]'],
  ['aa', '[aa][aa]a'],
  ['ab abc', '[abc] [ab]'],
  ['ab bc', '[ab]c'],
  ['العبارة', 'أن [العبارة] الليلية'],
  ['.*', 'a[.*]b and c'],
  ['nothing', 'The ferry.'],
])('“%s” is found in “%s”', (query, drawn) => {
  expect(hits(drawn.replaceAll(/[[\]]/g, ''), query)).toBe(drawn);
});

test('no words find nothing', () => {
  expect(findAll('anything', queryWords('  \t '))).toEqual([]);
  expect(queryWords('')).toEqual([]);
});

test('a decomposed accent keeps the offsets of what follows', () => {
  const text = 'Ame\u0301lie sails, Ame\u0301lie stops';
  expect(findAll(text, ['stops']).map((s) => text.slice(s.start, s.end))).toEqual(['stops']);
});

// Letters that change their length when their case changes, marks, halves of pairs, joined emoji.
const odd = fc.constantFrom(
  'İ',
  'ß',
  'ŉ',
  'ﬁ',
  'ΐ',
  'é',
  'e\u0301',
  '👍🏽',
  '\ud800',
  '\u200d',
  'Ǆ',
  'Σ',
  'ς',
);
const text = fc
  .array(fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 4 }), fc.constant('ferry ')), {
    maxLength: 20,
  })
  .map((parts) => parts.join(''));

describe('laws', () => {
  test('folding keeps the length, and folding again changes nothing', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(fold(words)).toHaveLength(words.length);
        expect(fold(fold(words))).toBe(fold(words));
      }),
    );
  });

  test('what stands at a hit is what was sought; hits are in order and apart', () => {
    fc.assert(
      fc.property(text, text, (words, query) => {
        const sought = queryWords(query);
        let end = 0;
        for (const hit of findAll(words, sought)) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          end = hit.end;
          expect(sought).toContain(fold(words).slice(hit.start, hit.end));
          expect(sought).toContain(fold(words.slice(hit.start, hit.end)));
        }
        expect(end).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 500 },
    );
  });

  test('any piece of a text that has no space is found where it stands', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat({ max: 8 }), (words, from, length) => {
        fc.pre(words !== '');
        const start = from % words.length;
        const piece = words.slice(start, start + length + 1);
        const sought = queryWords(piece);
        fc.pre(sought.length === 1 && sought[0]?.length === piece.length);
        const covered = findAll(words, sought).some((s) => s.start <= start && s.end > start);
        expect(covered).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
