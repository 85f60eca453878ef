import { useEffect, useMemo, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { StoryEvent } from '../../model/story.ts';
import { type Group, groupByTime, groupHeading } from '../list-dates.ts';
import { usePage } from '../page.ts';
import type { StoryIndex } from '../selectors.ts';
import { ListItem } from './ListItem.tsx';

type Row =
  | { readonly kind: 'heading'; readonly group: Group<StoryEvent> }
  | { readonly kind: 'event'; readonly event: StoryEvent; readonly position: number };

type Props = {
  readonly index: StoryIndex;
  readonly events: readonly StoryEvent[];
  readonly selected: string | null;
  /** By how well they answer a search: no headings. */
  readonly isRanked: boolean;
};

const NO_NUMBERS: ReadonlyMap<string, number> = new Map();

/**
 * A list of up to a hundred thousand events, of which only those on screen are in the document; each says which of how
 * many it is. The sources stand with their events, since there is no end of the list to put footnotes at.
 */
export default function LongList({ index, events, selected, isRanked }: Props) {
  const { words } = usePage();
  const scroller = useRef<HTMLElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const rows = useMemo(() => rowsOf(events, isRanked), [events, isRanked]);
  const at = useMemo(
    () =>
      selected === null
        ? -1
        : rows.findIndex((row) => row.kind === 'event' && row.event.id === selected),
    [rows, selected],
  );
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pane = scroller.current;
    if (at < 0 || pane === null || selected === null || isInView(pane, selected)) return;
    const show = () => list.current?.scrollToIndex(at, { align: 'center' });
    show();
    // What comes in above and below changes heights: it stays where it is until the reader moves.
    const observer = new ResizeObserver(show);
    if (box.current?.firstElementChild) observer.observe(box.current.firstElementChild);
    const moved = new AbortController();
    for (const gesture of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      pane.addEventListener(gesture, () => observer.disconnect(), {
        passive: true,
        signal: moved.signal,
      });
    }
    return () => {
      observer.disconnect();
      moved.abort();
    };
  }, [at, selected]);
  return (
    <div
      className="list long"
      role="list"
      ref={(element) => {
        box.current = element;
        scroller.current = element?.closest<HTMLElement>('.list-pane') ?? null;
      }}
    >
      <Virtualizer ref={list} scrollRef={scroller} data={rows} itemSize={150}>
        {(row) =>
          row.kind === 'heading' ? (
            <h2
              key={`h${row.group.key}${row.group.events[0]?.id}`}
              className="list-heading"
              lang={words.language}
            >
              {groupHeading(row.group, words)}
            </h2>
          ) : (
            <div
              key={row.event.id}
              role="listitem"
              aria-posinset={row.position}
              aria-setsize={events.length}
            >
              <ListItem
                index={index}
                event={row.event}
                numbers={NO_NUMBERS}
                selected={row.event.id === selected}
                dated={isRanked}
              />
            </div>
          )
        }
      </Virtualizer>
    </div>
  );
}

/** Whether all of the event's item is on screen. */
function isInView(pane: HTMLElement, event: string): boolean {
  const item = pane.querySelector(`[data-event="${CSS.escape(event)}"]`)?.getBoundingClientRect();
  const { top, bottom } = pane.getBoundingClientRect();
  return item !== undefined && item.top >= top && item.bottom <= bottom;
}

function rowsOf(events: readonly StoryEvent[], isRanked: boolean): Row[] {
  if (isRanked) return events.map((event, i) => ({ kind: 'event', event, position: i + 1 }));
  const rows: Row[] = [];
  let position = 0;
  for (const group of groupByTime(events)) {
    rows.push({ kind: 'heading', group });
    for (const event of group.events) rows.push({ kind: 'event', event, position: ++position });
  }
  return rows;
}
