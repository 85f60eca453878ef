/**
 * Decisions of people about a story (`seeds/edits.json`), applied after extraction: wording, merging, splitting, hiding,
 * names and identifiers. Each has a reason, which the story carries for its readers. The words of the articles can not
 * be edited. An edit that does not find what it is about is an error that names it.
 */
import { contains, type Span } from '../model/span.ts';
import type { Account, Excerpt, Story, StoryEvent } from '../model/story.ts';
import { idOf } from './ids.ts';
import { importanceOf } from './importance.ts';
import { tokenize } from './tokens.ts';

export type EventEdit = { readonly event: string; readonly reason: string } & (
  | { readonly title: string }
  | { readonly merge: string }
  | { readonly hide: true }
  /** Excerpts that hold any of these words become an event of their own. */
  | { readonly split: { readonly words: readonly string[]; readonly title: string } }
);

export type ActorEdit = {
  readonly actor: string;
  readonly reason: string;
  readonly name?: string;
  readonly description?: string;
  readonly sameAs?: readonly string[];
  readonly aliases?: readonly string[];
};

export type Edits = {
  readonly story?: {
    readonly id?: string;
    readonly title?: string;
    readonly description?: string;
    readonly reason: string;
  };
  readonly events: readonly EventEdit[];
  readonly actors: readonly ActorEdit[];
};

/** A decision as the story tells it to its readers. */
export type Decision = {
  readonly about: 'story' | 'event' | 'actor';
  readonly id: string;
  readonly change: string;
  readonly reason: string;
};

/** A story with the decisions that were applied to it. */
export type EditedStory = Story & { edits: Decision[] };

/** An edit that can not be applied; the message names it and says what to do. */
export class EditError extends Error {
  override readonly name = 'EditError';
}

const KINDS = ['title', 'merge', 'hide', 'split'] as const;

/** Reads decisions from a parsed JSON value. Throws an EditError that names the place of what is wrong. */
export function readEdits(value: unknown): Edits {
  const root = objectAt(value, 'edits');
  const events = listAt(root.events, 'events').map((item, i) =>
    readEventEdit(item, `events[${i}]`),
  );
  const actors = listAt(root.actors, 'actors').map((item, i) => {
    const edit = objectAt(item, `actors[${i}]`);
    textAt(edit.actor, `actors[${i}].actor`);
    textAt(edit.reason, `actors[${i}].reason`);
    for (const key of ['name', 'description'] as const)
      if (edit[key] !== undefined) textAt(edit[key], `actors[${i}].${key}`);
    for (const key of ['sameAs', 'aliases'] as const)
      if (edit[key] !== undefined)
        listAt(edit[key], `actors[${i}].${key}`).map((one, k) =>
          textAt(one, `actors[${i}].${key}[${k}]`),
        );
    return edit as unknown as ActorEdit;
  });
  if (root.story === undefined) return { events, actors };
  const story = objectAt(root.story, 'story');
  textAt(story.reason, 'story.reason');
  for (const key of ['id', 'title', 'description'] as const)
    if (story[key] !== undefined) textAt(story[key], `story.${key}`);
  return { story: story as unknown as NonNullable<Edits['story']>, events, actors };
}

function readEventEdit(item: unknown, where: string): EventEdit {
  const edit = objectAt(item, where);
  textAt(edit.event, `${where}.event`);
  textAt(edit.reason, `${where}.reason`);
  const kinds = KINDS.filter((kind) => edit[kind] !== undefined);
  if (kinds.length !== 1)
    throw new EditError(
      `${where} (${String(edit.event)}): one of ${KINDS.join(', ')} is needed, found ${kinds.length}`,
    );
  if (edit.title !== undefined) textAt(edit.title, `${where}.title`);
  if (edit.merge !== undefined) textAt(edit.merge, `${where}.merge`);
  if (edit.hide !== undefined && edit.hide !== true)
    throw new EditError(`${where}.hide: only true means something`);
  if (edit.split !== undefined) {
    const split = objectAt(edit.split, `${where}.split`);
    textAt(split.title, `${where}.split.title`);
    if (listAt(split.words, `${where}.split.words`).length === 0)
      throw new EditError(`${where}.split.words: is empty`);
  }
  return edit as unknown as EventEdit;
}

function objectAt(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new EditError(`${where}: an object is needed`);
  return value as Record<string, unknown>;
}

function listAt(value: unknown, where: string): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new EditError(`${where}: a list is needed`);
  return value;
}

function textAt(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new EditError(`${where}: words are needed`);
  return value;
}

