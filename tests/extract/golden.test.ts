/**
 * The seed, read as it was received: the traps that it holds, and the bundled story as a fixed point. The seed's own
 * words are looked up in the seed, not repeated here beyond what names them.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dropCopies } from '../../src/extract/dedupe.ts';
import { analyse, assemble } from '../../src/extract/extract.ts';
import type { DatedArticle } from '../../src/extract/reading.ts';
import { splitArticles } from '../../src/extract/segment.ts';
import { parseStory } from '../../src/model/check.ts';
import type { Story, StoryEvent } from '../../src/model/story.ts';

const SEED = '000_7f814669e06ec963.txt';
const raw = readFileSync(new URL(`../../seeds/${SEED}`, import.meta.url), 'utf8');
const edits: unknown = JSON.parse(
  readFileSync(new URL('../../seeds/edits.json', import.meta.url), 'utf8'),
);
const bundledText = readFileSync(new URL('../../src/data/story.json', import.meta.url), 'utf8');
const bundled = JSON.parse(bundledText) as Story;

const { kept, dropped } = dropCopies(splitArticles(raw, SEED));
const analyses = kept.map((article) => analyse(article as DatedArticle));
const { story: unedited } = assemble({ analyses, dropped });

/** The one event of the extraction, before edits, whose title holds these words. */
function eventWith(words: RegExp): StoryEvent {
  const found = unedited.events.filter(({ title }) => words.test(title));
  expect(found.map(({ title }) => title)).toHaveLength(1);
  return found[0] as StoryEvent;
}
const outletsOf = ({ accounts }: StoryEvent) =>
  accounts.map(({ article }) => unedited.articles.find(({ id }) => id === article)?.outlet);
const partsOf = ({ actors }: StoryEvent, role: string) =>
  actors.filter((part) => part.role === role).map(({ actor }) => actor);

test('the bundled story is what the seeds give, byte for byte; without the story before, but for what it retired', () => {
  const again = assemble({ analyses, dropped, edits, previous: bundled }).story;
  expect(`${JSON.stringify(again, null, 1)}\n`).toBe(bundledText);
  const fresh = assemble({ analyses, dropped, edits }).story;
  expect({ ...fresh, retired: bundled.retired }).toEqual(bundled);
});

test('the bundled story keeps its laws', () => {
  expect(parseStory(JSON.parse(bundledText))).toMatchObject({ ok: true });
  expect(bundled.events.length).toBeGreaterThanOrEqual(12);
  expect(bundled.events.length).toBeLessThanOrEqual(15);
});

