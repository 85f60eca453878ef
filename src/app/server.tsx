/** The page of a place as HTML, made at build by the same components that then take it over. */
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import type { Story } from '../model/story.ts';
import { createAppStore } from './store.ts';
import { parseView } from './view.ts';
import { App } from './views/App.tsx';

/** `path` is the whole path of the page, below and including `base`. */
export function renderPage(story: Story, path: string, base: string): string {
  const app = createAppStore(parseView(path, '', base), { kind: 'ready', story });
  return renderToString(
    <StrictMode>
      <App app={app} base={base} onRetry={() => {}} onBundled={() => {}} />
    </StrictMode>,
  );
}
