/**
 * Titles, nouns and pronouns of one article → entities. Reads the mentions in order and keeps, for everybody named so
 * far, how present they are: a subject more than an object, the last sentence more than the one before
 * (the weights follow Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994).
 */
import { COUNTRY_BY_CODE } from '../gazetteer/countries.ts';
import type { Mention } from '../mentions.ts';
import type { Entity, Fact } from './entity.ts';
import { fold } from './entity.ts';
import type { Register } from './register.ts';

/** A quotation whose speaker is known: offsets of the quotation and of the words that name the speaker. */
export type SpokenQuote = {
  start: number;
  end: number;
  speaker: { start: number; end: number } | null;
};

/** What other articles tell: somebody in this article's register may be found by a post that only they state. */
export type SharedFacts = ReadonlyMap<
  string,
  { key: string; kind: Entity['kind']; name: string } | null
>;

const WEIGHT = { subject: 160, object: 110, other: 95 } as const;
const SAID_OF = /(?:said|says) of (?:the )?$/;
/** Sentences back that a pronoun reaches. */
const REACH = 3;

/** Nouns for a body that a business is called by. */
const BUSINESS = new Set(
  'company firm corporation conglomerate startup start-up manufacturer maker airline carrier automaker carmaker planemaker chipmaker drugmaker airframer retailer supermarket bank lender insurer brewer brokerage utility supplier contractor vendor subsidiary operator provider giant publisher studio bookmaker business enterprise employer consortium'.split(
    ' ',
  ),
);
/** Bodies that an article speaks of without saying whose. */
const FORCES = new Set([
  'police',
  'military',
  'army',
  'navy',
  'parliament',
  'opposition',
  'prosecution',
]);
/** Nouns for a team. */
const TEAM = new Set(['club', 'team', 'side', 'franchise', 'squad']);
/** Nouns for those who publish. */
const MEDIA = new Set([
  'newspaper',
  'magazine',
  'network',
  'broadcaster',
  'outlet',
  'daily',
  'station',
  'tabloid',
  'website',
]);
/** Nouns for a body of the state. */
const PUBLIC_BODY = new Set([
  'agency',
  'ministry',
  'department',
  'commission',
  'watchdog',
  'regulator',
  'bureau',
  'court',
  'council',
  'committee',
  'tribunal',
  'authority',
]);
/** Nouns that any body may be called by. */
const ANY_BODY = new Set([
  'organization',
  'organisation',
  'group',
  'body',
  'association',
  'institute',
  'charity',
  'ngo',
  'union',
  'bloc',
  'alliance',
  'federation',
  'foundation',
  'institution',
]);
const BODY_SORTS: readonly ReadonlySet<string>[] = [BUSINESS, TEAM, MEDIA, PUBLIC_BODY, ANY_BODY];

/** Words in a name that say it is no business. */
const PUBLIC_NAME =
  /\b(?:department|ministry|court|congress|senate|parliament|house|union|party|agency|bureau|commission|committee|university|college|school|council|police|army|navy|air force|government|nations|administration|office|treasury|service|nasa|fbi|cia|faa|fda|epa|nato|republicans?|democrats?|kremlin|pentagon|white house)\b/i;

/** Nouns that describe somebody already named, rather than name a post. */
const DESCRIPTIVE = new Set(
  `man woman boy girl teenager suspect defendant victim player striker midfielder defender goalkeeper quarterback singer rapper musician actor actress artist author writer novelist
  politician leader lawmaker billionaire tycoon entrepreneur investor businessman businesswoman activist journalist scientist astronaut athlete champion boxer golfer runner cyclist
  swimmer year-old driver pilot star celebrity veteran republican democrat official candidate nominee`.split(
    /\s+/,
  ),
);

type Presence = { score: number; time: number; subject: number; count: number };

export class ArticleResolver {
  private readonly text: string;
  private readonly mentions: readonly Mention[];
  readonly entities: Entity[];
  readonly links: Int32Array;
  private readonly presence: (Presence | undefined)[] = [];
  /** Entities mentioned lately, the last one last. */
  private recent: number[] = [];
  private readonly descriptions = new Map<string, number>();
  private readonly shared: SharedFacts;
  private readonly clock: readonly number[];

