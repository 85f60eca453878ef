/**
 * Date expressions in an article: where they stand, what they mean (TIMEX3, TimeML 1.2.1) and, where they are dates,
 * the same as EDTF. Everything that can be said is in `dates/grammar.ts`; here it is looked for and resolved.
 */
import { parseDay } from '../model/day.ts';
import type { Span } from '../model/span.ts';
import {
  edtfOf,
  edtfOfPart,
  firstDay,
  type Grain,
  holding,
  isAsFine,
  isInCalendar,
  lastDay,
  type Period,
  timexOf,
  weekday as weekdayOf,
  yearOf,
} from './dates/calendar.ts';
import {
  type Context,
  type Cut,
  LEADS,
  MACROS,
  type Match,
  RULES,
  type Rule,
} from './dates/grammar.ts';
import { type Run, runsOf, type Word } from './dates/lexer.ts';
import { CLASSES, type ClassName, valueIn, vocabulary } from './dates/lexicon.ts';
import { compilePattern, type Pattern } from './dates/pattern.ts';
import {
  isAttributive,
  lean,
  type Relation,
  relationOf,
  wordAfter,
  wordBefore,
} from './dates/surroundings.ts';
import type { Reading } from './dates/timex.ts';

export type DateMention = Span & {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value: `2025-05-03`, `2025-W18`, `P3Y`, `PAST_REF`. */
  readonly value: string;
  /** The same as EDTF; null for durations, sets and words such as "recently". */
  readonly edtf: string | null;
  /** `stated`: the words alone say which date it is. `inferred`: relative words, resolved. */
  readonly basis: 'stated' | 'inferred';
  /** It describes a noun ("a 2020 trade agreement") and need not be when something happened. */
  readonly attributive: boolean;
  /** The preposition before it. */
  readonly relation: Relation | null;
  /**
   * EDTF of the stretch of time that it bounds together with its neighbour ("between March and May 2020"; both have
   * it) or covers ("the past three years"); null for all others.
   */
  readonly interval: string | null;
  /** Name of the grammar's row. */
  readonly rule: string;
};

type Compiled = { readonly rule: Rule; readonly pattern: Pattern };

const compiled: readonly Compiled[] = RULES.map((rule) => ({
  rule,
  pattern: compilePattern(rule.pattern, MACROS, vocabulary),
}));
const leads = LEADS.map((lead) => ({
  lead,
  pattern: compilePattern(lead.pattern, MACROS, vocabulary, false),
}));

/** The rows that can begin with a letter. */
const byFirst = new Map<string, Compiled[]>();
for (const row of compiled) {
  for (const letter of row.pattern.first) {
    const rows = byFirst.get(letter);
    if (rows === undefined) byFirst.set(letter, [row]);
    else rows.push(row);
  }
}

/** A match that waits for its meaning until the whole article is read. */
type Candidate = Span & {
  readonly rule: Rule;
  readonly match: Match;
  readonly captured: Captured;
  readonly part: (typeof LEADS)[number]['part'] | null;
};

/**
 * All date expressions of an article in the order of the text, none overlapping.
 * `published` (`YYYY-MM-DD`) is what relative words are resolved against; throws where it is no day of the calendar.
 * Takes time in proportion to the text's length and never throws for any text.
 */
export function findDates(text: string, published: string): DateMention[] {
  const today = parseDay(published);
  if (today === null) throw new RangeError(`not a day: ${published}`);
  const candidates: Candidate[] = [];
  for (const run of runsOf(text)) candidatesIn(text, run, candidates);
  return resolveAll(text, today, candidates);
}

function candidatesIn(text: string, run: Run, into: Candidate[]): void {
  const { words, letters } = run;
  let from = 0;
  let i = 0;
  while (i < letters.length) {
    const best = longestAt(text, run, i);
    if (best === null) {
      i++;
      continue;
    }
    const { row, end } = best;
    let start = i;
    let part: Candidate['part'] = null;
    for (let k = Math.max(from, i - 5); k < i; k++) {
      const lead = leads.find(({ pattern }) => endsAt(pattern, letters, k) === i);
      if (lead === undefined) continue;
      start = k;
      part = lead.lead.part;
      break;
    }
    const first = words[start] as Word;
    const last = words[end - 1] as Word;
    const captured = capture(row.pattern, letters, i, words);
    into.push({
      start: first.start,
      end: last.end,
      rule: row.rule,
      match: matchOf(text, captured),
      captured,
      part,
    });
    from = end;
    i = end;
  }
}

