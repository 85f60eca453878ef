/**
 * Cuts a text into runs of words that the grammar knows; an unknown word, a mark that no date holds or an empty line
 * ends a run. One pass, never back.
 */
import type { Span } from '../../model/span.ts';
import { ABBREVIATIONS, NEEDS_CAPITAL, SHAPES, vocabulary } from './lexicon.ts';

/** `word` is the lower-case word or the shape's name, by which classes know it. */
export type Word = Span & { readonly word: string };

export type Run = {
  readonly words: readonly Word[];
  /** A letter a word. */
  readonly letters: string;
};

/** Kinds of characters, by code; what is not in the table is OTHER but for the few handled by name. */
const OTHER = 0;
const BLANK = 1;
const NEWLINE = 2;
const LETTER = 3;
const DIGIT = 4;
const APOSTROPHE = 5;
const MARK = 6;
const FRACTION = 7;

const KINDS = new Uint8Array(0x250);
KINDS.fill(LETTER, 0xc0);
KINDS.fill(LETTER, 65, 91);
KINDS.fill(LETTER, 97, 123);
KINDS.fill(DIGIT, 48, 58);
for (const char of ' \t\r\u00a0') KINDS[char.charCodeAt(0)] = BLANK;
for (const char of '-,/') KINDS[char.charCodeAt(0)] = MARK;
KINDS.fill(FRACTION, 0xbc, 0xbf);
KINDS[10] = NEWLINE;
KINDS[39] = APOSTROPHE;
KINDS[95] = LETTER;

function kindOf(code: number): number {
  if (code < 0x250) return KINDS[code] as number;
  if (code === 0x2019) return APOSTROPHE;
  if (code === 0x2013) return MARK;
  return code === 0x2009 || code === 0x202f ? BLANK : OTHER;
}

/**
 * Runs that hold at least one word without which no expression is complete; "of the" alone is not worth a look.
 * A run ends at an unknown word, at a mark that no date holds and at an empty line.
 */
export function* runsOf(text: string): Generator<Run> {
  let words: Word[] = [];
  let letters = '';
  let isPromising = false;
  let newlines = 0;
  let at = 0;

  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === BLANK) {
      at++;
      continue;
    }
    if (kind === NEWLINE) {
      newlines++;
      at++;
      continue;
    }
    if (letters !== '' && (kind === OTHER || newlines > 1)) {
      if (isPromising) yield { words, letters };
      words = [];
      letters = '';
      isPromising = false;
    }
    newlines = 0;
    if (kind === OTHER) {
      at++;
      continue;
    }
    const end = endOf(text, at, kind);
    const found =
      kind === DIGIT
        ? numbersAt(text, at, end)
        : kind === APOSTROPHE
          ? apostropheAt(text, at, end)
          : wordAt(text, at, end, kind);
    at = found.at(-1)?.end ?? end;
    let known = found.length > 0;
    for (const item of found) {
      const letter = vocabulary.get(item.word);
      if (letter === undefined) {
        known = false;
        break;
      }
      words.push(item);
      letters += letter;
      isPromising ||= vocabulary.isEssential(item.word);
    }
    if (!known) {
      if (isPromising) yield { words, letters };
      words = [];
      letters = '';
      isPromising = false;
    }
  }
  if (isPromising) yield { words, letters };
}

/** Where the word, number or mark that begins at an offset ends. */
function endOf(text: string, start: number, kind: number): number {
  let end = start + 1;
  if (kind === LETTER) {
    for (; end < text.length; end++) {
      const next = kindOf(text.charCodeAt(end));
      if (next === LETTER || next === DIGIT) continue;
      // "o'clock" is one word, "today's" two.
      if (next !== APOSTROPHE || kindOf(text.charCodeAt(end + 1)) !== LETTER) break;
      if (isGenitive(text, end)) break;
    }
  } else if (kind === DIGIT) {
    let digit = end;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code >= 48 && code <= 57) digit = end + 1;
      else if (!(code >= 44 && code <= 47) && code !== 58 && code !== 0x2013) break;
    }
    end = digit;
  }
  return end;
}

/** Whether an apostrophe and an s follow, and then no letter. */
function isGenitive(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (next !== 115 && next !== 83) return false;
  const after = kindOf(text.charCodeAt(at + 2));
  return after !== LETTER && after !== DIGIT;
}

