/**
 * Date expressions against gold TIMEX3 annotations, beside chrono-node and Microsoft's recognizers.
 *
 * strict: the same characters; relaxed: at least one in common; value: a relaxed pair with the same TIMEX3 value.
 * Pairs are one to one, identical spans first, then the longest overlap. The expression that gives the day of
 * publication is not scored. The libraries speak no TIMEX3, so an adapter does its best for them: prepositions and
 * trailing marks cut off, values at the precision the library is certain of.
 */
import recognizers from '@microsoft/recognizers-text-date-time';
import * as chrono from 'chrono-node';
import { findDates } from '../../src/extract/dates.ts';
import { dayNumber, formatDay, parseDay } from '../../src/model/day.ts';
import { overlaps, type Span } from '../../src/model/span.ts';
import type { CatDocument, EvalData } from './data.ts';
import { type Row, scores } from './row.ts';

export type Timex = Span & { readonly type: string; readonly value: string };

type System = {
  readonly name: string;
  find(text: string, published: string): Timex[];
};

type Sample = {
  readonly text: string;
  readonly published: string;
  readonly gold: readonly Timex[];
  /** Where annotation ends: sentences 0 to 5. */
  readonly end: number;
  /** The publication date, which nobody is asked to find. */
  readonly skip: readonly Span[];
  /** Whether durations and sets count. */
  readonly durations: boolean;
};

/** Durations and sets, in TIMEX3 and in the recognizers' words. */
const DURATION = /^(?:DURATION|SET)$|\.(?:duration|set)$/;

function withoutDurations(sample: Sample): Sample {
  return {
    ...sample,
    gold: sample.gold.filter(({ type }) => !DURATION.test(type)),
    durations: false,
  };
}

const systems: readonly System[] = [
  { name: 'sourceline', find: findDates },
  { name: 'chrono-node', find: findWithChrono },
  { name: 'recognizers-text', find: findWithRecognizers },
];

/** All three scores of every system on MEANTIME, on the half whose errors were read while writing and the one read at the end. */
export async function evaluate(data: EvalData): Promise<Row[]> {
  const documents = data.meantime();
  const half = (rest: number) => documents.filter((_, i) => i % 2 === rest).flatMap(sampleOf);
  const sets: [string, Sample[]][] = [
    ['MEANTIME', documents.flatMap(sampleOf)],
    ['MEANTIME, half read first', half(0)],
    ['MEANTIME, half read last', half(1)],
    ['MEANTIME, dates and times', documents.flatMap(sampleOf).map(withoutDurations)],
  ];
  return sets.flatMap(([set, samples]) =>
    systems.map((system) => ({ set, system: system.name, figures: measure(system, samples) })),
  );
}

/** A document without a day of publication gives nothing to resolve against, and is left out. */
function sampleOf(document: CatDocument): Sample[] {
  const { text, tokens, published } = document;
  if (published === null || parseDay(published) === null) return [];
  const gold: Timex[] = [];
  const skip: Span[] = [];
  for (const { tag, attributes, tokens: covered } of document.markables) {
    const first = covered[0];
    const last = covered.at(-1);
    if (tag !== 'TIMEX3' || first === undefined || last === undefined) continue;
    const span = { start: first.start, end: last.end };
    if (attributes.functionInDocument === 'CREATION_TIME') skip.push(span);
    else if (first.sentence <= 5) {
      gold.push({ ...span, type: attributes.type ?? '', value: attributes.value ?? '' });
    }
  }
  const end = tokens.findLast((token) => token.sentence <= 5)?.end ?? text.length;
  return [{ text, published, gold, end, skip, durations: true }];
}

function measure(system: System, samples: readonly Sample[]): Row['figures'] {
  const count = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0, characters: 0 };
  const { answers, seconds } = timed(() =>
    samples.map((sample) => system.find(sample.text, sample.published)),
  );
  samples.forEach((sample, i) => {
    const found = (answers[i] ?? []).filter(
      (timex) =>
        timex.start < sample.end &&
        !sample.skip.some((span) => overlaps(span, timex)) &&
        (sample.durations || !DURATION.test(timex.type)),
    );
    count.gold += sample.gold.length;
    count.found += found.length;
    count.characters += sample.text.length;
    for (const [gold, timex] of align(sample.gold, found)) {
      count.relaxed++;
      if (gold.start === timex.start && gold.end === timex.end) count.strict++;
      if (gold.value.toUpperCase() === timex.value.toUpperCase()) count.value++;
    }
  });
  const strict = scores(count.strict, count.found, count.gold);
  const relaxed = scores(count.relaxed, count.found, count.gold);
  const value = scores(count.value, count.found, count.gold);
  return {
    gold: count.gold,
    'strict P': strict.p,
    R: strict.r,
    F1: strict.f,
    'relaxed P': relaxed.p,
    'R ': relaxed.r,
    'F1 ': relaxed.f,
    'value P': value.p,
    'R  ': value.r,
    'F1  ': value.f,
    'chars/s': Math.round(count.characters / seconds),
  };
}

