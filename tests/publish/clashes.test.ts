import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { siteOf } from '../../src/model/formats/address.ts';
import type { Story } from '../../src/model/story.ts';
import { findClashes, refuseClashes } from '../../src/publish/clashes.ts';
import { pagesOf } from '../../src/publish/pages.ts';
import { publishSite } from '../../src/publish/publish.ts';
import { LIMITS, scopeOf } from '../../src/publish/scope.ts';
import { pageFiles } from '../../src/publish/site-files.ts';
import { bridgeStory } from '../fixtures/bridge-story.ts';

// Whole pages are made for each try.
vi.setConfig({ testTimeout: 60_000 });

const TEMPLATE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><div id="root"></div></body></html>';
const bridge = bridgeStory();
const [first, second] = bridge.events as [Story['events'][number], Story['events'][number]];

type Ids = {
  readonly events?: readonly string[];
  readonly articles?: readonly string[];
  readonly actors?: readonly string[];
  readonly retired?: readonly string[];
};

/** A story with these ids and little else. */
function storyWith({ events = [], articles = [], actors = [], retired = [] }: Ids): Story {
  const article = bridge.articles[0] as Story['articles'][number];
  const actor = bridge.actors[0] as Story['actors'][number];
  return {
    ...bridge,
    events: events.map((id) => ({ ...first, id, accounts: [], actors: [] })),
    articles: articles.map((id) => ({ ...article, id })),
    actors: actors.map((id) => ({ ...actor, id })),
    retired: retired.map((id) => ({ id, to: null, reason: 'no event any more' })),
    notices: [],
  };
}

const clashesOf = (story: Story) =>
  findClashes(scopeOf(story, LIMITS), story.retired).map(([a, b]) => `${a.path} ${b.path}`);

test.each<[string, Ids, string]>([
  ['case', { events: ['Bridge', 'bridge'] }, 'e/Bridge/ e/bridge/'],
  ['case of other scripts', { actors: ['Ωmega', 'ωmega'] }, 'actor/Ωmega/ actor/ωmega/'],
  ['accents', { articles: ['caf\u00e9', 'cafe\u0301'] }, 'a/caf\u00e9/ a/cafe\u0301/'],
  ['a dot at the end', { actors: ['inc', 'inc.'] }, 'actor/inc/ actor/inc./'],
  ['data and a page', { events: ['bridge', 'bridge.json'] }, 'e/bridge.json e/bridge.json/'],
  ['the same in capitals', { events: ['bridge', 'Bridge.JSON'] }, 'e/bridge.json e/Bridge.JSON/'],
  ['a shared id', { events: ['bridge'], retired: ['BRIDGE'] }, 'e/bridge/ e/BRIDGE/'],
])('%s', (_, ids, clash) => {
  expect(clashesOf(storyWith(ids))).toEqual([clash]);
});

test('what is somewhere else clashes with nothing', () => {
  const ids = [
    '404',
    'index',
    'index.html',
    'card.png',
    'oembed.json',
    'a',
    'e',
    'actor',
    'assets',
  ];
  expect(clashesOf(storyWith({ events: ids, articles: ids, actors: ids }))).toEqual([]);
  expect(clashesOf(storyWith({ events: ['a.json'], retired: ['a'] }))).toEqual([]);
  expect(clashesOf(storyWith({ actors: ['ısık', 'isik'] }))).toEqual([]);
  expect(clashesOf(bridge)).toEqual([]);
});

test('found exactly where two files of the pages would be one', () => {
  const id = fc.stringMatching(/^[aAéЖж][.]?(json|JSON|[.])?$/u);
  const some = fc.uniqueArray(id, { maxLength: 4 });
  const ids = fc.record({ events: some, articles: some, actors: some, retired: some });
  fc.assert(
    fc.property(ids, (chosen) => {
      const story = storyWith({
        ...chosen,
        retired: chosen.retired.filter((one) => !chosen.events.includes(one)),
      });
      const context = { story, site: siteOf('https://news.example'), language: 'en' as const };
      // Every file with the folders it needs, as a file system sees them that minds neither case nor final dots.
      const files: string[] = [];
      const folders = new Map<string, string>();
      const blurred = (path: string) =>
        path
          .toUpperCase()
          .split('/')
          .map((name) => name.replace(/\.+$/, ''))
          .join('/');
      let isClashing = false;
      for (const page of pagesOf(context, scopeOf(story, LIMITS))) {
        const parts = { template: TEMPLATE, body: '', imageVersion: '' };
        for (const { path } of pageFiles(context, page, parts)) {
          files.push(blurred(path));
          const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
          const known = folders.get(blurred(folder));
          if (known !== undefined && known !== folder) isClashing = true;
          folders.set(blurred(folder), folder);
        }
      }
      isClashing ||= new Set(files).size < files.length || files.some((file) => folders.has(file));
      expect(clashesOf(story).length > 0).toBe(isClashing);
    }),
    { numRuns: 300 },
  );
});

test('the build says which two, where and what to do, and writes nothing', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'sourceline-clash-'));
  try {
    const story = { ...bridge, events: [first, { ...second, id: first.id.toUpperCase() }] };
    const build = publishSite({
      story,
      outDir,
      template: TEMPLATE,
      renderBody: () => '<h1>x</h1>',
      cacheDir: join(outDir, 'cache'),
    });
    await expect(build).rejects.toThrow(
      `event “${first.id}” is at e/${first.id}/, event “${first.id.toUpperCase()}” at e/${first.id.toUpperCase()}/`,
    );
    await expect(build).rejects.toThrow('Give one of each two another id');
    expect(readdirSync(outDir)).toEqual([]);
  } finally {
    rmSync(outDir, { recursive: true });
  }
});

test('of a large story only what gets a page is asked', () => {
  const events = ['x1', 'x2', 'X1'].map((id, i) => ({ ...first, id, importance: 1 - i / 10 }));
  const story = { ...storyWith({}), events };
  expect(() => refuseClashes(story, { splitFrom: 1, pages: 2 })).not.toThrow();
  expect(() => refuseClashes(story, { splitFrom: 1, pages: 3 })).toThrow('event “X1”');
});
