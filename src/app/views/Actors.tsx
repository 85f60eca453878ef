import type { Actor, StoryEvent } from '../../model/story.ts';
import { usePage } from '../page.ts';
import type { ActorCount } from '../selectors.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** An actor's letters on their tone. Decorative: the name always stands beside it or is said otherwise. */
export function Disc({ actor }: { readonly actor: string }) {
  const look = usePage().look(actor);
  return (
    <span className={`disc tone-${look.tone}`} aria-hidden="true">
      {look.letters}
    </span>
  );
}

/** The discs of an event's first actors, with their names for those who cannot see them. */
export function Discs({
  event,
  most = 4,
}: {
  readonly event: Pick<StoryEvent, 'actors'>;
  readonly most?: number;
}) {
  const { look, words } = usePage();
  const ids = [...new Set(event.actors.map((role) => role.actor))].slice(0, most);
  if (ids.length === 0) return null;
  return (
    <span className="discs">
      {ids.map((id) => (
        <Disc key={id} actor={id} />
      ))}
      <span className="only-read">{`${words.list(ids.map((id) => look(id).name))}. `}</span>
    </span>
  );
}

/** A button that adds an actor to the filter or takes them out. */
export function ActorToggle({
  actor,
  count,
  pressed,
  onToggle,
}: {
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly count?: ActorCount;
  readonly pressed: boolean;
  readonly onToggle: (id: string) => void;
}) {
  const { words } = usePage();
  return (
    <button
      type="button"
      className="chip"
      data-actor={actor.id}
      aria-pressed={pressed}
      title={count ? words.say.takesPart(count.all, count.acting) : words.say.filterBy}
      onClick={() => onToggle(actor.id)}
    >
      <Disc actor={actor.id} />
      <span className="chip-name">{actor.name}</span>
      {count !== undefined && <span className="chip-count">{words.number(count.all)}</span>}
    </button>
  );
}

/** An actor's name as a link to their page. */
export function ActorLink({ actor }: { readonly actor: string }) {
  const { look } = usePage();
  const { name, tone } = look(actor);
  return (
    <PlaceLink to={{ kind: 'actor', id: actor }} className={`actor-link tone-${tone}`}>
      {name}
    </PlaceLink>
  );
}
