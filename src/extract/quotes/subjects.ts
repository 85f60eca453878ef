/** The subject of a verb: who does it, however far away and however the sentence is built. */
import { cueOf, isIssuing, isUtterance } from './cues.ts';
import type { Word } from './frames.ts';
import {
  BE,
  BLAMING,
  CLAUSE_OPENER,
  NOUNISH,
  PARTY,
  POSSESSIVE,
  PRONOUNS,
  QUOTING,
  REFLEXIVE,
  STATES,
  SUBORDINATOR,
  TIME_HEAD,
} from './lexicon.ts';
import { isRole, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import {
  isAdverb,
  isComma,
  isFiniteVerb,
  isPassive,
  isPreposition,
  isVerb,
} from './word-classes.ts';

/** No walk looks further than this many words, so that long frames cost no more than their length. */
const FAR = 60;

/** Subjects of subjects ("X, who said …, and Y") are followed this deep. */
const DEEP = 6;

/**
 * The subject of the verb at `verb`: to its left past adverbs, dates, phrases between commas and phrases with a
 * preposition; over "and", "to" and participles the subject of the verb before; for "who" what it refers to; to its
 * right after a quotation ("said Smith").
 */
export function subjectOf(list: readonly Word[], verb: number, depth = 0): Phrase | null {
  if (depth > DEEP) return null;
  const inversion = invertedSubject(list, verb);
  if (inversion !== null && inversion.form !== 'noun') return inversion;
  const left = subjectEndingAt(list, verb - 1, verb, depth);
  if (left !== null) {
    return issuerOf(list, left, depth) ?? namedBefore(list, left) ?? withPartner(list, left);
  }
  const before = list[verb - 1];
  if ((list[verb] as Word).lower.endsWith('ing') && (before === undefined || isComma(before))) {
    return subjectAhead(list, verb);
  }
  return inversion;
}

/** “…,” said Smith */
function invertedSubject(list: readonly Word[], verb: number): Phrase | null {
  const before = list[verb - 1];
  const inverted =
    before === undefined ||
    before.pos === 'QUOTE' ||
    (isComma(before) && list[verb - 2]?.pos === 'QUOTE');
  const cue = cueOf((list[verb] as Word).lower);
  if (cue?.kind !== 'speech' || cue.lemma === 'tell') return null;
  // "It was, wrote Smith, “…”"
  const between = !inverted && isComma(before);
  if (!inverted && !between) return null;
  if ((list[verb] as Word).lower.endsWith('ing')) return null;
  const right = phraseStartingAt(list, verb + 1);
  if (right === null || right.form === 'time' || isDummy(list, right)) return null;
  return between && !(isComma(list[right.to + 1]) && right.form === 'name') ? null : right;
}

/** "Calling it a gift, Smith accepted": the subject of a participle at the start comes after the comma. */
function subjectAhead(list: readonly Word[], participle: number): Phrase | null {
  for (let i = participle + 1; i < list.length && i - participle < 30; i++) {
    const word = list[i] as Word;
    const comma = isComma(word) || (word.pos === 'QUOTE' && endsWithComma(word));
    if (!comma) continue;
    const phrase = phraseStartingAt(list, isComma(list[i + 1]) ? i + 2 : i + 1);
    if (phrase === null || phrase.form === 'time') continue;
    for (let j = phrase.to + 1; j < list.length && j - phrase.to < 14; j++) {
      if (isFiniteVerb(list, j)) return phrase;
    }
  }
  return null;
}

/** "She released a statement saying …": not the statement speaks but who released it. */
function issuerOf(list: readonly Word[], phrase: Phrase, depth: number): Phrase | null {
  if (phrase.form !== 'noun' || !isUtterance((list[phrase.head] as Word).lower)) return null;
  let i = phrase.from - 1;
  if (isPreposition(list[i])) i--;
  if (/^(?:out|off|up)$/.test(list[i]?.lower ?? '')) i--;
  const word = list[i];
  if (word === undefined || !isIssuing(word.lower) || !isVerb(list, i) || isPassive(list, i))
    return null;
  return subjectOf(list, i, depth + 1);
}

/** "Smith and Jones said": two names side by side are one subject, unless the first belongs to what stands before. */
function withPartner(list: readonly Word[], phrase: Phrase): Phrase {
  if (phrase.form !== 'name' || list[phrase.from - 1]?.lower !== 'and') return phrase;
  const partner = phraseEndingAt(list, phrase.from - 2);
  if (partner === null || partner.form !== 'name') return phrase;
  const opening = list[partner.from - 1];
  return opening === undefined || isComma(opening) || opening.lower === 'that'
    ? { ...phrase, from: partner.from }
    : phrase;
}

/** "Ruth Markham, president of Oregon Power said": an apposition without its second comma. */
function namedBefore(list: readonly Word[], phrase: Phrase): Phrase | null {
  if (!isRole(list, phrase) || (list[phrase.from] as Word).pos === 'DET') return null;
  let i = phrase.from - 1;
  while (i >= 0 && phrase.from - i < 16 && !isComma(list[i])) {
    const word = list[i] as Word;
    if (word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'QUOTE' || word.text === ';')
      return null;
    i--;
  }
  if (!isComma(list[i]) || isPreposition(list[i + 1])) return null;
  const name = phraseEndingAt(list, i - 1);
  return name !== null && name.form === 'name' && !isPreposition(list[name.from - 1]) ? name : null;
}

/**
 * The subject of the nearest verb with a subject to the left of `end`; with `reporting`, if that verb is only reported,
 * the subject of the verb that reports it.
 */
export function subjectBefore(
  list: readonly Word[],
  end: number,
  depth = 0,
  reporting = false,
): Phrase | null {
  if (depth > DEEP) return null;
  let fallback: Phrase | null = null;
  for (let i = end, tried = 0; i >= 0 && end - i < FAR && tried < 4; i--) {
    if ((list[i] as Word).text === ';') break;
    if (!isFiniteVerb(list, i)) continue;
    tried++;
    const found = subjectOf(list, i, depth + 1);
    if (found === null || isDummy(list, found)) continue;
    if (!reporting) return found;
    // "Smith would not say whether he would go, adding …": the subject of the main verb goes on.
    if (SUBORDINATOR.has(list[found.from - 1]?.lower ?? '')) {
      fallback ??= found;
      continue;
    }
    // "Smith said he was shocked, adding …"
    const cue = cueOf(list[found.from - 1]?.lower ?? '');
    const reported =
      cue !== undefined && cue.kind === 'speech' && !cue.weak && isFiniteVerb(list, found.from - 1);
    return (reported ? subjectOf(list, found.from - 1, depth + 1) : null) ?? found;
  }
  return fallback;
}

function endsWithComma(word: Word): boolean {
  return /,["”’'»\s]*$/.test(word.text);
}

function isDummy(list: readonly Word[], phrase: Phrase): boolean {
  const { lower } = list[phrase.head] as Word;
  return phrase.form === 'pronoun' && /^(?:it|that|which|this|these|those|there|you)$/.test(lower);
}

/** A walk to the left from a verb; `fallback` is a phrase that is the subject unless it belongs to one further left. */
type Walk = {
  readonly list: readonly Word[];
  readonly end: number;
  readonly verb: number;
  readonly depth: number;
  readonly participle: boolean;
  readonly fallback: Phrase | null;
};
/** The walk has found its subject (or none), or goes on. */
type Step =
  | { readonly subject: Phrase | null }
  | { readonly next: number; readonly fallback: Phrase | null };

function subjectEndingAt(
  list: readonly Word[],
  end: number,
  verb: number,
  depth: number,
): Phrase | null {
  if (depth > DEEP) return null;
  const participle = list[verb]?.lower.endsWith('ing') === true;
  let fallback: Phrase | null = null;
  let i = end;
  while (i >= 0 && end - i < FAR) {
    const walk: Walk = { list, end, verb, depth, participle, fallback };
    const step = atBorder(walk, i) ?? atJoint(walk, i) ?? atPhrase(walk, i) ?? atOther(walk, i);
    if ('subject' in step) return step.subject;
    i = step.next;
    fallback = step.fallback;
  }
  return fallback;
}

/** Marks, commas, quotations: where the words next to the verb end. */
function atBorder({ list, end, verb, depth, participle, fallback }: Walk, i: number): Step | null {
  const word = list[i] as Word;
  if (word.text === ';' || word.text === ':') return { subject: fallback };
  if (word.pos === 'QUOTE') {
    if (i !== end) return { subject: fallback };
    // “Morning Talk,” dismissed …: the comma stands inside the marks.
    if (i > 0 && !participle && endsWithComma(word)) {
      return { subject: subjectAcrossCommas(list, i + 1, depth) };
    }
    const shared = participle || !isFiniteVerb(list, verb);
    return { subject: shared ? subjectBefore(list, i - 1, depth + 1) : null };
  }
  if (!isComma(word)) return null;
  if (fallback !== null) return { subject: fallback };
  if (participle && !BE.has(list[i + 1]?.lower ?? '')) {
    return { subject: subjectBefore(list, i - 1, depth + 1, true) };
  }
  return { subject: subjectAcrossCommas(list, i, depth) };
}

/** "and said", "to say", "by saying", "for saying": the verb shares the subject, or takes the object, of one before. */
function atJoint({ list, depth, participle, fallback }: Walk, i: number): Step | null {
  const word = list[i] as Word;
  if (fallback !== null) return null;
  if (word.pos === 'CCONJ') return { subject: subjectBefore(list, i - 1, depth + 1, true) };
  const joins = word.lower === 'to' || word.lower === 'as' || isPreposition(word);
  if (!joins && !(participle && word.pos === 'SCONJ')) return null;
  const object = participle ? objectEndingAt(list, i - 1) : null;
  if (object !== null) {
    const taker = list[object.from - 1]?.lower ?? '';
    if (/^(?:for|of)$/.test(word.lower) && BLAMING.has(taker)) return { subject: object };
    if (word.lower === 'as' && QUOTING.has(taker)) return { subject: object };
  }
  return { subject: subjectBefore(list, i - 1, depth + 1) };
}

/** A noun phrase: the subject, unless it is a date, "who", or hangs on a preposition or in a relative clause. */
function atPhrase({ list, verb, depth, participle, fallback }: Walk, i: number): Step | null {
  const phrase = phraseEndingAt(list, i);
  if (phrase === null) return null;
  if (phrase.form === 'time') {
    const next = phrase.from - 1;
    return { next: isPreposition(list[next]) ? next - 1 : next, fallback };
  }
  const { lower } = list[phrase.head] as Word;
  const before = list[phrase.from - 1];
  if (phrase.form === 'pronoun' && /^(?:who|which|that)$/.test(lower)) {
    const end = isComma(before) ? phrase.from - 2 : phrase.from - 1;
    if (lower === 'that' && isVerb(list, end)) return { subject: phrase };
    return { subject: antecedentEndingAt(list, end, depth) ?? fallback };
  }
  // "girls smile as Ellis says": right before its verb, "as" begins a clause.
  if (phrase.to === verb - 1 && CLAUSE_OPENER.has(before?.lower ?? '')) return { subject: phrase };
  if (participle && i === verb - 1 && isObject(list, phrase)) {
    // "Smith left the meeting saying …"
    return { subject: subjectOf(list, phrase.from - 1, depth + 1) ?? phrase };
  }
  if (isPreposition(before)) {
    // "officials in the White House said": the phrase belongs to one further left, if there is one.
    return { next: phrase.from - 2, fallback: fallback ?? phrase };
  }
  if (before?.lower === 'who' && phrase.form === 'noun' && list[phrase.from]?.pos === 'NOUN') {
    // "an adviser who talks to Smith said": after "who" a bare noun is a verb.
    const end = phrase.from - (isComma(list[phrase.from - 2]) ? 3 : 2);
    return { subject: antecedentEndingAt(list, end, depth) };
  }
  const owner = relativeOwner(list, phrase.from - 1, depth) ?? described(list, phrase, depth);
  if (owner !== null) return { subject: owner };
  const whole = fallback !== null && phrase.form === 'noun';
  return { subject: whole ? { ...phrase, to: Math.max(phrase.to, fallback.to) } : phrase };
}

/** "Lawyers representing the family said": the noun that a participle with this object describes; null for none. */
function described(list: readonly Word[], phrase: Phrase, depth: number): Phrase | null {
  const participle = list[phrase.from - 1];
  if (participle?.pos !== 'VERB' || !participle.lower.endsWith('ing')) return null;
  const { pos } = list[phrase.from - 2] ?? participle;
  if ((pos !== 'NOUN' && pos !== 'PROPN') || cueOf(participle.lower)?.kind === 'speech')
    return null;
  const noun = antecedentEndingAt(list, phrase.from - 2, depth + 1);
  return noun === null || noun.form === 'time' || isObject(list, noun) ? null : noun;
}

/** Whether a phrase is the object of a verb other than one of hearing or quoting, and says nothing itself. */
function isObject(list: readonly Word[], phrase: Phrase): boolean {
  const verb = phrase.from - 1;
  if (list[verb]?.pos !== 'VERB' || !isFiniteVerb(list, verb)) return false;
  return (
    !QUOTING.has((list[verb] as Word).lower) && !isUtterance((list[phrase.head] as Word).lower)
  );
}

/** Adverbs and auxiliaries are stepped over; so is what modifies a noun ("officials briefed on the matter"). */
function atOther({ list, depth, fallback }: Walk, i: number): Step {
  const word = list[i] as Word;
  if (fallback !== null) {
    const before = list[i - 1];
    const modifies =
      /^(?:VERB|ADJ|ADV)$/.test(word.pos) &&
      before !== undefined &&
      (NOUNISH.has(before.pos) || PRONOUNS.has(before.lower) || /^(?:ADV|AUX)$/.test(before.pos));
    if (!modifies) return { subject: fallback };
    const owner = relativeOwner(list, i, depth);
    return owner === null ? { next: i - 1, fallback } : { subject: owner };
  }
  if (isAdverb(word) || REFLEXIVE.has(word.lower) || /^(?:AUX|PART|ADJ)$/.test(word.pos)) {
    return { next: i - 1, fallback };
  }
  return { subject: word.pos === 'VERB' ? subjectOf(list, i, depth + 1) : null };
}

/** The noun phrase that ends at `end`; also one in quotation marks: a “Senate aide”. */
function objectEndingAt(list: readonly Word[], end: number): Phrase | null {
  if (list[end]?.pos !== 'QUOTE') return phraseEndingAt(list, end);
  const from = list[end - 1]?.pos === 'DET' ? end - 1 : end;
  return { from, to: end, head: end, form: 'noun' };
}

/** What "who", or a bracket, refers to: the phrase that ends at `end`, or the one that a phrase with a preposition belongs to. */
export function antecedentEndingAt(list: readonly Word[], end: number, depth = 0): Phrase | null {
  if (depth > DEEP) return null;
  let phrase = phraseEndingAt(list, end);
  if (phrase === null) return null;
  for (let steps = 0; steps < 3; steps++) {
    const before = list[phrase.from - 1];
    if (before === undefined || !/^(?:of|for|at|in|from|with)$/.test(before.lower)) break;
    const owner: Phrase | null = phraseEndingAt(list, phrase.from - 2);
    if (
      owner === null ||
      owner.form === 'time' ||
      (phrase.form === 'name' && owner.form === 'noun' && !isRole(list, owner))
    )
      break;
    phrase = { ...owner, to: phrase.to };
  }
  if ((list[phrase.from] as Word).pos === 'DET' && isComma(list[phrase.from - 1])) {
    // "said Ann Lowe, a nurse at the clinic, who called …"
    const name = phraseEndingAt(list, phrase.from - 2);
    if (name?.form === 'name') return name;
  }
  return phrase;
}

/** "people who know Trump said": if the words up to `end` are a relative clause with its own verb, what it belongs to. */
function relativeOwner(list: readonly Word[], end: number, depth: number): Phrase | null {
  for (let i = end, steps = 0; i >= 0 && steps < 10; i--, steps++) {
    const word = list[i] as Word;
    if (isComma(word) || word.pos === 'QUOTE' || word.text === ';' || word.pos === 'CCONJ')
      return null;
    if (word.lower !== 'who') continue;
    if (i === end) return null;
    const next = list[i + 1] as Word;
    const verbal = next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'ADV';
    return verbal
      ? antecedentEndingAt(list, isComma(list[i - 1]) ? i - 2 : i - 1, depth + 1)
      : null;
  }
  return null;
}

/** The subject left of a phrase between commas: "Trump, speaking in Columbus, Ohio, said". */
function subjectAcrossCommas(list: readonly Word[], comma: number, depth: number): Phrase | null {
  let right = comma;
  for (let pieces = 0; pieces < 8; pieces++) {
    let left = right - 1;
    while (
      left >= 0 &&
      right - left < FAR &&
      !isComma(list[left]) &&
      (list[left] as Word).text !== ';'
    )
      left--;
    if (right - left <= 1) return null;
    const first = list[left + 1] as Word;
    const before = left >= 0 && isComma(list[left]);
    if (!before || !isAside(list, left, right)) {
      if (first.pos === 'QUOTE' && right - left === 2) return null;
      const clause = subjectInPiece(list, left, right, depth);
      if (clause !== null || !before) return clause;
    }
    right = left;
  }
  return null;
}

function subjectInPiece(
  list: readonly Word[],
  left: number,
  right: number,
  depth: number,
): Phrase | null {
  const end = list[right - 1]?.pos === 'QUOTE' ? right - 2 : right - 1;
  if (end <= left) return null;
  const phrase = subjectEndingAt(list, end, right, depth + 1);
  if (phrase === null || phrase.from <= left) return null;
  // "Smith mocked her record, questioned …": what stands before the comma is the object of the verb before.
  const verb = phrase.from - 1;
  return verb > left && isFiniteVerb(list, verb) && list[verb]?.pos === 'VERB'
    ? (subjectOf(list, verb, depth + 1) ?? phrase)
    : phrase;
}

/** Whether the words between two commas are an aside: apposition, relative clause, participle, place, age, party. */
function isAside(list: readonly Word[], left: number, right: number): boolean {
  const first = list[left + 1] as Word;
  const { lower, pos } = first;
  if (/^(?:who|whose|whom|which|where|when)$/.test(lower)) return true;
  if (
    pos === 'ADP' ||
    pos === 'SCONJ' ||
    pos === 'ADV' ||
    pos === 'VERB' ||
    pos === 'NUM' ||
    pos === 'PART'
  )
    return true;
  if (lower === 'a' || lower === 'an' || pos === 'CCONJ') return true;
  const bare = lower.replace(/\.$/, '');
  if (right - left <= 4 && (STATES.has(bare) || PARTY.test(lower))) return true;
  if (right - left === 2 && TIME_HEAD.has(lower)) return true;
  for (let i = left + 2; i < right && i < left + 6; i++) {
    if (/^(?:which|whom|whose)$/.test((list[i] as Word).lower)) return true;
  }
  for (let i = left + 1; i < right; i++) if (isFiniteVerb(list, i)) return false;
  // "Smith, Paris bureau chief of the agency Tass,"
  if (pos === 'PROPN' && list[left - 1]?.pos === 'PROPN' && isPost(list, left + 2, right))
    return true;
  const previous = startOfPiece(list, left);
  const introduces =
    previous !== undefined &&
    (isPreposition(previous) ||
      previous.pos === 'SCONJ' ||
      previous.pos === 'ADV' ||
      previous.lower.endsWith('ing'));
  if (introduces) return false;
  return (
    pos === 'DET' ||
    POSSESSIVE.has(lower) ||
    (pos === 'NOUN' && !/^\p{Lu}/u.test(first.text)) ||
    pos === 'ADJ'
  );
}

/** "bureau chief of the agency": a noun in lower case with what it is of. */
function isPost(list: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to - 1, from + 4); i++) {
    const { pos, text } = list[i] as Word;
    const link = (list[i + 1] as Word).lower;
    if (/^(?:NOUN|ADJ)$/.test(pos) && /^\p{Ll}/u.test(text) && /^(?:of|for|at)$/.test(link))
      return true;
  }
  return false;
}

function startOfPiece(list: readonly Word[], comma: number): Word | undefined {
  let i = comma - 1;
  while (i >= 0 && comma - i < FAR && !isComma(list[i])) i--;
  return i + 1 < comma ? list[i + 1] : undefined;
}
