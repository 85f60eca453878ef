/** Measuring and breaking the text of a share image. Knows widths, not where fonts come from or how they are drawn. */

/** One file of a typeface. */
export type CardFont = {
  readonly family: string;
  readonly weight: number;
  /** Where the file is, for the renderer. */
  readonly path: string;
  /** The advance of a character as a part of the font size; null where the font does not have it. */
  readonly advance: (codePoint: number) => number | null;
};

/** A voice: the same style in one font after another, for the scripts that the ones before do not have. */
export type CardVoice = readonly CardFont[];

export type CardVoices = Readonly<
  Record<'serif' | 'serifStrong' | 'sans' | 'sansStrong', CardVoice>
>;

/** What no font has is counted as wide as a Chinese character. */
const UNKNOWN_ADVANCE = 1;
/** Signs that are not drawn, and marks that stand on the character before them. */
const WITHOUT_WIDTH = /^[\p{M}\p{Cf}]$/u;

/**
 * The one font of a voice for a text: the first that has most of its characters. A text is never set in two fonts,
 * because the renderer drops a line whose fonts join its letters differently.
 */
export function fontFor(text: string, voice: CardVoice): CardFont {
  let best = voice[0] as CardFont;
  let fewest = Number.POSITIVE_INFINITY;
  for (const font of voice) {
    const missing = missingIn(text, font).length;
    if (missing < fewest) {
      best = font;
      fewest = missing;
    }
  }
  return best;
}

/** The characters of a text that the font does not have, each once. */
export function missingIn(text: string, font: CardFont): string[] {
  return [...new Set(text)].filter(
    (sign) => !WITHOUT_WIDTH.test(sign) && font.advance(sign.codePointAt(0) as number) === null,
  );
}

/** The width of a text in units of the font size, without kerning. */
export function widthOf(text: string, font: CardFont): number {
  let width = 0;
  for (const sign of text) {
    const advance = font.advance(sign.codePointAt(0) as number);
    width += advance ?? (WITHOUT_WIDTH.test(sign) ? 0 : UNKNOWN_ADVANCE);
  }
  return width;
}

/** Whether a text is read from right to left: by its first letter that has a direction (Unicode rule P2). */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Lines of at most `width` (units of the font size), broken at spaces, inside a word only where it is too long. */
export function breakLines(text: string, font: CardFont, width: number): string[] {
  const space = widthOf(' ', font);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((w) => splitWord(w, font, width))) {
    const wide = widthOf(word, font);
    if (line !== '' && used + space + wide > width) {
      lines.push(line);
      line = word;
      used = wide;
    } else {
      used += line === '' ? wide : space + wide;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Pieces of a word that each fit; nearly every word is its own only piece. */
function splitWord(word: string, font: CardFont, width: number): string[] {
  if (widthOf(word, font) <= width) return word === '' ? [] : [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word)) {
    if (piece !== '' && widthOf(piece + segment, font) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  pieces.push(piece);
  return pieces;
}

/** The same number of lines as `breakLines` would make, as even in length as can be. */
export function balanceLines(text: string, font: CardFont, width: number): string[] {
  const wanted = breakLines(text, font, width).length;
  let low = width / 2;
  let high = width;
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    if (breakLines(text, font, middle).length <= wanted) high = middle;
    else low = middle;
  }
  return breakLines(text, font, high);
}

/** The first `most` lines; the last of them ends in `…` where something is left out. */
export function clipLines(
  lines: readonly string[],
  most: number,
  font: CardFont,
  width: number,
): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last.includes(' ') && widthOf(`${last} …`, font) > width) {
    last = last.slice(0, last.lastIndexOf(' '));
  }
  return [...kept, `${last.replace(/[\s,;:.–—-]+$/, '')} …`];
}
