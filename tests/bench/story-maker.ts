/**
 * Made-up stories of any size, the same for the same seed: events come in bursts, importance and actors are skewed,
 * some dates are months, years, spans or doubtful, and every word of an account stands in its article.
 */
import { civil, dayNumber, daysInMonth, formatDay } from '../../src/model/day.ts';
import type {
  Account,
  Actor,
  ActorKind,
  Article,
  EventHead,
  Excerpt,
  Quote,
  Role,
  Story,
  StoryEvent,
} from '../../src/model/story.ts';

export type Cast = { readonly heads: EventHead[]; readonly actors: Actor[] };

/** Heads and actors alone: what drawing needs. */
export function makeHeads(size: number, seed: number): Cast {
  const random = generator(seed);
  const actors = makeActors(Math.min(400, 6 + Math.round(Math.sqrt(size) * 1.2)), random);
  const { first, length } = spanOf(size);
  const bursts = makeBursts(Math.max(2, Math.round(Math.sqrt(size) / 3)), length, random);
  const heads: EventHead[] = [];
  for (let i = 0; i < size; i++) {
    const day = first + dayIn(bursts, length, random);
    const cast = [...new Set([actorAt(actors, random), actorAt(actors, random)])];
    if (random() < 0.2) cast.push(actorAt(actors, random));
    heads.push({
      id: `e${(i * 7919 + 1000).toString(36)}`,
      title: titleOf(cast, random),
      ...makeDate(day, random),
      basis: pick(['stated', 'inferred', 'inferred', 'published'] as const, random),
      status: random() < 0.9 ? 'happened' : pick(['planned', 'denied', 'alleged'] as const, random),
      importance: Math.round(random() ** 4 * 1e4) / 1e4,
      actors: [...new Set(cast)].map((actor, at) => ({
        actor: actor.id,
        role: pick<Role>(at === 0 ? ['agent', 'speaker'] : ['patient', 'mentioned'], random),
      })),
    });
  }
  const key = new Map(heads.map((head) => [head, dayKey(head)]));
  heads.sort((a, b) => (key.get(a) as number) - (key.get(b) as number) || (a.id < b.id ? -1 : 1));
  return { heads, actors };
}

/** A whole story that passes every law of the model. `hash` makes the SHA-256 of a text, in hexadecimal. */
export function makeStory(size: number, seed: number, hash: (text: string) => string): Story {
  const { heads, actors } = makeHeads(size, seed);
  const random = generator(seed + 1);
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  const perArticle = size < 50 ? 7 : 12;
  const events: StoryEvent[] = heads.map((head) => ({ ...head, accounts: [] }));
  const articles: Article[] = [];
  for (let start = 0; start < size; start += perArticle) {
    const own = events.slice(start, start + perArticle);
    // Now and then an article tells again what an earlier one told.
    for (const event of events.slice(Math.max(0, start - 3), start)) {
      if (random() < 0.4) own.push(event);
    }
    const number = articles.length + 1;
    const last =
      own
        .map((event) => event.latest)
        .sort()
        .at(-1) ?? '';
    const article = { id: `article-${number}`, text: '', published: last };
    for (const event of own) article.text += tell(event, article, names, random);
    articles.push({
      ...article,
      outlet: pick(OUTLETS, random),
      headline: (own[0] as StoryEvent).title,
      bylines: [`${pick(FIRST, random)} ${pick(LAST, random)}`],
      dateline: null,
      url: `https://example.org/${article.id}`,
      language: 'en',
      sha256: hash(article.text),
      copies: [{ file: `seeds/${article.id}.txt`, start: 0, end: article.text.length }],
    });
  }
  return {
    $schema: './story.schema.json',
    format: 'sourceline-story',
    version: 1,
    id: `made-${size}`,
    title: `A made story of ${size} events`,
    description: 'Made by tests/bench/story-maker.ts; nothing in it happened.',
    language: 'en',
    articles,
    actors,
    events,
    retired: [],
    notices: [],
  };
}

