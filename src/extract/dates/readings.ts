/** From matched words to what they mean. */
import {
  day as dayOf,
  firstDay,
  type Grain,
  holding,
  lastDay,
  month as monthOf,
  type Period,
  shift,
  weekday as weekdayOf,
  widen,
  yearOf,
  year as yearPeriod,
} from './calendar.ts';
import { CARDINALS, DAYPARTS, UNITS, valueIn } from './lexicon.ts';
import type { Context, Cut, Match, Reading, Reference } from './rule.ts';

export function grainOf(unit: number): Grain | null {
  return UNITS[unit]?.grain ?? null;
}

export function date(period: Period | null, stated: boolean, time?: string | null): Reading | null {
  if (period === null) return null;
  return time === undefined || time === null
    ? { kind: 'date', period, stated }
    : { kind: 'date', period, stated, time };
}

export const ref = (value: Reference) => (): Reading => ({ kind: 'ref', value });

export const thisYear = (at: Context) => yearOf(holding(at.today, 'day'));

/** Whether the words themselves say the year. */
export const isSaid = (m: Match) => m.has('year') || m.has('shortyear');

/** The year that words name or point at; null where they do neither. */
export function yearIn(m: Match, at: Context): number | null {
  const said = m.value('year');
  if (!Number.isNaN(said)) return said;
  const short = m.value('shortyear');
  if (!Number.isNaN(short)) return fullYear(short, at);
  const rel = m.value('rel');
  if (!Number.isNaN(rel)) return thisYear(at) + rel;
  const anaphor = m.value('anaphor');
  return Number.isNaN(anaphor) ? null : yearOf(at.anchor('year')) + anaphor;
}

/** The latest year with these last two digits that is at most ten years ahead. */
export function fullYear(short: number, at: Context): number {
  const limit = thisYear(at) + 10;
  const year = Math.floor(limit / 100) * 100 + short;
  return year > limit ? year - 100 : year;
}

/** A period of a year, in the year that is named or else in the one it most likely belongs to. */
export function inYear(
  m: Match,
  at: Context,
  of: (year: number) => Period | null,
  time?: string | null,
): Reading | null {
  const year = yearIn(m, at);
  return date(year === null ? at.nearest(of) : of(year), isSaid(m), time);
}

type Day = { readonly period: Period; readonly stated: boolean };

/** The day that the words of the macro `day` name. */
export function dayIn(m: Match, at: Context): Day | null {
  const [near] = m.words('near');
  if (near !== undefined) {
    const by = near === 'yesterday' ? -1 : near === 'tomorrow' ? 1 : 0;
    return { period: { grain: 'day', n: at.today + by }, stated: false };
  }
  if (m.has('iso')) {
    const [year = 0, month = 0, day = 0] = m.text('iso').slice(0, 10).split(/[-/]/).map(Number);
    return stated(month < 1 || month > 12 ? null : dayOf(year, month, day));
  }
  if (m.has('slashed')) return stated(slashedDay(m.text('slashed'), at));
  const month = m.value('month');
  if (!Number.isNaN(month)) {
    const [day = 0] = [...m.values('dom'), ...m.values('ordinalday'), ...m.values('ordinal')];
    const year = yearIn(m, at);
    const of = (year: number) => dayOf(year, month, day);
    const period = year === null ? at.nearest(of) : of(year);
    return period && { period, stated: isSaid(m) };
  }
  const weekday = m.value('weekday');
  if (Number.isNaN(weekday)) return null;
  const rel = m.words('rel').at(-1);
  return {
    period: rel === undefined ? at.weekday(weekday) : weekdayBy(rel, weekday, at.today),
    stated: false,
  };
}

function stated(period: Period | null): Day | null {
  return period && { period, stated: true };
}

/** "last Monday" is the last one before today, "next Monday" the first one after, "this Monday" this week's. */
function weekdayBy(rel: string, weekday: number, today: number): Period {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (rel === 'last' || rel === 'past') return { grain: 'day', n: today - (7 - ahead) };
  if (rel === 'next' || rel === 'coming') return { grain: 'day', n: today + (ahead || 7) };
  return { grain: 'day', n: today - weekdayOf(today) + weekday };
}

