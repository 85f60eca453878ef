/** What becomes of the mentions of an article in its events. */
import { describe, expect, test } from 'vitest';
import { analyse, assemble } from '../../src/extract/extract.ts';
import type { StoryEvent } from '../../src/model/story.ts';
import { articleOf } from './made-article.ts';

const eventsOf = (text: string): StoryEvent[] =>
  assemble({ analyses: [analyse(articleOf(text))] }).story.events;

/** The actors of the event whose title holds these words, each with its role. */
function rolesOf(text: string, words: string): string[] {
  const events = eventsOf(text);
  const event = events.find(({ title }) => title.includes(words));
  return (event?.actors ?? []).map(({ actor, role }) => `${actor} ${role}`).sort();
}

describe('several who are meant together', () => {
  test('do it together', () => {
    expect(
      rolesOf(
        'Chilean President Ana Duarte flew to Lima on Thursday to see Peruvian President Luis Vega. The two leaders signed a treaty on Friday.',
        'treaty',
      ),
    ).toEqual(['ana-duarte agent', 'luis-vega agent']);
  });

  test('are both countries', () => {
    expect(
      rolesOf(
        'Chile and Peru closed their border in March. Both countries signed a treaty on Friday.',
        'treaty',
      ),
    ).toEqual(['chile agent', 'peru agent']);
  });

  test('say it together', () => {
    expect(
      rolesOf(
        'Chilean President Ana Duarte met Peruvian President Luis Vega on Thursday. The two presidents said on Friday that the border would open.',
        'border would open',
      ),
    ).toEqual(['ana-duarte speaker', 'luis-vega speaker']);
  });
});

describe('who does it, and to whom', () => {
  test.each([
    ['Emma Stone threatened to impose tariffs on Chile on Friday.', 'tariffs', 'chile patient'],
    ['Emma Stone imposed new tariffs on Chile on Friday.', 'tariffs', 'chile patient'],
    ['Emma Stone beat Ana Duarte in Lima on Friday.', 'beats', 'ana-duarte patient'],
    ['Real Lima lost 2-0 to Atletico Quito on Friday.', 'loses', 'atletico-quito patient'],
  ])('%s', (text, words, role) => {
    expect(rolesOf(text, words)).toContain(role);
  });

  test.each([
    ['Emma Stone flew to Chile on Friday with Ana Duarte.', 'flies', 'chile'],
    ['Emma Stone returned to Lima on Friday. She lives in Lima.', 'returns', 'lima'],
    ['Norvik Energy opened a plant in Lima on Friday. Lima was glad.', 'opens', 'lima'],
    ['Emma Stone recalled the Chilean strikes on Peru on Friday.', 'recalls', 'peru'],
  ])('%s: not to %s', (text, words, actor) => {
    expect(rolesOf(text, words)).not.toContain(`${actor} patient`);
  });

  test('whose lawyer does it does not do it', () => {
    const text = 'Emma Stone was comforted by her lawyer on Friday. Stone wept.';
    expect(rolesOf(text, 'comforted')).not.toContain('emma-stone agent');
  });
});

test('a title tells two of one surname apart', () => {
  const titles = eventsOf(
    'Emma Stone sued Oliver Stone on Friday. Emma Stone, a singer, was angry. Ms Stone wept. Mr Stone laughed.',
  ).map(({ title }) => title);
  expect(titles).toContain('Emma Stone sues Oliver Stone');
});

test('what a report says is part of the report', () => {
  const [report] = eventsOf(
    'Emma Stone answered a Friday report from the Northern Wire about her taxes. She was angry. The piece stated that Stone had paid none. She left.',
  ).filter(({ title }) => title.includes('Northern Wire'));
  expect(report?.accounts[0]?.excerpts.map(({ exact }) => exact)).toEqual([
    'Emma Stone answered a Friday report from the Northern Wire about her taxes.',
    'The piece stated that Stone had paid none.',
  ]);
});
