import { describe, expect, test } from 'vitest';
import { checkLaws } from '../../src/model/check.ts';
import {
  bucketOf,
  CHUNK,
  fillChunk,
  fillCoverage,
  joinIndex,
  splitStory,
  storyOfOne,
} from '../../src/model/split.ts';
import type { Story } from '../../src/model/story.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

/** The ferry story told `times` times over, its events in order. */
function longStory(times: number): Story {
  const story = ferryStory();
  const events = story.events.flatMap((event) =>
    Array.from({ length: times }, (_, i) => ({
      ...structuredClone(event),
      id: `${event.id}-${String(i).padStart(4, '0')}`,
    })),
  );
  return { ...story, events, retired: [] };
}

/** As it would come over the wire. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const story = longStory(80);
const split = splitStory(story);
const chunks = [...split.chunks()].map(sent);

test('the long story is a story', () => {
  expect(checkLaws({ ...story, events: [...story.events].sort((a, b) => order(a, b)) })).toEqual(
    [],
  );
  expect(chunks.length).toBe(Math.ceil(story.events.length / CHUNK));
});

function order(a: Story['events'][number], b: Story['events'][number]): number {
  const key = (e: typeof a) => `${e.earliest} ${e.latest} ${e.id}`;
  return key(a) < key(b) ? -1 : 1;
}

test('the index and its chunks are the story again', () => {
  const joined = joinIndex(sent(split.index));
  const events = new Map(joined.events.map((event) => [event.id, event]));
  const articles = new Map(joined.articles.map((article) => [article.id, article]));
  for (const chunk of chunks) fillChunk(events, articles, chunk);
  fillCoverage(joined, sent(split.coverage()));
  expect(joined).toEqual(story);
});

test('the index alone has every head and no words of an article', () => {
  const joined = joinIndex(sent(split.index));
  expect(joined.events.map(({ accounts: _, ...head }) => head)).toEqual(
    story.events.map(({ accounts: _, ...head }) => head),
  );
  const text = JSON.stringify(split.index);
  for (const article of story.articles) expect(text).not.toContain(article.text.slice(20, 60));
  for (const notice of story.notices) expect(text).not.toContain(notice.message);
});

test('the index says in which chunks an article’s events are, and counts events and quotations', () => {
  for (const article of split.index.articles) {
    const at = story.events.flatMap((event, i) =>
      event.accounts.some((account) => account.article === article.id) ? [i] : [],
    );
    expect([article.chunk, ...(article.also ?? [])]).toEqual([
      ...new Set(at.map((i) => Math.floor(i / CHUNK))),
    ]);
    expect(article.tells).toBe(at.length);
  }
  for (const [i, actor] of story.actors.entries()) {
    const said = story.events.flatMap((event) =>
      event.accounts.flatMap(({ article, quotes }) =>
        quotes.filter((q) => q.speaker === actor.id).map((q) => `${article} ${q.start}`),
      ),
    );
    expect(split.index.said[i]).toBe(new Set(said).size);
  }
});

test('the words of all events are in the files, in the order of the story', () => {
  const files = [...split.words()];
  expect(files).toHaveLength(split.index.words);
  // Each begins with a line that says of which events it is.
  const lines = files.flatMap((file) => file.split('\n').slice(1, -1));
  expect(lines).toHaveLength(story.events.length);
});

test('each id leads to the chunk that holds its event, which can be shown alone', () => {
  for (const event of story.events) {
    const number = split.buckets.get(bucketOf(event.id))?.[event.id];
    const chunk = chunks[number ?? -1];
    const one = chunk === undefined ? null : storyOfOne(chunk, event.id);
    expect(one?.events).toEqual([event]);
    if (one !== null) expect(checkLaws(one)).toEqual([]);
  }
});

describe('what is not there', () => {
  test('an id of another story has no event in a chunk', () => {
    const [chunk] = chunks;
    expect(chunk && storyOfOne(chunk, 'nothing')).toBeNull();
  });

  test('a chunk of another story changes nothing', () => {
    const joined = joinIndex(sent(split.index));
    const before = structuredClone(joined);
    const other = { ...ferryStory() };
    for (const chunk of splitStory({
      ...other,
      articles: other.articles.map((a) => ({ ...a, id: `x${a.id}` })),
    }).chunks())
      fillChunk(
        new Map(joined.events.map((event) => [event.id, event])),
        new Map(joined.articles.map((article) => [article.id, article])),
        { ...chunk, articles: [] },
      );
    expect(joined).toEqual(before);
  });
});

test('ids are spread over the files, the same way each time', () => {
  const used = new Set(Array.from({ length: 5000 }, (_, i) => bucketOf(`event-${i}`)));
  expect(used.size).toBeGreaterThan(450);
  // FNV-1a of “a” is e40c292c; its last nine bits are the file.
  expect(bucketOf('a')).toBe(0x12c);
});

test('an article that no event rests on, and fields of other people, come back too', () => {
  const whole = ferryStory();
  const lonely = { ...(whole.articles[0] as Story['articles'][number]), id: 'lonely' };
  const extended: Story = {
    ...whole,
    articles: [...whole.articles, lonely],
    events: whole.events.map((event) => ({ ...event, checkedBy: 'the desk' })),
    ...{ edits: [{ about: 'story', id: 's', change: 'title', reason: 'shorter' }] },
  };
  const pieces = splitStory(extended);
  const back = joinIndex(sent(pieces.index));
  for (const chunk of pieces.chunks()) {
    fillChunk(
      new Map(back.events.map((event) => [event.id, event])),
      new Map(back.articles.map((article) => [article.id, article])),
      sent(chunk),
    );
  }
  fillCoverage(back, sent(pieces.coverage()));
  expect(back).toEqual(extended);
});
