/**
 * Where the reader was in the list, kept over a reload: the event at the top of it and how far it had gone by. A browser
 * keeps the scroll of the page alone, not of a part of it, and not that of a list which is drawn as it is read.
 */

type Kept = {
  /** Path and query: another view begins at its own top. */
  readonly address: string;
  readonly event: string;
  /** Pixels from the upper edge of what scrolls to that of the event. */
  readonly top: number;
  /** Of a long list, which of its events it is, from 1; null in a list that is all there. */
  readonly position: number | null;
};

const KEY = 'sourceline-reading';
/** What comes in above may move the event for so long, in milliseconds, before it is left alone. */
const PATIENCE = 3000;
const GESTURES = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** Puts the list where it was before a reload, and remembers it at the next one. */
export function keepReadingPlace(page: Window): void {
  const kept = recall(page);
  page.addEventListener('pagehide', () => remember(page));
  if (kept !== null) restore(page, kept);
}

function remember(page: Window): void {
  const list = listOf(page);
  const first = list?.scroller.scrollTop
    ? [...list.pane.querySelectorAll<HTMLElement>('[data-event]')].find(
        (item) => item.getBoundingClientRect().bottom > edgeOf(list),
      )
    : undefined;
  const event = first?.dataset.event;
  try {
    if (list === null || first === undefined || event === undefined) {
      page.sessionStorage.removeItem(KEY);
      return;
    }
    const kept: Kept = {
      address: page.location.pathname + page.location.search,
      event,
      top: first.getBoundingClientRect().top - edgeOf(list),
      position: positionOf(first),
    };
    page.sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage may be forbidden: the list begins at its top then.
  }
}

/** What was kept, where the page was loaded again and shows the same view; each is used once. */
function recall(page: Window): Kept | null {
  try {
    const text = page.sessionStorage.getItem(KEY);
    page.sessionStorage.removeItem(KEY);
    const [how] = page.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (text === null || (how?.type !== 'reload' && how?.type !== 'back_forward')) return null;
    const kept = JSON.parse(text) as Kept;
    return kept.address === page.location.pathname + page.location.search ? kept : null;
  } catch {
    return null;
  }
}

/** Frame by frame, as the list is drawn: pieces that come in above would push the event away again. */
function restore(page: Window, kept: Kept): void {
  const until = page.performance.now() + PATIENCE;
  let isDone = false;
  const stop = () => {
    isDone = true;
    for (const gesture of GESTURES) page.removeEventListener(gesture, stop, true);
  };
  for (const gesture of GESTURES) page.addEventListener(gesture, stop, true);
  const step = () => {
    if (isDone) return;
    const list = listOf(page);
    if (list !== null) bring(list, kept);
    if (page.performance.now() < until) page.requestAnimationFrame(step);
    else stop();
  };
  step();
}

function bring(list: List, kept: Kept): void {
  const { pane, scroller } = list;
  const item = pane.querySelector(`[data-event="${CSS.escape(kept.event)}"]`);
  if (item !== null) {
    const off = item.getBoundingClientRect().top - edgeOf(list) - kept.top;
    if (Math.abs(off) >= 1) scroller.scrollTop += off;
    return;
  }
  // Of a long list only what is on screen is there: by how many events it is off, times how high they are.
  const shown = pane.querySelector('[data-event]');
  const from = shown === null ? null : positionOf(shown);
  const all = Number(pane.querySelector('[aria-setsize]')?.getAttribute('aria-setsize'));
  if (kept.position === null || from === null || !(all > 0)) return;
  scroller.scrollTop += ((kept.position - from) * scroller.scrollHeight) / all;
}

type List = { readonly pane: HTMLElement; readonly scroller: Element };

/** The list and what it scrolls in: itself, or the page. Null where there is none to be seen. */
function listOf(page: Window): List | null {
  const { document } = page;
  const pane = document.querySelector<HTMLElement>('.list-pane:not([data-covered])');
  if (pane === null || document.scrollingElement === null) return null;
  const isOwn = /auto|scroll/.test(page.getComputedStyle(pane).overflowY);
  return { pane, scroller: isOwn ? pane : document.scrollingElement };
}

function edgeOf({ pane, scroller }: List): number {
  return scroller === pane ? pane.getBoundingClientRect().top : 0;
}

function positionOf(item: Element): number | null {
  const position = item.closest('[aria-posinset]')?.getAttribute('aria-posinset');
  return position === undefined || position === null ? null : Number(position);
}
