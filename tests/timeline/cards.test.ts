import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardWish, type PlacedCard, placeCards } from '../../src/timeline/cards.ts';

const ROOM = { scale: 6, width: 190, gap: 10, height: 460, pitch: 76 };
const LO = 0;
const HI = 300;

const wish = fc
  .record({
    at: fc.double({ min: 2, max: 298, noNaN: true }),
    length: fc.constantFrom(0, 0, 10, 60),
    lean: fc.double({ min: 0, max: 1, noNaN: true }),
    lines: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ at, length, lean, lines }) => ({
    from: Math.max(LO, at - length / 2),
    to: Math.min(HI, at + length / 2),
    lean,
    lines,
    height: 41 + lines * 18,
  }));
const wishes = fc
  .array(wish, { maxLength: 60 })
  .map((list): CardWish[] => list.map((one, event) => ({ ...one, event })));

const leftOf = (card: PlacedCard, scale: number) => card.at * scale - card.shift;

function overlap(a: PlacedCard, b: PlacedCard, scale: number): boolean {
  return (
    Math.abs(leftOf(a, scale) - leftOf(b, scale)) < ROOM.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

describe('cards', () => {
  test('never touch each other, at their own scale and at any larger one', () => {
    fc.assert(
      fc.property(wishes, fc.double({ min: 1, max: 3, noNaN: true }), (list, zoom) => {
        const placed = placeCards(list, ROOM, LO, HI, null);
        for (const [i, a] of placed.entries()) {
          for (const b of placed.slice(i + 1)) {
            expect(overlap(a, b, ROOM.scale)).toBe(false);
            expect(overlap(a, b, ROOM.scale * zoom)).toBe(false);
          }
        }
      }),
    );
  });

  test('stay inside, stand on their dates and keep their stem under them', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        for (const card of placeCards(list, ROOM, LO, HI, null)) {
          const own = list[card.event] as CardWish;
          expect(card.y).toBeGreaterThanOrEqual(0);
          expect(card.y + card.height).toBeLessThanOrEqual(ROOM.height + 1);
          expect(leftOf(card, ROOM.scale)).toBeGreaterThanOrEqual(LO * ROOM.scale - 1e-6);
          expect(leftOf(card, ROOM.scale) + ROOM.width).toBeLessThanOrEqual(HI * ROOM.scale + 1e-6);
          expect(card.at).toBeGreaterThanOrEqual(own.from - 1e-9);
          expect(card.at).toBeLessThanOrEqual(own.to + 1e-9);
          expect(card.shift).toBeGreaterThan(0);
          expect(card.shift).toBeLessThan(ROOM.width);
        }
      }),
    );
  });

  test('the most important is always placed, and the one asked for whatever its importance', () => {
    fc.assert(
      fc.property(
        wishes.filter((list) => list.length > 1),
        (list) => {
          const last = list.at(-1) as CardWish;
          const events = placeCards(list.slice(0, -1), ROOM, LO, HI, last).map((c) => c.event);
          expect(events).toContain(last.event);
          expect(placeCards(list, ROOM, LO, HI, null).map((c) => c.event)).toContain(0);
        },
      ),
    );
  });

  test('a card with a second place gives up the first for one that has no other', () => {
    const room = { ...ROOM, height: 80 };
    const one = { lean: 0.5, lines: 1, height: 59 };
    const bar = { ...one, event: 0, from: 0, to: 120 };
    const day = { ...one, event: 1, from: 60, to: 60 };
    const placed = placeCards([bar, day], room, LO, HI, null);
    expect(placed.map((card) => card.event).sort()).toEqual([0, 1]);
  });
});
