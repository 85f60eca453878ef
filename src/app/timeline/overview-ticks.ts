/** The labels under the overview, and from which width of it on each of them fits. Pure: nothing is measured. */
import { startOf, startOfNext, unitFor } from '../../timeline/units.ts';
import type { AxisLabels } from './axis-labels.ts';

export type OverviewTick = {
  /** Day number of the border it names. */
  readonly day: number;
  readonly text: string;
  /** One of `ROOMS`: shown from this width of the strip on, in CSS pixels. */
  readonly room: number;
};

/** Widths at which other labels fit; the style sheet names the same. */
const ROOMS = [240, 380, 520, 700, 850, 1000] as const;
/** Width of a character at most, and between two labels, in CSS pixels. */
const CHAR = 7;
const GAP = 8;
const DAY = 86_400_000;

/** At most about ten labels at natural borders between the days `lo` and `hi`; those that never fit are left out. */
export function overviewTicks(lo: number, hi: number, labels: AxisLabels): OverviewTick[] {
  const unit = unitFor(1000 / (hi - lo), 75);
  const scale =
    unit === 'day' || unit === 'week'
      ? 'weekday'
      : unit === 'month' || unit === 'quarter'
        ? 'month'
        : 'year';
  const all: { day: number; text: string }[] = [];
  for (let day = startOfNext(unit, startOf(unit, lo)); day < hi; day = startOfNext(unit, day))
    all.push({ day, text: labels.minor(day * DAY, scale) });
  const ticks: OverviewTick[] = [];
  const strides = ROOMS.map((room) => strideFor(all, room / (hi - lo)));
  for (const [i, { day, text }] of all.entries()) {
    const room = ROOMS.find(
      (width, n) =>
        i % (strides[n] as number) === 0 && ((hi - day) / (hi - lo)) * width >= widthOf(text),
    );
    if (room !== undefined) ticks.push({ day, text, room });
  }
  return ticks;
}

/** Every so many labels none touches the next, at `scale` pixels a day; doubled, so that a wider strip only adds. */
function strideFor(all: readonly { day: number; text: string }[], scale: number): number {
  let stride = 1;
  const touches = () =>
    all.some(({ day, text }, i) => {
      const next = all[i + stride];
      return (
        i % stride === 0 && next !== undefined && (next.day - day) * scale < widthOf(text) + GAP
      );
    });
  while (touches()) stride *= 2;
  return stride;
}

function widthOf(text: string): number {
  return text.length * CHAR;
}
