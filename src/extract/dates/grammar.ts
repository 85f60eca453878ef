/**
 * The grammar of date expressions: what can be said, and what it means. One row a way of saying it.
 *
 * The longest match wins, then the row that stands first. Spans follow TimeML 1.2.1 (no preposition before, no mark
 * after; "the" belongs to expressions that need it), values follow its TIMEX3. `pattern.ts` explains the notation.
 */
import {
  day as dayOf,
  firstDay,
  type Grain,
  holding,
  month as monthOf,
  type Period,
  shift,
  weekday as weekdayOf,
  widen,
  yearOf,
  year as yearPeriod,
} from './calendar.ts';
import { HOLIDAYS } from './holidays.ts';
import { DAYPARTS, FREQUENCIES, UNIT_GRAIN, UNITS } from './lexicon.ts';
import type { Reading } from './timex.ts';

/** What was matched. A label may occur several times: in each alternative, or at both ends of a range. */
export type Match = {
  has(label: string): boolean;
  /** The number or table value of a label's word, taking the first of its occurrences that matched; else NaN. */
  value(label: string): number;
  /** Values of all occurrences that matched, in the order of the pattern. */
  values(label: string): number[];
  /** The lower-case words of a label; [] when it did not match. */
  words(label: string): string[];
  /** The characters of a label; '' when it did not match. */
  text(label: string): string;
};

/** What a reading may ask about the article. */
export type Context = {
  readonly today: number;
  /** The period told of last, at this grain or finer; the day of publication when there is none. */
  anchor(grain: Grain): Period;
  /** Whether something fine enough was told of before. */
  hasAnchor(grain: Grain): boolean;
  /** Which year a date without one belongs to. */
  nearest(at: (year: number) => Period | null): Period | null;
  /** Which of the days of that name. */
  weekday(weekday: number): Period;
  /** Whether the sentence looks ahead. */
  readonly ahead: boolean;
};

/** What surrounds a match, for a guard. */
export type Setting = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly before: string;
  /** As written. */
  readonly after: string;
};

/** A part of a match that is a mention of its own, from one label's beginning to another's end. */
export type Cut = { readonly from: string; readonly to: string; readonly reading: Reading };

export type Rule = {
  readonly name: string;
  readonly pattern: string;
  readonly read: (m: Match, at: Context) => Reading | Cut[] | null;
  readonly guard?: (s: Setting) => boolean;
};

/** Parts of patterns; in braces. */
export const MACROS = {
  /** The year of a day or a month, said or pointed at. */
  year: ',? YEAR | of YEAR | ,? of? REL year | of? the? ANAPHOR year | SHORTYEAR',
  weekday: '(WEEKDAY|SHORTDAY) ,? ',
  monthday: 'MONTH (DOM|ORDINALDAY) | (DOM|ORDINALDAY) of? MONTH | the (DOM|ORDINAL) of MONTH',
  date: '{weekday}? {monthday} {year}? | SLASHED | ISO',
  zone: 'ZONE | local time | (eastern|pacific|central|mountain) (standard|daylight)? time',
  clock:
    "(CLOCK AMPM | CLOCK | HOUR AMPM | HOUR o'clock | CARDINALWORD o'clock | midtime:(noon|midnight|midday)) {zone}?",
  /** Any way of naming one day. */
  day: 'near:(today|yesterday|tomorrow) | REL? WEEKDAY | {date}',
  quantity:
    'NUMBER (-? CARDINALWORD)? (-? and -? a -? half)? | a couple of? | a dozen | NUMBER dozen | a good? few | ' +
    'the? VAGUE | a handful of | hundreds of | thousands of | dozens of | half a | half an | half -? | an | a',
  about:
    'about | around | approximately | roughly | nearly | almost | more than | less than | fewer than | at least | ' +
    'at most | up to | well over | just over | just under | as (many|much|long|little|few) as',
  unit: 'UNIT|UNITS',
  /** "this year", "next year", "that year", "1999". */
  inyear:
    '(of|in)? REL year | (of|in)? (the)? ANAPHOR year | ,? (of|in)? YEAR | of the year | (of|in)? fiscal year? YEAR | of the? fiscal? year YEAR | SHORTYEAR',
};

const grains = (index: number): Grain | null => UNIT_GRAIN[index] ?? null;

/** The year that words name, or null where they name none. */
function yearIn(m: Match, at: Context): number | null {
  const said = m.value('year');
  if (!Number.isNaN(said)) return said;
  const short = m.value('shortyear');
  if (!Number.isNaN(short)) return fullYear(short, at);
  const rel = m.value('rel');
  if (!Number.isNaN(rel)) return yearOf(holding(at.today, 'day')) + rel;
  const anaphor = m.value('anaphor');
  return Number.isNaN(anaphor) ? null : yearOf(at.anchor('year')) + anaphor;
}

/** The nearest year with these last two digits that is at most ten years ahead. */
function fullYear(short: number, at: Context): number {
  const limit = yearOf(holding(at.today, 'day')) + 10;
  const year = Math.floor(limit / 100) * 100 + short;
  return year > limit ? year - 100 : year;
}

const isSaid = (m: Match) => m.has('year') || m.has('shortyear');

function date(period: Period | null, stated: boolean, time?: string): Reading | null {
  if (period === null) return null;
  return time === undefined
    ? { kind: 'date', period, stated }
    : { kind: 'date', period, stated, time };
}

/** The day that the words of the macro `day` name. */
function dayIn(m: Match, at: Context): { period: Period; stated: boolean } | null {
  const [near] = m.words('near');
  if (near !== undefined) {
    const by = near === 'yesterday' ? -1 : near === 'tomorrow' ? 1 : 0;
    return { period: { grain: 'day', n: at.today + by }, stated: false };
  }
  if (m.has('iso')) {
    const [y, mo, d] = m.text('iso').split('-').map(Number);
    const period = dayOf(y ?? 0, mo ?? 0, d ?? 0);
    return (mo ?? 0) < 1 || (mo ?? 0) > 12 || period === null ? null : { period, stated: true };
  }
  if (m.has('slashed')) return slashedDay(m.text('slashed'), at);
  const mo = m.value('month');
  if (!Number.isNaN(mo)) {
    const [d] = [...m.values('dom'), ...m.values('ordinalday'), ...m.values('ordinal')];
    const y = yearIn(m, at);
    const period = y === null ? at.nearest((y) => dayOf(y, mo, d ?? 0)) : dayOf(y, mo, d ?? 0);
    return period && { period, stated: isSaid(m) };
  }
  const weekday = m.value('weekday');
  if (Number.isNaN(weekday)) return null;
  const rel = m.words('rel')[0];
  return {
    period: rel === undefined ? at.weekday(weekday) : weekdayBy(rel, weekday, at.today),
    stated: false,
  };
}

