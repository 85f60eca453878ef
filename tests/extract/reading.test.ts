import { expect, test } from 'vitest';
import { readArticle } from '../../src/extract/reading.ts';
import { articleOf } from './made-article.ts';

test.each([
  ['"We will act," said John Smith, a spokesman, on Nov. 2, 1989.', 'Nov.'],
  ['The bridge opened on Independence Day, Mayor Ida Kern said.', 'Independence Day'],
  ['Ida Kern met reporters on Christmas Eve in Linz.', 'Christmas'],
])('no part of a date is an actor: %s', (text, word) => {
  const { mentions } = readArticle(articleOf(text));
  const words = mentions.map(({ start, end }) => text.slice(start, end));
  expect(words.filter((one) => one.includes(word))).toEqual([]);
  expect(words.some((one) => /Smith|Kern/.test(one))).toBe(true);
});

test('mentions name each other rightly when one before them was a part of a date', () => {
  const text = "Talks began on Nov. 2, 1989. Mexico's president met John Smith, a spokesman.";
  const { mentions } = readArticle(articleOf(text));
  const words = (i: number) => text.slice(mentions[i]?.start, mentions[i]?.end);
  const pairs = mentions.flatMap((mention, i) => [
    ...(mention.owner < 0 ? [] : [`${words(mention.owner)} owns ${words(i)}`]),
    ...(mention.apposed < 0 ? [] : [`${words(i)} is ${words(mention.apposed)}`]),
  ]);
  expect(pairs).toEqual(['Mexico owns president', 'a spokesman is John Smith']);
});
