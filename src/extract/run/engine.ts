/** What the command line needs of the pipeline: one step for each article alone, one for all of them together. */
import type { Story } from '../../model/story.ts';
import type { DroppedArticle } from '../dedupe.ts';
import type { Problem } from '../inputs/problem.ts';
import type { DatedArticle } from '../reading.ts';

/** One line of `--mentions`: everything that was found in one article, offsets into its text. */
export type MentionsLine = {
  readonly article: string;
  readonly published: string;
  readonly dates: readonly { readonly edtf: string | null }[];
  readonly quotes: readonly { readonly speaker: unknown }[];
  readonly mentions: readonly unknown[];
  readonly events: readonly unknown[];
};

/** `A` is what is kept of an article between the steps: plain data, the same after a trip through JSON. */
export type Engine<A> = {
  analyse(article: DatedArticle): A;
  assemble(input: {
    readonly analyses: readonly A[];
    readonly dropped: readonly DroppedArticle[];
    readonly problems: readonly Problem[];
    /** The story as it stands, whose ids are carried forward. */
    readonly previous: Story | null;
    /** The contents of edits.json; throws where an edit can not be applied. */
    readonly edits: unknown;
  }): { readonly story: Story; readonly mentions: readonly MentionsLine[] };
};
