/** Whom a pronoun means: by number and gender, by who is on the reader's mind, in quotations by who speaks. */
import type { Span } from '../../model/span.ts';
import type { Mention } from '../mentions.ts';
import type { Entity } from './entity.ts';
import { nounMeant } from './nouns-meant.ts';
import type { ArticleState } from './state.ts';

/** A quotation and the words that name its speaker, where they are known. */
export type SpokenQuote = Span & {
  readonly speaker: Span | null;
  /** Quotations inside it, spoken by others. */
  readonly inner?: readonly (Span & { readonly speaker: Span | null })[];
};

/** Sentences back that a pronoun reaches. */
const REACH = { it: 1, they: 2, person: 3 } as const;

const FIRST_PERSON = new Set('i me my mine myself we us our ours ourselves'.split(' '));

/** "I", "we" and their forms. */
export function isFirstPerson(m: Mention): boolean {
  return FIRST_PERSON.has(m.head);
}

/** "Sheinbaum, who rejected": the mention that ends right before. */
export function relativeMeant(state: ArticleState, i: number): number {
  const m = state.mentions[i] as Mention;
  for (let k = i - 1; k >= 0 && k > i - 5; k--) {
    const other = state.mentions[k] as Mention;
    if (other.sentence !== m.sentence) break;
    if (m.start - other.end > 2) continue;
    const entity = state.links[k] as number;
    if (entity < 0) continue;
    const { kind } = state.entity(entity);
    const acts = kind === 'organization' || kind === 'country';
    if (m.head === 'which' ? acts : m.kind === null || kind === m.kind) return entity;
  }
  return -1;
}

/** The entity that the pronoun `i` (he, she, it, they and their forms) means, or -1. */
export function pronounMeant(state: ArticleState, i: number, speakers: SpeakerLookup): number {
  const m = state.mentions[i] as Mention;
  const thing = m.number === 'one' && m.kind === null;
  // "it" is more often a thing than somebody: it must do something, and only who was a subject just now is meant.
  if (m.head === 'it' && !m.active) return -1;
  const topic = m.quoted && !thing ? topicOfSpeech(state, i) : -1;
  if (topic >= 0) return topic;
  const speaker = m.quoted ? speakers.entityAt(m.start) : -1;
  const subject = state.ownSubject(i);
  const reach = thing ? REACH.it : m.number === 'many' ? REACH.they : REACH.person;
  const { presences } = state;
  let best = -1;
  let bestScore = 0;
  for (const id of presences.recent) {
    if (id === speaker || id === subject) continue;
    const distance = presences.distance(id, m);
    if (distance > reach) continue;
    const e = state.entity(id);
    let fit = fitOf(e, m);
    if (fit === 0) continue;
    if (m.number === 'many' && !e.many && (m.quoted || distance > 1)) continue;
    if (thing && !presences.isRecentSubject(id, m)) {
      if (!m.possessive || distance > 0) continue;
      fit *= 0.4;
    }
    const score = presences.scoreAt(id, m) * fit;
    if (score > bestScore) {
      best = id;
      bestScore = score;
    }
  }
  // A pronoun tells the gender of whoever it is sure to mean.
  if (best >= 0 && m.gender !== null) state.entity(best).gender ??= m.gender;
  return best;
}

/** How well an entity fits a pronoun: 0 not at all. */
function fitOf(e: Entity, m: Mention): number {
  if (m.kind === 'person') {
    if (e.kind !== 'person' || e.many) return 0;
    if (e.gender === m.gender) return 1;
    return e.gender === null ? 0.8 : 0;
  }
  if (m.number === 'one') {
    if (e.many || e.kind === 'person' || e.kind === 'group') return 0;
    return e.kind === 'place' ? 0.3 : 1;
  }
  if (e.many) return 1;
  return e.kind === 'organization' ? 0.45 : 0;
}

const SAID_OF = /(?:said|says) of (?:the )?$/;

/** “He is special,” Moreno said of Ruiz: whom the quotation is about, when the sentence says so. */
function topicOfSpeech(state: ArticleState, i: number): number {
  const m = state.mentions[i] as Mention;
  for (let k = i + 1; k < state.mentions.length && k < i + 8; k++) {
    const other = state.mentions[k] as Mention;
    if (other.sentence !== m.sentence) break;
    if (other.quoted) continue;
    if (!SAID_OF.test(state.text.slice(Math.max(0, other.phrase.start - 8), other.start))) continue;
    if ((state.links[k] as number) < 0 && other.form !== 'pronoun')
      state.links[k] = nounMeant(state, k);
    const entity = state.links[k] as number;
    if (entity >= 0 && fitOf(state.entity(entity), m) > 0) return entity;
  }
  return -1;
}

/** Speakers of quotations, asked for by an offset inside. */
export class SpeakerLookup {
  private readonly state: ArticleState;
  private readonly quotes: readonly SpokenQuote[];

  constructor(state: ArticleState, quotes: readonly SpokenQuote[]) {
    this.state = state;
    this.quotes = [...quotes].sort((a, b) => a.start - b.start);
  }

  /** The entity that speaks the innermost quotation around an offset, or -1. */
  entityAt(offset: number): number {
    const span = this.speakerAt(offset);
    if (span === null) return -1;
    const found = mentionIn(this.state.mentions, span);
    return found < 0 ? -1 : (this.state.links[found] as number);
  }

  /** "I" is the speaker; "we" the body that the speaker speaks for, else the speaker. */
  firstPerson(m: Mention): number {
    const speaker = this.entityAt(m.start);
    if (speaker < 0 || m.number !== 'many') return speaker;
    const e = this.state.entity(speaker);
    if (e.kind !== 'person') return speaker;
    const owners = [e.owner, ...e.facts.map((fact) => fact.owner)];
    const body = owners.find(
      (owner) => owner >= 0 && this.state.entity(owner).kind === 'organization',
    );
    return body ?? speaker;
  }

  private speakerAt(offset: number): Span | null {
    let low = 0;
    let high = this.quotes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.quotes[middle] as SpokenQuote).start <= offset) low = middle + 1;
      else high = middle;
    }
    for (let k = low - 1; k >= 0 && k > low - 6; k--) {
      const quote = this.quotes[k] as SpokenQuote;
      if (quote.end <= offset) continue;
      const inner = quote.inner?.find((q) => q.start <= offset && offset < q.end);
      return inner === undefined ? quote.speaker : inner.speaker;
    }
    return null;
  }
}

const FORM_RANK = { name: 6, title: 5, nominal: 4, pronoun: 4, demonym: 3 } as const;

/** Index of the mention that a span speaks of: a name in it before a title, a noun, a pronoun; or -1. */
export function mentionIn(mentions: readonly Mention[], span: Span): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < span.start) low = middle + 1;
    else high = middle;
  }
  // A mention may begin before the span and reach into it ("President Trump" for the span "Trump").
  while (low > 0 && (mentions[low - 1] as Mention).end > span.start) low--;
  let best = -1;
  let bestRank = 0;
  for (let i = low; i < mentions.length; i++) {
    const m = mentions[i] as Mention;
    if (m.start >= span.end) break;
    if (m.end <= span.start) continue;
    const rank = m.attributive ? 1 : m.possessive && m.end < span.end ? 2 : FORM_RANK[m.form];
    if (rank > bestRank) {
      best = i;
      bestRank = rank;
    }
  }
  return best;
}
