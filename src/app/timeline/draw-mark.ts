/** Elements of the marks. Text is only ever text: everything from the data goes through `textContent`. */
import type { EventHead } from '../../model/story.ts';
import type { EventIndex } from '../../timeline/event-index.ts';
import type { Metrics } from '../../timeline/level.ts';
import type { BarMark, CardMark, CountMark, Mark } from '../../timeline/mark.ts';
import type { Drawable, Extent } from './drawing.ts';
import type { TimelineWords } from './words.ts';

export type ActorLook = {
  readonly letters: string;
  /** 0 to 5: the class `tone-0` to `tone-5` sets `--tone`. */
  readonly tone: number;
  readonly name: string;
};

export type DrawingContext = {
  readonly index: EventIndex;
  readonly metrics: Metrics;
  readonly look: (actorId: string) => ActorLook;
  readonly words: TimelineWords;
  /** Whether cards name the year: the axis says it, unless it spans several. */
  readonly withYear: boolean;
};

const DAY = 86_400_000;
/** Of the pill that counts, in pixels; the style sheet holds it to it. */
const COUNT_HEIGHT = 22;
const MOST_DISCS = 3;
/** Half of the widest count, and of the word for today, with room to spare, in pixels. */
const COUNT_REACH = 40;
const TODAY_REACH = 80;
/** Width of a disc with its gap, and about that of a character of the date, in pixels. */
const DISC = 20;
const DATE_CHAR = 6.4;

/** What the drawing needs for a mark; null for the rest, which stands outside of time. */
export function drawableOf(mark: Mark, context: DrawingContext): Drawable | null {
  switch (mark.kind) {
    case 'card':
      return cardDrawable(mark, context);
    case 'count':
      return countDrawable(mark, context);
    case 'bar':
      return barDrawable(mark, context);
    case 'rest':
      return null;
  }
}

/** A line on the day it is for the reader. */
export function todayDrawable(day: number, context: DrawingContext): Drawable {
  const start = (day + 0.5) * DAY;
  return {
    id: 'today',
    start,
    extent: around(start, TODAY_REACH),
    key: context.words.say.today,
    front: () => element('div', 'tl-mark tl-today-label', context.words.say.today),
    back: () => element('div', 'tl-mark tl-today'),
    place: () => {},
    stretch: null,
    keepInSight: null,
  };
}

function cardDrawable(mark: CardMark, context: DrawingContext): Drawable {
  const { index, metrics, words } = context;
  const head = index.heads[mark.event] as EventHead;
  const { span } = mark;
  return {
    id: mark.id,
    start: mark.at * DAY,
    extent: {
      from: Math.min(mark.at, span?.from ?? mark.at) * DAY,
      to: Math.max(mark.at, span?.to ?? mark.at) * DAY,
      left: mark.shift,
      right: metrics.cardWidth - mark.shift,
    },
    key: `${head.id} ${mark.lines} ${mark.style} ${span !== null} ${words.language} ${context.withYear} ${metrics.cardWidth}`,
    front: () => cardFront(head, mark, context),
    back: () => cardBack(mark),
    place: (front, back) => {
      // Moving by `translate` costs no layout; `transform` is the field's.
      front.style.translate = `${Math.round(-mark.shift)}px ${-mark.y - mark.height}px`;
      front.style.height = `${mark.height}px`;
      const stem = back?.firstElementChild as HTMLElement;
      stem.style.bottom = `${mark.foot}px`;
      stem.style.height = `${mark.y - mark.foot + 2}px`;
      const foot = back?.lastElementChild as HTMLElement;
      foot.style.bottom = `${mark.foot}px`;
    },
    stretch:
      span === null
        ? null
        : (scale, _front, back) => {
            const foot = back?.lastElementChild as HTMLElement;
            foot.style.left = `${(span.from - mark.at) * DAY * scale}px`;
            foot.style.width = `${Math.max(8, (span.to - span.from) * DAY * scale)}px`;
          },
    keepInSight: null,
  };
}