/** Month first as in American papers; day first where the first number can be no month, or the marks are points. */
function slashedDay(text: string, at: Context): Period | null {
  const [a = 0, b = 0, last = 0] = text.split(/[/.-]/).map(Number);
  const year = last < 100 ? fullYear(last, at) : last;
  const [month, day] = text.includes('.') || a > 12 ? [b, a] : [a, b];
  return month < 1 || month > 12 ? null : dayOf(year, month, day);
}

export function readDay(m: Match, at: Context): Reading | null {
  const day = dayIn(m, at);
  const [, stamp, zone = ''] = /(T\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z)?/.exec(m.text('iso')) ?? [];
  const time = stamp === undefined || stamp > 'T24:00' ? null : stamp + zone;
  return day && date(day.period, day.stated, time);
}

/** A day with a clock time or a part of the day. */
export function readTimeOnDay(m: Match, at: Context): Reading | null {
  const day = dayIn(m, at);
  const time = timeIn(m) ?? partIn(m);
  return day === null || time === null ? null : date(day.period, day.stated, time);
}

/** TIMEX3 of a clock time, with its `T`; `Z` for universal time, other zones are not written. */
export function timeIn(m: Match): string | null {
  const [name] = m.words('midtime');
  const zone =
    m.value('zone') === 1 || m.words('all').some((word) => word === 'gmt' || word === 'utc')
      ? 'Z'
      : '';
  if (name !== undefined) return name === 'midnight' ? 'T24:00' : `T12:00${zone}`;
  const military = /^([01]?\d|2[0-4])([0-5]\d)$/.exec(m.text('military'));
  if (m.has('military')) {
    return military && `T${(military[1] ?? '').padStart(2, '0')}:${military[2]}${zone}`;
  }
  const [hours, minutes = '00', seconds] = m.has('clock') ? m.text('clock').split(/[:.]/) : [];
  let hour = hours === undefined ? m.value('hour') : Number(hours);
  if (Number.isNaN(hour)) hour = m.value('cardinalword');
  if (Number.isNaN(hour) || hour > 24) return null;
  const half = m.value('ampm');
  const part = m.value('daypart');
  if (!Number.isNaN(half)) hour = (hour % 12) + half;
  else if (hour < 12 && (part === 1 || part === 2 || (part === 3 && hour > 5))) hour += 12;
  const tail = seconds === undefined ? '' : `:${seconds}`;
  return `T${String(hour).padStart(2, '0')}:${minutes}${tail}${zone}`;
}

/** TIMEX3 of a part of the day, with its `T`. */
export function partIn(m: Match): string | null {
  const label = ['daypart', 'dawn', 'dayparts'].find((label) => m.has(label)) ?? 'daypart';
  const part = m.value(label);
  return Number.isNaN(part) ? null : `T${DAYPARTS[part]}`;
}

const VAGUE =
  /^(?:several|many|some|few|countless|numerous|various|multiple|handful|hundreds|thousands|dozens)$/;

/** A number in words or digits, halves included; null for "several", "a few" and the like. */
function quantityIn(words: readonly string[], text: string): number | null {
  if (words.some((word) => VAGUE.test(word))) return null;
  let sum = 0;
  for (const word of words) {
    if (word === '<fraction>') {
      const sign = /[¼½¾]/.exec(text)?.[0];
      const [over = 0, under = 1] = (/\d\/\d/.exec(text)?.[0] ?? '').split('/').map(Number);
      sum += sign === undefined ? over / under : ('¼½¾'.indexOf(sign) + 1) / 4;
      continue;
    }
    const value = word.startsWith('<')
      ? Number(/\d[\d.,]*/.exec(text)?.[0].replaceAll(',', ''))
      : CARDINALS[word];
    if (word === 'half') sum += 0.5;
    else if (word === 'quarter') return 0.25;
    else if (word === 'couple') sum = 2;
    else if (word === 'dozen') sum = (sum || 1) * 12;
    else if (word === 'hundred' || word === 'thousand') sum = (sum || 1) * (value ?? 1);
    else if (value !== undefined && !Number.isNaN(value)) sum += value;
  }
  return sum === 0 ? 1 : sum;
}

