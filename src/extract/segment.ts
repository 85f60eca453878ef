/**
 * One paste of a page (or of several, one after the other) into the articles it holds. Every line gets a label by its
 * form (labels.ts); an article begins at a block of header lines (headline, byline, day, outlet) and its text runs from
 * the first to the last line of prose before the next block. Nothing is cleaned: `text` is a slice of the file, what
 * stands within it and is not prose is marked as an aside, and what stands around it is listed as left over.
 */
import type { Span } from '../model/span.ts';
import { bylinesOf, isByline, looksLikeNames, outletInByline } from './bylines.ts';
import { type Dateline, findDateline } from './dateline.ts';
import { headerParts, type Label, labelOf, splitBeforeDate } from './labels.ts';
import { languageOf } from './language.ts';
import { paragraphsOf } from './lines.ts';
import { knownOutlet, looksLikeOutlet, outletName } from './outlets.ts';
import { dayOf, firstDate, publishedLine } from './published.ts';

/** What is not prose: within the text (an aside, offsets into the text) or around it (left over, into the file). */
export type NotProse = Span & {
  readonly kind: 'caption' | 'legal' | 'credit' | 'cruft' | 'heading' | 'rule';
};

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

/** A line, or the lines of a wrapped paragraph. */
type Unit = Span & {
  readonly text: string;
  readonly label: Label;
  /** Blank lines, a rule or the beginning of the file stand before it. */
  readonly apart: boolean;
};

/** A block of header lines: units first…last, the lines of the article follow. */
type Header = { readonly first: number; readonly last: number; readonly headline: number | null };

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

