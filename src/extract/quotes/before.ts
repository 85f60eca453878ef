/** Speakers named before the quotation. */
import {
  type Attribution,
  attributedTo,
  FAR,
  hasThreeWords,
  type Kind,
  namedSource,
  unattributed,
  verbCue,
} from './attribution.ts';
import { type Cue, cueOf, isUtterance } from './cues.ts';
import type { Word } from './frames.ts';
import { isSpeakerLike, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import { antecedentEndingAt, subjectBefore, subjectOf } from './subjects.ts';
import {
  isComma,
  isFiniteVerb,
  isPassive,
  isPossessiveMark,
  isPossessor,
  isPreposition,
} from './word-classes.ts';

/** What governs a quotation from the left; `weak` if only a verb of many other uses does. */
type Governing = { readonly attribution: Attribution; readonly weak: boolean };

/**
 * Smith said, “…”; Smith called it “…”; Smith's claim that “…”: the nearest cue to the left that governs the quotation.
 * A weak cue ("people who want “…”") gives way to a strong one whose clause it is in.
 */
export function before(words: readonly Word[], at: number, kind: Kind): Governing | null {
  let weak: Attribution | null = null;
  const seen = { kind, quotes: 0, clauses: 0 };
  for (let i = at - 1; i >= 0 && at - i < FAR; i--) {
    const word = words[i] as Word;
    if (word.text === ';') break;
    if (word.pos === 'QUOTE') {
      seen.quotes++;
      continue;
    }
    if (weak !== null && breaksClause(words, i)) break;
    const source = namedSource(words, i);
    if (source !== null) return { attribution: source, weak: false };
    const noun = utteranceAt(words, i, at);
    if (noun !== null) return { attribution: noun, weak: false };
    if (breaksClause(words, i)) seen.clauses++;
    const cue = verbCue(words, i);
    if (cue === null) continue;
    // "She said he will continue to give “…”": it goes on doing, not speaking.
    if (cue.lemma === 'continue' && words[i + 1]?.lower === 'to') continue;
    if (cue.near && at - i > 3) continue;
    // "onlookers saw “…”": what is seen or heard is said by others; "critics see it as “…”" is theirs.
    if (isPerceived(words, at)) return null;
    if (cue.kind === 'naming') return { attribution: unattributed('title'), weak: false };
    if (inClosedRelative(words, i, at) || inFrontedClause(words, i, at)) continue;
    const passive = passiveAt(words, i, at);
    if (passive !== undefined) {
      if (passive === null) continue;
      if (passive.speaker !== null) return { attribution: passive, weak: false };
      // Said by nobody here, unless somebody further left reports the whole.
      weak ??= passive;
      continue;
    }
    if (namesThing(words, i, at)) return { attribution: unattributed('title'), weak: false };
    const found = activeAt(words, i, at, cue, seen);
    if (found === null) continue;
    if (!cue.weak) return { attribution: found, weak: false };
    weak ??= found;
  }
  return weak === null ? null : { attribution: weak, weak: true };
}

type Seen = { kind: Kind; quotes: number; clauses: number };

function activeAt(
  words: readonly Word[],
  verb: number,
  at: number,
  cue: Cue,
  seen: Seen,
): Attribution | null {
  const phrase = sharedSubject(words, verb) ?? subjectOf(words, verb);
  if (phrase === null || phrase.form === 'time') return null;
  // Only a participle has its subject after the quotation ("Calling it “…,” Smith left").
  if (phrase.from >= at && !(words[verb] as Word).lower.endsWith('ing')) return null;
  // A whole utterance needs a verb of speech, or one right before it.
  if (seen.kind === 'direct' && cue.kind === 'view' && at - verb > (cue.weak ? 3 : 12)) return null;
  return attributedTo(
    words,
    phrase,
    verb,
    confidenceOf(words, phrase, cue, verb, at, seen),
    'before',
  );
}

/** "The crowd hailed what its marches have led to, and claimed …": the second verb has the subject of the first. */
function sharedSubject(words: readonly Word[], verb: number): Phrase | null {
  if (words[verb - 1]?.pos !== 'CCONJ' || !isComma(words[verb - 2])) return null;
  const nearest = subjectOf(words, verb);
  if (nearest === null || isSpeakerLike(words, nearest)) return null;
  for (let i = 0; i < verb - 2; i++) {
    if (!isFiniteVerb(words, i)) continue;
    const first = subjectOf(words, i);
    return first !== null && first.from < nearest.from && isSomebody(first) ? first : null;
  }
  return null;
}

const isSomebody = ({ form }: Phrase): boolean => form !== 'time';

function confidenceOf(
  words: readonly Word[],
  phrase: Phrase,
  cue: Cue,
  verb: number,
  at: number,
  seen: Seen,
): number {
  let confidence = cue.weak ? 0.75 : cue.kind === 'speech' ? 0.98 : 0.95;
  const gap = at - verb;
  if (gap > 8) confidence -= 0.01 * Math.min(gap - 8, 20);
  confidence -= 0.06 * seen.clauses + 0.02 * seen.quotes;
  if (Math.abs(verb - phrase.to) > 8) confidence -= 0.04;
  if (!isSpeakerLike(words, phrase)) confidence -= phrase.form === 'pronoun' ? 0.25 : 0.1;
  return Math.max(0.3, confidence);
}

/** "but", ", and", ", who": where another clause begins. */
function breaksClause(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.lower === 'but' || word.lower === 'whereas') return true;
  if (!isComma(words[at - 1]) || words[at - 2]?.lower === 'that') return false;
  return word.pos === 'CCONJ' || /^(?:who|which|while|although|though)$/.test(word.lower);
}

