/**
 * `npm run bench` measures in a real browser and prints a table; `-- --short` takes under three minutes,
 * `-- --json FILE` writes the figures too. Figures of one run compare; those of two machines do not.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { measureTimeline, type Subject } from './measure-timeline.ts';
import { type Row, tableOf } from './report.ts';

const isShort = process.argv.includes('--short');
const jsonAt = process.argv.indexOf('--json');

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
  ...(process.env['CHROMIUM'] !== undefined && { executablePath: process.env['CHROMIUM'] }),
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows: Row[] = [];
try {
  for (const subject of subjects) {
    process.stderr.write(`measuring ${subject.name} with ${subject.events} events …\n`);
    rows.push(...(await measureTimeline(browser, base, subject)));
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
}
process.stdout.write(`${tableOf(rows)}\n`);
const file = process.argv[jsonAt + 1];
if (jsonAt > 0 && file !== undefined) writeFileSync(file, `${JSON.stringify(rows, null, 1)}\n`);
