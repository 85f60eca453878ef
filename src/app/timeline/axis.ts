/**
 * The time axis: a line with its label for every tick, in a layer that moves as a whole, and at the left edge the name
 * of the month or year in which the window begins. vis-timeline's own axis writes all its labels anew on every frame.
 */
import { stepFor, type Tick, type TickStep, ticksOf } from '../../timeline/ticks.ts';
import type { AxisLabels } from './axis-labels.ts';
import { AWAY, Layer } from './layer.ts';
import { part } from './part.ts';

/** Height of the two rows of labels under the axis line; the style sheet holds them to it. */
export const AXIS_HEIGHT = 46;

/** A tick may not be nearer to the next than so many characters, narrow windows have fewer. */
const CHARS = 10;
const NARROW_CHARS = 6;
const NARROW = 560;
/** Width of a character in the axis' face and size, in CSS pixels. */
const CHAR = 7;
/** Between a tick and its label, in CSS pixels. */
const LABEL_GAP = 7;
/** No label is longer, in CSS pixels. */
const LONGEST_LABEL = 240;
/** Ticks are made for so much of a window's length on either side of it. */
const AHEAD = 0.6;

type DrawnTick = {
  readonly tick: Tick;
  readonly element: HTMLElement;
  readonly name: string;
  /** Of its longer label, in characters. */
  readonly length: number;
  /** Where it was put in the layer, in pixels. */
  left: number;
};

export class Axis {
  private labels: AxisLabels;
  private readonly layer: Layer;
  private readonly begin: HTMLElement;
  private step: TickStep | null = null;
  private isNarrow = false;
  /** What the ticks cover, in UTC milliseconds. */
  private from = 0;
  private to = 0;
  private ticks: readonly DrawnTick[] = [];
  /** The tick whose label the right edge would cut through. */
  private cut: DrawnTick | null = null;
  /** The name at the left edge, empty where that of a tick is too near. */
  private named = '';

  constructor(parent: HTMLElement, labels: AxisLabels) {
    this.labels = labels;
    this.layer = new Layer(parent, 'tl-axis');
    this.begin = part('tl-axis-begin', parent);
  }

  rename(labels: AxisLabels): void {
    this.labels = labels;
    this.clear();
  }

  /** Shows a window (UTC milliseconds) in `width` pixels. */
  move(from: number, to: number, width: number): void {
    const isNarrow = width < NARROW;
    if (isNarrow !== this.isNarrow) this.clear();
    this.isNarrow = isNarrow;
    const isNew = this.layer.move(from, to, width);
    const shortest = ((isNarrow ? NARROW_CHARS : CHARS) * CHAR) / this.layer.scale;
    const step = isNew || this.step === null ? stepFor(shortest) : this.step;
    const length = to - from;
    const isCovered = step === this.step && from >= this.from && to <= this.to;
    // Far more ticks than the window needs would be moved for nothing.
    const isLong = this.to - this.from > length * (1 + 6 * AHEAD);
    if (!isCovered || isLong) {
      this.from = from - length * AHEAD;
      this.to = to + length * AHEAD;
      this.make(step);
    }
    for (const one of this.ticks) this.position(one, width);
    this.nameBegin(from);
    this.hideCut(width);
  }

  private clear(): void {
    this.step = null;
    this.ticks = [];
    this.cut = null;
    this.layer.element.replaceChildren();
  }

  /** Ticks that stay keep their elements. */
  private make(step: TickStep): void {
    const before = new Map(step === this.step ? this.ticks.map((one) => [one.tick.time, one]) : []);
    if (step !== this.step) this.clear();
    this.step = step;
    this.ticks = ticksOf(this.from, this.to, step).map((tick) => {
      const known = before.get(tick.time);
      before.delete(tick.time);
      return known ?? this.draw(tick);
    });
    for (const { element } of before.values()) element.remove();
  }

  private draw(tick: Tick): DrawnTick {
    const { time, scale } = tick;
    const element = part(`tl-tick${tick.major ? ' tl-major' : ''}`, this.layer.element);
    const label = this.labels.minor(time, scale, this.isNarrow);
    part('tl-tick-label', element).textContent = label;
    const name = tick.major ? this.labels.major(time, scale) : '';
    if (name !== '') part('tl-tick-name', element).textContent = name;
    const length = Math.max(label.length, name.length);
    return { tick, element, name, length, left: Number.NaN };
  }

  /** One that is out of sight waits there, as the marks of the field do. */
  private position(one: DrawnTick, width: number): void {
    const at = this.layer.at(one.tick.time);
    const seen = at + this.layer.shift;
    const isSeen = seen > -LONGEST_LABEL && seen < width;
    const left = isSeen || one.left === at ? at : AWAY;
    if (left === one.left) return;
    one.left = left;
    one.element.style.transform = `translateX(${left}px)`;
  }

  /** The name goes as soon as the next would touch it. */
  private nameBegin(from: number): void {
    const { shift } = this.layer;
    const next = this.ticks.find(
      ({ tick, name }) => name !== '' && this.layer.at(tick.time) + shift > 0,
    );
    const own = this.labels.major(from, this.step?.scale ?? 'year');
    const room =
      next === undefined ? Number.POSITIVE_INFINITY : this.layer.at(next.tick.time) + shift;
    const text = own.length * CHAR + 16 < room ? own : '';
    if (text === this.named) return;
    this.named = text;
    this.begin.textContent = text;
  }

  /** Half a word at the edge reads as another: it comes when there is room for all of it. */
  private hideCut(width: number): void {
    const leftOf = ({ tick }: DrawnTick) => this.layer.at(tick.time) + this.layer.shift;
    const last = this.ticks.findLast((one) => leftOf(one) < width);
    const isCut = last !== undefined && leftOf(last) + last.length * CHAR + LABEL_GAP > width;
    const cut = isCut ? last : null;
    if (cut === this.cut) return;
    this.cut?.element.classList.remove('is-cut');
    cut?.element.classList.add('is-cut');
    this.cut = cut;
  }
}