/** ", who said it was late, called …": a relative clause that has ended before the quotation. */
function inClosedRelative(words: readonly Word[], verb: number, at: number): boolean {
  let open = verb - 1;
  while (open >= 0 && verb - open < 14 && !isComma(words[open])) open--;
  if (
    !isComma(words[open]) ||
    !/^(?:who|whom|which|where|whose)$/.test(words[open + 1]?.lower ?? '')
  )
    return false;
  for (let i = verb + 1; i < at; i++) {
    if (!isComma(words[i])) continue;
    const next = words[i + 1];
    return (
      next !== undefined &&
      (next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'ADV') &&
      !next.lower.endsWith('ing')
    );
  }
  return false;
}

/** "To critics who say it is late, Smith has an answer: “…”": a clause in front of the main one has ended. */
function inFrontedClause(words: readonly Word[], verb: number, at: number): boolean {
  const first = words[0];
  if (first === undefined || !(isPreposition(first) || first.pos === 'SCONJ')) return false;
  let comma = verb + 1;
  while (comma < at && !isComma(words[comma])) comma++;
  for (let i = 0; i < verb; i++) if (isComma(words[i])) return false;
  for (let i = comma + 2; i < at; i++) {
    if (!isFiniteVerb(words, i)) continue;
    const subject = subjectOf(words, i);
    return subject !== null && subject.from > comma;
  }
  return false;
}

/** Undefined: not a passive. Null: a passive that does not concern the quotation. */
function passiveAt(
  words: readonly Word[],
  verb: number,
  at: number,
): Attribution | null | undefined {
  if (!isPassive(words, verb)) return undefined;
  if (!reaches(words, verb, at)) return null;
  const agent = agentAfter(words, verb, at);
  if (agent !== null) return attributedTo(words, agent, verb, 0.88, 'passive');
  return at - verb <= 3 ? unattributed('passive') : null;
}

/** Trump's claim that “…”, his “…” remark */
function utteranceAt(words: readonly Word[], at: number, quote: number): Attribution | null {
  const word = words[at] as Word;
  if (!isUtterance(word.lower) || word.pos === 'VERB') return null;
  const owner = ownerOf(words, at);
  if (owner === null || !reaches(words, at, quote)) return null;
  // "Smith said Stone's letter was received “two days ago”": the letter does not say so itself.
  for (let i = at + 1; i < quote; i++) if (isPassive(words, i)) return null;
  return attributedTo(words, owner, at, quote - at < 6 ? 0.9 : 0.65, 'possessive');
}

/** Whether nothing between a word and the quotation says that the word's clause has ended. */
function reaches(words: readonly Word[], from: number, at: number): boolean {
  for (let i = from + 1; i < at; i++) {
    const word = words[i] as Word;
    if (word.text === ';') return false;
    if ((isComma(word) || word.text === ':') && i !== at - 1) return false;
    if (word.pos === 'VERB' && verbCue(words, i)?.weak === false && isFiniteVerb(words, i))
      return false;
  }
  return true;
}

/** "Trump's claim", "his claim", "the claim by Trump": who makes the utterance named at `noun`. */
export function ownerOf(words: readonly Word[], noun: number): Phrase | null {
  let i = noun - 1;
  while (i >= 0 && noun - i < 7) {
    const word = words[i] as Word;
    if (isPossessiveMark(word)) {
      const owner = phraseEndingAt(words, i - 1);
      return owner === null || owner.form === 'time' ? null : owner;
    }
    if (isPossessor(word)) {
      return /^(?:whose|its|our|my|your)$/.test(word.lower)
        ? null
        : { from: i, to: i, head: i, form: 'pronoun' };
    }
    if (!/^(?:ADJ|NOUN|NUM|ADV|PROPN)$/.test(word.pos)) break;
    i--;
  }
  if (words[noun + 1]?.lower !== 'by' && words[noun + 1]?.lower !== 'from') return null;
  const by = phraseStartingAt(words, noun + 2);
  return by === null || by.form === 'time' || by.form === 'noun' ? null : by;
}

/** "described by Smith as “…”", "called “…” by Smith". */
function agentAfter(words: readonly Word[], verb: number, at: number): Phrase | null {
  for (let i = verb + 1; i < words.length && i < at + 8; i++) {
    const word = words[i] as Word;
    if (word.text === ';' || word.text === '.') return null;
    if (word.lower !== 'by') continue;
    const phrase = phraseStartingAt(words, i + 1);
    if (phrase !== null && phrase.form !== 'time' && isSpeakerLike(words, phrase)) return phrase;
  }
  return null;
}

