/**
 * Clauses of the reporter's sentences: every finite verb with its subject, what kind of clause it heads, and which words
 * are its own. A shallow reading by parts of speech and the order of words; where it is unsure it claims less.
 */
import type { Clause, ClauseKind, Parsed, VerbGroup } from './clauses/clause.ts';
import { kindOf, openingOf } from './clauses/openings.ts';
import { isNounLike } from './clauses/phrases.ts';
import { subjectOf } from './clauses/subjects.ts';
import { nounsTaggedVerb, verbGroups } from './clauses/verb-groups.ts';
import { formOf } from './clauses/verbs.ts';
import type { Frame, Word } from './clauses/words.ts';

/** A frame longer than this is a list or a table; it is not read. */
const LONGEST = 160;

/** The clauses of a frame. Never throws; looks around every verb at most 40 words. */
export function clausesOf(frame: Frame): Parsed {
  const { words } = frame;
  const owner = new Int16Array(words.length).fill(-1);
  if (words.length > LONGEST) return { clauses: [], owner, verbs: [] };
  const nounVerb = nounsTaggedVerb(words);
  const verbs = verbGroups(words, nounVerb);
  const clauses: Clause[] = [];
  for (const verb of verbs) {
    if (!verb.finite) continue;
    const clause = clauseOf(words, verb, verbs, clauses, nounVerb);
    const index = clauses.length;
    clauses.push(clause);
    own(owner, clauses, index, words);
  }
  attachPostposed(words, clauses);
  return { clauses, owner, verbs };
}

function clauseOf(
  words: readonly Word[],
  verb: VerbGroup,
  verbs: readonly VerbGroup[],
  clauses: readonly Clause[],
  nounVerb: Uint8Array,
): Clause {
  const found = subjectOf(words, verb, verbs, clauses, nounVerb);
  const { introducer, open } = openingOf(words, verb, found, clauses, nounVerb);
  const kind = kindOf(words, verb, introducer, open, clauses);
  const parent = kind === 'main' ? -1 : clauseAround(clauses, open);
  return {
    verb: found.own ? verb : withSharedTense(words, verb, clauses.at(-1)),
    kind: parent < 0 && kind === 'complement' ? 'main' : kind,
    subject: found.subject,
    ownSubject: found.own,
    introducer,
    parent: kind === 'main' ? -1 : coordinateParent(clauses, kind, introducer, parent),
    open,
    close: closeOf(words, verb.head),
  };
}

/** "has surged troops and sought authority", "was tried and freed": the auxiliary of the first serves the second. */
function withSharedTense(
  words: readonly Word[],
  verb: VerbGroup,
  previous: Clause | undefined,
): VerbGroup {
  const tense = previous?.verb.tense;
  const word = words[verb.head] as Word;
  const participle = /articiple/.test(formOf(word.lower, word.lemma));
  if (verb.tense !== 'past' || !participle) return verb;
  // "was convicted and sentenced to six years"
  const passive =
    previous?.verb.passive === true && SUFFERED.test(word.lower) && !takesObject(words, verb.head);
  const shares = tense === 'perfect' || tense === 'pastPerfect';
  if (!passive && !shares) return verb;
  return { ...verb, tense: shares ? tense : verb.tense, passive: passive || verb.passive };
}

/** Participles that share the "was" of the verb before them: what they tell is hardly done by who was acquitted. */
const SUFFERED =
  /^(?:sentenced|convicted|charged|jailed|fined|shot|killed|injured|wounded|transported|arrested|booked|released|detained|beaten|stabbed|flown|airlifted|treated|questioned|acquitted|ordered|sold|destroyed|damaged|removed|suspended|banned|sacked|dismissed|replaced|rescued|evacuated|freed|deported|extradited|remanded|imprisoned|executed|buried|demolished|approved|rejected|adopted|cancelled|canceled|postponed|seized|confiscated|taken|given|handed|held|kidnapped|abducted|tortured|murdered|raped|robbed|burned|expelled|fired|hospitalized|hospitalised)$/;

/** Participles after which even who suffers may have an object: "was tried and fined $500". */
const TWO_OBJECTS = /^(?:fined|jailed|given|handed|remanded|suspended|banned)$/;

/** "was criticised and fired two aides": who has an object is no longer the one who suffers. */
function takesObject(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || next.date >= 0 || TWO_OBJECTS.test((words[at] as Word).lower))
    return false;
  return isNounLike(next) || /^(?:DET|NUM|ADJ|PRON|SYM)$/.test(next.pos);
}

/** The clause before, or where that one stands within the subject ("said the man who left was ill") the one before it. */
function clauseAround(clauses: readonly Clause[], open: number): number {
  let c = clauses.length - 1;
  while (c > 0 && (clauses[c] as Clause).open > open) c--;
  return c;
}

/** A clause joined by "and" hangs where the one before hangs. */
function coordinateParent(
  clauses: readonly Clause[],
  kind: ClauseKind,
  introducer: string | null,
  previous: number,
): number {
  const before = clauses[previous];
  if (before !== undefined && introducer !== null && /^(?:and|but|or)$/.test(introducer)) {
    return kind === before.kind ? before.parent : previous;
  }
  return previous;
}

/** After the last word that can belong to a verb: the end of its sentence or of a hard border. */
function closeOf(words: readonly Word[], from: number): number {
  for (let i = from + 1; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.pos === 'QUOTE' || word.text === ';') return i;
    if (/^[.!?]$/.test(word.text) && i >= words.length - 2) return i;
  }
  return words.length;
}

/** Gives a clause its words; a clause that stands inside its own subject and verb keeps its words. */
function own(owner: Int16Array, clauses: Clause[], index: number, words: readonly Word[]): void {
  const clause = clauses[index] as Clause;
  const { verb, subject, ownSubject } = clause;
  const subjectEnd =
    ownSubject && subject !== null && subject.to < verb.first ? subject.to : clause.open;
  for (let i = clause.open; i < clause.close; i++) {
    const inside = i > subjectEnd && i < verb.first;
    const held = owner[i] as number;
    if (inside && held >= 0 && (clauses[held] as Clause).open > clause.open) continue;
    owner[i] = index;
  }
  for (let c = 0; c < index; c++) {
    const before = clauses[c] as Clause;
    if (before.close > clause.open && before.open <= clause.open)
      clauses[c] = { ...before, close: clause.open };
    else if (before.open > clause.open && before.close > verb.first)
      clauses[c] = { ...before, close: closingComma(words, before.verb.head, verb.first) };
  }
}

function closingComma(words: readonly Word[], from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if ((words[i] as Word).text === ',') return i;
  return to;
}

/** "The plan is dead, officials said": the clause before a saying at the end is what was said. */
function attachPostposed(words: readonly Word[], clauses: Clause[]): void {
  for (let c = 1; c < clauses.length; c++) {
    const clause = clauses[c] as Clause;
    const before = clauses[c - 1] as Clause;
    const comma = words[clause.open - 1]?.text === ',' || words[clause.open]?.text === ',';
    const bare = clause.close - clause.verb.head <= 8;
    const says = /^(?:say|add|tell|report|note|announce|write|explain)$/.test(clause.verb.base);
    if (!comma || !says || clause.kind !== 'main' || clause.introducer !== null || !bare) continue;
    let root = c - 1;
    while ((clauses[root] as Clause).parent >= 0) root = (clauses[root] as Clause).parent;
    if ((clauses[root] as Clause).kind === 'main' && before !== undefined) {
      clauses[root] = { ...(clauses[root] as Clause), kind: 'complement', parent: c };
    }
  }
}
