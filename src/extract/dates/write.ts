/** From a meaning to TIMEX3 and EDTF. */
import {
  edtfOf,
  edtfOfPart,
  firstDay,
  type Grain,
  holding,
  isAsFine,
  isInCalendar,
  lastDay,
  type Period,
  qualifiable,
  timexOf,
} from './calendar.ts';
import type { Lead } from './grammar.ts';
import type { Reading } from './rule.ts';

export type Written = {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly edtf: string | null;
  readonly basis: 'stated' | 'inferred';
  readonly interval: string | null;
};

/** Null for years that the files' calendar does not have. `isAbout`: "about" or the like stands before. */
export function write(reading: Reading, today: number, isAbout: boolean): Written | null {
  const none = { edtf: null, basis: 'inferred' as const, interval: null };
  if (reading.kind === 'ref') return { ...none, type: 'DATE', value: reading.value };
  if (reading.kind === 'before Christ') {
    return { ...none, type: 'DATE', value: reading.value, basis: 'stated' };
  }
  if (reading.kind === 'set') return { ...none, type: 'SET', value: reading.value };
  if (reading.kind === 'duration') {
    return { ...none, type: 'DURATION', value: reading.value, interval: windowOf(reading.window) };
  }
  const { period, time } = reading;
  if (!isInCalendar(period)) return null;
  return {
    type: time === undefined ? 'DATE' : 'TIME',
    value: timexOf(period) + (time ?? ''),
    edtf: edtfOfReading(reading, today, isAbout),
    basis: reading.stated ? 'stated' : 'inferred',
    interval: null,
  };
}

function windowOf(window: { from: Period; to: Period } | undefined): string | null {
  if (window === undefined || !isInCalendar(window.from) || !isInCalendar(window.to)) return null;
  // What EDTF cannot call "about" (a week, a quarter) begins with a day or a month that it can.
  const edge = (period: Period) =>
    edtfOf(holding(firstDay(period), qualifiable(period.grain)), period.grain !== 'day');
  return `${edge(window.from)}/${edge(window.to)}`;
}

function edtfOfReading(
  reading: Reading & { kind: 'date' },
  today: number,
  isAbout: boolean,
): string {
  const { period, part, through } = reading;
  if (part === 'before' || part === 'after') return cutAt(period, today, part);
  if (part !== undefined) return edtfOfPart(period, part);
  if (through !== undefined) return `${edtfOf(period)}/${edtfOf(through)}`;
  return edtfOf(period, isAbout || reading.approximate === true);
}

/** "earlier this year" ends with the day of publication, "later this year" begins with it. */
function cutAt(period: Period, today: number, part: 'before' | 'after'): string {
  if (period.grain === 'day' || today < firstDay(period) || today > lastDay(period)) {
    return edtfOf(period);
  }
  const grain: Grain = isAsFine(period.grain, 'month') ? 'day' : 'month';
  const here = edtfOf(holding(today, grain));
  const from = part === 'before' ? edtfOf(holding(firstDay(period), grain)) : here;
  const to = part === 'before' ? here : edtfOf(holding(lastDay(period), grain));
  return from === to ? from : `${from}/${to}`;
}

/** What "early", "the end of" and the like before an expression make of its meaning. */
export function narrowed(reading: Reading, lead: Lead['part'] | null): Reading {
  if (reading.kind !== 'date' || lead === null) return reading;
  if (lead !== 'first half' && lead !== 'second half') return { ...reading, part: lead };
  const isSecond = lead === 'second half';
  if (reading.period.grain === 'year') {
    return { ...reading, period: { grain: 'half', n: reading.period.n * 2 + (isSecond ? 1 : 0) } };
  }
  return { ...reading, part: isSecond ? 'late' : 'early' };
}
