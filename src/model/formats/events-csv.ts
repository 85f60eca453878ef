/**
 * Events as a table, one row a passage: each quote with its speaker, each excerpt that holds no quote. A plain date
 * that any tool sorts stands beside the exact EDTF one (the habit of OpenHistoricalMap).
 */
import type { Account, Article, Excerpt, Quote, StoryEvent } from '../story.ts';
import { eventAddress } from './address.ts';
import { actorNames, type ExportContext, indexStory, sourcesOf, speakerName } from './context.ts';
import { csvLines, parseCsv, unguardFormula } from './csv.ts';
import { plainDate } from './plain-date.ts';

/** The columns in their order. Others may be added at the end; none is renamed or dropped. */
export const EVENT_COLUMNS = [
  'date',
  'date_edtf',
  'earliest',
  'latest',
  'basis',
  'status',
  'title',
  'actors',
  'outlet',
  'published',
  'excerpt',
  'quote',
  'speaker',
  'link',
  'event',
  'article',
] as const;

/** One row of the table; what is not there is an empty string. */
export type EventRow = Readonly<Record<(typeof EVENT_COLUMNS)[number], string>>;

/** The table as CSV, safe to open in a spreadsheet. */
export function eventsCsv(context: ExportContext, events: readonly StoryEvent[]): string {
  return [...eventsCsvLines(context, events)].join('');
}

/** The same row by row, for a table that is larger than a string may be. */
export function eventsCsvLines(
  context: ExportContext,
  events: readonly StoryEvent[],
): Generator<string> {
  return csvLines(cellsOf(eventRows(context, events)));
}

function* cellsOf(rows: Iterable<EventRow>): Generator<readonly string[]> {
  yield EVENT_COLUMNS;
  for (const row of rows) yield EVENT_COLUMNS.map((name) => row[name]);
}

/** The rows of the table before they become CSV. An event without accounts keeps one row, with no source in it. */
export function* eventRows(
  context: ExportContext,
  events: readonly StoryEvent[],
): Generator<EventRow> {
  const index = indexStory(context.story);
  for (const event of events) {
    const head: EventRow = {
      date: plainDate(event),
      date_edtf: event.date,
      earliest: event.earliest,
      latest: event.latest,
      basis: event.basis,
      status: event.status,
      title: event.title,
      actors: actorNames(event, index).join('; '),
      outlet: '',
      published: '',
      excerpt: '',
      quote: '',
      speaker: '',
      link: eventAddress(context.site, event.id),
      event: event.id,
      article: '',
    };
    const rows = sourcesOf(event, index).flatMap(({ account, article }) =>
      passagesOf(account).map(({ excerpt, quote }) => ({
        ...head,
        ...sourceCells(article),
        excerpt: excerpt?.exact ?? '',
        quote: quote?.exact ?? '',
        speaker: quote === null ? '' : (speakerName(quote, index) ?? ''),
      })),
    );
    yield* rows.length === 0 ? [head] : rows;
  }
}

function sourceCells(article: Article) {
  return { outlet: article.outlet, published: article.published, article: article.id };
}

/** Every quote with the excerpt it stands in, then every excerpt that no quote stands in, in the article's order. */
function passagesOf(account: Account): { excerpt: Excerpt | null; quote: Quote | null }[] {
  const holds = (excerpt: Excerpt, quote: Quote) =>
    excerpt.start <= quote.start && quote.end <= excerpt.end;
  const quoted = account.quotes.map((quote) => ({
    excerpt: account.excerpts.find((excerpt) => holds(excerpt, quote)) ?? null,
    quote: quote as Quote | null,
  }));
  const bare = account.excerpts
    .filter((excerpt) => !account.quotes.some((quote) => holds(excerpt, quote)))
    .map((excerpt) => ({ excerpt: excerpt as Excerpt | null, quote: null }));
  const placeOf = (passage: { excerpt: Excerpt | null; quote: Quote | null }) =>
    passage.quote?.start ?? passage.excerpt?.start ?? 0;
  return [...quoted, ...bare].sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The rows of a table that `eventsCsv` wrote, by the names in its first line, so that a person may have moved or
 * removed columns. A column that is not there is empty in every row.
 *
 * @public for people who read the table in a program of their own; tests hold `eventsCsv` to it
 */
export function parseEventsCsv(csv: string): EventRow[] {
  const [names = [], ...rows] = parseCsv(csv);
  const places = EVENT_COLUMNS.map((name) => [name, names.indexOf(name)] as const);
  return rows.map(
    (cells) =>
      Object.fromEntries(
        places.map(([name, place]) => [name, unguardFormula(cells[place] ?? '')]),
      ) as EventRow,
  );
}
