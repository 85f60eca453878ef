/** The text files of a site: pages, data, feeds, exports. One after the other, so that none waits in memory. Pure. */
import { atomFeed } from '../model/formats/atom.ts';
import type { ExportContext } from '../model/formats/context.ts';
import { eventsCsvLines } from '../model/formats/events-csv.ts';
import { eventsCalendarLines } from '../model/formats/icalendar.ts';
import { jsonFeed } from '../model/formats/json-feed.ts';
import { eventsJson, storyOf, storyText } from '../model/formats/story-json.ts';
import { timelineJsCsv, timelineJsJson } from '../model/formats/timelinejs.ts';
import { splitStory } from '../model/split.ts';
import type { Story } from '../model/story.ts';
import { type DocumentParts, htmlDocument } from './html.ts';
import { oembedJson, oembedPath } from './oembed.ts';
import type { Page } from './pages.ts';
import type { Scope } from './scope.ts';
import { headersFile } from './security.ts';
import { robotsFile, siteMapFiles } from './site-map.ts';

/**
 * A file of the site; `path` is below the output folder, not percent-encoded. What grows with the story comes in parts,
 * so that it is never in memory whole.
 */
export type SiteFile = { readonly path: string; readonly content: string | Iterable<string> };

/** TimelineJS makes a slide for each event before it shows the first, 19 s for 5,000: for more there is no use. */
export const MOST_SLIDES = 20_000;

/** A page and what lies beside it: how to embed it (where the origin is known), and an event’s data. */
export function* pageFiles(
  { story, site }: ExportContext,
  page: Page,
  parts: DocumentParts,
): Generator<SiteFile> {
  yield { path: page.file, content: htmlDocument(story, site, page, parts) };
  if (site.origin !== null && page.indexed) {
    yield { path: decodeURIComponent(oembedPath(page)), content: oembedJson(story, site, page) };
  }
  if (page.event !== null) {
    const { id } = page.event;
    // The schema is beside the story, a folder above this file.
    const part = { ...storyOf(story, [page.event]), $schema: '../story.schema.json' };
    yield { path: `e/${id}.json`, content: storyText(part) };
  }
}

/** What the app loads: one file, or an index and its pieces. Compact: every reader downloads it. */
export function* storyFiles(
  story: Story,
  isSplit: boolean,
): Generator<SiteFile & { readonly content: string }> {
  if (!isSplit) {
    yield { path: 'story.json', content: JSON.stringify(story) };
    return;
  }
  const { index, chunks, words, coverage, buckets } = splitStory(story);
  yield { path: 'story.json', content: JSON.stringify(index) };
  for (const chunk of chunks()) {
    yield { path: `chunks/${chunk.chunk}.json`, content: JSON.stringify(chunk) };
  }
  for (const [bucket, ids] of buckets) {
    yield { path: `ids/${bucket}.json`, content: JSON.stringify(ids) };
  }
  let part = 0;
  for (const content of words()) yield { path: `words/${part++}.txt`, content };
  yield { path: 'coverage.json', content: JSON.stringify(coverage()) };
}

/** The story and its exports. */
export function* dataFiles(context: ExportContext, scope: Scope): Generator<SiteFile> {
  const { story } = context;
  const { events } = story;
  yield* storyFiles(story, scope.isSplit);
  yield { path: 'feed.xml', content: atomFeed(context, events) };
  yield { path: 'feed.json', content: jsonFeed(context, events) };
  yield { path: 'events.json', content: eventsJson(context, events) };
  yield { path: 'events.csv', content: eventsCsvLines(context, events) };
  yield { path: 'events.ics', content: eventsCalendarLines(context, events) };
  if (events.length > MOST_SLIDES) return;
  yield { path: 'timelinejs.json', content: timelineJsJson(context, events) };
  yield { path: 'timelinejs.csv', content: timelineJsCsv(context, events) };
}

/** What is for machines that visit: `addresses` are those of the pages that belong in search engines. */
export function* visitorFiles(
  { site }: ExportContext,
  addresses: readonly string[],
  template: string,
): Generator<SiteFile> {
  if (site.origin !== null) yield* siteMapFiles(site, addresses);
  yield { path: 'robots.txt', content: robotsFile(site) };
  yield { path: '_headers', content: headersFile(site.base, template) };
}
