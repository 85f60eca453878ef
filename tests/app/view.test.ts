import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatPlace,
  formatView,
  INITIAL_VIEW,
  isStep,
  outOf,
  type Place,
  parseView,
  STORY,
  type View,
} from '../../src/app/view.ts';

const read = (address: string, base = '/') => {
  const [path = '', search = ''] = address.split(/(?=\?)/);
  return parseView(path, search, base);
};
const view = (part: Partial<View>): View => ({ ...INITIAL_VIEW, ...part });

describe('an address and its view', () => {
  test.each<[string, Partial<View>]>([
    ['/', {}],
    ['/e/stop/', { place: { kind: 'event', id: 'stop' } }],
    ['/actor/adela-prins/', { place: { kind: 'actor', id: 'adela-prins' } }],
    ['/coverage/', { place: { kind: 'coverage' } }],
    ['/a/herald/', { place: { kind: 'article', id: 'herald', event: null, at: null } }],
    [
      '/a/herald/?event=stop&at=120',
      { place: { kind: 'article', id: 'herald', event: 'stop', at: 120 } },
    ],
    ['/?actor=adela-prins,ivar-holt', { actors: ['adela-prins', 'ivar-holt'] }],
    ['/?actor=a,b&match=all', { actors: ['a', 'b'], match: 'all' }],
    ['/?q=night+ferry', { q: 'night ferry' }],
    ['/?q=100%25+%26+%C3%B8', { q: '100% & ø' }],
    ['/?from=2025-01&to=2025-05-04', { from: '2025-01', to: '2025-05-04' }],
    ['/?view=list', { view: 'list' }],
    ['/?lanes=actor', { lanes: true }],
    ['/?story=stories%2Fferry.json', { story: 'stories/ferry.json' }],
    ['/?lang=es', { language: 'es' }],
    ['/?embed', { embed: true }],
    ['/e/stop/?q=no&embed', { place: { kind: 'event', id: 'stop' }, q: 'no', embed: true }],
    ['/e/%C3%B8re-1.2_x/', { place: { kind: 'event', id: 'øre-1.2_x' } }],
  ])('%s', (address, part) => {
    expect(read(address)).toEqual(view(part));
    expect(formatView(view(part))).toBe(address);
  });
});

describe('what is broken costs only itself', () => {
  test.each<[string, Partial<View>]>([
    ['/e/../../etc/?q=kept', { q: 'kept' }],
    ['/e/%E0%A4%A/?q=kept', { q: 'kept' }],
    ['/nothing/here/?q=kept', { q: 'kept' }],
    ['/e/stop/more/?q=kept', { q: 'kept' }],
    ['/?actor=a,,%20,b,a,<script>&q=kept', { actors: ['a', 'b'], q: 'kept' }],
    ['/?match=some&q=kept', { q: 'kept' }],
    ['/?from=yesterday&to=2025&q=kept', { to: '2025', q: 'kept' }],
    ['/?from=2025-02-30&to=2025&q=kept', { to: '2025', q: 'kept' }],
    ['/?from=2025-02~&to=2025&q=kept', { to: '2025', q: 'kept' }],
    ['/?from=2025-05&to=2025-01&q=kept', { q: 'kept' }],
    ['/?view=grid&q=kept', { q: 'kept' }],
    ['/?lanes=yes&q=kept', { q: 'kept' }],
    ['/?lang=tlh&q=kept', { q: 'kept' }],
    ['/?story=https://evil.example/x.json&q=kept', { q: 'kept' }],
    ['/?story=//evil.example/x.json&q=kept', { q: 'kept' }],
    ['/?story=/%5Cevil.example/x.json&q=kept', { q: 'kept' }],
    ['/?story=javascript:alert(1)&q=kept', { q: 'kept' }],
    ['/?q=kept&q=second&new=thing', { q: 'kept' }],
    ['/?q=%E0%A4%A', { q: '\ufffd%A' }],
    ['/?embed=0&q=kept', { q: 'kept' }],
    [
      '/a/herald/?at=-4&event=/',
      { place: { kind: 'article', id: 'herald', event: null, at: null } },
    ],
  ])('%s', (address, part) => {
    expect(read(address)).toEqual(view(part));
  });

  test('a page file and a missing slash lead to the same place', () => {
    const event = { kind: 'event', id: 'stop' };
    expect(read('/e/stop').place).toEqual(event);
    expect(read('/e/stop/index.html').place).toEqual(event);
    expect(read('/index.html').place).toEqual(STORY);
    expect(read('/site/e/stop/', '/site/').place).toEqual(event);
  });
});

