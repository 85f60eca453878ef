/**
 * Who and what a text speaks of: names, titles ("the Mexican president"), demonyms ("Mexicans"), other nouns for
 * those who act ("the company", "the two leaders"), pronouns. Text in, spans out; who is meant is for actors.ts.
 */

import type { Span } from '../model/span.ts';
import type { ActorKind } from '../model/story.ts';
import { type Evidence, isTitleCase } from './actors/name-openers.ts';
import type { Piece } from './actors/name-pieces.ts';
import { isCapital } from './actors/name-words.ts';
import { findNames, isFollowedByState } from './actors/names.ts';
import { type Determiner, findNounPhrases, type NounPhrase } from './actors/nouns.ts';
import { type Draft, isVerb, relate } from './actors/relations.ts';
import type { Gender } from './gazetteer/first-names.ts';
import { HONORIFICS, ROLES } from './gazetteer/roles.ts';
import { CALENDAR_WORDS, FUNCTION_WORDS } from './gazetteer/words.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

export type MentionForm = 'name' | 'title' | 'demonym' | 'nominal' | 'pronoun';
export type GrammaticalRole = 'subject' | 'object' | 'other';

/** The post or kind that a title or noun names: "president", "drug cartels". */
export type MentionNoun = {
  /** Singular of the head noun. */
  readonly noun: string;
  /** Lower-case words before it, names and determiners left out: ["vice"], ["drug"]. */
  readonly modifiers: readonly string[];
  /** Noun right before the head, which makes it a kind of its own: "drug". */
  readonly compound: string | null;
};

/**
 * One mention; the span has no possessive ending and, for names, begins with the title ("President Trump").
 * Mentions of one form are disjoint; a name may stand inside a title ("the president of Mexico").
 */
export type Mention = {
  readonly start: number;
  end: number;
  readonly form: MentionForm;
  /** What the words themselves tell; null where they do not. */
  kind: ActorKind | null;
  readonly number: 'one' | 'many' | null;
  gender: Gender | null;
  /** The name without its title, the head noun in the singular, or the pronoun in lower case. */
  readonly head: string;
  /** Offsets of the whole noun phrase: determiner, what stands before the title, the mention. */
  readonly phrase: Span;
  /** Index of its sentence. */
  readonly sentence: number;
  role: GrammaticalRole;
  /** Only modifies the next noun or title: "Trump" in "Trump administration". */
  readonly attributive: boolean;
  /** Owns what follows: "Trump" in "Trump's order", "his". */
  possessive: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  readonly determiner: Determiner;
  readonly count: number | null;
  readonly noun: MentionNoun | null;
  /** ISO code of the country that the words are a form of. */
  readonly country: string | null;
  readonly region: string | null;
  /** Name that everybody uses for it, where the gazetteer has one. */
  readonly canonical: string | null;
  /** How sure `kind` is: 2 by a list or a title, 1 by form, 0 unknown. */
  sure: 0 | 1 | 2;
  /** The verb after it is something that somebody does, not a state or a passive ("it said", not "it was lifted"). */
  active: boolean;
  /** Who the sentence is about: a subject of its main clause; `behind`: who said it, told after what was said. */
  main: 'subject' | 'behind' | null;
  /** A preposition stands before its phrase: "the court" in "a banner before the court". */
  governed: boolean;
  /** Index of the mention that this one belongs to ("Mexico" for "Mexico's president"), or -1. */
  owner: number;
  /** Index of the mention that this one is in apposition to, or -1. */
  apposed: number;
  /** Index of the subject that this noun is said to be ("She is the president"), or -1. */
  predicateOf: number;
};

const PRONOUNS = new Map<
  string,
  {
    number: 'one' | 'many' | null;
    gender: Gender | null;
    kind: ActorKind | null;
    possessive: boolean;
  }
