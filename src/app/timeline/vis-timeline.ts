/**
 * The only file that knows vis-timeline. It draws what it is given and reports where the reader moved to; what is
 * drawn is decided elsewhere. vis-timeline is loaded when first asked for (116 kB that reading does not need).
 */
import type { Timeline as Vis } from 'vis-timeline/esnext';
import type { AxisLabels } from './axis-labels.ts';

/** Something to draw. Times are UTC milliseconds; `key` says when its elements must be made anew. */
export type Drawable = {
  readonly id: string;
  readonly start: number;
  /** null: a single moment. */
  readonly end: number | null;
  readonly key: string;
  /** Painted over everything in the back layer of every other drawable. */
  readonly front: () => HTMLElement;
  readonly back: (() => HTMLElement) | null;
  /** Sets sizes and heights; called once made and whenever the drawable is replaced by one of the same key. */
  readonly place: (front: HTMLElement, back: HTMLElement | null) => void;
  /** Called when the scale changes, with pixels a millisecond. */
  readonly stretch: ((scale: number, front: HTMLElement, back: HTMLElement | null) => void) | null;
};

export type Drawing = {
  /**
   * Draws exactly these; what is drawn already and has not changed is left alone. After the first time new ones come
   * a few a frame, in their order, so that no frame has to make them all.
   */
  readonly show: (items: readonly Drawable[]) => void;
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
  /** The window moved, on every frame of a movement. */
  readonly onMove: (from: number, to: number, byUser: boolean) => void;
  /** The window came to rest. */
  readonly onRest: (from: number, to: number, byUser: boolean) => void;
};

type ItemData = { readonly start: Date; readonly end?: Date; readonly drawable: Drawable };
/** The parts of vis-timeline that its own typings leave out. */
type VisInternals = { components: { ItemSet: { types: Record<string, unknown> } } };
type VisGroup = {
  readonly dom: { readonly foreground: HTMLElement; readonly background: HTMLElement };
  stackDirty: boolean;
};
type VisRange = { readonly start: number; readonly end: number };

const TYPE = 'mark';
const NEW_A_FRAME = 10;

/** Loads vis-timeline and mounts a drawing in `host`, which must be in the document and have a size. */
export async function loadDrawing(): Promise<typeof mountDrawing> {
  const [vis, { DataSet }, { default: moment }] = await Promise.all([
    import('vis-timeline/esnext'),
    import('vis-data/esnext'),
    import('moment'),
  ]);
  const internals = (vis as unknown as { timeline: VisInternals }).timeline;
  internals.components.ItemSet.types[TYPE] = MarkItem;
  parts = { Timeline: vis.Timeline, DataSet, utc: (date) => moment.utc(date) };
  return mountDrawing;
}

type Parts = {
  readonly Timeline: typeof Vis;
  readonly DataSet: typeof import('vis-data/esnext').DataSet;
  readonly utc: (date: string | number | Date) => unknown;
};
let parts: Parts | null = null;

/**
 * What vis-timeline asks of an item, with one or two elements that are moved by transforms and never measured. Its own
 * box item has three, copies all its languages when it is made, is measured, and leaves and enters the document on
 * every frame near the edges.
 */
class MarkItem {
  /** Set by vis-timeline, like `parent` and `top`. */
  id: string | null = null;
  parent: VisGroup | null = null;
  data: ItemData;
  displayed = false;
  groupShowing = true;
  dirty = false;
  top = 0;
  left = 0;
  readonly width = 0;
  readonly height = 0;
  readonly selectable = false;
  private readonly conversion: { toScreen: (time: Date) => number };
  private front: HTMLElement | null = null;
  private back: HTMLElement | null = null;
  private drawn: Drawable | null = null;
  private scale = 0;

  constructor(data: ItemData, conversion: { toScreen: (time: Date) => number }) {
    this.data = data;
    this.conversion = conversion;
  }

  setData(data: ItemData): void {
    this.data = data;
    if (this.parent !== null) this.parent.stackDirty = true;
    if (this.displayed) this.draw();
  }

  setParent(parent: VisGroup | null): void {
    const wasDisplayed = this.displayed;
    if (wasDisplayed) this.hide();
    this.parent = parent;
    if (wasDisplayed && parent !== null) this.draw();
  }

