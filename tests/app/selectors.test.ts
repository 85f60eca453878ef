import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actorCounts,
  filterEvents,
  indexStory,
  neighbours,
  retiredEvent,
  windowDays,
} from '../../src/app/selectors.ts';
import { INITIAL_VIEW, type View } from '../../src/app/view.ts';
import { windowOfDays } from '../../src/app/window.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

const story = ferryStory();
const index = indexStory(story);
const filter = (part: Partial<View>) => filterEvents(index, { ...INITIAL_VIEW, ...part });
const ids = (events: readonly { id: string }[]) => events.map((event) => event.id);

describe('the filter', () => {
  test('nothing asked for shows everything', () => {
    expect(filter({})).toMatchObject({ shown: story.events, hidden: 0, outside: 0 });
  });

  test('any of the actors, all of the actors', () => {
    const actors = ['adela-prins', 'ivar-holt'];
    expect(ids(filter({ actors }).shown)).toEqual(['offer', 'stop', 'holt']);
    expect(ids(filter({ actors, match: 'all' }).shown)).toEqual(['offer', 'stop']);
    expect(filter({ actors, match: 'all' }).hidden).toBe(6);
  });

  test('an actor that is not there: any of the others, never all', () => {
    expect(ids(filter({ actors: ['ivar-holt', 'nobody'] }).shown)).toHaveLength(3);
    expect(filter({ actors: ['ivar-holt', 'nobody'], match: 'all' }).shown).toEqual([]);
  });

  test.each([
    ['ferry', ['offer', 'stop']],
    ['  FERRY   half ', ['offer']],
    ['sailed it myself', ['holt']],
    ['ostersholm', []],
    ['østerholm storm', ['storm']],
    ['“the island', ['stop']],
    ['"the island', ['stop']],
    ['captain', ['offer', 'stop', 'holt']],
    ['العبارة', ['stop']],
    ['harbour post', ['stop', 'holt', 'sale', 'vote']],
    ['<script>', []],
    ['.*', []],
  ])('the search “%s” finds titles, words, names and outlets', (q, expected) => {
    expect(ids(filter({ q }).shown)).toEqual(expected);
  });

  test.each<[string | null, string | null, string[]]>([
    ['2025-05', '2025-05', ['rumour', 'stop', 'holt', 'sale']],
    ['2025-05-17', null, ['holt', 'sale', 'vote']],
    [null, '2024', ['storm']],
    ['2025-06-04', '2025-06-04', ['vote']],
    ['2026', null, []],
  ])('the window %s to %s holds what may have happened in it', (from, to, expected) => {
    const { shown, hidden, outside } = filter({ from, to });
    expect(ids(shown)).toEqual(expected);
    expect([hidden, outside]).toEqual([0, story.events.length - expected.length]);
  });

  test('shown, hidden and outside are all events, whatever is asked for', () => {
    const part = fc.record({
      actors: fc.subarray([...index.actors.keys(), 'nobody']),
      match: fc.constantFrom('any' as const, 'all' as const),
      q: fc.oneof(fc.constantFrom('', 'ferry', 'a', 'said holt'), fc.string({ maxLength: 5 })),
      from: fc.option(fc.constantFrom('2023', '2025-03', '2025-05-17', '2099')),
      to: fc.option(fc.constantFrom('2023', '2025-03', '2025-05-17', '2099')),
    });
    fc.assert(
      fc.property(part, (asked) => {
        const { shown, passing, hidden, outside, holds } = filter(asked);
        expect(shown.length + hidden + outside).toBe(story.events.length);
        expect(
          passing.every(
            (event, i) =>
              i === 0 ||
              story.events.indexOf(event) >
                story.events.indexOf(passing[i - 1] as (typeof passing)[0]),
          ),
        ).toBe(true);
        for (const event of shown) expect(passing).toContain(event);
        expect(story.events.filter((_, i) => holds[i] === 1)).toEqual(passing);
      }),
      { numRuns: 300 },
    );
  });

  test('asking for one more actor shows no fewer with any, no more with all', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...index.actors.keys()], { minLength: 2 }), (actors) => {
        const fewer = actors.slice(1);
        const count = (list: string[], match: 'any' | 'all') =>
          filter({ actors: list, match }).shown.length;
        expect(count(actors, 'any')).toBeGreaterThanOrEqual(count(fewer, 'any'));
        expect(count(actors, 'all')).toBeLessThanOrEqual(count(fewer, 'all'));
      }),
    );
  });
});

