/**
 * How long `npm run build` takes: from nothing (no share image kept) and again when nothing changed, for the bundled
 * story and for a made one of 1,000 events. Each build is a process of its own, as a person starts it.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './report.ts';
import { makeStory } from './story-maker.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEED = 7;

/** `events`: of the story that is built; null for the bundled one, which has `bundled`. Times are wall-clock. */
export async function measureBuild(events: number | null, bundled: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-build-'));
  const story = join(folder, 'story.json');
  try {
    if (events !== null) {
      const hash = (text: string) => createHash('sha256').update(text).digest('hex');
      writeFileSync(story, JSON.stringify(makeStory(events, SEED, hash)));
    }
    const env = {
      ...process.env,
      OUT_DIR: join(folder, 'site'),
      CACHE_DIR: join(folder, 'cache'),
      ...(events !== null && { STORY: story }),
    };
    const subject = 'ours';
    const size = events ?? bundled;
    const fresh = await build(env);
    const again = await build(env);
    return [
      { subject, events: size, measure: 'build: from nothing', value: fresh, unit: 's' },
      { subject, events: size, measure: 'build: unchanged', value: again, unit: 's' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds from start to end of one build. Throws with its words where it fails. */
function build(env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve((performance.now() - began) / 1000);
      else reject(new Error(`the build failed:\n${said}`));
    });
  });
}
