/**
 * Reading a story file that may be anything: the shape, then the laws that a shape cannot say.
 * A broken story is refused whole, with every place that is wrong (up to a limit), so that it can be mended at once.
 */
import { parseDay } from './day.ts';
import { parseEdtf } from './edtf.ts';
import { type Excerpt, type Story, type StoryEvent, storySchema } from './story.ts';

/** Something wrong in a story file: where, in words a person can follow, and what. */
export type Problem = { readonly where: string; readonly what: string };

export type StoryResult =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const MOST_PROBLEMS = 50;

/** Checks shape and laws. Never throws; `problems` holds at most 50. */
export function parseStory(input: unknown): StoryResult {
  const shaped = storySchema.safeParse(input);
  if (!shaped.success) {
    const problems = shaped.error.issues.slice(0, MOST_PROBLEMS).map((issue) => ({
      where: placeOf(issue.path),
      what: issue.message,
    }));
    return { ok: false, problems };
  }
  const story = shaped.data as Story;
  const problems = checkLaws(story);
  return problems.length === 0 ? { ok: true, story } : { ok: false, problems };
}

/** `events[3].accounts[0].date` from a path of keys. */
function placeOf(path: readonly PropertyKey[]): string {
  let place = '';
  for (const key of path) {
    place += typeof key === 'number' ? `[${key}]` : `${place === '' ? '' : '.'}${String(key)}`;
  }
  return place === '' ? 'the file' : place;
}

/** One line a problem, for a log or a message. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems.map((p) => `${p.where}: ${p.what}`).join('\n');
}

/**
 * The laws of a story (design of the contract): every excerpt equals its slice; every EDTF string parses and lies
 * within earliest…latest; every id resolves; ids are unique; events are in order. Stops after 50 problems.
 */
export function checkLaws(story: Story): Problem[] {
  const problems: Problem[] = [];
  const say = (where: string, what: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ where, what });
  };
  const texts = new Map(story.articles.map((article) => [article.id, article.text]));
  const actors = new Set(story.actors.map((actor) => actor.id));
  const events = new Set(story.events.map((event) => event.id));
  checkUnique('articles', story.articles, say);
  checkUnique('actors', story.actors, say);
  checkUnique('events', story.events, say);
  checkUnique('retired', story.retired, say);

  for (const [i, article] of story.articles.entries()) {
    if (parseDay(article.published) === null) {
      say(`articles[${i}].published`, `“${article.published}” is not a day of the calendar`);
    }
  }
  for (const [i, event] of story.events.entries()) {
    const where = `events[${i}] (${event.id})`;
    checkDates(event, where, say);
    for (const [j, role] of event.actors.entries()) {
      if (!actors.has(role.actor))
        say(`${where}.actors[${j}]`, `there is no actor “${role.actor}”`);
    }
    checkAccounts(event, where, texts, actors, say);
    const before = story.events[i - 1];
    if (before !== undefined && compareEvents(before, event) > 0) {
      say(where, `stands after ${before.id}, but comes before it by earliest, latest, id`);
    }
  }
  for (const [i, retired] of story.retired.entries()) {
    const where = `retired[${i}] (${retired.id})`;
    if (events.has(retired.id)) say(where, 'is still an event');
    if (retired.to !== null && !events.has(retired.to)) {
      say(where, `leads to “${retired.to}”, which is no event`);
    }
  }
  for (const [i, notice] of story.notices.entries()) {
    if (notice.article === null) continue;
    const text = texts.get(notice.article);
    if (text === undefined) say(`notices[${i}]`, `there is no article “${notice.article}”`);
    else if (notice.span !== null && notice.span.end > text.length) {
      say(`notices[${i}].span`, `ends at ${notice.span.end}, after the article’s ${text.length}`);
    }
  }
  return problems;
}

