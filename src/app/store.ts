/** What is loaded and what is shown. Plain zustand, made by a function, so that tests need no page. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '../model/date-words.ts';
import type { Story } from '../model/story.ts';
import { INITIAL_VIEW, type Place, STORY, type View, type ViewKind } from './view.ts';

/** Why a story could not be shown: a sentence, details for the person who can mend it. */
export type Failure = {
  readonly address: string;
  readonly reason: 'network' | 'missing' | 'broken';
  readonly details: string;
};

export type Phase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly story: Story }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type AppState = {
  readonly phase: Phase;
  readonly view: View;
  /** A story that failed to load while another is on screen: the one on screen stays. */
  readonly warning: Failure | null;
  /** The reader's own language, as far as we speak it. */
  readonly ownLanguage: Language;
};

export type AppStore = StoreApi<AppState>;

/** The actions, each a name for one thing a reader does. */
export function createAppStore(view: View = INITIAL_VIEW, phase: Phase = { kind: 'loading' }) {
  const store: AppStore = createStore<AppState>(() => ({
    phase,
    view,
    warning: null,
    ownLanguage: 'en',
  }));
  const change = (part: Partial<View>) => store.setState((s) => ({ view: { ...s.view, ...part } }));
  return {
    store,
    /** The address changed: Back, Forward, first load. */
    goTo: (next: View) => store.setState({ view: next }),
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
    clearFilters: () => change({ actors: [], match: 'any', q: '' }),
    clearAll: () => change({ actors: [], match: 'any', q: '', from: null, to: null }),
    loading: () =>
      store.setState((s) => (s.phase.kind === 'ready' ? s : { phase: { kind: 'loading' } })),
    loaded: (story: Story) => store.setState({ phase: { kind: 'ready', story }, warning: null }),
    failed: (failure: Failure) =>
      store.setState((s) =>
        s.phase.kind === 'ready' ? { warning: failure } : { phase: { kind: 'failed', failure } },
      ),
    dismissWarning: () => store.setState({ warning: null }),
    speak: (ownLanguage: Language) => store.setState({ ownLanguage }),
  };
}

export type App = ReturnType<typeof createAppStore>;
