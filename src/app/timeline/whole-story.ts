import type { EventHead } from '../../model/story.ts';
import { buildIndex, type EventIndex } from '../../timeline/event-index.ts';
import { makeScene, type Scene } from '../../timeline/scene.ts';

type Whole = { readonly index: EventIndex; readonly all: () => Scene };

const wholes = new WeakMap<readonly EventHead[], Whole>();

/** The columns of a story and its scene without filters, made once: at build, thousands of pages show the same. */
export function wholeOf(heads: readonly EventHead[]): Whole {
  let whole = wholes.get(heads);
  if (whole === undefined) {
    const index = buildIndex(heads);
    let scene: Scene | null = null;
    const all = () => {
      scene ??= makeScene(index, null, []);
      return scene;
    };
    whole = { index, all };
    wholes.set(heads, whole);
  }
  return whole;
}