const id = fc
  .stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,12}$/u)
  .filter((text) => text !== 'index.html');
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constant(STORY),
  fc.constant({ kind: 'coverage' as const }),
  fc.record({ kind: fc.constant('event' as const), id }),
  fc.record({ kind: fc.constant('actor' as const), id }),
  fc.record({
    kind: fc.constant('article' as const),
    id,
    event: fc.option(id),
    at: fc.option(fc.integer({ min: 0, max: 999_999_999 })),
  }),
);
const two = (n: number) => String(n).padStart(2, '0');
const date = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
    fc.option(fc.integer({ min: 1, max: 12 })),
    fc.option(fc.integer({ min: 1, max: 28 })),
  )
  .map(([y, m, d]) =>
    m === null ? y : d === null ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`,
  );
/** Two ends in order by their years, or the same date twice. */
const window = fc
  .tuple(fc.option(date), fc.option(date))
  .map(([a, b]) =>
    a === null || b === null || a.slice(0, 4) < b.slice(0, 4)
      ? { from: a, to: b }
      : { from: b, to: b.slice(0, 4) === a.slice(0, 4) ? b : a },
  );
const anyView: fc.Arbitrary<View> = fc
  .record({
    place,
    actors: fc.uniqueArray(id, { maxLength: 4 }),
    match: fc.constantFrom('any' as const, 'all' as const),
    // Half of a surrogate pair has no form in an address.
    q: fc
      .string({ unit: 'binary', maxLength: 20 })
      .map((text) => text.replace(/\p{Surrogate}/gu, '')),
    order: fc.constantFrom('date' as const, 'best' as const),
    view: fc.constantFrom('auto' as const, 'timeline' as const, 'list' as const),
    lanes: fc.boolean(),
    story: fc.option(fc.stringMatching(/^[\w.~-][\w./~-]{0,15}$/)),
    embed: fc.boolean(),
    language: fc.constantFrom('en' as const, 'es' as const, null),
    window,
  })
  .map(({ window: ends, ...rest }) => ({ ...rest, ...ends }));
const base = fc.constantFrom('/', '/news/', '/a/b/', '/e/', '/n%C3%A9/');

describe('laws', () => {
  test('a link restores the view it was made from, wherever the site lives', () => {
    fc.assert(
      fc.property(anyView, base, (v, at) => {
        expect(read(formatView(v, at), at)).toEqual(v);
      }),
      { numRuns: 1000 },
    );
  });

  test('a link as the browser normalises it restores the view too', () => {
    fc.assert(
      fc.property(anyView, base, (v, at) => {
        const address = new URL(formatView(v, at), 'https://site.example');
        expect(parseView(address.pathname, address.search, at)).toEqual(v);
      }),
      { numRuns: 500 },
    );
  });

  test('reading never fails, and what was read is written and read the same', () => {
    const pieces = fc.constantFrom(
      'e',
      'a',
      'actor',
      'coverage',
      '..',
      '%',
      '%E0%A4%A',
      'index.html',
      'x',
    );
    const path = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 5 })
      .map((parts) => `/${parts.join('/')}`);
    const key = fc.constantFrom(
      'actor',
      'match',
      'q',
      'from',
      'to',
      'view',
      'lanes',
      'story',
      'embed',
      'lang',
      'event',
      'at',
    );
    const value = fc.oneof(
      date,
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('list', 'all', '%', '..'),
    );
    const search = fc
      .array(fc.tuple(key, value), { maxLength: 6 })
      .map((pairs) => `?${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`);
    fc.assert(
      fc.property(path, search, base, (p, s, at) => {
        const found = parseView(p, s, at);
        expect(read(formatView(found, at), at)).toEqual(found);
      }),
      { numRuns: 1000 },
    );
  });

  test('the bare view is the bare address', () => {
    fc.assert(
      fc.property(base, (at) => {
        expect(formatView(INITIAL_VIEW, at)).toBe(at);
        expect(formatPlace(STORY, at)).toBe(at);
      }),
    );
  });
});

test('opening is a step, filtering is not', () => {
  const event = view({ place: { kind: 'event', id: 'stop' } });
  expect(isStep(INITIAL_VIEW, event)).toBe(true);
  expect(isStep(event, { ...event, q: 'x', actors: ['a'], from: '2025' })).toBe(false);
  const article = (e: string | null, at: number | null) =>
    view({ place: { kind: 'article', id: 'herald', event: e, at } });
  expect(isStep(article('stop', 1), article('offer', 1))).toBe(true);
});

test('out of an article is its event, out of everything else the story; Back undoes it', () => {
  const article = view({ place: { kind: 'article', id: 'herald', event: 'stop', at: 3 } });
  const event = outOf(article.place);
  expect(event).toEqual({ kind: 'event', id: 'stop' });
  expect(isStep(article, { ...article, place: event })).toBe(true);
  const others: Place[] = [
    STORY,
    event,
    { kind: 'article', id: 'herald', event: null, at: null },
    { kind: 'actor', id: 'adela-prins' },
    { kind: 'coverage' },
  ];
  for (const place of others) expect(outOf(place)).toEqual(STORY);
});
