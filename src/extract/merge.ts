/**
 * One event told by several articles. `merge/blocks.ts` says which tellings are compared, `merge/likeness.ts` how alike
 * they are; here the likest are joined first. Tellings of days that exclude each other are never one event.
 */
import type { Told } from './gather.ts';
import { eachPair } from './merge/blocks.ts';
import { type Days, likeness, type Prepared, prepare, rarityOf, SAME } from './merge/likeness.ts';

type Pair = { readonly a: number; readonly b: number; readonly score: number };

/** Groups of indices into `told`, each an event; in the order of their first member. Deterministic. */
export function mergeTold(told: readonly Told[]): number[][] {
  const rarity = rarityOf(told);
  const prepared = told.map((one) => prepare(one, rarity));
  const alike = (a: number, b: number): number =>
    likeness(prepared[a] as Prepared, prepared[b] as Prepared, rarity);
  const pairs: Pair[] = [];
  eachPair(prepared, rarity, (a, b) => {
    const score = alike(a, b);
    if (score >= SAME) pairs.push({ a, b, score });
  });
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  return join(
    prepared.map(({ days }) => days),
    pairs,
    alike,
  );
}

/** Members of each group that speak for it when two groups meet. */
const SPEAKERS = 3;
/** Two groups are joined where their speakers are so alike on average. */
const ALIKE_ON_AVERAGE = 0.45;

/**
 * Joins the likest first. A group keeps the days that all its members allow, and one that would have none stays apart;
 * so do two groups whose members are not alike but for one pair.
 */
function join(
  days: Days[],
  pairs: readonly Pair[],
  alike: (a: number, b: number) => number,
): number[][] {
  const group = days.map((_, i) => i);
  const members = days.map((_, i) => [i]);
  for (const { a, b } of pairs) {
    const x = group[a] as number;
    const y = group[b] as number;
    if (x === y) continue;
    const from = Math.max((days[x] as Days).from, (days[y] as Days).from);
    const to = Math.min((days[x] as Days).to, (days[y] as Days).to);
    if (from > to) continue;
    const [keep, drop] = x < y ? [x, y] : [y, x];
    const [few, more] = [members[keep] as number[], members[drop] as number[]];
    if (few.length + more.length > 2 && average(few, more, alike) < ALIKE_ON_AVERAGE) continue;
    days[keep] = { from, to };
    for (const i of more) {
      group[i] = keep;
      few.push(i);
    }
    members[drop] = [];
  }
  return members.filter((list) => list.length > 0).map((list) => list.sort((a, b) => a - b));
}

function average(
  some: readonly number[],
  others: readonly number[],
  alike: (a: number, b: number) => number,
): number {
  let sum = 0;
  let count = 0;
  for (const a of some.slice(0, SPEAKERS)) {
    for (const b of others.slice(0, SPEAKERS)) {
      sum += alike(a, b);
      count++;
    }
  }
  return sum / count;
}
