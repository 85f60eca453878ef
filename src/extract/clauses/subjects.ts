/** Who or what a finite verb is said of. */
import type { Clause, Range, VerbGroup } from './clause.ts';
import { TAKES_CLAUSE } from './lexicon.ts';
import {
  FARTHEST,
  governed,
  isGenitive,
  isNounLike,
  isPhraseWord,
  jointStart,
  NOMINATIVES,
  openerBefore,
  opensClause,
  phraseBefore,
  phraseStart,
  RELATIVES_ONLY,
  SUBORDINATORS,
} from './phrases.ts';
import type { Word } from './words.ts';

export type Found = {
  readonly subject: Range | null;
  readonly own: boolean;
  readonly relative: number;
  readonly edge: number;
};

/** The subject of a finite verb: the nearest noun phrase before it that nothing else governs. */
export function subjectOf(
  words: readonly Word[],
  verb: VerbGroup,
  verbs: readonly VerbGroup[],
  clauses: readonly Clause[],
  nounVerb: Uint8Array,
): Found {
  const floor = Math.max(0, verb.first - FARTHEST);
  const previous = clauses.at(-1);
  let k = verb.first - 1;
  let modifiedUntil = -1;
  while (k >= floor) {
    const word = words[k] as Word;
    if (word.pos === 'QUOTE' || word.text === ';') break;
    if (word.date >= 0) {
      while (k >= floor && (words[k] as Word).date === word.date) k--;
      if ((words[k] as Word | undefined)?.pos === 'ADP') k--;
      continue;
    }
    if (
      RELATIVES_ONLY.has(word.lower) ||
      (word.lower === 'that' && k === verb.first - 1 && isNounLike(words[k - 1]))
    ) {
      const complement =
        word.lower === 'that' && previous !== undefined && previous.verb.head === k - 1;
      if (!complement) return { subject: phraseBefore(words, k), own: false, relative: k, edge: k };
    }
    if (word.pos === 'CCONJ') {
      if (previous !== undefined) return shared(previous, k);
      k--;
      continue;
    }
    if (word.text === ',' || word.text === '—' || word.text === '–' || word.text === ')') {
      const opened = openerBefore(words, k, floor);
      if (opened < 0) {
        if (previous !== undefined && previous.verb.head > k - FARTHEST) {
          // "…, sought authority": the next of a list.
          if (k === verb.first - 1) return shared(previous, k);
        }
        k--;
        continue;
      }
      k = opened - 1;
      continue;
    }
    const isVerb = word.pos === 'VERB' || word.pos === 'AUX';
    if (isVerb && nounVerb[k] === 0) {
      const group = verbs.find(({ first, head }) => first <= k && k <= head);
      if (group?.finite) break;
      // A participle or infinitive that belongs to the subject: "troops operating inside Mexico was".
      k = (group?.first ?? k) - 1;
      if (words[k]?.lower === 'to') k--;
      continue;
    }
    if (isPhraseWord(word) || nounVerb[k] === 1) {
      const start = phraseStart(words, k, floor, nounVerb);
      const left = words[start - 1];
      if (left?.pos === 'CCONJ' && joinsHere(words, start - 1, previous)) {
        // "a tour of Asia and Australia has been delayed", "who paid for a car and a boat was jailed"
        modifiedUntil = Math.max(modifiedUntil, k);
        k = start - 2;
        continue;
      }
      if (
        left !== undefined &&
        (left.pos === 'ADP' ||
          left.lower === 'for' ||
          left.lower === 'to' ||
          nounVerb[start - 1] === 2)
      ) {
        if (SUBORDINATORS.has(left.lower) && opensClause(words, start - 1, clauses)) {
          return found(words, start, k, verb, modifiedUntil);
        }
        modifiedUntil = Math.max(modifiedUntil, k);
        k = start - 2;
        continue;
      }
      if (
        left !== undefined &&
        (left.pos === 'VERB' || left.pos === 'AUX') &&
        nounVerb[start - 1] === 0
      ) {
        const group = verbs.find(({ first, head }) => first <= start - 1 && start - 1 <= head);
        const clausal = group !== undefined && TAKES_CLAUSE.has(group.base);
        const head = clausal ? null : antecedentOf(previous, group, verbs);
        if (head !== null) return found(words, head.from, head.to, verb, -1);
        if (group !== undefined && !group.finite && !clausal && !NOMINATIVES.has(word.lower)) {
          modifiedUntil = Math.max(modifiedUntil, k);
          k = start - 1;
          continue;
        }
      }
      return found(words, start, k, verb, modifiedUntil);
    }
    k--;
  }
  if (previous !== undefined && k >= floor && (words[k] as Word).pos !== 'QUOTE') {
    return shared(previous, k);
  }
  return inverted(words, verb) ?? { subject: null, own: false, relative: -1, edge: verb.first };
}

