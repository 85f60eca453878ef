/** Who says the words of a quotation, from its own sentence: the order of the rules. */
import { after, signature, trailing } from './after.ts';
import { type Attribution, hasThreeWords, type Kind, unattributed } from './attribution.ts';
import { before, bracketed, colon, ownerOf, possessive, subject } from './before.ts';
import { cueOf, isUtterance } from './cues.ts';
import type { Frame, Word } from './frames.ts';
import { isScareQuote, isTitle } from './kind.ts';
import { isSpeakerLike, type Phrase } from './phrases.ts';
import { subjectOf } from './subjects.ts';
import { isFiniteVerb, isPassive } from './word-classes.ts';

/** Below this a scare quote is left without a speaker. */
const SURE = 0.9;
/** Characters between a scare quote and the reporting word that still concerns it. */
const CLOSE = 22;

/** The speaker of the quotation at `at`; null if its sentence does not say. */
export function attribute(
  text: string,
  { words }: Frame,
  at: number,
  kind: Kind,
): Attribution | null {
  if (kind === 'direct') {
    const early = bracketed(words, at) ?? signature(words, at) ?? after(words, at);
    if (early !== null) return early;
    const governing = before(words, at, kind);
    if (governing !== null) return governing.attribution;
    return trailing(words, at) ?? colon(words, at) ?? subject(text, words, at, kind);
  }
  if (isTitle(text, words, at)) return titleInSpeech(text, words, at) ?? unattributed('title');
  const found = mixed(text, words, at);
  if (found?.speaker == null || !isScareQuote(text, words, at)) return found;
  const { start } = words[at] as Word;
  const close = found.cue !== null && Math.abs(start - found.cue.end) <= CLOSE;
  return close && found.confidence >= SURE ? found : unattributed('scare');
}

/** "Smith said he had read “The Long Road” twice": nobody says a title, but the clause that it is in is Smith's. */
function titleInSpeech(text: string, words: readonly Word[], at: number): Attribution | null {
  const { start, end } = words[at] as Word;
  if (!hasThreeWords(text.slice(start, end))) return null;
  const governing = before(words, at, 'mixed');
  if (governing === null || governing.weak || governing.attribution.how !== 'before') return null;
  const { cue, speaker, confidence } = governing.attribution;
  if (cue === null || speaker === null || confidence < SURE) return null;
  for (let i = at - 1; i >= 0 && (words[i] as Word).start >= cue.end; i--) {
    if (isFiniteVerb(words, i)) return { speaker, cue, confidence: 0.6, how: 'title' };
  }
  return null;
}

function mixed(text: string, words: readonly Word[], at: number): Attribution | null {
  if (isShouted(words, at)) return unattributed('passive');
  const governing = before(words, at, 'mixed');
  if (governing !== null && !governing.weak) {
    // "… condemned the killing, which came “…,” Smith told reporters": who stands right after it is surer.
    const late = governing.attribution.confidence < SURE ? after(words, at) : null;
    return late !== null && late.confidence >= 0.95 ? late : governing.attribution;
  }
  return (
    after(words, at) ??
    trailing(words, at) ??
    possessive(words, at, true) ??
    governing?.attribution ??
    possessive(words, at, false) ??
    colon(words, at) ??
    subject(text, words, at, 'mixed')
  );
}

/** "There were chants of “…”": a crowd's, whoever the story is about. */
function isShouted(words: readonly Word[], at: number): boolean {
  return (
    words[at - 1]?.lower === 'of' &&
    words.some((word, i) => i < at && word.lower === 'there') &&
    /^(?:chants?|cries|shouts?|screams?|choruses|chorus)$/.test(words[at - 2]?.lower ?? '') &&
    !/^(?:his|her|my|your)$|^'s?$/.test(words[at - 3]?.lower ?? '')
  );
}

/** "Smith quoted Stone as telling aides:": what follows is Stone's. */
function quotedBy(words: readonly Word[], verb: number): Phrase | null {
  if ((words[verb] as Word).lower !== 'quoted') return null;
  for (let i = verb + 2; i < words.length - 1 && i < verb + 12; i++) {
    if ((words[i] as Word).lower === 'as' && (words[i + 1] as Word).lower.endsWith('ing'))
      return subjectOf(words, i + 1);
  }
  return null;
}

/** Who a sentence without quotations is about, as far as it may be who speaks next. */
export function topicOf({ words }: Frame): { phrase: Phrase; reporting: boolean } | null {
  let last: Phrase | null = null;
  for (let i = 0; i < words.length && i < 80; i++) {
    const cue = cueOf((words[i] as Word).lower);
    if (
      cue === undefined ||
      cue.kind === 'naming' ||
      cue.weak ||
      !isFiniteVerb(words, i) ||
      isPassive(words, i)
    )
      continue;
    const found = quotedBy(words, i) ?? subjectOf(words, i);
    if (found !== null && isSpeakerLike(words, found)) last = found;
  }
  if (last !== null) return { phrase: last, reporting: true };
  for (let i = 0; i < words.length && i < 40; i++) {
    // "Smith's answer was blunt."
    const owner = isUtterance((words[i] as Word).lower) ? ownerOf(words, i) : null;
    if (owner !== null) return { phrase: owner, reporting: true };
  }
  for (let i = 0; i < words.length && i < 80; i++) {
    if (!isFiniteVerb(words, i)) continue;
    const found = subjectOf(words, i);
    if (found !== null && isSpeakerLike(words, found)) return { phrase: found, reporting: false };
  }
  return null;
}
