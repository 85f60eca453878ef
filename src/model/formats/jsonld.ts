/**
 * What a page is about, for machines: schema.org in JSON-LD. A page is a WebPage about an Event, told by NewsArticles
 * and Quotations. No ClaimReview: nothing here is rated. What is only alleged or was denied is a Claim with its
 * appearances, so that no machine takes it for an Event that was.
 */
import { parseEdtf } from '../edtf.ts';
import type { Actor, ActorKind, Article, Story, StoryEvent } from '../story.ts';
import {
  actorPath,
  addressOf,
  articlePath,
  eventAddress,
  eventPath,
  type Site,
} from './address.ts';
import {
  type ExportContext,
  firstWords,
  indexStory,
  outletOf,
  type StoryIndex,
  sourcesOf,
} from './context.ts';
import { oneLine } from './markup.ts';
import { plainDate } from './plain-date.ts';

type Node = { readonly '@type': string; readonly [property: string]: unknown };

const KINDS: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  place: 'Place',
  group: 'Organization',
};

/** The page of one event; `index` is the story’s, given where many pages are made. */
export function eventJsonLd(
  context: ExportContext,
  event: StoryEvent,
  index: StoryIndex = indexStory(context.story),
): Node {
  const { story, site } = context;
  const url = eventAddress(site, event.id);
  const sources = sourcesOf(event, index);
  const doubted = event.status === 'alleged' || event.status === 'denied';
  const articles = sources.map(({ article }) => articleNode(article, site));
  const about = doubted
    ? {
        '@type': 'Claim',
        '@id': `${url}#event`,
        name: oneLine(event.title),
        ...(articles[0] !== undefined && {
          firstAppearance: { '@id': articles[0]['@id'] },
          appearance: articles.map((article) => ({ '@id': article['@id'] })),
        }),
      }
    : eventNode(event, index, site, `${url}#event`);
  return {
    '@context': 'https://schema.org',
    ...page(site, eventPath(event.id), event.title, firstWords(event), story),
    isPartOf: storyReference(story, site),
    temporalCoverage: `${event.earliest}/${event.latest}`,
    about,
    ...(articles.length > 0 && { citation: articles }),
    ...(sources.length > 0 && { hasPart: quotations(event, index, site, url) }),
  };
}

function eventNode(event: StoryEvent, index: StoryIndex, site: Site, id: string): Node {
  return {
    '@type': 'Event',
    '@id': id,
    name: oneLine(event.title),
    ...eventDates(event),
    ...(event.status === 'planned' && { eventStatus: 'https://schema.org/EventScheduled' }),
    ...(event.actors.length > 0 && {
      actor: [...new Set(event.actors.map((role) => role.actor))].flatMap((actorId) => {
        const actor = index.actors.get(actorId);
        return actor === undefined ? [] : [actorNode(actor, site)];
      }),
    }),
    subjectOf: sourcesOf(event, index).map(({ article }) => ({ '@id': articleId(article, site) })),
  };
}

/**
 * `startDate` with no more parts than are certain, and `endDate` only where the event went on all through an interval:
 * the last day that an uncertain date may mean is not the day it ended.
 */
function eventDates(event: StoryEvent): { startDate?: string; endDate?: string } {
  const edtf = parseEdtf(event.date);
  if (edtf?.kind === 'interval' && event.extent === 'throughout') {
    return {
      ...(edtf.from !== null && { startDate: withoutQualifier(event.date.split('/')[0] ?? '') }),
      ...(edtf.to !== null && { endDate: withoutQualifier(event.date.split('/')[1] ?? '') }),
    };
  }
  const plain = plainDate(event);
  return plain === '' ? {} : { startDate: plain };
}

/** `2025-02~` → `2025-02`; seasons and unspecified digits keep the year alone, or nothing. */
function withoutQualifier(date: string): string {
  const bare = date.replace(/[~?%]$/, '');
  return /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?$/.test(bare)
    ? bare
    : bare.slice(0, 4).replaceAll('X', '0');
}

function quotations(event: StoryEvent, index: StoryIndex, site: Site, url: string): Node[] {
  return sourcesOf(event, index).flatMap(({ account, article }) =>
    account.quotes.map((quote) => {
      const speaker = quote.speaker === null ? undefined : index.actors.get(quote.speaker);
      return {
        '@type': 'Quotation',
        '@id': `${url}#quote-${encodeURIComponent(article.id)}-${quote.start}`,
        text: quote.exact,
        inLanguage: article.language,
        ...(speaker !== undefined && { spokenByCharacter: actorNode(speaker, site) }),
        isPartOf: { '@id': articleId(article, site) },
      };
    }),
  );
}

/** Of a longer story its page shows the first events too; the site map has all. */
const MOST_LISTED = 400;

/** The page of the whole story: a list of its events, of a very long one the first. */
export function storyJsonLd(context: ExportContext): Node {
  const { story, site } = context;
  return {
    '@context': 'https://schema.org',
    ...page(site, '', story.title, story.description, story),
    '@type': 'CollectionPage',
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: story.events.length,
      itemListElement: story.events.slice(0, MOST_LISTED).map((event, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: oneLine(event.title),
        url: eventAddress(site, event.id),
      })),
    },
  };
}

/** The page that shows a stored article. The article itself is its outlet’s, at its own address. */
export function articleJsonLd(context: ExportContext, article: Article): Node {
  const { story, site } = context;
  const title = article.headline ?? outletOf(article);
  return {
    '@context': 'https://schema.org',
    ...page(site, articlePath(article.id), title, null, story),
    isPartOf: storyReference(story, site),
    about: articleNode(article, site),
  };
}

/** The page of an actor. */
export function actorJsonLd(context: ExportContext, actor: Actor): Node {
  const { story, site } = context;
  return {
    '@context': 'https://schema.org',
    ...page(site, actorPath(actor.id), actor.name, actor.description, story),
    isPartOf: storyReference(story, site),
    about: {
      ...actorNode(actor, site),
      ...(actor.aliases.length > 0 && { alternateName: actor.aliases }),
      ...(actor.description !== null && { description: oneLine(actor.description) }),
    },
  };
}

function page(
  site: Site,
  path: string,
  name: string,
  description: string | null,
  story: Story,
): Node {
  const url = addressOf(site, path);
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: oneLine(name),
    ...(description !== null && description !== '' && { description: oneLine(description) }),
    inLanguage: story.language,
  };
}

function storyReference(story: Story, site: Site): Node {
  return {
    '@type': 'WebSite',
    '@id': addressOf(site, ''),
    name: oneLine(story.title),
    url: addressOf(site, ''),
  };
}

function articleId(article: Article, site: Site): string {
  return `${addressOf(site, articlePath(article.id))}#article`;
}

function articleNode(article: Article, site: Site): Node {
  return {
    '@type': 'NewsArticle',
    '@id': articleId(article, site),
    ...(article.headline !== null && { headline: oneLine(article.headline) }),
    ...(article.bylines.length > 0 && {
      author: article.bylines.map((name) => ({ '@type': 'Person', name: oneLine(name) })),
    }),
    ...(article.outlet !== '' && {
      publisher: { '@type': 'Organization', name: article.outlet },
    }),
    datePublished: article.published,
    ...(article.url !== null && { url: article.url }),
    inLanguage: article.language,
  };
}

function actorNode(actor: Actor, site: Site): Node {
  return {
    '@type': KINDS[actor.kind],
    '@id': `${addressOf(site, actorPath(actor.id))}#actor`,
    name: oneLine(actor.name),
    ...(actor.sameAs.length > 0 && { sameAs: actor.sameAs }),
  };
}
