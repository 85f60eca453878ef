/** The marks of a drawing: stems and dots stay behind all cards. Nothing is ever measured. */
import type { Drawable } from './drawing.ts';
import { AWAY, Layer } from './layer.ts';
import { part } from './part.ts';

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
    this.layer.move(from, to, width);
    for (const mark of this.placed) mark.position(this.layer, width);
  }

  /** Whether anything of it lies in the window. */
  isSeen({ extent }: Drawable): boolean {
    return this.layer.isSeen(extent, this.width);
  }

  /** Draws it, in the elements of `old` where they fit. */
  put(drawable: Drawable, old: PlacedMark | null): PlacedMark {
    const mark = old?.takes(drawable) === true ? old : new PlacedMark(drawable);
    if (old !== null && mark !== old) this.remove(old);
    mark.draw(drawable);
    mark.position(this.layer, this.width);
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
  /** For which it was stretched last. */
  private scale = Number.NaN;

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
    this.scale = Number.NaN;
  }

  /**
   * What is out of sight waits beside the window: half of the marks need not be moved and stretched by a zoom. Panning
   * leaves it where it stands, since it may come back.
   */
  position(layer: Layer, width: number): void {
    const { start, extent, stretch } = this.drawable;
    const isSeen = layer.isSeen(extent, width);
    if (isSeen && stretch !== null && this.scale !== layer.scale) {
      this.scale = layer.scale;
      stretch(layer.scale, this.front, this.back);
    }
    const at = layer.at(start);
    const left = isSeen || this.left === at ? at : AWAY;
    if (left !== this.left) {
      this.left = left;
      const move = `translateX(${left}px)`;
      this.front.style.transform = move;
      if (this.back !== null) this.back.style.transform = move;
    }
    if (isSeen) this.keepInSight(layer);
  }

  private keepInSight({ shift }: Layer): void {
    const { keepInSight } = this.drawable;
    if (keepInSight === null) return;
    const cut = Math.max(0, -this.left - shift);
    if (cut === this.cut) return;
    this.cut = cut;
    keepInSight(cut, this.front);
  }
}
