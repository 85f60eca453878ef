/** Has the words of a split story fetched at the first search, and asks the worker that searches them. */
import { WORDS_PART, wordsMark } from '../model/search-lines.ts';
import type { Story } from '../model/story.ts';
import { loadWords } from './load.ts';
import type { FromWorker, ToWorker } from './search-worker.ts';
import { indexStory } from './selectors.ts';
import type { App, Pieces } from './store.ts';

/** So many files are fetched at once. */
const AT_ONCE = 4;

type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Follows the store until the returned function is called. `start` makes the worker, at the first search. */
export function connectSearch(app: App, start: () => Thread = startWorker): () => void {
  let running: Running | null = null;
  // Titles are made ready to be searched before anyone does.
  let prepared: Story | null = null;
  const follow = () => {
    const { pieces, phase, view } = app.store.getState();
    const story = phase.kind === 'ready' && pieces !== null ? phase.story : null;
    if (running !== null && running.story !== story) {
      running.stop();
      running = null;
    }
    if (story === null || pieces === null) return;
    if (prepared !== story) {
      prepared = story;
      const index = indexStory(story);
      whenIdle(() => {
        index.heads();
        index.names();
      });
    }
    if (running === null && view.q.trim() !== '') running = run(app, pieces, story, start());
    running?.ask(view.q);
  };
  follow();
  const unsubscribe = app.store.subscribe((now, before) => {
    if (now.view.q !== before.view.q || now.phase !== before.phase) follow();
    if (now.retries !== before.retries && running !== null) {
      if (running.isLost()) {
        running.stop();
        running = null;
        follow();
      } else running.retry();
    }
  });
  return () => {
    unsubscribe();
    running?.stop();
  };
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, 200);
}

function startWorker(): Thread {
  return new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
}

type Running = {
  readonly story: Story;
  readonly ask: (q: string) => void;
  /** Fetches what could not be had. */
  readonly retry: () => void;
  /** No worker could be had. */
  readonly isLost: () => boolean;
  readonly stop: () => void;
};

function run(app: App, pieces: Pieces, story: Story, thread: Thread): Running {
  const { folder, words: of } = pieces;
  const wanted = Array.from({ length: of }, (_, number) => number);
  const here = new Set<number>();
  const failed = new Set<number>();
  let fetching = 0;
  let isStopped = false;
  let isLost = false;
  let asked: string | null = null;
  // What could not be had, or was of another edition, may lie in the browser's own store.
  let cache: RequestCache = 'default';
  const tell = (message: ToWorker, transfer: Transferable[] = []) =>
    thread.postMessage(message, transfer);
  const say = (answer = app.store.getState().words?.answer ?? NOTHING) => {
    if (!isStopped) app.searched({ here: here.size, failed: failed.size, of, answer });
  };
  const settle = (number: number, ok: boolean) => {
    (ok ? here : failed).add(number);
    (ok ? failed : here).delete(number);
    say();
  };
  const fetchMore = () => {
    while (fetching < AT_ONCE && !isStopped) {
      const number = wanted.shift();
      if (number === undefined) return;
      fetching++;
      void loadWords(folder, number, cache).then((bytes) => {
        fetching--;
        if (isStopped) return;
        if (bytes === null) settle(number, false);
        else tell({ kind: 'part', number, bytes, mark: markOf(story, number) }, [bytes]);
        fetchMore();
      });
    }
  };
  thread.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'read') settle(data.number, data.ok);
    else if (data.q === app.store.getState().view.q) say(data);
  };
  // Where no worker can be had, no words can: titles and names are still searched.
  thread.onerror = () => {
    isLost = true;
    here.clear();
    for (let number = 0; number < of; number++) failed.add(number);
    wanted.length = 0;
    say();
  };
  tell({ kind: 'story', events: story.events.length });
  say();
  fetchMore();
  return {
    story,
    ask: (q) => {
      if (q === asked) return;
      asked = q;
      tell({ kind: 'search', q });
    },
    retry: () => {
      cache = 'no-cache';
      wanted.push(...failed);
      failed.clear();
      say();
      fetchMore();
    },
    isLost: () => isLost,
    stop: () => {
      isStopped = true;
      thread.terminate();
    },
  };
}

function markOf({ events }: Story, number: number): string {
  return wordsMark(events.slice(number * WORDS_PART, (number + 1) * WORDS_PART));
}

const NOTHING = { q: '', standings: [] };
