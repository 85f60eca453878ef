/** What is loaded and what is shown. Plain zustand, made by a function, so that tests need no page. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '../model/date-words.ts';
import type { Story } from '../model/story.ts';
import type { DetailState } from './details.ts';
import type { Rest } from './load.ts';
import { INITIAL_VIEW, type Place, STORY, type View, type ViewKind } from './view.ts';

/** Why a story could not be shown: a sentence, details for the person who can mend it. */
export type Failure = {
  readonly address: string;
  readonly reason: 'network' | 'missing' | 'broken';
  readonly details: string;
};

export type Phase =
  /** `bytes`: how much of a large story has come. `one`: the event a link asked for, before the rest is there. */
  | { readonly kind: 'loading'; readonly bytes: number; readonly one: Story | null }
  | { readonly kind: 'ready'; readonly story: Story }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A split story's folder and which of its pieces are here; the map is replaced at each change. */
export type Pieces = Rest & {
  readonly chunks: ReadonlyMap<number, Exclude<DetailState, 'absent'>>;
  readonly coverage: DetailState;
};

/** How far the search of a split story's words has come. */
export type WordsSearch = {
  /** Files of words that are here, and that could not be had, of how many. */
  readonly here: number;
  readonly failed: number;
  readonly of: number;
  /** The last search that was answered, and for each of its needles where it stands in each event. */
  readonly answer: { readonly q: string; readonly standings: readonly Uint8Array[] };
};

export const LOADING: Phase = { kind: 'loading', bytes: 0, one: null };

export type AppState = {
  readonly phase: Phase;
  /** null for a story of one file. */
  readonly pieces: Pieces | null;
  /** null until something is searched in a split story. */
  readonly words: WordsSearch | null;
  /** How often the reader has asked again for words that could not be had. */
  readonly retries: number;
  readonly view: View;
  /** A story that failed to load while another is on screen: the one on screen stays. */
  readonly warning: Failure | null;
  /** The reader's own language, as far as we speak it. */
  readonly ownLanguage: Language;
  readonly dialog: DialogKind | null;
};

export type DialogKind = 'share' | 'help';

export type AppStore = StoreApi<AppState>;

/** The actions, each a name for one thing a reader does. */
export function createAppStore(
  view: View = INITIAL_VIEW,
  phase: Phase = LOADING,
  rest: Rest | null = null,
) {
  const store: AppStore = createStore<AppState>(() => ({
    phase,
    pieces: piecesOf(rest),
    words: null,
    retries: 0,
    view,
    warning: null,
    ownLanguage: 'en',
    dialog: null,
  }));
  const change = (part: Partial<View>) => store.setState((s) => ({ view: { ...s.view, ...part } }));
  return {
    store,
    /** The address changed: Back, Forward, first load. */
    goTo: (next: View) =>
      store.setState(({ view }) => ({
        // The same actors stay the same list: what follows from them need not be worked out again.
        view: isSame(next.actors, view.actors) ? { ...next, actors: view.actors } : next,
      })),
    open: (place: Place) => change({ place }),
    openEvent: (id: string) => change({ place: { kind: 'event', id } }),
    close: () => change({ place: STORY }),
    toggleActor: (id: string) => {
      const { actors } = store.getState().view;
      change({ actors: actors.includes(id) ? actors.filter((a) => a !== id) : [...actors, id] });
    },
    setMatch: (match: View['match']) => change({ match }),
    setQuery: (q: string) => change({ q }),
    setWindow: (from: string | null, to: string | null) => change({ from, to }),
    setView: (kind: ViewKind) => change({ view: kind }),
    setLanes: (lanes: boolean) => change({ lanes }),
    setLanguage: (language: Language) => change({ language }),
    setOrder: (order: View['order']) => change({ order }),
    clearFilters: () => change({ actors: [], match: 'any', q: '' }),
    clearAll: () => change({ actors: [], match: 'any', q: '', from: null, to: null }),
    loading: () => store.setState((s) => (s.phase.kind === 'ready' ? s : { phase: LOADING })),
    progress: (bytes: number) =>
      store.setState((s) => (s.phase.kind === 'loading' ? { phase: { ...s.phase, bytes } } : s)),
    /** One event is here before its story. */
    preview: (one: Story) =>
      store.setState((s) => (s.phase.kind === 'loading' ? { phase: { ...s.phase, one } } : s)),
    loaded: (story: Story, rest: Rest | null = null) =>
      store.setState({
        phase: { kind: 'ready', story },
        pieces: piecesOf(rest),
        words: null,
        warning: null,
      }),
    chunk: (number: number, state: Exclude<DetailState, 'absent'>) =>
      store.setState(({ pieces }) =>
        pieces === null
          ? {}
          : { pieces: { ...pieces, chunks: new Map(pieces.chunks).set(number, state) } },
      ),
    coverage: (coverage: DetailState) =>
      store.setState(({ pieces }) => (pieces === null ? {} : { pieces: { ...pieces, coverage } })),
    searched: (words: WordsSearch) => store.setState({ words }),
    retryWords: () => store.setState(({ retries }) => ({ retries: retries + 1 })),
    failed: (failure: Failure) =>
      store.setState((s) =>
        s.phase.kind === 'ready' ? { warning: failure } : { phase: { kind: 'failed', failure } },
      ),
    dismissWarning: () => store.setState({ warning: null }),
    speak: (ownLanguage: Language) => store.setState({ ownLanguage }),
    openDialog: (dialog: DialogKind) => store.setState({ dialog }),
    closeDialog: () => store.setState({ dialog: null }),
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}

function piecesOf(rest: Rest | null): Pieces | null {
  return rest === null ? null : { ...rest, chunks: new Map(), coverage: 'absent' };
}

export type App = ReturnType<typeof createAppStore>;