/** The order of events in a story: by earliest day, then latest, then id. */
export function compareEvents(a: StoryEvent, b: StoryEvent): number {
  return (
    (parseDay(a.earliest) ?? 0) - (parseDay(b.earliest) ?? 0) ||
    (parseDay(a.latest) ?? 0) - (parseDay(b.latest) ?? 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

type Say = (where: string, what: string) => void;

function checkUnique(name: string, items: readonly { id: string }[], say: Say): void {
  const seen = new Set<string>();
  for (const [i, item] of items.entries()) {
    if (seen.has(item.id)) say(`${name}[${i}].id`, `“${item.id}” is used twice`);
    seen.add(item.id);
  }
}

function checkDates(event: StoryEvent, where: string, say: Say): void {
  const edtf = parseEdtf(event.date);
  const earliest = parseDay(event.earliest);
  const latest = parseDay(event.latest);
  if (edtf === null) say(`${where}.date`, `“${event.date}” is not an EDTF date`);
  if (earliest === null)
    say(`${where}.earliest`, `“${event.earliest}” is not a day of the calendar`);
  if (latest === null) say(`${where}.latest`, `“${event.latest}” is not a day of the calendar`);
  if (edtf === null || earliest === null || latest === null) return;
  if (earliest > latest)
    say(where, `its earliest day ${event.earliest} is after its latest ${event.latest}`);
  // An open end (`..`) is bounded by earliest and latest alone.
  if (edtf.earliest !== null && edtf.earliest < earliest) {
    say(`${where}.date`, `“${event.date}” begins before the earliest day ${event.earliest}`);
  }
  if (edtf.latest !== null && edtf.latest > latest) {
    say(`${where}.date`, `“${event.date}” ends after the latest day ${event.latest}`);
  }
}

function checkAccounts(
  event: StoryEvent,
  where: string,
  texts: ReadonlyMap<string, string>,
  actors: ReadonlySet<string>,
  say: Say,
): void {
  const told = new Set<string>();
  for (const [j, account] of event.accounts.entries()) {
    const place = `${where}.accounts[${j}]`;
    const text = texts.get(account.article);
    if (text === undefined) {
      say(`${place}.article`, `there is no article “${account.article}”`);
      continue;
    }
    if (told.has(account.article))
      say(`${place}.article`, `“${account.article}” has two accounts of one event`);
    told.add(account.article);
    if (parseEdtf(account.date) === null)
      say(`${place}.date`, `“${account.date}” is not an EDTF date`);
    if (account.excerpts.length + account.quotes.length === 0)
      say(place, 'has no words of its article');
    const check = (excerpt: Excerpt, name: string) =>
      checkExcerpt(excerpt, text, `${place}.${name}`, say);
    for (const [k, excerpt] of account.excerpts.entries()) check(excerpt, `excerpts[${k}]`);
    for (const [k, quote] of account.quotes.entries()) {
      check(quote, `quotes[${k}]`);
      if (quote.speakerWords !== null) check(quote.speakerWords, `quotes[${k}].speakerWords`);
      if (quote.cue !== null) check(quote.cue, `quotes[${k}].cue`);
      if (quote.speaker !== null && !actors.has(quote.speaker)) {
        say(`${place}.quotes[${k}].speaker`, `there is no actor “${quote.speaker}”`);
      }
    }
    if (account.dateEvidence !== null) {
      check(account.dateEvidence.expression, 'dateEvidence.expression');
      if (parseEdtf(account.dateEvidence.edtf) === null) {
        say(`${place}.dateEvidence.edtf`, `“${account.dateEvidence.edtf}” is not an EDTF date`);
      }
      if (parseDay(account.dateEvidence.reference) === null) {
        say(
          `${place}.dateEvidence.reference`,
          `“${account.dateEvidence.reference}” is not a day of the calendar`,
        );
      }
    }
  }
}

function checkExcerpt(excerpt: Excerpt, text: string, where: string, say: Say): void {
  const { start, end, exact } = excerpt;
  if (start >= end || end > text.length) {
    say(
      where,
      `${start}–${end} is not a place in the article, which has ${text.length} characters`,
    );
  } else if (text.slice(start, end) !== exact) {
    say(
      where,
      `“${shorten(exact)}” is not what stands at ${start}–${end}: “${shorten(text.slice(start, end))}”`,
    );
  }
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
