/**
 * Parts of a story as JSON: a smaller story file that opens like the whole one, and a flat list of events for people
 * who want a table in a program.
 */
import type { Story, StoryEvent } from '../story.ts';
import { eventAddress } from './address.ts';
import { actorNames, type ExportContext, indexStory, sourcesOf, speakerName } from './context.ts';
import { plainDate } from './plain-date.ts';

/**
 * A story of these events alone, with the articles and actors that they rest on; it keeps every law of the contract.
 * Retired ids that lead to one of the events stay, notices on articles that are gone do not.
 */
export function storyOf(story: Story, events: readonly StoryEvent[]): Story {
  const kept = new Set(events.map((event) => event.id));
  const articles = new Set(events.flatMap((event) => event.accounts.map((a) => a.article)));
  const actors = new Set(
    events.flatMap((event) => [
      ...event.actors.map((role) => role.actor),
      ...event.accounts.flatMap((a) => a.quotes.flatMap((quote) => quote.speaker ?? [])),
    ]),
  );
  return {
    ...story,
    articles: inOrder(story.articles, articles),
    actors: inOrder(story.actors, actors),
    events: inOrder(story.events, kept),
    retired: story.retired.filter((old) => old.to !== null && kept.has(old.to)),
    notices: story.notices.filter((n) => n.article !== null && articles.has(n.article)),
  };
}

const positions = new WeakMap<readonly object[], ReadonlyMap<string, number>>();

/** Those of `all` with these ids, in its order; in time that depends on the ids, once `all` has been asked before. */
function inOrder<T extends { readonly id: string }>(
  all: readonly T[],
  ids: ReadonlySet<string>,
): T[] {
  let known = positions.get(all);
  if (known === undefined) {
    known = new Map(all.map((item, i) => [item.id, i]));
    positions.set(all, known);
  }
  return [...ids]
    .flatMap((id) => known.get(id) ?? [])
    .sort((a, b) => a - b)
    .map((i) => all[i] as T);
}

/** A story file's text: two spaces, a line break at the end. */
export function storyText(story: Story): string {
  return `${JSON.stringify(story, null, 2)}\n`;
}

/**
 * Every event with names, words and links written out, so that nothing has to be looked up; event by event, for a list
 * that is larger than a string may be. The parts together are what `JSON.stringify` with two spaces gives.
 */
export function* eventsJson(
  context: ExportContext,
  events: readonly StoryEvent[],
): Generator<string> {
  const { story } = context;
  const name = (text: string) => JSON.stringify(text);
  yield `{\n  "story": ${name(story.id)},\n  "title": ${name(story.title)},\n  "events": [`;
  let isFirst = true;
  for (const event of events) {
    // A line break in JSON is never in a text: there it is written `\n`.
    const object = JSON.stringify(flatEvent(context, event), null, 2).replaceAll('\n', '\n    ');
    yield `${isFirst ? '' : ','}\n    ${object}`;
    isFirst = false;
  }
  yield `${isFirst ? '' : '\n  '}]\n}\n`;
}

function flatEvent({ story, site }: ExportContext, event: StoryEvent) {
  const index = indexStory(story);
  return {
    id: event.id,
    link: eventAddress(site, event.id),
    title: event.title,
    date: plainDate(event),
    date_edtf: event.date,
    earliest: event.earliest,
    latest: event.latest,
    basis: event.basis,
    status: event.status,
    importance: event.importance,
    actors: actorNames(event, index),
    accounts: sourcesOf(event, index).map(({ account, article }) => ({
      article: article.id,
      outlet: article.outlet,
      headline: article.headline,
      published: article.published,
      url: article.url,
      excerpts: account.excerpts.map((excerpt) => excerpt.exact),
      quotes: account.quotes.map((quote) => ({
        text: quote.exact,
        kind: quote.kind,
        speaker: speakerName(quote, index),
      })),
    })),
  };
}
