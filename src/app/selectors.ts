/** What follows from a story and a view: pure, nothing kept. */
import { rankActors } from '../model/actor-rank.ts';
import { type Coverage, coverageOf, tellings } from '../model/coverage.ts';
import { parseDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import { fold } from '../model/find-all.ts';
import {
  HEAD_FIELDS,
  headLines,
  type Lines,
  readLines,
  WORDS_FIELDS,
  wordsLines,
} from '../model/search-lines.ts';
import type { Actor, Article, Story, StoryEvent } from '../model/story.ts';
import { type ActorLook, actorLooks } from './look.ts';
import { type Found, search } from './search.ts';
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
  /** Actors by weight, and how each is shown. */
  readonly ranked: readonly Actor[];
  readonly looks: ReadonlyMap<string, ActorLook>;
  /** First and last day of all events; null for a story without any. */
  readonly span: { readonly earliest: string; readonly latest: string } | null;
  /** Where each actor stands in the story's list, and each event's actors by these places, each once, one after another. */
  readonly actorPosition: ReadonlyMap<string, number>;
  readonly cast: {
    readonly offsets: Uint32Array;
    readonly actors: Uint32Array;
    /** 1 where the actor acts or speaks, 0 where they are only acted on or mentioned. */
    readonly active: Uint8Array;
  };
  /** What a search looks in, made when first searched: titles, each actor's names, and the words of all accounts. */
  readonly heads: () => Lines;
  readonly names: () => readonly string[];
  readonly words: () => Lines;
  /** The last search is kept: counts, filter and order all ask for it. */
  readonly found: (q: string, standings: Standings) => Found;
  /** What no filter hides, and how many events each actor then has: what nearly every page shows first. */
  readonly unfiltered: () => Filtered;
  readonly allCounts: () => ReadonlyMap<string, ActorCount>;
  /** Events that an actor takes part in, in story order. */
  readonly eventsOf: (actor: string) => readonly StoryEvent[];
  /** Events that an article tells, in story order: of a story in pieces, those whose evidence is here. */
  readonly eventsIn: (article: string) => readonly StoryEvent[];
  /** To be called when a piece has brought evidence. */
  readonly evidenceCame: () => void;
  /** What is counted over the whole story; of a story in pieces, what `coverageCame` was told. */
  readonly coverage: () => Coverage;
  readonly coverageCame: (coverage: Coverage) => void;
};

/** Where the words of a search stand in evidence that is not here; null where all of it is. */
type Standings = readonly Uint8Array[] | null;

const indexes = new WeakMap<Story, StoryIndex>();

/** The look-ups of a story; made once, also where hundreds of pages of one story are rendered at build. */
export function indexStory(story: Story): StoryIndex {
  let index = indexes.get(story);
  if (index === undefined) {
    index = makeIndex(story);
    indexes.set(story, index);
  }
  return index;
}

function makeIndex(story: Story): StoryIndex {
  const actors = new Map(story.actors.map((actor) => [actor.id, actor]));
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  const actorPosition = new Map(story.actors.map((actor, i) => [actor.id, i]));
  const ranked = rankActors(story.actors, story.events);
  let heads: Lines | null = null;
  let names: readonly string[] | null = null;
  let words: Lines | null = null;
  let found: { q: string; standings: Standings; found: Found } | null = null;
  let coverage: Coverage | null = null;
  let unfiltered: Filtered | null = null;
  let allCounts: ReadonlyMap<string, ActorCount> | null = null;
  let byActor: ByName | null = null;
  let byArticle: ByName | null = null;
  const index: StoryIndex = {
    story,
    actors,
    articles,
    events: new Map(story.events.map((event) => [event.id, event])),
    position: new Map(story.events.map((event, i) => [event.id, i])),
    earliest: Int32Array.from(story.events, (event) => parseDay(event.earliest) ?? 0),
    latest: Int32Array.from(story.events, (event) => parseDay(event.latest) ?? 0),
    span: spanOf(story.events),
    ranked,
    looks: actorLooks(ranked),
    actorPosition,
    cast: castOf(story, actorPosition),
    heads: () => {
      heads ??= readLines(headLines(story.events), HEAD_FIELDS);
      return heads;
    },
    names: () => {
      names ??= story.actors.map(({ name, aliases }) => fold([name, ...aliases].join('\n')));
      return names;
    },
    words: () => {
      words ??= readLines(wordsLines(story.events, articles), WORDS_FIELDS);
      return words;
    },
    found: (q, standings) => {
      if (found?.q !== q || found.standings !== standings)
        found = { q, standings, found: search(index, q, standings) };
      return found.found;
    },
    unfiltered: () => {
      unfiltered ??= filter(index, { actors: [], match: 'any', q: '', from: null, to: null }, null);
      return unfiltered;
    },
    allCounts: () => {
      allCounts ??= count(index, { actors: [], match: 'any', q: '' }, null);
      return allCounts;
    },
    eventsOf: (actor) => {
      byActor ??= eventsByActor(story.events);
      return byActor.get(actor) ?? [];
    },
    eventsIn: (article) => {
      byArticle ??= tellings(story.events);
      return byArticle.get(article) ?? [];
    },
    evidenceCame: () => {
      byArticle = null;
    },
    coverage: () => {
      coverage ??= coverageOf(story);
      return coverage;
    },
    coverageCame: (came) => {
      coverage = came;
    },
  };
  return index;
}

type ByName = ReadonlyMap<string, readonly StoryEvent[]>;

