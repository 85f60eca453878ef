/**
 * What a link carries, and the two functions that write and read it. Everything else (hover, scroll, the width of
 * the panel) stays out of the address. Pure: the base path and the location are given.
 */
import type { Language } from '../model/date-words.ts';
import { parseEdtf } from '../model/edtf.ts';

/** Where in the story the reader is. */
export type Place =
  | { readonly kind: 'story' }
  | { readonly kind: 'event'; readonly id: string }
  /** An article, at the passages of one event and, of these, at the one that starts at `at`. */
  | {
      readonly kind: 'article';
      readonly id: string;
      readonly event: string | null;
      readonly at: number | null;
    }
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'coverage' };

export type ViewKind = 'auto' | 'timeline' | 'list';

export type View = {
  readonly place: Place;
  /** Actor ids; an event stays when any (or all) of them take part. */
  readonly actors: readonly string[];
  readonly match: 'any' | 'all';
  readonly q: string;
  /** How the list stands while something is searched. */
  readonly order: 'date' | 'best';
  /** Ends of the window, both included, as EDTF years, months or days; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** `auto`: the timeline where there is room for it, the list on phones. */
  readonly view: ViewKind;
  readonly lanes: boolean;
  /** Another story file of the same origin. */
  readonly story: string | null;
  readonly embed: boolean;
  /** null: the reader's own, as far as we speak it. */
  readonly language: Language | null;
};

export const STORY: Place = { kind: 'story' };

export const INITIAL_VIEW: View = {
  place: STORY,
  actors: [],
  match: 'any',
  q: '',
  order: 'date',
  from: null,
  to: null,
  view: 'auto',
  lanes: false,
  story: null,
  embed: false,
  language: null,
};

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/**
 * The address of a view below `base` (which begins and ends with `/`), path and query. Defaults are left out.
 */
export function formatView(view: View, base = '/'): string {
  const query = new URLSearchParams();
  const { place } = view;
  if (place.kind === 'article') {
    if (place.event !== null) query.set('event', place.event);
    if (place.at !== null) query.set('at', String(place.at));
  }
  if (view.actors.length > 0) query.set('actor', view.actors.join(','));
  if (view.match === 'all') query.set('match', 'all');
  if (view.q !== '') query.set('q', view.q);
  if (view.order === 'best') query.set('order', 'best');
  if (view.from !== null) query.set('from', view.from);
  if (view.to !== null) query.set('to', view.to);
  if (view.view !== 'auto') query.set('view', view.view);
  if (view.lanes) query.set('lanes', 'actor');
  if (view.story !== null) query.set('story', view.story);
  if (view.language !== null) query.set('lang', view.language);
  // Commas separate ids and need no escape in a query; unescaped they keep the link readable.
  let search = query.toString().replaceAll('%2C', ',');
  if (view.embed) search += `${search === '' ? '' : '&'}embed`;
  return formatPlace(place, base) + (search === '' ? '' : `?${search}`);
}

/** The path of a place below `base`. */
export function formatPlace(place: Place, base = '/'): string {
  switch (place.kind) {
    case 'story':
      return base;
    case 'event':
      return `${base}e/${encodeURIComponent(place.id)}/`;
    case 'article':
      return `${base}a/${encodeURIComponent(place.id)}/`;
    case 'actor':
      return `${base}actor/${encodeURIComponent(place.id)}/`;
    case 'coverage':
      return `${base}coverage/`;
  }
}

/** Reads an address. Never throws; an unknown or broken value costs only itself. */
export function parseView(path: string, search: string, base = '/'): View {
  const query = new URLSearchParams(search);
  const from = dateParam(query.get('from'));
  const to = dateParam(query.get('to'));
  const inOrder = from === null || to === null || earliestOf(from) <= latestOf(to);
  const view = query.get('view');
  const language = query.get('lang');
  return {
    place: parsePlace(path, query, base),
    actors: [...new Set((query.get('actor') ?? '').split(',').filter((id) => ID.test(id)))],
    match: query.get('match') === 'all' ? 'all' : 'any',
    q: query.get('q') ?? '',
    order: query.get('order') === 'best' ? 'best' : 'date',
    from: inOrder ? from : null,
    to: inOrder ? to : null,
    view: view === 'timeline' || view === 'list' ? view : 'auto',
    lanes: query.get('lanes') === 'actor',
    story: storyParam(query.get('story')),
    embed: query.has('embed') && query.get('embed') !== '0',
    language: language === 'en' || language === 'es' ? language : null,
  };
}

function parsePlace(path: string, query: URLSearchParams, base: string): Place {
  const inside = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
  const [kind, raw, ...rest] = inside
    .split('/')
    .filter((part) => part !== '' && part !== 'index.html');
  if (kind === 'coverage' && raw === undefined) return { kind: 'coverage' };
  const id = decode(raw);
  if (id === null || rest.length > 0) return STORY;
  if (kind === 'e') return { kind: 'event', id };
  if (kind === 'actor') return { kind: 'actor', id };
  if (kind !== 'a') return STORY;
  const at = query.get('at');
  return {
    kind: 'article',
    id,
    event: decode(query.get('event') ?? undefined),
    at: at !== null && /^\d{1,9}$/.test(at) ? Number(at) : null,
  };
}

function decode(raw: string | undefined): string | null {
  if (raw === undefined) return null;
  try {
    const id = decodeURIComponent(raw);
    return ID.test(id) ? id : null;
  } catch {
    return null;
  }
}

/** A year, a month or a day. */
function dateParam(value: string | null): string | null {
  if (value === null) return null;
  const edtf = parseEdtf(value);
  const plain = edtf?.kind === 'date' && !edtf.approximate && !edtf.uncertain;
  return plain && ['day', 'month', 'year'].includes(edtf.precision) ? value : null;
}

function earliestOf(edtf: string): number {
  return parseEdtf(edtf)?.earliest ?? Number.NEGATIVE_INFINITY;
}

function latestOf(edtf: string): number {
  return parseEdtf(edtf)?.latest ?? Number.POSITIVE_INFINITY;
}

/** A path of the same origin: no scheme, no host, so that a link can not make us read from elsewhere. */
function storyParam(value: string | null): string | null {
  return value !== null && /^(?!\/\/)[\w./~%-]+$/.test(value) && !value.includes('\\')
    ? value
    : null;
}

/** Where Esc leads: from an article to the event whose passages it was opened at, from all else to the story. */
export function outOf(place: Place): Place {
  return place.kind === 'article' && place.event !== null
    ? { kind: 'event', id: place.event }
    : STORY;
}

/** Whether going from one view to the other is a step that Back should undo. */
export function isStep(from: View, to: View): boolean {
  return (
    formatPlace(from.place) !== formatPlace(to.place) || eventOf(from.place) !== eventOf(to.place)
  );
}

function eventOf(place: Place): string | null {
  return place.kind === 'article' ? place.event : null;
}
