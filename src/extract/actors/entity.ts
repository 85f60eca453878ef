/** Whoever the mentions of one article are about, before articles are brought together. */
import type { ActorKind } from '../../model/story.ts';
import type { Gender } from '../gazetteer/first-names.ts';
import { NICKNAMES } from '../gazetteer/first-names.ts';
import { LEGAL_FORMS } from '../gazetteer/organisations.ts';

/** A post that the text gives somebody: noun, words before it, and the entity it is a post of (index, or -1). */
export type Fact = { noun: string; modifiers: readonly string[]; owner: number };

/** The noun of a group, and the noun before it: "drug" of "drug cartels". */
type GroupNoun = { noun: string; compound: string | null };

export type Entity = {
  /** What makes it the same across articles; null for one known only by a description in this article. */
  key: string | null;
  kind: ActorKind;
  /** Name → how often; without titles. */
  names: Map<string, number>;
  gender: Gender | null;
  many: boolean;
  country: string | null;
  canonical: string | null;
  facts: Fact[];
  /** Entity a description belongs to ("U.S." for "U.S. troops"), or -1. */
  owner: number;
  /** The kind is only guessed from how the name is used. */
  guessed: boolean;
  group: GroupNoun | null;
  /** Key of somebody of the same surname whom the article shows to be another person. */
  apart: string | null;
};

/** Letters and digits of a name in lower case, without accents and stops: what names are compared by. */
export function fold(name: string): string {
  const plain = /^[\0-\x7f]*$/.test(name)
    ? name
    : name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return plain
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/[\s\u00a0-]+/g, ' ')
    .trim();
}

/** Words of a person's name: generation suffixes and initials in the middle left out. */
export function personWords(name: string): string[] {
  const words = fold(name.replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/, '')).split(' ');
  return words.filter((w, i) => i === 0 || i === words.length - 1 || w.length > 1);
}

/** Given name as it counts for sameness: "Bob" is "robert". */
export function givenKey(word: string): string {
  const full = NICKNAMES.get(word.charAt(0).toUpperCase() + word.slice(1));
  return full === undefined ? word : full.toLowerCase();
}

/** An organisation's name without article, legal form and country of the "U.S. State Department" kind. */
export function organisationKey(name: string): string {
  const words = fold(name.replace(/^the\s+/i, '').replace(/,?\s+(?=Inc|Ltd|LLC|Corp)/, ' ')).split(
    ' ',
  );
  dropLegalForms(words);
  // "Nordic Rail Track Company NRT": its own letters behind a name.
  const last = words.at(-1) as string;
  if (
    words.length > 3 &&
    last.length > 1 &&
    initialsOf(words.slice(0, -1).join(' ')).startsWith(last)
  ) {
    words.pop();
    dropLegalForms(words);
  }
  if (words.length > 2 && /^(?:us|uk)$/.test(words[0] as string)) words.shift();
  return words.join(' ');
}

function dropLegalForms(words: string[]): void {
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) as string) && words.at(-1) !== 'group')
    words.pop();
}

/** First letters of the words that count: "Federal Bureau of Investigation" → "fbi". */
export function initialsOf(name: string): string {
  return fold(name)
    .split(' ')
    .filter((w) => !/^(?:of|the|and|for|in|on|to|a|an|de|la)$/.test(w))
    .map((w) => w.charAt(0))
    .join('');
}

/** Id of an actor from its name. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'actor' : slug;
}
