/** What readings ask about the article: what was told before, and which year or week is meant. */
import type { Span } from '../../model/span.ts';
import {
  firstDay,
  holding,
  isAsFine,
  lastDay,
  type Period,
  weekday as weekdayOf,
  widen,
  yearOf,
} from './calendar.ts';
import type { Candidate } from './match.ts';
import type { Context } from './rule.ts';
import { lean, wordsLookAhead } from './surroundings.ts';

/** A date told of, and where its words end. */
export type Told = { readonly period: Period; readonly stated: boolean; readonly end: number };

/** How many dates back "that day" may point. */
const MEMORY = 40;

/** What stands between the ends of a range or a list. */
const JOIN = /^\s{0,3}(?:-|–|—|to|through|until|till|and)\s{0,3}$/;

/** Whether two expressions are the ends of a range, or neighbours in a list of two. */
export function isJoined(text: string, before: { end: number }, after: Span): boolean {
  return after.start - before.end < 16 && JOIN.test(text.slice(before.end, after.start));
}

/** An upcoming date without a year is meant when it is this near and nothing looks back, in days. */
const SOON = 60;

/** A day so near at hand is meant even where the sentence looks back, in days. */
const NEXT = 14;

/** Years without mention on both sides of the present one that a date such as 29 February may need. */
const AROUND = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];

export function contextOf(
  text: string,
  today: number,
  span: Span & Pick<Candidate, 'lead'>,
  told: readonly Told[],
  isHistory: boolean,
): Context {
  let leaning: 'past' | 'future' | null | undefined;
  const context: Context = {
    today,
    lean() {
      if (leaning === undefined) leaning = lean(text, span);
      return leaning;
    },
    told(grain) {
      const last = told.slice(-MEMORY).findLast(({ period }) => isAsFine(period.grain, grain));
      return last?.period ?? null;
    },
    countedFrom(grain) {
      const found = context.told(grain);
      const last = told.at(-1);
      // "sunk on 7 December 1941 … approved in 2015 … quit a month later": a later year parts the two.
      const isParted =
        found !== null && last !== undefined && yearOf(last.period) - yearOf(found) > 1;
      return isParted || found === null ? holding(today, grain) : found;
    },
    gone(grain) {
      const last = told.at(-1);
      if (last === undefined || (span.lead !== 'after' && span.lead !== 'late')) return null;
      if (!isAsFine(last.period.grain, grain) || !isNear(text, last, span.start)) return null;
      const period = widen(last.period, grain);
      const isOver = lastDay(period) < firstDay(holding(today, grain));
      return isOver && !wordsLookAhead(text, span) ? period : null;
    },
    anchor: (grain) => context.told(grain) ?? holding(today, grain),
    here(grain) {
      const last = isHistory ? told.at(-1)?.period : undefined;
      return last === undefined ? holding(today, grain) : widen(last, grain);
    },
    weekday(wanted) {
      const before = told.at(-1);
      // The second of "Monday to Wednesday" is the one after the first.
      const isNext = before !== undefined && isJoined(text, before, span);
      const last = isHistory || isNext ? before?.period : undefined;
      if (last?.grain === 'day') {
        return { grain: 'day', n: last.n + ((wanted - weekdayOf(last.n) + 7) % 7) };
      }
      const ahead = (wanted - weekdayOf(today) + 7) % 7;
      const isComing = ahead === 0 || context.lean() === 'future';
      return { grain: 'day', n: isComing ? today + ahead : today + ahead - 7 };
    },
    nearest(at) {
      const last = told.at(-1);
      const year = yearOf(holding(today, 'day'));
      if (last !== undefined && (isHistory || isSameStory(text, last, span))) {
        return closest(at, last.period);
      }
      if (
        last !== undefined &&
        isCarried(text, last, span.start, year) &&
        context.lean() !== 'future'
      ) {
        return closest(at, last.period);
      }
      const around = AROUND.flatMap((by) => at(year + by) ?? []);
      const past = around.findLast((period) => firstDay(period) <= today) ?? null;
      const future = around.find((period) => lastDay(period) >= today) ?? null;
      if (past === null || future === null) return past ?? future;
      const wait = firstDay(future) - today;
      // A day nearly a year ago is not told without its year, whatever the tense: "passed the agenda for 8 November".
      if (future.grain === 'day' && wait <= NEXT) {
        const isTale =
          last?.stated &&
          year - yearOf(last.period) > 1 &&
          isNear(text, last, span.start) &&
          context.lean() === 'past';
        // "They fell in 1917. The Armistice was signed on 11 November", told early in a November.
        return isTale ? closest(at, last.period) : future;
      }
      const way = context.lean();
      if (way === 'past') return past;
      // "analysts expect 2 % for April" early in May is about the month just gone.
      const isJustGone = wait > 270 && today - lastDay(past) < SOON;
      return (way === 'future' && !isJustGone) || wait <= SOON ? future : past;
    },
  };
  return context;
}

