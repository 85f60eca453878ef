/**
 * The whole page with made stories of growing size, in a real browser: load, filter, search, an event by its link,
 * memory and nodes. The story is served as `publish` would write it, beside the page as it was built.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { SPLIT_FROM } from '../../src/model/split.ts';
import { storyFiles } from '../../src/publish/site-files.ts';
import type { Row } from './report.ts';
import { serve } from './serve.ts';
import { makeStory } from './story-maker.ts';

const SEED = 7;
const TIMES = 5;

/** `site`: a built site; its story is replaced by a made one of `events` events. */
export async function measurePage(browser: Browser, site: string, events: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-page-'));
  const story = makeStory(events, SEED, (text) => createHash('sha256').update(text).digest('hex'));
  const linked = story.events[Math.floor(events / 2)]?.id ?? '';
  cpSync(site, folder, { recursive: true });
  for (const { path, content } of storyFiles(story, events >= SPLIT_FROM)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  // The pages were made for another story: an empty one makes the app draw everything itself.
  const empty = emptied(readFileSync(join(folder, 'index.html'), 'utf8'));
  writeFileSync(join(folder, 'index.html'), empty);
  writeFileSync(join(folder, '404.html'), empty);
  const served = await serve({ '/': folder });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    const rows: Row[] = [];
    const row = (measure: string, value: number, unit: string) =>
      rows.push({ subject: 'ours', events, measure: `page: ${measure}`, value, unit });

    row('an event by its link, to its words', await linkToWords(page, served.base, linked), 'ms');
    const began = Date.now();
    await page.goto(`${served.base}/`);
    await still(page);
    row('load to still', Date.now() - began, 'ms');
    await page.waitForTimeout(1000);
    row('filter to the next frame', await filter(page), 'ms');
    const { first, frame, result } = await search(page);
    row('first search, to the words of all events', first, 'ms');
    row('search to the next frame', frame, 'ms');
    row('search to its result', result, 'ms');
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    row('heap', usedSize / 1e6, 'MB');
    row('nodes', await page.evaluate(() => document.querySelectorAll('*').length), '');
    return rows;
  } finally {
    await page.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function emptied(html: string): string {
  return html.replace(/<div id="root">[\s\S]*<\/div>(?=\s*<\/body>)/, '<div id="root"></div>');
}

function still(page: Page) {
  return page.waitForSelector('html[data-phase="ready"]', { state: 'attached', timeout: 120_000 });
}

async function linkToWords(page: Page, base: string, id: string): Promise<number> {
  const began = Date.now();
  await page.goto(`${base}/e/${id}/`, { waitUntil: 'commit' });
  await page.waitForSelector('.account blockquote, .account .excerpt', { timeout: 120_000 });
  return Date.now() - began;
}

/** Median time from a click on an actor to the end of the next frame, in milliseconds. */
async function filter(page: Page): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    times.push(
      await page.evaluate(async () => {
        const began = performance.now();
        document.querySelector<HTMLElement>('.chip')?.click();
        await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - began;
      }),
    );
    await page.waitForTimeout(400);
  }
  return middle(times);
}

/** Enter sends the search at once; the page says what it has found for in `data-found`. The first one fetches the words. */
async function search(page: Page): Promise<{ first: number; frame: number; result: number }> {
  const one = async (word: string) => {
    await page.fill('.search input', '');
    await page.waitForTimeout(500);
    return page.evaluate(async (text) => {
      const box = document.querySelector<HTMLInputElement>('.search input') as HTMLInputElement;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
      const began = performance.now();
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const frame = performance.now() - began;
      while (document.querySelector<HTMLElement>('[data-found]')?.dataset.found !== text)
        await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const result = performance.now() - began;
      while (document.querySelector('.search-notes [role="status"]')?.textContent !== '')
        await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return { frame, result, all: performance.now() - began };
    }, word);
  };
  const { all: first } = await one('statement');
  const times = [];
  for (const word of ['talks', 'court', 'budget', 'harbor', 'call']) times.push(await one(word));
  return {
    first,
    frame: middle(times.map((time) => time.frame)),
    result: middle(times.map((time) => time.result)),
  };
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
