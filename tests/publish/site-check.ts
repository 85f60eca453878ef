/** What a written site must be, for any of ours: read back from the files, as a crawler would. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { JSDOM } from 'jsdom';

/** Every file below a folder, as paths with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The parsed page. */
export function readPage(folder: string, file: string): Document {
  return new JSDOM(readFileSync(join(folder, file), 'utf8')).window.document;
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
 * Links of all pages that lead nowhere: to a file that is not there, out of the site’s folder, or to an id that the
 * page does not have. `address` is the site’s, with its folder. Links to other sites are not followed.
 */
export function deadLinks(folder: string, address: string): DeadLink[] {
  const site = new URL(address);
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string) => {
    let found = ids.get(file);
    if (found === undefined) {
      const elements = readPage(folder, file).querySelectorAll('[id]');
      found = new Set([...elements].map((element) => element.id));
      ids.set(file, found);
    }
    return found;
  };
  const dead: DeadLink[] = [];
  for (const page of filesBelow(folder).filter((file) => file.endsWith('.html'))) {
    const own = new URL(page.replace(/(^|\/)index\.html$/, '$1'), site);
    for (const link of linksOf(readPage(folder, page))) {
      const why = whyDead(link, own, site, folder, idsOf);
      if (why !== null) dead.push({ page, link, why });
    }
  }
  return dead;
}

function linksOf(page: Document): string[] {
  return LINKS.flatMap(([selector, attribute]) =>
    [...page.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? ''),
  );
}

function whyDead(
  link: string,
  own: URL,
  site: URL,
  folder: string,
  idsOf: (file: string) => ReadonlySet<string>,
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
  return idsOf(file).has(id) ? null : 'names a place that the page does not have';
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