/** Ids of the actors that a span of an article (by id) speaks of; what an edit divides is divided by it. */
export type ActorsIn = (article: string, span: Span) => readonly string[];

/** The story with the decisions applied and told in its field `edits`. */
export function applyEdits(story: Story, edits: Edits, actorsIn: ActorsIn): EditedStory {
  const decisions: Decision[] = [];
  let edited: Story = story;
  if (edits.story !== undefined) {
    const { reason, ...fields } = edits.story;
    edited = { ...edited, ...fields };
    // The id is for links; readers decide nothing by it.
    const { id: _, ...told } = fields;
    if (Object.keys(told).length > 0)
      decisions.push({ about: 'story', id: edited.id, change: changeOf(told), reason });
  }
  for (const edit of edits.actors) {
    edited = editActor(edited, edit);
    const { actor, reason, ...fields } = edit;
    if (Object.keys(fields).length > 0)
      decisions.push({ about: 'actor', id: actor, change: changeOf(fields), reason });
  }
  // Wording last: a title belongs to what is left after merging.
  const order = (edit: EventEdit): number =>
    'split' in edit ? 0 : 'merge' in edit ? 1 : 'hide' in edit ? 2 : 3;
  for (const edit of [...edits.events].sort((a, b) => order(a) - order(b))) {
    const done = editEvent(edited, edit, actorsIn);
    edited = done.story;
    decisions.push({ about: 'event', id: edit.event, change: done.change, reason: edit.reason });
  }
  return { ...edited, edits: decisions };
}