/** The lines of a text that are not prose, for texts that come alone (JSON, HTML, front matter). */
export function findAsides(text: string): NotProse[] {
  return notProse(unitsOf(text), 0);
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

/** What the text of one article shows beside its prose: dateline, its agency, the language. */
export function readOpening(text: string): { dateline: Dateline | null; language: string } {
  const first = unitsOf(text.slice(0, 20_000)).find((unit) => asideKind(unit.label) === null);
  return {
    dateline: first === undefined ? null : findDateline(text, first.start),
    language: languageOf(text),
  };
}

function unitsOf(raw: string): Unit[] {
  const units: Unit[] = [];
  for (const span of paragraphsOf(raw)) {
    const text = raw.slice(span.start, span.end);
    const before = units.at(-1);
    const gap =
      before === undefined ? '' : raw.slice(before.end, Math.min(span.start, before.end + 200));
    const apart =
      before === undefined ||
      before.label === 'rule' ||
      (gap.match(/\r\n|[\n\r]/g)?.length ?? 0) > 1;
    units.push({ ...span, text, label: labelOf(text), apart });
  }
  return units;
}

const META: ReadonlySet<Label> = new Set(['date', 'byline', 'name', 'outlet', 'url', 'header']);
/** Lines after which a new article may begin. */
const ENDING: ReadonlySet<Label> = new Set(['legal', 'credit', 'cruft', 'rule']);
/** A header has no more lines than this above or below the one that it was recognised by. */
const REACH = 8;

/** The header blocks of a file, in order, disjoint. */
function findHeaders(units: readonly Unit[]): Header[] {
  const headers: Header[] = [];
  let from = 0;
  for (let i = 0; i < units.length; i++) {
    if (!isAnchor(units[i] as Unit)) continue;
    const header = headerAround(units, i, from);
    if (header === null) continue;
    headers.push(header);
    i = header.last;
    from = header.last + 1;
  }
  return headers;
}

function isAnchor(unit: Unit): boolean {
  return unit.label === 'date' || unit.label === 'byline' || unit.label === 'header';
}

/** The block around an anchor, or null where the line is no header: a day as a heading, "Updated …" at the end. */
function headerAround(units: readonly Unit[], anchor: number, from: number): Header | null {
  const atStart = from === 0;
  let first = anchor;
  while (first > from && anchor - first < REACH && joinsAbove(units, first - 1)) first--;
  let last = anchor;
  for (let i = anchor + 1; i < units.length && i - anchor <= REACH; i++) {
    const { label } = units[i] as Unit;
    if (META.has(label)) last = i;
    else if (label !== 'cruft' && label !== 'rule' && label !== 'short' && label !== 'caption')
      break;
  }
  if (last + 1 >= units.length) return null;
  const headline = pickHeadline(units, first, last, anchor, from);
  const begin =
    headline === null
      ? firstMeta(units, first, anchor)
      : Math.min(headline, firstMeta(units, first, anchor));
  if (atStart && onlyHeaderBefore(units, begin)) return { first: 0, last, headline };
  const labels = units.slice(begin, last + 1).map((unit) => unit.label);
  const signs = new Set(labels.map((label) => (label === 'name' ? 'byline' : label)));
  const before = units[begin - 1];
  const bounded = before === undefined || ENDING.has(before.label) || before.label === 'caption';
  const stated = labels.includes('date') || labels.includes('header');
  const valid =
    (stated && (signs.has('byline') || signs.has('outlet') || signs.has('header'))) ||
    (stated && (bounded || headline !== null)) ||
    (signs.has('byline') && headline !== null && (bounded || (units[begin] as Unit).apart));
  return valid ? { first: begin, last, headline } : null;
}

/** Whether the unit above may belong to the header below it. */
function joinsAbove(units: readonly Unit[], i: number): boolean {
  const { label, text } = units[i] as Unit;
  return META.has(label) || label === 'short' || (label === 'body' && couldBeHeadline(text));
}

/** A headline may ask or exclaim; one that ends with a full stop is prose until its place says otherwise. */
function couldBeHeadline(text: string): boolean {
  return text.length <= 200 && /[?!’”'"\p{L}\p{N})%]$/u.test(text) && !/[.!?]["”’']$/.test(text);
}

function onlyHeaderBefore(units: readonly Unit[], begin: number): boolean {
  return units.slice(0, begin).every((unit) => unit.label !== 'body');
}

function firstMeta(units: readonly Unit[], first: number, anchor: number): number {
  let at = anchor;
  // Upwards from the anchor, over meta lines that stand together.
  while (at > first && META.has((units[at - 1] as Unit).label)) at--;
  return at;
}

/** The headline among the lines of a header: above the byline and the day, or between them and the prose. */
function pickHeadline(
  units: readonly Unit[],
  first: number,
  last: number,
  anchor: number,
  from: number,
): number | null {
  const top = firstMeta(units, first, anchor);
  const above: number[] = [];
  for (let i = top - 1; i >= first; i--) {
    const unit = units[i] as Unit;
    if (unit.label !== 'short' && !(unit.label === 'body' && couldBeHeadline(unit.text))) break;
    above.unshift(i);
    // In the middle of a file, lines above a blank line belong to the article before.
    if (unit.apart && from > 0) break;
  }
  if (above.length === 0 && from === 0 && top > 0) {
    // The first line of a file above its byline is its headline, even with a full stop.
    const unit = units[top - 1] as Unit;
    if (top === 1 && isOneShortSentence(unit)) above.push(0);
  }
  if (above.length > 0) {
    const long = above.find((i) => wordCount((units[i] as Unit).text) >= 4);
    return long ?? (above.at(-1) as number);
  }
  for (let i = top; i <= last; i++) if ((units[i] as Unit).label === 'short') return i;
  // "Name of Two Words / By Ann Lee": the line that could be a name is the headline, since another is the byline.
  const first2 = units[top] as Unit;
  const rest = units.slice(top + 1, last + 1);
  if (first2.label === 'name' && rest.some((unit) => unit.label === 'byline')) return top;
  if (
    first2.label === 'name' &&
    rest.filter((unit) => unit.label === 'name').length > 0 &&
    top === 0
  )
    return top;
  return null;
}

function isOneShortSentence({ text, label }: Unit): boolean {
  return (
    (label === 'body' || label === 'short') && text.length <= 90 && !/[.!?]["”’']?\s/.test(text)
  );
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** The kind of a line that is not prose; null for prose, headings and what may be either. */
function asideKind(label: Label): NotProse['kind'] | null {
  switch (label) {
    case 'caption':
    case 'legal':
    case 'credit':
    case 'cruft':
    case 'rule':
      return label;
    default:
      return null;
  }
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
  const meta = readHeader(units.slice(header.first, header.last + 1));
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
    headline: header.headline === null ? null : tidy((units[header.headline] as Unit).text),
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

type Meta = {
  readonly bylines: string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
};

function readHeader(units: readonly Unit[]): Meta {
  const bylines: string[] = [];
  let outlet: string | null = null;
  let byAgency: string | null = null;
  let published: string | null = null;
  let updated: string | null = null;
  let url: string | null = null;
  const read = (part: string, label: Label): void => {
    const day = publishedLine(part);
    if (day !== null) {
      if (day.updated) updated ??= day.day;
      else published ??= day.day;
    } else if (label === 'url') {
      url ??= /https?:\/\/\S+/i.exec(part)?.[0] ?? null;
    } else if (isByline(part)) {
      bylines.push(...bylinesOf(part));
      byAgency ??= outletInByline(part);
    } else if (looksLikeOutlet(part) || (label === 'outlet' && part !== '')) {
      outlet ??= outletName(
        part.replace(/^(?:source|via|from|publication|outlet|publisher)\s?:\s*/i, ''),
      );
    } else if (looksLikeNames(part)) {
      bylines.push(...bylinesOf(part));
      byAgency ??= outletInByline(part);
    }
  };
  for (const unit of units) {
    if (!META.has(unit.label)) continue;
    const parts =
      unit.label === 'header'
        ? (splitBeforeDate(unit.text) ?? headerParts(unit.text))
        : [unit.text];
    for (const part of parts) read(part, unit.label);
  }
  return {
    bylines: [...new Set(bylines)],
    outlet: outlet ?? byAgency,
    published: published ?? updated,
    url,
  };
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

/** A headline on one line, without the white space of the file. */
function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
