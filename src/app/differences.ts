/**
 * Where the accounts of one event differ, computed from their words alone: a different date, different words for the
 * same quotation, an actor or a quotation that only one of them has. Nothing is guessed: two quotations are held to
 * be the same one only where enough of their words agree, in order, and no other speaker is named.
 */
import { fold } from '../model/find-all.ts';
import type { Span } from '../model/span.ts';
import type { Account, Actor, Quote, StoryEvent } from '../model/story.ts';

export type Side = {
  readonly article: string;
  /** The passage, in the article's text. */
  readonly span: Span;
  /** The words that the other side does not have, in the article's text, in order. */
  readonly differing: readonly Span[];
};

export type Difference =
  | { readonly kind: 'date'; readonly accounts: readonly Account[] }
  /** The same words of one speaker rendered differently, passage by passage. */
  | {
      readonly kind: 'words';
      readonly speaker: string | null;
      readonly passages: readonly (readonly [Side, Side])[];
    }
  | { readonly kind: 'actor'; readonly actor: string; readonly articles: readonly string[] }
  | { readonly kind: 'quotes'; readonly article: string; readonly quotes: readonly Quote[] };

/** Sentences agree when at least this share of their words does, in order (Dice over the longest common run). */
const ALIKE = 0.6;
/** Shorter sentences agree by accident. */
const FEWEST_WORDS = 4;

/** All differences between the accounts of an event; empty for fewer than two. Dates first, then words. */
export function findDifferences(
  event: StoryEvent,
  actors: ReadonlyMap<string, Actor>,
): Difference[] {
  const { accounts } = event;
  if (accounts.length < 2) return [];
  const differences: Difference[] = [];
  if (new Set(accounts.map((account) => account.date)).size > 1)
    differences.push({ kind: 'date', accounts });

  const paired = new Set<Quote>();
  for (const [i, left] of accounts.entries()) {
    for (const right of accounts.slice(i + 1)) {
      for (const found of compareQuotes(left, right, paired)) {
        const at = differences.findIndex((d) => d.kind === 'words' && d.speaker === found.speaker);
        const same = differences[at];
        if (same?.kind === 'words') differences[at] = joinWords(same, found);
        else differences.push(found);
      }
    }
  }
  differences.push(...lonelyActors(event, actors));
  if (accounts.some((account) => account.quotes.length > 0)) {
    for (const account of accounts) {
      const quotes = account.quotes.filter(
        (q) => !paired.has(q) && sentencesOf(q).some((s) => s.words.length >= FEWEST_WORDS),
      );
      if (quotes.length > 0) differences.push({ kind: 'quotes', article: account.article, quotes });
    }
  }
  return differences;
}

type Word = Span & { readonly folded: string };
type Sentence = Span & { readonly words: readonly Word[] };

/** The sentences of a quotation with their words, offsets in the article. */
function sentencesOf(quote: Quote): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of quote.exact.matchAll(/[^.?!…]+[.?!…]*/gu)) {
    const start = quote.start + match.index;
    const words: Word[] = [];
    for (const word of match[0].matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
      words.push({
        start: start + word.index,
        end: start + word.index + word[0].length,
        folded: fold(word[0]),
      });
    }
    if (words.length > 0) {
      // The stop belongs to the sentence; closing marks and spaces do not.
      const stop = /[.?!…]/.test(match[0].at(-1) as string) ? start + match[0].length : 0;
      sentences.push({
        start: (words[0] as Word).start,
        end: Math.max((words.at(-1) as Word).end, stop),
        words,
      });
    }
  }
  return sentences;
}

type WordsDifference = Extract<Difference, { kind: 'words' }>;

function joinWords(a: WordsDifference, b: WordsDifference): WordsDifference {
  return { ...a, passages: [...a.passages, ...b.passages] };
}

function compareQuotes(left: Account, right: Account, paired: Set<Quote>): WordsDifference[] {
  const differences: WordsDifference[] = [];
  for (const a of left.quotes) {
    for (const b of right.quotes) {
      if (a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker) continue;
      const runs = alignSentences(sentencesOf(a), sentencesOf(b));
      if (runs.length === 0) continue;
      paired.add(a);
      paired.add(b);
      for (const run of runs) {
        const sides = sidesOf(run, left.article, right.article);
        if (sides !== null) {
          differences.push({ kind: 'words', speaker: a.speaker ?? b.speaker, passages: [sides] });
        }
      }
    }
  }
  return differences;
}

type Pair = readonly [number, number];
type Run = { readonly left: readonly Sentence[]; readonly right: readonly Sentence[] };

/** Runs of neighbouring sentences that both quotations have, in the order of the left one. */
function alignSentences(left: readonly Sentence[], right: readonly Sentence[]): Run[] {
  const pairs: Pair[] = [];
  let floor = 0;
  for (const [i, a] of left.entries()) {
    let best = -1;
    let score = ALIKE;
    for (let j = floor; j < right.length; j++) {
      const b = right[j] as Sentence;
      if (Math.min(a.words.length, b.words.length) < FEWEST_WORDS) continue;
      const alike = similarity(a.words, b.words);
      if (alike >= score) {
        best = j;
        score = alike + Number.EPSILON;
      }
    }
    if (best >= 0) {
      pairs.push([i, best]);
      floor = best + 1;
    }
  }
  fillGaps(pairs);
  const runs: Run[] = [];
  let from = 0;
  while (from < pairs.length) {
    let to = from;
    while (to + 1 < pairs.length && isNext(pairs[to] as Pair, pairs[to + 1] as Pair)) to++;
    const [i, j] = extendBack(pairs[from] as Pair, pairs[from - 1], left, right);
    const [k, l] = pairs[to] as Pair;
    runs.push({ left: left.slice(i, k + 1), right: right.slice(j, l + 1) });
    from = to + 1;
  }
  return runs;
}

