import { describe, expect, test } from 'vitest';
import { analyse, assemble } from '../../src/extract/extract.ts';
import { articleOf } from './made-article.ts';

const FLOOD = [
  'The Elbe flooded the old town of Pirna on Friday, and Mayor Ida Kern ordered 300 people to leave.',
  '"Nobody is in danger now," said Kern. She thanked the firefighters.',
].join('\n\n');
const STRIKE =
  'Bus drivers in Graz went on strike on Monday. Their union leader, Paul Orth, said talks had failed.';

const named = (id: string | null, text: string, published: string) => ({
  ...articleOf(text, published),
  givenId: id,
});

describe('the lines of --mentions', () => {
  test('stand in the order of the input, whatever the order of the days', () => {
    const analyses = [named('late', FLOOD, '2025-05-03'), named('early', STRIKE, '2024-02-06')];
    const { mentions } = assemble({ analyses: analyses.map(analyse) });
    expect(mentions.map(({ article }) => article)).toEqual(['late', 'early']);
    for (const [i, { dates, quotes }] of mentions.entries()) {
      const text = analyses[i]?.text as string;
      expect(dates.length).toBeGreaterThan(0);
      for (const date of dates) expect(date.text).toBe(text.slice(date.start, date.end));
      for (const { start, end } of quotes) expect(text.slice(start, end)).toMatch(/^".*"$/);
    }
  });

  test('carry the id that was given letter by letter; the story has it as an id can be', () => {
    const analyses = [
      named('APW_1998.tml', FLOOD, '2025-05-03'),
      named('a, b & c', STRIKE, '2025-05-04'),
    ].map(analyse);
    const { mentions, story } = assemble({ analyses });
    expect(mentions.map(({ article }) => article)).toEqual(['APW_1998.tml', 'a, b & c']);
    expect(story.articles.map(({ id }) => id)).toEqual(['APW_1998.tml', 'a-b-c']);
  });

  test('an id that was given twice, or that has no letter, still gives every article its own', () => {
    const analyses = [
      named('7', FLOOD, '2025-05-03'),
      named('7', STRIKE, '2025-05-04'),
      named('?!', 'Snow fell on Linz on Sunday and closed the airport.', '2025-05-05'),
    ].map(analyse);
    const { story } = assemble({ analyses });
    expect(story.articles.map(({ id }) => id)).toEqual(['7', '7-2', 'the-gazette-2025-05-05']);
  });

  test('a copy has its own line after the one it copies, with the same actors; the story does not change', () => {
    const original = analyse(named('one', FLOOD, '2025-05-03'));
    const other = analyse(named('two', STRIKE, '2025-05-04'));
    const copy = analyse(named('one again', FLOOD, '2025-05-10'));
    const plain = assemble({ analyses: [original, other] });
    const withCopy = assemble({
      analyses: [original, other],
      copies: [{ analysis: copy, keptAs: 0 }],
    });
    expect(withCopy.story).toEqual(plain.story);
    const [first, second, third] = withCopy.mentions;
    expect([first?.article, second?.article, third?.article]).toEqual(['one', 'one again', 'two']);
    expect([first?.copyOf, second?.copyOf]).toEqual([undefined, 'one']);
    expect(second?.mentions).toEqual(first?.mentions);
    expect(second?.quotes).toEqual(first?.quotes);
    // Its own day of publication holds: a Friday a week later.
    expect(first?.dates[0]?.value).toBe('2025-05-02');
    expect(second?.dates[0]?.value).toBe('2025-05-09');
  });
});
