import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLaws, compareEvents, describeProblems, parseStory } from '../../src/model/check.ts';
import type { Account, Story, StoryEvent } from '../../src/model/story.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

/** The story after a change that breaks it, as it would come from a file. */
function broken(change: (story: Story) => void): unknown {
  const story = ferryStory();
  change(story);
  return JSON.parse(JSON.stringify(story));
}

/** `where: what` of each problem; empty for a story that passes. */
function problemsOf(input: unknown): string[] {
  const result = parseStory(input);
  return result.ok ? [] : describeProblems(result.problems).split('\n');
}

function eventOf(story: Story, id: string): StoryEvent {
  return story.events.find((event) => event.id === id) as StoryEvent;
}

function accountOf(story: Story, event: string, article: string): Account {
  return eventOf(story, event).accounts.find((a) => a.article === article) as Account;
}

test('a valid story passes, with the fields that are not ours', () => {
  const result = parseStory(broken((story) => Object.assign(story, { mine: { kept: true } })));
  expect(result).toMatchObject({ ok: true, story: { mine: { kept: true } } });
});

test('text that is code is text', () => {
  const result = parseStory(ferryStory());
  if (!result.ok) throw new Error(describeProblems(result.problems));
  expect(result.story.articles[0]?.text).toContain('<script>');
});

