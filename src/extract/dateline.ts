/** The dateline that opens an agency's article: where it was filed, by whom, sometimes on which day. */
import type { Span } from '../model/span.ts';
import { knownOutlet, outletName } from './outlets.ts';
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

/** A word of a place with a capital first ("Fla.", "BEIJING/TAIPEI"), and one in capitals only. */
const WORD = "\\p{Lu}[\\p{L}’'./-]{0,24}";
const CAPITALS = "\\p{Lu}[\\p{Lu}’'./-]{1,24}";
/** ", Fla." or ", British Columbia" */
const REGION = `(?:,\\s${WORD}(?:\\s${WORD}){0,2})?`;
const DAY =
  '(?:,\\s*(?<DAY>[\\p{L}.]{3,10}\\s\\d{1,2}|\\d{1,2}\\s[\\p{L}.]{3,10})(?:,?\\s\\d{4})?)?';
const DASH = '(?:[—–―‒]|--|-(?=\\s))';
/** With an agency in brackets: "Mexico City, May 3 (AP) —". The words are few and parted by one space: no guessing. */
const WITH_AGENCY = new RegExp(
  `^(?<place>${WORD}(?:\\s${WORD}){0,4}${REGION})${DAY}\\s*\\((?<agency>[\\p{L}\\p{N}&./ -]{2,32})\\)\\s*(?:${DASH}\\s*)?(?=\\S)`,
  'u',
);
/** Without: only a place in capitals before a dash is one, "MEXICO CITY —". */
const WITHOUT_AGENCY = new RegExp(
  `^(?<place>${CAPITALS}(?:\\s${CAPITALS}){0,3}${REGION})${DAY}\\s*(?:[—–―‒]|--|\\s-\\s)\\s*(?=\\S)`,
  'u',
);

/** The dateline at the very beginning of the line that starts at `from`, if there is one. */
export function findDateline(text: string, from = 0): Dateline | null {
  const opening = text.slice(from, from + 140);
  const found = WITH_AGENCY.exec(opening) ?? WITHOUT_AGENCY.exec(opening);
  if (found === null) return null;
  const { place = '', agency, DAY: day = '' } = found.groups ?? {};
  // Brackets after a name in mixed case may explain anything ("Angela Merkel (CDU) —").
  if (agency !== undefined && !/^\p{Lu}{2}/u.test(place) && knownOutlet(agency) === null)
    return null;
  return {
    place: place.trim(),
    outlet: agency === undefined ? null : outletName(agency),
    monthDay: monthAndDay(day),
    span: { start: from, end: from + found[0].length },
  };
}
