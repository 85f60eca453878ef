/** Every page of a site: where it is, what it is called, what it says of itself to machines. Pure. */
import { countActors, rankActors } from '../model/actor-rank.ts';
import { dateInWords, dayInWords } from '../model/date-words.ts';
import {
  actorPath,
  addressOf,
  articlePath,
  eventPath,
  type Site,
} from '../model/formats/address.ts';
import {
  type ExportContext,
  firstWords,
  indexStory,
  outletOf,
  type StoryIndex,
} from '../model/formats/context.ts';
import { actorJsonLd, articleJsonLd, eventJsonLd, storyJsonLd } from '../model/formats/jsonld.ts';
import { clip, oneLine } from '../model/formats/markup.ts';
import { SPLIT_FROM } from '../model/split.ts';
import type { Actor, Article, Story, StoryEvent } from '../model/story.ts';
import {
  actorTones,
  articleCard,
  type CardText,
  eventCard,
  type StoryFrame,
  storyCard,
  storyFrame,
} from './card-text.ts';
import { PAGE_WORDS } from './words.ts';

type PageKind =
  | 'story'
  | 'event'
  | 'article'
  | 'actor'
  | 'coverage'
  /** An event id that was shared once and is no event any more. */
  | 'retired'
  | 'missing';

/** A share image: its place below the site’s folder and what it says. */
export type PageImage = {
  readonly path: string;
  readonly alt: string;
  readonly card: CardText;
};

export type Page = {
  readonly kind: PageKind;
  /** The path the page is asked for, below the site’s folder, percent-encoded: `/`, `/e/<id>/`. */
  readonly route: string;
  /** The file it is written to, below the output folder, not encoded: `e/<id>/index.html`. */
  readonly file: string;
  /** Of the browser’s tab and of search results. */
  readonly title: string;
  /** Of previews, where the site is named beside it. */
  readonly shortTitle: string;
  readonly description: string;
  /** The path that search engines are to keep; another page’s for an id that was merged; null for none. */
  readonly canonical: string | null;
  /** Whether it belongs in the site map and in search engines. */
  readonly indexed: boolean;
  readonly image: PageImage;
  readonly jsonLd: unknown;
  /** The same page as data, below the site’s folder. */
  readonly data: string | null;
};

/** Long enough for a sentence, short enough for previews and search results. */
const DESCRIPTION = 200;

/** All pages, the front page first, then events, articles, actors, coverage, retired ids and the page for no page. */
export function pagesOf(context: ExportContext): Page[] {
  const { story, language } = context;
  const index = indexStory(story);
  const tones = actorTones(story);
  const frame = storyFrame(story, language);
  const counts = countActors(story.events);
  const words = PAGE_WORDS[language];
  const front: PageImage = {
    path: 'card.png',
    alt: words.pictureOf(oneLine(story.title)),
    card: storyCard(story, frame, aboutStory(context)),
  };
  const events = new Map(story.events.map((event) => [event.id, event]));
  return [
    storyPage(context, front),
    ...story.events.map((event) => eventPage(context, frame, index, tones, event)),
    ...story.articles.map((article) => articlePage(context, frame, article)),
    ...story.actors.map((actor) => actorPage(context, actor, counts.get(actor.id) ?? 0, front)),
    coveragePage(context, front),
    ...story.retired.map((old) => retiredPage(context, old, events, front)),
    missingPage(context, front),
  ];
}

/** Of a story that is published in pieces, so many events, articles and actors get a page made at build. */
export const MOST_PAGES = 500;

/**
 * What gets a page of its own: all of a story of usual size, of a very large one the most important events, the
 * articles that tell them and the actors that most take part. A hundred thousand pages would be gigabytes that almost
 * nobody opens.
 */
export function pagedOf(story: Story): Pick<Story, 'events' | 'articles' | 'actors'> {
  if (story.events.length < SPLIT_FROM) return story;
  const ranked = [...story.events].sort((a, b) => b.importance - a.importance).slice(0, MOST_PAGES);
  const kept = new Set(ranked.map((event) => event.id));
  const events = story.events.filter((event) => kept.has(event.id));
  const told = new Set(events.flatMap((event) => event.accounts.map((account) => account.article)));
  return {
    events,
    articles: story.articles.filter((article) => told.has(article.id)).slice(0, MOST_PAGES),
    actors: rankActors(story.actors, story.events).slice(0, MOST_PAGES),
  };
}

function storyPage(context: ExportContext, image: PageImage): Page {
  const { story } = context;
  const title = oneLine(story.title);
  return {
    kind: 'story',
    route: '/',
    file: 'index.html',
    title,
    shortTitle: title,
    description: clip(aboutStory(context), DESCRIPTION),
    canonical: '',
    indexed: true,
    image,
    jsonLd: storyJsonLd(context),
    data: 'story.json',
  };
}

