/**
 * Clauses of the reporter's sentences: every finite verb with its subject, what kind of clause it heads, and which words
 * are its own. A shallow reading by parts of speech and the order of words; where it is unsure it claims less.
 */
import { STATES, TAKES_CLAUSE } from './clauses/lexicon.ts';
import { baseOf, formOf, type VerbForm } from './clauses/verbs.ts';
import type { Frame, Word } from './clauses/words.ts';

/** Words by index within their frame, both included. */
export type Range = { readonly from: number; readonly to: number };

export type Tense = 'past' | 'present' | 'perfect' | 'pastPerfect' | 'future' | 'modal' | 'none';

/** A run of auxiliaries and their verb. */
export type VerbGroup = {
  readonly first: number;
  /** The verb itself; the auxiliary where nothing follows it. */
  readonly head: number;
  readonly base: string;
  readonly tense: Tense;
  /** "would", "may", …; null for none. */
  readonly modal: string | null;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
  readonly finite: boolean;
  /** "to send". */
  readonly infinitive: boolean;
};

export type ClauseKind = 'main' | 'complement' | 'relative' | 'adverbial';

export type Clause = {
  readonly verb: VerbGroup;
  readonly kind: ClauseKind;
  /** Words of the subject; of the antecedent in a relative clause, of the verb before in a shared one. */
  readonly subject: Range | null;
  /** Whether the subject stands before this very verb. */
  readonly ownSubject: boolean;
  /** "that", "after", "who"; null for none. */
  readonly introducer: string | null;
  /** Index of the clause it depends on, or −1. */
  readonly parent: number;
  /** First word of its own: its introducer, its fronted adverbials, or its subject. */
  readonly open: number;
  /** After its last word. */
  readonly close: number;
};

/** The clauses of one frame, and for every word the clause that owns it (−1: none). */
export type Parsed = {
  readonly clauses: readonly Clause[];
  readonly owner: Int16Array;
  readonly verbs: readonly VerbGroup[];
};

const MODALS = new Set("will would could should may might must can shall 'll 'd ca wo".split(' '));
const SUBORDINATORS = new Set(
  `that after before because while when since until although though if unless as once whereas whether so where how why what than`.split(
    ' ',
  ),
);
const RELATIVES = new Set(['who', 'which', 'whom', 'whose', 'that']);
/** Participles that work as prepositions. */
const PREPOSITIONS = new Set(
  'following including regarding according concerning citing excluding involving pending given barring considering'.split(
    ' ',
  ),
);
const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', "'s", "'"]);
/** Pronouns that begin a phrase. */
const OWNERS = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);
const NOMINATIVES = new Set(['i', 'he', 'she', 'we', 'they', 'it', 'who', 'you']);
/** A frame longer than this is a list or a table; it is not read. */
const LONGEST = 160;
const FARTHEST = 40;

const isNounLike = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.date < 0 &&
  (word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'PRON' || word.pos === 'NUM');

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

/** Words that the tagger took for verbs and that are nouns or adjectives: "Trump's calls", "a planned visit". */
function nounsTaggedVerb(words: readonly Word[]): Uint8Array {
  const taken = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.pos !== 'VERB') continue;
    const before = words[i - 1];
    const after = words[i + 1];
    const form = formOf(word.lower, word.lemma);
    if (PREPOSITIONS.has(word.lower)) {
      taken[i] = 2;
    } else if (before !== undefined && (before.pos === 'DET' || POSSESSIVES.has(before.lower))) {
      // "that rejected", "all agreed": a determiner may be the subject itself.
      const pronoun = /^(?:this|that|these|those|all|both|some|many|her)$/.test(before.lower);
      if (!pronoun || form === 'plain' || isNounLike(after)) taken[i] = 1;
      if (before.lower === "'s" && before.pos !== 'PART') taken[i] = 0;
    } else if (before?.pos === 'ADP' && (form === 'plain' || form === 'third')) {
      taken[i] = 1;
    } else if (before?.lower === 'for' && form === 'plain') {
      taken[i] = 1;
    } else if (
      form === 'third' &&
      before?.pos === 'NOUN' &&
      (after?.pos === 'AUX' ||
        (after?.pos === 'VERB' && formOf(after.lower, after.lemma) !== 'ing'))
    ) {
      taken[i] = 1;
    } else if (
      before?.pos === 'ADJ' &&
      (form === 'pastOrParticiple' || form === 'ing') &&
      isNounLike(after) &&
      words[i - 2]?.pos === 'DET'
    ) {
      taken[i] = 1;
    }
  }
  return taken;
}

