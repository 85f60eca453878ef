import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type App, createAppStore } from '../../src/app/store.ts';
import { syncUrl } from '../../src/app/url-sync.ts';

/** As much of a browser as keeps an address and a history. */
class FakeBrowser {
  readonly entries: string[];
  at = 0;
  writes: string[] = [];
  private readonly listeners = new Map<string, Set<() => void>>();

  constructor(address: string) {
    this.entries = [address];
  }

  get location() {
    const { pathname, search, hash } = new URL(
      this.entries[this.at] ?? '/',
      'https://site.example',
    );
    return { pathname, search, hash };
  }

  readonly history = {
    pushState: (_: unknown, __: string, address: string) => {
      this.entries.splice(this.at + 1, this.entries.length, address);
      this.at++;
      this.writes.push(`push ${address}`);
    },
    replaceState: (_: unknown, __: string, address: string) => {
      this.entries[this.at] = address;
      this.writes.push(`replace ${address}`);
    },
  };

  addEventListener(type: string, listener: () => void) {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: () => void) {
    this.listeners.get(type)?.delete(listener);
  }

  fire(type: string) {
    for (const listener of this.listeners.get(type) ?? []) listener();
  }

  go(steps: number) {
    this.at += steps;
    this.fire('popstate');
  }

  get isWatched() {
    return [...this.listeners.values()].some((set) => set.size > 0);
  }
}

let app: App;
let browser: FakeBrowser;
let stop: () => void;

function open(address: string, base = '/') {
  browser = new FakeBrowser(address);
  app = createAppStore();
  stop = syncUrl(app, browser as unknown as Window, base);
}
const view = () => app.store.getState().view;
const rest = () => vi.advanceTimersByTime(1000);
/** Lets the task be over that a step is written in. */
const written = () => vi.advanceTimersByTime(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('the first address is read and left as it is', () => {
  open('/e/stop/?actor=a&q=no');
  expect(view()).toMatchObject({ place: { kind: 'event', id: 'stop' }, actors: ['a'], q: 'no' });
  rest();
  expect(browser.writes).toEqual([]);
});

describe('writing', () => {
  test('opening is a step', () => {
    open('/');
    app.openEvent('stop');
    expect(browser.writes).toEqual([]);
    written();
    expect(browser.writes).toEqual(['push /e/stop/']);
    app.openEvent('offer');
    app.close();
    rest();
    expect(browser.entries).toEqual(['/', '/e/stop/', '/e/offer/', '/']);
  });

  test('filtering and searching replace the entry, once the reader rests', () => {
    open('/e/stop/');
    app.toggleActor('a');
    app.setQuery('n');
    app.setQuery('no');
    expect(browser.writes).toEqual([]);
    rest();
    expect(browser.writes).toEqual(['replace /e/stop/?actor=a&q=no']);
  });

  test('a filter that was not written yet goes into the step', () => {
    open('/');
    app.setQuery('no');
    app.openEvent('stop');
    rest();
    expect(browser.writes).toEqual(['push /e/stop/?q=no']);
  });

  test('a change and its undoing write nothing', () => {
    open('/');
    app.toggleActor('a');
    app.toggleActor('a');
    rest();
    expect(browser.writes).toEqual([]);
  });

  test('what was not written is written when the page is left', () => {
    open('/');
    app.setQuery('no');
    browser.fire('pagehide');
    expect(browser.entries).toEqual(['/?q=no']);
  });

  test('below a folder, addresses stay below it', () => {
    open('/news/', '/news/');
    app.openEvent('stop');
    written();
    expect(browser.entries).toEqual(['/news/', '/news/e/stop/']);
  });
});

describe('Back and Forward', () => {
  test('lead to what was shown, and write nothing', () => {
    open('/');
    app.openEvent('stop');
    app.setQuery('no');
    rest();
    app.openEvent('offer');
    written();
    browser.writes = [];
    browser.go(-1);
    expect(view()).toMatchObject({ place: { id: 'stop' }, q: 'no' });
    browser.go(-1);
    expect(view()).toMatchObject({ place: { kind: 'story' }, q: '' });
    browser.go(2);
    expect(view()).toMatchObject({ place: { id: 'offer' }, q: 'no' });
    rest();
    expect(browser.writes).toEqual([]);
    expect(browser.entries).toEqual(['/', '/e/stop/?q=no', '/e/offer/?q=no']);
  });

  test('Back while a search waits to be written does not write it over the other entry', () => {
    open('/');
    app.openEvent('stop');
    written();
    app.setQuery('no');
    browser.go(-1);
    rest();
    expect(browser.entries[0]).toBe('/');
    expect(view().q).toBe('');
  });

  test('after Back, opening makes a new step and drops the ones ahead', () => {
    open('/');
    app.openEvent('stop');
    written();
    browser.go(-1);
    app.openEvent('offer');
    written();
    expect(browser.entries).toEqual(['/', '/e/offer/']);
  });
});

describe('a broken link', () => {
  test('is put right in the address bar, without a step', () => {
    open('/e/%E0%A4%A/?actor=,,a&from=never&q=no');
    expect(browser.writes).toEqual(['replace /?actor=a&q=no']);
    expect(browser.entries).toHaveLength(1);
  });

  test('keeps the place that a hash leads to', () => {
    open('/?view=grid#source-1');
    expect(browser.entries).toEqual(['/#source-1']);
  });
});

test('stopping writes what waits and listens no more', () => {
  open('/');
  app.setQuery('no');
  stop();
  expect(browser.entries).toEqual(['/?q=no']);
  expect(browser.isWatched).toBe(false);
  app.openEvent('stop');
  rest();
  expect(browser.entries).toEqual(['/?q=no']);
});
