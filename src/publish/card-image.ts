/** The only file that knows the renderer of share images: SVG into PNG. */
import { renderAsync } from '@resvg/resvg-js';

/**
 * A PNG of the drawing. `fontFiles` are paths; fonts of the machine are asked only where `systemFonts` says so, for
 * characters that no bundled font has. Runs beside the caller, so that several images can be made at once.
 */
export async function renderCard(
  svg: string,
  fontFiles: readonly string[],
  systemFonts: boolean,
): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: systemFonts, fontFiles: [...fontFiles] },
  });
  return image.asPng();
}
