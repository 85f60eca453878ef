/** One way to draw a view in a test: inside the page it needs, with the story of the ferry and gestures on record. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { actorLooks } from '../../../src/app/look.ts';
import { type Page, PageProvider } from '../../../src/app/page.ts';
import { indexStory } from '../../../src/app/selectors.ts';
import { formatPlace, type Place } from '../../../src/app/view.ts';
import { wordsFor } from '../../../src/app/words/words.ts';
import { rankActors } from '../../../src/model/actor-rank.ts';
import type { Article, StoryEvent } from '../../../src/model/story.ts';
import { ferryStory } from '../../fixtures/ferry-story.ts';

afterEach(cleanup);

// What the test's document lacks: it has no layout to scroll.
Element.prototype.scrollIntoView = vi.fn();

// Nothing is painted, so that there is no frame to wait for: what comes later comes at once.
vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => {
  call(0);
  return 0;
});

export const story = ferryStory();
export const index = indexStory(story);
export const ranked = rankActors(story.actors, story.events);

export function eventOf(id: string): StoryEvent {
  return index.events.get(id) as StoryEvent;
}

export function articleOf(id: string): Article {
  return index.articles.get(id) as Article;
}

/** Draws `view`; `went` holds the places that its links led to. */
export function setup(view: ReactNode, fields: Partial<Page> = {}) {
  const went: Place[] = [];
  const looks = actorLooks(ranked);
  const page: Page = {
    words: wordsFor('en'),
    storyLanguage: story.language,
    look: (id) => looks.get(id) ?? { letters: '?', tone: 5, name: id },
    href: (place) => formatPlace(place),
    go: (place) => went.push(place),
    detail: () => 'here',
    bring: () => {},
    renew: async () => {},
    counted: null,
    query: '',
    ...fields,
  };
  const drawn = render(<PageProvider value={page}>{view}</PageProvider>);
  return {
    ...drawn,
    went,
    press: (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name })),
    follow: (name: string | RegExp) => fireEvent.click(screen.getByRole('link', { name })),
    type: (name: string | RegExp, value: string) =>
      fireEvent.change(screen.getByRole('searchbox', { name }), { target: { value } }),
    part: (name: string | RegExp) =>
      within(screen.queryByRole('region', { name }) ?? screen.getByRole('group', { name })),
    words: () => drawn.container.textContent ?? '',
  };
}

export { fireEvent, screen, within };
