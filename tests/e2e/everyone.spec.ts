/** The same page for every reader: languages, time zones, no scripts; and what the page forbids itself. */
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  list,
  onScreen,
  open,
  panel,
  richest,
  test,
  timeline,
  wordsIn,
} from './journey.ts';

test('Spanish: interface and dates, the words of the sources as they are', async ({
  page,
  story,
}) => {
  const event = richest(story);
  await open(page, `/e/${event.id}/?lang=es`);
  await expect(page.getByRole('button', { name: 'Compartir' }).first()).toBeVisible();
  await expect(panel(page)).toContainText('de 20');
  await expect(panel(page)).toContainText(onScreen(event.accounts[0]?.excerpts[0]?.exact ?? ''));
  await expect(timeline(page)).toHaveAccessibleName('Cronología');
  await expectAccessible(page);
});

test('the interface follows the reader until a language is chosen, which is then in the link', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'es-MX', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await open(page, '/');
  await expect(page.getByRole('button', { name: 'Compartir' })).toBeVisible();
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL('/?lang=en');
  await expect(
    page.getByRole('button', { name: 'Share', includeHidden: true }).first(),
  ).toBeAttached();
  await context.close();
});

test.describe('the same days everywhere', () => {
  const days = async (page: Page) => {
    await open(page, '/?view=list');
    return wordsIn(list(page));
  };
  let expected = '';
  test('in New York and Tokyo as in London', async ({ browser, baseURL }) => {
    const base = baseURL ? { baseURL } : {};
    for (const timezoneId of ['Europe/London', 'America/New_York', 'Asia/Tokyo']) {
      const context = await browser.newContext({ timezoneId, locale: 'en-GB', ...base });
      const found = await days(await context.newPage());
      expected ||= found;
      expect(found).toBe(expected);
      await context.close();
    }
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the story and each event are complete', async ({ page, story }) => {
    await page.goto('/');
    const shown = await wordsIn(page.getByRole('main'));
    for (const event of story.events) {
      expect(shown).toContain(onScreen(event.title));
      for (const excerpt of event.accounts.flatMap((a) => a.excerpts))
        expect(shown).toContain(onScreen(excerpt.exact));
    }
    const event = richest(story);
    await page.getByRole('link', { name: event.title, exact: true }).first().click();
    await expect(page).toHaveURL(`/e/${event.id}/`);
    await expect(page.getByRole('heading', { name: event.title }).first()).toBeVisible();
    const words = await wordsIn(page.locator('body'));
    for (const account of event.accounts)
      for (const { exact } of [...account.excerpts, ...account.quotes])
        expect(words).toContain(onScreen(exact));
    await page
      .getByRole('link', { name: /^Read in the article/ })
      .first()
      .click();
    await expect(
      page
        .getByText(story.articles.find((a) => a.id === event.accounts[0]?.article)?.outlet ?? '')
        .first(),
    ).toBeVisible();
  });
});

test.describe('without scripts on a wide screen', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

  test('the page stands in the middle', async ({ page, story }) => {
    for (const address of ['/', `/e/${richest(story).id}/`]) {
      await page.goto(address);
      const box = await page.getByRole('main').boundingBox();
      const left = box?.x ?? 0;
      const right = 1440 - left - (box?.width ?? 0);
      expect(Math.abs(left - right)).toBeLessThan(24);
    }
  });
});

test('the built page forbids everything that it does not need', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('*');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)(?![^>]*application\/ld\+json)[^>]*>/);
});
