/**
 * When the event of a clause happened: the clause's own date first; then what the words beside it say ("at the time",
 * "a day after"); then a date told in the same paragraph; then the article's main event date; then the day of
 * publication, which only bounds it. A date that merely describes a noun dates no event.
 */
import { formatDay, parseDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import { contains, type Span } from '../model/span.ts';
import type { Basis } from '../model/story.ts';
import type { Clause, Parsed } from './clauses/clause.ts';
import { EVENT_NOUNS } from './clauses/lexicon.ts';
import { formOf } from './clauses/verbs.ts';
import type { Frame, Word } from './clauses/words.ts';
import type { DateMention } from './dates.ts';
import { clauseAt, frameAt, type Place, type Reading } from './reading.ts';

/** A date of an event, and the words it rests on (null: nothing said). */
export type Anchored = {
  readonly edtf: string;
  readonly basis: Basis;
  readonly evidence: { readonly span: Span; readonly reference: string } | null;
  readonly how: 'own' | 'offset' | 'parent' | 'then' | 'carried' | 'main' | 'published';
};

/** What every clause of an article is dated with; made once an article. */
export type Anchors = {
  readonly main: Anchored | null;
  /** Own date of each clause of each frame, null where it has none. */
  readonly own: readonly (readonly (Anchored | null)[])[];
};

/** News tells of the week before it appears. */
const NEWS_DAYS = 7;

/** Reads what the clauses of an article say about when. */
export function anchorsOf(reading: Reading): Anchors {
  const own = reading.parsed.map(({ clauses }, frame) =>
    clauses.map((_, clause) => ownDate(reading, { frame, clause })),
  );
  return { main: mainDate(reading), own };
}

/** The first day-level date within a week of publication in the first two sentences. */
function mainDate({ frames, dates, article, today }: Reading): Anchored | null {
  const start = frames[0]?.start ?? 0;
  const end = frames[Math.min(1, frames.length - 1)]?.end ?? 0;
  for (const date of dates) {
    if (date.start >= end) break;
    if (date.start < start) continue;
    // "the climbers missing since Thursday"
    if (date.relation === 'since' || date.relation === 'until') continue;
    // Also one that describes a noun: "at a Wednesday event".
    const day = date.edtf === null ? null : parseDay(date.edtf);
    if (day === null || day > today || today - day > NEWS_DAYS) continue;
    return stated(date, article.published, formatDay(day), 'main');
  }
  return null;
}

function stated(
  date: DateMention,
  reference: string,
  edtf: string,
  how: Anchored['how'],
): Anchored {
  const basis = how === 'own' ? date.basis : 'inferred';
  return { edtf, basis, evidence: { span: { start: date.start, end: date.end }, reference }, how };
}

/** The date that the clause's own words give its verb. */
function ownDate(reading: Reading, place: Place): Anchored | null {
  const { dates, article, today } = reading;
  const clause = clauseAt(reading, place);
  const { owner } = reading.parsed[place.frame] as Parsed;
  const frame = reading.frames[place.frame] as Frame;
  const verb = frame.words[clause.verb.head] as Word;
  let best: { anchored: Anchored; distance: number } | null = null;
  let last = -1;
  for (let i = 0; i < frame.words.length; i++) {
    const word = frame.words[i] as Word;
    if (word.date < 0 || owner[i] !== place.clause || word.date === last) continue;
    last = word.date;
    const date = dates[word.date] as DateMention;
    const edtf = eventDate(
      date,
      reading,
      clause,
      isOccasion(frame, date) || isOfSubject(frame, date, clause),
    );
    if (edtf === null || governedByNoun(frame, date, clause)) continue;
    if (ownedByParticiple(frame, date, clause) || ownedByGerund(frame, date, clause)) continue;
    if (isOfCrime(frame, date, clause, today) || isOfAmount(frame, date)) continue;
    const distance = Math.abs(date.start - verb.start) + (date.relation === 'on' ? -20 : 0);
    if (best !== null && best.distance <= distance) continue;
    best = { anchored: stated(date, article.published, edtf, 'own'), distance };
  }
  return best?.anchored ?? null;
}

/** What a date says about an event of this clause; null where it says nothing. */
function eventDate(
  date: DateMention,
  reading: Reading,
  { verb }: Clause,
  occasion = false,
): string | null {
  const { today } = reading;
  const { published } = reading.article;
  const vague = vagueDate(date, published);
  const edtf = date.interval ?? date.edtf ?? vague;
  if (edtf === null || (date.attributive && !occasion)) return null;
  if (date.type === 'DURATION' && date.interval === null) return null;
  const parsed = parseEdtf(edtf);
  if (parsed === null) return null;
  const edge = date.interval === null ? parsed.earliest : parsed.latest;
  const ahead = edge !== null && edge > today;
  const looksBack =
    verb.tense === 'past' || verb.tense === 'perfect' || verb.tense === 'pastPerfect';
  // "agreed on Monday to leave next year": a coming day is not when the agreement was made.
  if (ahead && looksBack && !isPlan(verb)) return null;
  if (date.interval !== null) return edtf;
  // "shortly after 1.30pm on Sunday", "before dawn on Tuesday": on that day all the same.
  if (date.type === 'TIME' && (date.relation === 'after' || date.relation === 'before'))
    return edtf;
  switch (date.relation) {
    case 'since':
      // "bodies missing since Thursday were found", "won for the first time since 1988": no stretch of the winning.
      if (!isStretched(verb) || isTimeSince(reading.article.text, date.start)) return null;
      // "since the spring of 2011", "since January to April": from where the stretch begins.
      return ahead ? null : `${edtf.split('/')[0]}/${published}`;
    case 'until':
    case 'by':
    case 'to':
    case 'through':
    case 'for':
      return null;
    case 'before':
      return edtf.includes('/') ? null : `../${edtf}`;
    case 'after':
      return edtf.includes('/') || ahead ? null : `${edtf}/${published}`;
    default:
      return edtf;
  }
}

/** What goes on from a day to the present is told in the perfect, or as going on. */
const isStretched = ({ tense, progressive }: Clause['verb']): boolean =>
  progressive || tense === 'perfect' || tense === 'pastPerfect' || tense === 'present';

const isTimeSince = (text: string, start: number): boolean =>
  /\b(?:time|first|most|worst|best|lowest|highest|biggest|largest) since $/.test(
    text.slice(Math.max(0, start - 16), start),
  );

/** Verbs whose date is that of what is to come, not of the planning. */
const isPlan = ({ base }: Clause['verb']): boolean =>
  /^(?:plan|intend|aim|expect|schedule|set|slate|hope|prepare|tip|book)$/.test(base);

/** "at a Wednesday event", "in a July 16 press conference": it describes the occasion on which something was done. */
function isOccasion({ words }: Frame, date: DateMention): boolean {
  if (!date.attributive) return false;
  const first = words.findIndex((word) => word.start >= date.start);
  let last = first;
  while (last + 1 < words.length && (words[last + 1] as Word).start < date.end) last++;
  let lead = first - 1;
  while (lead >= 0 && /^(?:DET|ADJ)$/.test((words[lead] as Word).pos)) lead--;
  if (!/^(?:in|at|during|on)$/.test(words[lead]?.lower ?? '')) return false;
  for (let i = last + 1; i < Math.min(words.length, last + 5); i++) {
    const word = words[i] as Word;
    if (OCCASIONS.has(word.lemma)) return true;
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(word.pos)) return false;
  }
  return false;
}

