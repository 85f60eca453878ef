/** Quotations of a text and who speaks them. Rules only: marks, reporting words and parts of speech. */
import type { Span } from '../model/span.ts';
import { signedAt } from './quotes/after.ts';
import type { Attribution, Kind } from './quotes/attribution.ts';
import { type Frame, framesOf, type Word } from './quotes/frames.ts';
import { kindOf } from './quotes/kind.ts';
import { hasMarks, pairMarks, type Quotation } from './quotes/marks.ts';
import { isDash } from './quotes/phrases.ts';
import { attribute, topicOf } from './quotes/speaker.ts';
import type { Sentence } from './sentences.ts';

/** A quotation inside another, with who speaks it there: “He said, ‘No,’” she recalled. */
export type InnerQuote = Span & {
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly confidence: number;
  readonly how: string;
};

/**
 * A quotation with its marks. `speaker` covers the words of the text that name the speaker, often a pronoun, and is null
 * where the text does not say it well enough; `cue` is the reporting word; `confidence` is how likely the speaker is
 * right, 0 where there is none; `how` names the rule.
 */
export type QuoteMention = Span & {
  readonly kind: 'direct' | 'mixed';
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly confidence: number;
  readonly how: string;
  readonly inner: readonly InnerQuote[];
};

/** Below this the speaker is not named: no speaker rather than a wrong one. */
const DOUBTFUL = 0.4;

type Place = {
  readonly quotation: Quotation;
  readonly kind: Kind;
  attribution: Attribution | null;
};
type Line = { readonly frame: Frame; readonly places: Place[]; readonly bare: boolean };

/**
 * The quotations of `text` in order, none overlapping another; those inside another are its `inner`.
 * `sentences` are those of the same text; what they leave out (captions, legal lines) has no quotations.
 * Offsets count UTF-16 code units of `text`. Never throws; time grows with the length of the text.
 */
export function findQuotes(text: string, sentences: readonly Sentence[]): QuoteMention[] {
  if (!hasMarks(text)) return [];
  const quotations = pairMarks(text, paragraphsOf(text, sentences));
  if (quotations.length === 0) return [];
  const lines = framesOf(text, sentences, quotations).map((frame) => lineOf(text, frame));
  carry(lines);
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

function lineOf(text: string, frame: Frame): Line {
  const places: Place[] = [];
  let bare = true;
  for (let i = 0; i < frame.words.length; i++) {
    const word = frame.words[i] as Word;
    if (word.quotation === null) {
      if (word.pos !== 'PUNCT' && word.pos !== 'CCONJ') bare = false;
      continue;
    }
    const kind = kindOf(text, frame.words, i);
    const attribution =
      goesOn(text, places, word.quotation, kind) ?? attribute(text, frame, i, kind);
    const sure =
      attribution !== null && attribution.speaker !== null && attribution.confidence < DOUBTFUL;
    places.push({ quotation: word.quotation, kind, attribution: sure ? null : attribution });
  }
  shareSplit(places);
  return { frame, places, bare: bare && places.length > 0 };
}

/** “A,” she said as the crowd cheered, “and b”: the second half begins small and has the speaker of the first. */
function goesOn(
  text: string,
  places: readonly Place[],
  { inside }: Quotation,
  kind: Kind,
): Attribution | null {
  const first = places[places.length - 1];
  if (kind !== 'direct' || first?.kind !== 'direct' || first.attribution?.speaker == null)
    return null;
  if (!/^\s*\p{Ll}/u.test(text.slice(inside.start, inside.start + 3))) return null;
  return { ...first.attribution, confidence: first.attribution.confidence * 0.98, how: 'split' };
}

/** “A,” she said, “b”: a direct quotation without a speaker of its own has that of its sentence. */
function shareSplit(places: Place[]): void {
  let known: Attribution | null = null;
  for (const place of places) {
    if (place.attribution?.speaker != null) known = place.attribution;
    else if (place.kind === 'direct' && known !== null && !isName(place.attribution)) {
      place.attribution = { ...known, confidence: known.confidence * 0.97, how: 'split' };
    }
  }
  let later: Attribution | null = null;
  for (const place of [...places].reverse()) {
    if (place.attribution?.speaker != null) later = place.attribution;
    else if (place.kind === 'direct' && later !== null && !isName(place.attribution)) {
      place.attribution = { ...later, confidence: later.confidence * 0.9, how: 'split' };
    }
  }
}

/** Nobody is named, and nobody should be looked for: a title, a scare quote, a passive. */
function isName(attribution: Attribution | null): boolean {
  return attribution !== null && attribution.speaker === null;
}

type Known = {
  readonly attribution: Attribution;
  readonly paragraph: number;
  readonly line: number;
};

/** Gives bare quotations the speaker that the lines around them name, within limits. */
function carry(lines: readonly Line[]): void {
  let known: Known | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.bare && line.places.every((place) => place.attribution?.speaker == null)) {
      const carried = carriedTo(lines, i, known);
      if (carried !== null) {
        for (const place of line.places)
          if (!isName(place.attribution)) place.attribution = carried;
      }
    }
    const last = line.places.findLast((place) => place.attribution?.speaker != null);
    if (last?.attribution != null) {
      known = { attribution: last.attribution, paragraph: line.frame.paragraph, line: i };
    }
  }
}

function carriedTo(lines: readonly Line[], at: number, known: Known | null): Attribution | null {
  const line = lines[at] as Line;
  const { paragraph } = line.frame;
  const before = lines[at - 1];
  const next = lines[at + 1];
  const near = before !== undefined && paragraph - before.frame.paragraph <= 1;
  const resumes = line.places[0]?.quotation.resumes === true;
  if (known !== null && near && known.line === at - 1) {
    const same = known.paragraph === paragraph;
    const confidence = known.attribution.confidence * (same ? 0.97 : resumes ? 0.98 : 0.88);
    return { ...known.attribution, confidence, how: 'carried' };
  }
  if (before?.frame.paragraph !== paragraph && next?.frame.paragraph === paragraph) {
    // A paragraph that begins with the quotation and names its speaker after it.
    const named = next.places.find((place) => place.attribution?.speaker != null)?.attribution;
    if (named != null && next.places[0]?.attribution === named)
      return { ...named, confidence: named.confidence * 0.85, how: 'ahead' };
  }
  const signed =
    next !== undefined && isDash(next.frame.words[0]) ? signedAt(next.frame.words, 1) : null;
  if (signed !== null) return signed;
  if (!near) return null;
  const topic = topicOf(before.frame);
  if (topic !== null && before.places.length === 0) {
    const { words } = before.frame;
    const colon = words[words.length - 1]?.text === ':';
    const speaker = {
      start: (words[topic.phrase.from] as Word).start,
      end: (words[topic.phrase.to] as Word).end,
    };
    const base = colon ? 0.9 : topic.reporting ? 0.75 : 0.6;
    const confidence = before.frame.paragraph === paragraph ? base : base - 0.1;
    return { speaker, cue: null, confidence, how: 'introduced' };
  }
  if (known !== null && known.paragraph === paragraph) {
    return {
      ...known.attribution,
      confidence: known.attribution.confidence * 0.75,
      how: 'carried',
    };
  }
  return null;
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
  const lines = framesOf(text, within, quotation.inner).map((frame) => lineOf(text, frame));
  carry(lines);
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
