/** Noun phrases and what stands between them: where one begins, what governs it, which words end a clause. */
import type { Clause, Range } from './clause.ts';
import { formOf } from './verbs.ts';
import type { Word } from './words.ts';

export const SUBORDINATORS = new Set(
  `that after before because while when since until although though if unless as once whereas whether so where how why what than`.split(
    ' ',
  ),
);

export const RELATIVES = new Set(['who', 'which', 'whom', 'whose', 'that']);

/** Participles that work as prepositions. */
export const PREPOSITIONS = new Set(
  'following including regarding according concerning citing excluding involving pending given barring considering'.split(
    ' ',
  ),
);

export const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', "'s", "'"]);

/** Pronouns that begin a phrase. */
const OWNERS = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);

export const NOMINATIVES = new Set(['i', 'he', 'she', 'we', 'they', 'it', 'who', 'you']);

export const FARTHEST = 40;

/** A noun, name, pronoun or number that is no part of a date. */
export const isNounLike = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.date < 0 &&
  (word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'PRON' || word.pos === 'NUM');

/** The ending of an owner, not a short form of "is" or "has". */
export const isGenitive = (word: Word | undefined): boolean =>
  word?.lower === "'s" && word.pos === 'PART';

/** No clause reaches over it. */
export function isHardBorder(word: Word): boolean {
  return word.pos === 'QUOTE' || word.text === ';' || word.text === ':';
}

/** Whether a word that can begin a clause stands between. */
export function clauseBreak(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) {
    const word = words[i] as Word;
    if (isHardBorder(word) || word.text === '—' || word.text === '–') return true;
    if (word.text === ',' && i < to) return true;
    if (SUBORDINATORS.has(word.lower) && (word.pos !== 'ADP' || isClauseAdp(word)) && i < to)
      return true;
    if (word.pos === 'CCONJ' && i < to) return true;
    if (RELATIVES.has(word.lower)) return true;
  }
  return false;
}

/** A preposition that can begin a clause too. */
export const isClauseAdp = (word: Word): boolean =>
  /^(?:after|before|since|until|as|while|than)$/.test(word.lower);

/** Whether a noun phrase that no preposition governs stands in these words, both included. */
export function subjectWithin(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from, to + 1);
  return between.some((word, i) => isNounLike(word) && !governed(between, i));
}

/** The same of all words before `at`. */
export function hasSubjectBefore(words: readonly Word[], at: number): boolean {
  return subjectWithin(words, 0, at - 1);
}

/** Whether a preposition stands before the noun phrase of word `i`. */
export function governed(words: readonly Word[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && isPhraseWord(words[k] as Word)) k--;
  return words[k]?.pos === 'ADP' || words[k]?.lower === 'for';
}