  constructor(text: string, mentions: readonly Mention[], register: Register, shared: SharedFacts) {
    this.text = text;
    this.mentions = mentions;
    this.entities = register.entities;
    this.links = register.links;
    this.shared = shared;
    this.clock = clockOf(mentions);
  }

  run(quotes: readonly SpokenQuote[]): void {
    const speakers = new SpeakerLookup(quotes);
    for (let i = 0; i < this.mentions.length; i++) {
      const m = this.mentions[i] as Mention;
      let entity = this.links[i] as number;
      if (entity < 0) {
        if (m.form === 'name') entity = this.ambiguousName(m);
        else if (m.form === 'demonym')
          entity = m.determiner === 'the' ? this.onlyPersonNear(m, 'man', 1.5) : -1;
        else if (m.form === 'title' || m.form === 'nominal') entity = this.noun(i, m);
        else if (m.form === 'pronoun' && /^wh/.test(m.head)) entity = this.relative(i, m);
        else if (
          m.form === 'pronoun' &&
          !/^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/.test(m.head)
        )
          entity = this.pronoun(i, m, speakers);
        this.links[i] = entity;
      }
      if (entity >= 0) this.note(entity, m);
    }
    this.firstPerson(speakers);
  }

  private note(entity: number, m: Mention): void {
    const old = this.presence[entity];
    const time = this.timeOf(m);
    const decayed = old === undefined ? 0 : old.score * 0.5 ** (time - old.time);
    let weight: number = WEIGHT[m.role];
    if (m.attributive) weight = 15;
    else if (m.possessive) weight = 100;
    this.presence[entity] = {
      score: decayed + weight,
      time,
      subject: m.role === 'subject' ? time : (old?.subject ?? -99),
      count: (old?.count ?? 0) + 1,
    };
    const at = this.recent.lastIndexOf(entity);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(entity);
    // Who speaks of a president has the president's country in mind: "the country".
    if (m.role === 'subject') {
      for (const fact of (this.entities[entity] as Entity).facts) {
        const country = fact.owner >= 0 ? this.presence[fact.owner] : undefined;
        if (country !== undefined && (this.entities[fact.owner] as Entity).kind === 'country') {
          country.score = country.score * 0.5 ** (time - country.time) + 40;
          country.time = time;
        }
      }
    }
    if (this.recent.length > 48) this.recent = this.recent.slice(-32);
  }

  private scoreAt(entity: number, m: Mention): number {
    const p = this.presence[entity];
    return p === undefined ? 0 : p.score * 0.5 ** (this.timeOf(m) - p.time);
  }

  private distance(entity: number, m: Mention): number {
    const p = this.presence[entity];
    return p === undefined ? Number.POSITIVE_INFINITY : this.timeOf(m) - p.time;
  }

  /** Sentences up to a mention; one inside a quotation counts less, for "she said" reaches back over what was said. */
  private timeOf(m: Mention): number {
    return this.clock[m.sentence] as number;
  }

  /** A surname that two people share: whoever was named last, when that is near. */
  private ambiguousName(m: Mention): number {
    const surname = fold(m.head);
    for (let k = this.recent.length - 1; k >= 0; k--) {
      const id = this.recent[k] as number;
      const e = this.entities[id] as Entity;
      if (e.kind !== 'person' || this.distance(id, m) > 6) continue;
      if (m.gender !== null && e.gender !== null && m.gender !== e.gender) continue;
      if (e.key?.endsWith(` ${surname}`)) return id;
    }
    return -1;
  }