function longestAt(text: string, { words, letters }: Run, i: number) {
  const rows = byFirst.get(letters[i] as string);
  if (rows === undefined) return null;
  let best: { row: Compiled; end: number } | null = null;
  for (const row of rows) {
    const end = endsAt(row.pattern, letters, i);
    if (end <= i || (best !== null && end <= best.end)) continue;
    if (row.rule.guard !== undefined) {
      const start = (words[i] as Word).start;
      const stop = (words[end - 1] as Word).end;
      const setting = {
        text,
        start,
        end: stop,
        before: wordBefore(text, start).toLowerCase(),
        after: wordAfter(text, stop),
      };
      if (!row.rule.guard(setting)) continue;
    }
    best = { row, end };
  }
  return best;
}

/** Where a match that begins at a place ends; −1 where there is none. */
function endsAt({ whole }: Pattern, letters: string, at: number): number {
  whole.lastIndex = at;
  return whole.test(letters) ? whole.lastIndex : -1;
}

/** The labelled parts of a match that begins at a place, in the order of the pattern. */
type Captured = readonly { readonly label: string; readonly words: readonly Word[] }[];

function capture(
  { parts, labels }: Pattern,
  letters: string,
  at: number,
  words: readonly Word[],
): Captured {
  parts.lastIndex = at;
  const indices = parts.exec(letters)?.indices ?? [];
  const captured = [{ label: 'all', words: words.slice(at, parts.lastIndex) }];
  for (const [i, label] of labels.entries()) {
    const range = indices[i + 1];
    if (range !== undefined) captured.push({ label, words: words.slice(range[0], range[1]) });
  }
  return captured;
}

function matchOf(text: string, captured: Captured): Match {
  const wordsOf = (wanted: string) => captured.find(({ label }) => label === wanted)?.words ?? [];
  const numberOf = (label: string, word: Word): number => {
    if (word.word.startsWith('<') && word.word !== '<am>' && word.word !== '<pm>') {
      return Number(/\d[\d,.]*/.exec(text.slice(word.start, word.end))?.[0].replaceAll(',', ''));
    }
    const name = label.toUpperCase();
    return valueIn(name in CLASSES ? (name as ClassName) : 'MONTH', word.word);
  };
  return {
    has: (label) => wordsOf(label).length > 0,
    value: (label) => {
      const word = wordsOf(label)[0];
      return word === undefined ? Number.NaN : numberOf(label, word);
    },
    values: (wanted) =>
      captured
        .filter(({ label }) => label === wanted)
        .map(({ words }) => numberOf(wanted, words[0] as Word)),
    words: (label) => wordsOf(label).map((word) => word.word),
    text: (label) => {
      const words = wordsOf(label);
      return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    },
  };
}

function resolveAll(text: string, today: number, candidates: readonly Candidate[]): DateMention[] {
  const mentions: DateMention[] = [];
  /** Dates told of so far, the last one at the end. */
  const told: Period[] = [];
  for (const candidate of candidates) {
    const context = contextOf(text, today, candidate, told);
    const outcome = candidate.rule.read(candidate.match, context);
    if (outcome === null) continue;
    const cuts: readonly Cut[] | null = Array.isArray(outcome) ? outcome : null;
    const pieces: { span: Span; reading: Reading }[] =
      cuts === null
        ? [{ span: candidate, reading: outcome as Reading }]
        : cuts.map(({ from, to, reading }) => ({
            span: spanOf(candidate, from, to),
            reading,
          }));
    for (const { span, reading } of pieces) {
      const mention = write(
        text,
        today,
        span,
        narrowed(reading, candidate.part),
        candidate.rule.name,
      );
      if (mention === null) continue;
      mentions.push(mention);
      if (reading.kind === 'date') told.push(reading.period);
    }
  }
  return linked(text, mentions);
}

