/** Noun phrases and subjects, found by part of speech in one frame. */
import { cueOf, isIssuing, isUtterance } from './cues.ts';
import type { Word } from './frames.ts';

/** A noun phrase: word indexes, both included; `head` is the word that the rest belongs to. */
export type Phrase = {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly form: 'pronoun' | 'name' | 'noun' | 'time';
};

/** No walk looks further than this many words, so that long frames cost no more than their length. */
const FAR = 60;
/** Subjects of subjects ("X, who said …, and Y") are followed this deep. */
const DEEP = 6;

const words = (list: string) => new Set(list.split(/\s+/));
const PRONOUNS = words(
  `he she they i we it you who which that this these those someone somebody everyone everybody nobody one another others
   some many most several both all none each few`,
);
const REFLEXIVE = words('himself herself themselves itself myself yourself ourselves');
const POSSESSIVE = words('his her their its our my your whose');
const TIME = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december jan. feb. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning afternoon
   evening night noon midnight week weekend month year day hour minute moment time weeks months years days hours minutes
   last next this later earlier ago recently early late mid a the same that past previous following`,
);
const TIME_HEAD = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
   october november december jan. feb. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning afternoon
   evening night noon midnight week weekend month year day weeks months years days hours minutes`,
);
const ROLE = words(
  `president vice senator congressman congresswoman representative governor mayor minister secretary chancellor premier
   king queen prince princess pope bishop cardinal rabbi reverend pastor imam judge justice general admiral colonel major
   captain sergeant lieutenant officer sheriff detective chief director chairman chairwoman chair chairperson head leader
   boss ceo cfo coo executive founder co-founder owner manager coach captain player striker star actor actress singer
   author writer novelist poet journalist reporter correspondent columnist editor analyst economist professor scholar
   scientist researcher expert historian lawyer attorney prosecutor spokesman spokeswoman spokesperson adviser advisor
   aide strategist consultant pollster candidate nominee rival challenger incumbent opponent ally friend wife husband
   son daughter father mother brother sister billionaire businessman businesswoman mogul magnate tycoon activist
   organizer organiser volunteer member lawmaker delegate speaker whip commissioner ambassador envoy diplomat official
   congress counsel counselor surrogate host anchor moderator commentator doctor dr mr mrs ms sir dame lord lady
   resident voter farmer teacher student nurse worker driver fellow colleague counterpart deputy assistant treasurer
   trader strategist investor partner principal superintendent trustee veteran victim witness survivor neighbor neighbour`,
);
const STATES = words(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
   iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
   nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ala ariz
   ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore
   pa r.i s.c s.d tenn tex vt va wash wis w.va wyo d.c jr sr inc ltd corp england scotland wales france germany canada
   ontario`,
);
const PARTY = /^(?:r|d|i|ind|dem|rep|republican|democrat|gop)-/;
const NOUNISH = new Set(['NOUN', 'PROPN', 'NUM', 'X', 'SYM']);
/** Forms that are verbs whatever the tagger says. */
const SURE_VERB = words(
  'said told wrote says tells writes saying telling asked added tweeted called calling',
);
const QUANTIFIER = words('one another others some many most several both few all who');
const SUBJECT_PRONOUN = words('he she they i we');
const BE = words("is was were are be been being am 's 're 'm get gets got getting");

/** Whether a word is a comma, or a dash that stands for one. */
export function isComma(word: Word | undefined): boolean {
  return word !== undefined && (word.text === ',' || isDash(word));
}

/** Whether a word is a dash. */
export function isDash(word: Word | undefined): boolean {
  return word !== undefined && /^[\u2012-\u2015-]{1,3}$/.test(word.text);
}

/** Whether a word gives possession: 's, his. */
export function isPossessor(word: Word | undefined): boolean {
  return word !== undefined && (isPossessiveMark(word) || POSSESSIVE.has(word.lower));
}

/** Whether a word is the mark of the possessive. */
export function isPossessiveMark(word: Word | undefined): boolean {
  return word !== undefined && (word.lower === "'s" || word.lower === "'") && word.pos !== 'QUOTE';
}

/** Whether a verb of this frame is a form that stands with a subject. */
export function isFiniteVerb(list: readonly Word[], at: number): boolean {
  const word = list[at];
  if (word === undefined || !isVerb(list, at)) return false;
  if (word.lower.endsWith('ing') && word.lower.length > 5) return BE.has(list[at - 1]?.lower ?? '');
  return list[at - 1]?.lower !== 'to';
}

/** Whether a word is a verb, also where the tagger took a reporting verb for a plural noun ("Trump claims"). */
export function isVerb(list: readonly Word[], at: number): boolean {
  const word = list[at];
  if (word === undefined || word.quotation !== null) return false;
  if (word.pos === 'VERB' || word.pos === 'AUX') return true;
  const cue = cueOf(word.lower);
  if (cue === undefined) return false;
  if (/^\p{Lu}/u.test(word.text)) {
    // "Smith Calls Plan ‘Unfit’": in a headline verbs have capitals, too.
    const named = list[at - 1]?.pos === 'PROPN' && list[at + 1] !== undefined;
    return named && !cue.weak && word.lower.endsWith('s') && cue.forms.includes('finite');
  }
  const before = list[at - 1];
  const nominal = isPossessor(before) || (before?.pos === 'DET' && !QUANTIFIER.has(before.lower));
  if (nominal) return false;
  if (SURE_VERB.has(word.lower)) return true;
  if (before === undefined) return false;
  if (SUBJECT_PRONOUN.has(before.lower)) return true;
  if (QUANTIFIER.has(before.lower)) return /(?:ed|id)$/.test(word.lower);
  if (before.pos === 'PROPN' && cue.kind === 'speech') return word.lower.endsWith('s');
  if (before.pos === 'PROPN' && list[at + 1]?.lower === 'back') return true;
  // "Labour branded the move": some past forms pass for adjectives.
  const next = list[at + 1];
  if (word.pos === 'ADJ' && word.lower.endsWith('ed') && before.pos === 'PROPN') {
    return next !== undefined && /^(?:DET|PRON|PROPN|QUOTE)$/.test(next.pos);
  }
  // "what critics call “…”"
  const calls = cue.forms.includes('base') && before.lower.endsWith('s') && before.pos === 'NOUN';
  return calls && next?.pos === 'QUOTE';
}

/** Whether the verb stands in the passive: "was called", "has been described". */
export function isPassive(list: readonly Word[], at: number): boolean {
  const word = list[at] as Word;
  if (word.lower.endsWith('ing')) return false;
  let i = at - 1;
  while (i >= 0 && at - i < 5 && isAdverb(list[i])) i--;
  const before = list[i];
  if (before === undefined || !BE.has(before.lower)) return false;
  // "Trump's called": a possessive mark is no verb; "he's called" may be "has called".
  return before.lower !== "'s" || cueOf(word.lower)?.forms.includes('participle') === true;
}

function isAdverb(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.pos === 'ADV' || word.lower === 'not' || word.lower === "n't" || word.lower === 'also')
  );
}

/** The noun phrase whose last word is at `end`, or null. */
export function phraseEndingAt(list: readonly Word[], end: number): Phrase | null {
  let to = end;
  const last = list[to];
  if (last === undefined) return null;
  if (last.text === ')') {
    to = openingBracket(list, to) - 1;
    if (to < 0) return null;
  }
  const head = list[to] as Word;
  if (PRONOUNS.has(head.lower) && !(head.pos === 'NOUN' || head.pos === 'PROPN')) {
    return { from: to, to, head: to, form: 'pronoun' };
  }
  if (!isHead(head)) return null;
  let from = to;
  while (from > 0 && to - from < 14 && belongsLeft(list, from - 1, to)) {
    from--;
    const word = list[from] as Word;
    if (word.pos === 'DET' || POSSESSIVE.has(word.lower)) break;
  }
  from = withoutLeadingTime(list, from, to);
  return { from, to, head: to, form: formOf(list, from, to) };
}

/** The noun phrase whose first word is at `start`, or null. It stops before a word that may be a reporting verb. */
export function phraseStartingAt(list: readonly Word[], start: number): Phrase | null {
  const first = list[start];
  if (first === undefined) return null;
  if (PRONOUNS.has(first.lower) && first.pos !== 'NOUN' && first.pos !== 'PROPN') {
    const next = list[start + 1];
    const alone = next === undefined || !NOUNISH.has(next.pos) || endsPhrase(list, start + 1);
    if (alone) return { from: start, to: start, head: start, form: 'pronoun' };
  }
  let to = start - 1;
  let head = -1;
  for (let i = start; i < list.length && i - start < 16; i++) {
    const word = list[i] as Word;
    if (i > start && head >= 0 && endsPhrase(list, i)) break;
    if (NOUNISH.has(word.pos) || isNickname(list, i)) {
      to = i;
      if (word.pos !== 'QUOTE') head = i;
    } else if (word.pos === 'DET' && i === start) continue;
    else if (word.pos === 'DET' && i === start + 1 && (list[start] as Word).pos === 'DET') continue;
    else if (word.pos === 'ADJ' || (POSSESSIVE.has(word.lower) && i === start)) continue;
    else if (isPossessiveMark(word) && head >= 0) continue;
    else if (word.pos === 'VERB' && head < 0 && i > start && /(?:ed|ing)$/.test(word.lower))
      continue;
    else if (word.text === '.' && touches(list, i) && /^\p{Lu}/u.test(list[i - 1]?.text ?? ''))
      continue;
    else if (word.text === '&' && head >= 0) continue;
    else break;
  }
  if (head < 0) {
    // "the accused", "others": an adjective alone.
    if (first.pos === 'DET' && list[start + 1]?.pos === 'ADJ') head = to = start + 1;
    else return null;
  }
  const form = formOf(list, start, head);
  return { from: start, to: form === 'noun' ? withComplement(list, to) : to, head, form };
}

/** "a copy of the memo", "an adviser to Smith": a common noun takes the phrase that completes it. */
function withComplement(list: readonly Word[], to: number): number {
  const preposition = list[to + 1];
  if (preposition === undefined || !/^(?:of|for|from|with|to|in|at)$/.test(preposition.lower))
    return to;
  const loose = /^(?:to|in|at)$/.test(preposition.lower);
  const next = phraseStartingAt(list, to + 2);
  return next === null || next.form === 'time' || (loose && next.form !== 'name') ? to : next.to;
}

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

const SUBORDINATOR = words(
  'that whether if how why what because as when while where though although',
);

function endsWithComma(word: Word): boolean {
  return /,["”’'»\s]*$/.test(word.text);
}

function isDummy(list: readonly Word[], phrase: Phrase): boolean {
  const { lower } = list[phrase.head] as Word;
  return phrase.form === 'pronoun' && /^(?:it|that|which|this|these|those|there|you)$/.test(lower);
}

function subjectEndingAt(
  list: readonly Word[],
  end: number,
  verb: number,
  depth: number,
): Phrase | null {
  const participle = (list[verb] as Word).lower.endsWith('ing');
  let fallback: Phrase | null = null;
  let i = end;
  while (i >= 0 && end - i < FAR) {
    const word = list[i] as Word;
    if (word.text === ';' || word.text === ':') return fallback;
    if (word.pos === 'QUOTE') {
      if (i !== end) return fallback;
      // “Morning Talk,” dismissed …: the comma stands inside the marks.
      if (i > 0 && !participle && endsWithComma(word))
        return subjectAcrossCommas(list, i + 1, depth);
      return participle || isFiniteVerb(list, verb) === false
        ? subjectBefore(list, i - 1, depth + 1)
        : null;
    }
    if (isComma(word)) {
      if (fallback !== null) return fallback;
      if (participle && !BE.has(list[i + 1]?.lower ?? ''))
        return subjectBefore(list, i - 1, depth + 1, true);
      return subjectAcrossCommas(list, i, depth);
    }
    if (fallback === null && word.pos === 'CCONJ') {
      return subjectBefore(list, i - 1, depth + 1, true);
    }
    const joins = word.lower === 'to' || word.lower === 'as' || isPreposition(word);
    if (fallback === null && (joins || (participle && word.pos === 'SCONJ'))) {
      const object = participle ? objectEndingAt(list, i - 1) : null;
      if (object !== null) {
        const taker = list[object.from - 1]?.lower ?? '';
        if (/^(?:for|of)$/.test(word.lower) && BLAMING.has(taker)) return object;
        if (word.lower === 'as' && QUOTING.has(taker)) return object;
      }
      return subjectBefore(list, i - 1, depth + 1);
    }
    const phrase = phraseEndingAt(list, i);
    if (phrase !== null) {
      if (phrase.form === 'time') {
        i = phrase.from - 1;
        if (isPreposition(list[i])) i--;
        continue;
      }
      const lower = (list[phrase.head] as Word).lower;
      if (phrase.form === 'pronoun' && /^(?:who|which|that)$/.test(lower)) {
        const before = isComma(list[phrase.from - 1]) ? phrase.from - 2 : phrase.from - 1;
        if (lower === 'that' && isVerb(list, before)) return phrase;
        return antecedentEndingAt(list, before, depth) ?? fallback;
      }
      const before = list[phrase.from - 1];
      // "girls smile as Ellis says": right before its verb, "as" begins a clause.
      if (
        phrase.to === verb - 1 &&
        /^(?:as|after|before|since|until|than|like|when|while|where|if|because|though|although|whether|how|why)$/.test(
          before?.lower ?? '',
        )
      )
        return phrase;
      if (isPreposition(before)) {
        // "officials in the White House said": the phrase belongs to one further left, if there is one.
        fallback ??= phrase;
        i = phrase.from - 2;
        continue;
      }
      if (before?.lower === 'who' && phrase.form === 'noun' && list[phrase.from]?.pos === 'NOUN') {
        // "an adviser who talks to Smith said": after "who" a bare noun is a verb.
        return antecedentEndingAt(
          list,
          phrase.from - (isComma(list[phrase.from - 2]) ? 3 : 2),
          depth,
        );
      }
      const owner = relativeOwner(list, phrase.from - 1, depth);
      if (owner !== null) return owner;
      if (fallback === null) return phrase;
      return phrase.form === 'noun' ? { ...phrase, to: Math.max(phrase.to, fallback.to) } : phrase;
    }
    if (fallback !== null) {
      // "officials briefed on the matter", "people familiar with it"
      const before = list[i - 1];
      const modifies =
        (word.pos === 'VERB' || word.pos === 'ADJ' || word.pos === 'ADV') &&
        before !== undefined &&
        (NOUNISH.has(before.pos) ||
          PRONOUNS.has(before.lower) ||
          before.pos === 'ADV' ||
          before.pos === 'AUX');
      if (!modifies) return fallback;
      const owner = relativeOwner(list, i, depth);
      if (owner !== null) return owner;
      i--;
      continue;
    }
    if (
      isAdverb(word) ||
      word.pos === 'AUX' ||
      REFLEXIVE.has(word.lower) ||
      word.pos === 'PART' ||
      word.pos === 'ADJ'
    ) {
      i--;
      continue;
    }
    if (word.pos === 'VERB') return subjectOf(list, i, depth + 1);
    return null;
  }
  return fallback;
}

const BLAMING = words(
  `accused accuses accuse accusing blamed criticized criticised criticizing attacked blasted slammed denounced mocked
   praised thanked condemned rebuked scolded faulted ridiculed`,
);

/** The noun phrase that ends at `end`; also one in quotation marks: a “Senate aide”. */
function objectEndingAt(list: readonly Word[], end: number): Phrase | null {
  if (list[end]?.pos !== 'QUOTE') return phraseEndingAt(list, end);
  const from = list[end - 1]?.pos === 'DET' ? end - 1 : end;
  return { from, to: end, head: end, form: 'noun' };
}

const QUOTING = words(
  'quoted quotes quote quoting cited cites cite citing described recorded heard overheard',
);

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

function isRole(list: readonly Word[], phrase: Phrase): boolean {
  return ROLE.has((list[phrase.head] as Word).lower.replace(/s$/, ''));
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
  const phrase = subjectEndingAt(list, right - 1, right, depth + 1);
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

function startOfPiece(list: readonly Word[], comma: number): Word | undefined {
  let i = comma - 1;
  while (i >= 0 && comma - i < FAR && !isComma(list[i])) i--;
  return i + 1 < comma ? list[i + 1] : undefined;
}

/** Whether a word is a preposition. */
export function isPreposition(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.pos === 'ADP' ||
      /^(?:to|before|after|while|when|by|since|than|without)$/.test(word.lower)) &&
    word.lower !== 'ago'
  );
}

/** Whether the phrase names somebody who can speak, as far as its words tell. */
export function isSpeakerLike(list: readonly Word[], phrase: Phrase): boolean {
  const head = list[phrase.head] as Word;
  if (phrase.form === 'pronoun') return !/^(?:it|this|that|these|which|you)$/.test(head.lower);
  if (phrase.form === 'name') return true;
  if (phrase.form === 'time') return false;
  const singular = head.lower.replace(/s$/, '');
  return (
    ROLE.has(head.lower) ||
    ROLE.has(singular) ||
    GROUPS.has(head.lower) ||
    /(?:man|men|woman|women|person|people|ist|ists)$/.test(head.lower)
  );
}

const GROUPS = words(
  `campaign administration government officials department agency ministry office company group committee party court
   police union panel council board team police authorities critics supporters republicans democrats conservatives
   liberals lawmakers aides advisers voters residents protesters activists experts analysts economists scientists
   researchers prosecutors lawyers parents crowd audience source sources statement report letter email memo document
   complaint lawsuit filing ruling opinion editorial article story book study survey poll website newspaper magazine
   agency bank firm commission organization organisation association federation coalition institute foundation network
   camp bureau guard army military pentagon public family staff jury inspector resolution order bill platform ad tweet
   post message sign signs banner press media`,
);

/** A reporting verb ends a noun phrase. */
function endsPhrase(list: readonly Word[], at: number): boolean {
  return cueOf((list[at] as Word).lower) !== undefined && isVerb(list, at);
}

function isHead(word: Word): boolean {
  return (
    NOUNISH.has(word.pos) ||
    (word.pos === 'ADJ' && /^(?:others|accused|democratic|republican|general)$/.test(word.lower))
  );
}

function belongsLeft(list: readonly Word[], at: number, head: number): boolean {
  const word = list[at] as Word;
  const next = list[at + 1] as Word;
  if (word.pos === 'PROPN' || word.pos === 'NUM' || word.pos === 'X' || word.pos === 'SYM')
    return true;
  if (word.pos === 'ADJ') return true;
  if (word.pos === 'DET') {
    if (word.lower === 'that') return !next.lower.endsWith('s') && list[at - 1]?.pos !== 'VERB';
    return !/^(?:what|which|whatever|whichever)$/.test(word.lower);
  }
  if (word.pos === 'NOUN') {
    // "after the report Trump said": a common noun before a name belongs to it only as a title.
    const named = (list[head] as Word).pos === 'PROPN' && next.pos === 'PROPN';
    return !named || ROLE.has(word.lower) || /^\p{Lu}/u.test(word.text);
  }
  if (isPossessiveMark(word)) return next.pos !== 'VERB';
  if (POSSESSIVE.has(word.lower)) return true;
  if (word.text === '&' || (word.text === '.' && touches(list, at))) return true;
  if (word.pos === 'VERB') {
    const before = list[at - 1];
    return (
      /(?:ed|ing)$/.test(word.lower) &&
      before !== undefined &&
      (/^(?:DET|NUM|ADJ)$/.test(before.pos) || POSSESSIVE.has(before.lower))
    );
  }
  return isNickname(list, at);
}

/** A quotation between two names: Joe “the Plumber” Wurzelbacher. */
function isNickname(list: readonly Word[], at: number): boolean {
  return (
    list[at]?.pos === 'QUOTE' &&
    list[at - 1]?.pos === 'PROPN' &&
    list[at + 1]?.pos === 'PROPN' &&
    (list[at] as Word).end - (list[at] as Word).start < 40 &&
    !/[,.?!…—][”’"'»]*$/u.test((list[at] as Word).text)
  );
}

function touches(list: readonly Word[], at: number): boolean {
  return list[at - 1]?.end === list[at]?.start;
}

/** "on Sunday Smith said"; but April is also a first name. */
function withoutLeadingTime(list: readonly Word[], from: number, head: number): number {
  let i = from;
  while (
    i < head &&
    /^(?:.{2,6}day|yesterday|tomorrow|tonight|morning|night|week|year)$/.test(
      (list[i] as Word).lower,
    )
  )
    i++;
  return i;
}

function formOf(list: readonly Word[], from: number, head: number): Phrase['form'] {
  const word = list[head] as Word;
  if (TIME_HEAD.has(word.lower) || word.pos === 'NUM') {
    let all = true;
    for (let i = from; i <= head; i++) {
      const other = list[i] as Word;
      if (!TIME.has(other.lower) && other.pos !== 'NUM' && other.pos !== 'ADJ') all = false;
    }
    if (all && !(word.pos === 'NUM' && from < head && list[from]?.pos === 'DET')) return 'time';
  }
  if (
    head === 0 &&
    /s$/.test(word.lower) &&
    (GROUPS.has(word.lower) || ROLE.has(word.lower.slice(0, -1)))
  ) {
    return 'noun';
  }
  return word.pos === 'PROPN' || (head > 0 && /^\p{Lu}/u.test(word.text)) ? 'name' : 'noun';
}

function openingBracket(list: readonly Word[], at: number): number {
  for (let i = at - 1; i >= 0 && at - i < 12; i--) if ((list[i] as Word).text === '(') return i;
  return at;
}
