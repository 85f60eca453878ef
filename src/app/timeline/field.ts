/** The marks of a drawing: stems and dots stay behind all cards. Nothing is ever measured. */
import type { Drawable } from './drawing.ts';
import { Layer } from './layer.ts';
import { part } from './part.ts';

/** Pixels beside the window in which a card may still reach into it, and where nothing is seen. */
const BESIDE = 240;
const AWAY = -100_000;

export class Field {
  private readonly layer: Layer;
  private readonly back: HTMLElement;
  private readonly front: HTMLElement;
  private readonly placed = new Set<PlacedMark>();
  private width = 0;

  constructor(parent: HTMLElement) {
    this.layer = new Layer(parent, 'tl-field');
    this.back = part('tl-behind', this.layer.element);
    this.front = part('tl-before', this.layer.element);
  }

  /** Shows a window (UTC milliseconds) in `width` pixels. */
  move(from: number, to: number, width: number): void {
    this.width = width;
    const isNew = this.layer.move(from, to, width);
    for (const mark of this.placed) this.position(mark, isNew);
  }

  private position(mark: PlacedMark, isNew: boolean): void {
    if (isNew) mark.stretch(this.layer.scale);
    mark.position(this.layer, this.width);
    mark.keepInSight(this.layer);
  }

  /** Draws it, in the elements of `old` where they fit. */
  put(drawable: Drawable, old: PlacedMark | null): PlacedMark {
    const mark = old?.takes(drawable) === true ? old : new PlacedMark(drawable);
    if (old !== null && mark !== old) this.remove(old);
    mark.draw(drawable);
    this.position(mark, true);
    if (!this.placed.has(mark)) {
      this.placed.add(mark);
      this.front.append(mark.front);
      if (mark.back !== null) this.back.append(mark.back);
    }
    return mark;
  }

  remove(mark: PlacedMark): void {
    this.placed.delete(mark);
    mark.front.remove();
    mark.back?.remove();
  }
}

/** The elements of a drawable, of which every style is written only when it changes. */
export class PlacedMark {
  readonly front: HTMLElement;
  readonly back: HTMLElement | null;
  private drawable: Drawable;
  private left = Number.NaN;
  private cut = Number.NaN;

  constructor(drawable: Drawable) {
    this.drawable = drawable;
    this.front = drawable.front();
    this.back = drawable.back?.() ?? null;
    this.front.dataset.mark = drawable.id;
    if (this.back !== null) this.back.dataset.mark = drawable.id;
  }

  elements(): readonly HTMLElement[] {
    return this.back === null ? [this.front] : [this.front, this.back];
  }

  takes({ id, key }: Drawable): boolean {
    return this.drawable.id === id && this.drawable.key === key;
  }

  draw(drawable: Drawable): void {
    this.drawable = drawable;
    drawable.place(this.front, this.back);
    this.cut = Number.NaN;
  }

  stretch(scale: number): void {
    this.drawable.stretch?.(scale, this.front, this.back);
  }

  /** What has no length and is out of sight waits beside the window: a third of the marks need not be moved. */
  position(layer: Layer, width: number): void {
    const at = layer.at(this.drawable.start);
    const seen = at + layer.shift;
    const isNear = seen > -BESIDE && seen < width + BESIDE;
    const left = isNear || this.drawable.stretch !== null ? at : AWAY;
    if (left === this.left) return;
    this.left = left;
    const move = `translateX(${left}px)`;
    this.front.style.transform = move;
    if (this.back !== null) this.back.style.transform = move;
  }

  keepInSight({ shift }: Layer): void {
    const { keepInSight } = this.drawable;
    if (keepInSight === null) return;
    const cut = Math.max(0, -this.left - shift);
    if (cut === this.cut) return;
    this.cut = cut;
    keepInSight(cut, this.front);
  }
}
