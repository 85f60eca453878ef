import { parseDay } from '../../model/day.ts';
import type { StoryEvent } from '../../model/story.ts';
import type { StoryIndex } from '../selectors.ts';

const WIDTH = 1000;
const HEIGHT = 36;
const MIDDLE = 18;

/** An actor's events over the span of the story: a dot for a day, a dashed bar for days it may have been. */
export function ActorLane({
  index,
  events,
  tone,
}: {
  readonly index: StoryIndex;
  readonly events: readonly StoryEvent[];
  readonly tone: number;
}) {
  if (index.span === null) return null;
  const first = parseDay(index.span.earliest) ?? 0;
  const days = (parseDay(index.span.latest) ?? 0) - first + 1;
  const at = (day: number) => 8 + ((day - first) / days) * (WIDTH - 16);
  return (
    <svg
      className={`actor-lane tone-${tone}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line className="actor-lane-axis" x1={0} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
      {events.map((event) => {
        const from = parseDay(event.earliest) ?? 0;
        const to = (parseDay(event.latest) ?? 0) + 1;
        return to - from === 1 ? (
          <rect
            key={event.id}
            className="actor-lane-day"
            x={at(from) - 3}
            y={MIDDLE - 10}
            width={6}
            height={20}
          />
        ) : (
          <rect
            key={event.id}
            className="actor-lane-range"
            x={at(from)}
            y={MIDDLE - 6}
            width={Math.max(6, at(to) - at(from))}
            height={12}
          />
        );
      })}
    </svg>
  );
}
