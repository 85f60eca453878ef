import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Difference, findDifferences } from '../../src/app/differences.ts';
import type { Account, Actor, Quote, StoryEvent } from '../../src/model/story.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';
import { bracketed } from '../fixtures/marked.ts';

const story = ferryStory();
const actors = new Map<string, Actor>(story.actors.map((actor) => [actor.id, actor]));

type Said = { readonly words: string; readonly by?: string | null };

/** An account of one article whose whole text is these quotations, one a line. */
function account(article: string, said: readonly Said[], date = '2025-05-16'): Account {
  const quotes: Quote[] = [];
  let start = 0;
  for (const { words, by = 'adela-prins' } of said) {
    quotes.push({
      start,
      end: start + words.length,
      exact: words,
      kind: 'direct',
      speaker: by,
      speakerWords: null,
      cue: null,
    });
    start += words.length + 1;
  }
  return { article, date, dateEvidence: null, excerpts: [], quotes };
}

function eventOf(...accounts: Account[]): StoryEvent {
  return {
    id: 'e',
    title: 'Prins speaks',
    date: '2025-05-16',
    earliest: '2025-05-16',
    latest: '2025-05-16',
    basis: 'inferred',
    status: 'happened',
    importance: 0.5,
    actors: [],
    accounts,
  };
}

/** Each pair of passages with its differing words in [brackets]. */
function differingWords(a: readonly Said[], b: readonly Said[]): [string, string][] {
  const texts = new Map([
    ['one', a.map((s) => s.words).join('\n')],
    ['two', b.map((s) => s.words).join('\n')],
  ]);
  return findDifferences(eventOf(account('one', a), account('two', b)), actors)
    .filter((d) => d.kind === 'words')
    .flatMap((d) => d.passages)
    .map((sides) =>
      sides.map((side) =>
        bracketed(texts.get(side.article) ?? '', side.differing).slice(side.span.start),
      ),
    )
    .map((sides) => sides.map((s) => s.replace(/[”’“]/g, '').trim()) as [string, string]);
}

const kinds = (event: StoryEvent) => findDifferences(event, actors).map((d) => d.kind);

describe('the same quotation in different words', () => {
  test.each<[string, string, string, string]>([
    [
      'The island cannot be left alone. It waits.',
      'The island will not be left alone. It waits.',
      'The island [cannot] be left alone. It waits.',
      'The island [will not] be left alone. It waits.',
    ],
    [
      'Islands cannot be traded. Islanders are to be loved and answered.',
      'Islands are not for trade. Islanders are to be loved and answered.',
      'Islands [cannot be traded]. Islanders are to be loved and answered.',
      'Islands [are not for trade]. Islanders are to be loved and answered.',
    ],
  ])('“%s”', (a, b, left, right) => {
    expect(differingWords([{ words: `“${a}”` }], [{ words: `“${b}”` }])).toEqual([[left, right]]);
  });

  test('the renderings of the ferry story are set side by side', () => {
    const stop = story.events.find((e) => e.id === 'stop') as StoryEvent;
    const words = findDifferences(stop, actors).filter((d) => d.kind === 'words');
    expect(words).toHaveLength(1);
    expect(words[0]).toMatchObject({ speaker: 'adela-prins' });
    const text = (id: string) => story.articles.find((a) => a.id === id)?.text ?? '';
    const marks = words[0]?.passages[0]?.map((side) =>
      side.differing.map((s) => text(side.article).slice(s.start, s.end)),
    );
    expect(marks).toEqual([['cannot be traded'], ['are not for trade']]);
  });
});

describe('no difference', () => {
  const same = '“The island cannot be left alone by us.”';

  test.each<[string, Said[], Said[]]>([
    ['the same words', [{ words: same }], [{ words: same }]],
    [
      'other marks, case and accents',
      [{ words: '“The café cannot be left alone.”' }],
      [{ words: '"the cafe cannot be left alone,"' }],
    ],
    [
      'one cut shorter at its end',
      [{ words: '“The island cannot be left alone by us tonight.”' }],
      [{ words: '“The island cannot be left alone by us.”' }],
    ],
    [
      'one cut shorter at its start',
      [{ words: '“And the island cannot be left alone by us.”' }],
      [{ words: '“the island cannot be left alone by us.”' }],
    ],
    [
      'a sentence more',
      [{ words: '“The island cannot be left alone by us. It waits for boats.”' }],
      [{ words: '“The island cannot be left alone by us.”' }],
    ],
    ['words that agree by accident', [{ words: '“Yes, I do.”' }], [{ words: '“Yes, I do not.”' }]],
    [
      'different things said',
      [{ words: '“The island cannot be left alone.”' }],
      [{ words: '“A boat would sink in such a winter storm.”' }],
    ],
  ])('%s', (_, a, b) => {
    expect(differingWords(a, b)).toEqual([]);
  });

  test('one account differs from nothing', () => {
    expect(findDifferences(eventOf(account('one', [{ words: same }])), actors)).toEqual([]);
  });

  test('words of different speakers are never held against each other', () => {
    const other = '“The island will not be left alone by us.”';
    expect(differingWords([{ words: same }], [{ words: other, by: 'ivar-holt' }])).toEqual([]);
    // Where one article does not say who spoke, the words may be the same ones.
    expect(differingWords([{ words: same }], [{ words: other, by: null }])).toHaveLength(1);
  });
});

