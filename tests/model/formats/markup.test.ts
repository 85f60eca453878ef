import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { clip, escapeMarkup, oneLine, scriptJson } from '../../../src/model/formats/markup.ts';
import { trickyText } from './generated-text.ts';

// Each run parses a document.
vi.setConfig({ testTimeout: 60_000 });

test('text stays text in an element and in an attribute', () => {
  fc.assert(
    fc.property(trickyText, (text) => {
      const safe = escapeMarkup(text);
      const page = new JSDOM(`<p title="${safe}">${safe}</p>`).window.document;
      const written = text
        .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
        .replace(/\r\n?/g, '\n');
      expect(page.querySelector('p')?.textContent).toBe(written);
      expect(page.querySelector('p')?.title).toBe(written);
      expect(page.body.children).toHaveLength(1);
    }),
    { numRuns: 30 },
  );
});

test('JSON in a script element can not end it and is the same value', () => {
  fc.assert(
    fc.property(trickyText, (text) => {
      const json = scriptJson({ text });
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});

test.each([
  ['short', 20, 'short'],
  ['one two three four', 12, 'one two…'],
  ['one two, three four', 11, 'one two…'],
  ['one\n two', 20, 'one two'],
  ['文'.repeat(30), 10, `${'文'.repeat(9)}…`],
  [`aaaaaaaa👩👩👩`, 10, 'aaaaaaaa…'],
])('clips %j to %i', (text, most, clipped) => {
  expect(clip(text, most)).toBe(clipped);
});

test('a clipped text is never longer than asked, nor half a character', () => {
  fc.assert(
    fc.property(trickyText, fc.integer({ min: 2, max: 40 }), (text, most) => {
      const clipped = clip(text, most);
      expect(clipped.length).toBeLessThanOrEqual(Math.max(most, 1));
      if (!/\p{Surrogate}/u.test(text)) expect(clipped).not.toMatch(/\p{Surrogate}/u);
      expect(oneLine(clipped)).toBe(clipped);
    }),
  );
});
