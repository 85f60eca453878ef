/**
 * Links that open a page at its very words: `#:~:text=` (https://wicg.github.io/scroll-to-text-fragment/).
 */

// Longer than this, the two ends find the passage more surely than every word between them, which the page may have
// broken up by pictures, notes and paragraphs.
const MOST_WHOLE = 120;
const WORDS_AT_AN_END = 5;

/**
 * The address of a page opened at `exact`; null where there is no web address. A fragment that the address has
 * already stays. Words are matched by browsers without regard to case, kind of quotation mark or white space.
 */
export function textFragmentAddress(url: string | null, exact: string): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const directive = textDirective(exact);
  if (directive === null) return url;
  const [address, fragment = ''] = splitOnce(url, '#');
  const [kept] = splitOnce(fragment, ':~:');
  return `${address}#${kept}:~:${directive}`;
}

/** `text=words` or `text=first words,last words`; null where there is no word to look for. */
export function textDirective(exact: string): string | null {
  const words = exact.split(/\s+/).filter((word) => word !== '');
  if (!/[\p{L}\p{N}]/u.test(exact)) return null;
  // A match can not run across two blocks of the page unless it is given by its ends.
  const acrossBlocks = /[\r\n\u2028\u2029]/.test(exact.trim());
  const enough = words.length >= 2 * WORDS_AT_AN_END;
  if ((exact.length > MOST_WHOLE && enough) || (acrossBlocks && words.length >= 2)) {
    const many = enough ? WORDS_AT_AN_END : 1;
    const ends = acrossBlocks ? endsOfBlocks(exact, many) : endsOf(words, words, many);
    return `text=${ends.map(encodeWords).join(',')}`;
  }
  return `text=${encodeWords(words.join(' '))}`;
}

/** First words from the first block and last words from the last one, since an end can not cross blocks either. */
function endsOfBlocks(exact: string, many: number): [string, string] {
  const blocks = exact.trim().split(/\s*[\r\n\u2028\u2029]+\s*/);
  return endsOf((blocks[0] ?? '').split(/\s+/), (blocks.at(-1) ?? '').split(/\s+/), many);
}

function endsOf(first: readonly string[], last: readonly string[], many: number): [string, string] {
  return [first.slice(0, many).join(' '), last.slice(-many).join(' ')];
}

/** A hyphen, a comma and an ampersand are part of the directive's own grammar; `encodeURIComponent` leaves `-`. */
function encodeWords(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}

function splitOnce(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + sign.length)];
}
