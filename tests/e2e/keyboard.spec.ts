/** Everything by keyboard alone: after each step, where the focus is. */
import type { Locator, Page } from '@playwright/test';
import { expect, heading, list, open, panel, richest, search, test, timeline } from './journey.ts';

/** Tabs on until `target` has the focus, as a person does; it must come within `most` steps. */
async function tabTo(page: Page, target: Locator, most = 60, key = 'Tab'): Promise<void> {
  for (let i = 0; i < most; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** What the timeline's cursor stands on, as it is heard. */
async function option(page: Page): Promise<string> {
  const id = await timeline(page).getAttribute('aria-activedescendant');
  return id === null ? '' : ((await page.locator(`[id="${id}"]`).textContent()) ?? '');
}

const read = (page: Page) =>
  panel(page)
    .getByRole('link', { name: /^Read in the article/ })
    .first();

test('timeline, event, article at the sentence, and back to where you were', async ({
  page,
  story,
}) => {
  const last = story.events.at(-1);
  await open(page, '/');
  await tabTo(page, timeline(page));
  await page.keyboard.press('End');
  await expect.poll(() => option(page)).toContain(last?.title);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText(last?.title ?? '');
  await tabTo(page, read(page));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/a\//);
  await expect(heading(page)).toBeFocused();
  await expect(panel(page).locator('.here mark').first()).toBeInViewport();
  // The way back stands above the heading.
  const back = panel(page).getByRole('link', { name: /Back to the event/ });
  await tabTo(page, back, 4, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText(last?.title ?? '');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(timeline(page)).toBeFocused();
  await expect.poll(() => option(page)).toContain(last?.title);
});

test('Esc goes out by one: article, event, story; Back undoes each; Close closes all', async ({
  page,
  story,
}) => {
  const event = richest(story);
  await open(page, `/e/${event.id}/?view=list`);
  await tabTo(page, read(page));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/a\//);
  const article = page.url();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(`/e/${event.id}/?view=list`);
  await expect(heading(page)).toHaveText(event.title);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(article);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(`/e/${event.id}/?view=list`);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/?view=list');
  await expect(panel(page)).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(article);
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL('/?view=list');
  // An event that nobody knows is no place to go to.
  await open(page, `/a/${event.accounts[0]?.article}/?event=nobody&view=list`);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/?view=list');
});

test('walking over cards that are all in sight moves no window', async ({ page }) => {
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, '/');
    await tabTo(page, timeline(page));
    await page.keyboard.press('Home');
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    // The address follows a window that has come to rest.
    await page.waitForTimeout(1000);
    expect(new URL(page.url()).search).toBe('');
  }
});

test('a passage leads on to its event; an actor to their page; both lead back', async ({
  page,
  story,
}) => {
  const event = richest(story);
  await open(page, `/a/${event.accounts[0]?.article}/?view=list`);
  const passage = panel(page).locator('a.passage').first();
  await tabTo(page, passage, 120);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/e\//);
  await expect(heading(page)).toBeFocused();
  await open(page, `/e/${event.id}/?view=list`);
  const speaker = panel(page).locator('a.speaker-name').first();
  await tabTo(page, speaker, 140);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/actor\//);
  await expect(heading(page)).toBeFocused();
  const only = panel(page).getByRole('button', { name: 'Show only their events' });
  await tabTo(page, only, 5);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('button', { name: /Stop filtering/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator(':focus')).toBeVisible();
});

test('coverage from the masthead; its details open and close; Esc goes back', async ({ page }) => {
  await open(page, '/?view=list');
  await tabTo(page, page.getByRole('link', { name: 'What this rests on' }), 4);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  const summary = panel(page).locator('summary').first();
  await tabTo(page, summary, 12);
  await page.keyboard.press('Enter');
  await expect(panel(page).locator('details').first()).toHaveAttribute('open', '');
  await expect(summary).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveCount(1);
});

test('filters, lanes and views keep the focus on what was pressed', async ({ page }) => {
  await open(page, '/');
  const chip = page.getByRole('group', { name: 'Actors' }).getByRole('button').first();
  await tabTo(page, chip, 20);
  await page.keyboard.press('Space');
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(chip).toBeFocused();
  await expect(page).toHaveURL(`/?actor=${await chip.getAttribute('data-actor')}`);
  const lanes = page.getByRole('button', { name: 'Lanes by actor' });
  await tabTo(page, lanes, 20);
  await page.keyboard.press('Enter');
  await expect(lanes).toHaveAttribute('aria-pressed', 'true');
  await expect(lanes).toBeFocused();
  // Clearing takes the button itself away: the focus goes on to what it was about.
  const clear = page.getByRole('button', { name: 'Clear' });
  await tabTo(page, clear, 20, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(clear).toHaveCount(0);
  await expect(page.locator(':focus')).toBeVisible();
  const toList = page.getByRole('button', { name: 'List', exact: true });
  await tabTo(page, toList, 60, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(toList).toBeFocused();
  await expect(timeline(page)).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
});

test('? shows the keys, Esc closes and gives the focus back', async ({ page }) => {
  await open(page, '/');
  const button = page.getByRole('button', { name: 'List', exact: true });
  await button.focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
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

test('the width of the panel, the window on the overview, the typed dates', async ({
  page,
  story,
}) => {
  await open(page, `/e/${richest(story).id}/`);
  const separator = page.getByRole('separator');
  await separator.focus();
  const width = async () => (await panel(page).boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBeGreaterThan(before);
  await expect(separator).toBeFocused();
  const share = Math.round((100 * (await width())) / 1440);
  await expect(separator).toHaveAttribute('aria-valuenow', String(share));
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBe(before);
  const end = page.getByRole('slider', { name: 'Last day shown' });
  await tabTo(page, end, 60);
  const said = await end.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  await expect(end).not.toHaveAttribute('aria-valuetext', said ?? '');
  await expect(end).toBeFocused();
  await expect(page).toHaveURL(/to=/);
  const dates = page.getByRole('button', { name: 'Dates' });
  await tabTo(page, dates, 12);
  await page.keyboard.press('Enter');
  await expect(dates).toHaveAttribute('aria-expanded', 'true');
  await tabTo(page, page.getByLabel('From'), 4);
  await page.keyboard.type('01012025');
  await tabTo(page, page.getByRole('button', { name: 'Show these days' }), 12);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2025-01-01/);
});

/** Opens the first count of the timeline; what it is called is the name of its list. */
async function openCount(page: Page): Promise<Locator> {
  // At this width there is not room for every card: some are counted.
  await page.setViewportSize({ width: 820, height: 1180 });
  await open(page, '/');
  await timeline(page).focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 30 && !/^\d+ events, /.test(await option(page)); i++)
    await page.keyboard.press('ArrowRight');
  const counted = await option(page);
  expect(counted).toMatch(/^\d+ events, /);
  await page.keyboard.press('Enter');
  return page.getByRole('dialog', { name: counted });
}

test('a count opened to its members, walked, left and picked from', async ({ page, story }) => {
  const members = await openCount(page);
  const buttons = members.getByRole('listitem').getByRole('button');
  await expect(buttons.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(buttons.nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(members).toHaveCount(0);
  await expect(timeline(page)).toBeFocused();
  await page.keyboard.press('Enter');
  const title = await buttons.first().locator('.tl-title').textContent();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(title ?? '');
  await expect(heading(page)).toBeFocused();
  expect(story.events.map((event) => event.title)).toContain(title);
});

test('a count stays open when the moving timeline comes late', async ({ page }) => {
  let letCome = () => {};
  const called = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/vis-timeline/, async (route) => {
    await called;
    await route.continue();
  });
  const members = await openCount(page);
  const first = members.getByRole('listitem').getByRole('button').first();
  await expect(first).toBeFocused();
  letCome();
  await expect(
    page.locator('.tl-host .vis-current-time, .tl-host .vis-shadow').first(),
  ).toBeAttached();
  await expect(page.locator('.tl-sheet')).toHaveCount(1);
  await expect(first).toBeFocused();
});

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('list, event, article, back, and the event is where it was', async ({ page, story }) => {
    const event = story.events[2] ?? richest(story);
    await open(page, '/');
    const link = list(page).getByRole('link', { name: event.title, exact: true });
    await tabTo(page, link, 60);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toBeInViewport();
    await tabTo(page, read(page));
    await page.keyboard.press('Enter');
    await expect(panel(page).locator('.here mark').first()).toBeInViewport();
    await expect(heading(page)).toBeFocused();
    await page.goBack();
    await expect(heading(page)).toHaveText(event.title);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
  });
});

test('Next and Previous keep the focus, also where they come to what was opened before', async ({
  page,
  story,
}) => {
  const [first, second] = story.events;
  await open(page, '/');
  await list(page).getByRole('heading', { level: 3 }).first().getByRole('link').press('Enter');
  await expect(heading(page)).toBeFocused();
  const [next, previous] = ['Next', 'Previous'].map((name) =>
    page.locator('.timeline-pane').getByRole('button', { name }),
  ) as [Locator, Locator];
  await next.press('Enter');
  await expect(heading(page)).toHaveText(second?.title ?? '');
  await previous.press('Enter');
  await expect(heading(page)).toHaveText(first?.title ?? '');
  await expect(page).toHaveTitle(new RegExp(`^${first?.title.slice(0, 20)}`));
  await expect(previous).toBeFocused();
});

test('what changes is said: counts, what was opened, what was copied, what is not there', async ({
  page,
  context,
  story,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [first, second] = story.events;
  const said = (text: string) => page.getByRole('status').filter({ hasText: text });
  await open(page, `/e/${first?.id}/`);
  await expect(page).toHaveTitle(new RegExp(`^${first?.title.slice(0, 20)}`));
  // The button keeps the focus, so what it opened is said; so is the tab's name.
  const next = page.locator('.timeline-pane').getByRole('button', { name: 'Next' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(said(second?.title ?? '')).toHaveCount(1);
  await expect(next).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${second?.title.slice(0, 20)}`));
  // Where the focus goes along, its name is heard once.
  const onward = panel(page).getByRole('navigation', { name: 'By time' }).getByRole('link').last();
  await onward.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(said(story.events[2]?.title ?? '')).toHaveCount(0);
  await page.goBack();
  await expect(said(second?.title ?? '')).toHaveCount(1);
  await search(page).fill('zzz no such words');
  await expect(said(`0 of ${story.events.length} events shown`)).toHaveCount(1);
  await search(page).fill('');
  await expect(said(`All ${story.events.length} events shown`)).toHaveCount(1);
  await panel(page).getByRole('button', { name: 'Share' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('status').first()).toHaveText('Copied');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    history.pushState(null, '', '/e/never-was/');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(said('There is no event at this address.')).toHaveCount(1);
});
