/**
 * Names of one article → entities. Full names first, then surnames and short forms, so that "Sheinbaum" finds
 * "Claudia Sheinbaum" wherever in the article that stands.
 */
import type { ActorKind } from '../../model/story.ts';
import { COUNTRY_BY_CODE } from '../gazetteer/countries.ts';
import { FIRST_NAMES, type Gender } from '../gazetteer/first-names.ts';
import { ORG_TAILS } from '../gazetteer/organisations.ts';
import { PLACE_TAILS } from '../gazetteer/places.ts';
import { COMMON_OPENERS } from '../gazetteer/words.ts';
import type { Mention } from '../mentions.ts';
import { type Entity, fold, givenKey, initialsOf, organisationKey, personWords } from './entity.ts';

/** All mentions by one name in an article. */
type NameGroup = {
  name: string;
  words: string[];
  members: number[];
  kind: ActorKind | null;
  sure: 0 | 1 | 2;
  gender: Gender | null;
  first: Mention;
};

export type Register = {
  entities: Entity[];
  /** Entity of each mention, or -1; only names and demonyms are filled in here. */
  links: Int32Array;
};

/** More people or bodies by one short name are not told apart anyway. */
const MOST_NAMESAKES = 16;
const PLACE_BEFORE =
  /(?:^|\s)(?:(?:capital|city|town|port|village)(?: city)?(?: of|,)?|(?:in|at|near|outside|across|around|inside|off)|(?:flew|fly|flying|went|go|going|travel\w*|drove|moved|return\w*|fled|came|coming|trip|visit|flight|back|head\w*|sent|ship\w*|west|east|north|south|road|way) (?:to|from|of))\s+(?:the\s+)?$/i;
/** What is done to people: "met Lavrov", "spoke to Erdogan". */
const HUMAN_BEFORE =
  /\b(?:met|told|asked|accused|urged|thanked|phoned|called|(?:spoke|spoken|talked|speaking) (?:to|with))\s+$/;

