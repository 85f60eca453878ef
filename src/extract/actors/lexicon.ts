/**
 * One look-up for all names that everybody knows: countries, demonyms, capitals, bodies, places.
 * The longest name that starts at a token wins, so that "South Sudanese" is not "South".
 */

import {
  COUNTRY_BY_ADJECTIVE,
  COUNTRY_BY_CAPITAL,
  COUNTRY_BY_NAME,
  COUNTRY_BY_PEOPLE,
} from '../gazetteer/countries.ts';
import { KNOWN_ORGANISATIONS } from '../gazetteer/organisations.ts';
import { CITIES, STATES, WORLD_REGIONS } from '../gazetteer/places.ts';
import { WIDE_PHRASES } from '../gazetteer/words.ts';
import type { Token } from '../tokens.ts';

/** What a known name is. `code` is the country's where the name belongs to one. */
export type Entry = {
  readonly name: string;
  readonly type: 'country' | 'demonym' | 'capital' | 'organization' | 'place' | 'adjective';
  /** What the story calls it: "U.S." is "United States". */
  readonly canonical: string;
  readonly code: string | null;
  /** A demonym that may be a noun by its form ("Mexicans": many, "Briton": one), or null for an adjective only. */
  readonly people: 'one' | 'many' | null;
};

const entries = new Map<string, Entry>();
const put = (entry: Entry) => {
  if (!entries.has(entry.name)) entries.set(entry.name, entry);
};

for (const [name, { name: canonical, code }] of COUNTRY_BY_NAME)
  put({ name, type: 'country', canonical, code, people: null });
for (const [name, { name: canonical, country }] of KNOWN_ORGANISATIONS)
  put({ name, type: 'organization', canonical, code: country, people: null });
for (const [name, { country, plural }] of COUNTRY_BY_PEOPLE)
  put({
    name,
    type: 'demonym',
    canonical: country.name,
    code: country.code,
    people: plural ? 'many' : 'one',
  });
for (const [name, { name: canonical, code }] of COUNTRY_BY_ADJECTIVE)
  put({ name, type: 'demonym', canonical, code, people: null });
for (const [name, { code }] of COUNTRY_BY_CAPITAL)
  put({ name, type: 'capital', canonical: name, code, people: null });
for (const name of WIDE_PHRASES)
  put({ name, type: 'adjective', canonical: name, code: null, people: null });
for (const name of [...STATES, ...CITIES, ...WORLD_REGIONS])
  put({ name, type: 'place', canonical: name, code: null, people: null });

/** Entries by their first word, longest first, so that a look-up compares few strings. */
const byFirstWord = new Map<string, Entry[]>();
for (const entry of entries.values()) {
  const first = firstWord(entry.name);
  const bucket = byFirstWord.get(first);
  if (bucket) bucket.push(entry);
  else byFirstWord.set(first, [entry]);
}
for (const bucket of byFirstWord.values()) bucket.sort((a, b) => b.name.length - a.name.length);

function firstWord(name: string): string {
  return name.split(/[\s\-'’]/, 1)[0] as string;
}

/** A known name by itself. */
export function entryOf(name: string): Entry | null {
  return entries.get(name) ?? null;
}

/**
 * The longest known name that starts at `tokens[from]` and ends with a token before `to`; `last` is the index of
 * that token. Work is bounded by the few names that share a first word.
 */
export function longestEntry(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): { entry: Entry; last: number } | null {
  const token = tokens[from];
  if (token === undefined) return null;
  let bucket = byFirstWord.get(token.text);
  // "NEW YORK" in a dateline: only places are looked up without regard to case.
  const shouted = bucket === undefined && /^[A-Z]{3,}$/.test(token.text);
  if (shouted) bucket = byFirstWord.get(token.text.charAt(0) + token.lower.slice(1));
  if (bucket === undefined) return null;
  for (const entry of bucket) {
    const end = token.start + entry.name.length;
    const written = shouted ? entry.name.toUpperCase() : entry.name;
    if (!text.startsWith(written, token.start)) continue;
    if (shouted && !/^(?:place|capital|country)$/.test(entry.type)) continue;
    for (let i = from; i < to; i++) {
      const stop = (tokens[i] as Token).end;
      if (stop === end) return { entry, last: i };
      if (stop > end) break;
    }
  }
  return null;
}
