import { describe, expect, test } from 'vitest';
import { en } from '../../src/app/words/en.ts';
import { es } from '../../src/app/words/es.ts';
import { negotiate, wordsFor } from '../../src/app/words/words.ts';

/** Every message with its path; functions are called with a number or a word in each place. */
function messages(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'function') {
      const call = (argument: unknown) =>
        String((value as (...all: unknown[]) => unknown)(...Array(value.length).fill(argument)));
      return [
        [`${at}(1)`, call(1)],
        [`${at}(1234)`, call(1234)],
      ];
    }
    return typeof value === 'object' && value !== null
      ? messages(value, at)
      : [[at, String(value)]];
  });
}

/** Nothing is to be said of an event that simply happened. */
const MAY_BE_EMPTY = ['status.happened', 'statusShort.happened'];

describe.each([
  ['en', en],
  ['es', es],
])('%s', (_, table) => {
  test('every message says something', () => {
    for (const [key, value] of messages(table)) {
      if (MAY_BE_EMPTY.includes(key)) continue;
      expect(value, key).toMatch(/\S/);
      expect(value, key).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

test('both languages have the same messages', () => {
  const keys = (table: object) => messages(table).map(([key]) => key);
  expect(keys(es)).toEqual(keys(en));
});

test('Spanish is not English', () => {
  const spanish = new Map(messages(es));
  const same = messages(en).filter(([key, value]) => value === spanish.get(key));
  // Names of languages, keys and formats are the same; sentences are not.
  expect(same.filter(([, value]) => value.split(' ').length > 3)).toEqual([]);
});

test.each([
  [['es-MX', 'en'], 'es'],
  [['fr', 'es'], 'es'],
  [['EN-us'], 'en'],
  [['fr', 'de'], 'en'],
  [[], 'en'],
])('a reader of %j is spoken to in %s', (preferred, expected) => {
  expect(negotiate(preferred)).toBe(expected);
});

test('lists and numbers follow the language', () => {
  expect(wordsFor('en').list(['a', 'b', 'c'])).toMatch(/a, b,? and c/);
  expect(wordsFor('es').list(['a', 'b', 'c'])).toBe('a, b y c');
  expect(en.events(1)).toBe('1 event');
  expect(en.events(1200)).toBe('1,200 events');
  expect(es.events(12_000)).toMatch(/^12[.\u00a0\u202f]000 hechos$/);
});