  private noun(i: number, m: Mention): number {
    if (m.apposed >= 0) {
      const other = this.links[m.apposed] as number;
      if (other >= 0) return other;
    }
    if (m.attributive && m.kind !== 'organization') return -1;
    if (m.kind === null) return -1;
    if (m.count !== null) return -1;
    const owner = m.owner >= 0 ? (this.links[m.owner] as number) : -1;
    const noun = m.noun;
    if (noun === null) return -1;
    if (m.kind === 'country') return m.number === 'one' ? this.countryNoun(i, m) : -1;
    if (m.kind === 'place') return -1;
    if (m.number === 'many') return this.pluralNoun(m, owner);
    if (m.predicateOf >= 0) return -1;
    if (m.kind === 'organization') return this.bodyNoun(i, m, owner);
    return this.personNoun(i, m, owner);
  }

  /** "the country", "the Latin American country". */
  private countryNoun(i: number, m: Mention): number {
    if (m.determiner !== 'the' && m.determiner !== 'this') return -1;
    const candidates: number[] = [];
    for (let id = 0; id < this.entities.length; id++) {
      const e = this.entities[id] as Entity;
      if (e.kind !== 'country' || e.country === null) continue;
      if (m.region !== null && !COUNTRY_BY_CODE.get(e.country)?.regions.has(m.region)) continue;
      candidates.push(id);
    }
    if (m.region !== null && candidates.length === 1) return candidates[0] as number;
    const near = this.mostPresent(
      candidates.filter((id) => id !== this.adjacentCountry(i, m)),
      m,
      m.region === null ? REACH : 8,
    );
    return near >= 0 ? near : this.mainCountry(candidates);
  }

  /** The country that the article is about: named at least twice as often as any other. */
  private mainCountry(candidates: readonly number[]): number {
    const count = (id: number) => this.presence[id]?.count ?? 0;
    const [first, second] = [...candidates].sort((a, b) => count(b) - count(a));
    if (first === undefined || count(first) < 2) return -1;
    return second === undefined || count(first) >= 2 * count(second) ? first : -1;
  }

  /** "U.S. forces in the country": not the country that the words right before belong to. */
  private adjacentCountry(i: number, m: Mention): number {
    for (let k = i - 1; k >= 0 && k > i - 4; k--) {
      const other = this.mentions[k] as Mention;
      if (other.sentence !== m.sentence || m.start - other.end > 30) break;
      if (other.attributive && (this.links[k] as number) >= 0) return this.links[k] as number;
    }
    return -1;
  }

  private mostPresent(candidates: readonly number[], m: Mention, reach: number): number {
    let best = -1;
    let bestScore = 0;
    for (const id of candidates) {
      if (this.distance(id, m) > reach) continue;
      const score = this.scoreAt(id, m);
      if (score > bestScore) {
        best = id;
        bestScore = score;
      }
    }
    return best;
  }

  /** "drug cartels", "Mexican officials", "U.S. troops": a group by its noun and whose it is. */
  private pluralNoun(m: Mention, owner: number): number {
    const noun = m.noun?.noun as string;
    if (m.determiner === 'owner' && owner < 0) return -1;
    const group = m.kind === 'group';
    if (!group && owner < 0) {
      if (m.determiner !== 'the' && m.determiner !== 'this') return -1;
      for (let k = this.recent.length - 1; k >= 0; k--) {
        const id = this.recent[k] as number;
        const e = this.entities[id] as Entity;
        if (e.many && e.key?.startsWith('g:') && e.key.endsWith(`:${noun}`)) return id;
      }
      return -1;
    }
    const ofWhom = owner >= 0 && (this.entities[owner] as Entity).key !== null ? owner : -1;
    // "the cartels" are those spoken of before, whoever's they are.
    if (group && (ofWhom < 0 || noun === 'cartel')) {
      for (let k = this.recent.length - 1; k >= 0; k--) {
        const id = this.recent[k] as number;
        if ((this.entities[id] as Entity).key?.endsWith(`:${noun}`)) return id;
      }
    }
    const key = `g:${ofWhom >= 0 && noun !== 'cartel' ? (this.entities[ofWhom] as Entity).key : ''}:${noun}`;
    return this.describe(key, m, 'group', noun === 'cartel' ? -1 : ofWhom, true);
  }

