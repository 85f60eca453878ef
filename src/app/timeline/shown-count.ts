import type { Scene } from '../../timeline/scene.ts';

/** How many shown events come before each, and at the end how many there are. */
export function shownBefore(scene: Scene): Uint32Array {
  const size = scene.index.heads.length;
  const before = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) {
    before[i + 1] = (before[i] as number) + (scene.holds[i] as number);
  }
  return before;
}

/** How many events pass the filters. */
export function countShown(scene: Scene): number {
  if (scene.lanes.length === 1) return scene.lanes[0]?.subset.members.length ?? 0;
  return shownBefore(scene).at(-1) ?? 0;
}
