/** In a frame on another page: tells it our height and what was opened, and opens what it asks for. */
import { heightMessages, parseInbound, selectMessage } from '../model/formats/embed.ts';
import type { App } from './store.ts';
import { formatPlace } from './view.ts';

/**
 * Starts the exchange where the page is embedded (`?embed` in a frame); returns how to stop it. Opening an event is
 * all that an inbound message can do, so any page that holds the frame may send one. `pymId` is the `childId` that
 * Pym's parents put into the address.
 */
export function connectEmbed(app: App, frame: Window, base: string, pymId: string): () => void {
  if (frame.parent === frame || !app.store.getState().view.embed) return () => {};
  const post = (message: unknown) => frame.parent.postMessage(message, '*');

  const sizes = new ResizeObserver(() => {
    for (const message of heightMessages(frame.document.documentElement.scrollHeight, pymId))
      post(message);
  });
  sizes.observe(frame.document.body);

  const unsubscribe = app.store.subscribe(({ view }, before) => {
    if (view.place === before.view.place || view.place.kind !== 'event') return;
    post(
      selectMessage(
        view.place.id,
        new URL(formatPlace(view.place, base), frame.location.origin).href,
      ),
    );
  });
  const onMessage = (event: MessageEvent) => {
    if (event.source !== frame.parent) return;
    const message = parseInbound(event, ['*']);
    if (message) app.openEvent(message.id);
  };
  frame.addEventListener('message', onMessage);
  return () => {
    sizes.disconnect();
    unsubscribe();
    frame.removeEventListener('message', onMessage);
  };
}
