/**
 * Mentions of all articles → actors. Within an article names, titles and pronouns are brought together; across articles
 * those with the same canonical name. No link is given rather than a wrong one.
 */

import type { Span } from '../model/span.ts';
import type { Actor } from '../model/story.ts';
import { type Entity, fold, initialsOf, organisationKey, slugOf } from './actors/entity.ts';
import { readPosts, sharePosts } from './actors/posts.ts';
import { mentionIn, type SpokenQuote } from './actors/pronouns-meant.ts';
import { type Register, registerNames } from './actors/register.ts';
import { resolveArticle } from './actors/resolve.ts';
import { ArticleState } from './actors/state.ts';
import { COUNTRY_BY_CODE } from './gazetteer/countries.ts';
import { freeId } from './ids.ts';
import type { Mention } from './mentions.ts';

/** What the resolution reads of an article; `quotes` let "I" and "we" be their speaker. */
export type ActorArticle = {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly quotes?: readonly SpokenQuote[];
};

/** An actor with how much the articles speak of them, so that mere places can be left out later. */
type ResolvedActor = Actor & {
  /** Mentions of any form. */
  readonly mentions: number;
  /** Mentions as the subject of a verb. */
  readonly acts: number;
  /** Articles that mention them. */
  readonly articles: number;
};

export type Resolution = {
  readonly actors: ResolvedActor[];
  /** Actor id of each mention of each article, null where nobody is certain. */
  readonly links: (string | null)[][];
  /** Mentions that mean several actors together ("the two leaders"); their link is null. */
  readonly sets: {
    readonly article: number;
    readonly mention: number;
    readonly actors: string[];
  }[];
};

/** Entities of one article after its own resolution. */
type Resolved = Pick<ArticleState, 'entities' | 'links' | 'several'>;

/** Resolves the mentions of all articles. The ids hold for this call; `castOf` gives those that last. */
export function resolveActors(articles: readonly ActorArticle[]): Resolution {
  const registers = articles.map((article) => {
    const register = registerNames(article.text, article.mentions);
    readPosts(article.mentions, register.entities, register.links);
    return register;
  });
  joinAcross(registers);
  const shared = sharePosts(
    registers.map((register) => register.entities),
    nameOf,
  );
  const resolved: Resolved[] = articles.map((article, i) => {
    const state = new ArticleState(
      article.text,
      article.mentions,
      registers[i] as Register,
      shared,
    );
    resolveArticle(state, article.quotes ?? []);
    return { entities: state.entities, links: state.links, several: state.several };
  });
  return bringTogether(articles, resolved);
}

/** Id of the actor whom a span of an article speaks of (a quote's speaker words, a subject), or null. */
export function actorAt(
  span: Span,
  mentions: readonly Mention[],
  links: readonly (string | null)[],
): string | null {
  const found = mentionIn(mentions, span);
  return found < 0 ? null : (links[found] ?? null);
}

/** The name that an entity goes by: the fullest that is not a mere abbreviation, of those the most frequent. */
function nameOf(e: Pick<Entity, 'canonical' | 'names' | 'kind'>): string {
  if (e.canonical !== null) return e.canonical;
  let best = '';
  let bestRank = -1;
  for (const [name, count] of e.names) {
    const key = e.kind === 'organization' ? organisationKey(name) : fold(name);
    const words = Math.min(4, key.split(' ').length);
    const shouted = name.length > 3 && name === name.toUpperCase();
    const rank =
      (/^[A-Z.&]+$/.test(name) ? 0 : 1e5) +
      (shouted ? 0 : 1e4) +
      words * 1e3 +
      Math.min(count, 999);
    if (rank > bestRank) {
      best = name;
      bestRank = rank;
    }
  }
  return best;
}

/** What is no name for anybody, not even within one article. */
const ANYBODY = new Set(['head', 'member', 'person', 'player', 'side', 'adult', 'friend']);

/** Everything known of an actor while articles are read. */
type Gathered = {
  key: string;
  kind: Entity['kind'];
  canonical: string | null;
  names: Map<string, number>;
  aliases: Map<string, number>;
  posts: Map<string, number>;
  owner: Gathered | null;
  /** Mentions by a name of one word, and how many of them have "the" before them. */
  plain: { all: number; the: number };
  mentions: number;
  acts: number;
  articles: Set<number>;
};

