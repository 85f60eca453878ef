/** A story into a site that needs no server: one call, read downwards. */
import { siteOf } from '../model/formats/address.ts';
import type { ExportContext } from '../model/formats/context.ts';
import { CHUNK } from '../model/split.ts';
import type { Story } from '../model/story.ts';
import { refuseClashes } from './clashes.ts';
import { countPages, pageAddress, pagesOf } from './pages.ts';
import { LIMITS, type Limits, type Scope, scopeOf } from './scope.ts';
import { blockedByPolicy } from './security.ts';
import { type ImageReport, openImages } from './share-images.ts';
import { dataFiles, MOST_SLIDES, pageFiles, visitorFiles } from './site-files.ts';
import { languageOf } from './words.ts';
import { LARGE, type Output, openOutput } from './write.ts';

export type PublishOptions = {
  /** Checked already: see model/check.ts. */
  readonly story: Story;
  /** The folder the bundler wrote to; files of the same name are replaced, others stay. */
  readonly outDir: string;
  /** `BASE_PATH`: the folder of the domain that the site lives in; `/` by default. */
  readonly base?: string;
  /** `SITE_URL`: the address of the site; without it previews, feeds and the site map have no absolute addresses. */
  readonly siteUrl?: string | null;
  /** The built `index.html`. */
  readonly template: string;
  /** The same with a link to the style sheet in place of its words, for the many pages of a story in pieces. */
  readonly lightTemplate?: string;
  /** The app’s HTML for a route below the site’s folder: `/`, `/e/<id>/`, `/404.html`. */
  readonly renderBody: (route: string) => string;
  /** Where share images are kept between builds. */
  readonly cacheDir: string;
  readonly limits?: Partial<Limits>;
  /** Told after each page how many of how many are done. */
  readonly onPage?: (done: number, all: number) => void;
};

export type PublishReport = {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly images: ImageReport;
  /** Wall-clock milliseconds. */
  readonly ms: number;
  /** Sentences for the person who builds: what is missing and what to do. */
  readonly notes: readonly string[];
};

/**
 * Writes the whole site. The same story, template and options give the same bytes. Throws, with nothing written, where
 * `siteUrl` and `base` do not agree or two ids would be one file, and where the template is not a built page.
 */
export async function publishSite(options: PublishOptions): Promise<PublishReport> {
  const began = performance.now();
  const { story, template, renderBody } = options;
  const site = siteOf(options.siteUrl, options.base);
  const context: ExportContext = { story, site, language: languageOf(story) };
  const scope = scopeOf(story, { ...LIMITS, ...options.limits });
  refuseClashes(story, options.limits);
  const output = openOutput(options.outDir);
  const images = openImages(output, options.cacheDir);
  const blocked = new Set<string>();
  const addresses: string[] = [];
  const all = countPages(story, scope);
  let done = 0;
  for (const page of pagesOf(context, scope)) {
    const imageVersion = await images.add(page.image);
    const body = renderBody(page.route);
    for (const tag of blockedByPolicy(body)) blocked.add(tag);
    const light = scope.isSplit && page.kind !== 'story' ? options.lightTemplate : undefined;
    const parts = { template: light ?? template, body, imageVersion };
    for (const file of pageFiles(context, page, parts)) await output.write(file.path, file.content);
    if (page.indexed) addresses.push(pageAddress(site, page));
    done++;
    options.onPage?.(done, all);
  }
  for (const file of dataFiles(context, scope)) await output.write(file.path, file.content);
  for (const file of visitorFiles(context, addresses, template)) {
    await output.write(file.path, file.content);
  }
  const imageReport = await images.done();
  await output.done();
  return {
    pages: done,
    ...output.size(),
    images: imageReport,
    ms: performance.now() - began,
    notes: [
      ...(site.origin === null ? [NO_ORIGIN] : []),
      ...(scope.isSplit ? splitNotes(story, scope) : []),
      ...[...blocked].map((tag) => `the Content-Security-Policy blocks ${tag}`),
      ...imageNotes(imageReport),
      ...largeNotes(output.large()),
    ],
  };
}

const NO_ORIGIN =
  'SITE_URL is not set: previews, feeds and canonical links have no absolute addresses, and there is no site map and no oEmbed. Set it to the address of the site, such as https://example.org';

/** What is not made for a story in pieces, and where a reader finds it all the same. */
function splitNotes(story: Story, scope: Scope): string[] {
  const { events } = story;
  const without = events.length - scope.events.length;
  const unpictured = scope.events.length - scope.pictured.size;
  return [
    `${events.length} events: the story is published in pieces of ${CHUNK}, fetched when a reader comes to them`,
    ...(without === 0
      ? []
      : [
          `the ${scope.events.length} most important events have a page and data of their own; links to the other ${without} are answered by 404.html, which opens them in the app (PAGES=all makes a page for each)`,
        ]),
    ...(unpictured === 0
      ? []
      : [
          `the ${scope.pictured.size} most important events have a picture of their own, the other pages show the story’s (PICTURES=all makes one for each)`,
        ]),
    ...(events.length <= MOST_SLIDES
      ? []
      : [
          `no TimelineJS files of more than ${MOST_SLIDES} events: it makes a slide for each before it shows the first; events.csv, events.json and events.ics hold all of them`,
        ]),
  ];
}

/** More lines of one kind than this say nothing new. */
const MOST_NOTES = 10;

function imageNotes({ missing, pruned }: ImageReport): string[] {
  const notes = missing
    .slice(0, MOST_NOTES)
    .map(
      ({ path, characters }) =>
        `${path} leaves out the texts with characters that none of its fonts has: ${characters} (src/publish/card-fonts.ts lists the fonts)`,
    );
  const more = missing.length - notes.length;
  return [
    ...notes,
    ...(more > 0 ? [`… and ${more} more pictures with such characters`] : []),
    ...(pruned > 0 ? [`${pruned} kept pictures that no build used for long were removed`] : []),
  ];
}

/** Files that a host may refuse, for the person who uploads them. */
function largeNotes(large: ReturnType<Output['large']>): string[] {
  if (large.length === 0) return [];
  const named = large.map(({ path, bytes }) => `${path} (${Math.round(bytes / 1e6)} MB)`);
  return [
    `above ${LARGE / 2 ** 20} MiB, which some hosts take no file above: ${named.join(', ')}. The app needs story.json; without the others only downloads are missing`,
  ];
}

/** The report as lines for a person. */
export function describeReport(report: PublishReport): string {
  const { made, reused } = report.images;
  const size = (report.bytes / 1e6).toFixed(1);
  return [
    `${report.pages} pages, ${report.files} files (${size} MB), ${made} share images made, ${reused} reused, ${(report.ms / 1000).toFixed(1)} s`,
    ...report.notes,
  ].join('\n');
}
