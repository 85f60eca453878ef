/**
 * Date expressions in an article: where they stand, what they mean (TIMEX3 of TimeML 1.2.1) and, where they are
 * dates, the same as EDTF. What can be said is the table in `dates/grammar.ts`.
 */
import { formatDay, parseDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Span } from '../model/span.ts';
import { matchesIn } from './dates/match.ts';
import { contextOf, isHistory, isJoined, type Told } from './dates/resolve.ts';
import type { Cut, Reading, Rule } from './dates/rule.ts';
import { isAbout, isAttributive, type Relation, relationOf } from './dates/surroundings.ts';
import { narrowed, write } from './dates/write.ts';

export type DateMention = Span & {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value: `2025-05-03`, `2025-W18`, `P3Y`, `PAST_REF`. */
  readonly value: string;
  /** The same as EDTF; null for durations, sets and words such as "recently". */
  readonly edtf: string | null;
  /** `stated`: the words alone say which date it is. `inferred`: relative words, resolved. */
  readonly basis: 'stated' | 'inferred';
  /** It describes a noun ("a 2020 trade agreement", "Monday's vote") and need not be when the clause happened. */
  readonly attributive: boolean;
  /** The preposition before it. */
  readonly relation: Relation | null;
  /**
   * EDTF of the stretch of time that it bounds together with its neighbour ("between March and May 2020"; both have
   * it) or covers by itself ("the past three years"); null for all others.
   */
  readonly interval: string | null;
  /** Name of the grammar's row. */
  readonly rule: string;
};

/**
 * All date expressions of an article in the order of the text, none overlapping. Relative words are resolved against
 * `published` (`YYYY-MM-DD`); a `RangeError` where that is no day of the calendar. No text makes it throw, and the
 * time it takes grows with the text's length.
 */
export function findDates(text: string, published: string): DateMention[] {
  const today = parseDay(published);
  if (today === null) throw new RangeError(`not a day: ${published}`);
  const candidates = matchesIn(text);
  const history = isHistory(candidates, today);
  const told: Told[] = [];
  const mentions: DateMention[] = [];

  function add(span: Span, reading: Reading, rule: Rule): void {
    const written = write(reading, today as number, isAbout(text, span.start));
    if (written === null) return;
    mentions.push({
      start: span.start,
      end: span.end,
      ...written,
      attributive: written.edtf !== null && isAttributive(text, span),
      relation: relationOf(text, span.start),
      rule: rule.name,
    });
    if (reading.kind === 'date' && !rule.isAside) {
      told.push({ period: reading.period, stated: reading.stated, end: span.end });
    }
  }

  for (const candidate of candidates) {
    const { rule, match, lead } = candidate;
    const found: Reading | Cut[] | null = rule.read(
      match,
      contextOf(text, today, candidate, told, history),
    );
    if (found === null) continue;
    if (!Array.isArray(found)) add(candidate, narrowed(found, lead), rule);
    else for (const { label, reading } of found) add(candidate.spanOf(label), reading, rule);
  }
  return linked(text, onOneDay(text, mentions));
}

/** "between 2pm and 4pm on Sunday": the day of the second hour is that of the first. */
function onOneDay(text: string, mentions: readonly DateMention[]): DateMention[] {
  return mentions.map((mention, i) => {
    const next = mentions[i + 1];
    if (
      next === undefined ||
      mention.rule !== 'time of day' ||
      !/^(?:time on a day|day at a time)$/.test(next.rule) ||
      mention.edtf === null ||
      !/^\s(?:and|to|until|till|or)\s$/.test(text.slice(mention.end, next.start))
    )
      return mention;
    const [hour, laterHour] = [mention, next].map(({ value }) => value.slice(value.indexOf('T')));
    // "between 10pm and 2am on Sunday": of which night is not said.
    if ((hour as string) > (laterHour as string)) return { ...mention, edtf: null };
    const value = next.value.slice(0, next.value.indexOf('T')) + hour;
    return { ...mention, value, edtf: next.edtf };
  });
}

/** An end of an interval: EDTF knows no season, quarter, decade or century there, so its outer month or year stands. */
function endOf(edtf: string, side: 'earliest' | 'latest'): string {
  const date = parseEdtf(edtf);
  if (date?.kind !== 'date') return edtf;
  const day = formatDay(date[side]);
  if (date.precision === 'season' || date.precision === 'quarter') return day.slice(0, -3);
  return date.precision === 'decade' || date.precision === 'century' ? day.slice(0, -6) : edtf;
}

/** Gives the two ends of "from March to May 2020" the interval between them. */
function linked(text: string, mentions: readonly DateMention[]): DateMention[] {
  const out = [...mentions];
  for (let i = 0; i + 1 < out.length; i++) {
    const from = out[i] as DateMention;
    const to = out[i + 1] as DateMention;
    if (from.edtf === null || to.edtf === null || !isJoined(text, from, to)) continue;
    if (from.edtf.includes('/') || to.edtf.includes('/') || to.value <= from.value) continue;
    const isList = text.slice(from.end, to.start).includes('and') && from.relation !== 'between';
    if (isList) continue;
    const interval = `${endOf(from.edtf, 'earliest')}/${endOf(to.edtf, 'latest')}`;
    // The two may lie the other way round: \"December until Q3\" of one year.
    if (parseEdtf(interval) === null) continue;
    out[i] = { ...from, interval };
    out[i + 1] = { ...to, interval };
  }
  return out;
}
