/** The timeline by itself beside bare vis-timeline: first drawing, frame times, memory. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Row } from './report.ts';

const DRAG_STEPS = 120;
/** Frame times are taken on a processor made four times slower, as on a cheap phone. */
const SLOWER = 4;

export type Subject = { readonly name: string; readonly query: string; readonly events: number };

export async function measureTimeline(
  browser: Browser,
  base: string,
  subject: Subject,
): Promise<Row[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 700 } });
  const cdp = await page.context().newCDPSession(page);
  const rows: Row[] = [];
  const add = (measure: string, value: number, unit: string) =>
    rows.push({ subject: subject.name, events: subject.events, measure, value, unit });
  try {
    await page.goto(`${base}/?make=${subject.events}&${subject.query}`);
    await page.waitForSelector('html[data-phase=ready]', { timeout: 120_000 });
    add('first drawing', Number(await page.getAttribute('html', 'data-drawn')), 'ms');
    // The drawing that moves takes over when the reader comes near.
    await page.mouse.move(700, 60);
    await page.waitForTimeout(1_500);
    add('DOM nodes', await page.evaluate(() => document.querySelectorAll('*').length), '');
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    add('heap', usedSize / 1e6, 'MB');
    // Processor time instead of the clock: it says as much on a busy machine.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    for (const [name, act] of Object.entries(GESTURES)) {
      if (subject.query.includes('bare') && name === 'keys') continue;
      const before = await workOf(cdp);
      for (const [measure, value] of await framesDuring(page, () => act(page, cdp))) {
        add(`${name} ${measure}`, value, 'ms');
      }
      add(`${name} work`, (await workOf(cdp)) - before, 'ms');
    }
    if (!subject.query.includes('bare')) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      add('filter', await timeToFrame(page, '#filter'), 'ms');
    }
  } finally {
    await page.close();
  }
  return rows;
}

const GESTURES: Readonly<Record<string, (page: Page, cdp: CDPSession) => Promise<void>>> = {
  pan: drag,
  wheel: zoomByWheel,
  'zoomed pan': drag,
  keys: stepByKey,
};

/** Two seconds to and fro. */
async function drag(page: Page): Promise<void> {
  await page.mouse.move(700, 60);
  await page.mouse.down();
  for (let i = 0; i < DRAG_STEPS; i++) {
    await page.mouse.move(700 + Math.sin(i / 12) * 500, 60);
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
}

/** In to a few hundredths of the story, a little out, and in again. */
async function zoomByWheel(_page: Page, cdp: CDPSession): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: 640,
      y: 60,
      deltaX: 0,
      deltaY: i % 20 < 14 ? -60 : 60,
      modifiers: 2,
    });
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}

async function stepByKey(page: Page): Promise<void> {
  await page.locator('[role=listbox]').focus();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(16);
  }
}

/** Processor time of the main thread so far, in milliseconds. */
async function workOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}

async function framesDuring(page: Page, act: () => Promise<void>): Promise<[string, number][]> {
  await page.evaluate(() => window.startFrames());
  await act();
  await page.waitForTimeout(200);
  const frames = await page.evaluate(() => window.frameTimes);
  const sorted = frames.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return [
    ['p50', at(0.5)],
    ['p95', at(0.95)],
    ['worst', at(1)],
  ];
}

/** From a click to the frame after it is drawn. */
async function timeToFrame(page: Page, button: string): Promise<number> {
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        document.querySelector<HTMLElement>(selector)?.click();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      }),
    button,
  );
}
