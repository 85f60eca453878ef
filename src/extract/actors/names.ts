/**
 * Capitalised sequences of one sentence, cut into names: "Mexican President Claudia Sheinbaum" is a demonym, a title
 * and a person; "U.S. Northern Command" is one organisation; "Apple CEO Steve Jobs" an organisation, a title, a person.
 */
import type { ActorKind } from '../../model/story.ts';
import { FIRST_NAMES, type Gender } from '../gazetteer/first-names.ts';
import { LEGAL_FORMS, ORG_HEADS, ORG_TAILS } from '../gazetteer/organisations.ts';
import { PLACE_HEADS, PLACE_TAILS, STATES } from '../gazetteer/places.ts';
import { HONORIFICS, ROLES, TITLE_MODIFIERS } from '../gazetteer/roles.ts';
import {
  CALENDAR_WORDS,
  COMMON_OPENERS,
  FUNCTION_WORDS,
  NAME_PARTICLES,
  NOT_ACTORS,
  TITLE_CASE_SMALL,
  WIDE_ADJECTIVES,
} from '../gazetteer/words.ts';
import type { Token } from '../tokens.ts';
import { type Entry, entryOf, longestEntry } from './lexicon.ts';

/** A piece of a capitalised sequence, by token indices of its sentence, both included. */
export type Piece = {
  readonly first: number;
  readonly last: number;
  readonly kind: ActorKind | null;
  readonly gender: Gender | null;
  readonly entry: Entry | null;
  /** Index of the first token of the title right before the name ("Prime" of "Prime Minister Smith"), or -1. */
  readonly titleFirst: number;
  /** Stands before a noun or a title and modifies it. */
  readonly attributive: boolean;
  /** Names a thing that does not act: a law, a prize, a machine. */
  readonly thing: boolean;
  /** How sure the kind is: 2 by a list or a title, 1 by its form, 0 not known. */
  readonly sure: 0 | 1 | 2;
};

/** What the rest of the text tells about words: see `findMentions`. */
export type Evidence = {
  /** Words seen with a capital where only a name has one. */
  readonly capital: ReadonlySet<string>;
  /** Words seen in lower case. */
  readonly lower: ReadonlySet<string>;
};

/** Whether a token begins with a capital letter. */
export function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase() && first === first.toUpperCase();
}

const ARABIC_ARTICLES = new Set(['al', 'el', 'as', 'ash', 'an', 'ar', 'ad']);
const OWNED_WORDS = new Set(
  'people children women men workers farmers veterans lloyd mcdonald moody macy kohl wendy sotheby christie sainsbury domino levi dunkin sam'.split(
    ' ',
  ),
);
/** What follows "Secretary of …" and is part of the post, not an organisation's name. */
const POSTS_OF = new Set(
  'state defense defence staff education health energy interior foreign homeland finance justice commerce labor labour transportation national police agriculture veterans treasury house'.split(
    ' ',
  ),
);
/** Family names that stand first and are followed by a given name of two syllables with a hyphen. */
const EAST_ASIAN_SURNAMES = new Set(
  'Kim Moon Park Lee Choi Ban Tsai Roh Chung Jung Kang Cho Yoon Han Hwang Ahn Chang Chen Lin Wang Ma Chiang Hu Wen Yi Son Shin Song Seo Jang Oh Lim Hong Ri Pak Ryu Hyon Lai Wu'.split(
    ' ',
  ),
);
/** Last words of names of things that do not act: laws, wars, prizes, games, machines. */
const THING_TAILS = new Set(
  `war act bill treaty agreement cup games olympics award awards prize day week festival open championship championships summit conference accord accords protocol amendment report law laws code plan deal pact
  constitution show one pro mini nano air series edition jet dreamliner superjumbo grand prix tour medal order crisis attacks revolution uprising spring night fair expo project store software
  flight book phone watch model version operating system language sunday bowl final finals year era age convention declaration
  slam dish trophy shield resolution charter directive index average`.split(/\s+/),
);
/** First words of clubs' and airlines' names. */
const TEAM_HEADS = new Set(
  'real atletico inter fc ac sporting borussia bayern athletic olympique dynamo dinamo spartak cska juventus air aer'.split(
    ' ',
  ),
);
const STRONG_LEGAL = new Set([
  'inc',
  'corp',
  'ltd',
  'llc',
  'plc',
  'gmbh',
  'co',
  'ag',
  'nv',
  's.a',
  'n.v',
]);

const bare = (lower: string): string => lower.replace(/\.$/, '');

