/** Share images, made once: a picture is kept under the hash of its drawing and fonts and made again when they change. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { drawCard } from './card-drawing.ts';
import { loadCardTypefaces } from './card-fonts.ts';
import { RENDERER, renderCard } from './card-image.ts';
import type { PageImage } from './pages.ts';
import { crowd, keep, type Output, pruneKept, readKept } from './write.ts';

export type ImageReport = {
  readonly made: number;
  readonly reused: number;
  /** Kept pictures that no build used for long and that were removed. */
  readonly pruned: number;
  /** Pictures that leave texts out, with the characters in them that no bundled font has. */
  readonly missing: readonly { readonly path: string; readonly characters: string }[];
};

export type ImageWriter = {
  /**
   * Has an image written, once however many pages share it; comes back when there is room for the next one. Gives a
   * few letters that change when the picture does, since previews are kept for long.
   */
  readonly add: (image: PageImage) => Promise<string>;
  readonly done: () => Promise<ImageReport>;
};

/** Other stories’ pictures stay for this long, and as long as all of them are no more than this. */
const KEPT = { unused: 30 * 86_400_000, bytes: 1e9 };

const KEY = /^[0-9a-f]{64}\.png(?:\.[\d-]+\.part)?$/;

/** Writes images into a site, from `cacheDir` where they are kept; as many at once as there are cores. */
export function openImages(output: Output, cacheDir: string): ImageWriter {
  const typefaces = loadCardTypefaces();
  const atWork = crowd(availableParallelism() + 1);
  const versions = new Map<string, string>();
  const used = new Set<string>();
  const missing: { path: string; characters: string }[] = [];
  let made = 0;
  let reused = 0;

  const bytesOf = async (file: string, svg: string, fonts: readonly string[]): Promise<Buffer> => {
    const kept = await readKept(cacheDir, file);
    if (kept !== null) {
      reused++;
      return kept;
    }
    const png = await renderCard(svg, fonts);
    await keep(cacheDir, file, png);
    made++;
    return png;
  };

  return {
    add: async ({ path, card }) => {
      const known = versions.get(path);
      if (known !== undefined) return known;
      const drawing = drawCard(card, typefaces.voices);
      const key = createHash('sha256')
        .update(`${RENDERER}\n${typefaces.hash}\n${drawing.svg}`)
        .digest('hex');
      const version = key.slice(0, 8);
      versions.set(path, version);
      if (drawing.missing.length > 0) missing.push({ path, characters: drawing.missing.join('') });
      const file = `${key}.png`;
      used.add(file);
      await atWork.add(async () => {
        const png = await bytesOf(file, drawing.svg, drawing.fontPaths);
        await output.write(decodeURIComponent(path), png);
      });
      return version;
    },
    done: async () => {
      await atWork.done();
      const pruned = await pruneKept(cacheDir, KEY, used, KEPT, Date.now());
      return { made, reused, pruned, missing };
    },
  };
}
