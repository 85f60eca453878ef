/** Where a time axis has its ticks: at steps of days, months or years. */
import { civil, dayNumber } from '../model/day.ts';

export type Tick = {
  /** UTC milliseconds. */
  readonly time: number;
  readonly scale: 'day' | 'weekday' | 'month' | 'year';
  /** Whether a larger period begins here. */
  readonly major: boolean;
};

const DAY = 86_400_000;

/** So many of a period; `length` in milliseconds. */
export type TickStep = {
  readonly scale: Tick['scale'];
  readonly count: number;
  readonly length: number;
};

const STEPS: readonly TickStep[] = [
  { scale: 'weekday', count: 1, length: DAY / 2 },
  { scale: 'day', count: 1, length: DAY },
  { scale: 'day', count: 2, length: 2 * DAY },
  { scale: 'month', count: 1, length: 30 * DAY },
  { scale: 'month', count: 3, length: 90 * DAY },
  ...[1, 5, 10, 50, 100, 500, 1000].map((count) => ({
    scale: 'year' as const,
    count,
    length: count * 365 * DAY,
  })),
];

/** The smallest step that is longer than `shortest` (milliseconds). */
export function stepFor(shortest: number): TickStep {
  return STEPS.find(({ length }) => length > shortest) ?? (STEPS.at(-1) as TickStep);
}

/** The ticks of a window in UTC milliseconds, in order, from just before its left edge. */
export function ticksOf(from: number, to: number, step: TickStep): Tick[] {
  const ticks: Tick[] = [];
  let day = startOf(Math.floor(from / DAY), step);
  while (day * DAY < to) {
    ticks.push({ time: day * DAY, scale: step.scale, major: isMajor(day, step) });
    day = next(day, step);
  }
  return ticks;
}

function startOf(day: number, { scale, count }: TickStep): number {
  const { year, month, day: ofMonth } = civil(day);
  if (scale === 'year') return dayNumber(Math.floor(year / count) * count, 1, 1);
  if (scale === 'month') return dayNumber(year, Math.floor((month - 1) / count) * count + 1, 1);
  return dayNumber(year, month, Math.floor((ofMonth - 1) / count) * count + 1);
}

function next(day: number, { scale, count }: TickStep): number {
  const { year, month, day: ofMonth } = civil(day);
  if (scale === 'year') return dayNumber(year + count, 1, 1);
  if (scale === 'month') return dayNumber(year, month + count, 1);
  // Every month begins anew; a last step of a single day would crowd its neighbour.
  const later = dayNumber(year, month, ofMonth + count);
  const { month: itsMonth, day: its } = civil(later);
  if (itsMonth !== month) return later - its + 1;
  return count > 1 && civil(later + 1).month !== month ? later + 1 : later;
}

function isMajor(day: number, { scale, count }: TickStep): boolean {
  const { year, month, day: ofMonth } = civil(day);
  if (scale === 'month') return month === 1;
  return scale === 'year' ? year % (count * 10) === 0 : ofMonth === 1;
}
