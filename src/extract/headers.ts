/**
 * The header of an article: the lines above its prose that give headline, byline, day and outlet. It is recognised by a
 * line that states a day, a byline or a title, and then read upwards and downwards from there.
 */
import { bylinesOf, isByline, looksLikeNames, outletInByline } from './bylines.ts';
import { headerParts, type Label, splitBeforeDate } from './labels.ts';
import { looksLikeOutlet, outletName } from './outlets.ts';
import { publishedLine } from './published.ts';
import { META, type Unit } from './units.ts';

/** A block of header lines: units first…last, the lines of the article follow. */
export type Header = {
  readonly first: number;
  readonly last: number;
  readonly headline: number | null;
};

/** Lines after which a new article may begin. */
const ENDING: ReadonlySet<Label> = new Set(['legal', 'credit', 'cruft', 'rule']);
/** A header has no more lines than this above or below the one that it was recognised by. */
const REACH = 8;

/** The header blocks of a file, in order, disjoint. */
export function findHeaders(units: readonly Unit[]): Header[] {
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

const ANCHORS: ReadonlySet<Label> = new Set(['date', 'byline', 'header', 'title']);

function isAnchor(unit: Unit): boolean {
  return ANCHORS.has(unit.label);
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
  let headline = pickHeadline(units, first, last, anchor, from);
  if (headline === null && isHeadlineBelow(units, last + 1)) headline = ++last;
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
    (signs.has('title') && signs.size > 1) ||
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
  for (let i = first; i <= last; i++) if ((units[i] as Unit).label === 'title') return i;
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
  const others = units.slice(top + 1, last + 1).map((unit) => unit.label);
  const couldBeBoth = (units[top] as Unit).label === 'name';
  if (couldBeBoth && (others.includes('byline') || (top === 0 && others.includes('name'))))
    return top;
  return null;
}

/** Blogs set the day above the title, and the text right under it. */
function isHeadlineBelow(units: readonly Unit[], i: number): boolean {
  const [line, next] = [units[i], units[i + 1]];
  return line?.label === 'short' && wordCount(line.text) >= 3 && next?.label === 'body';
}

function isOneShortSentence({ text, label }: Unit): boolean {
  return (
    (label === 'body' || label === 'short') && text.length <= 90 && !/[.!?]["”’']?\s/.test(text)
  );
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** What a header says; null and empty where it does not. */
export type Meta = {
  readonly bylines: string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
};

/** Reads the lines of a header. */
export function readHeader(units: readonly Unit[]): Meta {
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
