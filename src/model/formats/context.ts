/**
 * What every export needs to know beside the events it writes: the story they belong to, where it is published and
 * the language dates are said in. `events` are passed apart, since a reader may take only those a filter leaves.
 */
import type { Language } from '../date-words.ts';
import type { Account, Actor, Article, Excerpt, Quote, Story, StoryEvent } from '../story.ts';
import type { Site } from './address.ts';

export type ExportContext = {
  readonly story: Story;
  readonly site: Site;
  readonly language: Language;
};

/** Articles and actors of a story by id. */
export type StoryIndex = {
  readonly articles: ReadonlyMap<string, Article>;
  readonly actors: ReadonlyMap<string, Actor>;
};

const indexes = new WeakMap<Pick<Story, 'articles' | 'actors'>, StoryIndex>();

/** Made once a story: exports ask for it event by event. */
export function indexStory(story: Pick<Story, 'articles' | 'actors'>): StoryIndex {
  let index = indexes.get(story);
  if (index === undefined) {
    index = {
      articles: new Map(story.articles.map((article) => [article.id, article])),
      actors: new Map(story.actors.map((actor) => [actor.id, actor])),
    };
    indexes.set(story, index);
  }
  return index;
}

/** The names of an event's actors, each once, in the order of the event. */
export function actorNames(event: Pick<StoryEvent, 'actors'>, index: StoryIndex): string[] {
  const names = event.actors.map((role) => index.actors.get(role.actor)?.name ?? role.actor);
  return [...new Set(names)];
}

/** Who a quote is given to: the actor's name, or null where the text does not make it certain. */
export function speakerName(quote: Quote, index: StoryIndex): string | null {
  return quote.speaker === null ? null : (index.actors.get(quote.speaker)?.name ?? null);
}

/** An account with the article it comes from. Accounts whose article is missing are left out. */
export function sourcesOf(
  event: Pick<StoryEvent, 'accounts'>,
  index: StoryIndex,
): { account: Account; article: Article }[] {
  return event.accounts.flatMap((account) => {
    const article = index.articles.get(account.article);
    return article === undefined ? [] : [{ account, article }];
  });
}

/** What to call an article's outlet where the article does not say. */
export function outletOf(article: Pick<Article, 'outlet' | 'headline'>): string {
  return article.outlet || article.headline || 'unnamed source';
}

/** The first words that a source has on an event: an excerpt before a quote; null for an unsourced event. */
export function firstWords(event: Pick<StoryEvent, 'accounts' | 'title'>): string | null {
  for (const account of event.accounts) {
    const words = tellingExcerpt(event, account)?.exact ?? account.quotes[0]?.exact;
    if (words !== undefined) return words;
  }
  return null;
}

/**
 * The excerpt that tells the event: the one that shares most words with its title, the earlier of two. An account may
 * begin with a sentence that is there for its date alone (“Last month …”).
 */
export function tellingExcerpt(
  event: Pick<StoryEvent, 'title'>,
  account: Account,
): Excerpt | undefined {
  if (account.excerpts.length < 2) return account.excerpts[0];
  const wanted = wordsIn(event.title);
  const shared = ({ exact }: Excerpt) => [...wordsIn(exact)].filter((w) => wanted.has(w)).length;
  return [...account.excerpts].sort((a, b) => shared(b) - shared(a))[0];
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
