import { expect, test } from 'vitest';
import { countActors, rankActors } from '../../src/model/actor-rank.ts';
import { ferryStory } from '../fixtures/ferry-story.ts';

test('those who act or speak most stand first, then those who are named most', () => {
  const { actors, events } = ferryStory();
  expect(rankActors(actors, events).map((a) => a.id)).toEqual([
    'ivar-holt',
    'adela-prins',
    'council',
    'deckhand',
    'auditors',
    'shipping-office',
    'osterholm',
    'skarn',
  ]);
});

test('an event counts once for an actor with two roles in it', () => {
  const both = [
    {
      actors: [
        { actor: 'a', role: 'agent' as const },
        { actor: 'a', role: 'speaker' as const },
      ],
    },
  ];
  expect(countActors(both).get('a')).toBe(1);
});
