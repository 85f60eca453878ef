/** How many tellings are compared: in proportion to how many there are, however alike they are. */
import { expect, test } from 'vitest';
import type { Told } from '../../src/extract/gather.ts';
import { eachPair } from '../../src/extract/merge/blocks.ts';
import { prepare, rarityOf } from '../../src/extract/merge/likeness.ts';

const VERBS = ['buy', 'sue', 'visit', 'open', 'ban'] as const;

/** Tellings of one month by as many articles; all of one actor, some of one day, most with a word in common. */
function tellings(count: number): Told[] {
  return Array.from({ length: count }, (_, i) => ({
    article: i,
    kind: 'act',
    predicate: VERBS[i % VERBS.length] as string,
    next: '',
    status: 'happened',
    date: {
      edtf: `2025-05-${String(1 + (i % 28)).padStart(2, '0')}`,
      basis: 'stated',
      evidence: null,
      how: 'own',
    },
    salience: 1,
    triggers: [{ start: 0, end: 1 }],
    excerpts: [{ start: 0, end: 1 }],
    quotes: [],
    roles: [
      { actor: 'everybody', role: 'agent' },
      { actor: `actor-${i % 40}`, role: 'patient' },
    ],
    words: ['common', `word${i % 60}`, `other${i % 90}`],
    subject: [],
    title: '',
  }));
}

function comparisons(count: number): number {
  const told = tellings(count);
  const rarity = rarityOf(told);
  let compared = 0;
  eachPair(
    told.map((one) => prepare(one, rarity)),
    rarity,
    () => {
      compared++;
    },
  );
  return compared;
}

test('twice the tellings are twice the comparisons', () => {
  const [some, twice] = [comparisons(4000), comparisons(8000)];
  expect(twice / some).toBeLessThan(2.3);
  // All pairs would be thirty-two million.
  expect(twice).toBeLessThan(8000 * 100);
});
