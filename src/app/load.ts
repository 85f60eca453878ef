/** The only file that fetches. */
import type { Coverage } from '../model/coverage.ts';
import { WORDS_PART } from '../model/search-lines.ts';
import { bucketOf, type ChunkFile, type IndexFile, joinIndex, storyOfOne } from '../model/split.ts';
import type { Story } from '../model/story.ts';
import type { Failure } from './store.ts';

/** What the index of a split story says of its evidence, and where that lies. */
export type Rest = {
  readonly folder: string;
  /** The chunks with the events that an article tells; its text is in the first. */
  readonly chunksOfArticle: ReadonlyMap<string, readonly number[]>;
  /** How many events an article tells, and how many quotations there are by an actor. */
  readonly tells: ReadonlyMap<string, number>;
  readonly said: ReadonlyMap<string, number>;
  /** Files of words to search in. */
  readonly words: number;
};

export type Loaded =
  | {
      readonly ok: true;
      readonly story: Story;
      /** Where the rest of a split story lies; null for a story of one file. */
      readonly rest: Rest | null;
    }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Loads a story file of the same origin, whole or the index of a split one. The bundled story was checked when the
 * site was built; any other file is checked here, by the code that the build uses, which is only then loaded.
 * `onBytes` is told how much has come, for large files. `cache` is fetch's: `no-cache` asks the server whether what the
 * browser keeps is still true.
 */
export async function loadStory(
  address: string,
  trusted: boolean,
  onBytes?: (bytes: number) => void,
  cache: RequestCache = 'default',
): Promise<Loaded> {
  const got = await fetchJson(address, cache, onBytes);
  if (!got.ok) return got;
  const split = isFormat(got.data, 'sourceline-index');
  let story: Story;
  let rest: Rest | null = null;
  try {
    story = split ? joinIndex(got.data as IndexFile) : (got.data as Story);
    if (split) rest = restOf(got.data as IndexFile, address);
  } catch (error) {
    return fail(address, 'broken', `the index can not be read: ${String(error)}`);
  }
  if (trusted) return { ok: true, story, rest };
  // An index has no texts: they are checked with the chunks that bring them.
  const texts = split
    ? story.articles.map((article) => ({ ...article, text: '…' }))
    : story.articles;
  const problems = await problemsOf(split ? { ...story, articles: texts } : got.data);
  return problems === null ? { ok: true, story, rest } : fail(address, 'broken', problems);
}

function restOf(index: IndexFile, address: string): Rest {
  return {
    folder: address.slice(0, address.lastIndexOf('/') + 1),
    chunksOfArticle: new Map(
      index.articles.map(({ id, chunk, also = [] }) => [id, [chunk, ...also]]),
    ),
    tells: new Map(index.articles.map(({ id, tells }) => [id, countOf(tells)])),
    said: new Map(index.actors.map(({ id }, i) => [id, countOf(index.said?.[i])])),
    words: Math.min(countOf(index.words), Math.ceil(index.events.id.length / WORDS_PART)),
  };
}

