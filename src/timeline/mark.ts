import type { DateStyleName } from './event-index.ts';
import type { Unit } from './units.ts';

/** What stands for one or more events. `id` stays the same while it stands for the same; `lane` counts from the top. */
type Common = { readonly id: string; readonly lane: number; readonly count: number };

/** One event with its title. `y` and `foot`: pixels above the axis line of card and lower end of the stem. */
export type CardMark = Common & {
  readonly kind: 'card';
  readonly event: number;
  readonly at: number;
  readonly shift: number;
  readonly y: number;
  readonly foot: number;
  readonly height: number;
  readonly lines: number;
  /** The days the date may mean, `to` excluded, where no bar says so; null for an exact day. */
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly style: DateStyleName;
};
/** Events of one natural unit that have no card. */
export type CountMark = Common & {
  readonly kind: 'count';
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  /** The middle of its events, as far as neighbouring counts leave room: its place in a walk through time. */
  readonly mean: number;
  /** Where it is drawn: beside the dots of its unit. */
  readonly at: number;
  readonly y: number;
};
/** An interval. `count`: its events that have no card; `label`: the event named inside a wide one. */
export type BarMark = Common & {
  readonly kind: 'bar';
  readonly from: number;
  readonly to: number;
  readonly style: DateStyleName;
  readonly y: number;
  readonly label: number | null;
  /** All its events, with and without a card. */
  readonly events: number;
};
/** Events whose long intervals found no room. */
export type RestMark = Common & { readonly kind: 'rest'; readonly y: number };
export type Mark = CardMark | CountMark | BarMark | RestMark;

export type Marks = {
  /** In order of time within a lane. */
  readonly marks: readonly Mark[];
  /**
   * Days covered, whole units, at least the window. The counts of a lane add up to its events that have their middle
   * in these days or, with a date long enough for a bar, touch them (`isCovered`).
   */
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
  /** Rows that bars may take. */
  readonly rows: number;
  /** While it stays the same, the marks differ at most in the days they cover. */
  readonly shape: string;
  /** The step of zoom they were laid out for, and its pixels a day. */
  readonly step: number;
  readonly scale: number;
};
