import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import {
  csvLines,
  formatRawCsv,
  guardFormula,
  parseCsv,
  unguardFormula,
} from '../../../src/model/formats/csv.ts';
import { trickyText } from './generated-text.ts';

const formatCsv = (rows: string[][]) => [...csvLines(rows)].join('');
const table = fc.array(fc.array(trickyText, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});

test.each([
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1+1', "' =1+1"],
  ['"=1+1"', `'"=1+1"`],
  ["'=1+1", "''=1+1"],
  ['＝1+1', "'＝1+1"],
  ['\t=1+1', "\t'=1+1"],
  ['well;=1+1', "well;'=1+1"],
  ['one\n=two', "one\n'=two"],
  ['3 = 3', '3 = 3'],
  ['a - b', 'a - b'],
  ['“-”', '“-”'],
  ['', ''],
])('guards %j as %j', (value, guarded) => {
  expect(guardFormula(value)).toBe(guarded);
  expect(unguardFormula(guarded)).toBe(value);
});

test('a guard comes off exactly, whatever the text', () => {
  fc.assert(
    fc.property(trickyText, (value) => {
      expect(unguardFormula(guardFormula(value))).toBe(value);
    }),
  );
});

test('no cell begins with a formula, read with a comma or with a semicolon between cells', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const csv = formatCsv(rows);
      for (const delimiter of [',', ';', '\t']) {
        const read = Papa.parse<string[]>(csv, { delimiter }).data;
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[ \u00a0"]*[=+\-@＝＋－＠]/);
      }
    }),
  );
});

test('our reader and papaparse give back the cells that were written', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const guarded = rows.map((row) => row.map(guardFormula));
      expect(parseCsv(formatCsv(rows))).toEqual(guarded);
      expect(
        Papa.parse<string[]>(formatCsv(rows), { delimiter: ',', newline: '\r\n' }).data,
      ).toEqual([...guarded, ['']]);
      expect(parseCsv(formatRawCsv(rows))).toEqual(rows);
    }),
  );
});

test.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\r\n\r\nc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"a ""b"" c",""\n', [['a "b" c', '']]],
  ['"two\nlines",x', [['two\nlines', 'x']]],
  ['"ab"cd,e', [['abcd', 'e']]],
  ['"never closed,\nx', [['never closed,\nx']]],
  ['\uFEFFa,\n', [['a', '']]],
  ['""', [['']]],
  ['', []],
])('reads %j', (csv, rows) => {
  expect(parseCsv(csv)).toEqual(rows);
});