function bringTogether(
  articles: readonly ActorArticle[],
  resolved: readonly Resolved[],
): Resolution {
  const byKey = new Map<string, Gathered>();
  const links: (Gathered | null)[][] = [];
  const sets: { article: number; mention: number; actors: Gathered[] }[] = [];
  resolved.forEach(({ entities, links: own, several }, a) => {
    const article = articles[a] as ActorArticle;
    const counts = new Int32Array(entities.length);
    for (const id of own) if (id >= 0) counts[id] = (counts[id] as number) + 1;
    const gathered = entities.map((e, id) => {
      // Somebody known by a description alone and spoken of once is no actor.
      if (e.key === null && e.kind !== 'organization' && (counts[id] as number) < 2) return null;
      if (e.key === null && e.kind === 'person' && e.owner < 0 && ANYBODY.has(e.canonical ?? ''))
        return null;
      const key = e.key ?? `x:${a}:${id}`;
      let g = byKey.get(key);
      if (g === undefined) {
        g = {
          key,
          kind: e.kind,
          canonical: null,
          names: new Map(),
          aliases: new Map(),
          posts: new Map(),
          owner: null,
          plain: { all: 0, the: 0 },
          mentions: 0,
          acts: 0,
          articles: new Set(),
        };
        byKey.set(key, g);
      }
      g.canonical ??= e.canonical;
      for (const [name, count] of e.names) g.names.set(name, (g.names.get(name) ?? 0) + count);
      return g;
    });
    entities.forEach((e, id) => {
      const g = gathered[id];
      if (g && e.owner >= 0) g.owner ??= gathered[e.owner] ?? null;
    });
    for (const [mention, ids] of several) {
      const actors = ids.flatMap((id) => gathered[id] ?? []);
      if (actors.length === ids.length) sets.push({ article: a, mention, actors });
    }
    links.push(
      article.mentions.map((m, i) => {
        const id = own[i] as number;
        const g = id < 0 ? null : (gathered[id] ?? null);
        if (g === null) return null;
        g.mentions++;
        if (m.role === 'subject') g.acts++;
        g.articles.add(a);
        const of = m.owner < 0 ? -1 : (own[m.owner] as number);
        noteAlias(g, article, m, of < 0 ? null : (gathered[of]?.kind ?? null));
        return g;
      }),
    );
  });
  const all = [...byKey.values()].filter((g) => g.mentions > 0);
  const ids = giveIds(all);
  const idOf = (g: Gathered) => (ids.get(g) as { id: string }).id;
  const actors: ResolvedActor[] = all.map((g) => {
    const { id, name } = ids.get(g) as { id: string; name: string };
    return {
      id,
      name,
      kind: g.kind,
      description: mostFrequent(g.posts),
      aliases: [...g.aliases]
        .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
        .map(([alias]) => alias)
        .filter((alias) => alias !== name),
      sameAs: [],
      mentions: g.mentions,
      acts: g.acts,
      articles: g.articles.size,
    };
  });
  actors.sort((x, y) => y.mentions - x.mentions || (x.id < y.id ? -1 : 1));
  return {
    actors,
    links: links.map((row) => row.map((g) => (g === null ? null : idOf(g)))),
    sets: sets.map((set) => ({ ...set, actors: set.actors.map(idOf) })),
  };
}

/** So many times more mentions than the next make a bare surname somebody's. */
const DOMINANT = 4;

/**
 * Names that other articles explain: a surname alone is the only person of that surname, an abbreviation the only body
 * with these initials. Entities take over the key, so that the article's own pronouns know whom they mean.
 */
