import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkup } from '../../../src/model/formats/markup.ts';
import { stripHtml } from '../../../src/model/formats/strip-html.ts';
import { trickyText } from './generated-text.ts';

test.each([
  ['plain', 'plain'],
  ['<p>One</p><p>two<br>three</p>', 'One\ntwo\nthree'],
  ['a <b>bold</b> <i>word</i>', 'a bold word'],
  ['<a href="a>b" title=\'c>d\'>link</a> after', 'link after'],
  ['x <!-- gone > --> y', 'x y'],
  ['<style>p{}</style>kept<script>if (a < b) "</b>"</script>', 'kept'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['&amp;lt; &#233; &#x1F600; &nosuch; &nbsp;', '&lt; é 😀 &nosuch; \u00a0'.trim()],
  ['<p class=it"s>kept</p> fine', 'kept\nfine'],
  ['<b title="open', ''],
  ['&#0; &#xD800;', '\uFFFD \uFFFD'],
])('%j reads %j', (html, text) => {
  expect(stripHtml(html)).toBe(text);
});

test('escaped text comes back as it was, white space aside', () => {
  fc.assert(
    fc.property(trickyText, (text) => {
      const tidy = (s: string) =>
        s
          .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
          .replace(/\s+/g, ' ')
          .trim();
      expect(tidy(stripHtml(escapeMarkup(text)))).toBe(tidy(text));
    }),
  );
});
