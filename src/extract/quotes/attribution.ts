/** What every rule returns, and what the rules share. */
import type { Span } from '../../model/span.ts';
import { type Cue, cueOf } from './cues.ts';
import type { Word } from './frames.ts';
import { type Phrase, phraseStartingAt } from './phrases.ts';
import { isVerb } from './word-classes.ts';

/** The words that name the speaker, the reporting word, how sure that is (0 to 1) and the rule that found it. */
export type Attribution = {
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly confidence: number;
  readonly how: string;
};

/** A whole utterance, or words inside the reporter's sentence. */
export type Kind = 'direct' | 'mixed';

/** No rule looks further than this many words. */
export const FAR = 45;

/** An attribution to `phrase`; `cue` is the index of the reporting word, if there is one. */
export function attributedTo(
  words: readonly Word[],
  phrase: Phrase,
  cue: number | null,
  confidence: number,
  how: string,
): Attribution {
  const word = cue === null ? undefined : words[cue];
  return {
    speaker: {
      start: (words[phrase.from] as Word).start,
      end: (words[phrase.to] as Word).end,
    },
    cue: word === undefined ? null : { start: word.start, end: word.end },
    confidence,
    how,
  };
}

/** Nobody is named, and nobody should be looked for. */
export function unattributed(how: string): Attribution {
  return { speaker: null, cue: null, confidence: 0, how };
}

/** Whether a quotation has three words or more; fewer are often a name or a word set apart. */
export function hasThreeWords(inside: string): boolean {
  return /\S\s+\S+\s+\S/.test(inside);
}

/** The cue at `at` if it stands as a verb there. */
export function verbCue(words: readonly Word[], at: number): Cue | null {
  const cue = cueOf((words[at] as Word).lower);
  // "Smith shot back", "Smith fired back on Twitter"
  if (cue?.kind === 'view' && words[at + 1]?.lower === 'back' && isVerb(words, at)) {
    return { ...cue, kind: 'speech', weak: false };
  }
  return cue !== undefined && isVerb(words, at) ? cue : null;
}

/** "according to Smith", "per Smith", "in the words of Smith", "in Smith's words" at `at`. */
export function namedSource(words: readonly Word[], at: number): Attribution | null {
  const first = words[at]?.lower;
  const second = words[at + 1]?.lower;
  let i = -1;
  if (first === 'according' && second === 'to') i = at + 2;
  else if (first === 'per' && words[at + 1]?.pos === 'PROPN') i = at + 1;
  else if (first === 'in') {
    if (second === 'the' && words[at + 2]?.lower === 'words' && words[at + 3]?.lower === 'of')
      i = at + 4;
    else {
      const owned = phraseStartingAt(words, at + 1);
      if (owned !== null && words[owned.head]?.lower === 'words' && owned.from < owned.head) {
        const mark = words[owned.head - 1];
        const to = mark?.lower === "'s" || mark?.lower === "'" ? owned.head - 2 : owned.head - 1;
        return to < owned.from
          ? null
          : attributedTo(words, { ...owned, to, head: to }, owned.head, 0.9, 'according');
      }
    }
  }
  if (i < 0) return null;
  const phrase = phraseStartingAt(words, i);
  return phrase === null || phrase.form === 'time'
    ? null
    : attributedTo(words, phrase, at, 0.94, 'according');
}
