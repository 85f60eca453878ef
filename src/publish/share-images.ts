/** Share images, made once: a picture is kept under the hash of its drawing and fonts and made again when they change. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { drawCard } from './card-drawing.ts';
import { loadCardTypefaces } from './card-fonts.ts';
import { RENDERER, renderCard } from './card-image.ts';
import type { PageImage } from './pages.ts';
import { keep, readKept, writeBelow } from './write.ts';

/** An image to be written, with the key of all that it depends on. */
export type PlannedImage = {
  readonly path: string;
  readonly svg: string;
  readonly fontPaths: readonly string[];
  readonly missing: readonly string[];
  readonly key: string;
};

export type ImageReport = {
  readonly made: number;
  readonly reused: number;
  /** Pictures that leave texts out, with the characters in them that no bundled font has. */
  readonly missing: readonly { readonly path: string; readonly characters: string }[];
};

/** Draws every image once (pages may share one) and works out its key. Nothing is rendered yet. */
export function planImages(images: readonly PageImage[]): Map<string, PlannedImage> {
  const typefaces = loadCardTypefaces();
  const planned = new Map<string, PlannedImage>();
  for (const { path, card } of images) {
    if (planned.has(path)) continue;
    const drawing = drawCard(card, typefaces.voices);
    const key = createHash('sha256')
      .update(`${RENDERER}\n${typefaces.hash}\n${drawing.svg}`)
      .digest('hex');
    planned.set(path, { path, ...drawing, key });
  }
  return planned;
}

/** Writes the images below `outDir`, from `cacheDir` where they are kept; as many at once as there are cores. */
export async function writeImages(
  planned: Iterable<PlannedImage>,
  outDir: string,
  cacheDir: string,
): Promise<ImageReport> {
  const queue = [...planned];
  let made = 0;
  let reused = 0;
  const missing: { path: string; characters: string }[] = [];
  for (const { path, missing: characters } of queue) {
    if (characters.length > 0) missing.push({ path, characters: characters.join('') });
  }
  const next = queue.values();
  const work = async () => {
    for (const image of next) {
      const file = `${image.key}.png`;
      let png = await readKept(cacheDir, file);
      if (png === null) {
        png = await renderCard(image.svg, image.fontPaths);
        await keep(cacheDir, file, png);
        made++;
      } else reused++;
      await writeBelow(outDir, decodeURIComponent(image.path), png);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { made, reused, missing };
}
