import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/model/day.ts';
import { parseEdtf } from '../../src/model/edtf.ts';

/** `earliest..latest`, an open end left empty. */
function bounds(text: string): string | null {
  const found = parseEdtf(text);
  if (found === null) return null;
  const day = (number: number | null) => (number === null ? '' : formatDay(number));
  return `${day(found.earliest)}..${day(found.latest)}`;
}

describe('the days a date may mean', () => {
  test.each([
    ['2025-05-03', '2025-05-03..2025-05-03'],
    ['2024-02-29', '2024-02-29..2024-02-29'],
    ['2025-02', '2025-02-01..2025-02-28'],
    ['2025-02-XX', '2025-02-01..2025-02-28'],
    ['2025', '2025-01-01..2025-12-31'],
    ['2025-XX', '2025-01-01..2025-12-31'],
    ['2025-XX-XX', '2025-01-01..2025-12-31'],
    ['202X', '2020-01-01..2029-12-31'],
    ['19XX', '1900-01-01..1999-12-31'],
    ['0000', '0000-01-01..0000-12-31'],
    ['0099-12-31', '0099-12-31..0099-12-31'],
    ['-0043-03-15', '-0043-03-15..-0043-03-15'],
    ['2025-02~', '2025-02-01..2025-02-28'],
    ['2025?', '2025-01-01..2025-12-31'],
    ['2025-33', '2025-01-01..2025-03-31'],
    ['2025-36', '2025-10-01..2025-12-31'],
    ['2025-01/2025-05', '2025-01-01..2025-05-31'],
    ['../2025-05-03', '..2025-05-03'],
    ['2025-05/..', '2025-05-01..'],
    ['/2025', '..2025-12-31'],
    ['2025-01~/2025-05', '2025-01-01..2025-05-31'],
    ['[2025-05-03,2025-05-04]', '2025-05-03..2025-05-04'],
    ['[2025-07, 2025-05]', '2025-05-01..2025-07-31'],
  ])('%s means %s', (text, expected) => {
    expect(bounds(text)).toBe(expected);
  });

  // The standard leaves the months of a season open; here they are the northern meteorological ones.
  test.each([
    ['2025-21', '2025-03-01..2025-05-31'],
    ['2025-22', '2025-06-01..2025-08-31'],
    ['2025-23', '2025-09-01..2025-11-30'],
    ['2023-24', '2023-12-01..2024-02-29'],
  ])('the season %s means %s', (text, expected) => {
    expect(bounds(text)).toBe(expected);
  });

  test.each([
    '',
    '2025-5-3',
    '2025-13',
    '2025-00',
    '2025-02-30',
    '2023-02-29',
    '2025-00-10',
    '-0000',
    '2025-XX-03',
    '2025-21-03',
    '202X-05',
    '2025~~',
    ' 2025',
    '2025\n',
    '3 May 2025',
    '../..',
    '/',
    '2025-06/2025-05',
    '2025/2024/2023',
    '[]',
    '[2025',
    '[2025,]',
    '[..2025]',
    '２０２５',
  ])('“%s” is no date', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  test('marks say whether a date is about or doubtful', () => {
    const marks = (text: string) => {
      const found = parseEdtf(text);
      return [found?.approximate, found?.uncertain];
    };
    expect(marks('2025-05')).toEqual([false, false]);
    expect(marks('2025-05~')).toEqual([true, false]);
    expect(marks('2025-05?')).toEqual([false, true]);
    expect(marks('2025-05%')).toEqual([true, true]);
    expect(marks('2025-01~/2025-05')).toEqual([true, false]);
    expect(marks('[2025-01,2025-05?]')).toEqual([false, true]);
  });
});

const two = (n: number) => String(n).padStart(2, '0');
// The package takes the year 0 for the year 1900, which has no 29 February.
const year = fc
  .integer({ min: -9999, max: 9999 })
  .filter((n) => n !== 0)
  .map((n) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`);
const month = fc.integer({ min: 0, max: 14 }).map(two);
const day = fc.integer({ min: 0, max: 32 }).map(two);
const calendar = fc.oneof(
  year,
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}`),
  fc.tuple(year, month, day).map(([y, m, d]) => `${y}-${m}-${d}`),
);
const qualified = fc
  .tuple(calendar, fc.constantFrom('', '', '~', '?', '%'))
  .map(([date, mark]) => date + mark);
