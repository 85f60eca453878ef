/**
 * Events for a calendar: RFC 5545, all-day, from the earliest day to the latest. The format has no uncertainty, so
 * the date in words is in the description and the exact one in `X-EDTF`.
 */
import { dateInWords } from '../date-words.ts';
import type { StoryEvent } from '../story.ts';
import { eventAddress } from './address.ts';
import {
  actorNames,
  type ExportContext,
  firstWords,
  indexStory,
  outletOf,
  type StoryIndex,
  sourcesOf,
} from './context.ts';
import { oneLine } from './markup.ts';
import { dayAfter, partsOfDay } from './plain-date.ts';

const OCTETS_A_LINE = 75;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * A calendar of the events. `DTSTAMP` is the day the newest source came out, so that the same story gives the same
 * bytes. Events outside the years 1 to 9999 are left out: the format can not write them.
 */
export function eventsCalendar(context: ExportContext, events: readonly StoryEvent[]): string {
  return [...eventsCalendarLines(context, events)].join('');
}

/** The same line by line, for a calendar that is larger than a string may be. */
export function* eventsCalendarLines(
  context: ExportContext,
  events: readonly StoryEvent[],
): Generator<string> {
  for (const line of contentLines(context, events)) yield `${fold(line)}\r\n`;
}

function* contentLines(context: ExportContext, events: readonly StoryEvent[]): Generator<string> {
  const { story } = context;
  const index = indexStory(story);
  yield* ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sourceline//Sourceline//EN'];
  yield 'CALSCALE:GREGORIAN';
  // NAME is the standard’s (RFC 7986), X-WR-CALNAME what most calendars read.
  yield property('NAME', oneLine(story.title));
  yield property('X-WR-CALNAME', oneLine(story.title));
  for (const event of events) if (isWritable(event)) yield* eventLines(context, index, event);
  yield 'END:VCALENDAR';
}

function isWritable(event: StoryEvent): boolean {
  const from = partsOfDay(event.earliest);
  const to = partsOfDay(dayAfter(event.latest));
  return from !== null && to !== null && from.year >= 1 && to.year <= 9999;
}

function eventLines(context: ExportContext, index: StoryIndex, event: StoryEvent): string[] {
  const { story, site, language } = context;
  const sources = sourcesOf(event, index);
  const newest = sources.map(({ article }) => article.published).sort();
  const link = eventAddress(site, event.id);
  const words = firstWords(event);
  const description = [
    dateInWords(event, language),
    ...(words === null ? [] : [words]),
    ...sources.map(({ article }) => `${outletOf(article)}, ${article.published}`),
    link,
  ];
  const names = actorNames(event, index);
  return [
    'BEGIN:VEVENT',
    // The id is permanent and the story's id tells apart events of two stories in one calendar.
    property('UID', `${event.id}@${story.id}.sourceline`),
    `DTSTAMP:${compact(newest.at(-1) ?? event.earliest)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(event.earliest)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(event.latest))}`,
    property('SUMMARY', oneLine(event.title)),
    property('DESCRIPTION', description.join('\n')),
    ...(names.length === 0 ? [] : [`CATEGORIES:${names.map(escapeText).join(',')}`]),
    ...(site.origin === null ? [] : [`URL:${link}`]),
    ...(event.status === 'planned' ? ['STATUS:TENTATIVE'] : []),
    'TRANSP:TRANSPARENT',
    property('X-EDTF;VALUE=TEXT', event.date),
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function property(name: string, text: string): string {
  return `${name}:${escapeText(text)}`;
}

/** RFC 5545 §3.3.11; other control characters can not be written at all. */
function escapeText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** RFC 5545 §3.1: at most 75 octets of UTF-8 a line, the next one begun with a space; characters stay whole. */
function fold(line: string): string {
  if (line.length <= OCTETS_A_LINE && ASCII.test(line)) return line;
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = utf8Length(sign.codePointAt(0) as number);
    if (octets + size > OCTETS_A_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
