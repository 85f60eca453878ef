/** Work in several frames instead of one: what matters first is on the screen before the rest is begun. */
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';

/** The value as the last frame showed it: what is made from it follows in a frame of its own. */
export function useLater<T>(value: T): T {
  const [kept, setKept] = useState(() => value);
  useEffect(() => inNextFrame(() => setKept(() => value)), [value]);
  return kept;
}

/** Whether a frame has shown the component without what may come later. In a page made at build everything is there. */
export function useShown(): boolean {
  const isTakenOver = useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
  const [shown, setShown] = useState(isTakenOver);
  useEffect(() => (shown ? undefined : inNextFrame(() => setShown(true))), [shown]);
  return shown;
}

/** Before a frame is drawn the change is asked for, and React makes it in a task after that. Gives how to call it off. */
function inNextFrame(change: () => void): () => void {
  const frame = requestAnimationFrame(() => startTransition(change));
  return () => cancelAnimationFrame(frame);
}
