/**
 * The words that dates are made of. A class maps each of its words to a value; a word may be in several classes.
 * Marks count as words. Shapes such as a clock time have a name in angle brackets instead of their characters.
 */
import type { Vocabulary } from './pattern.ts';

type Values = Readonly<Record<string, number>>;

const MONTH: Values = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** Monday is 1, as in ISO 8601. */
const WEEKDAY: Values = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Only read as weekdays where a date follows. */
const SHORTDAY: Values = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

const WEEKDAYS: Values = {
  mondays: 1,
  tuesdays: 2,
  wednesdays: 3,
  thursdays: 4,
  fridays: 5,
  saturdays: 6,
  sundays: 7,
};

const SEASON: Values = { spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3 };

const CARDINAL: Values = {
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

const ORDINAL: Values = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
  thirtieth: 30,
};

/** Decades in words; the century is that of the article. */
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

/** Units of duration. The value is an index into `UNITS`. */
const UNIT: Values = {
  second: 0,
  sec: 0,
  minute: 1,
  min: 1,
  hour: 2,
  hr: 2,
  day: 3,
  night: 4,
  weekend: 5,
  week: 6,
  fortnight: 7,
  month: 8,
  quarter: 9,
  season: 10,
  year: 11,
  yr: 11,
  decade: 12,
  century: 13,
  semester: 14,
};
const UNITS_PLURAL: Values = {
  seconds: 0,
  secs: 0,
  minutes: 1,
  mins: 1,
  hours: 2,
  hrs: 2,
  days: 3,
  nights: 4,
  weekends: 5,
  weeks: 6,
  fortnights: 7,
  months: 8,
  quarters: 9,
  seasons: 10,
  years: 11,
  yrs: 11,
  decades: 12,
  centuries: 13,
  semesters: 14,
};

/** How TIMEX3 writes a duration of each unit, before and after the number, and how many make one of these. */
export const UNITS: readonly {
  readonly before: string;
  readonly after: string;
  readonly times: number;
}[] = [
  { before: 'PT', after: 'S', times: 1 },
  { before: 'PT', after: 'M', times: 1 },
  { before: 'PT', after: 'H', times: 1 },
  { before: 'P', after: 'D', times: 1 },
  { before: 'P', after: 'NI', times: 1 },
  { before: 'P', after: 'WE', times: 1 },
  { before: 'P', after: 'W', times: 1 },
  { before: 'P', after: 'W', times: 2 },
  { before: 'P', after: 'M', times: 1 },
  { before: 'P', after: 'Q', times: 1 },
  { before: 'P', after: 'SE', times: 1 },
  { before: 'P', after: 'Y', times: 1 },
  { before: 'P', after: 'DE', times: 1 },
  { before: 'P', after: 'CE', times: 1 },
  { before: 'P', after: 'SM', times: 1 },
];

/** The units that are periods of the calendar. */
export const UNIT_GRAIN = [
  null,
  null,
  null,
  'day',
  'day',
  'weekend',
  'week',
  null,
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
  null,
] as const;

const DAYPART: Values = {
  morning: 0,
  afternoon: 1,
  evening: 2,
  night: 3,
  noon: 4,
  midnight: 5,
  midday: 4,
  dawn: 6,
  dusk: 7,
};
/** TIMEX3 for a part of a day, after the `T`. */
export const DAYPARTS = ['MO', 'AF', 'EV', 'NI', '12:00', '24:00', 'MO', 'EV'] as const;

/** Adverbs and adjectives of frequency: the value is an index into `FREQUENCIES`. */
const FREQUENCY: Values = {
  hourly: 0,
  daily: 1,
  nightly: 2,
  weekly: 3,
  biweekly: 4,
  monthly: 5,
  quarterly: 6,
  yearly: 7,
  annually: 7,
  annual: 7,
  semiannual: 8,
  semiannually: 8,
  biannual: 8,
};
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

/** Words that name a period by its distance from the present one. */
const REL: Values = { last: -1, past: -1, this: 0, current: 0, next: 1, coming: 1 };

/** Words that name a period by its distance from one just told of. */
const ANAPHOR: Values = {
  same: 0,
  that: 0,
  following: 1,
  subsequent: 1,
  previous: -1,
  preceding: -1,
  prior: -1,
};

/** Universal time is 1: TIMEX3 marks it with a Z. */
const ZONE: Values = {
  gmt: 1,
  utc: 1,
  z: 1,
  est: 0,
  edt: 0,
  et: 0,
  cst: 0,
  cdt: 0,
  ct: 0,
  mst: 0,
  mdt: 0,
  mt: 0,
  pst: 0,
  pdt: 0,
  pt: 0,
  bst: 0,
  cet: 0,
  cest: 0,
  eet: 0,
  ist: 0,
  jst: 0,
  aest: 0,
  aedt: 0,
  msk: 0,
};