type Amount = {
  /** Null: some. */
  readonly count: number | null;
  /** Index into `UNITS`. */
  readonly unit: number;
};

/** How many of which unit; one where no number is said of a single unit, some of several. */
function amountIn(m: Match): Amount | null {
  const single = m.value('unit');
  const unit = Number.isNaN(single) ? m.value('units') : single;
  if (Number.isNaN(unit)) return null;
  if (!m.has('n')) return { count: Number.isNaN(single) ? null : 1, unit };
  const count = quantityIn(m.words('n'), m.text('n'));
  return { count: count !== null && m.has('half') ? count + 0.5 : count, unit };
}

/** TIMEX3 of a duration: `P3Y`, `PT20M`, `PXD`. Parts of one become the next smaller unit. */
export function durationValue({ count, unit }: Amount): string {
  const { before, after, times } = UNITS[unit] ?? { before: 'P', after: 'D', times: 1 };
  if (count === null) return `${before}X${after}`;
  const n = count * times;
  if (after === 'DE' && !Number.isInteger(n)) return `P${n * 10}Y`;
  if (after === 'CE' && !Number.isInteger(n)) return `P${n * 100}Y`;
  if (n === 0.5 && before + after === 'PY') return 'P6M';
  if (n === 0.25 && before + after === 'PTH') return 'PT15M';
  if (n === 0.5 && before + after === 'PTH') return 'PT30M';
  if (n === 0.5 && before + after === 'PD') return 'PT12H';
  return `${before}${n}${after}`;
}

export function readDuration(m: Match): Reading | null {
  const amount = amountIn(m);
  return amount && { kind: 'duration', value: durationValue(amount) };
}

export function readSet(m: Match): Reading | null {
  const amount = amountIn(m);
  if (amount === null) return null;
  const count = m.words('n')[0] === 'other' ? 2 : amount.count;
  return { kind: 'set', value: durationValue({ ...amount, count }) };
}

/** A stretch of so many units up to today ("past") or from today on ("next"). */
export const readStretch =
  (direction: -1 | 1) =>
  (m: Match, at: Context): Reading | null => {
    const amount = amountIn(m);
    if (amount === null) return null;
    const value = durationValue(amount);
    const { count, unit } = amount;
    const tens = unit === DECADE ? 10 : unit === CENTURY ? 100 : 0;
    const grain = tens > 0 ? 'year' : grainOf(unit);
    if (grain === null || count === null || count > 1000) return { kind: 'duration', value };
    const here: Period = { grain: 'day', n: at.today };
    const far = shift(widen(here, grain), direction * Math.ceil(count * (tens || 1)));
    return {
      kind: 'duration',
      value,
      window: direction < 0 ? { from: far, to: here } : { from: here, to: far },
    };
  };

const NIGHT = 4;
const WEEK = 6;
const DECADE = 12;
const CENTURY = 13;

/** So many units from the day of publication: "three months ago" is a month, "five days ago" a day. */
export const readFromToday =
  (direction: -1 | 1) =>
  (m: Match, at: Context): Reading | null =>
    away(m, at, (grain) => holding(at.today, grain), direction);

/** So many units from what was told last: "two days later". */
export const readFromTold =
  (direction: -1 | 1) =>
  (m: Match, at: Context): Reading | null =>
    away(m, at, at.countedFrom, direction);

