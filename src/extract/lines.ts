/** Lines and paragraphs of a text, as spans. Every sort of line break counts: \n, \r\n, \r, \v, \f, NEL, LS, PS. */
import type { Span } from '../model/span.ts';

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** The single characters of LINE_BREAK. */
function isBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** All lines of `text` without their breaks, blank ones too, so that line numbers are as in an editor. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(LINE_BREAK)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The span without the white space at its two ends; empty (start === end) when there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/**
 * The paragraphs of `text`, trimmed, none empty. A line is a paragraph, since a line break in a paste ends one;
 * but where the lines were wrapped at a width (mail, agencies, old corpora), the lines between two blank or short
 * lines are one. Such a paragraph holds line breaks that mean no more than a space.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text)
    .map((line) => trimSpan(text, line))
    .filter((line, i, all) => line.start < line.end || i === all.length - 1);
  const width = wrapWidth(text, lines);
  if (width === null) return lines.filter((line) => line.start < line.end);
  const paragraphs: Span[] = [];
  let before: Span | null = null;
  for (const line of lines) {
    if (line.start === line.end) continue;
    const last = paragraphs.at(-1);
    if (last !== undefined && before !== null && continues(text, before, line, width)) {
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    } else {
      paragraphs.push(line);
    }
    before = line;
  }
  return paragraphs;
}

/** Shorter texts do not show whether their breaks are wraps. */
const FEWEST_LINES = 4;

/**
 * The width a text was wrapped at, or null. It was wrapped where a good part of its lines go on in the next one with
 * a small letter, which hardly ever happens between paragraphs, and where its lines are about equally long.
 */
function wrapWidth(text: string, lines: readonly Span[]): number | null {
  let pairs = 0;
  let runOn = 0;
  const lengths: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Span;
    if (line.start === line.end) continue;
    lengths.push(line.end - line.start);
    const next = lines[i + 1];
    if (next === undefined || next.start === next.end || !adjacent(text, line, next)) continue;
    pairs++;
    if (!endsSentence(text, line) && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)))
      runOn++;
  }
  if (lengths.length < FEWEST_LINES || runOn < 3 || runOn < pairs * 0.3) return null;
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] as number;
}

/** Whether only one line break lies between two lines. */
function adjacent(text: string, line: Span, next: Span): boolean {
  const end = Math.min(next.start, line.end + 400);
  let breaks = 0;
  for (let i = line.end; i < end && breaks < 2; i++) {
    if (!isBreak(text.charCodeAt(i))) continue;
    breaks++;
    // A carriage return and the line feed behind it are one break.
    if (text.charCodeAt(i) === 0x0d && i + 1 < end && text.charCodeAt(i + 1) === 0x0a) i++;
  }
  return breaks === 1;
}

/**
 * In a wrapped text: whether `next` goes on with the paragraph of `line`. It does if its first word would not have
 * fitted into the line before, or if it goes on with a small letter.
 */
function continues(text: string, line: Span, next: Span, width: number): boolean {
  if (!adjacent(text, line, next)) return false;
  if (!endsSentence(text, line) && startsSmall(text, next)) return true;
  let word = next.start;
  while (word < next.end && word - next.start < 40 && !isSpace(text.charCodeAt(word))) word++;
  return line.end - line.start + 1 + (word - next.start) > width - 2;
}

function startsSmall(text: string, line: Span): boolean {
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
}

function endsSentence(text: string, line: Span): boolean {
  return /[.!?:…]["'”’»)\]]*$/.test(text.slice(Math.max(line.start, line.end - 6), line.end));
}

/** White space of any script. Written out: a regular expression per character would be slow. */
export function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
