/** oEmbed (https://oembed.com): how another site shows one of our pages in a frame. A file beside each page. */
import { addressOf, type Site } from '../model/formats/address.ts';
import { EMBED_HEIGHT, embedSnippet } from '../model/formats/embed.ts';
import { oneLine } from '../model/formats/markup.ts';
import type { Story } from '../model/story.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './card-drawing.ts';
import { type Page, pageAddress } from './pages.ts';

/** Wide enough for the drawing; a narrower page shrinks the frame by itself. */
const EMBED_WIDTH = 960;

/** Where the file is, below the site’s folder, percent-encoded as in an address. */
export function oembedPath(page: Pick<Page, 'route'>): string {
  return `${page.route.slice(1)}oembed.json`;
}

/** The file’s text. Only where the site’s origin is known: a frame needs an absolute address. */
export function oembedJson(story: Story, site: Site, page: Page): string {
  const title = oneLine(page.shortTitle);
  const address = `${pageAddress(site, page)}?embed`;
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: oneLine(story.title),
    provider_url: addressOf(site, ''),
    html: embedSnippet(address, title),
    width: EMBED_WIDTH,
    height: EMBED_HEIGHT,
    thumbnail_url: addressOf(site, page.image.path),
    thumbnail_width: CARD_WIDTH,
    thumbnail_height: CARD_HEIGHT,
  })}\n`;
}
