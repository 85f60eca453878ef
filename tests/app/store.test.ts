import { beforeEach, describe, expect, test } from 'vitest';
import { type App, createAppStore, type Failure, LOADING } from '../../src/app/store.ts';
import { INITIAL_VIEW } from '../../src/app/view.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

const failure: Failure = { address: '/x.json', reason: 'missing', details: '404' };
let app: App;
const view = () => app.store.getState().view;

beforeEach(() => {
  app = createAppStore();
});

test('a store begins at the bare view, loading', () => {
  expect(view()).toEqual(INITIAL_VIEW);
  expect(app.store.getState().phase).toEqual(LOADING);
});

/** A split story of which nothing is here. */
const REST = {
  folder: '/stories/',
  chunksOfArticle: new Map(),
  tells: new Map(),
  said: new Map(),
  words: 1,
};

describe('what a reader does', () => {
  test('opens an event, an article, and closes it', () => {
    app.openEvent('stop');
    expect(view().place).toEqual({ kind: 'event', id: 'stop' });
    app.open({ kind: 'article', id: 'herald', event: 'stop', at: 3 });
    expect(view().place.kind).toBe('article');
    app.close();
    expect(view()).toEqual(INITIAL_VIEW);
  });

  test('adds actors to the filter and takes them out', () => {
    app.toggleActor('a');
    app.toggleActor('b');
    expect(view().actors).toEqual(['a', 'b']);
    app.toggleActor('a');
    expect(view().actors).toEqual(['b']);
  });

  test('goes back without choosing the same actors anew', () => {
    app.toggleActor('a');
    const { actors } = view();
    app.goTo({ ...INITIAL_VIEW, actors: ['a'] });
    expect(view().actors).toBe(actors);
    app.goTo({ ...INITIAL_VIEW, actors: ['b'] });
    expect(view().actors).toEqual(['b']);
  });

  test('clears the filters and keeps what is open and the dates', () => {
    app.openEvent('stop');
    app.toggleActor('a');
    app.setMatch('all');
    app.setQuery('ferry');
    app.setWindow('2025-01', '2025-05');
    app.clearFilters();
    expect(view()).toEqual({
      ...INITIAL_VIEW,
      place: { kind: 'event', id: 'stop' },
      from: '2025-01',
      to: '2025-05',
    });
    app.clearAll();
    expect(view()).toEqual({ ...INITIAL_VIEW, place: { kind: 'event', id: 'stop' } });
  });

  test('chooses view, lanes and language', () => {
    app.setView('list');
    app.setLanes(true);
    app.setLanguage('es');
    app.speak('en');
    expect(view()).toEqual({ ...INITIAL_VIEW, view: 'list', lanes: true, language: 'es' });
  });

  test('an unchanged part keeps its identity, so that nothing is drawn again for it', () => {
    app.toggleActor('a');
    const { actors } = view();
    app.setQuery('ferry');
    expect(view().actors).toBe(actors);
  });
});

describe('loading', () => {
  test('a story that arrives is shown', () => {
    const story = ferryStory();
    app.loaded(story);
    expect(app.store.getState()).toMatchObject({ phase: { kind: 'ready', story }, warning: null });
  });

  test('a first story that fails is said', () => {
    app.failed(failure);
    expect(app.store.getState().phase).toEqual({ kind: 'failed', failure });
    app.loading();
    expect(app.store.getState().phase).toEqual(LOADING);
  });

  test('what has come of a large story is counted, and one event may come before the rest', () => {
    const one = ferryStory();
    app.progress(500);
    app.preview(one);
    app.progress(900);
    expect(app.store.getState().phase).toEqual({ kind: 'loading', bytes: 900, one });
    app.loaded(one);
    app.progress(1000);
    app.preview(one);
    expect(app.store.getState().phase).toEqual({ kind: 'ready', story: one });
  });

  test('the pieces of a split story are kept apart from the story', () => {
    app.chunk(1, 'here');
    expect(app.store.getState().pieces).toBeNull();
    app.loaded(ferryStory(), REST);
    const before = app.store.getState().pieces;
    app.chunk(1, 'here');
    const { pieces } = app.store.getState();
    expect(pieces?.folder).toBe('/stories/');
    expect([...(pieces?.chunks ?? [])]).toEqual([[1, 'here']]);
    expect(before?.chunks.size).toBe(0);
  });

  test('a story that fails while one is on screen leaves it there, with a warning', () => {
    const story = ferryStory();
    app.loaded(story);
    app.loading();
    expect(app.store.getState().phase.kind).toBe('ready');
    app.failed(failure);
    expect(app.store.getState()).toMatchObject({
      phase: { kind: 'ready', story },
      warning: failure,
    });
    app.dismissWarning();
    expect(app.store.getState().warning).toBeNull();
  });
});
