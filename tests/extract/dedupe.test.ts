import { describe, expect, test } from 'vitest';
import { dropCopies } from '../../src/extract/dedupe.ts';
import type { RawArticle } from '../../src/extract/segment.ts';
import { madeUpText, random } from './made-article.ts';

function article(text: string, more: Partial<RawArticle> = {}): RawArticle {
  return {
    givenId: null,
    headline: null,
    bylines: [],
    outlet: null,
    published: '2025-05-03',
    dateline: null,
    datelineSpan: null,
    url: null,
    language: 'en',
    text,
    file: 'a.txt',
    start: 0,
    end: text.length,
    asides: [],
    leftovers: [],
    ...more,
  };
}

/** A later version: a few words changed, a sentence added. */
function edited(text: string, next: () => number): string {
  const words = text.split(' ').map((word) => (next() < 0.01 ? 'changed' : word));
  return `${words.join(' ')} It was updated with a new last line.`;
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return new Set(words.slice(0, -4).map((_, i) => words.slice(i, i + 5).join(' ')));
}

/** The definition, without an index. */
function areCopies(one: string, two: string): boolean {
  const [a, b] = [shingles(one), shingles(two)];
  const common = [...a].filter((shingle) => b.has(shingle)).length;
  return common / (a.size + b.size - common) >= 0.8 || common / Math.min(a.size, b.size) >= 0.9;
}

const LONG = madeUpText(random(7), 300);

describe('dropCopies', () => {
  test('of the same text twice one stays, with both places and the headline of either', () => {
    const first = article(LONG, { start: 5, end: 5 + LONG.length });
    const second = article(LONG, { file: 'b.txt', headline: 'Bridge falls', outlet: 'The Post' });
    const { kept, dropped } = dropCopies([first, second]);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ headline: 'Bridge falls', outlet: 'The Post' });
    expect(kept[0]?.copies.map((place) => place.file).sort()).toEqual(['a.txt', 'b.txt']);
    expect(dropped).toMatchObject([{ keptAs: 0, how: 'same', shared: 1 }]);
  });

  test('of an edited copy the longer stays, and only its own place is a copy of its text', () => {
    const longer = edited(LONG, random(3));
    const { kept, dropped } = dropCopies([article(LONG), article(longer, { file: 'b.txt' })]);
    expect(kept.map((k) => k.text)).toEqual([longer]);
    expect(kept[0]?.copies).toEqual([{ file: 'b.txt', start: 0, end: longer.length }]);
    expect(dropped).toMatchObject([{ keptAs: 0, how: 'edited' }]);
    expect(dropped[0]?.shared).toBeGreaterThan(0.8);
  });

  test('the first paragraphs of a longer article are a part of it; a few words in common are not', () => {
    const part = LONG.split(' ').slice(0, 60).join(' ');
    expect(dropCopies([article(part), article(LONG)]).dropped).toMatchObject([{ how: 'part' }]);
    const line = LONG.split(' ').slice(0, 30).join(' ');
    expect(dropCopies([article(line), article(LONG)]).dropped).toEqual([]);
  });

  test('a note that stands in two articles joins only one of them, and they stay two', () => {
    const next = random(11);
    const note = madeUpText(next, 60);
    const [a, b] = [`${note} ${madeUpText(next, 200)}`, `${note} ${madeUpText(next, 200)}`];
    expect(dropCopies([article(a), article(note), article(b)]).kept.map((k) => k.text)).toEqual([
      a,
      b,
    ]);
  });

  test('almost the same words a month later are another article; the very same words are not', () => {
    const later = { published: '2025-06-10' };
    expect(dropCopies([article(LONG), article(edited(LONG, random(5)), later)]).kept).toHaveLength(
      2,
    );
    expect(dropCopies([article(LONG), article(LONG, later)]).kept).toMatchObject([
      { published: '2025-05-03' },
    ]);
  });

  test('straight and curly marks, capitals and white space make no other article', () => {
    const other = LONG.toUpperCase().replaceAll(' ', '  ');
    expect(dropCopies([article(LONG), article(other)]).kept).toHaveLength(1);
  });

  test('empty and wordless texts do no harm', () => {
    expect(dropCopies([]).kept).toEqual([]);
    expect(dropCopies([article('…'), article('!'), article('')]).kept).toHaveLength(3);
  });

  test('5,000 articles: every edited copy found, no other pair joined', {
    timeout: 120_000,
  }, () => {
    const next = random(42);
    const originals = Array.from({ length: 4000 }, () =>
      madeUpText(next, 80 + Math.floor(next() * 500)),
    );
    const copies = Array.from({ length: 1000 }, (_, i) => edited(originals[i * 4] as string, next));
    const all = [...originals, ...copies].map((text, i) => article(text, { file: `${i}.txt` }));
    const { kept, dropped } = dropCopies(all);
    const pairs = dropped.map(({ article: copy, keptAs }) =>
      [Number.parseInt(copy.file, 10), Number.parseInt((kept[keptAs] as RawArticle).file, 10)]
        .sort((a, b) => a - b)
        .join(' '),
    );
    // What a comparison of the known pairs, word for word, says.
    const expected = copies.flatMap((copy, i) =>
      areCopies(originals[i * 4] as string, copy) ? [`${i * 4} ${4000 + i}`] : [],
    );
    expect(expected.length).toBeGreaterThan(900);
    expect(pairs.sort()).toEqual(expected.sort());
  });
});