export function registerNames(text: string, mentions: readonly Mention[]): Register {
  const links = new Int32Array(mentions.length).fill(-1);
  const entities: Entity[] = [];
  const byKey = new Map<string, number>();
  const make = (key: string, kind: ActorKind, from: Partial<Entity> = {}): number => {
    const old = byKey.get(key);
    if (old !== undefined) return old;
    entities.push({
      key,
      kind,
      names: new Map(),
      gender: null,
      many: false,
      country: null,
      canonical: null,
      facts: [],
      owner: -1,
      guessed: false,
      group: null,
      apart: null,
      ...from,
    });
    byKey.set(key, entities.length - 1);
    return entities.length - 1;
  };
  const link = (mention: number, entity: number) => {
    links[mention] = entity;
    const m = mentions[mention] as Mention;
    const e = entities[entity] as Entity;
    if (m.form === 'name') e.names.set(m.head, (e.names.get(m.head) ?? 0) + 1);
    if (m.gender !== null && e.kind === 'person') e.gender ??= m.gender;
  };

  const groups = groupNames(mentions, (i, m) => {
    if (m.form === 'demonym') {
      if (m.kind === 'country' && m.country !== null)
        link(i, make(`c:${m.country}`, 'country', { country: m.country, canonical: m.canonical }));
      else if (m.kind === 'group' && m.country !== null)
        link(
          i,
          make(`people:${m.country}`, 'group', {
            country: m.country,
            many: true,
            canonical: text.slice(m.start, m.end),
          }),
        );
      return true;
    }
    return false;
  });
  decideKinds(text, mentions, groups);
  groups.sort((a, b) => b.words.length - a.words.length || a.first.start - b.first.start);

  // Short forms look people and bodies up by a word of theirs.
  const bySurname = new Map<string, number[]>();
  const byGiven = new Map<string, number[]>();
  const byOrgWord = new Map<string, number[]>();
  const byInitials = new Map<string, number>();
  const named = new Map<number, Introduction>();
  const apposed = new Map<number, string>();
  for (const m of mentions)
    if (m.apposed >= 0 && m.noun !== null && m.form !== 'name') apposed.set(m.apposed, m.noun.noun);
  const namesPerson = (word: string) => bySurname.has(word) || byGiven.has(word);
  // "European Union (EU)": said to be the same.
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i] as Mention;
    if (m.form === 'name' && m.apposed >= 0 && (mentions[m.apposed] as Mention).form === 'name')
      byInitials.set(fold(m.head), -2 - m.apposed);
  }

  const linkAll = ({ members }: NameGroup, entity: number) => {
    for (const member of members) link(member, entity);
  };
  for (const group of groups) {
    const { first, words } = group;
    if (first.country !== null && group.kind === 'country') {
      linkAll(
        group,
        make(`c:${first.country}`, 'country', {
          country: first.country,
          canonical: nameOfCountry(first),
        }),
      );
      continue;
    }
    if (words.length > 1 && group.kind === 'person') {
      const parts = personWords(group.name);
      const last = parts.at(-1) as string;
      const given = givenKey(parts[0] as string);
      const same = (bySurname.get(last) ?? []).filter((e) => {
        const other = ((entities[e] as Entity).key ?? '').slice(2).split(' ');
        const og = other[0] as string;
        return (
          og === given ||
          (given.length === 1 && og.startsWith(given)) ||
          (og.length === 1 && given.startsWith(og))
        );
      });
      // "Le Maire" after "Bruno Le Maire"
      const longer = FIRST_NAMES.has(group.name.split(' ')[0] as string)
        ? []
        : (bySurname.get(parts.join(' ')) ?? []);
      if (longer.length === 1) {
        linkAll(group, longer[0] as number);
        continue;
      }
      const target = same.length === 1 ? (same[0] as number) : make(`p:${given} ${last}`, 'person');
      const e = entities[target] as Entity;
      e.gender ??= group.gender;
      if (!named.has(target)) named.set(target, introductionOf(mentions, group, apposed));
      push(bySurname, last, target);
      if (parts.length > 2) push(bySurname, parts.slice(-2).join(' '), target);
      push(byGiven, parts[0] as string, target);
      linkAll(group, target);
      continue;
    }
    const folded = fold(group.name);
    if (group.kind === 'place' && !(namesPerson(folded) && !isWhereabouts(text, mentions, group))) {
      linkAll(
        group,
        make(`l:${folded}`, 'place', { country: first.country, canonical: first.canonical }),
      );
      continue;
    }
    if (words.length === 1 || group.kind === null || group.kind === 'organization') {
      const unsure = group.kind === null || group.kind === 'place' || group.sure < 2;
      const people = bySurname.get(folded) ?? [];
      const given = byGiven.get(folded) ?? [];
      const personEvidence = group.kind === 'person';
      const another =
        people.length === 1 && isSomebodyElse(mentions, group, named.get(people[0] as number));
      if (people.length > 0 && (personEvidence || unsure) && !another) {
        linkPeople(mentions, group.members, people, entities, link);
        continue;
      }
      const called = given.length < 2 ? given[0] : mostNamed(given, entities);
      if (
        called !== undefined &&
        (group.kind === null || group.kind === 'place' || personEvidence)
      ) {
        linkAll(group, called);
        continue;
      }
      if (personEvidence || another) {
        const target = make(`s:${folded}`, 'person', {
          gender: group.gender,
          apart: another ? (entities[people[0] as number]?.key ?? null) : null,
        });
        push(bySurname, folded, target);
        linkAll(group, target);
        continue;
      }
      const said = byInitials.get(folded);
      if (said !== undefined && said <= -2) {
        const other = links[-2 - said] as number;
        if (other >= 0) {
          linkAll(group, other);
          continue;
        }
      }
      const key =
        first.canonical === null ? organisationKey(group.name) : organisationKey(first.canonical);
      const exact = byKey.get(bodyKey(key));
      if (exact !== undefined) {
        linkAll(group, exact);
        continue;
      }
      const short = first.canonical === null ? (byOrgWord.get(folded) ?? []) : [];
      const byLetters = /^[A-Z][A-Z.&]+$/.test(group.name) ? byInitials.get(folded) : undefined;
      if (byLetters !== undefined && byLetters >= 0) {
        linkAll(group, byLetters);
        continue;
      }
      // Of several the one that everybody knows: the "Air Force" before some office of it.
      const wellKnown = short.filter((id) => (entities[id] as Entity).canonical !== null);
      const meant =
        short.length === 1 ? short[0] : wellKnown.length === 1 ? wellKnown[0] : undefined;
      if (meant !== undefined) {
        linkAll(group, meant);
        continue;
      }
      const target = make(bodyKey(key), group.kind ?? 'organization', {
        canonical: first.canonical,
        country: first.canonical === null ? null : first.country,
        many: first.number === 'many',
        guessed: group.sure === 0,
      });
      const parts = key.split(' ');
      if (parts.length > 1) {
        if ((parts[0] as string).length > 2 && !isWeakOpener(parts[0] as string, first))
          push(byOrgWord, parts[0] as string, target);
        if (parts.length > 2) push(byOrgWord, parts.slice(0, 2).join(' '), target);
        if (parts.length > 1) push(byOrgWord, parts.at(-1) as string, target);
        if (parts.length > 2) push(byOrgWord, parts.slice(1).join(' '), target);
        // "the Air Force" after "United States Air Force"
        if (parts.length > 3) push(byOrgWord, parts.slice(2).join(' '), target);
        const letters = initialsOf(first.canonical ?? group.name);
        if (letters.length > 1 && !byInitials.has(letters)) byInitials.set(letters, target);
        const plain = initialsOf(key);
        if (plain.length > 1 && !byInitials.has(plain)) byInitials.set(plain, target);
      }
      linkAll(group, target);
      continue;
    }
    linkAll(group, make(bodyKey(organisationKey(group.name)), group.kind ?? 'organization'));
  }
  return { entities, links };
}

