/** The only file of publish that writes. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

const made = new Set<string>();

/** Writes a file below a folder, with the folders it needs. Refuses a path that leads out of the folder. */
export async function writeBelow(
  folder: string,
  path: string,
  content: string | Buffer,
): Promise<void> {
  const target = join(folder, path);
  if (relative(folder, target).split(sep)[0] === '..') {
    throw new Error(`${path} would be written outside ${folder}`);
  }
  await makeFolder(dirname(target));
  await writeFile(target, content);
}

/** The kept bytes of a key, or null; never throws for a file that is not there. */
export async function readKept(folder: string, key: string): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, key));
  } catch {
    return null;
  }
}

/** Keeps bytes under a key, in one step, so that a build that was stopped leaves no half file behind. */
export async function keep(folder: string, key: string, content: Buffer): Promise<void> {
  const target = join(folder, key);
  await makeFolder(dirname(target));
  const part = `${target}.${process.pid}.part`;
  await writeFile(part, content);
  await rename(part, target);
}

async function makeFolder(folder: string): Promise<void> {
  if (made.has(folder)) return;
  await mkdir(folder, { recursive: true });
  made.add(folder);
}
