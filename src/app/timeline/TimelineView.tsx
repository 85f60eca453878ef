import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { EventHead } from '../../model/story.ts';
import type { Mark } from '../../timeline/mark.ts';
import { membersOf } from '../../timeline/members.ts';
import { makeScene, type Shown } from '../../timeline/scene.ts';
import { axisLabels } from './axis-labels.ts';
import { Buttons } from './Buttons.tsx';
import { DateRange } from './DateRange.tsx';
import type { ActorLook } from './draw-mark.ts';
import { LaneNames } from './LaneNames.tsx';
import { Legend } from './Legend.tsx';
import { Members } from './Members.tsx';
import { isOption } from './mark-facts.ts';
import { nameOf } from './mark-names.ts';
import { Notes } from './Notes.tsx';
import { Options } from './Options.tsx';
import { Overview, type OverviewHandle } from './Overview.tsx';
import { SaidWindow } from './SaidWindow.tsx';
import { countShown } from './shown-count.ts';
import { STAGE_KEYS } from './stage-keys.ts';
import { useClicks } from './use-clicks.ts';
import { useStage } from './use-stage.ts';
import { wholeOf } from './whole-story.ts';
import { type DayWindow, daysShown } from './windows.ts';
import type { TimelineWords } from './words.ts';
import './timeline.css';

export type TimelineViewProps = {
  /** All events of the story, in story order. */
  readonly heads: readonly EventHead[];
  /** Events that pass the filters; null: all. */
  readonly shown: Shown;
  readonly selected: string | null;
  /** Days, both included; null: everything. */
  readonly window: DayWindow | null;
  /** Actor ids; none: no lanes. */
  readonly lanes: readonly string[];
  readonly look: (actorId: string) => ActorLook;
  readonly words: TimelineWords;
  readonly language: string;
  /** BCP 47, of the titles: what is drawn keeps it, so that words in another language do not shape all titles anew. */
  readonly titlesLanguage: string;
  /** The reader picked an event, or none. */
  readonly onSelect: (id: string | null) => void;
  /** Previous or next by time. */
  readonly onStep: (direction: -1 | 1) => void;
  /** The reader panned or zoomed, and rests. */
  readonly onWindow: (window: DayWindow | null) => void;
  /** The first drawing is complete. */
  readonly onReady: () => void;
  readonly onShowHidden: () => void;
};

/** A count of more events than this zooms in where it can; fewer are listed. */
const LISTED = 30;
/** Beyond this a list says how many more there are. */
const MOST_LISTED = 400;

/**
 * The zoomable timeline with its overview, buttons and legend. What is drawn is hidden from screen readers; they
 * and the keyboard use a listbox that stands for it: one tab stop, arrows by time.
 */
