/** A story into a site that needs no server: one call, read downwards. */
import { siteOf } from '../model/formats/address.ts';
import type { ExportContext } from '../model/formats/context.ts';
import { CHUNK, SPLIT_FROM } from '../model/split.ts';
import type { Story } from '../model/story.ts';
import { MOST_PAGES, pagesOf } from './pages.ts';
import { blockedByPolicy } from './security.ts';
import { type ImageReport, planImages, writeImages } from './share-images.ts';
import { siteFiles } from './site-files.ts';
import { languageOf } from './words.ts';
import { writeBelow } from './write.ts';

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
  /** The app’s HTML for a route below the site’s folder: `/`, `/e/<id>/`, `/404.html`. */
  readonly renderBody: (route: string) => string;
  /** Where share images are kept between builds. */
  readonly cacheDir: string;
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
 * Writes the whole site. The same story, template and options give the same bytes. Throws where `siteUrl` and `base`
 * do not agree or the template is not a built page.
 */
export async function publishSite(options: PublishOptions): Promise<PublishReport> {
  const began = performance.now();
  const { story, outDir, template, renderBody, cacheDir } = options;
  const site = siteOf(options.siteUrl, options.base);
  const context: ExportContext = { story, site, language: languageOf(story) };
  const pages = pagesOf(context);
  const images = planImages(pages.map((page) => page.image));
  const notes: string[] = [];
  if (site.origin === null) {
    notes.push(
      'SITE_URL is not set: previews, feeds and canonical links have no absolute addresses, and there is no site map and no oEmbed. Set it to the address of the site, such as https://example.org',
    );
  }
  if (story.events.length >= SPLIT_FROM) {
    notes.push(
      `${story.events.length} events: the story is published in pieces of ${CHUNK}, fetched when a reader comes to them; the ${MOST_PAGES} most important have a page, a picture and data of their own, links to the others open in the app`,
    );
  }
  const blocked = new Set<string>();
  const rendering = {
    template,
    renderBody: (route: string) => {
      const body = renderBody(route);
      for (const tag of blockedByPolicy(body)) blocked.add(tag);
      return body;
    },
    imageVersion: (path: string) => images.get(path)?.key.slice(0, 8) ?? '',
  };
  let files = 0;
  let bytes = 0;
  for (const file of siteFiles(context, pages, rendering)) {
    await writeBelow(outDir, file.path, file.content);
    files++;
    bytes += Buffer.byteLength(file.content);
  }
  for (const tag of blocked) notes.push(`the Content-Security-Policy blocks ${tag}`);
  const imageReport = await writeImages(images.values(), outDir, cacheDir);
  for (const { path, characters } of imageReport.missing) {
    notes.push(
      `${path} leaves out the texts with characters that none of its fonts has: ${characters} (src/publish/card-fonts.ts lists the fonts)`,
    );
  }
  return {
    pages: pages.length,
    files,
    bytes,
    images: imageReport,
    ms: performance.now() - began,
    notes,
  };
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
