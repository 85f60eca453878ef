import { describe, expect, test } from 'vitest';
import { analyse, assemble } from '../../src/extract/extract.ts';
import { articleOf, tellingsOf } from './made-article.ts';

/** The outlets that tell each event of two articles; published Saturday 3 May 2025. */
function accountsOf(a: string, b: string): { date: string; title: string; outlets: number }[] {
  const { story } = assemble({
    analyses: [
      analyse(articleOf(a, '2025-05-03', 'Alpha')),
      analyse(articleOf(b, '2025-05-03', 'Beta')),
    ],
  });
  return story.events.map(({ date, title, accounts }) => ({
    date,
    title,
    outlets: accounts.length,
  }));
}

describe('one event told twice', () => {
  test.each([
    [
      'the same words',
      'Nigeria banned plastic bags on Friday.',
      'Nigeria banned plastic bags on Friday.',
    ],
    [
      'another verb',
      'Norvik Energy bought Halden Power in March.',
      'Norvik Energy acquired Halden Power in March for $2 billion.',
    ],
    [
      'a coarser date',
      'Norvik Energy bought Halden Power on 14 March.',
      'Norvik Energy acquired Halden Power in March for $2 billion.',
    ],
    [
      'another actor, the same deed on the same group',
      'The State Department declared several drug cartels terrorist organizations in February.',
      'Donald Trump in February designated drug cartels as terrorist organizations.',
    ],
    [
      'one speaker, one day, one subject',
      'Angela Merkel said on Friday that the bridge over the Spree would be closed.',
      '“The bridge will be closed,” Angela Merkel told reporters on Friday.',
    ],
  ])('%s: merged', (_, a, b) => {
    const events = accountsOf(a, b);
    expect(events).toHaveLength(1);
    expect(events[0]?.outlets).toBe(2);
  });

  test('the more precise date becomes the event’s', () => {
    const [event] = accountsOf(
      'Norvik Energy acquired Halden Power in March for $2 billion.',
      'Norvik Energy bought Halden Power on 14 March.',
    );
    expect(event?.date).toBe('2025-03-14');
  });

  test.each([
    [
      'days that exclude each other',
      'Nigeria banned plastic bags on Friday.',
      'Nigeria banned plastic bags on Tuesday.',
    ],
    ['another patient', 'Germany fined Volkswagen on Friday.', 'Germany fined Siemens on Friday.'],
    [
      'another agent',
      'Kenya beat Fiji in Nairobi on Friday.',
      'Samoa beat Tonga in Apia on Friday.',
    ],
    [
      'another deed',
      'Norvik Energy bought Halden Power in March.',
      'Norvik Energy sued Halden Power in March.',
    ],
    [
      'another subject of one speaker',
      'Angela Merkel said on Friday that the bridge over the Spree would be closed.',
      'Angela Merkel said on Friday that wages rose faster than inflation.',
    ],
  ])('%s: apart', (_, a, b) => {
    expect(accountsOf(a, b).every(({ outlets }) => outlets === 1)).toBe(true);
    expect(accountsOf(a, b)).toHaveLength(2);
  });

  test('every excerpt is kept', () => {
    const a = articleOf('Norvik Energy bought Halden Power in March.', '2025-05-03', 'Alpha');
    const b = articleOf('Norvik Energy acquired Halden Power in March.', '2025-05-04', 'Beta');
    const { story } = assemble({ analyses: [analyse(b), analyse(a)] });
    expect(story.events[0]?.accounts.map(({ excerpts }) => excerpts[0]?.exact)).toEqual([
      a.text,
      b.text,
    ]);
  });
});

test('two thousand tellings of two hundred events are brought together', () => {
  const { story } = assemble({ analyses: tellingsOf(2000).map(analyse) });
  expect(story.events.length).toBe(200);
  expect(story.events.every(({ accounts }) => accounts.length === 10)).toBe(true);
}, 60_000);

test('a plan and what came of it on its day are one event, told as done', () => {
  const { story } = assemble({
    analyses: [
      analyse(articleOf('Norvik Energy will open a plant in Lima on May 12.', '2025-05-03', 'A')),
      analyse(articleOf('Norvik Energy opened a plant in Lima on Monday.', '2025-05-13', 'B')),
    ],
  });
  expect(story.events).toHaveLength(1);
  expect(story.events[0]).toMatchObject({
    status: 'happened',
    date: '2025-05-12',
    title: 'Norvik Energy opens a plant in Lima',
  });
});

test('two hundred tellings of one event are one event', () => {
  const verbs = ['bought', 'acquired', 'purchased', 'took over'];
  const analyses = Array.from({ length: 200 }, (_, i) =>
    analyse(
      articleOf(
        `Norvik Energy ${verbs[i % 4]} Halden Power on 14 March, paper ${i} learned in town${i}.`,
        '2025-05-03',
        `Outlet ${i}`,
      ),
    ),
  );
  const { story } = assemble({ analyses });
  const [most] = story.events.map(({ accounts }) => accounts.length).sort((a, b) => b - a);
  expect(most).toBe(200);
});