export function TimelineView(props: TimelineViewProps) {
  const { heads, shown, lanes, look, words, language, selected } = props;
  const { say } = words;
  const id = useId();
  const { index, all } = useMemo(() => wholeOf(heads), [heads]);
  const scene = useMemo(
    () => (shown === null && lanes.length === 0 ? all() : makeScene(index, shown, lanes)),
    [index, all, shown, lanes],
  );
  const labels = useMemo(() => axisLabels(language), [language]);
  const overview = useRef<OverviewHandle>(null);
  const listbox = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Mark | null>(null);
  const [datesOpen, setDatesOpen] = useState(false);
  const [focused, setFocused] = useState(false);
  const { host, stage, state, failed, retry } = useStage(
    { scene, look, words, labels, selected, window: props.window },
    {
      onFrame: (from, to) => {
        overview.current?.follow(from, to);
        setOpen(null);
      },
      onWindow: props.onWindow,
      onReady: props.onReady,
    },
  );

  // The cursor begins at a mark with the focus, which may come before there are marks.
  const hasMarks = state !== null;
  useEffect(() => {
    if (hasMarks && focused) stage?.cursor.start();
  }, [hasMarks, focused, stage]);

  const activate = (mark: Mark) => {
    stage?.cursor.picked(mark.id);
    if (mark.count === 1 && state !== null) {
      // One event is opened, however it is drawn: a list of one would be a step more.
      props.onSelect(heads[membersOf(scene, state.marks, mark)[0] ?? -1]?.id ?? null);
    } else if (mark.kind === 'count' && mark.unit !== 'day' && mark.count > LISTED) {
      stage?.zoomTo(mark.from, mark.to);
    } else if (mark.count > 0) {
      setOpen(mark);
    } else if (mark.kind === 'bar') {
      stage?.zoomTo(mark.from, mark.to);
    }
  };
  const clicks = useClicks((target) => {
    const mark = stage?.markById(target.closest<HTMLElement>('[data-mark]')?.dataset.mark ?? '');
    if (mark === null || mark === undefined) return;
    if (mark.kind === 'bar' && mark.label !== null && target.closest('.tl-title') !== null) {
      props.onSelect(heads[mark.label]?.id ?? null);
    } else {
      activate(mark);
    }
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (stage === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      if (selected === null) return;
      props.onSelect(null);
    } else if (event.key === 'Enter' || event.key === ' ') {
      const mark = state?.cursor == null ? null : stage.markById(state.cursor);
      if (mark !== null) activate(mark);
    } else {
      const act = STAGE_KEYS[event.key];
      if (act === undefined) return;
      act(stage);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const hidden = shown === null ? 0 : heads.length - countShown(scene);
  const members = open === null || state === null ? [] : membersOf(scene, state.marks, open);
  const cursorMark = state?.marks.marks.find((mark) => mark.id === state.cursor && isOption(mark));
  const cursorOption = cursorMark === undefined ? undefined : `${id}${cursorMark.id}`;

  return (
    <section className="tl" aria-label={say.timeline}>
      <div className="tl-stage">
        <div
          className="tl-host"
          ref={host}
          lang={props.titlesLanguage}
          aria-hidden="true"
          {...clicks}
        />
        <div
          ref={listbox}
          className="tl-keys"
          role="listbox"
          tabIndex={0}
          aria-label={say.timeline}
          aria-describedby={`${id}keys`}
          aria-activedescendant={focused ? cursorOption : undefined}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            stage?.cursor.point(null);
          }}
        >
          {state !== null && (
            <Options
              id={id}
              scene={scene}
              state={state}
              selected={selected}
              look={look}
              words={words}
            />
          )}
        </div>
        <p id={`${id}keys`} className="tl-out">
          {say.keys}
        </p>
        {state !== null && <LaneNames scene={scene} look={look} words={words} />}
        {hidden > 0 && hidden === heads.length && <p className="tl-none">{say.none}</p>}
        {failed && (
          <p className="tl-failed" role="alert">
            {say.failed}{' '}
            <button type="button" className="tl-link" onClick={retry}>
              {say.retry}
            </button>
          </p>
        )}
        {open !== null && stage !== null && (
          <Members
            key={open.id}
            title={nameOf(open, words, scene, look)}
            heads={members.slice(0, MOST_LISTED).map((i) => heads[i] as EventHead)}
            left={stage.leftOf(open)}
            look={look}
            words={words}
            onPick={(event) => {
              setOpen(null);
              listbox.current?.focus({ preventScroll: true });
              props.onSelect(event);
            }}
            onZoom={
              open.kind === 'count' && open.unit !== 'day'
                ? () => {
                    setOpen(null);
                    listbox.current?.focus({ preventScroll: true });
                    stage.zoomTo(open.from, open.to);
                  }
                : null
            }
            onClose={(back) => {
              setOpen(null);
              if (back) listbox.current?.focus({ preventScroll: true });
            }}
          />
        )}
      </div>
      <Overview
        ref={overview}
        scene={scene}
        from={state?.from ?? index.first}
        to={state?.to ?? index.last + 1}
        words={words}
        labels={labels}
        onShow={(from, to, animate) => stage?.showDays(from, to, animate)}
      />
      <div className="tl-tools">
        <Buttons
          stage={stage}
          words={words}
          datesOpen={datesOpen}
          onStep={props.onStep}
          onDates={() => setDatesOpen((was) => !was)}
        />
        <Notes
          marks={state?.marks.marks ?? []}
          hidden={hidden}
          scene={scene}
          look={look}
          words={words}
          onOpen={setOpen}
          onShowHidden={props.onShowHidden}
        />
        <Legend styles={index.styles} words={words} />
        {datesOpen && state !== null && (
          <DateRange
            value={daysShown(state.from, state.to)}
            words={words}
            onGo={(window) => stage?.showWindow(window)}
          />
        )}
      </div>
      <SaidWindow scene={scene} state={state} words={words} />
    </section>
  );
}
