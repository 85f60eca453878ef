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

/**
 * Digits with what belongs to them, or a word, or a mark. Every alternative is linear: no part can be matched in
 * two ways. Letters after digits (737s, 3G) and digits after letters (A380) make one unknown word.
 */
const LEXEME =
  /(\d[\d,.:/-]*\d|\d)(st\b|nd\b|rd\b|th\b|s\b|['’]s\b|\s?[ap]\.\s?m\.?(?![a-z])|\s?[ap]m\b|Q\b|[A-Za-z]\w*)?|['’](\d0s|\d\d)\b|([A-Za-z\u00c0-\u024f][\w\u00c0-\u024f]*(?:['’][A-Za-rt-z]\w*)?)|['’]s\b|['’](?![A-Za-z0-9])|[-–,/]/gi;

export function* runsOf(text: string): Generator<Run> {
  let words: Word[] = [];
  let letters = '';
  let end = 0;
  const flush = (): Run | null => {
    if (words.length === 0) return null;
    const run = { words, letters };
    words = [];
    letters = '';
    return run;
  };
  LEXEME.lastIndex = 0;
  const lexeme = new RegExp(LEXEME);
  for (let match = lexeme.exec(text); match !== null; match = lexeme.exec(text)) {
    const start = match.index;
    if (words.length > 0 && !isGap(text, end, start)) {
      const run = flush();
      if (run !== null) yield run;
    }
    end = lexeme.lastIndex;
    const found = match[1] !== undefined ? numbersOf(match, start) : wordOf(text, match, start);
    if (
      found !== null &&
      match[4] !== undefined &&
      text[end] === '.' &&
      ABBREVIATIONS.has(found[0]?.word ?? '')
    ) {
      end++;
      lexeme.lastIndex = end;
      found[0] = { ...(found[0] as Word), end };
    }
    const coded = found?.map(({ word }) => vocabulary.get(word));
    if (found === null || coded === undefined || coded.includes(undefined)) {
      const run = flush();
      if (run !== null) yield run;
      continue;
    }
    words.push(...found);
    letters += coded.join('');
  }
  const run = flush();
  if (run !== null) yield run;
}

/** White space without an empty line: an expression may be wrapped, but not go on in the next paragraph. */
const GAP = /^[ \t\r\u00a0\u2009\u202f]*\n?[ \t\u00a0\u2009\u202f]*$/;

function isGap(text: string, from: number, to: number): boolean {
  if (from === to) return true;
  if (to === from + 1 && text.charCodeAt(from) === 32) return true;
  return GAP.test(text.slice(from, to));
}

function wordOf(text: string, match: RegExpExecArray, start: number): Word[] | null {
  const [whole] = match;
  const end = start + whole.length;
  if (match[3] !== undefined) {
    return [{ start, end, word: match[3].length === 3 ? SHAPES.decade : SHAPES.shortYear }];
  }
  if (match[4] === undefined) {
    const mark = whole === '–' ? '-' : whole.replace('’', "'").toLowerCase();
    return [{ start, end, word: mark }];
  }
  if (/^Q[1-4]$/.test(whole)) return [{ start, end, word: SHAPES.quarter }];
  if (/^FY\d\d(?:\d\d)?$/.test(whole)) return [{ start, end, word: SHAPES.fiscal }];
  const word = whole.toLowerCase().replace('’', "'");
  if (NEEDS_CAPITAL.has(word) && whole.charCodeAt(0) === word.charCodeAt(0)) return null;
  if (text[end] === '.' && (word === 'a' || word === 'p')) return null;
  return [{ start, end, word }];
}

/** Money, shares, parts of a name or a code: numbers that no date is made of. */
function isForeign(text: string, start: number, end: number): boolean {
  return '$£€¥#@&_.+'.includes(text[start - 1] ?? ' ') || '%°$€£@_#'.includes(text[end] ?? ' ');
}

const NUMERAL =
  /^(?:(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)|(\d{4}-\d\d-\d\d)|(\d{4}-(?:0[1-9]|1[0-2]))|(\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d))|([01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?)$/;

function numbersOf(match: RegExpExecArray, start: number): Word[] | null {
  const digits = match[1] ?? '';
  const suffix = (match[2] ?? '').toLowerCase().replace('’', "'");
  const text = match.input;
  const end = start + match[0].length;
  const digitsEnd = start + digits.length;
  if (isForeign(text, start, end)) return null;
  const afternoon = suffix.trimStart().startsWith('p');
  if (/^\s?[ap]\.?\s?m/.test(suffix)) {
    if (!/^(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?$/.test(digits)) {
      // "9-11 a.m.": the part before stands alone.
      const range = /^(\d\d?(?:[:.]\d\d)?)-(\d\d?(?:[:.]\d\d)?)$/.exec(digits);
      if (range === null) return null;
      const left = range[1] ?? '';
      return [
        { start, end: start + left.length, word: left.length > 2 ? SHAPES.clock : SHAPES.hour },
        { start: start + left.length, end: start + left.length + 1, word: '-' },
        { start: start + left.length + 1, end: digitsEnd, word: SHAPES.clock },
        { start: digitsEnd, end, word: afternoon ? SHAPES.pm : SHAPES.am },
      ];
    }
    return [
      { start, end: digitsEnd, word: digits.length > 2 ? SHAPES.clock : SHAPES.hour },
      { start: digitsEnd, end, word: afternoon ? SHAPES.pm : SHAPES.am },
    ];
  }
  if (suffix === "'s" || suffix === 's') {
    if (/^(?:1[5-9]|20)\d0$/.test(digits) || (suffix === 's' && /^[2-9]0$/.test(digits))) {
      return [{ start, end, word: SHAPES.decade }];
    }
    if (suffix === 's') return null;
    const words = plainNumbers(digits, start);
    return words && [...words, { start: digitsEnd, end, word: "'s" }];
  }
  if (suffix === 'q') return /^[1-4]$/.test(digits) ? [{ start, end, word: SHAPES.quarter }] : null;
  if (suffix !== '') {
    return /^(?:st|nd|rd|th)$/.test(suffix) && /^\d+$/.test(digits)
      ? [{ start, end, word: SHAPES.ordinal }]
      : null;
  }
  return plainNumbers(digits, start);
}

/** One number, date or time, or several joined by a mark, as in `3-5`. */
function plainNumbers(digits: string, start: number): Word[] | null {
  const end = start + digits.length;
  if (/^\d+$/.test(digits)) return [{ start, end, word: shapeOfWhole(digits) }];
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
  const parts = digits.split(/([-,/])/);
  if (parts.length > 5) return null;
  let at = start;
  for (const part of parts) {
    const end = at + part.length;
    if (part === '-' || part === ',' || part === '/') words.push({ start: at, end, word: part });
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