/**
 * One sentence on either side between two that agree is the same sentence, however differently it is put: the speaker
 * said one thing there.
 */
function fillGaps(pairs: Pair[]): void {
  for (let k = pairs.length - 1; k > 0; k--) {
    const [i, j] = pairs[k - 1] as Pair;
    const [next, nextRight] = pairs[k] as Pair;
    if (next === i + 2 && nextRight === j + 2) pairs.splice(k, 0, [i + 1, j + 1]);
  }
}

function isNext(a: Pair, b: Pair): boolean {
  return b[0] === a[0] + 1 && b[1] === a[1] + 1;
}

/**
 * The sentence before a matched one belongs to it where both sides open it with the same word: "Sovereignty cannot
 * be sold." and "Sovereignty is not for sale." agree too little alone, but stand before sentences that agree.
 */
function extendBack(
  pair: Pair,
  before: Pair | undefined,
  left: readonly Sentence[],
  right: readonly Sentence[],
): Pair {
  const [i, j] = pair;
  const a = left[i - 1];
  const b = right[j - 1];
  if (a === undefined || b === undefined) return pair;
  if (before !== undefined && (before[0] >= i - 1 || before[1] >= j - 1)) return pair;
  const first = a.words[0] as Word;
  return first.folded.length > 3 && first.folded === b.words[0]?.folded ? [i - 1, j - 1] : pair;
}

/** Both passages with what differs, or null where they say the same words, or one is simply cut shorter. */
function sidesOf(run: Run, left: string, right: string): readonly [Side, Side] | null {
  const a = run.left.flatMap((s) => s.words);
  const b = run.right.flatMap((s) => s.words);
  const common = commonRun(a, b);
  const onlyA = a.filter((_, i) => !common.some(([x]) => x === i));
  const onlyB = b.filter((_, j) => !common.some(([, y]) => y === j));
  if (onlyA.length === 0 && onlyB.length === 0) return null;
  if ((onlyA.length === 0 && isOuter(b, onlyB)) || (onlyB.length === 0 && isOuter(a, onlyA)))
    return null;
  return [
    { article: left, span: spanOf(run.left), differing: joinNeighbours(a, onlyA) },
    { article: right, span: spanOf(run.right), differing: joinNeighbours(b, onlyB) },
  ];
}

/** Whether the extra words are all before or all after what both have. */
function isOuter(words: readonly Word[], extra: readonly Word[]): boolean {
  return words.indexOf(extra[0] as Word) === 0
    ? words.indexOf(extra.at(-1) as Word) === extra.length - 1
    : words.indexOf(extra[0] as Word) === words.length - extra.length;
}

function spanOf(sentences: readonly Sentence[]): Span {
  return { start: (sentences[0] as Sentence).start, end: (sentences.at(-1) as Sentence).end };
}

/** Words that follow each other become one span, so that a phrase is marked as a phrase. */
function joinNeighbours(words: readonly Word[], marked: readonly Word[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let previous = -2;
  for (const word of marked) {
    const at = words.indexOf(word);
    const last = spans.at(-1);
    if (last !== undefined && at === previous + 1) last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    previous = at;
  }
  return spans;
}

function similarity(a: readonly Word[], b: readonly Word[]): number {
  return (2 * commonRun(a, b).length) / (a.length + b.length);
}

/** Longest common subsequence of two short lists of words, as pairs of positions. Quadratic; sentences are short. */
function commonRun(a: readonly Word[], b: readonly Word[]): Pair[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        (a[i] as Word).folded === (b[j] as Word).folded
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if ((a[i] as Word).folded === (b[j] as Word).folded) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number))
      i++;
    else j++;
  }
  return pairs;
}

/** Actors who act or speak in the event and whom only some of the accounts name. */
function lonelyActors(event: StoryEvent, actors: ReadonlyMap<string, Actor>): Difference[] {
  const differences: Difference[] = [];
  for (const { actor: id, role } of event.actors) {
    if (role !== 'agent' && role !== 'speaker') continue;
    const actor = actors.get(id);
    if (actor === undefined) continue;
    const articles = event.accounts
      .filter((account) => names(account, actor))
      .map((account) => account.article);
    if (articles.length > 0 && articles.length < event.accounts.length) {
      differences.push({ kind: 'actor', actor: id, articles });
    }
  }
  return differences;
}

function names(account: Account, actor: Actor): boolean {
  if (account.quotes.some((quote) => quote.speaker === actor.id)) return true;
  const text = ` ${fold(account.excerpts.map((excerpt) => excerpt.exact).join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const lastName = actor.kind === 'person' ? actor.name.split(' ').at(-1) : undefined;
  return [actor.name, ...actor.aliases, ...(lastName ? [lastName] : [])].some((alias) => {
    const plain = fold(alias)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return plain !== '' && text.includes(` ${plain} `);
  });
}
