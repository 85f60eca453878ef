/**
 * What a story rests on, counted: what the page of coverage shows. Of a story of one file it is worked out where it is
 * shown; of a large one the build writes it to `coverage.json`, so that no evidence has to be loaded to count it.
 */
import type { Notice, Story, StoryEvent } from './story.ts';
import { uncovered } from './uncovered.ts';

/** A decision of a person, as extraction writes it into the story beside the contract's fields. */
export type Decision = {
  readonly about: 'story' | 'event' | 'actor';
  readonly id: string;
  readonly change: string;
  readonly reason: string;
};

export type LeftOut = Notice & {
  /** The words the notice is about, shortened; null where it is about none. */
  readonly words: string | null;
};

export type Coverage = {
  readonly format: 'sourceline-coverage';
  /** For each article, in the order of the story: events that rest on it, distinct quotations, per cent of its letters that some event rests on. */
  readonly events: readonly number[];
  readonly quotes: readonly number[];
  readonly share: readonly number[];
  readonly notices: readonly LeftOut[];
  readonly edits: readonly Decision[];
};

/** Words of a notice are cut here, in UTF-16 units. */
const MOST_WORDS = 160;

export function coverageOf(story: Story): Coverage {
  const told = tellings(story.events);
  const texts = new Map(story.articles.map((article) => [article.id, article.text]));
  const events: number[] = [];
  const quotes: number[] = [];
  const share: number[] = [];
  for (const article of story.articles) {
    const theirs = told.get(article.id) ?? [];
    const accounts = theirs
      .flatMap((event) => event.accounts)
      .filter((account) => account.article === article.id);
    events.push(theirs.length);
    quotes.push(new Set(accounts.flatMap((a) => a.quotes.map((quote) => quote.start))).size);
    share.push(Math.round(100 * uncovered(article, theirs).share));
  }
  return {
    format: 'sourceline-coverage',
    events,
    quotes,
    share,
    notices: story.notices.map((notice) => ({
      ...notice,
      words: wordsOf(texts.get(notice.article ?? ''), notice),
    })),
    edits: decisionsOf(story),
  };
}

/** The events that each article tells, each once, in story order. */
export function tellings(events: readonly StoryEvent[]): Map<string, StoryEvent[]> {
  const told = new Map<string, StoryEvent[]>();
  for (const event of events) {
    for (const { article } of event.accounts) {
      const theirs = told.get(article);
      if (theirs === undefined) told.set(article, [event]);
      else if (theirs.at(-1) !== event) theirs.push(event);
    }
  }
  return told;
}

function wordsOf(text: string | undefined, { span }: Notice): string | null {
  if (text === undefined || span === null) return null;
  const piece = text.slice(span.start, span.end);
  return piece.length <= MOST_WORDS ? piece : `${piece.slice(0, MOST_WORDS - 1)}…`;
}

function decisionsOf(story: Story): readonly Decision[] {
  const { edits } = story as Story & { readonly edits?: unknown };
  return Array.isArray(edits) ? (edits as Decision[]) : [];
}
