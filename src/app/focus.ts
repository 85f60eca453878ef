/** The focus is never lost: where the element that had it is taken away, what the reader is at gets it. */
import { useEffect } from 'react';

/** What had it last: a document has one focus. */
let last: EventTarget | null = null;

/**
 * Follows the focus, and looks after it at every drawing of the page. What gives it back itself (a dialog, Esc) comes
 * first or after.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      last = event.target;
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
      last = null;
    };
  }, []);
  useFocusLookedAfter();
}

/** For a part of the page that is drawn in a frame of its own, in which what had the focus may go. */
export function useFocusLookedAfter(): void {
  useEffect(() => {
    if (!(last instanceof Element) || (last.isConnected && !last.closest('[data-covered]'))) return;
    last = null;
    if (document.activeElement === null || document.activeElement === document.body) focusHome();
  });
}

/** The open dialog, else the panel's heading, else the timeline's one tab stop, else the list. */
function focusHome(): void {
  for (const home of ['.dialog', '#panel-heading', '.timeline-pane [role="listbox"]', '#main']) {
    const element = document.querySelector<HTMLElement>(home);
    element?.focus({ preventScroll: true });
    if (element !== null && document.activeElement === element) return;
  }
}
