/** Links carry the view: Back, Forward, reload, another window, ids that are gone, other stories. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseStory } from '../../src/model/check.ts';
import { parseEventsCsv } from '../../src/model/formats/events-csv.ts';
import { fromTimelineJs } from '../../src/model/formats/from-timelinejs.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';
import {
  actorsByWeight,
  expect,
  expectAccessible,
  expectFocusSomewhere,
  heading,
  list,
  open,
  panel,
  richest,
  search,
  settled,
  test,
  wordsIn,
} from './journey.ts';

test('Back and Forward retrace what was opened; filters are no steps', async ({ page, story }) => {
  const [first, second] = story.events;
  await open(page, '/?view=list');
  await list(page)
    .getByRole('link', { name: first?.title ?? '', exact: true })
    .click();
  await search(page).fill('e');
  await expect(page).toHaveURL(/q=e/);
  await search(page).fill('');
  await expect(page).toHaveURL(`/e/${first?.id}/?view=list`);
  await list(page)
    .getByRole('link', { name: second?.title ?? '', exact: true })
    .click();
  await expect(heading(page)).toHaveText(second?.title ?? '');
  await page.goBack();
  await expect(heading(page)).toHaveText(first?.title ?? '');
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await expect(page).toHaveURL('/?view=list');
  await page.goForward();
  await page.goForward();
  await expect(heading(page)).toHaveText(second?.title ?? '');
  await expect(page).toHaveURL(`/e/${second?.id}/?view=list`);
});

test('reloading shows the same', { tag: '@pieces' }, async ({ page, story }) => {
  const event = richest(story);
  const actor = event.actors[0]?.actor;
  await open(page, `/e/${event.id}/?actor=${actor}&view=list`);
  const before = await wordsIn(page.getByRole('main'));
  await page.reload();
  await settled(page);
  await expect(heading(page)).toHaveText(event.title);
  expect(await wordsIn(page.getByRole('main'))).toBe(before);
  await expect(page).toHaveURL(`/e/${event.id}/?actor=${actor}&view=list`);
});

test('the copied link shows the same in a new window', async ({ page, context, story }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const event = richest(story);
  const actor = event.actors[0]?.actor;
  await open(page, `/e/${event.id}/?actor=${actor}`);
  await panel(page).getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(panel(page).getByRole('button', { name: 'Share' })).toBeFocused();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await open(other, link);
  await expect(heading(other)).toHaveText(event.title);
  expect(new URL(other.url()).search).toBe(`?actor=${actor}`);
});

test('an address that leads nowhere is answered in words, with the events at hand', {
  tag: '@pieces',
}, async ({ page, story }) => {
  for (const address of ['/e/never-was/', '/actor/nobody/', '/a/nothing/']) {
    await open(page, `${address}?view=list`);
    await expect(heading(page)).toContainText('at this address');
    await expect(list(page).getByRole('heading', { level: 3 })).toHaveCount(story.events.length);
  }
  await panel(page).getByRole('link', { name: 'All events' }).click();
  await expect(page).toHaveURL('/?view=list');
  await expectFocusSomewhere(page);
});

/** The file, not a page whose query names it. */
const isFerry = (address: URL) => address.pathname === '/stories/ferry.json';

/** Serves a story beside the bundled one. */
async function serve(page: Page, story: unknown): Promise<void> {
  await page.route(isFerry, (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: typeof story === 'string' ? story : JSON.stringify(story),
    }),
  );
}

const FERRY = 'story=stories/ferry.json';

test('a retired id says what became of it', async ({ page }) => {
  await serve(page, ferryStory());
  await open(page, `/e/halt/?story=/stories/ferry.json`);
  await expect(heading(page)).toHaveText('This event is no longer shown.');
  await expect(panel(page)).toContainText('The two events were one.');
  await panel(page).getByRole('link', { name: 'Prins says the night ferry will stop' }).click();
  await expect(heading(page)).toHaveText('Prins says the night ferry will stop');
  await open(page, `/e/gull/?story=/stories/ferry.json`);
  await expect(panel(page)).toContainText('The passage was about a bird.');
});

