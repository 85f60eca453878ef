/** Periods as whole numbers, and the notation of patterns. */
import parseWithPackage from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  edtfOf,
  edtfOfPart,
  firstDay,
  type Grain,
  holding,
  lastDay,
  shift,
  timexOf,
} from '../../src/extract/dates/calendar.ts';
import { HOLIDAYS } from '../../src/extract/dates/holidays.ts';
import { compilePattern, type Vocabulary } from '../../src/extract/dates/pattern.ts';
import { formatDay, parseDay } from '../../src/model/day.ts';
import { parseEdtf } from '../../src/model/edtf.ts';

const GRAINS: readonly Grain[] = [
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
];
const anyDay = fc.integer({ min: parseDay('1000-01-01') ?? 0, max: parseDay('2900-12-31') ?? 0 });

describe('periods', () => {
  test('a period holds the day it was asked for, and the next begins where it ends', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...GRAINS), (day, grain) => {
        const period = holding(day, grain);
        expect(firstDay(period)).toBeLessThanOrEqual(day);
        expect(lastDay(period)).toBeGreaterThanOrEqual(day);
        expect(firstDay(shift(period, 1))).toBe(lastDay(period) + 1);
      }),
    );
  });

  test('EDTF names the same days', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...GRAINS), (day, grain) => {
        const period = holding(day, grain);
        const edtf = parseEdtf(edtfOf(period));
        expect([edtf?.earliest, edtf?.latest]).toEqual([firstDay(period), lastDay(period)]);
        const about = parseEdtf(edtfOf(period, true));
        expect([about?.earliest, about?.latest]).toEqual([firstDay(period), lastDay(period)]);
        expect(() => parseWithPackage(edtfOf(period, true))).not.toThrow();
        for (const part of ['early', 'mid', 'late'] as const) {
          const inner = parseEdtf(edtfOfPart(period, part));
          expect(inner?.earliest).toBeGreaterThanOrEqual(firstDay(period));
          expect(inner?.latest).toBeLessThanOrEqual(lastDay(period));
        }
      }),
    );
  });

  test.each([
    ['2004-01-01', '2004-W01'],
    ['2005-01-01', '2004-W53'],
    ['2008-12-29', '2009-W01'],
    ['2010-01-03', '2009-W53'],
    ['2025-05-04', '2025-W18'],
    ['2025-05-05', '2025-W19'],
  ])('%s is in ISO week %s', (day, week) => {
    expect(timexOf(holding(parseDay(day) ?? 0, 'week'))).toBe(week);
  });

  test.each([
    ['thanksgiving day?', 2024, '2024-11-28'],
    ['labor day', 2025, '2025-09-01'],
    ['memorial day', 2025, '2025-05-26'],
    ['easter sunday? | easter day', 2024, '2024-03-31'],
    ['easter sunday? | easter day', 2038, '2038-04-25'],
    ['good friday', 2025, '2025-04-18'],
  ])('%s of %i is %s', (pattern, year, day) => {
    const holiday = HOLIDAYS.find((holiday) => holiday.pattern === pattern);
    expect(formatDay(holiday?.day(year)?.n ?? 0)).toBe(day);
  });
});

describe('patterns', () => {
  const letters = new Map<string, string>();
  const words: Vocabulary = {
    letterOf(word) {
      const letter = letters.get(word) ?? String.fromCharCode(0x4e00 + letters.size);
      letters.set(word, letter);
      return letter;
    },
    wordsOf: (name) => (name === 'UNIT' ? ['week', 'month'] : []),
    isEssential: (word) => word === 'week' || word === 'month',
  };
  const lettersOf = (text: string) =>
    text
      .split(' ')
      .map((word) => words.letterOf(word))
      .join('');

  test('words, classes, options, alternatives and labels', () => {
    const { parts, labels, whole } = compilePattern(
      'the (last|{near}) n:(one|two)? UNIT',
      { near: 'past|next' },
      words,
    );
    expect(labels).toEqual(['n', 'unit']);
    const found = parts.exec(lettersOf('the next two month'));
    expect(found?.slice(1)).toEqual([lettersOf('two'), lettersOf('month')]);
    expect(whole.test(lettersOf('the one'))).toBe(false);
  });

  test('a pattern that is broken, empty or without an essential word is refused', () => {
    expect(() => compilePattern('(the UNIT', {}, words)).toThrow(/unclosed/);
    expect(() => compilePattern('the UNIT)', {}, words)).toThrow(/unexpected/);
    expect(() => compilePattern('{nowhere} UNIT', {}, words)).toThrow(/no such macro/);
    expect(() => compilePattern('UNIT?', {}, words)).toThrow(/nothing at all/);
    expect(() => compilePattern('the UNIT | the end', {}, words)).toThrow(/essential/);
  });
});
