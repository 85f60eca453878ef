/** With a finger, on a phone: list, sheet, marks, sentence; the page scrolls where the timeline is touched, two fingers zoom. */
import type { CDPSession, Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectFocusSomewhere,
  expectNoSidewaysScroll,
  heading,
  list,
  open,
  panel,
  richest,
  test,
  timeline,
} from './journey.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

test('the first screen shows two events, their titles and their sources’ first lines', async ({
  page,
}) => {
  await open(page, '/');
  for (const i of [0, 1]) {
    const item = list(page).locator('.item').nth(i);
    await expect(item.getByRole('heading', { level: 3 })).toBeInViewport({ ratio: 1 });
    const words = await item.locator('.item-excerpt').first().boundingBox();
    // Two lines of it at least.
    expect((words?.y ?? 1000) + Math.min(words?.height ?? 0, 46)).toBeLessThanOrEqual(844);
  }
  await expectNoSidewaysScroll(page);
});

type Finger = { readonly x: number; readonly y: number };

/** Moves fingers from one place to another in steps, as a screen would report them. */
async function drag(cdp: CDPSession, from: readonly Finger[], to: readonly Finger[]) {
  const at = (share: number) =>
    from.map(({ x, y }, i) => ({
      x: x + ((to[i]?.x ?? x) - x) * share,
      y: y + ((to[i]?.y ?? y) - y) * share,
      id: i,
    }));
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= 8; step++)
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 8) });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function middleOfTimeline(page: Page): Promise<Finger> {
  const box = await timeline(page).boundingBox();
  return {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + Math.min(box?.height ?? 0, 300) / 2,
  };
}

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

test('from a mark to the sentence in the article in two taps', async ({ page, story }) => {
  await open(page, '/?view=timeline');
  await page.locator('.tl-host .tl-card:visible').first().tap();
  await expect(heading(page)).toBeInViewport();
  const title = await heading(page).textContent();
  await panel(page)
    .getByRole('link', { name: /^Read in the article/ })
    .first()
    .tap();
  const passage = panel(page).locator('.here mark').first();
  await expect(passage).toBeInViewport();
  const event = story.events.find((one) => one.title === title);
  const words = event?.accounts.flatMap((a) => a.excerpts.map(({ exact }) => exact)).join(' ');
  expect(words).toContain(((await passage.textContent()) ?? '').trim());
});

test('a link to the timeline is ready when its marks are drawn, not before', async ({ page }) => {
  await page.addInitScript(() => {
    const marks: number[] = [];
    Object.assign(globalThis, { marksWhenReady: marks });
    new MutationObserver(() => {
      const { phase } = document.documentElement.dataset;
      if (phase === 'ready') marks.push(document.querySelectorAll('.tl-card').length);
    }).observe(document, { attributes: true, attributeFilter: ['data-phase'], subtree: true });
  });
  await open(page, '/?view=timeline');
  await expect(timeline(page)).toBeVisible();
  const marks = await page.evaluate(() => Reflect.get(globalThis, 'marksWhenReady') as number[]);
  expect(marks).not.toEqual([]);
  expect(Math.min(...marks)).toBeGreaterThan(0);
});

test('the first finger on the timeline moves it; a link to an event with the timeline below it is still', async ({
  page,
  story,
}) => {
  const event = richest(story);
  await open(page, `/e/${event.id}/?view=timeline`);
  await panel(page).getByRole('button', { name: 'Close' }).tap();
  // Nothing has touched it: vis-timeline is there before a finger is.
  await expect(page.locator('.tl-host .vis-shadow').first()).toBeAttached();
  await expect(page.locator('.tl-sheet')).toHaveCount(1);
  const { x, y } = await middleOfTimeline(page);
  const cdp = await page.context().newCDPSession(page);
  await drag(cdp, [{ x, y }], [{ x: x - 150, y }]);
  await expect(page).toHaveURL(/from=/);
});

test('a finger scrolls the page from the timeline on; two fingers zoom it', async ({ page }) => {
  await open(page, '/?view=timeline');
  const cdp = await page.context().newCDPSession(page);
  const middle = await middleOfTimeline(page);
  const scrolled = () => page.evaluate(() => window.scrollY);
  await drag(cdp, [middle], [{ x: middle.x, y: middle.y - 220 }]);
  await expect.poll(scrolled).toBeGreaterThan(80);
  // High on the screen: how far the page swings on varies, and lower down the finger may take hold of the overview.
  await drag(cdp, [{ x: middle.x, y: 100 }], [{ x: middle.x, y: 800 }]);
  await expect.poll(scrolled).toBe(0);
  const again = await middleOfTimeline(page);
  const days = page.getByRole('slider', { name: 'Days shown' });
  const before = await days.getAttribute('aria-valuetext');
  const apart = (by: number) => [
    { x: again.x - by, y: again.y },
    { x: again.x + by, y: again.y },
  ];
  // The first touch fetches the drawing that moves; until it is there, the still one stands.
  await expect(async () => {
    await drag(cdp, apart(30), apart(130));
    await expect(days).not.toHaveAttribute('aria-valuetext', before ?? '', { timeout: 1_500 });
  }).toPass({ timeout: 15_000 });
  await expect(page).toHaveURL(/from=/);
});

test('the number of a source is hit within 24 pixels', async ({ page }) => {
  await open(page, '/');
  const notes = page.locator('a.footnote');
  expect(await notes.count()).toBeGreaterThan(1);
  for (const note of (await notes.all()).slice(0, 4)) {
    await note.scrollIntoViewIfNeeded();
    const missed = await note.evaluate((link) => {
      const { left, right, top, bottom } = link.getBoundingClientRect();
      const x = (left + right) / 2;
      const y = (top + bottom) / 2;
      return [
        [x - 11, y],
        [x + 11, y],
        [x, y - 11],
        [x, y + 11],
      ].filter(([a = 0, b = 0]) => document.elementFromPoint(a, b) !== link).length;
    });
    expect(missed).toBe(0);
  }
});