function apostropheAt(text: string, start: number, end: number): Word[] {
  if (isGenitive(text, start)) return [{ start, end: start + 2, word: "'s" }];
  const short = /\d(?:0s|\d)(?![\dA-Za-z])/y;
  short.lastIndex = start + 1;
  const digits = short.exec(text)?.[0];
  if (digits !== undefined) {
    const word = digits.length === 3 ? SHAPES.decade : SHAPES.shortYear;
    return [{ start, end: start + 1 + digits.length, word }];
  }
  return [{ start, end, word: "'" }];
}

/** A word of the vocabulary as it is looked up, so that unknown words cost one look and nothing else. */
type Entry = {
  readonly word: string;
  readonly needsCapital: boolean;
  readonly isAbbreviation: boolean;
};

const entries = new Map<string, Entry>();
const NOTHING: Word[] = [];

/** Filled on first use: the vocabulary is complete once the grammar is compiled. */
function entryOf(word: string): Entry | undefined {
  if (entries.size === 0) {
    for (const word of vocabulary.words()) {
      const entry = {
        word,
        needsCapital: NEEDS_CAPITAL.has(word),
        isAbbreviation: ABBREVIATIONS.has(word),
      };
      entries.set(word, entry);
      // Both apostrophes, so that no word has to be rewritten to be looked up.
      entries.set(word.replace("'", '’'), entry);
    }
  }
  return entries.get(word);
}

function wordAt(text: string, start: number, end: number, kind: number): Word[] {
  // Longer words are in no pattern.
  if (end - start > 13) return NOTHING;
  const whole = text.slice(start, end);
  if (kind === FRACTION) return [{ start, end, word: SHAPES.fraction }];
  if (kind === MARK) return [{ start, end, word: whole === '–' ? '-' : whole }];
  const initial = text.charCodeAt(start);
  const isCapital = initial >= 65 && initial <= 90;
  if (initial === 81 && /^Q[1-4]$/.test(whole)) return [{ start, end, word: SHAPES.quarter }];
  if (initial === 72 && /^H[12]$/.test(whole)) return [{ start, end, word: SHAPES.halfYear }];
  if (initial === 70 && /^FY\d\d(?:\d\d)?$/.test(whole)) {
    return [{ start, end, word: SHAPES.fiscal }];
  }
  const entry = entryOf(isCapital ? whole.toLowerCase() : whole);
  if (entry === undefined || (entry.needsCapital && !isCapital)) return NOTHING;
  const isShort = entry.isAbbreviation && text.charCodeAt(end) === 46;
  return [{ start, end: isShort ? end + 1 : end, word: entry.word }];
}

/** Money, shares, parts of a name or a code: numbers that no date is made of. */
function isForeign(text: string, start: number, end: number): boolean {
  return '$£€¥#@&_.+'.includes(text[start - 1] ?? ' ') || '%°$€£@_#'.includes(text[end] ?? ' ');
}

