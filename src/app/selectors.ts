/** What follows from a story and a view: pure, nothing kept. */
import { parseDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import { fold, queryWords } from '../model/find-all.ts';
import type { Actor, Article, Story, StoryEvent } from '../model/story.ts';
import { countActors } from './look.ts';
import type { View } from './view.ts';

/** A story with the look-ups that every part of the page asks for; built once a story. */
export type StoryIndex = {
  readonly story: Story;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly events: ReadonlyMap<string, StoryEvent>;
  readonly position: ReadonlyMap<string, number>;
  /** First and last day of each event as day numbers, in story order. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** Everything a search looks in, folded, in story order; made when first searched. */
  readonly haystacks: () => readonly string[];
};

export function indexStory(story: Story): StoryIndex {
  const actors = new Map(story.actors.map((actor) => [actor.id, actor]));
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  let haystacks: string[] | null = null;
  return {
    story,
    actors,
    articles,
    events: new Map(story.events.map((event) => [event.id, event])),
    position: new Map(story.events.map((event, i) => [event.id, i])),
    earliest: Int32Array.from(story.events, (event) => parseDay(event.earliest) ?? 0),
    latest: Int32Array.from(story.events, (event) => parseDay(event.latest) ?? 0),
    haystacks: () => {
      haystacks ??= story.events.map((event) => haystack(event, actors, articles));
      return haystacks;
    },
  };
}

function haystack(
  event: StoryEvent,
  actors: ReadonlyMap<string, Actor>,
  articles: ReadonlyMap<string, Article>,
): string {
  const parts = [event.title, event.date];
  for (const role of event.actors) {
    const actor = actors.get(role.actor);
    if (actor) parts.push(actor.name, ...actor.aliases);
  }
  for (const account of event.accounts) {
    parts.push(articles.get(account.article)?.outlet ?? '');
    for (const excerpt of account.excerpts) parts.push(excerpt.exact);
    for (const quote of account.quotes) parts.push(quote.exact);
  }
  return fold(parts.join('\n'));
}

export type Filtered = {
  /** Events that pass actors and search, in story order. */
  readonly passing: readonly StoryEvent[];
  /** Of these, the ones in the window. */
  readonly shown: readonly StoryEvent[];
  /** How many the filters hide, and how many more lie outside the window. */
  readonly hidden: number;
  readonly outside: number;
};

export function filterEvents(
  index: StoryIndex,
  view: Pick<View, 'actors' | 'match' | 'q' | 'from' | 'to'>,
): Filtered {
  const { events } = index.story;
  const byActor = actorTest(view);
  const bySearch = searchTest(index, view.q);
  const inside = windowTest(index, view);
  const passing: StoryEvent[] = [];
  const shown: StoryEvent[] = [];
  for (const [i, event] of events.entries()) {
    if (!byActor(event) || !bySearch(i)) continue;
    passing.push(event);
    if (inside(i)) shown.push(event);
  }
  return {
    passing,
    shown,
    hidden: events.length - passing.length,
    outside: passing.length - shown.length,
  };
}

function actorTest(view: Pick<View, 'actors' | 'match'>): (event: StoryEvent) => boolean {
  if (view.actors.length === 0) return () => true;
  const takesPart = (event: StoryEvent) => (id: string) =>
    event.actors.some((role) => role.actor === id);
  return view.match === 'all'
    ? (event) => view.actors.every(takesPart(event))
    : (event) => view.actors.some(takesPart(event));
}

function searchTest(index: StoryIndex, q: string): (position: number) => boolean {
  const words = queryWords(q);
  if (words.length === 0) return () => true;
  const texts = index.haystacks();
  return (position) => words.every((word) => (texts[position] as string).includes(word));
}

function windowTest(
  index: StoryIndex,
  view: Pick<View, 'from' | 'to'>,
): (position: number) => boolean {
  const { from, to } = windowDays(view);
  return (i) => (index.latest[i] as number) >= from && (index.earliest[i] as number) <= to;
}

/** The window as day numbers, both included; an open end is infinite. */
export function windowDays(view: Pick<View, 'from' | 'to'>): { from: number; to: number } {
  const from = view.from === null ? null : parseEdtf(view.from)?.earliest;
  const to = view.to === null ? null : parseEdtf(view.to)?.latest;
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
}

/**
 * How many events each actor would leave. With "any", what the actor alone would add to the search; with "all",
 * what would remain if this actor were asked for too.
 */
export function actorCounts(
  index: StoryIndex,
  view: Pick<View, 'actors' | 'match' | 'q'>,
): Map<string, number> {
  const base = view.match === 'all' ? view.actors : [];
  const { passing } = filterEvents(index, {
    actors: base,
    match: 'all',
    q: view.q,
    from: null,
    to: null,
  });
  return countActors(passing);
}

/** The events before and after one, among those given (in story order); the one itself need not be among them. */
export function neighbours(
  index: StoryIndex,
  among: readonly StoryEvent[],
  id: string,
): { before: StoryEvent | null; after: StoryEvent | null } {
  const here = index.position.get(id);
  if (here === undefined) return { before: null, after: null };
  const at = (event: StoryEvent) => index.position.get(event.id) as number;
  let low = 0;
  let high = among.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(among[middle] as StoryEvent) < here) low = middle + 1;
    else high = middle;
  }
  const after = among[low]?.id === id ? low + 1 : low;
  return { before: among[low - 1] ?? null, after: among[after] ?? null };
}

/** First and last day of all events, or null for a story without any. */
export function storySpan(index: StoryIndex): { earliest: string; latest: string } | null {
  const { events } = index.story;
  const first = events[0];
  if (first === undefined) return null;
  let last = first;
  for (const [i, event] of events.entries()) {
    if ((index.latest[i] as number) > (parseDay(last.latest) ?? 0)) last = event;
  }
  return { earliest: first.earliest, latest: last.latest };
}

/** What the story knows of an id that is no event: retired, and where it leads. */
export function retiredEvent(
  story: Story,
  id: string,
): { to: string | null; reason: string } | null {
  return story.retired.find((entry) => entry.id === id) ?? null;
}
