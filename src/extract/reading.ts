/** One article read: the spans of every stage, and the clauses that events are found in. */

import { parseDay } from '../model/day.ts';
import { contains, type Span } from '../model/span.ts';
import type { Clause, Parsed } from './clauses/clause.ts';
import { type Frame, framesOf } from './clauses/words.ts';
import { clausesOf } from './clauses.ts';
import { type DateMention, findDates } from './dates.ts';
import type { KeptArticle } from './dedupe.ts';
import { findMentions, type Mention } from './mentions.ts';
import { findQuotes, type QuoteMention } from './quotes.ts';
import { type Sentence, splitSentences } from './sentences.ts';

/** An article that has a day of publication, which relative dates need. */
export type DatedArticle = KeptArticle & { readonly published: string };

export type Reading = {
  readonly article: DatedArticle;
  /** Day number of its publication. */
  readonly today: number;
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateMention[];
  readonly quotes: readonly QuoteMention[];
  readonly mentions: readonly Mention[];
  readonly frames: readonly Frame[];
  /** Of each frame. */
  readonly parsed: readonly Parsed[];
};

/** Reads an article; throws only where its day of publication is no day of the calendar. */
export function readArticle(article: DatedArticle): Reading {
  const { text, asides, published } = article;
  const today = parseDay(published);
  if (today === null) throw new RangeError(`not a day: ${published}`);
  const skipped =
    article.datelineSpan === null ? asides : [...asides, article.datelineSpan].sort(byStart);
  const sentences = splitSentences(text, skipped);
  const dates = findDates(text, published);
  const quotes = findQuotes(text, sentences);
  const mentions = outside(findMentions(text, sentences), dates);
  const frames = framesOf(sentences, quotes, dates);
  return {
    article,
    today,
    sentences,
    dates,
    quotes,
    mentions,
    frames,
    parsed: frames.map(clausesOf),
  };
}

/**
 * Mentions that are not a part of a date: nobody is called "Nov." Both lists are in the order of the text. Mentions name
 * each other by their place in the list, so those that stay are told the new places.
 */
function outside(mentions: readonly Mention[], dates: readonly Span[]): Mention[] {
  const placeOf = new Int32Array(mentions.length).fill(-1);
  const kept: Mention[] = [];
  let next = 0;
  mentions.forEach((mention, i) => {
    while (next < dates.length && (dates[next] as Span).end <= mention.start) next++;
    const date = dates[next];
    if (date !== undefined && contains(date, mention)) return;
    placeOf[i] = kept.length;
    kept.push(mention);
  });
  if (kept.length === mentions.length) return kept;
  for (const mention of kept) {
    mention.owner = placeOf[mention.owner] ?? -1;
    mention.apposed = placeOf[mention.apposed] ?? -1;
    mention.predicateOf = placeOf[mention.predicateOf] ?? -1;
  }
  return kept;
}

const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;

/** Where a clause stands: its frame and its number there. */
export type Place = { readonly frame: number; readonly clause: number };

export function clauseAt({ parsed }: Reading, { frame, clause }: Place): Clause {
  return (parsed[frame] as Parsed).clauses[clause] as Clause;
}

/** The words of a frame that a clause owns, in order. */

/** Index of the frame that holds an offset, or of the last one before it; −1 where none does. */
export function frameAt(frames: readonly Span[], offset: number): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frames[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
