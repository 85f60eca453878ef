/**
 * A large story in pieces that any static host can serve: an index with every event's head in columns, and chunks with
 * the accounts of a few hundred events each, the texts of the articles they quote and the actors they name, so that a
 * chunk can be shown before, or without, the rest.
 *
 *   story.json            the index (`format: "sourceline-index"`)
 *   chunks/<n>.json       events n·CHUNK … n·CHUNK + CHUNK − 1 of the story's order
 *   ids/<bucket>.json     event id → chunk, so that a link can be opened before the index is there
 *   words/<n>.txt         what a search looks in, WORDS_PART events a file, in story order (search-lines.ts)
 *   coverage.json         what is counted over all evidence, notices and decisions (coverage.ts)
 *
 * The contract stays the single file: `splitStory` and `joinIndex` + `fillChunk` + `fillCoverage` are inverse to each
 * other.
 */
import { type Coverage, coverageOf } from './coverage.ts';
import { WORDS_PART, wordsFile } from './search-lines.ts';
import type { Actor, Article, Notice, Story, StoryEvent } from './story.ts';

/** Events a chunk. At about 1 kB of evidence an event a chunk is 270 kB, 29 kB compressed (publish/README.md). */
export const CHUNK = 250;
/** From so many events on a story is split; below, one file is quicker to have. */
export const SPLIT_FROM = 2000;
/** Files the ids are spread over. */
const BUCKETS = 512;

const ROLES = ['agent', 'patient', 'speaker', 'mentioned'] as const;
const STATUSES = ['happened', 'planned', 'denied', 'alleged'] as const;
const BASES = ['stated', 'inferred', 'published'] as const;

export type ArticleHead = Omit<Article, 'text'> & {
  /** The chunk its text is in. */
  readonly chunk: number;
  /** Other chunks with events that it tells. */
  readonly also?: readonly number[];
  /** Events that it tells. */
  readonly tells: number;
};

export type IndexFile = Omit<Story, 'format' | 'articles' | 'events' | 'notices'> & {
  readonly format: 'sourceline-index';
  readonly chunks: number;
  /** Files of words. */
  readonly words: number;
  /** Distinct quotations by each actor, in the order of `actors`. */
  readonly said: readonly number[];
  readonly articles: readonly ArticleHead[];
  readonly events: {
    readonly id: readonly string[];
    readonly title: readonly string[];
    readonly date: readonly string[];
    /** Left out (0) where the date itself says it. */
    readonly earliest: readonly (string | 0)[];
    readonly latest: readonly (string | 0)[];
    readonly basis: readonly number[];
    readonly status: readonly number[];
    readonly importance: readonly number[];
    readonly extent: readonly (0 | 1 | 2)[];
    /** Pairs of actor (position in `actors`) and role, flat. */
    readonly actors: readonly (readonly number[])[];
  };
};

export type ChunkFile = {
  readonly format: 'sourceline-chunk';
  readonly chunk: number;
  /** Whole events: a chunk can be read alone. */
  readonly events: readonly StoryEvent[];
  readonly articles: readonly Article[];
  readonly actors: readonly Actor[];
};

export type SplitStory = {
  readonly index: IndexFile;
  readonly chunks: () => Iterable<ChunkFile>;
  /** The texts of `words/<n>.txt`. */
  readonly words: () => Iterable<string>;
  readonly coverage: () => Coverage;
  /** Bucket → (event id → chunk). */
  readonly buckets: ReadonlyMap<number, Readonly<Record<string, number>>>;
};

