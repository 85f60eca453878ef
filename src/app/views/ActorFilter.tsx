import { useState } from 'react';
import { fold } from '../../model/find-all.ts';
import type { Actor } from '../../model/story.ts';
import { usePage } from '../page.ts';
import type { ActorCount } from '../selectors.ts';
import { ActorToggle } from './Actors.tsx';

type Props = {
  /** All actors, most frequent first. */
  readonly ranked: readonly Actor[];
  readonly counts: ReadonlyMap<string, ActorCount>;
  readonly chosen: readonly string[];
  readonly match: 'any' | 'all';
  readonly lanes: boolean;
  readonly canLanes: boolean;
  readonly onToggle: (id: string) => void;
  readonly onMatch: (match: 'any' | 'all') => void;
  readonly onClear: () => void;
  readonly onLanes: (lanes: boolean) => void;
};

const NONE: ActorCount = { all: 0, acting: 0 };
/** So many actors are offered before "more"; chosen ones are always there. */
const FIRST = 6;

/** Filter by actor: counts before you choose, any or all of them, found by any of their names. */
export function ActorFilter(props: Props) {
  const { say, language } = usePage().words;
  const [open, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  const offered = props.ranked.filter(
    (actor) => (props.counts.get(actor.id)?.all ?? 0) > 0 || props.chosen.includes(actor.id),
  );
  const found =
    open && sought !== '' ? offered.filter((actor) => isCalled(actor, sought)) : offered;
  const listed = open
    ? found
    : offered.filter((actor, rank) => rank < FIRST || props.chosen.includes(actor.id));
  const more = offered.length - listed.length;
  return (
    <fieldset className="actors" lang={language} aria-describedby="actors-hint">
      <legend className="actors-legend">{say.actors}</legend>
      {open && (
        <input
          className="field actor-search"
          type="search"
          aria-label={say.findActor}
          placeholder={say.findActor}
          value={sought}
          autoComplete="off"
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <div className={open ? 'chips open' : 'chips'}>
        {listed.map((actor) => (
          <ActorToggle
            key={actor.id}
            actor={actor}
            count={props.counts.get(actor.id) ?? NONE}
            pressed={props.chosen.includes(actor.id)}
            onToggle={props.onToggle}
          />
        ))}
        {offered.length === 0 && <span className="quiet">{say.noActorLeft}</span>}
        {offered.length > 0 && found.length === 0 && <span className="quiet">{say.noActor}</span>}
        {(more > 0 || open) && offered.length > FIRST && (
          <button
            type="button"
            className="chip more"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
              setSought('');
            }}
          >
            {open ? say.fewerActors : say.moreActors(more)}
          </button>
        )}
      </div>
      <div className="actors-match">
        <span id="actors-hint" hidden>
          {say.actorsHint[props.match]}
        </span>
        {props.chosen.length > 1 && (
          <fieldset className="segmented small">
            <legend className="only-read">{say.matchLabel}</legend>
            {(['any', 'all'] as const).map((match) => (
              <button
                key={match}
                type="button"
                className="button"
                aria-pressed={props.match === match}
                title={say.actorsHint[match]}
                onClick={() => props.onMatch(match)}
              >
                {say[match]}
              </button>
            ))}
          </fieldset>
        )}
        {props.chosen.length > 0 && (
          <button type="button" className="plain" onClick={props.onClear}>
            {say.clear}
          </button>
        )}
        {props.canLanes && (
          <button
            type="button"
            className="button lanes-button"
            aria-pressed={props.lanes}
            onClick={() => props.onLanes(!props.lanes)}
          >
            {say.lanes}
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** Whether any name of the actor holds every sought word. */
function isCalled(actor: Actor, sought: string): boolean {
  const words = fold(sought).split(/\s+/);
  return [actor.name, ...actor.aliases].some((name) => {
    const folded = fold(name);
    return words.every((word) => folded.includes(word));
  });
}
