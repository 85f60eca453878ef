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
  // What is to come in a time that has begun; what "will" tells of a time that is over.
  ['Maria Lopez will retire this year.', 'retire', 'planned'],
  ['Norvik Energy will close the plant in May.', 'close', 'planned'],
  ['Norvik Energy will close the plant in 2025.', 'close', 'planned'],
  // What nearly happened did not.
  ['Norvik Energy nearly went bankrupt in 2009.', 'go', undefined],
  ['The mayor was almost killed on Friday.', 'kill', undefined],
  ['The fire nearly destroyed the plant on Friday.', 'destroy', undefined],
  ['Nearly 300 workers left the plant on Friday.', 'leave', 'happened'],
  ['Profits at Norvik Energy nearly doubled in 2024.', 'double', 'happened'],
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
