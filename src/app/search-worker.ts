/** Searches the words of a large story off the main thread. The only file that answers as a worker of the page. */
import {
  findInLines,
  type Lines,
  readLines,
  WORDS_FIELDS,
  WORDS_PART,
  wordsOfFile,
} from '../model/search-lines.ts';
import { needlesOf } from './search.ts';

/** What the page tells it. */
export type ToWorker =
  /** How many events there are; before all others. */
  | { readonly kind: 'story'; readonly events: number }
  /** A file of words has come; it should have this mark. */
  | {
      readonly kind: 'part';
      readonly number: number;
      readonly bytes: ArrayBuffer;
      readonly mark: string;
    }
  | { readonly kind: 'search'; readonly q: string };

/** What it answers. */
export type FromWorker =
  /** Whether a file could be read. */
  | { readonly kind: 'read'; readonly number: number; readonly ok: boolean }
  /** Where each needle of a search stands in each event, as far as the words are here. */
  | { readonly kind: 'found'; readonly q: string; readonly standings: readonly Uint8Array[] };

let events = 0;
let q = '';
let timer: ReturnType<typeof setTimeout> | undefined;
const parts = new Map<number, Lines>();

/** While files come one after another, so many milliseconds pass between answers to the same search. */
const REST = 300;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'story':
      events = data.events;
      return;
    case 'part': {
      const lines = read(data);
      if (lines !== null) parts.set(data.number, lines);
      say({ kind: 'read', number: data.number, ok: lines !== null });
      if (lines !== null) timer ??= setTimeout(answer, REST);
      return;
    }
    case 'search':
      q = data.q;
      answer();
  }
};

/** Null where it is not the words of the events that stand in this file. */
function read({ number, bytes, mark }: Extract<ToWorker, { kind: 'part' }>): Lines | null {
  const expected = Math.min(WORDS_PART, events - number * WORDS_PART);
  try {
    const text = wordsOfFile(new TextDecoder().decode(bytes), mark);
    if (text === null) return null;
    const lines = readLines(text, WORDS_FIELDS);
    return lines.ends.length === expected * WORDS_FIELDS.length ? lines : null;
  } catch {
    return null;
  }
}

function answer(): void {
  clearTimeout(timer);
  timer = undefined;
  const standings = needlesOf(q).map((needle) => {
    const into = new Uint8Array(events);
    for (const [number, lines] of parts) findInLines(lines, needle, into, number * WORDS_PART);
    return into;
  });
  say(
    { kind: 'found', q, standings },
    standings.map((each) => each.buffer),
  );
}

function say(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
