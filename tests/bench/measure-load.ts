/**
 * Load of the bundled story on a slow phone: slow 4G (562.5 ms, 1.44 Mbit/s: what Lighthouse applies) and a CPU four
 * times slower; the same story in TimelineJS3 beside it. Medians of several visits with an empty cache.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Row } from './report.ts';
import { serve } from './serve.ts';

type Load = {
  readonly paint: number;
  readonly blocking: number;
  readonly shift: number;
  readonly bytes: Readonly<Record<string, number>>;
};

/** `site`: a built site of the story, with its `timelinejs.json`. */
export async function measureLoad(
  browser: Browser,
  site: string,
  visits: number,
  events: number,
): Promise<Row[]> {
  const peer = mkdtempSync(join(tmpdir(), 'sourceline-peer-'));
  cpSync(
    join(import.meta.dirname, '../../node_modules/@knight-lab/timelinejs/dist'),
    join(peer, 'tl'),
    {
      recursive: true,
    },
  );
  cpSync(join(site, 'timelinejs.json'), join(peer, 'story.json'));
  writeFileSync(join(peer, 'index.html'), PEER);
  writeFileSync(join(peer, 'start.js'), "new TL.Timeline('timeline', 'story.json');");
  const served = await serve({ '/': site, '/peer/': peer });
  try {
    const rows: Row[] = [];
    for (const [subject, path, still] of [
      ['TimelineJS3', '/peer/', '.tl-timemarker'],
      ['ours', '/', 'html[data-phase="ready"]'],
    ] as const) {
      const loads: Load[] = [];
      for (let i = 0; i < visits; i++) loads.push(await visit(browser, served.base + path, still));
      const row = (measure: string, value: number, unit: string) =>
        rows.push({ subject, events, measure, value, unit });
      row('load: largest paint', median(loads.map((l) => l.paint)), 'ms');
      row('load: blocking time', median(loads.map((l) => l.blocking)), 'ms');
      row('load: layout shift', Math.max(...loads.map((l) => l.shift)), '');
      const bytes = loads.at(-1)?.bytes ?? {};
      for (const [kind, size] of Object.entries(bytes)) row(`load: ${kind}`, size / 1000, 'kB');
      row('load: all bytes', Object.values(bytes).reduce((a, b) => a + b, 0) / 1000, 'kB');
    }
    return rows;
  } finally {
    await served.close();
    rmSync(peer, { recursive: true, force: true });
  }
}

const PEER = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS3</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="tl/css/timeline.css"></head>
<body style="margin:0"><div id="timeline" style="width:100%;height:100vh"></div>
<script src="tl/js/timeline.js"></script><script src="start.js"></script></body></html>`;

async function visit(browser: Browser, address: string, still: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const bytes: Record<string, number> = {};
  try {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562.5,
      downloadThroughput: 1_474_560 / 8,
      uploadThroughput: 675_000 / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const kinds = new Map<string, string>();
    session.on('Network.responseReceived', ({ requestId, type }) =>
      kinds.set(requestId, type.toLowerCase()),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'other';
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
    });
    await page.addInitScript(() => {
      const seen = { paint: 0, blocking: 0, shift: 0 };
      (window as unknown as { seen: typeof seen }).seen = seen;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.paint = entry.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.blocking += Math.max(0, entry.duration - 50);
      }).observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector(still, { state: 'attached', timeout: 60_000 });
    // Let what comes after the drawing (the faces, late shifts) happen too.
    await page.waitForTimeout(3000);
    const seen = await page.evaluate(
      () => (window as unknown as { seen: Omit<Load, 'bytes'> }).seen,
    );
    return { ...seen, bytes };
  } finally {
    await context.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
