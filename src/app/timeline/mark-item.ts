/**
 * What vis-timeline asks of an item. It keeps the items; where they stand is the field's affair: vis-timeline's own box
 * item has three elements, copies all its languages when it is made, is measured, and leaves and enters the document
 * on every frame near the edges.
 */
import type { Drawable } from './drawing.ts';
import type { Field, PlacedMark } from './field.ts';

/** A row of the data set; `content` and `type` are asked for by vis-timeline. */
export type Stored = {
  readonly id: string;
  readonly type: string;
  readonly content: string;
  readonly start: number;
  readonly drawable: Drawable;
  readonly field: Field;
};

export class MarkItem {
  /** Set by vis-timeline, like `parent`, `top` and `left`. */
  id: string | null = null;
  parent: object | null = null;
  data: Stored;
  displayed = false;
  groupShowing = true;
  dirty = false;
  top = 0;
  left = 0;
  readonly width = 0;
  readonly height = 0;
  readonly selectable = false;
  private mark: PlacedMark | null = null;

  constructor(data: Stored) {
    this.data = data;
  }

  setData(data: Stored): void {
    this.data = data;
    if (this.displayed) this.redraw();
  }

  setParent(parent: object | null): void {
    if (parent === null) this.hide();
    this.parent = parent;
  }

  /** Only what is near the window is given to vis-timeline at all. */
  isVisible(): boolean {
    return true;
  }

  show(): void {
    if (!this.displayed) this.redraw();
  }

  hide(): void {
    if (this.mark !== null) this.data.field.remove(this.mark);
    this.mark = null;
    this.displayed = false;
  }

  /** With `asQueue` vis-timeline wants a list of steps to take later; there is nothing left to do then. */
  redraw(asQueue?: boolean): (() => void)[] | undefined {
    this.mark = this.data.field.put(this.data.drawable, this.mark);
    this.displayed = true;
    return asQueue === true ? [() => {}] : undefined;
  }

  elements(): readonly HTMLElement[] {
    return this.mark?.elements() ?? [];
  }

  repositionX(): void {
    // The field moves its marks.
  }

  repositionY(): void {
    // Heights are set when a mark is placed.
  }
}
