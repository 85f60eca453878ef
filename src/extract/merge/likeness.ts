/**
 * How alike two tellings are. Evidence is added up: the deed, the day, who did it, whom it befell, and the words; what
 * few articles share tells more than what all do, since articles on one subject share its actors and words anyway.
 */
import { parseEdtf } from '../../model/edtf.ts';
import type { Role } from '../../model/story.ts';
import type { Told } from '../gather.ts';
import { comparable, type Deeds, deedsNamed, deedsOf } from './deeds.ts';

export type Days = { readonly from: number; readonly to: number };

/** A telling with what comparing it needs. */
export type Prepared = {
  readonly told: Told;
  readonly days: Days;
  readonly deeds: Deeds;
  /** Deeds that any of its words name. */
  readonly mentioned: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, number>;
  /** Sum of the weights of its words. */
  readonly weight: number;
  /** The rarest of them, the first by the alphabet. */
  readonly rarest: string;
  /** The role of each actor; turned round where the deed is told from the other side. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly agents: readonly string[];
  readonly patients: readonly string[];
};

/** How much sharing something tells, 0 to 1: all where one article has it, little where most do. */
export type Rarity = { word(word: string): number; actor(actor: string): number };

/** Counts the articles that have each word and actor. */
export function rarityOf(told: readonly Told[]): Rarity {
  const words = new Map<string, Set<number>>();
  const actors = new Map<string, Set<number>>();
  const articles = new Set<number>();
  const add = (map: Map<string, Set<number>>, key: string, article: number): void => {
    const set = map.get(key);
    if (set === undefined) map.set(key, new Set([article]));
    else set.add(article);
  };
  for (const one of told) {
    articles.add(one.article);
    for (const word of wordsOf(one)) add(words, word, one.article);
    for (const { actor } of one.roles) add(actors, actor, one.article);
  }
  const whole = Math.log(1 + articles.size);
  const rarity = (map: Map<string, Set<number>>) => {
    const known = new Map(
      [...map].map(([key, { size }]) => [key, Math.log(1 + articles.size / size) / whole]),
    );
    return (key: string): number => known.get(key) ?? 1;
  };
  return { word: rarity(words), actor: rarity(actors) };
}

function wordsOf({ words, subject }: Told): Set<string> {
  return new Set([...words, ...subject].filter((word) => word.length > 1).map(comparable));
}

export function prepare(told: Told, rarity: Rarity): Prepared {
  const words = new Map([...wordsOf(told)].map((word) => [word, rarity.word(word)]));
  const deeds = deedsOf(told.predicate, told.next, told.words);
  const roles = new Map(
    told.roles.map(({ actor, role }) => [actor, deeds.converse ? turned(role) : role]),
  );
  const having = (wanted: Role): string[] =>
    [...roles].flatMap(([actor, role]) => (role === wanted ? [actor] : []));
  return {
    told,
    days: daysOf(told.date.edtf),
    deeds,
    mentioned: new Set([...words.keys()].flatMap((word) => [...deedsNamed(word)])),
    words,
    rarest: rarestOf(words),
    weight: [...words.values()].reduce((sum, weight) => sum + weight, 0),
    roles,
    agents: having('agent'),
    patients: having('patient'),
  };
}

function rarestOf(words: ReadonlyMap<string, number>): string {
  let best = '';
  let most = -1;
  for (const [word, weight] of words) {
    if (weight > most || (weight === most && word < best)) {
      best = word;
      most = weight;
    }
  }
  return best;
}

const turned = (role: Role): Role =>
  role === 'agent' ? 'patient' : role === 'patient' ? 'agent' : role;

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

export const isDay = ({ from, to }: Days): boolean => from === to;

/** From here on two tellings are one event. */
export const SAME = 0.6;

/** How alike two tellings are; 0 where their days exclude each other or one denies what the other tells. */
export function likeness(a: Prepared, b: Prepared, rarity: Rarity): number {
  if (a.days.from > b.days.to || b.days.from > a.days.to) return 0;
  const statuses = [a.told.status, b.told.status];
  if (statuses[0] !== statuses[1]) {
    if (statuses.includes('denied')) return 0;
    // A plan and what came of it are one where both name the day.
    if (statuses.includes('planned') && !(isDay(a.days) && isDay(b.days))) return 0;
  }
  const said = [a, b].filter(({ told }) => told.kind === 'saying').length;
  if (said === 2) return likenessOfSayings(a, b);
  if (said === 1) return likenessOfSayingAndAct(a, b);
  return likenessOfDeeds(a, b, rarity);
}

const DEED = 0.25;
const DAY = { same: 0.25, within: 0.12, open: 0 } as const;

function likenessOfDeeds(a: Prepared, b: Prepared, rarity: Rarity): number {
  const oneArticle = a.told.article === b.told.article;
  const deed = deedShared(a, b);
  if (deed !== 'own' && oneArticle) return 0;
  // Other verbs: only the same day, the same people and most of the words make it the same.
  if (deed === 'none' && !(isDay(a.days) && isDay(b.days))) return 0;
  const words = overlapOf(a, b);
  let score = DAY[dayShared(a, b)] + 0.45 * words;
  if (deed === 'none') score -= 0.1;
  else score += deed === 'own' ? DEED : 0.6 * DEED;
  const agent = rarestShared(a.agents, b.agents, rarity);
  const patient = rarestShared(a.patients, b.patients, rarity);
  const involved = involvement(a, b, rarity);
  if (agent > 0) score += 0.12 + 0.16 * agent;
  else if (a.agents.length > 0 && b.agents.length > 0) score -= involved > 0 ? 0.05 : 0.15;
  if (patient > 0) score += 0.12 + 0.12 * patient;
  else if (a.patients.length > 0 && b.patients.length > 0 && !patientInvolved(a, b)) score -= 0.25;
  if (agent === 0 && patient === 0) score += 0.15 * involved;
  // Two that say much and share nothing of it tell two things.
  if (words === 0 && patient === 0 && a.words.size > 1 && b.words.size > 1) score -= 0.2;
  if (oneArticle) score -= 0.1;
  return score;
}

/** Whether the verbs tell the same; where one says nothing by itself, whether what it governs does. */
function deedShared(a: Prepared, b: Prepared): 'own' | 'named' | 'none' {
  const [x, y] = [a.deeds, b.deeds];
  if (shares(x.own, y.own)) return 'own';
  if (shares(x.named, y.own) || shares(x.own, y.named) || shares(x.named, y.named)) return 'own';
  return x.own.some((deed) => b.mentioned.has(deed)) || y.own.some((deed) => a.mentioned.has(deed))
    ? 'named'
    : 'none';
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  for (const one of some) if (others.includes(one)) return true;
  return false;
}

function dayShared(a: Prepared, b: Prepared): keyof typeof DAY {
  const open = (one: Prepared) => one.told.date.how === 'published';
  if (open(a) || open(b)) return 'open';
  return a.days.from === b.days.from && a.days.to === b.days.to ? 'same' : 'within';
}

/** Rarity of the rarest actor among both; 0 where they share nobody. */
function rarestShared(some: readonly string[], others: readonly string[], rarity: Rarity): number {
  let best = 0;
  for (const actor of some) if (others.includes(actor)) best = Math.max(best, rarity.actor(actor));
  return best;
}

/** Rarity of the rarest actor whom both speak of, in whatever role. */
function involvement(a: Prepared, b: Prepared, rarity: Rarity): number {
  let best = 0;
  for (const actor of a.roles.keys())
    if (b.roles.has(actor)) best = Math.max(best, rarity.actor(actor));
  return best;
}

/** Whether the one whom it befalls has another part in the other telling. */
const patientInvolved = (a: Prepared, b: Prepared): boolean =>
  a.patients.some((actor) => b.roles.has(actor)) || b.patients.some((actor) => a.roles.has(actor));

/** Shared words by weight over those of the shorter, 0 to 1; one or two shared of a few prove little. */
function overlapOf(a: Prepared, b: Prepared): number {
  const shared = sharedWeight(a, b);
  return shared / Math.max(2.5, Math.min(a.weight, b.weight, 4));
}

function sharedWeight(a: Prepared, b: Prepared): number {
  const [few, many] = a.words.size < b.words.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, weight] of few.words) if (many.words.has(word)) shared += weight;
  return shared;
}

