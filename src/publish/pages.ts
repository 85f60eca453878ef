/** Every page of a site: where it is, what it is called, what it says of itself to machines. Pure. */
import { countActors } from '../model/actor-rank.ts';
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
import type { Scope } from './scope.ts';
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
  /** The event that it is the page of. */
  readonly event: StoryEvent | null;
};

/** Long enough for a sentence, short enough for previews and search results. */
const DESCRIPTION = 200;

/**
 * All pages, the front page first, then events, articles, actors, coverage, retired ids and the page for no page; made
 * one at a time, so that those of a large story are not in memory at once.
 */
export function* pagesOf(context: ExportContext, scope: Scope): Generator<Page> {
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
  yield storyPage(context, front);
  for (const event of scope.events) {
    const own = scope.pictured.has(event);
    const image = own ? eventImage(context, frame, index, tones, event) : front;
    yield eventPage(context, index, event, image);
  }
  for (const article of scope.articles) {
    yield articlePage(
      context,
      article,
      scope.isSplit ? front : articleImage(context, frame, article),
    );
  }
  for (const actor of scope.actors) {
    yield actorPage(context, actor, counts.get(actor.id) ?? 0, front);
  }
  yield coveragePage(context, front);
  const events = new Map(story.events.map((event) => [event.id, event]));
  for (const old of story.retired) yield retiredPage(context, old, events, front);
  yield missingPage(context, front);
}

/** How many pages `pagesOf` makes. */
export function countPages(story: Story, scope: Scope): number {
  const { events, articles, actors } = scope;
  return events.length + articles.length + actors.length + story.retired.length + 3;
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
    event: null,
  };
}

/** The story’s own description, else what it is made of. */
function aboutStory({ story, language }: ExportContext): string {
  const words = PAGE_WORDS[language];
  const { description, events, articles } = story;
  return description || `${words.events(events.length)} ${words.articles(articles.length)}`;
}

function eventImage(
  { language }: ExportContext,
  frame: StoryFrame,
  index: StoryIndex,
  tones: ReadonlyMap<string, number>,
  event: StoryEvent,
): PageImage {
  return {
    path: `${eventPath(event.id)}card.png`,
    alt: `${dateInWords(event, language)}: ${oneLine(event.title)}`,
    card: eventCard(frame, index, tones, event, language),
  };
}

function eventPage(
  context: ExportContext,
  index: StoryIndex,
  event: StoryEvent,
  image: PageImage,
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
    image,
    jsonLd: eventJsonLd(context, event, index),
    data: `e/${encodeURIComponent(event.id)}.json`,
    event,
  };
}

function articleImage(context: ExportContext, frame: StoryFrame, article: Article): PageImage {
  return {
    path: `${articlePath(article.id)}card.png`,
    alt: `${sourceOf(context, article)}: ${oneLine(article.headline ?? outletOf(article))}`,
    card: articleCard(frame, article, context.language),
  };
}

function sourceOf({ language }: ExportContext, article: Article): string {
  const day = dayInWords(article.published, language, 'bare');
  return PAGE_WORDS[language].from(outletOf(article), day);
}

function articlePage(context: ExportContext, article: Article, image: PageImage): Page {
  const { story } = context;
  const title = oneLine(article.headline ?? outletOf(article));
  const source = sourceOf(context, article);
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
    image,
    jsonLd: articleJsonLd(context, article),
    data: null,
    event: null,
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
    event: null,
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
    event: null,
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
    event: null,
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
    event: null,
  };
}

/** The address of a page as people pass it on. */
export function pageAddress(site: Site, page: Pick<Page, 'route'>): string {
  return addressOf(site, page.route.slice(1));
}
