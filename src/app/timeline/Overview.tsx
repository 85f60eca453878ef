import {
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { histogram } from '../../timeline/histogram.ts';
import type { Scene } from '../../timeline/scene.ts';
import type { AxisLabels } from './axis-labels.ts';
import { overviewTicks } from './overview-ticks.ts';
import type { TimelineWords } from './words.ts';

export type OverviewHandle = {
  /** Follows the window while it moves, without rendering anew. */
  readonly follow: (from: number, to: number) => void;
};

type Grip = 'from' | 'to' | 'both';

const BINS = 160;
const HEIGHT = 32;

/**
 * The whole story as a strip with the window on it: drag the window or its ends, press beside it, or use the arrow
 * keys. Days are fractional day numbers.
 */
export function Overview({
  ref,
  scene,
  from,
  to,
  words,
  labels,
  onShow,
}: {
  ref: Ref<OverviewHandle>;
  scene: Scene;
  from: number;
  to: number;
  words: TimelineWords;
  labels: AxisLabels;
  onShow: (from: number, to: number, animate: boolean) => void;
}) {
  const { first, last } = scene.index;
  const pad = (last + 1 - first) * 0.015;
  const lo = first - pad;
  const hi = last + 1 + pad;
  const strip = useRef<HTMLDivElement>(null);
  const drag = useRef<{ grip: Grip; day: number; from: number; to: number } | null>(null);
  const current = useRef({ from, to });
  current.current = { from, to };

  useImperativeHandle(
    ref,
    () => ({
      follow: (a, b) => {
        current.current = { from: a, to: b };
        const style = strip.current?.style;
        style?.setProperty('--from', share(a, lo, hi));
        style?.setProperty('--to', share(b, lo, hi));
      },
    }),
    [lo, hi],
  );

  const path = useMemo(() => histogramPath(scene, lo, hi), [scene, lo, hi]);
  const ticks = useMemo(() => overviewTicks(lo, hi, labels), [lo, hi, labels]);

  const dayAt = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return lo;
    return lo + ((event.clientX - box.left) / box.width) * (hi - lo);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const target = (event.target as HTMLElement).dataset.grip as Grip | undefined;
    const day = dayAt(event);
    const window = current.current;
    if (target === undefined) {
      const half = (window.to - window.from) / 2;
      onShow(day - half, day + half, true);
      return;
    }
    strip.current?.setPointerCapture(event.pointerId);
    drag.current = { grip: target, day, ...window };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const held = drag.current;
    if (held === null) return;
    const by = dayAt(event) - held.day;
    const least = (hi - lo) / 400;
    if (held.grip === 'both') onShow(held.from + by, held.to + by, false);
    else if (held.grip === 'from')
      onShow(Math.min(held.from + by, held.to - least), held.to, false);
    else onShow(held.from, Math.max(held.to + by, held.from + least), false);
  };
  const onKeyDown = (grip: Grip) => (event: KeyboardEvent) => {
    const length = to - from;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -0.1,
      ArrowDown: -0.1,
      ArrowRight: 0.1,
      ArrowUp: 0.1,
      PageDown: -0.5,
      PageUp: 0.5,
    };
    const step = steps[event.key];
    const by =
      event.key === 'Home' ? lo - from : event.key === 'End' ? hi - to : (step ?? 0) * length;
    if (by === 0) return;
    event.preventDefault();
    if (grip === 'both') onShow(from + by, to + by, false);
    else if (grip === 'from') onShow(Math.min(from + by, to - 1), to, false);
    else onShow(from, Math.max(to + by, from + 1), false);
  };
  // At the widest the window is longer than the story, and a slider has no value beyond its ends.
  const value = (day: number) => Math.max(Math.floor(lo), Math.min(Math.ceil(hi), Math.round(day)));
  const slider = (grip: Grip, name: string, day: number) => ({
    role: 'slider',
    tabIndex: 0,
    'data-grip': grip,
    'aria-label': name,
    'aria-valuemin': Math.floor(lo),
    'aria-valuemax': Math.ceil(hi),
    'aria-valuenow': value(day),
    'aria-valuetext':
      grip === 'both'
        ? words.range(Math.floor(from), Math.ceil(to) - 1)
        : words.day(grip === 'from' ? Math.floor(from) : Math.ceil(to) - 1),
    onKeyDown: onKeyDown(grip),
  });

  // Set from here and not as attributes: the pages made at build forbid styles in the markup.
  useLayoutEffect(() => {
    strip.current?.style.setProperty('--from', share(from, lo, hi));
    strip.current?.style.setProperty('--to', share(to, lo, hi));
    strip.current?.style.setProperty('--seen', 'visible');
  }, [from, to, lo, hi]);

  return (
    <div className="tl-overview">
      <div
        ref={strip}
        className="tl-strip"
        role="group"
        aria-label={words.say.overview}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null;
        }}
        onPointerCancel={() => {
          drag.current = null;
        }}
      >
        <svg viewBox={`0 0 ${BINS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={path} />
        </svg>
        <div className="tl-window" {...slider('both', words.say.windowMiddle, (from + to) / 2)} />
        <div className="tl-grip tl-grip-from" {...slider('from', words.say.windowStart, from)} />
        <div className="tl-grip tl-grip-to" {...slider('to', words.say.windowEnd, to)} />
      </div>
      <div className="tl-ticks" aria-hidden="true">
        {ticks.map(({ day, text, room }) => (
          <span
            key={day}
            data-room={room}
            ref={(tick) => tick?.style.setProperty('--at', share(day, lo, hi))}
          >
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

function share(day: number, lo: number, hi: number): string {
  return `${(Math.max(0, Math.min(1, (day - lo) / (hi - lo))) * 100).toFixed(3)}%`;
}

const paths = new WeakMap<Scene, string>();

/** Made once a scene: at build, thousands of pages show the same. */
function histogramPath(scene: Scene, lo: number, hi: number): string {
  const known = paths.get(scene);
  if (known !== undefined) return known;
  const path = drawHistogram(scene, lo, hi);
  paths.set(scene, path);
  return path;
}

/** Roots, so that a day with three events is seen beside one with three hundred. */
function drawHistogram(scene: Scene, lo: number, hi: number): string {
  const counts = histogram(scene, lo, hi, BINS);
  const most = Math.sqrt(counts.reduce((a, b) => Math.max(a, b), 1));
  let path = '';
  for (const [bin, count] of counts.entries()) {
    if (count === 0) continue;
    const height = Math.max(3, (Math.sqrt(count) / most) * (HEIGHT - 4));
    path += `M${bin} ${HEIGHT}v${-height.toFixed(1)}h1v${height.toFixed(1)}z`;
  }
  return path;
}
