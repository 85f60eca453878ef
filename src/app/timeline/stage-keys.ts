import type { Stage } from './stage.ts';

/** What keys do where the timeline has the focus; Enter, space and Esc are the view's. */
export const STAGE_KEYS: Readonly<Record<string, (stage: Stage) => void>> = {
  ArrowRight: (stage) => stage.cursor.step(1),
  ArrowLeft: (stage) => stage.cursor.step(-1),
  ArrowDown: (stage) => stage.cursor.stepActor(1),
  ArrowUp: (stage) => stage.cursor.stepActor(-1),
  Home: (stage) => stage.cursor.stepToEnd(-1),
  End: (stage) => stage.cursor.stepToEnd(1),
  PageDown: (stage) => stage.cursor.stepPage(1),
  PageUp: (stage) => stage.cursor.stepPage(-1),
  '+': (stage) => stage.zoom(2),
  '=': (stage) => stage.zoom(2),
  '-': (stage) => stage.zoom(1 / 2),
  '0': (stage) => stage.fit(),
  a: (stage) => stage.fit(),
};
