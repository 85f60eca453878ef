import {
  memo,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import type { Story } from '../../model/story.ts';
import { bringDetail, type DetailState, detailOf, type Evidence } from '../details.ts';
import { useKeptFocus } from '../focus.ts';
import { useKeys } from '../keys.ts';
import { type ActorLook, unknownLook } from '../look.ts';
import { useMedia, WIDE } from '../media.ts';
import { type Page, PageProvider } from '../page.ts';
import { placeName } from '../place-name.ts';
import { askedOf, bestFirst } from '../search.ts';
import { actorCounts, filterEvents, indexStory } from '../selectors.ts';
import type { App as AppActions, Failure } from '../store.ts';
import { formatPlace, formatView, outOf, type Place, type View } from '../view.ts';
import { windowOfDays } from '../window.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { ActorFilter } from './ActorFilter.tsx';
import { Announcer } from './Announcer.tsx';
import { bringShare, Dialogs } from './Dialogs.tsx';
import { LONG } from './EventList.tsx';
import { Failed, Warning } from './Failed.tsx';
import { Header } from './Header.tsx';
import { ListPane } from './ListPane.tsx';
import { Panel } from './Panel.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { TimelinePane } from './TimelinePane.tsx';

/** From so many bytes on, how much has come is worth saying. */
const LARGE = 500_000;
/** With lanes on and no actor chosen, so many of the most frequent get one. */
const LANES = 3;

type Props = {
  readonly app: AppActions;
  /** Path the site lives under, with a slash at both ends. */
  readonly base: string;
  readonly onRetry: () => Promise<void>;
  readonly onBundled: () => void;
};

/** The page. The only component that reads the store; everything below gets what it shows. */
export function App({ app, base, onRetry, onBundled }: Props) {
  const phase = useStore(app.store, (s) => s.phase);
  // Drawn in slices between frames: what a reader did is answered before everything that follows from it is there.
  const view = useDeferredValue(useStore(app.store, (s) => s.view));
  const warning = useStore(app.store, (s) => s.warning);
  const ownLanguage = useStore(app.store, (s) => s.ownLanguage);
  const words = useMemo(() => wordsFor(view.language ?? ownLanguage), [view.language, ownLanguage]);

  // All of the story, or, before it is there, the one event that a link asks for.
  const partial = phase.kind === 'loading';
  const story = phase.kind === 'ready' ? phase.story : partial ? phase.one : null;
  if (story !== null) {
    return (
      <Ready
        app={app}
        base={base}
        story={story}
        view={view}
        words={words}
        warning={warning}
        partial={partial}
        onRenew={onRetry}
      />
    );
  }
  const page: Page = {
    words,
    storyLanguage: words.language,
    detail: () => 'here',
    bring: () => {},
    renew: onRetry,
    counted: null,
    look: unknownLook,
    href: (place) => formatPlace(place, base),
    go: app.open,
    query: '',
  };
  return (
    <PageProvider value={page}>
      {phase.kind === 'failed' ? (
        <Failed
          failure={phase.failure}
          onRetry={onRetry}
          onBundled={view.story === null ? null : onBundled}
        />
      ) : (
        <main className="loading" id="main" aria-busy="true">
          <p role="status">{words.say.loading}</p>
          {phase.kind === 'loading' && phase.bytes > LARGE && (
            <p className="quiet">{words.say.megabytes(phase.bytes / 1e6)}</p>
          )}
        </main>
      )}
      <PhaseMark phase={phase.kind} />
    </PageProvider>
  );
}

/** Says on the root element whether the page is still, for tests and for whoever drives the page. */
function PhaseMark({ phase }: { readonly phase: PhaseName }) {
  useEffect(() => markPhase(phase), [phase]);
  return null;
}

/**
 * The same of a view that is drawn. A page that was made at build is taken over as it was made, before the view of its
 * link follows: it is not still while the drawn view is not the one that is asked for.
 */
function ViewMark(props: {
  readonly app: AppActions;
  readonly view: View;
  readonly partial: boolean;
  /** Whether the drawing is there, asked when the view is: it may come while that is drawn. null: none is seen. */
  readonly drawn: RefObject<boolean> | null;
}) {
  const { app, view, partial, drawn } = props;
  useEffect(() => {
    if (app.store.getState().view !== view) return;
    markPhase(!partial && (drawn === null || drawn.current) ? 'ready' : 'loading');
  }, [app, view, partial, drawn]);
  return null;
}

type PhaseName = 'loading' | 'ready' | 'failed';

function markPhase(phase: PhaseName): void {
  document.documentElement.dataset.phase = phase;
}

type ReadyProps = {
  readonly app: AppActions;
  readonly base: string;
  readonly story: Story;
  readonly view: View;
  readonly words: Words;
  readonly warning: Failure | null;
  /** Only the event that a link asked for is here yet. */
  readonly partial: boolean;
  readonly onRenew: () => Promise<void>;
};

const Ready = memo(function Ready(props: ReadyProps) {
  const { app, base, story, view, words, warning, partial, onRenew } = props;
  const { say } = words;
  const { place, actors, match, from, to } = view;
  const index = useMemo(() => indexStory(story), [story]);
  const { ranked, looks } = index;
  const look = useCallback((id: string): ActorLook => looks.get(id) ?? unknownLook(id), [looks]);
  const pieces = useStore(app.store, (s) => s.pieces);
  const wordsSearch = useDeferredValue(useStore(app.store, (s) => s.words));
  // What is searched in a large story is answered a little later; until then the last answer stays.
  const { q, standings } = askedOf(view.q, pieces !== null, wordsSearch);
  const filtered = useMemo(
    () => filterEvents(index, { actors, match, q, from, to }, standings),
    [index, actors, match, q, from, to, standings],
  );
  const counts = useMemo(
    () => actorCounts(index, { actors, match, q }, standings),
    [index, actors, match, q, standings],
  );
  const search = useMemo(
    () =>
      view.q.trim() === ''
        ? null
        : { words: pieces === null ? null : wordsSearch, order: view.order },
    [view.q, view.order, pieces, wordsSearch],
  );
  const isRanked = view.order === 'best' && q.trim() !== '';
  const listed = useMemo(
    () => (isRanked ? bestFirst(index, index.found(q, standings), filtered.shown) : filtered.shown),
    [isRanked, index, q, standings, filtered],
  );

  const detail = useCallback(
    (of: Evidence): DetailState => detailOf(index, pieces, of),
    [pieces, index],
  );
  const bring = useCallback((of: Evidence) => bringDetail(app, index, of), [app, index]);
  const counted: Page['counted'] = useMemo(
    () =>
      pieces === null
        ? null
        : {
            tells: (article) => pieces.tells.get(article) ?? 0,
            said: (actor) => pieces.said.get(actor) ?? 0,
          },
    [pieces],
  );

  /** What the reader went to themselves. Not state: it says nothing until the place follows, which is drawn in slices. */
  const opened = useRef<string | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  // Not state: that the drawing is there changes nothing that is rendered.
  const drawn = useRef(false);

  const wide = useMedia(WIDE, true);
  const wantsTimeline = view.view === 'timeline' || view.view === 'auto';
  const showsTimeline =
    wantsTimeline && (wide || view.view === 'timeline') && story.events.length > 0 && !partial;
  // On a phone what is open lies over the timeline: that is drawn when it comes to light.
  const seesTimeline = showsTimeline && (wide || place.kind === 'story');
  const showsList = place.kind === 'story' || !wantsTimeline;
  // Once drawn, the list stays where it is when a panel covers it: to go back to it costs nothing then.
  const [keepsList, setKeepsList] = useState(showsList);
  if (showsList && !keepsList) setKeepsList(true);
  const placeKey = keyOf(place);

  const go = useCallback(
    (to: Place) => {
      opened.current = keyOf(to);
      app.open(to);
    },
    [app],
  );
  // Links carry the filters; that another place is open changes none of them, and need not draw them all anew.
  const { q: query, order, view: kind, lanes: hasLanes, story: path, language, embed } = view;
  const elsewhere: Omit<View, 'place'> = useMemo(
    () => ({
      actors,
      match,
      q: query,
      order,
      from,
      to,
      view: kind,
      lanes: hasLanes,
      story: path,
      language,
      embed,
    }),
    [actors, match, query, order, from, to, kind, hasLanes, path, language, embed],
  );
  const page: Page = useMemo(
    () => ({
      words,
      storyLanguage: story.language,
      look,
      href: (to) => formatView({ ...elsewhere, place: to }, base),
      go,
      detail,
      bring,
      renew: onRenew,
      counted,
      query: q,
    }),
    [words, story.language, look, elsewhere, base, go, detail, bring, onRenew, counted, q],
  );

  const closed = useRef<{ readonly event: string | null } | null>(null);
  // Once the panel is gone, the focus returns to what it was opened from.
  useEffect(() => {
    if (place.kind !== 'story' || closed.current === null) return;
    returnFocus(closed.current.event);
    closed.current = null;
  }, [place]);
  const close = useCallback(() => {
    // What is open now: a key may come before the drawing of a way back has had its effects.
    const { place: left } = app.store.getState().view;
    closed.current = {
      event: left.kind === 'event' ? left.id : left.kind === 'article' ? left.event : null,
    };
    opened.current = null;
    app.close();
  }, [app]);
  // The Close button closes all of it; Esc goes out by one, as the link above an article does.
  const leave = () => {
    const out = outOf(app.store.getState().view.place);
    if (out.kind === 'event' && index.events.has(out.id)) go(out);
    else close();
  };

  const openShare = useCallback(() => app.openDialog('share'), [app]);
  const openHelp = useCallback(() => app.openDialog('help'), [app]);
  useKeptFocus();
  useKeys({
    search: () => searchBox.current?.focus(),
    help: openHelp,
    close: place.kind === 'story' ? null : leave,
    rest: () => app.store.getState().dialog !== null,
  });

  const selected =
    place.kind === 'event' ? place.id : place.kind === 'article' ? place.event : null;
  const lanes = useMemo(
    () =>
      view.lanes
        ? actors.length > 0
          ? actors
          : ranked.slice(0, LANES).map((actor) => actor.id)
        : [],
    [view.lanes, actors, ranked],
  );
  const window = useMemo(() => windowOfDays(from, to, index), [from, to, index]);
  const { span } = index;
  const step = (direction: -1 | 1) => {
    const among = filtered.passing;
    const here = selected === null ? -1 : among.findIndex((event) => event.id === selected);
    const next = here < 0 ? (direction > 0 ? among[0] : among.at(-1)) : among[here + direction];
    if (next === undefined) return;
    // The focus stays on the button: not even an event that was gone to before takes it.
    opened.current = null;
    app.openEvent(next.id);
  };
  const summary = partial
    ? say.loadingRest
    : span === null
      ? say.emptyStory
      : say.summary(
          say.events(story.events.length),
          say.articles(story.articles.length),
          words.range(span.earliest, span.latest),
        );

  const layout = showsTimeline ? 'timeline' : 'list';
  return (
    <PageProvider value={page}>
      <div
        className="app"
        data-long={filtered.shown.length > LONG ? '' : undefined}
        data-place={formatPlace(place)}
        data-layout={view.view === 'auto' ? 'auto' : layout}
        data-panel={place.kind === 'story' ? undefined : place.kind}
        data-embed={view.embed ? '' : undefined}
      >
        <a className="skip" href="#main" lang={words.language}>
          {say.skip}
        </a>
        <Header
          title={story.title}
          summary={summary}
          view={view.view}
          wide={wide}
          query={view.q}
          embed={view.embed}
          fullAddress={formatView({ ...view, embed: false }, base)}
          searchBox={searchBox}
          onQuery={app.setQuery}
          onView={app.setView}
          onShare={openShare}
          onShareNear={bringShare}
          onHelp={openHelp}
        />
        {!view.embed && story.actors.length > 0 && (
          <ActorFilter
            ranked={ranked}
            counts={counts}
            chosen={actors}
            match={match}
            lanes={view.lanes}
            canLanes={showsTimeline}
            onToggle={app.toggleActor}
            onMatch={app.setMatch}
            onClear={app.clearFilters}
            onLanes={app.setLanes}
          />
        )}
        {warning && <Warning failure={warning} onDismiss={app.dismissWarning} />}
        <div className="work">
          {/* Each boundary is taken over in a task of its own, so that no single one holds the page. */}
          {showsTimeline && (
            <TimelinePane
              index={index}
              filtered={filtered}
              selected={selected}
              window={window}
              lanes={lanes}
              look={look}
              words={words}
              onSelect={(id) => (id === null ? leave() : go({ kind: 'event', id }))}
              onStep={step}
              onWindow={app.setWindow}
              onReady={() => {
                drawn.current = true;
                // Where another view is asked for, its mark will say it.
                if (app.store.getState().view === view) markPhase('ready');
              }}
              onShowHidden={app.clearFilters}
            />
          )}
          {keepsList && (
            <ListPane
              app={app}
              index={index}
              filtered={filtered}
              listed={listed}
              isRanked={isRanked}
              page={page}
              search={search}
              selected={showsList ? selected : null}
              view={view.view}
              isCovered={!showsList}
            />
          )}
          {place.kind !== 'story' && (
            <Panel
              place={placeKey}
              kind={place.kind}
              isMain={!showsList}
              takesFocus={opened.current === placeKey}
              onClose={close}
            >
              <PlacePanel
                index={index}
                place={place}
                filtered={filtered}
                chosen={actors}
                onToggleActor={app.toggleActor}
                onShare={openShare}
                onShowAll={app.clearFilters}
              />
            </Panel>
          )}
        </div>
        <div lang={words.language}>
          <Announcer
            shown={say.shown(filtered.shown.length, story.events.length)}
            storyTitle={story.title}
            open={placeName(index, place, words)}
            focused={opened.current === placeKey}
          />
        </div>
        <Dialogs app={app} base={base} index={index} view={view} shown={filtered.shown} />
      </div>
      <ViewMark app={app} view={view} partial={partial} drawn={seesTimeline ? drawn : null} />
    </PageProvider>
  );
});

/** A place in one word; two passages of an article are two. */
function keyOf(place: Place): string {
  return `${formatPlace(place)} ${place.kind === 'article' ? `${place.event} ${place.at}` : ''}`;
}

/** To the event in the list or the timeline's one tab stop; never to nowhere. */
function returnFocus(event: string | null): void {
  const inList =
    event === null
      ? null
      : document.querySelector<HTMLElement>(`[data-event="${CSS.escape(event)}"] h3 a`);
  const timeline = document.querySelector<HTMLElement>('.timeline-pane [role="listbox"]');
  (timeline ?? inList ?? document.querySelector<HTMLElement>('#main'))?.focus();
}
