/**
 * Where cards stand, in one stretch of the timeline at one scale. The most important event chooses first; a card
 * that finds no free place is left to the counts. The result depends on nothing but the stretch, the scale and the
 * events, so panning moves cards and never re-sorts them.
 */

/** Sizes in pixels, except `scale`: pixels a day. */
export type CardRoom = {
  readonly scale: number;
  readonly width: number;
  readonly gap: number;
  /** Height above the bars. */
  readonly height: number;
  /** Least height of a card with its gap: fewer, airier rows where there is much height. */
  readonly pitch: number;
};

/** Days are fractional day numbers. */
export type CardWish = {
  readonly event: number;
  /** Days the stem may stand on; equal for an exact day. */
  readonly from: number;
  readonly to: number;
  /** Share of its width that the card would have left of its stem. */
  readonly lean: number;
  readonly height: number;
  readonly lines: number;
};

export type PlacedCard = {
  readonly event: number;
  /** Where its stem stands, in days. */
  readonly at: number;
  /** Pixels from the left edge of the card to the stem. */
  readonly shift: number;
  /** Pixels from the floor of the card area to the lower edge of the card. */
  readonly y: number;
  readonly height: number;
  readonly lines: number;
};

/** Shares of a card's width left of its stem, and of a bar before the stem, that are tried after the wanted one. */
const SHARES = [0.5, 0.3, 0.7, 0.12, 0.88] as const;
const MIDDLE = [0.5] as const;
const MARGIN = 0.12;
/** Of so few events it is worth trying to move a card for another. */
const FEW = 32;

/**
 * Places cards of `wishes` (most important first) between the days `lo` and `hi`. `pinned` is placed in any case:
 * cards in its way give up theirs.
 */
export function placeCards(
  wishes: readonly CardWish[],
  room: CardRoom,
  lo: number,
  hi: number,
  pinned: CardWish | null,
): PlacedCard[] {
  const placed: PlacedCard[] = [];
  for (const wish of wishes) {
    const card = place(wish, room, lo, hi, placed);
    if (card !== null) placed.push(card);
    else if (wishes.length <= FEW) moveOne(wish, wishes, room, lo, hi, placed);
  }
  if (pinned !== null && !placed.some((card) => card.event === pinned.event)) {
    makeRoom(pinned, room, lo, hi, placed);
  }
  return lift(placed, room);
}

function place(
  wish: CardWish,
  room: CardRoom,
  lo: number,
  hi: number,
  placed: readonly PlacedCard[],
): PlacedCard | null {
  const { scale, width } = room;
  const near = nearTo(wish, room, placed);
  const least = width * 0.03;
  const lean = Math.max(MARGIN, Math.min(1 - MARGIN, wish.lean));
  const onBar = (wish.to - wish.from) * scale > 24;
  let best: PlacedCard | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  // Every way the card may hang from its stem and stay between `lo` and `hi`; `left` is in pixels from day 0.
  for (const stand of onBar ? [1 - lean, ...SHARES] : MIDDLE) {
    const at = wish.from + (wish.to - wish.from) * stand;
    const farther = Math.abs(stand - (1 - lean)) * (onBar ? 8 : 0);
    for (let nth = -1; nth < SHARES.length; nth++) {
      const wanted = at * scale - (SHARES[nth] ?? lean) * width;
      const left = Math.max(lo * scale, Math.min(hi * scale - width, wanted));
      const shift = at * scale - left;
      if (shift < least || shift > width - least) continue;
      const leaning = Math.abs(shift / width - lean) * 16 + farther;
      if (leaning >= bestCost) continue;
      const y = lowestFree(left, wish.height, room, near);
      if (y + wish.height > room.height || y + leaning >= bestCost) continue;
      bestCost = y + leaning;
      best = { event: wish.event, at, shift, y, height: wish.height, lines: wish.lines };
    }
  }
  return best;
}

