import { memo } from 'react';
import type { StoryEvent } from '../../model/story.ts';
import { usePage } from '../page.ts';
import { type Filtered, neighbours, retiredEvent, type StoryIndex } from '../selectors.ts';
import type { Place } from '../view.ts';
import { ActorPanel } from './ActorPanel.tsx';
import { ArticleReader } from './ArticleReader.tsx';
import { CoveragePanel } from './CoveragePanel.tsx';
import { Detail } from './Detail.tsx';
import { EventPanel } from './EventPanel.tsx';
import { PanelHeading } from './Panel.tsx';
import { PlaceLink } from './PlaceLink.tsx';

type Props = {
  readonly index: StoryIndex;
  readonly place: Exclude<Place, { kind: 'story' }>;
  readonly filtered: Filtered;
  readonly chosen: readonly string[];
  readonly onToggleActor: (id: string) => void;
  readonly onShare: () => void;
  readonly onShowAll: () => void;
};

/** What the panel holds for a place; an id that leads nowhere is answered in words. */
export const PlacePanel = memo(function PlacePanel(props: Props) {
  const { index, place, chosen } = props;
  const { say } = usePage().words;
  switch (place.kind) {
    case 'coverage':
      return <CoveragePanel index={index} />;
    case 'actor': {
      const actor = index.actors.get(place.id);
      if (actor === undefined) return <Missing message={say.unknownActor} />;
      return (
        <ActorPanel
          index={index}
          actor={actor}
          chosen={chosen.includes(actor.id)}
          onToggle={props.onToggleActor}
        />
      );
    }
    case 'article': {
      const article = index.articles.get(place.id);
      if (article === undefined) return <Missing message={say.unknownArticle} />;
      const events = index.eventsIn(article.id);
      return (
        <Detail of={{ article: article.id }}>
          {() => (
            <ArticleReader article={article} events={events} current={place.event} at={place.at} />
          )}
        </Detail>
      );
    }
    case 'event': {
      const event = index.events.get(place.id);
      return event === undefined ? (
        <NoEvent index={index} id={place.id} />
      ) : (
        <OneEvent {...props} event={event} />
      );
    }
  }
});

function OneEvent({ event, ...props }: Props & { readonly event: StoryEvent }) {
  const { index, filtered, chosen } = props;
  const position = filtered.passing.indexOf(event);
  // The actor a reader follows: one they filter by, else the first who acts.
  const actor =
    event.actors.find((role) => chosen.includes(role.actor))?.actor ??
    event.actors.find((role) => role.role === 'speaker' || role.role === 'agent')?.actor;
  const theirs = actor === undefined ? [] : index.eventsOf(actor);
  return (
    <EventPanel
      index={index}
      event={event}
      position={position < 0 ? null : position + 1}
      total={filtered.passing.length}
      byTime={neighbours(index, filtered.passing, event.id)}
      byActor={
        actor === undefined || theirs.length < 2
          ? null
          : { actor, ...neighbours(index, theirs, event.id) }
      }
      chosen={chosen}
      onToggleActor={props.onToggleActor}
      onShare={props.onShare}
      onShowAll={props.onShowAll}
    />
  );
}

function NoEvent({ index, id }: { readonly index: StoryIndex; readonly id: string }) {
  const { words, storyLanguage } = usePage();
  const { say } = words;
  const retired = retiredEvent(index.story, id);
  if (retired === null) return <Missing message={say.unknownEvent} hint={say.unknownEventHint} />;
  const heir = retired.to === null ? undefined : index.events.get(retired.to);
  return (
    <article className="missing">
      <PanelHeading>{say.retired}</PanelHeading>
      <p>{retired.reason}</p>
      {heir && (
        <p>
          {say.retiredTo}{' '}
          <PlaceLink to={{ kind: 'event', id: heir.id }} lang={storyLanguage}>
            {heir.title}
          </PlaceLink>
        </p>
      )}
      <AllEvents />
    </article>
  );
}

function Missing({ message, hint }: { readonly message: string; readonly hint?: string }) {
  return (
    <article className="missing">
      <PanelHeading>{message}</PanelHeading>
      {hint !== undefined && <p>{hint}</p>}
      <AllEvents />
    </article>
  );
}

function AllEvents() {
  const { say } = usePage().words;
  return (
    <p className="event-tools">
      <PlaceLink to={{ kind: 'story' }} className="button">
        {say.backToStory}
      </PlaceLink>
    </p>
  );
}
