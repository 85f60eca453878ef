/** The reporter's sentences: the words of a text with every quotation folded into one word. */
import type { Span } from '../../model/span.ts';
import type { Sentence } from '../sentences.ts';
import type { Pos, Token } from '../tokens.ts';
import { cueOf } from './cues.ts';
import type { Quotation } from './marks.ts';
import { phraseStartingAt } from './phrases.ts';
import { isVerb } from './word-classes.ts';

/** A word of the reporter, a mark, or a whole quotation. */
export type Word = Span & {
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly pos: Pos | 'QUOTE';
  readonly quotation: Quotation | null;
};

/** One sentence of the reporter; a quotation of many sentences lies in one frame. */
export type Frame = { readonly words: readonly Word[]; readonly paragraph: number };

const PIECE_OF_WORD = /[\p{L}\p{N}]/u;

/**
 * Frames of `sentences` around `quotations` (outermost only, in order). A sentence border inside a quotation is no
 * border of a frame.
 */
export function framesOf(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Frame[] {
  const frames: Frame[] = [];
  let words: Word[] = [];
  let paragraph = -1;
  let next = 0;
  let glued = false;
  const flush = () => {
    if (words.length > 0) frames.push({ words: withNameFirst(words), paragraph });
    words = [];
    glued = false;
  };
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) {
      const open = quotations[next - 1];
      if (open === undefined || sentence.start >= open.end) flush();
      if (words.length === 0) paragraph = sentence.paragraph;
    }
    for (const token of sentence.tokens) {
      while (next < quotations.length && (quotations[next] as Quotation).start < token.end) {
        const quotation = quotations[next] as Quotation;
        // One that starts inside a token, or was passed over with its sentence, is folded all the same.
        if (startsAnew(text, words, quotation)) flush();
        words.push(folded(text, quotation));
        glued = false;
        next++;
      }
      const last = quotations[next - 1];
      if (last !== undefined && token.start < last.end) continue;
      glued = addToken(text, words, token, glued);
    }
    const last = quotations[next - 1];
    if (last === undefined || sentence.end >= last.end) flush();
  }
  flush();
  return joinTornFrames(frames);
}

/** Adds a token, as part of the word before it when a hyphen ties them ("co-founder"). Returns whether a tie is open. */
function addToken(text: string, words: Word[], token: Token, glued: boolean): boolean {
  const last = words[words.length - 1];
  const touches = last !== undefined && last.quotation === null && last.end === token.start;
  const hyphen = token.text === '-' || token.text === '‑';
  const ties = hyphen && touches && PIECE_OF_WORD.test(text[token.end] ?? ' ');
  if ((glued || ties) && touches && PIECE_OF_WORD.test(text[last.start] ?? ' ')) {
    words[words.length - 1] = {
      start: last.start,
      end: token.end,
      text: text.slice(last.start, token.end),
      lower: last.lower + token.lower,
      pos: ties ? last.pos : token.pos,
      quotation: null,
    };
    return ties;
  }
  words.push({
    start: token.start,
    end: token.end,
    text: token.text,
    lower: token.lower.replace('’', "'"),
    pos: isNameLike(token, last) ? 'PROPN' : token.pos,
    quotation: null,
  });
  return false;
}

/** A stop and then a quotation that begins with a capital: a new sentence, whatever the splitter made of the marks. */
function startsAnew(text: string, words: readonly Word[], { inside }: Quotation): boolean {
  const last = words[words.length - 1];
  return (
    last !== undefined &&
    /^[.?!]$/.test(last.text) &&
    /^\p{Lu}/u.test(text.slice(inside.start, inside.start + 2))
  );
}

/** "said Angers": a capital inside the sentence makes a name of what the tagger took for another word. */
function isNameLike({ text, lower, pos }: Token, before: Word | undefined): boolean {
  if (pos !== 'VERB' && pos !== 'NOUN' && pos !== 'INTJ') return false;
  if (before === undefined || /^[.:?!(]$/.test(before.text)) return false;
  return /^\p{Lu}\p{Ll}/u.test(text) && cueOf(lower) === undefined;
}

/** "Kern said": at the start, too, a verb before a verb is a name. */
function withNameFirst(words: Word[]): Word[] {
  const [first, second] = words;
  if (first?.pos !== 'VERB' || second === undefined || !/^\p{Lu}\p{Ll}+$/u.test(first.text))
    return words;
  const verbal = second.pos === 'AUX' || (second.pos === 'VERB' && !second.lower.endsWith('ing'));
  if (!verbal || /(?:ed|ing)$/.test(first.lower)) return words;
  words[0] = { ...first, pos: 'PROPN' };
  return words;
}

function folded(text: string, quotation: Quotation): Word {
  const { start, end } = quotation;
  return { start, end, text: text.slice(start, end), lower: '', pos: 'QUOTE', quotation };
}

/** "Smith supporters chanted as he left.": a subject, a verb of speech, and nothing that it reports. */
function isReport(words: readonly Word[]): boolean {
  const phrase = phraseStartingAt(words, 0);
  if (phrase === null || phrase.form === 'time') return false;
  let i = phrase.to + 1;
  while (words[i]?.pos === 'ADV') i++;
  const verb = words[i];
  if (verb === undefined || cueOf(verb.lower)?.kind !== 'speech' || !isVerb(words, i)) return false;
  const next = words[i + 1];
  return (
    next === undefined ||
    next.text === '.' ||
    next.pos === 'ADP' ||
    next.pos === 'ADV' ||
    verb.lower === 'told'
  );
}

/** “Why?” asked Smith: the splitter may see two sentences where there is one. */
function joinTornFrames(frames: readonly Frame[]): Frame[] {
  const joined: Frame[] = [];
  for (const frame of frames) {
    const before = joined[joined.length - 1];
    const first = frame.words[0];
    const last = before?.words[before.words.length - 1];
    if (
      before !== undefined &&
      before.paragraph === frame.paragraph &&
      last?.quotation?.closed === true &&
      first !== undefined &&
      first.quotation === null &&
      (/^\p{Ll}/u.test(first.text) || (/[?!…—]["”’'»]*$/u.test(last.text) && isReport(frame.words)))
    ) {
      joined[joined.length - 1] = { ...before, words: [...before.words, ...frame.words] };
    } else joined.push(frame);
  }
  return joined;
}
