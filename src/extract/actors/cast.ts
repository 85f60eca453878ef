/**
 * The actors of a story out of those of its articles: who has a part, and the id that each keeps from run to run. Ids
 * are given to those who stay, after the others are left out, so that nobody takes a number in a row from which they
 * then vanish.
 */
import type { Account, Actor, Story, StoryEvent } from '../../model/story.ts';
import { freeId } from '../ids.ts';
import { fold, slugOf } from './entity.ts';

/** An actor as the articles give it; `mentions` of any form. */
type Resolved = Actor & { readonly mentions: number };

export type Links = readonly (readonly (string | null)[])[];

export type Cast = { actors: Actor[]; events: StoryEvent[]; links: (string | null)[][] };

/**
 * Gives the actors of a story their lasting ids and orders them by how many events they have a part in. `events` carry
 * their own lasting ids already; theirs and those in `links` are replaced. `previous` is the story of the last run.
 */
export function castOf(
  resolved: readonly Resolved[],
  events: readonly StoryEvent[],
  links: Links,
  previous: Pick<Story, 'actors' | 'events'> | null,
): Cast {
  const parts = partsOf(events);
  const kept = resolved.filter((actor) => isKept(actor, parts));
  const ids = idsOf(kept, resolved, events, previous);
  const idOf = (id: string): string => ids.get(id) as string;
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    actors: kept
      .map(({ id, name, kind, description, aliases, sameAs }) => ({
        id: idOf(id),
        name,
        kind,
        description,
        aliases,
        sameAs,
        parts: parts.events.get(id) ?? 0,
      }))
      .sort((a, b) => b.parts - a.parts || (a.id < b.id ? -1 : 1))
      .map(({ parts: _, ...actor }) => actor),
    events: events.map((event) => ({
      ...event,
      actors: event.actors
        .filter(({ actor }) => keptIds.has(actor))
        .map(({ actor, role }) => ({ actor: idOf(actor), role })),
      accounts: event.accounts.map((account) => withIds(account, idOf)),
    })),
    links: links.map((row) => row.map((id) => (id === null ? null : idOf(id)))),
  };
}

type Parts = { readonly events: ReadonlyMap<string, number>; readonly acts: ReadonlySet<string> };

/** In how many events each has a part, and who does, suffers or says something. */
function partsOf(events: readonly StoryEvent[]): Parts {
  const parts = new Map<string, number>();
  const acts = new Set<string>();
  for (const { actors, accounts } of events) {
    for (const { actor, role } of actors) {
      parts.set(actor, (parts.get(actor) ?? 0) + 1);
      if (role !== 'mentioned') acts.add(actor);
    }
    for (const { quotes } of accounts)
      for (const quote of quotes) for (const speaker of speakersOf(quote)) acts.add(speaker);
  }
  return { events: parts, acts };
}

/** Who has a part; a place or body that is only mentioned, and once, is left out. */
function isKept({ id, kind, mentions }: Resolved, { events, acts }: Parts): boolean {
  if (acts.has(id)) return true;
  return events.has(id) && (kind === 'person' || kind === 'country' || mentions > 1);
}

type Spoken = { readonly speaker: string | null; readonly inner?: readonly Spoken[] };

function speakersOf({ speaker, inner = [] }: Spoken): string[] {
  return [...(speaker === null ? [] : [speaker]), ...inner.flatMap(speakersOf)];
}

function withIds(account: Account, idOf: (id: string) => string): Account {
  const named = <Q extends Spoken>(quote: Q): Q => ({
    ...quote,
    speaker: quote.speaker === null ? null : idOf(quote.speaker),
    ...(quote.inner !== undefined && { inner: quote.inner.map(named) }),
  });
  return { ...account, quotes: account.quotes.map(named) };
}

/** The id of every actor of the articles by its provisional one; those who stay come first. */
function idsOf(
  kept: readonly Resolved[],
  all: readonly Resolved[],
  events: readonly StoryEvent[],
  previous: Pick<Story, 'actors' | 'events'> | null,
): Map<string, string> {
  const ids = previous === null ? new Map<string, string>() : continued(kept, events, previous);
  // An id that a reader may have shared is not given to somebody else.
  const used = new Set([...ids.values(), ...(previous?.actors ?? []).map(({ id }) => id)]);
  for (const actor of [...kept, ...all]) {
    if (ids.has(actor.id)) continue;
    const id = freeId(slugOf(actor.name), used);
    used.add(id);
    ids.set(actor.id, id);
  }
  return ids;
}

/** What speaks for two actors of two runs being one: the name first, then what they do in the events of both. */
const EVIDENCE = { name: 8, alias: 4, quote: 4, part: 2 } as const;

/** Which actor of the last run each one continues: the pair with most in common first, each but once. */
function continued(
  kept: readonly Resolved[],
  events: readonly StoryEvent[],
  previous: Pick<Story, 'actors' | 'events'>,
): Map<string, string> {
  const weights = new Map<string, Map<string, number>>();
  const weigh = (now: string, old: string, weight: number): void => {
    const row = weights.get(now);
    if (row === undefined) weights.set(now, new Map([[old, weight]]));
    else row.set(old, (row.get(old) ?? 0) + weight);
  };
  const byName = new Map<string, Actor[]>();
  for (const actor of previous.actors) {
    for (const name of namesOf(actor)) {
      const list = byName.get(name);
      if (list === undefined) byName.set(name, [actor]);
      else list.push(actor);
    }
  }
  for (const actor of kept) {
    const own = fold(actor.name);
    for (const name of namesOf(actor)) {
      for (const old of byName.get(name) ?? []) {
        const whole = name === own && name === fold(old.name);
        // "Stone" may be short for either of two people: one of the two must be called so in the story.
        if (name !== own && name !== fold(old.name)) continue;
        const weight = whole ? EVIDENCE.name : EVIDENCE.alias;
        weigh(actor.id, old.id, old.kind === actor.kind ? weight : weight / 4);
      }
    }
  }
  const before = new Map(previous.events.map((event) => [event.id, event]));
  for (const event of events) {
    const old = before.get(event.id);
    if (old === undefined) continue;
    for (const { actor, role } of event.actors) {
      const known = weights.get(actor);
      if (known === undefined) continue;
      for (const part of old.actors)
        if (part.role === role && known.has(part.actor)) weigh(actor, part.actor, EVIDENCE.part);
    }
    const spoken = new Map(quotesOf(old).map(({ exact, speaker }) => [exact, speaker]));
    for (const { exact, speaker } of quotesOf(event)) {
      const was = spoken.get(exact);
      if (speaker !== null && was != null) weigh(speaker, was, EVIDENCE.quote);
    }
  }
  const place = new Map(previous.actors.map(({ id }, i) => [id, i]));
  const claims = [...weights].flatMap(([now, row], order) =>
    [...row].map(([old, weight]) => ({ now, old, weight, order, place: place.get(old) ?? 0 })),
  );
  claims.sort((a, b) => b.weight - a.weight || a.place - b.place || a.order - b.order);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { now, old } of claims) {
    if (ids.has(now) || taken.has(old)) continue;
    ids.set(now, old);
    taken.add(old);
  }
  return ids;
}

const namesOf = ({ name, aliases }: Actor): Set<string> => new Set([name, ...aliases].map(fold));

const quotesOf = ({ accounts }: StoryEvent) => accounts.flatMap(({ quotes }) => quotes);