describe('other differences', () => {
  test('dates', () => {
    const words = [{ words: '“No.”' }];
    expect(kinds(eventOf(account('one', words), account('two', words, '2025-05-17')))).toEqual([
      'date',
    ]);
    expect(kinds(eventOf(account('one', words), account('two', words)))).toEqual([]);
  });

  test('a quotation that only one of them has', () => {
    const alone = [{ words: '“Nobody asked the people of Skarn.”' }];
    const found = findDifferences(eventOf(account('one', alone), account('two', [])), actors);
    expect(found).toMatchObject([
      { kind: 'quotes', article: 'one', quotes: [{ exact: alone[0]?.words }] },
    ]);
  });

  test('an actor whom only one of them names', () => {
    const event = {
      ...eventOf(account('one', [{ words: '“I wrote to Captain Holt.”' }]), account('two', [])),
      actors: [{ actor: 'ivar-holt', role: 'agent' as const }],
    };
    const excerpt = (exact: string) => ({ start: 0, end: exact.length, exact });
    const [one, two] = event.accounts as [Account, Account];
    one.excerpts = [excerpt('Holt’s boat sailed.')];
    two.excerpts = [excerpt('The boat of Holtmann sailed.')];
    expect(findDifferences(event, actors)).toContainEqual({
      kind: 'actor',
      actor: 'ivar-holt',
      articles: ['one'],
    });
  });
});

describe('laws', () => {
  const word = fc.constantFrom(
    'the',
    'The',
    'island',
    'cannot',
    'be',
    'left',
    'alone.',
    'No!',
    'İs',
    '…',
    '’',
    '👍🏽',
    'é',
  );
  const said = fc.record({
    words: fc
      .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 3 })), {
        minLength: 1,
        maxLength: 20,
      })
      .map((parts) => parts.join(' ')),
    by: fc.constantFrom('adela-prins', 'ivar-holt', null),
  });
  const accounts = fc
    .array(fc.array(said, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((lists) => lists.map((list, i) => account(`article-${i}`, list)));

  test('every differing span lies in its passage, every passage in a quotation of its article', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const quoteAt = (d: Extract<Difference, { kind: 'words' }>) =>
          d.passages.flat().every((side) => {
            const holds = list
              .find((a) => a.article === side.article)
              ?.quotes.some((q) => q.start <= side.span.start && side.span.end <= q.end);
            const inside = side.differing.every(
              (s) => side.span.start <= s.start && s.start < s.end && s.end <= side.span.end,
            );
            return holds === true && inside;
          });
        for (const difference of findDifferences(eventOf(...list), actors))
          if (difference.kind === 'words') expect(quoteAt(difference)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('an account never differs from itself', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 1 }), (list) => {
        expect(kinds(eventOf(account('one', list), account('two', list)))).not.toContain('words');
      }),
    );
  });

  test('words of different speakers are never paired', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        for (const difference of findDifferences(eventOf(...list), actors)) {
          if (difference.kind !== 'words') continue;
          for (const [left, right] of difference.passages) {
            const speaker = (side: typeof left) =>
              list
                .find((a) => a.article === side.article)
                ?.quotes.find((q) => q.start <= side.span.start && side.span.end <= q.end)?.speaker;
            const both = [speaker(left), speaker(right)].filter((s) => s !== null);
            expect(new Set(both).size).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('a sentence between two that agree is the same one, however differently it is put', () => {
  const [difference] = findDifferences(
    eventOf(
      account('a', [
        {
          words:
            '“The harbour belongs to all of us. Its people cannot be traded. We will stay here together.”',
        },
      ]),
      account('b', [
        {
          words:
            '“The harbour belongs to all of us. They are not goods. We will stay here together.”',
        },
      ]),
    ),
    actors,
  );
  if (difference?.kind !== 'words') throw new Error('no difference found');
  const [left, right] = difference.passages[0] as (typeof difference.passages)[number];
  expect(left.differing.length).toBeGreaterThan(0);
  expect(right.differing.length).toBeGreaterThan(0);
});
