/** The evidence of a split story, brought when a reader comes to it. */
import type { Coverage } from '../model/coverage.ts';
import { CHUNK, type ChunkFile, fillChunk, fillCoverage, isOfStory } from '../model/split.ts';
import { type LoadedPiece, loadChunk, loadCoverage } from './load.ts';
import type { StoryIndex } from './selectors.ts';
import type { App, Pieces } from './store.ts';

/** `outdated`: what the server has, if anything, is not of the edition that the index is of. */
export type DetailState = 'here' | 'loading' | 'failed' | 'outdated' | 'absent';

/** What may have to be fetched. */
export type Evidence =
  /** An event's accounts. */
  | { readonly event: string }
  /** An article's text. */
  | { readonly article: string }
  /** The accounts of every event that an article tells. */
  | { readonly tellings: string }
  /** What is counted over the whole story. */
  | 'coverage';

/** Which chunk of a split story holds the event at a position of the story. */
export function chunkOf(position: number): number {
  return Math.floor(position / CHUNK);
}

/** Whether evidence is here; always in a story of one file, and where there is nothing that could be brought. */
export function detailOf(index: StoryIndex, pieces: Pieces | null, of: Evidence): DetailState {
  if (pieces === null) return 'here';
  if (of === 'coverage') return pieces.coverage;
  const states = chunksHolding(index, pieces, of).map((n) => pieces.chunks.get(n) ?? 'absent');
  // What can still be asked for comes first, then what is on its way, then what is lost.
  return (
    (['absent', 'loading', 'failed', 'outdated'] as const).find((s) => states.includes(s)) ?? 'here'
  );
}

/** Brings evidence that is not here yet; asked again after a failure, it tries again. */
export function bringDetail(app: App, index: StoryIndex, of: Evidence): void {
  const { pieces } = app.store.getState();
  if (pieces === null) return;
  if (of === 'coverage') void bringCoverage(app, index);
  else for (const chunk of chunksHolding(index, pieces, of)) void bringChunk(app, index, chunk);
}

function chunksHolding(
  index: StoryIndex,
  pieces: Pieces,
  of: Exclude<Evidence, 'coverage'>,
): readonly number[] {
  if ('article' in of) return (pieces.chunksOfArticle.get(of.article) ?? []).slice(0, 1);
  if ('tellings' in of) return pieces.chunksOfArticle.get(of.tellings) ?? [];
  const position = index.position.get(of.event);
  return position === undefined ? [] : [chunkOf(position)];
}

/** Brings a chunk once; asked again after a failure, it tries again. A missing chunk costs only its own events. */
export async function bringChunk(app: App, index: StoryIndex, number: number): Promise<void> {
  const { pieces, view } = app.store.getState();
  if (pieces === null || !isOnScreen(app, index)) return;
  const state = pieces.chunks.get(number);
  if (state === 'here' || state === 'loading') return;
  app.chunk(number, 'loading');
  const { folder } = pieces;
  const chunk = await ofEdition(
    (cache) => loadChunk(folder, number, view.story === null, cache),
    (came: ChunkFile) => isOfStory(index.story.events, index.articles, index.actors, came, number),
  );
  if (!isOnScreen(app, index)) return;
  if (typeof chunk === 'string') return app.chunk(number, chunk);
  fillChunk(index.events, index.articles, chunk);
  index.evidenceCame();
  app.chunk(number, 'here');
}

async function bringCoverage(app: App, index: StoryIndex): Promise<void> {
  const { pieces, view } = app.store.getState();
  if (pieces === null || !isOnScreen(app, index)) return;
  if (pieces.coverage === 'here' || pieces.coverage === 'loading') return;
  app.coverage('loading');
  const { folder } = pieces;
  const coverage = await ofEdition(
    (cache) => loadCoverage(folder, view.story === null, cache),
    ({ events, notices }: Coverage) =>
      events.length === index.story.articles.length &&
      notices.every(({ article }) => article === null || index.articles.has(article)),
  );
  if (!isOnScreen(app, index)) return;
  if (typeof coverage === 'string') return app.coverage(coverage);
  fillCoverage(index.story, coverage);
  index.coverageCame(coverage);
  app.coverage('here');
}

/** Another story may be on screen by now, or the same one loaded again, which is another to what was on its way. */
function isOnScreen(app: App, index: StoryIndex): boolean {
  const { phase } = app.store.getState();
  return phase.kind === 'ready' && phase.story === index.story;
}

/** A piece that fits the story; where what came does not, or nothing was there, a cache is passed by before giving up. */
async function ofEdition<T extends object>(
  load: (cache: RequestCache) => Promise<LoadedPiece<T>>,
  fits: (piece: T) => boolean,
): Promise<T | 'failed' | 'outdated'> {
  for (const cache of ['default', 'no-cache'] as const) {
    const result = await load(cache);
    if (result.ok && fits(result.piece)) return result.piece;
    if (!result.ok && result.failure.reason === 'network') return 'failed';
  }
  return 'outdated';
}
