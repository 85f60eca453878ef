/**
 * Events of one article: clauses and event nouns that are worth a mark, with who did what to whom, when, and how sure.
 * What is only background (states, habits, wishes, questions, boilerplate) is left out.
 */
import type { Span } from '../model/span.ts';
import type { Role, Status } from '../model/story.ts';
import { type Anchored, type Anchors, anchorClause } from './anchor.ts';
import type { Clause } from './clauses/clause.ts';
import { ALLEGING, ASPECT, EVENT_NOUNS, LIGHT, SAYINGS, STATES } from './clauses/lexicon.ts';
import type { Frame, Word } from './clauses/words.ts';
import type { DateMention } from './dates.ts';
import type { Mention } from './mentions.ts';
import type { QuoteMention } from './quotes.ts';
import type { Place, Reading } from './reading.ts';
import { statusOf } from './status.ts';
import {
  apposedName,
  type TitleParts,
  titleOfClause,
  titleOfNoun,
  titleOfSaying,
} from './titles.ts';

/** `act`: something was done or befell; `saying`: somebody said something; `noun`: named by a noun ("the order"). */
export type EventKind = 'act' | 'saying' | 'noun';

export type EventMention = Span & {
  readonly kind: EventKind;
  /** Dictionary form of the verb or noun; `start` and `end` are its words. */
  readonly predicate: string;
  readonly place: Place;
  /** The sentence that tells it. */
  readonly excerpt: Span;
  readonly paragraph: number;
  readonly date: Anchored;
  readonly status: Status;
  /** Mentions by index, each once. */
  readonly roles: readonly { readonly mention: number; readonly role: Role }[];
  /** Quotations by index. */
  readonly quotes: readonly number[];
  /** Content words of the clause in their dictionary form, for comparing. */
  readonly words: readonly string[];
  readonly title: TitleParts;
  /** How much it deserves a mark, 0 to 1. */
  readonly salience: number;
};

/** An event below this is not worth a mark; see `salienceOf` for what counts. */
export const WORTH_A_MARK = 0.5;

const MAY_HAVE_A_TITLE = 0.3;
const NO_TITLE: TitleParts = { subject: [], verb: '', rest: [], cuts: [], quote: null };

const BOILERPLATE =
  /\b(?:reached out to|(?:request|requests|asked|reached|contacted) for (?:a )?(?:comment|response)|declined to comment|could not be reached|contributed to this report|not (?:immediately )?(?:respond|return|reply)|sign up for|subscribe|newsletter|read more|click here|all rights reserved|this article (?:was|originally|first))\b|reached for comment/i;

