/**
 * Ids of events: short, opaque and permanent. A new event is named after its first evidence; one that tells the same
 * words as an event of the story before keeps that one's id; ids that are no longer events say where they lead.
 */
import type { Article, Story, StoryEvent } from '../model/story.ts';
import { sha256 } from './sha256.ts';

/** Digits and letters that are not mistaken for one another. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 6;

/** An id of six letters out of a text; the same text always gives the same id. */
export function idOf(evidence: string): string {
  const digest = sha256(evidence);
  let id = '';
  for (let i = 0; i < LENGTH; i++) {
    id += LETTERS[Number.parseInt(digest.slice(i * 2, i * 2 + 2), 16) % LETTERS.length];
  }
  return id;
}

/** The wanted id, or with the first number behind it that nobody has. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
}

/** Ids for events from what they rest on, none twice: of equals the later takes the next id of its series. */
export function freshIds(evidence: readonly string[], taken: ReadonlySet<string>): string[] {
  const used = new Set(taken);
  return evidence.map((words) => {
    let id = idOf(words);
    for (let salt = 1; used.has(id); salt++) id = idOf(`${words} ${salt}`);
    used.add(id);
    return id;
  });
}

export type Carried = {
  /** The id of each new event, null where it continues none. */
  readonly ids: (string | null)[];
  /** Ids that were events before and are none now, with the index of the event that tells most of their words, or −1. */
  readonly gone: readonly { readonly id: string; readonly to: number }[];
};

type Claim = { readonly old: number; readonly now: number; readonly weight: number };

/** Which old event each new one continues: the pair with the most words in common first. */
export function carryIds(
  events: readonly Pick<StoryEvent, 'accounts'>[],
  articles: readonly Article[],
  previous: Story,
): Carried {
  const places = placesOf(articles, previous);
  const told = new Map<string, { event: number; start: number; end: number; trigger: boolean }[]>();
  events.forEach((event, i) => {
    for (const account of event.accounts) {
      const list = told.get(account.article) ?? [];
      told.set(account.article, list);
      for (const { start, end } of account.excerpts)
        list.push({ event: i, start, end, trigger: false });
      const trigger = triggerOf(account);
      if (trigger !== null) list.push({ event: i, ...trigger, trigger: true });
    }
  });
  const claims: Claim[] = [];
  previous.events.forEach((old, o) => {
    const weights = new Map<number, number>();
    for (const account of old.accounts) {
      const place = places.get(account.article);
      if (place === undefined) continue;
      const trigger = triggerOf(account);
      for (const span of told.get(place.article) ?? []) {
        const mine = span.trigger ? (trigger === null ? [] : [trigger]) : account.excerpts;
        for (const { start, end } of mine) {
          const shared =
            Math.min(end + place.shift, span.end) - Math.max(start + place.shift, span.start);
          if (shared <= 0) continue;
          // The word that names the event decides between two events of one sentence.
          const weight = shared + (span.trigger ? 10_000 : 0);
          weights.set(span.event, (weights.get(span.event) ?? 0) + weight);
        }
      }
    }
    for (const [now, weight] of weights) claims.push({ old: o, now, weight });
  });
  claims.sort((a, b) => b.weight - a.weight || a.old - b.old || a.now - b.now);
  const ids: (string | null)[] = events.map(() => null);
  const heirs = new Map<number, number>();
  const continued = new Set<number>();
  for (const { old, now } of claims) {
    if (!heirs.has(old)) heirs.set(old, now);
    if (continued.has(old) || ids[now] !== null) continue;
    ids[now] = (previous.events[old] as StoryEvent).id;
    continued.add(old);
  }
  const gone = previous.events.flatMap(({ id }, o) =>
    continued.has(o) ? [] : [{ id, to: heirs.get(o) ?? -1 }],
  );
  return { ids, gone };
}

/** The word that names the event, which an account may carry. */
function triggerOf(account: object): { start: number; end: number } | null {
  const { trigger } = account as { trigger?: { start: number; end: number } };
  return trigger === undefined ? null : { start: trigger.start, end: trigger.end };
}