/** Whether a token may be (part of) a name: it has a capital and is no day, month or function word. */
function mayName(token: Token): boolean {
  return (
    isCapital(token) &&
    !/[$£€]/.test(token.text) &&
    !CALENDAR_WORDS.has(token.lower) &&
    !NOT_ACTORS.has(token.lower) &&
    (!FUNCTION_WORDS.has(token.lower) || (isAcronym(token) && entryOf(token.text) !== null))
  );
}

/** "No. 2": what counts, not what names. */
function isRank(tokens: readonly Token[], i: number): boolean {
  return /^Nos?\.?$/.test((tokens[i] as Token).text) && /^\d/.test(tokens[i + 1]?.text ?? '');
}

/** "WHO", "IT": a function word in capitals is an abbreviation only among words that are not. */
function isAcronym(token: Token): boolean {
  return token.text.length >= 2 && token.text.length <= 6 && /^[A-Z][A-Z&]+$/.test(token.text);
}

const isTitle = (token: Token): boolean => {
  if (HONORIFICS.has(token.lower)) return true;
  const role = ROLES.get(token.lower.replace(/^(ex|vice|co)-/, ''));
  return role?.title === true && !role.plural;
};

/** Where the capitalised sequence that starts at `i` ends (last token, included). */
function chunkEnd(text: string, tokens: readonly Token[], i: number): number {
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

/** Kind of a whole name by its words. */
function classify(
  tokens: readonly Token[],
  first: number,
  last: number,
): Pick<Piece, 'kind' | 'gender' | 'sure'> | 'thing' {
  const head = tokens[first] as Token;
  const tail = tokens[last] as Token;
  const length = last - first + 1;
  const tailWord = bare(tail.lower);
  const given = FIRST_NAMES.has(head.text);
  const gender = FIRST_NAMES.get(head.text) ?? null;
  if (
    length > 1 &&
    (STRONG_LEGAL.has(tailWord) || (TEAM_HEADS.has(head.lower) && tail.text !== 'One'))
  )
    return { kind: 'organization', gender: null, sure: 2 };
  if (length > 1 && tail.text === 'One') return 'thing';
  const hasInitial = tokens.slice(first + 1, last).some((t) => /^\p{Lu}\.$/u.test(t.text));
  if (/^\p{Lu}\.$/u.test(head.text) && length > 1 && !ORG_TAILS.has(tailWord))
    return { kind: 'person', gender: null, sure: 1 };
  if (length > 1 && hasInitial && !ORG_TAILS.has(tailWord))
    return { kind: 'person', gender, sure: 2 };
  if (
    given &&
    length > 1 &&
    length <= 5 &&
    !(ORG_TAILS.has(tailWord) || (PLACE_TAILS.has(tailWord) && length > 2)) &&
    !THING_TAILS.has(tailWord)
  )
    return { kind: 'person', gender, sure: 2 };
  if (/\d/.test(tail.text) || /\d/.test(head.text)) return 'thing';
  if (length > 1 && (ORG_TAILS.has(tail.lower) || LEGAL_FORMS.has(tailWord)))
    return { kind: 'organization', gender: null, sure: 2 };
  if (length > 1 && THING_TAILS.has(tailWord)) return 'thing';
  if (
    length > 1 &&
    ORG_HEADS.has(head.lower) &&
    tokens.slice(first, last).some((t) => t.lower === 'of' || t.lower === 'for')
  )
    return { kind: 'organization', gender: null, sure: 2 };
  if (length > 1 && (PLACE_TAILS.has(tailWord) || PLACE_HEADS.has(head.lower)))
    return { kind: 'place', gender: null, sure: 1 };
  if (length === 1 && isAcronym(head)) return { kind: 'organization', gender: null, sure: 1 };
  if (given) return { kind: 'person', gender, sure: 1 };
  return { kind: null, gender: null, sure: 0 };
}

const kindOfEntry = (entry: Entry): ActorKind =>
  entry.type === 'organization'
    ? 'organization'
    : entry.type === 'place' || entry.type === 'capital'
      ? 'place'
      : 'country';

function pieceOfEntry(entry: Entry, first: number, last: number, attributive: boolean): Piece {
  return {
    first,
    last,
    kind: kindOfEntry(entry),
    gender: null,
    entry,
    titleFirst: -1,
    attributive,
    thing: false,
    sure: 2,
  };
}

function nameOf(
  kind: ActorKind | null,
  gender: Gender | null,
  sure: 0 | 1 | 2,
  first: number,
  last: number,
  attributive: boolean,
): Piece {
  return {
    first,
    last,
    kind,
    gender,
    entry: null,
    titleFirst: -1,
    attributive,
    thing: false,
    sure,
  };
}

/** A thing: no mention, but its words are no noun for somebody either ("Air Force One"). */
function thingOf(first: number, last: number): Piece {
  return { ...nameOf(null, null, 0, first, last, false), thing: true };
}

/** Cuts the tokens `first..last` into names; `attributive` when a title or noun follows that they modify. */
function cut(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  attributive: boolean,
): Piece[] {
  if (first > last) return [];
  const known = longestEntry(text, tokens, first, last + 1);
  const head = tokens[first] as Token;
  const tail = tokens[last] as Token;
  if (known && known.last === last)
    return known.entry.type === 'adjective'
      ? []
      : [pieceOfEntry(known.entry, first, last, attributive)];
  if (
    first === last &&
    (WIDE_ADJECTIVES.has(head.lower) || isTitle(head) || ROLES.get(head.lower)?.kind === 'person')
  )
    return [];
  if (known?.entry.type === 'adjective')
    return ORG_TAILS.has(tail.lower)
      ? [nameOf('organization', null, 2, first, last, attributive)]
      : cut(text, tokens, known.last + 1, last, attributive);
  // "Senior Tories", "Assistant U.S. (Attorney)": a post's word before a known name.
  const next = tokens[first + 1] as Token;
  if (
    known === null &&
    isTitlePart(head) &&
    !TEAM_HEADS.has(head.lower) &&
    first < last &&
    !FIRST_NAMES.has(next.text)
  ) {
    const rest = longestEntry(text, tokens, first + 1, last + 1);
    if (rest?.last === last) return cut(text, tokens, first + 1, last, attributive);
  }
  const orgTail = last > first && ORG_TAILS.has(tail.lower) && !FIRST_NAMES.has(head.text);

  // "Presidents Thabo Mokoena and …": the post of several, of whom this is the first.
  if (first < last && isTitleOfSeveral(head))
    return asPerson(cut(text, tokens, first + 1, last, attributive));

  let title = -1;
  for (let k = last - 1; k >= first; k--) {
    const token = tokens[k] as Token;
    if (HONORIFICS.has(token.lower) || (isTitle(token) && !orgTail)) {
      title = k;
      break;
    }
  }
  if (
    title >= 0 &&
    !(
      title === first &&
      FIRST_NAMES.has(head.text) &&
      FIRST_NAMES.get(head.text) !== undefined &&
      !HONORIFICS.has(head.lower)
    )
  ) {
    let nameFirst = title + 1;
    if (
      (tokens[nameFirst] as Token).lower === 'of' ||
      (tokens[nameFirst] as Token).lower === 'for'
    ) {
      // "Secretary of State Marco Rubio": the post runs on to its last word.
      nameFirst++;
      if ((tokens[nameFirst] as Token | undefined)?.lower === 'the') nameFirst++;
      while (
        nameFirst <= last &&
        (POSTS_OF.has((tokens[nameFirst] as Token).lower) ||
          /^(affairs|security|intelligence|services|and|human)$/.test(
            (tokens[nameFirst] as Token).lower,
          ))
      )
        nameFirst++;
    }
    let titleFirst = title;
    while (titleFirst > first && isTitleWord(tokens, titleFirst - 1)) titleFirst--;
    const before = cut(text, tokens, first, titleFirst - 1, true);
    if (nameFirst > last) return before;
    const role = ROLES.get((tokens[title] as Token).lower);
    const own = classify(tokens, nameFirst, last);
    const gender =
      HONORIFICS.get((tokens[title] as Token).lower) ??
      role?.gender ??
      (own === 'thing' ? null : own.gender);
    return [
      ...before,
      { ...nameOf('person', gender, 2, nameFirst, last, attributive), titleFirst },
    ];
  }
  // "the California Democrat": a noun for a person after a place.
  if (first < last && (tail.lower === 'democrat' || tail.lower === 'republican'))
    return cut(text, tokens, first, last - 1, true);
  if (
    isTitle(tail) &&
    !(last === first + 1 && FIRST_NAMES.has(head.text)) &&
    !HONORIFICS.has(tail.lower)
  ) {
    // "Apple CEO said", "Prime Minister": the title itself is found with the nouns.
    let titleFirst = last;
    while (titleFirst > first && isTitlePart(tokens[titleFirst - 1] as Token)) titleFirst--;
    return cut(text, tokens, first, titleFirst - 1, true);
  }
  if (known) {
    const rest = known.last + 1;
    const person =
      FIRST_NAMES.has((tokens[rest] as Token).text) && last > rest && !ORG_TAILS.has(tail.lower);
    if (
      FIRST_NAMES.has(head.text) &&
      known.last === first &&
      !ORG_TAILS.has(tail.lower) &&
      !PLACE_TAILS.has(tail.lower)
    ) {
      const own = classify(tokens, first, last);
      if (own !== 'thing')
        return [nameOf(own.kind, own.gender, own.sure, first, last, attributive)];
    }
    const prefix = pieceOfEntry(known.entry, first, known.last, true);
    if (person) return [prefix, ...cut(text, tokens, rest, last, attributive)];
    const own = classify(tokens, first, last);
    if (known.entry.type === 'organization') {
      if (own !== 'thing' && own.kind === 'organization' && own.sure === 2)
        return [
          {
            ...nameOf(own.kind, own.gender, own.sure, first, last, attributive),
            // "Toyota Motor Corp" is Toyota; "Apple Corps" is not Apple.
            entry: isCorporate(tokens, rest, last) ? known.entry : null,
          },
        ];
      // "Apple Watch", "Boeing Dreamliner": the maker's name before a product's.
      const next = longestEntry(text, tokens, rest, last + 1);
      return next ? [prefix, ...cut(text, tokens, rest, last, attributive)] : [prefix];
    }
    if (own === 'thing') return [prefix, thingOf(rest, last)];
    const second = longestEntry(text, tokens, rest, last + 1);
    if (second && second.last === last && own.kind !== 'organization')
      return [prefix, pieceOfEntry(second.entry, rest, last, attributive)];
    return [
      {
        first,
        last,
        kind: own.kind ?? 'organization',
        gender: null,
        sure: own.kind ? own.sure : 1,
        entry: null,
        titleFirst: -1,
        attributive,
        thing: false,
      },
    ];
  }
  // "Air Force Communications Bill Bodie": a body's last word, then a given name.
  for (let k = first + 2; k < last; k++) {
    if (ORG_TAILS.has((tokens[k - 1] as Token).lower) && FIRST_NAMES.has((tokens[k] as Token).text))
      return [...cut(text, tokens, first, k - 1, true), ...cut(text, tokens, k, last, attributive)];
  }
  const own = classify(tokens, first, last);
  if (own === 'thing') return [thingOf(first, last)];
  return [nameOf(own.kind, own.gender, own.sure, first, last, attributive)];
}

function isTitleOfSeveral(token: Token): boolean {
  if (HONORIFICS.has(token.lower)) return false;
  const role = ROLES.get(token.lower);
  return role?.plural === true && ROLES.get(role.noun)?.title === true;
}

/** Names after a title of several are people's, unless a list knows them for something else. */
function asPerson(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) =>
    piece.entry === null && piece.kind === null ? { ...piece, kind: 'person', sure: 2 } : piece,
  );
}

