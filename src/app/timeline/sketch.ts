/**
 * The same drawing without vis-timeline: it stands still. It is what a reader sees at first; the library (116 kB and a
 * third of a second on a slow phone) comes when they reach for the timeline, and takes over where this one stands.
 * Elements carry vis-timeline's class names, so that one style sheet serves both and nothing moves at the exchange.
 */
import { AXIS_HEIGHT, Axis } from './axis.ts';
import type { AxisLabels } from './axis-labels.ts';
import type { Drawing, DrawingHandlers } from './drawing.ts';
import { Field, type PlacedMark } from './field.ts';
import { part } from './part.ts';
import { pumpOf } from './pump.ts';

/** The axis line, and the space that vis-timeline leaves above it, in CSS pixels. */
const BORDER = 1;
const BELOW = 2;

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
  const bottom = part('vis-panel vis-bottom', root);
  const field = new Field(set);
  const axis = new Axis(grid, labels);
  const placed = new Map<string, PlacedMark>();

  let { from, to } = first;
  let width = 0;
  const move = () => {
    field.move(from, to, width);
    axis.move(from, to, width);
  };
  const layOut = (height: number) => {
    width = host.clientWidth;
    const middle = height - AXIS_HEIGHT - BORDER;
    size(root, width, height);
    size(grid, width, height);
    size(center, width, middle);
    size(set, width, middle - BELOW);
    size(bottom, width, AXIS_HEIGHT + BORDER);
    bottom.style.top = `${middle}px`;
    move();
  };
  layOut(firstHeight);
  const pump = pumpOf({
    put: (items) => {
      for (const item of items) placed.set(item.id, field.put(item, placed.get(item.id) ?? null));
    },
    remove: (ids) => {
      for (const id of ids) {
        const mark = placed.get(id);
        if (mark !== undefined) field.remove(mark);
        placed.delete(id);
      }
    },
    isSeen: (item) => field.isSeen(item),
  });

  return {
    show: pump.show,
    elementsOf: (id) => {
      const mark = placed.get(id);
      return mark === undefined ? [] : mark.elements();
    },
    window: () => ({ from, to }),
    setWindow: (nextFrom, nextTo) => {
      from = nextFrom;
      to = nextTo;
      move();
      handlers.onMove(from, to, false);
      handlers.onRest(from, to, false);
    },
    // A drawing that stands still has no limits to keep; whoever moves it keeps them.
    setLimits: () => {},
    setLabels: (next) => {
      axis.rename(next);
      move();
    },
    resize: layOut,
    destroy: () => {
      pump.stop();
      host.replaceChildren();
    },
  };
}

function size(element: HTMLElement, width: number, height: number): void {
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}