/** "last Monday" is the last one before today, "next Monday" the first one after, "this Monday" this week's. */
function weekdayBy(rel: string, weekday: number, today: number): Period {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (rel === 'last' || rel === 'past') return { grain: 'day', n: today - (7 - ahead) };
  if (rel === 'next' || rel === 'coming') return { grain: 'day', n: today + (ahead || 7) };
  return { grain: 'day', n: today - weekdayOf(today) + weekday };
}

/** Month first as in American papers; day first where the first number can be no month, or marks are points. */
function slashedDay(text: string, at: Context): { period: Period; stated: boolean } | null {
  const [a = 0, b = 0, y = 0] = text.split(/[/.]/).map(Number);
  const year = y < 100 ? fullYear(y, at) : y;
  const dayFirst = text.includes('.') || a > 12;
  const [mo, d] = dayFirst ? [b, a] : [a, b];
  const period = mo < 1 || mo > 12 ? null : dayOf(year, mo, d);
  return period && { period, stated: true };
}

/** TIMEX3 of a time of day, with its `T`. */
function timeIn(m: Match): string | null {
  const [word] = m.words('midtime');
  const zone = m.value('zone') === 1 ? 'Z' : '';
  if (word !== undefined) return word === 'midnight' ? 'T24:00' : `T12:00${zone}`;
  const [hours = '', minutes = '00', seconds] = m.has('clock') ? m.text('clock').split(/[:.]/) : [];
  let hour = m.has('clock') ? Number(hours) : m.value('hour');
  if (Number.isNaN(hour)) hour = m.value('cardinalword');
  if (Number.isNaN(hour) || hour > 24) return null;
  const half = m.value('ampm');
  if (!Number.isNaN(half)) hour = (hour % 12) + half;
  else if (hour < 12 && [1, 2].includes(m.value('daypart'))) hour += 12;
  else if (hour < 12 && hour > 5 && m.value('daypart') === 3) hour += 12;
  return `T${String(hour).padStart(2, '0')}:${minutes}${seconds === undefined ? '' : `:${seconds}`}${zone}`;
}

function partIn(m: Match): string | null {
  const part = m.value('daypart');
  return Number.isNaN(part) ? null : `T${DAYPARTS[part]}`;
}

/** A number in words or digits; null for "several", "a few" and the like. */
function quantityIn(words: readonly string[], text: string): number | null {
  if (
    words.some((word) =>
      /^(?:several|many|some|few|countless|numerous|various|multiple|handful|hundreds|thousands|dozens)$/.test(
        word,
      ),
    )
  ) {
    return null;
  }
  let sum = 0;
  let seen = false;
  for (const [i, word] of words.entries()) {
    const value = word.startsWith('<')
      ? Number(/[\d.,]*\d/.exec(text)?.[0].replaceAll(',', ''))
      : (SMALL[word] ?? Number.NaN);
    if (word === 'half') sum += i > 0 && seen ? 0.5 : 0.5;
    else if (word === 'couple') sum = 2;
    else if (word === 'dozen') sum = (seen ? sum : 1) * 12;
    else if (word === 'hundred' || word === 'thousand') sum = (seen ? sum : 1) * value;
    else if (!Number.isNaN(value)) sum += value;
    if (!Number.isNaN(value)) seen = true;
  }
  if (sum === 0 && words.some((word) => word === 'a' || word === 'an')) return 1;
  return sum;
}

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
};

/** How many of which unit; `count` null is "some". */
function amountIn(m: Match): { count: number | null; unit: number } | null {
  const unit = [...m.values('unit'), ...m.values('units')][0];
  if (unit === undefined) return null;
  const words = m.words('n');
  return { count: words.length === 0 ? null : quantityIn(words, m.text('n')), unit };
}

/** TIMEX3 of a duration: `P3Y`, `PT20M`, `PXD`. Halves become the next smaller unit where that is exact. */
export function durationValue(count: number | null, unit: number): string {
  const { before, after, times } = UNITS[unit] ?? { before: 'P', after: 'D', times: 1 };
  if (count === null) return `${before}X${after}`;
  const n = count * times;
  if (!Number.isInteger(n)) {
    if (after === 'Y' && Number.isInteger(n * 12)) return n < 1 ? `P${n * 12}M` : `P${n}Y`;
    if (after === 'H' && Number.isInteger(n * 60)) return n < 1 ? `PT${n * 60}M` : `PT${n}H`;
    if (after === 'DE') return `P${n * 10}Y`;
    if (after === 'CE') return `P${n * 100}Y`;
    if (after === 'D' && n === 0.5) return 'PT12H';
  }
  return `${before}${n}${after}`;
}

const duration = (m: Match): Reading | null => {
  const amount = amountIn(m);
  return amount && { kind: 'duration', value: durationValue(amount.count, amount.unit) };
};

/** A stretch of so many units up to today, or from today on. */
function window(m: Match, at: Context, direction: -1 | 1): Reading | null {
  const amount = amountIn(m) ?? null;
  if (amount === null) return null;
  const count = m.has('n') ? amount.count : 1;
  const value = durationValue(count, amount.unit);
  const grain = grains(amount.unit);
  if (grain === null || count === null || count > 2000) return { kind: 'duration', value };
  const here: Period = { grain: 'day', n: at.today };
  const far = shift(widen(here, grain), direction * Math.ceil(count));
  return {
    kind: 'duration',
    value,
    window: direction < 0 ? { from: far, to: here } : { from: here, to: far },
  };
}

