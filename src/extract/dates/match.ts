/** Finds what the grammar describes; meanings wait until the whole article is read. */
import type { Span } from '../../model/span.ts';
import { LEADS, type Lead, MACROS, RULES } from './grammar.ts';
import { type Run, runsOf, type Word } from './lexer.ts';
import { valueIn, vocabulary } from './lexicon.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import type { Match, Rule } from './rule.ts';
import { wordAfter, wordBefore } from './surroundings.ts';

/** A match with the words that narrow it ("early", "the end of") before it. */
export type Candidate = Span & {
  readonly rule: Rule;
  readonly match: Match;
  readonly lead: Lead['part'] | null;
  /** The words of a label. */
  spanOf(label: string): Span;
};

type Row = { readonly rule: Rule; readonly pattern: Pattern };

const leads = LEADS.map(({ part, pattern }) => ({
  part,
  pattern: compilePattern(pattern, MACROS, vocabulary, false),
}));

/** The rows that can begin with a letter, in the order of the grammar. */
const rowsByFirst = new Map<string, Row[]>();
for (const rule of RULES) {
  const row = { rule, pattern: compilePattern(rule.pattern, MACROS, vocabulary) };
  for (const letter of row.pattern.first) {
    const rows = rowsByFirst.get(letter);
    if (rows === undefined) rowsByFirst.set(letter, [row]);
    else rows.push(row);
  }
}

/** How many words may stand before an expression and narrow it: "the very end of". */
const LONGEST_LEAD = 5;

/** All matches in the order of the text, none overlapping. */
export function matchesIn(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const run of runsOf(text)) {
    let free = 0;
    let at = 0;
    while (at < run.letters.length) {
      const best = longestAt(text, run, at);
      if (best === null) {
        at++;
        continue;
      }
      candidates.push(candidateOf(text, run, best, at, leadBefore(run.letters, free, at)));
      at = best.end;
      free = at;
    }
  }
  return candidates;
}

function longestAt(
  text: string,
  { words, letters }: Run,
  at: number,
): { row: Row; end: number } | null {
  const rows = rowsByFirst.get(letters[at] as string);
  if (rows === undefined) return null;
  let best: { row: Row; end: number } | null = null;
  for (const row of rows) {
    const end = endsAt(row.pattern, letters, at);
    if (end <= at || (best !== null && end <= best.end)) continue;
    const { guard } = row.rule;
    if (guard !== undefined) {
      const { start } = words[at] as Word;
      const stop = (words[end - 1] as Word).end;
      const isMeant = guard({
        text,
        start,
        end: stop,
        words: text.slice(start, stop).toLowerCase(),
        before: wordBefore(text, start).toLowerCase(),
        after: wordAfter(text, stop),
      });
      if (!isMeant) continue;
    }
    best = { row, end };
  }
  return best;
}

/** Where a match that begins at a place ends; −1 where there is none. */
function endsAt({ whole }: Pattern, letters: string, at: number): number {
  whole.lastIndex = at;
  return whole.test(letters) ? whole.lastIndex : -1;
}

/** The longest lead that ends where an expression begins. */
function leadBefore(letters: string, free: number, at: number) {
  for (let start = Math.max(free, at - LONGEST_LEAD); start < at; start++) {
    for (const { part, pattern } of leads) {
      if (endsAt(pattern, letters, start) === at) return { start, part };
    }
  }
  return null;
}

function candidateOf(
  text: string,
  { words, letters }: Run,
  { row, end }: { row: Row; end: number },
  at: number,
  lead: { start: number; part: Lead['part'] } | null,
): Candidate {
  const captured = capture(row.pattern, letters, at, words);
  return {
    start: (words[lead?.start ?? at] as Word).start,
    end: (words[end - 1] as Word).end,
    rule: row.rule,
    match: matchOf(text, captured),
    lead: lead?.part ?? null,
    spanOf(label) {
      const found = captured(label)[0] ?? [];
      return { start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0 };
    },
  };
}

/** The words of each occurrence of a label that matched, in the order of the pattern; `all` is the whole match. */
type Captured = (label: string) => readonly (readonly Word[])[];

function capture(
  { parts, labels }: Pattern,
  letters: string,
  at: number,
  words: readonly Word[],
): Captured {
  parts.lastIndex = at;
  const indices = parts.exec(letters)?.indices ?? [];
  return (wanted) => {
    const found: (readonly Word[])[] = [];
    const [whole] = indices;
    if (wanted === 'all' && whole !== undefined) found.push(words.slice(whole[0], whole[1]));
    for (let i = 0; i < labels.length; i++) {
      const range = indices[i + 1];
      if (labels[i] === wanted && range !== undefined) found.push(words.slice(range[0], range[1]));
    }
    return found;
  };
}

function matchOf(text: string, captured: Captured): Match {
  return {
    has(label) {
      return firstOf(captured, label).length > 0;
    },
    value(label) {
      return valueOfWord(text, label, firstOf(captured, label).at(-1));
    },
    values(label) {
      return captured(label).map((words) => valueOfWord(text, label, words[0]));
    },
    words(label) {
      return firstOf(captured, label).map((word) => word.word);
    },
    text(label) {
      const words = firstOf(captured, label);
      return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    },
  };
}

/** The words of a label where it matched first. */
const firstOf = (captured: Captured, label: string): readonly Word[] => captured(label)[0] ?? [];

function valueOfWord(text: string, label: string, word: Word | undefined): number {
  if (word === undefined) return Number.NaN;
  if (word.word.startsWith('<') && word.word !== '<am>' && word.word !== '<pm>') {
    const digits = /\d[\d,.]*/.exec(text.slice(word.start, word.end))?.[0];
    return Number(digits?.replaceAll(',', ''));
  }
  return valueIn(label.toUpperCase(), word.word);
}
