/** The rows that a measurement prints. */
import type { EvalData } from './data.ts';

/** One line of a stage's table: which system, on which documents, and its figures by name. */
export type Row = {
  readonly set: string;
  readonly system: string;
  readonly figures: Readonly<Record<string, number | string>>;
};

/** What `tests/eval/<stage>.ts` exports. */
export type Stage = { evaluate(data: EvalData): Promise<Row[]> };

/** Precision, recall and F1 in percent; an empty denominator counts as 0. */
export function scores(
  right: number,
  found: number,
  gold: number,
): { p: number; r: number; f: number } {
  const p = found === 0 ? 0 : (100 * right) / found;
  const r = gold === 0 ? 0 : (100 * right) / gold;
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** Rows as a plain-text table; numbers with one decimal, whole numbers as they are. */
export function showTable(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.figures)))];
  const head = ['set', 'system', ...names];
  const lines = rows.map((row) => [
    row.set,
    row.system,
    ...names.map((name) => {
      const figure = row.figures[name];
      if (figure === undefined) return '';
      if (typeof figure === 'string') return figure;
      return Number.isInteger(figure) ? String(figure) : figure.toFixed(1);
    }),
  ]);
  const widths = head.map((_, i) =>
    Math.max(...[head, ...lines].map((line) => (line[i] ?? '').length)),
  );
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
