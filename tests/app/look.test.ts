import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorLooks } from '../../src/app/look.ts';
import { TONES } from '../../src/model/actor-rank.ts';
import type { Actor } from '../../src/model/story.ts';

const actor = (name: string, i: number): Actor => ({
  id: `a${i}`,
  name,
  kind: 'person',
  description: null,
  aliases: [],
  sameAs: [],
});
const letters = (...names: string[]) =>
  [...actorLooks(names.map(actor)).values()].map((look) => look.letters);

test.each([
  [['Adela Prins'], ['AP']],
  [['Skarn'], ['SK']],
  [['University of Osterholm'], ['UO']],
  [
    ['Adela Prins', 'Anna Post'],
    ['AP', 'AN'],
  ],
  [
    ['Skarn', 'Skarn Council', 'Skagen'],
    ['SK', 'SC', 'SA'],
  ],
  [['Østerholm'], ['ØS']],
  [['مدينة'], ['مد']],
  [['7th Fleet'], ['7F']],
  [['…'], ['?']],
])('%j get %j', (names, expected) => {
  expect(letters(...names)).toEqual(expected);
});

test('every actor has one or two letters, a tone that exists and their name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })), (names) => {
      const looks = actorLooks(names.map(actor));
      expect(looks.size).toBe(names.length);
      for (const [id, look] of looks) {
        expect(look.letters).not.toBe('');
        expect(look.letters).not.toContain('undefined');
        expect(look.tone).toBeGreaterThanOrEqual(0);
        expect(look.tone).toBeLessThan(TONES);
        expect(look.name).toBe(names[Number(id.slice(1))]);
      }
    }),
  );
});
