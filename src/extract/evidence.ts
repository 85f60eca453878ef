/** The words that date an account stand in its excerpts wherever its sentence or the one before holds them. */
import { contains, overlaps, type Span } from '../model/span.ts';
import type { Account, Excerpt } from '../model/story.ts';
import type { ArticleAnalysis } from './analysis.ts';
import { frameAt } from './reading.ts';

/**
 * The account with an excerpt widened to the evidence of its date, or with the sentence before that dates it ("Last
 * month, … . In response, …"). Evidence further off is left where it is: its sentence tells something else.
 */
export function showEvidence(account: Account, analysis: ArticleAnalysis): Account {
  const { excerpts, dateEvidence } = account;
  if (dateEvidence === null) return account;
  const evidence = dateEvidence.expression;
  if (excerpts.some((excerpt) => contains(excerpt, evidence))) return account;
  const { article, frames } = analysis;
  const f = frameAt(frames, evidence.start);
  const frame = frames[f];
  if (frame === undefined || evidence.end > frame.end) return account;
  const beside = excerpts.find((excerpt) => overlaps(excerpt, frame));
  const next = frames[f + 1];
  // A line break would be another paragraph.
  const follows =
    next !== undefined &&
    !article.text.slice(frame.end, next.start).includes('\n') &&
    excerpts.some((excerpt) => overlaps(excerpt, next));
  if (beside === undefined && !follows) return account;
  const wider = beside === undefined ? frame : widened(beside, evidence, frame, analysis);
  const met = [wider, ...excerpts.filter((excerpt) => overlaps(excerpt, wider))];
  const whole = {
    start: Math.min(...met.map(({ start }) => start)),
    end: Math.max(...met.map(({ end }) => end)),
  };
  const spans = [...excerpts.filter((excerpt) => !overlaps(excerpt, wider)), whole];
  return {
    ...account,
    excerpts: spans
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }): Excerpt => ({ start, end, exact: article.text.slice(start, end) })),
  };
}

/** As much of the sentence as holds both, up to quotations on either side: they are about something else. */
function widened(
  excerpt: Span,
  evidence: Span,
  frame: Span,
  { article, quotes }: ArticleAnalysis,
): Span {
  const from = Math.min(excerpt.start, evidence.start);
  const to = Math.max(excerpt.end, evidence.end);
  let start = Math.min(frame.start, from);
  let end = Math.max(frame.end, to);
  for (const quote of quotes) {
    if (quote.end <= from) start = Math.max(start, quote.end);
    else if (quote.start >= to) end = Math.min(end, quote.start);
  }
  const words = article.text.slice(start, end);
  const lead = /^[\s,;:.–—-]*/.exec(words)?.[0].length ?? 0;
  return { start: Math.min(start + lead, from), end: Math.max(to, start + words.trimEnd().length) };
}
