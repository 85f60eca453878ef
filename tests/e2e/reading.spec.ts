/** Picking an event in every way, and what its panel proves. */
import type { Page } from '@playwright/test';
import type { Story } from '../../src/model/story.ts';
import {
  expect,
  focused,
  heading,
  list,
  onScreen,
  open,
  panel,
  richest,
  test,
  timeline,
  walk,
  wordsIn,
} from './journey.ts';

/** A card on the timeline and the event whose title it begins with. */
async function firstCard(page: Page, story: Story) {
  const cards = page.locator('.tl-host .tl-card:visible');
  await expect(cards.first()).toBeVisible();
  for (const mark of await cards.all()) {
    const words = await wordsIn(mark);
    const event = story.events.find((e) => words.includes(e.title.slice(0, 14)));
    if (event !== undefined) return { mark, event };
  }
  throw new Error('no card of an event is drawn');
}

test('a mark on the timeline opens its event by mouse', { tag: '@pieces' }, async ({
  page,
  story,
}) => {
  await open(page, '/');
  await expect(page).toHaveTitle(
    new RegExp(story.title.slice(0, 20).replace(/[.*+?^${}()|[\]\\]/g, '.')),
  );
  const { mark, event } = await firstCard(page, story);
  await mark.click();
  await expect(heading(page)).toHaveText(event.title);
  await expect(page).toHaveURL(`/e/${event.id}/`);
  await expect(heading(page)).toBeFocused();
});

test('arrows walk through all that is drawn, and the focus stays on the timeline', async ({
  page,
  story,
}) => {
  await open(page, '/');
  await timeline(page).focus();
  await page.keyboard.press('Home');
  const option = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id ? (document.getElementById(id)?.textContent ?? '') : '';
    });
  await expect.poll(option).not.toBe('');
  const seen = new Set<string>();
  // As many steps as there are events reach all that is drawn; counts stand for the others.
  for (let i = 0; i < story.events.length; i++) {
    seen.add(await option());
    await expect(timeline(page)).toBeFocused();
    await page.keyboard.press('ArrowRight');
  }
  expect(seen.size).toBeGreaterThan(Math.min(4, story.events.length - 1));
});

