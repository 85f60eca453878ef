/** Work in several frames instead of one: what matters first is on the screen before the rest is begun. */
import { startTransition, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { takeFrame } from './frames.ts';

/** The value as the last frame showed it: what is made from it follows in a frame of its own. */
export function useLater<T>(value: T): T {
  const [kept, setKept] = useState(() => value);
  useEffect(
    () => (value === kept ? undefined : inNextFrame(() => setKept(() => value))),
    [value, kept],
  );
  return kept;
}

/** Whether a frame has shown the component without what may come later. In a page made at build everything is there. */
export function useShown(): boolean {
  const [shown, setShown] = useState(useTakenOver());
  useEffect(() => (shown ? undefined : inNextFrame(() => setShown(true))), [shown]);
  return shown;
}

/** What of a list is drawn, each with the value it was drawn with. */
type Drawn<T, V> = ReadonlyMap<T, V>;

/**
 * A list with what each of it is drawn with: a few that are new or have another value at once, and a few more with
 * every frame; those that wait are as they were, or not there yet. A change of `anew` begins with the first few again.
 * In a page made at build everything is there.
 */
export function useInTurn<T, V>(
  all: readonly T[],
  value: V,
  few: number,
  anew: string,
): readonly (readonly [T, V])[] {
  const isMade = useTakenOver();
  const [, takeNext] = useState(0);
  // What the reader sees, not what was asked for: a change may come before the last one is all there.
  const seen = useRef<{ anew: string; drawn: Drawn<T, V> } | null>(null);
  const before: Drawn<T, V> =
    seen.current === null
      ? isMade
        ? new Map(all.map((one) => [one, value]))
        : NOTHING
      : seen.current.anew === anew
        ? seen.current.drawn
        : NOTHING;
  let left = few;
  const now = all.flatMap((one): [T, V][] => {
    const old = before.get(one);
    if (old !== value && left-- > 0) return [[one, value]];
    return old === undefined ? [] : [[one, old]];
  });
  useEffect(() => {
    seen.current = { anew, drawn: new Map(now) };
    const isDone = now.length === all.length && now.every(([, drawn]) => drawn === value);
    return isDone ? undefined : inNextFrame(() => takeNext((n) => n + 1));
  });
  return now;
}

const NOTHING: ReadonlyMap<never, never> = new Map<never, never>();

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
  return takeFrame(() => startTransition(change), 'after');
}

/** Takes the steps one a frame. Returns how to leave out those that are still to come. */
export function oneAFrame(steps: readonly (() => void)[]): () => void {
  let callOff = () => {};
  const take = (at: number) => {
    const step = steps[at];
    if (step === undefined) return;
    callOff = takeFrame(() => {
      step();
      take(at + 1);
    });
  };
  take(0);
  return () => callOff();
}
