import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { describeProblems, parseStory } from '../../src/model/check.ts';
import { makeStory } from './story-maker.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('made stories', () => {
  test.each([14, 1_000])('a story of %i events passes the laws of the model', (size) => {
    const result = parseStory(makeStory(size, 7, hash));
    expect(result.ok ? '' : describeProblems(result.problems)).toBe('');
  });

  test('the same seed makes the same story', () => {
    expect(makeStory(50, 3, hash)).toEqual(makeStory(50, 3, hash));
  });
});
