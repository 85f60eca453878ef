/** Everything that can be wrong with a built site, each fault as a sentence that says where and what. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { HtmlValidate } from 'html-validate';
import ICAL from 'ical.js';
import { parseStory } from '../../src/model/check.ts';
import type { Story } from '../../src/model/story.ts';
import { deadLinks, filesBelow, missingPreview, readPage, siteMapEntries } from './site-check.ts';

/** A built site: its folder, the path it lives under, and its origin where it was built for one. */
export type BuiltSite = {
  readonly folder: string;
  readonly base: string;
  readonly origin: string | null;
};

/** All faults of a site; empty where there are none. */
export async function siteFaults(site: BuiltSite): Promise<string[]> {
  const address = `${site.origin ?? 'https://unknown.invalid'}${site.base}`;
  const dead = deadLinks(site.folder, address).map(
    ({ page, link, why }) => `${page}: the link “${link}” ${why}`,
  );
  const faults = [...dead, ...dataFaults(site)];
  const titles = new Map<string, string>();
  for (const file of filesBelow(site.folder).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(site.folder, file), 'utf8');
    const page = readPage(site.folder, file);
    const found = [
      ...(await invalidHtml(html)).map((message) => `is not valid HTML: ${message}`),
      ...inlineFaults(html, page),
      ...headFaults(site, file, page),
      ...jsonLdFaults(file, page),
      ...pictureFaults(site, page),
    ];
    const twin = titles.get(page.title);
    if (twin !== undefined) found.push(`has the same title as ${twin}: “${page.title}”`);
    titles.set(page.title, file);
    faults.push(...found.map((what) => `${file}: ${what}`));
  }
  return faults;
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // The bundler writes void elements its way and we ours; both are HTML.
    'void-style': 'off',
    // Titles say date and story too; search engines cut them where they like.
    'long-title': 'off',
    'require-sri': 'off',
  },
});

/** What a validator that is not ours says of a document. */
export async function invalidHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap((r) =>
    r.messages.map((m) => `${m.ruleId}: ${m.message} (${m.selector ?? `line ${m.line}`})`),
  );
}

/** What the Content-Security-Policy of the page would refuse, and a policy that refuses too little. */
function inlineFaults(html: string, page: Document): string[] {
  const faults: string[] = [];
  const tag = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
  const policy = tag?.getAttribute('content') ?? '';
  if (policy === '') return ['has no Content-Security-Policy'];
  if (/unsafe|\*|https?:/.test(policy)) faults.push(`allows too much: ${policy}`);
  if (!policy.includes("default-src 'none'")) faults.push('does not forbid by default');
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of element.attributes) {
      if (name === 'style' || /^on/.test(name)) {
        faults.push(`has an inline ${name} on <${element.localName} class="${element.className}">`);
      }
    }
  }
  for (const script of page.querySelectorAll('script:not([src])')) {
    if (script.getAttribute('type') !== 'application/ld+json') faults.push('has an inline script');
  }
  // As the browser hashes it: every byte between the tags.
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  const named: readonly string[] = policy.match(/'sha256-[^']+'/g) ?? [];
  for (const hash of styles) {
    if (!named.includes(hash))
      faults.push(`has a style sheet that its policy does not name: ${hash}`);
  }
  for (const hash of named) {
    if (!styles.includes(hash)) faults.push(`has a policy for a style sheet it has not: ${hash}`);
  }
  return faults;
}

function headFaults(site: BuiltSite, file: string, page: Document): string[] {
  const faults: string[] = [];
  const content = (selector: string) => page.querySelector(selector)?.getAttribute('content');
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const own = `${site.origin ?? ''}${site.base}${file.replace(/index\.html$/, '')}`;
  if (site.origin !== null) {
    for (const missing of missingPreview(page, site.origin)) {
      faults.push(`has no ${missing}, or not an absolute one`);
    }
  }
  if (content('meta[name="robots"]') === 'noindex') {
    if (canonical !== undefined && canonical === own)
      faults.push('is hidden and its own canonical');
    return faults;
  }
  if (canonical !== own) faults.push(`has the canonical link “${canonical}”, not “${own}”`);
  const shared = content('meta[property="og:url"]');
  if (shared !== own) faults.push(`is shared as “${shared}”, not “${own}”`);
  if (page.querySelectorAll('h1').length !== 1) faults.push('has not one first heading');
  return faults;
}

