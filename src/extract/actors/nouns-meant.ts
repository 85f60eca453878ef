/** Whom a title or noun means: "the Mexican president", "the company", "the country", "drug cartels". */

import {
  ANY_BODY,
  BODY_SORTS,
  BUSINESS,
  DESCRIPTIVE,
  FORCES,
  PUBLIC_BODY,
  PUBLIC_NAME,
  TROOPS,
} from '../gazetteer/bodies.ts';
import { COUNTRY_BY_CODE, REGIONS } from '../gazetteer/countries.ts';
import type { Mention, MentionNoun } from '../mentions.ts';
import { fold } from './entity.ts';
import { heldKey, isPostWord, postKey, samePost } from './posts.ts';
import type { ArticleState } from './state.ts';

/** Sentences back that a definite noun reaches. */
const REACH = 3;

/** The entity that the noun mention `i` means, or -1. */
export function nounMeant(state: ArticleState, i: number): number {
  const m = state.mentions[i] as Mention;
  if (m.apposed >= 0) {
    const other = state.links[m.apposed] as number;
    if (other >= 0) return other;
  }
  const { noun } = m;
  if (noun === null || m.kind === null || m.predicateOf >= 0) return -1;
  if (m.count !== null) {
    // "two of its three founders": who they are is not told.
    // "killed four people": not those spoken of.
    if (
      m.determiner === 'number' &&
      ANYBODY.has(m.noun?.noun ?? '') &&
      !/^(?:the|both|these|those)\b/i.test(state.text.slice(m.phrase.start, m.phrase.end))
    )
      return -1;
    if (OF_SOMEBODY.test(state.text.slice(Math.max(0, m.phrase.start - 8), m.phrase.start)))
      return -1;
    const several = severalMeant(state, m, m.count);
    if (several.length > 0) state.several.set(i, several);
    return -1;
  }
  const owner = m.owner >= 0 ? (state.links[m.owner] as number) : -1;
  if (m.kind === 'country') return m.number === 'one' ? countryMeant(state, i, m) : -1;
  if (m.kind === 'place') return -1;
  if (m.number === 'many') return groupMeant(state, m, noun, owner);
  if (m.kind === 'organization') return bodyMeant(state, i, m, noun, owner);
  return personMeant(state, i, m, noun, owner);
}