const NUMERAL =
  /^(?:(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)|(\d{4}[-/]\d\d[-/]\d\d)|(\d{4}-(?:0[1-9]|1[0-2]))|(\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)|\d{1,2}-\d{1,2}-\d{4}|\d\d-\d\d-\d\d)|([01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?)$/;

/** What may follow digits as part of the same word. */
const SUFFIX =
  /st\b|nd\b|rd\b|th\b|['’]?s\b|\s?[ap]\.\s?m\.?(?![a-z])|\s?[ap]m\b|q\b|[a-z_\u00c0-\u024f][\w\u00c0-\u024f]*/iy;

/** 2025-05-03T14:05:00Z, as machines write it. */
const ISO_TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?(?!\w)/y;

/** The number that ends at `digitsEnd` with its suffix; a word of no name where dates are made of no such number. */
function numbersAt(text: string, start: number, digitsEnd: number): Word[] {
  const digits = text.slice(start, digitsEnd);
  ISO_TIME.lastIndex = start;
  const stamp = ISO_TIME.exec(text);
  if (stamp !== null) return [{ start, end: start + stamp[0].length, word: SHAPES.iso }];
  SUFFIX.lastIndex = digitsEnd;
  const suffix = SUFFIX.exec(text)?.[0].toLowerCase().replace('’', "'") ?? '';
  const end = digitsEnd + suffix.length;
  const unknown = [{ start, end, word: '' }];
  if (isForeign(text, start, end)) return unknown;
  if (suffix === '') {
    if (isClockByZone(text, digits, end)) return [{ start, end, word: SHAPES.clock }];
    return plainNumbers(digits, start) ?? unknown;
  }
  if (/^\s?[ap]\.?\s?m/.test(suffix)) return clockWords(digits, suffix, start) ?? unknown;
  if (suffix === 's' || suffix === "'s") {
    if (/^(?:1[5-9]|20)\d0$/.test(digits) || (suffix === 's' && /^[2-9]0$/.test(digits))) {
      return [{ start, end, word: SHAPES.decade }];
    }
    const words = suffix === 's' ? null : plainNumbers(digits, start);
    return words === null ? unknown : [...words, { start: digitsEnd, end, word: suffix }];
  }
  if (suffix === 'q' && /^[1-4]$/.test(digits)) return [{ start, end, word: SHAPES.quarter }];
  return /^(?:st|nd|rd|th)$/.test(suffix) && /^\d+$/.test(digits)
    ? [{ start, end, word: SHAPES.ordinal }]
    : unknown;
}

const ZONE_AFTER = /\s?(?:[ECMP][DS]T|GMT|BST|UTC|CES?T|AE[DS]T)\b/y;

/** "09.30 EDT": a point as in British papers, where a zone says that it is a time. */
function isClockByZone(text: string, digits: string, end: number): boolean {
  if (!/^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(digits)) return false;
  ZONE_AFTER.lastIndex = end;
  return ZONE_AFTER.test(text);
}

/** "9 a.m.", "9:30pm", "9-11 a.m."; null for hours that no clock shows. */
function clockWords(digits: string, suffix: string, start: number): Word[] | null {
  const parts = digits.split(/([-–])/);
  if (parts.length > 3) return null;
  const words: Word[] = [];
  let at = start;
  for (const part of parts) {
    const end = at + part.length;
    if (part === '-' || part === '–') words.push({ start: at, end, word: '-' });
    else if (!/^(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?$/.test(part)) return null;
    else words.push({ start: at, end, word: part.length > 2 ? SHAPES.clock : SHAPES.hour });
    at = end;
  }
  const half = suffix.trimStart().startsWith('p') ? SHAPES.pm : SHAPES.am;
  return [...words, { start: at, end: at + suffix.length, word: half }];
}

/** One number, date or time, or several joined by a mark, as in `3-5`. */
function plainNumbers(digits: string, start: number): Word[] | null {
  const end = start + digits.length;
  if (/^\d+$/.test(digits)) return [{ start, end, word: shapeOfWhole(digits) }];
  if (/^[1-9]\/[2-9]$/.test(digits)) return [{ start, end, word: SHAPES.fraction }];
  if (digits === '9/11') return [{ start, end, word: SHAPES.nineEleven }];
  const shape = NUMERAL.exec(digits);
  if (shape !== null) {
    if (shape[2] !== undefined) return [{ start, end, word: SHAPES.iso }];
    if (shape[3] !== undefined) {
      // 2005-06 is a month where a computer wrote it and two years in prose.
      return splitNumbers(digits, start);
    }
    if (shape[4] !== undefined) return [{ start, end, word: SHAPES.slashed }];
    if (shape[1] !== undefined) return [{ start, end, word: SHAPES.decimal }];
    return [{ start, end, word: SHAPES.clock }];
  }
  return splitNumbers(digits, start);
}

function splitNumbers(digits: string, start: number): Word[] | null {
  const words: Word[] = [];
  // Codes and telephone numbers have more parts than a date.
  const parts = digits.split(/([-–,/])/);
  if (parts.length > 5 || digits.split(/[-–]/).length > 2) return null;
  let at = start;
  for (const part of parts) {
    const end = at + part.length;
    if (part === ',' || part === '/') words.push({ start: at, end, word: part });
    else if (part === '-' || part === '–') words.push({ start: at, end, word: '-' });
    else if (/^\d+$/.test(part)) words.push({ start: at, end, word: shapeOfWhole(part) });
    else if (/^(?:[01]?\d|2[0-4])[:.][0-5]\d$/.test(part))
      words.push({ start: at, end, word: SHAPES.clock });
    else return null;
    at = end;
  }
  return words;
}

function shapeOfWhole(digits: string): string {
  const value = Number(digits);
  if (digits.length === 4 && value >= 1000 && value < 3000) return SHAPES.year;
  if (digits.length > 2) return SHAPES.whole;
  if (value >= 1 && value <= 12) return SHAPES.hour;
  return value >= 13 && value <= 31 ? SHAPES.dom : SHAPES.whole;
}
