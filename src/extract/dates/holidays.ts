/** Days that have a name: fixed ones, the n-th weekday of a month, and those counted from Easter. */
import { day, type Period, weekday } from './calendar.ts';

export type Holiday = { readonly pattern: string; readonly day: (year: number) => Period | null };

const fixed = (month: number, date: number) => (year: number) => day(year, month, date);

/** The n-th such weekday of a month (1 Monday … 7 Sunday); n = -1 is the last. */
function nth(n: number, wanted: number, month: number) {
  return (year: number): Period | null => {
    if (n < 0) {
      const next = month === 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1);
      if (next === null) return null;
      const last = next.n - 1;
      return { grain: 'day', n: last - ((weekday(last) - wanted + 7) % 7) };
    }
    const first = day(year, month, 1);
    if (first === null) return null;
    return { grain: 'day', n: first.n + ((wanted - weekday(first.n) + 7) % 7) + (n - 1) * 7 };
  };
}

/** Western Easter Sunday (the anonymous Gregorian computus), moved by some days. */
function easter(offset: number) {
  return (year: number): Period | null => {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const d =
      (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) %
      30;
    const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
    const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
    const sunday = day(year, Math.floor(f / 31), (f % 31) + 1);
    return sunday && { grain: 'day', n: sunday.n + offset };
  };
}

export const HOLIDAYS: readonly Holiday[] = [
  { pattern: 'christmas day?', day: fixed(12, 25) },
  { pattern: 'christmas eve', day: fixed(12, 24) },
  { pattern: 'boxing day', day: fixed(12, 26) },
  { pattern: "new year 's eve", day: fixed(12, 31) },
  { pattern: "new year 's day? | new years day", day: fixed(1, 1) },
  { pattern: "valentine 's day", day: fixed(2, 14) },
  { pattern: "st patrick 's day", day: fixed(3, 17) },
  { pattern: 'halloween', day: fixed(10, 31) },
  { pattern: 'the? fourth of july | july fourth | independence day', day: fixed(7, 4) },
  { pattern: 'juneteenth', day: fixed(6, 19) },
  { pattern: 'may day', day: fixed(5, 1) },
  { pattern: 'armistice day | veterans day', day: fixed(11, 11) },
  { pattern: 'bastille day', day: fixed(7, 14) },
  { pattern: 'labor day', day: nth(1, 1, 9) },
  { pattern: 'memorial day', day: nth(-1, 1, 5) },
  { pattern: 'martin luther king jr? day', day: nth(3, 1, 1) },
  { pattern: "presidents ' day | presidents day", day: nth(3, 1, 2) },
  { pattern: 'columbus day', day: nth(2, 1, 10) },
  { pattern: 'thanksgiving day?', day: nth(4, 4, 11) },
  { pattern: "mother 's day", day: nth(2, 7, 5) },
  { pattern: "father 's day", day: nth(3, 7, 6) },
  { pattern: 'easter sunday? | easter day', day: easter(0) },
  { pattern: 'good friday', day: easter(-2) },
  { pattern: 'easter monday', day: easter(1) },
  { pattern: 'ash wednesday', day: easter(-46) },
  { pattern: 'palm sunday', day: easter(-7) },
];
