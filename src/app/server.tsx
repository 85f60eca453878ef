/** The page of a place as HTML, made at build by the same components that then take it over. */
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import type { Story } from '../model/story.ts';
import { createAppStore } from './store.ts';
import { parseView } from './view.ts';
import { App } from './views/App.tsx';

/** No event can have it: ids begin with a letter or a digit. */
const NO_ID = '-';

/** `path` is the whole path of the page, below and including `base`; a path that leads nowhere gives a page saying so. */
export function renderPage(story: Story, path: string, base: string): string {
  const view = parseView(path, '', base);
  const nowhere = view.place.kind === 'story' && path !== base;
  const place = nowhere ? { kind: 'event' as const, id: NO_ID } : view.place;
  const app = createAppStore({ ...view, place }, { kind: 'ready', story });
  return renderToString(
    <StrictMode>
      <App app={app} base={base} onRetry={async () => {}} onBundled={() => {}} />
    </StrictMode>,
  );
}