/** The one nearest to what was told; stories go on more often than back, so what lies behind counts double. */
function closest(at: (year: number) => Period | null, told: Period): Period | null {
  if (told.grain === 'year') return at(told.n);
  const here = firstDay(told);
  let best: Period | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const by of [0, 1, -1]) {
    const period = at(yearOf(told) + by);
    if (period === null) continue;
    const ahead = firstDay(period) - here;
    const distance = ahead < 0 ? -2 * ahead : ahead;
    if (distance < least) {
      best = period;
      least = distance;
    }
  }
  return best;
}

/** How far a day or month of a year long gone is carried on within its paragraph, in characters. */
const CARRY = 160;

/**
 * Whether a date goes on from the one before it: "In 1812, in September", and after a day or month of a year long gone
 * the next one of the same paragraph, unless the sentence looks ahead.
 */
function isCarried(text: string, told: Told, at: number, year: number): boolean {
  if (!told.stated || Math.abs(yearOf(told.period) - year) < 2 || at - told.end > CARRY)
    return false;
  const between = text.slice(told.end, at);
  if (told.period.grain === 'year')
    return /^,? (?:in|on|by|during|early in|late in) (?:the )?$/.test(between);
  return (
    isAsFine(told.period.grain, 'month') &&
    /[.!?] /.test(between) &&
    !/\n|\b(?:said|says|told|announced|reported)\b/.test(between) &&
    !/\bborn\b/i.test(text.slice(Math.max(0, told.end - 50), told.end))
  );
}

/** Whether what was told last stands shortly before, in the same paragraph. */
function isNear(text: string, told: Told, at: number): boolean {
  return at - told.end <= CARRY && !text.slice(told.end, at).includes('\n');
}

/** "left in June 2003 and came back in September": one sentence goes on from a month that it told. */
function isSameStory(text: string, told: Told, span: Span): boolean {
  if (!told.stated || !isAsFine(told.period.grain, 'month') || span.start - told.end > 80)
    return false;
  const between = text.slice(told.end, span.start);
  return (
    /\b(?:and|then|but|before|until|to|through)\b/.test(between) &&
    !/[.!?;\n]|\b(?:said|says|told|announced|reported)\b/.test(between)
  );
}

const NEAR = /^(?:near day|weekday|near period|ago|part of this day|last night)$/;

/**
 * Whether an article tells of the past by the year, as an encyclopedia does: then a month goes with the dates around
 * it, and not with the day of publication.
 */
export function isHistory(candidates: readonly Candidate[], today: number): boolean {
  const year = yearOf(holding(today, 'day'));
  let far = 0;
  let near = 0;
  let present = 0;
  for (const { rule, match } of candidates) {
    // "last Thursday" is of the present more surely than "Monday".
    if (NEAR.test(rule.name)) near += match.has('rel') ? 3 : 1;
    else if (match.has('year')) {
      if (Math.abs(match.value('year') - year) > 1) far++;
      else present++;
    }
  }
  return (far >= 6 && far > 4 * near) || (far >= 3 && far > 3 * (near + present));
}
