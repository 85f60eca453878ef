/**
 * The frame other pages put a timeline in: the snippet to paste, and the messages between frame and page. Heights go
 * out in the two forms that publishing systems listen for (AMP's and Pym's); our own message says what was opened.
 */
import { escapeMarkup, oneLine } from './markup.ts';

/** Fixed, since a drawing that pans and zooms has no height of its own. */
export const EMBED_HEIGHT = 600;

export type EmbedSize = {
  readonly sentinel: 'amp';
  readonly type: 'embed-size';
  /** CSS pixels. */
  readonly height: number;
};

/** An event was opened in the frame, or is to be opened; `url` is its page, absolute. */
export type TimelineSelect = {
  readonly type: 'timeline:select';
  readonly id: string;
  readonly url: string;
};

/** What a page may send into the frame. */
export type InboundMessage = { readonly type: 'timeline:select'; readonly id: string };

/** HTML to paste: `address` is absolute and has `?embed` in it. */
export function embedSnippet(address: string, title: string, height = EMBED_HEIGHT): string {
  return `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(oneLine(title))}" loading="lazy" style="width:100%;height:${Math.round(height)}px;border:0" allow="web-share; clipboard-write"></iframe>`;
}

/** The messages that tell the page around the frame its height; `pymId` is the `childId` in the frame's address. */
export function heightMessages(height: number, pymId: string): [EmbedSize, string] {
  const pixels = Math.ceil(height);
  return [
    { sentinel: 'amp', type: 'embed-size', height: pixels },
    `pymxPYMx${pymId}xPYMxheightxPYMx${pixels}`,
  ];
}

/** The message that an event was opened. */
export function selectMessage(id: string, url: string): TimelineSelect {
  return { type: 'timeline:select', id, url };
}

/**
 * Reads a message from the page around the frame. Null for anything that is not one of ours, or that comes from an
 * origin which is not in `trusted`; `*` in it trusts every origin, which is safe only where opening an event is all
 * that a message can do.
 */
export function parseInbound(
  message: { readonly origin: string; readonly data: unknown },
  trusted: readonly string[],
): InboundMessage | null {
  if (!trusted.includes('*') && !trusted.includes(message.origin)) return null;
  const { data } = message;
  if (typeof data !== 'object' || data === null) return null;
  const { type, id } = data as Record<string, unknown>;
  // The pattern of ids in the contract, with a bound, so that nothing else reaches the address bar.
  if (type !== 'timeline:select' || typeof id !== 'string' || id.length > 200) return null;
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) ? { type, id } : null;
}
