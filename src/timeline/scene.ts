import type { PlacedCard } from './cards.ts';
import type { EventIndex } from './event-index.ts';
import { type Subset, subsetOf } from './subset.ts';

/** What is drawn from: the events that pass, in lanes (one lane without a name where none was asked for). */
export type Scene = {
  readonly index: EventIndex;
  readonly lanes: readonly Lane[];
  /** 1 at the positions of the events that pass. */
  readonly holds: Uint8Array;
};
export type Lane = {
  /** Actor id; null: everyone, or with lanes: everyone else. */
  readonly actor: string | null;
  readonly subset: Subset;
  /** Layouts worked out before. */
  readonly stretches: Map<string, readonly PlacedCard[]>;
};

/** Which events pass the filters: one byte an event in story order; null for all. */
export type Shown = Uint8Array | null;

/** `lanes`: actor ids; a last lane holds everyone else, if anyone. */
export function makeScene(index: EventIndex, shown: Shown, lanes: readonly string[]): Scene {
  const passes = (position: number) => shown === null || shown[position] === 1;
  const make = (actor: string | null, keep: (position: number) => boolean): Lane => ({
    actor,
    subset: subsetOf(index, keep),
    stretches: new Map(),
  });
  const all = make(null, passes);
  const { holds } = all.subset;
  if (lanes.length === 0) return { index, lanes: [all], holds };
  const masks = masksOf(index, lanes);
  const own = lanes.map((id, at) => make(id, (p) => holds[p] === 1 && masks[at]?.[p] === 1));
  const others = make(null, (p) => holds[p] === 1 && masks.every((mask) => mask[p] === 0));
  return { index, lanes: others.subset.members.length > 0 ? [...own, others] : own, holds };
}

/** For each actor a 1 at the positions of its events, in one pass. */
function masksOf({ heads }: EventIndex, lanes: readonly string[]): Uint8Array[] {
  const masks = lanes.map(() => new Uint8Array(heads.length));
  const laneOf = new Map(lanes.map((id, at) => [id, masks[at] as Uint8Array]));
  for (let position = 0; position < heads.length; position++) {
    for (const { actor } of heads[position]?.actors ?? []) {
      const mask = laneOf.get(actor);
      if (mask !== undefined) mask[position] = 1;
    }
  }
  return masks;
}
