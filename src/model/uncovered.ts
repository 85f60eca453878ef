/** What of an article no event rests on, so that a reader can judge what was left aside. */
import type { Span } from './span.ts';
import type { Article, StoryEvent } from './story.ts';

export type Uncovered = {
  /** Share of the article's letters that some event rests on, 0 to 1. */
  readonly share: number;
  /** Passages, a line or a part of one, that no excerpt and no quote holds; offsets in the article. */
  readonly passages: readonly Span[];
};

const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;

/** The gaps between the excerpts of all events in the article, cut at line breaks, without those that hold no letter. */
export function uncovered(article: Article, events: readonly StoryEvent[]): Uncovered {
  const { text } = article;
  const held = events
    .flatMap((event) => event.accounts)
    .filter((account) => account.article === article.id)
    .flatMap((account): Span[] => [...account.excerpts, ...account.quotes])
    .sort((a, b) => a.start - b.start);
  const passages: Span[] = [];
  let at = 0;
  for (const span of [...held, { start: text.length, end: text.length }]) {
    if (span.start > at) passages.push(...linesOf(text, at, span.start));
    at = Math.max(at, span.end);
  }
  const left = passages.reduce((sum, p) => sum + letters(text.slice(p.start, p.end)), 0);
  const all = letters(text);
  return { share: all === 0 ? 1 : (all - left) / all, passages };
}

function linesOf(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (const match of text.slice(from, to).matchAll(/[^\n]+/g)) {
    const trimmed = match[0].trim();
    if (!LETTER.test(trimmed)) continue;
    const start = from + match.index + match[0].indexOf(trimmed);
    spans.push({ start, end: start + trimmed.length });
  }
  return spans;
}

function letters(text: string): number {
  return text.match(LETTERS)?.length ?? 0;
}
