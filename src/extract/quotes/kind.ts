/** What a quotation is: a whole utterance, words in the reporter's sentence, or only the name of a thing. */
import { isAfterAttributed } from './after.ts';
import { FAR, type Kind } from './attribution.ts';
import { cueOf } from './cues.ts';
import type { Word } from './frames.ts';
import { isComma, isPossessor } from './word-classes.ts';

/** Direct if it is an utterance of its own, by its first letter, its length and what stands before it. */
export function kindOf(text: string, words: readonly Word[], at: number): Kind {
  const { quotation } = words[at] as Word;
  if (quotation === null) return 'mixed';
  if (quotation.resumes || !quotation.closed) return 'direct';
  const inside = text.slice(quotation.inside.start, quotation.inside.end).trim();
  const before = words[at - 1];
  const ends = /[.,?!…—–-]\s*(?:["”’'»]\s*)*$/u.test(inside);
  const fresh = /^[^\p{Ll}\p{L}]*\p{Lu}/u.test(inside) || /^[\d$€£[(…]/u.test(inside);
  const long = /^\S+(?:\s+\S+){3}/.test(inside);
  if (before === undefined)
    return (fresh && ends) || isAfterAttributed(words, at) ? 'direct' : 'mixed';
  if (before.text === ':' && (fresh || long)) return 'direct';
  if (before.text === '(' && words[at + 1]?.text === ')' && fresh)
    return isCapitalised(inside) && !ends ? 'mixed' : 'direct';
  if (isComma(before) || before.pos === 'QUOTE' || before.text === '(') {
    if (isComma(before) && words[at - 2]?.pos === 'NOUN' && isCapitalised(inside)) return 'mixed';
    if (fresh && (ends || isAfterAttributed(words, at))) return 'direct';
    if (ends && quotedBefore(words, at)) return 'direct';
    return long && reports(words, at - 2) ? 'direct' : 'mixed';
  }
  if (!fresh) return 'mixed';
  if (reports(words, at - 1)) return long || (ends && /\s/.test(inside)) ? 'direct' : 'mixed';
  const inSentence =
    /^(?:DET|ADJ|ADP|AUX)$/.test(before.pos) || isPossessor(before) || before.lower === 'as';
  return long && (!inSentence || before.lower === 'that') && /[.?!…]["”’'»]*$/u.test(inside)
    ? 'direct'
    : 'mixed';
}

function quotedBefore(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < FAR; i--) if (words[i]?.pos === 'QUOTE') return true;
  return false;
}

function reports(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.lower === 'that') return reports(words, at - 1);
  const cue = cueOf(word.lower);
  return cue !== undefined && cue.kind === 'speech';
}

const NAMED =
  /^(?:song|songs|album|book|novel|film|movie|show|series|play|poem|painting|documentary|programme|program|podcast|single|hit|musical|opera|anthem|memoir|titled|entitled|dubbed|nicknamed|named|known|so-called|called)$/;
const SMALL = /^(?:a|an|the|of|and|in|on|to|for|with|at|by|or|from|is|my|your|s)$/;

function wordsOf(inside: string): readonly string[] {
  return inside.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
}

/** Whether every word but articles and prepositions has a capital, as in a title. */
function isCapitalised(inside: string): boolean {
  const parts = wordsOf(inside);
  const capitals = parts.filter((part) => /^[\p{Lu}\p{N}]/u.test(part)).length;
  const small = parts.filter((part) => SMALL.test(part)).length;
  return capitals > 0 && capitals + small >= parts.length;
}

/** Whether a mixed quotation is a title or a name, which nobody says: capitals on its words, or a word of naming. */
export function isTitle(text: string, words: readonly Word[], at: number): boolean {
  const { quotation } = words[at] as Word;
  if (quotation === null) return false;
  const inside = text.slice(quotation.inside.start, quotation.inside.end);
  const before = words[at - 1];
  const lower = before?.lower ?? '';
  if (/^(?:so-called|titled|entitled|nicknamed|headlined)$/.test(lower)) return true;
  if (lower === 'as' && words[at - 2]?.lower === 'known') return true;
  if (before?.pos === 'DET' && /^(?:dubbed|nicknamed|named)$/.test(words[at - 2]?.lower ?? ''))
    return true;
  const parts = wordsOf(inside);
  if (parts.length === 0) return true;
  // "Helio Grid, Inc. (“Helio”), a provider": a name that is given.
  if (
    before?.text === '(' &&
    words[at + 1]?.text === ')' &&
    parts.length < 4 &&
    isCapitalised(inside)
  )
    return true;
  const cue = before === undefined ? undefined : cueOf(lower);
  if (cue?.kind === 'speech' || before?.text === ':') return false;
  if (!isCapitalised(inside)) return false;
  const after = words[at + 1];
  if (parts.length === 1) {
    return (
      before?.pos === 'DET' ||
      lower === 'or' ||
      NAMED.test(lower) ||
      (before?.pos === 'NOUN' && !isComma(before)) ||
      (isPossessor(before) && after?.pos === 'NOUN')
    );
  }
  return (
    NAMED.test(lower) ||
    isPossessor(before) ||
    before === undefined ||
    isComma(before) ||
    /^(?:NOUN|PROPN|ADP|DET|ADJ|CCONJ)$/.test(before.pos)
  );
}

/** One or two words set apart where the sentence needs them as a noun or adjective: a “bumper” case. */
export function isScareQuote(text: string, words: readonly Word[], at: number): boolean {
  const { quotation } = words[at] as Word;
  if (quotation === null) return false;
  const inside = text.slice(quotation.inside.start, quotation.inside.end).trim();
  if (/\s\S+\s/.test(inside)) return false;
  const before = words[at - 1];
  if (before === undefined) return true;
  if (before.lower === 'or') return true;
  const modifies = /^(?:NOUN|PROPN)$/.test(words[at + 1]?.pos ?? '');
  // "it was a “mistake”" says something; "against the “elites”" only names them.
  const predicate = words[at - 2]?.pos === 'AUX' || /\s/.test(inside);
  return (modifies || !predicate) && /^(?:DET|ADJ)$/.test(before.pos);
}
