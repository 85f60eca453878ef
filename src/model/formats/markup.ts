/**
 * Text into HTML, XML and script elements. Text from a story is never trusted: it goes through here or nowhere.
 */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// XML 1.0 has no way at all to write these (https://www.w3.org/TR/xml/#charsets); HTML readers drop or mistake them.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** Half of a surrogate pair, which UTF-8 can not write. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Safe as the content of an element and between quotes in an attribute, in HTML and in XML. */
export function escapeMarkup(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(UNWRITABLE, '')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);
}

/** JSON that may stand inside `<script>`: no character in it can end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One line: runs of white space become one space. For titles, names and other fields that are a single line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** At most `most` characters, cut after a whole word, with `…` where something is left out. */
export function clip(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const head = line.slice(0, most - 1);
  const space = head.lastIndexOf(' ');
  // A text without spaces (Chinese, a long address) is cut where it must be.
  const cut = space > most / 2 ? head.slice(0, space) : head;
  return `${cut.replace(/\p{Surrogate}$/u, '').replace(/[\s,;:–—-]+$/, '')}…`;
}
