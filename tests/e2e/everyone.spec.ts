/** The same page for every reader: themes, sizes, languages, time zones, paper, no scripts, inside another page. */
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectFocusSomewhere,
  expectNoSidewaysScroll,
  heading,
  list,
  onScreen,
  open,
  panel,
  richest,
  search,
  test,
  timeline,
  walk,
  wordsIn,
} from './journey.ts';

test('the first keys of the page: skip, search, views, actors, timeline', async ({ page }) => {
  await open(page, '/');
  const stops = await walk(page, 40);
  expect(stops[0]).toContain('Skip to the events');
  expect(
    stops.slice(
      0,
      stops.findIndex((s) => s.startsWith('listbox')),
    ).length,
  ).toBeLessThan(30);
  expect(stops.filter((s) => s.startsWith('listbox'))).toHaveLength(1);
  expect(stops).not.toContain('body');
});

test('? shows the keys, Esc closes and gives the focus back', async ({ page }) => {
  await open(page, '/');
  const button = page.getByRole('button', { name: 'List', exact: true });
  await button.focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    expect(
      await dialog.evaluate(
        (d) => d.contains(document.activeElement) || document.activeElement === document.body,
      ),
    ).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
  await search(page).focus();
  await page.keyboard.type('?/');
  await expect(dialog).toHaveCount(0);
  await expect(search(page)).toHaveValue('?/');
});

test.describe('looks', () => {
  for (const [name, media] of [
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['reduced motion', { reducedMotion: 'reduce' }],
  ] as const) {
    test(`${name}: timeline, panel and list`, async ({ page, story }) => {
      test.slow();
      await page.emulateMedia(media);
      const event = richest(story);
      for (const address of ['/', `/e/${event.id}/`, '/?view=list']) {
        await open(page, address);
        await expectAccessible(page);
      }
    });
  }
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('shows the list first; an event is a sheet that closes', async ({ page, story }) => {
    await open(page, '/');
    await expect(list(page).getByRole('heading', { level: 3 })).toHaveCount(story.events.length);
    await expect(timeline(page)).toHaveCount(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const event = richest(story);
    await list(page).getByRole('link', { name: event.title, exact: true }).tap();
    await expect(heading(page)).toBeInViewport();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await panel(page).getByRole('button', { name: 'Close' }).tap();
    await expect(panel(page)).toHaveCount(0);
    await expectFocusSomewhere(page);
    await page.getByRole('button', { name: 'Timeline', exact: true }).tap();
    await expect(timeline(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});

test.describe('400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('needs no scrolling sideways', async ({ page, story }) => {
    const event = richest(story);
    for (const address of [
      '/',
      `/e/${event.id}/`,
      `/a/${event.accounts[0]?.article}/`,
      '/coverage/',
    ]) {
      await open(page, address);
      await expectNoSidewaysScroll(page);
    }
  });
});

test('on paper: every event with its sources, none of the controls', async ({ page, story }) => {
  await open(page, '/');
  await page.emulateMedia({ media: 'print' });
  for (const event of story.events) {
    await expect(list(page).getByRole('heading', { name: event.title, exact: true })).toBeVisible();
    for (const account of event.accounts)
      for (const { exact } of account.excerpts)
        expect(await wordsIn(list(page))).toContain(onScreen(exact));
  }
  await expect(list(page).getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(page.getByRole('search')).toBeHidden();
  await expect(timeline(page)).toBeHidden();
  await expect(page.getByRole('group', { name: 'Actors' })).toBeHidden();
});

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

test('in a frame: its height and what is opened are told to the page around it', async ({
  page,
  story,
}) => {
  const event = richest(story);
  const parent = `<!doctype html><html lang="en"><head><title>An article</title></head><body><h1>An article</h1><iframe title="Timeline" src="/?embed&view=list" style="width:100%;height:600px;border:0"></iframe></body></html>`;
  await page.route('**/parent.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: parent }),
  );
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const told: unknown[] = [];
    Object.assign(window, { told });
    window.addEventListener('message', (message) => told.push(message.data));
  });
  await page.goto('/parent.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-phase', 'ready');
  const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  await expect
    .poll(told)
    .toContainEqual(
      expect.objectContaining({ sentinel: 'amp', type: 'embed-size', height: expect.any(Number) }),
    );
  await expect(frame.getByRole('search')).toHaveCount(0);
  await frame.getByRole('link', { name: event.title, exact: true }).click();
  await expect
    .poll(told)
    .toContainEqual(expect.objectContaining({ type: 'timeline:select', id: event.id }));
  await page.evaluate(
    (id) =>
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ type: 'timeline:select', id }, '*'),
    story.events[0]?.id ?? '',
  );
  await expect(frame.locator('.panel').getByRole('heading', { level: 2 })).toHaveText(
    story.events[0]?.title ?? '',
  );
});

test('the built page forbids everything that it does not need', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('*');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)(?![^>]*application\/ld\+json)[^>]*>/);
});
