/**
 * Text into sentences with their tokens. Own rules rather than a library's: a sentence is what excerpts are cut by, so
 * its borders must be exact, keep closing quotation marks, and not break at "U.S." or before a reporting clause.
 */
import type { Span } from '../model/span.ts';
import { isSpace, paragraphsOf, trimSpan } from './lines.ts';
import { type Token, tokenize } from './tokens.ts';

/** A sentence, trimmed; `paragraph` counts from 0, asides not counted. */
export type Sentence = Span & {
  readonly paragraph: number;
  readonly tokens: readonly Token[];
};

/** No real sentence is longer; a text without any stops is cut so that later stages stay linear. */
const LONGEST = 4000;
/** Tokenized together: large enough to be fast, small enough to keep memory flat. */
const CHUNK = 32_768;

/**
 * The sentences of `text` in order, disjoint, together covering everything but white space and `asides` (captions,
 * legal lines). They never cross the border of a paragraph: a line, unless the text was wrapped at a width
 * (see paragraphsOf), where a sentence may hold line breaks.
 */
export function splitSentences(text: string, asides: readonly Span[] = []): Sentence[] {
  const words = lazyLowerWords(text);
  const cuts: (Span & { paragraph: number })[] = [];
  let paragraph = 0;
  for (const block of without(text, paragraphsOf(text), asides)) {
    for (const sentence of cutBlock(text, block, words)) cuts.push({ ...sentence, paragraph });
    paragraph++;
  }
  return withTokens(text, cuts);
}

/** `blocks` without what `asides` cover, trimmed, none empty. */
function without(text: string, blocks: readonly Span[], asides: readonly Span[]): Span[] {
  if (asides.length === 0) return [...blocks];
  const holes = [...asides].sort((a, b) => a.start - b.start);
  const left: Span[] = [];
  let first = 0;
  const keep = (start: number, end: number): void => {
    const piece = trimSpan(text, { start, end });
    if (piece.start < piece.end) left.push(piece);
  };
  for (const block of blocks) {
    while (first < holes.length && (holes[first] as Span).end <= block.start) first++;
    let from = block.start;
    for (let i = first; i < holes.length && (holes[i] as Span).start < block.end; i++) {
      const hole = holes[i] as Span;
      if (hole.start > from) keep(from, hole.start);
      from = Math.max(from, hole.end);
    }
    if (from < block.end) keep(from, block.end);
  }
  return left;
}

/** Gives every sentence its tokens; sentences that stand near each other are tokenized in one call, which is faster. */
function withTokens(text: string, cuts: readonly (Span & { paragraph: number })[]): Sentence[] {
  const sentences: Sentence[] = [];
  let i = 0;
  while (i < cuts.length) {
    const from = (cuts[i] as Span).start;
    let last = i;
    while (
      last + 1 < cuts.length &&
      (cuts[last + 1] as Span).end - from <= CHUNK &&
      // A long gap is an aside: no need to tag it.
      (cuts[last + 1] as Span).start - (cuts[last] as Span).end < 40
    ) {
      last++;
    }
    const tokens = tokenize(text, from, (cuts[last] as Span).end);
    let t = 0;
    for (; i <= last; i++) {
      const cut = cuts[i] as Span & { paragraph: number };
      while (t < tokens.length && (tokens[t] as Token).start < cut.start) t++;
      const first = t;
      while (t < tokens.length && (tokens[t] as Token).end <= cut.end) t++;
      const next = tokens[t];
      // A word across the border ("ago.The"): this sentence alone has to be asked again.
      const crossed =
        (next !== undefined && next.start < cut.end) ||
        (first > 0 && (tokens[first - 1] as Token).end > cut.start);
      sentences.push({
        ...cut,
        tokens: crossed ? tokenize(text, cut.start, cut.end) : tokens.slice(first, t),
      });
    }
  }
  return sentences;
}

