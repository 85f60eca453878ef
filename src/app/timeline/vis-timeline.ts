/**
 * The only file that knows vis-timeline. It keeps what is drawn, takes the reader's gestures and moves the window
 * within its limits; what is drawn is decided elsewhere, and moving it costs a transform. vis-timeline is loaded when
 * first asked for (116 kB that reading does not need).
 */
import type { Timeline as Vis } from 'vis-timeline/esnext';
import { Axis } from './axis.ts';
import type { AxisLabels } from './axis-labels.ts';
import type { Drawable, Drawing, DrawingHandlers, MountDrawing } from './drawing.ts';
import { Field } from './field.ts';
import { MarkItem, type Stored } from './mark-item.ts';
import { pumpOf } from './pump.ts';

/** The parts of vis-timeline that its own typings leave out. */
type VisModule = { components: { ItemSet: { types: Record<string, unknown> } } };
type VisInternals = {
  readonly dom: { readonly backgroundVertical: HTMLElement };
  readonly range: { readonly start: number; readonly end: number };
  readonly timeAxis: {
    readonly dom: { readonly foreground: HTMLElement; readonly background: HTMLElement };
  };
  readonly itemSet: {
    readonly dom: { readonly frame: HTMLElement };
    readonly items: Readonly<Record<string, MarkItem>>;
    redraw: () => boolean;
    _order: () => void;
  };
  components: unknown[];
  /** Measures and draws everything. */
  _origRedraw: () => void;
  /** The same in the next frame. */
  _redraw: () => void;
};

type Data = import('vis-data/esnext').DataSet<Stored>;
type Parts = {
  readonly Timeline: typeof Vis;
  readonly DataSet: typeof import('vis-data/esnext').DataSet;
  readonly utc: (date: string | number | Date) => unknown;
};
let parts: Parts | null = null;

const TYPE = 'mark';
/** Loads vis-timeline; what it resolves to mounts a drawing. */
export async function loadDrawing(): Promise<MountDrawing> {
  const [vis, { DataSet }, { default: moment }, { Hammer }] = await Promise.all([
    import('vis-timeline/esnext'),
    import('vis-data/esnext'),
    import('moment'),
    import('vis-util/esnext'),
  ]);
  const { components } = (vis as unknown as { timeline: VisModule }).timeline;
  components.ItemSet.types[TYPE] = MarkItem;
  // Reading the library has filled a task: mounting it is another. Half of that would be the first run of what it is
  // built of, which is compiled then: each runs once before, in a task of its own.
  const Gestures = Hammer as unknown as new (element: HTMLElement) => { destroy: () => void };
  for (const warmUp of [
    () => {
      const pressed = document.createElement('div');
      const gestures = new Gestures(pressed);
      pressed.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse', button: 0 }));
      gestures.destroy();
    },
    () => moment.utc(0).format('D'),
    () => new DataSet([{ id: 0 }]).remove(0),
  ]) {
    await taskOfItsOwn();
    warmUp();
  }
  await taskOfItsOwn();
  parts = { Timeline: vis.Timeline, DataSet, utc: (date) => moment.utc(date) };
  return mountDrawing;
}

function taskOfItsOwn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

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
  // vis-timeline styles the element it is given.
  const inner = document.createElement('div');
  host.append(inner);
  // The data come once the redraw is ours: given now, vis-timeline would draw its whole axis for nothing.
  const timeline = new Timeline(
    inner,
    null as never,
    {
      moment: utc,
      height,
      stack: false,
      rtl: false,
      autoResize: false,
      selectable: false,
      showCurrentTime: false,
      showMinorLabels: false,
      showMajorLabels: false,
      showTooltips: false,
      zoomKey: 'ctrlKey',
      zoomFriction: 8,
      margin: { axis: 0, item: 0 },
    } as never,
  );
  const vis = timeline as unknown as VisInternals;
  const { itemSet, range } = vis;
  const field = new Field(itemSet.dom.frame);
  const axis = new Axis(vis.dom.backgroundVertical, labels);
  let width = host.clientWidth;
  let frame = 0;
  let isByUser = false;
  const follow = () => {
    field.move(range.start, range.end, width);
    axis.move(range.start, range.end, width);
  };
  const redraw = takeOver(vis, () => {
    if (frame === 0) frame = requestAnimationFrame(move);
  });
  const move = () => {
    frame = 0;
    follow();
    const byUser = isByUser;
    isByUser = false;
    handlers.onMove(range.start, range.end, byUser);
  };
  let isLaidOut = false;
  const layOut = () => {
    isLaidOut = true;
    timeline.setItems(data as never);
    // The first redraw fits the window to the data.
    redraw();
    timeline.setWindow(first.from, first.to, { animation: false });
    follow();
  };
  const stopWheel = panByWheel(host, timeline);
  timeline.on('rangechange', (event: { byUser: boolean }) => {
    isByUser ||= event.byUser;
  });
  timeline.on('rangechanged', (event: { byUser: boolean }) =>
    handlers.onRest(range.start, range.end, event.byUser),
  );
  const dragging = (isDragged: boolean) => () => host.classList.toggle('is-dragged', isDragged);
  timeline.on('panstart' as never, dragging(true));
  timeline.on('panend' as never, dragging(false));
  const pump = pumpOf({
    put: (items) => data.update(items.map((item) => storedOf(item, field)) as never),
    remove: (ids) => data.remove([...ids]),
    isSeen: (item) => field.isSeen(item),
  });

  return {
    show: (items, pace, onShown) => {
      if (!isLaidOut) layOut();
      pump.show(items, pace, onShown);
    },
    elementsOf: (id) => itemSet.items[id]?.elements() ?? [],
    window: () => ({ from: range.start, to: range.end }),
    setWindow: (from, to, animate) =>
      timeline.setWindow(from, to, {
        animation: animate && { duration: 260, easingFunction: 'easeInOutQuad' },
      }),
    setLimits: ({ min, max, shortest, longest }) =>
      timeline.setOptions({ min, max, zoomMin: shortest, zoomMax: longest } as never),
    setLabels: (next) => {
      axis.rename(next);
      follow();
    },
    resize: (next) => {
      timeline.setOptions({ height: next } as never);
      redraw();
      width = host.clientWidth;
      follow();
    },
    destroy: () => {
      pump.stop();
      cancelAnimationFrame(frame);
      stopWheel();
      timeline.destroy();
      // vis-timeline leaves its loading screen behind.
      host.replaceChildren();
    },
  };
}

/**
 * On every movement and every change of its data vis-timeline measures the page a dozen times, looks through all items
 * and writes the labels of its axis anew. Its axis goes, its items are moved by the field, and a movement calls
 * `onMove` instead. Returns what lays out the panels: for the beginning, and when the size has changed.
 */
function takeOver(vis: VisInternals, onMove: () => void): () => void {
  const { timeAxis } = vis;
  vis.components = vis.components.filter((component) => component !== timeAxis);
  timeAxis.dom.foreground.remove();
  timeAxis.dom.background.remove();
  const redraw = vis._origRedraw;
  vis._origRedraw = () => {};
  vis._redraw = onMove;
  vis.itemSet.redraw = () => false;
  vis.itemSet._order = () => {};
  return redraw;
}

function storedOf(drawable: Drawable, field: Field): Stored {
  const { id, start } = drawable;
  return { id, type: TYPE, content: '', start, drawable, field };
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
