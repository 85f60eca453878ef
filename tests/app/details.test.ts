import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bringChunk, bringDetail, detailOf } from '../../src/app/details.ts';
import { loadStory } from '../../src/app/load.ts';
import { indexStory } from '../../src/app/selectors.ts';
import { createAppStore } from '../../src/app/store.ts';
import { INITIAL_VIEW } from '../../src/app/view.ts';
import { CHUNK, splitStory } from '../../src/model/split.ts';
import type { Story } from '../../src/model/story.ts';
import { makeStory } from '../bench/story-maker.ts';

const story = makeStory(2 * CHUNK + 10, 9, (text) =>
  createHash('sha256').update(text).digest('hex'),
);
const first = story.events[0] as Story['events'][number];

/** What a host has of a story, by path. */
function published(of: Story): Map<string, unknown> {
  const { index, chunks, coverage } = splitStory(of);
  const files = new Map<string, unknown>([
    ['/story.json', index],
    ['/coverage.json', coverage()],
  ]);
  for (const chunk of chunks()) files.set(`/chunks/${chunk.chunk}.json`, chunk);
  return files;
}

/** The same story published anew: an event more at its beginning, so that each piece holds others. */
const anew: Story = { ...story, events: [{ ...first, id: 'new-first' }, ...story.events] };

let host: Map<string, unknown>;
/** What the browser keeps of earlier visits; asked past by `no-cache`. */
let kept: Map<string, unknown>;
let asked: [string, RequestCache | undefined][];
/** Held back until it resolves. */
let gate: Promise<void>;

beforeEach(() => {
  host = published(story);
  kept = new Map();
  asked = [];
  gate = Promise.resolve();
  vi.stubGlobal('fetch', async (address: string, { cache }: RequestInit = {}) => {
    asked.push([address, cache]);
    const file = (cache === 'no-cache' ? undefined : kept.get(address)) ?? host.get(address);
    // The answer is given when it is asked; it only arrives later.
    const response =
      file === undefined ? new Response('', { status: 404 }) : new Response(JSON.stringify(file));
    await gate;
    return response;
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The page of the host’s story. */
async function opened() {
  const result = await loadStory('/story.json', true);
  if (!result.ok) throw new Error(result.failure.details);
  const app = createAppStore(INITIAL_VIEW, { kind: 'ready', story: result.story }, result.rest);
  const index = indexStory(result.story);
  asked = [];
  const state = (position: number) => {
    const { id } = index.story.events[position] as Story['events'][number];
    return detailOf(index, app.store.getState().pieces, { event: id });
  };
  return { app, index, state, rest: result.rest };
}

test('a piece is brought once, and is its events', async () => {
  const { app, index, state } = await opened();
  expect(state(0)).toBe('absent');
  await Promise.all([bringChunk(app, index, 0), bringChunk(app, index, 0)]);
  expect(state(0)).toBe('here');
  expect(state(CHUNK)).toBe('absent');
  expect(index.story.events.slice(0, CHUNK)).toEqual(story.events.slice(0, CHUNK));
  expect(asked).toEqual([['/chunks/0.json', 'default']]);
});

test('what comes for a story that was loaded again in the meantime changes neither of the two', async () => {
  const { app, index } = await opened();
  let release = () => {};
  gate = new Promise((resolve) => {
    release = resolve;
  });
  const coming = bringChunk(app, index, 0);
  bringDetail(app, index, 'coverage');
  gate = Promise.resolve();
  const again = await opened();
  app.loaded(again.index.story, again.rest);
  release();
  await coming;
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { pieces } = app.store.getState();
  expect([...(pieces?.chunks ?? [])]).toEqual([]);
  expect(pieces?.coverage).toBe('absent');
  // What the new story needs can be brought.
  await bringChunk(app, again.index, 0);
  expect(detailOf(again.index, app.store.getState().pieces, { event: first.id })).toBe('here');
});

test('a page that is gone asks for nothing', async () => {
  const { app, index } = await opened();
  const again = await opened();
  app.loaded(again.index.story, again.rest);
  await bringChunk(app, index, 0);
  expect(asked).toEqual([]);
  expect([...(app.store.getState().pieces?.chunks ?? [])]).toEqual([]);
});

describe('published anew while the page is open', () => {
  test('a piece with other events costs only its own and puts nothing into the story', async () => {
    const { app, index, state } = await opened();
    await bringChunk(app, index, 1);
    host = published(anew);
    await bringChunk(app, index, 0);
    expect([state(0), state(CHUNK), state(2 * CHUNK)]).toEqual(['outdated', 'here', 'absent']);
    expect(index.story.events[0]?.accounts).toEqual([]);
    expect(asked.slice(1)).toEqual([
      ['/chunks/0.json', 'default'],
      ['/chunks/0.json', 'no-cache'],
    ]);
  });

  test('a piece that is gone, and its coverage, are outdated too; without a network they failed', async () => {
    const { app, index, state } = await opened();
    host = new Map();
    await bringChunk(app, index, 0);
    expect(state(0)).toBe('outdated');
    bringDetail(app, index, 'coverage');
    await vi.waitFor(() => expect(app.store.getState().pieces?.coverage).toBe('outdated'));
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await bringChunk(app, index, 1);
    expect(state(CHUNK)).toBe('failed');
  });

  test('a piece that the browser kept of the edition before is fetched past it', async () => {
    const { app, index, state } = await opened();
    kept = published(anew);
    await bringChunk(app, index, 0);
    expect(state(0)).toBe('here');
  });

  test.each<[string, (of: Story) => Story]>([
    [
      'a title',
      (of) => ({ ...of, events: of.events.map((e) => ({ ...e, title: `${e.title}!` })) }),
    ],
    [
      'the text of an article',
      (of) => ({
        ...of,
        articles: of.articles.map((a) => ({ ...a, text: ` ${a.text}`, sha256: 'f'.repeat(64) })),
      }),
    ],
    [
      'who takes part',
      (of) => ({
        ...of,
        events: of.events.map((e) => ({ ...e, actors: e.actors.slice(1) })),
      }),
    ],
    [
      'an article that the index does not know',
      (of) => {
        const text = JSON.stringify(of);
        const known = of.events[0]?.accounts[0]?.article as string;
        return JSON.parse(text.replaceAll(`"${known}"`, `"${known}-b"`));
      },
    ],
  ])('%s changed', async (_, change) => {
    const { app, index, state } = await opened();
    host = published(change(story));
    await bringChunk(app, index, 0);
    expect(state(0)).toBe('outdated');
  });

  test('what is the same in both editions is taken', async () => {
    const { app, index, state } = await opened();
    host = published({ ...story, events: story.events.slice(0, -1) });
    await bringChunk(app, index, 0);
    await bringChunk(app, index, 2);
    expect([state(0), state(2 * CHUNK)]).toEqual(['here', 'outdated']);
  });

  test('asked again when the host has it, it is there', async () => {
    const { app, index, state } = await opened();
    host = new Map();
    await bringChunk(app, index, 0);
    host = published(story);
    await bringChunk(app, index, 0);
    expect(state(0)).toBe('here');
  });
});