/** Adds an entity to those that a word may mean. */
function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  // Entities come in order, so only the last can be the same; many of one name mean nobody by it.
  else if (list.at(-1) !== value && list.length < MOST_NAMESAKES) list.push(value);
}

/** Of several people with one given name the one who is named three times as often as the next, if any. */
function mostNamed(people: readonly number[], entities: readonly Entity[]): number | undefined {
  const count = (p: number) =>
    [...(entities[p] as Entity).names.values()].reduce((a, b) => a + b, 0);
  const [first, second] = [...people].sort((a, b) => count(b) - count(a)) as [number, number];
  return count(first) >= 3 * count(second) ? first : undefined;
}

/** "American" of "American Airlines" or "Federal" is no short form. */
function isWeakOpener(word: string, first: Mention): boolean {
  return (
    /^(?:american|british|national|federal|international|united|general|european|royal|new|north|south|east|west|central|state|supreme|house|department|ministry|university|bank|world|us|uk|chinese|french|german|russian|indian|japanese|air|global|first|public|human|free)$/.test(
      word,
    ) || FIRST_NAMES.has(first.head.split(' ')[0] as string)
  );
}

/** Without spaces, so that "J.P. Morgan" is "JPMorgan". */
function bodyKey(key: string): string {
  return `o:${key.replaceAll(' ', '')}`;
}

/** A capital that stands for a government is called by its country's name. */
function nameOfCountry(m: Mention): string | null {
  return (m.country === null ? undefined : COUNTRY_BY_CODE.get(m.country))?.name ?? m.canonical;
}

/** Where somebody is first named in full, and the posts given there. */
type Introduction = { start: number; sentence: number; posts: ReadonlySet<string> };

function introductionOf(
  mentions: readonly Mention[],
  group: NameGroup,
  apposed: ReadonlyMap<number, string>,
): Introduction {
  const first = mentions[group.members[0] as number] as Mention;
  const posts = new Set<string>();
  for (const i of group.members) {
    const own = mentions[i]?.noun?.noun ?? apposed.get(i);
    if (own !== undefined) posts.add(own);
  }
  return { start: first.start, sentence: first.sentence, posts };
}

/** Posts that a text does not leave out when it names their holder in full. */
const PUBLIC_POSTS = new Set(
  'president premier chancellor minister senator governor mayor king queen pope judge justice general secretary'.split(
    ' ',
  ),
);

/**
 * Whether a bare surname is not the one person who is named in full: "President Trump" long before "Melania Trump, the
 * first lady". A headline may give the surname first, but not a public post that the full name lacks.
 */
function isSomebodyElse(
  mentions: readonly Mention[],
  bare: NameGroup,
  full: Introduction | undefined,
): boolean {
  const first = mentions[bare.members[0] as number] as Mention;
  if (full === undefined || first.start > full.start) return false;
  const posts = bare.members
    .flatMap((i) => mentions[i]?.noun?.noun ?? [])
    .filter((post) => PUBLIC_POSTS.has(post));
  const later = full.sentence - first.sentence;
  if (posts.length === 0 || posts.some((post) => full.posts.has(post))) return false;
  return full.posts.size > 0 || later >= 2;
}

/** A surname with several people: the honorific's gender decides, then whoever was named in full last. */
function linkPeople(
  mentions: readonly Mention[],
  members: readonly number[],
  people: readonly number[],
  entities: readonly Entity[],
  link: (mention: number, entity: number) => void,
): void {
  if (people.length === 1) {
    for (const member of members) link(member, people[0] as number);
    return;
  }
  for (const member of members) {
    const m = mentions[member] as Mention;
    const fitting = people.filter((p) => {
      const gender = (entities[p] as Entity).gender;
      return m.gender === null || gender === null || gender === m.gender;
    });
    // Which of two is meant is not known without more: the later stage looks at posts and nearness.
    if (fitting.length === 1) link(member, fitting[0] as number);
  }
}