>([
  ['he', { number: 'one', gender: 'male', kind: 'person', possessive: false }],
  ['him', { number: 'one', gender: 'male', kind: 'person', possessive: false }],
  ['his', { number: 'one', gender: 'male', kind: 'person', possessive: true }],
  ['himself', { number: 'one', gender: 'male', kind: 'person', possessive: false }],
  ['she', { number: 'one', gender: 'female', kind: 'person', possessive: false }],
  ['her', { number: 'one', gender: 'female', kind: 'person', possessive: false }],
  ['hers', { number: 'one', gender: 'female', kind: 'person', possessive: true }],
  ['herself', { number: 'one', gender: 'female', kind: 'person', possessive: false }],
  ['it', { number: 'one', gender: null, kind: null, possessive: false }],
  ['its', { number: 'one', gender: null, kind: null, possessive: true }],
  ['itself', { number: 'one', gender: null, kind: null, possessive: false }],
  ['they', { number: 'many', gender: null, kind: null, possessive: false }],
  ['them', { number: 'many', gender: null, kind: null, possessive: false }],
  ['their', { number: 'many', gender: null, kind: null, possessive: true }],
  ['theirs', { number: 'many', gender: null, kind: null, possessive: true }],
  ['themselves', { number: 'many', gender: null, kind: null, possessive: false }],
  ['who', { number: null, gender: null, kind: 'person', possessive: false }],
  ['whom', { number: null, gender: null, kind: 'person', possessive: false }],
  ['whose', { number: null, gender: null, kind: null, possessive: true }],
  ['which', { number: null, gender: null, kind: null, possessive: false }],
  ['i', { number: 'one', gender: null, kind: 'person', possessive: false }],
  ['me', { number: 'one', gender: null, kind: 'person', possessive: false }],
  ['my', { number: 'one', gender: null, kind: 'person', possessive: true }],
  ['mine', { number: 'one', gender: null, kind: 'person', possessive: true }],
  ['myself', { number: 'one', gender: null, kind: 'person', possessive: false }],
  ['we', { number: 'many', gender: null, kind: null, possessive: false }],
  ['us', { number: 'many', gender: null, kind: null, possessive: false }],
  ['our', { number: 'many', gender: null, kind: null, possessive: true }],
  ['ours', { number: 'many', gender: null, kind: null, possessive: true }],
  ['ourselves', { number: 'many', gender: null, kind: null, possessive: false }],
]);

const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && /^['’](?:s|S)?$/.test(token.text);

/** "Sen. Warren" is a senator. */
const ABBREVIATED_POSTS: ReadonlyMap<string, string> = new Map([
  ['sen.', 'senator'],
  ['gov.', 'governor'],
  ['rep.', 'representative'],
  ['gen.', 'general'],
  ['col.', 'colonel'],
  ['lt.', 'lieutenant'],
  ['sgt.', 'sergeant'],
  ['capt.', 'captain'],
  ['prof.', 'professor'],
]);

const FORMER = /^(?:former|retired|ex|late|onetime)$/;

/** "former President", "Former Kenyan President": the word stands before the title or whose it is. */
function isFormer(tokens: readonly Token[], title: number): boolean {
  let before = title - 1;
  while (before >= 0 && before >= title - 3 && !FORMER.test(tokens[before]?.lower ?? '')) {
    if (!isCapital(tokens[before] as Token)) return false;
    before--;
  }
  return FORMER.test(tokens[before]?.lower ?? '');
}

/** All mentions of a text in order of their start. */
export function findMentions(text: string, sentences: readonly Sentence[]): Mention[] {
  const flat = sentences.map(({ tokens }) => isTitleCase(tokens));
  const evidence = gatherEvidence(sentences, flat);
  const mentions: Mention[] = [];
  const quotes = new QuoteState(text);
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s] as Sentence;
    const drafts = mentionsOf(text, sentence, s, evidence, quotes, flat[s] === true);
    const base = mentions.length;
    for (const draft of drafts) {
      const { mention } = draft;
      if (mention.owner >= 0) mention.owner += base;
      if (mention.apposed >= 0) mention.apposed += base;
      if (mention.predicateOf >= 0) mention.predicateOf += base;
      mentions.push(mention);
    }
  }
  return mentions;
}

/** Words with a capital where only names have one, and words seen in lower case. */
function gatherEvidence(sentences: readonly Sentence[], flat: readonly boolean[]): Evidence {
  const capital = new Set<string>();
  const lower = new Set<string>();
  for (let s = 0; s < sentences.length; s++) {
    const { tokens } = sentences[s] as Sentence;
    if (flat[s]) continue;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (!isCapital(token)) {
        lower.add(token.text);
        continue;
      }
      const before = tokens[i - 1];
      if (before === undefined || !isWordOrComma(before.text)) continue;
      if (FUNCTION_WORDS.has(token.lower) || CALENDAR_WORDS.has(token.lower)) continue;
      capital.add(token.text);
    }
  }
  return { capital, lower };
}

