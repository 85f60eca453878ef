/**
 * Estimates how many lines a title takes, so that the layout needs no document. Advances are those of a
 * grotesque at semibold weight, in hundredths of the font size, a little generous: a card that is one line too
 * high is a lesser evil than words cut off.
 */
const NARROW = new Set("iIjl.,:;!'’|");
const SLIM = new Set('ftr ()[]/-“”"\'');
const WIDE = new Set('mwMW—%@&');

/** Of the first 128 characters, which are nearly all. */
const ADVANCES = Uint8Array.from({ length: 128 }, (_, code) => measure(String.fromCharCode(code)));

function advance(char: string): number {
  const code = char.charCodeAt(0);
  return code < 128 ? (ADVANCES[code] as number) : measure(char);
}

function measure(char: string): number {
  if (NARROW.has(char)) return 29;
  if (SLIM.has(char)) return 38;
  if (WIDE.has(char)) return 90;
  const code = char.codePointAt(0) as number;
  if (code > 0x2e80) return 100;
  if (char !== char.toLowerCase()) return 70;
  return 58;
}

/** Lines of a title set in `width` pixels at `fontSize` pixels, wrapped at spaces, at least 1, at most `limit`. */
export function titleLines(title: string, width: number, fontSize: number, limit: number): number {
  const room = (width / fontSize) * 100;
  let lines = 1;
  let used = 0;
  for (const word of title.split(/\s+/)) {
    let length = 0;
    for (const char of word) length += advance(char);
    if (used > 0 && used + 32 + length > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 32 : 0) + length;
    while (used > room) {
      // A word longer than a line breaks inside.
      used -= room;
      lines++;
    }
    if (lines >= limit) return limit;
  }
  return lines;
}
