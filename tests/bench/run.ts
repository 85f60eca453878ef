/**
 * `npm run bench` measures in a real browser and prints a table; `-- --short` takes under three minutes,
 * `-- --json FILE` writes the figures too, `-- --zooms DIR` takes pictures of random zooms and nothing else, `-- --gestures`
 * measures what gestures hold the page and nothing else. Figures of one run compare; those of two machines do not.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import type { Story } from '../../src/model/story.ts';
import { BROWSER_ARGS, findBrowser } from '../e2e/browser.ts';
import { measureBuild } from './measure-build.ts';
import { measureInteractions } from './measure-interactions.ts';
import { measureLoad } from './measure-load.ts';
import { measurePage } from './measure-page.ts';
import { measureTimeline, type Subject } from './measure-timeline.ts';
import { type Row, tableOf } from './report.ts';
import { zoomAtRandom } from './zooms.ts';

const isShort = process.argv.includes('--short');
const jsonAt = process.argv.indexOf('--json');
const zoomsAt = process.argv.indexOf('--zooms');

/** Events of the bundled story, which the built site shows. */
const BUNDLED = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../src/data/story.json'), 'utf8')) as Story
).events.length;

const ours = (events: number): Subject => ({ name: 'ours', query: '', events });
const bare = (events: number): Subject => ({ name: 'bare vis', query: 'bare', events });
const subjects = isShort
  ? [bare(100), ours(14), ours(100_000)]
  : [bare(100), bare(1_000), ours(14), ours(1_000), ours(10_000), ours(100_000)];

const outDir = mkdtempSync(join(tmpdir(), 'sourceline-bench-'));
const config = join(import.meta.dirname, 'page/vite.config.ts');
await build({ configFile: config, logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await preview({
  configFile: config,
  logLevel: 'error',
  build: { outDir },
  preview: { port: 0 },
});
const base = (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, '');
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: BROWSER_ARGS,
});
const close = async () => {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
};
const zooms = zoomsAt < 0 ? undefined : process.argv[zoomsAt + 1];
if (zooms !== undefined) {
  const bare: string[] = [];
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const folder = join(zooms, `${width}-${colorScheme}`);
      const walks = colorScheme === 'light' ? 3 : 2;
      const way = { events: 100_000, walks, seed: width, width, height, colorScheme };
      bare.push(...(await zoomAtRandom(browser, base, folder, way)));
    }
  }
  await close();
  if (bare.length > 0) process.stderr.write(`steps without a label: ${bare.join(', ')}\n`);
  process.exit(bare.length > 0 ? 1 : 0);
}
const site = join(import.meta.dirname, '../../dist');
const GESTURES = { visits: 3, walks: 3, rest: 600 };
if (process.argv.includes('--gestures')) {
  try {
    if (!existsSync(join(site, 'story.json')))
      throw new Error('There is no built site to measure: `npm run build` makes it.');
    process.stdout.write(`${tableOf(await measureInteractions(browser, site, GESTURES))}\n`);
  } finally {
    await close();
  }
  process.exit(0);
}
const rows: Row[] = [];
const loads: Row[] = [];
const pages: Row[] = [];
const gestures: Row[] = [];
try {
  if (existsSync(join(site, 'timelinejs.json'))) {
    process.stderr.write('measuring the load of the built site beside TimelineJS3 …\n');
    loads.push(...(await measureLoad(browser, site, isShort ? 1 : 5, BUNDLED)));
    for (const events of isShort ? [100_000] : [1_000, 10_000, 100_000]) {
      process.stderr.write(`measuring the page with ${events} events …\n`);
      pages.push(...(await measurePage(browser, site, events)));
    }
    if (!isShort) {
      process.stderr.write('measuring what each gesture holds the page …\n');
      gestures.push(...(await measureInteractions(browser, site, GESTURES)));
    }
  } else {
    process.stderr.write('the load is left out: `npm run build` makes the site that it measures\n');
  }
  for (const subject of subjects) {
    process.stderr.write(`measuring ${subject.name} with ${subject.events} events …\n`);
    rows.push(...(await measureTimeline(browser, base, subject)));
  }
} finally {
  await close();
}
const builds: Row[] = [];
for (const events of isShort ? [null] : [null, 1_000]) {
  process.stderr.write(`measuring the build of ${events ?? 'the bundled'} events …\n`);
  builds.push(...(await measureBuild(events, BUNDLED)));
}
for (const part of [builds, loads, gestures, pages]) {
  if (part.length > 0) process.stdout.write(`${tableOf(part)}\n\n`);
}
process.stdout.write(`${tableOf(rows)}\n`);
const file = process.argv[jsonAt + 1];
if (jsonAt > 0 && file !== undefined)
  writeFileSync(
    file,
    `${JSON.stringify([...builds, ...loads, ...gestures, ...pages, ...rows], null, 1)}\n`,
  );
