/**
 * What a reader does with the bundled story, with a CPU four times slower: how long the page's thread is held by each
 * gesture. Taken from Chrome's trace: processor time at full speed, times four. (Chrome makes a slower CPU by making the
 * thread wait, and counts more or less of the waits as its time, the more so on a busy machine.) A machine that is
 * shared may itself be several times slower for a while, so a loop of one length is timed before and after every
 * gesture, and what was done while it took longer than usual is left out.
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

/** Passes of the loop that tells how fast the machine is, and how much longer than usual it may take. */
const LOOP = 2_000_000;
const SLOWED = 1.4;

/** Milliseconds; `loop`: what the loop took beside it. */
type Held = { readonly longest: number; readonly blocking: number; readonly loop: number };

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
  const loops = [...first.values(), ...later.values()].flatMap((held) => held.map((h) => h.loop));
  // Not the shortest: now and then the engine finds the loop compiled already.
  const usual = loops.sort((a, b) => a - b)[loops.length >> 2] ?? 0;
  return [...first.keys()].flatMap((name) =>
    [
      ['first use', first],
      ['later', later],
    ].flatMap(([use, kept]) => {
      const all = (kept as typeof first).get(name) ?? [];
      const held = all.filter(({ loop }) => loop < usual * SLOWED);
      if (all.length === 0) return [];
      const row = (subject: string, value: number): Row => ({
        subject: `${use}, ${subject}`,
        events,
        measure: name,
        value,
        unit: 'ms',
      });
      const longest = held.map((h) => h.longest);
      const counted = { ...row('uses that count', held.length), unit: '' };
      if (held.length === 0) return [counted];
      return [
        row('longest', median(longest)),
        row('least', Math.min(...longest)),
        row('worst', Math.max(...longest)),
        row('blocking', median(held.map((h) => h.blocking))),
        counted,
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
    const times: ReadonlyMap<string, Held>[] = [];
    for (let i = 0; i < depth.walks; i++) {
      await browser.startTracing(page, {
        categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
      });
      const loops = new Map<string, number>();
      for (const gesture of walk.gestures) {
        const before = await page.evaluate(timeLoop, LOOP);
        await perform(page, input, gesture, depth.rest);
        loops.set(gesture.name, Math.max(before, await page.evaluate(timeLoop, LOOP)));
      }
      times.push(heldBy(await browser.stopTracing(), loops));
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

/** Runs in the page: milliseconds that so many passes of a loop take. */
function timeLoop(passes: number): number {
  const begin = performance.now();
  let sum = 0;
  for (let i = 0; i < passes; i++) sum = (sum * 31 + i) | 0;
  // The sum is looked at, so that no engine leaves it out.
  return performance.now() - begin + (sum === 31 ? 1 : 0);
}

/** The tasks of the page's thread between each pair of marks, as they were on a machine so many times slower. */
function heldBy(trace: Buffer, loops: ReadonlyMap<string, number>): ReadonlyMap<string, Held> {
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
      .map((e) => (SLOWER * (e.tdur ?? e.dur ?? 0)) / 1000);
    held.set(name, {
      longest: Math.max(0, ...tasks),
      blocking: tasks.reduce((sum, task) => sum + Math.max(0, task - FELT), 0),
      loop: loops.get(name) ?? 0,
    });
  }
  return held;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