/** "a program called “…”", "the show, also called “…”": the words are the name of a thing. */
function namesThing(words: readonly Word[], verb: number, at: number): boolean {
  const named = /^(?:called|dubbed|termed|labeled|labelled|named|branded|christened)$/;
  if (!named.test((words[verb] as Word).lower)) return false;
  if (at !== verb + 1 && !(at === verb + 2 && words[verb + 1]?.pos === 'DET')) return false;
  let i = verb - 1;
  while (words[i]?.pos === 'ADV') i--;
  if (isComma(words[i])) return true;
  if (words[i]?.pos === 'AUX') return false;
  const owner = phraseEndingAt(words, i);
  if (owner === null || owner.form !== 'noun' || isSpeakerLike(words, owner)) return false;
  return words[owner.from - 1]?.lower !== 'what';
}

/** Smith's “…” remark, or, if not `uttered`, also his “…” of any kind. */
export function possessive(
  words: readonly Word[],
  at: number,
  uttered: boolean,
): Attribution | null {
  let i = at - 1;
  while (i > 0 && words[i]?.pos === 'ADJ') i--;
  const word = words[i];
  if (!isPossessor(word) || /^(?:its|our|my|your|whose)$/.test(word?.lower ?? '')) return null;
  const phrase: Phrase | null = isPossessiveMark(word)
    ? phraseEndingAt(words, i - 1)
    : { from: i, to: i, head: i, form: 'pronoun' };
  if (phrase === null || phrase.form === 'time') return null;
  let next = at + 1;
  while (words[next]?.pos === 'ADJ') next++;
  const said = isUtterance(words[next]?.lower ?? '');
  if (uttered && !said) return null;
  return attributedTo(words, phrase, null, said ? 0.88 : 0.55, 'possessive');
}

/** the support of Smith (“She is right”) */
export function bracketed(words: readonly Word[], at: number): Attribution | null {
  if (words[at - 1]?.text !== '(' || words[at + 1]?.text !== ')') return null;
  const phrase = antecedentEndingAt(words, at - 2);
  if (phrase === null || phrase.form === 'time' || !isSpeakerLike(words, phrase)) return null;
  return attributedTo(words, phrase, null, 0.75, 'bracketed');
}

/** Smith: “…”; the whole note from Smith: “…” */
export function colon(words: readonly Word[], at: number): Attribution | null {
  if (words[at - 1]?.text !== ':') return null;
  const last = phraseEndingAt(words, at - 2);
  if (last !== null && last.form === 'name') {
    const opening = words[last.from - 1];
    if (opening === undefined || opening.text === ':')
      return attributedTo(words, last, null, 0.9, 'colon');
  }
  const subject = subjectBefore(words, at - 2);
  if (subject !== null && isSpeakerLike(words, subject))
    return attributedTo(words, subject, null, 0.75, 'colon');
  for (let i = at - 2; i >= 0 && at - i < 24 && words[i]?.text !== ':'; i--) {
    const phrase = phraseStartingAt(words, i);
    const starts = i === 0 || words[i - 1]?.text === ':';
    if (starts && phrase !== null && phrase.form !== 'time')
      return attributedTo(words, phrase, null, 0.75, 'colon');
  }
  return null;
}

/** "Heaven and Earth": every word but the small ones begins with a capital, as in the name of a thing. */
function isAllCapitals(inside: string): boolean {
  return (
    /^(?:\p{Lu}\S*|\p{Ll}{1,3})(?: (?:\p{Lu}\S*|\p{Ll}{1,3}))*$/u.test(inside.slice(0, 120)) &&
    /^\p{Lu}.* \p{Lu}/u.test(inside)
  );
}

function isPerceived(words: readonly Word[], at: number): boolean {
  return /^(?:see|hear|find)$/.test(cueOf(words[at - 1]?.lower ?? '')?.lemma ?? '');
}

/** Without any cue: the subject of the verb that the quotation depends on, if it is somebody. */
export function subject(
  text: string,
  words: readonly Word[],
  at: number,
  kind: Kind,
): Attribution | null {
  const { quotation } = words[at] as Word;
  if (quotation === null) return null;
  const inside = text.slice(quotation.inside.start, quotation.inside.end);
  if (kind === 'mixed' && (isAllCapitals(inside) || isPerceived(words, at))) return null;
  const threeWords = hasThreeWords(inside);
  if (kind === 'direct' ? !isComma(words[at - 1]) && words[at - 1]?.text !== ':' : !threeWords)
    return null;
  if (kind === 'mixed' && /^(?:for|to)$/.test(words[0]?.lower ?? '')) {
    // "For Smith, it was “…”"
    const whom = phraseStartingAt(words, 1);
    if (whom !== null && isComma(words[whom.to + 1]) && isSpeakerLike(words, whom)) {
      return attributedTo(words, whom, null, 0.6, 'subject');
    }
  }
  const phrase = subjectBefore(words, at - 1);
  if (phrase === null || !isSpeakerLike(words, phrase)) return null;
  return attributedTo(words, phrase, null, kind === 'direct' ? 0.7 : 0.55, 'subject');
}
