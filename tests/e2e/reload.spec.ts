/** Loading, and loading again: how much has come, and where the reader was. */
import type { Page } from '@playwright/test';
import type { Story } from '../../src/model/story.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';
import { expect, heading, list, open, panel, restingPlace, settled, test } from './journey.ts';
import { slowSite } from './slow-site.ts';

test('a large story says how many megabytes have come, and then is there', async ({
  page,
  baseURL,
}) => {
  // Space before the story is part of its file.
  const site = await slowSite(baseURL ?? '', '/slow.json', 'application/json', [
    ' '.repeat(1_500_000),
    JSON.stringify(ferryStory()),
  ]);
  try {
    await page.goto(`${site.address}/?story=slow.json`);
    await expect(page.getByText('1.5 MB')).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('Loading the story …');
    await expect(page.locator('html')).toHaveAttribute('data-phase', 'loading');
    site.letGo();
    await settled(page);
    await expect(page.getByText('1.5 MB')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ferryStory().title);
  } finally {
    site.close();
  }
});

test.describe('loaded again, the list is where the reader was @pieces', () => {
  const sixth = (page: Page) => list(page).locator('.item').nth(6);
  async function expectKept(page: Page, story: Story): Promise<void> {
    await expect(list(page).locator('.item')).toHaveCount(story.events.length);
    await expect(list(page).locator('.detail-loading')).toHaveCount(0);
    await sixth(page).evaluate((item) => item.scrollIntoView({ block: 'start' }));
    const before = await restingPlace(sixth(page));
    await expect(sixth(page)).toBeInViewport();
    await page.reload();
    await settled(page);
    await expect(sixth(page)).toBeInViewport();
    await expect
      .poll(async () => Math.abs((await restingPlace(sixth(page))) - before))
      .toBeLessThan(4);
  }

  test('beside the timeline', async ({ page, story }) => {
    await open(page, '/');
    await expectKept(page, story);
  });

  test('alone on the page', async ({ page, story }) => {
    await open(page, '/?view=list');
    await expectKept(page, story);
  });

  test('on a phone', async ({ page, story }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/');
    await expectKept(page, story);
  });

  test('but another view begins at its top, and what is open stays open', async ({
    page,
    story,
  }) => {
    await open(page, '/?view=list');
    await sixth(page).evaluate((item) => item.scrollIntoView({ block: 'start' }));
    await open(page, `/?view=list&q=${encodeURIComponent(story.actors[0]?.name ?? '')}`);
    await expect(list(page).locator('.item').first()).toBeInViewport();
    const last = story.events.at(-1);
    await open(page, `/e/${last?.id}/?view=list`);
    await page.reload();
    await settled(page);
    await expect(heading(page)).toHaveText(last?.title ?? '');
    await expect(panel(page)).toBeVisible();
  });
});