/**
 * "The quake that rocked Java will …": the object of a relative clause is no subject; what the clause describes is, if
 * it is not the object of a verb before it.
 */
function antecedentOf(
  previous: Clause | undefined,
  group: VerbGroup | undefined,
  verbs: readonly VerbGroup[],
): Range | null {
  if (previous === undefined || previous.verb !== group || previous.kind !== 'relative')
    return null;
  const { subject, introducer, ownSubject, open } = previous;
  if (subject === null || ownSubject || !/^(?:who|which|that)$/.test(introducer ?? '')) return null;
  if (open <= subject.to || open > subject.to + 2) return null;
  const before = verbs.findLast(({ head }) => head < subject.from);
  const free = before === undefined || !before.finite || TAKES_CLAUSE.has(before.base);
  return free ? subject : null;
}

/**
 * Whether the conjunction at `at` joins two phrases that hang on one preposition, and not a new clause: where no verb is
 * before it, in a relative clause whose noun has had no verb yet, and after "between".
 */
function joinsHere(words: readonly Word[], at: number, previous: Clause | undefined): boolean {
  for (let i = at - 1; i > Math.max(0, at - 9); i--) {
    const { pos, lower, text } = words[i] as Word;
    if (lower === 'between') return true;
    if (pos === 'VERB' || pos === 'AUX' || text === ',') break;
  }
  const isOpen =
    previous === undefined ||
    (previous.kind === 'relative' &&
      !previous.ownSubject &&
      previous.subject !== null &&
      !words.slice(0, previous.subject.from).some(({ pos }) => pos === 'VERB' || pos === 'AUX'));
  return isOpen && joinsPhrases(words, at);
}

/** Whether the phrase before a conjunction hangs on a preposition, so that the one after it does too. */
function joinsPhrases(words: readonly Word[], at: number): boolean {
  if (!isNounLike(words[at - 1])) return false;
  return governed(words, at - 1);
}

function shared(previous: Clause, edge: number): Found {
  return { subject: previous.subject, own: false, relative: -1, edge };
}

function found(
  words: readonly Word[],
  start: number,
  end: number,
  verb: VerbGroup,
  modifiedUntil: number,
): Found {
  let to = Math.max(end, modifiedUntil);
  // Trailing marks and adverbs do not belong to the phrase.
  const comma = words.findIndex((word, i) => i > end && word.text === ',');
  if (comma > 0 && comma < to) to = end;
  while (to > end && !isNounLike(words[to])) to--;
  const from = jointStart(words, start);
  return {
    // "Thursday's blast": the date is not in the subject, nor what is left of its genitive.
    subject: { from: isGenitive(words[from]) ? from + 1 : from, to: Math.min(to, verb.first - 1) },
    own: true,
    relative: -1,
    edge: from,
  };
}

/** "“…,” said Maria Soto": the subject follows a verb of saying. */
function inverted(words: readonly Word[], verb: VerbGroup): Found | null {
  const before = words[verb.first - 1];
  if (!TAKES_CLAUSE.has(verb.base)) return null;
  if (before !== undefined && before.pos !== 'QUOTE' && before.text !== ',') return null;
  let to = verb.head;
  while (to + 1 < words.length && isPhraseWord(words[to + 1] as Word)) to++;
  if (to === verb.head) return null;
  return { subject: { from: verb.head + 1, to }, own: true, relative: -1, edge: verb.first };
}
