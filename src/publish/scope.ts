/** What of a story gets a page and a picture of its own: everything, unless there is too much of it. Pure. */
import { rankActors } from '../model/actor-rank.ts';
import { SPLIT_FROM } from '../model/split.ts';
import type { Story, StoryEvent } from '../model/story.ts';

export type Limits = {
  /** From so many events on a story is published in pieces. */
  readonly splitFrom: number;
  /** Of a story in pieces, so many events (and articles, and actors) get a page made at build. */
  readonly pages: number;
  /** Of a story in pieces, so many events get a picture of their own; a picture takes as long as ten pages. */
  readonly pictures: number;
};

/** Figures behind these are in README.md beside this file. */
export const LIMITS: Limits = { splitFrom: SPLIT_FROM, pages: 10_000, pictures: 1000 };

export type Scope = Pick<Story, 'events' | 'articles' | 'actors'> & {
  readonly isSplit: boolean;
  /** Events with a picture of their own; the others share the story’s. */
  readonly pictured: ReadonlySet<StoryEvent>;
};

/**
 * All of a story of usual size; of one in pieces the most important events, the articles that tell them and the actors
 * that most take part, most first. Events and articles keep the order of the story.
 */
export function scopeOf(story: Story, limits: Limits): Scope {
  if (story.events.length < limits.splitFrom) {
    return { ...parts(story), isSplit: false, pictured: new Set(story.events) };
  }
  const ranked = [...story.events].sort((a, b) => b.importance - a.importance);
  const kept = new Set(ranked.slice(0, limits.pages));
  const events = story.events.filter((event) => kept.has(event));
  const told = new Set(events.flatMap((event) => event.accounts.map((account) => account.article)));
  return {
    isSplit: true,
    pictured: new Set(ranked.slice(0, Math.min(limits.pages, limits.pictures))),
    events,
    articles: story.articles.filter((article) => told.has(article.id)).slice(0, limits.pages),
    actors: rankActors(story.actors, story.events).slice(0, limits.pages),
  };
}

function parts({ events, articles, actors }: Story): Pick<Story, 'events' | 'articles' | 'actors'> {
  return { events, articles, actors };
}
