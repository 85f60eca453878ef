/**
 * One paste of a page (or of several, one after the other) into the articles it holds. Every line gets a label by its
 * form (labels.ts); an article begins at a block of header lines (headline, byline, day, outlet) and its text runs from
 * the first to the last line of prose before the next block. Nothing is cleaned: `text` is a slice of the file, what
 * stands within it and is not prose is marked as an aside, and what stands around it is listed as left over.
 */
import type { Span } from '../model/span.ts';
import { type Dateline, findDateline } from './dateline.ts';
import { findHeaders, type Header, readHeader } from './headers.ts';
import { languageOf } from './language.ts';
import { knownOutlet, outletName } from './outlets.ts';
import { dayOf, firstDate, publishedLine } from './published.ts';
import { asideKind, META, type NotProse, tidy, type Unit, unitsOf } from './units.ts';

/** One article as found in a file, before copies are dropped. */
export type RawArticle = {
  /** The id that the input itself gave (JSON, front matter). */
  readonly givenId: string | null;
  readonly headline: string | null;
  readonly bylines: readonly string[];
  readonly outlet: string | null;
  /** YYYY-MM-DD, or null where the file does not say. */
  readonly published: string | null;
  /** The place in the dateline, and the words of the text that are the dateline. */
  readonly dateline: string | null;
  readonly datelineSpan: Span | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly file: string;
  /** Where `text` stands in the decoded file. */
  readonly start: number;
  readonly end: number;
  readonly asides: readonly NotProse[];
  readonly leftovers: readonly (NotProse & { readonly text: string })[];
};

/** The articles of a decoded file, in its order; none for a file without any prose. Never throws. */
export function splitArticles(raw: string, file: string): RawArticle[] {
  const units = unitsOf(raw);
  const headers = findHeaders(units);
  const articles: RawArticle[] = [];
  if (headers.length === 0 || (headers[0] as Header).first > 0) {
    // What stands before the first header is an article of its own only if it has prose.
    const end = headers[0]?.first ?? units.length;
    const article = buildArticle(raw, file, units, { first: 0, last: -1, headline: null }, end);
    if (article !== null) articles.push(article);
  }
  headers.forEach((header, i) => {
    const end = headers[i + 1]?.first ?? units.length;
    const article = buildArticle(raw, file, units, header, end);
    if (article !== null) articles.push(article);
  });
  return articles;
}

/**
 * The part of an article's page that is its text: without headline, byline, day and captions above the prose, and
 * without what the page says below it. Empty where there is no prose.
 */
export function findProse(text: string, headline: string | null): Span {
  const units = unitsOf(text);
  let first = 0;
  while (first < units.length && isAbove(units[first] as Unit, headline)) first++;
  const last = lastOfProse(units, first, units.length);
  if (last < first) return { start: 0, end: 0 };
  return { start: (units[first] as Unit).start, end: (units[last] as Unit).end };
}

function isAbove({ label, text }: Unit, headline: string | null): boolean {
  return META.has(label) || asideKind(label) !== null || tidy(text) === headline;
}

/** The days that whole lines of a page state, in order. */
export function statedDays(text: string): string[] {
  return unitsOf(text.slice(0, 200_000)).flatMap((unit) =>
    unit.label === 'date' ? (publishedLine(unit.text)?.day ?? []) : [],
  );
}

/** What the text of one article that came alone (JSON, HTML, front matter) shows beside its prose. */
export function readAlone(text: string): {
  dateline: Dateline | null;
  language: string;
  asides: NotProse[];
} {
  const units = unitsOf(text);
  const first = units.find((unit) => asideKind(unit.label) === null);
  return {
    dateline: first === undefined ? null : findDateline(text, first.start),
    language: languageOf(text),
    asides: notProse(units, 0),
  };
}

function notProse(units: readonly Unit[], offset: number): NotProse[] {
  return units.flatMap((unit) => {
    const kind = asideKind(unit.label);
    return kind === null ? [] : [{ start: unit.start - offset, end: unit.end - offset, kind }];
  });
}

