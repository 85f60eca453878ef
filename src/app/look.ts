/** How an actor is shown everywhere: a pair of letters and one of six tones, so that colour never speaks alone. */
import { TONES } from '../model/actor-rank.ts';
import type { Actor } from '../model/story.ts';

export type ActorLook = { readonly letters: string; readonly tone: number; readonly name: string };

/** The look of somebody whom the story does not know. */
export const unknownLook = (name: string): ActorLook => ({ letters: '?', tone: TONES - 1, name });

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
