import { htmlTime } from '../../model/date-words.ts';
import type { Account, Article, StoryEvent } from '../../model/story.ts';
import { findDifferences } from '../differences.ts';
import { usePage } from '../page.ts';
import type { StoryIndex } from '../selectors.ts';
import { AccountView } from './AccountView.tsx';
import { ActorLink, ActorToggle, Disc } from './Actors.tsx';
import { DateWorked } from './DateWorked.tsx';
import { Detail } from './Detail.tsx';
import { DifferencesView } from './DifferencesView.tsx';
import { InTurn, Later } from './Later.tsx';
import { PanelHeading } from './Panel.tsx';
import { Part } from './Part.tsx';
import { PlaceLink } from './PlaceLink.tsx';

type Neighbours = { readonly before: StoryEvent | null; readonly after: StoryEvent | null };

type Props = {
  readonly index: StoryIndex;
  readonly event: StoryEvent;
  /** Position among the events that pass the filters, from 1; null where the filters hide it. */
  readonly position: number | null;
  readonly total: number;
  readonly byTime: Neighbours;
  readonly byActor: (Neighbours & { readonly actor: string }) | null;
  readonly chosen: readonly string[];
  readonly onToggleActor: (id: string) => void;
  readonly onShare: () => void;
  readonly onShowAll: () => void;
};

/** The evidence for one event: when, who, where the accounts differ, each account's words, how the date was found. */
export function EventPanel(props: Props) {
  const { index, event } = props;
  const { words, storyLanguage } = usePage();
  const { say } = words;
  const status = say.status[event.status];
  const machineTime = htmlTime(event.date);
  const when = words.date(event);
  return (
    <article className="event">
      <p className="event-when" id="panel-when">
        {machineTime === null ? <span>{when}</span> : <time dateTime={machineTime}>{when}</time>}
        {props.position !== null && (
          <span className="position">
            <span className="only-read">, </span>
            {say.position(props.position, props.total)}
          </span>
        )}
      </p>
      <PanelHeading language={storyLanguage} before="panel-when">
        {event.title}
      </PanelHeading>
      {status !== '' && <p className="status">{status}</p>}
      {props.position === null && (
        <p className="note">
          {say.filteredOut}{' '}
          <button type="button" className="plain" onClick={props.onShowAll}>
            {say.showAll}
          </button>
        </p>
      )}
      <ActorToggles {...props} label={say.actors} ids={actorsOf(event, true)} />
      <ActorToggles {...props} label={say.alsoMentioned} ids={actorsOf(event, false)} quiet />
      <Later>
        <Detail of={{ event: event.id }}>{() => <Evidence index={index} event={event} />}</Detail>
        <Later>
          <div className="event-nav">
            <Steps name="by-time" label={say.byTime} steps={props.byTime} />
            {props.byActor !== null && (
              <Steps
                name="by-actor"
                label={
                  <>
                    <Disc actor={props.byActor.actor} /> <ActorLink actor={props.byActor.actor} />
                  </>
                }
                steps={props.byActor}
              />
            )}
          </div>
          <p className="event-tools">
            <button type="button" className="button" onClick={props.onShare}>
              {say.share}
            </button>
            <PlaceLink to={{ kind: 'story' }} className="button">
              {say.backToStory}
            </PlaceLink>
          </p>
        </Later>
      </Later>
    </article>
  );
}

/** The accounts, where they differ, and how the date was worked out. */
function Evidence({ index, event }: { readonly index: StoryIndex; readonly event: StoryEvent }) {
  const { say } = usePage().words;
  const [first, ...others] = event.accounts;
  const account = (one: Account) => (
    <AccountView
      key={one.article}
      event={event.id}
      account={one}
      article={index.articles.get(one.article) as Article}
    />
  );
  return (
    <>
      <DifferencesView
        differences={findDifferences(event, index.actors)}
        articles={index.articles}
      />
      <Part id="tell" heading={event.accounts.length === 1 ? say.tellOne : say.tell}>
        {event.accounts.length === 0 && <p className="note">{say.unsourced}</p>}
        {first !== undefined && account(first)}
        <InTurn>{others.map(account)}</InTurn>
      </Part>
      <Later>
        <DateWorked event={event} articles={index.articles} />
      </Later>
    </>
  );
}

function Steps({
  name,
  label,
  steps,
}: {
  readonly name: string;
  readonly label: React.ReactNode;
  readonly steps: Neighbours;
}) {
  const { say } = usePage().words;
  return (
    <nav className="steps" aria-labelledby={name}>
      <p className="steps-label" id={name}>
        {label}
      </p>
      <Step event={steps.before} direction={say.previous} none={say.first} arrow="‹" />
      <Step event={steps.after} direction={say.next} none={say.last} arrow="›" />
    </nav>
  );
}

function Step({
  event,
  direction,
  none,
  arrow,
}: {
  readonly event: StoryEvent | null;
  readonly direction: string;
  readonly none: string;
  readonly arrow: string;
}) {
  const { words, storyLanguage } = usePage();
  if (event === null) return <p className="step none">{none}</p>;
  return (
    <PlaceLink to={{ kind: 'event', id: event.id }} className="step">
      <span className="step-direction">
        {arrow === '‹' && <span aria-hidden="true">‹ </span>}
        {direction}
        {arrow === '›' && <span aria-hidden="true"> ›</span>}
        <span className="step-when"> {words.date(event, 'bare')}</span>
      </span>
      <span className="step-title" lang={storyLanguage}>
        {event.title}
      </span>
    </PlaceLink>
  );
}

/** Those who act, speak or are acted on; or those whom the event only mentions. Each once. */
function actorsOf(event: StoryEvent, taking: boolean): string[] {
  const taken = event.actors.filter(({ role }) => role !== 'mentioned').map(({ actor }) => actor);
  const all = event.actors.map(({ actor }) => actor);
  return [...new Set(taking ? taken : all.filter((id) => !taken.includes(id)))];
}

type TogglesProps = Pick<Props, 'index' | 'chosen' | 'onToggleActor'> & {
  readonly label: string;
  readonly ids: readonly string[];
  readonly quiet?: boolean;
};

function ActorToggles({ index, chosen, onToggleActor, label, ids, quiet = false }: TogglesProps) {
  if (ids.length === 0) return null;
  return (
    <ul
      className={quiet ? 'event-actors mentioned' : 'event-actors'}
      role="list"
      aria-label={label}
    >
      {quiet && (
        <li className="quiet" aria-hidden="true">
          {label}
        </li>
      )}
      {ids.map((id) => {
        const actor = index.actors.get(id);
        return (
          actor && (
            <li key={id}>
              <ActorToggle actor={actor} pressed={chosen.includes(id)} onToggle={onToggleActor} />
            </li>
          )
        );
      })}
    </ul>
  );
}
