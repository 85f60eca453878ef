/** The only file of publish that writes. */
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** So many files are written at once: more would only wait for the disk, with their contents in memory. */
const AT_ONCE = 16;
/** What some hosts take no file above, Cloudflare Pages among them: 25 MiB. */
export const LARGE = 25 * 2 ** 20;
/** Characters of a file in parts that go to the disk together. */
const PORTION = 2 ** 18;

/** All of a file, or its text part by part. */
type Content = string | Buffer | Iterable<string>;

/** A folder that a site is written to. */
export type Output = {
  /**
   * Writes a file below the folder, with the folders it needs, and comes back when there is room for the next one. What
   * comes in parts is made while it is written, and is never in memory whole.
   * Refuses a path that leads out of the folder; what goes wrong with an earlier file is thrown by a later call.
   */
  readonly write: (path: string, content: Content) => Promise<void>;
  /** When everything is written. */
  readonly done: () => Promise<void>;
  /** Files, and bytes of those that are written. */
  readonly size: () => { readonly files: number; readonly bytes: number };
  /** The written files above `LARGE`, the largest first. */
  readonly large: () => readonly { readonly path: string; readonly bytes: number }[];
};

export function openOutput(folder: string): Output {
  const open = crowd(AT_ONCE);
  const made = new Set<string>();
  let files = 0;
  let bytes = 0;
  const large: { path: string; bytes: number }[] = [];
  return {
    write: (path, content) => {
      const target = join(folder, path);
      if (relative(folder, target).split(sep)[0] === '..') {
        throw new Error(`${path} would be written outside ${folder}`);
      }
      files++;
      return open.add(async () => {
        const parent = dirname(target);
        if (!made.has(parent)) await mkdir(parent, { recursive: true });
        made.add(parent);
        let size = 0;
        if (typeof content === 'string' || Buffer.isBuffer(content)) {
          size = Buffer.byteLength(content);
          await writeFile(target, content);
        } else {
          await writeFile(
            target,
            portions(content, (portion) => {
              size += Buffer.byteLength(portion);
            }),
          );
        }
        bytes += size;
        if (size > LARGE) large.push({ path, bytes: size });
      });
    },
    done: open.done,
    size: () => ({ files, bytes }),
    large: () => large.sort((a, b) => b.bytes - a.bytes),
  };
}

/** The same text in fewer parts: each of them is a call to the disk. */
function* portions(
  parts: Iterable<string>,
  onPortion: (portion: string) => void,
): Generator<string> {
  let portion = '';
  for (const part of parts) {
    portion += part;
    if (portion.length < PORTION) continue;
    onPortion(portion);
    yield portion;
    portion = '';
  }
  onPortion(portion);
  yield portion;
}

/** Work of which so much is done at once. */
export type Crowd = {
  /** Begins the work, and comes back when there is room for more. Throws what went wrong with earlier work. */
  readonly add: (work: () => Promise<void>) => Promise<void>;
  readonly done: () => Promise<void>;
};

export function crowd(most: number): Crowd {
  const busy = new Set<Promise<void>>();
  const wrong: unknown[] = [];
  const check = () => {
    if (wrong.length > 0) throw wrong[0];
  };
  return {
    add: async (work) => {
      check();
      const one = work()
        .catch((error: unknown) => {
          wrong.push(error);
        })
        .finally(() => busy.delete(one));
      busy.add(one);
      while (busy.size >= most) await Promise.race(busy);
      check();
    },
    done: async () => {
      await Promise.all(busy);
      check();
    },
  };
}

/** The kept bytes of a key, or null; never throws for a file that is not there. */
export async function readKept(folder: string, key: string): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, key));
  } catch {
    return null;
  }
}

let parted = 0;

/** Keeps bytes under a key, in one step, so that a build that was stopped leaves no half file behind. */
export async function keep(folder: string, key: string, content: Buffer): Promise<void> {
  const target = join(folder, key);
  await mkdir(dirname(target), { recursive: true });
  const part = `${target}.${process.pid}-${++parted}.part`;
  await writeFile(part, content);
  await rename(part, target);
}

export type KeptLimits = {
  /** Files that no build used for so long are removed; milliseconds. */
  readonly unused: number;
  /** Beyond so many bytes, those that were used longest ago are removed. */
  readonly bytes: number;
};

/**
 * Removes what is kept and no longer used, by when a build last used it: a cache serves several stories, of which this
 * build knows one. What this build `used` stays and is marked as used; files of other names are not touched. Never
 * throws: what can not be removed now is removed another time. Gives the number of removed files.
 */
export async function pruneKept(
  folder: string,
  isKey: RegExp,
  used: ReadonlySet<string>,
  limits: KeptLimits,
  now: number,
): Promise<number> {
  const others: { file: string; at: number; bytes: number }[] = [];
  let bytes = 0;
  const look = crowd(AT_ONCE);
  for (const file of await readdir(folder).catch(() => [])) {
    if (!isKey.test(file)) continue;
    await look.add(async () => {
      const path = join(folder, file);
      const found = await stat(path).catch(() => null);
      if (found === null) return;
      bytes += found.size;
      if (!used.has(file)) others.push({ file, at: found.mtimeMs, bytes: found.size });
      else if (now - found.mtimeMs > DAY) {
        await utimes(path, new Date(now), new Date(now)).catch(() => undefined);
      }
    });
  }
  await look.done();
  let removed = 0;
  for (const other of others.sort((a, b) => a.at - b.at)) {
    if (now - other.at <= limits.unused && bytes <= limits.bytes) break;
    const isGone = await rm(join(folder, other.file), { force: true }).then(
      () => true,
      () => false,
    );
    if (!isGone) continue;
    bytes -= other.bytes;
    removed++;
  }
  return removed;
}

const DAY = 86_400_000;
