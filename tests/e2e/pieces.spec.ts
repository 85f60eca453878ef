/** A story published in pieces: what is here can be read, what is not says so, and can be asked for again. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { bucketOf, CHUNK, splitStory } from '../../src/model/split.ts';
import type { Story, StoryEvent } from '../../src/model/story.ts';
import { makeStory } from '../bench/story-maker.ts';
import { expect, heading, list, onScreen, open, panel, richest, settled, test } from './journey.ts';

/** Three pieces of a made story, in place of the bundled one of the site. */
const made = makeStory(CHUNK * 3, 11, (text) => createHash('sha256').update(text).digest('hex'));
const pieces = splitStory(made);
const chunks = [...pieces.chunks()];
const event = (position: number) => made.events[position] as StoryEvent;
const wordsOf = (of: StoryEvent) => onScreen(of.accounts[0]?.excerpts[0]?.exact ?? '');

type Without = { readonly index?: Promise<void>; readonly missing?: () => readonly number[] };

async function serveMade(page: Page, without: Without = {}): Promise<void> {
  await page.route(
    ({ pathname }) => /^\/(?:story\.json|chunks\/|ids\/)/.test(pathname),
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const [, folder, number] = /^\/(chunks|ids)\/(\d+)\.json$/.exec(pathname) ?? [];
      if (folder === undefined) await without.index;
      const missing = folder === 'chunks' && without.missing?.().includes(Number(number));
      if (missing) return route.fulfill({ status: 404, body: '' });
      const json =
        folder === 'chunks'
          ? chunks[Number(number)]
          : folder === 'ids'
            ? (pieces.buckets.get(Number(number)) ?? {})
            : pieces.index;
      await route.fulfill({ json });
    },
  );
}

test('the site is published in pieces, and its pages are whole without scripts', async ({
  browser,
  baseURL,
  request,
  story,
}) => {
  const index = (await (await request.get('/story.json')).json()) as { format: string };
  expect(index.format).toBe('sourceline-index');
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  const told = richest(story as Story);
  await page.goto(`/e/${told.id}/`);
  await expect(page.getByRole('heading', { name: told.title }).first()).toBeVisible();
  for (const { exact } of told.accounts.flatMap((account) => account.excerpts))
    await expect(page.locator('body')).toContainText(onScreen(exact));
  await context.close();
});

test.describe('an event without a page of its own', () => {
  test.use({ allowed: /404/ });

  test('is opened by its link, and read before the index is there', async ({ page }) => {
    let release = () => {};
    await serveMade(page, {
      index: new Promise((resolve) => {
        release = resolve;
      }),
    });
    const linked = event(CHUNK + 5);
    await page.goto(`/e/${linked.id}/`);
    await expect(heading(page)).toHaveText(linked.title);
    await expect(panel(page)).toContainText(wordsOf(linked));
    await expect(page.getByText('Loading the rest of the story')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-phase', 'loading');
    release();
    await settled(page);
    await expect(heading(page)).toHaveText(linked.title);
    await expect(panel(page)).toContainText(wordsOf(linked));
    await expect(page.getByText(`${made.events.length} events from`)).toBeVisible();
    await expect(page).toHaveURL(`/e/${linked.id}/`);
  });

  test('and one that never was is answered in words', async ({ page }) => {
    await serveMade(page);
    expect(pieces.buckets.get(bucketOf('never-was'))?.['never-was']).toBeUndefined();
    await open(page, '/e/never-was/');
    await expect(heading(page)).toContainText('at this address');
  });
});

test.describe('a missing piece', () => {
  test.use({ allowed: /404/ });

  test('costs only its events, and is there when it is asked for again', async ({ page }) => {
    let missing: readonly number[] = [1];
    await serveMade(page, { missing: () => missing });
    const [lost, kept] = [event(CHUNK + 5), event(5)];
    await open(page, `/e/${lost.id}/`);
    await expect(heading(page)).toHaveText(lost.title);
    await expect(panel(page)).toContainText('The sources of this event could not be loaded.');
    await open(page, `/e/${kept.id}/`);
    await expect(panel(page)).toContainText(wordsOf(kept));
    await open(page, `/e/${lost.id}/`);
    await expect(panel(page).getByRole('button', { name: 'Try again' })).toBeVisible();
    missing = [];
    await panel(page).getByRole('button', { name: 'Try again' }).click();
    await expect(panel(page)).toContainText(wordsOf(lost));
    await expect(panel(page)).not.toContainText('could not be loaded');
  });

  test('leaves the list as it is around it', async ({ page }) => {
    await serveMade(page, { missing: () => [0] });
    await open(page, '/?view=list');
    const first = list(page).getByRole('listitem').first();
    await expect(first.getByRole('heading', { level: 3 })).toHaveText(event(0).title);
    await expect(first).toContainText('could not be loaded');
    // Further down are the events of other pieces.
    await list(page).evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
    await expect(list(page).locator('.item-excerpt').first()).toBeVisible();
  });
});

test.describe('an index that does not come', () => {
  test.use({ allowed: /404|Failed to load/ });

  test('costs no word of the page that is there, and can be asked for again', async ({
    page,
    story,
  }) => {
    const told = richest(story);
    await page.route('**/story.json', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, `/e/${told.id}/`, 'failed');
    await expect(page.getByRole('heading', { name: told.title }).first()).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page);
    await expect(heading(page)).toHaveText(told.title);
  });
});

test('an actor’s page brings their words piece by piece', async ({ page }) => {
  await serveMade(page);
  const last = made.events.slice(2 * CHUNK);
  const speaker = last.flatMap((e) => e.accounts.flatMap((a) => a.quotes)).at(-1)?.speaker;
  const said = made.events
    .flatMap((e) => e.accounts.flatMap((a) => a.quotes))
    .filter((quote) => quote.speaker === speaker);
  const distinct = new Set(
    made.events.flatMap((e) =>
      e.accounts.flatMap((a) =>
        a.quotes.filter((q) => q.speaker === speaker).map((q) => `${a.article} ${q.start}`),
      ),
    ),
  );
  test.skip(distinct.size > 200, 'longer than the page lists');
  await open(page, '/?view=list');
  await page.goto(`/actor/${speaker}/`);
  await expect(panel(page)).toContainText(`What they said (${distinct.size})`);
  await expect(panel(page)).toContainText(onScreen(said.at(-1)?.exact ?? ''));
  await expect(panel(page)).not.toContainText('Loading the sources');
});