  /** A quarter of the window on either side counts as visible, as in vis-timeline's own search by start. */
  isVisible(range: VisRange): boolean {
    const edge = (range.end - range.start) / 4 + 1;
    const { start, end = start } = this.data;
    return start.valueOf() <= range.end + edge && end.valueOf() >= range.start - edge;
  }

  show(asQueue?: boolean): (() => void)[] | undefined {
    return this.displayed ? undefined : this.redraw(asQueue);
  }

  hide(): void {
    this.front?.remove();
    this.back?.remove();
    this.displayed = false;
  }

  redraw(asQueue?: boolean): (() => void)[] | undefined {
    const draw = () => this.draw();
    if (asQueue === true) return [draw];
    draw();
    return undefined;
  }

  draw(): void {
    const { drawable } = this.data;
    if (this.front === null || this.drawn?.key !== drawable.key) {
      this.front?.remove();
      this.back?.remove();
      this.front = drawable.front();
      this.back = drawable.back?.() ?? null;
      this.front.dataset.mark = drawable.id;
      if (this.back !== null) this.back.dataset.mark = drawable.id;
      this.drawn = null;
    }
    if (this.drawn !== drawable) {
      drawable.place(this.front, this.back);
      this.drawn = drawable;
      this.scale = 0;
    }
    if (this.parent !== null && this.front.parentNode === null) {
      this.parent.dom.foreground.append(this.front);
      if (this.back !== null) this.parent.dom.background.append(this.back);
    }
    this.displayed = true;
  }

  repositionX(): void {
    if (this.front === null) return;
    const { start, end, drawable } = this.data;
    const left = this.conversion.toScreen(start);
    const right = end === undefined ? left : this.conversion.toScreen(end);
    this.left = left;
    const move = `translateX(${Math.round(left * 10) / 10}px)`;
    this.front.style.transform = move;
    if (this.back !== null) this.back.style.transform = move;
    if (end !== undefined) {
      this.front.style.width = `${Math.max(1, right - left)}px`;
      this.front.style.setProperty('--cut', `${Math.max(0, -left)}px`);
    } else if (drawable.stretch !== null) {
      const scale = this.conversion.toScreen(new Date(start.valueOf() + 86_400_000)) - left;
      if (Math.abs(scale - this.scale) > this.scale * 1e-4) {
        this.scale = scale;
        drawable.stretch(scale / 86_400_000, this.front, this.back);
      }
    }
  }

  repositionY(): void {
    // Heights are set by `place`.
  }
}

type Stored = {
  id: string;
  type: string;
  content: string;
  start: number;
  end?: number;
  drawable: Drawable;
};
type Data = import('vis-data/esnext').DataSet<Stored>;