/** The events of each actor, each once. */
function eventsByActor(events: readonly StoryEvent[]): ByName {
  const by = new Map<string, StoryEvent[]>();
  for (const event of events) {
    for (const { actor } of event.actors) {
      const theirs = by.get(actor);
      if (theirs === undefined) by.set(actor, [event]);
      else if (theirs.at(-1) !== event) theirs.push(event);
    }
  }
  return by;
}

function spanOf(events: readonly StoryEvent[]): StoryIndex['span'] {
  const first = events[0];
  if (first === undefined) return null;
  let latest = first.latest;
  let last = parseDay(latest) ?? 0;
  for (const event of events) {
    const day = parseDay(event.latest) ?? 0;
    if (day > last) {
      last = day;
      latest = event.latest;
    }
  }
  return { earliest: first.earliest, latest };
}

function castOf(story: Story, position: ReadonlyMap<string, number>): StoryIndex['cast'] {
  const offsets = new Uint32Array(story.events.length + 1);
  const actors: number[] = [];
  const active: number[] = [];
  for (const [i, event] of story.events.entries()) {
    const first = actors.length;
    for (const { actor, role } of event.actors) {
      const at = position.get(actor);
      if (at === undefined) continue;
      const acts = role === 'agent' || role === 'speaker' ? 1 : 0;
      const known = actors.indexOf(at, first);
      if (known >= 0) active[known] = Math.max(active[known] as number, acts);
      else {
        actors.push(at);
        active.push(acts);
      }
    }
    offsets[i + 1] = actors.length;
  }
  return { offsets, actors: Uint32Array.from(actors), active: Uint8Array.from(active) };
}

/** In how many events an actor takes part, and in how many of them they act or speak themselves. */
export type ActorCount = { readonly all: number; readonly acting: number };

export type Filtered = {
  /** One byte an event of the story: 1 where it passes actors and search. */
  readonly holds: Uint8Array;
  /** Events that pass actors and search, in story order. */
  readonly passing: readonly StoryEvent[];
  /** Of these, the ones in the window. */
  readonly shown: readonly StoryEvent[];
  /** How many the filters hide, and how many more lie outside the window. */
  readonly hidden: number;
  readonly outside: number;
};

type Wanted = Pick<View, 'actors' | 'match' | 'q' | 'from' | 'to'>;

/** `standings`: see `search`. */
export function filterEvents(
  index: StoryIndex,
  view: Wanted,
  standings: Standings = null,
): Filtered {
  const all = view.actors.length === 0 && view.q === '' && view.from === null && view.to === null;
  return all ? index.unfiltered() : filter(index, view, standings);
}

function filter(index: StoryIndex, view: Wanted, standings: Standings): Filtered {
  const { events } = index.story;
  const holds = passingOf(index, view, standings);
  const { from, to } = windowDays(view);
  const passing: StoryEvent[] = [];
  const shown: StoryEvent[] = [];
  for (let i = 0; i < events.length; i++) {
    if (holds[i] === 0) continue;
    const event = events[i] as StoryEvent;
    passing.push(event);
    if ((index.latest[i] as number) >= from && (index.earliest[i] as number) <= to)
      shown.push(event);
  }
  return {
    holds,
    passing,
    shown,
    hidden: events.length - passing.length,
    outside: passing.length - shown.length,
  };
}

/** One byte an event. Work grows with the events, not with what is done for each: 100,000 take a few milliseconds. */
function passingOf(
  index: StoryIndex,
  view: Pick<View, 'actors' | 'match' | 'q'>,
  standings: Standings,
): Uint8Array {
  const size = index.story.events.length;
  const holds =
    view.q.trim() === ''
      ? new Uint8Array(size).fill(1)
      : Uint8Array.from(index.found(view.q, standings).holds);
  if (view.actors.length > 0) {
    const { offsets, actors } = index.cast;
    const wanted = new Uint8Array(index.story.actors.length);
    for (const id of view.actors) {
      const at = index.actorPosition.get(id);
      if (at !== undefined) wanted[at] = 1;
    }
    const needed = view.match === 'all' ? view.actors.length : 1;
    for (let i = 0; i < size; i++) {
      let count = 0;
      for (let j = offsets[i] as number; j < (offsets[i + 1] as number); j++)
        count += wanted[actors[j] as number] as number;
      if (count < needed) holds[i] = 0;
    }
  }
  return holds;
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
  standings: Standings = null,
): ReadonlyMap<string, ActorCount> {
  return view.actors.length === 0 && view.q === ''
    ? index.allCounts()
    : count(index, view, standings);
}

function count(
  index: StoryIndex,
  view: Pick<View, 'actors' | 'match' | 'q'>,
  standings: Standings,
): ReadonlyMap<string, ActorCount> {
  const holds = passingOf(
    index,
    { actors: view.match === 'all' ? view.actors : [], match: 'all', q: view.q },
    standings,
  );
  const { offsets, actors, active } = index.cast;
  const all = new Uint32Array(index.story.actors.length);
  const acting = new Uint32Array(index.story.actors.length);
  for (let i = 0; i < holds.length; i++) {
    if (holds[i] === 0) continue;
    for (let j = offsets[i] as number; j < (offsets[i + 1] as number); j++) {
      const actor = actors[j] as number;
      all[actor] = (all[actor] as number) + 1;
      acting[actor] = (acting[actor] as number) + (active[j] as number);
    }
  }
  return new Map(
    index.story.actors.map((actor, i) => [
      actor.id,
      { all: all[i] as number, acting: acting[i] as number },
    ]),
  );
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

/** What the story knows of an id that is no event: retired, and where it leads. */
export function retiredEvent(
  story: Story,
  id: string,
): { to: string | null; reason: string } | null {
  return story.retired.find((entry) => entry.id === id) ?? null;
}
