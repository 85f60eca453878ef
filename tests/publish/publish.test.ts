import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseStory } from '../../src/model/check.ts';
import { escapeMarkup } from '../../src/model/formats/markup.ts';
import { type PublishReport, publishSite } from '../../src/publish/publish.ts';
import { bridgeStory } from '../fixtures/bridge-story.ts';
import { deadLinks, filesBelow, missingPreview, readPage } from './site-check.ts';
import { invalidHtml } from './site-faults.ts';

// Whole sites are written and read back.
vi.setConfig({ testTimeout: 60_000 });

const TEMPLATE = `<!doctype html>
<html lang="en" data-phase="loading">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sourceline</title>
    <link rel="preload" href="/bridge/story.json" as="fetch" crossorigin="anonymous" />
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;
const ORIGIN = 'https://news.example';
const story = bridgeStory();

/** Stands in for the app: links to every page, as its pages do. */
function renderBody(route: string): string {
  const links = [
    ...story.events.map((event) => [`/bridge/e/${event.id}/`, event.title]),
    ...story.articles.map((a) => [`/bridge/a/${a.id}/`, a.headline ?? a.outlet]),
    ...story.actors.map((actor) => [`/bridge/actor/${actor.id}/`, actor.name]),
    ['/bridge/coverage/', 'Coverage'],
  ];
  const items = links.map(
    ([href, text]) => `<li><a href="${href}">${escapeMarkup(text ?? '')}</a></li>`,
  );
  return `<main><h1>${escapeMarkup(route)}</h1><ul>${items.join('')}</ul></main>`;
}

const folder = mkdtempSync(join(tmpdir(), 'sourceline-publish-'));
const site = join(folder, 'site');
const publish = (outDir: string, over: Partial<Parameters<typeof publishSite>[0]> = {}) => {
  // The bundler has put the schema there, with all of public/.
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'story.schema.json'), '{}');
  return publishSite({
    story,
    outDir,
    base: '/bridge',
    siteUrl: ORIGIN,
    template: TEMPLATE,
    renderBody,
    cacheDir: join(folder, 'cache'),
    ...over,
  });
};
const text = (path: string) => readFileSync(join(site, path), 'utf8');
const pages = () => filesBelow(site).filter((file) => file.endsWith('.html'));

let report: PublishReport;
beforeAll(async () => {
  report = await publish(site);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('a page for the story, every event, article, actor, retired id, and for no page', () => {
  expect(pages()).toEqual(
    [
      '404.html',
      ...story.articles.map((article) => `a/${article.id}/index.html`),
      'actor/lucia-ferrer/index.html',
      'actor/port-company/index.html',
      'coverage/index.html',
      ...[...story.events, ...story.retired].map(({ id }) => `e/${id}/index.html`),
      'index.html',
    ].sort(),
  );
  expect(report.pages).toBe(pages().length);
  expect(report.notes).toEqual([]);
});

test('no link is dead', () => {
  expect(deadLinks(site, `${ORIGIN}/bridge/`)).toEqual([]);
});

test('the checker finds a dead link', async () => {
  const other = join(folder, 'broken');
  await publish(other, {
    renderBody: () =>
      '<main><h1>x</h1><a href="/bridge/e/nowhere/">a</a><a href="/out/">b</a><a href="#no">c</a></main>',
  });
  const found = deadLinks(other, `${ORIGIN}/bridge/`).filter(({ page }) => page === 'index.html');
  expect(found.map(({ why }) => why)).toEqual([
    'is not there',
    'leads out of the site’s folder',
    'names a place that the page does not have',
  ]);
});

test('every page is valid HTML', async () => {
  for (const page of pages()) {
    expect({ page, messages: await invalidHtml(text(page)) }).toEqual({ page, messages: [] });
  }
  expect(await invalidHtml(text('index.html').replace('<h1>', '<h1 id="root">'))).not.toEqual([]);
});

test('every page has its preview, absolute, and its own title, canonical and body', () => {
  const titles = new Set<string>();
  for (const file of pages()) {
    const page = readPage(site, file);
    expect({ file, missing: missingPreview(page, ORIGIN) }).toEqual({ file, missing: [] });
    const place = file.replace(/index\.html$/, '');
    expect(page.querySelector('h1')?.textContent).toBe(
      file === '404.html' ? '/404.html' : `/${place}`,
    );
    titles.add(page.title);
    if (page.querySelector('meta[name="robots"]') === null) {
      const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
      expect(canonical).toBe(`${ORIGIN}/bridge/${place}`);
    }
  }
  expect(titles.size).toBe(pages().length);
});

test('an event’s page says its title, its date in words and a source’s words', () => {
  const page = readPage(site, 'e/cracks/index.html');
  expect(page.title).toBe(
    'Engineers find the first cracks in the harbour bridge (some time in February 2025) – The harbour bridge: who knew, and when',
  );
  expect(page.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(
    'some time in February 2025. Engineers found the first cracks in February.',
  );
});

test('a merged id leads to its heir, one that is gone is in no search engine', () => {
  const merged = readPage(site, 'e/closing/index.html');
  expect(merged.title).toContain('Now part of “The harbour bridge closes”');
  expect(merged.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
    `${ORIGIN}/bridge/e/closure/`,
  );
  for (const file of ['e/closing/index.html', 'e/ferry/index.html', '404.html']) {
    const robots = readPage(site, file).querySelector('meta[name="robots"]');
    expect(robots?.getAttribute('content')).toBe('noindex');
  }
  expect(readPage(site, 'e/ferry/index.html').querySelector('link[rel="canonical"]')).toBeNull();
});

test('the policy stands before anything it governs and allows nothing inline', () => {
  const html = text('index.html');
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<link'));
  const policy = readPage(site, 'index.html')
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(text('_headers')).toContain("script-src 'self'");
  expect(text('_headers')).toMatch(/^\/bridge\/\*$/m);
});

test('JSON-LD of every page parses; text in it can not end its element', () => {
  for (const file of pages()) {
    const blocks = readPage(site, file).querySelectorAll('script[type="application/ld+json"]');
    for (const block of blocks) {
      expect(JSON.parse(block.textContent ?? '')['@context']).toBe('https://schema.org');
    }
  }
  const event = readPage(site, 'e/new-bridge/index.html');
  const data = JSON.parse(event.querySelector('script')?.textContent ?? '');
  expect(data.name).toBe('A new bridge is built for <unknown> & more');
});

test('feeds, calendar, table and data are there and read by their readers', () => {
  expect(parseAtomFeed(text('feed.xml')).entries).toHaveLength(6);
  expect(parseJsonFeed(text('feed.json')).items).toHaveLength(6);
  expect(new ICAL.Component(ICAL.parse(text('events.ics'))).getAllSubcomponents()).toHaveLength(6);
  expect(parseStory(JSON.parse(text('story.json')))).toEqual({ ok: true, story });
  for (const { id } of story.events) {
    const part = parseStory(JSON.parse(text(`e/${id}.json`)));
    expect(part).toMatchObject({ ok: true, story: { events: [{ id }] } });
  }
  expect(JSON.parse(text('events.json')).events).toHaveLength(6);
  expect(JSON.parse(text('timelinejs.json')).events).toHaveLength(6);
  expect(text('events.csv')).toMatch(/^\uFEFFdate,date_edtf,/);
});

test('oEmbed beside each page shows it in a frame', () => {
  const page = readPage(site, 'e/answer/index.html');
  const link = page.querySelector('link[type="application/json+oembed"]')?.getAttribute('href');
  expect(link).toBe(`${ORIGIN}/bridge/e/answer/oembed.json`);
  const data = JSON.parse(text('e/answer/oembed.json'));
  expect(data).toMatchObject({ version: '1.0', type: 'rich', width: 960, height: 600 });
  expect(data.html).toContain(`src="${ORIGIN}/bridge/e/answer/?embed"`);
});

test('the site map lists the pages for search engines and no other', () => {
  const listed = [...text('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);
  expect(listed).toHaveLength(pages().length - 3);
  expect(listed).toContain(`${ORIGIN}/bridge/e/answer/`);
  expect(text('robots.txt')).toContain(`Sitemap: ${ORIGIN}/bridge/sitemap.xml`);
});

test('pictures are PNG files of the size that the preview says', () => {
  for (const path of ['card.png', 'e/answer/card.png', 'a/jadida/card.png']) {
    const png = readFileSync(join(site, path));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

test('published again, the same bytes and no picture made twice', async () => {
  const again = join(folder, 'again');
  const second = await publish(again);
  expect(second.images).toMatchObject({ made: 0, reused: report.images.made });
  const sums = (at: string) =>
    filesBelow(at).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(at, file)))
        .digest('hex'),
    ]);
  expect(sums(again)).toEqual(sums(site));
});

test('a changed title makes its own picture again and no other', async () => {
  const events = story.events.map((e) =>
    e.id === 'cracks' ? { ...e, title: 'Cracks are found' } : e,
  );
  const changed = await publish(join(folder, 'changed'), { story: { ...story, events } });
  expect(changed.images).toMatchObject({ made: 1, reused: report.images.made - 1 });
  const version = (at: string) =>
    readPage(join(folder, at), 'e/cracks/index.html')
      .querySelector('meta[property="og:image"]')
      ?.getAttribute('content');
  expect(version('changed')).not.toBe(version('site'));
});

test('without SITE_URL it says so and leaves out what makes no sense without it', async () => {
  const bare = join(folder, 'bare');
  const { notes } = await publish(bare, { siteUrl: null });
  expect(notes.join()).toMatch(/^SITE_URL is not set/);
  const files = filesBelow(bare);
  expect(files).not.toContain('sitemap.xml');
  expect(files.filter((file) => file.includes('oembed'))).toEqual([]);
  expect(deadLinks(bare, 'https://unknown.invalid/bridge/')).toEqual([]);
});

test('it says what the policy would block', async () => {
  const { notes } = await publish(join(folder, 'blocked'), {
    renderBody: () => '<main><h1 style="color:red">x</h1><p title="style=1">y</p></main>',
  });
  expect(notes).toEqual(['the Content-Security-Policy blocks <h1 style="color:red">']);
});

test('a template that is not the built page is refused', async () => {
  const nowhere = publish(join(folder, 'refused'), { template: '<p>hello</p>' });
  await expect(nowhere).rejects.toThrow('is it the built index.html?');
});
