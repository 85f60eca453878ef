/**
 * An event cited in words: by its sources, since what is quoted is theirs, with the link that opens at it.
 */
import { dateInWords, dayInWords } from '../date-words.ts';
import type { Article, StoryEvent } from '../story.ts';
import { eventAddress } from './address.ts';
import { type ExportContext, indexStory, outletOf, sourcesOf } from './context.ts';
import { oneLine } from './markup.ts';

/**
 * For a footnote: every source with byline, headline, outlet and day, then the event, its date, the timeline and link.
 * `Ashleigh Fields, “Headline”, The Hill, 3 May 2025; … . Cited from “Event”, Saturday 3 May 2025, in “Story”: link`
 */
export function plainCitation(context: ExportContext, event: StoryEvent): string {
  const { story, site, language } = context;
  const sources = sourcesOf(event, indexStory(story)).map(({ article }) =>
    citedSource(article, dayInWords(article.published, language, 'bare')),
  );
  const cited = sources.length === 0 ? 'No source text' : sources.join('; ');
  const when = dateInWords(event, language);
  return `${cited}. Cited from “${oneLine(event.title)}”, ${when}, in “${oneLine(story.title)}”: ${eventAddress(site, event.id)}`;
}

/** For a message: `Event (The Hill, 3 May 2025; AP, 4 May 2025) link` */
export function shortCitation(context: ExportContext, event: StoryEvent): string {
  const { story, site, language } = context;
  const sources = sourcesOf(event, indexStory(story)).map(
    ({ article }) => `${outletOf(article)}, ${dayInWords(article.published, language, 'bare')}`,
  );
  const by = sources.length === 0 ? '' : ` (${sources.join('; ')})`;
  return `${oneLine(event.title)}${by} ${eventAddress(site, event.id)}`;
}

function citedSource(article: Article, day: string): string {
  const parts = [
    article.bylines.map(oneLine).join(', '),
    article.headline === null ? '' : `“${oneLine(article.headline)}”`,
    article.outlet,
    day,
    article.url ?? '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The articles that an event, or several, rest on: each once, by publication. */
export function citedArticles(
  context: Pick<ExportContext, 'story'>,
  events: readonly StoryEvent[],
): Article[] {
  const index = indexStory(context.story);
  const cited = new Set(events.flatMap((event) => sourcesOf(event, index).map((s) => s.article)));
  return [...cited].sort(
    (a, b) =>
      (a.published < b.published ? -1 : a.published > b.published ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
}
