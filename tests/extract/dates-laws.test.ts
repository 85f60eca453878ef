/** What holds of dates found in any text. */
import parseWithPackage from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/extract/dates.ts';
import { parseEdtf } from '../../src/model/edtf.ts';

const WORDS = (
  'the a an of in on at to from and or between since until by last next this that same following previous past ' +
  'coming early late mid end beginning first second third fourth half year years month months week weeks day days ' +
  'hour minutes decade century quarter season fiscal today yesterday tomorrow tonight now recently soon ago earlier ' +
  'later before after every each other once twice monday Tuesday Saturdays Sat Sun. May March april Sept. December ' +
  'spring Summer fall winter morning night noon midnight Christmas Easter one two twenty dozen few several hundred ' +
  "1 2 3 12 29 30 31 32 99 1492 1999 2000 2024 2025-05-03 2024-25 5/3/2025 10:30 9a.m. 1990s '90s Q3 FY2024 3rd " +
  "1/2 0200 GMT o'clock - – — , . ; / ' 's ’ ( ) \" “ $ % \n \n\n will said was expected"
).split(' ');
const phrase = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '', '\n')), {
    maxLength: 30,
  })
  .map((pairs) => pairs.flat().join(''));
const anyText = fc.oneof(
  phrase,
  phrase,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ maxLength: 80 }),
);
const anyDay = fc
  .date({
    min: new Date('1600-01-01T00:00:00Z'),
    max: new Date('2200-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

/** TIMEX3 values as TimeML 1.2.1 and the guidelines before it write them. */
const DAY = String.raw`\d{4}-\d\d-\d\d`;
const VALUE: Readonly<Record<string, RegExp>> = {
  DATE: new RegExp(
    `^(?:${DAY}|\\d{4}(?:-\\d\\d|-W\\d\\d(?:-WE)?|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI))?|\\d{2,3}|(?:PAST|PRESENT|FUTURE)_REF)$`,
  ),
  TIME: new RegExp(`^${DAY}T(?:MO|AF|EV|NI|\\d\\d:\\d\\d(?::\\d\\d)?Z?)$`),
  DURATION: /^PT?(?:\d+(?:\.\d+)?|X)(?:S|M|H|D|NI|WE|W|Q|SE|Y|DE|CE)$/,
  SET: /^(?:PT?(?:\d+(?:\.\d+)?|X)(?:S|M|H|D|NI|WE|W|Q|SE|Y|DE|CE)|XXXX-.+)$/,
};

describe('in any text', { timeout: 60_000 }, () => {
  test('spans lie in the text, in order, and do not overlap', () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, published) => {
        let end = 0;
        for (const mention of findDates(text, published)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
          expect(text.slice(mention.start, mention.end)).toMatch(
            /^[\p{L}\p{N}'’].*[\p{L}\p{N}.]$|^\p{N}$/su,
          );
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 600 },
    );
  });

  test('values are TIMEX3, and dates have an EDTF that names days of the calendar', () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, published) => {
        for (const { type, value, edtf, interval, basis } of findDates(text, published)) {
          expect(value).toMatch(VALUE[type] as RegExp);
          expect(['stated', 'inferred']).toContain(basis);
          const isDate = (type === 'DATE' && !value.endsWith('_REF')) || type === 'TIME';
          expect(edtf !== null).toBe(isDate);
          for (const written of [edtf, interval]) {
            if (written === null) continue;
            expect(parseEdtf(written), written).not.toBeNull();
            expect(() => parseWithPackage(written), written).not.toThrow();
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test('the same text and day give the same mentions', () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, published) => {
        expect(findDates(text, published)).toEqual(findDates(text, published));
      }),
      { numRuns: 200 },
    );
  });

  test('a paragraph after it changes no span', () => {
    fc.assert(
      fc.property(phrase, anyDay, (text, published) => {
        const alone = findDates(text, published).map(({ start, end }) => text.slice(start, end));
        const among = `${text}\n\nNothing there.`;
        expect(
          findDates(among, published).map(({ start, end }) => among.slice(start, end)),
        ).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });
});

test('a day of publication that is none is refused', () => {
  expect(() => findDates('today', '2025-02-30')).toThrow(RangeError);
  expect(() => findDates('today', 'May 3')).toThrow(RangeError);
});