  /** An entity known by a description; the key is shared by articles when it says whose. */
  private describe(
    key: string,
    m: Mention,
    kind: Entity['kind'],
    owner: number,
    shared: boolean,
  ): number {
    const old = this.descriptions.get(key);
    if (old !== undefined) return old;
    this.entities.push({
      key: shared ? key : null,
      kind,
      names: new Map(),
      gender: m.gender,
      many: m.number === 'many',
      country: null,
      canonical:
        shared || m.noun === null
          ? null
          : [...m.noun.modifiers.filter(isPostWord), m.noun.noun].join(' '),
      facts: [],
      owner,
      guessed: false,
    });
    this.descriptions.set(key, this.entities.length - 1);
    return this.entities.length - 1;
  }

  /** "the company", "the State Department … the department", "the Mexican government", "the Trump administration". */
  private bodyNoun(i: number, m: Mention, owner: number): number {
    const { noun, modifiers } = m.noun as NonNullable<Mention['noun']>;
    if (m.determiner === 'a' || m.determiner === 'number') return -1;
    if (
      owner >= 0 &&
      !(BUSINESS.has(noun) && /^(?:country|place)$/.test((this.entities[owner] as Entity).kind))
    ) {
      const o = this.entities[owner] as Entity;
      if (o.kind === 'country' && noun === 'government') return owner;
      if (m.attributive) return -1;
      if (o.key === null) return -1;
      if (
        o.kind === 'country' ||
        noun === 'administration' ||
        noun === 'campaign' ||
        noun === 'government' ||
        noun === 'cabinet'
      )
        return this.describe(
          `b:${o.key}:${[...modifiers, noun].join(' ')}`,
          m,
          'organization',
          owner,
          true,
        );
      return -1;
    }
    if (m.attributive) return -1;
    const force = FORCES.has(noun);
    if (m.determiner !== 'the' && m.determiner !== 'this' && !force) return -1;
    // By a word of the name: "the department" is the State Department.
    let best = -1;
    let bestScore = -1;
    for (const id of this.recent) {
      const e = this.entities[id] as Entity;
      if (e.kind !== 'organization' || BUSINESS.has(noun)) continue;
      const named =
        [...e.names.keys(), e.canonical ?? ''].some((n) => fold(n).split(' ').includes(noun)) ||
        (e.key?.endsWith(noun) ?? false) ||
        e.facts.some((f) => f.noun === noun);
      // "NBA" may well be the league, though its letters do not say so.
      const letters = [...e.names.keys()].every((name) => /^[A-Z]{2,6}$/.test(name));
      if (!named && !letters) continue;
      if (this.distance(id, m) > 8) continue;
      const score = this.scoreAt(id, m) * (named ? 1 : 0.4);
      if (score > bestScore) {
        best = id;
        bestScore = score;
      }
    }
    if (best >= 0) return best;
    // "police said": one force in this article, most often another one in the next.
    if (force) return this.describe(`n:${noun}`, m, 'organization', -1, false);
    if (noun === 'government' || noun === 'administration') {
      const countries = this.recent.filter(
        (id) => (this.entities[id] as Entity).kind === 'country',
      );
      return countries.length === 1 ? (countries[0] as number) : -1;
    }
    // "Boeing bought the company": not itself.
    const subject = this.coArgument(i, m);
    const sort = BODY_SORTS.find((words) => words.has(noun));
    if (sort === undefined) return -1;
    const candidates = this.recent.filter((id) => {
      const e = this.entities[id] as Entity;
      if (e.kind !== 'organization' || e.many || id === subject) return false;
      if (
        owner >= 0 &&
        e.country !== null &&
        e.country !== (this.entities[owner] as Entity).country
      )
        return false;
      const isPublic = [...e.names.keys(), e.canonical ?? ''].some((name) =>
        PUBLIC_NAME.test(name),
      );
      return sort === PUBLIC_BODY ? isPublic : sort === ANY_BODY || !isPublic;
    });
    return this.mostPresent(candidates, m, sort === BUSINESS ? REACH : 2);
  }

