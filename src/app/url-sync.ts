/** The only file that touches the address bar and history. */
import { eventOfHash } from './legacy-link.ts';
import type { App } from './store.ts';
import { formatView, isStep, parseView, type View } from './view.ts';

type Browser = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/**
 * Reads the address into the store, then keeps both in step until the returned function is called. Opening
 * something is a step that Back undoes; filtering, searching and zooming replace the entry.
 * A step is written in a task of its own, since browsers take long over it and the reader waits for what they opened:
 * Back that comes before that task leads past it. How often history may be written is limited, so plain replacing waits
 * 250 ms.
 */
export function syncUrl(app: App, browser: Browser, base: string): () => void {
  const read = () => parseView(browser.location.pathname, browser.location.search, base);
  const here = () => browser.location.pathname + browser.location.search;
  let written = read();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stepping = false;

  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
    stepping = false;
  };
  const write = (view: View) => {
    forget();
    const address = formatView(view, base);
    if (address === formatView(written, base)) return;
    const step = isStep(written, view);
    written = view;
    if (step) browser.history.pushState(null, '', address);
    else browser.history.replaceState(null, '', address);
  };
  const flush = () => write(app.store.getState().view);

  // A page made at build shows this view already; telling it again would make it render anew.
  if (formatView(written, base) !== formatView(app.store.getState().view, base)) app.goTo(written);
  if (formatView(written, base) !== here()) {
    // A broken or default value was in the link: the bar shows what the page shows.
    browser.history.replaceState(null, '', formatView(written, base) + browser.location.hash);
  }
  // A link made for another timeline of these events can be followed once the story is here; it is no step of its own.
  const followLegacy = () => {
    const { phase, view } = app.store.getState();
    if (phase.kind !== 'ready' || browser.location.hash === '') return;
    const id = eventOfHash(browser.location.hash, phase.story);
    if (id === null) return;
    written = { ...view, place: { kind: 'event', id } };
    browser.history.replaceState(null, '', formatView(written, base));
    app.goTo(written);
  };
  followLegacy();

  const unsubscribe = app.store.subscribe((state, before) => {
    if (state.phase !== before.phase) followLegacy();
    if (state.view === before.view) return;
    if (isStep(before.view, state.view)) {
      // Two steps are two entries, however quickly one follows the other.
      if (stepping) write(before.view);
      forget();
      timer = setTimeout(flush, 0);
      stepping = true;
    } else timer ??= setTimeout(flush, 250);
  });
  const onPop = () => {
    forget();
    written = read();
    app.goTo(written);
  };
  browser.addEventListener('popstate', onPop);
  browser.addEventListener('pagehide', flush);
  return () => {
    flush();
    unsubscribe();
    browser.removeEventListener('popstate', onPop);
    browser.removeEventListener('pagehide', flush);
  };
}
