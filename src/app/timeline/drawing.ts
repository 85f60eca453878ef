/** What stands between the stage and whatever draws for it: a still sketch at first, vis-timeline later. */
import type { AxisLabels } from './axis-labels.ts';

/** Something to draw. `start` is in UTC milliseconds; `key` says when its elements must be made anew. */
export type Drawable = {
  readonly id: string;
  readonly start: number;
  /** What it spans, `start` included, in UTC milliseconds, and the pixels by which it reaches beyond that. */
  readonly extent: Extent;
  readonly key: string;
  /** Painted over everything in the back layer of every other drawable. */
  readonly front: () => HTMLElement;
  readonly back: (() => HTMLElement) | null;
  /** Sets sizes and heights; called once made and whenever the drawable is replaced by one of the same key. */
  readonly place: (front: HTMLElement, back: HTMLElement | null) => void;
  /** Called when the scale is another, with pixels a millisecond; null where nothing but the place depends on it. */
  readonly stretch: ((scale: number, front: HTMLElement, back: HTMLElement | null) => void) | null;
  /** Called with how many pixels of it lie left of the window; null where that changes nothing. */
  readonly keepInSight: ((cut: number, front: HTMLElement) => void) | null;
};

export type Extent = {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
};

/**
 * `whole`: all at once. `begun`: what goes, what changes and a few new ones at once, the others a few a frame, those in
 * sight first, in their order, so that no frame has to make them all. `frames`: the same from the next frame on.
 * `in turn`: what changes a few a frame too, for what changes in its place.
 */
export type Pace = 'whole' | 'begun' | 'frames' | 'in turn';

export type Drawing = {
  /**
   * Draws exactly these; what is drawn already and has not changed is left alone. The first call, of nothing too, lays
   * out what they stand in. `onShown` is called once all of it is drawn, unless something else is shown before.
   */
  readonly show: (items: readonly Drawable[], pace: Pace, onShown: () => void) => void;
  /** The elements of a drawable now in the document. */
  readonly elementsOf: (id: string) => readonly HTMLElement[];
  readonly window: () => { from: number; to: number };
  readonly setWindow: (from: number, to: number, animate: boolean) => void;
  readonly setLimits: (limits: Limits) => void;
  readonly setLabels: (labels: AxisLabels) => void;
  readonly resize: (height: number) => void;
  readonly destroy: () => void;
};

/** Days can be panned to between `min` and `max`; lengths of the window between `shortest` and `longest`, in ms. */
export type Limits = {
  readonly min: number;
  readonly max: number;
  readonly shortest: number;
  readonly longest: number;
};

export type DrawingHandlers = {
  /** The window moved, at most once a frame. */
  readonly onMove: (from: number, to: number, byUser: boolean) => void;
  /** The window came to rest. */
  readonly onRest: (from: number, to: number, byUser: boolean) => void;
};

/** `host` is in the document and has a size. Windows are in UTC milliseconds, the height in pixels. */
export type MountDrawing = (
  host: HTMLElement,
  handlers: DrawingHandlers,
  labels: AxisLabels,
  first: { from: number; to: number },
  height: number,
) => Drawing;
