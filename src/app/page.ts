/** What every view may ask for: the interface's words, how actors look, and where a link leads. */
import { createContext, useContext } from 'react';
import type { DetailState, Evidence } from './details.ts';
import type { ActorLook } from './look.ts';
import type { Place } from './view.ts';
import type { Words } from './words/words.ts';

export type Page = {
  readonly words: Words;
  /** BCP 47: of titles and of whatever else the story says in its own words. */
  readonly storyLanguage: string;
  readonly look: (actor: string) => ActorLook;
  /** The address of a place with the present filters, for a real link. */
  readonly href: (place: Place) => string;
  /** Goes there without leaving the page. */
  readonly go: (place: Place) => void;
  /** Whether the evidence is here, and a way to ask for it; always here in a story of one file. */
  readonly detail: (of: Evidence) => DetailState;
  readonly bring: (of: Evidence) => void;
  /** Loads the story again, past what the browser keeps; what is on screen stays until it is here. */
  readonly renew: () => Promise<void>;
  /** What a split story's index has counted, evidence or not; null where all evidence is here to be counted. */
  readonly counted: {
    readonly tells: (article: string) => number;
    readonly said: (actor: string) => number;
  } | null;
  /** The present search, for marking what it found. */
  readonly query: string;
};

const Context = createContext<Page | null>(null);

export const PageProvider = Context.Provider;

export function usePage(): Page {
  const page = useContext(Context);
  if (page === null) throw new Error('usePage outside of a page');
  return page;
}
