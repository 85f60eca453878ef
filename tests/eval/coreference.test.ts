import { describe, expect, it } from 'vitest';
import { assignment, compareClusters, conll, f1 } from './coreference.ts';

const clusters = (...groups: string[]) =>
  new Map(groups.flatMap((group) => [...group].map((mention) => [mention, group] as const)));

describe('coreference scores', () => {
  it('gives 100 to the key itself', () => {
    const key = clusters('abc', 'de', 'f');
    expect(conll(compareClusters(key, key))).toBeCloseTo(100);
  });

  it('scores the example of Bagga and Baldwin: one wrong link between two clusters', () => {
    const sums = compareClusters(clusters('12345', '67', '89ABC'), clusters('12345', '6789ABC'));
    expect(sums.b3.precision / sums.b3.response).toBeCloseTo(0.76, 2);
    expect(sums.b3.recall / sums.b3.key).toBeCloseTo(1);
    expect(sums.muc.precision / sums.muc.response).toBeCloseTo(0.9, 2);
    expect(f1(sums.muc)).toBeCloseTo(94.7, 1);
  });

  it('counts mentions of one side only as wrong on that side', () => {
    const sums = compareClusters(clusters('ab'), clusters('abx', 'y'));
    expect(sums.b3.recall).toBeCloseTo(2);
    expect(sums.b3.precision).toBeCloseTo(4 / 3);
    expect(sums.b3.response).toBe(4);
  });

  it('finds the best assignment where a greedy one fails', () => {
    expect(assignment([Float64Array.of(5, 4), Float64Array.of(4, 0)], 2)).toBeCloseTo(8);
    expect(assignment([Float64Array.of(1, 0, 3)], 3)).toBeCloseTo(3);
  });
});
