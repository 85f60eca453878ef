/** What a written site must be, for any of ours: read back from the files, as a crawler would. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';

/** Every file below a folder, as paths with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The parsed page, without the rules of its style sheet: reading them is most of the time and says nothing here. */
export function readPage(folder: string, file: string): Document {
  const html = readFileSync(join(folder, file), 'utf8');
  return new JSDOM(html.replace(/(<style[^>]*>)[\s\S]*?(?=<\/style>)/g, '$1')).window.document;
}

const LINKS = [
  ['a[href]', 'href'],
  ['link[href]', 'href'],
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['iframe[src]', 'src'],
  ['meta[property="og:image"]', 'content'],
  ['meta[property="og:url"]', 'content'],
  ['meta[name="twitter:image"]', 'content'],
] as const;

export type DeadLink = { readonly page: string; readonly link: string; readonly why: string };

/**
 * Links of all pages and data files that lead nowhere: to a file that is not there, out of the site’s folder, or to an
 * id that the page does not have. `address` is the site’s, with its folder. Links to other sites are not followed.
 */
export function deadLinks(folder: string, address: string): DeadLink[] {
  const site = new URL(address);
  const pages = new Map<string, Document>();
  const pageOf = (file: string) => {
    let page = pages.get(file);
    if (page === undefined) {
      page = readPage(folder, file);
      pages.set(file, page);
    }
    return page;
  };
  const dead: DeadLink[] = [];
  for (const file of filesBelow(folder)) {
    const own = new URL(file.replace(/(^|\/)index\.html$/, '$1'), site);
    const links = file.endsWith('.html')
      ? linksOf(pageOf(file))
      : linksOfData(file, () => readFileSync(join(folder, file), 'utf8'));
    for (const link of new Set(links)) {
      const why = whyDead(link, own, site, folder, pageOf);
      if (why !== null) dead.push({ page: file, link, why });
    }
  }
  return dead;
}

function linksOf(page: Document): string[] {
  const tags = LINKS.flatMap(([selector, attribute]) =>
    [...page.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? ''),
  );
  const data = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((block) =>
    stringsOf(JSON.parse(block.textContent ?? ''), /^(?:url|@id)$/),
  );
  // An `@id` with a fragment names a thing, not a place on the page.
  return [...tags, ...data.map((link) => link.split('#')[0] ?? '')];
}

/** The links of what is no page: feeds, tables, calendar, site map, oEmbed, style sheets, the schema of a story. */
function linksOfData(file: string, read: () => string): string[] {
  const name = file.split('/').at(-1) ?? '';
  if (name === 'feed.xml') {
    const { links = [], entries = [] } = parseAtomFeed(read());
    const all = [...links, ...entries.flatMap((entry) => entry.links ?? [])];
    const content = entries.flatMap((entry) => linksOfHtml(entry.content?.value ?? ''));
    return [...all.map((link) => link.href ?? ''), ...content];
  }
  if (name === 'feed.json') {
    const { home_page_url, feed_url, items = [] } = parseJsonFeed(read());
    const content = items.flatMap((item) => linksOfHtml(item.content_html ?? ''));
    return [
      home_page_url ?? '',
      feed_url ?? '',
      ...items.map((item) => item.url ?? ''),
      ...content,
    ];
  }
  if (/^sitemap.*\.xml$/.test(name)) return siteMapEntries(read());
  if (name === 'robots.txt')
    return [...read().matchAll(/^Sitemap: (.*)$/gm)].map(([, to = '']) => to);
  if (name === 'oembed.json') {
    const { html, ...rest } = JSON.parse(read());
    return [...stringsOf(rest, /_url$/), ...linksOfHtml(html)];
  }
  if (name === 'events.csv') return column(read(), 'link');
  if (name === 'timelinejs.csv') return column(read(), 'Text').flatMap(linksOfHtml);
  if (name === 'timelinejs.json') {
    return stringsOf(JSON.parse(read()), /^text$/).flatMap(linksOfHtml);
  }
  if (name === 'events.ics') {
    return new ICAL.Component(ICAL.parse(read()))
      .getAllSubcomponents('vevent')
      .flatMap((event) => event.getFirstPropertyValue('url')?.toString() ?? []);
  }
  if (name === 'events.json') return stringsOf(JSON.parse(read()), /^link$/);
  if (name === 'story.json' || /^e\/[^/]*\.json$/.test(file)) {
    return stringsOf(JSON.parse(read()), /^\$schema$/);
  }
  if (name.endsWith('.css')) {
    const places = read().matchAll(/url\(["']?(?!data:)([^"')]+)["']?\)/g);
    return [...places].map(([, to = '']) => to);
  }
  return [];
}

/** The addresses that a site map lists. */
export function siteMapEntries(xml: string): string[] {
  const page = new JSDOM(xml, { contentType: 'text/xml' }).window.document;
  return [...page.getElementsByTagName('loc')].map((loc) => loc.textContent ?? '');
}

function linksOfHtml(html: string): string[] {
  return linksOf(new JSDOM(html).window.document);
}

function column(csv: string, name: string): string[] {
  const options = { header: true, skipEmptyLines: true } as const;
  return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), options).data.map(
    (row) => row[name] ?? '',
  );
}

/** The strings that stand under such keys, however deep. */
function stringsOf(value: unknown, keys: RegExp): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (keys.test(key) ? [inner] : []) : stringsOf(inner, keys),
  );
}

function whyDead(
  link: string,
  own: URL,
  site: URL,
  folder: string,
  pageOf: (file: string) => Document,
): string | null {
  if (!URL.canParse(link, own)) return 'is no address';
  const url = new URL(link, own);
  if (!/^https?:$/.test(url.protocol)) return url.protocol === 'mailto:' ? null : 'is no web link';
  if (url.origin !== site.origin) return null;
  if (!url.pathname.startsWith(site.pathname)) return 'leads out of the site’s folder';
  const path = decodeURIComponent(url.pathname.slice(site.pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!statSync(join(folder, file), { throwIfNoEntry: false })?.isFile()) return 'is not there';
  const id = decodeURIComponent(url.hash.slice(1)).split(':~:')[0] ?? '';
  if (id === '' || !file.endsWith('.html')) return null;
  return pageOf(file).getElementById(id) === null
    ? 'names a place that the page does not have'
    : null;
}

/** Preview tags that every page must have; those of an address must be absolute. */
const PREVIEW = [
  ['meta[property="og:title"]', false],
  ['meta[property="og:description"]', false],
  ['meta[property="og:site_name"]', false],
  ['meta[property="og:type"]', false],
  ['meta[property="og:url"]', true],
  ['meta[property="og:image"]', true],
  ['meta[property="og:image:alt"]', false],
  ['meta[property="og:image:width"]', false],
  ['meta[property="og:image:height"]', false],
  ['meta[name="twitter:card"][content="summary_large_image"]', false],
  ['meta[name="twitter:image"]', true],
  ['meta[name="description"]', false],
] as const;

/** What is missing from a page’s preview; empty where nothing is. */
export function missingPreview(page: Document, origin: string): string[] {
  return PREVIEW.filter(([selector, absolute]) => {
    const content = page.querySelector(selector)?.getAttribute('content') ?? '';
    return content === '' || (absolute && !content.startsWith(`${origin}/`));
  }).map(([selector]) => selector);
}
