/**
 * Between the drawing and the view: keeps the window, asks for marks when they may have changed, hands the
 * differences to the drawing. No React; the view owns one stage.
 */
import { civil } from '../../model/day.ts';
import { coverage, grainsAhead, type Metrics } from '../../timeline/level.ts';
import type { Mark, Marks } from '../../timeline/mark.ts';
import { marksFor, marksInSteps } from '../../timeline/marks.ts';
import type { Scene } from '../../timeline/scene.ts';
import { takeFrame } from '../frames.ts';
import { AXIS_HEIGHT } from './axis.ts';
import type { AxisLabels } from './axis-labels.ts';
import { Cursor, type Ground } from './cursor.ts';
import type { ActorLook, DrawingContext } from './draw-mark.ts';
import type { Drawable, Drawing, MountDrawing, Pace } from './drawing.ts';
import { DrawnMarks } from './drawn-marks.ts';
import { inFrames } from './in-frames.ts';
import { inIdle } from './in-idle.ts';
import { eventOf, timeOf } from './mark-facts.ts';
import { metricsFor } from './metrics.ts';
import { part } from './part.ts';
import {
  boundsOf,
  type DayWindow,
  daysShown,
  isWhole,
  limitsOf,
  type Room,
  sameWindow,
} from './windows.ts';
import type { TimelineWords } from './words.ts';

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
  /** All marks are drawn. */
  readonly onShown: () => void;
  /** The reader moved the window and stopped. */
  readonly onWindow: (window: DayWindow | null) => void;
};

const DAY = 86_400_000;
const REST = 300;
/**
 * A card whose edge is nearer to that of the window is brought in, in pixels: less than the room that cards keep
 * at the ends of the story, so that walking over what is all in sight moves nothing.
 */
const INSET = 5;
/** Marks that are made in a frame for a drawing that waits. */
const MADE_A_FRAME = 5;
/**
 * While the reader zooms, marks are laid out anew when the zoom pauses for so many milliseconds, or has gone so many
 * steps, but not more often than the pace allows. Zooming in pulls cards apart, which stays readable for longer than
 * pushing them together.
 */
const PAUSE = 130;
const PACE = 250;
const STEPS_IN = 3;
const STEPS_OUT = 2;

/**
 * How a drawing is asked for. `anew`: all of it, at once; `now`: at once, where it has changed; `soon`: over the next
 * frames, when the zoom is worth it; `due`: over the next frames.
 */
type Haste = 'anew' | 'now' | 'soon' | 'due';

/**
 * A fractional day number in milliseconds. vis-timeline keeps whole ones: a window told with parts of them would have
 * moved a little when it takes over, and a movement closes what is open.
 */
function wholeMs(day: number): number {
  return Math.round(day * DAY);
}

