/** The window of the address (years, months or days, open ends) as the days the timeline shows. */
import { formatDay } from '../model/day.ts';
import { type StoryIndex, windowDays } from './selectors.ts';

/** null where the whole story is asked for. An open end is the story's own. */
export function windowOfDays(
  from: string | null,
  to: string | null,
  index: StoryIndex,
): { from: string; to: string } | null {
  if (from === null && to === null) return null;
  const { span } = index;
  if (span === null) return null;
  const days = windowDays({ from, to });
  return {
    from: Number.isFinite(days.from) ? formatDay(days.from) : span.earliest,
    to: Number.isFinite(days.to) ? formatDay(days.to) : span.latest,
  };
}
