/**
 * A capitalised sequence cut into names: "Mexican President Claudia Sheinbaum" is a demonym, a title and a person;
 * "U.S. Northern Command" is one organisation; "Apple CEO Steve Jobs" an organisation, a title, a person.
 */
import type { ActorKind } from '../../model/story.ts';
import { FIRST_NAMES, type Gender } from '../gazetteer/first-names.ts';
import { ORG_TAILS } from '../gazetteer/organisations.ts';
import { PLACE_TAILS } from '../gazetteer/places.ts';
import { HONORIFICS, ROLES } from '../gazetteer/roles.ts';
import { WIDE_ADJECTIVES } from '../gazetteer/words.ts';
import type { Token } from '../tokens.ts';
import { type Entry, longestEntry } from './lexicon.ts';
import { POSTS_OF } from './name-chunks.ts';
import { classify, isCorporate } from './name-kinds.ts';
import { isTitle, isTitleOfSeveral, isTitlePart, isTitleWord, TEAM_HEADS } from './name-words.ts';

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

/** Cuts the tokens `first..last` into names; `attributive` when a title or noun follows that they modify. */
export function cut(
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

/** Names after a title of several are people's, unless a list knows them for something else. */
function asPerson(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) =>
    piece.entry === null && piece.kind === null ? { ...piece, kind: 'person', sure: 2 } : piece,
  );
}
