import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibliographyName, bibtex, cslJson, ris } from '../../../src/model/formats/bibliography.ts';
import { oneLine } from '../../../src/model/formats/markup.ts';
import type { Article } from '../../../src/model/story.ts';
import { bridgeStory } from '../../fixtures/bridge-story.ts';
import { trickyText } from './generated-text.ts';

const { articles } = bridgeStory();

type Item = {
  readonly title?: string;
  readonly author?: readonly { family?: string; given?: string; literal?: string }[];
  readonly issued?: { 'date-parts'?: readonly (readonly number[])[] };
  readonly URL?: string;
  readonly [field: string]: unknown;
};

/** What citation-js, a reader we did not write, makes of it: CSL-JSON. */
const read = (text: string, type: string): Item[] =>
  plugins.input.chain(text, { forceType: type, generateGraph: false }) as Item[];

test.each([
  ['Ashleigh Fields', { given: 'Ashleigh', family: 'Fields' }],
  ['Ana M. Ruiz', { given: 'Ana M.', family: 'Ruiz' }],
  ['Jean-Luc O’Neil', { given: 'Jean-Luc', family: 'O’Neil' }],
  ['Jan van der Berg', { literal: 'Jan van der Berg' }],
  ['Gabriel García Márquez', { literal: 'Gabriel García Márquez' }],
  ['Associated Press', { literal: 'Associated Press' }],
  ['Gazette Staff', { literal: 'Gazette Staff' }],
  ['AFP', { literal: 'AFP' }],
  ['李小龙', { literal: '李小龙' }],
])('the byline %s', (byline, name) => {
  expect(bibliographyName(byline)).toEqual(name);
});

test('CSL-JSON has every field a reference manager reads', () => {
  expect(JSON.parse(cslJson(articles))[1]).toEqual({
    id: 'gazette',
    type: 'article-newspaper',
    title: 'Bridge closure: “1 June or 2 June” {sic} 100% _sure_',
    author: [
      { given: 'Ana M.', family: 'Ruiz' },
      { literal: 'Gazette Staff' },
      { literal: 'Jan van der Berg' },
    ],
    'container-title': 'Gazette & Sons',
    'publisher-place': 'PORT ALMA',
    issued: { 'date-parts': [[2025, 5, 7]] },
    language: 'en',
  });
});

test('RIS is read back with its titles, authors, days and addresses', () => {
  const items = read(ris(articles), '@ris/file');
  expect(items).toHaveLength(4);
  expect(items[0]).toMatchObject({
    title: 'Harbour bridge to close, mayor says',
    // What this reader calls the author of a newspaper article.
    reporter: 'Quist, Nora',
    'container-title': 'The Harbour Courier',
    URL: 'https://courier.example/bridge?id=7&part=1',
    language: 'en',
  });
  expect(items.map((item) => item.issued?.['date-parts']?.[0])).toEqual(articles.map(() => [2025]));
  // This reader knows the year alone; Zotero and EndNote read the day from DA.
  expect(ris(articles).match(/^DA.*(?=\r$)/gm)).toEqual(
    [6, 7, 8, 9].map((day) => `DA  - 2025/05/0${day}/`),
  );
  expect(items[1]?.title).toBe('Bridge closure: “1 June or 2 June” {sic} 100% _sure_');
  expect(ris(articles).match(/^TY {2}- NEWS\r$/gm)).toHaveLength(4);
});

test('BibTeX is read back with its titles, authors, days and addresses', () => {
  const items = read(bibtex(articles), '@bibtex/text');
  expect(items).toHaveLength(4);
  expect(items[0]).toMatchObject({
    title: 'Harbour bridge to close, mayor says',
    author: [{ given: 'Nora', family: 'Quist' }],
    'container-title': 'The Harbour Courier',
    URL: 'https://courier.example/bridge?id=7&part=1',
  });
  expect(items[1]).toMatchObject({
    title: 'Bridge closure: “1 June or 2 June” {sic} 100% _sure_',
    'container-title': 'Gazette & Sons',
    author: [
      { given: 'Ana M.', family: 'Ruiz' },
      { family: 'Gazette Staff' },
      { family: 'Jan van der Berg' },
    ],
  });
  expect(items.map((item) => item.issued?.['date-parts']?.[0]?.slice(0, 2))).toEqual([
    [2025, 5],
    [2025, 5],
    [2025, 5],
    [2025, 5],
  ]);
  expect(items[2]?.title).toBe('إغلاق الجسر القديم');
});

test('keys are unique and plain', () => {
  const twins = ['ação', 'acao', '文'].map((id) => ({ ...articles[0], id }) as Article);
  expect(bibtex(twins).match(/@article\{(.*),/g)).toEqual([
    '@article{acao,',
    '@article{acao-2,',
    '@article{article,',
  ]);
});

test('whatever a headline is, BibTeX and RIS keep one record and CSL-JSON the text', () => {
  fc.assert(
    fc.property(trickyText, trickyText, (headline, byline) => {
      const article = { ...articles[0], headline, bylines: [byline] } as Article;
      const [item] = JSON.parse(cslJson([article]));
      expect(item.title).toBe(oneLine(headline));
      const records = ris([article, article]);
      expect(records.match(/^TY {2}- /gm)).toHaveLength(2);
      expect(records.match(/^ER {2}- /gm)).toHaveLength(2);
      for (const line of records.split('\r\n')) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- /);
      // Braces that are not escaped must come in pairs, or the entry never ends.
      const bare = bibtex([article]).replace(/\\[{}\\]/g, '');
      expect(bare.split('{').length).toBe(bare.split('}').length);
      expect(bibtex([article]).match(/^@article/gm)).toHaveLength(1);
    }),
  );
});
