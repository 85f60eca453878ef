/**
 * Out to TimelineJS: its JSON (https://timeline.knightlab.com/docs/json-format.html) and its spreadsheet. Both take
 * HTML in every text, so every text is escaped.
 */
import { dateInWords } from '../date-words.ts';
import { parseEdtf } from '../edtf.ts';
import type { StoryEvent } from '../story.ts';
import { addressOf } from './address.ts';
import { type ExportContext, indexStory } from './context.ts';
import { formatRawCsv } from './csv.ts';
import { eventHtml } from './event-html.ts';
import { escapeMarkup, oneLine } from './markup.ts';
import { type DateParts, isWhole, partsOfDay, sharedParts } from './plain-date.ts';

type TimelineJsDate = { readonly year: number; readonly month?: number; readonly day?: number };

/** The columns of the spreadsheet, as its template has them. */
const TIMELINEJS_COLUMNS = [
  'Year',
  'Month',
  'Day',
  'Time',
  'End Year',
  'End Month',
  'End Day',
  'End Time',
  'Display Date',
  'Headline',
  'Text',
  'Media',
  'Media Credit',
  'Media Caption',
  'Media Thumbnail',
  'Alt Text',
  'Type',
  'Group',
  'Background',
] as const;

/** The story and these events as TimelineJS JSON. `unique_id` is the event’s id, so `#event-<id>` leads to it. */
export function timelineJsJson(context: ExportContext, events: readonly StoryEvent[]): string {
  const { story, site } = context;
  const index = indexStory(story);
  const link = escapeMarkup(addressOf(site, ''));
  const timeline = {
    scale: 'human',
    title: {
      unique_id: 'title',
      text: {
        headline: escapeMarkup(oneLine(story.title)),
        text: `<p>${escapeMarkup(story.description)}</p><p><a href="${link}">Open the timeline with its sources</a></p>`,
      },
    },
    events: events.map((event) => {
      const { start, end } = timelineJsDates(event);
      return {
        unique_id: event.id,
        start_date: start,
        ...(end !== null && { end_date: end }),
        display_date: displayDate(context, event),
        text: {
          headline: escapeMarkup(oneLine(event.title)),
          text: eventHtml(context, index, event),
        },
      };
    }),
  };
  return `${JSON.stringify(timeline, null, 2)}\n`;
}

/** The same as its spreadsheet, in CSV. The title slide is the row whose Type is `title`. */
export function timelineJsCsv(context: ExportContext, events: readonly StoryEvent[]): string {
  const { story } = context;
  const index = indexStory(story);
  const title = row({
    Headline: harmless(escapeMarkup(oneLine(story.title))),
    Text: `<p>${escapeMarkup(story.description)}</p>`,
    Type: 'title',
  });
  const rows = events.map((event) => {
    const { start, end } = timelineJsDates(event);
    return row({
      Year: String(start.year),
      Month: text(start.month),
      Day: text(start.day),
      'End Year': text(end?.year),
      'End Month': text(end?.month),
      'End Day': text(end?.day),
      'Display Date': harmless(displayDate(context, event)),
      Headline: harmless(escapeMarkup(oneLine(event.title))),
      Text: eventHtml(context, index, event),
    });
  });
  return formatRawCsv([TIMELINEJS_COLUMNS, title, ...rows]);
}

function row(cells: Partial<Record<(typeof TIMELINEJS_COLUMNS)[number], string>>): string[] {
  return TIMELINEJS_COLUMNS.map((name) => cells[name] ?? '');
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** A formula becomes text by writing its sign as HTML does; an apostrophe would be seen on the slide. */
function harmless(html: string): string {
  return html.replace(
    /(^|[;\t])(\s*)([=+\-@＝＋－＠])/g,
    (_, before: string, space: string, sign: string) => {
      return `${before}${space}&#${sign.charCodeAt(0)};`;
    },
  );
}

function displayDate(context: ExportContext, event: StoryEvent): string {
  return escapeMarkup(dateInWords(event, context.language));
}

/** A date with no more parts than are certain; a range of days where the parts would mean other days. */
function timelineJsDates(event: StoryEvent): { start: TimelineJsDate; end: TimelineJsDate | null } {
  const interval = parseEdtf(event.date)?.kind === 'interval';
  const parts = sharedParts(event);
  if (parts !== null && isWhole(event) && !interval) return { start: dateOf(parts), end: null };
  const from = partsOfDay(event.earliest) ?? { year: 0, month: null, day: null };
  const to = partsOfDay(event.latest) ?? from;
  return { start: dateOf(from), end: dateOf(to) };
}

function dateOf(parts: DateParts): TimelineJsDate {
  return {
    year: parts.year,
    ...(parts.month !== null && { month: parts.month }),
    ...(parts.day !== null && { day: parts.day }),
  };
}