function joinAcross(registers: readonly Register[]): void {
  const people = new Map<string, Map<string, Entity>>();
  const bodies = new Map<string, Map<string, Entity>>();
  const called = new Map<string, Map<string, Entity>>();
  const counts = new Map<string, number>();
  const add = (map: Map<string, Map<string, Entity>>, word: string, e: Entity) => {
    const found = map.get(word);
    if (found === undefined) map.set(word, new Map([[e.key as string, e]]));
    else if (!found.has(e.key as string)) found.set(e.key as string, e);
  };
  for (const { entities } of registers) {
    for (const e of entities) {
      if (e.key?.startsWith('p:')) {
        add(people, e.key.slice(e.key.lastIndexOf(' ') + 1), e);
        add(called, e.key.slice(2, e.key.indexOf(' ')), e);
        const named = [...e.names.values()].reduce((a, b) => a + b, 0);
        counts.set(e.key, (counts.get(e.key) ?? 0) + named);
      } else if (e.key?.startsWith('o:'))
        for (const name of [...e.names.keys(), e.canonical ?? ''])
          if (/\s/.test(name)) add(bodies, initialsOf(name), e);
    }
  }
  for (const { entities } of registers) {
    const surnames = new Set(
      entities.flatMap(({ key }) =>
        key?.startsWith('p:') ? [key.slice(key.lastIndexOf(' ') + 1)] : [],
      ),
    );
    for (const e of entities) {
      if (e.key === null || e.key.includes(' ') || e.canonical !== null) continue;
      const word = e.key.slice(2);
      const persons = e.key.startsWith('s:') || e.guessed ? people.get(word) : undefined;
      const person =
        persons === undefined
          ? meantByGivenName(e, [...(called.get(word)?.values() ?? [])], surnames)
          : meantBySurname(e, [...persons.values()], counts);
      const letters =
        /^o:[a-z]{2,6}$/.test(e.key) && isAllCapitals(e) ? bodies.get(word) : undefined;
      const same = person ?? (letters?.size === 1 ? [...letters.values()][0] : undefined);
      if (
        same === undefined ||
        (e.gender !== null && same.gender !== null && e.gender !== same.gender)
      )
        continue;
      e.key = same.key;
      e.kind = same.kind;
      e.gender ??= same.gender;
      e.guessed = false;
    }
  }
}

/** "her sister Venus" in an article on Serena Williams: the one Venus of any article whose surname this one has too. */
function meantByGivenName(
  e: Entity,
  people: readonly Entity[],
  surnames: ReadonlySet<string>,
): Entity | undefined {
  if (e.kind !== 'person') return undefined;
  const kin = people.filter(({ key }) =>
    surnames.has((key as string).slice((key as string).lastIndexOf(' ') + 1)),
  );
  return kin.length === 1 ? kin[0] : undefined;
}

/** Of the people with a surname the only one, the only one with the same post, or the one far more often named. */
function meantBySurname(
  e: Entity,
  people: readonly Entity[],
  counts: ReadonlyMap<string, number>,
): Entity | undefined {
  const fitting = people.filter(
    (p) => p.key !== e.apart && (e.gender === null || p.gender === null || e.gender === p.gender),
  );
  if (people.length === 1 && e.apart === null) return fitting[0];
  const nouns = new Set(e.facts.map((fact) => fact.noun));
  const sameNoun = fitting.filter((p) => p.facts.some((fact) => nouns.has(fact.noun)));
  if (sameNoun.length === 1) return sameNoun[0];
  if (e.apart !== null) return undefined;
  const count = (p: Entity) => counts.get(p.key as string) ?? 0;
  const [first, second] = [...fitting].sort((x, y) => count(y) - count(x));
  if (first === undefined || second === undefined) return first;
  return count(first) >= DOMINANT * count(second) ? first : undefined;
}

function isAllCapitals(e: Entity): boolean {
  return [...e.names.keys()].every((name) => name === name.toUpperCase());
}

