/**
 * What one article tells, event by event, once its actors are known: sayings of one speaker on one day are one event,
 * a saying without a date has that of the speaker's nearest dated one, and what is not worth a mark is left out.
 */
import type { Span } from '../model/span.ts';
import type { Actor, Role, Status } from '../model/story.ts';
import { actorAt } from './actors.ts';
import type { ArticleAnalysis } from './analysis.ts';
import type { Anchored } from './anchor.ts';
import { type EventKind, type EventMention, WORTH_A_MARK } from './events.ts';
import { frameAt } from './reading.ts';
import { type Named, renderTitle } from './titles.ts';

/** One article's telling of one event. */
export type Told = {
  /** Index of the article. */
  readonly article: number;
  readonly kind: EventKind;
  readonly predicate: string;
  /** The word right after it, in lower case: "down" of "stepped down"; empty where none follows. */
  readonly next: string;
  readonly status: Status;
  readonly date: Anchored;
  readonly salience: number;
  /** The words that name the event, the best first. */
  readonly triggers: readonly Span[];
  /** Sentences, in order, disjoint. */
  readonly excerpts: readonly Span[];
  /** Quotations by index. */
  readonly quotes: readonly number[];
  readonly roles: readonly { readonly actor: string; readonly role: Role }[];
  /** Words of what was done or said. */
  readonly words: readonly string[];
  /** Words of the subject that name no actor: "Nine soldiers" were killed. */
  readonly subject: readonly string[];
  readonly title: string;
};

/** One event for so many characters of text at most: an article of 2,500 characters has a dozen. */
const CHARACTERS_AN_EVENT = 220;
const FEWEST = 5;

/** Whom the mentions of an article mean: one actor each, or several together ("the two leaders"). */
export type Meant = {
  readonly links: readonly (string | null)[];
  readonly together: ReadonlyMap<number, readonly string[]>;
};

function actorsOf({ links, together }: Meant, mention: number): readonly string[] {
  const one = links[mention];
  return one == null ? (together.get(mention) ?? []) : [one];
}

