/** The order of a story’s actors, which gives them their colours: the same on the page and on share images. */
import type { Actor, StoryEvent } from './story.ts';

/** How many colours there are for actors; they are given out by rank and begin again when they run out. */
export const TONES = 6;

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
