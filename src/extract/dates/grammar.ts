/**
 * The grammar of date expressions: what can be said, and what it means. One row a way of saying it.
 *
 * The longest match wins, then the row that stands first. Spans follow TimeML 1.2.1 (no preposition before, no mark
 * after, "the" where the expression needs it), values follow its TIMEX3. `pattern.ts` explains the notation.
 */
import { day, firstDay, holding, month, shift, widen, year } from './calendar.ts';
import {
  endsClause,
  isAmount,
  isAttackOf2001,
  isBusiness,
  isClock,
  isDawn,
  isDayNumber,
  isDayOfMonth,
  isDecade,
  isDelivery,
  isEra,
  isFrequency,
  isMonth,
  isMonthPair,
  isNearUnit,
  isNotVerb,
  isOften,
  isPartOfThatDay,
  isQuarter,
  isSeason,
  isSoon,
  isStretch,
  isThePast,
  isThePresent,
  isWeekday,
  isYear,
  isYearPair,
  opensEntry,
  saysDawn,
  saysTime,
  standsAlone,
} from './guards.ts';
import { HOLIDAYS } from './holidays.ts';
import { FREQUENCIES } from './lexicon.ts';
import {
  date,
  dayIn,
  dayOfToldMonth,
  inYear,
  partIn,
  readCentury,
  readCompound,
  readDay,
  readDays,
  readDecade,
  readDuration,
  readEra,
  readFiscalYear,
  readFromToday,
  readFromTold,
  readFutures,
  readHoliday,
  readHours,
  readLong,
  readMonthBy,
  readMonthQuarter,
  readMonths,
  readMonthTold,
  readNear,
  readNewYear,
  readQuarter,
  readSeason,
  readSeasonTold,
  readSet,
  readStretch,
  readThePresent,
  readTimeOnDay,
  readTold,
  readWeekOfMonth,
  readYearAgo,
  readYearPair,
  ref,
  thisYear,
  timeIn,
  yearIn,
} from './readings.ts';
import type { Rule } from './rule.ts';

/** Parts of patterns; written in braces. */
export const MACROS = {
  /** The year of a day, said or pointed at. */
  year: ',? YEAR | of YEAR | ,? of? REL year | of? the? ANAPHOR year | SHORTYEAR',
  /** The year of a longer period: "of last year", "in fiscal 2024". */
  inyear:
    ',? (of|in)? YEAR | (of|in)? REL year | (of|in)? the? ANAPHOR year | of the year | (of|in)? fiscal year? YEAR | ' +
    'of the fiscal? year YEAR | (of|in)? SHORTYEAR',
  weekday: '(WEEKDAY|SHORTDAY) ,?',
  monthday: 'MONTH (DOM|ORDINALDAY) | the? (DOM|ORDINALDAY) of? MONTH | the ORDINAL of MONTH',
  date: '{weekday}? {monthday} {year}? | DOM - MONTH (- YEAR)? | SLASHED | ISO',
  by: 'rel:(last|this|next|past|coming|this coming|this past|this last)',
  /** Any way of naming one day. */
  day: 'near:(today|yesterday|tomorrow) | {date} | {by}? WEEKDAY',
  zone: 'ZONE | local time | (eastern|pacific|central|mountain) (standard|daylight)? time',
  clock:
    "(CLOCK AMPM? | HOUR AMPM | (HOUR|CARDINALWORD) o'clock | midtime:(noon|midnight|midday)) {zone}? | military:(YEAR|NUMBER) (gmt|utc|hours|hrs)",
  number:
    'NUMBER (-? CARDINALWORD)? (-? and -? a -? half)? | NUMBER? FRACTION | NUMBER (hundred|dozen) | a (dozen|hundred|thousand) | ' +
    'a couple of? | a (good|very)? few | the? VAGUE | a (handful|number) of | (hundreds|thousands|dozens) of | ' +
    '(a|the)? half (a|an|-) | (a|one) quarter of? (a|-)? | an | a',
  /** The lower end of a number that is said as two: "10 to 15 years". */
  range: 'FIGURE (to|or|-) | CARDINALWORD -? (to|or)',
  about:
    'about | around | approximately | roughly | nearly | almost | more than | less than | fewer than | at least | ' +
    'at most | up to | well over | just over | just under | no more than | as (many|much|long|little|few) as',
  unit: 'UNIT|UNITS',
  amount: 'n:({number}) -? {unit} half:(and a half)?',
  to: '-|to|through|and|until|till',
};

