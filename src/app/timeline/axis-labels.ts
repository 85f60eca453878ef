/** Labels of the time axis by `Intl`, in UTC, so that a day is the same day in every time zone. */

export type AxisLabels = {
  /** Under every tick; `scale` is one of vis-timeline's scales; short names where there is little room. */
  readonly minor: (time: number, scale: string, isNarrow?: boolean) => string;
  /** The larger period the ticks lie in. */
  readonly major: (time: number, scale: string) => string;
};

const made = new Map<string, AxisLabels>();

/** Formatters are made once a language: making one costs as much as hundreds of uses. */
export function axisLabels(language: string): AxisLabels {
  const known = made.get(language);
  if (known !== undefined) return known;
  const labels = makeLabels(language);
  made.set(language, labels);
  return labels;
}

function makeLabels(language: string): AxisLabels {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return (time: number) => formatter.format(time);
  };
  const weekday = format({ weekday: 'short', day: 'numeric' });
  const day = format({ day: 'numeric' });
  const month = format({ month: 'long' });
  const shortMonth = format({ month: 'short' });
  const monthOfYear = format({ month: 'long', year: 'numeric' });
  const year = format({ year: 'numeric' });
  const ancient = format({ year: 'numeric', era: 'short' });
  const yearOf = (time: number) =>
    new Date(time).getUTCFullYear() < 1 ? ancient(time) : year(time);
  return {
    minor: (time, scale, isNarrow = false) => {
      if (scale === 'year') return yearOf(time);
      if (scale === 'month') return isNarrow ? shortMonth(time) : month(time);
      if (scale === 'weekday') return weekday(time);
      return scale === 'day' || scale === 'week' ? day(time) : '';
    },
    major: (time, scale) => {
      if (scale === 'year') return '';
      return scale === 'month' ? yearOf(time) : monthOfYear(time);
    },
  };
}
