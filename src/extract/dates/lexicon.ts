/**
 * The words that dates are made of. A class maps each of its words to a value; a word may be in several classes.
 * Marks count as words. Shapes such as a clock time have a name in angle brackets instead of their characters.
 */
import type { Vocabulary } from './pattern.ts';

type Values = Readonly<Record<string, number>>;

/** Words with values counted up from `first`; words for the same value stand in one string. */
function counted(first: number, ...groups: string[]): Values {
  return Object.fromEntries(
    groups.flatMap((group, i) => group.split(' ').map((word) => [word, first + i])),
  );
}

/** Words that all have one value. */
function all(value: number, words: string): Values {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]));
}

/** Shapes that the lexer makes of digits. */
export const SHAPES = {
  /** 1–12, 13–31, and all other whole numbers. */
  hour: '<1-12>',
  dom: '<13-31>',
  whole: '<whole>',
  /** Four digits from 1000 to 2999. */
  year: '<year>',
  /** '05 */
  shortYear: '<shortyear>',
  /** With a fraction or thousands. */
  decimal: '<decimal>',
  /** 1/2 */
  fraction: '<fraction>',
  /** 3rd */
  ordinal: '<ordinal>',
  /** 1990s, '90s */
  decade: '<decade>',
  /** 10:30 */
  clock: '<clock>',
  /** 2025-05-03 */
  iso: '<iso>',
  /** 5/3/2025 */
  slashed: '<slashed>',
  /** FY2024 */
  fiscal: '<fiscal>',
  /** Q3, 3Q */
  quarter: '<quarter>',
  /** H1 */
  halfYear: '<halfyear>',
  /** 9/11 */
  nineEleven: '<nineeleven>',
  am: '<am>',
  pm: '<pm>',
} as const;

const S = SHAPES;

const MONTH = counted(
  1,
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
);

/** Monday is 1, as in ISO 8601. */
const WEEKDAY = counted(
  1,
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);
const WEEKDAYS = counted(
  1,
  ...'mondays tuesdays wednesdays thursdays fridays saturdays sundays'.split(' '),
);
/** Read as weekdays only where a date follows. */
const SHORTDAY = counted(1, 'mon', 'tue tues', 'wed', 'thu thur thurs', 'fri', 'sat', 'sun');

const SEASON = counted(0, 'spring', 'summer', 'autumn fall', 'winter');