const speakerOf = ({ told }: Prepared): string | null =>
  told.roles.find(({ role }) => role === 'speaker')?.actor ?? null;

/** So much in common and what was said is the same, whatever the day of each telling rests on. */
const SAME_WORDS = 3;

function likenessOfSayings(a: Prepared, b: Prepared): number {
  const speaker = speakerOf(a);
  if (speaker === null || speaker !== speakerOf(b)) return 0;
  const shared = sharedWeight(a, b);
  const share = shared / Math.max(4, Math.min(a.weight, b.weight));
  if (shared >= SAME_WORDS && share >= 0.4) return 0.9;
  if (!isDay(a.days) || dayShared(a, b) !== 'same') return 0;
  return share >= 0.08 ? 0.6 + share / 3 : 0.3;
}

/** "Halden denied that …" and "Halden rejected the claim": one says it, one does it. */
function likenessOfSayingAndAct(a: Prepared, b: Prepared): number {
  const [saying, act] = a.told.kind === 'saying' ? [a, b] : [b, a];
  const speaker = speakerOf(saying);
  if (speaker === null || act.roles.get(speaker) !== 'agent') return 0;
  if (!isDay(a.days) || dayShared(a, b) !== 'same' || deedShared(a, b) !== 'own') return 0;
  return 0.6 + overlapOf(a, b) / 3;
}
