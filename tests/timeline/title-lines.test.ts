import { expect, test } from 'vitest';
import { titleLines } from '../../src/timeline/title-lines.ts';

test.each([
  ['Council votes', 172, 1],
  ['Trump orders a larger army role at the border', 172, 2],
  ['State Department declares Mexican cartels terrorist organizations', 172, 3],
  ['Quiroga withdraws talks after a call from Kowalski for a second time', 172, 3],
  ['Fontaine rejects talks after a call from Ostonia', 172, 2],
  ['', 172, 1],
  ['Donaudampfschifffahrtsgesellschaftskapitän', 172, 2],
  ['总统宣布新的边境措施', 172, 1],
  ['A title that goes on and on and on for very much longer than any card could ever hold', 172, 4],
])('“%s” in %i pixels takes %i lines', (title, width, lines) => {
  expect(titleLines(title, width, 14, 4)).toBe(lines);
});