/** Cuts one paragraph. Walks it once; every look back or ahead is bounded. */
function cutBlock(text: string, block: Span, words: () => ReadonlySet<string>): Span[] {
  const sentences: Span[] = [];
  let start = block.start;
  let straight = 0;
  let at = block.start;
  while (at < block.end) {
    const code = text.charCodeAt(at);
    if (code === STRAIGHT) straight++;
    if (!isStop(code)) {
      at++;
      continue;
    }
    const stop = at;
    at = endOfStops(text, at, block.end);
    const stopsEnd = at;
    const marks = endOfClosers(text, at, block.end, straight % 2 === 1);
    for (let i = at; i < marks; i++) if (text.charCodeAt(i) === STRAIGHT) straight++;
    at = marks;
    if (at < block.end && breaksHere({ text, block, start, stop, stopsEnd, end: at, words })) {
      for (const piece of cutLong(text, trimSpan(text, { start, end: at }))) sentences.push(piece);
      start = at;
    }
  }
  const rest = trimSpan(text, { start, end: block.end });
  for (const piece of cutLong(text, rest)) sentences.push(piece);
  return sentences;
}

/** The code of a straight quotation mark. */
const STRAIGHT = 0x22;

/** Asked of every character of a text, so by its code: . ! ? … ‽ and stops of other scripts. */
function isStop(code: number): boolean {
  if (code < 0x80) return code === 0x2e || code === 0x21 || code === 0x3f;
  return code === 0x2026 || code === 0x203d || WIDE_CODES.has(code);
}

/** Stops of scripts that put no space after a sentence. */
const WIDE = new Set(['。', '！', '？', '｡', '।', '؟', '۔']);
const WIDE_CODES = new Set([...WIDE].map((char) => char.charCodeAt(0)));

/** The end of a run of stops: "?!", "...", ". . .". */
function endOfStops(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isStop(text.charCodeAt(at))) at++;
  while (at + 1 < end && text[at] === ' ' && text[at + 1] === '.' && text[at - 1] === '.') at += 2;
  return at;
}

const CLOSERS = new Set(['”', '’', '"', "'", ')', ']', '}', '»', '›', '“', '„']);

/** The end of the quotation marks and brackets that close after the stop, also when a stray space stands before. */
function endOfClosers(text: string, from: number, end: number, insideStraight: boolean): number {
  let at = from;
  while (at < end && CLOSERS.has(text[at] as string)) at++;
  // A run that touches the next word opens something: '."We' has its stop before, and its mark belongs to "We".
  if (at < end && at > from && !isSpace(text.charCodeAt(at))) {
    const mark = text[at - 1] as string;
    if ((mark === '"' && !insideStraight) || mark === '“' || mark === '„' || mark === "'") at--;
  }
  let ahead = at;
  while (ahead < end && ahead - at < 3 && isSpace(text.charCodeAt(ahead))) ahead++;
  if (ahead > at && ahead < end) {
    const mark = text[ahead] as string;
    const loose = ahead + 1 >= end || isSpace(text.charCodeAt(ahead + 1));
    if (
      loose &&
      (mark === '”' || mark === '»' || (mark === '"' && insideStraight && at === from))
    ) {
      return ahead + 1;
    }
  }
  return at;
}

type Place = {
  text: string;
  block: Span;
  /** Where the sentence so far begins. */
  start: number;
  /** The first stop. */
  stop: number;
  /** After the last stop, before closing marks. */
  stopsEnd: number;
  /** After the closing marks. */
  end: number;
  words: () => ReadonlySet<string>;
};

/** Whether the sentence ends at `place.end`. */
function breaksHere(place: Place): boolean {
  const { text, block, stop, stopsEnd, end } = place;
  const stops = text.slice(stop, Math.min(stopsEnd, stop + 8));
  const closers = text.slice(stopsEnd, end);
  if (WIDE.has(stops.at(-1) as string)) return true;
  if (!isSpace(text.charCodeAt(end))) return breaksWithoutSpace(place, closers);
  let at = end;
  while (at < block.end && isSpace(text.charCodeAt(at))) at++;
  const opened = at;
  while (at < block.end && OPENERS.has(text[at] as string)) at++;
  const next = text.slice(at, Math.min(block.end, at + 60));
  const quoteOpens = /["“‘«„']/.test(text.slice(opened, at));
  if (opened === at && /^[,;:)\]%&/—–-]/.test(next)) return false;
  if (next === '') return opened < at;
  const small = /^\p{Ll}/u.test(next) && !/^\p{Ll}{1,2}\p{Lu}/u.test(next);
  if (/^(?:\.{2,}|…|\. ?\.)/.test(stops)) return breaksAfterEllipsis(place, next, small);
  if (small)
    return quoteOpens && stops === '.' && abbreviationBefore(text, stop, block.start) === null;
  if (/[!?]/.test(stops)) {
    const reported = /["”’'»]/.test(closers) && REPORTING_CLAUSE.test(next);
    return !reported || STARTERS.has(wordOf(next));
  }
  return breaksAfterDot(place, next, opened < at && !quoteOpens, closers);
}

