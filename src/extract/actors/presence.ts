/**
 * Who is on the reader's mind while an article is read: a subject more than an object, the last sentence more than the
 * one before. (The idea of weights that halve with every sentence is Lappin and Leass, "An Algorithm for Pronominal
 * Anaphora Resolution", 1994.)
 */
import type { Mention } from '../mentions.ts';

/** Of one entity: weight at `time`, when it was last a subject, how often it was mentioned. */
export type Presence = { score: number; time: number; subject: number; count: number };

const WEIGHT = { subject: 160, object: 110, other: 95 } as const;
const ATTRIBUTIVE = 15;
const POSSESSIVE = 100;

export class Presences {
  private readonly byEntity: (Presence | undefined)[] = [];
  private readonly clock: readonly number[];
  /** Entities mentioned lately, the last one last; bounded. */
  recent: number[] = [];

  constructor(mentions: readonly Mention[]) {
    this.clock = clockOf(mentions);
  }

  /** `aside`: the mention only says more of another. */
  note(entity: number, m: Mention, aside = false): void {
    const time = this.timeOf(m);
    const old = this.byEntity[entity];
    const decayed = old === undefined ? 0 : old.score * 0.5 ** (time - old.time);
    const weight = aside ? ATTRIBUTIVE : weightOf(m);
    this.byEntity[entity] = {
      score: decayed + weight,
      time,
      subject: m.role === 'subject' ? time : (old?.subject ?? Number.NEGATIVE_INFINITY),
      count: (old?.count ?? 0) + 1,
    };
    const at = this.recent.lastIndexOf(entity);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(entity);
    if (this.recent.length > 48) this.recent = this.recent.slice(-32);
  }

  /** Brings an entity to mind without a mention: a president's country. */
  recall(entity: number, m: Mention, weight: number): void {
    const p = this.byEntity[entity];
    if (p === undefined) return;
    const time = this.timeOf(m);
    p.score = p.score * 0.5 ** (time - p.time) + weight;
    p.time = time;
  }

  of(entity: number): Presence | undefined {
    return this.byEntity[entity];
  }

  scoreAt(entity: number, m: Mention): number {
    const p = this.byEntity[entity];
    return p === undefined ? 0 : p.score * 0.5 ** (this.timeOf(m) - p.time);
  }

  /** Sentences since the last mention; infinite when there was none. */
  distance(entity: number, m: Mention): number {
    const p = this.byEntity[entity];
    return p === undefined ? Number.POSITIVE_INFINITY : this.timeOf(m) - p.time;
  }

  /** Whether an entity was the subject in this sentence or the one before. */
  isRecentSubject(entity: number, m: Mention): boolean {
    return (this.byEntity[entity]?.subject ?? Number.NEGATIVE_INFINITY) >= this.timeOf(m) - 1;
  }

  /** Of several within `reach` sentences the most present one, or -1. */
  most(candidates: readonly number[], m: Mention, reach: number): number {
    let best = -1;
    let bestScore = 0;
    for (const entity of candidates) {
      if (this.distance(entity, m) > reach) continue;
      const score = this.scoreAt(entity, m);
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best;
  }

  private timeOf(m: Mention): number {
    return this.clock[m.sentence] as number;
  }
}

/** "Keller's health is failing" is about Keller. */
function weightOf({ attributive, main, possessive, role }: Mention): number {
  if (attributive) return ATTRIBUTIVE;
  if (!possessive) return WEIGHT[role];
  return main === null ? POSSESSIVE : WEIGHT.subject;
}

/**
 * For each sentence how many stand before it. One inside a quotation counts less, for "she said" reaches back over what
 * was said; so does one without mentions.
 */
function clockOf(mentions: readonly Mention[]): number[] {
  const clock: number[] = [];
  let time = 0;
  let i = 0;
  for (let s = 0; i < mentions.length; s++) {
    let spoken = true;
    let any = false;
    for (; i < mentions.length && (mentions[i] as Mention).sentence === s; i++) {
      any = true;
      if (!(mentions[i] as Mention).quoted) spoken = false;
    }
    time += any ? (spoken ? 0.3 : 1) : 0.5;
    clock.push(time);
  }
  return clock;
}
