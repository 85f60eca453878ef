/** The keys that work anywhere on the page. Those of the timeline are its own. */
import { useEffect, useRef } from 'react';

type Keys = {
  readonly search: () => void;
  readonly help: () => void;
  /** null while there is nothing to close. */
  readonly close: (() => void) | null;
  /** A dialog is open: the keys are its own. */
  readonly rest: () => boolean;
};

export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (latest.current.rest()) return;
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (event.key === 'Escape' && !typing && latest.current.close) latest.current.close();
      else if (event.key === '/' && !typing) latest.current.search();
      else if (event.key === '?' && !typing) latest.current.help();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
