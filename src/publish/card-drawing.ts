/**
 * A share image as SVG, 1200 × 630: when, what, the words of a source, and below them the story’s own axis with this
 * event on it. Drawn by hand and not by a layout engine, because the one for this job can not set right-to-left text
 * (vercel/satori issue 74), while the renderer of SVG shapes and orders any script.
 */
import { escapeMarkup } from '../model/formats/markup.ts';
import { type LegibleCard, legible } from './card-legible.ts';
import type { CardMark, CardText, CardWords } from './card-text.ts';
import {
  balanceLines,
  breakLines,
  type CardFont,
  type CardVoice,
  type CardVoices,
  clipLines,
  fontFor,
  isRightToLeft,
  type MeasuredText,
  measureText,
  widthOf,
} from './card-type.ts';

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const PAPER = '#fbfaf6';
const INK = '#1b1a17';
const SOFT = '#5c5850';
const RULE = '#cfc8b8';
const MARK = '#8b8578';
const ACCENT = '#b3261e';
const TONES = ['#0b5c8f', '#a8440c', '#6b4a8e', '#157355', '#7a6a00', '#40464f'] as const;

const LEFT = 72;
const RIGHT = CARD_WIDTH - LEFT;
const TOP = 62;
const AXIS = 538;
const FOOT = 588;
/** Where the words must have ended, above the axis. */
const BOTTOM = 492;

type Setting = { readonly title: number; readonly words: number; readonly lines: number };

/** Sizes tried from the largest on, with the most lines the title may have; the first that all of it fits in is used. */
const SETTINGS: readonly Setting[] = [
  { title: 76, words: 42, lines: 2 },
  { title: 70, words: 38, lines: 2 },
  { title: 64, words: 35, lines: 3 },
  { title: 58, words: 32, lines: 3 },
  { title: 52, words: 30, lines: 3 },
  { title: 46, words: 28, lines: 4 },
];
/** Where a title stands alone. */
const ALONE: readonly Setting[] = [
  { title: 104, words: 0, lines: 3 },
  { title: 84, words: 0, lines: 4 },
];
const TITLE_LEADING = 1.14;
const WORDS_LEADING = 1.36;
const ATTRIBUTION = 24;
const INDENT = 28;
/** Between title and words: at least this, and more where there is room. */
const GAP = { least: 36, most: 60 };

export type CardDrawing = {
  readonly svg: string;
  /** The font files it is set in. */
  readonly fontPaths: readonly string[];
  /** The characters that no bundled font has; the texts they stand in are left out. */
  readonly missing: readonly string[];
};

/** Draws a card. The same card and fonts give the same bytes. */
export function drawCard(text: CardText, voices: CardVoices): CardDrawing {
  const { card, missing } = legible(text, voices);
  const texts: Text[] = [];
  const { title, words, setting, gap } = arrange(card, voices);
  if (card.title !== null) texts.push(dateLine(card, voices));
  let y = TOP + 46;
  const titleFont = fontFor(headingOf(card), voices.serifStrong);
  for (const text of title) {
    y += setting.title * TITLE_LEADING;
    texts.push({ text, voice: [titleFont], size: setting.title, y, fill: INK });
  }
  const parts = [`<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${PAPER}"/>`];
  if (card.words !== null) {
    const block = wordsBlock(card.words, words, setting, y + gap, voices);
    parts.push(block.rule);
    texts.push(...block.texts);
  }
  parts.push(...axis(card));
  texts.push(...foot(card, voices));
  parts.push(...texts.map(drawText));
  const fonts = texts.map((line) => fontFor(line.text, line.voice));
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}">${HATCH}${parts.join('')}</svg>`,
    fontPaths: [...new Set(fonts.map((font) => font.path))],
    missing,
  };
}

/** What stands largest: the title, or the date where the title can not be set. */
function headingOf(card: LegibleCard): string {
  return card.title ?? whenOf(card);
}

function whenOf(card: LegibleCard): string {
  return upperFirst(card.status === null ? card.date : `${card.date}, ${card.status}`);
}

const DATE = { size: 26, least: 18 };

/** One line, smaller where the date takes many words. */
function dateLine(card: LegibleCard, voices: CardVoices): Text {
  const voice = voices.sansStrong;
  const text = whenOf(card);
  const room = (RIGHT - LEFT) / widthOf(text, fontFor(text, voice));
  const size = Math.max(DATE.least, Math.min(DATE.size, Math.floor(room)));
  const fitting = clipOne(text, voice, (RIGHT - LEFT) / size);
  return { text: fitting, voice, size, y: TOP + 20, fill: ACCENT };
}

type Arrangement = {
  readonly title: readonly string[];
  readonly words: readonly string[];
  readonly setting: Setting;
  readonly gap: number;
};

const TITLE_ROOM = RIGHT - LEFT;
const WORDS_ROOM = RIGHT - LEFT - INDENT;
/** Below the date, above the axis. */
const ROOM = BOTTOM - (TOP + 46);

