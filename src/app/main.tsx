/** Composition in the browser: story, store, address, page. */
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { bringChunk, chunkOf } from './details.ts';
import { connectEmbed } from './embed.ts';
import { loadStory } from './load.ts';
import { storyOpener } from './open-story.ts';
import { keepReadingPlace } from './reading-place.ts';
import { indexStory } from './selectors.ts';
import { type App as AppActions, createAppStore } from './store.ts';
import './styles/all.css';
import { syncUrl } from './url-sync.ts';
import { formatPlace, parseView } from './view.ts';
import { App } from './views/App.tsx';
import { StaticNotice } from './views/Failed.tsx';
import { negotiate } from './words/words.ts';
import { connectSearch } from './words-search.ts';

const base = import.meta.env.BASE_URL;
const bundled = `${base}story.json`;
const root = document.getElementById('root') as HTMLElement;
const pymId = new URLSearchParams(location.search).get('childId') ?? '';
/** What the page was made for at build: its path; queries come later. */
const made = parseView(location.pathname, '', base);
const { story: other } = parseView(location.pathname, location.search, base);

/** What the page in the document was made for; undefined where there is none. */
const madeFor = root.querySelector<HTMLElement>('.app')?.dataset.place;

// A page made at build holds the words of the bundled story already: the app waits for the data, then takes it over.
// A host may have answered with another page than the address names (its page for what is not found).
if (madeFor === formatPlace(made.place) && other === null) await takeOver();
else {
  root.replaceChildren();
  // Its name was the other page's; that of the site stands until the story is here.
  document.title =
    document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
  const app = createAppStore(made);
  const open = storyOpener(app, base);
  createRoot(root).render(page(app, open));
  connect(app);
  await open();
}

async function takeOver(): Promise<void> {
  const result = await loadStory(bundled, true);
  if (!result.ok) {
    // The page can be read as it is; that must not be lost.
    document.documentElement.dataset.phase = 'failed';
    const notice = document.createElement('div');
    root.before(notice);
    createRoot(notice).render(
      <StaticNotice failure={result.failure} onRetry={() => location.reload()} />,
    );
    return;
  }
  const { story, rest } = result;
  const app = createAppStore(made, { kind: 'ready', story }, rest);
  const open = storyOpener(app, base);
  /** What was typed into a page that goes; one that is taken over keeps it. */
  let typed = '';
  // As a transition the page is taken over in slices, between which the reader can already do things.
  if (rest === null) startTransition(() => void hydrateRoot(root, page(app, open)));
  else {
    // Of a large story the app has no words yet that the page shows: they are fetched before it is drawn anew.
    const index = indexStory(story);
    const position = made.place.kind === 'event' ? index.position.get(made.place.id) : undefined;
    if (position !== undefined) await bringChunk(app, index, chunkOf(position));
    typed = root.querySelector<HTMLInputElement>('input[type=search]')?.value ?? '';
    root.replaceChildren();
    createRoot(root).render(page(app, open));
  }
  connect(app);
  if (typed !== '') app.setQuery(typed);
}

function page(app: AppActions, open: ReturnType<typeof storyOpener>) {
  return (
    <StrictMode>
      <App
        app={app}
        base={base}
        onRetry={() => open('no-cache')}
        onBundled={() => {
          app.goTo({ ...app.store.getState().view, story: null });
          void open();
        }}
      />
    </StrictMode>
  );
}

/** Everything that needs the browser around the page: address, language, frame, faces. */
function connect(app: AppActions): void {
  syncUrl(app, window, base);
  connectSearch(app);
  app.speak(negotiate(navigator.languages));
  connectEmbed(app, window, base, pymId);
  keepReadingPlace(window);
  // The faces come after the first paint; until then others stand in, stretched to the same measures.
  const idle = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 200));
  // Where they do not come (a reader who goes on to another page is faster), the others stay.
  idle(() => void import('./styles/fonts.css').catch(() => undefined));
}