export const CARDINALS: Values = {
  ...counted(
    0,
    ...'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  ),
  ...counted(
    13,
    ...'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' '),
  ),
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

const ORDINALS: Values = {
  ...counted(
    1,
    ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh'.split(' '),
  ),
  ...counted(
    12,
    ...'twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth'.split(' '),
  ),
  ...counted(19, 'nineteenth', 'twentieth'),
};

/** Decades in words; the century is the article's, or the one before. */
const DECADEWORD: Values = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Units of time; the value is an index into `UNITS`. */
const UNIT = counted(
  0,
  'second sec',
  'minute min',
  'hour hr',
  'day',
  'night',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'season',
  'year yr',
  'decade',
  'century',
);
const UNITS_PLURAL = counted(
  0,
  'seconds secs',
  'minutes mins',
  'hours hrs',
  'days',
  'nights',
  'weekends',
  'weeks',
  'fortnights',
  'months',
  'quarters',
  'seasons',
  'years yrs',
  'decades',
  'centuries',
);

/**
 * What TIMEX3 writes before and after the number of units, how many it writes for one of them, and which period of
 * the calendar one is.
 */
export const UNITS = [
  { before: 'PT', after: 'S', times: 1, grain: null },
  { before: 'PT', after: 'M', times: 1, grain: null },
  { before: 'PT', after: 'H', times: 1, grain: null },
  { before: 'P', after: 'D', times: 1, grain: 'day' },
  { before: 'P', after: 'NI', times: 1, grain: 'day' },
  { before: 'P', after: 'WE', times: 1, grain: 'weekend' },
  { before: 'P', after: 'W', times: 1, grain: 'week' },
  { before: 'P', after: 'W', times: 2, grain: 'week' },
  { before: 'P', after: 'M', times: 1, grain: 'month' },
  { before: 'P', after: 'Q', times: 1, grain: 'quarter' },
  { before: 'P', after: 'SE', times: 1, grain: 'season' },
  { before: 'P', after: 'Y', times: 1, grain: 'year' },
  { before: 'P', after: 'DE', times: 1, grain: 'decade' },
  { before: 'P', after: 'CE', times: 1, grain: 'century' },
] as const;

/** The value is an index into `DAYPARTS`. */
const DAYPART = counted(
  0,
  'morning',
  'afternoon',
  'evening',
  'night nightfall',
  'dawn daybreak sunrise',
  'dusk sunset',
);
/** TIMEX3 for a part of a day, after the `T`. */
export const DAYPARTS = ['MO', 'AF', 'EV', 'NI', 'MO', 'EV'] as const;

/** How often; the value is an index into `FREQUENCIES`. */
const FREQUENCY = counted(
  0,
  'hourly',
  'daily',
  'nightly',
  'weekly',
  'biweekly fortnightly',
  'monthly',
  'quarterly',
  'yearly annually annual',
  'semiannually',
);
export const FREQUENCIES = [
  'PT1H',
  'P1D',
  'P1NI',
  'P1W',
  'P2W',
  'P1M',
  'P1Q',
  'P1Y',
  'P6M',
] as const;

/** How far from the present period. */
const REL: Values = {
  ...all(-1, 'last past latest'),
  ...all(0, 'this current'),
  ...all(1, 'next coming'),
};

/** How far from a period just told of. */
const ANAPHOR: Values = {
  ...all(-1, 'previous preceding prior'),
  ...all(0, 'same that'),
  ...all(1, 'following subsequent'),
};

/** Universal time is 1: TIMEX3 marks it with a Z. */
const ZONE: Values = {
  ...all(1, 'gmt utc z'),
  ...all(0, 'est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet ist jst aest aedt msk'),
};

export const CLASSES = {
  MONTH,
  WEEKDAY,
  WEEKDAYS,
  SHORTDAY,
  SEASON,
  DECADEWORD,
  UNIT,
  UNITS: UNITS_PLURAL,
  UNITLONG: {
    ...all(2, 'hourlong'),
    ...all(3, 'daylong'),
    ...all(6, 'weeklong'),
    ...all(8, 'monthlong'),
    ...all(11, 'yearlong'),
  },
  DAYPART,
  DAYPARTS: counted(0, ...'mornings afternoons evenings nights'.split(' ')),
  DAWN: { ...all(3, 'nightfall'), ...all(4, 'dawn daybreak sunrise'), ...all(5, 'dusk sunset') },
  FREQUENCY,
  REL,
  ANAPHOR,
  ZONE,
  CARDINALWORD: CARDINALS,
  VAGUE: all(0, 'several many some few countless numerous various multiple'),
  ORDINAL: { ...ORDINALS, [S.ordinal]: 0 },
  ORDINALDAY: all(0, S.ordinal),
  NUMBER: { ...CARDINALS, ...all(0, `${S.hour} ${S.dom} ${S.whole} ${S.year} ${S.decimal}`) },
  FIGURE: all(0, `${S.hour} ${S.dom} ${S.whole} ${S.decimal}`),
  DOM: all(0, `${S.hour} ${S.dom}`),
  HOUR: all(0, S.hour),
  FRACTION: all(0, S.fraction),
  AMPM: { [S.am]: 0, [S.pm]: 12 },
  CLOCK: all(0, S.clock),
  YEAR: all(0, S.year),
  SHORTYEAR: all(0, S.shortYear),
  DECADE: all(0, S.decade),
  ISO: all(0, S.iso),
  SLASHED: all(0, S.slashed),
  FISCAL: all(0, S.fiscal),
  QUARTER: all(0, S.quarter),
  HALFYEAR: all(0, S.halfYear),
  NINEELEVEN: all(0, S.nineEleven),
  ERA: { ...all(-1, 'bc bce'), ...all(1, 'ad ce') },
} satisfies Record<string, Values>;

/** The value of a word in a class; NaN when it is not in it, or there is no such class. */
export function valueIn(className: string, word: string): number {
  return (CLASSES as Record<string, Values>)[className]?.[word] ?? Number.NaN;
}

/** Words that are only a date with a capital: "may", "march", "sat" and "sun" mean other things without. */
export const NEEDS_CAPITAL: ReadonlySet<string> = new Set([
  ...'may march august jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '),
  ...Object.keys(SHORTDAY),
  ...Object.keys(ZONE),
  ...'bc bce ad ce'.split(' '),
]);

/** Shortened words, whose full stop belongs to them. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...'jan feb mar apr jun jul aug sept sep oct nov dec yr yrs hr hrs min mins sec secs'.split(' '),
  ...Object.keys(SHORTDAY),
]);

/** Words of which every expression holds at least one; the grammar is checked for it when it is compiled. */
const ESSENTIAL: ReadonlySet<string> = new Set([
  ...[MONTH, WEEKDAY, WEEKDAYS, SEASON, DECADEWORD, UNIT, UNITS_PLURAL, DAYPART, FREQUENCY].flatMap(
    Object.keys,
  ),
  ...[S.am, S.pm, S.clock, S.year, S.shortYear, S.decade, S.iso, S.slashed, S.fiscal, S.quarter],
  ...[S.halfYear, S.nineEleven, S.ordinal, 'bc', 'bce', 'ad', 'ce'],
  ...'hourlong daylong weeklong monthlong yearlong mornings afternoons evenings'.split(' '),
  ..."today yesterday tomorrow tonight overnight noon midnight midday o'clock ago midyear half gmt utc".split(
    ' ',
  ),
  ...'now currently presently nowadays present moment date recent recently lately'.split(' '),
  ...'previously formerly past soon future'.split(' '),
  ...'eve christmas halloween thanksgiving easter juneteenth'.split(' '),
]);

/** The first letter handed out; none of those that follow means anything in a regular expression. */
const FIRST_LETTER = 0x4e00;

const letters = new Map<string, string>();

/** Words and letters; complete once the grammar is compiled. */
export const vocabulary: Vocabulary & {
  get(word: string): string | undefined;
  words(): Iterable<string>;
} = {
  get: (word) => letters.get(word),
  words: () => letters.keys(),
  letterOf(word) {
    let letter = letters.get(word);
    if (letter === undefined) {
      letter = String.fromCharCode(FIRST_LETTER + letters.size);
      letters.set(word, letter);
    }
    return letter;
  },
  wordsOf(className) {
    const words = (CLASSES as Record<string, Values>)[className];
    if (words === undefined) throw new Error(`no such class of words: ${className}`);
    return Object.keys(words);
  },
  isEssential: (word) => ESSENTIAL.has(word),
};
