/**
 * Between the drawing and the view: keeps the window, asks for marks when they may have changed, hands the
 * differences to the drawing. No React; the view owns one stage.
 */
import { civil, formatDay, parseDay } from '../../model/day.ts';
import { coverage, fitWindow, type Metrics } from '../../timeline/level.ts';
import type { Mark, Marks } from '../../timeline/mark.ts';
import { marksFor } from '../../timeline/marks.ts';
import type { Scene } from '../../timeline/scene.ts';
import { AXIS_HEIGHT } from './axis.ts';
import type { AxisLabels } from './axis-labels.ts';
import { Cursor, type Ground } from './cursor.ts';
import { type ActorLook, type DrawingContext, drawableOf, todayDrawable } from './draw-mark.ts';
import type { Drawable, Drawing, Limits, MountDrawing } from './drawing.ts';
import { eventOf, timeOf } from './mark-facts.ts';
import { metricsFor } from './metrics.ts';
import type { TimelineWords } from './words.ts';

/** Days, both included. */
export type DayWindow = { readonly from: string; readonly to: string };

export type StageInput = {
  readonly scene: Scene;
  readonly look: (actorId: string) => ActorLook;
  readonly words: TimelineWords;
  readonly labels: AxisLabels;
  readonly selected: string | null;
  /** null: everything. */
  readonly window: DayWindow | null;
  /** Day number of today; null where it is not known yet. */
  readonly today: number | null;
};

/** What the view shows about the drawing; days are fractional day numbers. */
export type StageState = {
  readonly marks: Marks;
  readonly from: number;
  readonly to: number;
  /** Id of the mark under the keyboard cursor. */
  readonly cursor: string | null;
};

export type StageHandlers = {
  /** The window, on every frame of a movement. */
  readonly onFrame: (from: number, to: number) => void;
  /** At rest, and whenever marks changed while nothing moves. */
  readonly onState: (state: StageState) => void;
  /** The reader moved the window and stopped. */
  readonly onWindow: (window: DayWindow | null) => void;
};

const DAY = 86_400_000;
const REST = 300;
/** Milliseconds between two layouts while the reader zooms. */
const ZOOM_PACE = 220;
/** The most pixels a day takes: beyond it vis-timeline begins to divide the hours. */
const WIDEST_DAY = 240;

export class Stage {
  private readonly host: HTMLElement;
  private readonly handlers: StageHandlers;
  private drawing: Drawing;
  private input: StageInput;
  private metrics: Metrics;
  private width: number;
  private height: number;
  private from: number;
  private to: number;
  private marks: Marks | null = null;
  private drawn = new Map<string, { mark: Mark; drawable: Drawable }>();
  readonly cursor: Cursor = new Cursor(this);
  private emphasisedIds: ReadonlySet<string> = new Set();
  private pinned: number | null = null;
  private emitted: DayWindow | null;
  private movedByReader = false;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  private animate: boolean;
  private todayMark: Drawable | null = null;
  private later: ReturnType<typeof setTimeout> | undefined;
  private laidOutAt = 0;

  constructor(host: HTMLElement, mount: MountDrawing, input: StageInput, handlers: StageHandlers) {
    this.host = host;
    this.handlers = handlers;
    this.input = input;
    this.emitted = input.window;
    this.width = host.clientWidth;
    this.height = host.clientHeight;
    this.metrics = metricsFor(this.width);
    this.animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    host.style.setProperty('--card', `${this.metrics.cardWidth}px`);
    const { from, to } = this.wanted(input.window);
    this.from = from;
    this.to = to;
    this.pinned = this.positionOf(input.selected);
    this.drawing = this.mounted(mount);
    this.drawing.setLimits(this.limits());
    this.draw();
    this.report();
  }

  /** Puts another drawing in the place of this one, with the same marks at the same window. */
  swap(mount: MountDrawing): void {
    this.drawing.destroy();
    this.drawing = this.mounted(mount);
    this.drawing.setLimits(this.limits());
    this.draw(true);
    this.report();
  }