  /** "the Mexican president", "the president", "the suspect". */
  private personNoun(i: number, m: Mention, owner: number): number {
    const { noun, modifiers } = m.noun as NonNullable<Mention['noun']>;
    const definite =
      m.determiner === 'the' ||
      m.determiner === 'this' ||
      m.determiner === 'owner' ||
      (m.determiner === 'none' && owner >= 0);
    if (!definite) {
      if (m.determiner === 'a' && !m.attributive) {
        // "a spokesman": somebody new, whom "he" or "the spokesman" may mean later.
        return this.describe(`d:${i}`, m, 'person', owner, false);
      }
      return -1;
    }
    if (m.determiner === 'owner' && owner < 0) return -1;
    const holders: number[] = [];
    const bare: number[] = [];
    for (let id = 0; id < this.entities.length; id++) {
      const e = this.entities[id] as Entity;
      if (e.kind !== 'person') continue;
      if (m.gender !== null && e.gender !== null && m.gender !== e.gender) continue;
      for (const fact of e.facts) {
        if (!samePost(fact, noun, modifiers)) continue;
        if (owner >= 0 && fact.owner === owner) holders.push(id);
        else if (owner < 0 || fact.owner < 0) bare.push(id);
        break;
      }
    }
    if (owner >= 0) {
      if (holders.length > 0)
        return holders.length === 1 ? (holders[0] as number) : this.mostPresent(holders, m, 99);
      const o = this.entities[owner] as Entity;
      const told = o.key === null ? undefined : this.shared.get(postKey(noun, o.key));
      if (told) {
        const known = this.entities.findIndex((e) => e.key === told.key);
        if (known >= 0) return known;
        this.entities.push({
          key: told.key,
          kind: told.kind,
          names: new Map(),
          gender: null,
          many: false,
          country: null,
          canonical: told.name,
          facts: [],
          owner: -1,
          guessed: false,
        });
        return this.entities.length - 1;
      }
      if (bare.length === 1 && this.distance(bare[0] as number, m) < 99) return bare[0] as number;
      const near = this.onlyPersonNear(m, noun, 1.5);
      if (near >= 0) return near;
      if (o.kind === 'person' || o.key === null)
        return this.describe(`d:${owner}:${noun}`, m, 'person', owner, false);
      return this.describe(`t:${noun}@${o.key}`, m, 'person', owner, false);
    }
    const people = bare.length > 0 ? bare : [];
    if (people.length === 1) return people[0] as number;
    if (people.length > 1) {
      // A bare title goes to whoever carries it bare ("President Trump" beside "Mexican President Sheinbaum").
      const plain = people.filter((id) =>
        (this.entities[id] as Entity).facts.some((f) => f.noun === noun && f.owner < 0),
      );
      const near = this.mostPresent(plain.length > 0 ? plain : people, m, REACH);
      return near;
    }
    const described = this.findDescribed(noun, m);
    if (described >= 0) return described;
    const near = this.onlyPersonNear(m, noun, 2);
    if (near >= 0) return near;
    return this.describe(`n:${noun}`, m, 'person', -1, false);
  }

  /** "the Swiss player", "the woman": the one person spoken of just now, if such a word is said of people by itself. */
  private onlyPersonNear(m: Mention, noun: string, reach: number): number {
    if (!DESCRIPTIVE.has(noun)) return -1;
    const near = this.recent.filter((id) => {
      const e = this.entities[id] as Entity;
      if (e.kind !== 'person' || e.many || this.distance(id, m) > reach) return false;
      return m.gender === null || e.gender === null || e.gender === m.gender;
    });
    return near.length === 1 ? (near[0] as number) : -1;
  }

  /** Somebody first spoken of as "a suspect" and now as "the suspect". */
  private findDescribed(noun: string, m: Mention): number {
    for (let k = this.recent.length - 1; k >= 0; k--) {
      const id = this.recent[k] as number;
      const e = this.entities[id] as Entity;
      if (e.kind !== 'person' || e.many || e.names.size > 0) continue;
      if (this.distance(id, m) > 8) continue;
      if (e.facts.some((f) => f.noun === noun)) return id;
    }
    return -1;
  }

