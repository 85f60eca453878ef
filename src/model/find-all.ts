import type { Span } from './span.ts';

/**
 * Folds a text for comparing: case and accents gone, apostrophes and quotation marks straight, one UTF-16 unit for
 * one, so that an offset in the folded text is the same offset in the text. A unit that cannot be folded to one
 * unit stays as it is.
 */
export function fold(text: string): string {
  // Almost all text is ASCII, which needs no table.
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.toLowerCase();
  return text.replace(RUN, (run) =>
    run.charCodeAt(0) < 0x80 ? run.toLowerCase() : run.length === 1 ? foldUnit(run) : run,
  );
}

/** All that is ASCII until the next character that is not, or that one. */
const RUN = /[\p{ASCII}]+|\P{ASCII}/gu;

const STRAIGHT: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  ' ': ' ',
  '–': '-',
  '—': '-',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  ı: 'i',
};
const folds = new Map<string, string>();

function foldUnit(unit: string): string {
  const known = folds.get(unit);
  if (known !== undefined) return known;
  const bare = STRAIGHT[unit] ?? unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const result = bare.length === 1 ? bare : unit;
  folds.set(unit, result);
  return result;
}

/** The words of a query, folded; a text matches when it holds all of them. */
export function queryWords(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Every place in `text` where one of the (folded) words stands, in order, without overlaps. */
export function findAll(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  const folded = fold(text);
  const found: Span[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of found) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