/** The type of page and of what it is about, by the folder it stands in; others have no promise to keep. */
const PROMISED: readonly (readonly [RegExp, string, RegExp])[] = [
  [/^index\.html$/, 'CollectionPage', /^$/],
  [/^e\//, 'WebPage', /^(?:Event|Claim)$/],
  [/^a\//, 'WebPage', /^NewsArticle$/],
  [/^actor\//, 'WebPage', /^(?:Person|Organization|Country|Place)$/],
];

function jsonLdFaults(file: string, page: Document): string[] {
  const promise = PROMISED.find(([place]) => place.test(file));
  if (promise === undefined || page.querySelector('meta[content="noindex"]') !== null) return [];
  const blocks = [...page.querySelectorAll('script[type="application/ld+json"]')];
  if (blocks.length !== 1) return [`has ${blocks.length} blocks of JSON-LD, not one`];
  let data: Record<string, unknown>;
  try {
    data = JSON.parse(blocks[0]?.textContent ?? '');
  } catch (error) {
    return [`has JSON-LD that is not JSON: ${error}`];
  }
  const faults: string[] = [];
  const [, type, about] = promise;
  const subject = String((data.about as Record<string, unknown> | undefined)?.['@type'] ?? '');
  if (data['@context'] !== 'https://schema.org') faults.push('has JSON-LD without its context');
  if (data['@type'] !== type) faults.push(`has JSON-LD of type ${data['@type']}, not ${type}`);
  if (!about.test(subject)) faults.push(`has JSON-LD about “${subject}”, not ${about}`);
  const json = JSON.stringify(data);
  if (json.includes('ClaimReview')) faults.push('rates a claim in its JSON-LD');
  const quotes = page.querySelector('.panel')?.querySelectorAll('blockquote, q').length ?? 0;
  if (file.startsWith('e/')) {
    if (!json.includes('"NewsArticle"')) faults.push('names no article in its JSON-LD');
    const parts = (data.hasPart ?? []) as { '@type': string; text: string }[];
    const words = page.body.textContent.replace(/\s+/g, ' ');
    for (const part of parts) {
      if (part['@type'] !== 'Quotation') faults.push(`has a part of type ${part['@type']}`);
      if (!words.includes(part.text.replace(/\s+/g, ' ').slice(1, 40))) {
        faults.push(`quotes in its JSON-LD what it does not show: ${part.text}`);
      }
    }
    if (quotes === 0 && parts.length > 0) faults.push('shows none of the quotations it names');
  }
  return faults;
}

function pictureFaults(site: BuiltSite, page: Document): string[] {
  const address = page.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
  const path = new URL(address, 'https://unknown.invalid').pathname.slice(site.base.length);
  let png: Buffer;
  try {
    png = readFileSync(join(site.folder, decodeURIComponent(path)));
  } catch {
    return [`has no picture at ${path}`];
  }
  const size = [png.readUInt32BE(16), png.readUInt32BE(20)].join(' × ');
  return size === '1200 × 630' ? [] : [`has a picture of ${size} pixels`];
}

/** Files beside the pages: each read by a library that is not ours, or by the contract’s own check. */
function dataFaults(site: BuiltSite): string[] {
  const files = new Set(filesBelow(site.folder));
  const text = (path: string) => readFileSync(join(site.folder, path), 'utf8');
  const story: Story = JSON.parse(text('story.json'));
  const count = story.events.length;
  const faults: string[] = [];
  const expectCount = (file: string, found: number | undefined) => {
    if (found !== count) faults.push(`${file}: has ${found} events, the story ${count}`);
  };
  expectCount('feed.xml', parseAtomFeed(text('feed.xml')).entries?.length);
  expectCount('feed.json', parseJsonFeed(text('feed.json')).items?.length);
  const calendar = new ICAL.Component(ICAL.parse(text('events.ics')));
  expectCount('events.ics', calendar.getAllSubcomponents('vevent').length);
  expectCount('events.json', JSON.parse(text('events.json')).events.length);
  for (const { id } of story.events) {
    const file = `e/${id}.json`;
    const part = files.has(file) ? parseStory(JSON.parse(text(file))) : null;
    if (part === null) faults.push(`${file}: is not there`);
    else if (!part.ok) faults.push(`${file}: breaks the contract`);
    else if (part.story.events.map((e) => e.id).join() !== id) faults.push(`${file}: is another’s`);
  }
  if (site.origin !== null)
    faults.push(...siteMapFaults(site, story, siteMapEntries(text('sitemap.xml'))));
  for (const header of text('_headers').matchAll(/^\S+/gm)) {
    if (!header[0].startsWith(site.base))
      faults.push(`_headers: ${header[0]} is not below the site`);
  }
  return faults;
}

function siteMapFaults(site: BuiltSite, story: Story, listed: readonly string[]): string[] {
  const address = (path: string) => `${site.origin}${site.base}${path}`;
  const wanted = [
    address(''),
    ...story.events.map(({ id }) => address(`e/${id}/`)),
    ...story.articles.map(({ id }) => address(`a/${id}/`)),
    ...story.actors.map(({ id }) => address(`actor/${id}/`)),
    address('coverage/'),
  ];
  return [
    ...wanted.filter((a) => !listed.includes(a)).map((a) => `sitemap.xml: leaves out ${a}`),
    ...listed.filter((a) => !wanted.includes(a)).map((a) => `sitemap.xml: lists ${a}`),
  ];
}