const OCCASIONS = new Set(
  'conference event meeting interview speech address statement ceremony hearing session debate rally vote ballot election auction summit briefing keynote announcement letter memo email post tweet report ruling match game race attack raid crash blast'.split(
    ' ',
  ),
);

/** Verbs by which what happened has its effect there and then. */
const EFFECTS = new Set(
  'kill injure wound hurt leave destroy damage claim cause trigger spark displace hit strike shake rock topple flatten rip tear trap engulf level devastate'.split(
    ' ',
  ),
);

/** "The Friday shooting injured seven", "Thursday's blast tore through a market": what is dated did it. */
function isOfSubject({ words }: Frame, date: DateMention, { verb, subject }: Clause): boolean {
  if (!date.attributive || subject === null || verb.passive || !EFFECTS.has(verb.base))
    return false;
  const first = words.findIndex((word) => word.start >= date.start);
  // The words of a date at its beginning are not counted into a subject.
  if (first < subject.from - 4 || first > subject.to) return false;
  for (let i = first; i <= subject.to && i < first + 7; i++) {
    const word = words[i] as Word;
    if (word.pos === 'ADP') return false;
    if (EVENT_NOUNS.has(word.lemma) || EVENT_NOUNS.has(word.lower)) return true;
  }
  return false;
}

