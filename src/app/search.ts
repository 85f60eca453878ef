/** Where the words of a search stand in each event, and what follows: who is found, and in which order. Pure. */
import { fold, queryWords } from '../model/find-all.ts';
import { BEST, FIELD, findInLines, isWhole, WHOLE } from '../model/search-lines.ts';
import type { StoryEvent } from '../model/story.ts';
import type { StoryIndex } from './selectors.ts';

/** What is looked for, folded: every word, and, of several, all of them as they were typed. */
export function needlesOf(q: string): string[] {
  const words = [...new Set(queryWords(q))];
  return words.length < 2 ? words : [...words, fold(q).trim().replace(/\s+/g, ' ')];
}

export type Found = {
  /** One byte an event: 1 where all words stand somewhere in it. */
  readonly holds: Uint8Array;
  /** How well they stand there; higher is better. */
  readonly score: Uint16Array;
};

/**
 * `standings` are those of the needles in the evidence of a split story (see `findInLines`), none of them while nothing
 * has been fetched; null where the story itself holds all its evidence.
 */
export function search(
  index: StoryIndex,
  q: string,
  standings: readonly Uint8Array[] | null,
): Found {
  const size = index.story.events.length;
  const needles = needlesOf(q);
  const words = needles.length < 2 ? needles.length : needles.length - 1;
  const holds = new Uint8Array(size).fill(1);
  const score = new Uint16Array(size);
  // More words than this do not make a better score; the sum stays below the phrase's.
  const counted = Math.min(words, Math.floor(PHRASE / BEST) - 1);
  for (const [n, needle] of needles.entries()) {
    const level = standingOf(index, needle, standings === null ? null : (standings[n] ?? NOWHERE));
    for (let i = 0; i < size; i++) {
      const value = level[i] as number;
      if (n >= words) score[i] = (score[i] as number) + PHRASE * value;
      else if (value === 0) holds[i] = 0;
      else if (n < counted) score[i] = (score[i] as number) + value;
    }
  }
  return { holds, score };
}

/** The words together weigh more than each of them anywhere. */
const PHRASE = 256;
const NOWHERE = new Uint8Array(0);

/** The best standing of a needle in each event: its title, the names of who takes part, its evidence. */
function standingOf(index: StoryIndex, needle: string, evidence: Uint8Array | null): Uint8Array {
  const level = new Uint8Array(index.story.events.length);
  findInLines(index.heads(), needle, level);
  const { offsets, actors } = index.cast;
  const named = Uint8Array.from(index.names(), (names) => standingInName(names, needle));
  if (named.some((value) => value > 0)) {
    for (let i = 0; i < level.length; i++) {
      for (let j = offsets[i] as number; j < (offsets[i + 1] as number); j++)
        level[i] = Math.max(level[i] as number, named[actors[j] as number] as number);
    }
  }
  if (evidence === null) findInLines(index.words(), needle, level);
  else for (const [i, value] of evidence.entries()) level[i] = Math.max(level[i] as number, value);
  return level;
}

function standingInName(names: string, needle: string): number {
  let best = 0;
  for (let at = names.indexOf(needle); at >= 0; at = names.indexOf(needle, at + 1)) {
    if (isWhole(names, at, needle.length)) return FIELD.name + WHOLE;
    best = FIELD.name;
  }
  return best;
}

/** Events by how well the words stand in them, then by importance, then in the order of the story. */
export function bestFirst(
  index: StoryIndex,
  found: Found,
  events: readonly StoryEvent[],
): StoryEvent[] {
  // One number an event, so that a hundred thousand are sorted without a call for each comparison:
  // score, importance in ten-thousandths, place from the end.
  const places = 2 ** Math.ceil(Math.log2(events.length + 1));
  const keys = new Float64Array(events.length);
  for (const [i, event] of events.entries()) {
    const score = found.score[index.position.get(event.id) as number] as number;
    const importance = Math.round(event.importance * IMPORTANCES);
    keys[i] = (score * (IMPORTANCES + 1) + importance) * places + (places - 1 - i);
  }
  keys.sort();
  const ordered: StoryEvent[] = [];
  for (let i = keys.length - 1; i >= 0; i--)
    ordered.push(events[places - 1 - ((keys[i] as number) % places)] as StoryEvent);
  return ordered;
}

/** Importance is compared in steps of a ten-thousandth, as extraction writes it. */
const IMPORTANCES = 10_000;

/** The search that the page can answer now, and with what. */
export type Asked = {
  readonly q: string;
  readonly standings: readonly Uint8Array[] | null;
};

const NO_STANDINGS: readonly Uint8Array[] = [];

type Progress = {
  readonly here: number;
  readonly answer: { readonly q: string; readonly standings: readonly Uint8Array[] };
};

/**
 * Of a split story the words are searched off the main thread: until the answer to `q` is there, the last one stays. As
 * long as no words are here, titles and names are searched.
 */
export function askedOf(q: string, isSplit: boolean, words: Progress | null): Asked {
  if (!isSplit) return { q, standings: null };
  if (words === null || words.here === 0) return { q, standings: NO_STANDINGS };
  return words.answer;
}
