/** What is known of one article by itself; plain data, so that worker threads can make it. */
import type { Span } from '../model/span.ts';
import type { ActorArticle } from './actors.ts';
import { type Anchors, anchorsOf } from './anchor.ts';
import type { DateMention } from './dates.ts';
import { type EventMention, findEvents } from './events.ts';
import type { Mention } from './mentions.ts';
import type { QuoteMention } from './quotes.ts';
import { type DatedArticle, type Reading, readArticle } from './reading.ts';

export type ArticleAnalysis = {
  readonly article: DatedArticle;
  readonly dates: readonly DateMention[];
  readonly quotes: readonly QuoteMention[];
  readonly mentions: readonly Mention[];
  /** The reporter's sentences, each with the whole of a quotation that it holds. */
  readonly frames: readonly Span[];
  readonly events: readonly EventMention[];
};

/** Analyses one article. Throws a RangeError where its day of publication is none; never for anything in its text. */
export function analyse(article: DatedArticle): ArticleAnalysis {
  const reading = readArticle(article);
  return summarise(reading, anchorsOf(reading));
}

/** What its actors are resolved from. */
export function asActorArticle({ article, mentions, quotes }: ArticleAnalysis): ActorArticle {
  return { text: article.text, mentions, quotes };
}

function summarise(reading: Reading, anchors: Anchors): ArticleAnalysis {
  const { article, dates, quotes, mentions } = reading;
  return {
    article,
    dates,
    quotes,
    mentions,
    frames: reading.frames.map(({ start, end }) => ({ start, end })),
    events: findEvents(reading, anchors),
  };
}
