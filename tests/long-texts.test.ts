/**
 * Every part comes to the end of a long text, and finds eight times as much in eight times as much. Nothing is timed here:
 * only a part that hangs, or needs minutes for what takes a second, can fail. `npm run eval growth` shows less than that.
 */
import { expect, test } from 'vitest';
import { longTexts } from './long-texts.ts';

/** What is found once in a text, however long it is: the last cell of a row, the actors that every paragraph names. */
const ONCE = 3;

test.each(longTexts)(
  '$part: a long text is read to its end: $name',
  { timeout: 120_000 },
  ({ copies, make }) => {
    const found = make(copies)();
    expect(Math.abs(make(8 * copies)() - 8 * found)).toBeLessThanOrEqual(7 * ONCE);
  },
);
