import type { Drawable, Drawing, DrawingHandlers } from '../../../src/app/timeline/drawing.ts';

type Fake = { items: readonly Drawable[]; from: number; to: number; destroyed: number };

/** The last drawing mounted: what it was told to draw, and its window in milliseconds. */
export const fake: Fake = { items: [], from: 0, to: 0, destroyed: 0 };

/** Stands in for vis-timeline: draws into the host at once, takes 200 ms to where a move is animated. */
export async function loadDrawing() {
  return (
    host: HTMLElement,
    handlers: DrawingHandlers,
    _labels: unknown,
    first: { from: number; to: number },
  ): Drawing => {
    Object.assign(fake, { items: [], from: first.from, to: first.to });
    return {
      show: (items) => {
        fake.items = items;
        host.replaceChildren();
        for (const item of items) {
          const front = item.front();
          front.dataset.mark = item.id;
          item.place(front, item.back?.() ?? null);
          host.append(front);
        }
      },
      elementsOf: (id) => [...host.querySelectorAll<HTMLElement>(`[data-mark="${id}"]`)],
      window: () => ({ from: fake.from, to: fake.to }),
      setWindow: (from, to, animate) => {
        const move = () => {
          Object.assign(fake, { from, to });
          handlers.onMove(from, to, false);
        };
        if (animate) setTimeout(move, 200);
        else move();
      },
      setLimits: () => {},
      setLabels: () => {},
      resize: () => {},
      destroy: () => {
        fake.destroyed++;
        host.replaceChildren();
      },
    };
  };
}

/** jsdom lays nothing out: the host gets a size, observers report it once. */
export function stubLayout(width = 1_000, height = 600, animates = false): void {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', {
    configurable: true,
    get: () => width,
  });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', {
    configurable: true,
    get: () => height,
  });
  globalThis.ResizeObserver = class {
    private readonly report: () => void;
    constructor(callback: ResizeObserverCallback) {
      this.report = () => callback([], this as unknown as ResizeObserver);
    }
    observe(): void {
      this.report();
    }
    unobserve(): void {}
    disconnect(): void {}
  } as unknown as typeof ResizeObserver;
  globalThis.matchMedia = ((query: string) => ({
    matches: query.includes('reduce') && !animates,
  })) as never;
}
