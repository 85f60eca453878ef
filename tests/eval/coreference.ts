/**
 * The usual scores of coreference: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF with entity similarity φ4
 * (Luo 2005), and their mean, the CoNLL score. A mention is any string; a clustering maps mentions to cluster names.
 */
export type Clustering = ReadonlyMap<string, string>;

/** Right and possible, for recall (of the key) and precision (of the response); sums may be added up over documents. */
export type Sums = { recall: number; key: number; precision: number; response: number };
export type CorefSums = { muc: Sums; b3: Sums; ceaf: Sums };

const empty = (): Sums => ({ recall: 0, key: 0, precision: 0, response: 0 });

export const noSums = (): CorefSums => ({ muc: empty(), b3: empty(), ceaf: empty() });

/** Adds the sums of one document to those of others. */
export function addSums(total: CorefSums, more: CorefSums): void {
  for (const name of ['muc', 'b3', 'ceaf'] as const)
    for (const part of ['recall', 'key', 'precision', 'response'] as const)
      total[name][part] += more[name][part];
}

/** F1 in percent. */
export function f1(sums: Sums): number {
  const r = sums.key === 0 ? 0 : sums.recall / sums.key;
  const p = sums.response === 0 ? 0 : sums.precision / sums.response;
  return p + r === 0 ? 0 : (200 * p * r) / (p + r);
}

/** Mean F1 of MUC, B³ and CEAF in percent. */
export function conll(sums: CorefSums): number {
  return (f1(sums.muc) + f1(sums.b3) + f1(sums.ceaf)) / 3;
}

/** Compares a response with a key; mentions of only one side count as wrong on that side. */
export function compareClusters(key: Clustering, response: Clustering): CorefSums {
  const keys = clustersOf(key);
  const responses = clustersOf(response);
  return {
    muc: {
      ...linkSums(keys, response, 'recall', 'key'),
      ...linkSums(responses, key, 'precision', 'response'),
    } as Sums,
    b3: {
      recall: cubed(keys, response, responses),
      key: key.size,
      precision: cubed(responses, key, keys),
      response: response.size,
    },
    ceaf: ceaf(keys, responses, response),
  };
}

function clustersOf(clustering: Clustering): Map<string, string[]> {
  const clusters = new Map<string, string[]>();
  for (const [mention, name] of clustering) {
    const members = clusters.get(name);
    if (members === undefined) clusters.set(name, [mention]);
    else members.push(mention);
  }
  return clusters;
}

function linkSums(
  clusters: Map<string, string[]>,
  other: Clustering,
  right: 'recall' | 'precision',
  possible: 'key' | 'response',
) {
  let found = 0;
  let all = 0;
  for (const members of clusters.values()) {
    const parts = new Set<string>();
    let alone = 0;
    for (const mention of members) {
      const name = other.get(mention);
      if (name === undefined) alone++;
      else parts.add(name);
    }
    found += members.length - (parts.size + alone);
    all += members.length - 1;
  }
  return { [right]: found, [possible]: all };
}

function cubed(
  clusters: Map<string, string[]>,
  other: Clustering,
  others: Map<string, string[]>,
): number {
  let sum = 0;
  for (const members of clusters.values()) {
    const shared = new Map<string, number>();
    for (const mention of members) {
      const name = other.get(mention);
      if (name !== undefined && others.has(name)) shared.set(name, (shared.get(name) ?? 0) + 1);
    }
    for (const count of shared.values()) sum += (count * count) / members.length;
  }
  return sum;
}

function ceaf(
  keys: Map<string, string[]>,
  responses: Map<string, string[]>,
  response: Clustering,
): Sums {
  const columns = new Map([...responses.keys()].map((name, i) => [name, i]));
  const rows = [...keys.values()];
  const gain = rows.map((members) => {
    const row = new Float64Array(responses.size);
    const shared = new Map<string, number>();
    for (const mention of members) {
      const name = response.get(mention);
      if (name !== undefined) shared.set(name, (shared.get(name) ?? 0) + 1);
    }
    for (const [name, count] of shared) {
      const size = (responses.get(name) as string[]).length;
      row[columns.get(name) as number] = (2 * count) / (members.length + size);
    }
    return row;
  });
  const best = assignment(gain, responses.size);
  return { recall: best, key: keys.size, precision: best, response: responses.size };
}

/** Largest sum of `gain` over pairs that use every row and column at most once (Kuhn and Munkres, O(n³)). */
export function assignment(gain: readonly Float64Array[], columns: number): number {
  const n = Math.max(gain.length, columns);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const match = new Int32Array(n + 1);
  const way = new Int32Array(n + 1);
  const cost = (i: number, j: number) => -(gain[i - 1]?.[j - 1] ?? 0);
  for (let i = 1; i <= n; i++) {
    match[0] = i;
    let j0 = 0;
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    do {
      used[j0] = 1;
      const i0 = match[j0] as number;
      let delta = Number.POSITIVE_INFINITY;
      let j1 = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const current = cost(i0, j) - (u[i0] as number) - (v[j] as number);
        if (current < (least[j] as number)) {
          least[j] = current;
          way[j] = j0;
        }
        if ((least[j] as number) < delta) {
          delta = least[j] as number;
          j1 = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[match[j] as number] = (u[match[j] as number] as number) + delta;
          v[j] = (v[j] as number) - delta;
        } else {
          least[j] = (least[j] as number) - delta;
        }
      }
      j0 = j1;
    } while (match[j0] !== 0);
    do {
      const j1 = way[j0] as number;
      match[j0] = match[j1] as number;
      j0 = j1;
    } while (j0 !== 0);
  }
  let sum = 0;
  for (let j = 1; j <= n; j++) sum -= cost(match[j] as number, j);
  return sum;
}
