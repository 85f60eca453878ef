/** Noun phrases, found by part of speech in one frame. */
import { cueOf } from './cues.ts';
import type { Word } from './frames.ts';
import { GROUPS, NOUNISH, POSSESSIVE, PRONOUNS, ROLE, TIME, TIME_HEAD } from './lexicon.ts';
import { isPossessiveMark, isVerb } from './word-classes.ts';

/** A noun phrase: word indexes, both included; `head` is the word that the rest belongs to. */
export type Phrase = {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly form: 'pronoun' | 'name' | 'noun' | 'time';
};

/** The noun phrase whose last word is at `end`, or null. */
export function phraseEndingAt(list: readonly Word[], end: number): Phrase | null {
  let to = end;
  const last = list[to];
  if (last === undefined) return null;
  if (last.text === ')') {
    to = openingBracket(list, to) - 1;
    if (to < 0) return null;
  }
  const head = list[to] as Word;
  if (PRONOUNS.has(head.lower) && !(head.pos === 'NOUN' || head.pos === 'PROPN')) {
    return { from: to, to, head: to, form: 'pronoun' };
  }
  if (!isHead(head)) return null;
  let from = to;
  while (from > 0 && to - from < 14 && belongsLeft(list, from - 1, to)) {
    from--;
    const word = list[from] as Word;
    if (word.pos === 'DET' || POSSESSIVE.has(word.lower)) break;
  }
  from = withoutLeadingTime(list, from, to);
  return { from, to, head: to, form: formOf(list, from, to) };
}

/**
 * The noun phrase whose first word is at `start`, or null. It stops before a word that may be a reporting verb; with
 * `complete` a common noun takes the phrase that completes it.
 */
export function phraseStartingAt(
  list: readonly Word[],
  start: number,
  complete = true,
): Phrase | null {
  const first = list[start];
  if (first === undefined) return null;
  if (PRONOUNS.has(first.lower) && first.pos !== 'NOUN' && first.pos !== 'PROPN') {
    const next = list[start + 1];
    const alone = next === undefined || !NOUNISH.has(next.pos) || endsPhrase(list, start + 1);
    if (alone) return { from: start, to: start, head: start, form: 'pronoun' };
  }
  let to = start - 1;
  let head = -1;
  for (let i = start; i < list.length && i - start < 16; i++) {
    const word = list[i] as Word;
    if (i > start && head >= 0 && endsPhrase(list, i)) break;
    if (NOUNISH.has(word.pos) || isNickname(list, i)) {
      to = i;
      if (word.pos !== 'QUOTE') head = i;
    } else if (word.pos === 'DET' && i === start) continue;
    else if (word.pos === 'DET' && i === start + 1 && (list[start] as Word).pos === 'DET') continue;
    else if (word.pos === 'ADJ' || (POSSESSIVE.has(word.lower) && i === start)) continue;
    else if (isPossessiveMark(word) && head >= 0) continue;
    else if (word.pos === 'VERB' && head < 0 && i > start && /(?:ed|ing)$/.test(word.lower))
      continue;
    else if (word.text === '.' && touches(list, i) && /^\p{Lu}/u.test(list[i - 1]?.text ?? ''))
      continue;
    else if (word.text === '&' && head >= 0) continue;
    else break;
  }
  if (head < 0) {
    // "the accused", "others": an adjective alone.
    if (first.pos === 'DET' && list[start + 1]?.pos === 'ADJ') head = to = start + 1;
    else return null;
  }
  const form = formOf(list, start, head);
  return {
    from: start,
    to: complete && form === 'noun' ? withComplement(list, to) : to,
    head,
    form,
  };
}

/** "a copy of the memo", "an adviser to Smith": a common noun takes the phrase that completes it. */
function withComplement(list: readonly Word[], to: number): number {
  const preposition = list[to + 1];
  if (preposition === undefined || !/^(?:of|for|from|with|to|in|at)$/.test(preposition.lower))
    return to;
  const loose = /^(?:to|in|at)$/.test(preposition.lower);
  const next = phraseStartingAt(list, to + 2, false);
  return next === null || next.form === 'time' || (loose && next.form !== 'name') ? to : next.to;
}

/** A reporting verb ends a noun phrase. */
function endsPhrase(list: readonly Word[], at: number): boolean {
  return cueOf((list[at] as Word).lower) !== undefined && isVerb(list, at);
}

