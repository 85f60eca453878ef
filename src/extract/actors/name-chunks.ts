/** How far a capitalised sequence goes: "Department of Health and Human Services", "Moon Jae-in", "Ludwig van Beethoven". */
import { ORG_HEADS, ORG_TAILS } from '../gazetteer/organisations.ts';
import { PLACE_HEADS } from '../gazetteer/places.ts';
import { NAME_PARTICLES, NOT_ACTORS, WIDE_ADJECTIVES } from '../gazetteer/words.ts';
import type { Token } from '../tokens.ts';
import { longestEntry } from './lexicon.ts';
import { isCapital, isRank, isTitle, mayName } from './name-words.ts';

export const ARABIC_ARTICLES = new Set(['al', 'el', 'as', 'ash', 'an', 'ar', 'ad']);

const OWNED_WORDS = new Set(
  'people children women men workers farmers veterans lloyd mcdonald moody macy kohl wendy sotheby christie sainsbury domino levi dunkin sam'.split(
    ' ',
  ),
);

/** What follows "Secretary of …" and is part of the post, not an organisation's name. */
export const POSTS_OF = new Set(
  'state defense defence staff education health energy interior foreign homeland finance justice commerce labor labour transportation national police agriculture veterans treasury house transport trade environment housing culture sport tourism science children climate'.split(
    ' ',
  ),
);

/** Family names that stand first and are followed by a given name of two syllables with a hyphen. */
const EAST_ASIAN_SURNAMES = new Set(
  'Kim Moon Park Lee Choi Ban Tsai Roh Chung Jung Kang Cho Yoon Han Hwang Ahn Chang Chen Lin Wang Ma Chiang Hu Wen Yi Son Shin Song Seo Jang Oh Lim Hong Ri Pak Ryu Hyon Lai Wu'.split(
    ' ',
  ),
);

/** Words before "and" in the name of a body: "Economic and …", "Securities and …". */
const OF_TWO =
  /^(?:economic|financial|securities|competition|health|safety|trade|food|fire|law|science|cultural|arts|culture|housing|energy|water|standards|peace|truth|human|customs|monopolies|communications|agriculture|environmental|social|medicines|drug|education|labour|employment|planning|revenue|criminal|broadcasting|gaming|independent|prices|consumer)$/;

/** "The Economic and Financial Crimes Commission": where such a name ends, or −1. */
function bodyOfTwo(tokens: readonly Token[], i: number, j: number): number {
  if (!OF_TWO.test((tokens[j] as Token).lower)) return -1;
  const opened = (tokens[i] as Token).lower === 'the' || tokens[i - 1]?.lower === 'the' || j > i;
  if (!opened) return -1;
  for (let k = j + 2; k < Math.min(tokens.length, j + 6); k++) {
    const token = tokens[k] as Token;
    if (!mayName(token)) return -1;
    if (ORG_TAILS.has(token.lower)) return k;
  }
  return -1;
}

/** Where the capitalised sequence that starts at `i` ends (last token, included). */
export function chunkEnd(text: string, tokens: readonly Token[], i: number): number {
  const known = longestEntry(text, tokens, i, tokens.length);
  let j = known ? known.last : i;
  const n = tokens.length;
  while (j + 1 < n) {
    const next = tokens[j + 1] as Token;
    const current = tokens[j] as Token;
    if (next.text === 'One') {
      // "Air Force One"
      j++;
      continue;
    }
    if (isRank(tokens, j + 1)) break;
    if (mayName(next) || (NOT_ACTORS.has(next.lower) && isCapital(next) && isTitle(next))) {
      if (next.start - current.end > 1 && /\n|\s{3}/.test(text.slice(current.end, next.start)))
        break;
      const inner = longestEntry(text, tokens, j + 1, n);
      // Two known names side by side ("France Germany") are two names, unless the second is a mere adjective.
      j = inner ? inner.last : j + 1;
      continue;
    }
    const after = tokens[j + 2];
    if (after === undefined) break;
    const glued = next.start === current.end;
    if (next.text === '-' && glued && after.start === next.end && mayName(after)) {
      // "Boeing-Air Force deal": a name known by itself is not the first half of another.
      if (j === i && longestEntry(text, tokens, j, j + 1)) break;
      j += 2;
      continue;
    }
    if (next.text === '-' && glued && after.start === next.end && j > i) {
      // "Moon Jae-in", "Ban Ki-moon"
      const syllable =
        /^[a-z]{2,5}$/.test(after.text) && EAST_ASIAN_SURNAMES.has((tokens[j - 1] as Token).text);
      if (!syllable) break;
      j += 2;
      continue;
    }
    if (next.text === '&' && mayName(after)) {
      j += 2;
      continue;
    }
    if (next.lower === 'of' || next.lower === 'for') {
      const the = after.lower === 'the' ? 1 : 0;
      const target = tokens[j + 2 + the];
      if (target === undefined || !mayName(target)) break;
      const word = current.lower;
      const head = (tokens[i] as Token).lower;
      const post = isTitle(current) && POSTS_OF.has(target.lower);
      if (
        post ||
        (ORG_HEADS.has(word) && word !== 'north') ||
        (ORG_HEADS.has(head) && ORG_TAILS.has(word)) ||
        (ORG_TAILS.has(word) && next.lower === 'of' && !isTitle(current)) ||
        PLACE_HEADS.has(word)
      ) {
        j += 2 + the;
        continue;
      }
      break;
    }
    if (next.lower === 'and' && mayName(after)) {
      const body = bodyOfTwo(tokens, i, j);
      if (body > 0) {
        j = body;
        continue;
      }
      // "Department of Health and Human Services": only after "of", which an enumeration of names rarely holds.
      const head = (tokens[i] as Token).lower;
      const opened =
        ORG_HEADS.has(head) &&
        tokens.slice(i, j + 1).some((t) => t.lower === 'of' || t.lower === 'for');
      if (opened && !longestEntry(text, tokens, j + 2, n)) {
        j += 2;
        continue;
      }
      // "European Aeronautic Defence and Space Company": begun by a wide word, closed by a body's.
      if (
        j > i &&
        (WIDE_ADJECTIVES.has(head) || ORG_HEADS.has(head)) &&
        !ORG_TAILS.has(current.lower) &&
        ORG_TAILS.has(tokens[j + 3]?.lower ?? '') &&
        isCapital(tokens[j + 3] as Token)
      ) {
        j += 3;
        continue;
      }
      break;
    }
    if (
      ARABIC_ARTICLES.has(next.lower) &&
      after.text === '-' &&
      tokens[j + 3] &&
      mayName(tokens[j + 3] as Token)
    ) {
      j += 3;
      continue;
    }
    if (NAME_PARTICLES.has(next.lower)) {
      const target = NAME_PARTICLES.has(after.lower) ? tokens[j + 3] : after;
      if (target === undefined || !isCapital(target) || (next.lower === 'y' && !isCapital(after)))
        break;
      j += target === after ? 2 : 3;
      continue;
    }
    if (/^['’]s$/.test(next.text) && OWNED_WORDS.has(current.lower) && mayName(after)) {
      j += 2;
      continue;
    }
    if (next.text === ',' && /^(jr|sr)\.?$/.test(after.lower)) {
      j += 2;
      continue;
    }
    break;
  }
  return j;
}
