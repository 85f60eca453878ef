/** Who says the words of a quotation: the rules, for one frame. */
import type { Span } from '../../model/span.ts';
import { type Cue, cueOf, isUtterance } from './cues.ts';
import type { Frame, Word } from './frames.ts';
import {
  isComma,
  isDash,
  isFiniteVerb,
  isPassive,
  isPossessiveMark,
  isPossessor,
  isPreposition,
  isSpeakerLike,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  subjectBefore,
  subjectOf,
} from './phrases.ts';

/** The words that name the speaker, the reporting word, how sure that is (0 to 1) and the rule that found it. */
export type Attribution = {
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly confidence: number;
  readonly how: string;
};

const FAR = 45;

/** Nobody is named, and nobody should be looked for: a title, a name. */
export function isName(attribution: Attribution | null): boolean {
  return attribution?.how === 'title';
}

/** A whole utterance, or words inside the reporter's sentence. */
export function kindOf(text: string, words: readonly Word[], at: number): 'direct' | 'mixed' {
  const { quotation } = words[at] as Word;
  if (quotation === null) return 'mixed';
  const inside = text.slice(quotation.inside.start, quotation.inside.end).trim();
  const before = words[at - 1];
  const ends = /[.,?!…—–-]["”’'»]*$/u.test(inside);
  if (quotation.resumes || !quotation.closed) return 'direct';
  const fresh = /^[^\p{Ll}\p{L}]*\p{Lu}/u.test(inside) || /^[\d$€£[(…]/u.test(inside);
  const starts =
    before === undefined ||
    isComma(before) ||
    before.text === ':' ||
    before.pos === 'QUOTE' ||
    before.text === '(';
  if (
    starts &&
    fresh &&
    (ends || before === undefined || before.text === ':' || after(words, at) !== null)
  )
    return 'direct';
  if (starts && ends && words.slice(0, at).some((word) => word.pos === 'QUOTE')) return 'direct';
  const cue = before === undefined ? undefined : cueOf(before.lower);
  if (fresh && ends && cue?.kind === 'speech' && /\s/.test(inside)) return 'direct';
  if (before === undefined && ends && after(words, at) !== null) return 'direct';
  return 'mixed';
}

/** The speaker of the quotation at `at`, from its own frame; null if the frame does not say. */
export function attribute(
  text: string,
  { words }: Frame,
  at: number,
  kind: 'direct' | 'mixed',
): Attribution | null {
  if (kind === 'mixed' && isTitle(text, words, at)) {
    return { speaker: null, cue: null, confidence: 0, how: 'title' };
  }
  const found =
    kind === 'direct'
      ? (signature(words, at) ??
        after(words, at) ??
        before(words, at, kind) ??
        trailing(words, at) ??
        colon(words, at))
      : (before(words, at, kind) ??
        after(words, at) ??
        possessive(words, at) ??
        trailing(words, at) ??
        colon(words, at));
  return found ?? (kind === 'mixed' ? subject(text, words, at) : null);
}

/** Who a frame without quotations is about, as far as it may be who speaks next. */
export function topicOf({ words }: Frame): { phrase: Phrase; reporting: boolean } | null {
  let last: Phrase | null = null;
  for (let i = 0; i < words.length && i < 80; i++) {
    const cue = cueOf((words[i] as Word).lower);
    if (
      cue === undefined ||
      cue.kind === 'naming' ||
      !isFiniteVerb(words, i) ||
      isPassive(words, i)
    )
      continue;
    const found = subjectOf(words, i);
    if (found !== null && isSpeakerLike(words, found)) last = found;
  }
  if (last !== null) return { phrase: last, reporting: true };
  for (let i = 0; i < words.length && i < 80; i++) {
    if (!isFiniteVerb(words, i)) continue;
    const found = subjectOf(words, i);
    if (found !== null && isSpeakerLike(words, found)) return { phrase: found, reporting: false };
  }
  return null;
}

function spanOf(words: readonly Word[], phrase: Phrase): Span {
  return { start: (words[phrase.from] as Word).start, end: (words[phrase.to] as Word).end };
}

function found(
  words: readonly Word[],
  phrase: Phrase,
  cue: number | null,
  confidence: number,
  how: string,
): Attribution {
  const word = cue === null ? undefined : words[cue];
  return {
    speaker: spanOf(words, phrase),
    cue: word === undefined ? null : { start: word.start, end: word.end },
    confidence,
    how,
  };
}

/** “…” — Name */
function signature(words: readonly Word[], at: number): Attribution | null {
  if (!isDash(words[at + 1])) return null;
  const phrase = phraseStartingAt(words, at + 2);
  if (phrase === null || phrase.form !== 'name') return null;
  const next = words[phrase.to + 1];
  return next === undefined || next.text === ',' || next.text === '(' || next.text === '.'
    ? found(words, phrase, null, 0.9, 'signature')
    : null;
}

/** “…,” said Smith. “…,” Smith, the mayor of Springfield, told reporters. “…,” according to Smith. */
function after(words: readonly Word[], at: number): Attribution | null {
  const { text } = words[at] as Word;
  let i = at + 1;
  const comma = isComma(words[i]) || /[,?!…—–.-]["”’'»]*$/u.test(text);
  if (isComma(words[i])) i++;
  if (!comma && at > 0 && words[at - 1]?.text !== ':') return null;
  while (/^(?:then|also|as|or|so)$/.test(words[i]?.lower ?? '')) i++;
  const source = namedSource(words, i);
  if (source !== null) return source;
  const first = words[i];
  if (first === undefined || first.pos === 'QUOTE') return null;
  const cue = cueOf(first.lower);
  if (cue?.kind === 'speech' && cue.forms.includes('finite') && !/^\p{Lu}/u.test(first.text)) {
    let j = i + 1;
    while (words[j]?.pos === 'ADV') j++;
    const phrase = phraseStartingAt(words, j);
    if (
      phrase !== null &&
      phrase.form !== 'time' &&
      !/^(?:that|this|it|which)$/.test(words[phrase.head]?.lower ?? '')
    ) {
      return found(words, phrase, i, 0.96, 'inversion');
    }
  }
  for (let j = i + 1; j < words.length && j - i < 34; j++) {
    const word = words[j] as Word;
    if (word.pos === 'QUOTE' && !(words[j - 1]?.pos === 'PROPN')) return null;
    if (word.text === ';' || word.text === ':') return null;
    const verb = verbCue(words, j);
    if (verb === null || verb.kind === 'naming' || !isFiniteVerb(words, j)) continue;
    if (isPassive(words, j)) continue;
    const phrase = subjectOf(words, j);
    if (phrase === null || phrase.from < i) continue;
    if (phrase.from > i + 14) return null;
    const near = phrase.from - i <= 1 && j - phrase.to <= 2;
    return found(words, phrase, j, near ? 0.97 : 0.9, 'after');
  }
  return null;
}

/** "according to Smith", "per Smith", "in the words of Smith" at `at`. */
function namedSource(words: readonly Word[], at: number): Attribution | null {
  const word = words[at];
  if (word === undefined) return null;
  let i = -1;
  if (word.lower === 'according' && words[at + 1]?.lower === 'to') i = at + 2;
  else if (word.lower === 'per') i = at + 1;
  else if (
    word.lower === 'in' &&
    words[at + 1]?.lower === 'the' &&
    words[at + 2]?.lower === 'words' &&
    words[at + 3]?.lower === 'of'
  )
    i = at + 4;
  if (i < 0) return null;
  const phrase = phraseStartingAt(words, i);
  return phrase === null || phrase.form === 'time'
    ? null
    : found(words, phrase, at, 0.93, 'according');
}

/** A cue that stands as a verb at `at`, though the tagger may have taken it for a noun. */
function verbCue(words: readonly Word[], at: number): Cue | null {
  const word = words[at] as Word;
  const cue = cueOf(word.lower);
  if (cue === undefined) return null;
  if (word.pos === 'VERB' || word.pos === 'AUX') return cue;
  const before = words[at - 1];
  if (before === undefined) return null;
  if (before.pos === 'PRON' && !isPossessor(before)) return cue;
  if (
    before.pos === 'PROPN' &&
    word.lower.endsWith('s') &&
    cue.kind === 'speech' &&
    !/^\p{Lu}/u.test(word.text)
  )
    return cue;
  return /^(?:said|told|wrote|says|tells|writes|saying|telling|asked|added|tweeted|called|calling)$/.test(
    word.lower,
  )
    ? cue
    : null;
}

/** Smith said, “…”; Smith called it “…”; Smith's claim that “…”: the nearest cue to the left that governs the quotation. */
function before(words: readonly Word[], at: number, kind: 'direct' | 'mixed'): Attribution | null {
  let quotes = 0;
  let clauses = 0;
  for (let i = at - 1; i >= 0 && at - i < FAR; i--) {
    const word = words[i] as Word;
    if (word.text === ';') return null;
    if (word.pos === 'QUOTE') {
      quotes++;
      continue;
    }
    const source = namedSource(words, i);
    if (source !== null) return source;
    if (isUtterance(word.lower) && word.pos !== 'VERB') {
      const owner = ownerOf(words, i);
      if (owner !== null && owner.from <= i && reaches(words, i, at)) {
        return found(words, owner, i, at - i < 6 ? 0.88 : 0.6, 'possessive');
      }
    }
    if (word.lower === 'but' || (word.pos === 'CCONJ' && isComma(words[i - 1]))) clauses++;
    const cue = verbCue(words, i);
    const nominal = isPossessor(words[i - 1]) || words[i - 1]?.pos === 'DET';
    if (cue === null || (nominal && word.pos !== 'VERB')) continue;
    if (isPassive(words, i)) {
      if (!reaches(words, i, at)) continue;
      const agent = agentAfter(words, i, at);
      if (agent !== null) return found(words, agent, i, 0.85, 'passive');
      if (at - i <= 3) return { speaker: null, cue: null, confidence: 0, how: 'passive' };
      continue;
    }
    if (cue.kind === 'naming') return null;
    if (namesThing(words, i, at)) return { speaker: null, cue: null, confidence: 0, how: 'title' };
    const phrase = subjectOf(words, i);
    if (phrase === null || phrase.form === 'time') continue;
    if (phrase.from > i && phrase.to >= at) continue;
    if (kind === 'direct' && cue.kind === 'view' && at - i > 12) continue;
    return found(
      words,
      phrase,
      i,
      confidenceBefore(words, phrase, cue, i, at, { kind, quotes, clauses }),
      'before',
    );
  }
  return null;
}

function confidenceBefore(
  words: readonly Word[],
  phrase: Phrase,
  cue: Cue,
  verb: number,
  at: number,
  seen: { kind: 'direct' | 'mixed'; quotes: number; clauses: number },
): number {
  let confidence = cue.kind === 'speech' ? 0.97 : 0.92;
  const gap = at - verb;
  if (gap > 4) confidence -= 0.01 * Math.min(gap - 4, 20);
  confidence -= 0.1 * seen.clauses + 0.03 * seen.quotes;
  if (Math.abs(verb - phrase.to) > 6) confidence -= 0.05;
  if (!isSpeakerLike(words, phrase)) confidence -= phrase.form === 'pronoun' ? 0.3 : 0.12;
  return Math.max(0.3, confidence);
}

/** Whether nothing between a noun and the quotation says that the noun's clause has ended. */
function reaches(words: readonly Word[], noun: number, at: number): boolean {
  for (let i = noun + 1; i < at; i++) {
    const word = words[i] as Word;
    if (word.text === ';' || word.text === ':') return word.text === ':' && i === at - 1;
    if (isComma(word) && i !== at - 1) return false;
    if (word.pos === 'VERB' && verbCue(words, i) !== null && isFiniteVerb(words, i)) return false;
  }
  return true;
}

/** "Trump's claim", "his claim", "the claim by Trump": who makes the utterance named at `noun`. */
function ownerOf(words: readonly Word[], noun: number): Phrase | null {
  let i = noun - 1;
  while (i >= 0 && noun - i < 7) {
    const word = words[i] as Word;
    if (isPossessiveMark(word)) return phraseEndingAt(words, i - 1);
    if (isPossessor(word)) return { from: i, to: i, head: i, form: 'pronoun' };
    if (
      word.pos !== 'ADJ' &&
      word.pos !== 'NOUN' &&
      word.pos !== 'NUM' &&
      word.pos !== 'ADV' &&
      word.pos !== 'PROPN'
    )
      break;
    i--;
  }
  if (words[noun + 1]?.lower === 'by' || words[noun + 1]?.lower === 'from') {
    const by = phraseStartingAt(words, noun + 2);
    if (by !== null && by.form !== 'time') return by;
  }
  return null;
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

/** "a program called “…”": the words are the name of a thing. */
function namesThing(words: readonly Word[], verb: number, at: number): boolean {
  if (
    at !== verb + 1 ||
    !/^(?:called|dubbed|termed|labeled|labelled|named|branded)$/.test((words[verb] as Word).lower)
  )
    return false;
  const before = phraseEndingAt(words, verb - 1);
  if (before === null || before.form !== 'noun') return false;
  const determined =
    (words[before.from] as Word).pos === 'DET' || words[before.from - 1]?.lower === 'of';
  return determined && !isSpeakerLike(words, before);
}

/** Smith's “…” remark; his “…” */
function possessive(words: readonly Word[], at: number): Attribution | null {
  let i = at - 1;
  while (i > 0 && words[i]?.pos === 'ADJ') i--;
  const word = words[i];
  if (!isPossessor(word)) return null;
  const phrase: Phrase | null = isPossessiveMark(word)
    ? phraseEndingAt(words, i - 1)
    : { from: i, to: i, head: i, form: 'pronoun' };
  if (phrase === null || phrase.form === 'time') return null;
  let next = at + 1;
  while (words[next]?.pos === 'ADJ') next++;
  const said = isUtterance(words[next]?.lower ?? '');
  return found(words, phrase, null, said ? 0.85 : 0.55, 'possessive');
}

/** The plan would be “…”, Smith said. The deal is “…”, according to Smith. */
function trailing(words: readonly Word[], at: number): Attribution | null {
  for (let i = at + 1; i < words.length && i - at < FAR; i++) {
    const word = words[i] as Word;
    if (word.text === ';') return null;
    if (word.lower === 'according') {
      const source = namedSource(words, i);
      if (source !== null) return { ...source, confidence: 0.85 };
    }
    const cue = verbCue(words, i);
    if (cue === null || cue.kind === 'naming' || !isFiniteVerb(words, i) || isPassive(words, i))
      continue;
    const phrase = subjectOf(words, i);
    if (phrase === null || phrase.from <= at) continue;
    const opening = words[phrase.from - 1];
    if (!isComma(opening) && opening?.lower !== 'as') continue;
    const next = words[i + 1];
    const ends =
      next === undefined ||
      /^[.,]$/.test(next.text) ||
      isPreposition(next) ||
      next.pos === 'ADV' ||
      next.pos === 'PROPN' ||
      cue.lemma === 'tell';
    if (ends && cue.kind === 'speech') return found(words, phrase, i, 0.88, 'trailing');
  }
  return null;
}

/** Smith: “…” */
function colon(words: readonly Word[], at: number): Attribution | null {
  if (words[at - 1]?.text !== ':') return null;
  for (let i = 0; i < at && i < 20; i++) {
    const phrase = phraseStartingAt(words, i);
    if (phrase !== null && phrase.form !== 'time' && isSpeakerLike(words, phrase)) {
      return found(words, phrase, null, i === 0 ? 0.85 : 0.6, 'colon');
    }
  }
  return null;
}

/** Without any cue: the subject of the verb that the quotation depends on, if it is somebody. */
function subject(text: string, words: readonly Word[], at: number): Attribution | null {
  const { quotation } = words[at] as Word;
  if (
    quotation === null ||
    !hasThreeWords(text.slice(quotation.inside.start, quotation.inside.end))
  )
    return null;
  const phrase = subjectBefore(words, at - 1);
  if (phrase === null || !isSpeakerLike(words, phrase)) return null;
  return found(words, phrase, null, 0.5, 'subject');
}

function hasThreeWords(inside: string): boolean {
  return /\S\s+\S+\s+\S/.test(inside);
}

const WORKS =
  /^(?:song|songs|album|book|novel|film|movie|show|series|play|poem|painting|documentary|programme|program|podcast|single|hit|musical|opera|anthem|memoir|titled|entitled|dubbed|nicknamed|named|known|so-called|called)$/;

/** The title of a work or the name of a thing: capitals on most words, nothing said. */
function isTitle(text: string, words: readonly Word[], at: number): boolean {
  const { quotation } = words[at] as Word;
  if (quotation === null) return false;
  const inside = text.slice(quotation.inside.start, quotation.inside.end);
  const before = words[at - 1];
  if (/^(?:so-called|titled|entitled|nicknamed|headlined)$/.test(before?.lower ?? '')) return true;
  if (before?.lower === 'as' && /^known$/.test(words[at - 2]?.lower ?? '')) return true;
  const parts = inside.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
  if (parts.length === 0) return true;
  const capitals = parts.filter((part) => /^[\p{Lu}\p{N}]/u.test(part)).length;
  const small = parts.filter((part) =>
    /^(?:a|an|the|of|and|in|on|to|for|with|at|by|or|from)$/.test(part),
  ).length;
  const titled = capitals + small === parts.length && capitals > 0 && parts.length > 1;
  if (!titled) return false;
  if (/[!?.]$/.test(inside) && parts.length < 3) return false;
  const cue = before === undefined ? undefined : cueOf(before.lower);
  if (cue?.kind === 'speech' || before?.text === ':') return false;
  if (
    WORKS.test(before?.lower ?? '') ||
    isPossessor(before) ||
    before?.pos === 'NOUN' ||
    before?.pos === 'PROPN'
  )
    return true;
  return (
    before?.pos === 'ADP' ||
    isComma(before) ||
    before === undefined ||
    before.pos === 'DET' ||
    before.pos === 'ADJ'
  );
}