const ANYBODY = new Set(
  'person people man woman child official officer worker resident passenger victim student soldier boy girl'.split(
    ' ',
  ),
);
const OF_SOMEBODY = /(?:\b(?:of(?: the)?|its|their|his|her)|['’]s) $/;

/** Nouns for people that only holders of a post are called by. */
const LEADERS = new Set(['leader', 'president', 'minister', 'premier']);
/** The last of several must be this much more on the reader's mind than whoever is left out. */
const CLEARLY = 1.6;

/** "the two leaders", "both countries": that many of the kind, when no other is nearly as present; else nobody. */
function severalMeant(state: ArticleState, m: Mention, count: number): number[] {
  if (m.kind !== 'person' && m.kind !== 'country' && m.kind !== 'organization') return [];
  const { presences } = state;
  const pool = m.kind === 'country' ? state.countries : presences.recent;
  const candidates = pool.filter((id) => {
    const e = state.entity(id);
    if (e.kind !== m.kind || e.many || presences.distance(id, m) > 8) return false;
    if (m.noun !== null && LEADERS.has(m.noun.noun)) return e.facts.length > 0;
    return m.gender === null || e.gender === null || e.gender === m.gender;
  });
  candidates.sort((a, b) => presences.scoreAt(b, m) - presences.scoreAt(a, m));
  const chosen = candidates.slice(0, count);
  const last = chosen.at(-1);
  if (last === undefined || chosen.length < count) return [];
  const next = candidates[count];
  const clear =
    next === undefined || presences.scoreAt(last, m) > CLEARLY * presences.scoreAt(next, m);
  return clear ? chosen : [];
}

const isDefinite = (m: Mention): boolean => m.determiner === 'the' || m.determiner === 'this';

/** "the country", "the Latin American country". */
function countryMeant(state: ArticleState, i: number, m: Mention): number {
  if (!isDefinite(m)) return -1;
  const { region } = m;
  const candidates =
    region === null
      ? state.countries
      : state.countries.filter((id) =>
          COUNTRY_BY_CODE.get(state.entity(id).country ?? '')?.regions.has(region),
        );
  if (region !== null && candidates.length === 1) return candidates[0] as number;
  const beside = adjacentCountry(state, i, m);
  const near = state.presences.most(
    candidates.filter((id) => id !== beside),
    m,
    region === null ? REACH : 8,
  );
  return near >= 0 ? near : mainCountry(state, candidates);
}

/** "U.S. forces in the country": not the country that the words right before belong to. */
function adjacentCountry(state: ArticleState, i: number, m: Mention): number {
  for (let k = i - 1; k >= 0 && k > i - 4; k--) {
    const other = state.mentions[k] as Mention;
    if (other.sentence !== m.sentence || m.start - other.end > 30) break;
    if (other.attributive && (state.links[k] as number) >= 0) return state.links[k] as number;
  }
  return -1;
}

/** The country that the article is about: named at least twice as often as any other. */
function mainCountry(state: ArticleState, candidates: readonly number[]): number {
  const count = (id: number) => state.presences.of(id)?.count ?? 0;
  const [first, second] = [...candidates].sort((a, b) => count(b) - count(a));
  if (first === undefined || count(first) < 2) return -1;
  return second === undefined || count(first) >= 2 * count(second) ? first : -1;
}

/** "drug cartels", "Mexican officials", "U.S. troops": a group by its noun and whose it is. */
function groupMeant(state: ArticleState, m: Mention, noun: MentionNoun, owner: number): number {
  if (m.determiner === 'owner' && owner < 0) return -1;
  const named = owner >= 0 && state.entity(owner).key !== null ? owner : -1;
  const armed = m.kind === 'group' && !TROOPS.has(noun.noun);
  const same = sameGroup(state, noun, named);
  if (m.kind !== 'group' && named < 0) return isDefinite(m) ? same : -1;
  if (same >= 0) {
    const e = state.entity(same);
    if (e.owner < 0) e.owner = named;
    if (armed && noun.compound !== null && e.group?.compound === null) {
      // "cartels", and later "drug cartels": now it is known what they are called.
      e.group = noun;
      e.key = `g::${noun.compound} ${noun.noun}`;
      e.canonical = groupLabel(state, m, noun, -1);
    }
    return same;
  }
  const words = noun.compound === null ? noun.noun : `${noun.compound} ${noun.noun}`;
  const pronoun = m.owner >= 0 && state.mentions[m.owner]?.form === 'pronoun';
  // Gangs and rebels are shared by what they are called, troops and officials by whose they are.
  const called = armed && noun.compound !== null ? `g::${words}` : null;
  const owned = named >= 0 ? `g:${state.entity(named).key}:${words}` : null;
  return state.describe(`g:${named}:${noun.noun}:${noun.compound ?? ''}`, m, {
    kind: 'group',
    key: pronoun ? null : (called ?? owned),
    owner: named,
    label: groupLabel(state, m, noun, called === null && !pronoun ? named : -1),
  });
}

/** What the story calls a group: whose it is, and the words of the text. */
function groupLabel(state: ArticleState, m: Mention, noun: MentionNoun, owner: number): string {
  const words = state.text.slice(m.start, m.end).split(/\s+/);
  const label = words.slice(noun.compound === null ? -1 : -2).join(' ');
  if (owner < 0) return label;
  // "the Keller sisters", "American people": as the text says it, where one word says it.
  const by = m.owner < 0 ? undefined : state.mentions[m.owner];
  if (by?.attributive && (by.form === 'demonym' || state.entity(owner).kind === 'person'))
    return `${state.text.slice(by.start, by.end)} ${label}`;
  const { country, canonical, names } = state.entity(owner);
  const adjective = country === null ? null : COUNTRY_BY_CODE.get(country)?.adjective;
  return `${adjective ?? canonical ?? [...names.keys()][0] ?? ''} ${label}`.trim();
}

/** A group of this noun already spoken of, unless both say whose and differ, or both have a word of their own. */
function sameGroup(state: ArticleState, noun: MentionNoun, owner: number): number {
  const { recent } = state.presences;
  for (let k = recent.length - 1; k >= 0; k--) {
    const id = recent[k] as number;
    const e = state.entity(id);
    if (e.kind !== 'group' || e.group?.noun !== noun.noun) continue;
    if (owner >= 0 && e.owner >= 0 && e.owner !== owner) continue;
    if (owner >= 0 && e.owner < 0 && TROOPS.has(noun.noun)) continue;
    if (noun.compound !== null && e.group.compound !== null && noun.compound !== e.group.compound)
      continue;
    return id;
  }
  return -1;
}

/** Words that make a noun somebody else than who was spoken of: "the combined company", "the largest carrier". */
const OTHER_WORDS =
  /^(?:combined|merged|new|other|rival|another|parent|joint|\w+est|largest-ever|\w+-largest|\w+-biggest)$/;

/** "the company", "the department", "the Mexican government", "the Trump administration". */
function bodyMeant(
  state: ArticleState,
  i: number,
  m: Mention,
  { noun, modifiers }: MentionNoun,
  owner: number,
): number {
  if (m.determiner === 'a' || m.determiner === 'number') return -1;
  const ownerKind = owner < 0 ? null : state.entity(owner).kind;
  const located = BUSINESS.has(noun) && (ownerKind === 'country' || ownerKind === 'place');
  if (owner >= 0 && !located) {
    const o = state.entity(owner);
    if (o.kind === 'country' && noun === 'government') return owner;
    if (o.key === null) return -1;
    // "the U.S. military presence" is the presence of one force; "the Trump administration official" may be anybody.
    if (m.attributive && !(o.kind === 'country' && FORCES.has(noun))) return -1;
    const own = o.kind === 'country' || OWNED_BODIES.has(noun);
    if (!own) return -1;
    const words = [...modifiers, noun].join(' ');
    const adjective = o.country === null ? null : COUNTRY_BY_CODE.get(o.country)?.adjective;
    return state.describe(`b:${o.key}:${words}`, m, {
      kind: 'organization',
      key: `b:${o.key}:${words}`,
      owner,
      label: o.kind === 'country' && adjective ? `${adjective} ${words}` : null,
    });
  }
  const force = FORCES.has(noun);
  if (m.attributive || (!isDefinite(m) && !force)) return -1;
  if (modifiers.some((word) => OTHER_WORDS.test(word))) return -1;
  const called = calledNext(state, i, m);
  if (called !== null) return called;
  const named = BUSINESS.has(noun) ? -1 : bodyByName(state, m, noun);
  if (named >= 0) return named;
  // "police said": one force in this article, most often another one in the next.
  if (force)
    return state.describe(`n:${noun}`, m, {
      kind: 'organization',
      key: null,
      owner: -1,
      label: noun,
    });
  if (noun === 'government' || noun === 'administration') {
    const countries = state.presences.recent.filter((id) => state.entity(id).kind === 'country');
    return countries.length === 1 ? (countries[0] as number) : -1;
  }
  return bodyBySort(state, i, m, noun, modifiers, located ? owner : -1);
}

/** "The group, known as Fair Play, …": the name stands right behind; null where no name does. */
function calledNext(state: ArticleState, i: number, m: Mention): number | null {
  const words = /^,? (?:known as|called|named) (?:the )?/.exec(
    state.text.slice(m.end, m.end + 20),
  )?.[0];
  if (words === undefined) return null;
  for (let k = i + 1; k < state.mentions.length && k < i + 4; k++) {
    const other = state.mentions[k] as Mention;
    if (other.start === m.end + words.length) return state.links[k] as number;
  }
  return -1;
}

/** Bodies that a person or organisation has, and that are spoken of as actors. */
const OWNED_BODIES = new Set(['administration', 'campaign', 'government', 'cabinet']);
/** Nouns that letters may stand for: "the NBA … the league". */
const BY_LETTERS = new Set(
  'league association federation agency group organization organisation body union network commission'.split(
    ' ',
  ),
);

/** By a word of the name: "the department" is the State Department. */
function bodyByName(state: ArticleState, m: Mention, noun: string): number {
  let best = -1;
  let bestScore = 0;
  for (const id of state.presences.recent) {
    const e = state.entity(id);
    if (e.kind !== 'organization' || state.presences.distance(id, m) > 8) continue;
    const names = [...e.names.keys()];
    const named =
      [...names, e.canonical ?? ''].some((name) => fold(name).split(' ').includes(noun)) ||
      (e.key?.endsWith(noun) ?? false) ||
      e.facts.some((fact) => fact.noun === noun);
    const letters = names.length > 0 && names.every((name) => /^[A-Z]{2,6}$/.test(name));
    if (!named && !(letters && BY_LETTERS.has(noun))) continue;
    const score = state.presences.scoreAt(id, m) * (named ? 1 : 0.4);
    if (score > bestScore) {
      best = id;
      bestScore = score;
    }
  }
  return best;
}

/** By what sort of body it is: a business, a team, a paper, a public body; the most present of its sort. */
function bodyBySort(
  state: ArticleState,
  i: number,
  m: Mention,
  noun: string,
  modifiers: readonly string[],
  place: number,
): number {
  const sort = BODY_SORTS.find((words) => words.has(noun));
  if (sort === undefined) return -1;
  // "Boeing bought the company": not itself.
  const subject = state.ownSubject(i);
  const region = modifiers.find((word) => REGIONS.has(word));
  const code = place >= 0 ? state.entity(place).country : null;
  const candidates = state.presences.recent.filter((id) => {
    const e = state.entity(id);
    if (e.kind !== 'organization' || e.many || id === subject || id === state.links[i])
      return false;
    if (e.country !== null) {
      if (code !== null && e.country !== code) return false;
      if (region !== undefined && !COUNTRY_BY_CODE.get(e.country)?.regions.has(region))
        return false;
    }
    const isPublic = [...e.names.keys(), e.canonical ?? ''].some((name) => PUBLIC_NAME.test(name));
    return sort === PUBLIC_BODY ? isPublic : sort === ANY_BODY || !isPublic;
  });
  const body = state.presences.most(candidates, m, sort === BUSINESS ? REACH : 2);
  return body >= 0 && newcomerSince(state, i, body) ? -1 : body;
}

/** "a coalition called a boycott. The group …": another body, which has no name, was brought in after the one named. */
function newcomerSince(state: ArticleState, i: number, body: number): boolean {
  const m = state.mentions[i] as Mention;
  for (let k = i - 1; k >= 0; k--) {
    const other = state.mentions[k] as Mention;
    if (other.sentence < m.sentence - 1 || state.links[k] === body) return false;
    const newcomer =
      other.kind === 'organization' &&
      other.determiner === 'a' &&
      !other.quoted &&
      !other.attributive;
    if (newcomer && other.predicateOf < 0 && other.apposed < 0 && (state.links[k] as number) < 0)
      return true;
  }
  return false;
}

/** "was sworn in as president of Kenya": who takes or leaves a post has it, and nobody else. */
const BECOMES =
  /\b(?:sworn(?: |-)in|inaugurated|took (?:office|over)|elected|appointed|installed|resigned|quit|stepped down|served|returned|confirmed|named)\b[^.,;]{0,24}\bas (?:the )?$/;

const before = ({ text }: ArticleState, { phrase }: Mention): string =>
  text.slice(Math.max(0, phrase.start - 48), phrase.start);

/** The person who is the nearest subject before a mention in its sentence, or −1. */
function subjectBefore(state: ArticleState, i: number): number {
  const m = state.mentions[i] as Mention;
  for (let k = i - 1; k >= 0; k--) {
    const other = state.mentions[k] as Mention;
    if (other.sentence !== m.sentence) return -1;
    const entity = state.links[k] as number;
    if (other.role === 'subject' && entity >= 0 && state.entity(entity).kind === 'person')
      return entity;
  }
  return -1;
}

/** "the Mexican president", "the president", "the suspect". */
function personMeant(
  state: ArticleState,
  i: number,
  m: Mention,
  { noun, modifiers }: MentionNoun,
  owner: number,
): number {
  const label = state.labelOf(m);
  const describedAs = (description: string) =>
    state.describe(description, m, { kind: 'person', key: null, owner, label });
  // "a spokesman": somebody new, whom "he" or "the spokesman" may mean later.
  if (m.determiner === 'a') return describedAs(`d:${i}`);
  const owned = m.determiner === 'owner' || (m.determiner === 'none' && owner >= 0);
  if (!isDefinite(m) && !owned) return -1;
  if (m.determiner === 'owner' && owner < 0) return -1;

  if (m.determiner !== 'owner' && BECOMES.test(before(state, m))) return subjectBefore(state, i);

  const holders: number[] = [];
  const loose: number[] = [];
  for (const id of state.holdersOf(noun)) {
    const e = state.entity(id);
    if (e.kind !== 'person') continue;
    if (m.gender !== null && e.gender !== null && m.gender !== e.gender) continue;
    const fact = e.facts.find((f) => samePost(f, noun, modifiers));
    if (fact === undefined) continue;
    if (owner >= 0 && e.facts.some((f) => f.owner === owner && samePost(f, noun, modifiers)))
      holders.push(id);
    else if (owner < 0 || fact.owner < 0) loose.push(id);
  }
  if (owner >= 0) {
    if (holders.length > 0)
      return holders.length === 1 ? (holders[0] as number) : state.presences.most(holders, m, 99);
    const { key } = state.entity(owner);
    const told = key === null ? undefined : state.shared.get(postKey(noun, key));
    if (told) return state.introduce(told.key, told.name);
    if (loose.length === 1) return loose[0] as number;
    const near = onlyPersonNear(state, m, noun, 1.5);
    return near >= 0 && !owns(state, near, i) ? near : describedAs(`d:${owner}:${noun}`);
  }
  if (loose.length === 1) return loose[0] as number;
  if (loose.length > 1) {
    // A bare title goes to whoever carries it bare ("President Trump" beside "Mexican President Sheinbaum").
    const plain = loose.filter((id) =>
      state.entity(id).facts.some((f) => f.noun === noun && f.owner < 0),
    );
    return state.presences.most(plain.length > 0 ? plain : loose, m, REACH);
  }
  const held = state.presences.recent.filter((id) => {
    const { key, kind } = state.entity(id);
    return kind === 'person' && key !== null && state.shared.has(heldKey(noun, key));
  });
  if (held.length === 1 && !modifiers.some(isPostWord)) return held[0] as number;
  const described = describedBefore(state, m, noun);
  if (described >= 0) return described;
  const near = onlyPersonNear(state, m, noun, 2);
  return near >= 0 ? near : describedAs(`n:${noun}`);
}

/** "Vega's Supreme Court nominee" is not Vega, although a body's name stands between. */
function owns(state: ArticleState, entity: number, i: number): boolean {
  const m = state.mentions[i] as Mention;
  for (let k = i - 1; k >= 0 && k > i - 4; k--) {
    const other = state.mentions[k] as Mention;
    if (other.sentence !== m.sentence || m.start - other.end > 40) break;
    if (other.possessive && state.links[k] === entity) return true;
  }
  return false;
}

/** "the Swiss player", "the woman": the one person spoken of just now, if such a word is said of people by itself. */
export function onlyPersonNear(
  state: ArticleState,
  m: Mention,
  noun: string,
  reach: number,
): number {
  if (!DESCRIPTIVE.has(noun) || m.noun?.modifiers.some((word) => OTHER_WORDS.test(word))) return -1;
  const near = state.presences.recent.filter((id) => {
    const e = state.entity(id);
    if (e.kind !== 'person' || e.many || state.presences.distance(id, m) > reach) return false;
    return m.gender === null || e.gender === null || e.gender === m.gender;
  });
  return near.length === 1 ? (near[0] as number) : -1;
}

/** Somebody first spoken of as "a suspect" and now as "the suspect". */
function describedBefore(state: ArticleState, m: Mention, noun: string): number {
  const { recent } = state.presences;
  for (let k = recent.length - 1; k >= 0; k--) {
    const id = recent[k] as number;
    const e = state.entity(id);
    if (e.kind !== 'person' || e.many || e.names.size > 0) continue;
    if (state.presences.distance(id, m) > 12) continue;
    if (e.facts.some((fact) => fact.noun === noun)) return id;
  }
  return -1;
}
