/** Links made for a TimelineJS timeline of the same events: `#event-<key>`, its own key or one made of the headline. */
import { timelineJsEventId, timelineJsKey } from '../model/formats/timelinejs-key.ts';
import type { Story } from '../model/story.ts';

const LEGACY = /^#event-(.+)$/;

/** The id such a link leads to: where no event answers to its key, one that no event has. null for any other hash. */
export function eventOfHash(hash: string, story: Pick<Story, 'events'>): string | null {
  const key = LEGACY.exec(safeDecode(hash))?.[1];
  if (key === undefined) return null;
  const id = timelineJsEventId(key);
  const found =
    story.events.find((event) => event.id === key || event.id === id) ??
    story.events.find((event) => timelineJsKey(event.title) === key);
  return found?.id ?? id;
}

function safeDecode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
