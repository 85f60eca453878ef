import { memo, useMemo } from 'react';
import type { Mark } from '../../timeline/mark.ts';
import { membersOf } from '../../timeline/members.ts';
import type { Scene } from '../../timeline/scene.ts';
import type { ActorLook } from './draw-mark.ts';
import { eventOf, isOption } from './mark-facts.ts';
import { nameOf } from './mark-names.ts';
import { shownBefore } from './shown-count.ts';
import type { StageState } from './stage.ts';
import type { TimelineWords } from './words.ts';

type Shared = {
  scene: Scene;
  look: (actorId: string) => ActorLook;
  words: TimelineWords;
};

/** What the marks are to a screen reader. Positions count events, so that “12 of 340” means what it says. */
export function Options({
  id,
  scene,
  state,
  selected,
  look,
  words,
}: Shared & { id: string; state: StageState; selected: string | null }) {
  const order = useMemo(() => shownBefore(scene), [scene]);
  const total = order[order.length - 1] ?? 0;
  return state.marks.marks.map((mark) => {
    if (!isOption(mark)) return null;
    // A mark of one event has its name, however it is drawn.
    const only = mark.count === 1 ? (membersOf(scene, state.marks, mark)[0] ?? null) : null;
    const event = only ?? eventOf(mark);
    return (
      <Option
        key={mark.id}
        id={`${id}${mark.id}`}
        mark={mark}
        count={mark.count}
        only={only}
        isSelected={event !== null && scene.index.heads[event]?.id === selected}
        total={total}
        position={event === null ? undefined : (order[event] ?? 0) + 1}
        scene={scene}
        look={look}
        words={words}
      />
    );
  });
}

type OptionProps = Shared & {
  id: string;
  mark: Mark;
  count: number;
  only: number | null;
  isSelected: boolean;
  total: number;
  position: number | undefined;
};

/** A mark of the same id and count has the same name: putting dates into words for all of them costs a frame. */
const Option = memo(
  ({ id, mark, only, isSelected, total, position, scene, look, words }: OptionProps) => (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className="tl-out"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={position}
    >
      {nameOf(mark, words, scene, look, only)}
    </div>
  ),
  (a, b) => OPTION_FACTS.every((name) => a[name] === b[name]),
);
const OPTION_FACTS = [
  'only',
  'id',
  'count',
  'isSelected',
  'total',
  'position',
  'scene',
  'look',
  'words',
] as const;