/** The period so many units away from another: "three months ago" is a month, "two days earlier" a day. */
function away(m: Match, from: (grain: Grain) => Period, direction: -1 | 1): Reading | null {
  const amount = amountIn(m);
  if (amount === null) return null;
  const { count, unit } = amount;
  if (count === null) return { kind: 'ref', value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  const times = UNITS[unit]?.times ?? 1;
  let grain = times === 1 ? grains(unit) : 'week';
  if (grain === null) return { kind: 'duration', value: durationValue(count, unit) };
  let steps = Math.round(count * times) * direction;
  if (grain === 'decade') [grain, steps] = ['year', Math.round(count * 10) * direction];
  if (grain === 'century') [grain, steps] = ['year', Math.round(count * 100) * direction];
  if (grain === 'year' && !Number.isInteger(count)) {
    [grain, steps] = ['month', Math.round(count * 12) * direction];
  }
  if (Math.abs(steps) > 9000) return null;
  const anchor = from(grain);
  // "a year earlier" told of a quarter is that quarter of the year before.
  if (grain === 'year' && (anchor.grain === 'quarter' || anchor.grain === 'half')) {
    const perYear = anchor.grain === 'quarter' ? 4 : 2;
    return { kind: 'date', period: shift(anchor, steps * perYear), stated: false };
  }
  return {
    kind: 'date',
    period: shift(widen(anchor, grain), steps),
    stated: false,
    approximate: grain !== 'day',
  };
}

/** "last month", "this week", "next quarter". */
function near(m: Match, at: Context): Reading | null {
  const grain = grains(m.value('unit'));
  if (grain === null) return null;
  if (grain === 'day') return null;
  const by = m.has('rel') ? m.value('rel') : 0;
  return date(shift(holding(at.today, grain), by), false);
}

const ref = (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF') => (): Reading => ({
  kind: 'ref',
  value,
});

const isWord = (word: string) => /^[A-Za-z]/.test(word);
const IN_TIME =
  /^(?:in|of|since|until|till|by|from|to|through|before|after|during|for|between|around|about|early|late|mid|and|or|this|last|next|throughout|circa|year|starting|beginning|ending|ended|over|than|because|with|on|for|as|the|-|–)$/;

/** May, March, April, June and August are also other words and names. */
function isMonth({ text, start, end, before, after }: Setting): boolean {
  const word = text.slice(start, end).toLowerCase().replace('.', '');
  if (word.length <= 3 && word !== 'may') return text[end - 1] === '.' && IN_TIME.test(before);
  const placed = IN_TIME.test(before) && !/^(?:the|with|on|over|than|because)$/.test(before);
  if (word === 'may' || word === 'march') {
    return placed && !(isWord(after) && /^[A-Z]/.test(after)) && before !== 'to' && before !== '-';
  }
  if (word === 'april' || word === 'june' || word === 'august') {
    if (placed) return true;
    return (
      !/^[A-Z]/.test(text.slice(start - before.length - 1, start).trim()) &&
      !/^[A-Z]/.test(after) &&
      before !== ''
    );
  }
  return text.charCodeAt(start) < 97 || placed;
}

const COUNTED =
  /^(?:people|workers|miles|feet|kilometers|kilometres|km|meters|metres|tons|tonnes|pounds|dollars|euros|percent|men|women|children|troops|soldiers|jobs|barrels|shares|points|acres|hectares|square|votes|homes|employees|students|cars|vehicles|planes|aircraft|passengers|police|members|residents|copies|hours|minutes|years|days|calories|degrees|words|units|cases|yards|million|billion|kg|pesos|yen|rubles|rupees|islands|more|others|km\/h|mph|families|houses|victims|refugees|inches|deaths)$/i;
const PRODUCT =
  /^(?:windows|office|boeing|airbus|flight|route|room|page|no|number|model|highway|resolution|channel|section|article|form|about|nearly|almost|some|approximately|over|than|least|roughly|only|another|other|these|those)$/;
const YEAR_LEAD =
  /^(?:in|since|by|until|till|from|around|circa|c|of|before|after|to|and|year|early|late|mid|during|through|between|-|\/|or|back|ad)$/;

/** Whether four digits are a year and not a count, a model or a number on a door. */
function isYear({ text, start, end, before, after }: Setting): boolean {
  const value = Number(text.slice(start, start + 4));
  if (COUNTED.test(after)) return false;
  if (PRODUCT.test(before))
    return before === 'about' ? value > 1800 && value < 2040 && !isWord(after) : false;
  if (text[end] === '-' && /[A-Za-z]/.test(text[end + 1] ?? ''))
    return /^-(?:era|style|model|vintage|based)/.test(text.slice(end, end + 8)) || value > 1850;
  if (
    text[end] === '-' &&
    /\d/.test(text[end + 1] ?? '') &&
    !/^-\d{4}\b/.test(text.slice(end, end + 6))
  )
    return false;
  if (
    text[start - 1] === '-' &&
    /[A-Za-z0-9]/.test(text[start - 2] ?? '') &&
    !/mid-$|\d{4}-$|pre-$|post-$/i.test(text.slice(start - 5, start))
  )
    return false;
  if (value >= 1900 && value <= 2039) {
    return !(value % 100 === 0 && /^[a-z]+s$/.test(after) && !YEAR_LEAD.test(before));
  }
  return (
    YEAR_LEAD.test(before) &&
    before !== 'to' &&
    before !== 'of' &&
    before !== 'from' &&
    value <= 2200 &&
    !/^[a-z]+s$/.test(after)
  );
}

/** A unit with an article is a rate where a number is near: "two a week", "$3 billion a year". */
function isRate({ text, start }: Setting): boolean {
  const lead = text.slice(Math.max(0, start - 40), start);
  return /(?:\d[\d,.]*|\b(?:million|billion|trillion|thousand|hundred|dozen|percent|%|times|once|twice|thrice|two|three|four|five|six|seven|eight|nine|ten|cents|dollars?|euros?|pounds?))(?:\s+(?!in\b|for\b|of\b|after\b|within\b|over\b|than\b|about\b|nearly\b|almost\b|to\b|last\b|is\b|was\b|are\b|were\b)[a-z-]+){0,2}\s+$/i.test(
    lead,
  );
}

