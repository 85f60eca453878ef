import { render } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { Announcer } from '../../../src/app/views/Announcer.tsx';

const STORY = 'The night ferry';
const announcer = (open: string | null) => (
  <Announcer shown="" storyTitle={STORY} open={open} focused={false} />
);

beforeEach(() => {
  document.title = '';
});

test.each([
  [
    'a page made at build keeps its name',
    `A vote (2 May) – ${STORY}`,
    'A vote',
    `A vote (2 May) – ${STORY}`,
  ],
  [
    'a page that bears the story’s name alone is named after what is open',
    STORY,
    'A vote',
    `A vote – ${STORY}`,
  ],
  ['a page of another story is named anew', 'The bridge', null, STORY],
  ['and after what is open', 'The bridge', 'A vote', `A vote – ${STORY}`],
])('%s', (_, before, open, after) => {
  document.title = before;
  render(announcer(open));
  expect(document.title).toBe(after);
});

test('a step names the page anew', () => {
  document.title = `A vote (2 May) – ${STORY}`;
  const { rerender } = render(announcer('A vote'));
  rerender(announcer(null));
  expect(document.title).toBe(STORY);
  rerender(announcer('A storm'));
  expect(document.title).toBe(`A storm – ${STORY}`);
});
