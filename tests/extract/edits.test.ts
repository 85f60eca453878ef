import { describe, expect, test } from 'vitest';
import { readEdits } from '../../src/extract/edits.ts';
import { analyse, assemble } from '../../src/extract/extract.ts';
import { articleOf } from './made-article.ts';

const analyses = [
  analyse(
    articleOf(
      'Nigeria banned plastic bags on Thursday.\nNorvik Energy bought Halden Power in March.',
    ),
  ),
];
const plain = assemble({ analyses }).story;
const [bought, banned] = plain.events;
const idOf = (event: { id: string } | undefined): string => event?.id ?? '';
const edited = (events: unknown[], actors: unknown[] = []) =>
  assemble({ analyses, edits: { events, actors } }).story;

describe('decisions of people', () => {
  test('a title, told to the readers with its reason', () => {
    const story = edited([{ event: idOf(banned), title: 'Nigeria bans bags', reason: 'shorter' }]);
    expect(story.events.map(({ title }) => title)).toContain('Nigeria bans bags');
    expect(story.edits).toEqual([
      {
        about: 'event',
        id: idOf(banned),
        change: 'title: “Nigeria bans bags” for “Nigeria bans plastic bags”',
        reason: 'shorter',
      },
    ]);
  });

  test('a merged event keeps all words and its id leads on', () => {
    const story = edited([{ event: idOf(banned), merge: idOf(bought), reason: 'one deal' }]);
    expect(story.events).toHaveLength(1);
    expect(story.events[0]?.accounts[0]?.excerpts).toHaveLength(2);
    expect(story.retired).toEqual([{ id: idOf(banned), to: idOf(bought), reason: 'one deal' }]);
  });

  test('a hidden event leads nowhere', () => {
    const story = edited([{ event: idOf(banned), hide: true, reason: 'of no interest' }]);
    expect(story.events.map(({ id }) => id)).toEqual([idOf(bought)]);
    expect(story.retired[0]).toEqual({ id: idOf(banned), to: null, reason: 'of no interest' });
    expect(story.actors.map(({ id }) => id)).not.toContain('nigeria');
  });

  test('a split is undone by nothing and has an id of its own', () => {
    const merged = edited([{ event: idOf(banned), merge: idOf(bought), reason: 'one deal' }]);
    expect(merged.events).toHaveLength(1);
    const text =
      '“Bags are dirty,” Angela Merkel said on Friday.\n“Taxes are high,” Angela Merkel said on Friday.';
    const said = [analyse(articleOf(text))];
    const [one] = assemble({ analyses: said }).story.events;
    const edit = {
      event: idOf(one),
      split: { words: ['Taxes'], title: 'Merkel on taxes' },
      reason: 'two',
    };
    const story = assemble({ analyses: said, edits: { events: [edit] } }).story;
    expect(story.events.map(({ accounts }) => accounts[0]?.quotes.length)).toEqual([1, 1]);
    expect(new Set(story.events.map(({ id }) => id)).size).toBe(2);
    const again = assemble({ analyses: said, edits: { events: [edit] }, previous: story }).story;
    expect(again).toEqual(story);
  });

  test('names of actors; the name it had stays findable', () => {
    const story = edited(
      [],
      [{ actor: 'nigeria', name: 'Federal Republic of Nigeria', reason: 'full name' }],
    );
    const actor = story.actors.find(({ id }) => id === 'nigeria');
    expect(actor?.name).toBe('Federal Republic of Nigeria');
    expect(actor?.aliases).toContain('Nigeria');
  });

  test('the same edits on the edited story give the same story', () => {
    const edits = { events: [{ event: idOf(banned), merge: idOf(bought), reason: 'one deal' }] };
    const first = assemble({ analyses, edits }).story;
    expect(assemble({ analyses, edits, previous: first }).story).toEqual(first);
  });
});

describe('edits that can not be applied name themselves', () => {
  test.each([
    [[{ event: 'zzzzzz', title: 'X', reason: 'r' }], /zzzzzz.*no event/],
    [[{ event: 'zzzzzz', merge: 'a', reason: 'r' }], /zzzzzz/],
    [[{ event: idOf(banned), merge: 'yyyyyy', reason: 'r' }], /no event “yyyyyy”/],
    [
      [{ event: idOf(banned), split: { words: ['nowhere'], title: 'X' }, reason: 'r' }],
      /nowhere.*does not split/,
    ],
  ])('%j', (events, message) => {
    expect(() => edited(events)).toThrow(message);
  });

  test.each([
    [{ events: [{ event: 'a', title: 'X' }] }, /events\[0\]\.reason/],
    [{ events: [{ event: 'a', reason: 'r' }] }, /events\[0\] \(a\): one of/],
    [{ events: [{ event: 'a', reason: 'r', title: 'X', hide: true }] }, /found 2/],
    [{ events: {} }, /events: a list/],
    [[], /edits: an object/],
    [{ actors: [{ actor: 'a', reason: '' }] }, /actors\[0\]\.reason/],
  ])('%j', (value, message) => {
    expect(() => readEdits(value)).toThrow(message);
  });

  test('an actor that is not there', () => {
    expect(() => edited([], [{ actor: 'nobody', name: 'X', reason: 'r' }])).toThrow(/nobody/);
  });

  test('an excerpt can not be edited', () => {
    expect(() => edited([{ event: idOf(banned), excerpts: [], reason: 'r' }])).toThrow(/one of/);
  });
});