function verbGroups(words: readonly Word[], nounVerb: Uint8Array): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let i = 0;
  while (i < words.length) {
    const word = words[i] as Word;
    if (!isVerbal(words, i, nounVerb)) {
      i++;
      continue;
    }
    const first = i;
    const chain: number[] = [i];
    let negated = false;
    let at = i + 1;
    while ((words[chain.at(-1) as number] as Word).pos === 'AUX' && at < words.length) {
      const next = words[at] as Word;
      if (isVerbal(words, at, nounVerb)) chain.push(at++);
      else if (next.lower === 'not' || next.lower === "n't" || next.lower === 'never') {
        negated = true;
        at++;
      } else if (chain.length === 1 && MODALS.has(word.lower) && isVerbAfterModal(words, at)) {
        chain.push(at++);
        break;
      } else if (next.pos === 'ADV' && at - (chain.at(-1) as number) <= 3) at++;
      else {
        const verb = verbAfterDate(words, at, nounVerb);
        if (verb < 0) break;
        chain.push(verb);
        at = verb + 1;
      }
    }
    const head = chain.at(-1) as number;
    const before = words[first - 1];
    if (before?.lower === 'never') negated = true;
    groups.push(
      groupOf(words, chain, first, head, negated, before?.lower === 'to' && before.pos === 'PART'),
    );
    i = head + 1;
    if (word.pos === 'QUOTE') i++;
  }
  return decideParticiples(words, groups);
}

const isGenitive = (word: Word | undefined): boolean => word?.lower === "'s" && word.pos === 'PART';

/** "had in March warned", "has this week refused": the participle behind a date that parts it from its auxiliary. */
function verbAfterDate(words: readonly Word[], at: number, nounVerb: Uint8Array): number {
  let i = at;
  if (words[i]?.pos === 'ADP') i++;
  const from = i;
  while (i < words.length && i - from < 5 && (words[i] as Word).date >= 0) i++;
  const verb = words[i];
  if (i === from || verb === undefined || !isVerbal(words, i, nounVerb)) return -1;
  const form = formOf(verb.lower, verb.lemma);
  return form === 'pastOrParticiple' || form === 'participle' ? i : -1;
}

/** "will open a factory": a verb that the tagger took for an adjective or noun. */
function isVerbAfterModal(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  return (
    (word.pos === 'ADJ' || word.pos === 'NOUN') &&
    formOf(word.lower, word.lemma) === 'plain' &&
    next !== undefined &&
    /^(?:DET|NUM|PRON|PROPN|ADP)$/.test(next.pos)
  );
}

function isVerbal(words: readonly Word[], i: number, nounVerb: Uint8Array): boolean {
  const word = words[i] as Word;
  return (word.pos === 'VERB' || word.pos === 'AUX') && nounVerb[i] === 0 && word.date < 0;
}

