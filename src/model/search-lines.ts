/**
 * What a search looks in, as one long folded text: a line for each event, fields divided by tabs, pieces of a field by
 * U+001F, so that one scan of the text finds a word in every event. The build writes the lines of a large story to
 * `words/<n>.txt`; of a story of one file the page makes them itself. Pure.
 */
import { fold } from './find-all.ts';
import type { Article, StoryEvent } from './story.ts';

/** Events a file of words: at some 400 characters an event 1 MB, 400 kB on the wire. */
export const WORDS_PART = 2500;

/** Where a word stands, least first: a name or outlet or date, an excerpt, a quotation, the title. */
export const FIELD = { name: 1, excerpt: 2, quote: 3, title: 4 } as const;
/** Added where it stands as a whole word. */
export const WHOLE = 4;
/** The best standing there is. */
export const BEST = FIELD.title + WHOLE;

const PIECE = '\u001f';

/**
 * A file of words: in its first line of which events, then the words of each, in story order. A site may be published
 * anew while a page is open, and words must not be found in events that stand where others stood.
 */
export function wordsFile(
  events: readonly StoryEvent[],
  articles: ReadonlyMap<string, Article>,
): string {
  return `${wordsMark(events)}\n${wordsLines(events, articles)}`;
}

/** The lines of a file of words. Null where it is of other events than `mark` says. */
export function wordsOfFile(file: string, mark: string): string | null {
  return file.startsWith(`${mark}\n`) ? file.slice(mark.length + 1) : null;
}

/** Stands for these events in this order: FNV-1a, 32 bits, of their ids. */
export function wordsMark(events: readonly Pick<StoryEvent, 'id'>[]): string {
  let hash = 0x811c9dc5;
  for (const { id } of events) {
    for (let i = 0; i <= id.length; i++) {
      // A zero after each, so that the same letters divided otherwise are others.
      hash = Math.imul(hash ^ (i < id.length ? id.charCodeAt(i) : 0), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The words of each event, in story order. */
export function wordsLines(
  events: readonly StoryEvent[],
  articles: ReadonlyMap<string, Article>,
): string {
  return events.map((event) => `${wordsLine(event, articles)}\n`).join('');
}

/** Quotations, the words around them, the outlets: no word of an excerpt stands in two of these. */
function wordsLine(event: StoryEvent, articles: ReadonlyMap<string, Article>): string {
  const said: string[] = [];
  const told: string[] = [];
  const outlets = new Set<string>();
  for (const { article, excerpts, quotes } of event.accounts) {
    outlets.add(articles.get(article)?.outlet ?? '');
    for (const quote of quotes) said.push(quote.exact);
    for (const excerpt of excerpts) {
      let at = excerpt.start;
      const inside = quotes
        .filter((quote) => quote.start < excerpt.end && quote.end > excerpt.start)
        .sort((a, b) => a.start - b.start);
      for (const { start, end } of inside) {
        if (start > at) told.push(excerpt.exact.slice(at - excerpt.start, start - excerpt.start));
        at = Math.max(at, end);
      }
      told.push(excerpt.exact.slice(at - excerpt.start));
    }
  }
  return [said, told, [...outlets]].map(field).join('\t');
}

/** Titles, and dates as they are written in the file. */
export function headLines(events: readonly Pick<StoryEvent, 'title' | 'date'>[]): string {
  // Folded at once: for a hundred thousand titles that is what takes the time.
  return fold(events.map(({ title, date }) => `${plain(title)}\t${plain(date)}\n`).join(''));
}

function field(pieces: readonly string[]): string {
  return pieces
    .map((piece) => fold(plain(piece)))
    .filter((piece) => piece !== '')
    .join(PIECE);
}

/** White space as single spaces, and nothing that divides fields. Most text is so already. */
function plain(text: string): string {
  return UNUSUAL.test(text) || text.includes(PIECE)
    ? text.split(PIECE).join(' ').replace(/\s+/g, ' ').trim()
    : text;
}

const UNUSUAL = /[^\S ]| {2}|^ | $/;

export type Lines = {
  readonly text: string;
  /** Where each field of each line ends, one after another. */
  readonly ends: Uint32Array;
  /** What each field of a line is worth. */
  readonly fields: readonly number[];
};

export const HEAD_FIELDS: readonly number[] = [FIELD.title, FIELD.name];
export const WORDS_FIELDS: readonly number[] = [FIELD.quote, FIELD.excerpt, FIELD.name];

/** Throws where the lines do not have these fields. */
export function readLines(text: string, fields: readonly number[]): Lines {
  const ends: number[] = [];
  let at = 0;
  while (at < text.length) {
    for (let i = 0; i < fields.length; i++) {
      const end = text.indexOf(i === fields.length - 1 ? '\n' : '\t', at);
      if (end < 0) throw new Error(`line ${ends.length / fields.length + 1} is not whole`);
      ends.push(end);
      at = end + 1;
    }
  }
  return { text, ends: Uint32Array.from(ends), fields };
}

/**
 * Where a folded word or phrase stands best in each line: 0 nowhere, else one of `FIELD`, with `WHOLE` added where no
 * letter or digit touches it. Raises what is in `into` from `from` on, and never lowers it.
 */
export function findInLines(lines: Lines, needle: string, into: Uint8Array, from = 0): void {
  const { text, ends, fields } = lines;
  if (needle === '') return;
  const width = fields.length;
  const best = Math.max(...fields) + WHOLE;
  let line = 0;
  let at = text.indexOf(needle);
  while (at >= 0 && from + line < into.length) {
    while ((ends[line * width + width - 1] as number) < at) line++;
    let part = 0;
    while ((ends[line * width + part] as number) < at) part++;
    const value = (fields[part] as number) + (isWhole(text, at, needle.length) ? WHOLE : 0);
    if (value > (into[from + line] as number)) into[from + line] = value;
    // Once it can not stand better, the rest of the line need not be read.
    const next = value === best ? (ends[line * width + width - 1] as number) : at + 1;
    at = text.indexOf(needle, next);
  }
}

/** Whether no letter or digit touches the piece; a side that is itself neither may touch anything. */
export function isWhole(text: string, at: number, length: number): boolean {
  return !isInside(text, at) && !isInside(text, at + length);
}

/** Whether letters or digits stand on both sides of a place. */
function isInside(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWordUnit(text, at - 1) && isWordUnit(text, at);
}

function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text[at] as string);
}