/** A word that can stand inside a noun phrase. */
export function isPhraseWord(word: Word): boolean {
  return (
    word.date < 0 &&
    (word.pos === 'DET' ||
      word.pos === 'ADJ' ||
      word.pos === 'NUM' ||
      word.pos === 'NOUN' ||
      word.pos === 'PROPN' ||
      word.pos === 'PRON' ||
      word.pos === 'SYM' ||
      (word.pos === 'PART' && /^['’]s?$/.test(word.text)) ||
      /^['’"“”‘$£€%&/-]$/.test(word.text)) &&
    !RELATIVES_ONLY.has(word.lower)
  );
}

export const RELATIVES_ONLY = new Set(['who', 'which', 'whom', 'whose']);

/** "the Senate and the House": one subject of two phrases; where the first begins. */
export function jointStart(words: readonly Word[], start: number): number {
  const joint = words[start - 1];
  const left = start - 2;
  if (joint?.pos !== 'CCONJ' || joint.lower !== 'and' || left < 0 || !isNounLike(words[left]))
    return start;
  const begin = phraseStart(words, left, Math.max(0, left - 8), new Uint8Array(words.length));
  const outer = words[begin - 1];
  const opens =
    outer === undefined || outer.text === ',' || outer.pos === 'SCONJ' || outer.pos === 'CCONJ';
  return opens ? begin : start;
}

/** The first word of the noun phrase that ends at `end`, `floor` at the earliest. */
export function phraseStart(
  words: readonly Word[],
  end: number,
  floor: number,
  nounVerb: Uint8Array,
): number {
  let start = end;
  while (start - 1 >= floor) {
    const word = words[start - 1] as Word;
    const here = words[start] as Word;
    if (isPhraseWord(word)) {
      // "told reporters they": a pronoun never modifies what follows.
      if (word.pos === 'PRON' && !POSSESSIVES.has(word.lower)) break;
      if (here.pos === 'PRON' && NOMINATIVES.has(here.lower)) break;
      if ((here.pos === 'DET' && word.pos !== 'DET') || OWNERS.has(here.lower)) break;
      start--;
    } else if (nounVerb[start - 1] === 1) start--;
    // "more than £340,000"
    else if (word.pos === 'SYM' && here.pos === 'NUM') start--;
    else if (word.lower === 'than' && /^(?:more|less|fewer)$/.test(words[start - 2]?.lower ?? ''))
      start -= 2;
    // "a magnitude-7.1 quake"
    else if (word.text === '.' && word.end === here.start && words[start - 2]?.end === word.start)
      start--;
    else if (word.pos === 'VERB' && isModifier(words, start - 1)) start--;
    else if (word.pos === 'ADV' && here.pos === 'ADJ') start--;
    else break;
  }
  return start;
}

/** "an expanded role": a participle between determiner and noun. */
function isModifier(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const form = formOf((words[at] as Word).lower, (words[at] as Word).lemma);
  return (
    (form === 'pastOrParticiple' || form === 'ing') &&
    before !== undefined &&
    (before.pos === 'DET' || before.pos === 'ADJ' || POSSESSIVES.has(before.lower))
  );
}

/** The noun phrase that ends before `at`, comma skipped, with the phrases that hang on it. */
export function phraseBefore(words: readonly Word[], at: number): Range | null {
  let to = at - 1;
  if (words[to]?.text === ',') to--;
  if (words[to]?.pos === 'ADP') to--;
  // "Doris Webb, 94, who joined"
  if (words[to]?.pos === 'NUM' && words[to - 1]?.text === ',') to -= 2;
  if (!isNounLike(words[to])) return null;
  const from = phraseStart(words, to, Math.max(0, to - 10), new Uint8Array(words.length));
  // "Smith and Jones, who were freed"
  const many = /^(?:were|are|have)$/.test(words[at + 1]?.lower ?? '');
  return { from: many ? jointStart(words, from) : from, to };
}

/** Where the parenthesis that closes at `k` opens; −1 where it does not. */
export function openerBefore(words: readonly Word[], k: number, floor: number): number {
  const closer = (words[k] as Word).text;
  const opener = closer === ')' ? '(' : closer;
  for (let i = k - 1; i >= Math.max(floor, k - 25); i--) {
    const word = words[i] as Word;
    if (word.pos === 'QUOTE') return -1;
    if (word.text === opener) return i;
  }
  return -1;
}

/** Whether "after", "before", "as" at `at` begins a clause rather than a phrase. */
export function opensClause(
  words: readonly Word[],
  at: number,
  clauses: readonly Clause[],
): boolean {
  const previous = clauses.at(-1);
  if (previous !== undefined && previous.verb.head < at) {
    for (let i = previous.verb.head + 1; i < at; i++) {
      if (isHardBorder(words[i] as Word) || (words[i] as Word).pos === 'CCONJ') break;
      if (i === at - 1) return true;
    }
    if (previous.verb.head === at - 1) return true;
  }
  // Fronted: nothing but adverbs before it.
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i] as Word;
    if (word.pos === 'CCONJ' || word.text === ',' || isHardBorder(word)) return true;
    if (isNounLike(word)) return false;
  }
  return true;
}