/** "figures released April 3", "born on 24 February": the date of a participle that describes a noun. */
function ownedByParticiple(frame: Frame, date: DateMention, { verb }: Clause): boolean {
  const { words } = frame;
  const at = words.findIndex((word) => word.start >= date.start);
  for (let i = at - 1; i >= 0 && at - i <= 7; i--) {
    const word = words[i] as Word;
    if (i === verb.head || word.text === ',' || word.pos === 'QUOTE' || word.pos === 'AUX')
      return false;
    if (word.pos !== 'VERB') continue;
    const before = words[i - 1];
    const after = words[i + 1];
    // "Born in Jarrow in 1932, he left school at 14"
    if (before === undefined && i < verb.first)
      return words.some((w, k) => w.text === ',' && k < verb.first);
    // "a Paris based firm on Friday": only what follows at once belongs to it.
    if (after === undefined || (after.pos !== 'ADP' && after.date < 0)) return false;
    const form = formOf(word.lower, word.lemma);
    return (
      (form === 'participle' || form === 'pastOrParticiple') &&
      before !== undefined &&
      (before.pos === 'NOUN' || before.pos === 'PROPN' || before.text === ',')
    );
  }
  return false;
}

/** "accused of selling jets in 1997": a year or month behind a gerund is that of what the gerund tells. */
function ownedByGerund({ words }: Frame, date: DateMention, { verb }: Clause): boolean {
  if ((date.edtf ?? '').length >= DAY) return false;
  const at = words.findIndex((word) => word.start >= date.start);
  for (let i = at - 1; i > verb.head + 1; i--) {
    const word = words[i] as Word;
    if (word.text === ',' || word.pos === 'CCONJ' || word.pos === 'QUOTE') return false;
    if (word.pos === 'VERB' && word.lower.endsWith('ing'))
      return /^(?:of|for|by|with|from)$/.test(words[i - 1]?.lower ?? '');
  }
  return false;
}

/** Verbs by which somebody answers for what was done at another time. */
const JUDGES =
  /^(?:sentence|jail|imprison|fine|charge|arrest|indict|condemn|criticise|criticize|praise|apologise|apologize|sue|punish|execute|pardon|honour|honor|reward|sanction)$/;
/** News of a judgment comes within days; an older day is that of the deed. */
const JUDGED_WITHIN = 30;

/** "jailed for the murder of a shopkeeper in 2019": the date is that of the deed. */
function isOfCrime({ words }: Frame, date: DateMention, { verb }: Clause, today: number): boolean {
  if (!JUDGES.test(verb.base)) return false;
  const last = date.edtf === null ? null : (parseEdtf(date.edtf)?.latest ?? null);
  if (last !== null && today - last < JUDGED_WITHIN) return false;
  const at = words.findIndex((word) => word.start >= date.start);
  for (let i = at - 1; i > verb.head; i--) {
    const word = words[i] as Word;
    if (word.text === ',' || word.pos === 'QUOTE' || word.pos === 'CCONJ') return false;
    if (word.lower !== 'for' && word.lower !== 'over') continue;
    // Not "jailed for six years in 2019".
    const next = words[i + 1] as Word;
    return next.date < 0 && next.pos !== 'NUM' && next.lower !== 'life' && i + 2 < at;
  }
  return false;
}

