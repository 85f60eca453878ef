import type { Mark } from '../../timeline/mark.ts';

/** The event a mark names; null for one that only counts. */
export function eventOf(mark: Mark): number | null {
  if (mark.kind === 'card') return mark.event;
  return mark.kind === 'bar' ? mark.label : null;
}

/** Where a mark stands, a fractional day number; the rest comes after all days. */
export function timeOf(mark: Mark): number {
  if (mark.kind === 'card' || mark.kind === 'count') return mark.at;
  return mark.kind === 'rest' ? Number.POSITIVE_INFINITY : (mark.from + mark.to) / 2;
}

/** Whether it can be picked: a bar whose events all have cards stands for nothing more. */
export function isOption(mark: Mark): boolean {
  return mark.count > 0;
}
