/**
 * The pipeline: articles in, a story out. Read downwards. `analyse` works on one article alone and may run in a worker;
 * `assemble` brings the articles together. Pure and deterministic: the same articles give the same bytes.
 */

import { checkLaws, compareEvents, describeProblems } from '../model/check.ts';
import { formatDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import { contains, type Span } from '../model/span.ts';
import type {
  Account,
  Article,
  Basis,
  Excerpt,
  Quote,
  Role,
  Story,
  StoryEvent,
} from '../model/story.ts';
import { castOf } from './actors/cast.ts';
import { actorAt, resolveActors } from './actors.ts';
import { type ArticleAnalysis, analyse, asActorArticle } from './analysis.ts';
import { type Copy, linksOfCopies } from './copy-links.ts';
import type { DroppedArticle } from './dedupe.ts';
import { type ActorsIn, applyEdits, type EditedStory, type Edits, readEdits } from './edits.ts';
import { showEvidence } from './evidence.ts';
import { calledInTitles, gather, type Told } from './gather.ts';
import { carryIds, freeId, freshIds, retiredOf } from './ids.ts';
import { importanceOf } from './importance.ts';
import type { Problem } from './inputs/problem.ts';
import { type MentionsLine, mentionsLine } from './mentions-line.ts';
import { mergeTold } from './merge.ts';
import { droppedNotices, noticesOf, problemNotices } from './notices.ts';
import { sha256 } from './sha256.ts';

export { type ArticleAnalysis, analyse };

export type AssembleInput = {
  readonly analyses: readonly ArticleAnalysis[];
  /** Articles left out as copies. */
  readonly dropped?: readonly DroppedArticle[];
  /** Some of these, analysed all the same: they get a line each, and no part in the story. */
  readonly copies?: readonly Copy[];
  /** Inputs that could not be read. */
  readonly problems?: readonly Problem[];
  /** The story of the last run, whose ids are carried forward. */
  readonly previous?: Story | null;
  /** Contents of edits.json. */
  readonly edits?: unknown;
  /** Title where the edits give none; else a headline is taken. */
  readonly title?: string;
};

/** A story that breaks the laws is never written; the message lists what is wrong. */
export class LawError extends Error {
  override readonly name = 'LawError';
}

/**
 * Brings articles together into one story, with a line of everything found for each article: in the order given, each
 * followed by its copies. Throws an EditError or a LawError, and nothing else.
 */
export function assemble(input: AssembleInput): { story: EditedStory; mentions: MentionsLine[] } {
  const edits = readEdits(input.edits ?? {});
  const order = input.analyses
    .map((_, i) => i)
    .sort((a, b) =>
      byDay(input.analyses[a] as ArticleAnalysis, input.analyses[b] as ArticleAnalysis),
    );
  const analyses = order.map((i) => input.analyses[i] as ArticleAnalysis);
  const previous = input.previous ?? null;
  const articles = articlesOf(analyses, previous);
  const { actors, links: found, sets } = resolveActors(analyses.map(asActorArticle));
  const called = calledInTitles(actors);
  const together = analyses.map(() => new Map<number, readonly string[]>());
  for (const set of sets) together[set.article]?.set(set.mention, set.actors);
  const told = analyses.flatMap((analysis, i) =>
    gather(analysis, i, { links: found[i] ?? [], together: together[i] ?? new Map() }, called),
  );
  const groups = mergeTold(told).map((members) => members.map((m) => told[m] as Told));
  const bare = groups.map((group) => eventOf(group, analyses, articles, found));
  const importance = importanceOf(weigh(groups, bare));
  const indexOf = new Map(articles.map(({ id }, i) => [id, i]));
  const { ids, retired } = nameEvents(bare, articles, previous);
  const named = bare
    .map((event, i) => ({
      id: ids[i] as string,
      ...event,
      // After the ids are given: they rest on the words that tell the event, not on those that date it.
      accounts: event.accounts.map((account) =>
        showEvidence(account, analyses[indexOf.get(account.article) as number] as ArticleAnalysis),
      ),
      importance: importance[i] as number,
    }))
    .sort(compareEvents);
  const { actors: cast, events, links } = castOf(actors, named, found, previous);
  const idsOfInput = inputOrder(
    order,
    articles.map(({ id }) => id),
  );
  const idOfInput = (i: number): string => idsOfInput[i] as string;
  const story: Story = {
    $schema: './story.schema.json',
    format: 'sourceline-story',
    version: 1,
    ...headOf(analyses, articles, events, previous, input.title),
    articles,
    actors: cast,
    events,
    retired,
    notices: [
      ...analyses.flatMap((analysis, i) => noticesOf(analysis, (articles[i] as Article).id)),
      ...droppedNotices(input.dropped ?? [], idOfInput),
      ...problemNotices(input.problems ?? []),
    ],
  };
  const linksOf = inputOrder(order, links);
  const copies = input.copies ?? [];
  const copied = linksOfCopies(copies, input.analyses, linksOf);
  const lines = input.analyses.map((analysis, i) => [
    mentionsLine(analysis, idOfInput(i), linksOf[i] ?? []),
  ]);
  copies.forEach(({ analysis, keptAs }, c) => {
    lines[keptAs]?.push(mentionsLine(analysis, idOfInput(keptAs), copied[c] ?? [], true));
  });
  const actorsIn: ActorsIn = (id, span) => {
    const i = indexOf.get(id) ?? -1;
    const mentioned = analyses[i]?.mentions ?? [];
    return mentioned.flatMap((m, k) => (contains(span, m) ? (links[i]?.[k] ?? []) : []));
  };
  return { story: finish(story, edits, previous, actorsIn), mentions: lines.flat() };
}

/** What stands in the order of the story, in the order of the input: `order[k]` is the input's place of the k-th. */
function inputOrder<T>(order: readonly number[], values: readonly T[]): T[] {
  const out: T[] = [];
  order.forEach((place, k) => {
    out[place] = values[k] as T;
  });
  return out;
}

/** Decisions of people, then the order, the retired ids and the laws once more. */
function finish(
  story: Story,
  edits: Edits,
  previous: Story | null,
  actorsIn: ActorsIn,
): EditedStory {
  const edited = applyEdits(story, edits, actorsIn);
  const events = [...edited.events].sort(compareEvents);
  const ids = new Set(events.map(({ id }) => id));
  const used = new Set(
    events.flatMap((event) => [
      ...event.actors.map(({ actor }) => actor),
      ...event.accounts.flatMap(({ quotes }) => quotes.flatMap(({ speaker }) => speaker ?? [])),
    ]),
  );
  const finished = {
    ...edited,
    events,
    actors: edited.actors.filter(({ id }) => used.has(id)),
    retired: retiredOf(previous?.retired ?? [], edited.retired, ids),
  };
  const problems = checkLaws(finished);
  if (problems.length > 0) throw new LawError(describeProblems(problems));
  return finished;
}

/** Articles stand by day, then outlet, then text: not by the order of the files. */
function byDay(a: ArticleAnalysis, b: ArticleAnalysis): number {
  const [x, y] = [a.article, b.article];
  return (
    compare(x.published, y.published) ||
    compare(x.outlet ?? '', y.outlet ?? '') ||
    compare(x.text, y.text)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The articles of the story. An article of the story before keeps its id; a new one has the id that the input gives it,
 * or is named by outlet and day.
 */
function articlesOf(analyses: readonly ArticleAnalysis[], previous: Story | null): Article[] {
  const known = new Map(previous?.articles.map(({ sha256: sum, id }) => [sum, id]));
  const taken = new Set(known.values());
  return analyses.map(({ article }) => {
    const sum = sha256(article.text);
    const named = `${slug(article.outlet ?? 'article')}-${article.published}`;
    const id = known.get(sum) ?? freeId(idFrom(article.givenId ?? '') || named, taken);
    taken.add(id);
    return {
      id,
      outlet: article.outlet ?? '',
      headline: article.headline,
      bylines: [...article.bylines],
      published: article.published,
      dateline: article.dateline,
      url: article.url,
      language: article.language,
      text: article.text,
      sha256: sum,
      copies: article.copies.map(({ file, start, end }) => ({ file, start, end })),
    };
  });
}

/** A given id as one that can stand in an address: its letters, digits, dots and hyphens; empty where it has none. */
function idFrom(given: string): string {
  const plain = given.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return plain
    .replace(/^[._-]+/, '')
    .slice(0, 100)
    .replace(/-+$/, '');
}

/** Letters and digits of a name, small, joined by hyphens. */
function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'article';
}

type Bare = Omit<StoryEvent, 'id' | 'importance'>;

/** One event out of its tellings: every excerpt kept, the best founded date, the title of the most telling. */
function eventOf(
  group: readonly Told[],
  analyses: readonly ArticleAnalysis[],
  articles: readonly Article[],
  links: readonly (readonly (string | null)[])[],
): Bare {
  // What came about is told by those who say so, not by those who announced it.
  const done = group.filter(({ status }) => status !== 'planned');
  const best = [...(done.length > 0 ? done : group)].sort(
    (a, b) => b.salience - a.salience || a.article - b.article,
  )[0] as Told;
  const dated = [...group].sort(
    (a, b) => certainty(a) - certainty(b) || a.article - b.article,
  )[0] as Told;
  const published = (analyses[dated.article] as ArticleAnalysis).article.published;
  return {
    title: best.title,
    date: dated.date.edtf,
    ...daysOf(dated.date.edtf, published),
    basis: basisOf(group, dated),
    status: best.status,
    actors: rolesOf(group, best),
    accounts: accountsOf(group, analyses, articles, links),
  };
}

/** First and last day of a date; where it is open, the day of publication, as far as the other end allows. */
function daysOf(edtf: string, published: string): { earliest: string; latest: string } {
  const range = parseEdtf(edtf);
  const first = range?.earliest == null ? null : formatDay(range.earliest);
  const last = range?.latest == null ? null : formatDay(range.latest);
  return {
    earliest: first ?? (last !== null && last < published ? last : published),
    latest: last ?? (first !== null && first > published ? first : published),
  };
}

const HOW = ['own', 'offset', 'then', 'parent', 'carried', 'main', 'published'] as const;

/** Smaller is better: a date said of the event itself, then the narrower one. */
function certainty({ date }: Told): number {
  const range = parseEdtf(date.edtf);
  const width =
    range?.earliest == null || range.latest == null ? 100_000 : range.latest - range.earliest;
  return HOW.indexOf(date.how) * 1_000_000 + width;
}

function basisOf(group: readonly Told[], dated: Told): Basis {
  const same = group.filter(({ date }) => date.edtf === dated.date.edtf);
  return same.some(({ date }) => date.basis === 'stated') ? 'stated' : dated.date.basis;
}

const RANK: Readonly<Record<Role, number>> = { speaker: 0, agent: 1, patient: 2, mentioned: 3 };

/** Each actor once, with the nearest part any telling gives; those of the title's telling first. */
function rolesOf(group: readonly Told[], best: Told): StoryEvent['actors'] {
  const roles = new Map<string, Role>();
  for (const told of [best, ...group.filter((one) => one !== best)]) {
    for (const { actor, role } of told.roles) {
      const known = roles.get(actor);
      if (known === undefined || RANK[role] < RANK[known]) roles.set(actor, role);
    }
  }
  return [...roles]
    .map(([actor, role]) => ({ actor, role }))
    .sort((a, b) => RANK[a.role] - RANK[b.role]);
}

/** One account an article, in order of publication. */
function accountsOf(
  group: readonly Told[],
  analyses: readonly ArticleAnalysis[],
  articles: readonly Article[],
  links: readonly (readonly (string | null)[])[],
): Account[] {
  const byArticle = new Map<number, Told[]>();
  for (const told of group) {
    const list = byArticle.get(told.article);
    if (list === undefined) byArticle.set(told.article, [told]);
    else list.push(told);
  }
  return [...byArticle]
    .sort(([a], [b]) => a - b)
    .map(([index, tellings]) => {
      const analysis = analyses[index] as ArticleAnalysis;
      const { text } = analysis.article;
      const dated = [...tellings].sort((a, b) => certainty(a) - certainty(b))[0] as Told;
      const { date } = dated;
      const trigger = dated.triggers[0] as Span;
      return {
        article: (articles[index] as Article).id,
        date: date.edtf,
        dateEvidence:
          date.evidence === null
            ? null
            : {
                expression: excerpt(text, date.evidence.span),
                reference: date.evidence.reference,
                edtf: date.edtf,
              },
        trigger: excerpt(text, trigger),
        excerpts: distinct(tellings.flatMap(({ excerpts }) => excerpts)).map((span) =>
          excerpt(text, span),
        ),
        quotes: [...new Set(tellings.flatMap(({ quotes }) => quotes))]
          .sort((a, b) => a - b)
          .map((q) => quoteOf(analysis, q, links[index] ?? [])),
      };
    });
}

/** A quotation as the story has it; quotations inside it, with who speaks them there, are its `inner`. */
function quoteOf(
  { article, quotes, mentions }: ArticleAnalysis,
  q: number,
  links: readonly (string | null)[],
): Quote {
  const { text } = article;
  const { kind, inner, ...outer } = quotes[q] as ArticleAnalysis['quotes'][number];
  const told = ({ start, end, speaker, cue }: Omit<typeof outer, 'confidence' | 'how'>) => ({
    ...excerpt(text, { start, end }),
    speaker: speaker === null ? null : actorAt(speaker, mentions, links),
    speakerWords: speaker === null ? null : excerpt(text, speaker),
    cue: cue === null ? null : excerpt(text, cue),
  });
  const quote = { kind, ...told(outer) };
  return inner.length === 0 ? quote : { ...quote, ...{ inner: inner.map(told) } };
}

function excerpt(text: string, { start, end }: Span): Excerpt {
  return { start, end, exact: text.slice(start, end) };
}

/** In order, none twice; a span inside another is told by it. */
function distinct(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.end > last.end) kept.push(span);
  }
  return kept;
}

