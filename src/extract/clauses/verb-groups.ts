/** The verbs of a frame: runs of auxiliaries with their verb, and what the tagger took for a verb or did not. */
import type { Tense, VerbGroup } from './clause.ts';
import { decideParticiples } from './finite.ts';
import { isNounLike, POSSESSIVES, PREPOSITIONS } from './phrases.ts';
import { baseOf, formOf, type VerbForm } from './verbs.ts';
import type { Word } from './words.ts';

const MODALS = new Set("will would could should may might must can shall 'll 'd ca wo".split(' '));

/** Words that the tagger took for verbs and that are nouns or adjectives: "Trump's calls", "a planned visit". */
export function nounsTaggedVerb(words: readonly Word[]): Uint8Array {
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

/** The runs of auxiliaries with their verb, in order; `nounVerb` marks what is no verb. */
export function verbGroups(words: readonly Word[], nounVerb: Uint8Array): VerbGroup[] {
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
