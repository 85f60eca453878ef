import { lazy, memo, Suspense, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Article, StoryEvent } from '../../model/story.ts';
import { useInTurn } from '../later.ts';
import { groupByTime, groupHeading, ungrouped } from '../list-dates.ts';
import { type Page, PageProvider, usePage } from '../page.ts';
import type { StoryIndex } from '../selectors.ts';
import { ListItem } from './ListItem.tsx';
import { PlaceLink } from './PlaceLink.tsx';

const LongList = lazy(() => import('./LongList.tsx'));

/** Up to so many events the list is a plain document: find-in-page, print and screen readers get all of it. */
export const LONG = 400;
/** Of a longer one, what a page made at build holds. */
const FIRST = 100;
/** So many events are drawn in one frame, or more where the whole list would then take more frames than these. */
const A_FRAME = 2;
const MOST_FRAMES = 40;

type Props = {
  readonly index: StoryIndex;
  readonly events: readonly StoryEvent[];
  readonly selected: string | null;
  /** By how well they answer a search, not by date: no headings, each event says its whole date. */
  readonly isRanked: boolean;
  /** Changes where the whole list is set in another way. */
  readonly setting: string;
};

/**
 * The story as a document: a heading for each month, an article for each event with every source's words, the sources
 * as footnotes. Beside the timeline it is set narrower and shorter by the style sheet alone, so that what prints,
 * what works without scripts and what is read aloud is always all of it. A long story keeps only what is on screen.
 */
export const EventList = memo(function EventList(props: Props) {
  return props.events.length <= LONG ? <PlainList {...props} /> : <LongOrFirst {...props} />;
});

/** A page made at build has no scroll position to go by: it holds the first events, and the app then the rest. */
function LongOrFirst(props: Props) {
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const first = <PlainList {...props} events={props.events.slice(0, FIRST)} />;
  if (!inBrowser) return first;
  return (
    <Suspense fallback={first}>
      <LongList {...props} />
    </Suspense>
  );
}

function PlainList({ index, events, selected, isRanked, setting }: Props) {
  const page = usePage();
  const { words, detail } = page;
  const { say } = words;
  const box = useRef<HTMLDivElement>(null);
  const few = Math.max(A_FRAME, Math.ceil(events.length / MOST_FRAMES));
  const inTurn = useInTurn(events, page, few, setting);
  const pages = new Map(inTurn);
  const drawn = [...pages.keys()];
  const isWhole = drawn.length === events.length;
  const isBusy = !isWhole || inTurn.some(([, drawnWith]) => drawnWith !== page);
  const isThere = drawn.some((event) => event.id === selected);
  useEffect(() => {
    if (selected === null || !isThere) return;
    const item = box.current?.querySelector(`[data-event="${CSS.escape(selected)}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  }, [selected, isThere]);
  const sources = useMemo(() => sourcesOf(index, events, detail), [index, events, detail]);
  const numbers = useMemo(
    () => new Map(sources.map((article, i) => [article.id, i + 1])),
    [sources],
  );
  return (
    <div className="list" ref={box} aria-busy={isBusy || undefined}>
      {(isRanked ? [ungrouped(drawn)] : groupByTime(drawn)).map((group) => (
        // A month comes again after a span that begins in it.
        <section key={`${group.key} ${group.events[0]?.id}`} className="list-group">
          <h2 className={isRanked ? 'only-read' : 'list-heading'} lang={words.language}>
            {isRanked ? say.orders.best : groupHeading(group, words)}
          </h2>
          {group.events.map((event) => (
            <PageProvider key={event.id} value={pages.get(event) ?? page}>
              <ListItem
                index={index}
                event={event}
                numbers={numbers}
                selected={event.id === selected}
                dated={isRanked}
              />
            </PageProvider>
          ))}
        </section>
      ))}
      {isWhole && sources.length > 0 && (
        <section className="list-sources" aria-labelledby="sources" lang={words.language}>
          <h2 id="sources" className="list-heading">
            {say.sources}
          </h2>
          <ol>
            {sources.map((article, i) => (
              <li key={article.id} id={`source-${i + 1}`}>
                <SourceLine article={article} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** The articles that tell any of the events whose accounts are here, in the order of the story. */
function sourcesOf(
  index: StoryIndex,
  events: readonly StoryEvent[],
  detail: Page['detail'],
): readonly Article[] {
  const here = events.filter((event) => detail({ event: event.id }) === 'here');
  const told = new Set(here.flatMap((event) => event.accounts.map((account) => account.article)));
  return index.story.articles.filter((article) => told.has(article.id));
}

function SourceLine({ article }: { readonly article: Article }) {
  const { words } = usePage();
  const { say } = words;
  const parts = [
    ...(article.bylines.length > 0 ? [words.list(article.bylines)] : []),
    article.outlet,
    words.day(article.published, 'bare'),
  ];
  return (
    <>
      <PlaceLink
        to={{ kind: 'article', id: article.id, event: null, at: null }}
        lang={article.headline === null ? undefined : article.language}
      >
        {article.headline ?? say.noHeadline(article.outlet)}
      </PlaceLink>
      {`. ${parts.join(', ')}.`}
      {article.url !== null && (
        <>
          {' '}
          <a href={article.url} rel="noopener external">
            {article.url}
          </a>
        </>
      )}
    </>
  );
}