const OPENERS = new Set(['"', '“', '‘', '«', '„', "'", '(', '[', '{', '‹', '¿', '¡']);

/** '"…?" Maria Soto asked': the capital belongs to a name, not to a new sentence. */
const REPORTING_CLAUSE =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}(?:said|says|asked|asks|told|wrote|added|shouted|replied|tweeted|posted|exclaimed|cried|demanded|wondered|continued)(?![\p{L}-])/u;

/** "ago.The": a stop without its space, before a word that usually begins a sentence; and '.”Then'. */
function breaksWithoutSpace({ text, stop, stopsEnd, end, block }: Place, closers: string): boolean {
  const next = text.slice(end, Math.min(block.end, end + 24));
  if (/[”»]$/.test(closers)) return /^\p{Lu}/u.test(next);
  if (end !== stopsEnd) return false;
  if (/^["“]\p{Lu}/u.test(next)) return /\p{Ll}{2}$/u.test(text.slice(Math.max(0, stop - 2), stop));
  const word = /^(\p{Lu}\p{Ll}*)\s/u.exec(next)?.[1];
  return (
    word !== undefined &&
    STARTERS.has(word) &&
    /(?<!\.\p{L}*)\p{Ll}{2}$/u.test(text.slice(Math.max(block.start, stop - 30), stop))
  );
}

/** Dots that stand for words left out ("nation … The army") end a sentence only when they cling to its last word. */
function breaksAfterEllipsis(place: Place, next: string, small: boolean): boolean {
  if (small) return false;
  const clings = place.stop > place.block.start && !isSpace(place.text.charCodeAt(place.stop - 1));
  const four = place.stopsEnd - place.stop >= 4;
  return clings || four || STARTERS.has(wordOf(next));
}

function breaksAfterDot(place: Place, next: string, bracket: boolean, closers: string): boolean {
  const { text, block, stop, start } = place;
  const found = abbreviationBefore(text, stop, block.start);
  if (found === null) return !isListNumber(text, start, stop);
  // "…in the U.S.” The": a quotation that ends with an abbreviation has ended.
  if (/["”»]/.test(closers)) return true;
  if (bracket) return false;
  const word = wordOf(next);
  const initial = /^\p{Lu}\.(?!\p{Lu}\.)/u.test(next);
  const starts = STARTERS.has(word) && !initial;
  switch (found) {
    case 'never':
      return false;
    case 'number':
      return !/^\d/.test(next);
    case 'day':
      return !(/^\d/.test(next) || MONTH.test(next));
    case 'clock':
      return !CLOCK_FOLLOWER.test(next) && (starts || !/^\d/.test(next));
    case 'ending':
      return true;
    case 'company':
      return (
        starts || (/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(next) && place.words().has(word.toLowerCase()))
      );
    case 'short':
      return starts;
  }
}

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:\.|[a-z]*)(?![\p{L}])/u;
const CLOCK_FOLLOWER =
  /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|^(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|JST|IST|AEST|Eastern|Central|Pacific|Mountain|Greenwich|Local)\b/;

function wordOf(next: string): string {
  return /^\p{L}[\p{L}’']*/u.exec(next)?.[0] ?? '';
}

/** "1. Prices rise": the number of a list, not a sentence of its own. */
function isListNumber(text: string, start: number, stop: number): boolean {
  return stop - start <= 4 && /^\s*\(?(?:\d{1,3}|[ivx]{1,4})$/.test(text.slice(start, stop));
}

/** How the word before a dot treats what follows. */
type Abbreviation =
  /** Always goes on: "Mr.", "e.g." */
  | 'never'
  /** Goes on before a number: "No.", "p." */
  | 'number'
  /** Goes on before a date: "Sat.", "Mar." */
  | 'day'
  /** "p.m." */
  | 'clock'
  /** Ends where a capital follows: "etc." */
  | 'ending'
  /** "Inc.": ends before a word that is otherwise written small */
  | 'company'
  /** "U.S.", "Fla.", "J.": ends only before a word that usually begins a sentence */
  | 'short';

/** The abbreviation that ends with the dot at `dot`, if one does. */
function abbreviationBefore(text: string, dot: number, from: number): Abbreviation | null {
  const word = /(?:[\p{L}\p{N}]|(?<=[\p{L}])[.&])+$/u.exec(
    text.slice(Math.max(from, dot - 24), dot),
  )?.[0];
  if (word === undefined) return null;
  const known = ABBREVIATIONS.get(word);
  if (known !== undefined) return known;
  if (/^\p{L}$/u.test(word)) {
    // "So do I." ends; "George W." goes on; a small letter is a unit or a variable.
    return word === 'I' || !/^\p{Lu}$/u.test(word) ? null : 'short';
  }
  // U.S., D.C., Ph.D., J.K.: single letters (or a short syllable) with dots between.
  if (/^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word)) return 'short';
  return null;
}

const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map(
  Object.entries({
    never:
      'Mr Mrs Ms Mx Dr Drs Prof Profs Gen Gens Sen Sens Rep Reps Gov Govs Lt Sgt Cpl Pvt Col Capt Cmdr Cdr Adm Maj Brig Rev Revs Hon Pres Supt Det Insp Amb Msgr Fr Sra Srta Mme Mlle Messrs Atty Asst Assoc Lieut Sec Dist Ft Mt e.g i.e eg cf viz vs v al Op',
    number: 'No Nos no nos p pp Vol vol Fig fig Art art Sect sect Ch ch ca approx Nr nr par Rs',
    day: 'Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Mar Apr Jun Jul',
    clock: 'a.m p.m A.M P.M am pm',
    ending: 'etc',
    company:
      'Inc Corp Co Cos Ltd Bros LLC L.L.C plc S.A S.p.A Intl Mfg Jr Sr Esq Dept Univ Assn Assoc Bancorp B.V N.V A.G',
    short:
      'Jan St Ste Feb Aug Sept Sep Oct Nov Dec Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Ave Blvd Rd Hwy Rte Bldg est dept ft lb lbs oz hr hrs min sq Ed Eds ed eds Tel Ph Phil',
  } satisfies Record<Abbreviation, string>).flatMap(([kind, list]) =>
    list.split(' ').map((word) => [word, kind as Abbreviation] as const),
  ),
);

/** Words that, with a capital, begin a sentence far oftener than they belong to a name. */
const STARTERS: ReadonlySet<string> = new Set(
  (
    'The A An This That These Those He She It We They I You But And Or So Yet Nor If In On At As For From With Without ' +
    'When While After Before Since Because Although Though However Meanwhile Also There Here Many Most Some Several ' +
    'Both Each Every All Any No Now Then What Who Why How Where Which Whether His Her Its Their Our My Your Not Under ' +
    'Over During Among Amid Despite According Earlier Later By To Of Until Unless Once Even Still Just Only Instead ' +
    'Moreover Nevertheless Nonetheless Otherwise Thus Hence Therefore Indeed Besides Perhaps Today Yesterday Tomorrow ' +
    'Other Others Another Such Few Half Two Three Four Five Six Seven Eight Nine Ten One Nobody Nothing Everyone ' +
    "Someone Anyone Critics Officials It’s It's He’s He's She’s She's That’s That's We’re They’re I’m I'm There’s " +
    "There's Let Asked Speaking Following Is Are Was Were Do Does Did Has Have Had Can Could Will Would Should May"
  ).split(' '),
);

/** The words that `text` writes with a small letter, collected when first asked for. */
function lazyLowerWords(text: string): () => ReadonlySet<string> {
  let found: Set<string> | null = null;
  return () => {
    found ??= new Set(text.match(/(?<!\p{L})\p{Ll}{2,30}/gu) ?? []);
    return found;
  };
}

/** Cuts a piece that is too long to be a sentence at white space, or, where there is none, between two characters. */
function cutLong(text: string, span: Span): Span[] {
  if (span.end <= span.start) return [];
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > LONGEST) {
    let end = start + LONGEST;
    while (end > start + LONGEST / 2 && !isSpace(text.charCodeAt(end - 1))) end--;
    if (end === start + LONGEST / 2) {
      end = start + LONGEST;
      if (isLowSurrogate(text.charCodeAt(end))) end--;
    }
    const piece = trimSpan(text, { start, end });
    if (piece.start < piece.end) pieces.push(piece);
    start = end;
  }
  const rest = trimSpan(text, { start, end: span.end });
  if (rest.start < rest.end) pieces.push(rest);
  return pieces;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
