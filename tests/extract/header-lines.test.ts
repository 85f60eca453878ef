import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bylinesOf, looksLikeNames, outletInByline } from '../../src/extract/bylines.ts';
import { findDateline } from '../../src/extract/dateline.ts';
import { languageOf } from '../../src/extract/language.ts';
import { looksLikeOutlet, outletName } from '../../src/extract/outlets.ts';
import { publishedField, publishedLine } from '../../src/extract/published.ts';

describe('publishedLine', () => {
  test.each([
    ['Sat, May 3, 2025', '2025-05-03'],
    ['Saturday, 3 May 2025', '2025-05-03'],
    ['Sept. 3, 2024 at 9:14 PM EDT', '2024-09-03'],
    ['Published 3:15 PM EST, Tue March 4, 2025', '2025-03-04'],
    ['MAY 3RD, 2025', '2025-05-03'],
    ['3rd of May, 2025', '2025-05-03'],
    ['2025-05-03', '2025-05-03'],
    ['2025-05-03T21:14:00-04:00', '2025-05-03'],
    ['2025/5/3 10:00 GMT', '2025-05-03'],
    ['03.05.2025, 10:15', '2025-05-03'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['Sat 5/3/2025', '2025-05-03'],
    ['May 3, 2025 · 4 min read', '2025-05-03'],
    ['Posted on May 3, 2025 | Updated May 4, 2025', '2025-05-03'],
    ['First published on Sat 3 May 2025 06.00 BST', '2025-05-03'],
  ])('%s', (line, day) => {
    expect(publishedLine(line)).toEqual({ day, updated: false });
  });

  test('a day of change is told from the first', () => {
    expect(publishedLine('Updated May 4, 2025')).toEqual({ day: '2025-05-04', updated: true });
  });

  test.each([
    'On May 3, 2025, the bridge fell.',
    'May 3',
    'May 2025',
    'February 30, 2025',
    '5/3/2025',
    'Bridge falls, May 3, 2025',
    '2025',
    'Room 20250503 is closed',
    '',
  ])('states no day, or states more: %s', (line) => {
    expect(publishedLine(line)).toBeNull();
  });

  test('fields of metadata may say more', () => {
    expect(publishedField('Sat, 03 May 2025 10:00:00 GMT')).toBe('2025-05-03');
    expect(publishedField('20250503')).toBe('2025-05-03');
    expect(publishedField('yesterday')).toBeNull();
  });

  test('never throws, and any day it finds is one of the calendar', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/. -]{6,12}$/)), (line) => {
        const day = publishedField(line);
        if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});

describe('bylines', () => {
  test.each([
    ['By Ann Lee', ['Ann Lee']],
    ['AAMER MADHANI', ['Aamer Madhani']],
    ['By ANN O’NEILL and JUAN DE LA CRUZ', ['Ann O’Neill', 'Juan de la Cruz']],
    ['By Ann Lee, Tom Berg & Mia McKay, Staff Writers', ['Ann Lee', 'Tom Berg', 'Mia McKay']],
    ['By Ann Lee, Associated Press', ['Ann Lee']],
    ['Ann Lee, White House Correspondent', ['Ann Lee']],
    ['By J. K. Lowe Jr.', ['J. K. Lowe Jr.']],
    ['By Ann Lee (ann@example.org) @annlee', ['Ann Lee']],
    ['By Jean-Luc Étienne', ['Jean-Luc Étienne']],
    ['By Madonna', ['Madonna']],
    ['By Reuters', []],
  ])('%s', (line, names) => {
    expect(bylinesOf(line)).toEqual(names);
  });

  test('lines that can be names, and lines that can not', () => {
    for (const line of ['Ann Lee', 'ANN LEE', 'Ann Lee and Tom Berg']) {
      expect(looksLikeNames(line), line).toBe(true);
    }
    for (const line of [
      'Bridge closed',
      'The Hill.',
      'World News',
      'Ann',
      'May 3, 2025',
      'Who Knew?',
    ]) {
      expect(looksLikeNames(line), line).toBe(false);
    }
  });

  test('the agency beside the names', () => {
    expect(outletInByline('By Ann Lee, Associated Press Writer')).toBe('Associated Press');
    expect(outletInByline('By Ann Lee for CNN')).toBe('CNN');
    expect(outletInByline('By Ann Lee')).toBeNull();
  });
});

describe('outlets', () => {
  test.each([
    ['The Hill.', 'The Hill'],
    ['AP', 'Associated Press'],
    ['ASSOCIATED PRESS', 'Associated Press'],
    ['BBC', 'BBC News'],
    ['www.nytimes.com', 'The New York Times'],
    ['RIVERSIDE GAZETTE', 'Riverside Gazette'],
    ['Riverside Gazette', 'Riverside Gazette'],
    ['The  Daily Planet.', 'The Daily Planet'],
  ])('%s is shown as %s', (words, name) => {
    expect(outletName(words)).toBe(name);
  });

  test('what has the form of an outlet', () => {
    for (const line of [
      'The Hill.',
      'CNN',
      'Riverside Gazette',
      'example.org',
      'Agence France-Presse',
    ]) {
      expect(looksLikeOutlet(line), line).toBe(true);
    }
    for (const line of ['time', 'Ann Lee', 'The bridge was in the news', 'Home']) {
      expect(looksLikeOutlet(line), line).toBe(false);
    }
  });
});

describe('findDateline', () => {
  test.each([
    ['WEST PALM BEACH, Fla. (AP) — The rain', 'WEST PALM BEACH, Fla.', 'Associated Press'],
    ['PARIS, May 3 (Reuters) - The rain', 'PARIS', 'Reuters'],
    ['BEIJING/TAIPEI (Reuters) - The rain', 'BEIJING/TAIPEI', 'Reuters'],
    ['MEXICO CITY — The rain', 'MEXICO CITY', null],
    ['Mexico City (AFP) – The rain', 'Mexico City', 'Agence France-Presse'],
    ['ST. LOUIS -- The rain', 'ST. LOUIS', null],
  ])('%s', (text, place, outlet) => {
    const found = findDateline(text);
    expect(found).toMatchObject({ place, outlet });
    expect(text.slice(found?.span.end)).toBe('The rain');
  });

  test('the day in it has no year', () => {
    expect(findDateline('PARIS, 3 May (AFP) — X')?.monthDay).toEqual({ month: 5, day: 3 });
  });

  test.each([
    'The rain — it never stopped — fell.',
    'Angela Merkel (CDU) — once more',
    'U.S. troops left.',
    'NATO said on Friday',
    '',
  ])('is no dateline: %s', (text) => {
    expect(findDateline(text)).toBeNull();
  });
});

test('languageOf', () => {
  expect(languageOf('The bridge was closed, and the mayor said that it was for the best.')).toBe(
    'en',
  );
  expect(
    languageOf(
      'El puente se cerró el sábado, y la alcaldesa dijo que era por el bien de los vecinos.',
    ),
  ).toBe('es');
  expect(
    languageOf('Die Brücke ist seit Samstag für alle gesperrt, und das ist auch nicht zu ändern.'),
  ).toBe('de');
  expect(
    languageOf(
      'Le pont est fermé depuis samedi, et la maire dit que c’est pour le bien des gens du quartier.',
    ),
  ).toBe('fr');
  expect(languageOf('')).toBe('en');
});
