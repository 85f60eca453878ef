import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { crowd, LARGE, openOutput, pruneKept } from '../../src/publish/write.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 31);
const KEY = /^[a-z]\.png$/;
const folders: string[] = [];

/** A folder with files of a size, used so many days ago. */
function folderWith(files: Record<string, { days: number; bytes: number }>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-kept-'));
  folders.push(folder);
  for (const [name, { days, bytes }] of Object.entries(files)) {
    writeFileSync(join(folder, name), Buffer.alloc(bytes));
    const at = new Date(NOW - days * DAY);
    utimesSync(join(folder, name), at, at);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const limits = { unused: 30 * DAY, bytes: 1000 };

test('what no build used for long goes; what another story used lately stays', async () => {
  const folder = folderWith({
    'a.png': { days: 31, bytes: 10 },
    'b.png': { days: 29, bytes: 10 },
    'notes.txt': { days: 400, bytes: 10 },
  });
  expect(await pruneKept(folder, KEY, new Set(), limits, NOW)).toBe(1);
  expect(['a.png', 'b.png', 'notes.txt'].map((f) => existsSync(join(folder, f)))).toEqual([
    false,
    true,
    true,
  ]);
});

test('what this build used stays however old, and is marked as used', async () => {
  const folder = folderWith({ 'a.png': { days: 90, bytes: 5000 } });
  expect(await pruneKept(folder, KEY, new Set(['a.png']), limits, NOW)).toBe(0);
  expect(statSync(join(folder, 'a.png')).mtimeMs).toBe(NOW);
});

test('beyond the most bytes, those used longest ago go first', async () => {
  const folder = folderWith({
    'a.png': { days: 3, bytes: 600 },
    'b.png': { days: 2, bytes: 600 },
    'c.png': { days: 1, bytes: 300 },
  });
  expect(await pruneKept(folder, KEY, new Set(), limits, NOW)).toBe(1);
  expect(existsSync(join(folder, 'a.png'))).toBe(false);
});

test('what can not be removed is not said to be', async () => {
  const folder = folderWith({ 'b.png': { days: 40, bytes: 10 } });
  mkdirSync(join(folder, 'a.png'));
  const old = new Date(NOW - 50 * DAY);
  utimesSync(join(folder, 'a.png'), old, old);
  expect(await pruneKept(folder, KEY, new Set(), limits, NOW)).toBe(1);
  expect(existsSync(join(folder, 'a.png'))).toBe(true);
  expect(existsSync(join(folder, 'b.png'))).toBe(false);
});

test('a cache that is not there is no error', async () => {
  expect(await pruneKept('/nowhere/at/all', KEY, new Set(), limits, NOW)).toBe(0);
});

test('a path that leads out of the site is refused, a file that can not be written is an error', async () => {
  const folder = folderWith({});
  const output = openOutput(folder);
  expect(() => output.write('../out.txt', 'x')).toThrow('outside');
  mkdirSync(join(folder, 'taken'));
  await output.write('taken', 'x');
  await expect(output.done()).rejects.toThrow();
});

test('a file in parts is all of them, counted in bytes, and named where it is large', async () => {
  const folder = folderWith({});
  const output = openOutput(folder);
  const parts = Array.from({ length: 60_000 }, (_, i) => `${i} ü👩‍🔬\n`);
  await output.write('parts.txt', parts);
  await output.write('none.txt', []);
  await output.write('large.bin', Buffer.alloc(LARGE + 1));
  await output.done();
  const text = parts.join('');
  expect(readFileSync(join(folder, 'parts.txt'), 'utf8')).toBe(text);
  expect(readFileSync(join(folder, 'none.txt'), 'utf8')).toBe('');
  expect(output.size()).toEqual({ files: 3, bytes: Buffer.byteLength(text) + LARGE + 1 });
  expect(output.large()).toEqual([{ path: 'large.bin', bytes: LARGE + 1 }]);
});

test('what goes wrong while the parts are made is an error of the build', async () => {
  const output = openOutput(folderWith({}));
  const parts = function* () {
    yield 'x';
    throw new Error('no such event');
  };
  await output.write('broken.txt', parts());
  await expect(output.done()).rejects.toThrow('no such event');
});

test('no more work is done at once than was said', async () => {
  let now = 0;
  let most = 0;
  const work = crowd(3);
  for (let i = 0; i < 20; i++) {
    await work.add(async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, i % 4));
      now--;
    });
  }
  await work.done();
  expect([most, now]).toEqual([3, 0]);
});
