/** What a mention says besides its value: basis, attribution, preposition, interval. Published Saturday 3 May 2025. */
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/extract/dates.ts';

const found = (text: string) => findDates(text, '2025-05-03');

describe('basis', () => {
  test.each([
    ['signed on May 3, 2020', 'stated'],
    ['signed in 2020', 'stated'],
    ['signed in the 1990s', 'stated'],
    ['signed in May', 'inferred'],
    ['signed last year', 'inferred'],
    ['signed on Friday', 'inferred'],
    ['signed in July of last year', 'inferred'],
  ])('%s: %s', (text, basis) => {
    expect(found(text).map((mention) => mention.basis)).toEqual([basis]);
  });
});

describe('a date that describes a noun', () => {
  test.each([
    'Many goods, under a 2020 trade agreement, are exempt.',
    'Monday’s vote was close.',
    'She answered a Friday report from the paper.',
    'It fell after the Sept. 11 attacks.',
    'They signed a June 30 deadline.',
    'Since its 1967 debut it sold well.',
    "Last year's summit failed.",
  ])('%s', (text) => {
    expect(found(text).map((mention) => mention.attributive)).toEqual([true]);
  });

  test.each([
    'She said on Saturday that she rejected it.',
    'She said Saturday in Spanish.',
    'Trump in February designated cartels.',
    'Last month, Trump also threatened tariffs.',
    'Earlier this year another plane crashed.',
    'Officials Monday said so.',
    'It opened in 2020 and closed.',
    'He left on Tuesday evening.',
    'She told reporters three months ago after he spoke.',
  ])('not: %s', (text) => {
    expect(found(text).map((mention) => mention.attributive)).toEqual([false]);
  });
});

describe('the preposition before', () => {
  test.each([
    ['open since 2001', 'since'],
    ['closed until June', 'until'],
    ['done by 2030', 'by'],
    ['in about 1990', 'in'],
    ['over the past three years', 'during'],
    ['for three years', 'for'],
    ['he spoke Friday', null],
  ])('%s: %s', (text, relation) => {
    expect(found(text).map((mention) => mention.relation)).toEqual([relation]);
  });
});

describe('intervals', () => {
  test.each([
    ['between March and May 2020', ['2020-03/2020-05', '2020-03/2020-05']],
    ['from December 2019 until Q3 2020', ['2019-12/2020-09', '2019-12/2020-09']],
    ['from 2013 to 2017', ['2013/2017', '2013/2017']],
    ['May 3-5', ['2025-05-03/2025-05-05', '2025-05-03/2025-05-05']],
    ['in March and May 2020', [null, null]],
    ['in the past three years', ['2022~/2025-05-03']],
    ['over the next two months', ['2025-05-03/2025-07~']],
    ['in the past two quarters', ['2024-10~/2025-05-03']],
    ['in the past two weeks', ['2025-04-14~/2025-05-03']],
    ['for three years', [null]],
  ])('%s', (text, intervals) => {
    expect(found(text).map((mention) => mention.interval)).toEqual(intervals);
  });
});
