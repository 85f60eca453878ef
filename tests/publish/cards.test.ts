import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { actorLooks } from '../../src/app/look.ts';
import { rankActors } from '../../src/model/actor-rank.ts';
import { indexStory } from '../../src/model/formats/context.ts';
import type { Quote, Story, StoryEvent } from '../../src/model/story.ts';
import { CARD_HEIGHT, CARD_WIDTH, drawCard } from '../../src/publish/card-drawing.ts';
import { loadCardTypefaces } from '../../src/publish/card-fonts.ts';
import {
  actorTones,
  articleCard,
  type CardText,
  chooseWords,
  eventCard,
  storyCard,
  storyFrame,
} from '../../src/publish/card-text.ts';
import {
  balanceLines,
  breakLines,
  clipLines,
  fontFor,
  isRightToLeft,
  measureText,
  missingIn,
  widthOf,
} from '../../src/publish/card-type.ts';
import { bridgeStory } from '../fixtures/bridge-story.ts';
import { trickyText } from '../model/formats/generated-text.ts';

// Properties are tried many times, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const story = bridgeStory();
const frame = storyFrame(story, 'en');
const { voices } = loadCardTypefaces();
const allPaths = Object.values(voices)
  .flat()
  .map((font) => font.path);
const event = (id: string) => story.events.find((e) => e.id === id) as StoryEvent;
const cardOf = (id: string) =>
  eventCard(frame, indexStory(story), actorTones(story), event(id), 'en');
const render = (svg: string) =>
  new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: allPaths } });

test.each([
  [
    'answer',
    'quote',
    '“The bridge has served us',
    'Lucía Ferrer',
    'The Harbour Courier',
    '6 May 2025',
  ],
  ['cracks', 'excerpt', 'Engineers found the first', null, 'The Harbour Courier', '6 May 2025'],
  ['closure', 'excerpt', 'The harbour bridge closes', null, 'Gazette & Sons', '7 May 2025'],
])('the words of %s', (id, kind, begin, speaker, source, day) => {
  const words = cardOf(id).words;
  expect(words).toMatchObject({ kind, speaker, source, day });
  expect(words?.text.startsWith(begin)).toBe(true);
});

test('a quote of a known speaker goes before one of nobody, a whole one before a part', () => {
  const text = `“${'a'.repeat(60)}” “${'b'.repeat(60)}” “${'c'.repeat(60)}” “few”`;
  const quote = (letter: string, over: Partial<Quote>): Quote => {
    const start = text.indexOf(`“${letter}`);
    const exact = text.slice(start, text.indexOf('”', start) + 1);
    const end = start + exact.length;
    const none = { speaker: null, speakerWords: null, cue: null };
    return { start, end, exact, kind: 'direct', ...none, ...over };
  };
  const article = { ...story.articles[0], id: 'x', text } as Story['articles'][number];
  const index = indexStory({ articles: [article], actors: story.actors });
  const pick = (...quotes: Quote[]) => {
    const account = { article: 'x', date: '2025', dateEvidence: null, excerpts: [], quotes };
    return chooseWords({ ...event('answer'), accounts: [account] }, index, new Map(), 'en')?.text;
  };
  const anonymous = quote('a', {});
  const known = quote('b', { speaker: 'lucia-ferrer' });
  const part = quote('c', { speaker: 'lucia-ferrer', kind: 'mixed' });
  expect(pick(anonymous, part, known)).toBe(known.exact);
  expect(pick(anonymous, part)).toBe(part.exact);
  expect(pick(quote('few', { kind: 'mixed' }))).toBeUndefined();
});

test('speakers have the colours that they have on the page', () => {
  const looks = actorLooks(rankActors(story.actors, story.events));
  const tones = actorTones(story);
  for (const { id } of story.actors) expect(tones.get(id)).toBe(looks.get(id)?.tone);
});

test('what is only planned, alleged or denied says so', () => {
  expect(drawCard(cardOf('closure'), voices).svg).toContain('(the sources differ), planned');
  expect(drawCard(cardOf('denial'), voices).svg).toMatch(/, denied</);
  expect(drawCard(cardOf('inspectors'), voices).svg).toMatch(/, alleged</);
});

