import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadCoverage, loadOne, loadStory } from '../../src/app/load.ts';
import { coverageOf } from '../../src/model/coverage.ts';
import { splitStory } from '../../src/model/split.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

/** Answers the next request. */
function answer(response: Response | Error): void {
  vi.stubGlobal('fetch', async () => {
    if (response instanceof Error) throw response;
    return response;
  });
}
const json = (value: unknown) => new Response(JSON.stringify(value));
const load = (trusted = false) => loadStory('/x.json', trusted);

afterEach(() => vi.unstubAllGlobals());

test('a good story is loaded whole', async () => {
  answer(json(ferryStory()));
  expect(await load()).toMatchObject({ ok: true, story: ferryStory(), rest: null });
});

describe('what can not be had is told apart', () => {
  test.each<[string, Response | Error, string, RegExp]>([
    ['no connection', new TypeError('Failed to fetch'), 'network', /Failed to fetch/],
    ['nothing there', new Response('', { status: 404, statusText: 'Not Found' }), 'missing', /404/],
    ['not JSON', new Response('<html>'), 'broken', /not JSON/],
    ['cut short', new Response('{"format":"sourceline-story",'), 'broken', /not JSON/],
    ['another shape', json({ events: [] }), 'broken', /format: /],
    ['a number', json(7), 'broken', /the file: /],
  ])('%s', async (_, response, reason, details) => {
    answer(response);
    expect(await load()).toMatchObject({
      ok: false,
      failure: { address: '/x.json', reason, details: expect.stringMatching(details) },
    });
  });

  test('a wrong offset, with its place', async () => {
    const story = ferryStory();
    const excerpt = story.events[0]?.accounts[0]?.excerpts[0];
    if (excerpt) excerpt.end--;
    answer(json(story));
    expect(await load()).toMatchObject({
      ok: false,
      failure: {
        reason: 'broken',
        details: expect.stringContaining('events[0] (storm).accounts[0].excerpts[0]: '),
      },
    });
  });

  test('a broken index of a split story', async () => {
    answer(json({ format: 'sourceline-index' }));
    expect(await load()).toMatchObject({ ok: false, failure: { reason: 'broken' } });
  });
});

describe('what a strange index counts does no harm', () => {
  const { index } = splitStory(ferryStory());
  const [first, ...others] = index.articles;

  test('places that are no list of chunks', async () => {
    answer(json({ ...index, articles: [{ ...first, also: 5 }, ...others] }));
    expect(await load()).toMatchObject({ ok: false, failure: { reason: 'broken' } });
  });

  test('counts that are no numbers, and more files of words than there are events', async () => {
    const articles = [{ ...first, tells: { a: 1 } }, ...others];
    answer(json({ ...index, articles, said: [{}, 2], words: 1e12 }));
    const loaded = await load();
    expect(loaded).toMatchObject({ ok: true, rest: { words: 1 } });
    if (!loaded.ok || loaded.rest === null) return;
    expect(loaded.rest.tells.get(first?.id ?? '')).toBe(0);
    expect([...loaded.rest.said.values()].slice(0, 3)).toEqual([0, 2, 0]);
  });
});

describe('coverage of a story from elsewhere', () => {
  const coverage = coverageOf(ferryStory());

  test('is loaded whole', async () => {
    answer(json(coverage));
    expect(await loadCoverage('/', false)).toEqual({ ok: true, piece: coverage });
  });

  test.each([
    ['a decision that is none', { edits: [null] }],
    ['a decision without a reason', { edits: [{ about: 'story', id: 'x', change: 'title' }] }],
    ['a notice that is none', { notices: [null] }],
    ['words that are none', { notices: [{ ...coverage.notices[0], words: {} }] }],
    ['a count that is no number', { events: [{}] }],
    ['nothing', { format: '' }],
  ])('is refused: %s', async (_, over) => {
    answer(json({ ...coverage, ...over }));
    expect(await loadCoverage('/', false)).toMatchObject({ failure: { reason: 'broken' } });
  });
});

test('a list of ids that is none leads to no event', async () => {
  answer(json(null));
  expect(await loadOne('/', 'storm')).toBeNull();
});
