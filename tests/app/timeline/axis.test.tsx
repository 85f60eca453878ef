import { expect, test } from 'vitest';
import { Axis } from '../../../src/app/timeline/axis.ts';
import { axisLabels } from '../../../src/app/timeline/axis-labels.ts';

const hidden = (parent: HTMLElement) =>
  [...parent.querySelectorAll('.is-cut .tl-tick-label')].map((label) => label.textContent);

test('a label that the right edge would cut through waits until there is room for it', () => {
  const parent = document.createElement('div');
  const axis = new Axis(parent, axisLabels('en'));
  const [from, to] = [Date.UTC(2025, 0, 1), Date.UTC(2025, 3, 3)];
  axis.move(from, to, 900);
  expect(hidden(parent)).toEqual(['April']);
  const later = 8 * 86_400_000;
  axis.move(from + later, to + later, 900);
  expect(hidden(parent)).toEqual([]);
});
