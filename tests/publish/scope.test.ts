import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { siteOf } from '../../src/model/formats/address.ts';
import { countPages, pagesOf } from '../../src/publish/pages.ts';
import { publishSite } from '../../src/publish/publish.ts';
import { LIMITS, scopeOf } from '../../src/publish/scope.ts';
import { makeStory } from '../bench/story-maker.ts';

// Pictures are drawn.
vi.setConfig({ testTimeout: 60_000 });

const story = makeStory(60, 3, (text) => createHash('sha256').update(text).digest('hex'));
const importances = (events: readonly { importance: number }[]) => events.map((e) => e.importance);

test('a story of usual size has everything', () => {
  const scope = scopeOf(story, LIMITS);
  expect(scope).toMatchObject({ isSplit: false, events: story.events, articles: story.articles });
  expect(scope.pictured.size).toBe(60);
});

test('of a story in pieces the most important events, in story order, and who tells them', () => {
  const scope = scopeOf(story, { splitFrom: 60, pages: 20, pictures: 5 });
  expect(scope.isSplit).toBe(true);
  expect(scope.events).toHaveLength(20);
  expect(scope.events).toEqual(story.events.filter((event) => scope.events.includes(event)));
  const others = story.events.filter((event) => !scope.events.includes(event));
  expect(Math.min(...importances(scope.events))).toBeGreaterThanOrEqual(
    Math.max(...importances(others)),
  );
  expect(scope.pictured.size).toBe(5);
  const told = new Set(scope.events.flatMap((e) => e.accounts.map((a) => a.article)));
  expect(scope.articles.every(({ id }) => told.has(id))).toBe(true);
  const context = { story, site: siteOf(null), language: 'en' } as const;
  expect([...pagesOf(context, scope)]).toHaveLength(countPages(story, scope));
});

test('the build says what it did not make, and pages without a picture show the story’s', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-scope-'));
  try {
    const seen: number[] = [];
    const { notes, images } = await publishSite({
      story,
      outDir: join(folder, 'site'),
      siteUrl: 'https://news.example',
      template:
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><div id="root"></div></body></html>',
      renderBody: () => '<h1>x</h1>',
      cacheDir: join(folder, 'cache'),
      limits: { splitFrom: 60, pages: 20, pictures: 5 },
      onPage: (done) => seen.push(done),
    });
    expect(notes[0]).toMatch(/^60 events: the story is published in pieces of 250/);
    expect(notes[1]).toMatch(/^the 20 most important .* the other 40 are answered by 404\.html/);
    expect(notes[2]).toMatch(/^the 5 most important events have a picture/);
    expect(images.made).toBe(6);
    expect(seen.at(-1)).toBe(seen.length);
    const scope = scopeOf(story, { splitFrom: 60, pages: 20, pictures: 5 });
    const read = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');
    for (const event of story.events) {
      const paged = scope.events.includes(event);
      expect(existsSync(join(folder, 'site', `e/${event.id}/index.html`))).toBe(paged);
      expect(existsSync(join(folder, 'site', `e/${event.id}.json`))).toBe(paged);
      if (!paged) continue;
      const own = scope.pictured.has(event) ? `e/${event.id}/card.png` : 'card.png';
      expect(read(`e/${event.id}/index.html`)).toContain(`https://news.example/${own}?v=`);
    }
    expect(JSON.parse(read('story.json')).format).toBe('sourceline-index');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