  private mounted(mount: MountDrawing): Drawing {
    return mount(
      this.host,
      {
        onMove: (a, b, byUser) => this.moved(a / DAY, b / DAY, byUser),
        onRest: (a, b, byUser) => this.moved(a / DAY, b / DAY, byUser),
      },
      this.input.labels,
      { from: this.from * DAY, to: this.to * DAY },
      this.height,
    );
  }

  /** Takes what the page now says; does only what follows from the difference. */
  update(input: StageInput): void {
    const old = this.input;
    this.input = input;
    if (input.look !== old.look || input.words !== old.words) this.drawn.clear();
    if (input.labels !== old.labels) this.drawing.setLabels(input.labels);
    if (input.scene !== old.scene) {
      this.cursor.clear();
      if (input.scene.index !== old.scene.index) this.drawing.setLimits(this.limits());
    }
    const selected = this.positionOf(input.selected);
    if (input.selected !== old.selected || input.scene !== old.scene) this.pinned = selected;
    if (!sameWindow(input.window, this.emitted)) {
      this.emitted = input.window;
      const { from, to } = this.wanted(input.window);
      this.go(from, to, false);
    }
    this.draw(true);
    if (input.selected !== old.selected && selected !== null) this.reveal(selected);
    this.report();
  }

  /** The host has another size. */
  resize(): void {
    const width = this.host.clientWidth;
    const height = this.host.clientHeight;
    if (width === 0 || height === 0) return;
    if (width === this.width && height === this.height) return;
    const fitted = this.isFitted();
    this.width = width;
    this.height = height;
    this.metrics = metricsFor(width);
    this.host.style.setProperty('--card', `${this.metrics.cardWidth}px`);
    this.drawing.resize(height);
    this.drawing.setLimits(this.limits());
    if (fitted) {
      const fit = this.wanted(null);
      this.go(fit.from, fit.to, false);
    }
    this.draw(true);
    if (this.pinned !== null) this.reveal(this.pinned);
    this.report();
  }

  destroy(): void {
    clearTimeout(this.restTimer);
    clearTimeout(this.later);
    this.drawing.destroy();
  }

  // ---- moving

  zoom(factor: number): void {
    const { shortest, longest } = this.limits();
    const was = this.to - this.from;
    const length = Math.min(longest / DAY, Math.max(shortest / DAY, was / factor));
    const still = this.centreOfZoom();
    const from = still - ((still - this.from) / was) * length;
    this.byReader(from, from + length);
  }

  /** The day that keeps its place: that of the event in hand where it is in sight, else the middle. */
  private centreOfZoom(): number {
    const mark = this.marks?.marks.find((m) => m.kind === 'card' && m.event === this.pinned);
    const day = mark === undefined ? this.from : timeOf(mark);
    return day > this.from && day < this.to ? day : (this.from + this.to) / 2;
  }

  /** Moves by a share of the window. */
  pan(share: number, animate = true): void {
    this.panDays((this.to - this.from) * share, animate);
  }

  panDays(by: number, animate = true): void {
    this.byReader(this.from + by, this.to + by, animate);
  }

  fit(): void {
    const { from, to } = this.wanted(null);
    this.byReader(from, to);
  }

  /** Shows these days, `to` excluded. `animate: false` while something is dragged. */
  showDays(from: number, to: number, animate = true): void {
    const { shortest } = this.limits();
    const missing = Math.max(0, shortest / DAY - (to - from));
    this.byReader(from - missing / 2, to + missing / 2, animate);
  }

  showWindow(window: DayWindow): void {
    const { from, to } = this.wanted(window);
    this.showDays(from, to);
  }

  /** Shows a unit or an interval with a little room around it. */
  zoomTo(from: number, to: number): void {
    const room = (to - from) * 0.06;
    this.showDays(from - room, to + room);
  }

  private byReader(from: number, to: number, animate = true): void {
    this.movedByReader = true;
    this.go(from, to, animate && this.animate);
  }

  private go(from: number, to: number, animate: boolean): void {
    this.drawing.setWindow(from * DAY, to * DAY, animate);
    if (animate) return;
    const now = this.drawing.window();
    this.moved(now.from / DAY, now.to / DAY, false);
  }