/** The largest setting in which title, words and attribution stand above the axis, else what `arrangeCut` does. */
function arrange(card: LegibleCard, voices: CardVoices): Arrangement {
  const heading = headingOf(card);
  const title = measureText(heading, fontFor(heading, voices.serifStrong));
  const text = card.words?.text ?? '';
  const words = measureText(text, fontFor(text, voices.serif));
  const settings = card.words === null ? [...ALONE, ...SETTINGS] : SETTINGS;
  for (const setting of settings) {
    const titleLines = breakLines(title, TITLE_ROOM / setting.title).length;
    if (titleLines > setting.lines) continue;
    const lines = breakLines(words, WORDS_ROOM / setting.words);
    const free = ROOM - heightOf(titleLines, lines.length, setting);
    if (free < 0) continue;
    return {
      setting,
      title: balanceLines(title, TITLE_ROOM / setting.title),
      // Evened out, a longer passage would be a narrow column.
      words: lines.length > 3 ? lines : balanceLines(words, WORDS_ROOM / setting.words),
      gap: Math.min(GAP.most, GAP.least + free / 3),
    };
  }
  return arrangeCut(title, words);
}

/** At least this many lines of a source’s words, before the title has to become smaller. */
const LEAST_LINES = 4;

/** Words cut at the largest setting that leaves a few lines of them; the title too where it alone is too long. */
function arrangeCut(title: MeasuredText, words: MeasuredText): Arrangement {
  const left = (titleLines: number, setting: Setting) =>
    Math.floor((ROOM - heightOf(titleLines, 0, setting) - AROUND_WORDS) / leading(setting));
  const broken = SETTINGS.map((setting) => ({
    setting,
    lines: balanceLines(title, TITLE_ROOM / setting.title),
  }));
  const fits = broken.find(
    ({ setting, lines }) =>
      lines.length <= setting.lines && left(lines.length, setting) >= LEAST_LINES,
  );
  const { setting, lines } = fits ?? (broken.at(-1) as (typeof broken)[number]);
  const kept = clipLines(lines, setting.lines, title.font, TITLE_ROOM / setting.title);
  const width = WORDS_ROOM / setting.words;
  const most = Math.max(1, left(kept.length, setting));
  return {
    setting,
    title: kept,
    words: clipLines(breakLines(words, width), most, words.font, width),
    gap: GAP.least,
  };
}

const AROUND_WORDS = GAP.least + ATTRIBUTION * 2;

function leading(setting: Setting): number {
  return setting.words * WORDS_LEADING;
}

function heightOf(titleLines: number, wordLines: number, setting: Setting): number {
  const title = titleLines * setting.title * TITLE_LEADING;
  return wordLines === 0 ? title : title + AROUND_WORDS + wordLines * leading(setting);
}

/** The words behind a rule in the speaker’s colour, their name in it too, so that colour does not speak alone. */
function wordsBlock(
  words: CardWords,
  lines: readonly string[],
  setting: Setting,
  top: number,
  voices: CardVoices,
): { rule: string; texts: Text[] } {
  const tone = words.tone === null ? null : (TONES[words.tone] ?? SOFT);
  const rtl = isRightToLeft(words.text);
  const height = lines.length * leading(setting);
  const voice = [fontFor(words.text, voices.serif)];
  const texts: Text[] = lines.map((text, i) => ({
    text,
    voice,
    size: setting.words,
    y: top + i * leading(setting) + setting.words * 1.02,
    fill: INK,
    indent: INDENT,
    rtl,
    side: rtl ? 'right' : 'left',
  }));
  const y = top + height + ATTRIBUTION * 1.55;
  texts.push(...attribution(words, tone ?? INK, y, rtl ? 'right' : 'left', voices));
  const rule = `<rect x="${rtl ? RIGHT - 5 : LEFT}" y="${round(top)}" width="5" height="${round(height)}" fill="${tone ?? RULE}"/>`;
  return { rule, texts };
}

function attribution(
  words: CardWords,
  fill: string,
  y: number,
  side: 'left' | 'right',
  voices: CardVoices,
): Text[] {
  const width = (RIGHT - LEFT - INDENT) / ATTRIBUTION;
  const name = clipOne(words.speaker ?? '', voices.sansStrong, width * 0.55);
  const nameWidth = widthOf(name, fontFor(name, voices.sansStrong));
  const used = name === '' ? 0 : nameWidth + 0.6;
  const source = sourceLine(words, voices.sans, width - used);
  const base = { size: ATTRIBUTION, y, side };
  const indent = INDENT + used * ATTRIBUTION;
  const texts: Text[] = [
    { ...base, text: name, voice: voices.sansStrong, fill, indent: INDENT },
    { ...base, text: source, voice: voices.sans, fill: SOFT, indent },
  ];
  return texts.filter(({ text }) => text !== '');
}

