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

  test('the parts of a split have the actors, the word and the evidence of their own words', () => {
    const text =
      'On Friday, Angela Merkel told Emmanuel Macron that “bags are dirty” in Berlin.\nMerkel argued “taxes are high” and that she had warned Olaf Scholz of them.';
    const said = [analyse(articleOf(text))];
    const [whole] = assemble({ analyses: said }).story.events;
    const edit = {
      event: idOf(whole),
      split: { words: ['taxes'], title: 'Merkel on taxes' },
      reason: 'two',
    };
    const { events } = assemble({ analyses: said, edits: { events: [edit] } }).story;
    const partOf = (title: RegExp) => {
      const event = events.find((one) => title.test(one.title));
      const [account] = event?.accounts ?? [];
      return {
        actors: event?.actors.map(({ actor }) => actor),
        trigger: (account as { trigger?: { exact: string } } | undefined)?.trigger?.exact,
        evidence: account?.dateEvidence?.expression.exact ?? null,
        date: event?.date,
      };
    };
    expect(partOf(/on taxes/)).toEqual({
      actors: ['angela-merkel', 'olaf-scholz'],
      trigger: 'argued',
      evidence: null,
      date: '2025-05-02',
    });
    expect(partOf(/Macron/)).toEqual({
      actors: ['angela-merkel', 'emmanuel-macron'],
      trigger: 'told',
      evidence: 'Friday',
      date: '2025-05-02',
    });
    const weights = events.map(({ importance }) => importance);
    expect(Math.max(...weights)).toBeLessThan(whole?.importance ?? 0);
  });

  test('a reason stands once, beside all that its edit changes; the id of the story is none of it', () => {
    const story = assemble({
      analyses,
      edits: {
        story: { id: 'bags', title: 'Bags', description: 'All about bags.', reason: 'no headline' },
        actors: [
          {
            actor: 'nigeria',
            name: 'Nigerian Republic',
            description: 'State',
            reason: 'spelled out',
          },
        ],
      },
    }).story;
    expect(story.id).toBe('bags');
    expect(story.edits.map(({ change, reason }) => [change, reason])).toEqual([
      ['title: Bags; description: All about bags.', 'no headline'],
      ['name: Nigerian Republic; description: State', 'spelled out'],
    ]);
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