export class Stage {
  private readonly host: HTMLElement;
  private readonly handlers: StageHandlers;
  private drawing: Drawing;
  /** What the drawing stands on: at an exchange there are two. */
  private sheet: HTMLElement;
  private stopSwap: () => void = () => {};
  private dropNext: () => void = () => {};
  private input: StageInput;
  private metrics: Metrics;
  private width: number;
  private height: number;
  private from: number;
  private to: number;
  private marks: Marks | null = null;
  private readonly drawn = new DrawnMarks();
  /** What the drawing was told to draw. */
  private items: readonly Drawable[] = [];
  readonly cursor: Cursor = new Cursor(this);
  private pinned: number | null = null;
  /** Whether it was asked for before there were marks. */
  private isToReveal = false;
  private emitted: DayWindow | null;
  /** Whether the last movement was the reader's: only those are told to the page. */
  private movedByReader = false;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  private animate: boolean;
  /** Whether the reader has reached for the timeline. */
  private isReached = false;
  private prepared: Scene | null = null;
  private stopIdle: () => void = () => {};
  private later: ReturnType<typeof setTimeout> | undefined;
  private laidOutAt = 0;
  /** Stops the layout that is under way; null where there is none. */
  private stopWork: (() => void) | null = null;

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
    const { from, to } = boundsOf(input.window, this.room());
    this.from = wholeMs(from) / DAY;
    this.to = wholeMs(to) / DAY;
    this.pinned = this.positionOf(input.selected);
    this.sheet = part('tl-sheet', host);
    this.drawing = this.mounted(mount, this.sheet);
    this.drawing.setLimits(limitsOf(this.room()));
  }

  /**
   * Puts another drawing in the place of this one, with the same marks at the same window. It is made out of sight, a
   * few marks a frame, and then takes over: all at once would hold the page.
   */
  swap(mount: MountDrawing): void {
    const sheet = part('tl-sheet is-waiting', this.host);
    const { height, input } = this;
    const next = this.mounted(mount, sheet);
    this.dropNext = () => {
      next.destroy();
      sheet.remove();
    };
    let made = 0;
    const goOn = () => {
      next.show(this.items.slice(0, made), 'whole', () => {});
      this.stopSwap = takeFrame(made < this.items.length ? goOn : takeOver);
      made += MADE_A_FRAME;
    };
    const takeOver = () => {
      this.dropNext = () => {};
      this.isReached = true;
      if (this.height !== height) next.resize(this.height);
      if (this.input.labels !== input.labels) next.setLabels(this.input.labels);
      next.setLimits(limitsOf(this.room()));
      next.setWindow(wholeMs(this.from), wholeMs(this.to), false);
      this.drawing.destroy();
      this.sheet.remove();
      this.drawing = next;
      this.sheet = sheet;
      sheet.classList.remove('is-waiting');
      this.draw('anew', 'whole');
      this.report();
    };
    this.stopSwap = takeFrame(goOn);
  }

  private mounted(mount: MountDrawing, sheet: HTMLElement): Drawing {
    // A drawing that waits may be at another window: only the one that is seen is followed.
    const onMove = (from: number, to: number, byUser: boolean) => {
      if (sheet === this.sheet) this.moved(from / DAY, to / DAY, byUser);
    };
    return mount(
      sheet,
      { onMove, onRest: onMove },
      this.input.labels,
      { from: wholeMs(this.from), to: wholeMs(this.to) },
      this.height,
    );
  }

  /**
   * Takes what the page now says; does only what follows from the difference. The first call draws: what it is drawn on
   * has filled a task, and the marks are another.
   */
  update(input: StageInput): void {
    const old = this.input;
    this.input = input;
    const isRenamed = input.look !== old.look || input.words !== old.words;
    if (isRenamed) this.drawn.clear();
    if (input.labels !== old.labels) this.drawing.setLabels(input.labels);
    if (input.scene !== old.scene) {
      this.cursor.clear();
      if (input.scene.index !== old.scene.index) this.drawing.setLimits(limitsOf(this.room()));
    }
    const selected = this.positionOf(input.selected);
    if (input.selected !== old.selected || input.scene !== old.scene) this.pinned = selected;
    const isMoved = !sameWindow(input.window, this.emitted);
    if (isMoved) {
      this.emitted = input.window;
      const { from, to } = boundsOf(input.window, this.room());
      this.byPage(from, to);
    }
    const stands = input.scene === old.scene && input.selected === old.selected && !isMoved;
    // Other words leave every mark where it is.
    if (isRenamed && stands && this.marks !== null) this.show(this.marks, input.scene, 'in turn');
    else this.draw('anew');
    if (input.selected !== old.selected && selected !== null) {
      if (this.marks === null) this.isToReveal = true;
      else this.reveal(selected, true, false);
    }
    this.report();
  }

  /** The host has another size. */
  resize(): void {
    const width = this.host.clientWidth;
    const height = this.host.clientHeight;
    if (width === 0 || height === 0) return;
    if (width === this.width && height === this.height) return;
    const fitted = isWhole(this.from, this.to, this.room());
    this.width = width;
    this.height = height;
    this.metrics = metricsFor(width);
    this.host.style.setProperty('--card', `${this.metrics.cardWidth}px`);
    this.drawing.resize(height);
    this.drawing.setLimits(limitsOf(this.room()));
    if (fitted) {
      const fit = boundsOf(null, this.room());
      this.byPage(fit.from, fit.to);
    }
    // While a border is dragged there is another size on every frame: what stands is kept for the few it takes.
    this.draw('due');
    if (this.pinned !== null) this.reveal(this.pinned, true, false);
    this.reportAtRest();
  }

  destroy(): void {
    clearTimeout(this.restTimer);
    clearTimeout(this.later);
    this.stopSwap();
    this.stopWork?.();
    this.dropNext();
    this.stopIdle();
    this.drawing.destroy();
    this.sheet.remove();
  }

  // ---- moving

  zoom(factor: number): void {
    const { shortest, longest } = limitsOf(this.room());
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
    if (!animate) this.draw('now');
  }

  fit(): void {
    const { from, to } = boundsOf(null, this.room());
    this.byReader(from, to);
  }

  /** Shows these days, `to` excluded. `animate: false` while something is dragged. */
  showDays(from: number, to: number, animate = true): void {
    const { shortest } = limitsOf(this.room());
    const missing = Math.max(0, shortest / DAY - (to - from));
    this.byReader(from - missing / 2, to + missing / 2, animate);
  }

  showWindow(window: DayWindow): void {
    const { from, to } = boundsOf(window, this.room());
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

  private byPage(from: number, to: number): void {
    this.movedByReader = false;
    this.go(from, to, false);
  }

  private go(from: number, to: number, animate: boolean): void {
    this.drawing.setWindow(wholeMs(from), wholeMs(to), animate);
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
    this.restTimer = undefined;
    // What is being laid out reports itself.
    if (!this.isBehind()) this.report();
    if (!this.movedByReader) return;
    const window = isWhole(this.from, this.to, this.room()) ? null : daysShown(this.from, this.to);
    if (sameWindow(window, this.emitted)) return;
    this.emitted = window;
    this.handlers.onWindow(window);
  }

  private isBehind(): boolean {
    return this.stopWork !== null || this.later !== undefined;
  }

  private room(): Room {
    return { index: this.input.scene.index, width: this.width, metrics: this.metrics };
  }

  // ---- drawing

  /** Cheap when nothing can have changed, so it may run on every frame. */
  private draw(haste: Haste = 'soon', pace: Pace = 'begun'): void {
    const { scene } = this.input;
    const view = {
      from: this.from,
      to: this.to,
      width: this.width,
      height: this.height - AXIS_HEIGHT,
      pinned: this.pinned,
    };
    const { marks } = this;
    // The first layout is code that runs for the first time: it takes frames too, and there is nothing yet to be late.
    if (marks === null && haste !== 'now') {
      if (haste === 'anew' || this.stopWork === null)
        this.drawInFrames(marksInSteps(scene, view, this.metrics));
      return;
    }
    if (haste !== 'anew' && marks !== null) {
      const { shape, step, reach } = coverage(scene, view, this.metrics);
      const isCovered = view.from - reach >= marks.from && view.to + reach <= marks.to;
      if (shape === marks.shape && isCovered) return;
      const isBlank = step === marks.step && (view.from < marks.from || view.to > marks.to);
      if (haste === 'due' || (haste === 'soon' && !isBlank)) {
        if (this.stopWork !== null) return;
        if (haste === 'due' || this.isWorth(step - marks.step)) {
          this.drawInFrames(marksInSteps(scene, view, this.metrics));
        }
        return;
      }
    }
    this.dropWork();
    this.show(marksFor(scene, view, this.metrics), scene, pace);
  }

  /**
   * While the zoom runs through step after step, only some of them are worth a new layout. One that is not is looked
   * at again when the zoom pauses.
   */
  private isWorth(steps: number): boolean {
    if (steps === 0) return true;
    const isFar = steps >= STEPS_IN || steps <= -STEPS_OUT;
    if (isFar && performance.now() >= this.laidOutAt + PACE) return true;
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      this.later = undefined;
      this.draw('due');
      this.reportAtRest();
    }, PAUSE);
    return false;
  }

  /** A layout takes several frames, so that none is late; meanwhile what is drawn is moved and scaled. */
  private drawInFrames(work: Generator<void, Marks>): void {
    this.dropWork();
    const { scene } = this.input;
    this.stopWork = inFrames(work, (marks) => {
      this.stopWork = null;
      this.laidOutAt = performance.now();
      this.show(marks, scene, 'frames');
      // The window may have gone on.
      this.draw();
      if (this.isToReveal && this.pinned !== null) this.reveal(this.pinned, false, false);
      this.isToReveal = false;
      this.reportAtRest();
    });
  }

  private dropWork(): void {
    clearTimeout(this.later);
    this.later = undefined;
    this.stopWork?.();
    this.stopWork = null;
  }

  private reportAtRest(): void {
    if (this.restTimer === undefined && !this.isBehind()) this.report();
  }

  private show(marks: Marks, scene: Scene, pace: Pace): void {
    this.marks = marks;
    this.prepare(scene);
    this.tellEmphasis();
    const { today } = this.input;
    this.items = this.drawn.drawablesOf(marks.marks, this.pinned, today, this.context());
    this.drawing.show(this.items, pace, this.handlers.onShown);
  }

  private tellEmphasis(): void {
    this.drawn.selected = this.positionOf(this.input.selected);
    this.drawn.cursor = this.cursor.id;
  }

  /** What other zooms of this scene need, as soon as a reader can be expected to zoom. */
  private prepare(scene: Scene): void {
    if (!this.isReached || this.marks === null || this.prepared === scene) return;
    this.prepared = scene;
    this.stopIdle();
    this.stopIdle = inIdle(grainsAhead(scene, this.marks));
  }

  private context(): DrawingContext {
    const { scene, look, words } = this.input;
    const { index } = scene;
    const withYear = civil(index.first).year !== civil(index.last).year;
    return { index, metrics: this.metrics, look, words, withYear };
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

  /**
   * Moves the window just so far that the event's card is wholly inside; centres it where it is far away. The reader
   * who walked there (`byReader`) has moved the window; one who opened the event has not, and its link is enough.
   */
  reveal(event: number, animate = true, byReader = true): void {
    const move = (from: number, to: number) => {
      if (byReader) this.byReader(from, to, animate);
      else this.go(from, to, animate && this.animate);
    };
    const scale = this.width / (this.to - this.from);
    const { start, end } = this.input.scene.index;
    const from = start[event] as number;
    const to = (end[event] as number) + 1;
    const card = this.marks?.marks.find((mark) => mark.kind === 'card' && mark.event === event);
    if (card === undefined || card.kind !== 'card') {
      if (from < this.to && to > this.from) return;
      const length = this.to - this.from;
      const middle = (from + to) / 2;
      move(middle - length / 2, middle + length / 2);
      return;
    }
    const left = (card.at - this.from) * scale - card.shift;
    const right = left + this.metrics.cardWidth;
    const by =
      left < INSET ? left - INSET : right > this.width - INSET ? right - this.width + INSET : 0;
    if (by !== 0) move(this.from + by / scale, this.to + by / scale);
  }

  /** The event becomes a card wherever it is, at once; returns the mark it is named by. */
  bring(event: number): Mark | null {
    this.pinned = event;
    this.draw('now');
    this.reveal(event, false);
    this.draw('now');
    return this.marks?.marks.find((mark) => eventOf(mark) === event) ?? null;
  }

  /** Says what changed in the cursor. */
  report(): void {
    if (this.marks === null) return;
    this.tellEmphasis();
    this.drawn.emphasise(this.drawing.elementsOf);
    this.handlers.onState({
      marks: this.marks,
      from: this.from,
      to: this.to,
      cursor: this.cursor.id,
    });
  }
}
