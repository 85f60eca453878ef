import { describe, expect, test } from 'vitest';
import { analyse, assemble } from '../../src/extract/extract.ts';
import { articleOf } from './made-article.ts';

/** Title → excerpts of the events that a text tells. */
function excerptsOf(text: string): Record<string, string[]> {
  const { story } = assemble({ analyses: [analyse(articleOf(text))] });
  return Object.fromEntries(
    story.events.map(({ title, accounts }) => [
      title,
      accounts.flatMap(({ excerpts }) => excerpts.map(({ exact }) => exact)),
    ]),
  );
}

describe('the words that date an event stand in its excerpts', () => {
  test('beside what was said about something else', () => {
    const told = excerptsOf(
      'Rain fell.\n“This can never be a chance to sell our harbours,” Ana Duarte told reporters three months ago after the banker Luis Vega suggested that Norvik Energy was for sale.',
    );
    const vega = Object.entries(told).find(([title]) => title.includes('Vega'))?.[1];
    expect(vega).toEqual([
      'Ana Duarte told reporters three months ago after the banker Luis Vega suggested that Norvik Energy was for sale.',
    ]);
  });

  test('in the sentence before', () => {
    const told = excerptsOf(
      'Last month, Luis Vega threatened to close the Halden plant. In response, Ana Duarte announced she would be sending inspectors to Halden.',
    );
    const announced = Object.entries(told).find(([title]) => title.includes('announces'))?.[1];
    expect(announced).toEqual([
      'Last month, Luis Vega threatened to close the Halden plant.',
      'In response, Ana Duarte announced she would be sending inspectors to Halden.',
    ]);
  });

  test('but a sentence of another paragraph tells something else', () => {
    const told = excerptsOf(
      'Luis Vega closed the Halden plant on Friday.\nThe council opened.\nNorvik Energy has sold three ships.',
    );
    for (const [title, excerpts] of Object.entries(told))
      if (/ships/.test(title)) expect(excerpts).toEqual(['Norvik Energy has sold three ships.']);
  });
});
