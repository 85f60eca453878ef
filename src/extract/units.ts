/** The lines of a paste, or its wrapped paragraphs, each with its label and how it stands to the line before. */
import type { Span } from '../model/span.ts';
import { type Label, labelOf } from './labels.ts';
import { paragraphsOf } from './lines.ts';

/** What is not prose: within the text (an aside, offsets into the text) or around it (left over, into the file). */
export type NotProse = Span & {
  readonly kind: 'caption' | 'legal' | 'credit' | 'cruft' | 'heading' | 'rule';
};

/** A line, or the lines of a wrapped paragraph. */
export type Unit = Span & {
  readonly text: string;
  readonly label: Label;
  /** Blank lines, a rule or the beginning of the file stand before it. */
  readonly apart: boolean;
};

/** Lines that say something about the article below them. */
export const META: ReadonlySet<Label> = new Set([
  'date',
  'byline',
  'name',
  'outlet',
  'url',
  'header',
  'title',
]);

/** Two line breaks. */
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[^\n\r]*[\n\r]/;

/** All lines of a text that are not blank. */
export function unitsOf(raw: string): Unit[] {
  const units: Unit[] = [];
  for (const span of paragraphsOf(raw)) {
    const text = raw.slice(span.start, span.end);
    const before = units.at(-1);
    const gap =
      before === undefined ? '' : raw.slice(before.end, Math.min(span.start, before.end + 200));
    const apart = before === undefined || before.label === 'rule' || BLANK_LINE.test(gap);
    units.push({ ...span, text, label: labelOf(text), apart });
  }
  return units;
}

/** The kind of a line that is not prose; null for prose, headings and what may be either. */
export function asideKind(label: Label): NotProse['kind'] | null {
  switch (label) {
    case 'caption':
    case 'legal':
    case 'credit':
    case 'cruft':
    case 'rule':
      return label;
    default:
      return null;
  }
}

/** A headline on one line, without the white space of the file. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