/** The pieces of a story. `chunks` makes them one at a time, so that a large story is not held twice. */
export function splitStory(story: Story): SplitStory {
  const {
    articles,
    events,
    format: _format,
    notices: _notices,
    edits: _edits,
    ...rest
  } = story as Story & { readonly edits?: unknown };
  const actorAt = new Map(story.actors.map((actor, i) => [actor.id, i]));
  const told = toldBy(events);
  const buckets = new Map<number, Record<string, number>>();
  for (const [i, event] of events.entries()) {
    const bucket = bucketOf(event.id);
    const ids = buckets.get(bucket) ?? {};
    ids[event.id] = Math.floor(i / CHUNK);
    buckets.set(bucket, ids);
  }
  // An article that no event rests on is still part of the story: its text comes with the last chunk.
  const last = Math.max(0, Math.ceil(events.length / CHUNK) - 1);
  const index: IndexFile = {
    ...rest,
    format: 'sourceline-index',
    chunks: last + 1,
    words: Math.ceil(events.length / WORDS_PART),
    said: saidBy(story),
    articles: articles.map(({ text: _text, ...head }) => {
      const [chunk = last, ...also] = told.get(head.id)?.chunks ?? [];
      return {
        ...head,
        chunk,
        ...(also.length > 0 && { also }),
        tells: told.get(head.id)?.events ?? 0,
      };
    }),
    events: {
      id: events.map((e) => e.id),
      title: events.map((e) => e.title),
      date: events.map((e) => e.date),
      earliest: events.map((e) => (e.earliest === e.date ? 0 : e.earliest)),
      latest: events.map((e) => (e.latest === e.date ? 0 : e.latest)),
      basis: events.map((e) => BASES.indexOf(e.basis)),
      status: events.map((e) => STATUSES.indexOf(e.status)),
      importance: events.map((e) => e.importance),
      extent: events.map((e) => (e.extent === undefined ? 0 : e.extent === 'within' ? 1 : 2)),
      actors: events.map((e) =>
        e.actors.flatMap((a) => [actorAt.get(a.actor) as number, ROLES.indexOf(a.role)]),
      ),
    },
  };
  return {
    index,
    chunks: () => chunksOf(story),
    words: () => wordsOf(story),
    coverage: () => coverageOf(story),
    buckets,
  };
}

type Told = { events: number; readonly chunks: Set<number> };

/** How many events each article tells, and in which chunks they are: its text comes with the first. */
function toldBy(events: readonly StoryEvent[]): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const [i, event] of events.entries()) {
    for (const article of new Set(event.accounts.map((account) => account.article))) {
      const theirs = told.get(article) ?? { events: 0, chunks: new Set() };
      theirs.events++;
      theirs.chunks.add(Math.floor(i / CHUNK));
      told.set(article, theirs);
    }
  }
  return told;
}

/** Two events may rest on the same words: they are one quotation. */
function saidBy(story: Story): number[] {
  const said = new Map<string, Set<string>>(story.actors.map(({ id }) => [id, new Set()]));
  for (const { accounts } of story.events) {
    for (const { article, quotes } of accounts) {
      for (const { speaker, start } of quotes)
        if (speaker !== null) said.get(speaker)?.add(`${article} ${start}`);
    }
  }
  return [...said.values()].map((quotes) => quotes.size);
}

function* wordsOf(story: Story): Iterable<string> {
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  for (let at = 0; at < story.events.length; at += WORDS_PART)
    yield wordsFile(story.events.slice(at, at + WORDS_PART), articles);
}

function* chunksOf(story: Story): Iterable<ChunkFile> {
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  const actors = new Map(story.actors.map((actor) => [actor.id, actor]));
  const anywhere = new Set(
    story.events.flatMap((event) => event.accounts.map((account) => account.article)),
  );
  for (let at = 0; at === 0 || at < story.events.length; at += CHUNK) {
    const events = story.events.slice(at, at + CHUNK);
    const told = new Set(
      events.flatMap((event) => event.accounts.map((account) => account.article)),
    );
    if (at + CHUNK >= story.events.length) {
      for (const { id } of story.articles) if (!anywhere.has(id)) told.add(id);
    }
    const named = new Set(
      events.flatMap((event) => [
        ...event.actors.map((role) => role.actor),
        ...event.accounts.flatMap((account) =>
          account.quotes.flatMap((quote) => quote.speaker ?? []),
        ),
      ]),
    );
    yield {
      format: 'sourceline-chunk',
      chunk: at / CHUNK,
      events,
      articles: [...told].map((id) => articles.get(id) as Article),
      actors: [...named].map((id) => actors.get(id) as Actor),
    };
  }
}

/** Which file of ids an event is in: FNV-1a over its UTF-16 units, so that reader and writer agree. */
export function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}

