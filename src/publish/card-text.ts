/** What a share image says: the words of an event chosen for a card, before anything is measured or drawn. */
import { rankActors, TONES } from '../model/actor-rank.ts';
import { dateInWords, dayInWords, type Language, rangeInWords } from '../model/date-words.ts';
import { parseDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import { outletOf, type StoryIndex, sourcesOf, tellingExcerpt } from '../model/formats/context.ts';
import { oneLine } from '../model/formats/markup.ts';
import type { Article, Quote, Story, StoryEvent } from '../model/story.ts';
import { isRightToLeft } from './card-type.ts';

/** Verbatim words with whom they are from; `tone` is the speaker’s colour number, null where nobody spoke. */
export type CardWords = {
  readonly text: string;
  readonly kind: 'quote' | 'excerpt';
  readonly speaker: string | null;
  readonly source: string;
  /** When the source came out, in words; null where the card says it already. */
  readonly day: string | null;
  readonly tone: number | null;
};

/** A stretch of the axis, both ends from 0 to 1; a day has no length of its own. */
export type CardMark = {
  readonly from: number;
  readonly to: number;
  /** `day`: a point; `within`: some time in the stretch; `throughout`: all of it. */
  readonly kind: 'day' | 'within' | 'throughout';
};

/** What all cards of a story share, worked out once. */
export type StoryFrame = {
  readonly story: string;
  readonly range: string;
  readonly marks: readonly CardMark[];
  readonly bounds: Bounds;
};

/** The days that the axis of a story’s cards spans, as day numbers. */
type Bounds = { readonly from: number; readonly to: number };

export type CardText = {
  readonly date: string;
  readonly title: string;
  /** “planned”, “alleged”, “denied”: said beside the date, so that no picture claims what no source does. */
  readonly status: string | null;
  readonly words: CardWords | null;
  readonly frame: StoryFrame;
  /** The mark of this event; null on the card of the whole story. */
  readonly current: CardMark | null;
};

const STATUS: Readonly<Record<Language, Partial<Record<StoryEvent['status'], string>>>> = {
  en: { planned: 'planned', alleged: 'alleged', denied: 'denied' },
  es: { planned: 'previsto', alleged: 'según acusaciones', denied: 'desmentido' },
};

/** A quote of this length is read at a glance. */
const BEST_QUOTE = { least: 40, most: 190 };
/** Shorter quotes are no statement of their own: the reporter’s whole sentence says more. */
const LEAST_QUOTE = { direct: 20, mixed: 60 };

/** The card of one event. */
export function eventCard(
  frame: StoryFrame,
  index: StoryIndex,
  tones: ReadonlyMap<string, number>,
  event: StoryEvent,
  language: Language,
): CardText {
  return {
    frame,
    date: dateInWords(event, language),
    title: oneLine(event.title),
    status: STATUS[language][event.status] ?? null,
    words: chooseWords(event, index, tones, language),
    current: markOf(event, frame.bounds),
  };
}

/** The card of the whole story, for its front page: what it is about, and whose articles it rests on. */
export function storyCard(story: Story, frame: StoryFrame, about: string): CardText {
  const text = oneLine(about);
  const outlets = [...new Set(story.articles.map((article) => oneLine(outletOf(article))))];
  // A line is set in one font, and none has Arabic and Hebrew names both.
  const source = outlets.length < 2 || !outlets.some(isRightToLeft) ? outlets.join(', ') : '';
  return {
    frame,
    date: frame.range,
    title: oneLine(story.title),
    status: null,
    words:
      text === '' ? null : { text, kind: 'excerpt', speaker: null, source, day: null, tone: null },
    current: null,
  };
}

/** The card of a stored article: its headline and its first paragraph. */
export function articleCard(frame: StoryFrame, article: Article, language: Language): CardText {
  const { published } = article;
  return {
    frame,
    date: dayInWords(published, language),
    title: oneLine(article.headline ?? outletOf(article)),
    status: null,
    words: {
      text: oneLine(article.text.split(/\n+/).find((line) => line.trim() !== '') ?? ''),
      kind: 'excerpt',
      speaker: article.bylines.length === 0 ? null : article.bylines.map(oneLine).join(', '),
      source: article.outlet,
      day: null,
      tone: null,
    },
    current: markOf({ date: published, earliest: published, latest: published }, frame.bounds),
  };
}

/** More places on the axis than can be told apart; marks that fall on the same ones are drawn once. */
const PLACES = 1000;
/** As many of the most important as the page’s own timeline draws at most; more would be a band without meaning. */
const MOST_MARKS = 150;

/** What all cards of a story share. */
export function storyFrame(story: Story, language: Language): StoryFrame {
  const [first] = story.events;
  const last = story.events.reduce<StoryEvent | undefined>(
    (latest, event) =>
      latest === undefined || days(event.latest) > days(latest.latest) ? event : latest,
    undefined,
  );
  const bounds = { from: days(first?.earliest ?? ''), to: days(last?.latest ?? '') };
  const marks = new Map<string, CardMark>();
  const important = [...story.events].sort((a, b) => b.importance - a.importance);
  for (const event of important.slice(0, MOST_MARKS)) {
    const mark = markOf(event, bounds);
    const place = (part: number) => Math.round(part * PLACES);
    marks.set(`${mark.kind} ${place(mark.from)} ${place(mark.to)}`, mark);
  }
  return {
    story: oneLine(story.title),
    range: first && last ? rangeInWords(first.earliest, last.latest, language) : '',
    marks: [...marks.values()],
    bounds,
  };
}

function days(day: string): number {
  return parseDay(day) ?? 0;
}

type Stretch = Pick<StoryEvent, 'date' | 'earliest' | 'latest'> &
  Partial<Pick<StoryEvent, 'extent'>>;

function markOf(event: Stretch, bounds: Bounds): CardMark {
  const span = Math.max(1, bounds.to - bounds.from);
  const place = (day: string) => Math.min(1, Math.max(0, (days(day) - bounds.from) / span));
  const interval = parseEdtf(event.date)?.kind === 'interval';
  return {
    from: place(event.earliest),
    to: place(event.latest),
    kind:
      event.earliest === event.latest
        ? 'day'
        : interval && event.extent === 'throughout'
          ? 'throughout'
          : 'within',
  };
}

/**
 * The words for an event’s card: a quote whose speaker is known and that can be read at a glance, else the quote
 * nearest to that, else the first excerpt; null where no source has words.
 */
export function chooseWords(
  event: StoryEvent,
  index: StoryIndex,
  tones: ReadonlyMap<string, number>,
  language: Language,
): CardWords | null {
  const sources = sourcesOf(event, index);
  const quotes = sources.flatMap(({ account, article }) =>
    account.quotes.map((quote) => ({ quote, article, cost: costOf(quote) })),
  );
  const [best] = quotes.sort((a, b) => a.cost - b.cost);
  const named = (article: Article) => ({
    source: oneLine(outletOf(article)),
    day: dayInWords(article.published, language, 'bare'),
  });
  if (best !== undefined && best.cost < Number.POSITIVE_INFINITY) {
    const speaker = best.quote.speaker === null ? undefined : index.actors.get(best.quote.speaker);
    return {
      text: oneLine(best.quote.exact),
      kind: 'quote',
      speaker: speaker?.name ?? null,
      ...named(best.article),
      tone: speaker === undefined ? null : (tones.get(speaker.id) ?? null),
    };
  }
  const told = sources.find(({ account }) => account.excerpts.length > 0);
  const excerpt = told && tellingExcerpt(event, told.account)?.exact;
  if (told === undefined || excerpt === undefined) return null;
  return {
    text: oneLine(excerpt),
    kind: 'excerpt',
    speaker: null,
    ...named(told.article),
    tone: null,
  };
}

/** Lower is better: a known speaker and a whole utterance count more than the length does. */
function costOf(quote: Quote): number {
  const { length } = quote.exact;
  if (length < LEAST_QUOTE[quote.kind]) return Number.POSITIVE_INFINITY;
  const off =
    length < BEST_QUOTE.least ? BEST_QUOTE.least - length : Math.max(0, length - BEST_QUOTE.most);
  return off + (quote.speaker === null ? 200 : 0) + (quote.kind === 'mixed' ? 40 : 0);
}

/** Colour numbers of actors, from 0 on: by rank, as on the page. */
export function actorTones(story: Pick<Story, 'actors' | 'events'>): ReadonlyMap<string, number> {
  const ranked = rankActors(story.actors, story.events);
  return new Map(ranked.map((actor, rank) => [actor.id, rank % TONES]));
}