  /** "Sheinbaum, who rejected": the mention that ends right before. */
  private relative(i: number, m: Mention): number {
    for (let k = i - 1; k >= 0 && k > i - 5; k--) {
      const other = this.mentions[k] as Mention;
      if (other.sentence !== m.sentence) break;
      if (m.start - other.end > 2) continue;
      const entity = this.links[k] as number;
      if (entity < 0) continue;
      const kind = (this.entities[entity] as Entity).kind;
      if (
        m.head === 'which'
          ? kind === 'organization' || kind === 'country'
          : m.kind === null || kind === m.kind
      )
        return entity;
    }
    return -1;
  }

  private pronoun(i: number, m: Mention, speakers: SpeakerLookup): number {
    if (m.head === 'it' && !m.active) return -1;
    const speaker = m.quoted ? this.entityAt(speakers.at(m.start)) : -1;
    const topic = m.quoted && m.kind === 'person' ? this.topicOfSpeech(i, m) : -1;
    if (topic >= 0) return topic;
    const blocked = this.coArgument(i, m);
    let best = -1;
    let bestScore = 0;
    const reach =
      m.head === 'it' || m.head === 'its' || m.head === 'itself'
        ? 1
        : m.number === 'many'
          ? 2
          : REACH;
    for (const id of this.recent) {
      const e = this.entities[id] as Entity;
      if (id === speaker || id === blocked) continue;
      const distance = this.distance(id, m);
      if (distance > reach) continue;
      let fit = fitOf(e, m);
      if (fit === 0) continue;
      if (m.number === 'many' && !e.many && (m.quoted || distance > 1)) continue;
      const p = this.presence[id] as Presence;
      // "it" is more often a thing than somebody: only who was a subject just now is meant.
      if (m.number === 'one' && m.kind === null && p.subject < this.timeOf(m) - 1) {
        if (!m.possessive || distance > 0) continue;
        fit *= 0.4;
      }
      const score = this.scoreAt(id, m) * fit;
      if (score > bestScore) {
        best = id;
        bestScore = score;
      }
    }
    if (best >= 0 && m.gender !== null) (this.entities[best] as Entity).gender ??= m.gender;
    return best;
  }

  /** “He is special,” Moreno said of Ruiz: whom the quotation is about, when the sentence says so. */
  private topicOfSpeech(i: number, m: Mention): number {
    for (let k = i + 1; k < this.mentions.length && k < i + 8; k++) {
      const other = this.mentions[k] as Mention;
      if (other.sentence !== m.sentence) break;
      if (
        other.quoted ||
        !SAID_OF.test(this.text.slice(Math.max(0, other.phrase.start - 8), other.start))
      )
        continue;
      const entity = this.links[k] as number;
      if (entity >= 0 && fitOf(this.entities[entity] as Entity, m) > 0) return entity;
    }
    return -1;
  }

  /** "Trump told him": an object is not its own subject. */
  private coArgument(i: number, m: Mention): number {
    if (m.role === 'subject' || m.possessive || /self$|selves$/.test(m.head)) return -1;
    for (let k = i - 1; k >= 0 && k > i - 6; k--) {
      const other = this.mentions[k] as Mention;
      if (other.sentence !== m.sentence) break;
      if (other.role === 'subject') return this.links[k] as number;
    }
    return -1;
  }

  private entityAt(span: { start: number; end: number } | null): number {
    if (span === null) return -1;
    const found = mentionIn(this.mentions, span);
    return found < 0 ? -1 : (this.links[found] as number);
  }

  /** Whom "we" means: the body that somebody speaks for, else the speaker. */
  private bodyOf(speaker: number): number {
    const e = this.entities[speaker] as Entity;
    if (e.kind !== 'person') return speaker;
    const owners = [e.owner, ...e.facts.map((fact) => fact.owner)].filter(
      (owner) => owner >= 0 && (this.entities[owner] as Entity).kind === 'organization',
    );
    return owners[0] ?? speaker;
  }

