/** Speakers named after the quotation. */
import { type Attribution, attributedTo, FAR, namedSource, verbCue } from './attribution.ts';
import { cueOf, isUtterance } from './cues.ts';
import type { Word } from './frames.ts';
import { type Phrase, phraseStartingAt } from './phrases.ts';
import { subjectOf } from './subjects.ts';
import { isComma, isDash, isFiniteVerb, isPassive, isPreposition, isVerb } from './word-classes.ts';

/** Whether somebody is named right after the quotation. */
export function isAfterAttributed(words: readonly Word[], at: number): boolean {
  return after(words, at) !== null;
}

/** “…” — Name */
export function signature(words: readonly Word[], at: number): Attribution | null {
  if (!isDash(words[at + 1])) return null;
  return signedAt(words, at + 2);
}

/** A name at `at` that ends its phrase there, as under a quotation. */
export function signedAt(words: readonly Word[], at: number): Attribution | null {
  const phrase = phraseStartingAt(words, at);
  if (phrase === null || phrase.form !== 'name') return null;
  const next = words[phrase.to + 1];
  return next === undefined || /^[,(.]$/.test(next.text)
    ? attributedTo(words, phrase, null, 0.9, 'signature')
    : null;
}

/** “…,” said Smith. “…,” Smith, the mayor of Springfield, told reporters. “…,” according to Smith. */
export function after(words: readonly Word[], at: number): Attribution | null {
  const { text } = words[at] as Word;
  let i = at + 1;
  const how = isHow(words, i);
  if (how !== null) return how;
  const ends = /[,?!…—–.-]\s*(?:["”’'»]\s*)*$/u.test(text);
  if (!isComma(words[i]) && !ends && words[at - 1]?.text !== ':') return null;
  if (isComma(words[i])) i++;
  while (/^(?:then|also|as|or|so)$/.test(words[i]?.lower ?? '')) i++;
  const source = namedSource(words, i);
  if (source !== null) return source;
  const first = words[i];
  if (first === undefined || first.pos === 'QUOTE' || first.pos === 'CCONJ') return null;
  return isHow(words, i) ?? inverted(words, i) ?? subjectThenCue(words, i) ?? unknownVerb(words, i);
}

/** “…” is how Smith put it */
function isHow(words: readonly Word[], i: number): Attribution | null {
  if (
    !/^(?:is|was|'s)$/.test(words[i]?.lower ?? '') ||
    !/^(?:how|what|the)$/.test(words[i + 1]?.lower ?? '')
  )
    return null;
  // "is how Smith put it", "was the word that Smith used"
  const noun = words[i + 1]?.lower === 'the';
  if (noun && !isUtterance(words[i + 2]?.lower ?? '')) return null;
  const start = !noun ? i + 2 : words[i + 3]?.lower === 'that' ? i + 4 : i + 3;
  const phrase = phraseStartingAt(words, start);
  if (phrase === null || phrase.form === 'time') return null;
  let verb = phrase.to + 1;
  while (words[verb]?.pos === 'AUX' || words[verb]?.pos === 'ADV') verb++;
  return isVerb(words, verb) ? attributedTo(words, phrase, verb, 0.85, 'how') : null;
}

/** said Smith */
function inverted(words: readonly Word[], i: number): Attribution | null {
  const first = words[i] as Word;
  const cue = cueOf(first.lower);
  const known = cue?.kind === 'speech' && cue.forms.includes('finite');
  // Reporters know more verbs than any table: "enthused Smith".
  const other = cue === undefined && first.pos === 'VERB' && /(?:ed|s)$/.test(first.lower);
  if (!(known || other) || /^\p{Lu}/u.test(first.text)) return null;
  let j = i + 1;
  while (words[j]?.pos === 'ADV') j++;
  const phrase = phraseStartingAt(words, j);
  if (phrase === null || phrase.form === 'time') return null;
  const head = words[phrase.head] as Word;
  if (/^(?:that|this|it|which|him|her|them|me|us)$/.test(head.lower)) return null;
  if (other && (phrase.form === 'noun' || !isEnd(words[phrase.to + 1]))) return null;
  return attributedTo(words, phrase, i, known ? 0.97 : 0.85, 'inversion');
}

/** Smith, the mayor of Springfield, told reporters */
function subjectThenCue(words: readonly Word[], i: number): Attribution | null {
  for (let j = i + 1; j < words.length && j - i < 34; j++) {
    const word = words[j] as Word;
    if (word.pos === 'QUOTE' && words[j - 1]?.pos !== 'PROPN') return null;
    if (word.text === ';' || word.text === ':') return null;
    const cue = verbCue(words, j);
    if (cue === null || cue.kind === 'naming' || word.lower.endsWith('ing')) continue;
    const quoting = quotedBy(words, j, i);
    if (quoting !== null) return quoting;
    if (cue.kind !== 'speech' || !isFiniteVerb(words, j) || isPassive(words, j)) {
      if (words[j - 1]?.lower !== 'to' || cue.kind !== 'speech') continue;
    }
    const phrase = subjectOf(words, j);
    if (phrase === null || phrase.from < i) continue;
    if (phrase.from > i + 14) return null;
    const near = phrase.from - i <= 1 && j - phrase.to <= 2;
    const sure = phrase.form === 'noun' || phrase.form === 'name' || phrase.form === 'pronoun';
    const base = near ? 0.98 : phrase.from - i <= 1 ? 0.95 : 0.82;
    return sure ? attributedTo(words, phrase, j, base, 'after') : null;
  }
  return null;
}

/** was quoted as saying; can be heard saying; Reuters quoted Smith as saying */
function quotedBy(words: readonly Word[], verb: number, from: number): Attribution | null {
  if (
    !/^(?:quot|cit|hear|heard|record|caught|overheard|seen|paraphras)/.test(
      (words[verb] as Word).lower,
    )
  )
    return null;
  if (isPassive(words, verb)) {
    const next = words[verb + 1]?.lower === 'as' ? words[verb + 2] : words[verb + 1];
    if (next === undefined || !next.lower.endsWith('ing')) return null;
    const phrase = subjectOf(words, verb);
    return phrase === null || phrase.from < from
      ? null
      : attributedTo(words, phrase, verb, 0.93, 'quoted');
  }
  const object = phraseStartingAt(words, verb + 1);
  if (object === null || words[object.to + 1]?.lower !== 'as') return null;
  return attributedTo(words, object, verb, 0.93, 'quoted');
}

/** Smith enthused. */
function unknownVerb(words: readonly Word[], i: number): Attribution | null {
  const phrase = phraseStartingAt(words, i);
  if (phrase === null || phrase.form === 'time' || phrase.form === 'noun') return null;
  let j = phrase.to + 1;
  while (words[j]?.pos === 'ADV') j++;
  if (!isVerb(words, j) || isPassive(words, j) || !/(?:ed|s)$/.test(words[j]?.lower ?? ''))
    return null;
  if (words[j]?.pos !== 'VERB' || !isEnd(words[j + 1])) return null;
  return attributedTo(words, phrase, j, 0.8, 'after');
}

function isEnd(word: Word | undefined): boolean {
  return word === undefined || /^[.,)]$/.test(word.text) || isPreposition(word);
}

/** The plan would be “…”, Smith said. The deal is “…” for workers, according to Smith. */
export function trailing(words: readonly Word[], at: number): Attribution | null {
  for (let i = at + 1; i < words.length && i - at < FAR; i++) {
    const word = words[i] as Word;
    if (word.text === ';') return null;
    if (word.lower === 'according') {
      const source = namedSource(words, i);
      if (source !== null) return { ...source, confidence: 0.88 };
    }
    const cue = verbCue(words, i);
    if (cue === null || cue.kind !== 'speech' || !isFiniteVerb(words, i) || isPassive(words, i))
      continue;
    const phrase: Phrase | null = subjectOf(words, i);
    if (phrase === null || phrase.from <= at) continue;
    const opening = words[phrase.from - 1];
    if (!isComma(opening) && opening?.lower !== 'as') continue;
    const next = words[i + 1];
    const ends =
      isEnd(next) || next?.pos === 'ADV' || next?.pos === 'PROPN' || cue.lemma === 'tell';
    if (ends) return attributedTo(words, phrase, i, 0.9, 'trailing');
  }
  return null;
}
