/**
 * Titles: one plain clause in the present tense, subject first, made of the event's own clause. Pronouns become names,
 * dates and tails are cut, nothing dangles. Names are put in when the actors are known (`renderTitle`), so that titles
 * can be prepared article by article.
 */
import type { Span } from '../model/span.ts';
import type { ActorKind, Status } from '../model/story.ts';
import type { Clause, Range } from './clauses/clause.ts';
import { EVENT_NOUNS, isParticleOf, TAKES_CLAUSE } from './clauses/lexicon.ts';
import { formOf, presentOf } from './clauses/verbs.ts';
import type { Frame, Word } from './clauses/words.ts';
import type { DateMention } from './dates.ts';
import type { Mention } from './mentions.ts';
import type { QuoteMention } from './quotes.ts';
import { clauseAt, type Place, type Reading } from './reading.ts';

/** Words of the title, or a mention whose actor's name stands for it. */
export type TitlePiece =
  /** `describes`: a description before this mention's name, left out where it names a person. */
  | { readonly words: string; readonly describes?: number }
  | {
      readonly mention: number;
      readonly words: string;
      readonly describes?: number;
      readonly form: 'name' | 'pronoun' | 'possessive';
    };

export type TitleParts = {
  readonly subject: readonly TitlePiece[];
  readonly verb: string;
  /** After the verb; may be cut after any index in `cuts`. */
  readonly rest: readonly TitlePiece[];
  readonly cuts: readonly number[];
  /** What was said, verbatim, where the title is somebody's words; null otherwise. */
  readonly quote: string | null;
};

/** Longest title, in characters. */
export const LONGEST_TITLE = 84;
const LONGEST_QUOTE = 64;

const DANGLING = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'PUNCT', 'ADV', 'PRON']);
const ENDS_CLAUSE =
  /^(?:because|after|before|while|when|since|until|although|though|unless|whereas|as|if|who|which|whose)$/;
const TAIL =
  /^(?:amid|despite|following|regarding|including|according|citing|concerning|amidst|ahead|due|besides|per|via|saying|adding|compared)$/;
const ASIDE =
  /^(?:also|then|later|earlier|meanwhile|however|already|recently|again|now|still|even|reportedly|allegedly)$/;

/** Words that only say how long before or after something that a title leaves out. */
const MEASURE =
  /^(?:just|shortly|soon|only|even|barely|immediately|right|nearly|almost|about|late|early|long|well|minutes|hours|days|weeks|months|years|moments)$/;

export function titleOfClause(reading: Reading, place: Place, status: Status): TitleParts {
  const clause = clauseAt(reading, place);
  const frame = reading.frames[place.frame] as Frame;
  const { verb } = clause;
  const many = isMany(reading, frame, clause);
  const head = frame.words[verb.head] as Word;
  let words: string;
  if (verb.passive)
    words = `${status === 'planned' ? 'will be' : many ? 'are' : 'is'} ${head.text}`;
  else if (verb.tense === 'future' || verb.tense === 'modal') words = `will ${verb.base}`;
  else words = presentOf(verb.base, many);
  const subject = subjectPieces(reading, frame, clause);
  const rested =
    saidBefore(reading, place, clause) ??
    restPieces(reading, place, verb.head + 1, undefined, reportedVerb(reading, place));
  // "The agency alleges that": nothing is left of what it alleges.
  const isEmpty = rested.rest.length === 0 && !verb.passive && SAYS_SOMETHING.test(verb.base);
  if (isEmpty) return { subject: [], verb: words, ...rested, quote: null };
  const object = describedObject(frame, clause);
  if (object !== null) {
    const end = endOfGap(frame, verb.head + 1);
    const { rest, cuts } = restPieces(reading, place, verb.head + 1, end);
    const pieces = uncapital(piecesOf(reading, frame, object));
    return {
      subject,
      verb: words,
      rest: [...pieces, ...rest],
      cuts: [...(rest.length > 0 ? [0] : []), ...cuts].map((cut) => cut + pieces.length),
      quote: null,
    };
  }
  return {
    subject,
    verb: words,
    ...rested,
    quote: null,
  };
}

const SAYS_SOMETHING =
  /^(?:allege|claim|urge|recommend|demand|request|propose|declare|reveal|disclose|report|estimate|predict|warn|suggest|argue|insist)$/;

/**
 * "the law that parliament passed", "the complaint he lodged": the noun phrase before a relative clause that is the object
 * of its verb; null where the verb has one of its own behind it.
 */