/** From the beginning of one label's words to the end of another's. */
function spanOf({ captured }: Candidate, from: string, to: string): Span {
  const first = captured.find(({ label }) => label === from)?.words[0];
  const last = captured.find(({ label }) => label === to)?.words.at(-1);
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** What "early", "the end of" and the like make of a reading. */
function narrowed(reading: Reading, part: Candidate['part']): Reading {
  if (reading.kind !== 'date' || part === null) return reading;
  if (part === 'first half' || part === 'second half') {
    const late = part === 'second half' ? 1 : 0;
    if (reading.period.grain === 'year') {
      return { ...reading, period: { grain: 'half', n: reading.period.n * 2 + late } };
    }
    return { ...reading, part: late === 1 ? 'late' : 'early' };
  }
  return { ...reading, part };
}

function contextOf(text: string, today: number, span: Span, told: readonly Period[]): Context {
  let leaning: 'past' | 'future' | null | undefined;
  const direction = () => {
    leaning ??= lean(text, span);
    return leaning;
  };
  const lastTold = (grain: Grain) => told.findLast((period) => isAsFine(period.grain, grain));
  return {
    today,
    anchor: (grain) => lastTold(grain) ?? holding(today, grain),
    hasAnchor: (grain) => lastTold(grain) !== undefined,
    get ahead() {
      return direction() === 'future';
    },
    weekday(wanted) {
      const ahead = (wanted - weekdayOf(today) + 7) % 7;
      if (ahead === 0) return { grain: 'day', n: today };
      return { grain: 'day', n: direction() === 'future' ? today + ahead : today + ahead - 7 };
    },
    nearest(at) {
      const year = yearOf(holding(today, 'day'));
      const around = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((by) => at(year + by) ?? []);
      const past = around.findLast((period) => firstDay(period) <= today);
      const future = around.find((period) => lastDay(period) >= today);
      if (past === undefined || future === undefined) return past ?? future ?? null;
      const way = direction();
      if (way === 'past') return past;
      if (way === 'future') return future;
      return firstDay(future) - today <= 60 ? future : past;
    },
  };
}

function write(
  text: string,
  today: number,
  span: Span,
  reading: Reading,
  rule: string,
): DateMention | null {
  const base = {
    start: span.start,
    end: span.end,
    basis: 'inferred' as const,
    attributive: isAttributive(text, span),
    relation: relationOf(text, span.start),
    interval: null,
    rule,
  };
  if (reading.kind === 'ref') return { ...base, type: 'DATE', value: reading.value, edtf: null };
  if (reading.kind === 'set') return { ...base, type: 'SET', value: reading.value, edtf: null };
  if (reading.kind === 'duration') {
    const { window } = reading;
    const interval =
      window === undefined || !isInCalendar(window.from) || !isInCalendar(window.to)
        ? null
        : `${edtfOf(window.from, window.from.grain !== 'day')}/${edtfOf(window.to, window.to.grain !== 'day')}`;
    return { ...base, type: 'DURATION', value: reading.value, edtf: null, interval };
  }
  const { period, part, time, through } = reading;
  if (!isInCalendar(period)) return null;
  const lead = wordBefore(text, span.start).toLowerCase();
  const approximate =
    (reading.approximate ?? false) || /^(?:about|around|circa|approximately|roughly|c)$/.test(lead);
  let edtf = edtfOf(period, approximate);
  if (part === 'early' || part === 'mid' || part === 'late') edtf = edtfOfPart(period, part);
  else if (part === 'before' || part === 'after') edtf = cutAt(period, today, part);
  else if (through !== undefined) edtf = `${edtfOf(period)}/${edtfOf(through)}`;
  return {
    ...base,
    type: time === undefined ? 'DATE' : 'TIME',
    value: timexOf(period) + (time ?? ''),
    edtf,
    basis: reading.stated ? 'stated' : 'inferred',
  };
}

/** "earlier this year" ends with the day of publication, "later this year" begins with it. */
function cutAt(period: Period, today: number, part: 'before' | 'after'): string {
  if (period.grain === 'day' || today < firstDay(period) || today > lastDay(period))
    return edtfOf(period);
  const grain: Grain = isAsFine(period.grain, 'month') ? 'day' : 'month';
  const here = edtfOf(holding(today, grain));
  const from = part === 'before' ? edtfOf(holding(firstDay(period), grain)) : here;
  const to = part === 'before' ? here : edtfOf(holding(lastDay(period), grain));
  return from === to ? from : `${from}/${to}`;
}

const JOIN = /^\s*(?:-|–|—|to|through|until|till|and)\s*$/;

/** Gives the two ends of "from March to May 2020" the interval between them. */
function linked(text: string, mentions: readonly DateMention[]): DateMention[] {
  const out = [...mentions];
  for (let i = 0; i + 1 < out.length; i++) {
    const a = out[i] as DateMention;
    const b = out[i + 1] as DateMention;
    if (a.edtf === null || b.edtf === null || b.start - a.end > 12) continue;
    if (a.edtf.includes('/') || b.edtf.includes('/')) continue;
    const between = text.slice(a.end, b.start);
    if (!JOIN.test(between)) continue;
    if (/and/.test(between) && a.relation !== 'between') continue;
    const interval = `${a.edtf}/${b.edtf}`;
    out[i] = { ...a, interval };
    out[i + 1] = { ...b, interval };
  }
  return out;
}
