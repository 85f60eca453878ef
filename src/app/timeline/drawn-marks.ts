/** The marks now drawn. One that has not changed keeps its drawable, so that nothing is done for it. */
import type { Mark } from '../../timeline/mark.ts';
import { type DrawingContext, drawableOf, todayDrawable } from './draw-mark.ts';
import type { Drawable } from './drawing.ts';
import { eventOf } from './mark-facts.ts';

type Drawn = { readonly mark: Mark; readonly drawable: Drawable };

export class DrawnMarks {
  /** Position of the selected event, and the id of the mark under the cursor. */
  selected: number | null = null;
  cursor: string | null = null;
  private drawn: ReadonlyMap<string, Drawn> = new Map();
  private today: Drawable | null = null;
  private emphasised: ReadonlySet<string> = new Set();

  /** Forgets them: names or looks have changed. */
  clear(): void {
    this.drawn = new Map();
  }

  /** In the order in which they should be made: the event asked for, cards by importance, the rest. */
  drawablesOf(
    marks: readonly Mark[],
    pinned: number | null,
    today: number | null,
    context: DrawingContext,
  ): readonly Drawable[] {
    const next = new Map<string, Drawn>();
    for (const mark of marks) {
      const old = this.drawn.get(mark.id);
      if (old !== undefined && sameMark(old.mark, mark)) {
        next.set(mark.id, old);
        continue;
      }
      const drawable = drawableOf(mark, context);
      if (drawable !== null)
        next.set(mark.id, { mark, drawable: this.withEmphasis(mark, drawable) });
    }
    this.drawn = next;
    const { rank } = context.index;
    const order = ({ mark }: Drawn) => {
      if (mark.kind !== 'card') return Number.MAX_SAFE_INTEGER;
      return mark.event === pinned ? -1 : (rank[mark.event] as number);
    };
    const items = [...next.values()].sort((a, b) => order(a) - order(b)).map((one) => one.drawable);
    const line = this.todayOf(today, context);
    return line === null ? items : [...items, line];
  }

  /** Shows the emphasis of the marks that have lost or won it. */
  emphasise(elementsOf: (id: string) => readonly HTMLElement[]): void {
    const now = new Set<string>();
    for (const { mark } of this.drawn.values()) {
      if (mark.id === this.cursor || this.isSelected(mark)) now.add(mark.id);
    }
    for (const id of new Set([...this.emphasised, ...now])) {
      const mark = this.drawn.get(id)?.mark;
      if (mark !== undefined) this.paint(mark, elementsOf(id));
    }
    this.emphasised = now;
  }

  private isSelected(mark: Mark): boolean {
    return this.selected !== null && eventOf(mark) === this.selected;
  }

  private paint(mark: Mark, elements: readonly HTMLElement[]): void {
    for (const { classList } of elements) {
      classList.toggle('is-selected', this.isSelected(mark));
      classList.toggle('is-cursor', mark.id === this.cursor);
    }
  }

  private withEmphasis(mark: Mark, drawable: Drawable): Drawable {
    return {
      ...drawable,
      place: (front, back) => {
        drawable.place(front, back);
        this.paint(mark, back === null ? [front] : [front, back]);
      },
    };
  }

  /** Today is drawn only in a story that is still going on. */
  private todayOf(today: number | null, context: DrawingContext): Drawable | null {
    const { first, last } = context.index;
    if (today === null || today < first || today > last + (last + 1 - first) * 0.02) return null;
    if (this.today?.key !== context.words.say.today) this.today = todayDrawable(today, context);
    return this.today;
  }
}

function sameMark(a: Mark, b: Mark): boolean {
  for (const key of Object.keys(b) as (keyof Mark)[]) {
    if (a[key] !== b[key] && (key as string) !== 'span') return false;
  }
  // Marks are flat but for a card's span.
  if (a.kind !== 'card' || b.kind !== 'card') return a.kind === b.kind;
  return a.span?.from === b.span?.from && a.span?.to === b.span?.to;
}