function describedObject({ words }: Frame, clause: Clause): Range | null {
  const { verb, subject, open, ownSubject, kind, introducer } = clause;
  if (!ownSubject || subject === null || verb.passive || open < 2 || subject.to > verb.first)
    return null;
  const opens = /^(?:that|which|whom)$/.test((words[open] as Word).lower);
  if (!opens && !(kind === 'relative' && introducer === null && subject.from === open)) return null;
  const to = open - 1;
  if (words[to]?.pos !== 'NOUN') return null;
  let from = to;
  while (from > 0 && /^(?:NOUN|ADJ|NUM|PROPN)$/.test((words[from - 1] as Word).pos)) from--;
  if (words[from - 1]?.pos !== 'DET') return null;
  // "told the crowd that the union won": what was told.
  if (TAKES_CLAUSE.has(words[from - 2]?.lemma ?? '')) return null;
  let next = verb.head + 1;
  if (words[next]?.pos === 'ADP' && (words[next + 1]?.date ?? -1) >= 0) next++;
  if (
    (words[next]?.date ?? -1) < 0 &&
    /^(?:DET|NUM|PRON|PROPN|NOUN|ADJ|SCONJ|PART)$/.test(words[next]?.pos ?? '')
  )
    return null;
  return { from: from - 1, to };
}

/** Where the words of such a clause end: "passed on Friday | bans smoking". */
function endOfGap({ words }: Frame, from: number): number {
  let dated = false;
  for (let i = from; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.date >= 0) dated = true;
    else if (dated) return word.pos === 'ADP' || word.pos === 'CCONJ' ? words.length : i;
  }
  return words.length;
}

/** The verb of what a clause reports, before which its words can not be cut; −1 where it reports nothing. */
function reportedVerb(reading: Reading, place: Place): number {
  const { clauses } = reading.parsed[place.frame] as Reading['parsed'][number];
  const head = clauseAt(reading, place).verb.head;
  const said = clauses.find(
    ({ kind, open, parent }) => parent === place.clause && kind === 'complement' && open > head,
  );
  // A subject that is long may be cut all the same: no title would hold it.
  return said !== undefined && said.verb.head - said.open <= LONGEST_UNCUT ? said.verb.head : -1;
}

const LONGEST_UNCUT = 12;

/** "The plan is dead, officials said": what was said stands before the verb. */
function saidBefore(reading: Reading, place: Place, clause: Clause) {
  const { clauses } = reading.parsed[place.frame] as Reading['parsed'][number];
  const said = clauses.find(
    (other) =>
      other.parent === place.clause && other.kind === 'complement' && other.open < clause.open,
  );
  if (said === undefined) return null;
  const parts = restPieces(reading, place, said.open, clause.open, said.verb.head);
  return { ...parts, rest: uncapital(parts.rest) };
}

/** Words from the beginning of a sentence that now stand within one. */
function uncapital(pieces: readonly TitlePiece[]): readonly TitlePiece[] {
  const first = pieces[0];
  if (first === undefined || 'mention' in first) return pieces;
  const words = first.words.replace(
    /^(?:The|A|An|This|These|There|It|In|At|On|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Many|More|Most|All)\b/,
    (word) => word.toLowerCase(),
  );
  return [{ ...first, words }, ...pieces.slice(1)];
}

/** "Sheinbaum says she rejected …", or her words where the sentence has nothing else to say. */
export function titleOfSaying(reading: Reading, place: Place): TitleParts {
  const clause = clauseAt(reading, place);
  const frame = reading.frames[place.frame] as Frame;
  const parts = titleOfClause(reading, place, 'happened');
  const reports = reading.parsed[place.frame]?.clauses.some(
    (other) =>
      other.parent === place.clause && other.kind === 'complement' && other.open > clause.verb.head,
  );
  if (reports && parts.rest.length > 0) return parts;
  const quote = frame.words.find((word) => word.pos === 'QUOTE');
  // "News reports said": who said it, and nothing of what.
  if (quote === undefined) return parts.rest.length > 0 ? parts : { ...parts, subject: [] };
  return { ...parts, quote: firstWordsOf(reading, reading.quotes[quote.quote] as QuoteMention) };
}

