/** Quotations of a text and who speaks them. Rules only: marks, reporting words and parts of speech. */
import type { Span } from '../model/span.ts';
import { carry, lineOf, type Place } from './quotes/carry.ts';
import { framesOf } from './quotes/frames.ts';
import { hasMarks, pairMarks, type Quotation } from './quotes/marks.ts';
import type { Sentence } from './sentences.ts';

/** A quotation inside another, with who speaks it there: “He said, ‘No,’” she recalled. */
type InnerQuote = Span & {
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly confidence: number;
  readonly how: string;
};

/**
 * A quotation with its marks. `speaker` covers the words of the text that name the speaker, often a pronoun, and is null
 * where the text does not say it well enough; `cue` is the reporting word; `confidence` is how likely the speaker is
 * right, 0 where there is none; `how` names the rule, or why there is no speaker: `title`, `scare`, `passive` (said by
 * somebody the text does not name), `none`. A `title` with a speaker stands in a clause that this speaker reports.
 */
export type QuoteMention = Span & {
  readonly kind: 'direct' | 'mixed';
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly confidence: number;
  readonly how: string;
  readonly inner: readonly InnerQuote[];
};

/**
 * The quotations of `text` in order, none overlapping another; those inside another are its `inner`.
 * `sentences` are those of the same text; what they leave out (captions, legal lines) has no quotations.
 * Offsets count UTF-16 code units of `text`. Never throws; time grows with the length of the text.
 */
export function findQuotes(text: string, sentences: readonly Sentence[]): QuoteMention[] {
  if (!hasMarks(text)) return [];
  const quotations = pairMarks(text, paragraphsOf(text, sentences));
  if (quotations.length === 0) return [];
  const lines = framesOf(text, sentences, quotations).map((frame, i) => lineOf(text, frame, i));
  carry(text, lines);
  return lines.flatMap(({ places }) => places.map((place) => mentionOf(text, sentences, place)));
}

function paragraphsOf(text: string, sentences: readonly Sentence[]): Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  let number = -1;
  for (const sentence of sentences) {
    const last = paragraphs[paragraphs.length - 1];
    if (
      last !== undefined &&
      sentence.paragraph === number &&
      text.slice(last.end, sentence.start).trim() === ''
    ) {
      last.end = sentence.end;
    } else paragraphs.push({ start: sentence.start, end: sentence.end });
    number = sentence.paragraph;
  }
  return paragraphs;
}

function mentionOf(
  text: string,
  sentences: readonly Sentence[],
  { quotation, kind, attribution }: Place,
): QuoteMention {
  return {
    start: quotation.start,
    end: quotation.end,
    kind,
    cue: attribution?.cue ?? null,
    speaker: attribution?.speaker ?? null,
    confidence: attribution?.speaker == null ? 0 : attribution.confidence,
    how: attribution?.how ?? 'none',
    inner: quotation.inner.length === 0 ? [] : innerOf(text, sentences, quotation),
  };
}

/** The quotations inside one, read like a text of their own. */
function innerOf(text: string, sentences: readonly Sentence[], quotation: Quotation): InnerQuote[] {
  const { inside } = quotation;
  const within = sentencesWithin(sentences, inside);
  const lines = framesOf(text, within, quotation.inner).map((frame, i) => lineOf(text, frame, i));
  carry(text, lines);
  return lines.flatMap(({ places }) =>
    places.flatMap((place) => {
      const { start, end, cue, speaker, confidence, how, inner } = mentionOf(
        text,
        sentences,
        place,
      );
      return [{ start, end, cue, speaker, confidence, how }, ...inner];
    }),
  );
}

/** The sentences inside a span, cut to it. */
function sentencesWithin(sentences: readonly Sentence[], span: Span): Sentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const within: Sentence[] = [];
  for (let i = low; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence;
    if (sentence.start >= span.end) break;
    within.push({
      paragraph: 0,
      start: Math.max(sentence.start, span.start),
      end: Math.min(sentence.end, span.end),
      tokens: sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end),
    });
  }
  return within;
}
