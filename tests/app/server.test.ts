import { expect, test } from 'vitest';
import { renderPage } from '../../src/app/server.tsx';
import { en } from '../../src/app/words/en.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

test('the page for no page is never that of an event, whatever its id', () => {
  const story = ferryStory();
  const named = {
    ...story,
    events: story.events.map((e, i) => (i === 0 ? { ...e, id: '404' } : e)),
  };
  expect(renderPage(named, '/404.html', '/')).toContain(en.unknownEvent);
  expect(renderPage(named, '/e/404/', '/')).not.toContain(en.unknownEvent);
});
