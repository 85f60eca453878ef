import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import {
  embedSnippet,
  heightMessages,
  parseInbound,
  selectMessage,
} from '../../../src/model/formats/embed.ts';
import { trickyText } from './generated-text.ts';

// Each run parses a document.
vi.setConfig({ testTimeout: 60_000 });

test('the snippet is one frame, whatever the title', () => {
  fc.assert(
    fc.property(trickyText, (title) => {
      const html = embedSnippet('https://news.example/e/x/?embed&actor=a', title);
      const page = new JSDOM(html).window.document;
      const frame = page.querySelector('iframe');
      expect(page.body.childNodes).toHaveLength(1);
      expect(frame?.getAttribute('src')).toBe('https://news.example/e/x/?embed&actor=a');
      expect(frame?.getAttribute('allow')).toBe('web-share; clipboard-write');
      expect(frame?.getAttribute('style')).toBe('width:100%;height:600px;border:0');
    }),
    { numRuns: 30 },
  );
});

test('the height goes out in the two common forms, in whole pixels', () => {
  expect(heightMessages(480.2, 'frame-1')).toEqual([
    { sentinel: 'amp', type: 'embed-size', height: 481 },
    'pymxPYMxframe-1xPYMxheightxPYMx481',
  ]);
  expect(selectMessage('answer', 'https://news.example/e/answer/')).toEqual({
    type: 'timeline:select',
    id: 'answer',
    url: 'https://news.example/e/answer/',
  });
});

const origin = 'https://paper.example';

test.each([
  ['a trusted page', { origin, data: { type: 'timeline:select', id: 'año-1' } }, [origin], 'año-1'],
  [
    'any page, where all are trusted',
    { origin, data: { type: 'timeline:select', id: 'a' } },
    ['*'],
    'a',
  ],
  [
    'another page',
    { origin, data: { type: 'timeline:select', id: 'a' } },
    ['https://b.example'],
    null,
  ],
  [
    'a page of a longer name',
    { origin: `${origin}.evil.example`, data: { type: 'timeline:select', id: 'a' } },
    [origin],
    null,
  ],
  ['another message', { origin, data: { type: 'timeline:close', id: 'a' } }, [origin], null],
  ['no id', { origin, data: { type: 'timeline:select' } }, [origin], null],
  [
    'an id that is a path',
    { origin, data: { type: 'timeline:select', id: '../x' } },
    [origin],
    null,
  ],
  ['a string', { origin, data: 'timeline:select' }, [origin], null],
  ['nothing', { origin, data: null }, [origin], null],
])('a message from %s', (_, message, trusted, id) => {
  expect(parseInbound(message, trusted)?.id ?? null).toBe(id);
});

test('no message makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(() => parseInbound({ origin, data }, ['*'])).not.toThrow();
    }),
  );
});
