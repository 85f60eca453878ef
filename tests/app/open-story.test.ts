import { beforeEach, expect, test, vi } from 'vitest';
import type { Loaded } from '../../src/app/load.ts';
import { storyOpener } from '../../src/app/open-story.ts';
import { createAppStore } from '../../src/app/store.ts';
import { INITIAL_VIEW } from '../../src/app/view.ts';
import type { Story } from '../../src/model/story.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

beforeEach(() => vi.stubGlobal('location', { href: 'https://example.org/news/e/storm/' }));

const titled = (title: string): Story => ({ ...ferryStory(), title });
const got = (story: Story): Loaded => ({ ok: true, story, rest: null });
const missing = (address: string): Loaded => ({
  ok: false,
  failure: { address, reason: 'missing', details: '404' },
});

/** Answers to requests, given when the test says so. */
function server() {
  const asked: { address: string; answer: (loaded: Loaded) => void; bytes: (n: number) => void }[] =
    [];
  const loadStory = (address: string, _trusted: boolean, onBytes: (n: number) => void) =>
    new Promise<Loaded>((answer) => asked.push({ address, answer, bytes: onBytes }));
  const loadOne = vi.fn(async (): Promise<Story | null> => null);
  return { asked, from: { loadStory, loadOne } as Parameters<typeof storyOpener>[2], loadOne };
}

test('the bundled story, or the file that the address names, below the site', async () => {
  const { asked, from } = server();
  const app = createAppStore(INITIAL_VIEW);
  const open = storyOpener(app, '/news/', from);
  void open();
  app.goTo({ ...INITIAL_VIEW, story: 'other/story.json' });
  void open();
  expect(asked.map(({ address }) => address)).toEqual([
    '/news/story.json',
    '/news/other/story.json',
  ]);
});

test('of two that are asked for the last is shown, whichever comes first', async () => {
  const { asked, from } = server();
  const app = createAppStore(INITIAL_VIEW);
  const open = storyOpener(app, '/', from);
  const both = [open(), open()];
  asked[0]?.bytes(7);
  expect(app.store.getState().phase).toMatchObject({ kind: 'loading', bytes: 0 });
  asked[1]?.answer(got(titled('asked for last')));
  asked[0]?.answer(got(titled('asked for first')));
  await Promise.all(both);
  expect(app.store.getState().phase).toMatchObject({ story: { title: 'asked for last' } });
});

test('what was asked for first and fails does no harm', async () => {
  const { asked, from } = server();
  const app = createAppStore(INITIAL_VIEW);
  const open = storyOpener(app, '/', from);
  const both = [open(), open()];
  asked[0]?.answer(missing('/story.json'));
  asked[1]?.answer(got(ferryStory()));
  await Promise.all(both);
  expect(app.store.getState()).toMatchObject({ phase: { kind: 'ready' }, warning: null });
});

test('an event that a link asks for comes before its story, and is not asked for when that is here', async () => {
  const { asked, from, loadOne } = server();
  loadOne.mockResolvedValueOnce(titled('one event'));
  const app = createAppStore({ ...INITIAL_VIEW, place: { kind: 'event', id: 'storm' } });
  const open = storyOpener(app, '/', from);
  const first = open();
  await vi.waitFor(() =>
    expect(app.store.getState().phase).toMatchObject({ one: { title: 'one event' } }),
  );
  asked[0]?.answer(got(ferryStory()));
  await first;
  const again = open('no-cache');
  asked[1]?.answer(missing('/story.json'));
  await again;
  expect(loadOne).toHaveBeenCalledTimes(1);
  // What is on the screen stays.
  expect(app.store.getState()).toMatchObject({
    phase: { kind: 'ready' },
    warning: { reason: 'missing' },
  });
});
