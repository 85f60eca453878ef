/** The only file that knows the renderer of share images: SVG into PNG. */
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { encodePng } from './png.ts';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as {
  version: string;
};

/** Name and version of the renderer, and how its pixels are kept: another one gives other bytes. */
export const RENDERER = `resvg-js ${version}, palette`;

/**
 * A PNG of the drawing, in these fonts and never in the machine’s. Runs beside the caller, so that several images can
 * be made at once.
 */
export async function renderCard(svg: string, fontPaths: readonly string[]): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontPaths] },
  });
  // Not its own PNG, which is twice as large and made on the caller’s thread.
  return encodePng(image.pixels, image.width, image.height);
}