/** The story’s own description, else what it is made of. */
function aboutStory({ story, language }: ExportContext): string {
  const words = PAGE_WORDS[language];
  const { description, events, articles } = story;
  return description || `${words.events(events.length)} ${words.articles(articles.length)}`;
}

function eventPage(
  context: ExportContext,
  frame: StoryFrame,
  index: StoryIndex,
  tones: ReadonlyMap<string, number>,
  event: StoryEvent,
): Page {
  const { story, language } = context;
  const title = oneLine(event.title);
  const when = dateInWords(event, language);
  const path = eventPath(event.id);
  const words = firstWords(event);
  return {
    kind: 'event',
    route: `/${path}`,
    file: `e/${event.id}/index.html`,
    title: `${title} (${when}) – ${oneLine(story.title)}`,
    shortTitle: title,
    description: clip(words === null ? when : `${when}. ${words}`, DESCRIPTION),
    canonical: path,
    indexed: true,
    image: {
      path: `${path}card.png`,
      alt: `${when}: ${title}`,
      card: eventCard(frame, index, tones, event, language),
    },
    jsonLd: eventJsonLd(context, event, index),
    data: `e/${encodeURIComponent(event.id)}.json`,
  };
}

function articlePage(context: ExportContext, frame: StoryFrame, article: Article): Page {
  const { story, language } = context;
  const title = oneLine(article.headline ?? outletOf(article));
  const source = PAGE_WORDS[language].from(
    outletOf(article),
    dayInWords(article.published, language, 'bare'),
  );
  const path = articlePath(article.id);
  return {
    kind: 'article',
    route: `/${path}`,
    file: `a/${article.id}/index.html`,
    title: `${title} (${source}) – ${oneLine(story.title)}`,
    shortTitle: title,
    description: clip(`${source}. ${article.text}`, DESCRIPTION),
    canonical: path,
    indexed: true,
    image: {
      path: `${path}card.png`,
      alt: `${source}: ${title}`,
      card: articleCard(frame, article, language),
    },
    jsonLd: articleJsonLd(context, article),
    data: null,
  };
}

function actorPage(context: ExportContext, actor: Actor, count: number, image: PageImage): Page {
  const { story, language } = context;
  const name = oneLine(actor.name);
  const path = actorPath(actor.id);
  const about = [actor.description ?? '', PAGE_WORDS[language].events(count)];
  return {
    kind: 'actor',
    route: `/${path}`,
    file: `actor/${actor.id}/index.html`,
    title: `${name} – ${oneLine(story.title)}`,
    shortTitle: name,
    description: clip(
      `${name}: ${about.filter((part) => part !== '').join(', ')}. ${story.description}`,
      DESCRIPTION,
    ),
    canonical: path,
    indexed: true,
    image,
    jsonLd: actorJsonLd(context, actor),
    data: null,
  };
}

function coveragePage(context: ExportContext, image: PageImage): Page {
  const { story, language } = context;
  const words = PAGE_WORDS[language];
  return {
    kind: 'coverage',
    route: '/coverage/',
    file: 'coverage/index.html',
    title: `${words.coverage} – ${oneLine(story.title)}`,
    shortTitle: words.coverage,
    description: words.coverageDescription(oneLine(story.title)),
    canonical: 'coverage/',
    indexed: true,
    image,
    jsonLd: null,
    data: null,
  };
}

function retiredPage(
  context: ExportContext,
  old: Story['retired'][number],
  events: ReadonlyMap<string, StoryEvent>,
  image: PageImage,
): Page {
  const { story, language } = context;
  const words = PAGE_WORDS[language];
  const heir = old.to === null ? undefined : events.get(old.to);
  const title = heir === undefined ? words.gone : words.merged(oneLine(heir.title));
  return {
    kind: 'retired',
    route: `/${eventPath(old.id)}`,
    file: `e/${old.id}/index.html`,
    title: `${title} – ${oneLine(story.title)}`,
    shortTitle: title,
    description: clip(old.reason, DESCRIPTION),
    canonical: heir === undefined ? null : eventPath(heir.id),
    indexed: false,
    image,
    jsonLd: null,
    data: null,
  };
}

function missingPage(context: ExportContext, image: PageImage): Page {
  const { story, language } = context;
  const words = PAGE_WORDS[language];
  return {
    kind: 'missing',
    route: '/404.html',
    file: '404.html',
    title: `${words.missing} – ${oneLine(story.title)}`,
    shortTitle: words.missing,
    description: words.missingDescription,
    canonical: null,
    indexed: false,
    image,
    jsonLd: null,
    data: null,
  };
}

/** The address of a page as people pass it on. */
export function pageAddress(site: Site, page: Pick<Page, 'route'>): string {
  return addressOf(site, page.route.slice(1));
}