/** The events of a reading in the order of the text. */
export function findEvents(reading: Reading, anchors: Anchors): EventMention[] {
  const events: EventMention[] = [];
  const speech = quotesByFrame(reading);
  const byFrame = mentionsByFrame(reading);
  const cues = cuesOf(reading);
  reading.frames.forEach((frame, f) => {
    const told = reading.article.text.slice(frame.start, frame.end);
    if (BOILERPLATE.test(told)) return;
    const { clauses } = reading.parsed[f] as Reading['parsed'][number];
    const mentions = byFrame[f] as number[];
    const context: Context = {
      reading,
      anchors,
      frame,
      f,
      mentions,
      quotes: speech[f] as number[],
      cues,
    };
    const found: EventMention[] = [];
    const asks = /[?]["”’]?$/.test(told.slice(-2));
    clauses.forEach((clause, c) => {
      const event = asks ? null : eventOf(context, clause, c);
      const before = found.at(-1);
      if (event === null) return;
      if (!goesOn(clause, event, before)) found.push(event);
      else if (before !== undefined && isBare(context, before))
        found[found.length - 1] = completed(before, event, clause.introducer === 'or');
    });
    found.push(...nounEvents(context));
    events.push(...found.sort((a, b) => a.start - b.start));
  });
  return events;
}

/** "surged troops and sought authority": a second verb of one subject, at the same time, is told with the first. */
function goesOn(clause: Clause, event: EventMention, before: EventMention | undefined): boolean {
  return (
    before !== undefined &&
    !clause.ownSubject &&
    clause.kind !== 'relative' &&
    event.kind === before.kind &&
    (event.date.how !== 'own' || event.date.edtf === before.date.edtf)
  );
}

/** "shot and killed a man": the first of two verbs has nothing of its own behind it. */
function isBare({ reading, f }: Context, { place }: EventMention): boolean {
  const { clauses, owner } = reading.parsed[f] as Reading['parsed'][number];
  const clause = clauses[place.clause];
  return clause !== undefined && owner.lastIndexOf(place.clause) === clause.verb.head;
}

/** The second verb with its object, at the date and with the weight of the first. */
function completed(first: EventMention, second: EventMention, isEither: boolean): EventMention {
  // "were killed or wounded": both are said.
  const verb = isEither
    ? `${first.title.verb} or ${second.title.verb.replace(/^(?:is|are|will be|will) /, '')}`
    : second.title.verb;
  return {
    ...second,
    title: { ...second.title, verb },
    date: second.date.how === 'own' ? second.date : first.date,
    status: first.status,
    salience: Math.max(first.salience, second.salience),
  };
}

type Context = {
  readonly reading: Reading;
  readonly anchors: Anchors;
  readonly frame: Frame;
  readonly f: number;
  /** Indices of the mentions in this frame. */
  readonly mentions: readonly number[];
  /** Indices of the quotations in this frame. */
  readonly quotes: readonly number[];
  /** Quotations by where their reporting word begins. */
  readonly cues: ReadonlyMap<number, number[]>;
};

/** Titles are only made for what may come to have a mark, alone or as one of several sayings. */
function titleFor(
  reading: Reading,
  place: Place,
  kind: EventKind,
  status: Status,
  salience: number,
): TitleParts {
  if (salience < MAY_HAVE_A_TITLE) return NO_TITLE;
  return kind === 'saying' ? titleOfSaying(reading, place) : titleOfClause(reading, place, status);
}

/** Quotations by the frame that holds their reporting word, or themselves. */
function quotesByFrame({ frames, quotes }: Reading): number[][] {
  const lists: number[][] = frames.map(() => []);
  let f = 0;
  quotes.forEach((quote, q) => {
    while (f + 1 < frames.length && (frames[f] as Frame).end <= quote.start) f++;
    lists[f]?.push(q);
  });
  return lists;
}

function cuesOf({ quotes }: Reading): Map<number, number[]> {
  const cues = new Map<number, number[]>();
  quotes.forEach(({ cue }, q) => {
    if (cue === null) return;
    const list = cues.get(cue.start);
    if (list === undefined) cues.set(cue.start, [q]);
    else list.push(q);
  });
  return cues;
}

function mentionsByFrame({ frames, mentions }: Reading): number[][] {
  const lists: number[][] = frames.map(() => []);
  let f = 0;
  mentions.forEach((mention, m) => {
    while (f + 1 < frames.length && (frames[f] as Frame).end <= mention.start) f++;
    lists[f]?.push(m);
  });
  return lists;
}

/** The event that a clause tells; null where it tells none worth a mark. */
function eventOf(context: Context, clause: Clause, c: number): EventMention | null {
  const { verb } = clause;
  const { reading, frame, f, anchors } = context;
  const place = { frame: f, clause: c };
  const saying = isSaying(context, clause, c);
  if (!saying && !isEventive(context, clause, c)) return null;
  const date = anchorClause(reading, anchors, place);
  const status = statusOf(reading, place, date) ?? presentSaying(context, clause, c, saying);
  if (status === null) return null;
  if (clause.kind === 'complement' && !complementStands(context, clause, date)) return null;
  const roles = rolesOf(context, clause, c, saying);
  const quotes = saying ? quotesOf(context, clause, c) : quotesInside(context, c);
  const kind = saying ? 'saying' : 'act';
  const salience = salienceOf(context, {
    clause,
    kind,
    date,
    roles,
    quotes,
    reports: reportsIn(context, c),
  });
  const head = frame.words[verb.head] as Word;
  const first = frame.words[verb.first] as Word;
  return {
    start: first.start,
    end: head.end,
    kind,
    predicate: verb.base,
    place,
    excerpt: excerptOf(context, clause, c, saying),
    paragraph: frame.paragraph,
    date,
    status,
    roles,
    quotes,
    words: contentWords(context, clause, c, quotes),
    title: titleFor(reading, place, kind, status, salience),
    salience,
  };
}

/** "“We will go on,” Smith tells reporters": quoted in the present, as broadcasters and some agencies do. */
function presentSaying(
  context: Context,
  clause: Clause,
  c: number,
  saying: boolean,
): Status | null {
  if (!saying || clause.verb.tense !== 'present' || clause.kind !== 'main') return null;
  return quotesOf(context, clause, c).length > 0 ? 'happened' : null;
}

/**
 * The sentence that tells it; where that brings a quotation about something else, the words of the clause and of those
 * below it only.
 */
function excerptOf(context: Context, clause: Clause, c: number, saying: boolean): Span {
  const { frame, reading, f } = context;
  const whole = { start: frame.start, end: frame.end };
  const quoted = frame.words.some((word) => word.pos === 'QUOTE');
  if (!quoted || (saying && clause.kind === 'main')) return whole;
  const owner = reading.parsed[f]?.owner;
  const own = frame.words.filter(
    (word, i) =>
      belongsBelow(context, owner?.[i] ?? -1, c) &&
      !(i === clause.open && word.lower === clause.introducer),
  );
  const first = own[0];
  const last = own.at(-1);
  return first === undefined || last === undefined ? whole : { start: first.start, end: last.end };
}

/** A person or body brings words: "Smith said …", "according to …" is left to the act that it reports. */
function isSaying({ frame, reading, mentions, f }: Context, clause: Clause, c: number): boolean {
  const { verb } = clause;
  if (!SAYINGS.has(verb.base) || verb.negated || verb.passive) return false;
  if (verb.modal !== null || clause.introducer === 'if') return false;
  if (subjectMention({ frame, reading, mentions }, clause) < 0) return false;
  if (isDeed(frame, clause)) return false;
  // "continue", "point" and the like report only beside a quotation or with a clause to report.
  if (
    /^(?:say|tell|add|state|confirm|reiterate|insist|claim|argue|announce|write|tweet)$/.test(
      verb.base,
    )
  )
    return true;
  const { clauses } = reading.parsed[f] as Reading['parsed'][number];
  const reports = clauses.some((other) => other.parent === c && other.kind === 'complement');
  const quoted = frame.words.some((word) => word.pos === 'QUOTE');
  if (isGoingOn(frame, clause)) return false;
  return (
    reports ||
    quoted ||
    /^(?:respond|react|comment|condemn|criticize|criticise|praise|lash|slam|blast|denounce|dismiss|deny)$/.test(
      verb.base,
    )
  );
}

/** Whether the verb tells of something that happened or is to happen. */
function isEventive({ frame, reading, f }: Context, clause: Clause, c: number): boolean {
  const { verb, introducer } = clause;
  if (verb.negated || introducer === 'if' || introducer === 'unless' || introducer === 'whether')
    return false;
  if (introducer === 'what' || introducer === 'how' || introducer === 'than') return false;
  const goesOn = isGoingOn(frame, clause) || isDeed(frame, clause);
  if (SAYINGS.has(verb.base) && !verb.passive && clause.kind !== 'adverbial' && !goesOn) {
    const acted = reading.parsed[f]?.clauses.some((other) => other.parent === c);
    if (!acted && verb.base !== 'call') return false;
  }
  if (ASPECT.has(verb.base) && !goesOn) return false;
  if (STATES.has(verb.base) && !verb.passive && !isPlanned(clause) && !goesOn) return false;
  if (STATES.has(verb.base) && verb.passive && !isPlanned(clause)) {
    if (/^(?:need|require|know|consider|regard|see|believe|think|expect|use|hold)$/.test(verb.base))
      return verb.base === 'hold';
  }
  const subject = clause.subject;
  if (subject === null || isFirstPerson(reading, f, c)) return false;
  if (LIGHT.has(verb.base) && subjectIsUtterance(frame, subject)) return false;
  if (verb.progressive && verb.tense === 'present') return false;
  // "was walking home when he was hit": what then happened is told.
  if (verb.progressive && /^past/.test(verb.tense) && interrupts(reading.parsed[f], c) >= 0)
    return false;
  switch (verb.tense) {
    case 'past':
    case 'perfect':
    case 'pastPerfect':
      return !(verb.progressive && verb.base === 'go');
    case 'future':
    case 'present':
      return true;
    case 'modal':
      return verb.modal === 'would' || verb.modal === "'d";
    case 'none':
      return false;
  }
}

/** Index of the clause with "when" that breaks into what was going on in clause `c`, or −1. */
function interrupts(parsed: Reading['parsed'][number] | undefined, c: number): number {
  return (
    parsed?.clauses.findIndex(
      (other, k) =>
        k > c && k <= c + 2 && other.introducer === 'when' && other.verb.tense === 'past',
    ) ?? -1
  );
}

/** "has continued to press Mexico": a deed that goes on, and not a state that does ("continues to be"). */
function isGoingOn({ words }: Frame, { verb }: Clause): boolean {
  if (verb.base !== 'continue' || !/^(?:past|perfect|pastPerfect)$/.test(verb.tense)) return false;
  const deed = words[verb.head + 2];
  return words[verb.head + 1]?.lower === 'to' && deed?.pos === 'VERB' && !STATES.has(deed.lemma);
}

const HELD =
  /^(?:talk|session|ceremony|service|vigil|parade|concert|festival|round|exercise|drill|briefing|poll|primary)$/;

/** Verbs of saying and of states that with these words tell of a deed: "agreed to buy", "held talks", "claimed victory". */
function isDeed({ words }: Frame, { verb }: Clause): boolean {
  if (verb.passive || verb.progressive) return false;
  const behind = words.slice(verb.head + 1, verb.head + 6);
  if (verb.base === 'admit') return behind[0]?.pos === 'VERB' && behind[0].lower.endsWith('ing');
  if (verb.base === 'claim')
    return /^(?:responsibility|victory|credit)$/.test(behind[0]?.lower ?? '');
  if (verb.base === 'agree') {
    const to = behind.findIndex((word) => word.lower === 'to' && word.date < 0);
    return to >= 0 && behind.slice(0, to).every((word) => word.date >= 0 || word.pos === 'ADP');
  }
  return (
    verb.base === 'hold' &&
    behind.some(({ lemma, pos }) => pos === 'NOUN' && (HELD.test(lemma) || EVENT_NOUNS.has(lemma)))
  );
}

/** Reporters do not say "I" and "we": such words are somebody's, also where the marks are missing. */
function isFirstPerson(reading: Reading, f: number, c: number): boolean {
  const { owner } = reading.parsed[f] as Reading['parsed'][number];
  const { words } = reading.frames[f] as Frame;
  return words.some(
    (word, i) =>
      owner[i] === c && word.pos === 'PRON' && /^(?:i|me|my|we|us|our)$/.test(word.lower),
  );
}

const isPlanned = ({ verb }: Clause): boolean =>
  /^(?:plan|intend|aim|expect|schedule|hope)$/.test(verb.base);

/** "The comments by Trump came …": only words for what was said. */
function subjectIsUtterance({ words }: Frame, { from, to }: { from: number; to: number }): boolean {
  return words
    .slice(from, to + 1)
    .some((word) =>
      /^(?:comments?|remarks?|statements?|words|warnings?|responses?|news|reports?|claims?|answers?|numbers|figures)$/.test(
        word.lower,
      ),
    );
}

/** What somebody says happened is an event of its own where it has a date of its own, or a reporter's source tells it. */
function complementStands(
  { reading, f, frame, mentions }: Context,
  clause: Clause,
  date: Anchored,
): boolean {
  if (date.how === 'own' || date.how === 'offset') return true;
  const governor = reading.parsed[f]?.clauses[clause.parent];
  if (governor === undefined || f > 1) return false;
  const speaker = subjectMention({ frame, reading, mentions }, governor);
  const mention = reading.mentions[speaker];
  return (
    mention === undefined ||
    mention.form === 'nominal' ||
    mention.form === 'title' ||
    mention.kind === 'organization'
  );
}

/** Index of the mention that the subject of a clause is, or −1. */
export function subjectMention(
  { frame, reading, mentions }: Pick<Context, 'frame' | 'reading' | 'mentions'>,
  { subject }: Clause,
): number {
  if (subject === null) return -1;
  const apposed = apposedName(reading, frame, subject);
  if (apposed >= 0) return apposed;
  const start = (frame.words[subject.from] as Word).start;
  const end = (frame.words[subject.to] as Word).end;
  for (const index of mentions) {
    const mention = reading.mentions[index] as Mention;
    if (mention.start < start || mention.end > end) continue;
    if (mention.attributive || mention.possessive || mention.apposed >= 0) continue;
    const before = frame.words.findLast((word) => word.end <= mention.phrase.start);
    if (before !== undefined && before.start >= start && before.pos === 'ADP') return -1;
    // The mention must hold the head of the phrase: "the army's role" is not the army.
    const after = frame.words.find((word) => word.start >= mention.end);
    if (after !== undefined && after.end <= end && (after.pos === 'NOUN' || after.pos === 'PROPN'))
      continue;
    return index;
  }
  return -1;
}

/** Who did what to whom within the words of a clause. */
function rolesOf(
  context: Context,
  clause: Clause,
  c: number,
  saying: boolean,
): EventMention['roles'] {
  const { reading, frame, f, mentions } = context;
  const owner = reading.parsed[f]?.owner;
  const subject = subjectMention(context, clause);
  const verbEnd = (frame.words[clause.verb.head] as Word).end;
  const roles: { mention: number; role: Role }[] = [];
  const taken = new Set<number>();
  if (subject >= 0) {
    roles.push({
      mention: subject,
      role: saying ? 'speaker' : clause.verb.passive ? 'patient' : 'agent',
    });
    taken.add(subject);
  }
  let patient = clause.verb.passive;
  for (const index of mentions) {
    const mention = reading.mentions[index] as Mention;
    if (taken.has(index)) continue;
    const w = frame.words.findIndex((word) => word.end > mention.start);
    const owned = w >= 0 && owner?.[w] === c;
    const below = w >= 0 && belongsBelow(context, owner?.[w] ?? -1, c);
    if (!owned && !below) continue;
    const by = clause.verb.passive && owned && !mention.possessive && followsBy(frame, mention);
    if (by) {
      roles.push({ mention: index, role: 'agent' });
    } else if (
      !patient &&
      owned &&
      mention.start >= verbEnd &&
      isObject(context, mention, verbEnd, saying)
    ) {
      roles.push({ mention: index, role: 'patient' });
      patient = true;
    } else roles.push({ mention: index, role: 'mentioned' });
  }
  return roles;
}

/** Whether "by" stands before a phrase, or before whose it is: "by Vega", "by his lawyer". */
function followsBy({ words }: Frame, { phrase }: Mention): boolean {
  let at = words.findIndex((word) => word.end > phrase.start) - 1;
  while (at >= 0 && /^(?:his|her|its|their|the|an?|['’]s?)$/.test((words[at] as Word).lower)) at--;
  return words[at]?.lower === 'by';
}

/** Whether clause `inner` hangs below clause `outer`. */
function belongsBelow({ reading, f }: Context, inner: number, outer: number): boolean {
  const clauses = reading.parsed[f]?.clauses ?? [];
  for (let at = inner, steps = 0; at >= 0 && steps < 8; steps++) {
    if (at === outer) return true;
    const clause = clauses[at];
    if (clause === undefined || clause.kind === 'adverbial') return false;
    at = clause.parent;
  }
  return false;
}

/** Before these words stands what something is done to or for; after "in" and "from" where, when or with what. */
const GOVERNED = new Set('on upon against over into to with at for after'.split(' '));

/**
 * The first noun phrase after the verb, with at most plain nouns and a preposition between: "lashed into", "imposed
 * tariffs on Mexico", "threatened to impose tariffs on Mexico". A place is where it was done.
 */
function isObject(
  { reading, frame, mentions }: Context,
  mention: Mention,
  verbEnd: number,
  near: boolean,
): boolean {
  if (mention.attributive || mention.possessive) return false;
  const between = reading.article.text.slice(verbEnd, mention.phrase.start).trim();
  if (between === '' || near) return between === '';
  const words = frame.words.filter(
    (word) => word.start >= verbEnd && word.end <= mention.phrase.start,
  );
  if (words[0]?.lower === 'to' && words[1]?.pos === 'VERB') {
    words.splice(0, 2);
    // "has continued to press Sheinbaum"
    if (words.length === 0) return mention.kind !== 'place';
  }
  if (words.length > 4 || words.some((word) => word.pos === 'VERB' || word.pos === 'PUNCT'))
    return false;
  const last = words.at(-1);
  if (last?.pos !== 'ADP' || !GOVERNED.has(last.lower)) return false;
  if (mention.kind === 'place') return false;
  if (mention.kind === 'country' && /^(?:to|at|for|after|into)$/.test(last.lower)) return false;
  // "the strikes on Iran", "Ohlsson's words to Weber": another phrase stands between.
  return !mentions.some((m) => {
    const other = reading.mentions[m] as Mention;
    return other.start >= verbEnd && other.end <= mention.phrase.start;
  });
}

/** The quotations that a saying brings: those in its sentence, and those that follow and share its reporting word. */
function quotesOf(context: Context, clause: Clause, c: number): number[] {
  const { reading, frame, f, cues } = context;
  const owner = reading.parsed[f]?.owner;
  return frame.words.flatMap((word, i) => {
    const brought = cues.get(word.start);
    if (brought === undefined) return [];
    // "She added that she told him they “can work together”": what is quoted below is part of what she said.
    const reports = i >= clause.verb.first && i <= clause.verb.head;
    return reports || belongsBelow(context, owner?.[i] ?? -1, c) ? brought : [];
  });
}

/** Quoted words inside what a clause tells: designated as “…”. */
function quotesInside({ reading, frame, f, quotes }: Context, c: number): number[] {
  const owner = reading.parsed[f]?.owner;
  return quotes.filter((q) => {
    const quote = reading.quotes[q] as QuoteMention;
    if (quote.kind !== 'mixed') return false;
    const w = frame.words.findIndex((word) => word.end > quote.start);
    return w >= 0 && owner?.[w] === c;
  });
}

/** Words that tell nothing of what was done. */
const UNTOLD = new Set('several many more most other some few new former own same such'.split(' '));
/** What a verb takes stands near it; the rest of its sentence is told by every article in its own way. */
const NEAREST_WORDS = 10;
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'NUM', 'ADJ']);

/**
 * Words of what was done or said, for comparing it with other tellings: neither who did it nor the verb, which are
 * compared by themselves. Of a saying also what was said, reported or quoted.
 */
function contentWords(
  context: Context,
  clause: Clause,
  c: number,
  quotes: readonly number[],
): string[] {
  const { reading, frame, f } = context;
  const owner = reading.parsed[f]?.owner;
  const { verb } = clause;
  const words = new Set<string>();
  frame.words.forEach((word, i) => {
    if (word.date >= 0 || !CONTENT.has(word.pos)) return;
    // What stands before the verb only sets the scene.
    if (i <= verb.head || UNTOLD.has(word.lower)) return;
    if (belongsBelow(context, owner?.[i] ?? -1, c)) words.add(word.lemma);
  });
  if (quotes.length === 0) return [...words].slice(0, NEAREST_WORDS);
  for (const q of quotes) {
    const quote = reading.quotes[q] as QuoteMention;
    for (const sentence of reading.sentences.slice(frame.sentence, frame.sentence + 12)) {
      for (const token of sentence.tokens) {
        const inside = token.start >= quote.start && token.end <= quote.end;
        if (inside && CONTENT.has(token.pos)) words.add(token.lemma);
      }
    }
  }
  return [...words];
}

type Weighed = {
  readonly clause: Clause;
  readonly kind: EventKind;
  readonly date: Anchored;
  readonly roles: EventMention['roles'];
  readonly quotes: readonly number[];
  readonly reports: boolean;
};

/** "A man was arrested, police said": the reporter's own news, with its source behind it. */
function isPostposed({ reading, f, frame, mentions }: Context, clause: Clause): boolean {
  const governor = reading.parsed[f]?.clauses[clause.parent];
  if (clause.kind !== 'complement' || governor === undefined || governor.open < clause.open) {
    return false;
  }
  const mention = reading.mentions[subjectMention({ frame, reading, mentions }, governor)];
  return mention === undefined || mention.form === 'nominal' || mention.kind === 'organization';
}

/** Whether a clause tells what was said. */
function reportsIn({ reading, f }: Context, c: number): boolean {
  const clauses = reading.parsed[f]?.clauses ?? [];
  return clauses.some((other) => other.parent === c && other.kind === 'complement');
}

/**
 * How much an event deserves a mark. A date of its own says that the writer places it in time (0.35); the first
 * sentences tell the news (0.25); an actor who does it (0.2 by name, 0.15 otherwise) to another (0.1) makes it a deed;
 * a main clause (0.1) and a verb that changes something (0.15) tell rather than describe. A saying is worth a mark for
 * its words: quoted (0.25), in the lead, or dated; a plan only when it has a day.
 */
function salienceOf(
  context: Context,
  { clause, kind, date, roles, quotes, reports }: Weighed,
): number {
  const { reading, f } = context;
  const main = clause.kind === 'main' || isPostposed(context, clause);
  let sum = 0;
  if (date.how === 'own') sum += 0.35;
  else if (date.how === 'offset' || date.how === 'then') sum += 0.3;
  else if (date.how === 'parent') sum += date.edtf.length === 10 ? 0.05 : 0.2;
  else if (date.how === 'carried') sum += 0.1;
  if (f <= 1 && main) sum += f === 0 ? 0.25 : 0.15;
  const actor = roles.find(({ role }) => role === 'agent' || role === 'speaker');
  if (actor !== undefined) sum += reading.mentions[actor.mention]?.form === 'name' ? 0.2 : 0.15;
  if (roles.some(({ role }) => role === 'patient')) sum += 0.1;
  if (main) sum += 0.1;
  if (kind === 'act' && !LIGHT.has(clause.verb.base)) sum += 0.15;
  if (kind === 'saying' && quotes.length > 0) sum += 0.25;
  else if (kind === 'saying' && reports) sum += 0.1;
  if (clause.kind === 'relative') sum -= 0.1;
  // "was walking home when he was hit": that is what is told.
  const { clauses } = reading.parsed[f] as Reading['parsed'][number];
  const going = clauses.findIndex(
    ({ verb }) => verb.progressive && /^past/.test(verb.tense) && verb.head < clause.verb.first,
  );
  if (going >= 0 && clauses[interrupts(reading.parsed[f], going)] === clause) sum += 0.4;
  // "has continued to press Mexico": what goes on, since nobody says when, is the background of what is dated.
  if (date.how === 'published' && isGoingOn(context.frame, clause)) sum -= 0.1;
  if (clause.verb.tense === 'present') sum -= 0.2;
  if (clause.verb.tense === 'future' || clause.verb.tense === 'modal')
    sum -= date.how === 'own' ? 0 : 0.3;
  return Math.max(0, Math.min(1, sum));
}

/** "Trump's order in January to …", "a Friday report from the Journal": nouns with whose they were and when. */
function nounEvents(context: Context): EventMention[] {
  const { reading, frame, f, mentions } = context;
  const { words } = frame;
  const events: EventMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.pos !== 'NOUN' || !EVENT_NOUNS.has(word.lemma) || word.quote >= 0) continue;
    const dated = nounDate(context, i);
    if (dated === null) continue;
    const agent = nounAgent(context, i, dated.after);
    if (agent < 0) continue;
    const place = { frame: f, clause: reading.parsed[f]?.owner[i] ?? -1 };
    const roles = [
      { mention: agent, role: 'agent' as Role },
      ...mentions
        .filter((m) => m !== agent && (reading.mentions[m] as Mention).start > word.end)
        .map((mention) => ({ mention, role: 'mentioned' as Role })),
    ];
    events.push({
      start: word.start,
      end: word.end,
      kind: 'noun',
      predicate: word.lemma,
      place,
      excerpt: { start: frame.start, end: frame.end },
      paragraph: frame.paragraph,
      date: dated.anchored,
      status: 'happened',
      roles,
      quotes: [],
      words: words
        .filter((other, k) => k > i && (other.pos === 'NOUN' || other.pos === 'PROPN'))
        .map((other) => other.lemma),
      title: titleOfNoun(reading, f, i, agent),
      salience: ALLEGING.has(word.lemma) ? 0 : 0.55,
    });
  }
  return events;
}