describe('each broken law is told with its place', () => {
  test.each<[string, (story: Story) => void, string]>([
    [
      'an offset one too far',
      (s) => {
        const excerpt = accountOf(s, 'stop', 'post').excerpts[0];
        if (excerpt) excerpt.start++;
      },
      'events[4] (stop).accounts[1].excerpts[0]: “OSTERHOLM — The night ferry',
    ],
    [
      'an excerpt past the end of the article',
      (s) => {
        const excerpt = accountOf(s, 'stop', 'post').excerpts[0];
        if (excerpt) excerpt.end = 9999;
      },
      'events[4] (stop).accounts[1].excerpts[0]: 0–9999 is not a place in the article',
    ],
    [
      'an excerpt that ends before it starts',
      (s) => {
        const excerpt = accountOf(s, 'stop', 'post').excerpts[0];
        if (excerpt) excerpt.start = excerpt.end + 1;
      },
      'events[4] (stop).accounts[1].excerpts[0]:',
    ],
    [
      'words of a quote that are not the article’s',
      (s) => {
        const quote = accountOf(s, 'holt', 'post').quotes[0];
        if (quote) quote.exact = '“I would never have sailed”';
      },
      'events[5] (holt).accounts[0].quotes[0]: ““I would never have sailed”” is not what stands at',
    ],
    [
      'words that name the speaker at a wrong place',
      (s) => {
        const words = accountOf(s, 'holt', 'post').quotes[0]?.speakerWords;
        if (words) words.end--;
      },
      'events[5] (holt).accounts[0].quotes[0].speakerWords: “Holt” is not what stands at',
    ],
    [
      'a cue at a wrong place',
      (s) => {
        const cue = accountOf(s, 'holt', 'post').quotes[0]?.cue;
        if (cue) cue.start--;
      },
      'events[5] (holt).accounts[0].quotes[0].cue: “said” is not what stands at',
    ],
    [
      'a date expression at a wrong place',
      (s) => {
        const evidence = accountOf(s, 'offer', 'herald').dateEvidence;
        if (evidence) evidence.expression.end--;
      },
      'events[3] (offer).accounts[0].dateEvidence.expression: “in March” is not what stands at',
    ],
    [
      'a date expression that comes to nothing',
      (s) => {
        const evidence = accountOf(s, 'offer', 'herald').dateEvidence;
        if (evidence) evidence.edtf = 'March';
      },
      'events[3] (offer).accounts[0].dateEvidence.edtf: “March” is not an EDTF date',
    ],
    [
      'a reference day that is none',
      (s) => {
        const evidence = accountOf(s, 'offer', 'herald').dateEvidence;
        if (evidence) evidence.reference = '2025-02-30';
      },
      'events[3] (offer).accounts[0].dateEvidence.reference: “2025-02-30” is not a day of the calendar',
    ],
    [
      'a broken date',
      (s) => {
        eventOf(s, 'stop').date = '16 May 2025';
      },
      'events[4] (stop).date: “16 May 2025” is not an EDTF date',
    ],
    [
      'a broken date of an account',
      (s) => {
        accountOf(s, 'stop', 'sada').date = '2025-05-32';
      },
      'events[4] (stop).accounts[2].date: “2025-05-32” is not an EDTF date',
    ],
    [
      'a first day that is none',
      (s) => {
        eventOf(s, 'stop').earliest = '2025-05-00';
      },
      'events[4] (stop).earliest: “2025-05-00” is not a day of the calendar',
    ],
    [
      'a last day that is none',
      (s) => {
        eventOf(s, 'stop').latest = '2025-13-16';
      },
      'events[4] (stop).latest: “2025-13-16” is not a day of the calendar',
    ],
    [
      'days in the wrong order',
      (s) => {
        eventOf(s, 'stop').latest = '2025-05-15';
      },
      'events[4] (stop): its earliest day 2025-05-16 is after its latest 2025-05-15',
    ],
    [
      'a date that begins too early',
      (s) => {
        eventOf(s, 'stop').date = '2025-05';
        eventOf(s, 'stop').latest = '2025-05-31';
      },
      'events[4] (stop).date: “2025-05” begins before the earliest day 2025-05-16',
    ],
    [
      'a date that ends too late',
      (s) => {
        eventOf(s, 'vote').latest = '2025-06-03';
      },
      'events[7] (vote).date: “[2025-06-03,2025-06-04]” ends after the latest day 2025-06-03',
    ],
    [
      'a publication date that is no day',
      (s) => {
        const article = s.articles[1];
        if (article) article.published = '2025-05';
      },
      'articles[1].published: “2025-05” is not a day of the calendar',
    ],
    [
      'an actor that is not there',
      (s) => {
        s.actors = s.actors.filter((actor) => actor.id !== 'skarn');
      },
      'events[4] (stop).actors[3]: there is no actor “skarn”',
    ],
    [
      'a speaker that is not there',
      (s) => {
        const quote = accountOf(s, 'holt', 'post').quotes[0];
        if (quote) quote.speaker = 'nobody';
      },
      'events[5] (holt).accounts[0].quotes[0].speaker: there is no actor “nobody”',
    ],
    [
      'an article that is not there',
      (s) => {
        accountOf(s, 'stop', 'sada').article = 'nowhere';
      },
      'events[4] (stop).accounts[2].article: there is no article “nowhere”',
    ],
    [
      'two accounts of one article',
      (s) => {
        const { accounts } = eventOf(s, 'holt');
        accounts.push(structuredClone(accounts[0]) as Account);
      },
      'events[5] (holt).accounts[1].article: “post” has two accounts of one event',
    ],
    [
      'an account without words',
      (s) => {
        accountOf(s, 'sale', 'post').excerpts = [];
      },
      'events[6] (sale).accounts[0]: has no words of its article',
    ],
    [
      'an article id used twice',
      (s) => {
        s.articles.push(structuredClone(s.articles[0]) as Story['articles'][number]);
      },
      'articles[3].id: “herald” is used twice',
    ],
    [
      'an actor id used twice',
      (s) => {
        s.actors.push(structuredClone(s.actors[0]) as Story['actors'][number]);
      },
      'actors[8].id: “adela-prins” is used twice',
    ],
    [
      'an event id used twice',
      (s) => {
        s.events.push(structuredClone(s.events.at(-1)) as StoryEvent);
      },
      'events[8].id: “vote” is used twice',
    ],
    [
      'a retired id used twice',
      (s) => {
        s.retired.push({ id: 'gull', to: null, reason: 'Again.' });
      },
      'retired[2].id: “gull” is used twice',
    ],
    [
      'events in the wrong order',
      (s) => {
        s.events.reverse();
      },
      'events[1] (sale): stands after vote, but comes before it by earliest, latest, id',
    ],
    [
      'a retired id that is still an event',
      (s) => {
        s.retired.push({ id: 'storm', to: null, reason: 'It blew over.' });
      },
      'retired[2] (storm): is still an event',
    ],
    [
      'a retired id that leads nowhere',
      (s) => {
        s.retired.push({ id: 'halt-2', to: 'gull', reason: 'One of them.' });
      },
      'retired[2] (halt-2): leads to “gull”, which is no event',
    ],
    [
      'a notice about an article that is not there',
      (s) => {
        s.notices.push({ kind: 'caption', message: 'A caption.', article: 'gone', span: null });
      },
      'notices[1]: there is no article “gone”',
    ],
    [
      'a notice past the end of its article',
      (s) => {
        const notice = s.notices[0];
        if (notice) notice.span = { start: 0, end: 99_999 };
      },
      'notices[0].span: ends at 99999, after the article’s',
    ],
  ])('%s', (_, change, expected) => {
    const problems = problemsOf(broken(change));
    expect(problems.some((problem) => problem.startsWith(expected))).toBe(true);
  });
});