describe('counts beside the actors', () => {
  const counts = (part: Partial<View>) => actorCounts(index, { ...INITIAL_VIEW, ...part });

  test('with any: what each alone would show', () => {
    for (const [id, count] of counts({ actors: ['auditors'] }))
      expect(filter({ actors: [id] }).shown).toHaveLength(count.all);
    expect(counts({}).get('ivar-holt')?.all).toBe(3);
  });

  test('with all: what would remain if this one were asked for too', () => {
    const chosen = ['adela-prins'];
    const found = counts({ actors: chosen, match: 'all' });
    for (const id of index.actors.keys()) {
      const remaining = filter({ actors: [...new Set([...chosen, id])], match: 'all' }).shown;
      expect(found.get(id)?.all).toBe(remaining.length);
    }
  });

  test('who acts or speaks is told apart from who is mentioned', () => {
    for (const [id, { all, acting }] of counts({})) {
      const acts = story.events.filter((event) =>
        event.actors.some((a) => a.actor === id && (a.role === 'agent' || a.role === 'speaker')),
      );
      expect(acting).toBe(acts.length);
      expect(acting).toBeLessThanOrEqual(all);
    }
  });

  test('the search counts', () => {
    expect(counts({ q: 'half' }).get('ivar-holt')?.all).toBe(1);
    expect(counts({ q: 'half' }).get('auditors')?.all).toBe(0);
  });
});

describe('neighbours', () => {
  const around = (id: string, among = story.events) => {
    const { before, after } = neighbours(index, among, id);
    return [before?.id ?? null, after?.id ?? null];
  };

  test.each([
    ['storm', null, 'audit'],
    ['stop', 'offer', 'holt'],
    ['vote', 'sale', null],
    ['nothing', null, null],
  ])('of %s: %s and %s', (id, before, after) => {
    expect(around(id)).toEqual([before, after]);
  });

  test('of an event that the filters hide: the shown ones around it', () => {
    const { passing } = filter({ actors: ['ivar-holt'] });
    expect(around('rumour', [...passing])).toEqual([null, 'offer']);
    expect(around('vote', [...passing])).toEqual(['holt', null]);
    expect(around('stop', [])).toEqual([null, null]);
  });
});

test('the span of a story reaches to the last day of any event', () => {
  expect(index.span).toEqual({ earliest: '2023-01-01', latest: '2025-06-04' });
  expect(indexStory({ ...story, events: [] }).span).toBeNull();
  const long = story.events.slice(0, 3);
  expect(indexStory({ ...story, events: long }).span?.latest).toBe('2025-05-16');
});

test('the window in days: whole months, open ends, the story’s own', () => {
  expect(windowDays({ from: null, to: null })).toEqual({
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
  });
  expect(windowOfDays(null, null, index)).toBeNull();
  expect(windowOfDays('2025-02', '2025-02', index)).toEqual({
    from: '2025-02-01',
    to: '2025-02-28',
  });
  expect(windowOfDays('2025', null, index)).toEqual({ from: '2025-01-01', to: '2025-06-04' });
  expect(windowOfDays(null, '2024', index)).toEqual({ from: '2023-01-01', to: '2024-12-31' });
});

test('a retired event is known, with where it leads', () => {
  expect(retiredEvent(story, 'halt')).toMatchObject({ to: 'stop' });
  expect(retiredEvent(story, 'gull')).toMatchObject({ to: null });
  expect(retiredEvent(story, 'stop')).toBeNull();
});
