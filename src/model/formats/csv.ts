/**
 * Comma-separated values as RFC 4180 has them, that a spreadsheet opens without running anything.
 *
 * A cell that begins with `=`, `+`, `-` or `@` is a formula to a spreadsheet, whoever wrote it. A `'` before it makes
 * it text (OWASP, “CSV Injection”). The same guard stands after a `;`, a tab or a line break inside a cell, since a
 * spreadsheet set to another separator begins a new cell there. Reading takes exactly the guards away again.
 */

// Leading spaces, quotes and guards do not stop a spreadsheet from seeing the formula behind them. Full-width signs
// count too: East Asian versions read them as the ASCII ones.
const FILLER = `[ \\u00a0'"]*`;
const FORMULA = `[=+\\-@＝＋－＠]`;
const BREAK = `[;\\t\\r\\n]`;
const NEEDS_GUARD = new RegExp(`(^|${BREAK})(?=${FILLER}${FORMULA})`, 'g');
const HAS_GUARD = new RegExp(`(^|${BREAK})'(?=${FILLER}${FORMULA})`, 'g');
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows into CSV, one after the other. Starts with a byte order mark, without which Excel misreads everything but ASCII. */
export function* csvLines(rows: Iterable<readonly string[]>): Generator<string> {
  yield BYTE_ORDER_MARK;
  for (const row of rows) yield `${row.map(guardedCell).join(',')}\r\n`;
}

/** Rows into CSV for readers that are no spreadsheet and would show the guard: the caller makes cells harmless. */
export function formatRawCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quotedCell).join(',')}\r\n`).join('');
}

function guardedCell(value: string): string {
  return quotedCell(guardFormula(value));
}

function quotedCell(value: string): string {
  // Empty cells are quoted, since a row of one empty cell would be a blank line, which readers skip.
  return value === '' || /[",;\t\r\n]|^\s|\s$/.test(value)
    ? `"${value.replaceAll('"', '""')}"`
    : value;
}

/** Makes formulas text; `unguardFormula` undoes it exactly, whatever the text is. */
export function guardFormula(value: string): string {
  return value.replace(NEEDS_GUARD, "$1'");
}

/** Takes away the guards that `guardFormula` put in. */
export function unguardFormula(value: string): string {
  return value.replace(HAS_GUARD, '$1');
}

/**
 * CSV into rows of cells, any line ending, with or without a byte order mark; text after a closing quote is kept.
 * Linear in the length of the text; never throws. Guards stay: see `unguardFormula`.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let i = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let started = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
    started = false;
  };
  const endRow = () => {
    const blank = row.length === 0 && !started;
    endCell();
    if (!blank) rows.push(row);
    row = [];
  };
  while (i < text.length) {
    const sign = text[i] as string;
    if (sign === '"' && !started) {
      const end = closingQuote(text, i + 1);
      cell += text.slice(i + 1, end).replaceAll('""', '"');
      i = end + 1;
      started = true;
    } else if (sign === ',') {
      endCell();
      i++;
    } else if (sign === '\n' || sign === '\r') {
      endRow();
      i += sign === '\r' && text[i + 1] === '\n' ? 2 : 1;
    } else {
      const end = nextSign(text, i + 1);
      cell += text.slice(i, end);
      i = end;
      started = true;
    }
  }
  endRow();
  return rows;
}

/** Where the quotation that began before `from` ends: a `"` that is not doubled, or the end of the text. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
