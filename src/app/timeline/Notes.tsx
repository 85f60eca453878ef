import type { Mark } from '../../timeline/mark.ts';
import type { Scene } from '../../timeline/scene.ts';
import type { ActorLook } from './draw-mark.ts';
import { nameOf } from './mark-names.ts';
import type { TimelineWords } from './words.ts';

/** What the drawing leaves out, with the way to it: events hidden by filters, long dates without room. */
export function Notes({
  marks,
  hidden,
  scene,
  look,
  words,
  onOpen,
  onShowHidden,
}: {
  scene: Scene;
  look: (actorId: string) => ActorLook;
  words: TimelineWords;
  marks: readonly Mark[];
  hidden: number;
  onOpen: (mark: Mark) => void;
  onShowHidden: () => void;
}) {
  const { say } = words;
  const rests = marks.filter((mark) => mark.kind === 'rest');
  return (
    <div className="tl-notes">
      {hidden > 0 && (
        <span>
          {say.hidden(hidden, words.number(hidden))}{' '}
          <button type="button" className="tl-link" onClick={onShowHidden}>
            {say.showThem}
          </button>
        </span>
      )}
      {rests.map((mark) => (
        <button key={mark.id} type="button" className="tl-link" onClick={() => onOpen(mark)}>
          {nameOf(mark, words, scene, look)}
        </button>
      ))}
    </div>
  );
}