  /** Inside a quotation "I" and "we" are its speaker, who may be named after it. */
  private firstPerson(speakers: SpeakerLookup): void {
    for (let i = 0; i < this.mentions.length; i++) {
      const m = this.mentions[i] as Mention;
      if (m.form !== 'pronoun' || (this.links[i] as number) >= 0) continue;
      if (!/^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/.test(m.head)) continue;
      const speaker = this.entityAt(speakers.at(m.start));
      this.links[i] = speaker >= 0 && m.number === 'many' ? this.bodyOf(speaker) : speaker;
    }
  }
}

/** For each sentence how many sentences stand before it, those inside quotations and those without mentions less. */
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

/** Key of a post in the facts that articles share. */
export function postKey(noun: string, ownerKey: string): string {
  return `${noun}@${ownerKey}`;
}

/** "minister" with "prime" is not "minister" with "foreign"; a title without words of its own fits all. */
export function samePost(fact: Fact, noun: string, modifiers: readonly string[]): boolean {
  if (fact.noun !== noun) return false;
  const a = fact.modifiers.filter(isPostWord);
  const b = modifiers.filter(isPostWord);
  if (a.length === 0 || b.length === 0)
    return !(noun === 'minister' || noun === 'secretary') || a.length === b.length;
  return a.some((w) => b.includes(w));
}

function isPostWord(word: string): boolean {
  return (
    !/^(?:former|ex|late|current|new|then|outgoing|incoming|longtime|embattled|popular|senior|young|old|powerful|first|second|third|last|next|longtime|right-wing|left-wing|conservative|liberal|democratic|republican)$/.test(
      word,
    ) && !/\d/.test(word)
  );
}

/** How well an entity fits a pronoun: 0 not at all. */
function fitOf(e: Entity, m: Mention): number {
  if (m.kind === 'person') {
    if (e.kind !== 'person' || e.many) return 0;
    if (e.gender === m.gender) return 1;
    return e.gender === null ? 0.6 : 0;
  }
  if (m.number === 'one') {
    if (e.many || e.kind === 'person' || e.kind === 'group') return 0;
    return e.kind === 'place' ? 0.3 : 1;
  }
  if (e.many) return 1;
  if (e.kind === 'organization') return 0.45;
  return 0;
}

/** The mention that a span speaks of: a name in it, else the last title or noun, else its pronoun. */
export function mentionIn(
  mentions: readonly Mention[],
  span: { start: number; end: number },
): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < span.start) low = middle + 1;
    else high = middle;
  }
  // A mention may begin before the span and reach into it ("President Trump" for the span "Trump").
  let from = low;
  while (from > 0 && low - from < 4 && (mentions[from - 1] as Mention).end > span.start) from--;
  let best = -1;
  let bestRank = 0;
  for (let i = from; i < mentions.length; i++) {
    const m = mentions[i] as Mention;
    if (m.start >= span.end) break;
    if (m.end <= span.start) continue;
    const rank = m.attributive
      ? 1
      : m.possessive && m.end < span.end
        ? 2
        : m.form === 'name'
          ? 6
          : m.form === 'title'
            ? 5
            : m.form === 'nominal'
              ? 4
              : m.form === 'demonym'
                ? 3
                : 4;
    if (rank > bestRank) {
      best = i;
      bestRank = rank;
    }
  }
  return best;
}

/** Speaker of the innermost quotation around an offset; quotations are asked for in any order. */
class SpeakerLookup {
  private readonly quotes: readonly SpokenQuote[];
  constructor(quotes: readonly SpokenQuote[]) {
    this.quotes = [...quotes].sort((a, b) => a.start - b.start);
  }
  at(offset: number): { start: number; end: number } | null {
    let low = 0;
    let high = this.quotes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.quotes[middle] as SpokenQuote).start <= offset) low = middle + 1;
      else high = middle;
    }
    for (let k = low - 1; k >= 0 && k > low - 6; k--) {
      const quote = this.quotes[k] as SpokenQuote;
      if (quote.end > offset) return quote.speaker;
    }
    return null;
  }
}
