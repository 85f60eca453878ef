/** Composition in the browser: store, address, story, page. */
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { connectEmbed } from './embed.ts';
import { loadStory } from './load.ts';
import { createAppStore } from './store.ts';
import './styles/all.css';
import { syncUrl } from './url-sync.ts';
import { parseView } from './view.ts';
import { App } from './views/App.tsx';
import { negotiate } from './words/words.ts';

const base = import.meta.env.BASE_URL;
const bundled = `${base}story.json`;
const root = document.getElementById('root') as HTMLElement;
const pymId = new URLSearchParams(location.search).get('childId') ?? '';
const app = createAppStore({ ...parseView(location.pathname, '', base) });

async function load(): Promise<void> {
  app.loading();
  const { story } = parseView(location.pathname, location.search, base);
  const result = await loadStory(story ?? bundled, story === null);
  if (result.ok) app.loaded(result.story);
  else app.failed(result.failure);
}

function start(): void {
  const page = (
    <StrictMode>
      <App app={app} base={base} onRetry={load} onBundled={showBundled} />
    </StrictMode>
  );
  // A page made at build holds the same words already: the app takes it over, then follows the query of the link.
  if (root.firstElementChild !== null && app.store.getState().phase.kind === 'ready')
    hydrateRoot(root, page);
  else createRoot(root).render(page);
  syncUrl(app, window, base);
  app.speak(negotiate(navigator.languages));
  connectEmbed(app, window, base, pymId);
  // The faces come after the first paint; until then others stand in, stretched to the same measures.
  requestIdleCallback(() => void import('./styles/fonts.css'));
}

function showBundled(): void {
  app.goTo({ ...app.store.getState().view, story: null });
  void load();
}

const prerendered = root.firstElementChild !== null;
if (!prerendered) start();
await load();
if (prerendered) start();

function requestIdleCallback(callback: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(callback);
  else setTimeout(callback, 200);
}
