/** The events as a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/). */
import type { StoryEvent } from '../story.ts';
import { addressOf } from './address.ts';
import { actorNames, type ExportContext, firstWords, indexStory } from './context.ts';
import { eventHtml } from './event-html.ts';
import { feedEntries } from './feed-entries.ts';
import { oneLine } from './markup.ts';

/** At most `FEED_LENGTH` events, newest source first. What the format has no field for is under `_sourceline`. */
export function jsonFeed(context: ExportContext, events: readonly StoryEvent[]): string {
  const { story, site } = context;
  const index = indexStory(story);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: oneLine(story.title),
    home_page_url: addressOf(site, ''),
    feed_url: addressOf(site, 'feed.json'),
    description: oneLine(story.description),
    language: story.language,
    items: feedEntries(context, index, events).map(({ event, id, url, updated, published }) => ({
      id,
      url,
      title: oneLine(event.title),
      content_html: eventHtml(context, index, event),
      summary: oneLine(firstWords(event) ?? ''),
      date_published: published,
      date_modified: updated,
      tags: actorNames(event, index),
      _sourceline: {
        event: event.id,
        date_edtf: event.date,
        earliest: event.earliest,
        latest: event.latest,
        basis: event.basis,
        status: event.status,
      },
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
