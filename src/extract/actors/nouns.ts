/**
 * Noun phrases of one sentence whose head is a noun for someone who acts: "the Mexican president", "the two leaders",
 * "several drug cartels", "a spokesman". Names are found before; their tokens are taken.
 */
import { REGIONS } from '../gazetteer/countries.ts';
import { ROLES, type Role, TITLE_MODIFIERS } from '../gazetteer/roles.ts';
import type { Token } from '../tokens.ts';

/** What stands before the noun. */
export type Determiner = 'the' | 'this' | 'a' | 'owner' | 'number' | 'none';

/** A noun phrase by token indices, both included, without a possessor in front of it. */
export type NounPhrase = {
  readonly first: number;
  readonly last: number;
  readonly role: Role;
  readonly determiner: Determiner;
  /** "two" in "the two leaders", else null. */
  readonly count: number | null;
  /** Lower-case words between determiner and head, names left out. */
  readonly modifiers: readonly string[];
  /** Noun right before the head, which makes it a kind of its own: "drug" in "drug cartels". */
  readonly compound: string | null;
  /** Region that the words name ("latin american"), for nouns of countries. */
  readonly region: string | null;
  /** Token index of a possessive pronoun or of the last token of a possessor before the phrase, or -1. */
  readonly ownerAt: number;
  /** Whether a noun follows that this one only modifies ("company officials"). */
  readonly attributive: boolean;
};

const NUMBERS = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['both', 2],
]);
const DETERMINERS: ReadonlyMap<string, Determiner> = new Map([
  ['the', 'the'],
  // "said that troops": before a plural "that" is no determiner.
  ...['this', 'that', 'these', 'those'].map((word) => [word, 'this'] as const),
  ...['a', 'an', 'another', 'one', 'some', 'several', 'many', 'any', 'no', 'each', 'every'].map(
    (word) => [word, 'a'] as const,
  ),
]);
const POSSESSIVE_PRONOUNS = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose']);

/** Posts that do not modify: a noun after them is a verb that the tagger missed ("the president shot back"). */
const POSTS = new Set(
  'president minister premier chancellor senator governor mayor secretary ambassador king queen pope chairman chairwoman spokesman spokeswoman ceo congressman congresswoman prosecutor judge sheriff'.split(
    ' ',
  ),
);

/** "the 71-year-old", with no noun after it. */
const AGED: Role = { noun: 'year-old', kind: 'person', plural: false, gender: null, title: false };

function isAge(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower !== 'old' || tokens[i - 2]?.lower !== 'year' || tokens[i - 1]?.text !== '-')
    return false;
  const next = tokens[i + 1]?.pos;
  return next !== 'NOUN' && next !== 'PROPN' && next !== 'ADJ';
}

/** "ex-president" is a president. */
const withoutPrefix = (word: string): string =>
  word.includes('-') ? word.replace(/^(ex|vice|co)-/, '') : word;

const isPossessive = (token: Token): boolean => /^(?:['’]s?)$/.test(token.text);

/**
 * Noun phrases in order. `taken[i]` is 1 where a name covers token i, 2 where a demonym does.
 */
export function findNounPhrases(tokens: readonly Token[], taken: Uint8Array): NounPhrase[] {
  const found: NounPhrase[] = [];
  let floor = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (taken[i] === 1) continue;
    const role = isAge(tokens, i) ? AGED : ROLES.get(withoutPrefix(token.lower));
    if (role === undefined || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADV')
      continue;
    const next = tokens[i + 1];
    const nominal =
      next !== undefined &&
      taken[i + 1] === 0 &&
      ((next.pos === 'NOUN' && !/ing$/.test(next.lower)) || ROLES.has(next.lower)) &&
      next.start - token.end === 1;
    // "company officials": the next noun is the head; this one is not a phrase of its own.
    if (nominal && ROLES.has((next as Token).lower) && (next as Token).pos !== 'VERB') continue;
    // "Rebels control the road": a plural seldom modifies, and the tagger takes many verbs for nouns.
    const attributive = nominal && !role.plural && !POSTS.has(role.noun);
    // "passenger jets": nobody is meant; but "the U.S. military presence" still speaks of a body.
    if (attributive && role.kind !== 'organization') continue;
    let first = i;
    const modifiers: string[] = [];
    let region: string | null = null;
    while (first > floor && i - first < 7) {
      const before = tokens[first - 1] as Token;
      const name = taken[first - 1] !== 0;
      const modifies =
        name ||
        before.pos === 'ADJ' ||
        before.pos === 'NOUN' ||
        before.pos === 'PROPN' ||
        (before.pos === 'VERB' &&
          /(?:ed|ing)$/.test(before.lower) &&
          first - 2 >= floor &&
          /^(?:DET|ADJ|PRON)$/.test((tokens[first - 2] as Token).pos)) ||
        before.text === '-' ||
        // "34-year-old teacher", "Chicago-based manufacturer"
        (before.pos === 'NUM' && tokens[first]?.text === '-') ||
        (before.pos === 'VERB' && tokens[first - 2]?.text === '-') ||
        TITLE_MODIFIERS.has(before.lower);
      if (!modifies || isPossessive(before)) break;
      first--;
      if (!name && before.text !== '-') modifiers.unshift(before.lower);
    }
    while (first < i && (tokens[first] as Token).text === '-') first++;
    // A region has one word or two: "Latin American", "oil-rich".
    if (role.kind === 'country' && modifiers.length > 0) {
      const words = tokens.slice(first, i).map((t) => t.lower);
      for (let k = 0; k < words.length && region === null; k++) {
        for (const size of [3, 2, 1]) {
          const key = words
            .slice(k, k + size)
            .join(' ')
            .replace(/ - /g, '-');
          if (REGIONS.has(key)) {
            region = key;
            break;
          }
        }
      }
    }
    let determiner: Determiner = 'none';
    let ownerAt = -1;
    let count: number | null = null;
    let left = first - 1;
    if (left >= floor && (tokens[left] as Token).pos === 'NUM') {
      count = NUMBERS.get((tokens[left] as Token).lower) ?? null;
      determiner = 'number';
      first = left;
      left--;
    } else if (left >= floor && NUMBERS.has((tokens[left] as Token).lower)) {
      count = NUMBERS.get((tokens[left] as Token).lower) ?? null;
      determiner = 'number';
      first = left;
      left--;
    }
    const before = left >= floor ? (tokens[left] as Token) : undefined;
    if (before !== undefined) {
      const word = before.lower;
      const plain = DETERMINERS.get(word);
      if (plain !== undefined && !(plain === 'this' && role.plural !== /^th[eo]se$/.test(word)))
        determiner = plain;
      else if (POSSESSIVE_PRONOUNS.has(word)) {
        determiner = 'owner';
        ownerAt = left;
      } else if (isPossessive(before)) {
        determiner = 'owner';
        ownerAt = left - 1;
      }
      if (determiner === 'the' || determiner === 'this' || determiner === 'a') first = left;
    }
    if (NUMBERS.has((tokens[first] as Token).lower) && (tokens[first] as Token).lower === 'both')
      count = 2;
    found.push({
      first,
      last: i,
      role,
      determiner,
      count,
      modifiers,
      compound: compoundOf(tokens, taken, first, i),
      region,
      ownerAt,
      attributive,
    });
    floor = i + 1;
  }
  return found;
}

function compoundOf(
  tokens: readonly Token[],
  taken: Uint8Array,
  first: number,
  head: number,
): string | null {
  const before = tokens[head - 1];
  if (head - 1 < first || before === undefined || taken[head - 1] !== 0) return null;
  return before.pos === 'NOUN' ? before.lower : null;
}