/** Processor time, the best of several runs where one is short: the first also compiles. */
function timed<T>(work: () => T): { answers: T; seconds: number } {
  let seconds = Number.POSITIVE_INFINITY;
  for (let run = 0; ; run++) {
    const before = process.cpuUsage();
    const answers = work();
    const { user, system } = process.cpuUsage(before);
    seconds = Math.min(seconds, (user + system) / 1e6);
    if (run === 20 || seconds > 1) return { answers, seconds };
  }
}

/** Pairs one to one, identical spans first, then by the longest overlap. */
export function align(gold: readonly Timex[], found: readonly Timex[]): [Timex, Timex][] {
  const candidates = gold.flatMap((g) =>
    found
      .filter((f) => overlaps(g, f))
      .map((f) => ({
        g,
        f,
        rank:
          g.start === f.start && g.end === f.end
            ? Number.POSITIVE_INFINITY
            : Math.min(g.end, f.end) - Math.max(g.start, f.start),
      })),
  );
  candidates.sort((a, b) => b.rank - a.rank);
  const taken = new Set<Timex>();
  const pairs: [Timex, Timex][] = [];
  for (const { g, f } of candidates) {
    if (taken.has(g) || taken.has(f)) continue;
    taken.add(g).add(f);
    pairs.push([g, f]);
  }
  return pairs;
}

const LEAD =
  /^(?:(?:in|on|at|by|since|until|till|from|for|during|before|after|of|between|within)\s+)+/i;
const TRAIL = /[\s,.;:]+$/;

/** Cuts what TimeML leaves outside an expression. */
function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const trail = TRAIL.exec(words)?.[0].length ?? 0;
  return lead + trail >= words.length ? { start, end } : { start: start + lead, end: end - trail };
}

function noonUtc(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** ISO 8601 week, as TIMEX3 writes it: `2004-W47`. */
function isoWeek(day: number): string {
  // Day 0 was a Thursday; the week belongs to the year of its Thursday.
  const thursday = Math.floor((day + 3) / 7) * 7;
  const year = Number(formatDay(thursday).slice(0, 4));
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function findWithChrono(text: string, published: string): Timex[] {
  return chrono.casual
    .parse(text, { instant: noonUtc(published), timezone: 0 })
    .map(({ index, text: words, start }) => {
      const span = trimmed(text, index, index + words.length);
      const two = (part: 'month' | 'day' | 'hour' | 'minute') =>
        String(start.get(part) ?? 0).padStart(2, '0');
      const year = String(start.get('year')).padStart(4, '0');
      const day = `${year}-${two('month')}-${two('day')}`;
      if (start.isCertain('hour')) {
        return { ...span, type: 'TIME', value: `${day}T${two('hour')}:${two('minute')}` };
      }
      let value = year;
      if (/\bweeks?\b/i.test(words)) value = isoWeek(parseDay(day) ?? 0);
      else if (start.isCertain('day') || start.isCertain('weekday')) value = day;
      else if (start.isCertain('month')) value = `${year}-${two('month')}`;
      return { ...span, type: 'DATE', value };
    });
}

type Resolution = { timex?: string; value?: string; start?: string };

function findWithRecognizers(text: string, published: string): Timex[] {
  // Its dates are local; noon keeps the day in every zone from −11 to +11.
  const reference = noonUtc(published);
  return recognizers
    .recognizeDateTime(text, recognizers.Culture?.English ?? 'en-us', undefined, reference)
    .map((found) => {
      const span = trimmed(text, found.start, found.end + 1);
      const candidates: Resolution[] = found.resolution?.values ?? [];
      const past = candidates.filter((c) => (c.start ?? c.value ?? '') <= `${published} 99`);
      const chosen = past.at(-1) ?? candidates[0] ?? {};
      return {
        ...span,
        type: found.typeName,
        value: timexOf(chosen, text.slice(span.start, span.end)),
      };
    });
}

/** TIMEX3 out of a resolution, whose own `timex` leaves the year open (`XXXX-05`) where it was not said. */
function timexOf({ timex = '', value, start }: Resolution, words: string): string {
  const years = /\byears? (?:ago|earlier)$/i.test(words);
  if (years) return (value ?? start ?? timex).slice(0, 4);
  const range = /^\(([^,]*),/.exec(timex);
  if (range !== null) return range[1] ?? timex;
  const date = value ?? start;
  if (!timex.includes('X') || date === undefined) return timex;
  if (/^XXXX-WXX/.test(timex) || /^XXXX-\d\d-\d\d/.test(timex)) {
    return date.slice(0, 10) + (/T.*$/.exec(timex)?.[0] ?? '');
  }
  return /^XXXX-\d\d$/.test(timex) ? date.slice(0, 7) : timex;
}
