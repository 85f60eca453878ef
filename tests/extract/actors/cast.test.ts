/** Ids of actors from run to run: the same story again, with articles added, with one taken away. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, assemble } from '../../../src/extract/extract.ts';
import type { Story } from '../../../src/model/story.ts';
import { articleOf } from '../made-article.ts';

const tell = (texts: readonly string[], previous: Story | null = null): Story =>
  assemble({
    analyses: texts.map((text, i) => analyse(articleOf(text, '2025-05-03', `Outlet ${i}`))),
    previous,
  }).story;

/** Who speaks each quotation and does each deed, by where it stands. */
function partsOf(story: Story): Map<string, string> {
  const parts = new Map<string, string>();
  for (const { accounts, actors } of story.events) {
    for (const { article, quotes, excerpts } of accounts) {
      for (const { start, speaker } of quotes)
        if (speaker !== null) parts.set(`${article} ${start}`, speaker);
      const doers = actors.filter(({ role }) => role !== 'mentioned');
      if (doers.length === 1 && accounts.length === 1)
        parts.set(`${article} ${excerpts[0]?.start} did`, doers[0]?.actor as string);
    }
  }
  return parts;
}

const SPOKESMEN = [
  'It was hot. It was wet. It was cold. The spokesman is old. He is tall. He is ill. The spokesman is rich.',
  'A spokesman resigned on Friday. The spokesman said on Friday: “I am tired of it all.”',
];

describe('ids of actors', () => {
  test('who stays is named before who is left out', () => {
    expect(tell(SPOKESMEN).actors.map(({ id }) => id)).toEqual(['spokesman']);
  });

  test('are the same in a second run, also where a name has several', () => {
    const texts = [...SPOKESMEN, 'A spokesman resigned in March. He had been ill.'];
    const first = tell(texts);
    expect(first.actors.map(({ id }) => id).sort()).toEqual(['spokesman', 'spokesman-2']);
    const second = tell(texts, first);
    expect(second.actors).toEqual(first.actors);
    expect(partsOf(second)).toEqual(partsOf(first));
  });

  test('stay with whoever they were given to when one more of the name is added before', () => {
    const first = tell(SPOKESMEN.slice(1));
    const added = tell(
      [
        SPOKESMEN[1] as string,
        'A spokesman quit on Monday. The spokesman said: “Enough is enough.” He left. He ate. He cried.',
      ],
      first,
    );
    expect(partsOf(added).size).toBeGreaterThan(partsOf(first).size);
    for (const [place, id] of partsOf(first)) expect(partsOf(added).get(place)).toBe(id);
  });

  test('of a surname goes over to the full name that another article gives', () => {
    const first = tell(['President Duarte resigned on Friday.']);
    expect(first.actors.map(({ id }) => id)).toContain('duarte');
    const added = tell(
      ['President Duarte resigned on Friday.', 'Ana Duarte was ill. Duarte flew home on Friday.'],
      first,
    );
    expect(added.actors.find(({ id }) => id === 'duarte')?.name).toBe('Ana Duarte');
  });

  test('are not given to another person of the surname', () => {
    const first = tell(['Emma Stone resigned on Friday. Stone was tired.']);
    const other = tell(['Oliver Stone resigned on Friday. Stone was tired.'], first);
    expect(other.actors.map(({ id }) => id)).toEqual(['oliver-stone']);
  });

  test('stay although a person changed the name', () => {
    const texts = ['Emma Stone resigned on Friday.'];
    const analyses = texts.map((text) => analyse(articleOf(text)));
    const edits = { actors: [{ actor: 'emma-stone', name: 'Emily Stone', reason: 'her name' }] };
    const first = assemble({ analyses, edits }).story;
    expect(first.actors[0]).toMatchObject({ id: 'emma-stone', name: 'Emily Stone' });
    expect(assemble({ analyses, edits, previous: first }).story.actors).toEqual(first.actors);
  });
});

describe('ids of actors, whatever the articles', { timeout: 60_000 }, () => {
  const who = fc.constantFrom(
    'Ana Duarte',
    'Luis Vega',
    'Carla Vega',
    'Norvik Energy',
    'A spokesman',
    'The mayor',
    'Officials',
    'Rebels',
    'Chilean officials',
    'Police',
    'President Duarte',
  );
  const did = fc.constantFrom(
    'resigned on Friday.',
    'bought Halden Power in March.',
    'met farmers in Peru on Monday.',
    'said on Friday: “It is what it is.”',
    'slept.',
    'visited Chile in April.',
  );
  const sentence = fc.tuple(who, did).map((words) => words.join(' '));
  const article = fc
    .array(sentence, { minLength: 1, maxLength: 5 })
    .map((sentences) => sentences.join(' '));
  const corpus = fc.uniqueArray(article, { minLength: 2, maxLength: 6 });

  test('a run over the same articles changes nothing', () => {
    fc.assert(
      fc.property(corpus, (texts) => {
        const first = tell(texts);
        const second = tell(texts, first);
        expect(second.actors).toEqual(first.actors);
        expect(second.events).toEqual(first.events);
      }),
      { numRuns: 40 },
    );
  });

  test('with articles added or one removed an id stays with its name', () => {
    fc.assert(
      fc.property(corpus, (texts) => {
        const before = tell(texts.slice(0, -1));
        const added = tell(texts, before);
        const removed = tell(texts.slice(1), added);
        for (const [old, now] of [
          [before, added],
          [added, removed],
        ] as const) {
          const known = new Map(old.actors.map((actor) => [actor.id, actor]));
          for (const actor of now.actors) {
            const was = known.get(actor.id);
            if (was === undefined) continue;
            const names = new Set([was.name, ...was.aliases]);
            expect([actor.name, ...actor.aliases].some((name) => names.has(name))).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