describe('the traps of the seed', () => {
  test('one article stands twice: two articles, all places located', () => {
    expect(
      unedited.articles.map(({ outlet, published, copies }) => [outlet, published, copies.length]),
    ).toEqual([
      ['The Hill', '2025-05-03', 2],
      ['Associated Press', '2025-05-04', 1],
    ]);
    for (const { text, copies } of unedited.articles)
      for (const { start, end } of copies) expect(raw.slice(start, end)).toBe(text);
  });

  test('captions, legal lines and what stands below the page are no events and no excerpts', () => {
    const words = unedited.events.flatMap(({ accounts }) =>
      accounts.flatMap(({ excerpts }) => excerpts),
    );
    for (const { exact } of words)
      expect(exact).not.toMatch(/FILE -|AP Photo|Copyright|Post a Comment/);
    expect(unedited.events.some(({ date }) => date === '2025-04-02')).toBe(false);
    expect(unedited.notices.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['copy-dropped', 'caption', 'legal', 'cruft']),
    );
  });

  test('the year that describes an agreement dates nothing', () => {
    expect(unedited.events.some(({ date }) => date.startsWith('2020'))).toBe(false);
  });

  test('a month said twice is one date', () => {
    expect(eventWith(/10,000/)).toMatchObject({ date: '2025-02', basis: 'inferred' });
  });

  test('“three months ago” is about that month, and what was added “at the time” belongs to it', () => {
    const warned = eventWith(/opportunity/);
    expect(warned).toMatchObject({
      date: '2025-02~',
      earliest: '2025-02-01',
      latest: '2025-02-28',
    });
    expect(warned.accounts[0]?.quotes.map(({ speaker }) => speaker)).toEqual([
      'claudia-sheinbaum',
      'claudia-sheinbaum',
    ]);
    expect(eventWith(/Musk/).date).toBe('2025-02~');
  });

  test('“Earlier this year” runs to the month of publication', () => {
    expect(eventWith(/slaps tariffs/).date).toBe('2025-01/2025-05');
  });

  test('the call of April is told on 3 and 4 May and happened in April', () => {
    const call = eventWith(/in a call/);
    expect(call).toMatchObject({ date: '2025-04', status: 'happened' });
    expect(partsOf(call, 'agent')).toEqual(['donald-trump']);
    expect(partsOf(call, 'patient')).toEqual(['claudia-sheinbaum']);
  });

  test('what followed “in response” has the month of what it answered', () => {
    expect(eventWith(/water to Texas/)).toMatchObject({ date: '2025-04', basis: 'inferred' });
  });

  test('the designation is one event of two outlets and two doers', () => {
    const event = eventWith(/State Department declares/);
    expect(outletsOf(event)).toEqual(['The Hill', 'Associated Press']);
    expect(new Set(partsOf(event, 'agent'))).toEqual(new Set(['state-department', 'donald-trump']));
    const quotes = event.accounts.flatMap((account) => account.quotes);
    expect(quotes.map(({ kind, speaker }) => [kind, speaker])).toEqual([['mixed', 'donald-trump']]);
  });

  test('a country named by what it is is that country', () => {
    expect(eventWith(/additional tariffs/).actors.map(({ actor }) => actor)).toContain('mexico');
  });

  test('the answer of 3 May is one event of both outlets, each with its own words', () => {
    const event = eventWith(/Sheinbaum says she rejected/);
    expect(event).toMatchObject({
      date: '2025-05-03',
      earliest: '2025-05-03',
      latest: '2025-05-03',
    });
    expect(outletsOf(event)).toEqual(['The Hill', 'Associated Press']);
    expect(event.accounts.map(({ quotes }) => quotes.length)).toEqual([4, 3]);
    for (const { quotes } of event.accounts)
      for (const { speaker } of quotes) expect(speaker).toBe('claudia-sheinbaum');
  });

  test('a quotation inside hers is his, and what she answered is hers', () => {
    const event = eventWith(/Sheinbaum says she rejected/);
    const inner = event.accounts[1]?.quotes.flatMap(
      (quote) => (quote as { inner?: { speaker: string }[] }).inner ?? [],
    );
    expect(inner?.map(({ speaker }) => speaker)).toEqual(['donald-trump', 'claudia-sheinbaum']);
  });

  test('quotations that open curly and close straight are whole', () => {
    const event = eventWith(/Trump says Sheinbaum rejected/);
    expect(event.date).toBe('2025-05-04');
    const quotes = event.accounts[0]?.quotes ?? [];
    expect(quotes.some(({ exact }) => exact.startsWith('“') && exact.endsWith('"'))).toBe(true);
    expect(quotes.every(({ speaker }) => speaker === 'donald-trump')).toBe(true);
  });

  test('the report of Friday is the newspaper’s', () => {
    const report = eventWith(/Wall Street Journal/);
    expect(report.date).toBe('2025-05-02');
    expect(partsOf(report, 'agent')).toEqual(['wall-street-journal']);
  });

  test('an order named by a noun is an event; a vague stretch is bounded by it', () => {
    expect(eventWith(/gives an order/)).toMatchObject({ date: '2025-01', basis: 'inferred' });
    expect(eventWith(/presence/).date).toBe('2025-01/2025-05');
  });

  test('what has no date is only bounded by the day of publication', () => {
    expect(eventWith(/drone flights/)).toMatchObject({
      date: '../2025-05-03',
      earliest: '2025-05-03',
      latest: '2025-05-03',
      basis: 'published',
    });
  });
});
