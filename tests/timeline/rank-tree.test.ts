import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRankTree, mostImportant } from '../../src/timeline/rank-tree.ts';

test('finds the same as sorting would', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(10_000), { maxLength: 200 }),
      fc.integer({ min: -5, max: 210 }),
      fc.integer({ min: -5, max: 210 }),
      fc.nat(30),
      (ranks, lo, hi, count) => {
        const found = mostImportant(buildRankTree(Uint32Array.from(ranks)), lo, hi, count);
        const expected = ranks
          .map((rank, position) => ({ rank, position }))
          .filter(({ position }) => position >= lo && position < hi)
          .sort((a, b) => a.rank - b.rank)
          .slice(0, count)
          .map(({ position }) => position);
        expect(found).toEqual(expected);
      },
    ),
  );
});
