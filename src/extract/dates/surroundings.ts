/** What stands around an expression: the words beside it, and whether the sentence looks back or ahead. */
import type { Span } from '../../model/span.ts';

/** The word or mark before an offset as written, or '' at the beginning of its paragraph. */
export function wordBefore(text: string, at: number): string {
  const { start, end } = spanBefore(text, at);
  return text.slice(start, end);
}

function spanBefore(text: string, at: number): Span {
  let end = at;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  if (end > 1 && text[end - 1] === '\n' && text[end - 2] !== '\n') end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordChar(text.charCodeAt(start - 1))) start--;
  return { start: start === end ? Math.max(0, end - 1) : start, end };
}

/** The word or mark after an offset as written, or '' at the end of its paragraph. */
export function wordAfter(text: string, at: number): string {
  let start = at;
  while (isBlank(text.charCodeAt(start))) start++;
  if (text[start] === '\n' && text[start + 1] !== '\n') start++;
  let end = start;
  while (end - start < LONGEST_WORD && isWordChar(text.charCodeAt(end))) end++;
  return end === start ? text.slice(start, start + 1) : text.slice(start, end);
}

/** Longer words are read no further; none of them is asked for. */
const LONGEST_WORD = 40;

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

function isWordChar(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 39 ||
    code === 0x2019 ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

/** How far the sentence is read on either side, in characters: about twenty words. */
const REACH = 120;

const AHEAD: ReadonlySet<string> = new Set(
  `will won't 'll shall can would could should may might must scheduled expected expect expects planned plan plans planning due slated set upcoming deadline expire expires expiring intend intends hope hopes likely ahead going starting beginning begins starts ends continue continues resumes coming forthcoming maturing mature matures payable tentatively opens meets returns airs departs arrives takes speaks lands launches reconvenes convenes hosts travels kicks premieres`.split(
    ' ',
  ),
);
const BACK: ReadonlySet<string> = new Set(
  `was were had did said says told went began took came made met won lost rose fell held left sent shot struck hit cut saw gave got became found kept led paid ran sold bought spoke spent stood threw wrote brought broke built chose drew drove flew grew knew put read sat set shut swore thought since last ago earlier previously recently been died quit beat fought sought taught caught dealt sank sprang arose awoke bore bet bid burst cast cost dug fled forbade froze hung hid hurt lay lit rode sang slid split spread stole stuck stung swept swung tore wore withdrew overthrew oversaw undertook understood yesterday`.split(
    ' ',
  ),
);
/** Of these, the ones that are nouns too: "the bid", "its cut". */
const NOUNS_TOO =
  /^(?:bid|cut|hit|cost|cast|split|spread|read|set|shut|lead|left|rose|felt|hurt|thought|dealt|beat|burst|lay|bore|saw|found|fell)$/;
const OF_A_NOUN = /^(?:a|an|the|its|his|her|their|our|this|any|no|new|\w+['’]s)$/;
/** Words that look ahead as verbs only: "rejected the plan on Monday", "beat hosts England on Sunday". */
const NOUNS_AHEAD = /^(?:plans?|hopes?|starts|ends|returns|lands|hosts|launches)$/;
const ON = /^(?:on|in|at|last|early|late)$/;
/** What was expected of something that happened: "rose as expected", "fell more than planned". */
const COMPARED = /^(?:as|than)$/;
/** What "had been" makes a plan of before: whether it came true is told after it. */
const HAD_BEEN = /^(?:due|scheduled|expected|planned|set|slated)$/;
/** Who is on the air: "told the radio host on Monday". */
const ON_AIR = /^(?:radio|tv|television|show|podcast|news|game|quiz)$/;
/** Verbs without an ending that announce: "United host Luton on Saturday", "voters go to the polls on Sunday". */
const ANNOUNCING = /^(?:go|host|face|travel|reconvene)$/;
const NO_SUBJECT =
  /^(?:to|not|a|an|the|its|his|her|their|in|of|on|by|let|did|could|help|helped|made|new|on-?the-?)$/;
/** What people agree to do on a day to come: "agreed to begin the talks on Thursday". */
const PROMISED =
  /^(?:agreed|agree|agrees|vowed|vows|pledged|promised|invited|asked|ordered|summoned|wants|wanted|preparing|prepares|prepared|ready|poised|needs|called|voted|decided)$/;
/** What is held on a day that was agreed before: "agreed to oppose the bid in a vote on Monday". */
const HELD =
  /^(?:vote|votes|ballot|referendum|election|elections|meeting|summit|hearing|debate|match|game|final|trial|talks)$/;
const ON_A_DAY =
  /^(?:begin|start|resume|meet|hold|return|travel|visit|convene|reconvene|appear|testify|attend|gather)$/;
/** Plain forms that announce after a subject of many: "Rovers play Bradley on Tuesday", "exams begin on 5 June". */
const ANNOUNCED_OF_MANY =
  /^(?:play|meet|vote|visit|begin|start|end|resume|return|open|close|arrive|depart|speak|appear|kick)$/;
const MANY = /^(?:they|we|who|people|police|mps|(?!this$|does$|always$|perhaps$)\w{2,}[^s'’]s)$/;
/** What is said to come with "to" or "for" after it: "is forecast to weaken", "are billed for". */
const FORETOLD =
  /^(?:forecast|tipped|bound|predicted|projected|poised|ready|booked|billed|listed|pencilled|timetabled|earmarked)$/;
/** What becomes of a deadline that is over. */
const PASSES = /^(?:missed|misses|missing|met|passed|passes|beat|beats|ignored|let|after|past)$/;
/** Who goes ahead with something does it then and there. */
const GOES = /^(?:went|gone|pressed|pushed|forged|powered|edged|moved|pulled|got|was|were)$/;
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
/** What is arranged "for Saturday". */
const SET_FOR =
  /^(?:called|set|scheduled|rescheduled|planned|announced|booked|arranged|postponed|organi[sz]ed|convened|summoned|fixed|invited|issued|forecast|predicted|declared|delayed|moved|protests?|demonstrations?|strikes?|rally|rallies|march|meetings?|talks|hearing|session|summit|elections?|vote|warnings?|tickets|showers|rain|snow)$/;
/** What one who faces it still has before him. */
const FACED =
  /^(?:vote|ballot|referendum|elections?|hearing|trial|deadline|showdown|test|questioning|sentencing)$/;
/** Prepositions that lead to a day to come. */
const UNTIL = /^(?:until|till|by|through)$/;
/** Words that look back whatever stands before them. */
const FINITE = /^(?:was|were|had|did|said|since|last|ago|earlier|previously|recently|yesterday)$/;
/** Participles that look back only where no "be" or "to" makes them a plan. */
const BE = /^(?:be|being|to|is|are|get|gets|not)$/;

/**
 * Whether the verb nearest to an expression looks back or ahead: first the words before it in its sentence, nearest
 * first, then the words after it; null where neither says.
 */
export function lean(text: string, span: Span): 'past' | 'future' | null {
  const before = wordsOf(beforeInSentence(text, span.start)).reverse();
  // "By Friday, ten had died": the words that follow say it.
  const fronted = before[0] === 'by' && before.length === 1;
  if (UNTIL.test(before[0] ?? '') && !fronted)
    return isOver(before) || isDoneBy(before) || isClosed(text, span.end) ? 'past' : 'future';
  for (let i = 0; i < before.length; i++) {
    const word = before[i] ?? '';
    // "the first to be hit" looks nowhere.
    if (word === 'be' && before[i + 1] === 'to' && AMONG.test(before[i + 2] ?? '')) continue;
    if (
      word === 'to' &&
      PROMISED.test(before[i + 1] ?? '') &&
      (ON_A_DAY.test(before[i - 1] ?? '') || before.slice(0, 3).some((noun) => HELD.test(noun)))
    )
      return 'future';
    if (word === 'deadline' && before.slice(i + 1, i + 6).some((verb) => PASSES.test(verb)))
      continue;
    if (
      i === 0 &&
      word === 'for' &&
      WEEKDAY.test(text.slice(span.start, span.end)) &&
      before.some((verb) => SET_FOR.test(verb))
    )
      return 'future';
    if (/^faces?$/.test(word) && before.slice(0, i).some((noun) => FACED.test(noun)))
      return 'future';
    // "is seeking a second term on Nov. 5": what goes on says neither.
    if (word.endsWith('ing') && /^(?:is|are)$/.test(before[i + 1] ?? '') && !AHEAD.has(word)) break;
    // "in the run-up to Christmas"
    if (i === 0 && word === 'to' && before[1] === 'up') return 'future';
    // "had been due to rule Thursday"
    if (HAD_BEEN.test(word) && before[i + 1] === 'been' && before[i + 2] === 'had') return 'past';
    const verdict = verdictOf(word, before[i + 1] ?? '', before[i - 1] ?? '');
    if (verdict !== null) return verdict;
  }
  const after = wordsOf(afterInSentence(text, span.end));
  for (let i = 0; i < after.length; i++) {
    const verdict = verdictOf(after[i] ?? '', after[i - 1] ?? '', after[i + 1] ?? '');
    if (verdict !== null) return verdict;
  }
  return fronted ? 'future' : null;
}

/** "Her aide until March, when he was fired": told with what came then. */
function isClosed(text: string, end: number): boolean {
  return /^, when (?:\w+ ){1,4}?(?:was|were|had|\w+ed|left|quit|took|became|won|lost|died|fell)\b/.test(
    text.slice(end, end + 50),
  );
}

/** Whether anything in an expression's sentence plans, promises or expects, or tells of the present. */
export function wordsLookAhead(text: string, span: Span): boolean {
  return LOOKS_AHEAD.test(
    `${beforeInSentence(text, span.start)} ${afterInSentence(text, span.end)}`,
  );
}

const LOOKS_AHEAD =
  /\b(?:to|will|would|shall|should|could|can|may|might|is|are|has|have|expect\w*|plan\w*|hop(?:es?|ed|ing)|due|promis\w+|pledg\w+|vow\w*|says?|wants?)\b|['’]ll\b/;

/** Verbs whose "by Friday" is still to come when they are told: what is wanted, ordered or promised. */
const DEMANDS =
  /^(?:demand|want|order|ask|tell|told|urge|give|gave|set|need|require|expect|promise|pledge|vow|seek|sought|request|call|agree|plan|aim|hope|invite|instruct|direct|warn|say|said|offer|propose|schedule)(?:e?d)?$/;
/** What is done by a day: "recovered five bodies by Sunday", "cancelled 480 flights by Wednesday". */
const DONE_BY =
  /^(?:\w{3,}ed|rose|fell|grew|found|lost|won|sold|took|made|left|got|became|reached|killed|stood|ran|were|was)$/;

/** Whether the nearest verb before "by" tells of what was done, and nothing before it demands or plans. */
function isDoneBy(before: readonly string[]): boolean {
  if (before[0] !== 'by') return false;
  const at = before.findIndex((word) => DONE_BY.test(word));
  return (
    at > 0 &&
    !before.slice(0, at).includes('to') &&
    !before.some((word) => word === 'must' || AHEAD.has(word) || DEMANDS.test(word))
  );
}

/** "Ten had died by Friday", "it should have reported by Friday"; words nearest first. */
function isOver(before: readonly string[]): boolean {
  const at = before.findIndex((word) => /^(?:had|have)$/.test(word));
  return (
    at > 0 &&
    before[0] === 'by' &&
    !before.slice(0, at).some((word) => word === 'to' || AHEAD.has(word)) &&
    (before[at] === 'had' || /^(?:should|must|might|could|may)$/.test(before[at + 1] ?? ''))
  );
}

const OPENED = /^(?:polls|doors|gates|markets|shops|stores|schools|booths|stations|nominations)$/;
const AMONG = /^(?:first|last|only|latest|second|one|ones)$/;

function verdictOf(word: string, previous: string, next: string): 'past' | 'future' | null {
  if (word === 'set') return BE.test(previous) || previous === 'was' ? 'future' : null;
  if (NOUNS_TOO.test(word) && OF_A_NOUN.test(previous)) return null;
  if (NOUNS_AHEAD.test(word) && isNoun(word, previous, next)) return null;
  if (COMPARED.test(previous) && /^(?:expected|planned|scheduled)$/.test(word)) return null;
  // "cancelled due to rain"
  if (word === 'due' && next === 'to' && previous.endsWith('ed')) return null;
  // "two free kicks"
  if (word === 'kicks' && next !== 'off') return null;
  if (word === 'host' && ON_AIR.test(previous)) return null;
  if (word === 'ahead' && GOES.test(previous)) return null;
  // "Shares fell ahead of the vote on Monday": the clause's verb says which.
  if (word === 'ahead' && next === 'of') return null;
  if (FORETOLD.test(word) && (next === 'to' || next === 'for'))
    return BE.test(previous) || FINITE.test(previous) ? 'future' : null;
  if (AHEAD.has(word)) return 'future';
  if (ANNOUNCED_OF_MANY.test(word) && MANY.test(previous)) return 'future';
  if (ANNOUNCING.test(word) && !NO_SUBJECT.test(previous) && previous !== '') return 'future';
  if ((word === 'open' || word === 'close') && OPENED.test(previous)) return 'future';
  if (word === 'be' && previous === 'to') return 'future';
  if (word === 'to' && /^(?:is|are|was|were)$/.test(previous)) return 'future';
  if (BACK.has(word)) return BE.test(previous) && !FINITE.test(word) ? null : 'past';
  return word.length > 4 && word.endsWith('ed') && !BE.test(previous) ? 'past' : null;
}

/** Whether a word that may be a verb of what is to come is a noun: not "a plan to strike on Monday". */
function isNoun(word: string, previous: string, next: string): boolean {
  const isHost = word === 'hosts';
  if (!isHost && next !== '' && !ON.test(next)) return false;
  return OF_A_NOUN.test(previous) || BACK.has(previous) || previous.endsWith('ed');
}

function beforeInSentence(text: string, at: number): string {
  // The first letter of what follows goes with it: it may begin a sentence.
  const piece = text.slice(Math.max(0, at - REACH), at + 1);
  const cut = Math.max(piece.lastIndexOf('\n\n'), lastSentenceEnd(piece));
  return piece.slice(cut + 1, -1);
}

function lastSentenceEnd(piece: string): number {
  for (let i = piece.length - 2; i > 0; i--) {
    const mark = piece[i];
    if (mark !== '.' && mark !== '!' && mark !== '?') continue;
    if (
      /["'”’)]?\s+["'“‘(]?[A-Z]/y.test(piece.slice(i + 1, i + 5)) &&
      /[a-z0-9)”"]$/.test(piece.slice(0, i)) &&
      !/\b(?:[A-Z][a-z]{0,4}|[a-z])$/.test(piece.slice(Math.max(0, i - 7), i))
    ) {
      return i;
    }
  }
  return -1;
}

function afterInSentence(text: string, at: number): string {
  const piece = text.slice(at, at + REACH);
  const end = /[.!?]["'”’)]?\s|\n\s*\n/.exec(piece);
  return end === null ? piece : piece.slice(0, end.index);
}

function wordsOf(piece: string): string[] {
  // "in May" is a month and looks nowhere, "may" looks ahead.
  return (
    piece
      .replace(/\bMay\b/g, ' ')
      .toLowerCase()
      .match(/[a-z]+(?:['’][a-z]+)?|['’]ll/g) ?? []
  );
}

const RELATIONS: ReadonlyMap<string, Relation> = new Map(
  Object.entries({
    in: 'in',
    on: 'on',
    at: 'at',
    since: 'since',
    until: 'until',
    till: 'until',
    by: 'by',
    before: 'before',
    after: 'after',
    from: 'from',
    to: 'to',
    through: 'through',
    between: 'between',
    during: 'during',
    for: 'for',
    over: 'during',
    within: 'within',
    throughout: 'during',
    following: 'after',
  } as const),
);

export type Relation =
  | 'in'
  | 'on'
  | 'at'
  | 'since'
  | 'until'
  | 'by'
  | 'before'
  | 'after'
  | 'from'
  | 'to'
  | 'through'
  | 'between'
  | 'during'
  | 'for'
  | 'within';

const ABOUT = /^(?:about|around|circa|ca|approximately|roughly)$/;

/** Whether "about" or the like stands before an expression. */
export function isAbout(text: string, start: number): boolean {
  return ABOUT.test(wordBefore(text, start).toLowerCase());
}

/** The preposition before an expression, past "about" and the like; null where there is none. */
export function relationOf(text: string, start: number): Relation | null {
  const span = spanBefore(text, start);
  const word = text.slice(span.start, span.end).toLowerCase();
  const preposition = ABOUT.test(word) ? wordBefore(text, span.start).toLowerCase() : word;
  return RELATIONS.get(preposition) ?? null;
}

const FUNCTION_WORD: ReadonlySet<string> = new Set(
  `a an the and or but nor of in on at to for from by with without as than that which who whom whose when where while if because since until after before during over under about against between into through is are was were be been has have had will would could can may might must should did does do not it he she they we i you its his her their our this these those there said says told also so then though although amid via per near off out up down back ago earlier later alone again came went saw made took began won lost rose fell held left sent met gave got became found led just only even both all too now more most ended some any each every no one two three because whether how what why like upon toward towards onto across along around behind beyond despite except inside outside within well here`.split(
    ' ',
  ),
);
/** Whether a word (lower case) is none that a date could describe. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORD.has(word);
}

const DETERMINER =
  /^(?:a|an|the|this|that|its|his|her|their|our|my|your|any|each|no|some|another|\w*[’']s|\w+s[’'])$/i;
const PREPOSITION =
  /^(?:in|on|at|since|until|till|by|before|after|from|to|through|between|during|for|over|within|of|throughout|around|about|circa|early|late|mid|and|or)$/i;

/** Expressions that say when, and describe a noun only with a genitive: "last week another man", "today stocks". */
const ADVERBIAL =
  /^(?:last|this|next|the|that|earlier|later|early|late|today|tonight|yesterday|tomorrow|now)\b/i;

/**
 * Whether a date only describes the noun after it ("a 2020 trade agreement", "Monday's vote"), so that it need not
 * be when the clause happened.
 */
export function isAttributive(text: string, span: Span): boolean {
  if (/^['’]s\b/.test(text.slice(span.end, span.end + 3))) return true;
  if (text[span.end] === '-' && /[a-z]/.test(text[span.end + 1] ?? '')) return true;
  if (
    ADVERBIAL.test(text.slice(span.start, span.start + 10)) ||
    text.slice(span.end - 4, span.end) === ' ago'
  ) {
    return false;
  }
  const next = wordAfter(text, span.end);
  const follower = next.toLowerCase();
  if (!/^[A-Za-z]/.test(next) || FUNCTION_WORD.has(follower)) return false;
  const before = wordBefore(text, span.start);
  if (DETERMINER.test(before)) return true;
  // "crews, Saturday grass cutting and longer hours"
  if (before === ',' && /^[a-z]+day$/i.test(text.slice(span.start, span.end)))
    return /^[a-z]/.test(next) && !/(?:ed|ly)$/.test(follower);
  if (/(?:ed|ly|ing)$/.test(follower)) return false;
  if (PREPOSITION.test(before) || !/^[A-Za-z’']/.test(before)) return false;
  return /^[a-z]/.test(next);
}