function mountDrawing(
  host: HTMLElement,
  handlers: DrawingHandlers,
  labels: AxisLabels,
  first: { from: number; to: number },
  height: number,
): Drawing {
  if (parts === null) throw new Error('loadDrawing() must have finished first');
  const { Timeline, DataSet, utc } = parts;
  const data: Data = new DataSet<Stored>();
  const drawn = new Map<string, Drawable>();
  let wanted: readonly Drawable[] = [];
  let isFirst = true;
  let frame = 0;
  let named = labels;
  let isNarrow = host.clientWidth < NARROW;
  // vis-timeline styles the element it is given.
  const inner = document.createElement('div');
  host.append(inner);
  const timeline = new Timeline(
    inner,
    data as never,
    {
      moment: utc,
      // Named labels, not `start` and `end`: those options hide the drawing for a second.
      ...axisOf(labels, isNarrow),
      height,
      stack: false,
      rtl: false,
      autoResize: false,
      selectable: false,
      showCurrentTime: false,
      showTooltips: false,
      zoomKey: 'ctrlKey',
      zoomFriction: 8,
      margin: { axis: 0, item: 0 },
    } as never,
  );
  timeline.setWindow(first.from, first.to, { animation: false });
  const stopWheel = panByWheel(host, timeline);
  const range = (event: { start: Date; end: Date; byUser: boolean }) =>
    [event.start.valueOf(), event.end.valueOf(), event.byUser] as const;
  timeline.on('rangechange', (event) => handlers.onMove(...range(event)));
  timeline.on('rangechanged', (event) => handlers.onRest(...range(event)));

  const pump = (most: number) => {
    cancelAnimationFrame(frame);
    const left = quietly(timeline, () => applyDifferences(data, drawn, wanted, most));
    if (left > 0) frame = requestAnimationFrame(() => pump(NEW_A_FRAME));
  };

  return {
    show: (items) => {
      wanted = items;
      pump(isFirst ? Number.POSITIVE_INFINITY : NEW_A_FRAME);
      isFirst = false;
    },
    elementsOf: (id) => [...host.querySelectorAll<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`)],
    window: () => {
      const { start, end } = timeline.getWindow();
      return { from: start.valueOf(), to: end.valueOf() };
    },
    setWindow: (from, to, animate) =>
      timeline.setWindow(from, to, {
        animation: animate && { duration: 260, easingFunction: 'easeInOutQuad' },
      }),
    setLimits: ({ min, max, shortest, longest }) =>
      timeline.setOptions({ min, max, zoomMin: shortest, zoomMax: longest } as never),
    setLabels: (next) => {
      named = next;
      timeline.setOptions(axisOf(named, isNarrow) as never);
    },
    resize: (next) => {
      isNarrow = host.clientWidth < NARROW;
      timeline.setOptions({ height: next, ...axisOf(named, isNarrow) } as never);
      timeline.redraw();
    },
    destroy: () => {
      cancelAnimationFrame(frame);
      stopWheel();
      timeline.destroy();
      // vis-timeline leaves its loading screen behind.
      host.replaceChildren();
    },
  };
}

/** Below this width the axis speaks in short names. */
const NARROW = 560;

function axisOf(labels: AxisLabels, isNarrow: boolean) {
  return {
    maxMinorChars: isNarrow ? 6 : 10,
    format: formatOf(labels, isNarrow),
  };
}

function formatOf(labels: AxisLabels, isNarrow: boolean) {
  return {
    minorLabels: (date: Date, scale: string) => labels.minor(date.valueOf(), scale, isNarrow),
    majorLabels: (date: Date, scale: string) => labels.major(date.valueOf(), scale),
  };
}

/**
 * vis-timeline lays out the whole document on every single change of its data, and again in the next frame. The
 * changes made by `change` are left to that frame.
 */
function quietly<T>(timeline: Vis, change: () => T): T {
  const { itemSet } = timeline as unknown as { itemSet: { redraw?: () => boolean } };
  itemSet.redraw = () => false;
  try {
    return change();
  } finally {
    // What stands on the class shows again.
    delete itemSet.redraw;
  }
}

/**
 * `drawn` is what the data set holds; it is brought in line with `items`, but for new ones beyond `most`. Returns how
 * many were left.
 */
function applyDifferences(
  data: Data,
  drawn: Map<string, Drawable>,
  items: readonly Drawable[],
  most: number,
): number {
  const wanted = new Set(items.map((item) => item.id));
  const gone = [...drawn.keys()].filter((id) => !wanted.has(id));
  const fresh = items.filter((item) => !drawn.has(item.id));
  const changed = items.filter((item) => drawn.has(item.id) && drawn.get(item.id) !== item);
  for (const id of gone) drawn.delete(id);
  const now = [...changed, ...fresh.slice(0, most)];
  for (const item of now) drawn.set(item.id, item);
  if (gone.length > 0) data.remove(gone);
  if (now.length > 0) data.update(now.map(storedOf) as never);
  return Math.max(0, fresh.length - most);
}

function storedOf(drawable: Drawable): Stored {
  const { id, start, end } = drawable;
  return { id, type: TYPE, content: '', start, ...(end !== null && { end }), drawable };
}

/** Two fingers sideways, or the wheel with Shift, pan; up and down stay with the page. */
function panByWheel(host: HTMLElement, timeline: Vis): () => void {
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    const { start, end } = timeline.getWindow();
    const unit = event.deltaMode === 0 ? 1 : 40;
    const by = ((end.valueOf() - start.valueOf()) * event.deltaX * unit) / host.clientWidth;
    timeline.setWindow(start.valueOf() + by, end.valueOf() + by, { animation: false });
  };
  host.addEventListener('wheel', onWheel, { passive: false });
  return () => host.removeEventListener('wheel', onWheel);
}
