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

/** Letter pairs for a name, best first: initials of the first and last words, then the first letters. */
function candidates(name: string): string[] {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? ['?'];
  const strong = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const used = strong.length > 0 ? strong : words;
  const first = [...(used[0] as string)];
  const pairs: string[] = [];
  if (used.length > 1) {
    pairs.push(`${first[0]}${[...(used.at(-1) as string)][0]}`);
    pairs.push(`${first[0]}${[...(used[1] as string)][0]}`);
  }
  for (const letter of first.slice(1)) pairs.push(`${first[0]}${letter}`);
  if (first.length === 1 && pairs.length === 0) pairs.push(first[0] as string);
  return pairs.map((pair) => pair.toLocaleUpperCase('en'));
}

/** Actors by how many events they take part in, then by name; those in no event last. */
export function rankActors(
  actors: readonly Actor[],
  events: readonly Pick<StoryEvent, 'actors'>[],
): Actor[] {
  const counts = countActors(events);
  return [...actors].sort(
    (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1),
  );
}

/** In how many events each actor takes part. */
export function countActors(events: Iterable<Pick<StoryEvent, 'actors'>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) {
    for (const id of new Set(event.actors.map((role) => role.actor)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
