export type Row = {
  readonly subject: string;
  readonly events: number;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
};

/** One line a measure, one column a subject. */
export function tableOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.map(columnOf))];
  const lines = [...new Set(rows.map((row) => row.measure))].map((measure) => [
    measure,
    ...columns.map((column) => {
      const row = rows.find((r) => r.measure === measure && columnOf(r) === column);
      return row === undefined ? '–' : `${round(row.value)} ${row.unit}`.trim();
    }),
  ]);
  const all = [['', ...columns], ...lines];
  const widths = all[0]?.map((_, i) => Math.max(...all.map((line) => line[i]?.length ?? 0))) ?? [];
  return all
    .map((line) =>
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function columnOf(row: Row): string {
  return `${row.subject} ${row.events.toLocaleString('en')}`;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
