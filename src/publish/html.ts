/**
 * A page’s document: the template that the bundler wrote, with the page’s own head and the body that the app rendered
 * for it, so that a reader without JavaScript sees what a reader with it sees.
 */
import { addressOf, type Site } from '../model/formats/address.ts';
import { escapeMarkup, oneLine, scriptJson } from '../model/formats/markup.ts';
import type { Story } from '../model/story.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './card-drawing.ts';
import { oembedPath } from './oembed.ts';
import { type Page, pageAddress } from './pages.ts';
import { contentSecurityPolicy } from './security.ts';

export type DocumentParts = {
  /** The built `index.html`, with the tags of scripts and styles in it. */
  readonly template: string;
  /** What the app rendered for the page’s route. */
  readonly body: string;
  /** A few letters that change when the page’s picture does, since previews are kept for long. */
  readonly imageVersion: string;
};

/** The whole document. Throws where the template has no character set, title, head or root element to fill. */
export function htmlDocument(story: Story, site: Site, page: Page, parts: DocumentParts): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(parts.template)}">`;
  const head = headTags(story, site, page, parts.imageVersion).join('\n    ');
  let html = parts.template;
  html = fill(html, /<html\b[^>]*>/i, (tag) => withLanguage(tag, story.language));
  // The policy holds for what stands after it, so it comes before every script and style.
  html = fill(html, /<meta charset="[^"]*"\s*\/?>/i, (tag) => `${tag}\n    ${policy}`);
  html = fill(html, /<title>[^<]*<\/title>/i, () => `<title>${line(page.title)}</title>`);
  html = fill(html, /<\/head>/i, (tag) => `  ${head}\n  ${tag}`);
  return fill(html, /<div id="root"[^>]*>\s*(?=<\/div>)/i, (tag) => `${tag.trim()}${parts.body}`);
}

function fill(html: string, place: RegExp, content: (found: string) => string): string {
  if (!place.test(html)) {
    throw new Error(`the template has no place for ${place.source}: is it the built index.html?`);
  }
  return html.replace(place, content);
}

function withLanguage(tag: string, language: string): string {
  const bare = tag.replace(/\slang="[^"]*"/i, '');
  return bare.replace(/^<html/i, `$& lang="${escapeMarkup(language)}"`);
}

function headTags(story: Story, site: Site, page: Page, imageVersion: string): string[] {
  const address = pageAddress(site, page);
  const image = `${addressOf(site, page.image.path)}?v=${imageVersion}`;
  const canonical = page.canonical === null ? null : addressOf(site, page.canonical);
  return [
    named('description', page.description),
    ...(page.indexed ? [] : [named('robots', 'noindex')]),
    ...(canonical === null ? [] : [link('canonical', canonical)]),
    property('og:type', page.kind === 'event' || page.kind === 'article' ? 'article' : 'website'),
    property('og:site_name', story.title),
    property('og:title', page.shortTitle),
    property('og:description', page.description),
    property('og:url', canonical ?? address),
    // The format wants a territory too; a language alone is not one.
    ...(/^[a-z]{2}-[A-Z]{2}$/.test(story.language)
      ? [property('og:locale', story.language.replace('-', '_'))]
      : []),
    property('og:image', image),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD_WIDTH)),
    property('og:image:height', String(CARD_HEIGHT)),
    property('og:image:alt', page.image.alt),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', page.shortTitle),
    named('twitter:description', page.description),
    named('twitter:image', image),
    named('twitter:image:alt', page.image.alt),
    // Painted while only half of it is read, what stands at the right would move as it grows. (HTML, link type "expect".)
    '<link rel="expect" href="#root" blocking="render">',
    `<link rel="preload" href="${escapeMarkup(`${site.base}story.json`)}" as="fetch" type="application/json" crossorigin="anonymous">`,
    alternate('application/atom+xml', `${story.title} (Atom)`, addressOf(site, 'feed.xml')),
    alternate('application/feed+json', `${story.title} (JSON Feed)`, addressOf(site, 'feed.json')),
    ...(page.data === null
      ? []
      : [alternate('application/json', page.shortTitle, addressOf(site, page.data))]),
    ...(site.origin === null || !page.indexed
      ? []
      : [alternate('application/json+oembed', page.shortTitle, addressOf(site, oembedPath(page)))]),
    ...(page.jsonLd === null
      ? []
      : [`<script type="application/ld+json">${scriptJson(page.jsonLd)}</script>`]),
  ];
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${line(content)}">`;
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${line(content)}">`;
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" href="${escapeMarkup(href)}">`;
}

function alternate(type: string, title: string, href: string): string {
  return `<link rel="alternate" type="${type}" title="${line(title)}" href="${escapeMarkup(href)}">`;
}

function line(text: string): string {
  return escapeMarkup(oneLine(text));
}
