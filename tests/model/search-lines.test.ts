import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/model/find-all.ts';
import {
  FIELD,
  findInLines,
  HEAD_FIELDS,
  headLines,
  readLines,
  WHOLE,
  WORDS_FIELDS,
  wordsFile,
  wordsLines,
  wordsMark,
  wordsOfFile,
} from '../../src/model/search-lines.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

const story = ferryStory();
const articles = new Map(story.articles.map((article) => [article.id, article]));
const words = readLines(wordsLines(story.events, articles), WORDS_FIELDS);
const heads = readLines(headLines(story.events), HEAD_FIELDS);

test('a file of words is read for the events it was made of, in their order, and for no others', () => {
  const file = wordsFile(story.events, articles);
  expect(wordsOfFile(file, wordsMark(story.events))).toBe(wordsLines(story.events, articles));
  const others = [
    story.events.slice(1),
    story.events.toReversed(),
    [],
    [{ id: story.events.map(({ id }) => id).join('') }],
  ];
  for (const events of others) expect(wordsOfFile(file, wordsMark(events))).toBe(null);
});

function standing(lines: typeof words, needle: string): Record<string, number> {
  const into = new Uint8Array(story.events.length);
  findInLines(lines, needle, into);
  return Object.fromEntries(
    story.events.flatMap((event, i) => (into[i] === 0 ? [] : [[event.id, into[i] as number]])),
  );
}

const heading = (title: string) =>
  readLines(headLines([{ title, date: '2025-05-03' }]), HEAD_FIELDS);

describe('where a word stands', () => {
  test.each<[string, string, number]>([
    ['The ferry sails', 'ferry', FIELD.title + WHOLE],
    ['The ferries sail', 'ferr', FIELD.title],
    ['A ferryman, a ferry', 'ferry', FIELD.title + WHOLE],
    ['A ferryman', 'erry', FIELD.title],
    ['Ferry 12 sails', '1', FIELD.title],
    ['The Østerholm line', 'osterholm', FIELD.title + WHOLE],
    ['Élan’s end', "elan's end", FIELD.title + WHOLE],
    ['A line\nbroken\tin two', 'line broken in', FIELD.title + WHOLE],
    ['Anything', '2025-05', FIELD.name + WHOLE],
    ['Anything', 'nothing', 0],
  ])('“%s” for “%s”', (title, needle, expected) => {
    const into = new Uint8Array(1);
    findInLines(heading(title), needle, into);
    expect(into[0]).toBe(expected);
  });

  test('a quotation comes before the words around it, an outlet last', () => {
    expect(standing(words, 'island').stop).toBe(FIELD.quote + WHOLE);
    expect(standing(words, 'harbour post').vote).toBe(FIELD.name + WHOLE);
    expect(Object.values(standing(words, 'said')).every((v) => v >= FIELD.excerpt)).toBe(true);
  });

  test('every word of every excerpt, quotation and title is found in its event', () => {
    for (const event of story.events) {
      const texts = event.accounts.flatMap((a) => [...a.excerpts, ...a.quotes].map((e) => e.exact));
      for (const word of fold(texts.join(' ')).match(/[\p{L}\p{N}]+/gu) ?? [])
        expect(standing(words, word)[event.id]).toBeGreaterThanOrEqual(FIELD.excerpt);
      for (const word of fold(event.title).split(/\s+/))
        expect(standing(heads, word)[event.id]).toBeGreaterThanOrEqual(FIELD.title);
    }
  });

  test('one scan of all lines finds what each line alone holds', () => {
    const title = fc.stringMatching(/^[ab .]{0,8}$/);
    fc.assert(
      fc.property(fc.array(title), fc.stringMatching(/^[ab]{1,2}( [ab])?$/), (titles, needle) => {
        const events = titles.map((text) => ({ title: text, date: 'x' }));
        const into = new Uint8Array(events.length);
        findInLines(readLines(headLines(events), HEAD_FIELDS), needle, into);
        const alone = events.map((event) => {
          const one = new Uint8Array(1);
          findInLines(readLines(headLines([event]), HEAD_FIELDS), needle, one);
          return one[0];
        });
        expect([...into]).toEqual(alone);
        const plain = (text: string) => fold(text.replace(/\s+/g, ' ').trim());
        expect(alone.map((value) => (value ?? 0) > 0)).toEqual(
          titles.map((text) => plain(text).includes(needle)),
        );
      }),
    );
  });
});

test('lines that are not whole are refused', () => {
  expect(() => readLines('<!doctype html>\n', WORDS_FIELDS)).toThrow('line 1');
  expect(readLines('', WORDS_FIELDS).ends).toHaveLength(0);
});
