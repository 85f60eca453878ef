import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DateStyle,
  dateInWords,
  dayInWords,
  htmlTime,
  rangeInWords,
} from '../../src/model/date-words.ts';
import type { StoryEvent } from '../../src/model/story.ts';

type Extra = Partial<Pick<StoryEvent, 'basis' | 'extent'>>;

describe('an event’s date', () => {
  test.each<[string, string, string, Extra?]>([
    ['2025-05-03', 'Saturday 3 May 2025', 'sábado 3 de mayo de 2025'],
    ['2025-05-03~', 'about 3 May 2025', 'hacia el 3 de mayo de 2025'],
    ['2025-02', 'some time in February 2025', 'en algún momento de febrero de 2025'],
    ['2025-02', 'February 2025', 'febrero de 2025', { extent: 'throughout' }],
    ['2025-02~', 'about February 2025', 'hacia febrero de 2025'],
    ['2025-02?', 'February 2025 (doubtful)', 'febrero de 2025 (dudoso)'],
    ['2025-02%', 'about February 2025 (doubtful)', 'hacia febrero de 2025 (dudoso)'],
    ['2025', 'some time in 2025', 'en algún momento de 2025'],
    ['2025-21', 'some time in spring 2025', 'en algún momento de la primavera de 2025'],
    [
      '2025-34',
      'some time in the 2nd quarter of 2025',
      'en algún momento del 2.º trimestre de 2025',
    ],
    ['199X', 'some time in the 1990s', 'en algún momento de los años 1990'],
    ['18XX', 'some time in the 19th century', 'en algún momento del siglo XIX'],
    [
      '2025-01/2025-05',
      'some time between January and May 2025',
      'en algún momento entre enero y mayo de 2025',
    ],
    ['2025-01/2025-05', 'January to May 2025', 'de enero a mayo de 2025', { extent: 'throughout' }],
    [
      '2024-11-30/2025-02',
      'some time between 30 November 2024 and February 2025',
      'en algún momento entre el 30 de noviembre de 2024 y febrero de 2025',
    ],
    ['2019/2021', 'some time between 2019 and 2021', 'en algún momento entre 2019 y 2021'],
    ['../2025-05-03', 'by 3 May 2025', 'no después del 3 de mayo de 2025'],
    ['2025-05/..', 'from May 2025 on', 'desde mayo de 2025'],
    ['2025-05-03', 'by 3 May 2025', 'no después del 3 de mayo de 2025', { basis: 'published' }],
    [
      '[2025-05-03,2025-05-04]',
      '3 or 4 May 2025 (the sources differ)',
      '3 o 4 de mayo de 2025 (las fuentes difieren)',
    ],
    [
      '[2025-04-30,2025-05-04]',
      '30 April or 4 May 2025 (the sources differ)',
      '30 de abril o 4 de mayo de 2025 (las fuentes difieren)',
    ],
    [
      '[2024-12-31,2025-01-01]',
      '31 December 2024 or 1 January 2025 (the sources differ)',
      '31 de diciembre de 2024 o 1 de enero de 2025 (las fuentes difieren)',
    ],
    ['0099-12-31', 'Thursday 31 December 99', 'jueves 31 de diciembre de 99'],
    ['no date', 'no date', 'no date'],
  ])('%s', (date, english, spanish, extra = {}) => {
    expect(dateInWords({ date, ...extra }, 'en')).toBe(english);
    expect(dateInWords({ date, ...extra }, 'es')).toBe(spanish);
  });

  test('a year before the era says so', () => {
    expect(dateInWords({ date: '-0043' }, 'en')).toMatch(/44 BC/);
    expect(dateInWords({ date: '-0043' }, 'es')).toMatch(/44 a\. ?C\./);
  });

  test.each<[DateStyle, string, string]>([
    ['long', '2025-02', 'some time in February 2025'],
    ['short', '2025-02', 'February 2025'],
    ['bare', '2025-02', 'February 2025'],
    ['short', '2025-05-03', 'Sat 3 May 2025'],
    ['bare', '2025-05-03', '3 May 2025'],
    ['bare', '2025-01/2025-05', 'January to May 2025'],
    ['short', '[2025-05-03,2025-05-04]', '3 or 4 May 2025'],
  ])('%s: %s is “%s”', (style, date, expected) => {
    expect(dateInWords({ date }, 'en', style)).toBe(expected);
  });

  test('a year that its surroundings say can be left out', () => {
    expect(dayInWords('2025-05-03', 'en', 'short', false)).toBe('Sat 3 May');
    expect(dateInWords({ date: '2025-05' }, 'en', 'bare', false)).toBe('May');
  });
});

describe('the span of a story', () => {
  test.each([
    ['2025-01-01', '2025-05-04', 'January to 4 May 2025', 'de enero al 4 de mayo de 2025'],
    ['2025-01-01', '2025-05-31', 'January to May 2025', 'de enero a mayo de 2025'],
    ['2025-05-01', '2025-05-31', 'May 2025', 'mayo de 2025'],
    ['2025-05-03', '2025-05-04', '3 to 4 May 2025', 'del 3 al 4 de mayo de 2025'],
    ['2025-05-03', '2025-05-03', '3 May 2025', '3 de mayo de 2025'],
    [
      '2023-11-08',
      '2025-05-04',
      '8 November 2023 to 4 May 2025',
      'del 8 de noviembre de 2023 al 4 de mayo de 2025',
    ],
  ])('%s to %s', (from, to, english, spanish) => {
    expect(rangeInWords(from, to, 'en')).toBe(english);
    expect(rangeInWords(from, to, 'es')).toBe(spanish);
  });

  test('what is no day is said as it is', () => {
    expect(rangeInWords('?', '2025-05-04', 'en')).toBe('? – 2025-05-04');
  });
});

describe('the value of <time>', () => {
  test.each([
    ['2025-05-03', '2025-05-03'],
    ['2025-05-03~', '2025-05-03'],
    ['2025-02', '2025-02'],
    ['2025', '2025'],
    ['0099', '0099'],
    ['2025-21', null],
    ['199X', null],
    ['2025-01/2025-05', null],
    ['[2025-05-03,2025-05-04]', null],
    ['-0043', null],
    ['no date', null],
  ])('%s: %s', (date, expected) => {
    expect(htmlTime(date)).toBe(expected);
  });
});

test('words never show the marks of EDTF, nor more than was said', () => {
  const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
  const month = fc
    .tuple(year, fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
  const date = fc
    .tuple(fc.oneof(year, month), fc.constantFrom('', '~', '?', '%'))
    .map(([text, mark]) => text + mark);
  fc.assert(
    fc.property(
      fc.oneof(
        date,
        fc.tuple(date, date).map(([a, b]) => `[${a},${b}]`),
        date.map((d) => `../${d}`),
      ),
      fc.constantFrom('en' as const, 'es' as const),
      fc.constantFrom('long' as const, 'short' as const, 'bare' as const),
      (text, language, style) => {
        const words = dateInWords({ date: text }, language, style);
        expect(words).not.toMatch(/[~?%[\]]|\.\.|undefined|Invalid/);
        // Years and months only: a number of a day would be invented.
        expect(words).not.toMatch(/\b1 (January|de enero)/);
      },
    ),
  );
});