/** The date in a noun's own phrase: "a Friday report", "order in January". */
function nounDate(
  { reading, frame }: Context,
  i: number,
): { anchored: Anchored; after: number } | null {
  const { words } = frame;
  const { dates, article } = reading;
  const before = dateOfWord(dates, words[i - 1]);
  let after = i;
  let date = before;
  if (date === null || !date.attributive) {
    const led = dateOfWord(dates, words[words[i + 1]?.pos === 'ADP' ? i + 2 : i + 1]);
    if (led === null || led.attributive) return null;
    // "a report on Friday" after a finite verb may be the verb's date; a possessor ties it to the noun.
    const owned = /^['’]s?$/.test(words[i - 1]?.text ?? '');
    if (!owned) return null;
    date = led;
    while (after + 1 < words.length && (words[after + 1] as Word).start < led.end) after++;
  }
  if (date.edtf === null || date.edtf.slice(0, 10) > article.published) return null;
  const evidence = { span: { start: date.start, end: date.end }, reference: article.published };
  return { anchored: { edtf: date.edtf, basis: date.basis, evidence, how: 'own' }, after };
}

/** The date that a word is part of. */
function dateOfWord(dates: readonly DateMention[], word: Word | undefined): DateMention | null {
  return word === undefined || word.date < 0 ? null : (dates[word.date] as DateMention);
}

/** Whose it was: "Trump's order", "report from the Journal", "attack by rebels". */
function nounAgent({ reading, frame, mentions }: Context, i: number, after: number): number {
  const { words } = frame;
  const noun = words[i] as Word;
  for (const m of mentions) {
    const mention = reading.mentions[m] as Mention;
    if (mention.possessive && mention.end <= noun.start && noun.start - mention.end <= 30) {
      const between = words.filter((word) => word.start >= mention.end && word.end <= noun.start);
      if (
        between.every(
          (word) =>
            word.pos === 'PART' ||
            word.pos === 'ADJ' ||
            word.pos === 'NOUN' ||
            word.date >= 0 ||
            word.pos === 'PROPN',
        )
      )
        return m;
    }
  }
  const next = words[after + 1];
  if (next?.lower === 'from' || next?.lower === 'by') {
    const start = next.end + 1;
    return mentions.find((m) => (reading.mentions[m] as Mention).phrase.start === start) ?? -1;
  }
  return -1;
}