  private moved(from: number, to: number, byUser: boolean): void {
    if (byUser) this.movedByReader = true;
    if (from !== this.from || to !== this.to) {
      this.from = from;
      this.to = to;
      this.draw();
      this.handlers.onFrame(from, to);
    }
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => this.rest(), REST);
  }

  private rest(): void {
    this.report();
    if (!this.movedByReader) return;
    this.movedByReader = false;
    const window = this.isFitted() ? null : daysShown(this.from, this.to);
    if (sameWindow(window, this.emitted)) return;
    this.emitted = window;
    this.handlers.onWindow(window);
  }

  private isFitted(): boolean {
    const fit = this.wanted(null);
    const near = (fit.to - fit.from) * 0.004;
    return Math.abs(fit.from - this.from) < near && Math.abs(fit.to - this.to) < near;
  }

  private wanted(window: DayWindow | null): { from: number; to: number } {
    const from = window === null ? null : parseDay(window.from);
    const to = window === null ? null : parseDay(window.to);
    if (from === null || to === null || to < from) {
      return fitWindow(this.input.scene.index, this.width, this.metrics);
    }
    return { from, to: to + 1 };
  }

  private limits(): Limits {
    const { from, to } = this.wanted(null);
    const length = to - from;
    return {
      min: (from - length / 2) * DAY,
      max: (to + length / 2) * DAY,
      shortest: Math.min(length, this.width / WIDEST_DAY) * DAY,
      longest: length * 1.3 * DAY,
    };
  }

  // ---- drawing

  /** Cheap when nothing can have changed, so it may run on every frame. */
  private draw(force = false): void {
    const { scene } = this.input;
    const view = {
      from: this.from,
      to: this.to,
      width: this.width,
      height: this.height - AXIS_HEIGHT,
      pinned: this.pinned,
    };
    if (!force && this.marks !== null) {
      const { shape, step, reach } = coverage(scene, view, this.metrics);
      const { marks } = this;
      const isCovered = view.from - reach >= marks.from && view.to + reach <= marks.to;
      if (shape === marks.shape && isCovered) return;
      // While the zoom runs through step after step, only some of them are worth a new layout.
      const now = performance.now();
      const wait = this.laidOutAt + ZOOM_PACE - now;
      clearTimeout(this.later);
      if (step !== marks.step && wait > 0) {
        this.later = setTimeout(() => this.draw(), wait);
        return;
      }
      if (step !== marks.step) this.laidOutAt = now;
    }
    this.marks = marksFor(scene, view, this.metrics);
    const context = this.context();
    const next = new Map<string, { mark: Mark; drawable: Drawable }>();
    for (const mark of this.marks.marks) {
      const old = this.drawn.get(mark.id);
      if (old !== undefined && sameMark(old.mark, mark)) {
        next.set(mark.id, old);
        continue;
      }
      const drawable = drawableOf(mark, context);
      if (drawable !== null) next.set(mark.id, { mark, drawable: this.emphasised(mark, drawable) });
    }
    this.drawn = next;
    const items = [...next.values()]
      .sort((a, b) => this.priority(a.mark) - this.priority(b.mark))
      .map(({ drawable }) => drawable);
    const today = this.today(context);
    this.drawing.show(today === null ? items : [...items, today]);
  }

  /** What is drawn first: the event asked for, then cards by importance, then the rest. */
  private priority(mark: Mark): number {
    if (mark.kind !== 'card') return Number.MAX_SAFE_INTEGER;
    return mark.event === this.pinned ? -1 : (this.input.scene.index.rank[mark.event] as number);
  }

  private context(): DrawingContext {
    const { scene, look, words } = this.input;
    const { index } = scene;
    const withYear = civil(index.first).year !== civil(index.last).year;
    return { index, metrics: this.metrics, look, words, withYear };
  }

  /** Today is drawn only in a story that is still going on. */
  private today(context: DrawingContext): Drawable | null {
    const { today } = this.input;
    const { first, last } = context.index;
    if (today === null || today < first || today > last + (last + 1 - first) * 0.02) return null;
    if (this.todayMark?.key !== context.words.say.today) {
      this.todayMark = todayDrawable(today, context);
    }
    return this.todayMark;
  }

  private emphasised(mark: Mark, drawable: Drawable): Drawable {
    return {
      ...drawable,
      place: (front, back) => {
        drawable.place(front, back);
        this.emphasise(mark, front);
        if (back !== null) this.emphasise(mark, back);
      },
    };
  }

  private emphasise(mark: Mark, element: HTMLElement): void {
    const event = eventOf(mark);
    const isSelected = event !== null && this.positionOf(this.input.selected) === event;
    element.classList.toggle('is-selected', isSelected);
    element.classList.toggle('is-cursor', mark.id === this.cursor.id);
  }

  /** Only the marks that lost or won the emphasis are looked up. */
  private repaint(): void {
    const { selected } = this.input;
    const event = this.positionOf(selected);
    const now = new Set<string>();
    for (const { mark } of this.drawn.values()) {
      if (mark.id === this.cursor.id || (event !== null && eventOf(mark) === event)) {
        now.add(mark.id);
      }
    }
    for (const id of new Set([...this.emphasisedIds, ...now])) {
      const mark = this.drawn.get(id)?.mark;
      if (mark === undefined) continue;
      for (const element of this.drawing.elementsOf(id)) this.emphasise(mark, element);
    }
    this.emphasisedIds = now;
  }

  // ---- events

  positionOf(id: string | null): number | null {
    return id === null ? null : (this.input.scene.index.positionOf(id) ?? null);
  }

  /** What the cursor walks over; days are fractional day numbers. */
  ground(): Ground {
    const { scene, selected } = this.input;
    const { from, to, marks } = this;
    return { scene, marks, from, to, selected: this.positionOf(selected) };
  }

  markById(id: string): Mark | null {
    return this.marks?.marks.find((mark) => mark.id === id) ?? null;
  }

  /** Pixels from the left edge of the drawing to where a mark stands. */
  leftOf(mark: Mark): number {
    const day = mark.kind === 'rest' ? this.from : timeOf(mark);
    return ((day - this.from) / (this.to - this.from)) * this.width;
  }

  /** Moves the window just so far that the event's card is wholly inside; centres it where it is far away. */
  reveal(event: number, animate = true): void {
    const scale = this.width / (this.to - this.from);
    const { start, end } = this.input.scene.index;
    const from = start[event] as number;
    const to = (end[event] as number) + 1;
    const card = this.marks?.marks.find((mark) => mark.kind === 'card' && mark.event === event);
    if (card === undefined || card.kind !== 'card') {
      if (from < this.to && to > this.from) return;
      const length = this.to - this.from;
      const middle = (from + to) / 2;
      this.byReader(middle - length / 2, middle + length / 2, animate);
      return;
    }
    const left = (card.at - this.from) * scale - card.shift;
    const right = left + this.metrics.cardWidth;
    const edge = 12;
    const by =
      left < edge ? left - edge : right > this.width - edge ? right - this.width + edge : 0;
    if (by !== 0) this.byReader(this.from + by / scale, this.to + by / scale, animate);
  }

  /** The event becomes a card wherever it is, at once; returns the mark it is named by. */
  bring(event: number): Mark | null {
    this.pinned = event;
    this.draw();
    this.reveal(event, false);
    this.draw();
    return this.marks?.marks.find((mark) => eventOf(mark) === event) ?? null;
  }

  /** Says what changed in the cursor. */
  report(): void {
    if (this.marks === null) return;
    this.repaint();
    this.handlers.onState({
      marks: this.marks,
      from: this.from,
      to: this.to,
      cursor: this.cursor.id,
    });
  }
}

/** The days of a window of fractional day numbers. */
export function daysShown(from: number, to: number): DayWindow {
  return { from: formatDay(Math.floor(from)), to: formatDay(Math.ceil(to) - 1) };
}

function sameWindow(a: DayWindow | null, b: DayWindow | null): boolean {
  return a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to);
}

/** Marks are flat but for a card's span. */
function sameMark(a: Mark, b: Mark): boolean {
  for (const key of Object.keys(b) as (keyof Mark)[]) {
    if (a[key] === b[key]) continue;
    if (JSON.stringify(a[key]) !== JSON.stringify(b[key])) return false;
  }
  return true;
}