const PREP_OF_UNIT =
  /^(?:of|in|for|during|by|throughout|to|through|over|within|until|on|before|after|earlier|later)$/;

const isSpan = ({ before }: Setting) =>
  /^(?:for|in|within|over|after|during|of|takes?|took|lasted|lasts?|spent|spend|many|by|through|than|recent)$/.test(
    before,
  );

function rangeDays(
  m: Match,
  at: Context,
  months: readonly [number, number],
  days: readonly [number, number],
): [Period, Period] | null {
  const y = yearIn(m, at);
  const last =
    y === null ? at.nearest((y) => dayOf(y, months[1], days[1])) : dayOf(y, months[1], days[1]);
  if (last === null) return null;
  const endYear = yearOf(last);
  const first = dayOf(months[0] > months[1] ? endYear - 1 : endYear, months[0], days[0]);
  return first === null ? null : [first, last];
}

function cuts(
  a: [string, string, Period | null],
  b: [string, string, Period | null],
  stated: boolean,
): Cut[] | null {
  if (a[2] === null || b[2] === null) return null;
  return [
    { from: a[0], to: a[1], reading: { kind: 'date', period: a[2], stated } },
    { from: b[0], to: b[1], reading: { kind: 'date', period: b[2], stated } },
  ];
}

export const RULES: readonly Rule[] = [
  // ── days ──────────────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'day',
    pattern: '{date}',
    read: (m, at) => {
      const found = dayIn(m, at);
      return found && date(found.period, found.stated);
    },
  },
  {
    name: 'attacks of 2001',
    pattern: 'MONTH DOM',
    guard: ({ text, start, end, after }) =>
      /^Sept(?:ember|\.)? 11$/.test(text.slice(start, end)) &&
      /^(?:attacks?|terror|terrorist|hijack|commission|victims?|families)/i.test(after),
    read: () => date(dayOf(2001, 9, 11), false),
  },
  {
    name: 'days from to',
    pattern: 'first:(MONTH DOM) (-|to|through|and|until) second:(DOM (,? YEAR | of? REL year)?)',
    guard: ({ text, end, after }) =>
      !COUNTED.test(after) && text[end] !== '%' && !/^(?:percent|p\.m|a\.m)/.test(after),
    read: (m, at) => {
      const [a = 0, b = 0] = m.values('dom');
      const mo = m.value('month');
      const found = b > a ? rangeDays(m, at, [mo, mo], [a, b]) : null;
      return found && cuts(['first', 'first', found[0]], ['second', 'second', found[1]], isSaid(m));
    },
  },
  {
    name: 'days from to, day first',
    pattern: 'first:DOM (-|to|through|and|until) second:(DOM of? MONTH {year}?)',
    read: (m, at) => {
      const days = [Number(m.text('first')), ...m.values('dom')];
      const mo = m.value('month');
      const found = rangeDays(m, at, [mo, mo], [days[0] ?? 0, days[1] ?? 0]);
      return found && cuts(['first', 'first', found[0]], ['second', 'second', found[1]], isSaid(m));
    },
  },
  {
    name: 'days from to over months',
    pattern:
      'first:(MONTH DOM) (-|to|through|and|until) second:(MONTH DOM {year}?) | first:(DOM of? MONTH) (-|to|through|and|until) second:(DOM of? MONTH {year}?)',
    read: (m, at) => {
      const [a = 0, b = 0] = m.values('month');
      const [c = 0, d = 0] = m.values('dom');
      const found = rangeDays(m, at, [a, b], [c, d]);
      return found && cuts(['first', 'first', found[0]], ['second', 'second', found[1]], isSaid(m));
    },
  },
  {
    name: 'near day',
    pattern: 'near:(today|yesterday|tomorrow)',
    read: (m, at) => {
      const d = dayIn(m, at);
      return d && date(d.period, false);
    },
  },
  {
    name: 'day before yesterday',
    pattern: 'the day before yesterday',
    read: (_, at) => date({ grain: 'day', n: at.today - 2 }, false),
  },
  {
    name: 'day after tomorrow',
    pattern: 'the day after tomorrow',
    read: (_, at) => date({ grain: 'day', n: at.today + 2 }, false),
  },
  {
    name: 'weekday',
    pattern: '(REL|this coming|this past)? WEEKDAY',
    read: (m, at) => {
      const d = dayIn(m, at);
      return d && date(d.period, false);
    },
  },
  {
    name: 'weekday of a week',
    pattern: 'WEEKDAY of? (REL week | the? ANAPHOR week)',
    read: (m, at) => {
      const by = m.has('rel') ? m.value('rel') : m.value('anaphor');
      const week = m.has('rel') ? holding(at.today, 'week') : widen(at.anchor('week'), 'week');
      return date({ grain: 'day', n: firstDay(shift(week, by)) + m.value('weekday') - 1 }, false);
    },
  },
  ...HOLIDAYS.map(
    ({ pattern, day }): Rule => ({
      name: 'holiday',
      pattern: `(${pattern}) {inyear}?`,
      read: (m, at) => {
        const y = yearIn(m, at);
        return date(y === null ? at.nearest(day) : day(y), isSaid(m));
      },
    }),
  ),
  // ── times of day ──────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'time on a day',
    pattern:
      '{clock} ,? on? {day} | {clock} (on|in|this|that|the)? {day} DAYPART | {clock} ,? on? {day}',
    read: (m, at) => {
      const d = dayIn(m, at);
      const time = timeIn(m);
      return d && time === null ? null : d && date(d.period, d.stated, time ?? undefined);
    },
  },
  {
    name: 'day at a time',
    pattern: '{day} DAYPART? ,? (at|around|about|by) {clock} | {day} ,? {clock}',
    guard: ({ text, start, end }) =>
      /[ap]\.?\s?m|:|noon|midnight|midday|o['’]clock/i.test(text.slice(start, end)),
    read: (m, at) => {
      const d = dayIn(m, at);
      const time = timeIn(m);
      return d && time !== null ? date(d.period, d.stated, time) : null;
    },
  },
  {
    name: 'part of a day',
    pattern: '{day} DAYPART | the? DAYPART of {day}',
    read: (m, at) => {
      const d = dayIn(m, at);
      return d && date(d.period, d.stated, partIn(m) ?? undefined);
    },
  },
  {
    name: 'part of this day',
    pattern: 'this DAYPART | tonight | overnight | tomorrow night',
    read: (m, at) => date({ grain: 'day', n: at.today }, false, partIn(m) ?? 'TNI'),
  },
  {
    name: 'last night',
    pattern: 'last (night|evening)',
    read: (_, at) => date({ grain: 'day', n: at.today - 1 }, false, 'TNI'),
  },
  {
    name: 'part of that day',
    pattern: '(the|that) (next|following|same)? (morning|afternoon|evening|night)',
    guard: ({ before }) =>
      before === 'in' || before === 'during' || before === 'later' || before === 'on',
    read: (m, at) => {
      const label = m.words('all').at(-1) ?? '';
      const by = m.words('all').some((word) => word === 'next' || word === 'following') ? 1 : 0;
      const time = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[label];
      return date(shift(at.anchor('day'), by), false, time);
    },
  },
  {
    name: 'time of day',
    pattern: '{clock} | {clock} in? the DAYPART | {clock} this DAYPART',
    guard: ({ text, start, end, before }) => {
      const words = text.slice(start, end);
      if (/[ap]\.?\s?m\b|noon|midday|midnight|o['’]clock/i.test(words))
        return !/^(?:high|the)$/.test(before);
      return (
        / /.test(words) ||
        /^(?:at|by|around|about|until|till|from|since|before|after|to)$/.test(before)
      );
    },
    read: (m, at) => {
      const time = timeIn(m);
      if (time === null) return null;
      const here = at.anchor('day');
      return date(
        Math.abs(here.n - at.today) > 366 && !at.hasAnchor('day') ? null : here,
        false,
        time,
      );
    },
  },
  // ── months ────────────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'month of a year',
    pattern: 'MONTH {inyear} | MONTH , YEAR',
    guard: ({ text, start, end }) =>
      !/^(?:may|march)\s+(?:this|that|the)\b/i.test(text.slice(start, end)) ||
      text.charCodeAt(start) < 97,
    read: (m, at) => {
      const y = yearIn(m, at);
      return date(y === null ? null : monthOf(y, m.value('month')), isSaid(m));
    },
  },
  {
    name: 'last month by name',
    pattern: 'rel:(last|this|next|this coming|this past) MONTH',
    read: (m, at) => {
      const mo = m.value('month');
      const here = holding(at.today, 'month').n;
      const y = yearOf(holding(at.today, 'day'));
      const words = m.words('rel');
      let period = monthOf(y, mo);
      if ((words[0] === 'last' || words[1] === 'past') && period.n >= here)
        period = shift(period, -12);
      if ((words[0] === 'next' || words[1] === 'coming') && period.n <= here)
        period = shift(period, 12);
      return date(period, false);
    },
  },
  {
    name: 'that month by name',
    pattern: 'the ANAPHOR MONTH',
    read: (m, at) => {
      const from = at.anchor('year');
      const y = yearOf(from);
      const mo = monthOf(y, m.value('month'));
      const by = m.value('anaphor');
      if (by > 0 && firstDay(mo) <= firstDay(from)) return date(shift(mo, 12), false);
      if (by < 0 && firstDay(mo) >= firstDay(from)) return date(shift(mo, -12), false);
      return date(mo, false);
    },
  },
  {
    name: 'month',
    pattern: 'MONTH',
    guard: isMonth,
    read: (m, at) =>
      date(
        at.nearest((y) => monthOf(y, m.value('month'))),
        false,
      ),
  },
  {
    name: 'months from to',
    pattern: 'first:MONTH (-|to|through|and|until) second:(MONTH {inyear})',
    read: (m, at) => {
      const y = yearIn(m, at);
      const second = m.value('month');
      const first = m.value('first');
      if (y === null) return null;
      return cuts(
        ['first', 'first', monthOf(first > second ? y - 1 : y, first)],
        ['second', 'second', monthOf(y, second)],
        isSaid(m),
      );
    },
  },
  // ── seasons, quarters, halves, fiscal years ───────────────────────────────────────────────────────────────────
  {
    name: 'season of a year',
    pattern: 'the? SEASON (,? of? YEAR | of? REL year | of? the ANAPHOR year)',
    read: (m, at) => {
      const y = yearIn(m, at);
      return date(y === null ? null : { grain: 'season', n: y * 4 + m.value('season') }, isSaid(m));
    },
  },
  {
    name: 'season',
    pattern: '(the | rel:(last|this|next|past|coming|this coming|this past))? SEASON',
    guard: ({ text, start, end, before, after }) => {
      const words = text.slice(start, end).toLowerCase();
      if (
        /^(?:olympics?|games|palace|semester|training|school|camp|street|into|in|of|to|from|by|for|on|break|house)$/i.test(
          after,
        ) &&
        !/^(?:last|this|next)/.test(words)
      ) {
        return (
          /^(?:in|of|to|by|for|on)$/i.test(after) &&
          /^the (?:summer|winter|spring|autumn)/.test(words) &&
          /^(?:in|during|over|by|since|until|of|throughout)$/.test(before)
        );
      }
      if (words.includes(' '))
        return (
          !/^the (?:fall|spring)/.test(words) || /^(?:in|by|during|until|since|of)$/.test(before)
        );
      return (
        /^(?:in|by|since|until|during|of)$/.test(before) &&
        words !== 'fall' &&
        !/[A-Z]/.test(text[start] ?? '')
      );
    },
    read: (m, at) => {
      const season = m.value('season');
      const of = (y: number): Period => ({ grain: 'season', n: y * 4 + season });
      const here = holding(at.today, 'season').n;
      const rel = m.words('rel').at(-1);
      if (rel === undefined) return date(at.nearest(of), false);
      const ahead = (season - (here % 4) + 4) % 4;
      if (rel === 'this') {
        const past = (4 - ahead) % 4;
        return date(
          { grain: 'season', n: at.ahead || past > 2 ? here + ahead : here - past },
          false,
        );
      }
      return date(
        {
          grain: 'season',
          n: rel === 'last' || rel === 'past' ? here - ((4 - ahead) % 4 || 4) : here + (ahead || 4),
        },
        false,
      );
    },
  },
  {
    name: 'quarter',
    pattern:
      '(the? fiscal? (first|second|third|fourth|final) -? quarter | QUARTER) {inyear}? | {inyear} (first|second|third|fourth|QUARTER) -? quarter?',
    guard: ({ text, start, end, before, after }) =>
      /Q|quarter/i.test(text.slice(start, end)) &&
      !(
        /^of$/i.test(after) &&
        !/fiscal|\d/.test(text.slice(start, end)) &&
        /\bgame|\bmatch|\bscore/i.test(text.slice(end, end + 60))
      ) &&
      before !== 'a',
    read: (m, at) => {
      const digit = /[1-4]/.exec(m.text('quarter'))?.[0];
      const q =
        digit !== undefined
          ? Number(digit)
          : 1 + ['first', 'second', 'third', 'fourth'].findIndex((w) => m.words('all').includes(w));
      const number = q === 0 ? 4 : q;
      const y = yearIn(m, at);
      const of = (y: number): Period => ({ grain: 'quarter', n: y * 4 + number - 1 });
      return date(y === null ? at.nearest(of) : of(y), isSaid(m));
    },
  },
  {
    name: 'half of a year',
    pattern: 'the? half:(first|second) -? half {inyear}',
    read: (m, at) => {
      const y = yearIn(m, at);
      const second = m.words('half')[0] === 'second' ? 1 : 0;
      return date(
        { grain: 'half', n: (y ?? yearOf(holding(at.today, 'day'))) * 2 + second },
        isSaid(m),
      );
    },
  },
  {
    name: 'fiscal year',
    pattern:
      'fiscal year? YEAR | FISCAL | the fiscal year YEAR | (the|this|last|next|current) fiscal year',
    read: (m, at) => {
      const here = yearOf(holding(at.today, 'day'));
      if (m.has('fiscal')) {
        const digits = m.text('fiscal').slice(2);
        return date(
          yearPeriod(digits.length === 4 ? Number(digits) : fullYear(Number(digits), at)),
          true,
        );
      }
      const words = m.words('all');
      return date(
        yearPeriod(
          yearIn(m, at) ?? here + (words.includes('last') ? -1 : words.includes('next') ? 1 : 0),
        ),
        isSaid(m),
      );
    },
  },
  // ── years, decades, centuries ─────────────────────────────────────────────────────────────────────────────────
  {
    name: 'year',
    pattern: '(the year)? YEAR | SHORTYEAR',
    guard: (s) =>
      /^the/i.test(s.text.slice(s.start, s.end))
        ? true
        : /^['’]/.test(s.text[s.start] ?? '')
          ? /^(?:in|of|since|the|summer|class)$/.test(s.before)
          : isYear(s),
    read: (m, at) => date(yearPeriod(yearIn(m, at) ?? 0), true),
  },
  {
    name: 'years from to',
    pattern: 'YEAR (-|/) tail:(DOM|NUMBER)',
    guard: ({ text, start, end, before }) => {
      const [a = '', b = ''] = text
        .slice(start, end)
        .split(/[-–/]/)
        .map((part) => part.trim());
      if (b.length !== 2 || !/^\d\d$/.test(b)) return false;
      const gap = Number(b) - Number(a.slice(2));
      return (
        Number(a) >= 1800 &&
        Number(a) < 2100 &&
        (gap > 0 ? gap < 60 && before !== 'boeing' : gap === -99)
      );
    },
    read: (m) => {
      const first = m.value('year');
      return {
        kind: 'date',
        period: yearPeriod(first),
        stated: true,
        through: yearPeriod(first + ((Number(m.text('tail')) - (first % 100) + 100) % 100)),
      };
    },
  },
  {
    name: 'decade',
    pattern:
      'the? part:(early|mid|late|early to mid|mid to late) -? (DECADE|DECADEWORD) | the? (DECADE|DECADEWORD)',
    guard: ({ text, start, end, before }) => {
      if (/^(?:his|her|their|my|your|our|its|whose)$/.test(before) || text[start - 1] === '-')
        return false;
      // "the 30s" may be degrees; "'30s" and "the 1930s" are not.
      const [digits = ''] = /\d+/.exec(text.slice(start, end)) ?? [];
      return (
        digits.length !== 2 ||
        /['’]\d/.test(text.slice(start, end)) ||
        (/^the /i.test(text.slice(start, end)) && Number(digits) >= 50)
      );
    },
    read: (m, at) => {
      const said = m.has('decade')
        ? Number(/\d+/.exec(m.text('decade'))?.[0])
        : m.value('decadeword');
      const decade = said > 100 ? Math.floor(said / 10) : Math.floor(fullYear(said, at) / 10);
      const [part] = m.words('part');
      const reading = date({ grain: 'decade', n: decade }, true);
      return reading?.kind === 'date' && (part === 'early' || part === 'mid' || part === 'late')
        ? { ...reading, part }
        : reading;
    },
  },
  {
    name: 'century',
    pattern:
      'the? part:(early|mid|late)? -? ORDINAL -? century | the (turn|beginning|end) of the? century',
    read: (m, at) => {
      const n = m.value('ordinal');
      const [part] = m.words('part');
      if (Number.isNaN(n)) return date(holding(at.today, 'century'), false);
      if (n < 1 || n > 40) return null;
      const reading = date({ grain: 'century', n: n - 1 }, true);
      return reading?.kind === 'date' && (part === 'early' || part === 'mid' || part === 'late')
        ? { ...reading, part }
        : reading;
    },
  },
  // ── near and far ──────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'near period',
    pattern: '(rel:(last|this|next) | the rel:(current|coming)) unit:UNIT',
    guard: ({ text, start, end, after }) =>
      !/\b(?:second|minute|hour|season)$/i.test(text.slice(start, end)) &&
      after.toLowerCase() !== 'olds',
    read: near,
  },
  {
    name: 'that period',
    pattern: '(the? ANAPHOR | the next) unit:UNIT',
    guard: ({ text, start, end }) =>
      !/\b(?:second|minute|hour|night)$/i.test(text.slice(start, end)) &&
      /\s/.test(text.slice(start, end)) &&
      !/^(?:previous|prior|subsequent|preceding|following|same)\s/i.test(text.slice(start, end)),
    read: (m, at) => {
      const grain = grains(m.value('unit'));
      if (grain === null) return null;
      const by = m.has('anaphor') ? m.value('anaphor') : 1;
      return date(shift(widen(at.anchor(grain), grain), by), false);
    },
  },
  {
    name: 'ago',
    pattern: '{about}? n:({quantity}) -? {unit} -? ago',
    read: (m, at) => away(m, (grain) => holding(at.today, grain), -1),
  },
  {
    name: 'long ago',
    pattern: '(not? (too|so)?)? long ago | a (while|generation|moment) ago | UNITS ago',
    read: ref('PAST_REF'),
  },
  {
    name: 'from now',
    pattern: '{about}? n:({quantity}) {unit} (from now|hence)',
    read: (m, at) => away(m, (grain) => holding(at.today, grain), 1),
  },
  {
    name: 'earlier',
    pattern: '{about}? n:({quantity}) -? {unit} -? (earlier|previously|beforehand)',
    read: (m, at) => away(m, at.anchor, -1),
  },
  {
    name: 'later',
    pattern: '{about}? n:({quantity}) {unit} (later|afterwards|afterward|thereafter)',
    read: (m, at) => away(m, at.anchor, 1),
  },
  {
    name: 'before and after',
    pattern: '(the | {about}? n:({quantity})) {unit} way:(before|after)',
    guard: ({ after }) => !/^[A-Za-z0-9$]/.test(after),
    read: (m, at) => away(m, at.anchor, m.words('way')[0] === 'before' ? -1 : 1),
  },
  {
    name: 'a year earlier',
    pattern:
      '(the|its|a)? year -? (earlier|ago) (quarter|period|third quarter|month|level)? | the year -? earlier (quarter|period)?',
    guard: ({ text, start, end }) => /-/.test(text.slice(start, end)),
    read: (m, at) => {
      const here = at.anchor('quarter');
      void m;
      return date(here.grain === 'quarter' ? shift(here, -4) : yearPeriod(yearOf(here) - 1), false);
    },
  },
  {
    name: 'the year',
    pattern:
      'the (full|whole|entire|calendar)? unit:(day|week|weekend|month|quarter|year|decade|century)',
    guard: ({ text, start, end, before, after }) => {
      const unit = text.slice(start, end).toLowerCase().split(/\s/).at(-1) ?? '';
      if (/^(?:of|when|that|in|after|before|to|he|she|they|it|we|i|olds|old)$/i.test(after))
        return false;
      if (unit === 'day') return false;
      if (unit === 'week' || unit === 'month' || unit === 'decade' || unit === 'century')
        return /^(?:of|in|during|later|earlier)$/.test(before);
      return unit === 'weekend' || PREP_OF_UNIT.test(before);
    },
    read: (m, at) => {
      const grain = grains(UNIT_INDEX[m.words('unit')[0] ?? ''] ?? -1);
      if (grain === null) return null;
      return date(
        grain === 'quarter' ? widen(at.anchor(grain), grain) : holding(at.today, grain),
        false,
      );
    },
  },
  {
    name: 'recent',
    pattern: '(the|more|most)? recent (UNITS|past) | (the)? last few UNITS ',
    guard: ({ text, start, end }) => /recent/i.test(text.slice(start, end)),
    read: ref('PAST_REF'),
  },
  { name: 'coming', pattern: 'the? (coming|future) UNITS', read: ref('FUTURE_REF') },
  {
    name: 'now',
    pattern:
      'right? now | currently | presently | nowadays | these days | at present | at the moment | to date',
    guard: ({ before }) => before !== 'from' && before !== 'until',
    read: ref('PRESENT_REF'),
  },
  {
    name: 'recently',
    pattern: '(more|most|very|as)? recently | lately | previously | formerly',
    read: ref('PAST_REF'),
  },
  {
    name: 'the past',
    pattern: 'the (recent|distant)? past',
    guard: ({ after, before }) =>
      !/^[A-Za-z0-9]/.test(after) ||
      (before === 'in' &&
        /^(?:and|but|that|with|to|for|have|has|had|was|were|is|by|on|as|when)$/i.test(after)),
    read: ref('PAST_REF'),
  },
  {
    name: 'soon',
    pattern: 'soon | the (near|foreseeable|immediate|not too distant|distant)? future',
    guard: ({ text, start, end, before, after }) =>
      text.slice(start, end).toLowerCase() === 'soon'
        ? before !== 'as' &&
          before !== 'too' &&
          !/^(?:after|afterward|afterwards|became|found|to)$/i.test(after)
        : !/^(?:of|for)$/i.test(after),
    read: ref('FUTURE_REF'),
  },
  // ── how long, how old ─────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'past stretch',
    pattern:
      '{about}? (the|these|its|his|her|their)? rel:(last|past|previous|preceding|prior|latest|first|final) n:({quantity}) (full|consecutive|straight)? {unit}',
    read: (m, at) =>
      /^(?:last|past)$/.test(m.words('rel')[0] ?? '') ? window(m, at, -1) : duration(m),
  },
  {
    name: 'past unit',
    pattern: '(the|this) (past|last) {unit} ',
    guard: ({ text, start, end }) => !/second|this last/i.test(text.slice(start, end)),
    read: (m, at) => window(m, at, -1),
  },
  {
    name: 'coming stretch',
    pattern:
      '{about}? (the|these)? rel:(next|coming|following|subsequent|ensuing) n:({quantity}) (full|consecutive|straight)? {unit}',
    read: (m, at) =>
      /^(?:next|coming)$/.test(m.words('rel')[0] ?? '') ? window(m, at, 1) : duration(m),
  },
  {
    name: 'age',
    pattern: 'n:({quantity}) -? {unit} -? (old|olds)',
    read: duration,
  },
  {
    name: 'duration',
    pattern:
      '{about}? (another|a further|an additional|the|a (full|whole|record))? n:({quantity}) -? (more|full|additional|consecutive|straight|whole|calendar|business|working)? {unit} (-? long)? | a (full|whole) {unit} | (another|half a|half an) {unit}',
    guard: (s) => {
      const words = s.text.slice(s.start, s.end);
      if (/\bquarters?$/i.test(words))
        return (
          !/^(?:of|finals?|final)$/i.test(s.after) &&
          !/three|first|second|third|fourth/i.test(words)
        );
      if (/\b(?:second|sec|min)$/i.test(words))
        return /\d|-/.test(words) && !/^(?:the|a)\b/i.test(words);
      if (/^(?:a|an|one)\s+\w+$/i.test(words))
        return (
          !/^(?:second|min|sec|season|quarter)$/i.test(words.split(/\s/)[1] ?? '') &&
          !(
            /^one\s+(?:day|night|second|season)$/i.test(words) &&
            s.before !== 'for' &&
            s.before !== 'in' &&
            s.before !== 'than'
          ) &&
          !isRate(s) &&
          !/^(?:few|lot)$/.test(s.before)
        );
      if (/\bseasons?$/i.test(words)) return false;
      if (
        /^the\s/i.test(words) &&
        /^the\s+(?:several|many|some|few|various|countless|numerous|multiple)/i.test(words) ===
          false
      )
        return /\d|-|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|hundred)/i.test(
          words,
        );
      return true;
    },
    read: (m) => duration(m) ?? null,
  },
  {
    name: 'units',
    pattern: 'UNITS (-? (old|long))?',
    guard: (s) =>
      (isSpan(s) &&
        !/^(?:seasons?|quarters?|nights?|weekends?|days|seconds)$/i.test(
          s.text.slice(s.start, s.end),
        )) ||
      /-/.test(s.text.slice(s.start, s.end)),
    read: duration,
  },
  {
    name: 'unit long',
    pattern: '(UNIT|UNITS) - long | all? UNIT long',
    read: (m) => {
      const unit = m.value('unit');
      return {
        kind: 'duration',
        value: Number.isNaN(unit) ? durationValue(null, m.value('units')) : durationValue(1, unit),
      };
    },
  },
  // ── how often ─────────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'rate',
    pattern: '(once|twice|thrice|NUMBER times)? (a|an|each|every) UNIT',
    guard: (s) =>
      /^(?:once|twice|thrice|each|every|\w+ times)/i.test(s.text.slice(s.start, s.end))
        ? !/second/i.test(s.text.slice(s.start, s.end))
        : /(?:year|yr|month|week|day|hour|minute|decade|night)$/i.test(
            s.text.slice(s.start, s.end),
          ) &&
          isRate(s) &&
          !/^(?:ago|earlier|later|before|after|old|or|and|-)$/i.test(s.after),
    read: (m) => ({ kind: 'set', value: durationValue(1, m.value('unit')) }),
  },
  {
    name: 'every',
    pattern: '(every|each) n:(other | NUMBER (-? CARDINALWORD)? | few) {unit} | every single UNIT',
    read: (m) => {
      const amount = amountIn(m);
      if (amount === null) return null;
      const count = m.words('n')[0] === 'other' ? 2 : m.words('n').length === 0 ? 1 : amount.count;
      return { kind: 'set', value: durationValue(count, amount.unit) };
    },
  },
  {
    name: 'every weekday',
    pattern: '(every|each) (other)? WEEKDAY DAYPART? | WEEKDAYS',
    read: (m) => ({
      kind: 'set',
      value: `XXXX-WXX-${m.has('weekday') ? m.value('weekday') : m.value('weekdays')}${partIn(m) ?? ''}`,
    }),
  },
  {
    name: 'every month by name',
    pattern: '(every|each) MONTH (DOM|ORDINALDAY)?',
    read: (m) => {
      const d = [...m.values('dom'), ...m.values('ordinalday')][0];
      const two = (n: number) => String(n).padStart(2, '0');
      return {
        kind: 'set',
        value: `XXXX-${two(m.value('month'))}${d === undefined ? '' : `-${two(d)}`}`,
      };
    },
  },
  {
    name: 'every season',
    pattern: '(every|each) (SEASON|DAYPART)',
    read: (m) => ({
      kind: 'set',
      value: m.has('season')
        ? `XXXX-${['SP', 'SU', 'FA', 'WI'][m.value('season')]}`
        : `XXXX-XX-XX${partIn(m)}`,
    }),
  },
  {
    name: 'frequency',
    pattern: 'FREQUENCY',
    read: (m) => ({ kind: 'set', value: FREQUENCIES[m.value('frequency')] ?? 'P1Y' }),
  },
];

const UNIT_INDEX: Readonly<Record<string, number>> = {
  day: 3,
  weekend: 5,
  week: 6,
  month: 8,
  quarter: 9,
  year: 11,
  decade: 12,
  century: 13,
};

/** Words before an expression that narrow or widen it and belong to its span. */
export type Lead = {
  readonly pattern: string;
  readonly part: 'early' | 'mid' | 'late' | 'before' | 'after' | 'first half' | 'second half';
};

export const LEADS: readonly Lead[] = [
  {
    pattern:
      'early in? | very early in? | the? (very)? (start|beginning|outset|dawn|turn|early part|early days|opening) of',
    part: 'early',
  },
  { pattern: 'mid -? | the? middle of | midway through', part: 'mid' },
  {
    pattern:
      'late in? | the? (very)? (end|close|latter part|later part|latter half|tail end) of | year -? end',
    part: 'late',
  },
  { pattern: 'earlier in? | earlier on', part: 'before' },
  { pattern: 'later in? | later on', part: 'after' },
  { pattern: 'the? first half of', part: 'first half' },
  { pattern: 'the? second half of', part: 'second half' },
];