/** A count of an index that may be anything. */
function countOf(value: unknown): number {
  return isCount(value) ? value : 0;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export type LoadedPiece<T> =
  | { readonly ok: true; readonly piece: T }
  | { readonly ok: false; readonly failure: Failure };

/** Loads the evidence of some events of a split story. */
export async function loadChunk(
  folder: string,
  number: number,
  trusted: boolean,
  cache: RequestCache = 'default',
): Promise<LoadedPiece<ChunkFile>> {
  const address = `${folder}chunks/${number}.json`;
  const got = await fetchJson(address, cache);
  if (!got.ok) return got;
  if (!isFormat(got.data, 'sourceline-chunk'))
    return fail(address, 'broken', 'not a piece of a story');
  const chunk = got.data as ChunkFile;
  if (!trusted) {
    const problems = await problemsOf({
      ...NO_STORY,
      actors: chunk.actors,
      events: chunk.events,
      articles: chunk.articles,
    });
    if (problems !== null) return fail(address, 'broken', problems);
  }
  return { ok: true, piece: chunk };
}

/** Loads what is counted over all evidence of a split story. */
export async function loadCoverage(
  folder: string,
  trusted: boolean,
  cache: RequestCache = 'default',
): Promise<LoadedPiece<Coverage>> {
  const address = `${folder}coverage.json`;
  const got = await fetchJson(address, cache);
  if (!got.ok) return got;
  const { events, quotes, share, notices, edits } = (got.data ?? {}) as Partial<Coverage>;
  const columns = [events, quotes, share, notices, edits];
  if (!isFormat(got.data, 'sourceline-coverage') || !columns.every(Array.isArray))
    return fail(address, 'broken', 'not the coverage of a story');
  const coverage = got.data as Coverage;
  if (!trusted) {
    // Whether an article is there is for the story to know; that its notices are words is checked here.
    const bare = coverage.notices.map((notice) => ({ ...notice, article: null, span: null }));
    const problems = await problemsOf({ ...NO_STORY, notices: bare });
    if (problems !== null) return fail(address, 'broken', problems);
    const said = coverage.edits.flatMap((edit) => [
      edit?.about,
      edit?.id,
      edit?.change,
      edit?.reason,
    ]);
    const words = coverage.notices.map((notice) => notice.words ?? '');
    if (![...said, ...words].every((text) => typeof text === 'string'))
      return fail(address, 'broken', 'a decision or notice that is not words');
    if (![...coverage.events, ...coverage.quotes, ...coverage.share].every(isCount))
      return fail(address, 'broken', 'a count that is not a number');
  }
  return { ok: true, piece: coverage };
}

/** A file of words to search in, as bytes: they are read where they are searched. Null where it can not be had. */
export async function loadWords(
  folder: string,
  number: number,
  cache: RequestCache = 'default',
): Promise<ArrayBuffer | null> {
  try {
    const address = `${folder}words/${number}.txt`;
    const response = await fetch(address, { credentials: 'same-origin', cache });
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** One event of a split story, before its index: two small files. Null where it can not be had that way. */
export async function loadOne(folder: string, id: string): Promise<Story | null> {
  const ids = await fetchJson(`${folder}ids/${bucketOf(id)}.json`);
  if (!ids.ok) return null;
  const number = (ids.data as Record<string, unknown> | null)?.[id];
  if (typeof number !== 'number') return null;
  const got = await loadChunk(folder, number, true);
  return got.ok ? storyOfOne(got.piece, id) : null;
}

/** A story that holds nothing: what surrounds a piece when it is checked. */
const NO_STORY: Story = {
  $schema: '',
  format: 'sourceline-story',
  version: 1,
  id: 'piece',
  title: 'piece',
  description: '',
  language: 'en',
  articles: [],
  actors: [],
  events: [],
  retired: [],
  notices: [],
};

async function problemsOf(data: unknown): Promise<string | null> {
  const { describeProblems, parseStory } = await import('../model/check.ts');
  const result = parseStory(data);
  return result.ok ? null : describeProblems(result.problems);
}

function isFormat(data: unknown, format: string): boolean {
  return (
    typeof data === 'object' && data !== null && (data as { format?: unknown }).format === format
  );
}

type Json =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly failure: Failure };

async function fetchJson(
  address: string,
  cache: RequestCache = 'default',
  onBytes?: (bytes: number) => void,
): Promise<Json> {
  let text: string;
  try {
    const response = await fetch(address, { credentials: 'same-origin', cache });
    if (!response.ok) return fail(address, 'missing', `${response.status} ${response.statusText}`);
    text = onBytes ? await readCounting(response, onBytes) : await response.text();
  } catch (error) {
    return fail(address, 'network', String(error));
  }
  try {
    return { ok: true, data: JSON.parse(text) };
  } catch (error) {
    return fail(address, 'broken', `not JSON: ${String(error)}`);
  }
}

async function readCounting(response: Response, onBytes: (bytes: number) => void): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return response.text();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    onBytes(bytes);
    parts.push(decoder.decode(value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}

function fail(
  address: string,
  reason: Failure['reason'],
  details: string,
): { ok: false; failure: Failure } {
  return { ok: false, failure: { address, reason, details } };
}
