/**
 * What the mentions of one sentence are to each other and to its verbs: who owns whom, what stands in apposition to
 * what, who is a subject.
 */

import { CALENDAR_WORDS } from '../gazetteer/words.ts';
import type { GrammaticalRole, Mention } from '../mentions.ts';
import type { Token } from '../tokens.ts';

/** A mention with the tokens that it covers (both included), while its sentence is being read. */
export type Draft = { readonly mention: Mention; readonly first: number; last: number };

/** Whether a token is a verb, full or auxiliary. */
export const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX');

/** One sentence: its tokens, its mentions by start, and the innermost mention at each token (-1: none). */
type Context = {
  readonly tokens: readonly Token[];
  readonly drafts: readonly Draft[];
  readonly at: Int32Array;
};

const CLOSERS = /^[,.;:)—–?!"”’]$/;

/** Fills in `owner`, `role`, `main`, `apposed` and `predicateOf` of a sentence's mentions (indices into `drafts`). */
export function relate(tokens: readonly Token[], drafts: readonly Draft[]): void {
  const at = new Int32Array(tokens.length).fill(-1);
  drafts.forEach((draft, d) => {
    for (let i = draft.first; i <= draft.last; i++) {
      const other = at[i] as number;
      if (other < 0 || widthOf(drafts[other] as Draft) > widthOf(draft)) at[i] = d;
    }
  });
  const context = { tokens, drafts, at };
  drafts.forEach((draft, d) => {
    const { mention } = draft;
    if (isNoun(mention)) ownNoun(context, d);
    else if (mention.noun !== null) mention.owner = beforeTitle(context, draft);
  });
  for (const draft of drafts) {
    draft.mention.role = roleOf(context, draft);
    draft.mention.governed = isGoverned(tokens, draft);
    draft.mention.active = draft.mention.role === 'subject' && isActive(tokens, draft.last + 1);
  }
  shareRoles(context);
  markMain(context);
  // Backwards, so that "chief executive and co-founder Steve Jobs" can follow its last noun.
  for (let d = drafts.length - 1; d >= 0; d--) appose(context, d);
  followConjuncts(context);
}

function isGoverned(tokens: readonly Token[], { first }: Draft): boolean {
  let before = first - 1;
  while (before >= 0 && /^(?:the|an?|both)$/.test((tokens[before] as Token).lower)) before--;
  return tokens[before]?.pos === 'ADP';
}

const widthOf = ({ first, last }: Draft): number => last - first;

const isNoun = (m: Mention): boolean => m.form === 'title' || m.form === 'nominal';

/** The mention that ends right before a title: "Mexican" of "Mexican President Claudia Sheinbaum". */
function beforeTitle({ tokens, drafts, at }: Context, draft: Draft): number {
  // "Boeing Commercial Airplanes CEO": what is left of a longer name may stand between.
  for (let i = draft.first - 1; i >= 0 && i > draft.first - 4; i--) {
    const before = at[i] as number;
    if (before >= 0) return (drafts[before] as Draft).mention.attributive ? before : -1;
    if (!/^\p{Lu}/u.test((tokens[i] as Token).text)) return -1;
  }
  return -1;
}

/** Whose a noun is; "the president of Mexico" takes the name in. */
function ownNoun({ tokens, drafts, at }: Context, d: number): void {
  const draft = drafts[d] as Draft;
  const { mention } = draft;
  // A possessor stands before it: "his wife", "Mexico's president", "the company's chief executive".
  if (mention.owner <= -2) {
    mention.owner = at[-2 - mention.owner] ?? -1;
    return;
  }
  mention.owner = -1;
  // A name among the modifiers: "the Mexican president", "the Apple chief executive".
  for (let i = draft.last - 1; i >= draft.first; i--) {
    const inner = at[i] as number;
    if (inner >= 0 && inner !== d) {
      mention.owner = inner;
      return;
    }
  }
  // "the president of Mexico", "a spokesman for the company".
  const link = tokens[draft.last + 1]?.lower;
  if (link !== 'of' && link !== 'for' && link !== 'at') return;
  for (let i = draft.last + 2; i <= draft.last + 4 && i < tokens.length; i++) {
    const inner = at[i] as number;
    if (inner < 0) {
      if (!/^(?:the|a|an)$/.test((tokens[i] as Token).lower)) return;
      continue;
    }
    const owner = drafts[inner] as Draft;
    if (owner.mention.form === 'pronoun' || owner.mention.kind === 'person') return;
    mention.owner = inner;
    // "President of Iran Mahmoud Ahmadinejad": the place describes the name, and still ends the post.
    const named = drafts[at[owner.last + 1] ?? -1];
    const beforeName =
      (owner.mention.kind === 'country' || owner.mention.kind === 'place') &&
      named?.first === owner.last + 1 &&
      named.mention.form === 'name' &&
      (named.mention.kind === 'person' || named.mention.kind === null);
    if (
      link === 'of' &&
      owner.mention.form === 'name' &&
      mention.form === 'title' &&
      (!owner.mention.attributive || beforeName)
    ) {
      draft.last = owner.last;
      mention.end = owner.mention.end;
      mention.possessive = owner.mention.possessive;
    }
    return;
  }
}

