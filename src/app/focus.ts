/** The focus is never lost: where the element that had it is taken away, what the reader is at gets it. */
import { useEffect, useRef } from 'react';

/** Looks after every drawing of the page. What gives the focus back itself (a dialog, Esc) comes first or after. */
export function useKeptFocus(): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      last.current = event.target;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useEffect(() => {
    const had = last.current;
    if (!(had instanceof Element) || (had.isConnected && !had.closest('[data-covered]'))) return;
    last.current = null;
    if (document.activeElement === null || document.activeElement === document.body) focusHome();
  });
}

/** The panel's heading, else the timeline's one tab stop, else the list. */
function focusHome(): void {
  for (const home of ['#panel-heading', '.timeline-pane [role="listbox"]', '#main']) {
    const element = document.querySelector<HTMLElement>(home);
    element?.focus({ preventScroll: true });
    if (element !== null && document.activeElement === element) return;
  }
}