/** Words an actor is found by (`ofKind`: the kind of whom a post belongs to); "the country" or "she" would find anybody. */
function noteAlias(
  g: Gathered,
  { text, mentions }: ActorArticle,
  m: Mention,
  ofKind: Entity['kind'] | null,
): void {
  if (m.form === 'pronoun') return;
  if (m.form === 'name' && !m.head.includes(' ')) {
    g.plain.all++;
    if (m.determiner === 'the') g.plain.the++;
  }
  const words = text.slice(m.start, m.end).replace(/\s+/g, ' ');
  const owned =
    (m.owner >= 0 && (mentions[m.owner] as Mention).form !== 'pronoun') ||
    (m.noun?.modifiers.length ?? 0) > 0 ||
    m.region !== null;
  const owner = m.owner >= 0 ? mentions[m.owner] : undefined;
  if (m.form === 'name' || m.form === 'demonym' || (owned && isTelling(g, m, owner, ofKind))) {
    const led = m.determiner === 'owner' && owner !== undefined && owner.start < m.start;
    const whole =
      led && owner.form !== 'pronoun' ? text.slice(owner.start, m.end).replace(/\s+/g, ' ') : words;
    const alias = bareAlias(whole, m.form === 'name');
    if (alias !== '') g.aliases.set(alias, (g.aliases.get(alias) ?? 0) + 1);
  }
  if (m.noun !== null && g.kind === 'person' && (m.form === 'name' || m.form === 'title')) {
    const post = [...m.noun.modifiers, m.noun.noun].join(' ');
    if (owner !== undefined && /^(?:name|demonym)$/.test(owner.form) && owner.end <= m.end) {
      // "Mexico's president" and "Mexican President" are one description.
      const country =
        owner.country === null || owner.kind !== 'country'
          ? null
          : COUNTRY_BY_CODE.get(owner.country);
      const description = `${country?.adjective ?? text.slice(owner.start, owner.end)} ${post}`;
      g.posts.set(description, (g.posts.get(description) ?? 0) + 1);
    } else if (owner === undefined && m.form === 'name') {
      // "President Trump": better than nothing, worse than a post that says of what.
      g.posts.set(post, (g.posts.get(post) ?? 0) + 0.001);
    }
  }
}

/**
 * Whether a description belongs to one alone: not "the country's cartels", and of a person not a post without a country
 * or body that it is of ("Trump adviser", "vice president").
 */
function isTelling(
  g: Gathered,
  m: Mention,
  owner: Mention | undefined,
  ofKind: Entity['kind'] | null,
): boolean {
  if (m.determiner === 'owner' && owner?.form === 'nominal') return false;
  if (g.kind !== 'person' || m.form !== 'title' || m.region !== null) return true;
  return owner !== undefined && ((ofKind ?? owner.kind) !== 'person' || owner.possessive);
}

const COUNTED =
  /^(?:(?:the|an?|this|that|these|those|some|any|all|both|each|every|several|many|most|more|few|other|another|such|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands|millions|of|\d[\d.,]*)\s+)+/i;

/** Words without what only counts or points: "several Mexican cartels", "10,000 soldiers"; a name loses an article. */
function bareAlias(words: string, isName: boolean): string {
  return words.replace(isName ? /^the\s+/ : COUNTED, '');
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [word, count] of counts) {
    if (count > most || (count === most && best !== null && word < best)) {
      best = word;
      most = count;
    }
  }
  return best;
}

/** Names, and ids that hold within these articles; the lasting ones are given by `castOf`. */
function giveIds(all: readonly Gathered[]): Map<Gathered, { id: string; name: string }> {
  const ids = new Map<Gathered, { id: string; name: string }>();
  const used = new Set<string>();
  const order = [...all].sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
  for (const g of order) {
    const name = displayName(g);
    const id = freeId(slugOf(name), used);
    used.add(id);
    ids.set(g, { id, name });
  }
  return ids;
}

/** "WEST PALM BEACH" of a dateline as it is written elsewhere; abbreviations stay. */
function unshout(name: string, kind: Entity['kind']): string {
  if (name !== name.toUpperCase() || !/\p{L}{4}.*\s|\p{L}{6}/u.test(name)) return name;
  if (kind === 'organization' && !name.includes(' ')) return name;
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function displayName(g: Gathered): string {
  // Somebody known by a post alone: "Daniel Brandt’s mother".
  if (g.canonical !== null && g.key.startsWith('x:') && g.owner !== null && g.owner.names.size > 0)
    return `${displayName(g.owner)}’s ${g.canonical}`;
  if (g.canonical !== null) return g.canonical;
  if (g.names.size > 0) {
    const name = unshout(nameOf(g), g.kind);
    // "The Hill", "the Guardian": a plain word that never stands without its article; not "the FBI".
    const always = g.plain.all > 0 && g.plain.the === g.plain.all;
    const word = /^\p{Lu}\p{Ll}+$/u.test(name);
    return g.kind === 'organization' && always && word ? `The ${name}` : name;
  }
  const alias = mostFrequent(g.aliases);
  if (alias !== null)
    return alias.replace(/^(?:the|a|an|several|many|some|these|those|this)\s+/i, '');
  return g.key.split(/[:@]/).at(-1) ?? 'actor';
}
