/**
 * A text that begins with a block of fields: between two lines of three hyphens (the front matter of static site tools),
 * or just `Key: value` lines and a blank line. Only what articles need is read: single values, quoted values, lists.
 */

/** What a file says of its article; null and empty where it does not. */
export type Fields = {
  readonly id: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** As written. */
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
};

/** Where the text begins in the file, after the block. */
export type FrontMatter = { readonly fields: Fields; readonly bodyStart: number };

const NAMES: Readonly<Record<string, keyof Fields>> = {
  id: 'id',
  title: 'title',
  headline: 'title',
  outlet: 'outlet',
  source: 'outlet',
  publisher: 'outlet',
  publication: 'outlet',
  site: 'outlet',
  author: 'authors',
  authors: 'authors',
  byline: 'authors',
  bylines: 'authors',
  by: 'authors',
  published: 'published',
  date: 'published',
  'publication date': 'published',
  'published at': 'published',
  published_at: 'published',
  publishedat: 'published',
  url: 'url',
  link: 'url',
  canonical: 'url',
  language: 'language',
  lang: 'language',
};

/** More lines are no front matter. */
const MOST_LINES = 60;

/** The block at the beginning of a decoded file; null where there is none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const start = text.length - text.trimStart().length;
  const fenced = /^(-{3}|\+{3})[ \t]*\n/.exec(text.slice(start, start + 80));
  return fenced === null
    ? readPlain(text, start)
    : readFenced(text, start + fenced[0].length, fenced[1] as string);
}

function readFenced(text: string, from: number, fence: string): FrontMatter | null {
  const lines: string[] = [];
  let at = from;
  for (let i = 0; i < MOST_LINES && at < text.length; i++) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    at = end + 1;
    if (line.trimEnd() === fence || line.trimEnd() === '...') {
      const fields = collect(lines);
      return fields.count === 0
        ? null
        : { fields: fields.fields, bodyStart: Math.min(at, text.length) };
    }
    lines.push(line);
  }
  return null;
}

/** At least two known fields, nothing else, and a blank line: "Source: …" alone may well be prose. */
function readPlain(text: string, from: number): FrontMatter | null {
  const lines: string[] = [];
  let at = from;
  for (let i = 0; i < MOST_LINES && at < text.length; i++) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    at = end + 1;
    if (line.trim() === '') {
      const { fields, count } = collect(lines);
      return count >= 2 && count === lines.length
        ? { fields, bodyStart: Math.min(at, text.length) }
        : null;
    }
    if (keyOf(line) === null) return null;
    lines.push(line);
  }
  return null;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function keyOf(line: string): { name: keyof Fields; value: string } | null {
  const found = /^([\w -]{2,20}?)\s*[:=]\s*(.*)$/.exec(line);
  if (found === null) return null;
  const name = NAMES[(found[1] ?? '').trim().toLowerCase()];
  return name === undefined ? null : { name, value: (found[2] ?? '').trim() };
}

function collect(lines: readonly string[]): { fields: Fields; count: number } {
  const values = new Map<keyof Fields, string[]>();
  let count = 0;
  let open: string[] | null = null;
  for (const line of lines) {
    const item = /^\s*-\s+(.+)$/.exec(line)?.[1];
    if (item !== undefined && open !== null) {
      open.push(unquoted(item));
      continue;
    }
    const key = keyOf(line);
    open = null;
    if (key === null) continue;
    count++;
    const list = listOf(key.value);
    if (!values.has(key.name)) values.set(key.name, list);
    if (key.value === '') open = values.get(key.name) as string[];
  }
  const one = (name: keyof Fields): string | null => values.get(name)?.[0] ?? null;
  return {
    count,
    fields: {
      id: one('id'),
      title: one('title'),
      outlet: one('outlet'),
      authors: values.get('authors') ?? [],
      published: one('published'),
      url: one('url'),
      language: one('language'),
    },
  };
}

function listOf(value: string): string[] {
  if (value === '' || value === 'null' || value === '~') return [];
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list === undefined) return [unquoted(value)];
  return list
    .split(',')
    .map((item) => unquoted(item.trim()))
    .filter((item) => item !== '');
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  const found =
    /^"(.*)"$/.exec(trimmed)?.[1]?.replace(/\\"/g, '"') ??
    /^'(.*)'$/.exec(trimmed)?.[1]?.replace(/''/g, "'");
  return found ?? trimmed;
}
