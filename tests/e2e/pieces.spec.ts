/** A story published in pieces: what is here can be read, what is not says so, and can be asked for again. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseStory } from '../../src/model/check.ts';
import { bucketOf, CHUNK, splitStory } from '../../src/model/split.ts';
import type { Story, StoryEvent } from '../../src/model/story.ts';
import { makeStory } from '../bench/story-maker.ts';
import {
  expect,
  heading,
  list,
  onScreen,
  open,
  panel,
  restingPlace,
  richest,
  scrolledToRest,
  settled,
  test,
} from './journey.ts';

/** Three pieces of a made story, in place of the bundled one of the site. */
const made = makeStory(CHUNK * 3, 11, (text) => createHash('sha256').update(text).digest('hex'));
const pieces = splitStory(made);
const chunks = [...pieces.chunks()];
const event = (position: number) => made.events[position] as StoryEvent;
const wordsOf = (of: StoryEvent) => onScreen(of.accounts[0]?.excerpts[0]?.exact ?? '');

type Without = {
  readonly index?: Promise<void>;
  readonly missing?: () => readonly number[];
  readonly words?: () => Promise<boolean>;
  readonly coverage?: () => boolean;
};

async function serveMade(page: Page, without: Without = {}): Promise<void> {
  await page.route(
    ({ pathname }) => /^\/(?:story\.json|coverage\.json|chunks\/|ids\/|words\/)/.test(pathname),
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const lost = { status: 404, body: '' };
      if (pathname === '/coverage.json')
        return route.fulfill(without.coverage?.() === false ? lost : { json: pieces.coverage() });
      if (pathname.startsWith('/words/')) {
        const isHere = (await without.words?.()) ?? true;
        const body = [...pieces.words()][Number(/\d+/.exec(pathname)?.[0])] ?? '';
        return route.fulfill(isHere ? { contentType: 'text/plain; charset=utf-8', body } : lost);
      }
      const [, folder, number] = /^\/(chunks|ids)\/(\d+)\.json$/.exec(pathname) ?? [];
      if (folder === undefined) await without.index;
      const missing = folder === 'chunks' && without.missing?.().includes(Number(number));
      if (missing) return route.fulfill(lost);
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

  test('of another edition says so, and the story can be loaded again', async ({ page }) => {
    await serveMade(page);
    const opened = event(5);
    await open(page, `/e/${opened.id}/`);
    await expect(panel(page)).toContainText(wordsOf(opened));
    // Published anew without its first event: every piece now begins one event later.
    const anew = splitStory({ ...made, events: made.events.slice(1) });
    const anewChunks = [...anew.chunks()];
    let asked = 0;
    await page.route(
      ({ pathname }) => /^\/(?:story\.json|chunks\/)/.test(pathname),
      (route) => {
        const number = /chunks\/(\d+)/.exec(route.request().url())?.[1];
        if (number === undefined) asked++;
        return route.fulfill({
          json: number === undefined ? anew.index : anewChunks[Number(number)],
        });
      },
    );
    const lost = event(2 * CHUNK + 5);
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('searchbox').fill(lost.title);
    await page.getByRole('button', { name: 'List' }).click();
    await list(page).getByRole('link', { name: lost.title }).first().click();
    await expect(heading(page)).toHaveText(lost.title);
    await expect(panel(page)).toContainText('may have been published anew');
    await panel(page).getByRole('button', { name: 'Load the story again' }).click();
    await expect(panel(page)).toContainText(wordsOf(lost));
    await expect(heading(page)).toHaveText(lost.title);
    expect(asked).toBe(1);
    await expect(page.getByText(`${made.events.length - 1} events from`)).toBeVisible();
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

test('a link to an event has its item in view in a long list, and keeps it there', async ({
  page,
}) => {
  await serveMade(page);
  const linked = event(CHUNK + 40);
  await open(page, '/?view=list');
  await page.goto(`/e/${linked.id}/?view=list`);
  await settled(page);
  const item = list(page).locator(`[data-event="${linked.id}"]`);
  await expect(item).toContainText(wordsOf(linked));
  await expect(item).toBeInViewport({ ratio: 1 });
  const position = item.locator('xpath=ancestor::*[@role="listitem"]');
  await expect(position).toHaveAttribute('aria-posinset', String(CHUNK + 41));
  await expect(position).toHaveAttribute('aria-setsize', String(made.events.length));
});

test.describe('the Share dialog', () => {
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share' });
  const share = (page: Page) =>
    page.getByRole('button', { name: 'Share', exact: true }).first().click();

  test('of all events offers the files of the site', async ({ page }) => {
    await serveMade(page);
    await open(page, '/?view=list');
    await share(page);
    await expect(dialog(page)).toContainText(`All ${made.events.length} events of the story`);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`${made.id}.csv`);
    expect(readFileSync(await saved.path(), 'utf8')).toMatch(/^\uFEFFdate,date_edtf,/);
    await expect(dialog(page).getByRole('button', { name: 'CSV', exact: true })).toHaveCount(0);
  });

  test('of some events makes a file with all of their sources', async ({ page }) => {
    await serveMade(page);
    const chosen = made.actors
      .map(({ id }) => ({
        id,
        own: made.events.filter((e) => e.actors.some((a) => a.actor === id)),
      }))
      .filter(({ own }) => own.length > 3)
      .sort((a, b) => a.own.length - b.own.length)[0];
    await open(page, `/?view=list&actor=${chosen?.id}`);
    await share(page);
    const fetchThem = dialog(page).getByRole('button', { name: 'Fetch their sources' });
    const json = dialog(page).getByRole('button', { name: 'JSON', exact: true });
    await expect(fetchThem.or(json)).toBeVisible();
    if ((await fetchThem.count()) > 0) await fetchThem.click();
    const [saved] = await Promise.all([page.waitForEvent('download'), json.click()]);
    const file = JSON.parse(readFileSync(await saved.path(), 'utf8'));
    expect(parseStory(file)).toMatchObject({ ok: true });
    expect(file.events).toEqual(chosen?.own);
    const schema = await page.request.get(file.$schema);
    expect(((await schema.json()) as { $schema: string }).$schema).toContain('json-schema.org');
  });
});

test('loaded again, a long list is where the reader was', async ({ page }) => {
  await serveMade(page);
  await open(page, '/?view=list');
  await expect(list(page).locator('[aria-posinset]').first()).toBeVisible();
  await list(page).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 6000);
    const shown = list(page).locator('[aria-posinset]').last();
    expect(Number(await shown.getAttribute('aria-posinset'))).toBeGreaterThan(CHUNK + 90);
  }).toPass();
  await expect(list(page).locator('.detail-loading')).toHaveCount(0);
  await scrolledToRest(list(page));
  const id = await list(page).evaluate((pane) => {
    const { x, y, width, height } = pane.getBoundingClientRect();
    const shown = document.elementFromPoint(x + width / 2, y + height / 2);
    return shown?.closest<HTMLElement>('[data-event]')?.dataset.event ?? '';
  });
  const item = list(page).locator(`[data-event="${id}"]`);
  const before = await restingPlace(item);
  await page.reload();
  await settled(page);
  await expect(item).toBeInViewport();
  await expect.poll(async () => Math.abs((await restingPlace(item)) - before)).toBeLessThan(4);
});

