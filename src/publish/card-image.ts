/** The only file that knows the renderer of share images: SVG into PNG. */
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as {
  version: string;
};

/** Name and version of the renderer: another one draws other pixels. */
export const RENDERER = `resvg-js ${version}`;

/**
 * A PNG of the drawing. Fonts of the machine are asked only where `systemFonts` says so, for characters that no
 * bundled font has. Runs beside the caller, so that several images can be made at once.
 */
export async function renderCard(
  svg: string,
  fontPaths: readonly string[],
  systemFonts: boolean,
): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: systemFonts, fontFiles: [...fontPaths] },
  });
  return image.asPng();
}
