/** Articles for tests: made-up text, or the seed's, as the intake hands them on. */
import type { DatedArticle } from '../../src/extract/reading.ts';

/** An article of the day `published`, from the outlet named. */
export function articleOf(
  text: string,
  published = '2025-05-03',
  outlet = 'The Gazette',
): DatedArticle {
  return {
    givenId: null,
    headline: null,
    bylines: [],
    outlet,
    published,
    dateline: null,
    datelineSpan: null,
    url: null,
    language: 'en',
    text,
    file: `${outlet}.txt`,
    start: 0,
    end: text.length,
    asides: [],
    leftovers: [],
    copies: [{ file: `${outlet}.txt`, start: 0, end: text.length }],
  };
}

/** Tellings of events by outlets that word them differently, ten of each event. */
export function tellingsOf(count: number): DatedArticle[] {
  const verbs = ['bought', 'acquired', 'purchased'];
  const events = Math.ceil(count / 10);
  return Array.from({ length: count }, (_, i) => {
    const event = i % events;
    const day = String(1 + (event % 28)).padStart(2, '0');
    const text = `Firm${event}x ${verbs[i % 3]} Plant${event}y on ${day} March 2025 for ${event + 1} million dollars.`;
    return articleOf(text, '2025-05-03', `Outlet ${i}`);
  });
}

/** Repeatable random numbers (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** News-like: a small vocabulary with few very common words, and stock phrases that many texts share. */
const STOCK = [
  'did not immediately respond to a request for comment on Friday',
  'told reporters at a news conference in the capital on Monday',
  'according to a statement that was released by the ministry of the interior',
];
export function madeUpText(next: () => number, words: number): string {
  const out: string[] = [];
  while (out.length < words) {
    if (next() < 0.02) out.push(...(STOCK[Math.floor(next() * STOCK.length)] as string).split(' '));
    out.push(`w${Math.floor(next() ** 3 * 3000)}`);
  }
  return `${out.join(' ')}.`;
}
