/**
 * Works out how many lines a title takes, so that the layout needs no document. Advances are those of Inter at the
 * semibold weight of a card's title; kerning, which is left out, makes lines a little shorter.
 */

/** Hundredths of the font size, of the printable ASCII characters from the space on. */
const PRINTABLE = [
  25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58,
  64, 64, 32, 33, 67, 67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77,
  65, 77, 65, 65, 66, 74, 73, 102, 72, 71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63,
  61, 26, 26, 57, 26, 90, 61, 61, 62, 62, 40, 55, 35, 61, 59, 84, 57, 59, 57, 45, 36, 45, 67,
] as const;
const SPACE = PRINTABLE[0];

const OTHERS: ReadonlyMap<string, number> = new Map([
  ['‘', 29],
  ['’', 29],
  ['“', 51],
  ['”', 51],
  ['–', 67],
  ['—', 100],
  ['…', 96],
]);

function advance(char: string): number {
  const known = PRINTABLE[char.charCodeAt(0) - 32] ?? OTHERS.get(char);
  if (known !== undefined) return known;
  if (char > '\u2e80') return 100;
  // A letter is as wide with its accent as without.
  const bare = PRINTABLE[char.normalize('NFD').charCodeAt(0) - 32];
  return bare ?? (char === char.toLowerCase() ? 62 : 76);
}

/** Lines of a title set in `width` pixels at `fontSize` pixels, wrapped at spaces, at least 1, at most `limit`. */
export function titleLines(title: string, width: number, fontSize: number, limit: number): number {
  const room = (width / fontSize) * 100;
  let lines = 1;
  let used = 0;
  for (const word of title.split(/\s+/)) {
    let length = 0;
    for (const char of word) length += advance(char);
    if (used > 0 && used + SPACE + length > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? SPACE : 0) + length;
    while (used > room) {
      // A word longer than a line breaks inside.
      used -= room;
      lines++;
    }
    if (lines >= limit) return limit;
  }
  return lines;
}
