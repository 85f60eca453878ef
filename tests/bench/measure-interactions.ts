/**
 * What a reader does with the bundled story, with a CPU four times slower: how long the page's thread is held by each
 * gesture. Taken from Chrome's trace in processor time. A slower CPU is made by waiting, and on a busy machine the waits
 * grow: the least of several uses is then nearest to what the page itself takes, and one use says nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Story } from '../../src/model/story.ts';
import { perform, type Walk, walksOf } from './gestures.ts';
import type { Row } from './report.ts';
import { serve } from './serve.ts';

const SLOWER = 4;
/** A task longer than this is felt; what it takes beyond is blocking time. Milliseconds. */
const FELT = 50;

type Held = { readonly longest: number; readonly blocking: number };

type Depth = {
  /** Fresh pages. */
  readonly visits: number;
  /** How often each page is walked: the first time is told apart, since it loads and compiles. */
  readonly walks: number;
  /** Milliseconds after a gesture in which what it causes is still counted as its own. */
  readonly rest: number;
};

/**
 * One row a gesture and column: the longest task of a first and of later uses (median, least, worst), and blocking time.
 * `site`: a built site.
 */
export async function measureInteractions(
  browser: Browser,
  site: string,
  depth: Depth,
): Promise<Row[]> {
  const story = JSON.parse(readFileSync(join(site, 'story.json'), 'utf8')) as Story;
  const served = await serve({ '/': site });
  const first = new Map<string, Held[]>();
  const later = new Map<string, Held[]>();
  try {
    for (let visit = 0; visit < depth.visits; visit++) {
      for (const walk of walksOf(story)) {
        const times = await take(browser, served.base, walk, depth);
        for (const [i, time] of times.entries()) {
          const kept = i === 0 ? first : later;
          for (const [name, held] of time) kept.set(name, [...(kept.get(name) ?? []), held]);
        }
      }
    }
  } finally {
    await served.close();
  }
  const events = story.events.length;
  return [...first.keys()].flatMap((name) =>
    [
      ['first use', first],
      ['later', later],
    ].flatMap(([use, kept]) => {
      const held = (kept as typeof first).get(name) ?? [];
      if (held.length === 0) return [];
      const row = (subject: string, value: number): Row => ({
        subject: `${use}, ${subject}`,
        events,
        measure: name,
        value,
        unit: 'ms',
      });
      const longest = held.map((h) => h.longest);
      return [
        row('longest', median(longest)),
        row('least', Math.min(...longest)),
        row('worst', Math.max(...longest)),
        row('blocking', median(held.map((h) => h.blocking))),
      ];
    }),
  );
}

/** One page, walked several times; for each time what every gesture held the thread. */
async function take(
  browser: Browser,
  base: string,
  walk: Walk,
  depth: Depth,
): Promise<ReadonlyMap<string, Held>[]> {
  const context = await browser.newContext({ viewport: walk.viewport, locale: 'en-GB' });
  const page = await context.newPage();
  try {
    const input = await context.newCDPSession(page);
    await page.goto(`${base}/`);
    await page.waitForSelector('html[data-phase="ready"]', { state: 'attached', timeout: 60_000 });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(700);
    await input.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const times: ReadonlyMap<string, Held>[] = [];
    for (let i = 0; i < depth.walks; i++) {
      await browser.startTracing(page, {
        categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
      });
      for (const gesture of walk.gestures) await perform(page, input, gesture, depth.rest);
      times.push(heldBy(await browser.stopTracing()));
    }
    return times;
  } finally {
    await context.close();
  }
}

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` is processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
};

/** The tasks of the page's thread between each pair of marks. */
function heldBy(trace: Buffer): ReadonlyMap<string, Held> {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter((e) => /^(begin|end) /.test(e.name));
  const held = new Map<string, Held>();
  for (const begin of marks.filter((e) => e.name.startsWith('begin '))) {
    const name = begin.name.slice('begin '.length);
    const end = marks.find((e) => e.name === `end ${name}` && e.ts > begin.ts);
    if (end === undefined) continue;
    const tasks = traceEvents
      .filter((e) => e.name === 'RunTask' && e.pid === begin.pid && e.tid === begin.tid)
      // The task that sets a mark is the bench's own.
      .filter((e) => e.ts > begin.ts && e.ts + (e.dur ?? 0) < end.ts)
      .map((e) => (e.tdur ?? e.dur ?? 0) / 1000);
    held.set(name, {
      longest: Math.max(0, ...tasks),
      blocking: tasks.reduce((sum, task) => sum + Math.max(0, task - FELT), 0),
    });
  }
  return held;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
