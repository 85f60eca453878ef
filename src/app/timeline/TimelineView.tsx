import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { EventHead } from '../../model/story.ts';
import { buildIndex, type EventIndex } from '../../timeline/event-index.ts';
import type { Mark } from '../../timeline/mark.ts';
import { membersOf } from '../../timeline/members.ts';
import { makeScene, type Scene, type Shown } from '../../timeline/scene.ts';
import { axisLabels } from './axis-labels.ts';
import { DateRange } from './DateRange.tsx';
import type { ActorLook } from './draw-mark.ts';
import { Legend } from './Legend.tsx';
import { Members } from './Members.tsx';
import { eventOf, isOption } from './mark-facts.ts';
import { laneName, nameOf } from './mark-names.ts';
import { Overview, type OverviewHandle } from './Overview.tsx';
import type { Stage, StageState } from './stage.ts';
import { useClicks } from './use-clicks.ts';
import { useStage } from './use-stage.ts';
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

type Whole = { readonly index: EventIndex; readonly all: () => Scene };

const wholes = new WeakMap<readonly EventHead[], Whole>();

/** The columns of a story and its scene without filters, made once: at build, thousands of pages show the same. */
function wholeOf(heads: readonly EventHead[]): Whole {
  let whole = wholes.get(heads);
  if (whole === undefined) {
    const index = buildIndex(heads);
    let scene: Scene | null = null;
    const all = () => {
      scene ??= makeScene(index, null, []);
      return scene;
    };
    whole = { index, all };
    wholes.set(heads, whole);
  }
  return whole;
}

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
      const act = KEYS[event.key];
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
        <div className="tl-host" ref={host} aria-hidden="true" {...clicks} />
        <div
          ref={listbox}
          className="tl-keys"
          role="listbox"
          tabIndex={0}
          aria-label={say.timeline}
          aria-describedby={`${id}keys`}
          aria-activedescendant={focused ? cursorOption : undefined}
          onKeyDown={onKeyDown}
          onFocus={() => {
            setFocused(true);
            stage?.cursor.start();
          }}
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
        <div className="tl-buttons">
          <button type="button" className="tl-button" onClick={() => props.onStep(-1)}>
            <span aria-hidden="true">‹ </span>
            {say.previous}
          </button>
          <button type="button" className="tl-button" onClick={() => props.onStep(1)}>
            {say.next}
            <span aria-hidden="true"> ›</span>
          </button>
          <button
            type="button"
            className="tl-button tl-square"
            aria-label={say.earlier}
            title={say.earlier}
            onClick={() => stage?.pan(-0.5)}
          >
            ←
          </button>
          <button
            type="button"
            className="tl-button tl-square"
            aria-label={say.later}
            title={say.later}
            onClick={() => stage?.pan(0.5)}
          >
            →
          </button>
          <button
            type="button"
            className="tl-button tl-square"
            aria-label={say.zoomOut}
            title={say.zoomOut}
            onClick={() => stage?.zoom(1 / 2)}
          >
            −
          </button>
          <button
            type="button"
            className="tl-button tl-square"
            aria-label={say.zoomIn}
            title={say.zoomIn}
            onClick={() => stage?.zoom(2)}
          >
            +
          </button>
          <button
            type="button"
            className="tl-button"
            title={say.showAll}
            onClick={() => stage?.fit()}
          >
            {say.all}
          </button>
          <button
            type="button"
            className="tl-button"
            aria-expanded={datesOpen}
            onClick={() => setDatesOpen((was) => !was)}
          >
            {say.dates}
          </button>
        </div>
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
      <Announcer scene={scene} state={state} words={words} />
    </section>
  );
}

const KEYS: Readonly<Record<string, (stage: Stage) => void>> = {
  ArrowRight: (stage) => stage.cursor.step(1),
  ArrowLeft: (stage) => stage.cursor.step(-1),
  ArrowDown: (stage) => stage.cursor.stepActor(1),
  ArrowUp: (stage) => stage.cursor.stepActor(-1),
  Home: (stage) => stage.cursor.stepToEnd(-1),
  End: (stage) => stage.cursor.stepToEnd(1),
  PageDown: (stage) => stage.cursor.stepPage(1),
  PageUp: (stage) => stage.cursor.stepPage(-1),
  '+': (stage) => stage.zoom(2),
  '=': (stage) => stage.zoom(2),
  '-': (stage) => stage.zoom(1 / 2),
  '0': (stage) => stage.fit(),
  a: (stage) => stage.fit(),
};

type Shared = {
  scene: Scene;
  look: (actorId: string) => ActorLook;
  words: TimelineWords;
};

/** What the marks are to a screen reader. Positions count events, so that “12 of 340” means what it says. */
function Options({
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

/** How many shown events come before each, and at the end how many there are. */
function shownBefore(scene: Scene): Uint32Array {
  const size = scene.index.heads.length;
  const before = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) {
    before[i + 1] = (before[i] as number) + (scene.holds[i] as number);
  }
  return before;
}

function countShown(scene: Scene): number {
  if (scene.lanes.length === 1) return scene.lanes[0]?.subset.members.length ?? 0;
  return shownBefore(scene).at(-1) ?? 0;
}

function LaneNames({ scene, look, words }: Shared) {
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

/** What the drawing leaves out, with the way to it: events hidden by filters, long dates without room. */
function Notes({
  marks,
  hidden,
  scene,
  look,
  words,
  onOpen,
  onShowHidden,
}: Shared & {
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
        <span className="tl-hidden">
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

/** Says what is shown once the reader has come to rest; silent at first, and while nothing changed. */
function Announcer({
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
