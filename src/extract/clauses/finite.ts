/** Which verbs of a frame are finite: "troops operating" and "the mill sold in May" have the form of a verb that is. */
import type { VerbGroup } from './clause.ts';
import { STATES, TAKES_CLAUSE } from './lexicon.ts';
import {
  clauseBreak,
  FARTHEST,
  governed,
  hasSubjectBefore,
  isClauseAdp,
  isHardBorder,
  isNounLike,
  NOMINATIVES,
  RELATIVES,
  subjectWithin,
} from './phrases.ts';
import { formOf } from './verbs.ts';
import type { Word } from './words.ts';

/** Tells "troops operating", "cartels identified by" and "asked about" from finite verbs of the same form. */
export function decideParticiples(
  words: readonly Word[],
  groups: readonly VerbGroup[],
): VerbGroup[] {
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
