import type { Extent } from './drawing.ts';

/** A place in a layer where nothing is seen, in pixels. */
export const AWAY = -100_000;
/** For outlines and what rounding adds, in pixels. */
const EDGE = 8;

/**
 * A layer that moves as a whole: what stands in it has its place in pixels from a fixed moment, so that panning costs
 * one transform, whatever it holds, and only another scale moves everything. Places are whole pixels, which keeps lines
 * and letters sharp.
 */
export class Layer {
  readonly element: HTMLElement = document.createElement('div');
  /** Pixels a millisecond. */
  scale = 0;
  /** Pixels by which the layer stands right of where it began. */
  shift = 0;
  private origin = 0;

  constructor(parent: HTMLElement, className: string) {
    this.element.className = `tl-layer ${className}`;
    parent.append(this.element);
  }

  /** Shows a window (UTC milliseconds) in `width` pixels. Returns whether everything must be placed anew. */
  move(from: number, to: number, width: number): boolean {
    const scale = width / (to - from);
    // A length is never quite the same after panning: a millionth is less than a hundredth of a pixel.
    const isNew = Math.abs(scale - this.scale) > this.scale * 1e-6;
    if (isNew) {
      this.scale = scale;
      this.origin = from;
    }
    const shift = Math.round((this.origin - from) * this.scale);
    if (isNew || shift !== this.shift) {
      this.shift = shift;
      this.element.style.transform = `translateX(${shift}px)`;
    }
    return isNew;
  }

  /** Whether anything of this extent lies in a window of so many pixels. */
  isSeen({ from, to, left, right }: Extent, width: number): boolean {
    return (
      this.at(from) + this.shift - left < width + EDGE && this.at(to) + this.shift + right > -EDGE
    );
  }

  /** Where a moment stands in the layer, in pixels. */
  at(time: number): number {
    return Math.round((time - this.origin) * this.scale);
  }
}
