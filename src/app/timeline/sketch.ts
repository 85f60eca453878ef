/**
 * The same drawing without vis-timeline: it stands still. It is what a reader sees at first; the library (116 kB and a
 * third of a second on a slow phone) comes when they reach for the timeline, and takes over where this one stands.
 * Elements carry vis-timeline's class names, so that one style sheet serves both and nothing moves at the exchange.
 */
import { type Tick, ticksOf } from '../../timeline/ticks.ts';
import type { AxisLabels } from './axis-labels.ts';
import { AXIS_HEIGHT } from './stage.ts';
import type { Drawable, Drawing, DrawingHandlers } from './vis-timeline.ts';

/** vis-timeline: a tick may not be nearer than so many characters. */
const CHARS = 10;
const NARROW_CHARS = 6;
const NARROW = 560;
/** Width of a character in the axis' face and size, in CSS pixels. */
const CHAR = 7;

/** The axis line, and the space that vis-timeline leaves above it, in CSS pixels. */
const BORDER = 1;
const BELOW = 2;

type Placed = {
  readonly drawable: Drawable;
  readonly front: HTMLElement;
  readonly back: HTMLElement | null;
};

/** Same shape as the real drawing's mount: `host` is in the document and has a size. Windows are in UTC milliseconds. */
export function mountSketch(
  host: HTMLElement,
  handlers: DrawingHandlers,
  labels: AxisLabels,
  first: { from: number; to: number },
  firstHeight: number,
): Drawing {
  const root = part('vis-timeline', host);
  const grid = part('vis-panel vis-background vis-vertical', root);
  const center = part('vis-panel vis-center', root);
  const set = part('vis-itemset', part('vis-content', center));
  const back = part('vis-background', set);
  const front = part('vis-foreground', set);
  const bottom = part('vis-panel vis-bottom', root);
  const axis = part('vis-time-axis vis-foreground', part('vis-content', bottom));

  let { from, to } = first;
  let height = firstHeight;
  let named = labels;
  const placed = new Map<string, Placed>();

  // Read once a layout: asking the document for it after every mark would lay out the page as often.
  let width = host.clientWidth;
  const toScreen = (time: number) => ((time - from) / (to - from)) * width;
  const position = ({ drawable, front: above, back: below }: Placed) => {
    const left = toScreen(drawable.start);
    const right = drawable.end === null ? left : toScreen(drawable.end);
    for (const element of [above, below]) {
      if (element !== null) element.style.transform = `translateX(${Math.round(left * 10) / 10}px)`;
    }
    if (drawable.end !== null) {
      above.style.width = `${Math.max(1, right - left)}px`;
      above.style.setProperty('--cut', `${Math.max(0, -left)}px`);
    } else drawable.stretch?.(width / (to - from), above, below);
  };
  const layOut = () => {
    width = host.clientWidth;
    const isNarrow = width < NARROW;
    const ticks = ticksOf(
      from,
      to,
      ((isNarrow ? NARROW_CHARS : CHARS) * CHAR * (to - from)) / width,
    );
    axis.replaceChildren();
    grid.replaceChildren();
    for (const tick of ticks) drawTick(tick, toScreen(tick.time), axis, grid, named, isNarrow);
    const middle = height - AXIS_HEIGHT - BORDER;
    size(root, width, height);
    size(grid, width, height);
    size(center, width, middle);
    size(set, width, middle - BELOW);
    size(bottom, width, AXIS_HEIGHT + BORDER);
    bottom.style.top = `${middle}px`;
    size(axis, width, AXIS_HEIGHT);
    for (const one of placed.values()) position(one);
  };
  layOut();

  return {
    show: (items) => {
      const wanted = new Set(items.map((item) => item.id));
      for (const [id, one] of placed) {
        if (wanted.has(id)) continue;
        remove(one);
        placed.delete(id);
      }
      for (const drawable of items) {
        const old = placed.get(drawable.id);
        if (old?.drawable === drawable) continue;
        if (old !== undefined) remove(old);
        const made: Placed = { drawable, front: drawable.front(), back: drawable.back?.() ?? null };
        made.front.dataset.mark = drawable.id;
        if (made.back !== null) made.back.dataset.mark = drawable.id;
        drawable.place(made.front, made.back);
        front.append(made.front);
        if (made.back !== null) back.append(made.back);
        placed.set(drawable.id, made);
        position(made);
      }
    },
    elementsOf: (id) => {
      const one = placed.get(id);
      return one === undefined ? [] : one.back === null ? [one.front] : [one.front, one.back];
    },
    window: () => ({ from, to }),
    setWindow: (nextFrom, nextTo) => {
      from = nextFrom;
      to = nextTo;
      layOut();
      handlers.onMove(from, to, false);
      handlers.onRest(from, to, false);
    },
    // A drawing that stands still has no limits to keep; whoever moves it keeps them.
    setLimits: () => {},
    setLabels: (next) => {
      named = next;
      layOut();
    },
    resize: (next) => {
      height = next;
      layOut();
    },
    destroy: () => host.replaceChildren(),
  };
}

function part(className: string, parent: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  parent.append(element);
  return element;
}

function size(element: HTMLElement, width: number, height: number): void {
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}

function remove({ front, back }: Placed): void {
  front.remove();
  back?.remove();
}

function drawTick(
  tick: Tick,
  x: number,
  axis: HTMLElement,
  grid: HTMLElement,
  labels: AxisLabels,
  isNarrow: boolean,
): void {
  const at = `translateX(${x}px)`;
  const line = part(`vis-grid vis-vertical ${tick.major ? 'vis-major' : 'vis-minor'}`, grid);
  line.style.transform = at;
  line.style.height = '100%';
  const minor = part('vis-text vis-minor', axis);
  minor.textContent = labels.minor(tick.time, tick.scale, isNarrow);
  minor.style.transform = at;
  if (!tick.major) return;
  const words = labels.major(tick.time, tick.scale);
  if (words === '') return;
  const major = part('vis-text vis-major', axis);
  major.textContent = words;
  // Under the row of minor labels, whose height the style sheet says.
  major.style.top = '1.6rem';
  major.style.transform = at;
}
