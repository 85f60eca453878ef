/** How an actor is shown everywhere: a pair of letters and one of six tones, so that colour never speaks alone. */
import type { Actor, StoryEvent } from '../model/story.ts';

export type ActorLook = { readonly letters: string; readonly tone: number; readonly name: string };

export const TONES = 6;

/** Looks by rank: the most frequent actors get the six tones in order, then they repeat with other letters. */
export function actorLooks(ranked: readonly Actor[]): ReadonlyMap<string, ActorLook> {
  const looks = new Map<string, ActorLook>();
  const taken = new Set<string>();
  for (const [rank, actor] of ranked.entries()) {
    const tone = rank % TONES;
    const letters =
      candidates(actor.name).find((pair) => !taken.has(pair)) ??
      (candidates(actor.name)[0] as string);
    taken.add(letters);
    looks.set(actor.id, { letters, tone, name: actor.name });
  }
  return looks;
}

/** Letter pairs for a name, best first: initials of the first and last words, then of others, then its first letters. */
function candidates(name: string): string[] {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? ['?']).map((word) => [...word]);
  const capitals = words.filter((word) => /[\p{Lu}\p{N}]/u.test(word[0] as string));
  const used = capitals.length > 0 ? capitals : words;
  const [first] = used[0] as string[] as [string];
  const others = [used.at(-1), ...used.slice(1), ...words.slice(1)].filter(
    (word) => word !== used[0],
  );
  const seconds = [...others.map((word) => word?.[0] ?? ''), ...(used[0] as string[]).slice(1)];
  const pairs = seconds.map((second) => `${first}${second}`.toLocaleUpperCase('en'));
  return pairs.length > 0 ? pairs : [first];
}

/**
 * Actors in order of weight: those who act or speak in most events first, then those who take part in most, then by
 * name. A country that every article names stands behind the people who do things.
 */
export function rankActors(
  actors: readonly Actor[],
  events: readonly Pick<StoryEvent, 'actors'>[],
): Actor[] {
  const all = countActors(events);
  const acting = countActors(
    events.map((event) => ({
      actors: event.actors.filter((role) => role.role === 'agent' || role.role === 'speaker'),
    })),
  );
  const count = (counts: ReadonlyMap<string, number>, actor: Actor) => counts.get(actor.id) ?? 0;
  return [...actors].sort(
    (a, b) =>
      count(acting, b) - count(acting, a) ||
      count(all, b) - count(all, a) ||
      (a.name < b.name ? -1 : 1),
  );
}

/** In how many events each actor takes part. */
export function countActors(events: Iterable<Pick<StoryEvent, 'actors'>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { actors } of events) {
    for (const [i, { actor }] of actors.entries()) {
      const again = actors.findIndex((role) => role.actor === actor) < i;
      if (!again) counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
  }
  return counts;
}