function isWordOrComma(word: string): boolean {
  const code = word.charCodeAt(word.length - 1);
  return (
    (code >= 48 && code <= 57) ||
    ((code | 32) >= 97 && (code | 32) <= 122) ||
    code === 44 ||
    (code > 0xbf && code < 0x2000)
  );
}

/** Follows quotation marks from token to token; a paragraph that opens no mark again ends a quotation. */
class QuoteState {
  private open = false;
  private paragraph = -1;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  enter(sentence: Sentence): void {
    if (sentence.paragraph !== this.paragraph) this.open = false;
    this.paragraph = sentence.paragraph;
  }
  step(token: Token): boolean {
    const first = this.text.charCodeAt(token.start);
    if (first === 0x201c) this.open = true;
    else if (first === 0x201d) this.open = false;
    else if (first === 0x22 || (first === 0x60 && token.text === '``') || token.text === "''")
      this.open = !this.open;
    return this.open;
  }
}

function mentionsOf(
  text: string,
  sentence: Sentence,
  index: number,
  evidence: Evidence,
  quotes: QuoteState,
  flat: boolean,
): Draft[] {
  const { tokens } = sentence;
  quotes.enter(sentence);
  const quoted = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) quoted[i] = quotes.step(tokens[i] as Token) ? 1 : 0;
  const taken = new Uint8Array(tokens.length);
  const drafts: Draft[] = [];
  for (const piece of findNames(text, tokens, evidence, flat)) {
    if (piece.thing) {
      taken.fill(1, piece.first, piece.last + 1);
      continue;
    }
    const draft = nameDraft(text, tokens, piece, index, quoted);
    if (draft === null) continue;
    drafts.push(draft);
    taken.fill(draft.mention.form === 'demonym' ? 2 : 1, piece.first, piece.last + 1);
    if (piece.titleFirst >= 0) taken.fill(1, piece.titleFirst, piece.first);
  }
  for (const phrase of findNounPhrases(tokens, taken))
    drafts.push(nounDraft(tokens, phrase, index, quoted));
  for (let i = 0; i < tokens.length; i++) {
    const draft = pronounDraft(tokens, i, index, quoted);
    if (draft !== null && taken[i] === 0) drafts.push(draft);
  }
  drafts.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  relate(tokens, drafts);
  return drafts;
}

/** Nouns after a place's name that the place does not own but is only described by: "Paris talks". */
function isBeforeNoun(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  const token = tokens[last] as Token;
  if (next === undefined) return false;
  if (next.text === '-' && next.start === token.end) return true;
  return (
    next.start - token.end === 1 &&
    (next.pos === 'NOUN' ||
      next.pos === 'ADJ' ||
      (next.pos === 'PROPN' && !isCapital(next)) ||
      (next.pos === 'NUM' && /^\d{3}/.test(next.text)) ||
      /^[A-Z]+\d/.test(next.text)) &&
    !/^(?:p|a)\.?m/.test(next.lower)
  );
}

