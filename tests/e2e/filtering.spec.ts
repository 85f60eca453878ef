/** Filter, search, dates: what they show, that nothing disappears silently, and that the focus is never lost. */
import type { Page } from '@playwright/test';
import { rankActors } from '../../src/model/actor-rank.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';
import {
  actorsByWeight,
  expect,
  expectAccessible,
  expectFocusSomewhere,
  FERRY,
  focused,
  heading,
  list,
  open,
  panel,
  richest,
  search,
  test,
  timeline,
} from './journey.ts';

const shownTitles = (page: Page) => list(page).getByRole('heading', { level: 3 }).allTextContents();

test('two actors, any or all of them, with counts before choosing', async ({ page, story }) => {
  await open(page, '/?view=list');
  const actors = actorsByWeight(story).slice(0, 2);
  const [first, second] = actors;
  const filter = page.getByRole('group', { name: 'Actors' });
  const button = (name = '') =>
    filter.getByRole('button', { name: new RegExp(`^(\\S+ ?)?${name} ?\\d+$`) });
  const more = filter.getByRole('button', { name: /more$/ });
  if ((await more.count()) > 0) await more.click();
  await expect(button(first?.name)).toContainText(String(first?.events.length));
  await button(first?.name).click();
  await expect(button(first?.name)).toHaveAttribute('aria-pressed', 'true');
  await button(second?.name).click();
  const either = story.events.filter((e) => actors.some((a) => a.events.includes(e)));
  const both = story.events.filter((e) => actors.every((a) => a.events.includes(e)));
  await expect.poll(() => shownTitles(page)).toEqual(either.map((e) => e.title));
  await filter.getByRole('button', { name: 'all', exact: true }).click();
  await expect.poll(() => shownTitles(page)).toEqual(both.map((e) => e.title));
  await expect(page).toHaveURL(/\?actor=[^&]+,[^&]+&match=all&view=list$/);
  await expect(
    page.getByRole('status').filter({ hasText: `${both.length} of ${story.events.length}` }),
  ).toHaveCount(1);
  await list(page).getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => shownTitles(page)).toHaveLength(story.events.length);
  await expectFocusSomewhere(page);
});

test('an actor is found by any of their names, by keyboard alone', async ({ page, story }) => {
  const actor = actorsByWeight(story).find((a) =>
    story.actors
      .find((known) => known.id === a.id)
      ?.aliases.some((alias) => !a.name.includes(alias)),
  );
  const alias = story.actors
    .find((known) => known.id === actor?.id)
    ?.aliases.find((name) => !actor?.name.includes(name));
  await open(page, '/?view=list');
  const filter = page.getByRole('group', { name: 'Actors' });
  const more = filter.getByRole('button', { name: /more$/ });
  test.skip((await more.count()) === 0, 'the story has few actors');
  await more.focus();
  await page.keyboard.press('Enter');
  const box = filter.getByRole('searchbox');
  await box.focus();
  await page.keyboard.type(alias ?? '');
  const chip = filter.getByRole('button', { name: new RegExp(`${actor?.name}`) });
  await expect(chip).toBeVisible();
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`actor=${actor?.id}`));
  await expect(chip).toBeFocused();
});

