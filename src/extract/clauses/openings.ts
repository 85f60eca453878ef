/** Where a clause begins, what introduces it and what kind of clause it is. */
import type { Clause, ClauseKind, VerbGroup } from './clause.ts';
import { TAKES_CLAUSE } from './lexicon.ts';
import {
  governed,
  isClauseAdp,
  isHardBorder,
  isNounLike,
  RELATIVES_ONLY,
  SUBORDINATORS,
} from './phrases.ts';
import type { Found } from './subjects.ts';
import { baseOf } from './verbs.ts';
import type { Word } from './words.ts';

/** What introduces the clause, and its first word. */
export function openingOf(
  words: readonly Word[],
  verb: VerbGroup,
  { edge, relative, own }: Found,
  clauses: readonly Clause[],
  nounVerb: Uint8Array,
): { introducer: string | null; open: number } {
  if (relative >= 0) return { introducer: (words[relative] as Word).lower, open: relative };
  const previous = clauses.at(-1);
  const stop = previous === undefined ? -1 : previous.verb.head;
  if (!own) {
    const word = words[edge];
    const joint = word?.pos === 'CCONJ' ? word.lower : word?.text === ',' ? 'and' : null;
    return { introducer: joint, open: Math.min(edge < 0 ? verb.first : edge, verb.first) };
  }
  let open = edge;
  for (let i = edge - 1; i >= 0; i--) {
    const word = words[i] as Word;
    if (i === stop) {
      // Nothing introduces it: what stands between belongs to the verb before.
      return { introducer: null, open: edge };
    }
    if (word.pos === 'QUOTE' || word.text === ';' || word.text === ':') break;
    if (word.pos === 'CCONJ') {
      if (i > stop && joinsClauses(words, i, edge)) return { introducer: word.lower, open: i };
      continue;
    }
    if (RELATIVES_ONLY.has(word.lower)) return { introducer: word.lower, open: i };
    if (i === edge - 1 && word.pos === 'VERB' && nounVerb[i] === 0) {
      // "saying he wants": a participle introduces what is said.
      return { introducer: null, open: edge };
    }
    const subordinates =
      SUBORDINATORS.has(word.lower) &&
      (word.pos === 'SCONJ' ||
        word.pos === 'PRON' ||
        ((word.pos === 'ADV' || isClauseAdp(word)) && i === edge - 1) ||
        (word.pos === 'DET' && word.lower === 'that'));
    if (subordinates && nounVerb[i] !== 1) return { introducer: word.lower, open: i };
    if (word.text === '—' || word.text === '–') break;
    open = i;
    if (i < edge - 30) break;
  }
  return { introducer: null, open };
}

/** "…, but on Monday she": between the conjunction and the subject stand only adverbials. */
function joinsClauses(words: readonly Word[], at: number, edge: number): boolean {
  if (at === edge - 1) return true;
  const between = words.slice(at + 1, edge);
  return between.every(
    (word, i) =>
      word.pos === 'ADV' ||
      word.pos === 'ADP' ||
      word.date >= 0 ||
      word.text === ',' ||
      governed(between, i) ||
      !isNounLike(word),
  );
}

/** What kind of clause it is, by what introduces it and what stands before. */
export function kindOf(
  words: readonly Word[],
  verb: VerbGroup,
  introducer: string | null,
  open: number,
  clauses: readonly Clause[],
): ClauseKind {
  const previous = clauses.at(-1);
  if (introducer !== null && RELATIVES_ONLY.has(introducer)) return 'relative';
  if (introducer === 'that' || introducer === 'whether' || introducer === 'how') {
    if (introducer === 'that' && isNounLike(words[open - 1]) && open === verb.first - 1)
      return 'relative';
    return 'complement';
  }
  if (introducer !== null && /^(?:what|why|where)$/.test(introducer)) return 'complement';
  if (introducer !== null && SUBORDINATORS.has(introducer)) return 'adverbial';
  if (introducer !== null)
    return previous === undefined ? 'main' : coordinateKind(previous, words, open);
  if (previous === undefined) return 'main';
  const governor = words[open - 1];
  if (governor?.pos === 'VERB' && TAKES_CLAUSE.has(baseOf(governor.lower, governor.lemma)))
    return 'complement';
  // "Her minister, who threatened to resign, was absent": it stands around the clause before.
  if (open < previous.open && previous.kind === 'relative') return 'main';
  const between = words.slice(previous.verb.head + 1, open);
  const broken = between.some((word) => isHardBorder(word) || word.text === '—');
  if (broken) return 'main';
  const comma = between.some((word) => word.text === ',');
  if (TAKES_CLAUSE.has(previous.verb.base) && !comma) return 'complement';
  // "cartels he named": a relative clause without its pronoun.
  if (!comma && isNounLike(words[open - 1]) && previous.kind !== 'adverbial') return 'relative';
  return 'main';
}

/** After a comma, "and" joins to the main clause; without one, to the clause before. */
function coordinateKind(previous: Clause, words: readonly Word[], open: number): ClauseKind {
  if (previous.kind === 'main') return 'main';
  if (previous.kind === 'relative' || previous.kind === 'adverbial') {
    return words[open - 1]?.text === ',' ? 'main' : previous.kind;
  }
  return previous.kind;
}
