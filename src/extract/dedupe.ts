/**
 * Copies of one article: the same text twice in a paste, the same agency report in two outlets, an edited later version.
 * Found without comparing every pair: texts are cut into shingles of five words; of these a sample, chosen by the shingle
 * itself and so alike in every copy, goes into an index; only articles that share enough entries are compared in full.
 * The work grows with the number of words. (Broder: On the resemblance and containment of documents, 1997.)
 */
import type { RawArticle } from './segment.ts';

/** A place of the seeds that holds an article, letter by letter: offsets of its text in the decoded file. */
type Place = { readonly file: string; readonly start: number; readonly end: number };

/** An article that stays. `copies` are all places with the very same text, its own first. */
export type KeptArticle = RawArticle & { readonly copies: readonly Place[] };

/** One that was dropped, as a copy of `kept[keptAs]`. */
export type DroppedArticle = {
  readonly article: RawArticle;
  readonly keptAs: number;
  /** same: letter by letter; edited: most words alike; part: a shorter one that stands in the longer. */
  readonly how: 'same' | 'edited' | 'part';
  /** The share of its shingles that the kept one has, 0 to 1. */
  readonly shared: number;
};

const SHINGLE = 5;
/** One shingle in so many (a power of two) goes into the index: 40 words in a row still have four or five there. */
const ONE_IN = 8;
/** An entry with more articles than this is a phrase of the trade ("did not immediately respond to a request"). */
const COMMON = 64;
/** Two texts are versions of one article if so much of all their shingles is shared … */
const JACCARD = 0.8;
/** … or so much of the shorter one's. */
const CONTAINMENT = 0.9;
/** A shorter note may well stand whole in another article without being a copy of it. */
const FEWEST_WORDS = 40;
/** Versions of one article appear within days; the notice of every month says almost the same in the same words. */
const DAYS_APART = 20;

/**
 * Drops copies. Of each set of copies the longest stays; of equals the one that appeared first, then one with a
 * headline, then the first in the list. It takes over what it lacks (headline, bylines, outlet, day, address) from
 * copies with the very same text. `kept` is in the order of the list.
 */
export function dropCopies(articles: readonly RawArticle[]): {
  kept: KeptArticle[];
  dropped: DroppedArticle[];
} {
  const copyOf = findCopies(articles);
  const kept: KeptArticle[] = [];
  const keptAs = new Map<number, number>();
  articles.forEach((article, i) => {
    if (copyOf.has(i)) return;
    keptAs.set(i, kept.length);
    kept.push({ ...article, copies: [placeOf(article)] });
  });
  const dropped: DroppedArticle[] = [];
  articles.forEach((article, i) => {
    const copy = copyOf.get(i);
    if (copy === undefined) return;
    const at = keptAs.get(copy.of) as number;
    dropped.push({ article, keptAs: at, how: copy.how, shared: copy.shared });
    const original = kept[at] as KeptArticle;
    if (copy.how === 'same') {
      kept[at] = {
        ...completed(original, article),
        copies: [...original.copies, placeOf(article)],
      };
    }
  });
  return { kept, dropped };
}

function placeOf({ file, start, end }: RawArticle): Place {
  return { file, start, end };
}

/** What `article` lacks, from another with the same text. */
function completed(article: RawArticle, other: RawArticle): RawArticle {
  return {
    ...article,
    headline: article.headline ?? other.headline,
    outlet: article.outlet ?? other.outlet,
    published: article.published ?? other.published,
    url: article.url ?? other.url,
    bylines: article.bylines.length > 0 ? article.bylines : other.bylines,
  };
}

type Copy = { readonly of: number; readonly how: DroppedArticle['how']; readonly shared: number };

/** For each article that is a copy, of which one. An article that is itself a copy has none. */
function findCopies(articles: readonly RawArticle[]): Map<number, Copy> {
  const copies = new Map<number, Copy>();
  const sameText = new Map<string, number>();
  const index = new Map<number, number[]>();
  const prints = new Map<number, Print>();
  const votes = new Uint32Array(articles.length);
  for (const i of byPreference(articles)) {
    const article = articles[i] as RawArticle;
    const same = sameText.get(article.text);
    if (same !== undefined) {
      copies.set(i, { of: same, how: 'same', shared: 1 });
      continue;
    }
    sameText.set(article.text, i);
    const print = printOf(article.text);
    const found = findVersion(articles, i, print, index, prints, votes);
    if (found !== null) {
      copies.set(i, found);
      // Its own later copies follow it to the one that stays.
      sameText.set(article.text, found.of);
      continue;
    }
    prints.set(i, print);
    for (const hash of print.all) {
      if (!isSampled(hash)) continue;
      const list = index.get(hash);
      if (list === undefined) index.set(hash, [i]);
      else if (list.length < COMMON) list.push(i);
    }
  }
  return copies;
}