test('our measure of a line is the renderer’s, kerning aside', () => {
  for (const text of ['Ferrer says the bridge', 'הגשר הישן', 'Привет, мир', '10,000 soldiers']) {
    const font = fontFor(text, voices.serif);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100"><text y="60" font-size="40" font-family="${font.family}">${text}</text></svg>`;
    const drawn = render(svg).getBBox()?.width ?? 0;
    expect(Math.abs(widthOf(text, font) * 40 - drawn) / drawn).toBeLessThan(0.05);
  }
});

test('no line of two scripts is dropped by the renderer', () => {
  for (const text of [
    'في الأول من يونيو.',
    'قال (Trump) إن 2025 “نعم”',
    'ראש NATO ב-1 ביוני 2025.',
    'The word الجسر in a line',
    'office ﬁ Żółć',
  ]) {
    const card: CardText = { ...cardOf('cracks'), words: null, title: text };
    const { svg, missing } = drawCard(card, voices);
    const title = /<text[^>]*fill="#1b1a17"[^>]*>.*?<\/text>/.exec(svg)?.[0] ?? '';
    const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${title}</svg>`;
    expect(render(alone).getBBox()?.width ?? 0).toBeGreaterThan(200);
    expect(missing).toEqual([]);
  }
});

test.each([
  ['قالت رئيسة', true],
  ['«2025» עברית', true],
  ['Mayor قالت', false],
  ['2025', false],
  ['\u2068قالت\u2069, 3 May', false],
])('%j reads from the right: %s', (text, rtl) => {
  expect(isRightToLeft(text)).toBe(rtl);
});

test('right-to-left words stand at the right, behind their rule', () => {
  const article = story.articles.find((a) => a.id === 'jadida') as Story['articles'][number];
  const { svg } = drawCard(articleCard(frame, article, 'en'), voices);
  expect(svg).toMatch(/<rect x="1123"/);
  expect(svg).toMatch(/text-anchor="end"[^>]*>\u2067قالت/);
});

test('words stand under the excerpt that tells the event, not under the one that dates it', () => {
  const text = 'Last month the mayor spoke at length. In response, the harbour bridge was closed.';
  const article = { ...story.articles[0], id: 'x', text } as Story['articles'][number];
  const middle = text.indexOf(' In response');
  const excerpts = [
    { start: 0, end: middle, exact: text.slice(0, middle) },
    { start: middle + 1, end: text.length, exact: text.slice(middle + 1) },
  ];
  const account = { article: 'x', date: '2025', dateEvidence: null, excerpts, quotes: [] };
  const closed = { ...event('closure'), title: 'The harbour bridge closes', accounts: [account] };
  const index = indexStory({ articles: [article], actors: [] });
  expect(chooseWords(closed, index, new Map(), 'en')?.text).toMatch(/^In response/);
});

describe('what no font can set is left out and named', () => {
  const words = cardOf('answer').words as NonNullable<CardText['words']>;
  const card: CardText = { ...cardOf('answer'), title: 'Mayor speaks', words };
  const lines = (over: Partial<CardText>) => {
    const { svg, missing } = drawCard({ ...card, ...over }, voices);
    const drawn = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, line = '']) => line);
    return { drawn: drawn.join('|'), missing: missing.join('') };
  };

  test('a title: the date stands in its place', () => {
    const { drawn, missing } = lines({ title: '市長が話す' });
    expect(missing).toBe('市長が話す');
    expect(drawn).not.toMatch(/\p{Script=Han}/u);
    expect(drawn).toContain('The bridge has served us');
    expect(drawn).toMatch(/^Tuesday 6 May 2025\|/);
  });

  test('emoji, of which a title keeps its words', () => {
    const { drawn, missing } = lines({ title: 'Mayor 🎉 speaks 👩🏽‍🚀' });
    expect(drawn).toContain('|Mayor speaks|');
    expect(missing).toContain('🎉');
  });

  test('words of a source, which stand whole or not at all', () => {
    for (const over of [{ text: '“The bridge 🚀 is safe”' }, { source: '朝日新聞' }]) {
      const { drawn } = lines({ words: { ...words, ...over } });
      expect(drawn).toContain('Mayor speaks');
      expect(drawn).not.toMatch(/bridge (?:is|has)|Lucía/);
    }
    expect(lines({ words: { ...words, speaker: '山田' } }).drawn).toContain('has served us');
  });

  test('whatever the texts are, every letter drawn is in its font', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
        const { svg } = drawCard({ ...card, title: a, words: { ...words, text: b } }, voices);
        const fonts = Object.values(voices).flat();
        for (const [, family, weight, line = ''] of svg.matchAll(
          /<text[^>]*font-family="([^"]*)" font-weight="(\d+)"[^>]*>(.*?)<\/text>/gs,
        )) {
          const font = fonts.find((f) => f.family === family && f.weight === Number(weight));
          expect(font && missingIn(line, font)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('a date of many words stays between the margins', () => {
  const date = 'some time between 1 January 2027 and 31 December 2029 (the sources differ)';
  const { svg } = drawCard({ ...cardOf('cracks'), date, status: 'planned' }, voices);
  const line = /<text[^>]*>Some time between.*?<\/text>/.exec(svg)?.[0] ?? '';
  const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${line}</svg>`;
  expect(line).toContain('planned');
  expect(render(alone).getBBox()?.width).toBeLessThanOrEqual(CARD_WIDTH - 144);
});

test('a long outlet is shortened, never its day', () => {
  const words = cardOf('answer').words as NonNullable<CardText['words']>;
  const source = 'The Harbour Courier and Evening Advertiser of the Northern Provinces and Islands';
  const { svg } = drawCard({ ...cardOf('answer'), words: { ...words, source } }, voices);
  expect(svg).toMatch(/ …\u2069, 6 May 2025</);
});

test('neighbouring days on the axis can be told apart', () => {
  const day = (from: number) => ({ from, to: from, kind: 'day' as const });
  const close = { ...frame, marks: [day(0.5), day(0.507), day(0.514)] };
  const { svg } = drawCard({ ...cardOf('cracks'), frame: close, current: null }, voices);
  const ticks = [...svg.matchAll(/<rect x="([\d.]+)"[^>]*width="4"/g)].map(([, x]) => Number(x));
  expect(ticks).toHaveLength(3);
  for (let i = 1; i < ticks.length; i++) {
    expect((ticks[i] ?? 0) - (ticks[i - 1] ?? 0)).toBeGreaterThan(6);
  }
});

test('whatever the texts are, all of them stand on the card, between its margins', () => {
  const texts = fc.oneof(
    trickyText,
    fc.lorem({ maxCount: 60 }),
    fc.string({ minLength: 100, maxLength: 400 }),
  );
  fc.assert(
    fc.property(texts, texts, texts, (title, words, speaker) => {
      const card: CardText = {
        ...cardOf('answer'),
        title: title.replace(/\s+/g, ' ').trim(),
        words: {
          ...(cardOf('answer').words as NonNullable<CardText['words']>),
          text: words.replace(/\s+/g, ' ').trim(),
          speaker,
        },
      };
      const { svg } = drawCard(card, voices);
      for (const [, y, size] of svg.matchAll(
        /<text x="[\d.]+" y="([\d.]+)"[^>]*font-size="(\d+)"/g,
      )) {
        expect(Number(y) - Number(size)).toBeGreaterThan(0);
        expect(Number(y)).toBeLessThan(CARD_HEIGHT - 30);
      }
      const box = render(svg).getBBox();
      expect(box?.width).toBe(CARD_WIDTH);
      expect(box?.height).toBe(CARD_HEIGHT);
    }),
    { numRuns: 25 },
  );
});

test('broken lines hold every word, fit, and are as few when evened out', () => {
  const font = voices.serif[0] as (typeof voices.serif)[number];
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 8, max: 40 }), (text, width) => {
      const measured = measureText(text, font);
      const lines = breakLines(measured, width);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(widthOf(line, font)).toBeLessThanOrEqual(width + 1e-9);
      const even = balanceLines(measured, width);
      expect(even.join(' ')).toBe(text);
      expect(even.length).toBe(lines.length);
      const clipped = clipLines(lines, 2, font, width);
      expect(clipped.length).toBeLessThanOrEqual(2);
      if (lines.length > 2) expect(clipped[1]).toMatch(/ …$/);
    }),
  );
});

test('a word that fits is not cut to even out the lines', () => {
  const font = voices.serif[0] as (typeof voices.serif)[number];
  expect(balanceLines(measureText('consectetuer enim', font), 8)).toEqual(['consectetuer', 'enim']);
});

test('the card of a story without events has no axis marks and does not fail', () => {
  const empty = { ...story, events: [], retired: [] };
  const { svg } = drawCard(storyCard(empty, storyFrame(empty, 'en'), 'About it'), voices);
  expect(svg).not.toContain('<circle');
  expect(svg).toContain('The harbour bridge:');
});