const AMPM: Values = { '<am>': 0, '<pm>': 12 };

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
  /** 3rd */
  ordinal: '<ordinal>',
  /** 1990s, '90s */
  decade: '<decade>',
  /** 10:30 */
  clock: '<clock>',
  /** 2025-05-03, and 2025-05 */
  iso: '<iso>',
  isoMonth: '<isomonth>',
  /** 5/3/2025 */
  slashed: '<slashed>',
  /** FY2024 */
  fiscal: '<fiscal>',
  /** Q3, 3Q */
  quarter: '<quarter>',
  am: '<am>',
  pm: '<pm>',
} as const;

const S = SHAPES;

/** A class of shapes and words without values. */
const list = (...words: string[]): Values => Object.fromEntries(words.map((word) => [word, 0]));

export const CLASSES = {
  MONTH,
  WEEKDAY,
  SHORTDAY,
  WEEKDAYS,
  SEASON,
  ORDINALWORD: ORDINAL,
  DECADEWORD,
  UNIT,
  UNITS: UNITS_PLURAL,
  DAYPART,
  FREQUENCY,
  REL,
  ANAPHOR,
  ZONE,
  AMPM,
  CARDINALWORD: CARDINAL,
  DOM: list(S.hour, S.dom),
  HOUR: list(S.hour),
  CLOCK: list(S.clock),
  YEAR: list(S.year),
  SHORTYEAR: list(S.shortYear),
  ORDINAL: { ...ORDINAL, [S.ordinal]: 0 },
  ORDINALDAY: list(S.ordinal),
  DECADE: list(S.decade),
  ISO: list(S.iso),
  ISOMONTH: list(S.isoMonth),
  SLASHED: list(S.slashed),
  FISCAL: list(S.fiscal),
  QUARTER: list(S.quarter),
  NUMBER: { ...CARDINAL, ...list(S.hour, S.dom, S.whole, S.year, S.decimal) },
  VAGUE: list('several', 'many', 'some', 'few', 'countless', 'numerous', 'various', 'multiple'),
} as const satisfies Record<string, Values>;

export type ClassName = keyof typeof CLASSES;

/** The value of a word in a class; NaN when it is not in it. */
export function valueIn(className: ClassName, word: string): number {
  return (CLASSES[className] as Values)[word] ?? Number.NaN;
}

/** The first letter handed out; the ones that follow mean nothing in a regular expression. */
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

/** Words that are only a date with a capital: "may", "march", "sat" and "sun" mean other things without. */
export const NEEDS_CAPITAL: ReadonlySet<string> = new Set([
  ...[
    'may',
    'march',
    'august',
    'jan',
    'feb',
    'mar',
    'apr',
    'jun',
    'jul',
    'aug',
    'sept',
    'sep',
    'oct',
    'nov',
    'dec',
  ],
  ...Object.keys(SHORTDAY),
  ...[
    'gmt',
    'utc',
    'z',
    'est',
    'edt',
    'et',
    'cst',
    'cdt',
    'ct',
    'mst',
    'mdt',
    'mt',
    'pst',
    'pdt',
    'pt',
  ],
  ...['bst', 'cet', 'cest', 'eet', 'ist', 'jst', 'aest', 'aedt', 'msk'],
]);

/** Shortened words, whose full stop belongs to them. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'],
  ...Object.keys(SHORTDAY),
  ...['yr', 'yrs', 'hr', 'hrs', 'min', 'mins', 'sec', 'secs'],
]);

/** Words of which every expression holds at least one; the grammar is checked for it when it is compiled. */
const ESSENTIAL: ReadonlySet<string> = new Set([
  ...[MONTH, WEEKDAY, WEEKDAYS, SEASON, DECADEWORD, UNIT, UNITS_PLURAL, DAYPART, FREQUENCY].flatMap(
    Object.keys,
  ),
  ...[S.am, S.pm, S.clock, S.year, S.shortYear, S.decade, S.iso, S.slashed, S.fiscal, S.quarter],
  ...[
    'today',
    'yesterday',
    'tomorrow',
    'tonight',
    'overnight',
    'now',
    'currently',
    'presently',
    'nowadays',
  ],
  ...[
    'present',
    'moment',
    'date',
    'recent',
    'recently',
    'lately',
    'previously',
    'formerly',
    'past',
    'soon',
    'future',
  ],
  ...['ago', "o'clock", 'eve', 'christmas', 'halloween', 'thanksgiving', 'easter', 'juneteenth'],
]);
