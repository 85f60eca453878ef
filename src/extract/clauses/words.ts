/**
 * The reporter's sentences as rows of words: a whole direct quotation is one word, so that what is quoted and what is
 * told are never mixed up; words of date expressions know their expression.
 */
import type { Span } from '../../model/span.ts';
import type { DateMention } from '../dates.ts';
import { cueOf } from '../quotes/cues.ts';
import type { QuoteMention } from '../quotes.ts';
import type { Sentence } from '../sentences.ts';
import type { Pos } from '../tokens.ts';

export type Word = Span & {
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly lemma: string;
  readonly pos: Pos | 'QUOTE';
  /** Index of the direct quotation that this word stands for, or −1. */
  readonly quote: number;
  /** Index of the date expression that this word belongs to, or −1. */
  readonly date: number;
};

/** One sentence of the reporter. A quotation of many sentences lies in one frame. */
export type Frame = Span & {
  readonly words: readonly Word[];
  readonly paragraph: number;
  /** Index of the first sentence it holds. */
  readonly sentence: number;
};

/** Frames in the order of the text. Lists must be in order; time grows with the words. */
export function framesOf(
  sentences: readonly Sentence[],
  quotes: readonly QuoteMention[],
  dates: readonly DateMention[],
): Frame[] {
  const frames: Frame[] = [];
  let words: Word[] = [];
  let paragraph = 0;
  let first = 0;
  let q = 0;
  let d = 0;
  let open = -1;
  const flush = (): void => {
    const head = words[0];
    const last = words.at(-1);
    if (head !== undefined && last !== undefined) {
      const corrected = words.map((word, i) => retagged(words, word, i));
      frames.push({
        start: head.start,
        end: last.end,
        words: corrected,
        paragraph,
        sentence: first,
      });
    }
    words = [];
  };
  for (const [s, sentence] of sentences.entries()) {
    if (sentence.start >= open) {
      flush();
      first = s;
      paragraph = sentence.paragraph;
    }
    for (const token of sentence.tokens) {
      while (q < quotes.length && (quotes[q] as QuoteMention).end <= token.start) q++;
      while (d < dates.length && (dates[d] as DateMention).end <= token.start) d++;
      const quote = quotes[q];
      if (quote?.kind === 'direct' && token.start >= quote.start) {
        if (open !== quote.end) {
          const { start, end } = quote;
          words.push({
            start,
            end,
            text: '',
            lower: '',
            lemma: '',
            pos: 'QUOTE',
            quote: q,
            date: -1,
          });
          open = quote.end;
        }
        continue;
      }
      const date = dates[d];
      words.push({
        start: token.start,
        end: token.end,
        text: token.text,
        lower: token.lower.replace('’', "'"),
        lemma: token.lemma,
        pos: token.pos,
        quote: -1,
        date: date !== undefined && token.start >= date.start ? d : -1,
      });
    }
  }
  flush();
  return frames;
}

/** Words whose tag is wrong where they stand. */
function retagged(words: readonly Word[], word: Word, i: number): Word {
  const before = words[i - 1];
  const next = words[i + 1];
  if (word.pos === 'VERB' && /s$/.test(word.lower) && word.lower !== word.lemma) {
    // "Remains of the ship were found", "a team of climbers found"
    if (i === 0 && next?.lower === 'of') return { ...word, pos: 'NOUN' };
    if (before?.lower === 'of' && next?.pos === 'VERB') return { ...word, pos: 'NOUN' };
  }
  if (word.lower === 'whether' && word.pos !== 'SCONJ') return { ...word, pos: 'SCONJ' };
  // "Ford was bought", at the beginning of a sentence
  if (i === 0 && word.pos === 'VERB' && next?.pos === 'AUX' && /^\p{Lu}\p{Ll}+$/u.test(word.text))
    return { ...word, pos: 'PROPN' };
  // "a tax break that …": a plain form between a noun and what describes it
  if (
    word.pos === 'VERB' &&
    word.lower === word.lemma &&
    before?.pos === 'NOUN' &&
    words[i - 2]?.pos === 'DET' &&
    !/s$/.test(before.lower) &&
    next?.lower === 'that'
  )
    return { ...word, pos: 'NOUN' };
  // "the ban that parliament passed": after a noun it points at nothing.
  if (word.lower === 'that' && word.pos === 'DET' && before?.pos === 'NOUN' && word.date < 0)
    return { ...word, pos: 'PRON' };
  // "entered a bank, shot the clerk and fled"
  if (word.lower === 'shot' && word.pos === 'NOUN' && before?.text === ',' && next?.pos === 'DET')
    return { ...word, pos: 'VERB', lemma: 'shoot' };
  if (
    word.lower === 'shot' &&
    word.pos === 'NOUN' &&
    (before?.pos === 'NOUN' || before?.pos === 'PROPN')
  ) {
    // "an officer shot and killed him", "police shot a man"
    const after = next?.lower === 'and' ? words[i + 2] : next;
    if (
      after !== undefined &&
      (next?.lower === 'and' ? after.pos === 'VERB' : /^(?:DET|PRON|NUM)$/.test(after.pos))
    ) {
      return { ...word, pos: 'VERB', lemma: 'shoot' };
    }
  }
  return asReportingVerb(word, next);
}

/** "Spain alleged that …": a reporting verb that the tagger took for an adjective. */
function asReportingVerb(word: Word, next: Word | undefined): Word {
  if (word.pos !== 'ADJ' || next?.lower !== 'that') return word;
  const cue = cueOf(word.lower);
  return cue === undefined ? word : { ...word, pos: 'VERB', lemma: cue.lemma };
}
