import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, assemble } from '../../src/extract/extract.ts';
import { freshIds, idOf } from '../../src/extract/ids.ts';
import { sha256 } from '../../src/extract/sha256.ts';
import { articleOf } from './made-article.ts';

const TEXT =
  'Nigeria banned plastic bags on Thursday.\nNorvik Energy bought Halden Power in March.';
const storyOf = (
  text: string,
  previous: ReturnType<typeof assemble>['story'] | null = null,
  published = '2025-05-03',
) => assemble({ analyses: [analyse(articleOf(text, published))], previous }).story;

test('SHA-256 is that of the standard', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('é'.repeat(60))).toHaveLength(64);
});

test('ids are six letters and digits, and never given twice', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 60 }), (evidence) => {
      const ids = freshIds(evidence, new Set());
      expect(new Set(ids).size).toBe(evidence.length);
      for (const id of ids) expect(id).toMatch(/^[0-9a-z]{6}$/);
    }),
  );
  expect(idOf('the same')).toBe(idOf('the same'));
});

describe('ids are permanent', () => {
  const first = storyOf(TEXT);
  const idsByTitle = new Map(first.events.map(({ title, id }) => [title, id]));

  test('the same articles again', () => {
    expect(storyOf(TEXT, first).events.map(({ id }) => id)).toEqual(
      first.events.map(({ id }) => id),
    );
  });

  test('a corrected day of publication moves the dates, not the ids', () => {
    const later = storyOf(TEXT, first, '2025-05-04');
    expect(new Set(later.events.map(({ id }) => id))).toEqual(new Set(idsByTitle.values()));
    expect(later.retired).toEqual([]);
  });

  test('a text that was prolonged at its beginning', () => {
    const later = storyOf(
      `The week began with rain and ended with more of it in all of the north.\n${TEXT}`,
      first,
    );
    for (const { title, id } of later.events)
      if (idsByTitle.has(title)) expect(id).toBe(idsByTitle.get(title));
  });

  test('a long text that was prolonged or cut, among others', () => {
    const filler = Array.from(
      { length: 12 },
      (_, i) => `Day ${i} was as wet as the one before it.`,
    );
    const long = [...filler, TEXT, ...filler].join('\n');
    const before = storyOf(long);
    const other = articleOf(`${filler.join('\n')}\nA dam broke in Halden.`, '2025-05-01', 'Other');
    const moved = articleOf(`The week began with rain.\n${long.slice(0, -80)}`);
    const after = assemble({ analyses: [other, moved].map(analyse), previous: before }).story;
    expect(before.events.length).toBeGreaterThanOrEqual(2);
    for (const { id, title } of before.events)
      expect(after.events.find((event) => event.id === id)?.title).toBe(title);
  });

  test('an event that is told no longer leads nowhere, and says why', () => {
    const later = storyOf(TEXT.split('\n')[1] as string, first);
    const gone = first.events.find(({ title }) => title.startsWith('Nigeria'));
    expect(later.retired).toEqual([
      { id: gone?.id, to: null, reason: 'The articles no longer tell it.' },
    ]);
  });

  test('an id that was retired comes back with its event', () => {
    const without = storyOf(TEXT.split('\n')[1] as string, first);
    const again = storyOf(TEXT, without);
    expect(new Set(again.events.map(({ id }) => id))).toEqual(new Set(idsByTitle.values()));
    expect(again.retired).toEqual([]);
  });
});
