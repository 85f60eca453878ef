import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadStory } from '../../src/app/load.ts';
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