/** The cards that one hanging from the days of `wish` can touch, the lowest first. */
function nearTo(
  { from, to }: CardWish,
  { scale, width, gap }: CardRoom,
  placed: readonly PlacedCard[],
): readonly PlacedCard[] {
  const lo = from * scale - 2 * width - gap;
  const hi = to * scale + width + gap;
  return placed
    .filter((card) => {
      const left = card.at * scale - card.shift;
      return left > lo && left < hi;
    })
    .sort((a, b) => a.y - b.y);
}

/** Places a card in the room of another that has a second place to go to, if there is such a one. */
function moveOne(
  wish: CardWish,
  wishes: readonly CardWish[],
  room: CardRoom,
  lo: number,
  hi: number,
  placed: PlacedCard[],
): void {
  for (let i = placed.length - 1; i >= 0; i--) {
    const without = placed.filter((_, at) => at !== i);
    const card = place(wish, room, lo, hi, without);
    const other = wishes.find(({ event }) => event === placed[i]?.event);
    if (card === null || other === undefined) continue;
    const moved = place(other, room, lo, hi, [...without, card]);
    if (moved === null) continue;
    placed[i] = moved;
    placed.push(card);
    return;
  }
}

/** The lowest height at which a card from `left` touches none of `near`, which are sorted by height. */
function lowestFree(
  left: number,
  height: number,
  { width, gap, scale, pitch }: CardRoom,
  near: readonly PlacedCard[],
): number {
  const reach = Math.max(height + gap, pitch);
  let y = 0;
  for (const card of near) {
    if (card.y >= y + reach) break;
    if (Math.abs(card.at * scale - card.shift - left) >= width + gap) continue;
    y = Math.max(y, card.y + Math.max(card.height + gap, pitch));
  }
  return y;
}

/** Puts `wish` where it costs the least important cards, and removes those. `placed` is sorted by importance. */
function makeRoom(
  wish: CardWish,
  room: CardRoom,
  lo: number,
  hi: number,
  placed: PlacedCard[],
): void {
  const without = [...placed];
  const removed: PlacedCard[] = [];
  let card = place(wish, room, lo, hi, without);
  while (card === null && without.length > 0) {
    const near = without.findLast(
      (other) => Math.abs(other.at - wish.from) * room.scale < room.width * 2,
    );
    if (near === undefined) break;
    without.splice(without.indexOf(near), 1);
    removed.push(near);
    card = place(wish, room, lo, hi, without);
  }
  // The area is too low or too narrow for any card: stand on the floor and lean out rather than vanish.
  card ??= {
    event: wish.event,
    at: (wish.from + wish.to) / 2,
    shift: room.width / 2,
    y: 0,
    height: wish.height,
    lines: wish.lines,
  };
  const kept = without.filter((other) => !touches(other, card, room));
  const back = removed
    .reverse()
    .filter((other) => ![...kept, card].some((taken) => touches(other, taken, room)));
  placed.splice(0, placed.length, ...kept, ...back, card);
}

function touches(a: PlacedCard, b: PlacedCard, room: CardRoom): boolean {
  const { scale, width, gap } = room;
  return (
    Math.abs(a.at * scale - a.shift - (b.at * scale - b.shift)) < width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

/** Spreads the rows over height that is left, so that stems show and a few cards do not crouch on the axis. */
function lift(placed: readonly PlacedCard[], room: CardRoom): PlacedCard[] {
  let top = 0;
  let highest = 0;
  for (const card of placed) {
    top = Math.max(top, card.y + card.height);
    highest = Math.max(highest, card.y);
  }
  const spare = room.height - top;
  if (spare <= 0) return [...placed];
  const floor = Math.min(56, spare * 0.3);
  const stretch = highest === 0 ? 1 : 1 + Math.min(0.35, (spare - floor) / highest);
  return placed.map((card) => ({ ...card, y: Math.round(floor + card.y * stretch) }));
}
