import { describe, expect, test } from 'vitest';
import { figureOf, groupByTime, groupHeading } from '../../src/app/list-dates.ts';
import { wordsFor } from '../../src/app/words/words.ts';
import type { StoryEvent } from '../../src/model/story.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

const { events } = ferryStory();
const en = wordsFor('en');
const es = wordsFor('es');

test('events stand under their month, or under the days that their date leaves open', () => {
  const groups = groupByTime(events);
  expect(
    groups.map((group) => [groupHeading(group, en), group.events.map((event) => event.id)]),
  ).toEqual([
    ['January to December 2023', ['storm']],
    ['January to April 2025', ['audit']],
    ['January to 16 May 2025', ['rumour']],
    ['March 2025', ['offer']],
    ['May 2025', ['stop', 'holt', 'sale']],
    ['June 2025', ['vote']],
  ]);
  expect(groupHeading(groups[4] as (typeof groups)[0], es)).toBe('mayo de 2025');
});

test('no event is lost and none stands twice', () => {
  expect(groupByTime(events).flatMap((group) => group.events)).toEqual(events);
  expect(groupByTime([])).toEqual([]);
});

describe('the large figure says no more than the date', () => {
  const figure = (fields: Partial<StoryEvent>, words = en) => {
    const event = { ...(events[4] as StoryEvent), ...fields };
    const { large, small } = figureOf(event, words);
    return `${large} | ${small}`;
  };

  test.each<[string, Partial<StoryEvent>]>([
    ['16 | Friday', {}],
    ['16 | about', { date: '2025-05-16~' }],
    ['16 | by this day', { basis: 'published' }],
    ['May | some time in the month', { date: '2025-05', earliest: '2025-05-01' }],
    ['May | about', { date: '2025-05~', earliest: '2025-05-01' }],
    ['2025 | some time in 2025', { date: '2025', earliest: '2025-01-01' }],
    [
      'Jan–Apr | all through',
      {
        date: '2025-01/2025-04',
        earliest: '2025-01-01',
        latest: '2025-04-30',
        extent: 'throughout',
      },
    ],
  ])('%s', (expected, fields) => {
    // A short date leaves out “some time in”.
    expect(figure(fields)).toBe(expected.replace('| some time in 2025', '| 2025'));
  });

  test('in Spanish', () => {
    expect(figure({}, es)).toBe('16 | viernes');
  });
});