/** One reason explains one edit with all that it changes. */
function changeOf(fields: Readonly<Record<string, string | readonly string[]>>): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${[value].flat().join(', ')}`)
    .join('; ');
}

function editActor(story: Story, edit: ActorEdit): Story {
  if (!story.actors.some(({ id }) => id === edit.actor))
    throw new EditError(
      `edit of actor “${edit.actor}”: the story has no such actor; correct or remove the edit`,
    );
  const { name, description, sameAs, aliases } = edit;
  return {
    ...story,
    actors: story.actors.map((actor) =>
      actor.id !== edit.actor
        ? actor
        : {
            ...actor,
            ...(name !== undefined && {
              name,
              aliases: unique([...actor.aliases, actor.name]).filter((alias) => alias !== name),
            }),
            ...(description !== undefined && { description }),
            ...(sameAs !== undefined && { sameAs: [...sameAs] }),
            ...(aliases !== undefined && { aliases: unique([...actor.aliases, ...aliases]) }),
          },
    ),
  };
}

function editEvent(
  story: Story,
  edit: EventEdit,
  actorsIn: ActorsIn,
): { story: Story; change: string } {
  const event = eventOf(story, edit.event, edit);
  if ('title' in edit) {
    const events = story.events.map((one) => (one === event ? { ...one, title: edit.title } : one));
    return { story: { ...story, events }, change: `title: “${edit.title}” for “${event.title}”` };
  }
  if ('hide' in edit) {
    const retired = [...story.retired, { id: event.id, to: null, reason: edit.reason }];
    const events = story.events.filter((one) => one !== event);
    return { story: { ...story, events, retired }, change: `hidden: “${event.title}”` };
  }
  if ('merge' in edit) {
    const into = eventOf(story, edit.merge, edit);
    if (into === event)
      throw new EditError(`edit of event “${edit.event}”: it can not be merged with itself`);
    const joined = joinEvents(story, into, event);
    const events = story.events
      .filter((one) => one !== event)
      .map((one) => (one === into ? joined : one));
    const retired = [...story.retired, { id: event.id, to: into.id, reason: edit.reason }];
    return {
      story: { ...story, events, retired },
      change: `merged with “${into.title}”: “${event.title}”`,
    };
  }
  return splitEvent(story, event, edit, actorsIn);
}

function eventOf(story: Story, id: string, edit: EventEdit): StoryEvent {
  const event = story.events.find((one) => one.id === id);
  if (event !== undefined) return event;
  const led = story.retired.find((one) => one.id === id);
  const now = led?.to == null ? '' : ` (it now leads to “${led.to}”)`;
  throw new EditError(
    `edit of event “${edit.event}” (${edit.reason}): the story has no event “${id}”${now}; correct or remove the edit`,
  );
}

/** All that both tell, under the first one's id, title, date and status. */
function joinEvents(story: Story, into: StoryEvent, from: StoryEvent): StoryEvent {
  const order = new Map(story.articles.map(({ id }, i) => [id, i]));
  const accounts = new Map<string, Account>(
    into.accounts.map((account) => [account.article, account]),
  );
  for (const account of from.accounts) {
    const known = accounts.get(account.article);
    accounts.set(
      account.article,
      known === undefined
        ? account
        : {
            ...known,
            excerpts: uniqueSpans([...known.excerpts, ...account.excerpts]),
            quotes: uniqueSpans([...known.quotes, ...account.quotes]),
          },
    );
  }
  const roles = [...into.actors];
  for (const role of from.actors)
    if (!roles.some(({ actor }) => actor === role.actor)) roles.push(role);
  return {
    ...into,
    importance: Math.max(into.importance, from.importance),
    actors: roles,
    accounts: [...accounts.values()].sort(
      (a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0),
    ),
  };
}

/** An article opens with what begins within so many characters. */
const LEAD = 80;

function splitEvent(
  story: Story,
  event: StoryEvent,
  edit: Extract<EventEdit, { split: unknown }>,
  actorsIn: ActorsIn,
): { story: Story; change: string } {
  const { words, title } = edit.split;
  const goes = ({ exact }: Excerpt): boolean => words.some((word) => exact.includes(word));
  const part = (keep: boolean): Account[] =>
    event.accounts.flatMap((account) => {
      const excerpts = account.excerpts.filter((excerpt) => goes(excerpt) !== keep);
      if (excerpts.length === 0) return [];
      const quotes = account.quotes.filter((quote) =>
        excerpts.some((e) => e.start <= quote.start && quote.end <= e.end),
      );
      return [partOf({ ...account, excerpts, quotes })];
    });
  const stays = part(true);
  const leaves = part(false);
  if (stays.length === 0 || leaves.length === 0)
    throw new EditError(
      `edit of event “${edit.event}”: “${words.join('”, “')}” does not split its excerpts in two`,
    );
  const id = idOf(`${event.id} ${title}`);
  const events = story.events.flatMap((one) =>
    one === event
      ? [withPart(event, stays, actorsIn), { ...withPart(event, leaves, actorsIn), id, title }]
      : [one],
  );
  return { story: { ...story, events }, change: `split: “${title}” from “${event.title}”` };
}

/** An account cut down to some of its excerpts: the word that tells it and the evidence of its day stand in these. */
function partOf(account: Account): Account {
  const { excerpts, quotes, dateEvidence } = account;
  const holds = (span: Span): boolean => excerpts.some((excerpt) => contains(excerpt, span));
  const { trigger } = account as { trigger?: Excerpt };
  const evident = dateEvidence !== null && holds(dateEvidence.expression);
  return {
    ...account,
    dateEvidence: evident ? dateEvidence : null,
    ...(trigger !== undefined && {
      trigger: holds(trigger)
        ? trigger
        : (quotes.flatMap(({ cue }) => (cue !== null && holds(cue) ? cue : []))[0] ??
          firstVerb(excerpts)),
    }),
  };
}

/** The first verb of some excerpts, or their first words where there is none. */
function firstVerb(excerpts: readonly Excerpt[]): Excerpt {
  for (const { start, exact } of excerpts) {
    const verb = tokenize(exact).find(({ pos }) => pos === 'VERB');
    if (verb !== undefined)
      return { start: start + verb.start, end: start + verb.end, exact: verb.text };
  }
  return excerpts[0] as Excerpt;
}

/**
 * An event that keeps only some of its accounts' words, and the actors that these speak of. It weighs as much less as
 * it has fewer accounts and quotations, and does not open an article.
 */
function withPart(event: StoryEvent, accounts: Account[], actorsIn: ActorsIn): StoryEvent {
  const here = new Set(
    accounts.flatMap(({ article, excerpts, quotes }) => [
      ...excerpts.flatMap((excerpt) => actorsIn(article, excerpt)),
      ...quotes.flatMap(({ speaker }) => speaker ?? []),
    ]),
  );
  const weigh = (list: readonly Account[]) => ({
    salience: event.importance,
    accounts: list.length,
    quotes: list.reduce((sum, { quotes }) => sum + quotes.length, 0),
    leads: list.some(({ excerpts }) => (excerpts[0]?.start ?? LEAD) < LEAD),
    doer: 0,
  });
  const [whole = 1, part = 1] = importanceOf([weigh(event.accounts), weigh(accounts)]);
  return {
    ...event,
    accounts,
    actors: event.actors.filter(({ actor }) => here.has(actor)),
    importance: Math.round(100 * Math.min(1, (event.importance * part) / whole)) / 100,
  };
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

function uniqueSpans<S extends Excerpt>(spans: readonly S[]): S[] {
  const seen = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
