/** Capitals that tell nothing: the first word of a sentence, headlines in title case or in capitals. */
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { HONORIFICS } from '../gazetteer/roles.ts';
import { COMMON_OPENERS, TITLE_CASE_SMALL } from '../gazetteer/words.ts';
import type { Token } from '../tokens.ts';
import { longestEntry } from './lexicon.ts';
import { isAcronym, isCapital, isTitle, isTitlePart, mayName, TEAM_HEADS } from './name-words.ts';

/** What the rest of the text tells about words: see `findMentions`. */
export type Evidence = {
  /** Words seen with a capital where only a name has one. */
  readonly capital: ReadonlySet<string>;
  /** Words seen in lower case. */
  readonly lower: ReadonlySet<string>;
};

const ENDINGS_OF_NOUNS =
  /(?:ing|ly|tion|tions|sion|sions|ment|ments|ness|ity|ism|ists|ians|ers|ors|ies|ances?|ences?|ships?|ings|ages?|ous|ful|less|able|ible|ive|ual)$/;

/** Whether the first word of a sentence, whose capital tells nothing, begins a name. */
export function opensName(
  text: string,
  tokens: readonly Token[],
  i: number,
  evidence: Evidence,
): boolean {
  const token = tokens[i] as Token;
  if (longestEntry(text, tokens, i, tokens.length)) return true;
  if (!mayName(token)) return false;
  if (evidence.capital.has(token.text)) return true;
  if (isAcronym(token) || /^\p{Lu}\.$/u.test(token.text)) return true;
  if (HONORIFICS.has(token.lower)) return true;
  const next = tokens[i + 1];
  if (FIRST_NAMES.has(token.text) && next !== undefined && isCapital(next)) return true;
  if (COMMON_OPENERS.has(token.lower) || evidence.lower.has(token.lower)) {
    if (next === undefined || !mayName(next) || next.start - token.end > 1) return false;
    // "International Business Machines", but not "Future Apple products": there a name begins with the next word.
    return (
      isTitlePart(token) ||
      TEAM_HEADS.has(token.lower) ||
      longestEntry(text, tokens, i + 1, tokens.length) === null
    );
  }
  if (FIRST_NAMES.has(token.text)) return token.pos === 'PROPN' || token.pos === 'NOUN';
  if (isTitlePart(token)) return next !== undefined && mayName(next);
  if (next !== undefined && mayName(next) && next.start - token.end <= 1)
    return token.pos === 'PROPN' || token.pos === 'NOUN';
  // "Ford and General Motors"
  const joined =
    next?.lower === 'and' && tokens[i + 2] !== undefined && mayName(tokens[i + 2] as Token);
  if (joined && !ENDINGS_OF_NOUNS.test(token.lower)) return true;
  if (token.pos !== 'PROPN' || ENDINGS_OF_NOUNS.test(token.lower)) return false;
  // "Drug cartels": before a noun a capital at the start says nothing.
  return next === undefined || next.pos !== 'NOUN';
}

/** Whether the capitals of a sentence tell nothing: a headline in capitals or in title case. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let words = 0;
  let small = 0;
  let shouted = 0;
  // Most sentences are told apart by their first few words.
  const most = Math.max(1, tokens.length / 8);
  for (const token of tokens) {
    const code = token.text.charCodeAt(0);
    const letter = code >= 128 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!letter || TITLE_CASE_SMALL.has(token.lower)) continue;
    words++;
    if (!isCapital(token)) {
      if (++small > most) return false;
    } else if (token.text.length > 3 && token.text === token.text.toUpperCase()) shouted++;
  }
  if (words < 4 || small > words / 8) return false;
  return tokens.at(-1)?.text !== '.' || shouted > words / 2;
}

/** In a line of capitals only what is known or seen elsewhere in the text is a name. */
export function flatName(
  text: string,
  tokens: readonly Token[],
  i: number,
  evidence: Evidence,
): boolean {
  const token = tokens[i] as Token;
  return (
    longestEntry(text, tokens, i, tokens.length) !== null ||
    evidence.capital.has(token.text) ||
    (FIRST_NAMES.has(token.text) &&
      tokens[i + 1] !== undefined &&
      mayName(tokens[i + 1] as Token)) ||
    (isTitle(token) &&
      tokens[i + 1] !== undefined &&
      evidence.capital.has((tokens[i + 1] as Token).text)) ||
    (evidence.capital.size === 0 &&
      token.pos === 'PROPN' &&
      !COMMON_OPENERS.has(token.lower) &&
      !isTitlePart(token))
  );
}

export function flatEnd(
  text: string,
  tokens: readonly Token[],
  i: number,
  evidence: Evidence,
): number {
  const known = longestEntry(text, tokens, i, tokens.length);
  let j = known ? known.last : i;
  while (j + 1 < tokens.length) {
    const next = tokens[j + 1] as Token;
    if (!mayName(next)) break;
    const inside = evidence.capital.has(next.text) || isTitle(next);
    const surname = j === i && FIRST_NAMES.has((tokens[i] as Token).text) && !known;
    if (!inside && !surname) break;
    j++;
  }
  while (j > i && isTitle(tokens[j] as Token)) j--;
  return j;
}