function away(
  m: Match,
  at: Context,
  from: (grain: Grain) => Period,
  direction: -1 | 1,
): Reading | null {
  const amount = amountIn(m);
  if (amount === null) return null;
  const { count, unit } = amount;
  if (count === null) return { kind: 'ref', value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  const grain =
    unit === DECADE || unit === CENTURY ? 'year' : grainOf(UNITS[unit]?.times === 2 ? WEEK : unit);
  if (grain === null) return { kind: 'duration', value: durationValue(amount) };
  const scale = unit === DECADE ? 10 : unit === CENTURY ? 100 : (UNITS[unit]?.times ?? 1);
  const steps = Math.round(count * scale) * direction;
  if (Math.abs(steps) > 9000) return null;
  if (grain === 'year' && !Number.isInteger(count * scale)) {
    return {
      kind: 'date',
      period: shift(widen(from('month'), 'month'), Math.round(count * scale * 12) * direction),
      stated: false,
      approximate: true,
    };
  }
  const anchor = from(grain);
  // "a year earlier" told of a quarter is that quarter of the year before.
  if (grain === 'year' && (anchor.grain === 'quarter' || anchor.grain === 'half')) {
    return {
      kind: 'date',
      period: shift(anchor, steps * (anchor.grain === 'quarter' ? 4 : 2)),
      stated: false,
    };
  }
  const period = shift(widen(anchor, grain), steps);
  // "Two days later, he resigned" where nothing is told that it could be counted from.
  if (
    from === at.countedFrom &&
    direction > 0 &&
    firstDay(period) > at.today &&
    at.lean() === 'past'
  )
    return { kind: 'ref', value: 'PAST_REF' };
  // "Four decades later, the case is open": counted from what is not told here; certainly not from today.
  if (
    from === at.countedFrom &&
    direction > 0 &&
    (grain === 'year' || grain === 'month') &&
    firstDay(period) > at.today &&
    at.lean() !== 'future'
  )
    return { kind: 'duration', value: durationValue(amount) };
  if (unit === NIGHT) return date(period, false, 'TNI');
  return { kind: 'date', period, stated: false, approximate: grain !== 'day' };
}

/** "last month", "this week", "the latest quarter". */
export function readNear(m: Match, at: Context): Reading | null {
  const grain = grainOf(m.value('unit'));
  if (grain === null) return null;
  return date(shift(holding(at.today, grain), m.has('rel') ? m.value('rel') : 0), false);
}

/** "that year", "the following month", "the next day". */
export function readTold(m: Match, at: Context): Reading | null {
  const grain = grainOf(m.value('unit'));
  if (grain === null) return null;
  const by = m.has('anaphor') ? m.value('anaphor') : 1;
  return date(shift(widen(at.anchor(grain), grain), by), false);
}

/** "the June quarter": the one that ends with that month, as Australian and Indian papers name it. */
export function readMonthQuarter(m: Match, at: Context): Reading | null {
  return inYear(m, at, (year) => ({ grain: 'quarter', n: year * 4 + m.value('month') / 3 - 1 }));
}

/** "December futures", "crude for January delivery": goods that are traded before their month. */
export function readFutures(m: Match, at: Context): Reading | null {
  const here = holding(at.today, 'month');
  const coming = monthOf(thisYear(at), m.value('month'));
  return date(coming.n < here.n ? shift(coming, 12) : coming, false);
}

/** "the year-ago quarter": a year before the quarter told of, else before the last one that is over, which is reported. */
export function readYearAgo(m: Match, at: Context): Reading | null {
  const told = at.told('quarter');
  if (told?.grain === 'quarter') return date(shift(told, -4), false);
  const isQuarter = m.words('all').at(-1) === 'quarter';
  return date(
    isQuarter ? shift(holding(at.today, 'quarter'), -5) : yearPeriod(thisYear(at) - 1),
    false,
  );
}

/** "the year", "the quarter", "the weekend": the present one, or the weekend just gone. */
export function readThePresent(m: Match, at: Context): Reading | null {
  const grain = grainOf(m.value('unit'));
  if (grain === null) return null;
  if (grain === 'quarter') return date(widen(at.anchor(grain), grain), false);
  // "On Saturday he landed. Later in the day he met the king."
  if (grain === 'day') return date(at.anchor('day'), false);
  const gone = grain === 'weekend' ? null : at.gone(grain);
  if (gone !== null) return date(gone, false);
  const here = at.here(grain);
  const isGone = grain === 'weekend' && weekdayOf(at.today) < 6 && at.lean() !== 'future';
  return date(isGone ? shift(here, -1) : here, false);
}

/** "in the new year": the coming one from July on, else the one that has begun. */
export function readNewYear(_: Match, at: Context): Reading | null {
  const here = holding(at.today, 'month');
  const isComing = here.n % 12 >= 6 && at.lean() !== 'past';
  return date(yearPeriod(thisYear(at) + (isComing ? 1 : 0)), false);
}

/** "last May", "next June", "this July"; a month is last or next only when it is not the present one. */
export function readMonthBy(m: Match, at: Context): Reading | null {
  const here = holding(at.today, 'month');
  const period = monthOf(thisYear(at), m.value('month'));
  const rel = m.words('rel').at(-1);
  if ((rel === 'last' || rel === 'past') && period.n >= here.n)
    return date(shift(period, -12), false);
  if ((rel === 'next' || rel === 'coming') && period.n <= here.n)
    return date(shift(period, 12), false);
  return date(period, false);
}

/** "the following May": the next one after what was told. */
export function readMonthTold(m: Match, at: Context): Reading | null {
  const told = widen(at.anchor('month'), 'month');
  const period = monthOf(yearOf(told), m.value('month'));
  const by = m.value('anaphor');
  if (by > 0 && period.n <= told.n) return date(shift(period, 12), false);
  if (by < 0 && period.n >= told.n) return date(shift(period, -12), false);
  return date(period, false);
}

/** "last summer" is the last one that is over, "this summer" the nearest in this year or the one to come. */
export function readSeason(m: Match, at: Context): Reading | null {
  const season = m.value('season');
  const here = holding(at.today, 'season').n;
  const ahead = (season - (((here % 4) + 4) % 4) + 4) % 4;
  const rel = m.words('rel').at(-1);
  const at4 = (n: number) => date({ grain: 'season', n }, false);
  if (rel === 'last' || rel === 'past') return at4(here - ((4 - ahead) % 4 || 4));
  if (rel === 'next' || rel === 'coming') return at4(here + (ahead || 4));
  if (rel === 'this') {
    const gone = (4 - ahead) % 4;
    return at4(gone > 0 && at.lean() === 'past' ? here - gone : here + ahead);
  }
  return date(
    at.nearest((year) => ({ grain: 'season', n: year * 4 + season })),
    false,
  );
}

const QUARTERS = ['first', 'second', 'third', 'fourth'];

export function readQuarter(m: Match, at: Context): Reading | null {
  const digit = /[1-4]/.exec(m.text('quarter'))?.[0];
  const word = QUARTERS.findIndex((name) => m.words('all').includes(name));
  const quarter = digit !== undefined ? Number(digit) - 1 : word < 0 ? 3 : word;
  const year = yearIn(m, at);
  if (year === null && m.words('all').includes('fiscal') && at.lean() !== 'future')
    return fiscalQuarter(quarter, at);
  return inYear(m, at, (year) => ({ grain: 'quarter', n: year * 4 + quarter }));
}

/**
 * The quarter of a fiscal year is reported when it is over, and that may be before the calendar's: "fiscal third
 * quarter" in May is this year's. A fourth one reported before April is that of the year before.
 */
function fiscalQuarter(quarter: number, at: Context): Reading | null {
  const here = holding(at.today, 'quarter').n;
  const first = thisYear(at) * 4;
  return date(
    { grain: 'quarter', n: first + quarter - (quarter === 3 && here === first ? 4 : 0) },
    false,
  );
}

/** "fiscal 2024" is written as the year it names: when it begins is up to the company. */
export function readFiscalYear(m: Match, at: Context): Reading | null {
  const digits = m.text('fiscal').slice(2);
  if (digits.length === 4) return date(yearPeriod(Number(digits)), true);
  if (digits.length === 2) return date(yearPeriod(fullYear(Number(digits), at)), true);
  return date(yearPeriod(yearIn(m, at) ?? thisYear(at)), isSaid(m));
}

/** "2024-25", "1999-00". */
export function readYearPair(m: Match): Reading {
  const first = m.value('year');
  const last = first + ((Number(m.text('tail')) - (first % 100) + 100) % 100);
  return { kind: 'date', period: yearPeriod(first), through: yearPeriod(last), stated: true };
}

/** "the 1990s", "the '90s", "the nineties"; "the 1800s" are a century. */
export function readDecade(m: Match, at: Context): Reading {
  const said = m.has('decade') ? Number(/\d+/.exec(m.text('decade'))?.[0]) : m.value('decadeword');
  if (said > 100 && said < 2000 && said % 100 === 0) {
    return { kind: 'date', period: { grain: 'century', n: said / 100 }, stated: true };
  }
  const year = said > 100 ? said : fullYear(said, at);
  return { kind: 'date', period: { grain: 'decade', n: Math.floor(year / 10) }, stated: true };
}

export function readCentury(m: Match, at: Context): Reading | null {
  const n = m.value('ordinal');
  if (m.value('era') < 0) {
    return { kind: 'before Christ', value: `BC${String(n - 1).padStart(2, '0')}` };
  }
  if (Number.isNaN(n)) return date(holding(at.today, 'century'), false);
  return n < 1 || n > 40 ? null : date({ grain: 'century', n: n - 1 }, true);
}

/** "an hour and 15 minutes", "two years, three months": the smaller unit second. */
export function readCompound(m: Match): Reading | null {
  const parts = ['first', 'second'].map((label) => {
    const words = m.words(label);
    const unit = valueIn('UNIT', words.at(-1) ?? '');
    const count = quantityIn(words.slice(0, -1), m.text(label));
    return {
      count,
      unit: Number.isNaN(unit) ? valueIn('UNITS', words.at(-1) ?? '') : unit,
    };
  });
  const [first, second] = parts;
  if (first === undefined || second === undefined || first.unit <= second.unit) return null;
  const [long, short] = [durationValue(first), durationValue(second)];
  const isTime = long.startsWith('PT');
  if (!/^PT?[\d.]+[HMSDWY]$/.test(long) || !/^PT?[\d.]+[HMSDWY]$/.test(short)) return null;
  const tail = short.replace(/^PT?/, isTime || !short.startsWith('PT') ? '' : 'T');
  return { kind: 'duration', value: long + tail };
}

/** "a daylong meeting". */
export function readLong(m: Match): Reading {
  return { kind: 'duration', value: durationValue({ count: 1, unit: m.value('unitlong') }) };
}

/** "323 BC", "AD 79". */
export function readEra(m: Match): Reading | null {
  const n = m.value(m.has('year') ? 'year' : 'number');
  if (!Number.isInteger(n) || n < 1 || n > 9000) return null;
  return m.value('era') < 0
    ? { kind: 'before Christ', value: `BC${String(n).padStart(4, '0')}` }
    : date(yearPeriod(n), true);
}

const NTH = ['first', 'second', 'third', 'fourth'];

/** "the first week of August": the week that has most of its days among the month's first seven, and so on. */
export function readWeekOfMonth(m: Match, at: Context): Reading | null {
  const nth = NTH.indexOf(m.words('week')[0] ?? '');
  return inYear(m, at, (year) => {
    const whole = monthOf(year, m.value('month'));
    return holding(nth < 0 ? lastDay(whole) - 3 : firstDay(whole) + nth * 7 + 3, 'week');
  });
}

/** "the 17th": of the month told of last, or of the present one or its neighbour as the sentence leans. */
export function dayOfToldMonth(n: number, at: Context): Reading | null {
  const told = widen(at.anchor('month'), 'month');
  const here = holding(at.today, 'month');
  const inMonth = (month: Period) => {
    const first = firstDay(month);
    return n < 1 || first + n - 1 > lastDay(month) ? null : first + n - 1;
  };
  let found = inMonth(told);
  if (told.n === here.n && found !== null) {
    const lean = at.lean();
    if (lean === 'past' && found > at.today) found = inMonth(shift(told, -1));
    else if (lean === 'future' && found < at.today) found = inMonth(shift(told, 1));
  }
  return found === null ? null : date({ grain: 'day', n: found }, false);
}

/** "that winter", "the following spring": counted from what was told. */
export function readSeasonTold(m: Match, at: Context): Reading {
  const told = widen(at.anchor('season'), 'season').n;
  const ahead = (m.value('season') - (((told % 4) + 4) % 4) + 4) % 4;
  const by = m.has('anaphor') ? m.value('anaphor') : 1;
  const n =
    by < 0 ? told + (ahead || 4) - 4 - (ahead === 0 ? 4 : 0) : told + (by > 0 ? ahead || 4 : ahead);
  return { kind: 'date', period: { grain: 'season', n }, stated: false };
}

/** "last Christmas" is the last one before today, "next Christmas" the first one after. */
export function readHoliday(
  m: Match,
  at: Context,
  day: (year: number) => Period | null,
): Reading | null {
  const of = m.has('rest') ? weekendAt(day) : day;
  const by = m.words('all')[0] ?? '';
  if (/^(?:last|past)$/.test(by) || m.words('all')[1] === 'past') {
    const here = of(thisYear(at));
    return date(here !== null && firstDay(here) < at.today ? here : of(thisYear(at) - 1), false);
  }
  if (/^(?:next|coming)$/.test(by)) {
    const here = of(thisYear(at));
    return date(here !== null && firstDay(here) > at.today ? here : of(thisYear(at) + 1), false);
  }
  return by === 'this' ? date(of(thisYear(at)), false) : inYear(m, at, of);
}

/** The weekend beside a holiday: "Labor Day weekend". */
function weekendAt(of: (year: number) => Period | null) {
  return (year: number): Period | null => {
    const day = of(year);
    return day && holding(weekdayOf(day.n) === 1 ? day.n - 1 : day.n, 'weekend');
  };
}

/** Both ends of "9 to 11 a.m.": the second says which half of the day. */
export function readHours(m: Match, at: Context): Cut[] | null {
  const [first = 0, second] = m.values('hour');
  const half = m.value('ampm');
  const [hours = '0', minutes = '00'] = m.has('clock')
    ? m.text('clock').split(/[:.]/)
    : [String(second)];
  const to = (Number(hours) % 12) + half;
  let from = (first % 12) + half;
  if (from > to) from -= 12;
  if (from < 0) from += 24;
  const two = (n: number) => String(n).padStart(2, '0');
  const zone = m.value('zone') === 1 ? 'Z' : '';
  const period = at.anchor('day');
  return [
    {
      label: 'from',
      reading: { kind: 'date', period, stated: false, time: `T${two(from)}:00${zone}` },
    },
    {
      label: 'to',
      reading: { kind: 'date', period, stated: false, time: `T${two(to)}:${minutes}${zone}` },
    },
  ];
}

/** Both ends of "May 3-5", "3 to 5 May", "30 December to 2 January": the year is said of the second. */
export function readDays(m: Match, at: Context): Cut[] | null {
  const months = m.values('month');
  const days = m.values('dom');
  const [firstMonth = 0, lastMonth = firstMonth] = months;
  const [firstDay = 0, lastDay = 0] = days;
  if (months.length === 1 && lastDay <= firstDay) return null;
  const of = (year: number) => dayOf(year, lastMonth, lastDay);
  const year = yearIn(m, at);
  const last = year === null ? at.nearest(of) : of(year);
  if (last === null) return null;
  const lastYear = yearOf(last);
  const first = dayOf(firstMonth > lastMonth ? lastYear - 1 : lastYear, firstMonth, firstDay);
  return first && ends(first, last, isSaid(m));
}

/** Both ends of "March to May 2020". */
export function readMonths(m: Match, at: Context): Cut[] | null {
  const [first = 0, last = 0] = m.values('month');
  const year = yearIn(m, at);
  const to = year === null ? at.nearest((year) => monthOf(year, last)) : monthOf(year, last);
  if (to === null) return null;
  const lastYear = yearOf(to);
  return ends(monthOf(first > last ? lastYear - 1 : lastYear, first), to, isSaid(m));
}

function ends(first: Period, last: Period, stated: boolean): Cut[] {
  return [
    { label: 'from', reading: { kind: 'date', period: first, stated } },
    { label: 'to', reading: { kind: 'date', period: last, stated } },
  ];
}