function weigh(groups: readonly (readonly Told[])[], events: readonly Bare[]) {
  const parts = new Map<string, number>();
  for (const { actors } of events)
    for (const { actor } of actors) parts.set(actor, (parts.get(actor) ?? 0) + 1);
  return groups.map((group, i) => {
    const { actors, accounts } = events[i] as Bare;
    const doers = actors
      .filter(({ role }) => role !== 'mentioned')
      .map(({ actor }) => parts.get(actor) ?? 0);
    return {
      salience: group.reduce((most, { salience }) => Math.max(most, salience), 0),
      accounts: accounts.length,
      quotes: accounts.reduce((sum, { quotes }) => sum + quotes.length, 0),
      leads: group.some(({ excerpts }) => (excerpts[0]?.start ?? 1) < 80),
      doer: Math.max(0, ...doers) / Math.max(1, events.length),
    };
  });
}

function nameEvents(
  events: readonly Bare[],
  articles: readonly Article[],
  previous: Story | null,
): { ids: string[]; retired: Story['retired'] } {
  const sums = new Map(articles.map(({ id, outlet, published }) => [id, `${outlet} ${published}`]));
  const evidence = events.map(({ accounts }) => {
    const { article, excerpts, trigger } = accounts[0] as Account & { trigger: Excerpt };
    return [sums.get(article), excerpts[0]?.exact, trigger.exact].join('\n');
  });
  if (previous === null) return { ids: freshIds(evidence, new Set()), retired: [] };
  const { ids, gone } = carryIds(events, articles, previous);
  const taken = new Set([
    ...ids.flatMap((id) => id ?? []),
    ...previous.events.map(({ id }) => id),
    ...previous.retired.map(({ id }) => id),
  ]);
  // An event that was once merged or hidden by an edit gets the id it had then: its evidence is the same.
  const retiredBefore = new Set(previous.retired.map(({ id }) => id));
  const open = events.map((_, i) => i).filter((i) => ids[i] === null);
  const revived = freshIds(
    open.map((i) => evidence[i] as string),
    new Set([...taken].filter((id) => !retiredBefore.has(id))),
  );
  open.forEach((i, k) => {
    ids[i] = revived[k] as string;
  });
  const retired = gone.map(({ id, to }) => ({
    id,
    to: to < 0 ? null : (ids[to] as string),
    reason: to < 0 ? 'The articles no longer tell it.' : 'Its words are told by another event.',
  }));
  return { ids: ids as string[], retired };
}

/** Id, title, description and language; the title is the headline of the article that tells most of the story. */
function headOf(
  analyses: readonly ArticleAnalysis[],
  articles: readonly Article[],
  events: readonly StoryEvent[],
  previous: Story | null,
  given: string | undefined,
): Pick<Story, 'id' | 'title' | 'description' | 'language'> {
  const told = new Map<string, number>();
  for (const { accounts, importance } of events)
    for (const { article } of accounts) told.set(article, (told.get(article) ?? 0) + importance);
  const central = [...articles]
    .filter(({ headline }) => headline !== null)
    .sort((a, b) => (told.get(b.id) ?? 0) - (told.get(a.id) ?? 0) || compare(a.id, b.id))[0];
  const top = [...events].sort((a, b) => b.importance - a.importance || compare(a.id, b.id))[0];
  const title = given ?? central?.headline ?? top?.title ?? 'Untitled';
  const languages = analyses.map(({ article }) => article.language);
  return {
    id: previous?.id ?? slug(title).slice(0, 60).replace(/-+$/, ''),
    title,
    description: '',
    language:
      languages.find(
        (one) => languages.filter((other) => other === one).length * 2 >= languages.length,
      ) ?? 'en',
  };
}