/** Where each old article stands now, and by how much its offsets moved. */
function placesOf(
  articles: readonly Article[],
  previous: Story,
): Map<string, { article: string; shift: number }> {
  const bySum = new Map(articles.map((article) => [article.sha256, article.id]));
  const places = new Map<string, { article: string; shift: number }>();
  const moved: Article[] = [];
  for (const old of previous.articles) {
    const same = bySum.get(old.sha256);
    if (same !== undefined) {
      places.set(old.id, { article: same, shift: 0 });
      continue;
    }
    moved.push(old);
  }
  // A text that was cut or prolonged still holds the old one's middle.
  const middles = moved.map(({ text }) => middleOf(text));
  firstHolders(
    middles,
    articles.map(({ text }) => text),
  ).forEach((holder, i) => {
    const now = articles[holder];
    const old = moved[i] as Article;
    const middle = middles[i] as string;
    if (now === undefined) return;
    places.set(old.id, {
      article: now.id,
      shift: now.text.indexOf(middle) - old.text.indexOf(middle),
    });
  });
  return places;
}

const MIDDLE = 120;

function middleOf(text: string): string {
  const from = Math.floor(text.length / 2);
  return text.slice(from, from + MIDDLE);
}

/**
 * For each piece the index of the first text that holds it, or −1. A sum over a window that glides along each text says
 * where a piece may stand (Karp and Rabin, 1987), so that the work grows with the length of all texts and not with the
 * number of pieces too. Pieces shorter than the window are few, and so are their texts: they are looked for one by one.
 */
function firstHolders(pieces: readonly string[], texts: readonly string[]): number[] {
  const holders = pieces.map((piece) =>
    piece.length < MIDDLE ? texts.findIndex((text) => text.includes(piece)) : -1,
  );
  const bySum = new Map<number, number[]>();
  pieces.forEach((piece, i) => {
    if (piece.length < MIDDLE) return;
    const sum = sumOf(piece);
    bySum.set(sum, [...(bySum.get(sum) ?? []), i]);
  });
  if (bySum.size === 0) return holders;
  texts.forEach((text, t) => {
    if (text.length < MIDDLE) return;
    let sum = sumOf(text.slice(0, MIDDLE));
    for (let at = 0; ; at++) {
      for (const i of bySum.get(sum) ?? [])
        if (holders[i] === -1 && text.startsWith(pieces[i] as string, at)) holders[i] = t;
      if (at + MIDDLE >= text.length) return;
      const left = Math.imul(text.charCodeAt(at), LEAVES);
      sum = (Math.imul(sum - left, BASE) + text.charCodeAt(at + MIDDLE)) | 0;
    }
  });
  return holders;
}

const BASE = 0x01000193;
/** By what the first letter of a window is multiplied in its sum. */
const LEAVES = Array.from({ length: MIDDLE - 1 }).reduce<number>((p) => Math.imul(p, BASE), 1);

function sumOf(piece: string): number {
  let sum = 0;
  for (let i = 0; i < piece.length; i++) sum = (Math.imul(sum, BASE) + piece.charCodeAt(i)) | 0;
  return sum;
}

/** Ids that lead elsewhere or nowhere: those of before that are not events again, chains shortened, and the new ones. */
export function retiredOf(
  previous: Story['retired'],
  gone: Story['retired'],
  events: ReadonlySet<string>,
): Story['retired'] {
  const all = new Map<string, Story['retired'][number]>();
  for (const one of [...previous, ...gone]) if (!events.has(one.id)) all.set(one.id, one);
  const resolve = (id: string | null): string | null => {
    let at = id;
    for (let steps = 0; at !== null && !events.has(at); steps++) {
      at = steps > all.size ? null : (all.get(at)?.to ?? null);
    }
    return at;
  };
  return [...all.values()]
    .map((one) => ({ ...one, to: resolve(one.to) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
