import { expect, test } from 'vitest';
import { parseStory } from '../../../src/model/check.ts';
import { siteOf } from '../../../src/model/formats/address.ts';
import { eventsJson, storyOf, storyText } from '../../../src/model/formats/story-json.ts';
import { bridgeStory } from '../../fixtures/bridge-story.ts';

const story = bridgeStory();

test('any part of a story is a story that keeps every law', () => {
  for (let chosen = 0; chosen < 2 ** story.events.length; chosen++) {
    const events = story.events.filter((_, i) => chosen & (1 << i));
    const part = storyOf(story, events);
    expect(parseStory(JSON.parse(storyText(part)))).toMatchObject({ ok: true });
    expect(part.events).toEqual(events);
  }
});

test('a part has the articles and actors it rests on, and the old ids that lead to it', () => {
  const part = storyOf(
    story,
    story.events.filter((event) => event.id === 'closure'),
  );
  expect(part.articles.map((article) => article.id)).toEqual(['gazette', 'iton']);
  expect(part.actors).toEqual([]);
  expect(part.retired.map((old) => old.id)).toEqual(['closing']);
});

test('the flat list needs nothing looked up', () => {
  const context = { story, site: siteOf('https://news.example'), language: 'en' as const };
  const { events } = JSON.parse([...eventsJson(context, story.events)].join(''));
  expect(events[3]).toMatchObject({
    id: 'answer',
    link: 'https://news.example/e/answer/',
    date: '2025-05-06',
    actors: ['Lucía Ferrer', 'The port company'],
  });
  expect(events[3].accounts[1]).toEqual({
    article: 'gazette',
    outlet: 'Gazette & Sons',
    headline: 'Bridge closure: “1 June or 2 June” {sic} 100% _sure_',
    published: '2025-05-07',
    url: null,
    excerpts: [],
    quotes: [
      {
        text: '“We will not ask anyone to cross it blindly,”',
        kind: 'direct',
        speaker: 'Lucía Ferrer',
      },
    ],
  });
});