function nameDraft(
  text: string,
  tokens: readonly Token[],
  piece: Piece,
  sentence: number,
  quoted: Uint8Array,
): Draft | null {
  const first = tokens[piece.first] as Token;
  const last = tokens[piece.last] as Token;
  // The tagger sometimes leaves a possessive ending on the word.
  const end = last.end - (/['’]s?$/.exec(last.text)?.[0].length ?? 0);
  if (end <= first.start) return null;
  const next = tokens[piece.last + 1];
  const attributive =
    piece.attributive || (isBeforeNoun(tokens, piece.last) && !isPossessive(next));
  const { entry } = piece;
  // "Joyce Phiri (Malawi)": only where somebody is from.
  const aside =
    tokens[piece.first - 1]?.text === '(' &&
    next?.text === ')' &&
    (entry?.type === 'country' || entry?.type === 'capital' || entry?.type === 'place');
  let form: MentionForm = 'name';
  let kind = piece.kind;
  let number: 'one' | 'many' | null = 'one';
  if (entry?.type === 'demonym') {
    const before = tokens[piece.first - 1];
    const the = before?.lower === 'the';
    const noun = entry.people !== null && !attributive;
    // "in Spanish" is a language; "the French" are people.
    if (!noun && !attributive && !(the && isVerb(next)) && !piece.attributive) return null;
    if (before?.lower === 'in' && !attributive && entry.people === null) return null;
    if (noun && entry.people === 'one' && isVerb(before)) return null;
    form = 'demonym';
    kind = noun || !attributive ? 'group' : 'country';
    if (noun && entry.people === 'one') kind = 'person';
    number = noun ? entry.people : attributive ? 'one' : 'many';
  } else if (
    entry?.type === 'organization' &&
    /^(?:Republicans|Democrats|Conservatives|Tories|Lib Dems|Marines)$/.test(entry.name)
  ) {
    number = 'many';
  }
  const titled = piece.titleFirst >= 0 ? piece.titleFirst : piece.first;
  let start = (tokens[titled] as Token).start;
  let noun: MentionNoun | null = null;
  let gender = piece.gender;
  let sure = piece.sure;
  if (piece.titleFirst >= 0) {
    const words = tokens.slice(piece.titleFirst, piece.first).map((t) => t.lower);
    if (isFormer(tokens, piece.titleFirst)) words.unshift('former');
    noun = titleNoun(words);
  } else if (form === 'name' && (kind === null || kind === 'person')) {
    // "adviser Elon Musk": a post in lower case right before the name.
    const before = tokens[piece.first - 1];
    const role = before === undefined ? undefined : ROLES.get(before.lower);
    if (before !== undefined && role?.kind === 'person' && !role.plural && before.pos !== 'VERB') {
      kind = 'person';
      gender = role.gender ?? gender;
      sure = 2;
      void start;
    }
  }
  if (kind === null || (kind === 'person' && sure < 2)) {
    if (
      next !== undefined &&
      next.text === ',' &&
      /^\d{1,2}$/.test(tokens[piece.last + 2]?.text ?? '') &&
      tokens[piece.last + 3]?.text === ','
    ) {
      kind = 'person';
      sure = 2;
    } else if (isFollowedByState(text, tokens, piece.last)) {
      kind = 'place';
      sure = 1;
    }
  }
  const before = tokens[titled - 1];
  const phraseStart =
    before?.lower === 'the' || before?.lower === 'a' || before?.lower === 'an'
      ? before.start
      : start;
  if (kind === 'person' && piece.titleFirst >= 0) start = (tokens[piece.titleFirst] as Token).start;
  return {
    first: piece.titleFirst >= 0 ? piece.titleFirst : piece.first,
    last: piece.last,
    mention: {
      start,
      end,
      form,
      kind,
      number,
      gender,
      head: text.slice(first.start, end),
      phrase: { start: phraseStart, end },
      sentence,
      role: 'other',
      attributive: attributive || aside,
      possessive: isPossessive(next) || end < last.end,
      quoted: quoted[piece.first] === 1,
      determiner: before?.lower === 'the' ? 'the' : 'none',
      count: null,
      noun,
      country: entry?.code ?? null,
      region: null,
      canonical: entry?.canonical ?? null,
      sure,
      active: false,
      main: null,
      governed: false,
      owner: -1,
      apposed: -1,
      predicateOf: -1,
    },
  };
}

/** The post in a title's words: "Prime Minister" → minister with "prime"; "Secretary of State" → secretary with "state". */
function titleNoun(words: readonly string[]): MentionNoun | null {
  const of = words.indexOf('of');
  const main = of < 0 ? words : words.slice(0, of);
  const after = of < 0 ? [] : words.slice(of + 1).filter((w) => w !== 'the');
  for (let i = main.length - 1; i >= 0; i--) {
    const written = (main[i] as string).replace(/^(?:ex|vice|co)-/, '');
    const word = ABBREVIATED_POSTS.get(written) ?? written;
    const role = ROLES.get(word);
    if (role === undefined || HONORIFICS.has(word)) continue;
    return {
      noun: role.noun,
      modifiers: [...main.slice(0, i).filter((w) => w !== '-'), ...after],
      compound: null,
    };
  }
  return null;
}

function nounDraft(
  tokens: readonly Token[],
  phrase: NounPhrase,
  sentence: number,
  quoted: Uint8Array,
): Draft {
  const head = tokens[phrase.last] as Token;
  const next = tokens[phrase.last + 1];
  const { role } = phrase;
  const start = (tokens[phrase.first] as Token).start;
  return {
    first: phrase.first,
    last: phrase.last,
    mention: {
      start,
      end: head.end,
      form: role.title && role.kind === 'person' ? 'title' : 'nominal',
      kind: role.kind,
      number: role.plural ? 'many' : 'one',
      gender: role.gender,
      head: role.noun,
      phrase: { start, end: head.end },
      sentence,
      role: 'other',
      attributive: phrase.attributive,
      possessive: isPossessive(next),
      quoted: quoted[phrase.last] === 1,
      determiner: phrase.determiner,
      count: phrase.count,
      noun: { noun: role.noun, modifiers: phrase.modifiers, compound: phrase.compound },
      country: null,
      region: phrase.region,
      canonical: null,
      sure: role.kind === null ? 0 : 2,
      active: false,
      main: null,
      governed: false,
      owner: phrase.ownerAt >= 0 ? -2 - phrase.ownerAt : -1,
      apposed: -1,
      predicateOf: -1,
    },
  };
}

const PLEONASTIC_VERBS = new Set([
  'seem',
  'appear',
  'rain',
  'snow',
  'happen',
  'emerge',
  'follow',
  'take',
  'turn',
]);

function pronounDraft(
  tokens: readonly Token[],
  i: number,
  sentence: number,
  quoted: Uint8Array,
): Draft | null {
  const token = tokens[i] as Token;
  const known = PRONOUNS.get(token.lower);
  if (known === undefined) return null;
  if (
    token.text === 'US' ||
    (token.lower === 'mine' && token.pos !== 'PRON') ||
    (token.lower === 'i' && token.text !== 'I')
  )
    return null;
  if (token.lower === 'it' && isPleonastic(tokens, i)) return null;
  // "who" goes with the name or noun before it; "which" only as the subject of its clause.
  if (
    /^wh/.test(token.lower) &&
    (i === 0 || !/^(?:,|[\p{L}\p{N}.]+|\))$/u.test(tokens[i - 1]?.text ?? ''))
  )
    return null;
  if (token.lower === 'which' && (tokens[i - 1]?.text !== ',' || !isVerb(tokens[i + 1])))
    return null;
  const next = tokens[i + 1];
  const her =
    token.lower === 'her' &&
    next !== undefined &&
    (next.pos === 'NOUN' ||
      next.pos === 'ADJ' ||
      (next.pos === 'PROPN' && !CALENDAR_WORDS.has(next.lower)) ||
      next.pos === 'NUM');
  return {
    first: i,
    last: i,
    mention: {
      start: token.start,
      end: token.end,
      form: 'pronoun',
      kind: known.kind,
      number: known.number,
      gender: known.gender,
      head: token.lower,
      phrase: { start: token.start, end: token.end },
      sentence,
      role: 'other',
      attributive: false,
      possessive: known.possessive || her,
      quoted: quoted[i] === 1,
      determiner: 'none',
      count: null,
      noun: null,
      country: null,
      region: null,
      canonical: null,
      sure: known.kind === null ? 0 : 2,
      active: false,
      main: null,
      governed: false,
      owner: -1,
      apposed: -1,
      predicateOf: -1,
    },
  };
}

/** "It is clear that", "it seems", "it took": an "it" that stands for nobody. */
function isPleonastic(tokens: readonly Token[], i: number): boolean {
  let j = i + 1;
  while (
    j < i + 4 &&
    (tokens[j]?.pos === 'AUX' || tokens[j]?.pos === 'ADV' || tokens[j]?.pos === 'PART')
  )
    j++;
  const next = tokens[j];
  if (next === undefined) return false;
  const been = j > i + 1;
  if (PLEONASTIC_VERBS.has(next.lemma)) return true;
  if (
    been &&
    (next.pos === 'ADJ' ||
      next.pos === 'NUM' ||
      /^(?:time|hoped|believed|thought|expected|reported|said|understood|estimated|feared|unclear|possible|impossible)$/.test(
        next.lower,
      ))
  ) {
    for (let k = j + 1; k < j + 7; k++)
      if (/^(?:that|to|for|if|whether|when|who)$/.test(tokens[k]?.lower ?? '')) return true;
  }
  return false;
}
