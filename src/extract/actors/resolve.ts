/** Titles, nouns and pronouns of one article → entities; reads the mentions in order. */
import type { Mention } from '../mentions.ts';
import { fold } from './entity.ts';
import { nounMeant, onlyPersonNear } from './nouns-meant.ts';
import {
  isFirstPerson,
  pronounMeant,
  relativeMeant,
  SpeakerLookup,
  type SpokenQuote,
} from './pronouns-meant.ts';
import type { ArticleState } from './state.ts';

/** Weight that a president's country gets when the president is a subject. */
const COUNTRY_OF_SUBJECT = 40;

/** Links every mention of the article that somebody is certain for. */
export function resolveArticle(state: ArticleState, quotes: readonly SpokenQuote[]): void {
  const speakers = new SpeakerLookup(state, quotes);
  for (let i = 0; i < state.mentions.length; i++) {
    if ((state.links[i] as number) < 0) state.links[i] = meant(state, i, speakers);
    const entity = state.links[i] as number;
    if (entity >= 0) {
      affiliate(state, entity, state.mentions[i] as Mention);
      note(state, entity, i);
    }
  }
  // A speaker may be named after the quotation.
  for (let i = 0; i < state.mentions.length; i++) {
    const m = state.mentions[i] as Mention;
    if (m.form === 'pronoun' && (state.links[i] as number) < 0 && isFirstPerson(m))
      state.links[i] = speakers.firstPerson(m);
  }
}

function meant(state: ArticleState, i: number, speakers: SpeakerLookup): number {
  const m = state.mentions[i] as Mention;
  switch (m.form) {
    case 'name':
      return ambiguousName(state, m);
    case 'title':
    case 'nominal':
      return nounMeant(state, i);
    case 'demonym':
      // "the Dane" is a person spoken of just now.
      return m.determiner === 'the' && m.kind === 'person'
        ? onlyPersonNear(state, m, 'man', 1.5)
        : -1;
    case 'pronoun':
      if (isFirstPerson(m)) return -1;
      return /^wh/.test(m.head) ? relativeMeant(state, i) : pronounMeant(state, i, speakers);
  }
}

/** A surname that two people share: whoever is clearly more on the reader's mind. */
function ambiguousName(state: ArticleState, m: Mention): number {
  const surname = fold(m.head);
  const { presences } = state;
  const namesakes = presences.recent.filter((id) => {
    const e = state.entity(id);
    if (e.kind !== 'person' || presences.distance(id, m) > 12) return false;
    if (m.gender !== null && e.gender !== null && m.gender !== e.gender) return false;
    return e.key?.endsWith(` ${surname}`) ?? false;
  });
  const best = presences.most(namesakes, m, 12);
  const rest = namesakes.filter((id) => id !== best);
  const second = presences.most(rest, m, 12);
  if (second < 0 || presences.scoreAt(best, m) > 1.5 * presences.scoreAt(second, m)) return best;
  return -1;
}

/** Posts of a body; a text that does not say of which means the one it speaks of. */
const POSTS_OF_BODIES = new Set(
  'executive ceo cfo coo cto chairman chairwoman chairperson spokesman spokeswoman spokesperson manager founder co-founder'.split(
    ' ',
  ),
);

/** "Chief executive Thomas Enders said" in an article on Airbus: the chief executive of Airbus. */
function affiliate(state: ArticleState, entity: number, m: Mention): void {
  if (m.noun === null || m.owner >= 0 || !POSTS_OF_BODIES.has(m.noun.noun)) return;
  const e = state.entity(entity);
  if (e.kind !== 'person' || e.facts.some((fact) => fact.owner >= 0) || e.facts.length >= 12)
    return;
  const { presences } = state;
  const bodies = presences.recent.filter((id) => state.entity(id).kind === 'organization');
  const owner = presences.most(bodies, m, 2);
  if (owner >= 0) e.facts.push({ ...m.noun, owner });
}

/** "Smith, an analyst at Eastport Research": the body only says who Smith is, and is not spoken of. */
function isEmployer(state: ArticleState, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 4; k--) {
    const other = state.mentions[k] as Mention;
    if (other.owner === i)
      return other.kind === 'person' && (other.apposed >= 0 || other.determiner === 'a');
  }
  return false;
}

function note(state: ArticleState, entity: number, i: number): void {
  const m = state.mentions[i] as Mention;
  state.presences.note(entity, m, m.kind === 'organization' && isEmployer(state, i));
  if (m.role !== 'subject') return;
  // Who speaks of a president has the president's country in mind: "the country".
  for (const fact of state.entity(entity).facts)
    if (fact.owner >= 0 && state.entity(fact.owner).kind === 'country')
      state.presences.recall(fact.owner, m, COUNTRY_OF_SUBJECT);
}
