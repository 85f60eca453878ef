/** What every view may ask for: the interface's words, how actors look, and where a link leads. */
import { createContext, useContext } from 'react';
import type { DetailState } from './details.ts';
import type { ActorLook } from './look.ts';
import type { Place } from './view.ts';
import type { Words } from './words/words.ts';

/** What may have to be fetched: an event's accounts, an article's text. */
export type Evidence = { readonly event: string } | { readonly article: string };

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