test('text of a story that is code is shown as text, and right-to-left text stands right', async ({
  page,
}) => {
  await serve(page, ferryStory());
  await open(page, '/a/herald/?story=/stories/ferry.json');
  await expect(panel(page)).toContainText('<script>document.title = "taken over"</script>');
  await open(page, '/a/post/?story=/stories/ferry.json');
  await expect(panel(page)).toContainText('<img src=x onerror=');
  await expect(panel(page).locator('script, img')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/taken over/);
  await open(page, '/e/stop/?story=/stories/ferry.json');
  const arabic = panel(page).getByText('لا يمكن التخلي عن الجزيرة').first();
  await expect(arabic).toBeVisible();
  expect(await arabic.evaluate((e) => getComputedStyle(e.closest('[dir]') ?? e).direction)).toBe(
    'rtl',
  );
  await expect(panel(page)).toContainText('are not for trade');
});

test.describe('a story that can not be shown', () => {
  test.use({ allowed: /404|Failed to load resource/ });

  test('because it is not there', async ({ page, story }) => {
    await page.route(isFerry, (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, `/?${FERRY}`, 'failed');
    await expect(page.getByRole('main')).toContainText(
      'There is no story at “/stories/ferry.json”',
    );
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show the bundled story' }).click();
    await settled(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
    await expect(page).toHaveURL('/');
  });

  test('because an offset is wrong: the message says where', async ({ page }) => {
    const broken = ferryStory();
    const excerpt = broken.events[4]?.accounts[0]?.excerpts[0];
    if (excerpt) excerpt.start += 3;
    await serve(page, broken);
    await open(page, `/?${FERRY}`, 'failed');
    await page.getByText('What is wrong').click();
    await expect(page.getByRole('main')).toContainText('events[4] (stop).accounts[0].excerpts[0]');
    // Mended and tried again, it is shown.
    await page.unrouteAll();
    await serve(page, ferryStory());
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The night ferry to Skarn');
    // Opening an event changes the path; the story is still the one below the site.
    await open(page, `/e/vote/?${FERRY}`);
    await expect(heading(page)).toHaveText('The council votes on a new boat');
  });

  test('because it is not JSON, or of another origin', async ({ page }) => {
    await serve(page, '<html>not found</html>');
    await open(page, `/?${FERRY}`, 'failed');
    await expect(page.getByRole('main')).toContainText('is not a story file that can be trusted');
    await open(page, '/?story=https://other.example/story.json');
    await expect(page).toHaveURL('/');
  });
});

test('an actor of the story in the link is the filter, an unknown one does no harm', async ({
  page,
  story,
}) => {
  const [first] = actorsByWeight(story);
  await open(page, `/?actor=${first?.id},nobody-here&view=list&from=never`);
  await expect(list(page).getByRole('heading', { level: 3 })).toHaveCount(
    first?.events.length ?? 0,
  );
});

test('a link made for TimelineJS leads to its event, by key and by headline', {
  tag: '@pieces',
}, async ({ page, story }) => {
  const event = richest(story);
  const slug = event.title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/ +/g, '-');
  for (const key of [event.id, slug]) {
    await page.goto('about:blank');
    await open(page, `/?view=list#event-${key}`);
    await expect(heading(page)).toHaveText(event.title);
    await expect(page).toHaveURL(`/e/${event.id}/?view=list`);
  }
  await open(page, '/?view=list#event-never-was');
  await expect(heading(page)).toHaveText('There is no event at this address.');
  await expect(page).toHaveURL('/e/never-was/?view=list');
});

test.describe('the Share dialog', () => {
  const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Share' });
  async function share(page: Page, address: string) {
    await open(page, address);
    const inPanel = panel(page).getByRole('button', { name: 'Share' });
    const button = page.getByRole('button', { name: 'Share', exact: true });
    await ((await inPanel.count()) > 0 ? inPanel : button.first()).click();
    await expect(dialogOf(page)).toBeVisible();
    return dialogOf(page);
  }
  async function download(page: Page, name: string): Promise<{ file: string; text: string }> {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      dialogOf(page).getByRole('button', { name, exact: true }).click(),
    ]);
    const text = readFileSync(await saved.path(), 'utf8');
    return { file: saved.suggestedFilename(), text };
  }

  test('copies what its fields show', async ({ page, context, story }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const event = richest(story);
    const dialog = await share(page, `/e/${event.id}/`);
    const copies = dialog.getByRole('button', { name: /^Copy/ });
    // What a dialog holds comes a frame after it.
    await expect(copies).toHaveCount(4);
    for (let i = 0; i < 4; i++) {
      const shown = await dialog.getByRole('textbox').nth(i).inputValue();
      await dialog.locator('.copy button').nth(i).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    }
    const citation = await dialog
      .getByRole('textbox', { name: 'Copy citation', exact: true })
      .inputValue();
    expect(citation).toContain(event.title);
    expect(citation).toContain(`/e/${event.id}/`);
  });

  test('says so where copying is refused, and leaves the text to be selected', async ({
    page,
    story,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    const dialog = await share(page, `/e/${richest(story).id}/`);
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await expect(dialog.getByRole('status').filter({ hasText: /./ })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Copied' })).toHaveCount(0);
    const field = dialog.getByRole('textbox', { name: 'Copy link' });
    await field.focus();
    const selected = await field.evaluate((e) => {
      const { selectionStart, selectionEnd, value } = e as HTMLInputElement;
      return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    });
    expect(selected).toBe(await field.inputValue());
  });

  test('saves the sources of an event, and the event, in every form', { tag: '@pieces' }, async ({
    page,
    story,
  }) => {
    const event = richest(story);
    const outlets = event.accounts.map(
      ({ article }) => story.articles.find((a) => a.id === article)?.outlet ?? '',
    );
    await share(page, `/e/${event.id}/`);
    const csl = await download(page, 'CSL-JSON');
    expect(csl.file).toBe(`${event.id}.csl.json`);
    expect(JSON.parse(csl.text)).toHaveLength(outlets.length);
    for (const [name, end] of [
      ['RIS', 'ris'],
      ['BibTeX', 'bib'],
    ] as const) {
      const { file, text } = await download(page, name);
      expect(file).toBe(`${event.id}.${end}`);
      for (const outlet of outlets) expect(text).toContain(outlet);
    }
    const part = parseStory(JSON.parse((await download(page, 'JSON')).text));
    expect(part).toMatchObject({ ok: true, story: { events: [{ id: event.id }] } });
    const rows = parseEventsCsv((await download(page, 'CSV')).text);
    expect(new Set(rows.map((row) => row.event))).toEqual(new Set([event.id]));
    expect(rows[0]?.link).toMatch(new RegExp(`^http.*/e/${event.id}/$`));
    const slides = (await download(page, 'TimelineJS')).text;
    expect(fromTimelineJs(slides, 'again').events).toMatchObject([
      { id: event.id, title: event.title, unsourced: true },
    ]);
    const calendar = (await download(page, 'iCalendar')).text.replace(/\r\n /g, '');
    expect(calendar.match(/^SUMMARY.*$/gm)).toHaveLength(1);
    expect(calendar).toContain(`/e/${event.id}/`);
  });

  test('saves what the filter leaves, and no more', async ({ page, story }) => {
    const actor = actorsByWeight(story).find(({ events }) => events.length < story.events.length);
    const ids = new Set(actor?.events.map((event) => event.id));
    await share(page, `/?actor=${actor?.id}&view=list`);
    const rows = parseEventsCsv((await download(page, 'CSV')).text);
    expect(new Set(rows.map((row) => row.event))).toEqual(ids);
    const calendar = (await download(page, 'iCalendar')).text;
    expect(calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(ids.size);
  });

  test.describe('on a phone that can share', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

    test('hands link and title to the system', async ({ page, story }) => {
      await page.addInitScript(() => {
        const asked: unknown[] = [];
        Object.assign(window, { asked });
        navigator.share = (data) => {
          asked.push(data);
          return Promise.resolve();
        };
      });
      const event = richest(story);
      const dialog = await share(page, `/e/${event.id}/`);
      await dialog.getByRole('button', { name: /^Share/ }).click();
      const asked = await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked);
      expect(asked).toEqual([
        { url: expect.stringMatching(new RegExp(`/e/${event.id}/$`)), title: event.title },
      ]);
    });
  });
});
