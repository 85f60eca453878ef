import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { inIdle } from './in-idle.ts';
import { mountSketch } from './sketch.ts';
import { Stage, type StageInput, type StageState } from './stage.ts';
import { loadDrawing } from './vis-timeline.ts';
import type { DayWindow } from './windows.ts';

type Handlers = {
  readonly onFrame: (from: number, to: number) => void;
  readonly onWindow: (window: DayWindow | null) => void;
  readonly onReady: () => void;
};

type Mounted = {
  readonly host: RefObject<HTMLDivElement | null>;
  /** null until the host has a size. */
  readonly stage: Stage | null;
  readonly state: StageState | null;
  readonly failed: boolean;
  readonly retry: () => void;
};

/**
 * Owns the one stage of a view: made once, told about every change, torn down without a trace. It begins with a
 * drawing that stands still; vis-timeline comes when the reader reaches for it.
 */
export function useStage(input: Omit<StageInput, 'today'>, handlers: Handlers): Mounted {
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [state, setState] = useState<StageState | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const latest = useRef({ input, handlers });
  latest.current = { input, handlers };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt starts over
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    let made: Stage | null = null;
    let alive = true;
    const load = once(() => {
      stopWaiting();
      loadDrawing().then(
        (mount) => {
          if (alive) made?.swap(mount);
        },
        () => {
          if (alive) setFailed(true);
        },
      );
    });
    const stopWaiting = whenReachedFor(element.closest<HTMLElement>('.tl') ?? element, load);
    let stopIdle = () => {};
    // In a task of its own: what changed the size has filled the frame in which it is seen.
    let sized: ReturnType<typeof setTimeout> | undefined;
    const takeSize = () => {
      if (made !== null) {
        made.resize();
      } else if (element.clientWidth > 0 && element.clientHeight > 0) {
        made = new Stage(element, mountSketch, withToday(latest.current.input), {
          onFrame: (from, to) => latest.current.handlers.onFrame(from, to),
          onWindow: (window) => latest.current.handlers.onWindow(window),
          onState: setState,
          onShown: sayReady,
        });
        setStage(made);
        // A mouse comes near before it is pressed. A finger does not, and its first movement must not be lost.
        if (matchMedia('(pointer: coarse)').matches) stopIdle = inIdle(onceIdle(load));
      }
    };
    const sayReady = once(() => {
      requestAnimationFrame(() => {
        if (alive) latest.current.handlers.onReady();
      });
    });
    const observer = new ResizeObserver(() => {
      clearTimeout(sized);
      sized = setTimeout(takeSize);
    });
    observer.observe(element);
    return () => {
      alive = false;
      stopWaiting();
      stopIdle();
      clearTimeout(sized);
      observer.disconnect();
      made?.destroy();
      setStage(null);
      setState(null);
    };
  }, [attempt]);

  const { scene, look, words, labels, selected, window } = input;
  const from = window?.from;
  const to = window?.to;
  useEffect(() => {
    stage?.update(
      withToday({
        scene,
        look,
        words,
        labels,
        selected,
        window: from === undefined || to === undefined ? null : { from, to },
      }),
    );
  }, [stage, scene, look, words, labels, selected, from, to]);

  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((n) => n + 1);
  }, []);
  return { host, stage, state, failed, retry };
}

/** Calls at every sign that a reader is about to move the timeline, pointer, touch, wheel or focus, until it is stopped. */
function whenReachedFor(element: HTMLElement, call: () => void): () => void {
  const signs = ['pointerenter', 'pointerdown', 'touchstart', 'wheel', 'focusin'] as const;
  for (const sign of signs) element.addEventListener(sign, call, { passive: true });
  return () => {
    for (const sign of signs) element.removeEventListener(sign, call);
  };
}

function once(call: () => void): () => void {
  let isCalled = false;
  return () => {
    if (isCalled) return;
    isCalled = true;
    call();
  };
}

function* onceIdle(call: () => void): Generator<void> {
  // The first idle moment is that of the first drawing.
  yield;
  call();
}

function withToday(input: Omit<StageInput, 'today'>): StageInput {
  return { ...input, today: Math.floor(Date.now() / 86_400_000) };
}
