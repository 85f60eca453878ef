/** What a row of the grammar consists of: a pattern, what must stand around it, and what it means. */
import type { Grain, Part, Period } from './calendar.ts';

export type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

/** What an expression means, before it is written as TIMEX3 and EDTF. */
export type Reading =
  | {
      readonly kind: 'date';
      readonly period: Period;
      /** The last period, where the expression covers several: "2024-25". */
      readonly through?: Period;
      /** TIMEX3 after the day: `TMO`, `T09:00`. */
      readonly time?: string;
      readonly part?: Part | 'before' | 'after';
      readonly approximate?: boolean;
      /** Whether the words alone say which period it is. */
      readonly stated: boolean;
    }
  | {
      readonly kind: 'duration';
      readonly value: string;
      /** The stretch of time meant, where the words say where it lies: "the past three years". */
      readonly window?: { readonly from: Period; readonly to: Period };
    }
  /** A year or century before Christ, which EDTF as the files write it does not have. */
  | { readonly kind: 'before Christ'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'ref'; readonly value: Reference };

/** What was matched. A label may occur several times: in each alternative, or at both ends of a range. */
export type Match = {
  has(label: string): boolean;
  /** The number or table value of a label's word, taking the first of its occurrences that matched; else NaN. */
  value(label: string): number;
  /** Values of all occurrences that matched, in the order of the pattern. */
  values(label: string): number[];
  /** The lower-case words of a label; [] when it did not match. `all` is the whole match. */
  words(label: string): string[];
  /** The characters of a label; '' when it did not match. */
  text(label: string): string;
};

/** What a reading may ask about the article. */
export type Context = {
  /** The day of publication. */
  readonly today: number;
  /** The period told of last, at this grain or finer; null when there is none. */
  told(grain: Grain): Period | null;
  /**
   * The period told of last, where it is over and the words name a later part of it in a clause that looks back:
   * "It was founded in 2019. Later in the year …"; null elsewhere.
   */
  gone(grain: Grain): Period | null;
  /** The same as `told`; that of publication when there is none. */
  anchor(grain: Grain): Period;
  /** The same, for what is counted from it ("two days later"): not from what a later year has parted from here. */
  countedFrom(grain: Grain): Period;
  /** The period that the article tells of as present: that of its publication, or of what it told last. */
  here(grain: Grain): Period;
  /** Which of the periods without a year, asked for by year. */
  nearest(at: (year: number) => Period | null): Period | null;
  /** Which of the days of that name. */
  weekday(weekday: number): Period;
  /** Whether the sentence looks ahead, back, or says neither. */
  lean(): 'past' | 'future' | null;
};

/** What surrounds a match, for a guard. */
export type Setting = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The match itself, lower case. */
  readonly words: string;
  /** The word or mark before it, lower case. */
  readonly before: string;
  /** The word or mark after it, as written. */
  readonly after: string;
};

/** A part of a match that is a mention of its own. */
export type Cut = { readonly label: string; readonly reading: Reading };

export type Rule = {
  readonly name: string;
  readonly pattern: string;
  readonly guard?: (setting: Setting) => boolean;
  /** A comparison ("up from a year earlier") or an hour of a day already told: "that year" does not point at it. */
  readonly isAside?: true;
  /** Null where the words mean nothing after all (31 June). */
  readonly read: (m: Match, at: Context) => Reading | Cut[] | null;
};
