/** The only file that fetches. */
import {
  articleChunks,
  bucketOf,
  type ChunkFile,
  type IndexFile,
  joinIndex,
  storyOfOne,
} from '../model/split.ts';
import type { Story } from '../model/story.ts';
import type { Failure } from './store.ts';

/** The folder of a split story's pieces, and in which of them each article's text is. */
export type Rest = {
  readonly folder: string;
  readonly chunkOfArticle: ReadonlyMap<string, number>;
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
 * `onBytes` is told how much has come, for large files.
 */
export async function loadStory(
  address: string,
  trusted: boolean,
  onBytes?: (bytes: number) => void,
): Promise<Loaded> {
  const got = await fetchJson(address, onBytes);
  if (!got.ok) return got;
  const split = isFormat(got.data, 'sourceline-index');
  let story: Story;
  try {
    story = split ? joinIndex(got.data as IndexFile) : (got.data as Story);
  } catch (error) {
    return fail(address, 'broken', `the index can not be read: ${String(error)}`);
  }
  const rest = split
    ? {
        folder: address.slice(0, address.lastIndexOf('/') + 1),
        chunkOfArticle: articleChunks(got.data as IndexFile),
      }
    : null;
  if (trusted) return { ok: true, story, rest };
  // An index has no texts: they are checked with the chunks that bring them.
  const texts = split
    ? story.articles.map((article) => ({ ...article, text: '…' }))
    : story.articles;
  const problems = await problemsOf(split ? { ...story, articles: texts } : got.data);
  return problems === null ? { ok: true, story, rest } : fail(address, 'broken', problems);
}

export type LoadedChunk =
  | { readonly ok: true; readonly chunk: ChunkFile }
  | { readonly ok: false; readonly failure: Failure };

/** Loads the evidence of some events of a split story. */
export async function loadChunk(
  folder: string,
  number: number,
  trusted: boolean,
): Promise<LoadedChunk> {
  const address = `${folder}chunks/${number}.json`;
  const got = await fetchJson(address);
  if (!got.ok) return got;
  if (!isFormat(got.data, 'sourceline-chunk'))
    return fail(address, 'broken', 'not a piece of a story');
  const chunk = got.data as ChunkFile;
  if (!trusted) {
    const problems = await problemsOf({
      ...shell(chunk),
      events: chunk.events,
      articles: chunk.articles,
    });
    if (problems !== null) return fail(address, 'broken', problems);
  }
  return { ok: true, chunk };
}

/** One event of a split story, before its index: two small files. Null where it can not be had that way. */
export async function loadOne(folder: string, id: string): Promise<Story | null> {
  const ids = await fetchJson(`${folder}ids/${bucketOf(id)}.json`);
  if (!ids.ok) return null;
  const number = (ids.data as Record<string, unknown>)[id];
  if (typeof number !== 'number') return null;
  const got = await loadChunk(folder, number, true);
  return got.ok ? storyOfOne(got.chunk, id) : null;
}

function shell(chunk: ChunkFile): Story {
  return {
    $schema: '',
    format: 'sourceline-story',
    version: 1,
    id: 'chunk',
    title: 'chunk',
    description: '',
    language: 'en',
    articles: [],
    actors: [...chunk.actors],
    events: [],
    retired: [],
    notices: [],
  };
}

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

async function fetchJson(address: string, onBytes?: (bytes: number) => void): Promise<Json> {
  let text: string;
  try {
    const response = await fetch(address, { credentials: 'same-origin' });
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
