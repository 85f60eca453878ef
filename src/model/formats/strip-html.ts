/**
 * HTML into the text a reader would see. For imports only: what comes out is text and is shown as text, so this need
 * not be a sanitiser; it has to be readable and to take time linear in the input.
 */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  copy: '©',
  eacute: 'é',
  ntilde: 'ñ',
};

const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

/** The text of an HTML fragment: tags gone, entities read, blocks on lines of their own, white space tidied. */
export function stripHtml(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      text += html.slice(at);
      break;
    }
    text += html.slice(at, open);
    const tag = readTag(html, open);
    if (tag === null) {
      text += '<';
      at = open + 1;
    } else {
      if (BLOCKS.has(tag.name)) text += '\n';
      at = tag.end;
    }
  }
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.replace(/[^\S\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The tag or comment at `open`, with the whole element where its content is not seen; null for a bare `<`. */
function readTag(html: string, open: number): { name: string; end: number } | null {
  if (html.startsWith('<!--', open)) return { name: '!', end: after(html, '-->', open + 4) };
  const start = html[open + 1] === '/' ? open + 2 : open + 1;
  if (!/[a-z!?]/i.test(html[start] ?? '')) return null;
  let nameEnd = start;
  while (/[a-z0-9]/i.test(html[nameEnd] ?? '')) nameEnd++;
  const name = html.slice(start, nameEnd).toLowerCase();
  const end = endOfTag(html, nameEnd);
  if (start === open + 1 && UNSEEN.has(name)) {
    const closing = new RegExp(`</${name}`, 'gi');
    closing.lastIndex = end;
    const found = closing.exec(html);
    return { name, end: found === null ? html.length : after(html, '>', found.index) };
  }
  return { name, end };
}

/** Past the `>` that ends a tag; a `>` inside a quoted attribute does not. */
function endOfTag(html: string, from: number): number {
  let at = from;
  while (at < html.length && html[at] !== '>') {
    const sign = html[at] as string;
    if (sign === '"' || sign === "'") {
      const close = html.indexOf(sign, at + 1);
      // A quotation mark without its partner is a slip of the writer’s, not an attribute.
      at = close < 0 ? at + 1 : close + 1;
    } else at++;
  }
  return Math.min(at + 1, html.length);
}

function after(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at + what.length;
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const wellFormed = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return wellFormed ? String.fromCodePoint(code) : '\uFFFD';
  });
}
