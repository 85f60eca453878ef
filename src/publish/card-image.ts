/** The only file that knows the renderer of share images: SVG into PNG. */
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as {
  version: string;
};

/** Name and version of the renderer: another one draws other pixels. */
export const RENDERER = `resvg-js ${version}`;

/**
 * A PNG of the drawing, in these fonts and never in the machine’s. Runs beside the caller, so that several images can
 * be made at once.
 */
export async function renderCard(svg: string, fontPaths: readonly string[]): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontPaths] },
  });
  return image.asPng();
}
