/** What the journeys share: a page that may not complain, the story it shows, and gestures with a name. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { Coverage } from '../../src/model/coverage.ts';
import {
  type ChunkFile,
  fillChunk,
  fillCoverage,
  type IndexFile,
  joinIndex,
} from '../../src/model/split.ts';
import type { Story, StoryEvent } from '../../src/model/story.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

type Options = {
  /** What the console may say in this test: a file that is missing on purpose. */
  allowed: RegExp | null;
};

type Fixtures = {
  /** The bundled story, as the page reads it. */
  story: Story;
  complaints: string[];
};

/** Every journey fails when the page logs an error, throws, or does what its Content-Security-Policy forbids. */
export const test = base.extend<Options & Fixtures>({
  allowed: [null, { option: true }],
  story: async ({ request }, use) => {
    await use(await wholeStory(async (path) => (await request.get(path)).json()));
  },
  complaints: [
    async ({ context, allowed }, use) => {
      const complaints: string[] = [];
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      const listen = (page: Page) => {
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(String(error)));
      };
      for (const page of context.pages()) listen(page);
      context.on('page', listen);
      await use(complaints);
      expect(complaints.filter((text) => allowed === null || !allowed.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The story of a site, put together again where it is published in pieces. */
async function wholeStory(get: (path: string) => Promise<unknown>): Promise<Story> {
  const file = (await get('/story.json')) as Story | IndexFile;
  if (file.format === 'sourceline-story') return file;
  const story = joinIndex(file);
  const events = new Map(story.events.map((event) => [event.id, event]));
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  for (let number = 0; number < file.chunks; number++)
    fillChunk(events, articles, (await get(`/chunks/${number}.json`)) as ChunkFile);
  fillCoverage(story, (await get('/coverage.json')) as Coverage);
  return story;
}

/** Opens an address and waits until the page says that it is still. */
export async function open(page: Page, address: string, phase = 'ready'): Promise<void> {
  await page.goto(address);
  await settled(page, phase);
}

export async function settled(page: Page, phase = 'ready'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-phase', phase);
  // A list is drawn a few events a frame.
  await expect(page.locator('.list[aria-busy]')).toHaveCount(0);
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a change of colours can break: the other rules find in the dark what they found in the light. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What an automatic check can find of WCAG 2.2 AA. It is never alone: each view is walked by keyboard too. It is the
 * slowest thing that a journey does: every kind of page is checked in `reach.spec.ts`, and elsewhere only what that
 * does not show.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, new AxeBuilder({ page }).withTags(WCAG));
}

/** The part of it that colours decide, after the colours have changed. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothingFound(page, new AxeBuilder({ page }).withRules(OF_COLOUR));
}

async function expectNothingFound(page: Page, axe: AxeBuilder): Promise<void> {
  // Our pages hold no frames: without looking for them no second page need be opened.
  const { violations } = await axe.setLegacyMode(true).analyze();
  const found = violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target} ${n.html}`));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Tab stops from here on, as `role name`; each must be visible and show that it has the focus. */
export async function walk(page: Page, steps: number): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    stops.push(stop);
  }
  return stops;
}

/** What has the focus: its tag or role and the beginning of its words. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'body';
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name.trim().slice(0, 60)}`;
  });
}

export async function expectFocusSomewhere(page: Page): Promise<void> {
  await expect.poll(() => focused(page)).not.toBe('body');
}

/** Whether anything is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [wide, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(window ?? 0);
}

/** Beside the list it is complementary; alone, or beside the drawing, it is the main part of the page. */
export const panel = (page: Page): Locator => page.locator('.panel');
export const heading = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 });
export const list = (page: Page): Locator => page.locator('main.list-pane');
export const timeline = (page: Page): Locator =>
  page.getByRole('listbox', { name: /Timeline|Cronología/ });
export const search = (page: Page): Locator =>
  page.getByRole('searchbox', { name: /Search|Buscar/ });

/** How far down the window something is, once it has not moved for a third of a second. */
export function restingPlace(item: Locator): Promise<number> {
  return atRest(async () => (await item.boundingBox())?.y ?? Number.NaN);
}

/** The wheel's last turn goes on for a while: what is on the screen now may then be gone from a long list. */
export async function scrolledToRest(pane: Locator): Promise<void> {
  await atRest(() => pane.evaluate((element) => element.scrollTop));
}

/** A place in pixels, once it is less than one from what it was a third of a second before. */
async function atRest(place: () => Promise<number>): Promise<number> {
  let last = Number.NaN;
  await expect
    .poll(
      async () => {
        const before = last;
        last = await place();
        return Math.abs(last - before);
      },
      { intervals: [350] },
    )
    .toBeLessThan(1);
  return last;
}

/** The event of a story with most to show: two accounts if there is one, and the most quotations. */
export function richest(story: Story): StoryEvent {
  const weight = (event: StoryEvent) =>
    10 * event.accounts.length + event.accounts.flatMap((account) => account.quotes).length;
  return [...story.events].sort((a, b) => weight(b) - weight(a))[0] as StoryEvent;
}

/** How many events each actor takes part in, most first. */
export function actorsByWeight(story: Story): { id: string; name: string; events: StoryEvent[] }[] {
  return story.actors
    .map(({ id, name }) => ({
      id,
      name,
      events: story.events.filter((event) => event.actors.some((role) => role.actor === id)),
    }))
    .sort((a, b) => b.events.length - a.events.length);
}

/** Words of an excerpt as they stand on the page: white space as the browser folds it. */
export function onScreen(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of an element in one line, those included that are far below the window. */
export async function wordsIn(element: Locator): Promise<string> {
  return onScreen((await element.textContent()) ?? '');
}

/** A story whose words are the tests' own, beside the bundled one; `FERRY` in an address asks for it. */
export const FERRY = 'story=stories/ferry.json';

export async function serveFerry(page: Page): Promise<void> {
  await page.route(
    (address) => address.pathname === '/stories/ferry.json',
    (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify(ferryStory()) }),
  );
}
