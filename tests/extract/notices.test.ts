import { expect, test } from 'vitest';
import { analyse } from '../../src/extract/extract.ts';
import { noticesOf } from '../../src/extract/notices.ts';
import { articleOf } from './made-article.ts';

const messagesOf = (text: string, more: object = {}): string[] =>
  noticesOf(analyse({ ...articleOf(text), ...more }), 'a').map(({ message }) => message);

test('words that date an event are no unresolved date; others are', () => {
  const used = 'The Norvik Energy fleet has grown steadily in recent months.';
  expect(analyse(articleOf(used)).events[0]?.date.evidence).not.toBeNull();
  expect(messagesOf(used)).toEqual([]);
  expect(messagesOf('Prices of recent months are high.')).toEqual([
    '“recent months” names no day, month or year.',
  ]);
});

test('an article that stands several times is told in words of a reader', () => {
  const copy = { file: 'a.txt', start: 0, end: 9 };
  expect(messagesOf('Rain fell.', { copies: [copy, copy] })).toEqual([
    'The source files hold this article 2 times; it is counted once.',
  ]);
});

test('what stood around an article is quoted with one full stop', () => {
  const leftovers = [
    { kind: 'cruft', text: 'Post a Comment' },
    { kind: 'legal', text: 'All rights reserved.' },
  ];
  expect(messagesOf('Rain fell.', { leftovers })).toEqual([
    'From the web page around the article, not part of it: “Post a Comment”.',
    'Legal line, not part of the article: “All rights reserved.”',
  ]);
});
