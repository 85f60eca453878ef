/** What is open, in a few words: for the tab, and for those who hear that it changed. */
import type { StoryIndex } from './selectors.ts';
import type { Place } from './view.ts';
import type { Words } from './words/words.ts';

/** null for the story itself; an id that leads nowhere is answered as the panel does. */
export function placeName(index: StoryIndex, place: Place, words: Words): string | null {
  const { say } = words;
  switch (place.kind) {
    case 'story':
      return null;
    case 'coverage':
      return say.coverage;
    case 'actor':
      return index.actors.get(place.id)?.name ?? say.unknownActor;
    case 'article': {
      const article = index.articles.get(place.id);
      if (article === undefined) return say.unknownArticle;
      const { headline, outlet } = article;
      return headline === null ? say.noHeadline(outlet) : `${headline} (${outlet})`;
    }
    case 'event': {
      const event = index.events.get(place.id);
      if (event !== undefined) return `${event.title} (${words.date(event)})`;
      const isRetired = index.story.retired.some(({ id }) => id === place.id);
      return isRetired ? say.retired : say.unknownEvent;
    }
  }
}
