/**
 * In from TimelineJS: its JSON or its spreadsheet as CSV. What comes in has no source text, so every event has no
 * accounts and the importer says so; its slide text is kept beside it as a note and never shown as an excerpt.
 */
import { compareEvents } from '../check.ts';
import type { Notice, Story, StoryEvent } from '../story.ts';
import { parseCsv } from './csv.ts';
import { oneLine } from './markup.ts';
import { type DateParts, daysOf, formatParts, partsOfDay } from './plain-date.ts';
import { stripHtml } from './strip-html.ts';
import { timelineJsEventId, timelineJsKey } from './timelinejs-key.ts';

/** An event that no source text was given for. `note` is the text of its slide, as plain text. */
type UnsourcedEvent = StoryEvent & {
  readonly unsourced: true;
  readonly note: string | null;
  readonly media: string | null;
  readonly group: string | null;
};

/** What a TimelineJS file gives: a valid story without articles, and a notice for each slide that was left out. */
export type TimelineJsStory = Omit<Story, 'events'> & { readonly events: UnsourcedEvent[] };

/** One slide, from either form. Texts are HTML. */
type Slide = {
  readonly key: string | null;
  readonly type: string;
  readonly start: DateParts | null;
  readonly end: DateParts | null;
  readonly headline: string;
  readonly text: string;
  readonly media: string;
  readonly group: string;
  /** For messages: `events[3]`, `row 5`. */
  readonly place: string;
};

/**
 * Reads a TimelineJS file. `id` is the id of the story to be. Throws an Error in plain words where the text is neither
 * form; a slide that can not be an event costs only itself and leaves a notice.
 */
export function fromTimelineJs(file: string, id: string): TimelineJsStory {
  const text = file.replace(/^\uFEFF/, '');
  const slides = /^\s*[{[]/.test(text) ? slidesOfJson(text) : slidesOfCsv(text);
  const notices: Notice[] = [];
  const leaveOut = (slide: Slide, why: string) =>
    notices.push({
      kind: 'import',
      message: `${slide.place} “${oneLine(stripHtml(slide.headline)).slice(0, 80)}” was left out: ${why}`,
      article: null,
      span: null,
    });
  const keys = new Set<string>();
  const events: UnsourcedEvent[] = [];
  const title = slides.find((slide) => slide.type === 'title');
  for (const slide of slides) {
    if (slide.type === 'title') continue;
    if (slide.type === 'era') {
      leaveOut(slide, 'it is an era, a background and not an event');
      continue;
    }
    const event = eventOf(slide, keys, (why) => leaveOut(slide, why));
    if (event !== null) events.push(event);
  }
  return {
    $schema: 'story.schema.json',
    format: 'sourceline-story',
    version: 1,
    id,
    title: oneLine(stripHtml(title?.headline ?? '')) || 'Imported timeline',
    description: oneLine(stripHtml(title?.text ?? '')),
    language: 'und',
    articles: [],
    actors: [],
    events: events.sort(compareEvents),
    retired: [],
    notices,
  };
}

function eventOf(
  slide: Slide,
  keys: Set<string>,
  refuse: (why: string) => void,
): UnsourcedEvent | null {
  const { start } = slide;
  if (start === null) {
    refuse('it has no date');
    return null;
  }
  const end = slide.end ?? start;
  const dates = datesOf(start, end);
  if (dates === null) {
    refuse('its date is not a day of the calendar between the years −9999 and 9999');
    return null;
  }
  const title = oneLine(stripHtml(slide.headline));
  if (title === '') {
    refuse('it has no headline');
    return null;
  }
  return {
    id: uniqueId(slide.key ?? timelineJsKey(slide.headline), keys),
    title,
    ...dates,
    basis: 'stated',
    ...(dates.date.includes('/') && { extent: 'throughout' as const }),
    status: 'happened',
    importance: 0.5,
    actors: [],
    accounts: [],
    unsourced: true,
    note: stripHtml(slide.text) || null,
    media: slide.media || null,
    group: oneLine(stripHtml(slide.group)) || null,
  };
}

/** EDTF and its bounds; null where a part is out of range or the end comes before the start. */
function datesOf(
  start: DateParts,
  end: DateParts,
): Pick<StoryEvent, 'date' | 'earliest' | 'latest'> | null {
  if (!isCalendar(start) || !isCalendar(end)) return null;
  const { earliest } = daysOf(start);
  const { latest } = daysOf(end);
  if (compareEvents(dayPair(earliest), dayPair(latest)) > 0) return null;
  const from = formatParts(start);
  const to = formatParts(end);
  return { date: from === to ? from : `${from}/${to}`, earliest, latest };
}

function dayPair(day: string): StoryEvent {
  return { earliest: day, latest: day, id: '' } as StoryEvent;
}

function isCalendar(parts: DateParts): boolean {
  const { year, month, day } = parts;
  if (Math.abs(year) > 9999 || (month !== null && (month < 1 || month > 12))) return false;
  return day === null || partsOfDay(formatParts(parts)) !== null;
}

function uniqueId(key: string, taken: Set<string>): string {
  const plain = timelineJsEventId(key);
  let id = plain;
  for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
  taken.add(id);
  return id;
}

function slidesOfJson(text: string): Slide[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Error(`this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { title, events, eras } = record(file);
  if (!Array.isArray(events)) {
    throw new Error('this JSON has no list “events”, so it is not a TimelineJS file');
  }
  const slides = events.map((event, i) => slideOfJson(event, '', `events[${i}]`));
  if (title !== undefined) slides.unshift(slideOfJson(title, 'title', 'title'));
  if (Array.isArray(eras)) {
    slides.push(...eras.map((era, i) => slideOfJson(era, 'era', `eras[${i}]`)));
  }
  return slides;
}

function slideOfJson(value: unknown, type: string, place: string): Slide {
  const slide = record(value);
  const words = record(slide.text);
  return {
    key: string(slide.unique_id) || null,
    type,
    start: partsOf(record(slide.start_date)),
    end: partsOf(record(slide.end_date)),
    headline: string(words.headline),
    text: string(words.text),
    media: string(record(slide.media).url),
    group: string(slide.group),
    place,
  };
}

function slidesOfCsv(text: string): Slide[] {
  const [names = [], ...rows] = parseCsv(text);
  const places = new Map(names.map((name, i) => [name.trim().toLowerCase(), i]));
  if (!places.has('year') || !places.has('headline')) {
    throw new Error(
      'this is neither JSON nor a TimelineJS spreadsheet: its first line has no columns “Year” and “Headline”',
    );
  }
  return rows.map((cells, i) => {
    const cell = (name: string) => cells[places.get(name) ?? -1]?.trim() ?? '';
    const [year, month, day] = [cell('year'), cell('month'), cell('day')];
    return {
      key: null,
      type: cell('type').toLowerCase(),
      start: partsOf({ year, month, day }),
      end: partsOf({ year: cell('end year'), month: cell('end month'), day: cell('end day') }),
      headline: cell('headline'),
      text: cell('text'),
      media: cell('media'),
      group: cell('group'),
      place: `row ${i + 2}`,
    };
  });
}

/** Parts given as numbers or as their digits; null without a year. A day without a month is not a date. */
function partsOf(date: Readonly<Record<string, unknown>>): DateParts | null {
  const year = integer(date.year);
  if (year === null) return null;
  const month = integer(date.month);
  return { year, month, day: month === null ? null : integer(date.day) };
}

function integer(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : string(value).trim();
  return /^[-−]?\d{1,15}$/.test(text) ? Number(text.replace('−', '-')) : null;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
