/** The names of one sentence: capitalised sequences that begin one, each cut into its names. */
import { STATES } from '../gazetteer/places.ts';
import type { Token } from '../tokens.ts';
import { longestEntry } from './lexicon.ts';
import { ARABIC_ARTICLES, chunkEnd, POSTS_OF } from './name-chunks.ts';
import { type Evidence, flatEnd, flatName, opensName } from './name-openers.ts';
import { cut, type Piece } from './name-pieces.ts';
import { isCapital, isRank, isTitle, mayName } from './name-words.ts';

/** The names of one sentence in order, disjoint; `flat` when its capitals tell nothing (isTitleCase). */
export function findNames(
  text: string,
  tokens: readonly Token[],
  evidence: Evidence,
  flat: boolean,
): Piece[] {
  const pieces: Piece[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    if (/^[RDI]$/.test(token.text) && tokens[i + 1]?.text === '-' && tokens[i - 1]?.text === '(') {
      // "(R-AZ)": party and state of a member of Congress.
      i += 3;
      continue;
    }
    const past = pastNoName(tokens, i);
    if (past > i) {
      i = past;
      continue;
    }
    const opens = i === 0 || /^["“”‘'’([—–:*•-]+$/.test((tokens[i - 1] as Token).text);
    const article =
      ARABIC_ARTICLES.has(token.lower) &&
      tokens[i + 1]?.text === '-' &&
      tokens[i + 2] !== undefined &&
      isCapital(tokens[i + 2] as Token);
    if (!article) {
      // "The Hague", "The Gambia": known names that begin with a small word.
      const whole = isCapital(token) ? longestEntry(text, tokens, i, tokens.length) : null;
      if (isRank(tokens, i) || (!mayName(token) && (whole === null || whole.last === i))) {
        i++;
        continue;
      }
      if (
        flat
          ? !flatName(text, tokens, i, evidence)
          : opens && !opensPost(tokens, i) && !opensName(text, tokens, i, evidence)
      ) {
        i++;
        continue;
      }
    }
    let j = article ? i + 2 : i;
    const modifies = endsCompound(tokens, i);
    if (modifies) j = longestEntry(text, tokens, i, tokens.length)?.last ?? i;
    else j = flat ? flatEnd(text, tokens, j, evidence) : chunkEnd(text, tokens, j);
    for (const piece of cut(text, tokens, i, j, modifies)) pieces.push(piece);
    i = j + 1;
  }
  return pieces;
}

const CURRENCY = new Set(['Rs', 'Rs.', 'Re', 'Rp', 'RM', 'Tk', 'KSh', 'Ksh', 'USh', 'TSh', 'GHS']);

/** Behind what begins with a capital at `i` and is no name: "Rs 48 lakh", "X-rays", ", D-N.M.,"; `i` where it may be. */
function pastNoName(tokens: readonly Token[], i: number): number {
  const { text } = tokens[i] as Token;
  const next = tokens[i + 1];
  if (next === undefined || text.length > 3) return i;
  if (CURRENCY.has(text) && /^[.\d]/.test(next.text)) return i + 1;
  const after = tokens[i + 2];
  if (next.text !== '-' || text.length !== 1 || after?.start !== next.end) return i;
  if (/^\p{Ll}/u.test(after.text)) return i + 3;
  if (!/^[RDI]$/.test(text) || tokens[i - 1]?.text !== ',') return i;
  // Party and state, to the next comma.
  for (let k = i + 2; k < Math.min(tokens.length, i + 10); k++)
    if ((tokens[k] as Token).text === ',') return k;
  return i;
}

/** "Minister for Education Aoife Brennan" at the beginning of a sentence: a post, and no name of its own. */
function opensPost(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:of|for)$/.test(tokens[i + 1]?.lower ?? '') &&
    isTitle(tokens[i] as Token) &&
    POSTS_OF.has(tokens[i + 2]?.lower ?? '') &&
    isCapital(tokens[i + 2] as Token)
  );
}

/** "all-Keller final", "pro-Vega Lima": a name that a small word and a hyphen make an adjective ends there. */
function endsCompound(tokens: readonly Token[], i: number): boolean {
  const hyphen = tokens[i - 1];
  const before = tokens[i - 2];
  return (
    hyphen?.text === '-' &&
    before !== undefined &&
    /^\p{Ll}+$/u.test(before.text) &&
    before.end === hyphen.start &&
    hyphen.end === (tokens[i] as Token).start
  );
}

/** Whether "Wichita, Kansas" or the like follows: then the name is a place. */
export function isFollowedByState(text: string, tokens: readonly Token[], last: number): boolean {
  if (tokens[last + 1]?.text !== ',') return false;
  const next = longestEntry(text, tokens, last + 2, tokens.length);
  return next !== null && (STATES.has(next.entry.name) || next.entry.type === 'country');
}
