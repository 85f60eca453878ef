import { Fragment, type ReactNode } from 'react';
import { findAll, queryWords } from '../../model/find-all.ts';
import { type Span, splitBySpans } from '../../model/span.ts';
import { usePage } from '../page.ts';

/** A span of the article and how it is set: `className` for a plain span, `hit` for a search result. */
export type Marking = Span & { readonly kind: 'said' | 'when' | 'differing' | 'here' };

type Props = {
  /** The text of the article. */
  readonly text: string;
  /** The piece to show. */
  readonly span: Span;
  /** Markings, in offsets of the whole text; those outside the piece are ignored. */
  readonly marks?: readonly Marking[];
};

/** A piece of an article, verbatim, with its markings and the search's hits. Nothing is added to the text or lost. */
export function MarkedText({ text, span, marks = [] }: Props): ReactNode {
  const { query } = usePage();
  const piece = text.slice(span.start, span.end);
  const hits = findAll(piece, queryWords(query)).map((hit) => ({ ...hit, kind: 'hit' as const }));
  const inside = marks.map((mark) => ({
    start: Math.max(0, mark.start - span.start),
    end: Math.max(0, mark.end - span.start),
    kind: mark.kind,
  }));
  return splitBySpans(piece, [...inside, ...hits]).map((part) => {
    const kinds = new Set(part.spans.map((s) => s.kind));
    if (kinds.size === 0) return <Fragment key={part.start}>{part.text}</Fragment>;
    const marked = kinds.has('hit') || kinds.has('differing') || kinds.has('here');
    const Element = marked ? 'mark' : 'span';
    return (
      <Element key={part.start} className={[...kinds].join(' ')}>
        {part.text}
      </Element>
    );
  });
}
