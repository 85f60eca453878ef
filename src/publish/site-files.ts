/** Every file of a site but its pictures: pages, data, feeds, exports. One after the other, so that none waits in memory. */
import { atomFeed } from '../model/formats/atom.ts';
import type { ExportContext } from '../model/formats/context.ts';
import { eventsCsv } from '../model/formats/events-csv.ts';
import { eventsCalendar } from '../model/formats/icalendar.ts';
import { jsonFeed } from '../model/formats/json-feed.ts';
import { eventsJson, storyOf, storyText } from '../model/formats/story-json.ts';
import { timelineJsCsv, timelineJsJson } from '../model/formats/timelinejs.ts';
import { SPLIT_FROM, splitStory } from '../model/split.ts';
import type { Story } from '../model/story.ts';
import { htmlDocument } from './html.ts';
import { oembedJson, oembedPath } from './oembed.ts';
import { type Page, pagedOf } from './pages.ts';
import { headersFile } from './security.ts';
import { robotsFile, siteMapFiles } from './site-map.ts';

/** A file of the site; `path` is below the output folder, not percent-encoded. */
export type SiteFile = { readonly path: string; readonly content: string };

export type Rendering = {
  /** The built `index.html`. */
  readonly template: string;
  /** The app’s HTML for a route such as `/e/<id>/`, below the site’s folder. */
  readonly renderBody: (route: string) => string;
  /** A few letters that change with a page’s picture. */
  readonly imageVersion: (imagePath: string) => string;
};

/** All text files of the site. Where the origin is unknown, those that make no sense without it are left out. */
export function* siteFiles(
  context: ExportContext,
  pages: readonly Page[],
  rendering: Rendering,
): Generator<SiteFile> {
  const { story, site } = context;
  const { template, renderBody, imageVersion } = rendering;
  for (const page of pages) {
    const parts = {
      template,
      body: renderBody(page.route),
      imageVersion: imageVersion(page.image.path),
    };
    yield { path: page.file, content: htmlDocument(story, site, page, parts) };
    if (site.origin !== null && page.indexed) {
      yield {
        path: decodeURIComponent(oembedPath(page)),
        content: oembedJson(story, site, page),
      };
    }
  }
  yield* dataFiles(context);
  if (site.origin !== null) yield* siteMapFiles(site, pages);
  yield { path: 'robots.txt', content: robotsFile(site) };
  yield { path: '_headers', content: headersFile(site.base, template) };
}

/** What the app loads: one file, or, of a large story, an index and its pieces. Compact: every reader downloads it. */
export function* storyFiles(story: Story): Generator<SiteFile> {
  if (story.events.length < SPLIT_FROM) {
    yield { path: 'story.json', content: JSON.stringify(story) };
    return;
  }
  const { index, chunks, buckets } = splitStory(story);
  yield { path: 'story.json', content: JSON.stringify(index) };
  for (const chunk of chunks()) {
    yield { path: `chunks/${chunk.chunk}.json`, content: JSON.stringify(chunk) };
  }
  for (const [bucket, ids] of buckets) {
    yield { path: `ids/${bucket}.json`, content: JSON.stringify(ids) };
  }
}

/** The story and its exports as files. */
function* dataFiles(context: ExportContext): Generator<SiteFile> {
  const { story } = context;
  const { events } = story;
  yield* storyFiles(story);
  for (const event of pagedOf(story).events) {
    yield { path: `e/${event.id}.json`, content: storyText(storyOf(story, [event])) };
  }
  yield { path: 'feed.xml', content: atomFeed(context, events) };
  yield { path: 'feed.json', content: jsonFeed(context, events) };
  // A file of everything would be hundreds of megabytes: the pieces are the data of a large story.
  if (events.length >= SPLIT_FROM) return;
  yield { path: 'events.json', content: eventsJson(context, events) };
  yield { path: 'events.csv', content: eventsCsv(context, events) };
  yield { path: 'events.ics', content: eventsCalendar(context, events) };
  yield { path: 'timelinejs.json', content: timelineJsJson(context, events) };
  yield { path: 'timelinejs.csv', content: timelineJsCsv(context, events) };
}