test.describe('coverage', () => {
  test.use({ allowed: /404/ });

  test('is counted over all events, and can be asked for again', async ({ page }) => {
    let isThere = false;
    await serveMade(page, { coverage: () => isThere });
    await open(page, '/');
    await page.getByRole('link', { name: 'What this rests on' }).click();
    await expect(panel(page).getByRole('button', { name: 'Try again' })).toBeVisible();
    isThere = true;
    await panel(page).getByRole('button', { name: 'Try again' }).click();
    const { events, quotes } = pieces.coverage();
    const row = panel(page).getByRole('row').nth(2);
    await expect(row.getByRole('cell').nth(0)).toHaveText(String(events[1]));
    await expect(row.getByRole('cell').nth(1)).toHaveText(String(quotes[1]));
    expect(events[1]).toBeGreaterThan(0);
  });

  test('an article says how many events rest on it, and marks those of every piece', async ({
    page,
  }) => {
    await serveMade(page);
    const across = pieces.index.articles.find((article) => article.also !== undefined);
    test.skip(across === undefined, 'no article tells events of two pieces');
    await open(page, '/');
    await page.goto(`/a/${across?.id}/`);
    await expect(panel(page)).toContainText(`${across?.tells} events rest on this article`);
    const own = made.events.filter((e) => e.accounts.some((a) => a.article === across?.id));
    for (const { title } of own)
      await expect(panel(page).locator(`a.passage[title="${title}"]`).first()).toBeVisible();
  });
});

test.describe('a search', () => {
  test.use({ allowed: /404/ });
  const note = (page: Page) => page.locator('.search-notes');
  const shown = (page: Page) => list(page).locator('.item').first();

  test('looks in titles until the words of the articles are here, then in all of them', async ({
    page,
  }) => {
    let release = () => {};
    const held = new Promise<boolean>((resolve) => {
      release = () => resolve(true);
    });
    await serveMade(page, { words: () => held });
    await open(page, '/?view=list&q=according');
    await expect(note(page)).toContainText('Searching titles and names; the words of the articles');
    await expect(list(page)).toContainText('No event matches.');
    release();
    await expect(shown(page)).toContainText('according to');
    await expect(note(page)).not.toContainText('Searching');
    const telling = made.events.filter((e) =>
      e.accounts.some((a) => a.excerpts.some((x) => x.exact.includes('according'))),
    );
    const hidden = made.events.length - telling.length;
    await expect(list(page)).toContainText(`${hidden} events are hidden`);
  });

  test('says when words could not be had, and has them when asked again', async ({ page }) => {
    let isThere = false;
    await serveMade(page, { words: async () => isThere });
    await open(page, '/?view=list&q=according');
    await expect(note(page)).toContainText('Only titles and names were searched');
    isThere = true;
    await note(page).getByRole('button', { name: 'Try again' }).click();
    await expect(shown(page)).toContainText('according to');
  });

  test('is ordered by date, or best first, which the address keeps', async ({ page }) => {
    await serveMade(page);
    await open(page, '/?view=list&q=treaty');
    await expect(list(page).getByRole('heading', { level: 2 }).first()).toHaveText(/20\d\d$/);
    await note(page).getByRole('button', { name: 'Best first' }).click();
    await expect(page).toHaveURL('/?q=treaty&order=best&view=list');
    const best = made.events
      .filter((e) => /treaty/.test(e.title))
      .sort((a, b) => b.importance - a.importance)[0] as StoryEvent;
    await expect(shown(page).getByRole('heading', { level: 3 })).toHaveText(best.title);
    await expect(shown(page).locator('.item-date')).toContainText(best.earliest.slice(0, 4));
    await expect(shown(page).locator('mark.hit').first()).toHaveText('treaty');
    await expect(list(page).locator('.list-group h2')).toHaveText(['Best first']);
  });
});
