import type { Scene } from '../../timeline/scene.ts';
import type { ActorLook } from './draw-mark.ts';
import { laneName } from './mark-names.ts';
import type { TimelineWords } from './words.ts';

/** Whose lane is whose; the options of the listbox say it too. */
export function LaneNames({
  scene,
  look,
  words,
}: {
  scene: Scene;
  look: (actorId: string) => ActorLook;
  words: TimelineWords;
}) {
  if (scene.lanes.length < 2) return null;
  return (
    <ol className="tl-lanes" aria-hidden="true">
      {scene.lanes.map((lane, at) => (
        <li key={lane.actor ?? ''}>
          {lane.actor !== null && (
            <span className={`tl-disc tone-${look(lane.actor).tone}`}>
              {look(lane.actor).letters}
            </span>
          )}
          {laneName(scene, at, words, look)}
        </li>
      ))}
    </ol>
  );
}
