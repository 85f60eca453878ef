/** The dateline that opens an agency's article: where it was filed, by whom, sometimes on which day. */
import type { Span } from '../model/span.ts';
import { outletName } from './outlets.ts';
import { monthAndDay } from './published.ts';

export type Dateline = {
  /** "WEST PALM BEACH, Fla." */
  readonly place: string;
  /** The agency in brackets, by its usual name. */
  readonly outlet: string | null;
  /** "May 3" in "PARIS, May 3 (Reuters) —": no year is said. */
  readonly monthDay: { readonly month: number; readonly day: number } | null;
  /** All of it with its dash, up to the first word of the article. */
  readonly span: Span;
};

/** "WEST PALM BEACH, Fla.", "BEIJING/TAIPEI", "Mexico City": one to six capitalised words, then perhaps a region. */
const PLACE = /(?<place>(?:\p{Lu}[\p{L}’'./-]*\s?){1,5}(?:,\s(?:\p{Lu}[\p{L}.’'-]*\s?){1,3})?)/u;
const DASH = /\s*(?:[—–―‒]|--|-)\s*/u;
const OPENING = new RegExp(
  `^(?:${PLACE.source.replace('?<place>', '?<a>')}(?:,\\s*(?<on>[\\p{L}.]{3,10}\\s\\d{1,2}|\\d{1,2}\\s[\\p{L}.]{3,10})(?:,?\\s\\d{4})?)?\\s*` +
    `\\((?<agency>[\\p{L}\\p{N}&./ -]{2,32})\\)(?:${DASH.source})?` +
    `|(?<b>(?:[\\p{Lu}][\\p{Lu}’'./-]+\\s?){1,4}(?:,\\s(?:\\p{Lu}[\\p{L}.’'-]*\\s?){1,3})?)` +
    `(?:,\\s*(?<onb>[\\p{L}.]{3,10}\\s\\d{1,2}|\\d{1,2}\\s[\\p{L}.]{3,10}))?\\s*(?:[—–―‒]|--|\\s-\\s)\\s*)(?=\\S)`,
  'u',
);

/** The dateline at the very beginning of the line that starts at `from`, if there is one. */
export function findDateline(text: string, from = 0): Dateline | null {
  const found = OPENING.exec(text.slice(from, from + 140));
  if (found === null) return null;
  const { a, b, on, onb, agency } = found.groups ?? {};
  const place = (a ?? b ?? '').trim().replace(/,$/, '');
  // Brackets after a name in mixed case may explain anything ("Angela Merkel (CDU) —"): an agency writes itself short.
  if (
    a !== undefined &&
    !/^\p{Lu}{2}/u.test(place) &&
    !/^[A-Z]{2,5}$|Reuters|Bloomberg|Xinhua/.test(agency ?? '')
  ) {
    return null;
  }
  const start = from;
  return {
    place,
    outlet: agency === undefined ? null : outletName(agency),
    monthDay: monthAndDay((on ?? onb ?? '').trim()),
    span: { start, end: start + found[0].length },
  };
}
