/** Work in several frames instead of one: what matters first is on the screen before the rest is begun. */
import { startTransition, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

/** The value as the last frame showed it: what is made from it follows in a frame of its own. */
export function useLater<T>(value: T): T {
  const [kept, setKept] = useState(() => value);
  useEffect(() => inNextFrame(() => setKept(() => value)), [value]);
  return kept;
}

/** Whether a frame has shown the component without what may come later. In a page made at build everything is there. */
export function useShown(): boolean {
  const [shown, setShown] = useState(useTakenOver());
  useEffect(() => (shown ? undefined : inNextFrame(() => setShown(true))), [shown]);
  return shown;
}

type Drawn<T> = { readonly anew: string; readonly drawn: ReadonlySet<T> };

/**
 * Of a list, what may be drawn by now: a few that were not there before, and a few more with every frame. A change of
 * `anew` begins with the first few again. In a page made at build everything is there.
 */
export function useInTurn<T>(all: readonly T[], few: number, anew: string): readonly T[] {
  const isMade = useTakenOver();
  const [kept, setKept] = useState<Drawn<T>>({ anew, drawn: isMade ? new Set(all) : NONE });
  const before = kept.anew === anew ? kept.drawn : NONE;
  const now = useMemo(() => {
    let left = few;
    return all.filter((one) => before.has(one) || left-- > 0);
  }, [all, before, few]);
  useEffect(() => {
    if (now.length === before.size && now.every((one) => before.has(one))) return;
    return inNextFrame(() => setKept({ anew, drawn: new Set(now) }));
  }, [now, before, anew]);
  return now;
}

const NONE: ReadonlySet<never> = new Set();

/** Whether the component was in a page made at build, asked when it is first drawn. */
function useTakenOver(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
}

/** Before a frame is drawn the change is asked for, and React makes it in a task after that. Gives how to call it off. */
function inNextFrame(change: () => void): () => void {
  const frame = requestAnimationFrame(() => startTransition(change));
  return () => cancelAnimationFrame(frame);
}

/** Takes the steps one a frame. Returns how to leave out those that are still to come. */
export function inFrames(steps: readonly (() => void)[]): () => void {
  let frame = 0;
  const take = (at: number) => {
    const step = steps[at];
    if (step === undefined) return;
    frame = requestAnimationFrame(() => {
      step();
      take(at + 1);
    });
  };
  take(0);
  return () => cancelAnimationFrame(frame);
}
