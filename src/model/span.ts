/**
 * A piece of a text: UTF-16 code units, `end` excluded, so that `text.slice(start, end)` is the piece.
 * (The W3C text position selector counts code points instead; convert before handing spans to it.)
 */
export type Span = { readonly start: number; readonly end: number };

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A piece of a text and the spans that cover all of it, in the order they were given. */
export type Piece<S extends Span> = {
  readonly text: string;
  readonly start: number;
  readonly spans: readonly S[];
};

/**
 * Cuts `text` at every border of `spans`. The pieces joined are the text again, whatever the spans are:
 * overlapping, nested, empty or past the end (such parts are ignored). Work grows with
 * text + spans × pieces that they cover.
 */
export function splitBySpans<S extends Span>(text: string, spans: readonly S[]): Piece<S>[] {
  const inside = spans.filter((s) => s.start < s.end && s.start < text.length && s.end > 0);
  const cuts = new Set([0, text.length]);
  for (const span of inside) {
    cuts.add(Math.max(0, span.start));
    cuts.add(Math.min(text.length, span.end));
  }
  const borders = [...cuts].sort((a, b) => a - b);
  const pieces: Piece<S>[] = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const start = borders[i] as number;
    const end = borders[i + 1] as number;
    pieces.push({
      text: text.slice(start, end),
      start,
      spans: inside.filter((s) => s.start < end && s.end > start),
    });
  }
  return pieces;
}