/** Appends one event's account and returns the words it rests on. */
function tell(
  event: StoryEvent,
  article: { id: string; text: string; published: string },
  names: ReadonlyMap<string, string>,
  random: () => number,
): string {
  const base = article.text.length;
  const when = `on ${event.earliest}`;
  const sentence = `${event.title} ${when}, ${pick(ENDINGS, random)}.`;
  const excerpts: Excerpt[] = [{ start: base, end: base + sentence.length, exact: sentence }];
  const at = base + sentence.indexOf(when);
  const quotes: Quote[] = [];
  let text = sentence;
  const speaker = event.actors[0]?.actor ?? null;
  if (random() < 0.4 && speaker !== null) {
    const name = names.get(speaker) ?? '';
    const words = `“${pick(SAYINGS, random)}”`;
    const start = base + text.length + 1;
    text += ` ${words} ${name} said.`;
    quotes.push({
      start,
      end: start + words.length,
      exact: words,
      kind: 'direct',
      speaker,
      speakerWords: excerptAt(start + words.length + 1, name),
      cue: excerptAt(start + words.length + 2 + name.length, 'said'),
    });
  }
  const account: Account = {
    article: article.id,
    date: event.date,
    dateEvidence: {
      expression: excerptAt(at, when),
      reference: article.published,
      edtf: event.date,
    },
    excerpts,
    quotes,
  };
  event.accounts.push(account);
  return `${text}\n`;
}

function excerptAt(start: number, exact: string): Excerpt {
  return { start, end: start + exact.length, exact };
}

// ---- time

function spanOf(size: number): { first: number; length: number } {
  const years = size <= 50 ? 0.35 : size <= 1_000 ? 3 : size <= 10_000 ? 8 : 25;
  const length = Math.round(years * 365.25);
  return { first: dayNumber(2025, 5, 4) - length, length };
}

type Burst = { readonly middle: number; readonly width: number; readonly weight: number };

function makeBursts(count: number, length: number, random: () => number): Burst[] {
  let total = 0;
  const bursts = Array.from({ length: count }, () => {
    const weight = random() ** -0.7;
    total += weight;
    return { middle: random() * length, width: 1 + random() ** 3 * length * 0.03, weight };
  });
  return bursts.map((burst) => ({ ...burst, weight: burst.weight / total }));
}

/** Two days in three fall in a burst, more before it than after. */
function dayIn(bursts: readonly Burst[], length: number, random: () => number): number {
  if (random() < 1 / 3) return Math.floor(random() * length);
  let left = random();
  const burst = bursts.find(({ weight }) => {
    left -= weight;
    return left <= 0;
  });
  const { middle, width } = burst ?? (bursts[0] as Burst);
  const day = middle + (Math.log(random()) + 1) * -width;
  return Math.max(0, Math.min(length - 1, Math.floor(day)));
}

type Dated = Pick<StoryEvent, 'date' | 'earliest' | 'latest'> & { extent?: 'throughout' };

function makeDate(day: number, random: () => number): Dated {
  const luck = random();
  const text = formatDay(day);
  const { year, month } = civil(day);
  if (luck < 0.8) return { date: text, earliest: text, latest: text };
  if (luck < 0.83) return { date: `${text}~`, earliest: text, latest: text };
  if (luck < 0.93) {
    const date = text.slice(0, 7) + (luck < 0.85 ? '~' : '');
    const latest = formatDay(dayNumber(year, month, daysInMonth(year, month)));
    return { date, earliest: `${text.slice(0, 7)}-01`, latest };
  }
  if (luck < 0.945) {
    return { date: `${year}`, earliest: `${year}-01-01`, latest: `${year}-12-31` };
  }
  if (luck < 0.96) {
    const latest = formatDay(day + 1);
    return { date: `[${text},${latest}]`, earliest: text, latest };
  }
  const latest = formatDay(day + 2 + Math.floor(random() ** 3 * 200));
  return { date: `${text}/${latest}`, earliest: text, latest, extent: 'throughout' };
}

