/** The evidence of a split story, brought when a reader comes to it. */
import { CHUNK, fillChunk, fillCoverage } from '../model/split.ts';
import { loadChunk, loadCoverage } from './load.ts';
import type { StoryIndex } from './selectors.ts';
import type { App, Pieces } from './store.ts';

export type DetailState = 'here' | 'loading' | 'failed' | 'absent';

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
  return (['absent', 'loading', 'failed'] as const).find((s) => states.includes(s)) ?? 'here';
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
  if (pieces === null) return;
  const state = pieces.chunks.get(number);
  if (state === 'here' || state === 'loading') return;
  app.chunk(number, 'loading');
  const result = await loadChunk(pieces.folder, number, view.story === null);
  // Another story may be on screen by now.
  if (app.store.getState().pieces?.folder !== pieces.folder) return;
  if (result.ok) {
    fillChunk(index.events, index.articles, result.chunk);
    index.evidenceCame();
  }
  app.chunk(number, result.ok ? 'here' : 'failed');
}

async function bringCoverage(app: App, index: StoryIndex): Promise<void> {
  const { pieces, view } = app.store.getState();
  if (pieces === null || pieces.coverage === 'here' || pieces.coverage === 'loading') return;
  app.coverage('loading');
  const result = await loadCoverage(pieces.folder, view.story === null);
  if (app.store.getState().pieces?.folder !== pieces.folder) return;
  if (result.ok) {
    fillCoverage(index.story, result.coverage);
    index.coverageCame(result.coverage);
  }
  app.coverage(result.ok ? 'here' : 'failed');
}