/** The events that an article tells, in the order of its text. */
export function gather(
  analysis: ArticleAnalysis,
  article: number,
  meant: Meant,
  actors: ReadonlyMap<string, Called>,
): Told[] {
  const dated = withSpeakersDates(analysis.events, meant);
  const groups = new Map<string, EventMention[]>();
  dated.forEach((event, i) => {
    const speaker = event.kind === 'saying' ? speakerOf(event, meant) : null;
    const key = speaker === null ? `#${i}` : `${speaker} ${event.date.edtf}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  });
  const told: Told[] = [];
  for (const group of groups.values()) {
    const one = tell(analysis, article, group, meant, actors);
    if (one !== null) told.push(one);
  }
  const most = Math.max(FEWEST, Math.ceil(analysis.article.text.length / CHARACTERS_AN_EVENT));
  const kept = told.length <= most ? told : [...told].sort(bySalience).slice(0, most);
  return kept.sort((a, b) => start(a) - start(b));
}

const start = (told: Told): number => told.excerpts[0]?.start ?? 0;
const bySalience = (a: Told, b: Told): number => b.salience - a.salience || start(a) - start(b);

/** Who says it; of several together all, as one. */
const speakerOf = (event: EventMention, meant: Meant): string | null => {
  const role = event.roles.find((r) => r.role === 'speaker');
  return role === undefined ? null : actorsOf(meant, role.mention).join(' ') || null;
};

/** Gives a saying without a date of its own the date of the same speaker's nearest dated one. */
function withSpeakersDates(events: readonly EventMention[], meant: Meant): EventMention[] {
  const sayings = new Map<string, EventMention[]>();
  for (const event of events) {
    const speaker = event.kind === 'saying' ? speakerOf(event, meant) : null;
    if (speaker === null || !isSaid(event.date)) continue;
    const known = sayings.get(speaker);
    if (known === undefined) sayings.set(speaker, [event]);
    else known.push(event);
  }
  return events.map((event) => {
    if (event.kind !== 'saying' || isSaid(event.date) || event.date.how === 'parent') return event;
    const known = sayings.get(speakerOf(event, meant) ?? '');
    if (known === undefined) return event;
    let nearest = known[0] as EventMention;
    for (const other of known) {
      if (Math.abs(other.start - event.start) < Math.abs(nearest.start - event.start))
        nearest = other;
    }
    return { ...event, date: { ...nearest.date, basis: 'inferred', how: 'carried' } };
  });
}

const isSaid = ({ how }: Anchored): boolean => how === 'own' || how === 'offset' || how === 'then';

/** One event of an article out of its mentions; null where it is not worth a mark or has nobody and no title. */
function tell(
  analysis: ArticleAnalysis,
  article: number,
  group: readonly EventMention[],
  meant: Meant,
  actors: ReadonlyMap<string, Called>,
): Told | null {
  const { links } = meant;
  const best = [...group].sort((a, b) => b.salience - a.salience || a.start - b.start);
  const lead = best[0] as EventMention;
  const salience = Math.min(1, lead.salience + 0.04 * (group.length - 1));
  if (salience < WORTH_A_MARK) return null;
  if (lead.kind === 'saying' && speakerOf(lead, meant) === null) return null;
  const named = (mention: number): Named | null => {
    const actor = links[mention] == null ? undefined : actors.get(links[mention] as string);
    return actor === undefined ? null : { actor: actor.id, short: actor.short, kind: actor.kind };
  };
  // Reported words make a better title than a quotation, which stands in the panel anyway.
  let title: string | null = null;
  for (let i = 0; i < best.length && title === null; i++)
    title = renderTitle((best[i] as EventMention).title, named);
  if (title === null) return null;
  const quotes = [...new Set(group.flatMap((event) => event.quotes))].sort((a, b) => a - b);
  return {
    article,
    kind: lead.kind,
    predicate: lead.predicate,
    next: /^ ([a-z]+)/.exec(analysis.article.text.slice(lead.end, lead.end + 20))?.[1] ?? '',
    status: lead.status,
    date: dateOf(best),
    salience,
    triggers: best.map(({ start, end }) => ({ start, end })),
    excerpts: excerptsOf(analysis, group, quotes),
    quotes,
    roles: rolesOf(analysis, best, quotes, meant),
    words: [...new Set(group.flatMap((event) => event.words))],
    subject: subjectWords(lead, links),
    title,
  };
}

const SMALL =
  /^(?:the|an?|of|and|or|in|on|at|for|from|to|by|with|its|their|his|her|this|that|these|those|some|several|many|more|than|least|most|up|as)$/;

/** Words of a subject, as its title has it, without small ones and without names of actors. */
function subjectWords({ title }: EventMention, links: readonly (string | null)[]): string[] {
  return title.subject.flatMap((piece) => {
    if ('mention' in piece && links[piece.mention] != null) return [];
    const words = piece.words.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.,-]*/gu) ?? [];
    return words.map((word) => word.replace(/[.,-]+$/, '')).filter((word) => !SMALL.test(word));
  });
}

/** The date that is best founded: one that stands in words of its own before one carried over. */
function dateOf(best: readonly EventMention[]): Anchored {
  return (best.find((event) => isSaid(event.date)) ?? (best[0] as EventMention)).date;
}

/** Sentences of the mentions and of their quotations; those that follow one another are one excerpt. */
function excerptsOf(
  { article, frames, quotes }: ArticleAnalysis,
  group: readonly EventMention[],
  used: readonly number[],
): Span[] {
  const spans = group.map((event) => event.excerpt);
  for (const event of group) spans.push(...continued(article.text, frames, event));
  for (const q of used) {
    const quote = quotes[q] as Span;
    const frame = frames[frameAt(frames, quote.start)];
    const whole = frame !== undefined && quote.end <= frame.end;
    spans.push(whole ? frame : { start: quote.start, end: quote.end });
  }
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const gap = last === undefined ? null : article.text.slice(last.end, span.start);
    if (
      last !== undefined &&
      (span.start <= last.end || (gap !== null && /^[ \t\u00a0]*$/.test(gap)))
    ) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}

const REPORT = /^(?:report|article|story|investigation|study|survey)$/;
const OF_THE_REPORT =
  /^(?:The|That|This|Its) (?:piece|report|article|story|paper|study|survey|investigation|newspaper) (?:also |then |further )?(?:said|says|stated|states|found|finds|claimed|claims|described|describes|alleged|alleges|quoted|cited|added|noted|suggested)\b/;
/** Sentences after the first that may go on telling what a report said. */
const GOES_ON = 3;

/** "A Friday report from the Journal …. The piece stated that …": what the report said is part of it. */
function continued(
  text: string,
  frames: readonly Span[],
  { kind, predicate, start }: EventMention,
): Span[] {
  if (kind !== 'noun' || !REPORT.test(predicate)) return [];
  const at = frameAt(frames, start);
  return frames
    .slice(at + 1, at + 1 + GOES_ON)
    .filter((frame) => OF_THE_REPORT.test(text.slice(frame.start, frame.start + 60)));
}

const RANK: Readonly<Record<Role, number>> = { speaker: 0, agent: 1, patient: 2, mentioned: 3 };

function rolesOf(
  { mentions, quotes }: ArticleAnalysis,
  best: readonly EventMention[],
  used: readonly number[],
  meant: Meant,
): Told['roles'] {
  const roles = new Map<string, Role>();
  const give = (actor: string | null, role: Role): void => {
    if (actor === null) return;
    const known = roles.get(actor);
    if (known === undefined || RANK[role] < RANK[known]) roles.set(actor, role);
  };
  for (const [i, event] of best.entries()) {
    for (const { mention, role } of event.roles) {
      for (const actor of actorsOf(meant, mention))
        give(actor, i === 0 || role === 'speaker' ? role : 'mentioned');
    }
  }
  for (const q of used) {
    const { speaker } = quotes[q] as { speaker: Span | null };
    if (speaker !== null && best[0]?.kind === 'saying')
      give(actorAt(speaker, mentions, meant.links), 'speaker');
  }
  // Whoever is named in what was said is spoken of.
  for (const q of used) {
    const quote = quotes[q] as Span;
    for (let m = firstFrom(mentions, quote.start); m < mentions.length; m++) {
      const mention = mentions[m] as ArticleAnalysis['mentions'][number];
      if (mention.start >= quote.end) break;
      if (mention.form !== 'pronoun')
        for (const actor of actorsOf(meant, m)) give(actor, 'mentioned');
    }
  }
  return [...roles]
    .map(([actor, role]) => ({ actor, role }))
    .sort((a, b) => RANK[a.role] - RANK[b.role]);
}

/** Index of the first of some spans, sorted by their start, that begins at an offset or after it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An actor with what titles call it. */
export type Called = Pick<Actor, 'id' | 'kind'> & { readonly short: string };

/** What titles call each actor: of a person the one word that the articles use, where nobody else is called by it. */
export function calledInTitles(actors: readonly Actor[]): Map<string, Called> {
  const shorts = actors.map(shortName);
  const people = new Map<string, number>();
  shorts.forEach((short, i) => {
    if (actors[i]?.kind === 'person') people.set(short, (people.get(short) ?? 0) + 1);
  });
  return new Map(
    actors.map(({ id, kind, name }, i) => {
      const short = shorts[i] as string;
      return [id, { id, kind, short: (people.get(short) ?? 0) > 1 ? name : short }];
    }),
  );
}

function shortName({ name, kind, aliases }: Actor): string {
  if (kind !== 'person') return name;
  const words = name.split(/\s+/);
  const single = aliases.filter((alias) => !alias.includes(' ') && words.includes(alias));
  return single.find((alias) => alias === words.at(-1)) ?? single[0] ?? name;
}
