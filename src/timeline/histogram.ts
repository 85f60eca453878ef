import type { Scene } from './scene.ts';

/** How many of a scene's events have their middle in each of `bins` equal parts of the days lo … hi. */
export function histogram(scene: Scene, lo: number, hi: number, bins: number): Uint32Array {
  const counts = new Uint32Array(bins);
  const { start, end } = scene.index;
  const share = bins / (hi - lo);
  for (let i = 0; i < start.length; i++) {
    if (scene.holds[i] !== 1) continue;
    const middle = ((start[i] as number) + (end[i] as number) + 1) / 2;
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((middle - lo) * share)));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
