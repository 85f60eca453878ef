/** What a word tells by itself of being, or being part of, a name. */
import { HONORIFICS, ROLES, TITLE_MODIFIERS } from '../gazetteer/roles.ts';
import { CALENDAR_WORDS, FUNCTION_WORDS, NOT_ACTORS } from '../gazetteer/words.ts';
import type { Token } from '../tokens.ts';
import { entryOf } from './lexicon.ts';

/** Whether a token begins with a capital letter. */
export function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase() && first === first.toUpperCase();
}

/** First words of clubs' and airlines' names. */
export const TEAM_HEADS = new Set(
  'real atletico inter fc ac sporting borussia bayern athletic olympique dynamo dinamo spartak cska juventus air aer'.split(
    ' ',
  ),
);

export const bare = (lower: string): string => lower.replace(/\.$/, '');

/** Whether a token may be (part of) a name: it has a capital and is no day, month or function word. */
export function mayName(token: Token): boolean {
  return (
    isCapital(token) &&
    !/[$£€]/.test(token.text) &&
    !CALENDAR_WORDS.has(token.lower) &&
    !NOT_ACTORS.has(token.lower) &&
    !isLetterWord(token.text) &&
    (!FUNCTION_WORDS.has(token.lower) || (isAcronym(token) && entryOf(token.text) !== null))
  );
}

/** "X-rays", "T-shirt": a letter and a plain word. */
function isLetterWord(text: string): boolean {
  return text.charCodeAt(1) === 45 && text.charCodeAt(2) >= 97;
}

/** "No. 2": what counts, not what names. */
export function isRank(tokens: readonly Token[], i: number): boolean {
  return /^Nos?\.?$/.test((tokens[i] as Token).text) && /^\d/.test(tokens[i + 1]?.text ?? '');
}

/** "WHO", "IT": a function word in capitals is an abbreviation only among words that are not. */
export function isAcronym(token: Token): boolean {
  return token.text.length >= 2 && token.text.length <= 6 && /^[A-Z][A-Z&]+$/.test(token.text);
}

export const isTitle = (token: Token): boolean => {
  if (HONORIFICS.has(token.lower)) return true;
  const role = ROLES.get(token.lower.replace(/^(ex|vice|co)-/, ''));
  return role?.title === true && !role.plural;
};

export function isTitleOfSeveral(token: Token): boolean {
  if (HONORIFICS.has(token.lower)) return false;
  const role = ROLES.get(token.lower);
  return role?.plural === true && ROLES.get(role.noun)?.title === true;
}

/** A word of a post, or the hyphen inside one ("Secretary-General"). */
export function isTitleWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  return isTitlePart(token) || (token.text === '-' && i > 0 && isTitlePart(tokens[i - 1] as Token));
}

/** A word of a post before its noun: "Prime" of "Prime Minister", "Foreign" of "Foreign Minister". */
export function isTitlePart(token: Token): boolean {
  return TITLE_MODIFIERS.has(token.lower) || isTitle(token) || HONORIFICS.has(token.lower);
}