test('the list opens an event by keyboard, and Esc returns to it', { tag: '@pieces' }, async ({
  page,
  story,
}) => {
  await open(page, '/?view=list');
  const event = story.events[1] ?? richest(story);
  const link = list(page).getByRole('link', { name: event.title, exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(event.title);
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a link opens an event without taking the focus', async ({ page, story }) => {
  const event = richest(story);
  await open(page, `/e/${event.id}/`);
  await expect(heading(page)).toHaveText(event.title);
  expect(await focused(page)).toBe('body');
  const stops = await walk(page, 12);
  expect(stops).not.toContain('body');
  expect(stops[0]).toContain('Skip to the events');
});

test('the panel shows the words of every account, who spoke, and why the date is what it is', {
  tag: '@pieces',
}, async ({ page, story }) => {
  await open(page, `/e/${story.events[0]?.id}/?view=list`);
  for (const [i, event] of story.events.entries()) {
    if (i > 0)
      await panel(page)
        .getByRole('navigation', { name: 'By time' })
        .getByRole('link', { name: event.title })
        .first()
        .click();
    await expect(heading(page)).toHaveText(event.title);
    const exacts = event.accounts.flatMap((a) => [...a.excerpts, ...a.quotes]);
    // Each account comes in a frame of its own.
    await expect(async () => {
      const words = await wordsIn(panel(page));
      for (const { exact } of exacts) expect(words).toContain(onScreen(exact));
    }).toPass();
    const shown = await wordsIn(panel(page));
    for (const account of event.accounts) {
      const article = story.articles.find((a) => a.id === account.article);
      expect(shown).toContain(article?.outlet);
      for (const { speaker } of account.quotes) {
        const name = story.actors.find((actor) => actor.id === speaker)?.name;
        if (name !== undefined) expect(shown).toContain(name);
      }
      const words = account.dateEvidence?.expression.exact;
      if (words !== undefined)
        await expect(
          panel(page).getByRole('region', { name: 'How the date was worked out' }),
        ).toContainText(onScreen(words));
    }
  }
});

test('from a mark to the sentence in the article in two actions, by mouse', async ({
  page,
  story,
}) => {
  await open(page, '/');
  const { mark, event } = await firstCard(page, story);
  await mark.click();
  await panel(page)
    .getByRole('link', { name: /^Read in the article/ })
    .first()
    .click();
  await expectPassage(page, story, event.id);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('from the list to the sentence in the article in two actions', async ({ page, story }) => {
    await open(page, '/');
    const event = richest(story);
    await list(page).getByRole('link', { name: event.title, exact: true }).tap();
    await panel(page)
      .getByRole('link', { name: /^Read in the article/ })
      .first()
      .tap();
    await expectPassage(page, story, event.id);
  });
});

/** The article is open, and a passage of the event is marked and can be seen. */
async function expectPassage(page: Page, story: Story, id: string): Promise<void> {
  const event = story.events.find((e) => e.id === id);
  const article = story.articles.find((a) => a.id === event?.accounts[0]?.article);
  await expect(
    panel(page)
      .getByText(article?.outlet ?? '', { exact: false })
      .first(),
  ).toBeVisible();
  const passage = panel(page).locator('.here mark').first();
  await expect(passage).toBeInViewport();
  expect(onScreen(article?.text ?? '')).toContain(onScreen((await passage.textContent()) ?? ''));
}

test('the article leads on to other events, and back to where you were', {
  tag: '@pieces',
}, async ({ page, story }) => {
  const event = richest(story);
  await open(page, `/e/${event.id}/`);
  await panel(page)
    .getByRole('link', { name: /^Read in the article/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/a\//);
  await expect(heading(page)).toBeFocused();
  await panel(page)
    .getByRole('link', { name: /Back to the event/ })
    .click();
  await expect(heading(page)).toHaveText(event.title);
  const article = story.articles.find((a) => a.id === event.accounts[0]?.article);
  await open(page, `/a/${article?.id}/`);
  const shown = await wordsIn(panel(page).locator('.article-text'));
  // Numbers beside passages that several events share are the page's own.
  expect(shown.replace(/[+\s]/g, '')).toBe((article?.text ?? '').replace(/[+\s]/g, ''));
});

test('the Close button covers no words of a panel, however far it is scrolled', async ({
  page,
  story,
}) => {
  const event = richest(story);
  for (const address of [`/e/${event.id}/`, `/a/${event.accounts[0]?.article}/?view=list`]) {
    await open(page, address);
    const scroller = panel(page).locator('.panel-scroll');
    await scroller.evaluate((box) => box.scrollTo(0, 300));
    await expect.poll(() => scroller.evaluate((box) => box.scrollTop)).toBe(300);
    const close = await panel(page).getByRole('button', { name: 'Close' }).boundingBox();
    const words = await scroller.boundingBox();
    expect((close?.y ?? 0) + (close?.height ?? 0)).toBeLessThanOrEqual(words?.y ?? 0);
  }
});

test('“today” stands clear of counts and of the edges', async ({ page, story }) => {
  const days = story.events.map(({ latest }) => latest).sort();
  // The last day of the story: as near to the right edge as it comes.
  await page.addInitScript(
    (now) => {
      Date.now = () => now;
    },
    Date.parse(days.at(-1) ?? ''),
  );
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, '/?view=timeline');
    const faults = await page.evaluate(() => {
      const label = document.querySelector('.tl-today-label')?.getBoundingClientRect();
      const host = document.querySelector('.tl-host')?.getBoundingClientRect();
      if (label === undefined || host === undefined) return ['no label'];
      const isCut =
        label.left < host.left || label.right > host.right || label.bottom > host.bottom;
      const touched = [...document.querySelectorAll('.tl-count, .tl-tick-label')].filter((one) => {
        const box = one.getBoundingClientRect();
        return (
          box.left < label.right &&
          box.right > label.left &&
          box.top < label.bottom - 1 &&
          box.bottom > label.top + 1
        );
      });
      return [...(isCut ? ['cut'] : []), ...touched.map((one) => one.textContent)];
    });
    expect(faults, `${width}`).toEqual([]);
  }
});

test('previous and next go by time', async ({ page, story }) => {
  const [first, second] = story.events;
  await open(page, `/e/${first?.id}/`);
  const byTime = panel(page).getByRole('navigation', { name: 'By time' });
  await byTime
    .getByRole('link', { name: second?.title ?? '' })
    .first()
    .click();
  await expect(heading(page)).toHaveText(second?.title ?? '');
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(heading(page)).toHaveText(first?.title ?? '');
});

test('an actor has a page with everything they said', { tag: '@pieces' }, async ({
  page,
  story,
}) => {
  const speaker = story.events
    .flatMap((e) => e.accounts.flatMap((a) => a.quotes))
    .find((q) => q.speaker)?.speaker;
  await open(page, `/actor/${speaker}/`);
  const quotes = story.events
    .flatMap((e) => e.accounts.flatMap((a) => a.quotes))
    .filter((q) => q.speaker === speaker);
  for (const quote of quotes) await expect(panel(page)).toContainText(onScreen(quote.exact));
  await open(page, '/coverage/');
  for (const article of story.articles) await expect(panel(page)).toContainText(article.outlet);
});
