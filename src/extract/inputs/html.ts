/**
 * A saved web page into one article. Mozilla's reader (the one in Firefox) finds the article in the page; linkedom is
 * the document it reads. What the page says about itself in its metadata is trusted before what it shows.
 * The text is one line a paragraph; it is not a slice of the file, so the place of the article is the whole file.
 */
import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import type { Span } from '../../model/span.ts';
import { knownOutlet } from '../outlets.ts';
import { publishedField } from '../published.ts';
import { findProse, statedDays } from '../segment.ts';
import type { NotProse } from '../units.ts';
import { articleOf } from './article.ts';
import type { Fields } from './front-matter.ts';
import type { Read } from './json.ts';

/** Loaded with the first page: it takes a fifth of the time that the command needs to start, and most inputs are text. */
const parse = (html: string) =>
  (createRequire(import.meta.url)('linkedom') as typeof import('linkedom')).parseHTML(html);

/** For a page with more elements, or nested deeper, the reader would take minutes: all that it shows is read instead. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 250;

/** Reads a decoded page. Never throws. */
export function readHtml(html: string, file: string): Read {
  try {
    const page = readPage(html);
    if (page === null)
      return failed(
        file,
        'holds no article that could be found',
        'Save its text as plain text instead.',
      );
    const article = articleOf(page.fields, page.text, { file, start: 0, end: html.length });
    const asides = [
      ...article.asides.filter(
        (a) => !page.captions.some((c) => c.start <= a.start && a.end <= c.end),
      ),
      ...page.captions,
    ];
    return {
      articles: [{ ...article, asides: asides.sort((a, b) => a.start - b.start) }],
      problems: [],
    };
  } catch (error) {
    // A page nested so deep that the stack ends, or one that the reader stumbles over.
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'unknown';
    return failed(
      file,
      `could not be read as a web page (${reason})`,
      'Save its text as plain text instead.',
    );
  }
}

function failed(file: string, reason: string, advice: string): Read {
  return { articles: [], problems: [{ file, where: null, reason, advice }] };
}

type Page = { fields: Fields; text: string; captions: NotProse[] };

function readPage(html: string): Page | null {
  const { document } = parse(html);
  if (document.documentElement === null || document.body === null) return null;
  const fields = readMeta(document, html);
  const shown = linesIn(document.body);
  const read =
    shown.elements > MOST_ELEMENTS || shown.depth > DEEPEST ? null : readerView(document);
  const lines = read === null ? shown : linesIn(read.content);
  const title = fields.title ?? read?.title ?? null;
  const prose = findProse(lines.text, title);
  const text = lines.text.slice(prose.start, prose.end);
  if (text.trim() === '') return null;
  const captions = lines.captions
    .filter((c) => c.start >= prose.start && c.end <= prose.end)
    .map((c) => ({
      start: c.start - prose.start,
      end: c.end - prose.start,
      kind: 'caption' as const,
    }));
  return {
    text,
    captions,
    fields: {
      ...fields,
      title,
      authors: fields.authors.length > 0 ? fields.authors : read?.byline ? [read.byline] : [],
      published: fields.published ?? read?.published ?? statedDays(shown.text)[0] ?? null,
    },
  };
}

type ReaderView = {
  content: Element;
  title: string | null;
  byline: string | null;
  published: string | null;
};

/** The reader changes the document, so this comes after all else has been read from it. */
function readerView(document: Document): ReaderView | null {
  const found = new Readability<Node>(document, {
    charThreshold: 200,
    serializer: (node) => node,
  }).parse();
  if (found === null || found.content == null) return null;
  return {
    content: found.content as Element,
    title: found.title ?? null,
    byline: found.byline ?? null,
    published: found.publishedTime ?? null,
  };
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'
  ).split(' '),
);
const UNSEEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME BUTTON SELECT OPTION TEXTAREA HEAD VIDEO AUDIO CANVAS'.split(
    ' ',
  ),
);

type Shown = { text: string; captions: Span[]; elements: number; depth: number };

/** The words of an element, a line for each block, white space as a browser shows it. */
function linesIn(root: Element): Shown {
  const lines: { words: string; caption: boolean }[] = [];
  let words = '';
  const endLine = (caption: boolean): void => {
    const line = words.replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push({ words: line, caption });
    words = '';
  };
  // A stack of its own: pages may be nested deeper than calls.
  let elements = 0;
  let deepest = 0;
  const open: { node: Node; caption: boolean; close: boolean; depth: number }[] = [
    { node: root, caption: false, close: false, depth: 1 },
  ];
  while (open.length > 0) {
    const { node, caption, close, depth } = open.pop() as (typeof open)[number];
    if (node.nodeType === 3) {
      words += node.textContent ?? '';
      continue;
    }
    if (node.nodeType !== 1) continue;
    const name = node.nodeName.toUpperCase();
    if (UNSEEN.has(name)) continue;
    const block = BLOCKS.has(name);
    const inCaption = caption || name === 'FIGCAPTION';
    if (close || block) endLine(caption);
    if (close) continue;
    elements++;
    deepest = Math.max(deepest, depth);
    if (block) open.push({ node, caption: inCaption, close: true, depth });
    const children = [...node.childNodes];
    for (let i = children.length - 1; i >= 0; i--) {
      open.push({ node: children[i] as Node, caption: inCaption, close: false, depth: depth + 1 });
    }
  }
  endLine(false);
  let text = '';
  const captions: Span[] = [];
  for (const { words: line, caption } of lines) {
    if (text !== '') text += '\n';
    if (caption) captions.push({ start: text.length, end: text.length + line.length });
    text += line;
  }
  return { text, captions, elements, depth: deepest };
}

