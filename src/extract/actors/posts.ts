/** Posts that texts give people ("Mexican President Claudia Sheinbaum"), and whom a post therefore means. */
import type { Mention } from '../mentions.ts';
import type { Entity, Fact } from './entity.ts';

/** Somebody whom other articles give a post: found by noun and owner; null where two people are said to hold it. */
export type SharedPosts = ReadonlyMap<string, Holder | null>;
type Holder = { readonly key: string; readonly name: string };

/** Key of a post in what articles share. */
export function postKey(noun: string, ownerKey: string): string {
  return `${noun}@${ownerKey}`;
}

/** Key of somebody's having a post at all, of whatever. */
export function heldKey(noun: string, holderKey: string): string {
  return `${noun} of ${holderKey}`;
}

/** Posts of which there is one at a time, so that an article which names nobody still means somebody. */
const SINGLE_POSTS = new Set(
  'president premier chancellor king queen pope governor mayor ceo chairman chairwoman coach emperor sultan'.split(
    ' ',
  ),
);
const NOT_IN_POST = new Set([
  'vice',
  'former',
  'retired',
  'deputy',
  'ex',
  'late',
  'acting',
  'interim',
]);

/** Reads the posts that an article states into its entities. */
export function readPosts(
  mentions: readonly Mention[],
  entities: readonly Entity[],
  links: Int32Array,
): void {
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i] as Mention;
    if (m.noun === null) continue;
    const holder = m.form === 'name' ? i : m.apposed >= 0 ? m.apposed : m.predicateOf;
    const entity = holder < 0 ? -1 : (links[holder] as number);
    if (entity < 0) continue;
    const e = entities[entity] as Entity;
    const owner = m.owner >= 0 ? (links[m.owner] as number) : -1;
    if (e.facts.length < 12) e.facts.push({ ...m.noun, owner: owner === entity ? -1 : owner });
    if (m.gender !== null && e.kind === 'person') e.gender ??= m.gender;
  }
}

/** Posts stated by any of the articles, for articles that name only the post. */
export function sharePosts(
  articles: readonly (readonly Entity[])[],
  nameOf: (e: Entity) => string,
): SharedPosts {
  const shared = new Map<string, Holder | null>();
  for (const entities of articles) {
    for (const e of entities) {
      if (!e.key?.startsWith('p:')) continue;
      for (const fact of e.facts) {
        if (!SINGLE_POSTS.has(fact.noun)) continue;
        if (fact.modifiers.some((word) => NOT_IN_POST.has(word))) continue;
        shared.set(heldKey(fact.noun, e.key), { key: e.key, name: nameOf(e) });
        const owner = fact.owner >= 0 ? (entities[fact.owner] as Entity).key : null;
        if (owner === null) continue;
        const key = postKey(fact.noun, owner);
        const old = shared.get(key);
        if (old === undefined) shared.set(key, { key: e.key, name: nameOf(e) });
        else if (old !== null && old.key !== e.key) shared.set(key, null);
      }
    }
  }
  return shared;
}

/** Words before a post that describe and do not make it another post. */
const LOOSE_WORDS = new Set(
  'former retired ex late onetime current new then outgoing incoming longtime embattled popular senior young old powerful first second third last next best one two three four five six seven eight nine ten eleven twelve right-wing left-wing conservative liberal democratic republican - year'.split(
    ' ',
  ),
);

/** Whether a word before a noun belongs to the post ("prime", "foreign"), not to the description ("embattled"). */
export function isPostWord(word: string): boolean {
  return !LOOSE_WORDS.has(word) && !/\d/.test(word);
}

function isPast(modifiers: readonly string[]): boolean {
  return modifiers.some((word) => /^(?:former|retired|ex|late|onetime)$/.test(word));
}

const ORDINAL = /^(?:first|second|third|fourth|fifth)$/;

/** "minister" with "prime" is not "minister" with "foreign"; a title without words of its own fits all. */
export function samePost(fact: Fact, noun: string, modifiers: readonly string[]): boolean {
  if (fact.noun !== noun || isPast(fact.modifiers) !== isPast(modifiers)) return false;
  // "his first wife" is not "his second wife".
  const nth = fact.modifiers.find((word) => ORDINAL.test(word));
  const otherNth = modifiers.find((word) => ORDINAL.test(word));
  if (nth !== undefined && otherNth !== undefined && nth !== otherNth) return false;
  const a = fact.modifiers.filter(isPostWord);
  const b = modifiers.filter(isPostWord);
  if (a.length > 0 && b.length > 0) return a.some((word) => b.includes(word));
  return noun === 'minister' || noun === 'secretary' ? a.length === b.length : true;
}