function groupOf(
  words: readonly Word[],
  chain: readonly number[],
  first: number,
  head: number,
  negated: boolean,
  infinitive: boolean,
): VerbGroup {
  const lead = words[first] as Word;
  const main = words[head] as Word;
  const base = baseOf(main.lower, main.lemma);
  const form = formOf(main.lower, main.lemma);
  const auxiliaries = chain.slice(0, -1).map((k) => words[k] as Word);
  const modal = MODALS.has(lead.lower) && lead.pos === 'AUX' ? lead.lower : null;
  const lastAux = auxiliaries.at(-1);
  const passive =
    lastAux !== undefined &&
    (baseOf(lastAux.lower, lastAux.lemma) === 'be' || lastAux.lower === 'got') &&
    (form === 'pastOrParticiple' || form === 'participle');
  const progressive = lastAux !== undefined && form === 'ing';
  const bare = auxiliaries.length === 0;
  let tense: Tense;
  if (infinitive) tense = 'none';
  else if (modal !== null) tense = /^(?:will|'ll|shall|wo)$/.test(modal) ? 'future' : 'modal';
  else if (bare) tense = BE_TENSE[main.lower] ?? bareTense(form);
  else if (/^(?:has|have|'ve)$/.test(lead.lower)) tense = 'perfect';
  else if (lead.lower === "'s" && form === 'participle') tense = 'perfect';
  else if (lead.lower === 'had') tense = 'pastPerfect';
  else if (/^(?:was|were|did|got)$/.test(lead.lower)) tense = 'past';
  else if (/^(?:being|been|having|be)$/.test(lead.lower)) tense = 'none';
  else tense = 'present';
  return {
    first,
    head,
    base,
    tense,
    modal,
    passive,
    progressive,
    negated,
    finite: tense !== 'none',
    infinitive,
  };
}

/** Forms of "be" that stand alone are tagged as auxiliaries and have forms of their own. */
const BE_TENSE: Readonly<Record<string, Tense>> = {
  was: 'past',
  were: 'past',
  been: 'none',
  being: 'none',
  be: 'none',
};

function bareTense(form: VerbForm): Tense {
  switch (form) {
    case 'ing':
    case 'participle':
      return 'none';
    case 'past':
    case 'pastOrParticiple':
      return 'past';
    case 'plain':
    case 'third':
      return 'present';
  }
}

/** Tells "troops operating", "cartels identified by" and "asked about" from finite verbs of the same form. */
function decideParticiples(words: readonly Word[], groups: readonly VerbGroup[]): VerbGroup[] {
  const decided: VerbGroup[] = [];
  for (let g = 0; g < groups.length; g++) {
    const group = groups[g] as VerbGroup;
    const word = words[group.head] as Word;
    const form = formOf(word.lower, word.lemma);
    const bare = group.first === group.head && word.pos === 'VERB' && !group.infinitive;
    if (!bare || !group.finite) {
      decided.push(group);
      continue;
    }
    const finite =
      form === 'pastOrParticiple'
        ? isFinitePast(words, group, decided, groups[g + 1])
        : form === 'plain'
          ? isFinitePlain(words, group, decided)
          : true;
    if (!finite) decided.push({ ...group, finite: false, tense: 'none' });
    else if (form === 'pastOrParticiple' && sharesPassive(words, group, decided.at(-1)))
      decided.push({ ...group, passive: true });
    else decided.push(group);
  }
  return decided;
}

function isFinitePast(
  words: readonly Word[],
  group: VerbGroup,
  before: readonly VerbGroup[],
  next: VerbGroup | undefined,
): boolean {
  const at = group.first;
  let k = at - 1;
  while (k >= 0 && ((words[k] as Word).pos === 'ADV' || (words[k] as Word).date >= 0)) k--;
  if (k >= 0 && k < at - 1 && (words[k] as Word).pos === 'ADP' && (words[k + 1] as Word).date >= 0)
    k--;
  // "The church built in 1931 burned down": past a participle that has nothing but its date.
  const described = before.at(-1);
  if (described?.head === k && !described.finite && k < at - 1 && isNounLike(words[k - 1])) k--;
  const left = words[k];
  if (left === undefined) return false;
  if (NOMINATIVES.has(left.lower)) return true;
  if (left.lower === 'that' || left.lower === 'which') return true;
  if (left.pos === 'QUOTE') return nextIsSubject(words, at);
  const followedBy = words[at + 1];
  // "victims buried or missing", "a rise compared with last year"
  if (followedBy?.lower === 'or' && !isEitherDeed(words, at)) return false;
  if (words[at]?.lower === 'compared' && /^(?:with|to)$/.test(followedBy?.lower ?? ''))
    return false;
  if (isNaming(words, at, k) && next?.finite) return false;
  if (DESCRIBES.test(words[at]?.lower ?? '') && followedBy?.pos === 'ADP') return false;
  const agent = followedBy?.lower === 'by';
  const finiteBefore = lastFinite(words, before, at);
  if (left.pos === 'CCONJ' || (left.text === ',' && words[k - 1]?.pos !== 'QUOTE')) {
    if (left.pos === 'CCONJ') return finiteBefore !== null && !agent;
    if (finiteBefore !== null) {
      // "increased flights, sought authority": a list of verbs goes on only with the same form.
      const form = formOf(words[finiteBefore.head]?.lower ?? '', finiteBefore.base);
      const isListed =
        form === 'pastOrParticiple' && isNounLike(words[at + 1]) && listGoesOn(words, at);
      return !agent && (isListed || closesRelative(words, finiteBefore, before, k));
    }
    return !agent && hasSubjectBefore(words, k) && !isParenthesis(words, at, next);
  }
  // "its rival protested": a noun that the tagger took for an adjective.
  const owned = left.pos === 'ADJ' && /^(?:DET|PRON)$/.test(words[k - 1]?.pos ?? '');
  if (!isNounLike(left) && !owned && left.text !== ')' && left.text !== '—' && left.text !== '–') {
    return left.pos === 'PUNCT' && /^["”’]$/.test(left.text) && isNounLike(words[k - 1]);
  }
  if (finiteBefore !== null) {
    if (agent) return false;
    const complement =
      TAKES_CLAUSE.has(finiteBefore.base) && subjectWithin(words, finiteBefore.head + 1, k);
    return (
      complement ||
      clauseBreak(words, finiteBefore.head, k) ||
      (!next?.finite && endsRelative(words, finiteBefore, before))
    );
  }
  if (next?.finite && next.first - at < 26) {
    const between = words.slice(at + 1, next.first);
    const free = !between.some(
      (word, i) =>
        word.text === ',' ||
        word.pos === 'CCONJ' ||
        word.pos === 'SCONJ' ||
        RELATIVES.has(word.lower) ||
        (isNounLike(word) && !governed(between, i)),
    );
    // Two finite verbs can not share a subject without a conjunction: the first one only describes it.
    // "The church built in 1931 burned down", but "The boy died surrounded by his family".
    const describes =
      !MOVES.test(group.base) &&
      words[next.head + 1]?.lower !== 'by' &&
      next.first === next.head &&
      !between.some(isClauseAdp) &&
      // "called off protests planned for Monday": what is behind a noun describes that noun.
      between.every(({ date, pos }) => date >= 0 || pos === 'ADP' || pos === 'ADV');
    if (free && (agent || describes || isCertain(words, next))) return false;
  }
  return true;
}

/**
 * "The firm, which bought the mill in April, offered a rise": the comma at `comma` closes the relative clause that the
 * verb before it stands in, and the subject before that clause has had no verb of its own yet.
 */
function closesRelative(
  words: readonly Word[],
  inner: VerbGroup,
  before: readonly VerbGroup[],
  comma: number,
): boolean {
  let open = inner.first - 1;
  while (open > 0 && words[open]?.text !== ',') open--;
  return (
    open > 0 &&
    /^(?:which|who|whose)$/.test(words[open + 1]?.lower ?? '') &&
    !words.slice(inner.head, comma).some((word) => word.text === ',') &&
    // "…, founded in 1920, closed it": a verb with another one behind a comma only describes.
    !words
      .slice(comma + 2)
      .some((w, i) => w.pos === 'VERB' && words[comma + 1 + i]?.text === ',') &&
    subjectWithin(words, 0, open - 1) &&
    !before.some((group) => group.finite && group.head < open)
  );
}

/** "The lorry that struck the girl hit a wall": what the relative clause describes has had no verb of its own yet. */
function endsRelative(
  words: readonly Word[],
  inner: VerbGroup,
  before: readonly VerbGroup[],
): boolean {
  const pronoun = words[inner.first - 1];
  if (!/^(?:who|which|that)$/.test(pronoun?.lower ?? '') || !isNounLike(words[inner.first - 2]))
    return false;
  const outer = before.findLast((group) => group.finite && group.head < inner.first);
  return outer === undefined || TAKES_CLAUSE.has(outer.base);
}

/** "The appeal, lodged at the high court, argues": another comma and the verb of the subject follow. */
function isParenthesis(words: readonly Word[], at: number, next: VerbGroup | undefined): boolean {
  if (next === undefined || !next.finite || next.first - at > PARENTHESIS) return false;
  let k = next.first - 1;
  while (k > at && (words[k] as Word).pos === 'ADV') k--;
  return k > at && words[k]?.text === ',';
}

/** A participle between commas is no longer than this, in words. */
const PARENTHESIS = 20;

/** "a man named Luis Vega was held": the name of somebody not told of yet. */
function isNaming(words: readonly Word[], at: number, noun: number): boolean {
  if (!/^(?:named|called|nicknamed|dubbed)$/.test(words[at]?.lower ?? '')) return false;
  if (words[noun]?.pos !== 'NOUN' || words[at + 1]?.pos !== 'PROPN') return false;
  let k = noun - 1;
  while (k > 0 && /^(?:NOUN|ADJ)$/.test(words[k]?.pos ?? '')) k--;
  return /^(?:a|an|one)$/.test(words[k]?.lower ?? '');
}

/** "killed or wounded nine people": two verbs with one object. */
function isEitherDeed(words: readonly Word[], at: number): boolean {
  return words[at + 2]?.pos === 'VERB' && /^(?:DET|NUM|PRON|PROPN)$/.test(words[at + 3]?.pos ?? '');
}

/** Participles that tell where or what something is: "a provider based in Austin". */
const DESCRIBES = /^(?:based|located|situated|headquartered|aged|priced|dated)$/;

/** Verbs without an object, behind which another participle may stand. */
const MOVES =
  /^(?:die|fall|go|come|arrive|return|leave|collapse|land|walk|run|win|lose|end|finish|close|open|stand|sit|live|stay|escape|flee|emerge|sink|crash|vanish|disappear|work|grow|rise|drop|jump|climb|begin|start|say|look|appear|become|resign|quit|retire|vote|speak|protest|march|struggle|serve|play|train|remain|feel|get)$/;

/** What befalls people and things; "and 14 others injured" is said of them and not by them. */
const BEFALLS =
  /^(?:injure|wound|hurt|kill|arrest|displace|damage|destroy|detain|hospitali[sz]e|rescue|charge|evacuate|treat|cancel|delay|close|burn|maim|trap|strand|ground|jail|fine|suspend|acquit|convict|release|free|evict|abduct|kidnap)$/;

/** "Two were killed and 14 others injured on Sunday": the second shares the auxiliary of the first. */
function sharesPassive(
  words: readonly Word[],
  { head, base }: VerbGroup,
  before: VerbGroup | undefined,
): boolean {
  if (before === undefined || !before.passive || !before.finite || !BEFALLS.test(base))
    return false;
  const joint = words.findIndex((word, i) => i > before.head && word.pos === 'CCONJ');
  if (joint < 0 || joint >= head - 1 || head - joint > 8) return false;
  const next = words[head + 1];
  return (
    next === undefined || next.date >= 0 || !/^(?:DET|NUM|PRON|PROPN|NOUN|ADJ)$/.test(next.pos)
  );
}

/** Whether a verb group can be nothing but finite. */
function isCertain(words: readonly Word[], { first, head }: VerbGroup): boolean {
  const word = words[head] as Word;
  const next = words[head + 1];
  return (
    (words[first] as Word).pos === 'AUX' ||
    formOf(word.lower, word.lemma) === 'past' ||
    // "found in a cliff belongs to"
    (STATES.has(word.lemma) && formOf(word.lower, word.lemma) === 'third') ||
    next?.pos === 'DET' ||
    next?.pos === 'NUM'
  );
}

/** "… said Smith": after a quotation comes the subject. */
function nextIsSubject(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && (isNounLike(next) || next.pos === 'DET' || next.pos === 'ADJ');
}

/** "…, x, and y": another "and" with a verb of the same form follows. */
function listGoesOn(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < Math.min(words.length - 1, at + 25); i++) {
    const word = words[i] as Word;
    const next = words[i + 1] as Word;
    if (word.pos === 'CCONJ' && next.pos === 'VERB')
      return formOf(next.lower, next.lemma) === 'pastOrParticiple';
  }
  return false;
}

/** A plain form is finite after a plural or a pronoun, and after a clause verb ("suggested the U.S. send"). */
function isFinitePlain(
  words: readonly Word[],
  group: VerbGroup,
  before: readonly VerbGroup[],
): boolean {
  let k = group.first - 1;
  while (k >= 0 && (words[k] as Word).pos === 'ADV') k--;
  const left = words[k];
  if (left === undefined) return false;
  const previous = before.at(-1);
  // "help thwart", "do it", "go in and do": bare infinitives.
  if (previous !== undefined && previous.head >= k) return false;
  if (previous?.infinitive && left.pos === 'CCONJ') return false;
  if (NOMINATIVES.has(left.lower) || left.lower === 'that' || left.lower === 'which') return true;
  if (left.pos === 'NOUN' || left.pos === 'PROPN' || left.pos === 'PRON') {
    const made = /^(?:help|let|make|have|see|watch|hear)$/.test(previous?.base ?? '');
    return !made || clauseBreak(words, (previous as VerbGroup).head, k);
  }
  return left.pos === 'CCONJ' && lastFinite(words, before, group.first)?.tense === 'present';
}

/** The last finite verb before `at` with no hard border between. */
function lastFinite(
  words: readonly Word[],
  before: readonly VerbGroup[],
  at: number,
): VerbGroup | null {
  const last = before.findLast((group) => group.finite);
  if (last === undefined || at - last.head > FARTHEST) return null;
  for (let i = last.head + 1; i < at; i++) if (isHardBorder(words[i] as Word)) return null;
  return last;
}

function isHardBorder(word: Word): boolean {
  return word.pos === 'QUOTE' || word.text === ';' || word.text === ':';
}

/** Whether a word that can begin a clause stands between. */
function clauseBreak(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) {
    const word = words[i] as Word;
    if (isHardBorder(word) || word.text === '—' || word.text === '–') return true;
    if (word.text === ',' && i < to) return true;
    if (SUBORDINATORS.has(word.lower) && (word.pos !== 'ADP' || isClauseAdp(word)) && i < to)
      return true;
    if (word.pos === 'CCONJ' && i < to) return true;
    if (RELATIVES.has(word.lower)) return true;
  }
  return false;
}

const isClauseAdp = (word: Word): boolean =>
  /^(?:after|before|since|until|as|while|than)$/.test(word.lower);

function subjectWithin(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from, to + 1);
  return between.some((word, i) => isNounLike(word) && !governed(between, i));
}

function hasSubjectBefore(words: readonly Word[], at: number): boolean {
  return subjectWithin(words, 0, at - 1);
}

/** Whether a preposition stands before the noun phrase of word `i`. */
function governed(words: readonly Word[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && isPhraseWord(words[k] as Word)) k--;
  return words[k]?.pos === 'ADP' || words[k]?.lower === 'for';
}

function isPhraseWord(word: Word): boolean {
  return (
    word.date < 0 &&
    (word.pos === 'DET' ||
      word.pos === 'ADJ' ||
      word.pos === 'NUM' ||
      word.pos === 'NOUN' ||
      word.pos === 'PROPN' ||
      word.pos === 'PRON' ||
      word.pos === 'SYM' ||
      (word.pos === 'PART' && /^['’]s?$/.test(word.text)) ||
      /^['’"“”‘$£€%&/-]$/.test(word.text)) &&
    !RELATIVES_ONLY.has(word.lower)
  );
}
const RELATIVES_ONLY = new Set(['who', 'which', 'whom', 'whose']);

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

type Found = {
  readonly subject: Range | null;
  readonly own: boolean;
  readonly relative: number;
  readonly edge: number;
};

/** The subject of a finite verb: the nearest noun phrase before it that nothing else governs. */
function subjectOf(
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

/** "the Senate and the House": one subject of two phrases; where the first begins. */
function jointStart(words: readonly Word[], start: number): number {
  const joint = words[start - 1];
  const left = start - 2;
  if (joint?.pos !== 'CCONJ' || joint.lower !== 'and' || left < 0 || !isNounLike(words[left]))
    return start;
  const begin = phraseStart(words, left, Math.max(0, left - 8), new Uint8Array(words.length));
  const outer = words[begin - 1];
  const opens =
    outer === undefined || outer.text === ',' || outer.pos === 'SCONJ' || outer.pos === 'CCONJ';
  return opens ? begin : start;
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

function phraseStart(
  words: readonly Word[],
  end: number,
  floor: number,
  nounVerb: Uint8Array,
): number {
  let start = end;
  while (start - 1 >= floor) {
    const word = words[start - 1] as Word;
    const here = words[start] as Word;
    if (isPhraseWord(word)) {
      // "told reporters they": a pronoun never modifies what follows.
      if (word.pos === 'PRON' && !POSSESSIVES.has(word.lower)) break;
      if (here.pos === 'PRON' && NOMINATIVES.has(here.lower)) break;
      if ((here.pos === 'DET' && word.pos !== 'DET') || OWNERS.has(here.lower)) break;
      start--;
    } else if (nounVerb[start - 1] === 1) start--;
    // "more than £340,000"
    else if (word.pos === 'SYM' && here.pos === 'NUM') start--;
    else if (word.lower === 'than' && /^(?:more|less|fewer)$/.test(words[start - 2]?.lower ?? ''))
      start -= 2;
    // "a magnitude-7.1 quake"
    else if (word.text === '.' && word.end === here.start && words[start - 2]?.end === word.start)
      start--;
    else if (word.pos === 'VERB' && isModifier(words, start - 1)) start--;
    else if (word.pos === 'ADV' && here.pos === 'ADJ') start--;
    else break;
  }
  return start;
}

/** "an expanded role": a participle between determiner and noun. */
function isModifier(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const form = formOf((words[at] as Word).lower, (words[at] as Word).lemma);
  return (
    (form === 'pastOrParticiple' || form === 'ing') &&
    before !== undefined &&
    (before.pos === 'DET' || before.pos === 'ADJ' || POSSESSIVES.has(before.lower))
  );
}

/** The noun phrase that ends before `at`, comma skipped, with the phrases that hang on it. */
function phraseBefore(words: readonly Word[], at: number): Range | null {
  let to = at - 1;
  if (words[to]?.text === ',') to--;
  if (words[to]?.pos === 'ADP') to--;
  // "Doris Webb, 94, who joined"
  if (words[to]?.pos === 'NUM' && words[to - 1]?.text === ',') to -= 2;
  if (!isNounLike(words[to])) return null;
  const from = phraseStart(words, to, Math.max(0, to - 10), new Uint8Array(words.length));
  // "Smith and Jones, who were freed"
  const many = /^(?:were|are|have)$/.test(words[at + 1]?.lower ?? '');
  return { from: many ? jointStart(words, from) : from, to };
}

/** Where the parenthesis that closes at `k` opens; −1 where it does not. */
function openerBefore(words: readonly Word[], k: number, floor: number): number {
  const closer = (words[k] as Word).text;
  const opener = closer === ')' ? '(' : closer;
  for (let i = k - 1; i >= Math.max(floor, k - 25); i--) {
    const word = words[i] as Word;
    if (word.pos === 'QUOTE') return -1;
    if (word.text === opener) return i;
  }
  return -1;
}

/** Whether "after", "before", "as" at `at` begins a clause rather than a phrase. */
function opensClause(words: readonly Word[], at: number, clauses: readonly Clause[]): boolean {
  const previous = clauses.at(-1);
  if (previous !== undefined && previous.verb.head < at) {
    for (let i = previous.verb.head + 1; i < at; i++) {
      if (isHardBorder(words[i] as Word) || (words[i] as Word).pos === 'CCONJ') break;
      if (i === at - 1) return true;
    }
    if (previous.verb.head === at - 1) return true;
  }
  // Fronted: nothing but adverbs before it.
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i] as Word;
    if (word.pos === 'CCONJ' || word.text === ',' || isHardBorder(word)) return true;
    if (isNounLike(word)) return false;
  }
  return true;
}

/** What introduces the clause, and its first word. */
function openingOf(
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

function kindOf(
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