/** The one that would stay comes first. */
function byPreference(articles: readonly RawArticle[]): number[] {
  const day = (i: number) => articles[i]?.published ?? '9999';
  const headline = (i: number) => (articles[i]?.headline == null ? 1 : 0);
  const length = (i: number) => articles[i]?.text.length ?? 0;
  return articles
    .map((_, i) => i)
    .sort(
      (a, b) =>
        length(b) - length(a) ||
        (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) ||
        headline(a) - headline(b) ||
        a - b,
    );
}

/**
 * The article, among the longer ones in `index`, that article `i` is a version or a part of. `votes` has a zero for each
 * article, before and after.
 */
function findVersion(
  articles: readonly RawArticle[],
  i: number,
  print: Print,
  index: ReadonlyMap<number, readonly number[]>,
  prints: ReadonlyMap<number, Print>,
  votes: Uint32Array,
): Copy | null {
  const named: number[] = [];
  for (const hash of print.all) {
    if (!isSampled(hash)) continue;
    const list = index.get(hash);
    if (list === undefined || list.length >= COMMON) continue;
    for (const j of list) {
      if (votes[j] === 0) named.push(j);
      votes[j] = (votes[j] as number) + 1;
    }
  }
  // A copy shares about its size / ONE_IN entries; a quarter of that is next to never missed.
  const enough = Math.max(1, Math.floor(print.all.length / ONE_IN / 4));
  const likely = named
    .map((j) => ({ j, n: votes[j] as number }))
    .filter(({ n }) => n >= enough)
    .sort((a, b) => b.n - a.n || a.j - b.j);
  for (const j of named) votes[j] = 0;
  for (const { j } of likely) {
    const other = prints.get(j) as Print;
    const common = countCommon(print.all, other.all);
    const shared = common / print.all.length;
    const jaccard = common / (print.all.length + other.all.length - common);
    if (!appearedTogether(articles[i], articles[j])) continue;
    if (jaccard >= JACCARD) return { of: j, how: 'edited', shared };
    if (shared >= CONTAINMENT && print.words >= FEWEST_WORDS) return { of: j, how: 'part', shared };
  }
  return null;
}

/** Where one does not say when it appeared, the words alone decide. */
function appearedTogether(a: RawArticle | undefined, b: RawArticle | undefined): boolean {
  if (a?.published == null || b?.published == null) return true;
  const days = Math.abs(Date.parse(a.published) - Date.parse(b.published)) / 86_400_000;
  return !(days > DAYS_APART);
}

/** The shingles of a text, as sorted numbers without repetition; a text of fewer words than a shingle is one. */
type Print = { readonly all: Float64Array; readonly words: number };

function printOf(text: string): Print {
  const words: number[] = [];
  for (const found of text.matchAll(/[\p{L}\p{N}]+/gu)) words.push(hashOf(found[0].toLowerCase()));
  const size = Math.min(SHINGLE, words.length);
  const hashes = new Float64Array(size === 0 ? 0 : words.length - size + 1);
  for (let i = 0; size > 0 && i + size <= words.length; i++) {
    // 53 bits from two hashes: with 32, a few million shingles would meet by chance.
    let low = 0x811c9dc5;
    let high = 0x9747b28c;
    for (let j = i; j < i + size; j++) {
      const word = words[j] as number;
      low = mixed(low ^ word);
      high = mixed(high + Math.imul(word, 0x5bd1e995));
    }
    hashes[i] = (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
  }
  return { all: withoutRepetition(hashes.sort()), words: words.length };
}

/** The different numbers of a sorted list, which is overwritten. */
function withoutRepetition(sorted: Float64Array): Float64Array {
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] as number;
  }
  return sorted.subarray(0, kept);
}

/** By the lowest bits, which a number of 53 keeps: a remainder of such a number is slow to find. */
function isSampled(hash: number): boolean {
  return (hash & (ONE_IN - 1)) === 0;
}

/** FNV-1a, 32 bits, mixed. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** The finishing step of MurmurHash3: every bit of the result depends on every bit of the number. */
function mixed(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** How many numbers two sorted lists have in common. */
function countCommon(a: Float64Array, b: Float64Array): number {
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) {
      common++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return common;
}
