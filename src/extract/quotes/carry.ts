/** Quotations that their own sentence gives no speaker: they have that of the sentences around them, within limits. */
import { signedAt } from './after.ts';
import { type Attribution, hasThreeWords, type Kind } from './attribution.ts';
import type { Frame, Word } from './frames.ts';
import { kindOf } from './kind.ts';
import type { Quotation } from './marks.ts';
import type { Phrase } from './phrases.ts';
import { attribute, topicOf } from './speaker.ts';
import { isDash } from './word-classes.ts';

/** Below this the speaker is not named: no speaker rather than a wrong one. */
const DOUBTFUL = 0.4;

/** A quotation in its sentence, and who speaks it as far as known. */
export type Place = {
  readonly quotation: Quotation;
  readonly kind: Kind;
  attribution: Attribution | null;
};
/** A sentence of the reporter; `bare` if it is nothing but quotations. */
export type Line = {
  readonly frame: Frame;
  readonly places: Place[];
  readonly bare: boolean;
  readonly index: number;
};

/** The quotations of a frame with the speakers that it names itself. */
export function lineOf(text: string, frame: Frame, index: number): Line {
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
    const doubtful =
      attribution !== null && attribution.speaker !== null && attribution.confidence < DOUBTFUL;
    places.push({ quotation: word.quotation, kind, attribution: doubtful ? null : attribution });
  }
  shareSplit(places);
  return { frame, places, bare: bare && places.length > 0, index };
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

/** How far two quotations joined by a conjunction stand from each other, in characters. */
const JOINED = 8;

/** Whether the next quotation of the sentence stands beside it and has its speaker after it. */
function isPair(places: readonly Place[], place: Place): boolean {
  const next = places[places.indexOf(place) + 1];
  return (
    next?.attribution?.how === 'after' &&
    next.quotation.start - place.quotation.end <= JOINED &&
    place.kind === 'mixed'
  );
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
    } else if (place.attribution === null && later !== null && isPair(places, place)) {
      // The bank “wants peace,” and “will pay for it,” Smith said.
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
export function carry(text: string, lines: readonly Line[]): void {
  let known: Known | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.bare && line.places.every((place) => place.attribution?.speaker == null)) {
      const carried = carriedTo(lines, i, known);
      if (carried !== null) {
        for (const place of line.places)
          if (!isName(place.attribution)) place.attribution = carried;
      }
    } else if (!line.bare) fromContext(text, line, lines[i - 1], known);
    const last = line.places.findLast((place) => place.attribution?.speaker != null);
    if (last?.attribution != null) {
      known = { attribution: last.attribution, paragraph: line.frame.paragraph, line: i };
    }
  }
}

/** "Smith laid out his plan. It would bring “an end to all this.”": words in a sentence that names nobody. */
function fromContext(
  text: string,
  line: Line,
  before: Line | undefined,
  known: Known | null,
): void {
  if (before === undefined || before.frame.paragraph !== line.frame.paragraph) return;
  for (const place of line.places) {
    const { inside } = place.quotation;
    if (place.attribution !== null || !hasThreeWords(text.slice(inside.start, inside.end)))
      continue;
    if (
      known !== null &&
      known.line >= line.index - 2 &&
      known.paragraph === line.frame.paragraph
    ) {
      place.attribution = { ...known.attribution, confidence: 0.5, how: 'context' };
      continue;
    }
    const topic = topicOf(before.frame);
    if (topic?.reporting === true)
      place.attribution = { ...introduced(before.frame, topic.phrase, 0.45), how: 'context' };
  }
}

function introduced({ words }: Frame, phrase: Phrase, confidence: number): Attribution {
  const speaker = {
    start: (words[phrase.from] as Word).start,
    end: (words[phrase.to] as Word).end,
  };
  return { speaker, cue: null, confidence, how: 'introduced' };
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
  if (next?.frame.paragraph === paragraph && next.places.length === 0 && !near) {
    // “Nothing more to say.” Smith smiled as he said it.
    const topic = topicOf(next.frame);
    if (topic !== null) return introduced(next.frame, topic.phrase, 0.45);
  }
  if (!near) return null;
  const topic = topicOf(before.frame);
  if (topic !== null && before.places.length === 0) {
    const { words } = before.frame;
    const colon = words[words.length - 1]?.text === ':';
    const base = colon ? 0.9 : topic.reporting ? 0.75 : 0.6;
    const confidence = before.frame.paragraph === paragraph ? base : base - 0.1;
    return introduced(before.frame, topic.phrase, confidence);
  }
  if (known !== null && paragraph - known.paragraph <= 1) {
    return {
      ...known.attribution,
      confidence: known.attribution.confidence * (known.paragraph === paragraph ? 0.8 : 0.7),
      how: 'carried',
    };
  }
  return null;
}
