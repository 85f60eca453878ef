/** What kind of actor a name is by its words, and whether it names a thing that does not act. */
import type { ActorKind } from '../../model/story.ts';
import { FIRST_NAMES, type Gender } from '../gazetteer/first-names.ts';
import { LEGAL_FORMS, ORG_HEADS, ORG_TAILS } from '../gazetteer/organisations.ts';
import { PLACE_HEADS, PLACE_TAILS } from '../gazetteer/places.ts';
import type { Token } from '../tokens.ts';
import { bare, isAcronym, TEAM_HEADS } from './name-words.ts';

/** Last words of names of things that do not act: laws, wars, prizes, games, machines. */
const THING_TAILS = new Set(
  `war act bill treaty agreement cup games olympics award awards prize day week festival open championship championships summit conference accord accords protocol amendment report law laws code plan deal pact
  constitution show one pro mini nano air series edition jet dreamliner superjumbo grand prix tour medal order crisis attacks revolution uprising spring night fair expo project store software
  flight book phone watch model version operating system language sunday bowl final finals year era age convention declaration
  slam dish trophy shield resolution charter directive index average`.split(/\s+/),
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

/** How sure `kind` is: 2 by a list or a title, 1 by its form, 0 not known. */
type NameKind = {
  readonly kind: ActorKind | null;
  readonly gender: Gender | null;
  readonly sure: 0 | 1 | 2;
};

/** Kind of a whole name by its words. */
export function classify(
  tokens: readonly Token[],
  first: number,
  last: number,
): NameKind | 'thing' {
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
  if (isStreet(tokens, first, last)) return { kind: 'place', gender: null, sure: 2 };
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

const STREET = /^(?:street|avenue|road|highway|boulevard|lane|drive)$/;
const SIDE = /^(?:north|south|east|west)$/;

/** "Penn Avenue North", and what is left of "21st Street"; not somebody called Lane or Street. */
function isStreet(tokens: readonly Token[], first: number, last: number): boolean {
  const end = last > first && SIDE.test((tokens[last] as Token).lower) ? last - 1 : last;
  if (!STREET.test((tokens[end] as Token).lower)) return false;
  return end === first ? /\d/.test(tokens[first - 1]?.text ?? '') : end < last;
}

const CORPORATE = new Set(
  'motor motors corp corporation co company inc incorporated ltd limited group plc ag nv n.v sa s.a se airlines holdings computer'.split(
    ' ',
  ),
);

/** Whether words only say what form of a company a known name has. */
export function isCorporate(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++)
    if (!CORPORATE.has(bare((tokens[i] as Token).lower))) return false;
  return true;
}