describe('a broken shape is told with its place', () => {
  test.each<[string, (story: Story) => void, string]>([
    ['a missing list', (s) => Reflect.deleteProperty(s, 'events'), 'events:'],
    ['another format', (s) => Object.assign(s, { format: 'timeline' }), 'format:'],
    ['a later version', (s) => Object.assign(s, { version: 2 }), 'version:'],
    [
      'a number for a title',
      (s) => Object.assign(eventOf(s, 'stop'), { title: 7 }),
      'events[4].title:',
    ],
    [
      'an offset that is no whole number',
      (s) => Object.assign(accountOf(s, 'stop', 'herald').excerpts[1] ?? {}, { start: 1.5 }),
      'events[4].accounts[0].excerpts[1].start:',
    ],
    [
      'an address that is a script',
      (s) => Object.assign(s.articles[0] ?? {}, { url: 'javascript:alert(1)' }),
      'articles[0].url: an http or https address',
    ],
    [
      'an actor’s address that is a script',
      (s) => s.actors[2]?.sameAs.push('data:text/html,<script>'),
      'actors[2].sameAs[0]: an http or https address',
    ],
    [
      'an id that is a path',
      (s) => Object.assign(eventOf(s, 'stop'), { id: '../admin' }),
      'events[4].id: an id of letters',
    ],
    [
      'an importance over one',
      (s) => Object.assign(eventOf(s, 'stop'), { importance: 1.01 }),
      'events[4].importance:',
    ],
    [
      'a status that is not known',
      (s) => Object.assign(eventOf(s, 'stop'), { status: 'maybe' }),
      'events[4].status:',
    ],
  ])('%s', (_, change, expected) => {
    const problems = problemsOf(broken(change));
    expect(problems.some((problem) => problem.startsWith(expected))).toBe(true);
  });

  test.each([[null], [undefined], [7], ['a story'], [[]], [{}], [new Date(0)], [() => 1]])(
    '%s is no story',
    (input) => {
      const result = parseStory(input);
      expect(result.ok).toBe(false);
    },
  );

  test('what is no object at all is said of the file', () => {
    expect(problemsOf('a story')[0]).toMatch(/^the file: /);
  });
});

test('no more than fifty problems are told', () => {
  const result = parseStory(
    broken((story) => {
      for (let n = 0; n < 200; n++)
        story.retired.push({ id: `old-${n}`, to: 'nowhere', reason: 'Many.' });
    }),
  );
  expect(result.ok).toBe(false);
  if (!result.ok) expect(result.problems).toHaveLength(50);
});

describe('laws', () => {
  test('any JSON gets an answer, never an error', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(parseStory(value).ok).toBe(false);
      }),
    );
  });

  /** Every place in a value, as paths of keys. */
  function placesOf(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
    if (typeof value !== 'object' || value === null) return [[...path]];
    return Object.entries(value).flatMap(([key, inner]) => [
      [...path, key],
      ...placesOf(inner, [...path, key]),
    ]);
  }
  const places = placesOf(ferryStory());

  test('a story with any one value replaced is accepted or refused with a place, never an error', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(
          fc.jsonValue({ maxDepth: 2 }),
          fc.integer({ min: -5, max: 2000 }),
          fc.constantFrom('2025-05-16', '__proto__', 'constructor', '', null),
        ),
        (path, value) => {
          const story = ferryStory();
          let at = story as unknown as Record<PropertyKey, unknown>;
          for (const key of path.slice(0, -1)) at = at[key] as Record<PropertyKey, unknown>;
          at[path.at(-1) as PropertyKey] = value;
          const result = parseStory(story);
          if (result.ok) expect(checkLaws(result.story)).toEqual([]);
          else for (const problem of result.problems) expect(problem.where).not.toBe('');
        },
      ),
      { numRuns: 300 },
    );
  }, 30_000);

  test('the order of events is total and does not depend on how they stood', () => {
    const { events } = ferryStory();
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect([...shuffled].sort(compareEvents).map((e) => e.id)).toEqual(events.map((e) => e.id));
      }),
    );
  });
});
