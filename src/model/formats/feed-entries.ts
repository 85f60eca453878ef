/** What the two feed formats have in common: which events, in which order, changed when. */
import type { StoryEvent } from '../story.ts';
import { eventAddress } from './address.ts';
import { type ExportContext, type StoryIndex, sourcesOf } from './context.ts';

/** How many events a feed carries: its readers ask for what is new, not for an archive. */
export const FEED_LENGTH = 100;

export type FeedEntry = {
  readonly event: StoryEvent;
  /** Never changes, wherever the site moves to. */
  readonly id: string;
  readonly url: string;
  /** RFC 3339: the day the newest source came out, at midnight UTC. */
  readonly updated: string;
  readonly published: string;
};

/** The newest events first: by the day their newest source came out, then by when they happened. */
export function feedEntries(
  context: ExportContext,
  index: StoryIndex,
  events: readonly StoryEvent[],
): FeedEntry[] {
  return events
    .map((event) => {
      const days = sourcesOf(event, index)
        .map(({ article }) => article.published)
        .sort();
      return {
        event,
        id: `urn:sourceline:${encodeURIComponent(context.story.id)}:${encodeURIComponent(event.id)}`,
        url: eventAddress(context.site, event.id),
        updated: midnight(days.at(-1) ?? event.latest),
        published: midnight(days[0] ?? event.latest),
      };
    })
    .sort(
      (a, b) =>
        compare(b.updated, a.updated) ||
        compare(b.event.earliest, a.event.earliest) ||
        compare(a.event.id, b.event.id),
    )
    .slice(0, FEED_LENGTH);
}

/** When the feed as a whole last changed; the epoch for a feed with nothing in it. */
export function feedUpdated(entries: readonly FeedEntry[]): string {
  return entries[0]?.updated ?? '1970-01-01T00:00:00Z';
}

function midnight(day: string): string {
  // RFC 3339 has no years before 0 and none with more than four digits.
  return `${/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '0001-01-01'}T00:00:00Z`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
