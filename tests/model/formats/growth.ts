/**
 * How many times longer a task of eight times the size takes: near 8 where it is linear, near 64 where it is
 * quadratic. The best of several turns is counted, since a busy machine only ever makes a turn longer.
 */
export function growth(task: (size: number) => void, size: number): number {
  const best = (n: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 5; turn++) {
      const began = performance.now();
      task(n);
      least = Math.min(least, performance.now() - began);
    }
    return least;
  };
  best(size);
  return best(8 * size) / best(size);
}
