import { expect, test } from 'vitest';
import { siteOf } from '../../../src/model/formats/address.ts';
import {
  citedArticles,
  plainCitation,
  shortCitation,
} from '../../../src/model/formats/citation.ts';
import type { ExportContext } from '../../../src/model/formats/context.ts';
import type { StoryEvent } from '../../../src/model/story.ts';
import { bridgeStory } from '../../fixtures/bridge-story.ts';

const story = bridgeStory();
const context: ExportContext = { story, site: siteOf('https://news.example'), language: 'en' };
const closure = story.events.find((event) => event.id === 'closure') as StoryEvent;

test('a citation names the sources first, then the event, its date and the link', () => {
  expect(plainCitation(context, closure)).toBe(
    'Ana M. Ruiz, Gazette Staff, Jan van der Berg, “Bridge closure: “1 June or 2 June” {sic} 100% _sure_”, Gazette & Sons, 7 May 2025; העיתון, 9 May 2025. Cited from “The harbour bridge closes”, 1 or 2 June 2025 (the sources differ), in “The harbour bridge: who knew, and when”: https://news.example/e/closure/',
  );
});

test('a short citation', () => {
  expect(shortCitation(context, closure)).toBe(
    'The harbour bridge closes (Gazette & Sons, 7 May 2025; העיתון, 9 May 2025) https://news.example/e/closure/',
  );
});

test('an event without sources is not dressed up', () => {
  const bare = { ...closure, accounts: [] };
  expect(plainCitation(context, bare)).toMatch(/^No source text\. Cited from/);
  expect(shortCitation(context, bare)).toBe(
    'The harbour bridge closes https://news.example/e/closure/',
  );
});

test('the articles that events rest on, each once, by publication', () => {
  expect(citedArticles(context, story.events).map((a) => a.id)).toEqual([
    'courier',
    'gazette',
    'jadida',
    'iton',
  ]);
});
