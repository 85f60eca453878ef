/** The events as an Atom feed (RFC 4287). */
import type { StoryEvent } from '../story.ts';
import { addressOf } from './address.ts';
import { actorNames, type ExportContext, indexStory, type StoryIndex } from './context.ts';
import { eventHtml } from './event-html.ts';
import { type FeedEntry, feedEntries, feedUpdated } from './feed-entries.ts';
import { escapeMarkup, oneLine } from './markup.ts';

/** At most `FEED_LENGTH` events, newest source first. Links are absolute only where the site's origin is known. */
export function atomFeed(context: ExportContext, events: readonly StoryEvent[]): string {
  const { story, site } = context;
  const index = indexStory(story);
  const entries = feedEntries(context, index, events);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(story.language)}">
<title>${line(story.title)}</title>
<subtitle>${line(story.description)}</subtitle>
<id>urn:sourceline:${escapeMarkup(encodeURIComponent(story.id))}</id>
<link rel="self" type="application/atom+xml" href="${escapeMarkup(addressOf(site, 'feed.xml'))}"/>
<link rel="alternate" type="text/html" href="${escapeMarkup(addressOf(site, ''))}"/>
<updated>${feedUpdated(entries)}</updated>
<author><name>${line(story.title)}</name></author>
<generator>Sourceline</generator>
${entries.map((entry) => atomEntry(context, index, entry)).join('')}</feed>
`;
}

function atomEntry(context: ExportContext, index: StoryIndex, entry: FeedEntry): string {
  const { event, id, url, updated, published } = entry;
  const categories = actorNames(event, index).map(
    (name) => `<category term="${escapeMarkup(oneLine(name))}"/>\n`,
  );
  return `<entry>
<title>${line(event.title)}</title>
<id>${escapeMarkup(id)}</id>
<link rel="alternate" type="text/html" href="${escapeMarkup(url)}"/>
<published>${published}</published>
<updated>${updated}</updated>
${categories.join('')}<content type="html">${escapeMarkup(eventHtml(context, index, event))}</content>
</entry>
`;
}

function line(text: string): string {
  return escapeMarkup(oneLine(text));
}