const CORPORATE = new Set(
  'motor motors corp corporation co company inc incorporated ltd limited group plc ag nv n.v sa s.a se airlines holdings computer'.split(
    ' ',
  ),
);

/** Whether words only say what form of a company a known name has. */
function isCorporate(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++)
    if (!CORPORATE.has(bare((tokens[i] as Token).lower))) return false;
  return true;
}

/** A word of a post, or the hyphen inside one ("Secretary-General"). */
function isTitleWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  return isTitlePart(token) || (token.text === '-' && i > 0 && isTitlePart(tokens[i - 1] as Token));
}

/** A word of a post before its noun: "Prime" of "Prime Minister", "Foreign" of "Foreign Minister". */
function isTitlePart(token: Token): boolean {
  return TITLE_MODIFIERS.has(token.lower) || isTitle(token) || HONORIFICS.has(token.lower);
}

const ENDINGS_OF_NOUNS =
  /(?:ing|ly|tion|tions|sion|sions|ment|ments|ness|ity|ism|ists|ians|ers|ors|ies|ances?|ences?|ships?|ings|ages?|ous|ful|less|able|ible|ive|ual)$/;

/** Whether the first word of a sentence, whose capital tells nothing, begins a name. */
function opensName(text: string, tokens: readonly Token[], i: number, evidence: Evidence): boolean {
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

/** In a line of capitals only what is known or seen elsewhere in the text is a name. */
function flatName(text: string, tokens: readonly Token[], i: number, evidence: Evidence): boolean {
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

function flatEnd(text: string, tokens: readonly Token[], i: number, evidence: Evidence): number {
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

/** Whether "Wichita, Kansas" or the like follows: then the name is a place. */
export function isFollowedByState(text: string, tokens: readonly Token[], last: number): boolean {
  if (tokens[last + 1]?.text !== ',') return false;
  const next = longestEntry(text, tokens, last + 2, tokens.length);
  return next !== null && (STATES.has(next.entry.name) || next.entry.type === 'country');
}
