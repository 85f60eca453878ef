import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { siteOf } from '../../../src/model/formats/address.ts';
import { atomFeed } from '../../../src/model/formats/atom.ts';
import type { ExportContext } from '../../../src/model/formats/context.ts';
import { FEED_LENGTH } from '../../../src/model/formats/feed-entries.ts';
import { jsonFeed } from '../../../src/model/formats/json-feed.ts';
import type { StoryEvent } from '../../../src/model/story.ts';
import { bridgeStory } from '../../fixtures/bridge-story.ts';
import { trickyText } from './generated-text.ts';

// Each run parses a document.
vi.setConfig({ testTimeout: 60_000 });

const story = bridgeStory();
const context: ExportContext = {
  story,
  site: siteOf('https://news.example', '/bridge'),
  language: 'en',
};
const newestFirst = ['closure', 'answer', 'new-bridge', 'cracks', 'inspectors', 'denial'];

test('the Atom feed has what the format requires and our events, newest source first', () => {
  const feed = parseAtomFeed(atomFeed(context, story.events));
  expect(feed).toMatchObject({
    id: 'urn:sourceline:harbour-bridge',
    title: { value: story.title },
    updated: '2025-05-09T00:00:00Z',
    authors: [{ name: story.title }],
  });
  expect(feed.links?.map((link) => [link.rel, link.href])).toEqual([
    ['self', 'https://news.example/bridge/feed.xml'],
    ['alternate', 'https://news.example/bridge/'],
  ]);
  expect(feed.entries?.map((entry) => entry.links?.[0]?.href)).toEqual(
    newestFirst.map((id) => `https://news.example/bridge/e/${id}/`),
  );
  expect(feed.entries?.[1]).toMatchObject({
    id: 'urn:sourceline:harbour-bridge:answer',
    published: '2025-05-06T00:00:00Z',
    updated: '2025-05-08T00:00:00Z',
    categories: [{ term: 'Lucía Ferrer' }, { term: 'The port company' }],
  });
});

test('the JSON feed is version 1.1 with the same events', () => {
  const feed = parseJsonFeed(jsonFeed(context, story.events));
  expect(feed).toMatchObject({
    title: story.title,
    home_page_url: 'https://news.example/bridge/',
    feed_url: 'https://news.example/bridge/feed.json',
    language: 'en',
  });
  expect(feed.items?.map((item) => item.url)).toEqual(
    newestFirst.map((id) => `https://news.example/bridge/e/${id}/`),
  );
  expect(JSON.parse(jsonFeed(context, story.events))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    items: expect.arrayContaining([
      expect.objectContaining({ _sourceline: expect.objectContaining({ date_edtf: '2025~' }) }),
    ]),
  });
});

test('an entry shows the source’s words, escaped, with outlet and speaker', () => {
  const item = parseJsonFeed(jsonFeed(context, story.events)).items?.[1];
  const page = new JSDOM(item?.content_html).window.document;
  const blocks = [...page.querySelectorAll('blockquote')].map((block) => block.textContent);
  expect(blocks).toContain('“We will not ask anyone to cross it blindly,”Lucía Ferrer');
  expect(blocks).toContain('«لن نطلب من الناس عبوره وهم لا يعرفون»Lucía Ferrer');
  expect(page.body.textContent).toContain('Gazette & Sons, 7 May 2025');
});

test('whatever the words are, the Atom feed is well-formed and every text comes back', () => {
  fc.assert(
    fc.property(trickyText, trickyText, (title, description) => {
      const event = { ...(story.events[0] as StoryEvent), title };
      const given = { ...context, story: { ...story, title, description, events: [event] } };
      const xml = new JSDOM(atomFeed(given, [event]), { contentType: 'application/xml' });
      const read = xml.window.document.querySelector('entry > title')?.textContent;
      const line = title.replace(/\s+/g, ' ').trim();
      expect(read).toBe(line.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, ''));
      expect(xml.window.document.querySelectorAll('entry')).toHaveLength(1);
    }),
    { numRuns: 30 },
  );
});

test('a feed stays short however long the story is', () => {
  const many = Array.from({ length: FEED_LENGTH + 20 }, (_, i) => ({
    ...(story.events[0] as StoryEvent),
    id: `copy-${i}`,
  }));
  expect(parseAtomFeed(atomFeed(context, many)).entries).toHaveLength(FEED_LENGTH);
});
