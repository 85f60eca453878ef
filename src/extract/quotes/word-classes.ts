/** What a word is where it stands: the tagger's part of speech, corrected where it is known to err. */
import { cueOf } from './cues.ts';
import type { Word } from './frames.ts';
import { BE, POSSESSIVE, QUANTIFIER, SUBJECT_PRONOUN, SURE_VERB } from './lexicon.ts';

/** Whether a word is a comma, or a dash that stands for one. */
export function isComma(word: Word | undefined): boolean {
  return word !== undefined && (word.text === ',' || isDash(word));
}

/** Whether a word is a dash. */
export function isDash(word: Word | undefined): boolean {
  return word !== undefined && /^[\u2012-\u2015-]{1,3}$/.test(word.text);
}

/** Whether a word gives possession: 's, his. */
export function isPossessor(word: Word | undefined): boolean {
  return word !== undefined && (isPossessiveMark(word) || POSSESSIVE.has(word.lower));
}

/** Whether a word is the mark of the possessive. */
export function isPossessiveMark(word: Word | undefined): boolean {
  return word !== undefined && (word.lower === "'s" || word.lower === "'") && word.pos !== 'QUOTE';
}

/** Whether a verb of this frame is a form that stands with a subject. */
export function isFiniteVerb(list: readonly Word[], at: number): boolean {
  const word = list[at];
  if (word === undefined || !isVerb(list, at)) return false;
  if (word.lower.endsWith('ing') && word.lower.length > 5) return BE.has(list[at - 1]?.lower ?? '');
  return list[at - 1]?.lower !== 'to';
}

/** Whether a word is a verb, also where the tagger took a reporting verb for a plural noun ("Trump claims"). */
export function isVerb(list: readonly Word[], at: number): boolean {
  const word = list[at];
  if (word === undefined || word.quotation !== null) return false;
  if (word.pos === 'VERB' || word.pos === 'AUX') return true;
  const cue = cueOf(word.lower);
  if (cue === undefined) return false;
  if (/^\p{Lu}/u.test(word.text)) {
    // "Smith Calls Plan ‘Unfit’": in a headline verbs have capitals, too.
    const named = list[at - 1]?.pos === 'PROPN' && list[at + 1] !== undefined;
    // "the United States" is no headline.
    return (
      named &&
      word.lower !== 'states' &&
      !cue.weak &&
      word.lower.endsWith('s') &&
      cue.forms.includes('finite')
    );
  }
  const before = list[at - 1];
  const nominal = isPossessor(before) || (before?.pos === 'DET' && !QUANTIFIER.has(before.lower));
  if (nominal) return false;
  if (SURE_VERB.has(word.lower)) return true;
  if (before === undefined) return false;
  if (SUBJECT_PRONOUN.has(before.lower)) return true;
  if (QUANTIFIER.has(before.lower)) return /(?:ed|id)$/.test(word.lower);
  if (before.pos === 'PROPN' && cue.kind === 'speech') return word.lower.endsWith('s');
  if (before.pos === 'PROPN' && list[at + 1]?.lower === 'back') return true;
  // "Labour branded the move": some past forms pass for adjectives.
  const next = list[at + 1];
  if (word.pos === 'ADJ' && word.lower.endsWith('ed') && before.pos === 'PROPN') {
    return next !== undefined && /^(?:DET|PRON|PROPN|QUOTE)$/.test(next.pos);
  }
  // "what critics call “…”"
  const calls = cue.forms.includes('base') && before.lower.endsWith('s') && before.pos === 'NOUN';
  return calls && next?.pos === 'QUOTE';
}

/** Whether the verb stands in the passive: "was called", "has been described". */
export function isPassive(list: readonly Word[], at: number): boolean {
  const word = list[at] as Word;
  if (word.lower.endsWith('ing')) return false;
  let i = at - 1;
  while (i >= 0 && at - i < 5 && isAdverb(list[i])) i--;
  const before = list[i];
  if (before === undefined || !BE.has(before.lower)) return false;
  // "Trump's called": a possessive mark is no verb; "he's called" may be "has called".
  return before.lower !== "'s" || cueOf(word.lower)?.forms.includes('participle') === true;
}

export function isAdverb(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.pos === 'ADV' || word.lower === 'not' || word.lower === "n't" || word.lower === 'also')
  );
}

/** Whether a word is a preposition. */
export function isPreposition(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.pos === 'ADP' ||
      /^(?:to|before|after|while|when|by|since|than|without)$/.test(word.lower)) &&
    word.lower !== 'ago'
  );
}