/** The outlet, shortened where it must be, and the whole day. */
function sourceLine({ source, day }: CardWords, voice: CardVoice, width: number): string {
  const end = day === null ? '' : `, ${day}`;
  const outlet = clipOne(source, voice, width - widthOf(end, fontFor(source, voice)));
  // Isolated, so that an Arabic or Hebrew name does not turn the day behind it around.
  return end === '' || outlet === '' ? outlet : `\u2068${outlet}\u2069${end}`;
}

/** As much of a text as one line holds. */
function clipOne(text: string, voice: CardVoice, width: number): string {
  const font = fontFor(text, voice);
  return clipLines(breakLines(measureText(text, font), width), 1, font, width)[0] ?? '';
}

function upperFirst(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase() + rest.join('');
}

/**
 * The story’s axis: what is uncertain is a hatched, dashed bar, a day is a tick, so that neighbours can be told apart;
 * this event is in the accent, and its day a dot.
 */
function axis(card: LegibleCard): string[] {
  const parts = [
    `<line x1="${LEFT}" y1="${AXIS}" x2="${RIGHT}" y2="${AXIS}" stroke="${INK}" stroke-width="2"/>`,
  ];
  for (const mark of card.frame.marks) {
    if (same(mark, card.current)) continue;
    parts.push(mark.kind === 'day' ? drawTick(mark) : drawBar(mark, MARK, 'url(#hatch)', 6));
  }
  const { current } = card;
  if (current !== null) {
    const bar = current.kind !== 'day';
    parts.push(bar ? drawBar(current, ACCENT, 'url(#hatch-current)', 10) : drawDot(current));
  }
  return parts;
}

function same(a: CardMark, b: CardMark | null): boolean {
  return b !== null && a.from === b.from && a.to === b.to && a.kind === b.kind;
}

function xOf(part: number): number {
  return LEFT + 12 + part * (RIGHT - LEFT - 24);
}

function drawTick({ from }: CardMark): string {
  return `<rect x="${round(xOf(from) - 2)}" y="${AXIS - 8}" width="4" height="16" rx="2" fill="${MARK}"/>`;
}

function drawDot({ from }: CardMark): string {
  return `<circle cx="${round(xOf(from))}" cy="${AXIS}" r="10" fill="${ACCENT}" stroke="${PAPER}" stroke-width="3"/>`;
}

function drawBar(mark: CardMark, colour: string, hatch: string, radius: number): string {
  const x = xOf(mark.from);
  const width = Math.max(radius * 2, xOf(mark.to) - x);
  const height = radius * 2;
  const box = `x="${round(x)}" y="${AXIS - height - 5}" width="${round(width)}" height="${height}" rx="${radius / 2}"`;
  return mark.kind === 'throughout'
    ? `<rect ${box} fill="${colour}"/>`
    : `<rect ${box} fill="${PAPER}"/><rect ${box} fill="${hatch}" stroke="${colour}" stroke-width="1.5" stroke-dasharray="5 4"/>`;
}

const HATCH = `<defs>${hatch('hatch', MARK)}${hatch('hatch-current', ACCENT)}</defs>`;

function hatch(id: string, colour: string): string {
  return `<pattern id="${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="7" stroke="${colour}" stroke-width="2.5" stroke-opacity="0.55"/></pattern>`;
}

function foot(card: LegibleCard, voices: CardVoices): Text[] {
  const base = { size: 22, y: FOOT };
  // The card of the whole story has said its name and its range already.
  const whole = card.current === null;
  const range = whole ? '' : card.frame.range;
  const used = widthOf(range, fontFor(range, voices.sans));
  const room = (RIGHT - LEFT) / base.size - used - 2;
  const story = clipOne(whole ? 'Sourceline' : card.frame.story, voices.sansStrong, room);
  const texts: Text[] = [
    { ...base, text: story, voice: voices.sansStrong, fill: INK, side: 'left' },
    { ...base, text: range, voice: voices.sans, fill: SOFT, side: 'right' },
  ];
  return texts.filter(({ text }) => text !== '');
}

/** One line of text on the card. */
type Text = {
  readonly text: string;
  readonly voice: CardVoice;
  readonly size: number;
  readonly y: number;
  readonly fill: string;
  /** Pixels from the side it begins at. */
  readonly indent?: number;
  /** The side it begins at; by its own letters where this is not given. */
  readonly side?: 'left' | 'right';
  /** Its direction; by its own letters where this is not given. */
  readonly rtl?: boolean;
};

function drawText({ text, voice, size, y, fill, indent = 0, side, rtl }: Text): string {
  const font: CardFont = fontFor(text, voice);
  const ownRtl = rtl ?? isRightToLeft(text);
  const right = side === undefined ? ownRtl : side === 'right';
  // Isolates give the line its direction: the renderer takes every line for left-to-right.
  const directed = ownRtl ? `\u2067${text}\u2069` : text;
  const anchor = right ? ' text-anchor="end"' : '';
  return `<text x="${round(right ? RIGHT - indent : LEFT + indent)}" y="${round(y)}" font-family="${font.family}" font-weight="${font.weight}" font-size="${size}" fill="${fill}"${anchor} xml:space="preserve">${escapeMarkup(directed)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