/** "cut costs to $1.6 billion, from $1.7 billion a year ago": the date is that of the amount it was before. */
function isOfAmount({ words }: Frame, date: DateMention): boolean {
  let i = words.findIndex((word) => word.start >= date.start) - 1;
  if (/^(?:in|on|at|of)$/.test(words[i]?.lower ?? '')) i--;
  const end = i;
  while (i >= 0 && end - i < 5 && /^(?:NUM|SYM|NOUN)$/.test(words[i]?.pos ?? '')) i--;
  if (i === end || !words.slice(i + 1, end + 1).some((word) => /\d/.test(word.text))) return false;
  return words[i]?.lower === 'from' && i > 0;
}

/** "in recent months": some time before publication, from when is not said. */
function vagueDate(date: DateMention, published: string): string | null {
  return date.type === 'DATE' && date.value === 'PAST_REF' && date.relation !== null
    ? `../${published}`
    : null;
}

/**
 * Whether a date belongs to a noun or to a verb that is not finite, and not to the clause's verb: "Trump's order in
 * January to …", "a call for elections in June". Of a finite verb and an infinitive the finite one has the date.
 */
function governedByNoun(frame: Frame, date: DateMention, { verb }: Clause): boolean {
  const { words } = frame;
  let at = words.findIndex((word) => word.start >= date.start);
  if (at < 0) return false;
  if (words[at - 1]?.pos === 'ADP') at--;
  const noun = words[at - 1];
  if (noun === undefined || at - 1 <= verb.head) return false;
  if (noun.pos !== 'NOUN') return false;
  const before = words[at - 2];
  // Possessed and in a phrase of its own: "following Trump's order in January".
  const owned = before !== undefined && /^['’]s?$/.test(before.text);
  const led = words
    .slice(Math.max(verb.head + 1, at - 7), at - 1)
    .some((word) => /^(?:following|after|since|under|despite|amid)$/.test(word.lower));
  return owned && led;
}

/** When the event of a clause happened. Never null: the day of publication bounds everything told. */
export function anchorClause(reading: Reading, anchors: Anchors, place: Place): Anchored {
  const clause = clauseAt(reading, place);
  const own = anchors.own[place.frame]?.[place.clause];
  if (own != null) return bounded(reading, clause, own);
  return (
    offsetDate(reading, anchors, place) ??
    parentDate(reading, anchors, place) ??
    whenDate(reading, anchors, place) ??
    thenDate(reading, anchors, place) ??
    fallback(reading, anchors, place)
  );
}

/** "has increased in recent months, following the order of January": the order bounds it below. */
function bounded(reading: Reading, clause: Clause, own: Anchored): Anchored {
  if (!own.edtf.startsWith('../') || own.evidence === null) return own;
  const { dates, article } = reading;
  const frame = reading.frames[frameAt(reading.frames, own.evidence.span.start)];
  if (frame === undefined || !/^(?:perfect|pastPerfect|past)$/.test(clause.verb.tense)) return own;
  for (const date of dates) {
    if (date.start < own.evidence.span.end || date.end > frame.end) continue;
    const lead = article.text.slice(own.evidence.span.end, date.start);
    if (date.edtf === null || date.edtf.includes('/') || date.attributive) continue;
    if (/\b(?:following|after|since)\b/.test(lead)) {
      const month = article.published.slice(0, 7);
      const to = date.edtf.length <= 8 ? month : article.published;
      return { ...own, edtf: `${date.edtf.replace('~', '')}/${to}` };
    }
  }
  return own;
}

/** "came a day after Smith resigned": counted from the other clause. */
function offsetDate(reading: Reading, anchors: Anchors, place: Place): Anchored | null {
  const clause = clauseAt(reading, place);
  const frame = reading.frames[place.frame] as Frame;
  if (clause.parent < 0 || !/^(?:after|before)$/.test(clause.introducer ?? '')) return null;
  const word = frame.words[clause.open - 1];
  if (word === undefined || word.date < 0) return null;
  const duration = reading.dates[word.date] as DateMention;
  const days = /^P(\d+)([DW])$/.exec(duration.value);
  if (duration.type !== 'DURATION' || days === null) return null;
  const parent = anchorClause(reading, anchors, { frame: place.frame, clause: clause.parent });
  const day = parseDay(parent.edtf);
  if (day === null) return null;
  const by = Number(days[1]) * (days[2] === 'W' ? 7 : 1);
  return {
    edtf: formatDay(clause.introducer === 'after' ? day - by : day + by),
    basis: 'inferred',
    evidence: { span: { start: duration.start, end: duration.end }, reference: formatDay(day) },
    how: 'offset',
  };
}

/** An adverbial clause happened when its main clause did ("when", "as"), or about then ("after", a month named). */
function parentDate(reading: Reading, anchors: Anchors, place: Place): Anchored | null {
  const clause = clauseAt(reading, place);
  if (clause.parent < 0 || clause.kind !== 'adverbial') return null;
  const own = anchors.own[place.frame]?.[clause.parent];
  if (own == null) return null;
  return { ...own, basis: 'inferred', how: 'parent' };
}

/** "When the firm won the order on 29 February, its rival protested": the clause that says when. */
function whenDate(reading: Reading, anchors: Anchors, place: Place): Anchored | null {
  const { clauses } = reading.parsed[place.frame] as Reading['parsed'][number];
  const { open, verb } = clauseAt(reading, place);
  for (const [c, clause] of clauses.entries()) {
    if (clause.introducer !== 'when' && clause.introducer !== 'while') continue;
    // Fronted, it hangs on nothing before it and belongs to the clause that follows.
    const fronted = clause.parent < 0 || clause.parent === c;
    const mine = clause.parent === place.clause || (fronted && clause.open < open);
    const date = anchors.own[place.frame]?.[c];
    if (mine && date != null && verb.tense === clause.verb.tense)
      return { ...date, basis: 'inferred', how: 'parent' };
  }
  return null;
}

const THEN = /\b(?:at (?:the|that) time|at the same time|the same day|that day|then|there)\b/i;

/** "she added at the time": the date told last. */
function thenDate(reading: Reading, anchors: Anchors, place: Place): Anchored | null {
  const { words } = reading.frames[place.frame] as Frame;
  const { owner } = reading.parsed[place.frame] as Parsed;
  const first = words[owner.indexOf(place.clause)];
  const last = words[owner.lastIndexOf(place.clause)];
  if (first === undefined || last === undefined) return null;
  const told = reading.article.text.slice(first.start, last.end);
  if (!/\bat (?:the|that) time\b|\b(?:that|the same) day\b/i.test(told) || !THEN.test(told))
    return null;
  for (let f = place.frame - 1; f >= Math.max(0, place.frame - 3); f--) {
    const found = anchors.own[f]?.findLast((date) => date !== null);
    if (found != null) return { ...found, basis: 'inferred', how: 'then' };
  }
  return null;
}

/** The date told before in this paragraph, the main date, or the day of publication as a bound. */
function fallback(reading: Reading, anchors: Anchors, place: Place): Anchored {
  const { article } = reading;
  const clause = clauseAt(reading, place);
  const { tense } = clause.verb;
  const bound: Anchored = {
    edtf: `../${article.published}`,
    basis: 'published',
    evidence: null,
    how: 'published',
  };
  if (tense === 'perfect' || tense === 'pastPerfect' || tense === 'present') return bound;
  // "will hear the appeal he filed": before what is to come, but when?
  const above = reading.parsed[place.frame]?.clauses[clause.parent];
  if (clause.kind === 'relative' && above?.verb.tense === 'future') return bound;
  const carried = carriedDate(reading, anchors, place);
  if (carried !== null) return carried;
  return anchors.main ?? bound;
}

/** Length of a day in EDTF; what is shorter is a year, a month, a decade. */
const DAY = '2019-05-15'.length;
const BRINGS_WORDS = /^(?:say|tell|add|state|claim|insist|argue|note|reply|respond|warn|deny)$/;

/** A sentence that goes on in the past goes on at the date of the one before, within its paragraph. */
function carriedDate(reading: Reading, anchors: Anchors, place: Place): Anchored | null {
  const here = reading.frames[place.frame] as Frame;
  if (clauseAt(reading, place).verb.tense !== 'past') return null;
  for (let f = place.frame - 1; f >= 0 && f >= place.frame - 2; f--) {
    const frame = reading.frames[f] as Frame;
    if (frame.paragraph !== here.paragraph) break;
    const { clauses } = reading.parsed[f] as Reading['parsed'][number];
    for (let c = clauses.length - 1; c >= 0; c--) {
      const clause = clauses[c] as Clause;
      const date = anchors.own[f]?.[c];
      if (date == null || clause.kind === 'relative' || clause.verb.tense !== 'past') continue;
      // "He was born in 1997. Prosecutors said …": what is said now is not said in the year it is about.
      if (date.edtf.length < DAY && BRINGS_WORDS.test(clauseAt(reading, place).verb.base)) continue;
      return { ...date, basis: 'inferred', how: 'carried' };
    }
  }
  return null;
}

/**
 * The date of an event named anywhere in an article by a verb or a noun. A noun takes the date that stands in its own
 * phrase, else that of its clause.
 * @internal Dating is measured with it apart from finding events.
 */
export function dateEventAt(reading: Reading, anchors: Anchors, span: Span): Anchored {
  const f = frameAt(reading.frames, span.start);
  const frame = reading.frames[f];
  const printed: Anchored = {
    edtf: reading.article.published,
    basis: 'published',
    evidence: null,
    how: 'published',
  };
  const nothing = anchors.main ?? printed;
  if (frame === undefined || span.start >= frame.end) return nothing;
  const at = frame.words.findIndex((word) => contains(word, span) || word.start >= span.start);
  const clause = at < 0 ? -1 : (reading.parsed[f]?.owner[at] ?? -1);
  if (clause < 0) return nothing;
  const near = dateBeside(reading, frame, at, clauseAt(reading, { frame: f, clause }));
  if (near !== null) return near;
  const found = anchorClause(reading, anchors, { frame: f, clause });
  if (found.how !== 'published') return found;
  // What is so, is so on the day it is printed; what has been done was done at the main date, if at any.
  const { tense } = clauseAt(reading, { frame: f, clause }).verb;
  return tense === 'present' ? printed : nothing;
}

/** The date that stands in the phrase of a noun or of a verb that is not finite: "to file suit again in 1989". */
function dateBeside(
  reading: Reading,
  { words }: Frame,
  at: number,
  clause: Clause,
): Anchored | null {
  const { dates, article } = reading;
  if (at >= clause.verb.first && at <= clause.verb.head) return null;
  for (let i = at + 1; i < Math.min(words.length, at + 8); i++) {
    const word = words[i] as Word;
    if (word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'QUOTE') return null;
    if (word.text === ',' || word.text === ';' || word.pos === 'CCONJ') return null;
    if (word.date < 0) continue;
    // Between the finite verb and its date stands nothing nearer.
    if (at < clause.verb.first && i > clause.verb.first) return null;
    const date = dates[word.date] as DateMention;
    const edtf = eventDate(date, reading, clause);
    return edtf === null ? null : stated(date, article.published, edtf, 'own');
  }
  return null;
}
