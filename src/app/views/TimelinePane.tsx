import { memo, Suspense, useEffect, useMemo, useRef } from 'react';
import { useFocusLookedAfter } from '../focus.ts';
import { useLater } from '../later.ts';
import type { ActorLook } from '../look.ts';
import type { Filtered, StoryIndex } from '../selectors.ts';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { timelineWords } from '../timeline/words.ts';
import type { windowOfDays } from '../window.ts';
import type { Words } from '../words/words.ts';
import { Later } from './Later.tsx';

type Props = {
  readonly index: StoryIndex;
  readonly filtered: Filtered;
  readonly selected: string | null;
  readonly window: ReturnType<typeof windowOfDays>;
  readonly lanes: readonly string[];
  readonly look: (actor: string) => ActorLook;
  readonly words: Words;
  readonly onSelect: (id: string | null) => void;
  readonly onStep: (direction: -1 | 1) => void;
  readonly onWindow: (from: string | null, to: string | null) => void;
  readonly onReady: () => void;
  readonly onShowHidden: () => void;
};

/** The timeline in the page. It follows a frame after what the reader did, and coming back it gets its room first. */
export const TimelinePane = memo(function TimelinePane(props: Props) {
  const { index, filtered, selected, window, lanes, look, words } = props;
  const now = useMemo(
    () => ({ index, filtered, selected, window, lanes, look, words }),
    [index, filtered, selected, window, lanes, look, words],
  );
  const shown = useLater(now);
  // Another language is styled in all that is below, another word only where it stands.
  const language = useLater(shown.words.language);
  useFocusLookedAfter();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  // That the handlers are others is nothing to draw.
  const drawing = useMemo(
    () => (
      <TimelineView
        heads={shown.index.story.events}
        shown={shown.filtered.hidden === 0 ? null : shown.filtered.holds}
        selected={shown.selected}
        window={shown.window}
        lanes={shown.lanes}
        look={shown.look}
        words={timelineWords(shown.words.language)}
        language={shown.words.language}
        titlesLanguage={shown.index.story.language}
        onSelect={(id) => latest.current.onSelect(id)}
        onStep={(direction) => latest.current.onStep(direction)}
        onWindow={(w) => latest.current.onWindow(w?.from ?? null, w?.to ?? null)}
        onReady={() => latest.current.onReady()}
        onShowHidden={() => latest.current.onShowHidden()}
      />
    ),
    [shown],
  );
  return (
    <div className="timeline-pane" lang={language}>
      {/* A boundary is taken over in a task of its own, so that no single one holds the page. */}
      <Suspense>
        <Later>{drawing}</Later>
      </Suspense>
    </div>
  );
});