/** A story without its evidence: accounts, texts and notices are empty until `fillChunk` and `fillCoverage` bring them. */
export function joinIndex(index: IndexFile): Story {
  const {
    chunks: _chunks,
    words: _words,
    said: _said,
    articles,
    events: columns,
    format: _format,
    ...rest
  } = index;
  const at = <T>(column: readonly T[], i: number) => column[i] as T;
  const events: StoryEvent[] = columns.id.map((id, i) => {
    const flat = at(columns.actors, i);
    const actors: StoryEvent['actors'] = [];
    for (let j = 0; j < flat.length; j += 2) {
      actors.push({
        actor: (index.actors[flat[j] as number] as Actor).id,
        role: ROLES[flat[j + 1] as number] as (typeof ROLES)[number],
      });
    }
    const date = at(columns.date, i);
    const extent = at(columns.extent, i);
    return {
      id,
      title: at(columns.title, i),
      date,
      earliest: at(columns.earliest, i) || date,
      latest: at(columns.latest, i) || date,
      basis: BASES[at(columns.basis, i)] as (typeof BASES)[number],
      ...(extent === 0
        ? {}
        : { extent: extent === 1 ? ('within' as const) : ('throughout' as const) }),
      status: STATUSES[at(columns.status, i)] as (typeof STATUSES)[number],
      importance: at(columns.importance, i),
      actors,
      accounts: [],
    };
  });
  return {
    ...rest,
    format: 'sourceline-story',
    articles: articles.map(({ chunk: _chunk, also: _also, tells: _tells, ...head }) => ({
      ...head,
      text: '',
    })),
    events,
    notices: [],
  };
}

/**
 * Whether a chunk is of the same edition of the story as its index: a site may have been published anew in between, and
 * a cache may hold one of the two. It must bring the events that stand at its place, with the same heads, and rest on
 * articles and actors that the index knows, the texts being those that it has the hash of.
 */
export function isOfStory(
  events: readonly StoryEvent[],
  articles: ReadonlyMap<string, Article>,
  actors: ReadonlyMap<string, Actor>,
  chunk: ChunkFile,
  number: number,
): boolean {
  const place = events.slice(number * CHUNK, (number + 1) * CHUNK);
  const texts = new Set(chunk.articles.map(({ id }) => id));
  return (
    chunk.articles.every(({ id, sha256 }) => articles.get(id)?.sha256 === sha256) &&
    chunk.events.length === place.length &&
    chunk.events.every((event, i) => isSameHead(event, place[i] as StoryEvent)) &&
    chunk.events
      .flatMap((event) => event.accounts)
      .every(
        ({ article, quotes }) =>
          texts.has(article) &&
          quotes.every(({ speaker }) => speaker === null || actors.has(speaker)),
      )
  );
}

const HEAD = [
  'id',
  'title',
  'date',
  'earliest',
  'latest',
  'basis',
  'status',
  'importance',
  'extent',
] as const satisfies readonly (keyof StoryEvent)[];

function isSameHead(a: StoryEvent, b: StoryEvent): boolean {
  return (
    HEAD.every((field) => a[field] === b[field]) &&
    a.actors.length === b.actors.length &&
    a.actors.every(({ actor, role }, i) => {
      const other = b.actors[i];
      return actor === other?.actor && role === other.role;
    })
  );
}

/**
 * Puts a chunk's evidence into the story it belongs to, **in place**: a story of 100,000 events is not copied for 250
 * of them. Events that the story does not have are left out.
 */
export function fillChunk(
  events: ReadonlyMap<string, StoryEvent>,
  articles: ReadonlyMap<string, Article>,
  chunk: ChunkFile,
): void {
  for (const whole of chunk.events) {
    const event = events.get(whole.id);
    // All of it: an event may carry more fields than the index knows.
    if (event !== undefined) Object.assign(event, whole);
  }
  for (const { id, text } of chunk.articles) {
    const article = articles.get(id);
    if (article !== undefined) (article as { text: string }).text = text;
  }
}

/** Puts notices and decisions into the story they belong to, in place. */
export function fillCoverage(story: Story, { notices, edits }: Coverage): void {
  story.notices.length = 0;
  for (const { words: _, ...notice } of notices) story.notices.push(notice);
  if (edits.length > 0) Object.assign(story, { edits });
}

/** One event as a story of its own, from its chunk alone: what a link shows while the index is on its way. */
export function storyOfOne(chunk: ChunkFile, id: string): Story | null {
  const event = chunk.events.find((e) => e.id === id);
  if (event === undefined) return null;
  const told = new Set(event.accounts.map((account) => account.article));
  const notices: Notice[] = [];
  return {
    $schema: '',
    format: 'sourceline-story',
    version: 1,
    id: 'one',
    title: event.title,
    description: '',
    language: chunk.articles[0]?.language ?? 'en',
    articles: chunk.articles.filter((article) => told.has(article.id)),
    actors: [...chunk.actors],
    events: [event],
    retired: [],
    notices,
  };
}
