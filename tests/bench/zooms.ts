/**
 * Zooms from the whole of a made story to a single event, at random with a seed, one octave a step, opens it, and takes
 * a picture of every step: what a reader meets on the way is to be looked at. Each step must have labelled marks, and
 * the event must be shown as the one that was opened.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';

export type Zooms = {
  readonly events: number;
  readonly walks: number;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
};

/** How many of each of these stand in sight: with their middle in the window. */
function inSight(page: Page, selectors: readonly string[]): Promise<number[]> {
  return page.evaluate(
    (wanted) =>
      wanted.map(
        (selector) =>
          [...document.querySelectorAll(`.tl-host ${selector}`)].filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left + right > 0 && (left + right) / 2 < window.innerWidth;
          }).length,
      ),
    selectors,
  );
}

/** Writes one picture a step into `folder`; returns the steps that show no label. */
export async function zoomAtRandom(
  browser: Browser,
  base: string,
  folder: string,
  { events, walks, seed, width, height, colorScheme }: Zooms,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const random = chances(seed);
  const bare: string[] = [];
  for (let walk = 0; walk < walks; walk++) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    try {
      await page.goto(`${base}/?make=${events}&seed=${seed}`);
      await page.waitForSelector('html[data-phase=ready]', { timeout: 120_000 });
      await page.mouse.move(width / 2, 40);
      // Of the drawing that moves; the one that stands still has no such panel.
      await page.waitForSelector('.vis-panel.vis-top', { state: 'attached' });
      await page.waitForTimeout(600);
      let before: string | null = null;
      for (let step = 0; step < 30; step++) {
        const name = `${walk}-${String(step).padStart(2, '0')}`;
        await page.screenshot({ path: join(folder, `${name}.png`) });
        const [labels = 0, counts = 0, bars = 0] = await inSight(page, [
          ':is(.tl-card, .tl-label)',
          '.tl-mark.tl-count',
          '.tl-bar',
        ]);
        process.stdout.write(`${name}: ${labels} labels, ${counts} counts, ${bars} bars\n`);
        if (labels === 0) bare.push(name);
        // The window gets no shorter than a few days; of their events one is opened.
        const window = await page.locator('.tl-window').getAttribute('aria-valuetext');
        if (window === before) {
          if (!(await openOne(page, random))) bare.push(`${name} opened`);
          await page.screenshot({ path: join(folder, `${walk}-opened.png`) });
          break;
        }
        before = window;
        // Towards a mark that is there, as a reader would.
        const boxes = (await cardBoxes(page))
          .map((box) => box.x + box.width / 2)
          .filter((x) => x > 0 && x < width);
        const x = boxes[Math.floor(random() * boxes.length)] ?? width * random();
        await page.mouse.move(x, 40);
        await page.keyboard.down('Control');
        for (let turn = 0; turn < 6; turn++) {
          await page.mouse.wheel(0, -120);
          await page.waitForTimeout(20);
        }
        await page.keyboard.up('Control');
        await page.waitForTimeout(700);
      }
    } finally {
      await page.close();
    }
  }
  return bare;
}

/** Presses a card that is wholly in sight. Returns whether it is then the one selected. */
async function openOne(page: Page, random: () => number): Promise<boolean> {
  const { width } = page.viewportSize() ?? { width: 0 };
  const inside = (await cardBoxes(page)).filter(
    (box) => box.x > 0 && box.x + box.width < width && box.y > 0,
  );
  const box = inside[Math.floor(random() * inside.length)];
  if (box === undefined) return false;
  await page.mouse.click(box.x + 30, box.y + 30);
  await page.waitForTimeout(600);
  return (await page.locator('.tl-host .tl-card.is-selected').count()) === 1;
}

/** Where the cards stand, of one moment: they may be exchanged for others while one asks. */
function cardBoxes(page: Page): Promise<{ x: number; y: number; width: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.tl-host .tl-card')].map((card) => {
      const { x, y, width } = card.getBoundingClientRect();
      return { x, y, width };
    }),
  );
}

/** The same numbers between 0 and 1 for the same seed (D. H. Lehmer's generator). */
function chances(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