/** The first whole sentence of a quotation, cut at a word where it is long. */
function firstWordsOf(reading: Reading, quote: Span): string {
  const { text } = reading.article;
  const said = reading.sentences
    .filter((sentence) => sentence.start < quote.end && sentence.end > quote.start)
    .map(({ start, end }) => text.slice(Math.max(start, quote.start), Math.min(end, quote.end)))
    .map((words) =>
      words
        .replace(/^["“‘'«`]+|["”’'»`]+$/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  // A question put only to be answered says less than the answer; a few words say nothing.
  const first = said.find((words) => !words.endsWith('?') && words.length > 20) ?? said[0] ?? '';
  const whole = first.replace(/(?<!\b\p{Lu})[.,;:]+$/u, '');
  if (whole.length <= LONGEST_QUOTE) return whole;
  const comma = whole.slice(0, LONGEST_QUOTE).lastIndexOf(', ');
  if (comma >= 28) return whole.slice(0, comma);
  return `${whole.slice(0, whole.slice(0, LONGEST_QUOTE - 1).lastIndexOf(' '))} …`;
}

/** "Trump gives an order to increase the army's role". */
export function titleOfNoun(reading: Reading, f: number, at: number, agent: number): TitleParts {
  const frame = reading.frames[f] as Frame;
  const noun = frame.words[at] as Word;
  const mention = reading.mentions[agent] as Mention;
  const does = EVENT_NOUNS.get(noun.lemma) ?? '';
  const [verb, ...object] = (does === '' ? `has a ${noun.lemma}` : does).split(' ');
  const made = frame.words.findLastIndex(
    (word) => word.end <= mention.end && word.end > mention.start,
  );
  // "report from the Wall Street Journal about …": the maker is the subject already.
  const rest = restPieces(reading, { frame: f, clause: -1 }, Math.max(at, made) + 1);
  return {
    subject: [nameOf(reading, mention, agent)],
    verb: verb as string,
    rest: [{ words: object.join(' ') }, ...rest.rest],
    cuts: rest.cuts.map((cut) => cut + 1),
    quote: null,
  };
}

/** Whether a word is (part of) somebody's name. */
function isNamed(reading: Reading, { start, end }: Span): boolean {
  for (let m = firstFrom(reading, start); m < reading.mentions.length; m++) {
    const mention = reading.mentions[m] as Mention;
    if (mention.start >= end) return false;
    if (mention.form === 'name' && mention.end >= end) return true;
  }
  return false;
}

function isMany(reading: Reading, frame: Frame, { subject, verb }: Clause): boolean {
  if (subject === null) return false;
  const lead = frame.words[verb.first]?.lower ?? '';
  if (/^(?:has|was|is)$/.test(lead)) return false;
  if (/^(?:were|are)$/.test(lead)) return true;
  const words = frame.words.slice(subject.from, subject.to + 1);
  // "Smith and Jones", "the Senate and the House"; not "the founder and former head".
  const joint = words.findIndex((word) => word.pos === 'CCONJ' && word.lower === 'and');
  const second = joint > 0 ? words[joint + 1] : undefined;
  if (second?.pos === 'DET' || second?.pos === 'PROPN') {
    // Not "the Economic and Financial Crimes Commission".
    const { start } = words[joint - 1] as Word;
    if (!isNamed(reading, { start, end: second.end })) return true;
  }
  const stop = words.findIndex(
    (word, i) => i > 0 && ((word.pos === 'ADP' && word.lower !== 'than') || word.pos === 'VERB'),
  );
  const head = (stop < 0 ? words : words.slice(0, stop)).findLast(
    (word) =>
      word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'PRON' || word.pos === 'NUM',
  );
  if (head === undefined) return false;
  if (head.pos === 'PRON') return /^(?:they|we|these|those|many|both|all|you|i)$/.test(head.lower);
  if (head.pos === 'NUM') {
    return head.lower !== 'one' && words[words.indexOf(head) - 1]?.pos !== 'PROPN';
  }
  if (MANY.test(head.lower)) return true;
  // "the Magpies sack": a team, and not "the Times".
  if (head.pos === 'PROPN' && words[0]?.lower === 'the' && words.length === 2)
    return /[^suai]s$/.test(head.lower) && !ONE_IN_S.test(head.lower);
  if (head.pos === 'NOUN') return head.lower !== head.lemma && head.lower.endsWith('s');
  const start = (words[0] as Word).start;
  // The tagger takes the first word of many a sentence for a name: "Shares jumped", "Thousands marched".
  if (head.start === frame.start && !isNamed(reading, head)) return /[^suai]s$/.test(head.lower);
  for (let m = firstFrom(reading, start); m < reading.mentions.length; m++) {
    const mention = reading.mentions[m] as Mention;
    if (mention.start > head.start) return false;
    if (mention.end >= head.end) return mention.number === 'many';
  }
  return false;
}

const ONE_IN_S =
  /(?:times|news|states|nations|netherlands|philippines|bahamas|maldives|emirates|express|systems|motors|airlines|airways|industries|holdings|foods|services|commons|lords|affairs|treaties)$/;

const MANY =
  /^(?:people|police|children|troops|forces|others|(?:wo|gun|fisher|police|fire|service|business|congress|law|tribes|horse|crafts|states)?men)$/;

/** "At least 14 people": a number without its bound says something else. */
function withBound({ words }: Frame, { from }: Range): number {
  if (words[from]?.pos !== 'NUM') return from;
  const two = `${words[from - 2]?.lower} ${words[from - 1]?.lower}`;
  return /^(?:at (?:least|most)|(?:more|fewer|less) than|up to)$/.test(two) ? from - 2 : from;
}

function subjectPieces(reading: Reading, frame: Frame, { subject }: Clause): TitlePiece[] {
  if (subject === null) return [];
  const apposed = apposedName(reading, frame, subject);
  if (apposed >= 0) return [nameOf(reading, reading.mentions[apposed] as Mention, apposed)];
  const pieces = piecesOf(reading, frame, { ...subject, from: withBound(frame, subject) });
  const first = pieces[0];
  if (first !== undefined && 'words' in first && !('mention' in first)) {
    const words = first.words.replace(/^(?:the|a|an)\s+/i, '');
    if (words.length === first.words.length && /^(?:the|a|an)$/i.test(words))
      return pieces.slice(1);
    return [{ ...first, words }, ...pieces.slice(1)];
  }
  return pieces;
}

/** Whether a participle describes the noun before it, and nothing but a date stands behind it. */
function isDatedParticiple(words: readonly Word[], at: number): boolean {
  const behind = words[words[at + 1]?.pos === 'ADP' ? at + 2 : at + 1];
  const form = formOf((words[at] as Word).lower, (words[at] as Word).lemma);
  return (
    words[at - 1]?.pos === 'NOUN' &&
    (behind?.date ?? -1) >= 0 &&
    (form === 'pastOrParticiple' || form === 'participle')
  );
}

const isGenitive = ({ text }: Word): boolean => text === "'s" || text === '’s';

/** Whether a date that belongs to a noun is to be counted from the day of publication. */
const isRelative = ({ attributive, basis }: DateMention): boolean =>
  attributive && basis === 'inferred';

/** Where the aside that a comma or bracket opens before the verb at `uncut` closes, with its last mark; −1 for none. */
function asideEnd(words: readonly Word[], open: number, uncut: number): number {
  const closer = words[open]?.text === ',' ? ',' : words[open]?.text === '(' ? ')' : null;
  if (closer === null || open >= uncut) return -1;
  for (let i = open + 2; i < uncut && i - open < LONGEST_ASIDE; i++)
    if (words[i]?.text === closer) return i;
  return -1;
}

const LONGEST_ASIDE = 14;

/** Words after the verb, without dates and asides, with the places where they may be cut, none up to `uncut`. */
function restPieces(
  reading: Reading,
  place: Place,
  from: number,
  limit = Number.POSITIVE_INFINITY,
  uncut = -1,
): { rest: TitlePiece[]; cuts: number[] } {
  const { words } = reading.frames[place.frame] as Frame;
  const { text } = reading.article;
  const verb = place.clause < 0 ? '' : clauseAt(reading, place).verb.base;
  const to = Math.min(limit, outerVerb(reading, place), endOfRest(reading, place, from, uncut));
  const keep: number[] = [];
  const cutBefore = new Set<number>();
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    const date = reading.dates[word.date];
    // "last week's election": which week that was is not for a title to say.
    const ended = reading.dates[words[i - 1]?.date ?? -1];
    if (isGenitive(word) && ended !== undefined && isRelative(ended)) continue;
    if (date !== undefined && isRelative(date) && text.slice(date.end, date.end + 2).endsWith('s'))
      continue;
    if (date !== undefined && date.type !== 'DURATION' && !date.attributive) {
      // "handed down Wednesday": the word before the date may be the verb's.
      const led =
        keep.at(-1) === i - 1 &&
        (words[i - 1]?.pos === 'ADP' || /^(?:since|until|till)$/.test(words[i - 1]?.lower ?? ''));
      if (led && !isParticleOf(verb, words[i - 1]?.lower ?? '')) keep.pop();
      continue;
    }
    // "to $21 in Monday trading"
    if (word.lower === 'trading' && (words[i - 1]?.date ?? -1) >= 0 && keep.at(-1) !== i - 1)
      continue;
    if (i === from && word.lower === 'that' && word.pos === 'SCONJ') continue;
    // "in March and June": both dates go, and what joins them.
    const joins = word.pos === 'CCONJ' && (words[i - 1]?.date ?? -1) >= 0 && keep.at(-1) !== i - 1;
    if (joins && (words[words[i + 1]?.pos === 'ADP' ? i + 2 : i + 1]?.date ?? -1) >= 0) continue;
    // "the vote, held on Thursday, had been": a title has no room for asides.
    const aside = asideEnd(words, i, uncut);
    if (aside > 0) {
      i = aside;
      continue;
    }
    if (keep.length === 0 && (word.text === ',' || ASIDE.test(word.lower))) continue;
    if (word.lower === 'that' && word.pos === 'SCONJ' && keep.length === 0) continue;
    keep.push(i);
    const before = words[i - 1];
    if (
      keep.length > 2 &&
      i > uncut &&
      (((word.pos === 'ADP' || word.lower === 'as') &&
        word.lower !== 'of' &&
        before?.pos !== 'VERB') ||
        word.text === ',' ||
        (word.pos === 'CCONJ' && words[i + 1]?.pos === 'VERB') ||
        word.pos === 'SCONJ' ||
        (word.pos === 'PART' && word.lower === 'to' && before?.pos !== 'VERB'))
    )
      cutBefore.add(i);
  }
  while (keep.length > 0) {
    const last = words[keep.at(-1) as number] as Word;
    // "resigned just days after", "arrested shortly before": how long before or after what is cut off.
    const measures =
      keep.at(-1) === to - 1 &&
      /^(?:after|before|since|until|when)$/.test(words[to]?.lower ?? '') &&
      (last.date >= 0 || MEASURE.test(last.lower));
    if (measures) {
      keep.pop();
      while (keep.length > 0) {
        const before = words[keep.at(-1) as number] as Word;
        if (before.pos !== 'NUM' && before.date < 0 && !MEASURE.test(before.lower)) break;
        keep.pop();
      }
      // "gathered to mark | 100 years since"
      const [to, mark] = keep.slice(-2).map((k) => (words[k] as Word).pos);
      if (to === 'PART' && mark === 'VERB') keep.splice(-2);
      break;
    }
    // "the church built in 1931": without its date the participle says nothing.
    if (last.pos === 'VERB' && keep.length > 1 && isDatedParticiple(words, keep.at(-1) as number)) {
      keep.pop();
      continue;
    }
    if (!DANGLING.has(last.pos)) break;
    if (isParticleOf(verb, last.lower)) break;
    // "refuses to take it down"
    const lower = last.lower;
    if (
      keep
        .slice(-4, -1)
        .some((k) => words[k]?.pos === 'VERB' && isParticleOf(words[k].lemma, lower))
    )
      break;
    // "speaks out", "is sold": a particle or pronoun at the very end stays.
    if (
      (last.pos === 'PRON' || last.pos === 'ADP' || last.pos === 'ADV') &&
      keep.at(-1) === to - 1 &&
      keep.length <= 2
    )
      break;
    // "returned to Apple and soon": what the conjunction joined is gone.
    const joined = words[keep.at(-2) ?? -1]?.pos === 'CCONJ';
    // "cheap to put right."
    const closes =
      /^(?:right|well)$/.test(last.lower) && words[(keep.at(-1) as number) + 1]?.pos !== 'ADP';
    const stray =
      keep.length > 1 && !closes && (MEASURE.test(last.lower) || last.lower === 'there');
    if ((last.pos === 'PRON' && last.lower !== 'that') || (last.pos === 'ADV' && !joined && !stray))
      break;
    keep.pop();
  }
  const rest: TitlePiece[] = [];
  const cuts: number[] = [];
  let run: number[] = [];
  const flush = (): void => {
    const first = run[0];
    if (first !== undefined)
      rest.push(
        ...piecesOf(reading, reading.frames[place.frame] as Frame, {
          from: first,
          to: run.at(-1) as number,
        }),
      );
    run = [];
  };
  for (const i of keep) {
    if (cutBefore.has(i)) {
      flush();
      if (rest.length > 0) cuts.push(rest.length);
    } else if (run.length > 0 && (run.at(-1) as number) !== i - 1) flush();
    run.push(i);
  }
  flush();
  return { rest, cuts };
}

/** "The storm that hit Peru will reach Chile": where the verb stands whose subject the clause describes. */
function outerVerb(reading: Reading, place: Place): number {
  if (place.clause < 0) return Number.POSITIVE_INFINITY;
  const { open, kind, verb } = clauseAt(reading, place);
  if (kind !== 'relative') return Number.POSITIVE_INFINITY;
  const { clauses } = reading.parsed[place.frame] as Reading['parsed'][number];
  const outer = clauses.find(
    (other) =>
      other.ownSubject &&
      other.verb.first > verb.head &&
      other.subject !== null &&
      other.subject.to < open,
  );
  return outer?.verb.first ?? Number.POSITIVE_INFINITY;
}

/** Where the words that tell the event end: before a new clause that is not what the verb takes, or a tail. */
function endOfRest(reading: Reading, place: Place, from: number, uncut: number): number {
  const { words } = reading.frames[place.frame] as Frame;
  const parsed = reading.parsed[place.frame] as Reading['parsed'][number];
  for (let i = from; i < words.length; i++) {
    const word = words[i] as Word;
    const aside = asideEnd(words, i, uncut);
    if (aside > 0) {
      i = aside;
      continue;
    }
    if (
      word.pos === 'QUOTE' ||
      (/^[;:—–.!?()]$/.test(word.text) && !(word.text === '.' && i + 1 < words.length))
    )
      return i;
    // "say the man who robbed the bank was arrested"
    if (i < uncut && /^(?:who|which|whose)$/.test(word.lower)) continue;
    if (i > from && /^(?:when|while|where|because|although|though|whereas)$/.test(word.lower))
      return i;
    // Within what is said, before its verb, they end nothing: "the three missing since Monday were found".
    const isSaid = i < uncut && parsed.owner[i] !== place.clause;
    const ends = ENDS_CLAUSE.test(word.lower) && (word.pos === 'SCONJ' || isOpening(parsed, i));
    if (i > from && ends && !isSaid) return i;
    if (/^(?:after|before|since|until)$/.test(word.lower) && i > from && !isSaid) return i;
    if (TAIL.test(word.lower) && i > from && words[i + 1]?.lower !== 'cent') return i;
    if (word.text === ',' && endsAtComma(words, parsed, place, i)) return i;
    if (word.pos === 'CCONJ') {
      const owner = parsed.owner[i + 1] ?? -1;
      const opens = parsed.clauses.findIndex(
        (clause) => clause.open === i || clause.open === i + 1,
      );
      if (opens >= 0 && opens !== place.clause) return i;
      if (words[i + 1]?.pos === 'VERB' && owner !== place.clause) return i;
    }
  }
  return words.length;
}

const isOpening = ({ clauses }: Reading['parsed'][number], i: number): boolean =>
  clauses.some((clause) => clause.open === i && clause.kind !== 'complement');

/** A comma ends the clause unless a list or an adverbial goes on. */
function endsAtComma(
  words: readonly Word[],
  { clauses }: Reading['parsed'][number],
  place: Place,
  i: number,
): boolean {
  const next = words[i + 1];
  if (next === undefined || next.lower === 'but') return true;
  // "euro21,000"
  if (next.start === (words[i] as Word).end && /^\d/.test(next.text)) return false;
  if (next.pos === 'VERB' || next.pos === 'SCONJ' || next.pos === 'ADV' || next.pos === 'PRON')
    return true;
  if (clauses.some((clause, c) => c !== place.clause && clause.open >= i && clause.open <= i + 1))
    return true;
  // A list: "gangs, cartels and smugglers" has its conjunction near.
  const ahead = words.slice(i + 1, i + 9);
  const conjunction = ahead.findIndex((word) => word.pos === 'CCONJ');
  if (conjunction < 0) return true;
  return ahead.slice(0, conjunction).some((word) => word.pos === 'VERB' || word.pos === 'AUX');
}

/** The words of a range, with names and pronouns as mentions. */
function piecesOf(reading: Reading, frame: Frame, { from, to }: Range): TitlePiece[] {
  const { text } = reading.article;
  const pieces: (Span & { piece: TitlePiece })[] = [];
  /** Pieces from here on belong to the noun phrase that is being read. */
  let phrase = 0;
  let first = from;
  let i = from;
  while (i <= to) {
    const word = frame.words[i] as Word;
    const m = namedAt(reading, word, (frame.words[to] as Word).end);
    const mention = reading.mentions[m];
    // "the man who robbed him": a relative pronoun stays, and so does "himself" where it is whom or to whom.
    const isPronounKept =
      /^(?:who|whom|whose|which|that)$/.test(word.lower) ||
      (/sel(?:f|ves)$/.test(word.lower) && /^(?:VERB|ADP)$/.test(frame.words[i - 1]?.pos ?? ''));
    if (
      mention === undefined ||
      isPronounKept ||
      (mention.form !== 'name' && mention.form !== 'pronoun')
    ) {
      if (BREAKS_PHRASE.has(word.pos) || word.lower === 'that') {
        pushWords(text, frame, { from: first, to: i }, pieces);
        first = i + 1;
        phrase = pieces.length;
      }
      i++;
      continue;
    }
    let last = i;
    while (last + 1 <= to && (frame.words[last + 1] as Word).start < mention.end) last++;
    pushWords(text, frame, { from: first, to: i - 1 }, pieces);
    first = last + 1;
    // "Boeing themselves" says nothing in a title.
    if (!/sel(?:f|ves)$/.test(word.lower)) {
      if (mention.form === 'name') {
        // "Mexican President Claudia Sheinbaum": what stands before a person's name describes it.
        for (const before of pieces.slice(phrase)) before.piece = { ...before.piece, describes: m };
      }
      pieces.push({ start: mention.start, end: mention.end, piece: nameOf(reading, mention, m) });
    }
    i = last + 1;
  }
  pushWords(text, frame, { from: first, to }, pieces);
  return withoutSeams(text, pieces);
}

/** Adds the words of a range, if it has any, as they stand in the text. */
function pushWords(
  text: string,
  { words }: Frame,
  { from, to }: Range,
  pieces: (Span & { piece: TitlePiece })[],
): void {
  if (to < from) return;
  const { start } = words[from] as Word;
  const { end } = words[to] as Word;
  pieces.push({ start, end, piece: { words: text.slice(start, end) } });
}

/** Joins neighbouring pieces that are only words, with the white space and marks that the text has between them. */
function withoutSeams(
  text: string,
  pieces: readonly (Span & { piece: TitlePiece })[],
): TitlePiece[] {
  const joined: (Span & { piece: TitlePiece })[] = [];
  for (const next of pieces) {
    const last = joined.at(-1);
    const plain = last !== undefined && !('mention' in last.piece) && !('mention' in next.piece);
    if (plain && last.piece.describes === next.piece.describes) {
      const piece = { ...last.piece, words: text.slice(last.start, next.end) };
      joined[joined.length - 1] = { start: last.start, end: next.end, piece };
    } else joined.push(next);
  }
  return joined.map(({ piece }) => piece);
}

/** What ends a noun phrase, so that what follows may describe the next name. */
const BREAKS_PHRASE = new Set(['ADP', 'VERB', 'AUX', 'CCONJ', 'SCONJ', 'PUNCT', 'PART', 'ADV']);

/** "The Irish airline, Ryanair, announced": the name after a subject that has none; −1 where there is none. */
export function apposedName(reading: Reading, frame: Frame, { from, to }: Range): number {
  const start = (frame.words[from] as Word).start;
  const end = (frame.words[to] as Word).end;
  for (let m = firstFrom(reading, start); m < reading.mentions.length; m++) {
    const mention = reading.mentions[m] as Mention;
    if (mention.start >= end) break;
    if (mention.form === 'name' && !mention.attributive && mention.end <= end) return -1;
  }
  const comma = frame.words[to + 1];
  const next = frame.words[to + 2];
  if (comma?.text !== ',' || next === undefined) return -1;
  const m = namedAt(reading, next);
  const mention = reading.mentions[m];
  if (mention?.form !== 'name') return -1;
  const after = frame.words.find((word) => word.start >= mention.end);
  return after?.text === ',' ? m : -1;
}

function nameOf(reading: Reading, mention: Mention, m: number): TitlePiece {
  const words = reading.article.text.slice(mention.start, mention.end);
  const form =
    mention.form === 'pronoun' ? (mention.possessive ? 'possessive' : 'pronoun') : 'name';
  return { mention: m, words, form };
}

/**
 * Index of the mention that begins at a word, names before others; −1 for none. A name that only modifies the next noun
 * counts where its phrase ends at `end`, before that noun.
 */
function namedAt(reading: Reading, word: Word, end = -1): number {
  const { mentions } = reading;
  let found = -1;
  for (
    let m = firstFrom(reading, word.start);
    m < mentions.length && (mentions[m] as Mention).start === word.start;
    m++
  ) {
    const mention = mentions[m] as Mention;
    if (mention.attributive && mention.end !== end) continue;
    if (found < 0 || mention.form === 'name') found = m;
  }
  return found;
}

/** Index of the first mention that begins at an offset or after it. */
function firstFrom({ mentions }: Reading, offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a title needs to know of a mention's actor. */
export type Named = { readonly actor: string; readonly short: string; readonly kind: ActorKind };

/**
 * Puts the names in and cuts to length. `named` gives the actor of a mention; null keeps the words of the text, and a
 * subject that is only a pronoun then makes no title (null).
 */
export function renderTitle(
  parts: TitleParts,
  named: (mention: number) => Named | null,
): string | null {
  const subjectPiece = parts.subject.find((piece) => 'mention' in piece);
  const told = new Set<string>();
  const plain = joined(parts.subject.map(({ words }) => words)).toLowerCase();
  const leads =
    subjectPiece === undefined || !('mention' in subjectPiece) ? null : named(subjectPiece.mention);
  const write = (piece: TitlePiece, subject: boolean): string => {
    if (piece.describes !== undefined && named(piece.describes)?.kind === 'person') return '';
    if (!('mention' in piece)) return piece.words;
    const actor = named(piece.mention);
    if (actor === null) return piece.words;
    const known = told.has(actor.actor);
    told.add(actor.actor);
    if (piece.form === 'name' && actor.kind !== 'person') return piece.words;
    // "a man in his 60s"
    const ownsHimself = piece.form === 'possessive' && plain.startsWith(actor.short.toLowerCase());
    if (subject && ownsHimself && piece !== parts.subject[0]) return piece.words;
    if (piece.form === 'name' || subject)
      return actor.short + (subject && piece.form === 'possessive' ? '’s' : '');
    // "The company sold its mill": whose it is needs no name where the subject has none.
    const isOwn =
      (subjectPiece === undefined ||
        (piece.form === 'possessive' && leads !== null && leads.kind !== 'person')) &&
      (/^(?:its|their)$/i.test(piece.words) || plain.endsWith(actor.short.toLowerCase()));
    if (known || isOwn) return piece.words;
    return piece.form === 'possessive' ? `${actor.short}’s` : actor.short;
  };
  if (parts.subject.length === 0) return null;
  if (
    parts.subject.length === 1 &&
    subjectPiece !== undefined &&
    'form' in subjectPiece &&
    subjectPiece.form !== 'name' &&
    named(subjectPiece.mention) === null
  )
    return null;
  const whole = parts.subject.map((piece) => write(piece, true));
  // A subject of many phrases keeps its first.
  const long = joined(whole);
  const short = long.length > 44 ? long.replace(LATER_PHRASES, '$1') : long;
  const subject = (short.length > 44 ? short.replace(LAST_OF, '$1') : short).replace(
    /\s*["“‘]$/,
    '',
  );
  // What is left of a name in quotation marks is no subject.
  if (!/\p{L}|\p{N}/u.test(subject)) return null;
  if (parts.quote !== null) return capital(`${subject}: “${parts.quote}”`);
  const written = parts.rest.map((piece) => write(piece, false));
  const ends = [written.length, ...[...parts.cuts].reverse()];
  let shortest = '';
  for (const end of ends) {
    const title = tidy(joined([subject, parts.verb, ...written.slice(0, end)]));
    // "arrested in connection": what it goes with was cut off.
    if (end < written.length && HANGS.test(title)) continue;
    shortest = title;
    if (title.length <= LONGEST_TITLE) return capital(title);
  }
  return capital(clip(shortest));
}

const HANGS =
  /\b(?:in (?:connection|response|addition|line|exchange|return|relation|accordance)|on (?:suspicion|behalf)|at (?:least|most)|as (?:part|well)|more|less|fewer|because|due|thanks|prior|such)$/;

const LATER_PHRASES =
  /^(.{5,44}?) (?:(?:\p{L}+ed|led|run|made|built|held|owned|found|known|sent) by|in|on|at|from|with|for|by|to|about|against|between|along|over|under|near|during|regarding|including|carrying|involving|who|which|that)\b.*$/u;

/** "the judge of the high court of the whole of the south": a subject as long as that keeps its first owners. */
const LAST_OF = /^(.{12,44}) of\b.*$/;

function joined(words: readonly string[]): string {
  let out = '';
  for (const word of words) {
    if (word === '') continue;
    const tight = out === '' || /^(?:['’]s?\b|[,.;:!?)”’])/.test(word) || /[(“‘$€£-]$/.test(out);
    out += tight ? word : ` ${word}`;
  }
  return out;
}

/** White space made one, marks at the end taken off, a quotation that was cut closed. */
function tidy(title: string): string {
  const line = title
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:—–-]+$/, '')
    .replace(
      /(?<=\p{L}{3})(?<!\b(?:Inc|Ltd|Sgt|Col|Gen|Gov|Rev|Ave|Corp|Bros|Assn|Dept|Prof))\.$/u,
      '',
    );
  if ((line.match(/"/g) ?? []).length % 2 === 1) return `${line}"`;
  return line.lastIndexOf('“') > line.lastIndexOf('”') ? `${line}”` : line;
}

function clip(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE - 2);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:]+$/, '')} …`;
}

function capital(title: string): string {
  // "iPhone", "eBay" keep their own form.
  const plain = title.replace(/^["“”]\s+/, '').replace(/^[\s,;:–—-]+(?=\p{L})/u, '');
  return /^\p{Ll}\p{Lu}/u.test(plain) ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}
