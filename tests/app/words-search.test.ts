import { afterEach, expect, test, vi } from 'vitest';
import type { Rest } from '../../src/app/load.ts';
import type { FromWorker, ToWorker } from '../../src/app/search-worker.ts';
import { createAppStore } from '../../src/app/store.ts';
import { INITIAL_VIEW } from '../../src/app/view.ts';
import { connectSearch } from '../../src/app/words-search.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

const REST: Rest = {
  folder: '/made/',
  chunksOfArticle: new Map(),
  tells: new Map(),
  said: new Map(),
  words: 3,
};

afterEach(() => vi.unstubAllGlobals());

/** A page of a split story whose worker is the test; `missing` files are not on the host. */
function setup(missing: Set<number> = new Set()) {
  vi.stubGlobal('fetch', async (address: string) => {
    const number = Number(/words\/(\d+)\.txt$/.exec(address)?.[1]);
    return missing.has(number)
      ? new Response('', { status: 404 })
      : new Response(`words ${number}`);
  });
  const told: ToWorker[] = [];
  const thread = {
    postMessage: (message: ToWorker) => void told.push(message),
    terminate: vi.fn(),
    onmessage: null as ((event: MessageEvent) => void) | null,
    onerror: null as ((event: ErrorEvent) => void) | null,
  };
  const app = createAppStore(INITIAL_VIEW, { kind: 'ready', story: ferryStory() }, REST);
  const start = vi.fn(() => thread as unknown as Worker);
  const stop = connectSearch(app, start);
  return {
    app,
    start,
    stop,
    thread,
    parts: () => told.flatMap((m) => (m.kind === 'part' ? [m.number] : [])),
    searches: () => told.flatMap((m) => (m.kind === 'search' ? [m.q] : [])),
    answer: (data: FromWorker) => thread.onmessage?.({ data } as MessageEvent),
    words: () => app.store.getState().words,
  };
}

test('words are fetched at the first search, and only then', async () => {
  const { app, start, parts, searches, answer, words } = setup();
  expect(start).not.toHaveBeenCalled();
  app.setQuery('ferry');
  expect(words()).toMatchObject({ here: 0, failed: 0, of: 3 });
  await vi.waitFor(() => expect(parts().sort()).toEqual([0, 1, 2]));
  answer({ kind: 'read', number: 1, ok: true });
  expect(words()).toMatchObject({ here: 1, failed: 0 });
  app.setQuery('storm');
  expect(start).toHaveBeenCalledTimes(1);
  expect(searches()).toEqual(['ferry', 'storm']);
});

test('an answer to what is no longer asked is dropped', () => {
  const { app, answer, words } = setup();
  app.setQuery('ferry');
  app.setQuery('storm');
  answer({ kind: 'found', q: 'ferry', standings: [] });
  expect(words()?.answer.q).toBe('');
  answer({ kind: 'found', q: 'storm', standings: [new Uint8Array(8)] });
  expect(words()?.answer.q).toBe('storm');
});

test('a file that is missing, or no words, costs only itself, and is fetched again when asked for', async () => {
  const missing = new Set([2]);
  const { app, parts, answer, words } = setup(missing);
  app.setQuery('ferry');
  await vi.waitFor(() => expect(words()?.failed).toBe(1));
  answer({ kind: 'read', number: 0, ok: true });
  answer({ kind: 'read', number: 1, ok: false });
  expect(words()).toMatchObject({ here: 1, failed: 2 });
  missing.clear();
  app.retryWords();
  expect(words()).toMatchObject({ here: 1, failed: 0 });
  await vi.waitFor(() => expect(parts().sort()).toEqual([0, 1, 1, 2]));
});

test('without a worker all words are lost, until one can be had', () => {
  const { app, start, thread, words } = setup();
  app.setQuery('ferry');
  thread.onerror?.({} as ErrorEvent);
  expect(words()).toMatchObject({ here: 0, failed: 3 });
  app.retryWords();
  expect(start).toHaveBeenCalledTimes(2);
  expect(words()).toMatchObject({ here: 0, failed: 0 });
});

test('another story ends the search of this one', () => {
  const { app, thread } = setup();
  app.setQuery('ferry');
  app.loaded(ferryStory());
  expect(thread.terminate).toHaveBeenCalled();
});

test('a story that is loaded again from the same folder is searched anew', () => {
  const { app, start, thread, searches } = setup();
  app.setQuery('ferry');
  app.loaded(ferryStory(), REST);
  expect(thread.terminate).toHaveBeenCalledTimes(1);
  expect(start).toHaveBeenCalledTimes(2);
  expect(searches()).toEqual(['ferry', 'ferry']);
});