export const RULES: readonly Rule[] = [
  // ── days ──────────────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'attacks of 2001',
    pattern: 'MONTH DOM',
    guard: isAttackOf2001,
    read: () => date(day(2001, 9, 11), false),
  },
  { name: 'attacks of 2001', pattern: 'NINEELEVEN', read: () => date(day(2001, 9, 11), true) },
  { name: 'day', pattern: '{date}', read: readDay },
  {
    name: 'near day',
    pattern: 'near:(today|yesterday|tomorrow)',
    guard: ({ before, after, words }) =>
      before !== 'usa' && !(words === 'today' && after === 'show'),
    read: readDay,
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
  { name: 'weekday', pattern: '{by}? WEEKDAY', guard: isWeekday, read: readDay },
  {
    name: 'weekday of a week',
    pattern: 'WEEKDAY of? (REL week | the? ANAPHOR week)',
    read: (m, at) => {
      const week = m.has('rel') ? holding(at.today, 'week') : widen(at.anchor('week'), 'week');
      const monday = firstDay(shift(week, m.value(m.has('rel') ? 'rel' : 'anaphor')));
      return date({ grain: 'day', n: monday + m.value('weekday') - 1 }, false);
    },
  },
  ...HOLIDAYS.map(
    (holiday): Rule => ({
      name: 'holiday',
      pattern: `{by}? (${holiday.pattern}) ({inyear} | rest:weekend)?`,
      read: (m, at) => readHoliday(m, at, holiday.day),
    }),
  ),

  {
    name: 'week of a month',
    pattern: 'the week:(first|second|third|fourth|last|final) (full)? week (of|in) MONTH {inyear}?',
    read: readWeekOfMonth,
  },
  {
    name: 'day of that month',
    pattern: 'the ORDINALDAY',
    guard: isDayOfMonth,
    read: (m, at) => dayOfToldMonth(m.value('ordinalday'), at),
  },
  {
    name: 'night between two days',
    pattern:
      'the? DAYPART of (DOM (-|/|to|and) DOM of? MONTH {year}? | MONTH DOM (-|/|to|and) DOM {year}?)',
    read: readTimeOnDay,
  },

  // ── ranges: two mentions, of which the second says the year ───────────────────────────────────────────────────
  {
    name: 'days from to',
    pattern: 'from:(MONTH DOM) {to} to:(DOM {year}?)',
    guard: isDayNumber,
    read: readDays,
  },
  { name: 'days from to', pattern: 'from:(DOM) {to} to:(DOM of? MONTH {year}?)', read: readDays },
  { name: 'days from to', pattern: 'from:(MONTH DOM) {to} to:(MONTH DOM {year}?)', read: readDays },
  {
    name: 'days from to',
    pattern: 'from:(DOM of? MONTH) {to} to:(DOM of? MONTH {year}?)',
    read: readDays,
  },
  {
    name: 'months from to',
    pattern: 'from:(MONTH) ({to}|or) to:(MONTH {inyear}?)',
    guard: isMonthPair,
    read: readMonths,
  },
  {
    name: 'hours from to',
    pattern: 'from:(HOUR) (-|to|and|until|till) to:((HOUR|CLOCK) AMPM {zone}?)',
    guard: ({ before }) => /^(?:from|between|at|,|\(|)$/.test(before),
    read: readHours,
  },
  {
    name: 'years from to',
    pattern: 'YEAR (-|/) tail:(DOM|NUMBER)',
    guard: isYearPair,
    read: readYearPair,
  },

  // ── times of day ──────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'time on a day',
    pattern:
      '{clock} ,? on? {day} DAYPART? | {clock} (on|in|this|that|the)? {day} DAYPART | DAWN (on|of)? {day}',
    guard: (setting) => saysTime(setting) || saysDawn(setting),
    read: readTimeOnDay,
  },
  {
    name: 'day at a time',
    pattern: '{day} DAYPART? ,? (at|around|about|by)? {clock}',
    guard: saysTime,
    read: readTimeOnDay,
  },
  {
    name: 'part of a day',
    pattern: '{day} -? DAYPART | the? DAYPART of {day}',
    read: readTimeOnDay,
  },
  {
    name: 'small hours',
    pattern: 'the? (early|small|wee) hours of {day} DAYPART?',
    read: (m, at) => {
      const day = dayIn(m, at);
      return day && date(day.period, day.stated, 'TMO');
    },
  },
  {
    name: 'part of this day',
    pattern: 'this DAYPART | tonight | overnight',
    read: (m, at) => date({ grain: 'day', n: at.today }, false, partIn(m) ?? 'TNI'),
  },
  {
    name: 'last night',
    pattern: 'last (DAYPART|night)',
    guard: ({ words }) => /night|evening/.test(words),
    read: (m, at) => date({ grain: 'day', n: at.today - 1 }, false, partIn(m) ?? 'TNI'),
  },
  {
    name: 'part of that day',
    pattern: '(the|that) by:(next|following|same|early|late)? DAYPART',
    guard: isPartOfThatDay,
    read: (m, at) => {
      const isNext = m.words('by').some((word) => word === 'next' || word === 'following');
      return date(shift(at.anchor('day'), isNext ? 1 : 0), false, partIn(m));
    },
  },
  {
    name: 'late in a day',
    pattern: '(early|late|mid) -? DAYPART',
    guard: ({ text, end, words }) =>
      text[end] !== '-' && /(?:morning|afternoon|evening)$/.test(words),
    isAside: true,
    read: (m, at) => date(at.anchor('day'), false, partIn(m)),
  },
  {
    name: 'dawn',
    pattern: 'DAWN',
    guard: isDawn,
    isAside: true,
    read: (m, at) => date(at.anchor('day'), false, partIn(m)),
  },
  {
    name: 'hour of an entry',
    pattern: '{clock}',
    // What follows in the entry is of that day.
    guard: opensEntry,
    read: (m, at) => {
      const time = timeIn(m);
      return time === null ? null : date({ grain: 'day', n: at.today }, false, time);
    },
  },
  {
    name: 'time of day',
    pattern: '{clock} (in the|this) DAYPART | HOUR in the DAYPART | {clock}',
    guard: isClock,
    isAside: true,
    read: (m, at) => {
      const time = timeIn(m);
      const day = at.anchor('day');
      // "ministers meet on 26 November … were up $2 by 1105 GMT": an hour told of is not that of a day to come.
      const isToCome = firstDay(day) > at.today && at.lean() === 'past';
      return time === null ? null : date(isToCome ? holding(at.today, 'day') : day, false, time);
    },
  },

  // ── months and seasons ────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'month of a year',
    pattern: 'MONTH {inyear}',
    guard: isNotVerb,
    read: (m, at) => inYear(m, at, (year) => month(year, m.value('month'))),
  },
  {
    name: 'last month by name',
    pattern: '{by} MONTH',
    guard: ({ after }) => !/^[A-Z]/.test(after),
    read: readMonthBy,
  },
  { name: 'that month by name', pattern: 'the ANAPHOR MONTH', read: readMonthTold },
  {
    name: 'month of delivery',
    pattern: 'MONTH',
    guard: isDelivery,
    read: readFutures,
  },
  {
    name: 'month',
    pattern: 'MONTH',
    guard: isMonth,
    read: (m, at) => inYear(m, at, (year) => month(year, m.value('month'))),
  },
  {
    name: 'quarter by its last month',
    pattern: 'the MONTH quarter {inyear}?',
    guard: ({ words }) => /^the (?:mar|jun|sep|dec)/.test(words),
    read: readMonthQuarter,
  },
  {
    name: 'season of a year',
    pattern: 'the? SEASON {inyear} ((-|/) (DOM|NUMBER))?',
    read: (m, at) =>
      inYear(m, at, (year) => ({ grain: 'season', n: year * 4 + m.value('season') })),
  },
  {
    name: 'season',
    pattern: '(the | {by} | the rel:(past|coming))? SEASON',
    guard: isSeason,
    read: readSeason,
  },

  {
    name: 'that season',
    pattern: '(anaphor:that | the (ANAPHOR|next)) SEASON',
    guard: isSeason,
    read: readSeasonTold,
  },

  // ── quarters, halves, years and more ──────────────────────────────────────────────────────────────────────────
  {
    name: 'quarter',
    pattern:
      '(the? fiscal? (first|second|third|fourth|final) -? quarter | QUARTER) {inyear}? | ' +
      "(the? YEAR | fiscal year? (YEAR|DECADE) | the? REL year) 's? (first|second|third|fourth|final) -? quarter",
    guard: isQuarter,
    read: readQuarter,
  },
  {
    name: 'half',
    pattern: 'the (first|second) half | (first|second) - half',
    guard: isBusiness,
    read: (m, at) => {
      const half = m.words('all').includes('second') ? 1 : 0;
      return inYear(m, at, (year) => ({ grain: 'half', n: year * 2 + half }));
    },
  },
  {
    name: 'half of a year',
    pattern: 'the? half:(first|second) -? half {inyear} | HALFYEAR {inyear}',
    read: (m, at) => {
      const isSecond = m.words('half')[0] === 'second' || m.value('halfyear') === 2;
      const half = isSecond ? 1 : 0;
      return inYear(m, at, (year) => ({ grain: 'half', n: year * 2 + half }));
    },
  },
  {
    name: 'fiscal year',
    pattern: 'the? fiscal year? (YEAR|SHORTYEAR) | the? YEAR fiscal year | FISCAL',
    read: readFiscalYear,
  },
  {
    name: 'near fiscal year',
    pattern: '(REL | the REL) fiscal year',
    read: (m, at) => date(year(thisYear(at) + m.value('rel')), false),
  },
  {
    name: 'year',
    pattern: '(the year)? YEAR | SHORTYEAR',
    guard: isYear,
    read: (m, at) => date(year(yearIn(m, at) ?? 0), true),
  },
  {
    name: 'year end',
    pattern:
      "(the? year | rel:this year 's | the year 's | year 's) -? end YEAR? | midyear | mid - year",
    read: (m, at) => ({
      kind: 'date',
      period: year(yearIn(m, at) ?? thisYear(at)),
      part: m.words('all').includes('end') ? 'late' : 'mid',
      stated: false,
    }),
  },
  {
    name: 'year of an era',
    pattern: '(NUMBER|YEAR) ERA | ERA (NUMBER|YEAR)',
    guard: isEra,
    read: readEra,
  },
  { name: 'decade', pattern: 'the? (DECADE|DECADEWORD)', guard: isDecade, read: readDecade },
  {
    name: 'century',
    pattern: 'the? ORDINAL -? century ERA? | the century',
    guard: ({ words, before, after }) =>
      after !== 'Fox' && (words !== 'the century' || before === 'of'),
    read: readCentury,
  },

  // ── near periods ──────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'near period',
    pattern:
      '(rel:(last|this|next|this past|this coming|this last) | the rel:(current|coming|latest|last|past)) UNIT',
    guard: isNearUnit,
    read: readNear,
  },
  {
    name: 'that period',
    pattern: '(anaphor:that | (this|that) anaphor:same | the (ANAPHOR|next)) UNIT',
    guard: ({ words }) => !/(?:second|minute|min|sec|hour|hr|season|night)$/.test(words),
    read: readTold,
  },
  {
    name: 'the new year',
    pattern: 'the new year',
    guard: ({ before, after }) =>
      /^(?:in|into|by|until|till|before|for)$/.test(before) && !/^['’]$/.test(after[0] ?? ''),
    read: readNewYear,
  },
  {
    name: 'period that ended',
    pattern: 'the (full|whole|entire|fiscal)? UNIT',
    // Not "held over the weekend, ended without a deal".
    guard: ({ text, end }) =>
      /^(?: (?:that )?|, (?=\w+ (?:[A-Z]|\d)))(?:ended|ending)\b/.test(text.slice(end, end + 20)),
    read: readDuration,
  },
  {
    name: 'the period',
    pattern: 'the (full|whole|entire|calendar)? UNIT',
    guard: isThePresent,
    read: readThePresent,
  },
  {
    name: 'a year ago',
    pattern: 'the? year - (earlier|ago) (quarter|period|month)?',
    isAside: true,
    read: readYearAgo,
  },

  // ── so far from a day ─────────────────────────────────────────────────────────────────────────────────────────
  { name: 'ago', pattern: '{about}? {amount} -? ago', read: readFromToday(-1) },
  {
    name: 'long ago',
    pattern: '(not (too|so|that)?)? long ago | a (while|generation|moment) ago | UNITS ago',
    read: ref('PAST_REF'),
  },
  { name: 'from now', pattern: '{about}? {amount} (from now|hence)', read: readFromToday(1) },
  {
    name: 'earlier',
    pattern: '{about}? {amount} (earlier|previously|beforehand)',
    guard: ({ after }) => after !== 'than',
    isAside: true,
    read: readFromTold(-1),
  },
  {
    name: 'later',
    pattern: '{about}? {amount} (later|afterwards|afterward|thereafter)',
    guard: ({ after }) => after !== 'than',
    read: readFromTold(1),
  },
  {
    name: 'before',
    pattern: '({about}? {amount} | the UNIT) before',
    guard: endsClause,
    read: readFromTold(-1),
  },
  {
    name: 'after',
    pattern: '({about}? {amount} | the UNIT) after',
    guard: endsClause,
    read: readFromTold(1),
  },

  // ── how long, how old ─────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'past stretch',
    pattern:
      '{about}? (the|these)? (last|past) (NUMBER (to|or|-))? n:({number} | couple of?) (full|consecutive|straight)? {unit} | (the|this) (past|last) UNIT',
    guard: ({ words }) => !/second|this last|(?:last|past) quarter$/.test(words),
    read: readStretch(-1),
  },
  {
    name: 'coming stretch',
    pattern:
      '{about}? (the|these)? (next|coming) (NUMBER (to|or|-))? n:({number}) (full|consecutive|straight)? {unit}',
    read: readStretch(1),
  },
  {
    name: 'stretch',
    pattern:
      '{about}? (the|its|his|her|their|these|those)? (first|final|previous|preceding|prior|latest|following|subsequent|ensuing) ' +
      'n:({number}) (full|consecutive|straight)? {unit}',
    guard: ({ words }) => !/\b(?:seasons?|an?)\b/.test(words),
    read: readDuration,
  },
  { name: 'age', pattern: '{amount} -? (old|olds)', read: readDuration },
  {
    name: 'duration',
    pattern:
      '{about}? (another|a further|an additional|the|a (full|whole|record))? {range}? ' +
      'n:({number}) -? (more|full|additional|consecutive|straight|whole|calendar|business|working|solid)? {unit} ' +
      'half:(and a half)? (-? long)? | a (full|whole) UNIT | {about}? another UNIT | {about} n:({number}) -? {unit}',
    guard: isAmount,
    read: readDuration,
  },
  {
    name: 'units',
    pattern: 'UNITS (- (old|long))?',
    guard: isStretch,
    read: readDuration,
  },
  {
    name: 'over the years',
    pattern: 'the UNITS',
    guard: ({ before, after }) =>
      /^(?:over|through)$/.test(before) && !/^(?:of|since|ahead)$/.test(after),
    read: readDuration,
  },
  {
    name: 'compound duration',
    pattern:
      '{about}? first:((NUMBER|CARDINALWORD|a|an) {unit}) (and|,)? second:((NUMBER|CARDINALWORD) {unit})',
    read: readCompound,
  },
  { name: 'daylong', pattern: 'UNITLONG', read: readLong },
  {
    name: 'unit long',
    pattern: 'UNIT - (long|old) | all UNIT long?',
    read: readDuration,
  },

  // ── how often ─────────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'rate',
    pattern: '(once|twice|thrice|NUMBER times)? (a|an|each|every) single? UNIT',
    guard: isOften,
    read: readSet,
  },
  {
    name: 'every',
    pattern: '(every|each) n:(other | NUMBER (-? CARDINALWORD)? | few) {unit}',
    read: readSet,
  },
  {
    name: 'every weekday',
    pattern: '(every|each) other? WEEKDAY DAYPART? | WEEKDAYS | WEEKDAY DAYPARTS',
    read: (m) => ({
      kind: 'set',
      value: `XXXX-WXX-${m.value(m.has('weekday') ? 'weekday' : 'weekdays')}${partIn(m) ?? ''}`,
    }),
  },
  {
    name: 'every month by name',
    pattern: '(every|each) MONTH (DOM|ORDINALDAY)?',
    read: (m) => {
      const [day] = [...m.values('dom'), ...m.values('ordinalday')];
      return {
        kind: 'set',
        value: `XXXX-${two(m.value('month'))}${day === undefined ? '' : `-${two(day)}`}`,
      };
    },
  },
  {
    name: 'every season',
    pattern: '(every|each) SEASON',
    read: (m) => ({ kind: 'set', value: `XXXX-${['SP', 'SU', 'FA', 'WI'][m.value('season')]}` }),
  },
  {
    name: 'every morning',
    pattern: '(every|each) DAYPART',
    read: (m) => ({ kind: 'set', value: `XXXX-XX-XX${partIn(m)}` }),
  },
  {
    name: 'frequency',
    pattern: 'FREQUENCY',
    guard: isFrequency,
    read: (m) => ({ kind: 'set', value: FREQUENCIES[m.value('frequency')] ?? 'P1Y' }),
  },

  // ── no period of the calendar ─────────────────────────────────────────────────────────────────────────────────
  {
    name: 'recent',
    pattern: 'the? (more|most)? recent UNITS | the recent past',
    read: ref('PAST_REF'),
  },
  { name: 'coming', pattern: 'the? (coming|future) UNITS', read: ref('FUTURE_REF') },
  {
    name: 'later',
    pattern: 'UNITS way:(later|earlier|afterwards)',
    read: (m) => ({
      kind: 'ref',
      value: m.words('way')[0] === 'earlier' ? 'PAST_REF' : 'FUTURE_REF',
    }),
  },
  {
    name: 'now',
    pattern: 'right? now | currently | presently | nowadays | these days | to date',
    guard: standsAlone,
    read: ref('PRESENT_REF'),
  },
  {
    name: 'at present',
    pattern: 'present | the moment | this moment',
    guard: ({ before }) => before === 'at',
    read: ref('PRESENT_REF'),
  },
  {
    name: 'recently',
    pattern: '(more|most|very|as)? recently | lately',
    guard: standsAlone,
    read: ref('PAST_REF'),
  },
  {
    name: 'the past',
    pattern: 'the (recent|distant)? past',
    guard: isThePast,
    read: ref('PAST_REF'),
  },
  {
    name: 'soon',
    pattern: 'soon | the (near|foreseeable|immediate|distant)? future',
    guard: isSoon,
    read: ref('FUTURE_REF'),
  },
];

const two = (n: number) => String(n).padStart(2, '0');

/** Words before an expression that narrow it and belong to its span. */
export type Lead = {
  readonly pattern: string;
  readonly part: 'early' | 'mid' | 'late' | 'before' | 'after' | 'first half' | 'second half';
};

export const LEADS: readonly Lead[] = [
  {
    pattern:
      'very? early (in|on) | the? very? early -? | the? very? (start|beginning|outset|dawn|turn|opening) of | the? early (part|days|years|months|weeks) of',
    part: 'early',
  },
  { pattern: 'the? mid -? | the? middle of | midway through', part: 'mid' },
  {
    pattern:
      'very? late (in|on) | the? very? late -? | the? very? (end|close) of | the? (latter|later) (part|half|years|months|days) of | the? tail end of',
    part: 'late',
  },
  { pattern: 'earlier (in|on)?', part: 'before' },
  { pattern: 'later (in|on)?', part: 'after' },
  { pattern: 'the? first half of', part: 'first half' },
  { pattern: 'the? second half of', part: 'second half' },
];