test('a search marks what it found, and Esc or clearing brings all back', async ({
  page,
  story,
}) => {
  await open(page, '/?view=list');
  const exact = richest(story).accounts[0]?.excerpts[0]?.exact ?? '';
  const word = [...exact.matchAll(/\p{L}{6,}/gu)].map((m) => m[0])[0] ?? '';
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type(word.toUpperCase());
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(word.toUpperCase())}`));
  const hits = list(page).locator('mark.hit');
  await expect(hits.first()).toBeVisible();
  for (const text of await hits.allTextContents())
    expect(text.toLowerCase()).toBe(word.toLowerCase());
  await expect(search(page)).toBeFocused();
  await expectAccessible(page);
  await search(page).fill('no such words anywhere');
  await expect(list(page).getByText('No event matches.')).toBeVisible();
  await search(page).fill('');
  await expect.poll(() => shownTitles(page)).toHaveLength(story.events.length);
  await expect(page).toHaveURL('/?view=list');
});

test('an event that the filter hides is still shown by its link, and says so', async ({
  page,
  story,
}) => {
  const [first] = actorsByWeight(story);
  const without = story.events.find((event) => !first?.events.includes(event));
  test.skip(without === undefined, 'one actor is in every event');
  await open(page, `/e/${without?.id}/?actor=${first?.id}`);
  await expect(heading(page)).toHaveText(without?.title ?? '');
  await expect(panel(page)).toContainText('hidden by the filters');
  await panel(page).getByRole('button', { name: 'Show all' }).click();
  await expect(panel(page)).not.toContainText('hidden by the filters');
  await expectFocusSomewhere(page);
});

test('filtering the open event away keeps it open, and the focus where it was', async ({
  page,
  story,
}) => {
  const event = richest(story);
  const other = actorsByWeight(story).find((a) => a.events.length > 0 && !a.events.includes(event));
  test.skip(other === undefined, 'every actor takes part in it');
  await open(page, `/e/${event.id}/`);
  const filter = page.getByRole('group', { name: 'Actors' });
  const more = filter.getByRole('button', { name: /more$/ });
  if ((await more.count()) > 0) await more.click();
  const chip = filter.getByRole('button', { name: other?.name ?? '' }).first();
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('hidden by the filters');
  await expect(heading(page)).toHaveText(event.title);
  await expect(chip).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expectFocusSomewhere(page);
});

test('the timeline keeps the focus when the event under the cursor is filtered away', async ({
  page,
  story,
}) => {
  await open(page, '/');
  await timeline(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await search(page).fill('zzz no such words');
  await expect(page.getByText('No event matches.')).toBeVisible();
  await expect(search(page)).toBeFocused();
  await timeline(page).focus();
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).not.toBe('body');
  await search(page).fill('');
  await expect(
    page.getByRole('status').filter({ hasText: `All ${story.events.length} events shown` }),
  ).toHaveCount(1);
});

test('dates in the link are dates on the page, and can be taken back', async ({ page, story }) => {
  const last = story.events.at(-1);
  const month = last?.earliest.slice(0, 7) ?? '';
  await open(page, `/?from=${month}&view=list`);
  const inside = story.events.filter((event) => event.latest >= `${month}-01`);
  await expect.poll(() => shownTitles(page)).toEqual(inside.map((e) => e.title));
  const outside = story.events.length - inside.length;
  await expect(list(page)).toContainText(
    `${outside} ${outside === 1 ? 'event lies' : 'events lie'} outside`,
  );
  await list(page).getByRole('button', { name: 'Show all dates' }).click();
  await expect.poll(() => shownTitles(page)).toHaveLength(story.events.length);
  await expect(page).toHaveURL('/?view=list');
});

test('lanes by actor: the same events, one tab stop', async ({ page, story }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Lanes by actor' }).click();
  await expect(page).toHaveURL('/?lanes=actor');
  // Countries, which every article names, come after who acts.
  const [first] = rankActors(story.actors, story.events);
  await expect(page.locator('.tl-lanes li').first()).toContainText(first?.name ?? 'no actor');
  await timeline(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(timeline(page)).toBeFocused();
});

test('an actor of a very long name stays in its row and in the panel', async ({ page }) => {
  const story = ferryStory();
  const actors = story.actors.map((actor) => ({
    ...actor,
    name: `${actor.name} of the Joint Commission for Harbours, Ferries, Piers and Lighthouses of all the Islands and of the Mainland in the North and in the South, and of their Keepers`,
  }));
  await page.route('**/stories/ferry.json', (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: JSON.stringify({ ...story, actors }),
    }),
  );
  for (const width of [1440, 820]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `/e/stop/?${FERRY}`);
    const row = page.getByRole('group', { name: 'Actors' });
    const lanes = await row.getByRole('button', { name: 'Lanes by actor' }).boundingBox();
    for (const chip of await row.locator('.chips .chip').all()) {
      const box = await chip.boundingBox();
      if (box === null || lanes === null) throw new Error('no box');
      const isBeside = box.x + box.width <= lanes.x;
      const isAbove = box.y + box.height <= lanes.y || lanes.y + lanes.height <= box.y;
      expect(isBeside || (isAbove && box.x + box.width <= width)).toBe(true);
    }
    const room = await panel(page).boundingBox();
    for (const chip of await panel(page).locator('.chip').all()) {
      const box = await chip.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
        (room?.x ?? 0) + (room?.width ?? 0),
      );
    }
  }
});

test('what says that a filter hides the event keeps off its title', async ({ page, story }) => {
  const event = richest(story);
  await open(page, `/e/${event.id}/?q=zzzz`);
  const title = await heading(page).boundingBox();
  const note = await panel(page).locator('.note').first().boundingBox();
  expect((note?.y ?? 0) - (title?.y ?? 0) - (title?.height ?? 0)).toBeGreaterThanOrEqual(8);
});
