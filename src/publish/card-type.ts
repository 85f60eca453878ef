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
/** Signs that renderers leave out where the font does not have them, instead of drawing a box. */
const IGNORED = /^\p{Default_Ignorable_Code_Point}$/u;

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
    (sign) => !IGNORED.test(sign) && font.advance(sign.codePointAt(0) as number) === null,
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

/**
 * Whether a text is read from right to left: by its first letter, those within isolates aside (rule P2 of the
 * Unicode Bidirectional Algorithm, https://www.unicode.org/reports/tr9/#P2).
 */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, ''))?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A text cut at its spaces and measured once, to be broken at many widths. Widths are in units of the font size. */
export type MeasuredText = {
  readonly words: readonly Word[];
  readonly space: number;
  readonly font: CardFont;
};

type Word = { readonly text: string; readonly width: number };

export function measureText(text: string, font: CardFont): MeasuredText {
  const words = text.split(' ').filter((word) => word !== '');
  return {
    words: words.map((word) => ({ text: word, width: widthOf(word, font) })),
    space: widthOf(' ', font),
    font,
  };
}

/** Lines of at most `width`, broken at spaces, inside a word only where it is too long for a line. */
export function breakLines({ words, space, font }: MeasuredText, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words.flatMap((w) => (w.width <= width ? [w] : splitWord(w, font, width)))) {
    if (line !== '' && used + space + word.width > width) {
      lines.push(line);
      line = word.text;
      used = word.width;
    } else {
      used += line === '' ? word.width : space + word.width;
      line = line === '' ? word.text : `${line} ${word.text}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Pieces of a long word that each fit on a line; characters stay whole. */
function splitWord(word: Word, font: CardFont, width: number): Word[] {
  const pieces: Word[] = [];
  let text = '';
  let used = 0;
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word.text);
  for (const { segment } of segments) {
    const wide = widthOf(segment, font);
    if (text !== '' && used + wide > width) {
      pieces.push({ text, width: used });
      text = '';
      used = 0;
    }
    text += segment;
    used += wide;
  }
  pieces.push({ text, width: used });
  return pieces;
}

/** As few lines as `breakLines` makes, as even in length as can be without cutting a word that fits. */
export function balanceLines(measured: MeasuredText, width: number): string[] {
  const wanted = breakLines(measured, width).length;
  const fitting = measured.words.filter((word) => word.width <= width);
  let low = Math.max(width / 2, ...fitting.map((word) => word.width));
  let high = width;
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    if (breakLines(measured, middle).length <= wanted) high = middle;
    else low = middle;
  }
  return breakLines(measured, high);
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
