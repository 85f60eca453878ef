/** How much an event matters beside the others of its story: what zooming out keeps. */

export type Weight = {
  /** The highest salience among its tellings, 0 to 1. */
  readonly salience: number;
  /** Articles that tell it. */
  readonly accounts: number;
  /** Quotations it carries. */
  readonly quotes: number;
  /** Whether an article opens with it. */
  readonly leads: boolean;
  /** Share of the story's events that its most frequent doer has a part in, 0 to 1. */
  readonly doer: number;
};

/** Importance of each event, 0 to 1 in hundredths, the greatest 1. */
export function importanceOf(weights: readonly Weight[]): number[] {
  const raw = weights.map(
    ({ salience, accounts, quotes, leads, doer }) =>
      salience * (1 + Math.log2(accounts)) +
      0.1 * Math.min(3, quotes) +
      (leads ? 0.4 : 0) +
      0.2 * doer,
  );
  const greatest = raw.reduce((most, one) => Math.max(most, one), Number.MIN_VALUE);
  return raw.map((value) => Math.round((100 * value) / greatest) / 100);
}