const unspecified = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((n) => `${String(n).padStart(3, '0')}X`),
  fc.integer({ min: 0, max: 99 }).map((n) => `${two(n)}XX`),
  fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('-XX', '-05-XX', '-XX-XX'))
    .map(([y, rest]) => `${String(y).padStart(4, '0')}${rest}`),
);
// The package gives quarters before the year 0 the end of another year.
const yearOfTheEra = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const quarter = fc
  .tuple(yearOfTheEra, fc.integer({ min: 33, max: 36 }))
  .map(([y, q]) => `${y}-${q}`);
const date = fc.oneof({ weight: 3, arbitrary: qualified }, unspecified, quarter);
const open = fc.constantFrom('..', '');
const supported = fc.oneof(
  date,
  fc
    .tuple(fc.oneof(qualified, open), fc.oneof(qualified, open))
    .map(([from, to]) => `${from}/${to}`),
  // The package reads no qualified member; here the mark is kept (see the table of marks).
  fc.array(calendar, { minLength: 1, maxLength: 4 }).map((list) => `[${list.join(',')}]`),
);

/** The bounds that the reference package gives, or null where it refuses the text. */
function reference(text: string): string | null {
  try {
    const { min, max } = edtf(text);
    const limit = (ms: number | null) =>
      ms === null || !Number.isFinite(ms) ? '' : formatDay(Math.floor(ms / 86_400_000));
    return `${limit(min)}..${limit(max)}`;
  } catch {
    return null;
  }
}

/** A set whose members are not in order is bounded by all of them here, by its first and last in the package. */
function isSorted(text: string): boolean {
  if (!text.startsWith('[')) return true;
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => parseEdtf(member));
  return members.every((member, i) => {
    const before = members[i - 1];
    return (
      i === 0 ||
      ((before?.earliest ?? 0) <= (member?.earliest ?? 0) &&
        (before?.latest ?? 0) <= (member?.latest ?? 0))
    );
  });
}

/** Where the package errs: any 29 February, and intervals whose ends overlap. */
function isMistaken(text: string): boolean {
  const [from = '', to = ''] = text.split('/');
  return /-02-29/.test(text) || (text.includes('/') && overlap(from, to));
}

function overlap(from: string, to: string): boolean {
  try {
    return (edtf(from).max ?? 0) >= (edtf(to).min ?? 0);
  } catch {
    return false;
  }
}

describe('against the package edtf', () => {
  test('every supported form has the same earliest and latest day', () => {
    fc.assert(
      fc.property(supported, (text) => {
        const expected = reference(text);
        // An interval without any end says nothing and is refused here.
        fc.pre(expected !== '..' && isSorted(text) && !isMistaken(text));
        expect(bounds(text)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('what the package refuses is refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9/.-]{1,21}$/), (text) => {
        fc.pre(reference(text) === null);
        expect(parseEdtf(text)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

describe('laws', () => {
  test('garbage is refused without an error', () => {
    const garbage = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.stringMatching(/^[[\]0-9X~?%/.,-]{0,30}$/),
    );
    fc.assert(
      fc.property(garbage, (text) => {
        const found = parseEdtf(text);
        if (found === null) return;
        if (found.earliest !== null && found.latest !== null)
          expect(found.earliest).toBeLessThanOrEqual(found.latest);
      }),
      { numRuns: 1000 },
    );
  });

  test('a long list costs time in proportion', () => {
    const list = `[${'2025-05-03,'.repeat(150_000)}2025-05-04]`;
    expect(bounds(list)).toBe('2025-05-03..2025-05-04');
  }, 30_000);
});