/** What the page says about itself: JSON-LD, then Open Graph and its kin, then elements made for it. */
function readMeta(document: Document, html: string): Fields {
  const metas = metaOf(document);
  const meta = (...names: string[]): string | null =>
    names.map((name) => metas.get(name.toLowerCase())).find((value) => value !== undefined) ?? null;
  const data = readJsonLd(document);
  const url =
    [...document.getElementsByTagName('link')]
      .find((link) => link.getAttribute('rel') === 'canonical')
      ?.getAttribute('href') ??
    meta('og:url') ??
    data.url ??
    // What browsers write into a page that they save.
    /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)/i.exec(html.slice(0, 2000))?.[1] ??
    null;
  const times = [...document.getElementsByTagName('time')];
  const time = [
    ...times.filter(
      (t) => t.getAttribute('itemprop') === 'datePublished' || t.hasAttribute('pubdate'),
    ),
    ...times,
  ]
    .map((t) => t.getAttribute('datetime'))
    .find((value) => value !== null && publishedField(value) !== null);
  const published = [
    data.published,
    meta(
      'article:published_time',
      'og:published_time',
      'datePublished',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'date',
      'dc.date',
      'DC.date.issued',
      'dcterms.created',
      'cXenseParse:recs:publishtime',
    ),
    time ?? null,
  ].find((value) => value !== null && publishedField(value) !== null);
  const author = meta(
    'author',
    'article:author',
    'byl',
    'parsely-author',
    'dc.creator',
    'sailthru.author',
  );
  return {
    id: null,
    title: data.title ?? meta('og:title', 'twitter:title') ?? null,
    outlet:
      data.outlet ?? meta('og:site_name', 'application-name', 'dc.publisher') ?? outletOfHost(url),
    authors:
      data.authors.length > 0
        ? data.authors
        : author === null || /^https?:/.test(author)
          ? []
          : [author],
    published: published ?? null,
    url,
    language: document.documentElement.getAttribute('lang') ?? meta('og:locale') ?? data.language,
  };
}

/** The first value of each name, under `property`, `name` or `itemprop`, in small letters. */
function metaOf(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of document.getElementsByTagName('meta')) {
    const value = element.getAttribute('content')?.trim();
    if (value === undefined || value === '') continue;
    for (const key of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(key)?.trim().toLowerCase();
      if (name !== undefined && !values.has(name)) values.set(name, value);
    }
  }
  return values;
}

function outletOfHost(url: string | null): string | null {
  const host =
    url === null ? undefined : /^https?:\/\/(?:www\.|m\.|amp\.)?([^/:?#]+)/i.exec(url)?.[1];
  return host === undefined ? null : (knownOutlet(host) ?? host);
}

type Described = Pick<Fields, 'title' | 'outlet' | 'authors' | 'published' | 'url' | 'language'>;

/** The first news article that the page describes as JSON-LD (schema.org). */
function readJsonLd(document: Document): Described {
  for (const script of document.getElementsByTagName('script')) {
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    let value: unknown;
    try {
      value = JSON.parse(
        (script.textContent ?? '').replace(
          /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g,
          '',
        ),
      );
    } catch {
      continue;
    }
    const found = findArticle(value, 0);
    if (found !== null) {
      return {
        title: wordsOf(found.headline) ?? wordsOf(found.name),
        outlet: wordsOf(found.publisher),
        authors: listOf(found.author).flatMap((author) => wordsOf(author) ?? []),
        published: wordsOf(found.datePublished) ?? wordsOf(found.dateCreated),
        url: wordsOf(found.url),
        language: wordsOf(found.inLanguage),
      };
    }
  }
  return { title: null, outlet: null, authors: [], published: null, url: null, language: null };
}

type Thing = Record<string, unknown>;

function findArticle(value: unknown, depth: number): Thing | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 50)) {
      const found = findArticle(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const thing = value as Thing;
  const types = listOf(thing['@type']).map(String);
  if (types.some((type) => /(?:Article|Report|BlogPosting|LiveBlogPosting)$/.test(type)))
    return thing;
  return findArticle(thing['@graph'] ?? thing.mainEntity ?? null, depth + 1);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
}

/** A text, or the name of a thing. */
function wordsOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one.trim() === '' ? null : one.trim();
  if (typeof one === 'object' && one !== null) return wordsOf((one as Thing).name);
  return null;
}
