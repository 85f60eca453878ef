/** The names of one sentence: capitalised sequences that begin one, each cut into its names. */
import { STATES } from '../gazetteer/places.ts';
import type { Token } from '../tokens.ts';
import { longestEntry } from './lexicon.ts';
import { ARABIC_ARTICLES, chunkEnd } from './name-chunks.ts';
import { type Evidence, flatEnd, flatName, opensName } from './name-openers.ts';
import { cut, type Piece } from './name-pieces.ts';
import { isCapital, isRank, mayName } from './name-words.ts';

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
        flat ? !flatName(text, tokens, i, evidence) : opens && !opensName(text, tokens, i, evidence)
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