function groupNames(
  mentions: readonly Mention[],
  skip: (index: number, mention: Mention) => boolean,
): NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i] as Mention;
    if (m.form === 'demonym' && skip(i, m)) continue;
    if (m.form !== 'name') continue;
    const key = fold(m.head);
    if (key === '') continue;
    let group = groups.get(key);
    if (group === undefined) {
      group = {
        name: m.head,
        words: key.split(' '),
        members: [],
        kind: null,
        sure: 0,
        gender: null,
        first: m,
      };
      groups.set(key, group);
    }
    group.members.push(i);
    if (m.canonical !== null && group.first.canonical === null) group.first = m;
    if (m.kind !== null && m.sure > group.sure) {
      group.kind = m.kind;
      group.sure = m.sure;
    }
    group.gender ??= m.gender;
    if (group.name === group.name.toUpperCase() && m.head !== group.name) group.name = m.head;
  }
  return [...groups.values()];
}

/** Kinds that the words alone left open, from how the names are used in the article. */
function decideKinds(
  text: string,
  mentions: readonly Mention[],
  groups: readonly NameGroup[],
): void {
  const single = new Set(
    groups
      .filter((g) => g.words.length === 1 && g.kind !== 'country')
      .map((g) => g.words[0] as string),
  );
  const surnames = new Set(
    groups
      .filter((g) => g.words.length > 1 && (g.kind === 'person' || g.kind === null))
      .map((g) => g.words.at(-1) as string),
  );
  for (const group of groups) {
    const people = group.members.some(
      (i) => (mentions[i] as Mention).sure === 2 && (mentions[i] as Mention).kind === 'person',
    );
    if (people && group.first.canonical === null) {
      group.kind = 'person';
      continue;
    }
    if (group.kind !== null) {
      // A capital that acts, and is nobody's whereabouts, is its government.
      if (
        group.kind === 'place' &&
        group.first.country !== null &&
        !surnames.has(group.words.at(-1) as string)
      ) {
        const acts = group.members.filter((i) => actsAsGovernment(text, mentions[i] as Mention));
        if (acts.length > 0 && acts.length === group.members.length) group.kind = 'country';
      }
      continue;
    }
    let subjects = 0;
    let places = 0;
    let the = 0;
    let human = 0;
    for (const i of group.members) {
      const m = mentions[i] as Mention;
      if (m.role === 'subject') subjects++;
      if (m.determiner === 'the') the++;
      if (PLACE_BEFORE.test(text.slice(Math.max(0, m.phrase.start - 24), m.start))) places++;
      if (HUMAN_BEFORE.test(text.slice(Math.max(0, m.start - 16), m.start))) human++;
      const after = text.slice(m.end, m.end + 8);
      if (/^,? who\b/.test(after)) human += 2;
      const next = mentions[i + 1];
      if (
        next?.form === 'pronoun' &&
        next.gender !== null &&
        next.sentence === m.sentence &&
        m.role === 'subject'
      )
        human++;
    }
    const last = group.words.at(-1) as string;
    if (human > 0) group.kind = 'person';
    else if (group.words.length > 1 && single.has(last) && the === 0) group.kind = 'person';
    else if (places > subjects && places * 2 >= group.members.length) group.kind = 'place';
    else if (group.words.length > 1)
      group.kind = the === 0 && looksLikePerson(text, group) ? 'person' : 'organization';
    if (group.kind !== null) group.sure = 1;
  }
}

/** Whether most mentions of a name are where something is: "in Washington". */
function isWhereabouts(text: string, mentions: readonly Mention[], group: NameGroup): boolean {
  const places = group.members.filter((i) => {
    const m = mentions[i] as Mention;
    return PLACE_BEFORE.test(text.slice(Math.max(0, m.phrase.start - 24), m.start));
  });
  return places.length * 2 >= group.members.length;
}

/** Two or three plain words with capitals of which none is an English word or a body's: more often a person than not. */
function looksLikePerson(text: string, group: NameGroup): boolean {
  const words = text.slice(group.first.start, group.first.end).split(/\s+/);
  return (
    words.length <= 3 &&
    words.every(
      (word) =>
        /^\p{Lu}[\p{Ll}’'-]+\p{L}*$/u.test(word) &&
        !COMMON_OPENERS.has(word.toLowerCase()) &&
        !ORG_TAILS.has(word.toLowerCase()) &&
        !PLACE_TAILS.has(word.toLowerCase()),
    )
  );
}

/** "Beijing said", "Washington's decision": not "in Beijing", "to Washington". */
function actsAsGovernment(text: string, m: Mention): boolean {
  const before = text.slice(Math.max(0, m.phrase.start - 24), m.start);
  if (PLACE_BEFORE.test(before)) return false;
  if (m.role === 'subject') return true;
  return /(?:between|with|against|by)\s+$/.test(before);
}
