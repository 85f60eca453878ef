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

/** A person whom the pronoun's own sentence has named already is so much more likely. */
const HERE = 1.5;
/** Nobody is meant when the second best is as likely as this. */
const NEARLY = 0.85;

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
  const about =
    !m.quoted && m.main !== null && m.kind === 'person' ? whomBefore(state, i) : undefined;
  if (about !== undefined) return taken(state, about, m);
  const speaker = m.quoted ? speakers.entityAt(m.start, i) : -1;
  const subject = state.ownSubject(i);
  const reach = thing ? REACH.it : m.number === 'many' ? REACH.they : REACH.person;
  const { presences } = state;
  let best = -1;
  let bestScore = 0;
  let next = 0;
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
    const score =
      presences.scoreAt(id, m) * fit * (distance === 0 && m.kind === 'person' ? HERE : 1);
    if (score > bestScore) {
      next = bestScore;
      best = id;
      bestScore = score;
    } else if (score > next) next = score;
  }
  if (m.kind === 'person' && next > NEARLY * bestScore) return -1;
  if (m.number === 'many' && best >= 0) {
    if (othersBetween(state, i, best)) return -1;
    if (!state.entity(best).many && !m.quoted && peopleBefore(state, i, best)) return -1;
  }
  return taken(state, best, m);
}

/** "Police named the suspects but said they …": people nobody is known for stand nearer than whom it would mean. */
function othersBetween(state: ArticleState, i: number, entity: number): boolean {
  const m = state.mentions[i] as Mention;
  for (let k = i - 1; k >= 0; k--) {
    const other = state.mentions[k] as Mention;
    if (other.sentence !== m.sentence || state.links[k] === entity) return false;
    const people = other.kind === 'person' || other.kind === 'group';
    if (other.number === 'many' && people && !other.attributive && other.form !== 'pronoun')
      return (state.links[k] as number) < 0;
  }
  return false;
}

/** "According to Fairview Radio, masked men did it. They …": a body is "they" only where no people stand nearer. */
function peopleBefore(state: ArticleState, i: number, body: number): boolean {
  const m = state.mentions[i] as Mention;
  for (let k = i - 1; k >= 0; k--) {
    const other = state.mentions[k] as Mention;
    const link = state.links[k] as number;
    if (other.sentence < m.sentence - 1 || link === body) return false;
    const people = other.kind === 'person' || other.kind === 'group';
    if (people && other.number === 'many' && other.form === 'nominal' && !other.attributive)
      if (link < 0) return true;
  }
  return false;
}

/** A pronoun tells the gender of whoever it is sure to mean. */
function taken(state: ArticleState, entity: number, m: Mention): number {
  if (entity >= 0 && m.gender !== null) state.entity(entity).gender ??= m.gender;
  return entity;
}

/** Sentences back in which the one spoken of is looked for. */
const BACK = 3;

/**
 * "Gamet said Jobs had faded. He added …": a sentence that begins with a pronoun goes on about whom the one before was
 * about, the subject of its main clause or who spoke it, not whom it mentioned last. (Grosz, Joshi and Weinstein,
 * "Centering", 1995: the subject ranks above all others.) Undefined where the sentences before do not decide it; −1
 * where they mean somebody unknown, or two who both fit.
 */
function whomBefore(state: ArticleState, i: number): number | undefined {
  const m = state.mentions[i] as Mention;
  const fitting = new Set<number>();
  let sentence = -1;
  let decided = false;
  let unknown = false;
  let others = false;
  for (let k = i - 1; k >= 0; k--) {
    const other = state.mentions[k] as Mention;
    if (other.sentence === m.sentence) {
      // "While Gamet waited, he …": the clause in front names him.
      const named = other.role === 'subject' && !other.quoted && m.main === 'subject';
      const here = named ? (state.links[k] as number) : -1;
      if (here >= 0 && fitOf(state.entity(here), m) > 0) return undefined;
      continue;
    }
    if (other.sentence < m.sentence - BACK) break;
    if (other.sentence !== sentence) {
      if (decided || others) break;
      sentence = other.sentence;
    }
    if (other.quoted) continue;
    const entity = state.links[k] as number;
    const fits = entity >= 0 && fitOf(state.entity(entity), m) > 0;
    if (fits) others = true;
    if (other.main === null) continue;
    decided = true;
    if (fits) fitting.add(entity);
    else if (entity < 0 && isSomebodyElse(other, m)) unknown = true;
  }
  if (!decided || (fitting.size === 0 && !unknown)) return undefined;
  return fitting.size === 1 && !unknown ? ([...fitting][0] as number) : -1;
}

/** Whether a mention that nobody is known for may be whom the pronoun means. */
function isSomebodyElse(other: Mention, m: Mention): boolean {
  if (other.kind !== 'person' || other.number === 'many') return false;
  return other.gender === null || m.gender === null || other.gender === m.gender;
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

  /**
   * The entity that speaks the innermost quotation around an offset, or -1. A speaker who is named by a pronoun or a
   * noun behind the mention `before` is resolved now.
   */
  entityAt(offset: number, before = Number.POSITIVE_INFINITY): number {
    const span = this.speakerAt(offset);
    if (span === null) return -1;
    const found = mentionIn(this.state.mentions, span);
    if (found < 0) return -1;
    const m = this.state.mentions[found] as Mention;
    if ((this.state.links[found] as number) < 0 && found > before && !m.quoted) {
      if (m.form === 'pronoun' && !/^wh/.test(m.head) && !isFirstPerson(m))
        this.state.links[found] = pronounMeant(this.state, found, this);
      else if (m.form === 'title' || m.form === 'nominal')
        this.state.links[found] = nounMeant(this.state, found);
    }
    return this.state.links[found] as number;
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
    // "a banner in front of the court", "officials at the White House": not the head of the phrase.
    if (m.governed && m.phrase.start > span.start) continue;
    const rank = m.attributive ? 1 : m.possessive && m.end < span.end ? 2 : FORM_RANK[m.form];
    if (rank > bestRank) {
      best = i;
      bestRank = rank;
    }
  }
  return best;
}
