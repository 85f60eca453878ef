import type { Actor, Quote, StoryEvent } from '../../model/story.ts';
import { usePage } from '../page.ts';
import type { StoryIndex } from '../selectors.ts';
import { ActorLane } from './ActorLane.tsx';
import { Disc } from './Actors.tsx';
import { Detail } from './Detail.tsx';
import { Later } from './Later.tsx';
import { MarkedText } from './MarkedText.tsx';
import { PanelHeading } from './Panel.tsx';
import { Part } from './Part.tsx';
import { PlaceLink } from './PlaceLink.tsx';

type Props = {
  readonly index: StoryIndex;
  readonly actor: Actor;
  readonly chosen: boolean;
  readonly onToggle: (id: string) => void;
};

type Spoken = { readonly event: StoryEvent; readonly article: string; readonly quote: Quote };

/** A longer list is better read in the list itself, filtered by the actor. */
const MOST = 200;

/** One actor: what the articles call them, what they said, and the events they take part in. */
export function ActorPanel({ index, actor, chosen, onToggle }: Props) {
  const { look, words, storyLanguage, detail, counted } = usePage();
  const { say } = words;
  const events = index.eventsOf(actor.id);
  // Of a story in pieces, the words of some events may not be here yet: the next ones are brought, a piece at a time.
  const state = (event: StoryEvent) => detail({ event: event.id });
  const absent =
    events.find((event) => state(event) === 'absent' || state(event) === 'loading') ??
    events.find((event) => state(event) === 'failed');
  const spoken = quotesBy(actor.id, index.story.events);
  // Of a large story the index knows how many there are before they are here.
  const said = counted?.said(actor.id) ?? spoken.length;
  const spokenOf = events.filter((event) =>
    rolesOf(event, actor.id).every((role) => role === 'mentioned' || role === 'patient'),
  );
  const passive = new Set(spokenOf);
  const acting = events.filter((event) => !passive.has(event));
  return (
    <article className="actor-page">
      <p className="actor-kind" id="panel-kind">
        <Disc actor={actor.id} /> {say.actorKind[actor.kind]}
      </p>
      <PanelHeading before="panel-kind">{actor.name}</PanelHeading>
      {actor.description !== null && <p className="actor-description">{actor.description}</p>}
      <p>
        <button type="button" className="button" onClick={() => onToggle(actor.id)}>
          {chosen ? say.filterOff : say.filterBy}
        </button>
      </p>
      <Part id="lane" heading={say.laneOf(events.length)}>
        <ActorLane index={index} events={events} tone={look(actor.id).tone} />
        {index.span !== null && (
          <p className="actor-lane-ends" aria-hidden="true">
            <span>{words.day(index.span.earliest, 'bare')}</span>
            <span>{words.day(index.span.latest, 'bare')}</span>
          </p>
        )}
      </Part>
      {actor.aliases.length > 0 && (
        <Part id="called" heading={say.alsoCalled}>
          <ul className="aliases" role="list" lang={storyLanguage}>
            {actor.aliases.map((alias) => (
              <li key={alias}>
                <q>{alias}</q>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="spoken" heading={say.saidBy(said)}>
        {said === 0 && <p className="quiet">{say.noQuotes}</p>}
        {spoken.length > 0 && (
          <ul className="spoken" role="list">
            {spoken.slice(0, MOST).map(({ event, article, quote }) => (
              <li key={`${article} ${quote.start}`}>
                <blockquote lang={index.articles.get(article)?.language} dir="auto">
                  <MarkedText text={index.articles.get(article)?.text ?? ''} span={quote} />
                </blockquote>
                <p className="spoken-source">
                  {words.date(event, 'bare')}, {index.articles.get(article)?.outlet}
                  {' · '}
                  <PlaceLink to={{ kind: 'event', id: event.id }} lang={storyLanguage}>
                    {event.title}
                  </PlaceLink>
                </p>
              </li>
            ))}
          </ul>
        )}
        {spoken.length >= MOST && said > MOST && (
          <p className="quiet">{say.moreOf(words.number(said - MOST))}</p>
        )}
        {absent !== undefined && spoken.length < Math.min(MOST, said) && (
          <Detail of={{ event: absent.id }}>{() => null}</Detail>
        )}
      </Part>
      <Later>
        <EventTitles id="acting" heading={say.saidOf} events={acting} />
        <EventTitles id="spoken-of" heading={say.saidOfThem} events={spokenOf} />
        {actor.sameAs.length > 0 && (
          <Part id="elsewhere" heading={say.elsewhere}>
            <ul>
              {actor.sameAs.map((address) => (
                <li key={address}>
                  <a href={address} rel="noopener external">
                    {address}
                  </a>
                </li>
              ))}
            </ul>
          </Part>
        )}
        <p className="event-tools">
          <PlaceLink to={{ kind: 'story' }} className="button">
            {say.backToStory}
          </PlaceLink>
        </p>
      </Later>
    </article>
  );
}

function EventTitles({
  id,
  heading,
  events,
}: {
  readonly id: string;
  readonly heading: string;
  readonly events: readonly StoryEvent[];
}) {
  const { words, storyLanguage } = usePage();
  if (events.length === 0) return null;
  return (
    <Part id={id} heading={heading}>
      <ul className="titles" role="list">
        {events.slice(0, MOST).map((event) => (
          <li key={event.id}>
            <span className="titles-when">{words.date(event, 'bare')}</span>
            <PlaceLink to={{ kind: 'event', id: event.id }} lang={storyLanguage}>
              {event.title}
            </PlaceLink>
          </li>
        ))}
      </ul>
      {events.length > MOST && (
        <p className="quiet">{words.say.moreOf(words.number(events.length - MOST))}</p>
      )}
    </Part>
  );
}

/** Every quotation by the actor, once, in the order of the story; two events may rest on the same words. */
function quotesBy(actor: string, events: readonly StoryEvent[]): Spoken[] {
  const seen = new Set<string>();
  const spoken: Spoken[] = [];
  for (const event of events) {
    for (const account of event.accounts) {
      for (const quote of account.quotes) {
        const key = `${account.article} ${quote.start}`;
        if (quote.speaker !== actor || seen.has(key)) continue;
        seen.add(key);
        spoken.push({ event, article: account.article, quote });
      }
    }
  }
  return spoken;
}

function rolesOf(event: StoryEvent, actor: string): string[] {
  return event.actors.filter((role) => role.actor === actor).map((role) => role.role);
}