/** Subject: a verb follows, also after an apposition or a clause set off by commas. Object: a verb stands before. */
function roleOf({ tokens, drafts, at }: Context, draft: Draft): GrammaticalRole {
  const { mention } = draft;
  if (mention.attributive || mention.possessive) return 'other';
  let left = draft.first - 1;
  while (left >= 0 && /^(?:the|a|an|both)$/.test((tokens[left] as Token).lower)) left--;
  // What stands before a title or a noun belongs to the phrase: "Mexican President Claudia Sheinbaum".
  while (
    left >= 0 &&
    (at[left] as number) >= 0 &&
    (drafts[at[left] as number] as Draft).mention.attributive
  )
    left--;
  const before = tokens[left];
  if (mention.form === 'pronoun') {
    if (/^(?:he|she|they|i|we|who|which)$/.test(mention.head)) return 'subject';
    if (mention.head === 'it' && verbFollows(tokens, draft.last + 1)) return 'subject';
    return before?.pos === 'ADP' ? 'other' : 'object';
  }
  if (before?.pos === 'ADP' && !/^(?:after|as|before|since|until|than)$/.test(before.lower))
    return 'other';
  let right = draft.last + 1;
  if (tokens[right]?.text === '(') {
    for (let k = right; k < right + 12 && k < tokens.length; k++)
      if (tokens[k]?.text === ')') right = k + 1;
  }
  if (verbFollows(tokens, right)) return 'subject';
  if (tokens[right]?.text === ',') {
    for (let k = right + 1; k < right + 16 && k < tokens.length; k++) {
      if (tokens[k]?.text !== ',') continue;
      if (verbFollows(tokens, k + 1)) return 'subject';
      break;
    }
  }
  if (/^(?:and|or)$/.test(tokens[right]?.lower ?? '') && !isVerb(before)) {
    let k = right + 1;
    while (k < right + 8 && k < tokens.length && !isVerb(tokens[k]) && tokens[k]?.pos !== 'PUNCT')
      k++;
    if (isVerb(tokens[k])) return 'subject';
  }
  if (before !== undefined && isVerb(before)) {
    // "said Trump", "says a spokesman": a reporting verb before its subject.
    const opener = tokens[left - 1];
    const inverted =
      REPORTING.has(before.lower) && (opener === undefined || /^["”’,]/.test(opener.text));
    return inverted ? 'subject' : 'object';
  }
  return before?.pos === 'PART' ? 'object' : 'other';
}

/** "Chile, Peru and Bolivia signed": all are subjects when the last one is. */
function shareRoles({ tokens, drafts }: Context): void {
  for (let d = drafts.length - 2; d >= 0; d--) {
    const draft = drafts[d] as Draft;
    const next = drafts[d + 1] as Draft;
    if (next.mention.role !== 'subject' || draft.mention.role !== 'other') continue;
    if (draft.mention.attributive || draft.mention.possessive || next.first <= draft.last) continue;
    let k = draft.last + 1;
    while (k < next.first && /^(?:,|and|or|the)$/.test((tokens[k] as Token).lower)) k++;
    const before = tokens[draft.first - 1];
    if (k === next.first && k > draft.last + 1 && before?.pos !== 'ADP' && !isVerb(before))
      draft.mention.role = 'subject';
  }
}

/** Words that begin a clause in front of the main one. */
const FRONTED =
  /^(?:after|before|when|while|as|although|though|if|because|since|until|once|unless|whereas|even)$/;

/** Who the sentence is about: the subject of its main clause, and those joined to it. */
function markMain({ tokens, drafts }: Context): void {
  const subjects = drafts.filter(
    ({ mention }) => mention.role === 'subject' && !mention.quoted && !/^wh/.test(mention.head),
  );
  const from = mainFrom(tokens);
  const behind = subjects.find(
    (draft) => (from === 0 || draft.first !== from) && saysBehind(tokens, draft),
  );
  const opens = (draft: Draft): boolean => draft.first >= from && opensMain(tokens, from, draft);
  // "Keller's health is failing. He …": where a thing is the subject, whose it is.
  const chosen =
    behind ??
    subjects.find(opens) ??
    drafts.find((draft) => isOwnerOfTopic(draft.mention) && opens(draft));
  if (chosen === undefined) return;
  chosen.mention.main = behind === undefined ? 'subject' : 'behind';
  let last = chosen.last;
  for (const draft of subjects) {
    if (draft.first <= last) continue;
    const between = tokens.slice(last + 1, draft.first);
    if (between.length > 3 || !between.every(({ lower }) => JOINS.test(lower))) break;
    draft.mention.main = chosen.mention.main;
    last = draft.last;
  }
}

const isOwnerOfTopic = ({ form, kind, possessive, quoted }: Mention): boolean =>
  form === 'name' && possessive && !quoted && (kind === 'person' || kind === null);

const JOINS = /^(?:,|and|or|nor|the|an?|his|her|its|their)$/;

/** Token at which the main clause begins: after the comma that ends a clause in front of it. */
function mainFrom(tokens: readonly Token[]): number {
  if (!FRONTED.test(tokens[0]?.lower ?? '')) return 0;
  const comma = tokens.findIndex(({ text }) => text === ',');
  return comma < 0 ? 0 : comma + 1;
}

/** Whether no verb but that of a phrase set off by a comma stands before a subject: else it is that of another clause. */
function opensMain(tokens: readonly Token[], from: number, { first }: Draft): boolean {
  for (let i = first - 1; i >= from; i--) {
    if (tokens[i]?.text === ',' && i >= first - 3) return true;
    if (isVerb(tokens[i])) return false;
  }
  return true;
}

/** "…, Smith said", “…,” said Smith: the words that say whose the sentence is stand behind what was said. */
function saysBehind(tokens: readonly Token[], { first, last }: Draft): boolean {
  let before = first - 1;
  while (before > 0 && /^(?:the|an?)$/.test((tokens[before] as Token).lower)) before--;
  const opener = tokens[before];
  if (opener === undefined) return false;
  if (REPORTING.has(opener.lower)) {
    // "Smith, an analyst, said Stone left": Stone has a verb of his own.
    return /^["”’,]/.test(tokens[before - 1]?.text ?? '') && !verbFollows(tokens, last + 1);
  }
  if (!/^[,"”’]/.test(opener.text)) return false;
  let verb = last + 1;
  if (tokens[verb]?.text === ',') {
    // "…, Smith, the mayor, said"
    verb++;
    while (verb < last + 16 && verb < tokens.length && tokens[verb]?.text !== ',') verb++;
    verb++;
  }
  while (tokens[verb]?.pos === 'ADV') verb++;
  if (!REPORTING.has(tokens[verb]?.lower ?? '')) return false;
  const next = tokens[verb + 1];
  return (
    next === undefined ||
    next.pos === 'PUNCT' ||
    next.pos === 'ADP' ||
    next.pos === 'SCONJ' ||
    CALENDAR_WORDS.has(next.lower) ||
    /^(?:reporters|earlier|later|also|adding|the)$/.test(next.lower)
  );
}

const REPORTING = new Set(
  'said says added asked told warned explained noted replied continued insisted argued wrote stated concluded announced'.split(
    ' ',
  ),
);

function verbFollows(tokens: readonly Token[], from: number): boolean {
  let j = from;
  while (j < from + 4) {
    const token = tokens[j];
    if (token === undefined) return false;
    const skip =
      token.pos === 'ADV' ||
      /^(?:also|then|both|each|all|on|in|last|earlier)$/.test(token.lower) ||
      CALENDAR_WORDS.has(token.lower);
    if (!skip) break;
    j++;
  }
  const verb = tokens[j];
  if (!isVerb(verb)) return false;
  return !(verb?.pos === 'VERB' && /ing$/.test(verb.lower) && j === from);
}

/** Participles after "was" that are said of bodies: "it was founded", "it was fined". */
const OF_BODIES = new Set(
  'founded based headquartered owned fined sued ordered accused formed created established acquired bought listed committed forced expected required allowed banned run led prepared ready willing unable able aware pleased confident'.split(
    ' ',
  ),
);

/** Whether the verb from here on is something that somebody does. */
function isActive(tokens: readonly Token[], from: number): boolean {
  for (let j = from; j < from + 5; j++) {
    const token = tokens[j];
    if (token === undefined) return false;
    if (token.pos === 'ADV' || token.pos === 'PART') continue;
    if (token.pos === 'AUX') {
      if (token.lemma !== 'be') continue;
      let k = j + 1;
      while (tokens[k]?.pos === 'ADV' || tokens[k]?.pos === 'PART') k++;
      return OF_BODIES.has(tokens[k]?.lower ?? '') || /ing$/.test(tokens[k]?.lower ?? '');
    }
    return token.pos === 'VERB';
  }
  return false;
}

/** The mention whose phrase begins at a token, articles and an age passed over; of nested ones the whole phrase. */
function phraseAt({ tokens, drafts, at }: Context, from: number): number {
  let k = from;
  if (/^(?:aged)$/.test(tokens[k]?.lower ?? '')) k++;
  if (/^\d{1,2}$/.test(tokens[k]?.text ?? '') && tokens[k + 1]?.text === ',') k += 2;
  while (
    k < tokens.length &&
    /^(?:the|a|an|formerly|also|once|then|now)$/.test((tokens[k] as Token).lower) &&
    (at[k] as number) < 0
  )
    k++;
  const found = k < tokens.length ? (at[k] as number) : -1;
  if (found < 0) return -1;
  // From "the Mexican" in "the Mexican president" out to the phrase that holds it.
  const inner = drafts[found] as Draft;
  for (let x = found - 1; x >= 0 && x > found - 4; x--) {
    const outer = drafts[x] as Draft;
    if (outer.first >= k - 1 && outer.last > inner.last) return x;
  }
  // From "Apple's" in "Apple's chief executive" on to what is owned.
  if (inner.mention.possessive)
    for (let x = found + 1; x < drafts.length && x < found + 4; x++)
      if ((drafts[x] as Draft).mention.owner === found) return x;
  if (!inner.mention.attributive || inner.mention.form === 'nominal') return found;
  const next = at[inner.last + 1] ?? -1;
  return next >= 0 ? next : found;
}

/** Two mentions beside each other that name one: "Claudia Sheinbaum, the Mexican president,", "the planemaker Airbus". */
function appose(context: Context, d: number): void {
  const { tokens, drafts, at } = context;
  const draft = drafts[d] as Draft;
  const { mention } = draft;
  const noun = isNoun(mention);
  if ((mention.attributive && !noun) || mention.form === 'pronoun' || mention.form === 'demonym')
    return;
  const next = tokens[draft.last + 1];
  if (next === undefined) return;
  // "adviser Elon Musk", "the company Airbus"
  if (noun && !mention.possessive && mention.number === 'one') {
    const beside = at[draft.last + 1] as number;
    const name = beside < 0 ? undefined : drafts[beside];
    if (
      name?.mention.form === 'name' &&
      name.first === draft.last + 1 &&
      next.start - (tokens[draft.last] as Token).end === 1 &&
      !name.mention.attributive &&
      fits(mention, name.mention)
    ) {
      joinTo(mention, name.mention, beside);
      return;
    }
  }
  if (/^[,(—–]$/.test(next.text)) {
    const f = phraseAt(context, draft.last + 2);
    if (f < 0 || f === d) return;
    const other = drafts[f] as Draft;
    if (other.first <= draft.last || !fits(mention, other.mention)) return;
    const close = tokens[other.last + 1];
    if (mention.form === 'name') {
      if (other.mention.form === 'name') {
        // "European Union (EU)"
        if (next.text === '(' && close?.text === ')' && isAbbreviation(other.mention, mention))
          other.mention.apposed = d;
      } else if (
        isNoun(other.mention) &&
        other.mention.number !== 'many' &&
        isAppositive(tokens, other)
      ) {
        joinTo(other.mention, mention, d);
      }
      return;
    }
    const leads = mention.determiner !== 'none' || mention.owner >= 0 || draft.first === 0;
    const closed =
      close === undefined ||
      CLOSERS.test(close.text) ||
      (draft.first === 0 && isVerb(close)) ||
      /^(?:of|from)$/.test(close.lower);
    if (
      noun &&
      other.mention.form === 'name' &&
      next.text === ',' &&
      mention.number === 'one' &&
      leads &&
      closed
    )
      joinTo(mention, other.mention, f);
    return;
  }
  // "She is the president": told of the subject.
  if (mention.role === 'subject' && /^(?:is|was|became|remains)$/.test(next.lower)) {
    const f = phraseAt(context, draft.last + 2);
    if (f < 0 || f === d) return;
    const other = (drafts[f] as Draft).mention;
    if (isNoun(other) && other.number === mention.number && fits(mention, other))
      other.predicateOf = d;
  }
}

/** "chief executive and co-founder Steve Jobs", "Jobs, the chief executive and co-founder of Apple": both are posts of his. */
function followConjuncts({ tokens, drafts, at }: Context): void {
  for (let d = 0; d < drafts.length; d++) {
    const draft = drafts[d] as Draft;
    if (!isNoun(draft.mention) || draft.mention.number !== 'one') continue;
    if (tokens[draft.last + 1]?.lower !== 'and') continue;
    let k = draft.last + 2;
    while (k < tokens.length && (at[k] as number) < 0 && (tokens[k] as Token).pos === 'ADJ') k++;
    const next = k < tokens.length ? (at[k] as number) : -1;
    const other = next < 0 ? undefined : (drafts[next] as Draft);
    if (other === undefined) continue;
    if (
      other.mention.form === 'name' &&
      other.mention.noun !== null &&
      other.mention.kind === draft.mention.kind
    ) {
      // "CEO and Chairman Steve Jobs": the second post is part of the name's own mention.
      if (draft.mention.apposed < 0 && draft.mention.determiner === 'none')
        draft.mention.apposed = next;
      continue;
    }
    if (!isNoun(other.mention) || other.mention.determiner !== 'none') continue;
    if (other.mention.apposed >= 0 && draft.mention.apposed < 0)
      draft.mention.apposed = other.mention.apposed;
    else if (draft.mention.apposed >= 0 && other.mention.apposed < 0)
      other.mention.apposed = draft.mention.apposed;
  }
}

/** Makes a noun an apposition of a name, which learns its kind from it when it has none. */
function joinTo(noun: Mention, name: Mention, index: number): void {
  noun.apposed = index;
  if (name.kind === null || name.sure < 2) {
    name.kind = noun.kind;
    name.sure = 2;
  }
}

/** In capitals, its letters in the name in this order: "EU" of "European Union", but not "AP" of "New York". */
function isAbbreviation(short: Mention, long: Mention): boolean {
  if (!/^[\p{Lu}\d][\p{Lu}\p{Ll}\d.&-]*\p{Lu}\.?$/u.test(short.head) || !long.head.includes(' '))
    return false;
  if (short.canonical !== null && short.canonical !== (long.canonical ?? long.head)) return false;
  const name = long.head.toLowerCase();
  let at = -1;
  for (const letter of short.head.toLowerCase()) {
    if (!/[\p{L}\d]/u.test(letter)) continue;
    const found = name.indexOf(letter, at + 1);
    if (found < 0 || (at < 0 && found > 0)) return false;
    at = found;
  }
  return long.head.length > short.head.length;
}

/** A noun after "Name," is an apposition when a comma, a full stop or a preposition closes or continues it. */
function isAppositive(tokens: readonly Token[], noun: Draft): boolean {
  const close = tokens[noun.last + 1];
  if (close === undefined || CLOSERS.test(close.text)) return true;
  if (/^(?:of|for|at)$/.test(close.lower)) return true;
  return (
    /^(?:in|who|that|which|with|from|and)$/.test(close.lower) && noun.mention.determiner !== 'none'
  );
}

function fits(a: Mention, b: Mention): boolean {
  if (a.kind !== null && b.kind !== null && a.kind !== b.kind && a.sure === 2 && b.sure === 2)
    return false;
  return a.gender === null || b.gender === null || a.gender === b.gender;
}
