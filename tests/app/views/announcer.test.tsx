import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from '../../../src/app/views/Announcer.tsx';

const STORY = 'The night ferry';
const announcer = (open: string | null) => (
  <Announcer shown="" storyTitle={STORY} open={open} focused={false} />
);

beforeEach(() => {
  vi.useFakeTimers();
  document.title = '';
});
afterEach(() => {
  vi.useRealTimers();
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
  vi.runAllTimers();
  expect(document.title).toBe(after);
});

test('a step names the page anew', () => {
  document.title = `A vote (2 May) – ${STORY}`;
  const { rerender } = render(announcer('A vote'));
  rerender(announcer(null));
  vi.runAllTimers();
  expect(document.title).toBe(STORY);
  rerender(announcer('A storm'));
  vi.runAllTimers();
  expect(document.title).toBe(`A storm – ${STORY}`);
});

test('what was passed over names nothing, and what is drawn anew meanwhile keeps its name', () => {
  document.title = STORY;
  const { rerender } = render(announcer(null));
  rerender(announcer('A vote'));
  rerender(announcer('A storm'));
  rerender(<Announcer shown="" storyTitle={STORY} open="A storm" focused />);
  vi.runAllTimers();
  expect(document.title).toBe(`A storm – ${STORY}`);
});