/** The article whose header is given, up to the unit `end`; null where there is no prose. */
function buildArticle(
  raw: string,
  file: string,
  units: readonly Unit[],
  header: Header,
  end: number,
): RawArticle | null {
  let first = header.last + 1;
  while (first < end && asideKind((units[first] as Unit).label) !== null) first++;
  let last = lastOfProse(units, first, end);
  if (last < first) return null;
  const body = units.slice(first, last + 1);
  const above = units.slice(header.first, header.last + 1);
  // A headline of two words could be read as a name.
  const meta = readHeader(above.filter((_, i) => header.first + i !== header.headline));
  last = first + body.length - 1;
  const start = (units[first] as Unit).start;
  const stop = (units[last] as Unit).end;
  const text = raw.slice(start, stop);
  const dateline = findDateline(text);
  const around = [...units.slice(header.first, first), ...units.slice(last + 1, end)];
  const legal = units.slice(header.first, end).filter((unit) => unit.label === 'legal');
  const captions = units.slice(header.first, end).filter((unit) => unit.label === 'caption');
  return {
    givenId: null,
    headline: headlineOf(units, header),
    bylines: meta.bylines,
    outlet: meta.outlet ?? dateline?.outlet ?? outletOfNotices(legal) ?? outletOfCredits(captions),
    published:
      meta.published ?? dayAtEnd(units.slice(last + 1, end)) ?? dayOfDateline(dateline, legal),
    dateline: dateline?.place ?? null,
    datelineSpan: dateline?.span ?? null,
    url: meta.url,
    language: languageOf(text),
    text,
    file,
    start,
    end: stop,
    asides: notProse(body, start),
    leftovers: around
      .filter((unit) => !META.has(unit.label) && unit !== units[header.headline ?? -1])
      .map((unit) => ({
        start: unit.start,
        end: unit.end,
        kind: asideKind(unit.label) ?? 'heading',
        text: unit.text,
      })),
  };
}

/** The line that is the headline, without the "Headline:" that some archives write before it. */
function headlineOf(units: readonly Unit[], { headline }: Header): string | null {
  return headline === null
    ? null
    : tidy((units[headline] as Unit).text).replace(/^(?:headline|title)\s?:\s*/i, '');
}

/**
 * The last unit of the text: the last prose, and the lines without a stop that follow it directly (a list, a verse),
 * but none of those that follow a legal line or the page's own words.
 */
function lastOfProse(units: readonly Unit[], first: number, end: number): number {
  let last = first - 1;
  let closed = false;
  for (let i = first; i < end; i++) {
    const { label } = units[i] as Unit;
    if (label === 'body') {
      last = i;
      closed = false;
    } else if (asideKind(label) !== null) {
      closed = true;
    } else if (!closed && !META.has(label)) {
      last = i;
    }
  }
  return last;
}

/** The outlet a legal line names: a known one, else whoever holds the copyright. */
function outletOfNotices(legal: readonly Unit[]): string | null {
  for (const { text } of legal) {
    const owner =
      /(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by\s+)?(.{2,60}?)(?:\s*\d{4})?(?:\.\s|\.$|,?\s+all rights|$)/i.exec(
        text,
      )?.[1];
    if (owner !== undefined) return knownOutlet(owner) ?? outletName(owner);
  }
  return null;
}

/** The agency that a picture is credited to. */
function outletOfCredits(captions: readonly Unit[]): string | null {
  for (const { text } of captions) {
    const agency = /(?:^|[(\s/])(AP|AFP|Reuters|EPA|Xinhua|UPI)(?:\s(?:Photo|Images?)\b|\/)/.exec(
      text,
    )?.[1];
    if (agency !== undefined) return outletName(agency);
  }
  return null;
}

/** "Published May 3, 2025" below the article. */
function dayAtEnd(units: readonly Unit[]): string | null {
  for (const { label, text } of units) {
    if (label === 'date' || label === 'header') {
      const found = publishedLine(text) ?? firstDate(text);
      if (found !== null) return found.day;
    }
  }
  return null;
}

/** "PARIS, May 3 (Reuters)" with the year of the copyright line. */
function dayOfDateline(dateline: Dateline | null, legal: readonly Unit[]): string | null {
  if (dateline?.monthDay == null) return null;
  for (const { text } of legal) {
    const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0];
    if (year !== undefined)
      return dayOf([Number(year), dateline.monthDay.month, dateline.monthDay.day]);
  }
  return null;
}
