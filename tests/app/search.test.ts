import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedOf, bestFirst, needlesOf, search } from '../../src/app/search.ts';
import { filterEvents, indexStory } from '../../src/app/selectors.ts';
import { INITIAL_VIEW } from '../../src/app/view.ts';
import {
  findInLines,
  readLines,
  WORDS_FIELDS,
  wordsMark,
  wordsOfFile,
} from '../../src/model/search-lines.ts';
import { joinIndex, splitStory } from '../../src/model/split.ts';
import type { Story, StoryEvent } from '../../src/model/story.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

const story = ferryStory();
const index = indexStory(story);
const best = (q: string) => {
  const { shown } = filterEvents(index, { ...INITIAL_VIEW, q });
  return bestFirst(index, search(index, q, null), shown);
};

/** Events that differ in their titles and importance alone. */
function titled(...titles: readonly (readonly [string, number])[]): Story {
  const [like] = story.events as [StoryEvent];
  const events = titles.map(([title, importance], i) => ({
    ...like,
    id: `e${i}`,
    title,
    importance,
    actors: [],
    accounts: [],
  }));
  return { ...story, events, retired: [] };
}

const query = fc.oneof(
  fc.constantFrom('ferry', 'the island', 'a', 'said holt', 'harbour post', 'er e', '“the', '…'),
  fc.string({ maxLength: 6 }),
);

test('needles: each word once, and of several the whole as typed', () => {
  expect(needlesOf('  ')).toEqual([]);
  expect(needlesOf('Ferry ')).toEqual(['ferry']);
  expect(needlesOf(' The  FERRY the')).toEqual(['the', 'ferry', 'the ferry the']);
});

describe('best first', () => {
  test('is the same events in another order', () => {
    fc.assert(
      fc.property(query, (q) => {
        const { shown } = filterEvents(index, { ...INITIAL_VIEW, q });
        const ordered = best(q);
        expect(new Set(ordered)).toEqual(new Set(shown));
        expect(ordered).toHaveLength(shown.length);
      }),
    );
  });

  test('by score, then importance, then the order of the story', () => {
    const importance = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
    const title = fc.constantFrom('ferry', 'ferryman', 'a ferry', 'the ferry stops', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(title, importance)), (titles) => {
        const made = indexStory(titled(...titles));
        const found = search(made, 'ferry', null);
        const at = (event: StoryEvent) => made.position.get(event.id) as number;
        const expected = [...made.story.events].sort(
          (a, b) =>
            (found.score[at(b)] as number) - (found.score[at(a)] as number) ||
            b.importance - a.importance ||
            at(a) - at(b),
        );
        expect(bestFirst(made, found, made.story.events)).toEqual(expected);
      }),
    );
  });

  test.each<[string, readonly string[]]>([
    // Whole words before parts, the phrase before its words apart.
    ['ferry', ['A ferry', 'A ferryman']],
    ['ferry stop', ['The ferry stop', 'They stop the ferry', 'A ferryman stops']],
    ['stop ferry', ['Stop ferry, they said', 'The ferry stop', 'Stopping ferrymen']],
  ])('“%s”', (q, titles) => {
    const made = indexStory(titled(...[...titles].reverse().map((t) => [t, 0.5] as const)));
    const found = search(made, q, null);
    expect(bestFirst(made, found, made.story.events).map((event) => event.title)).toEqual(titles);
  });

  test('title before quotation before excerpt before outlet', () => {
    const rank = (id: string, q: string) => {
      const at = index.position.get(id) as number;
      return search(index, q, null).score[at] as number;
    };
    expect(rank('stop', 'ferry')).toBeGreaterThan(rank('stop', 'island'));
    expect(rank('stop', 'island')).toBeGreaterThan(rank('stop', 'harbour'));
  });
});

describe('a story in pieces', () => {
  const pieces = splitStory(story);
  const split = indexStory(joinIndex(JSON.parse(JSON.stringify(pieces.index))));
  const words = [...pieces.words()].map((file) =>
    readLines(wordsOfFile(file, wordsMark(story.events)) ?? '', WORDS_FIELDS),
  );
  const standings = (q: string) =>
    needlesOf(q).map((needle) => {
      const into = new Uint8Array(story.events.length);
      for (const lines of words) findInLines(lines, needle, into);
      return into;
    });

  test('with its words finds, and ranks, what the whole story does', () => {
    fc.assert(
      fc.property(query, (q) => {
        expect(search(split, q, standings(q))).toEqual(search(index, q, null));
      }),
    );
  });

  test('without its words finds titles and names, and nothing that the whole story would not', () => {
    const holds = (q: string) =>
      filterEvents(split, { ...INITIAL_VIEW, q }, []).shown.map((event) => event.id);
    expect(holds('ferry')).toContain('stop');
    expect(holds('captain')).toEqual(['offer', 'stop', 'holt']);
    expect(holds('sailed it myself')).toEqual([]);
  });

  test('the last answer stays until the next is there', () => {
    const answer = { q: 'ferr', standings: [] };
    expect(askedOf('ferry', true, { here: 3, answer })).toBe(answer);
    expect(askedOf('ferry', true, { here: 0, answer }).q).toBe('ferry');
    expect(askedOf('ferry', true, null)).toEqual({ q: 'ferry', standings: [] });
    expect(askedOf('ferry', false, null)).toEqual({ q: 'ferry', standings: null });
  });
});
