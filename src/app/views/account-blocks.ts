/** An account as the reader meets it: its excerpts in the order of the article, and quotes that stand outside them. */
import type { Span } from '../../model/span.ts';
import { contains, overlaps } from '../../model/span.ts';
import type { Account, Quote } from '../../model/story.ts';

export type Block = Span & { readonly quotes: readonly Quote[] };

/** One block an excerpt, and one for each quote that no excerpt holds; in text order, each quote in one block only. */
export function accountBlocks(account: Account): Block[] {
  const blocks: { start: number; end: number; quotes: Quote[] }[] = [];
  for (const excerpt of [...account.excerpts].sort((a, b) => a.start - b.start)) {
    const last = blocks.at(-1);
    // Excerpts that touch or overlap read as one.
    if (last !== undefined && overlaps(last, excerpt)) last.end = Math.max(last.end, excerpt.end);
    else blocks.push({ start: excerpt.start, end: excerpt.end, quotes: [] });
  }
  for (const quote of account.quotes) {
    const home = blocks.find((block) => contains(block, quote));
    if (home) home.quotes.push(quote);
    else blocks.push({ start: quote.start, end: quote.end, quotes: [quote] });
  }
  return blocks.sort((a, b) => a.start - b.start);
}

/** The line (paragraph) of the text around a span. */
export function lineAround(text: string, span: Span): Span {
  const start = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const end = text.indexOf('\n', span.end);
  return { start: Math.min(start, span.start), end: end < 0 ? text.length : end };
}

/** About `reach` characters around a span, within its line and cut at words. */
export function wordsAround(text: string, span: Span, reach = 70): Span {
  const line = lineAround(text, span);
  let start = Math.max(line.start, span.start - reach);
  let end = Math.min(line.end, span.end + reach);
  while (start > line.start && start < span.start && !/\s/.test(text[start - 1] as string)) start++;
  while (end < line.end && end > span.end && !/\s/.test(text[end] as string)) end--;
  return { start, end };
}
