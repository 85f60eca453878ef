/** What the command line needs of the pipeline: one step for each article alone, one for all of them together. */
import type { Story } from '../../model/story.ts';
import type { DroppedArticle } from '../dedupe.ts';
import type { Problem } from '../inputs/problem.ts';
import type { MentionsLine } from '../mentions-line.ts';
import type { DatedArticle } from '../reading.ts';

/** `A` is what is kept of an article between the steps: plain data, the same after a trip through JSON. */
export type Engine<A> = {
  analyse(article: DatedArticle): A;
  assemble(input: {
    readonly analyses: readonly A[];
    readonly dropped: readonly DroppedArticle[];
    /** Dropped ones that shall have a line of mentions too; `keptAs` counts in `analyses`. */
    readonly copies: readonly { readonly analysis: A; readonly keptAs: number }[];
    readonly problems: readonly Problem[];
    /** The story as it stands, whose ids are carried forward. */
    readonly previous: Story | null;
    /** The contents of edits.json; throws where an edit can not be applied. */
    readonly edits: unknown;
  }): { readonly story: Story; readonly mentions: readonly MentionsLine[] };
};