function dayKey(head: EventHead): number {
  const [from, to] = [head.earliest, head.latest].map((text) => {
    const [year, month, day] = text.split('-').map(Number) as [number, number, number];
    return dayNumber(year, month, day);
  }) as [number, number];
  return from * 100_000 + (to - from);
}

// ---- actors and words

function makeActors(count: number, random: () => number): Actor[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, i) => {
    const kind: ActorKind = i % 4 === 3 ? 'organization' : i % 7 === 5 ? 'country' : 'person';
    let name = '';
    do {
      name =
        kind === 'person'
          ? `${pick(FIRST, random)} ${pick(LAST, random)}`
          : kind === 'country'
            ? `${pick(LANDS, random)}${pick(LAND_ENDS, random)}`
            : `${pick(LAST, random)} ${pick(BODIES, random)}`;
      if (taken.has(name)) name += ` ${i}`;
    } while (taken.has(name));
    taken.add(name);
    return { id: `actor-${i}`, name, kind, description: null, aliases: [], sameAs: [] };
  });
}

/** A few actors are everywhere, most are rare. */
function actorAt(actors: readonly Actor[], random: () => number): Actor {
  return actors[Math.floor(random() ** 3 * actors.length)] as Actor;
}

function titleOf(cast: readonly Actor[], random: () => number): string {
  const subject = cast[0] as Actor;
  const object = cast[1] ?? subject;
  const short = (actor: Actor) =>
    actor.kind === 'person' ? (actor.name.split(' ')[1] as string) : actor.name;
  return `${short(subject)} ${pick(VERBS, random)} ${pick(THINGS, random)} ${pick(LINKS, random)} ${short(object)}${random() < 0.4 ? ` ${pick(TAILS, random)}` : ''}`;
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Mulberry32: small, fast, the same everywhere. Values in [0, 1). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = (text: string): readonly string[] => text.split('|');
const FIRST = words(
  'Ana|Ben|Chidi|Dalia|Emil|Farah|Gita|Hugo|Ines|Jonas|Kofi|Lena|Marta|Nils|Omar|Petra|Rosa|Sami|Tove|Yusuf',
);
const LAST = words(
  'Abara|Brandt|Castillo|Dorn|Ekwueme|Fontaine|Gruber|Haddad|Ivanova|Jansen|Kowalski|Lindqvist|Moreau|Navarro|Okafor|Petrov|Quiroga|Rahman|Sørensen|Tanaka|Ueda|Vargas|Weiss|Yilmaz|Zeller',
);
const LANDS = words('Nor|Val|Ost|Mer|Cal|Bor|Tam|Sil');
const LAND_ENDS = words('land|avia|onia|stan|mark|ador');
const BODIES = words('Commission|Ministry|Shipyards|Union|Institute|Railways|Foundation|Court');
const VERBS = words(
  'rejects|announces|signs|delays|denies|defends|criticizes|opens|halts|reviews|proposes|approves|withdraws|confirms',
);
const THINGS = words(
  'the harbor agreement|a plan to rebuild the northern bridge|new tariffs|the water treaty|an inquiry into the ferry accident|emergency funds|the grid contract|a ceasefire|the budget|talks',
);
const LINKS = words('with|for|against|after a call from|despite|alongside|under pressure from');
const TAILS = words(
  'before the vote|in a televised address|for a second time|over safety concerns|after months of talks|ahead of the summit',
);
const ENDINGS = words(
  'two people familiar with the matter said|according to a statement|officials said late that day|as crowds gathered outside|which had been expected for weeks',
);
const SAYINGS = words(
  'We will not accept this without a vote.|The figures speak for themselves.|Nobody told us until the morning.|This is a beginning, not an end.|We can work together on many things, but not on this one.',
);
const OUTLETS = words('The Harbor Post|Northern Wire|Morning Ledger|Daily Beacon|The Courier');
