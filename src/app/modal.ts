/**
 * A modal dialog of our own. The browser's own makes everything behind it inert at once, and styles every element of
 * the page for that before the dialog can be seen; here that follows part by part, a frame each.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { oneAFrame } from './later.ts';

/** Where it is known, what closes things on a device without an Esc key (Android's way back). */
type Watcher = { onclose: (() => void) | null; destroy: () => void };
type WithWatcher = { readonly CloseWatcher?: new () => Watcher };

/** Ends giving back what the last dialog had covered: another may open before all of it is in reach again. */
let stopUncovering = () => {};

/**
 * Keeps the focus in `dialog` (which can take it) for as long as it is there, and what lies around `veil`, the element
 * that covers the page, out of everybody's reach. The focus begins at the dialog's first control and in the end
 * returns to where it was. `onClose`: Esc, wherever the focus is, or what the device has instead.
 */
export function useModal(
  veil: RefObject<HTMLElement | null>,
  dialog: RefObject<HTMLElement | null>,
  onClose: () => void,
): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  // Before what it covers is drawn again, and while it is still in the document when it goes.
  useLayoutEffect(() => {
    const inside = dialog.current;
    if (veil.current === null || inside === null) return;
    const opener = document.activeElement;
    const parts = partsAround(veil.current);
    stopUncovering();
    const stopCovering = oneAFrame(parts.map((part) => () => part.toggleAttribute('inert', true)));
    const keepInside = ({ target }: FocusEvent) => {
      if (target instanceof Node && !inside.contains(target)) focusFirst(inside);
    };
    document.addEventListener('focusin', keepInside);
    focusFirst(inside);
    // On the document: what had the focus may have gone, and then no element of the dialog hears a key.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    const { CloseWatcher } = window as WithWatcher;
    const watcher = CloseWatcher === undefined ? null : new CloseWatcher();
    if (watcher !== null) watcher.onclose = () => latest.current();
    return () => {
      watcher?.destroy();
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', keepInside);
      stopCovering();
      // What the reader returns to is in reach at once.
      const isHome = (part: Element) => part.contains(opener);
      for (const part of parts.filter(isHome)) part.removeAttribute('inert');
      const rest = parts.filter((part) => !isHome(part));
      stopUncovering = oneAFrame(rest.map((part) => () => part.removeAttribute('inert')));
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [veil, dialog]);
}

function focusFirst(inside: HTMLElement): void {
  const first = inside.querySelector<HTMLElement>('button, a[href], input, textarea, summary');
  (first ?? inside).focus({ preventScroll: true });
}

/** What is seen in the document but the element and what holds it; the columns of the page one by one. */
function partsAround(element: Element): Element[] {
  const parts: Element[] = [];
  for (let at = element; at.parentElement !== null && at !== document.body; at = at.parentElement) {
    for (const sibling of at.parentElement.children) {
      if (sibling === at || sibling.matches('script, style, noscript')) continue;
      if (sibling.classList.contains('work')) parts.push(...sibling.children);
      else parts.push(sibling);
    }
  }
  return parts;
}
