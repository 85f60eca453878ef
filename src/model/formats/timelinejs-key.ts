/** How TimelineJS names its slides in links (`#event-<key>`), apart from reading its files: the page needs only this. */

/**
 * The id of the event that a TimelineJS link `#event-<key>` leads to. The same as the key wherever the key may be an
 * id; what an id may not hold is left out, and one that begins with another sign gets an `e` before it.
 */
export function timelineJsEventId(key: string): string {
  const clean = key.replace(/[^\p{L}\p{N}._-]/gu, '');
  return /^[\p{L}\p{N}]/u.test(clean) ? clean : `e${clean}`;
}

/** The key that TimelineJS gives a slide without one: its headline in lower case, without accents and signs. */
export function timelineJsKey(headline: string): string {
  const slug = headline
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[·/_,:;]/g, '-')
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/\s+/g, '-')
    .replace(/-+/g, '-');
  return slug.replace(/^(?=\d)/, '_');
}
