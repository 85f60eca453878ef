import { expect, test } from 'vitest';
import { siteOf } from '../../../src/model/formats/address.ts';
import type { ExportContext } from '../../../src/model/formats/context.ts';
import {
  actorJsonLd,
  articleJsonLd,
  eventJsonLd,
  storyJsonLd,
} from '../../../src/model/formats/jsonld.ts';
import type { Actor, Article, StoryEvent } from '../../../src/model/story.ts';
import { bridgeStory } from '../../fixtures/bridge-story.ts';

const story = bridgeStory();
const context: ExportContext = { story, site: siteOf('https://news.example'), language: 'en' };
const event = (id: string) => story.events.find((e) => e.id === id) as StoryEvent;
const about = (id: string) => eventJsonLd(context, event(id)).about as Record<string, unknown>;

test('a page about an event, told by articles and quotations', () => {
  const page = JSON.parse(JSON.stringify(eventJsonLd(context, event('answer'))));
  expect(page).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: 'https://news.example/e/answer/',
    about: {
      '@type': 'Event',
      startDate: '2025-05-06',
      subjectOf: [
        { '@id': 'https://news.example/a/courier/#article' },
        { '@id': 'https://news.example/a/gazette/#article' },
        { '@id': 'https://news.example/a/jadida/#article' },
      ],
    },
  });
  expect(page.about.actor.map((actor: Actor) => actor.name)).toEqual([
    'Lucía Ferrer',
    'The port company',
  ]);
  expect(page.citation[0]).toMatchObject({
    '@type': 'NewsArticle',
    datePublished: '2025-05-06',
    url: 'https://courier.example/bridge?id=7&part=1',
  });
  expect(page.hasPart[1]).toMatchObject({
    '@type': 'Quotation',
    text: '“We will not ask people to cross it blind.”',
    spokenByCharacter: { '@type': 'Person', name: 'Lucía Ferrer' },
    isPartOf: { '@id': 'https://news.example/a/courier/#article' },
  });
});

test.each([
  ['cracks', { startDate: '2025-02' }],
  ['closure', { startDate: '2025-06' }],
  ['new-bridge', { startDate: '2027', endDate: '2029' }],
])('%s says no more of its date than is certain', (id, dates) => {
  const { startDate, endDate } = about(id);
  expect({ startDate, endDate }).toEqual({ endDate: undefined, ...dates });
});

test.each(['denial', 'inspectors'])('%s is a claim and no event, and nothing is rated', (id) => {
  expect(about(id)).toMatchObject({
    '@type': 'Claim',
    appearance: [{ '@id': 'https://news.example/a/courier/#article' }],
  });
  expect(JSON.stringify(eventJsonLd(context, event(id)))).not.toMatch(/ClaimReview|"Event"/);
});

test('no date has a qualifier that plain ISO 8601 does not know', () => {
  const all = JSON.stringify(story.events.map((e) => eventJsonLd(context, e)));
  for (const [, date] of all.matchAll(/"(?:startDate|endDate|datePublished)":"([^"]*)"/g)) {
    expect(date).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
  }
});

test('every reference leads to something a page describes', () => {
  const pages = [
    storyJsonLd(context),
    ...story.events.map((e) => eventJsonLd(context, e)),
    ...story.articles.map((a) => articleJsonLd(context, a)),
    ...story.actors.map((a) => actorJsonLd(context, a)),
  ];
  const described = new Set<string>();
  const referred = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { '@id': id, '@type': type } = node as Record<string, unknown>;
    if (typeof id === 'string') (type === undefined ? referred : described).add(id);
    for (const value of Object.values(node)) walk(value);
  };
  walk(pages);
  expect([...referred].filter((id) => !described.has(id))).toEqual([]);
  expect(referred.size).toBeGreaterThan(3);
});

test('the story page lists its events, the article page is about an article', () => {
  expect(storyJsonLd(context)).toMatchObject({
    '@type': 'CollectionPage',
    mainEntity: { numberOfItems: 6 },
  });
  expect(articleJsonLd(context, story.articles[3] as Article)).toMatchObject({
    name: 'העיתון',
    about: { '@type': 'NewsArticle', inLanguage: 'he' },
  });
});
