/** Answers “which of the positions lo … hi are the most important?” without looking at all of them. */
export type RankTree = {
  readonly size: number;
  readonly leaves: number;
  readonly best: Uint32Array;
};

const NONE = 0xffffffff;

/** Builds the tree over ranks (0 = most important) in position order, in linear time. */
export function buildRankTree(ranks: Uint32Array): RankTree {
  let leaves = 1;
  while (leaves < ranks.length) leaves *= 2;
  const best = new Uint32Array(leaves * 2).fill(NONE);
  best.set(ranks, leaves);
  for (let node = leaves - 1; node >= 1; node--) {
    const left = best[node * 2] as number;
    const right = best[node * 2 + 1] as number;
    best[node] = Math.min(left, right);
  }
  return { size: ranks.length, leaves, best };
}

/**
 * The positions in [lo, hi) of the `count` lowest ranks, most important first.
 * Work grows with count × log(size), not with hi − lo.
 */
export function mostImportant(tree: RankTree, lo: number, hi: number, count: number): number[] {
  const heap: number[] = [];
  let left = Math.max(0, lo) + tree.leaves;
  let right = Math.min(hi, tree.size) + tree.leaves;
  for (; left < right; left >>= 1, right >>= 1) {
    if (left & 1) push(heap, tree.best, left++);
    if (right & 1) push(heap, tree.best, --right);
  }
  const found: number[] = [];
  while (heap.length > 0 && found.length < count) {
    const node = pop(heap, tree.best);
    if ((tree.best[node] as number) === NONE) break;
    if (node >= tree.leaves) {
      found.push(node - tree.leaves);
    } else {
      push(heap, tree.best, node * 2);
      push(heap, tree.best, node * 2 + 1);
    }
  }
  return found;
}

/** A binary heap of tree nodes by their best rank. */
function push(heap: number[], best: Uint32Array, node: number): void {
  const rank = best[node] as number;
  let at = heap.length;
  heap.push(node);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const other = heap[parent] as number;
    if ((best[other] as number) <= rank) break;
    heap[at] = other;
    at = parent;
  }
  heap[at] = node;
}

function pop(heap: number[], best: Uint32Array): number {
  const top = heap[0] as number;
  const last = heap.pop() as number;
  if (heap.length === 0) return top;
  const rank = best[last] as number;
  let at = 0;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= heap.length) break;
    const right = child + 1;
    if (
      right < heap.length &&
      (best[heap[right] as number] as number) < (best[heap[child] as number] as number)
    )
      child = right;
    const other = heap[child] as number;
    if ((best[other] as number) >= rank) break;
    heap[at] = other;
    at = child;
  }
  heap[at] = last;
  return top;
}
