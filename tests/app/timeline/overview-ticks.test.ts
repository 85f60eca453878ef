import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisLabels } from '../../../src/app/timeline/axis-labels.ts';
import { overviewTicks } from '../../../src/app/timeline/overview-ticks.ts';
import { parseDay } from '../../../src/model/day.ts';

const labels = axisLabels('en');
const day = (text: string) => parseDay(text) ?? 0;
const at = (from: string, to: string, width: number) =>
  overviewTicks(day(from), day(to), labels)
    .filter(({ room }) => room <= width)
    .map(({ text }) => text);

test('years that would run into each other are left out where it is narrow', () => {
  expect(at('1998-06-01', '2008-06-01', 1000)).toEqual([
    '1999',
    '2000',
    '2001',
    '2002',
    '2003',
    '2004',
    '2005',
    '2006',
    '2007',
    '2008',
  ]);
  expect(at('1998-06-01', '2008-06-01', 250)).toEqual(['1999', '2001', '2003', '2005', '2007']);
});

test('no label touches the next or is cut by the end, and a wider strip shows no fewer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -400_000, max: 40_000 }),
      fc.integer({ min: 9, max: 200_000 }),
      fc.integer({ min: 240, max: 1600 }),
      (lo, length, width) => {
        const all = overviewTicks(lo, lo + length, labels);
        const shown = all.filter(({ room }) => room <= width);
        const scale = width / length;
        for (const [i, { day: here, text }] of shown.entries()) {
          const end = (here - lo) * scale + text.length * 7;
          const next = shown[i + 1];
          expect(end).toBeLessThanOrEqual((next === undefined ? length : next.day - lo) * scale);
        }
        expect(all.length).toBeGreaterThanOrEqual(shown.length);
      },
    ),
  );
});
