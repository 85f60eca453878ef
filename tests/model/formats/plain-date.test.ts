import { expect, test } from 'vitest';
import { dayAfter, isWhole, plainDate } from '../../../src/model/formats/plain-date.ts';

test.each([
  ['2025-05-03', '2025-05-03', '2025-05-03', true],
  ['2025-02-01', '2025-02-28', '2025-02', true],
  ['2024-02-01', '2024-02-28', '2024-02', false],
  ['2025-05-03', '2025-05-04', '2025-05', false],
  ['2025-01-01', '2025-12-31', '2025', true],
  ['2025-01-01', '2025-05-31', '2025', false],
  ['2024-12-31', '2025-01-01', '', false],
  ['-0044-03-15', '-0044-03-15', '-0044-03-15', true],
])('%s to %s is “%s”', (earliest, latest, plain, whole) => {
  expect(plainDate({ earliest, latest })).toBe(plain);
  expect(isWhole({ earliest, latest })).toBe(whole);
});

test.each([
  ['2024-02-28', '2024-02-29'],
  ['2025-12-31', '2026-01-01'],
  ['-0001-12-31', '0000-01-01'],
])('the day after %s is %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});
