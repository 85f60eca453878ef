import { useEffect, useRef, useState } from 'react';
import type { Scene } from '../../timeline/scene.ts';
import { countShown } from './shown-count.ts';
import type { StageState } from './stage.ts';
import { daysShown } from './windows.ts';
import type { TimelineWords } from './words.ts';

/** Says what is shown once the reader has come to rest; silent at first, and while nothing changed. */
export function SaidWindow({
  scene,
  state,
  words,
}: {
  scene: Scene;
  state: StageState | null;
  words: TimelineWords;
}) {
  const [text, setText] = useState('');
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (state === null) return;
    const { from, to } = daysShown(state.from, state.to);
    const key = `${from} ${to} ${countShown(scene)}`;
    if (before.current === null) before.current = key;
    if (before.current === key) return;
    const timer = setTimeout(() => {
      before.current = key;
      const count = state.marks.marks.reduce((sum, mark) => sum + mark.count, 0);
      const events = words.say.events(count, words.number(count));
      setText(
        words.say.inPeriod(events, words.range(Math.floor(state.from), Math.ceil(state.to) - 1)),
      );
    }, 700);
    return () => clearTimeout(timer);
  }, [scene, state, words]);
  return (
    <p className="tl-out" role="status">
      {text}
    </p>
  );
}
