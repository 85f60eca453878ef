/** What search engines are told: `robots.txt` and the site map (https://www.sitemaps.org/protocol.html). */
import { addressOf, type Site } from '../model/formats/address.ts';
import { escapeMarkup } from '../model/formats/markup.ts';
import type { SiteFile } from './site-files.ts';

/** The most addresses that one site map may hold. */
const MOST_ADDRESSES = 50_000;

/** The site map; several and an index of them where the site is larger than one may be. */
export function siteMapFiles(site: Site, addresses: readonly string[]): SiteFile[] {
  if (addresses.length <= MOST_ADDRESSES) {
    return [{ path: 'sitemap.xml', content: listXml('urlset', 'url', addresses) }];
  }
  const maps: SiteFile[] = [];
  for (let i = 0; i < addresses.length; i += MOST_ADDRESSES) {
    maps.push({
      path: `sitemap-${maps.length + 1}.xml`,
      content: listXml('urlset', 'url', addresses.slice(i, i + MOST_ADDRESSES)),
    });
  }
  const index = maps.map((map) => addressOf(site, map.path));
  return [{ path: 'sitemap.xml', content: listXml('sitemapindex', 'sitemap', index) }, ...maps];
}

function listXml(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((a) => `<${item}><loc>${escapeMarkup(a)}</loc></${item}>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</${root}>\n`;
}

/** Everyone may read everything; read by crawlers only where the site is at the root of its domain. */
export function robotsFile(site: Site): string {
  const map = site.origin === null ? '' : `Sitemap: ${addressOf(site, 'sitemap.xml')}\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}