function cardFront(head: EventHead, mark: CardMark, context: DrawingContext): HTMLElement {
  const { words, look } = context;
  const card = element('div', `tl-mark tl-card tl-lines-${mark.lines}`);
  if (head.status !== 'happened') card.classList.add(`tl-${head.status}`);
  const top = element('div', 'tl-card-top');
  const date = words.date(head, 'short', context.withYear);
  const status = head.status === 'happened' ? '' : `${words.say.status[head.status]} · `;
  top.append(element('span', 'tl-date', status + date));
  const discs = element('span', 'tl-discs');
  const actors = [...new Set(head.actors.map(({ actor }) => actor))];
  // The date comes first: a year cut off misleads, a disc left out does not.
  const room = context.metrics.titleWidth - (status.length + date.length) * DATE_CHAR;
  const most = Math.max(0, Math.min(MOST_DISCS, Math.floor(room / DISC)));
  for (const id of actors.slice(0, most)) {
    const { letters, tone } = look(id);
    discs.append(element('span', `tl-disc tone-${tone}`, letters));
  }
  top.append(discs);
  const title = element('div', 'tl-title', head.title);
  title.dir = 'auto';
  card.append(top, title);
  return card;
}

function cardBack(mark: CardMark): HTMLElement {
  const back = element('div', 'tl-mark tl-anchor');
  const foot =
    mark.span === null
      ? element(
          'div',
          mark.foot > 0 && mark.style !== 'day' ? 'tl-knot' : `tl-dot tl-${mark.style}`,
        )
      : element('div', `tl-span tl-${mark.style}`);
  back.append(element('div', 'tl-stem'), foot);
  return back;
}

function countDrawable(mark: CountMark, { words }: DrawingContext): Drawable {
  return {
    id: mark.id,
    start: mark.at * DAY,
    extent: around(mark.at * DAY, COUNT_REACH),
    key: `${mark.count} ${words.language}`,
    front: () => element('div', 'tl-mark tl-count', words.short(mark.count)),
    back: null,
    place: (front) => {
      front.style.bottom = `${mark.y - COUNT_HEIGHT / 2}px`;
    },
    stretch: null,
    keepInSight: null,
  };
}

function barDrawable(mark: BarMark, context: DrawingContext): Drawable {
  const { index, words, look } = context;
  const head = mark.label === null ? null : (index.heads[mark.label] as EventHead);
  // A bar with one event and no card is that event: it needs no number.
  const lone = mark.label === null && mark.count === 1 && mark.events === 1;
  const more = lone ? 0 : mark.count - (head === null ? 0 : 1);
  return {
    id: mark.id,
    start: mark.from * DAY,
    extent: { from: mark.from * DAY, to: mark.to * DAY, left: 0, right: 0 },
    key: `${head?.id ?? ''} ${more} ${words.language} ${context.withYear}`,
    front: () => {
      const front = element('div', 'tl-mark tl-anchor tl-range');
      const bar = element('div', `tl-bar tl-${mark.style}`);
      if (head !== null) {
        bar.classList.add('tl-wide');
        const label = element('div', 'tl-label');
        label.append(element('span', 'tl-date', words.date(head, 'short', context.withYear)));
        const title = element('span', 'tl-title', head.title);
        title.dir = 'auto';
        label.append(title);
        const first = head.actors[0];
        if (first !== undefined) {
          const { letters, tone } = look(first.actor);
          label.append(element('span', `tl-disc tone-${tone}`, letters));
        }
        if (more > 0) label.append(element('span', 'tl-count', `+${words.short(more)}`));
        const hold = element('div', 'tl-hold');
        hold.append(label);
        bar.append(hold);
      }
      front.append(bar);
      if (head === null && more > 0) {
        front.append(element('div', 'tl-count', `+${words.short(more)}`));
      }
      return front;
    },
    back: null,
    place: (front) => {
      for (const child of front.children) (child as HTMLElement).style.bottom = `${mark.y}px`;
    },
    stretch: (scale, front) => {
      front.style.width = `${Math.max(1, Math.round((mark.to - mark.from) * DAY * scale))}px`;
    },
    keepInSight:
      head === null
        ? null
        : (cut, front) => {
            front.style.setProperty('--cut', `${cut}px`);
          },
  };
}

function around(time: number, reach: number): Extent {
  return { from: time, to: time, left: reach, right: reach };
}

function element(tag: 'div' | 'span', className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
