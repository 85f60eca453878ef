/** The evidence of a split story, brought when a reader comes to it. */
import { CHUNK, type ChunkFile, fillChunk } from '../model/split.ts';
import { loadChunk } from './load.ts';
import type { StoryIndex } from './selectors.ts';
import type { App } from './store.ts';

export type DetailState = 'here' | 'loading' | 'failed' | 'absent';

/** Which chunk of a split story holds the event at a position of the story. */
export function chunkOf(position: number): number {
  return Math.floor(position / CHUNK);
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
  if (result.ok) fill(index, result.chunk);
  app.chunk(number, result.ok ? 'here' : 'failed');
}

function fill(index: StoryIndex, chunk: ChunkFile): void {
  fillChunk(index.events, index.articles, chunk);
  index.evidenceCame();
}
