/** Which story the page shows, and how far it has come: from the file that the address names into the store. */
import { loadOne, loadStory } from './load.ts';
import type { App } from './store.ts';

/**
 * Gives how to load the story that the view names: the bundled one, or another file of this site. `base` is the path
 * the site lives under. Where it is asked for again before it is there, what comes of the earlier time is left alone:
 * the reader is shown what they asked for last.
 */
export function storyOpener(
  app: App,
  base: string,
  from = { loadStory, loadOne },
): (cache?: RequestCache) => Promise<void> {
  const bundled = `${base}story.json`;
  let asked = 0;
  return async (cache = 'default') => {
    const mine = ++asked;
    const isLast = () => mine === asked;
    app.loading();
    const { phase, view } = app.store.getState();
    const { story, place } = view;
    // A path without a slash is below the site, not below the place that happens to be open.
    const address =
      story === null ? bundled : new URL(story, new URL(base, location.href)).pathname;
    // The event a link asks for need not wait for the index of a large story; in a small one there is no such file.
    if (story === null && place.kind === 'event' && phase.kind === 'loading') {
      const folder = address.slice(0, address.lastIndexOf('/') + 1);
      void from.loadOne(folder, place.id).then((one) => {
        if (one !== null && isLast()) app.preview(one);
      });
    }
    const onBytes = (bytes: number) => {
      if (isLast()) app.progress(bytes);
    };
    const result = await from.loadStory(address, story === null, onBytes, cache);
    if (!isLast()) return;
    if (result.ok) app.loaded(result.story, result.rest);
    else app.failed(result.failure);
  };
}