function isHead(word: Word): boolean {
  return (
    NOUNISH.has(word.pos) ||
    (word.pos === 'ADJ' && /^(?:others|accused|democratic|republican|general)$/.test(word.lower))
  );
}

function belongsLeft(list: readonly Word[], at: number, head: number): boolean {
  const word = list[at] as Word;
  const next = list[at + 1] as Word;
  if (word.pos === 'PROPN' || word.pos === 'NUM' || word.pos === 'X' || word.pos === 'SYM')
    return true;
  if (word.pos === 'ADJ') return true;
  if (word.pos === 'DET') {
    if (word.lower === 'that') return !next.lower.endsWith('s') && list[at - 1]?.pos !== 'VERB';
    return !/^(?:what|which|whatever|whichever)$/.test(word.lower);
  }
  if (word.pos === 'NOUN') {
    // "after the report Trump said": a common noun before a name belongs to it only as a title.
    const named = (list[head] as Word).pos === 'PROPN' && next.pos === 'PROPN';
    return !named || ROLE.has(word.lower) || /^\p{Lu}/u.test(word.text);
  }
  if (isPossessiveMark(word)) return next.pos !== 'VERB';
  if (POSSESSIVE.has(word.lower)) return true;
  if (word.text === '&' || (word.text === '.' && touches(list, at))) return true;
  if (word.pos === 'VERB') {
    const before = list[at - 1];
    return (
      /(?:ed|ing)$/.test(word.lower) &&
      before !== undefined &&
      (/^(?:DET|NUM|ADJ)$/.test(before.pos) || POSSESSIVE.has(before.lower))
    );
  }
  return isNickname(list, at);
}

/** A quotation between two names: Joe “the Plumber” Wurzelbacher. */
function isNickname(list: readonly Word[], at: number): boolean {
  return (
    list[at]?.pos === 'QUOTE' &&
    list[at - 1]?.pos === 'PROPN' &&
    list[at + 1]?.pos === 'PROPN' &&
    (list[at] as Word).end - (list[at] as Word).start < 40 &&
    !/[,.?!…—][”’"'»]*$/u.test((list[at] as Word).text)
  );
}

function touches(list: readonly Word[], at: number): boolean {
  return list[at - 1]?.end === list[at]?.start;
}

/** "on Sunday Smith said"; but April is also a first name. */
function withoutLeadingTime(list: readonly Word[], from: number, head: number): number {
  let i = from;
  while (
    i < head &&
    /^(?:.{2,6}day|yesterday|tomorrow|tonight|morning|night|week|year)$/.test(
      (list[i] as Word).lower,
    )
  )
    i++;
  return i;
}

function formOf(list: readonly Word[], from: number, head: number): Phrase['form'] {
  const word = list[head] as Word;
  if (TIME_HEAD.has(word.lower) || word.pos === 'NUM') {
    let all = true;
    for (let i = from; i <= head; i++) {
      const other = list[i] as Word;
      if (!TIME.has(other.lower) && other.pos !== 'NUM' && other.pos !== 'ADJ') all = false;
    }
    if (all && !(word.pos === 'NUM' && from < head && list[from]?.pos === 'DET')) return 'time';
  }
  if (
    head === 0 &&
    /s$/.test(word.lower) &&
    (GROUPS.has(word.lower) || ROLE.has(word.lower.slice(0, -1)))
  ) {
    return 'noun';
  }
  return word.pos === 'PROPN' || (head > 0 && /^\p{Lu}/u.test(word.text)) ? 'name' : 'noun';
}

function openingBracket(list: readonly Word[], at: number): number {
  for (let i = at - 1; i >= 0 && at - i < 12; i--) if ((list[i] as Word).text === '(') return i;
  return at;
}

/** Whether the phrase names somebody who can speak, as far as its words tell. */
export function isSpeakerLike(list: readonly Word[], phrase: Phrase): boolean {
  const head = list[phrase.head] as Word;
  if (phrase.form === 'pronoun') return !/^(?:it|this|that|these|which|you)$/.test(head.lower);
  if (phrase.form === 'name') return true;
  if (phrase.form === 'time') return false;
  const singular = head.lower.replace(/s$/, '');
  return (
    ROLE.has(head.lower) ||
    ROLE.has(singular) ||
    GROUPS.has(head.lower) ||
    /(?:man|men|woman|women|person|people|ist|ists)$/.test(head.lower)
  );
}

export function isRole(list: readonly Word[], phrase: Phrase): boolean {
  return ROLE.has((list[phrase.head] as Word).lower.replace(/s$/, ''));
}
