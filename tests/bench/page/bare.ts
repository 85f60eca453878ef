import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import type { EventHead } from '../../../src/model/story.ts';

/** vis-timeline as its manual shows: every event an item, its own stacking, everything fitted. */
export async function drawBare(
  host: HTMLElement,
  heads: readonly EventHead[],
  onReady: () => void,
): Promise<void> {
  const items = new DataSet(
    heads.map((head) => ({
      id: head.id,
      content: head.title,
      start: head.earliest,
      ...(head.earliest !== head.latest && { end: head.latest }),
    })),
  );
  const timeline = new Timeline(host, items as never, { height: 600, zoomKey: 'ctrlKey' });
  timeline.fit({ animation: false });
  const waitForItems = () => {
    if (host.querySelector('.vis-item') === null) requestAnimationFrame(waitForItems);
    else requestAnimationFrame(onReady);
  };
  requestAnimationFrame(waitForItems);
}
