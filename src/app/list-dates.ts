/** How the list shows dates: a heading for each stretch of time, and a large figure with what is uncertain in words. */
import { civil, formatDay, parseDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { EventHead } from '../model/story.ts';
import type { Words } from './words/words.ts';

/** A heading and the events under it, in story order. */
export type Group<E> = {
  readonly key: string;
  readonly earliest: string;
  readonly latest: string;
  readonly events: readonly E[];
};

/**
 * Neighbouring events under one heading: their month, or, where the date leaves the month open, the days it spans.
 * An event that may have happened in any of five months is not put under the first of them.
 */
export function groupByTime<E extends EventHead>(events: readonly E[]): Group<E>[] {
  const groups: { key: string; earliest: string; latest: string; events: E[] }[] = [];
  for (const event of events) {
    const month = event.earliest.slice(0, -3);
    const within = event.latest.slice(0, -3) === month;
    const key = within ? month : `${event.earliest}/${event.latest}`;
    const last = groups.at(-1);
    if (last?.key === key) last.events.push(event);
    else groups.push({ key, earliest: event.earliest, latest: event.latest, events: [event] });
  }
  return groups;
}

/** All events together, in the order they are given. */
export function ungrouped<E extends EventHead>(events: readonly E[]): Group<E> {
  return { key: 'all', earliest: '', latest: '', events };
}

/** The words of a heading: “May 2025”, “January to 4 May 2025”. */
export function groupHeading(group: Group<unknown>, words: Words): string {
  return group.key.includes('/')
    ? words.range(group.earliest, group.latest)
    : words.date({ date: group.key }, 'bare');
}

/** The large figure and the small words under it: “3” and “Saturday”, “Feb” and “some time in the month”. */
export type Figure = { readonly large: string; readonly small: string; readonly wide: boolean };

export function figureOf(event: EventHead, words: Words): Figure {
  const edtf = parseEdtf(event.date);
  const { say } = words;
  const earliest = parseDay(event.earliest) ?? 0;
  const latest = parseDay(event.latest) ?? 0;
  if (edtf?.kind === 'date' && edtf.precision === 'day') {
    const weekday = words.part(edtf.earliest, 'weekday');
    const small = edtf.approximate
      ? say.figure.about
      : event.basis === 'published'
        ? say.figure.by
        : weekday;
    return { large: String(civil(edtf.earliest).day), small, wide: false };
  }
  if (edtf?.kind === 'date' && edtf.precision === 'month') {
    const small = edtf.approximate ? say.figure.about : say.figure.inMonth;
    return { large: words.part(earliest, 'month'), small, wide: false };
  }
  const sameYear = event.earliest.slice(0, -6) === event.latest.slice(0, -6);
  if (edtf?.kind === 'interval' && edtf.from !== null && edtf.to !== null && sameYear) {
    const small = edtf.approximate
      ? say.figure.about
      : event.extent === 'throughout'
        ? say.figure.throughout
        : say.figure.between;
    const [from, to] = [words.part(earliest, 'month'), words.part(latest, 'month')];
    return { large: from === to ? from : `${from}–${to}`, small, wide: from !== to };
  }
  if (edtf?.kind === 'interval' && edtf.from === null && edtf.to?.precision === 'day') {
    return { large: String(civil(latest).day), small: say.figure.by, wide: false };
  }
  return { large: formatDay(earliest).slice(0, -6), small: words.date(event, 'short'), wide: true };
}
