import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/extract/analysis.ts';
import { articleOf } from './made-article.ts';

/** Status of the event whose verb is named; published Saturday 3 May 2025. */
function statusOf(text: string, verb: string): string | undefined {
  return analyse(articleOf(text)).events.find(({ predicate }) => predicate === verb)?.status;
}

const TABLE: readonly (readonly [text: string, verb: string, status: string | undefined])[] = [
  ['Norvik Energy closed the plant on Friday.', 'close', 'happened'],
  ['Norvik Energy will close the plant on 12 June.', 'close', 'planned'],
  ['The plant is scheduled to close on 12 June.', 'schedule', 'planned'],
  ['The plant closes on 12 June.', 'close', 'planned'],
  ['Spain denied that its army crossed the river on Friday.', 'cross', 'denied'],
  ['Spain alleged that the rebels crossed the river on Friday.', 'cross', 'alleged'],
  ['The rebels allegedly crossed the river on Friday.', 'cross', 'alleged'],
  // No day, no plan; no deed, no event.
  ['Norvik Energy will close the plant.', 'close', undefined],
  ['Norvik Energy could close the plant on 12 June.', 'close', undefined],
  ['Norvik Energy did not close the plant on Friday.', 'close', undefined],
  ['Norvik Energy closes its plants at night.', 'close', undefined],
];

describe('whether it happened', () => {
  test.each(TABLE)('%s: %s is %s', (text, verb, status) => {
    expect(statusOf(text, verb)).toBe(status);
  });
});
