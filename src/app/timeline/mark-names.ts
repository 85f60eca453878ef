/** Marks in words, for those who listen and for the titles of lists. */
import type { EventHead } from '../../model/story.ts';
import type { Mark } from '../../timeline/mark.ts';
import type { Scene } from '../../timeline/scene.ts';
import type { ActorLook } from './draw-mark.ts';
import type { TimelineWords } from './words.ts';

/**
 * “Sat 3 May 2025: Sheinbaum says …”, “12 events, March 2025”. With lanes, the lane comes last.
 * `only`: the position of the one event that a mark stands for without naming it.
 */
export function nameOf(
  mark: Mark,
  words: TimelineWords,
  scene: Scene,
  look: (actorId: string) => ActorLook,
  only: number | null = null,
): string {
  const head = only === null ? undefined : scene.index.heads[only];
  const name = head === undefined ? plainName(mark, words, scene) : eventName(head, words);
  if (scene.lanes.length < 2) return name;
  return words.say.inLane(name, laneName(scene, mark.lane, words, look));
}

export function laneName(
  scene: Scene,
  lane: number,
  words: TimelineWords,
  look: (actorId: string) => ActorLook,
): string {
  const actor = scene.lanes[lane]?.actor ?? null;
  return actor === null ? words.say.everyoneElse : look(actor).name;
}

function plainName(mark: Mark, words: TimelineWords, scene: Scene): string {
  const { say } = words;
  const number = words.number(mark.count);
  switch (mark.kind) {
    case 'card':
      return eventName(scene.index.heads[mark.event] as EventHead, words);
    case 'count':
      return say.inPeriod(say.events(mark.count, number), words.period(mark.unit, mark.from));
    case 'bar': {
      if (mark.label !== null && mark.count === 1) {
        return eventName(scene.index.heads[mark.label] as EventHead, words);
      }
      return say.inPeriod(say.events(mark.count, number), words.range(mark.from, mark.to - 1));
    }
    case 'rest':
      return say.longer(mark.count, number);
  }
}

function eventName(head: EventHead, words: TimelineWords): string {
  const status = head.status === 'happened' ? '' : ` (${words.say.status[head.status]})`;
  return `${words.date(head, 'long')}: ${head.title}${status}`;
}
