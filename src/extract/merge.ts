/**
 * One event told by several articles. Only tellings that share a month, a kind of deed and an actor or a word are
 * compared, so the work grows with the number of articles; tellings of days that exclude each other are never one event.
 */
import { parseEdtf } from '../model/edtf.ts';
import { deedOf } from './clauses/deeds.ts';
import type { Told } from './gather.ts';

/** Blocks with more tellings are words of the subject itself; their members meet in smaller blocks. */
const LARGEST_BLOCK = 60;

/** Groups of indices into `told`, each an event; in the order of their first member. Deterministic. */
export function mergeTold(told: readonly Told[]): number[][] {
  const prepared = told.map(prepare);
  const blocks = new Map<string, number[]>();
  prepared.forEach((one, i) => {
    for (const key of keysOf(one)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [i]);
      else block.push(i);
    }
  });
  const pairs: { a: number; b: number; score: number }[] = [];
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue;
    for (let x = 0; x < block.length; x++) {
      for (let y = x + 1; y < block.length; y++) {
        const a = block[x] as number;
        const b = block[y] as number;
        const pair = a * told.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const score = likeness(prepared[a] as Prepared, prepared[b] as Prepared);
        if (score >= SAME) pairs.push({ a, b, score });
      }
    }
  }
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  return join(prepared, pairs);
}

/** Joins the likest first; a group keeps the days that all its members allow, and one that would have none stays apart. */
function join(told: readonly Prepared[], pairs: readonly { a: number; b: number }[]): number[][] {
  const group = told.map((_, i) => i);
  const members = told.map((_, i) => [i]);
  const days = told.map((one) => one.days);
  for (const { a, b } of pairs) {
    const x = group[a] as number;
    const y = group[b] as number;
    if (x === y) continue;
    const [from, to] = [
      Math.max((days[x] as Days).from, (days[y] as Days).from),
      Math.min((days[x] as Days).to, (days[y] as Days).to),
    ];
    if (from > to) continue;
    const [keep, drop] = x < y ? [x, y] : [y, x];
    days[keep] = { from, to };
    for (const i of members[drop] as number[]) group[i] = keep;
    (members[keep] as number[]).push(...(members[drop] as number[]));
    members[drop] = [];
  }
  return members.filter((list) => list.length > 0).map((list) => list.sort((a, b) => a - b));
}

/** A telling with what comparing it needs. */
type Prepared = {
  readonly told: Told;
  readonly days: Days;
  readonly deed: string;
  readonly words: ReadonlySet<string>;
};

const prepare = (told: Told): Prepared => ({
  told,
  days: daysOf(told.date.edtf),
  deed: told.kind === 'saying' ? 'say' : deedOf(told.predicate),
  words: new Set(told.words),
});

type Days = { readonly from: number; readonly to: number };

/** The days a date allows; an open end allows all, "about" a fortnight more on either side. */
function daysOf(edtf: string): Days {
  const parsed = parseEdtf(edtf);
  if (parsed === null) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const slack = parsed.approximate ? 14 : 0;
  return {
    from: (parsed.earliest ?? Number.NEGATIVE_INFINITY) - slack,
    to: (parsed.latest ?? Number.POSITIVE_INFINITY) + slack,
  };
}

function keysOf({ told: one, deed, days }: Prepared): string[] {
  const keys: string[] = [];
  const doers = one.roles.filter(({ role }) => role !== 'mentioned').map(({ actor }) => actor);
  for (const month of monthsOf(days)) {
    for (const actor of doers) keys.push(`${month} ${deed} @${actor}`);
    if (one.kind === 'saying') continue;
    for (const word of one.words.slice(0, 12)) keys.push(`${month} ${deed} ${word}`);
  }
  return keys;
}

/** Months that a telling may meet others in; of a long or open stretch the last three. */
function monthsOf({ from, to }: Days): string[] {
  const last = monthNumber(Number.isFinite(to) ? to : from);
  const first = Number.isFinite(from) ? monthNumber(from) : last - 2;
  const months: string[] = [];
  for (let m = Math.max(first, last - 5); m <= last; m++) months.push(String(m));
  return months;
}

/** Months counted so that neighbours differ by one; only equality matters, so 30.44 days will do. */
const monthNumber = (day: number): number => {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

/** From here on two tellings are one event. */
const SAME = 0.5;

/**
 * How alike two tellings are, 0 to 1: sayings by speaker, day and words; deeds by verb or a synonym, who acts, whom it
 * befalls, and the words about it. 0 where their days exclude each other.
 */
function likeness(one: Prepared, other: Prepared): number {
  const a = one.told;
  const b = other.told;
  if (one.days.from > other.days.to || other.days.from > one.days.to) return 0;
  if ((a.kind === 'saying') !== (b.kind === 'saying')) return 0;
  if (a.status !== b.status && (a.status === 'denied' || b.status === 'denied')) return 0;
  const words = overlapOf(one.words, other.words);
  if (a.kind === 'saying') {
    if (speaker(a) === null || speaker(a) !== speaker(b)) return 0;
    if (a.date.edtf !== b.date.edtf || a.date.how === 'published') return 0;
    return words >= 0.08 ? 0.6 + words / 3 : 0.3;
  }
  const sameDeed = one.deed === other.deed;
  const agent = shares(a, b, 'agent');
  const patient = shares(a, b, 'patient');
  const involved = a.roles.some(({ actor }) => b.roles.some((other) => other.actor === actor));
  if (!sameDeed) return words >= 0.6 && agent && a.article !== b.article ? 0.5 : 0;
  // An open date allows too much: then who and whom must both agree.
  const open = a.date.how === 'published' || b.date.how === 'published';
  let score = 0.15 + words;
  if (agent) score += open ? 0.2 : 0.3;
  else if (hasRole(a, 'agent') && hasRole(b, 'agent')) score -= 0.1;
  if (patient) score += 0.2;
  else if (hasRole(a, 'patient') && hasRole(b, 'patient') && agent) score -= 0.3;
  else if (involved) score += 0.1;
  if (a.article === b.article) score -= 0.1;
  return Math.max(0, Math.min(1, score));
}

const speaker = ({ roles }: Told): string | null =>
  roles.find(({ role }) => role === 'speaker')?.actor ?? null;

const hasRole = ({ roles }: Told, role: string): boolean => roles.some((r) => r.role === role);

function shares(a: Told, b: Told, role: 'agent' | 'patient'): boolean {
  return a.roles.some(
    (one) =>
      one.role === role &&
      b.roles.some((other) => other.role === role && other.actor === one.actor),
  );
}

/** Shared words over the words of the shorter, 0 to 1; a single shared word of a few proves little. */
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared / Math.max(4, few.size);
}
