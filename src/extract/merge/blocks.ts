/**
 * Which tellings are compared at all: those that share a month or a day, a deed and an actor or a word. A block of many
 * is walked in order and each compared with the next few, so the work grows with the number of tellings, not its square.
 */
import { type Days, isDay, type Prepared, type Rarity } from './likeness.ts';

/** Up to so many in a block all are compared with all. */
const ALL_WITH_ALL = 24;
/** In a larger one each with so many that follow. */
const NEXT = 10;
/** The rarest words of a telling stand for it. */
const WORDS = 8;
/** A word that so many articles share brings nothing together by itself (`Rarity`). */
const COMMON = 0.3;

/** A telling whose date is wider than this, in days, may meet others of any month of its years. */
const WIDE = 62;

/** Calls back with each pair that shares a block, once, as indices `a < b`. */
export function eachPair(
  prepared: readonly Prepared[],
  rarity: Rarity,
  compare: (a: number, b: number) => void,
): void {
  const seen = new Set<number>();
  const meet = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const pair = a * prepared.length + b;
    if (seen.has(pair)) return;
    seen.add(pair);
    compare(a, b);
  };
  const words = prepared.map((one) => rarestWords(one));
  const near = blocksOf(prepared, (one, i) => keysOf(one, words[i] as string[], rarity));
  walk(near, prepared, byDay, meet);
  const wide = prepared.map(({ days }) => Number.isFinite(days.from) && days.to - days.from > WIDE);
  const years = new Set(prepared.flatMap(({ days }, i) => (wide[i] ? yearsOf(days) : [])));
  if (years.size === 0) return;
  const far = blocksOf(prepared, (one, i) => yearKeys(one, words[i] as string[], years));
  walk(far, prepared, byWord, (x, y) => {
    if (wide[x] || wide[y]) meet(x, y);
  });
}

function blocksOf(
  prepared: readonly Prepared[],
  keys: (one: Prepared, i: number) => string[],
): Iterable<number[]> {
  const blocks = new Map<string, number[]>();
  prepared.forEach((one, i) => {
    for (const key of keys(one, i)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [i]);
      else if (block.at(-1) !== i) block.push(i);
    }
  });
  return blocks.values();
}

function walk(
  blocks: Iterable<number[]>,
  prepared: readonly Prepared[],
  order: (a: Prepared, b: Prepared) => number,
  meet: (a: number, b: number) => void,
): void {
  for (const block of blocks) {
    const many = block.length > ALL_WITH_ALL;
    if (many)
      block.sort((a, b) => order(prepared[a] as Prepared, prepared[b] as Prepared) || a - b);
    for (let x = 0; x < block.length; x++) {
      const end = many ? Math.min(block.length, x + 1 + NEXT) : block.length;
      for (let y = x + 1; y < end; y++) meet(block[x] as number, block[y] as number);
    }
  }
}

/** Those of one day side by side, and among them those with the same rarest word. */
function byDay(a: Prepared, b: Prepared): number {
  if (a.days.from !== b.days.from) return a.days.from < b.days.from ? -1 : 1;
  if (a.days.to !== b.days.to) return a.days.to < b.days.to ? -1 : 1;
  return byWord(a, b);
}

const byWord = (a: Prepared, b: Prepared): number =>
  a.rarest < b.rarest ? -1 : a.rarest > b.rarest ? 1 : 0;

/** The rarest words that another article has too; of those that none has the first, for tellings of one article. */
function rarestWords({ words }: Prepared): string[] {
  const shared = [...words].filter(([, weight]) => weight < 1);
  return (shared.length > 0 ? shared : [...words])
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, WORDS)
    .map(([word]) => word);
}

/** Those who do, suffer or say it. */
function partiesOf({ roles }: Prepared): string[] {
  return [...roles].flatMap(([actor, role]) => (role === 'mentioned' ? [] : [actor]));
}

function yearKeys(one: Prepared, words: readonly string[], years: ReadonlySet<number>): string[] {
  const keys: string[] = [];
  for (const year of yearsOf(one.days)) {
    if (!years.has(year)) continue;
    for (const deed of one.deeds.own) {
      for (const actor of partiesOf(one)) keys.push(`${year} ${deed} @${actor}`);
      for (const word of words.slice(0, 4)) keys.push(`${year} ${deed} ${word}`);
    }
  }
  return keys;
}

/** Years that a date may mean; of many the last ten. */
function yearsOf({ from, to }: Days): number[] {
  if (!Number.isFinite(to)) return [];
  const last = yearOf(to);
  const first = Number.isFinite(from) ? Math.max(yearOf(from), last - 9) : last;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

function keysOf(one: Prepared, words: readonly string[], rarity: Rarity): string[] {
  const keys: string[] = [];
  const { told, days, deeds } = one;
  const parties = partiesOf(one);
  for (const deed of [...deeds.named, ...deeds.own]) {
    for (const month of monthsOf(days)) {
      for (const actor of parties) keys.push(`${month} ${deed} @${actor}`);
      if (told.kind === 'saying') continue;
      for (const word of words) keys.push(`${month} ${deed} ${word}`);
    }
  }
  // Other verbs for the same: they must at least name the day.
  if (isDay(days)) {
    for (const actor of parties) keys.push(`${days.from} @${actor}`);
    if (told.kind !== 'saying')
      for (const word of words.slice(0, 4))
        if (rarity.word(word) > COMMON) keys.push(`${days.from} ${word}`);
  }
  return keys;
}

/** Months that a telling may meet others in; of a long or open stretch the last few. */
function monthsOf({ from, to }: Days): string[] {
  const last = monthNumber(Number.isFinite(to) ? to : from);
  const first = Number.isFinite(from) ? monthNumber(from) : last - 2;
  const months: string[] = [];
  for (let m = Math.max(first, last - 5); m <= last; m++) months.push(String(m));
  return months;
}

/** Months counted so that neighbours differ by one. */
const monthNumber = (day: number): number => {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
