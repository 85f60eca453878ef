/**
 * Articles for reference managers: CSL-JSON, RIS and BibTeX. Own serialisers, since the one library for it dropped
 * authors and days when measured; tests read the output back with its parsers.
 */
import type { Article } from '../story.ts';
import { oneLine } from './markup.ts';
import { type DateParts, partsOfDay } from './plain-date.ts';

/** A name as reference managers want it; `literal` where it can not be told which part is the family's. */
export type BibliographyName =
  | { readonly family: string; readonly given: string }
  | { readonly literal: string };

// Words that make a byline the name of a desk or an agency.
const COLLECTIVE =
  /\b(?:agenc(?:y|ies)|associated|board|bureau|correspondents?|desk|editors?|editorial|magazine|media|network|news|newsroom|office|post|press|reporters?|reuters|service|staff|team|times|tribune|writers?)\b/iu;

/**
 * Splits a byline of the plain form “Given Family” or “Given M. Family”. Anything else (one word, particles, double
 * family names, agencies) is left whole: a name taken apart wrongly is worse than one not taken apart.
 */
export function bibliographyName(byline: string): BibliographyName {
  const name = oneLine(byline);
  const match = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)*) (\p{Lu}[\p{L}’'-]+)$/u.exec(name);
  if (match === null || COLLECTIVE.test(name)) return { literal: name };
  return { given: match[1] as string, family: match[2] as string };
}

/** CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), one item an article. */
export function cslJson(articles: readonly Article[]): string {
  const items = articles.map((article) => {
    const date = partsOfDay(article.published);
    return {
      id: article.id,
      type: 'article-newspaper',
      ...(article.headline !== null && { title: oneLine(article.headline) }),
      ...(article.bylines.length > 0 && { author: article.bylines.map(bibliographyName) }),
      ...(article.outlet !== '' && { 'container-title': article.outlet }),
      ...(article.dateline !== null && { 'publisher-place': oneLine(article.dateline) }),
      ...(date !== null && { issued: { 'date-parts': [[date.year, date.month, date.day]] } }),
      ...(article.url !== null && { URL: article.url }),
      language: article.language,
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** RIS (`TY  - NEWS`), one record an article; a field is one line, so line breaks become spaces. */
export function ris(articles: readonly Article[]): string {
  return articles.map(risRecord).join('');
}

function risRecord(article: Article): string {
  const date = partsOfDay(article.published);
  const fields: [string, string][] = [
    ['TY', 'NEWS'],
    ['ID', article.id],
    ['TI', article.headline ?? ''],
    ...article.bylines.map((byline): [string, string] => ['AU', risName(byline)]),
    ['T2', article.outlet],
    ['CY', article.dateline ?? ''],
    ['PY', date === null ? '' : String(date.year)],
    ['DA', date === null ? '' : risDate(date)],
    ['LA', article.language],
    ['UR', article.url ?? ''],
  ];
  const lines = fields
    .map(([tag, value]) => [tag, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n\r\n`;
}

function risName(byline: string): string {
  const name = bibliographyName(byline);
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/** `YYYY/MM/DD/other` with nothing in `other`. */
function risDate({ year, month, day }: DateParts): string {
  const two = (value: number | null) => (value === null ? '' : String(value).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

/** BibTeX in UTF-8, one `@article` an article, keys unique within the file. */
export function bibtex(articles: readonly Article[]): string {
  const keys = new Set<string>();
  return articles.map((article) => bibtexEntry(article, uniqueKey(article, keys))).join('\n');
}

function bibtexEntry(article: Article, key: string): string {
  const date = partsOfDay(article.published);
  const month = date?.month === null || date === null ? undefined : MONTHS[date.month - 1];
  const fields: [string, string | undefined][] = [
    // The second pair of braces keeps capitals as they are.
    ['title', article.headline === null ? undefined : `{{${texText(article.headline)}}}`],
    [
      'author',
      article.bylines.length === 0
        ? undefined
        : `{${article.bylines.map(bibtexName).join(' and ')}}`,
    ],
    ['journal', article.outlet === '' ? undefined : `{${texText(article.outlet)}}`],
    ['year', date === null ? undefined : `{${date.year}}`],
    ['month', month],
    ['day', date === null ? undefined : `{${date.day}}`],
    ['url', article.url === null ? undefined : `{${texAddress(article.url)}}`],
    ['langid', `{${texText(article.language)}}`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value}`],
  );
  return `@article{${key},\n${lines.join(',\n')}\n}\n`;
}

function bibtexName(byline: string): string {
  const name = bibliographyName(byline);
  // Braces keep “Associated Press” one name, and “and” inside a name from parting it.
  return 'literal' in name
    ? `{${texText(name.literal)}}`
    : `${texText(name.family)}, ${texText(name.given)}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function texText(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] as string);
}

/** An address is read verbatim; braces and backslashes, which would end or spoil the field, are percent-encoded. */
function texAddress(url: string): string {
  return url.replace(/[\\{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Letters, digits and hyphens of the article's id; a number after it where another entry has that key. */
function uniqueKey(article: Article, taken: Set<string>): string {
  const plain = article.id.normalize('NFD').replace(/[^A-Za-z0-9-]/g, '') || 'article';
  let key = plain;
  for (let n = 2; taken.has(key); n++) key = `${plain}-${n}`;
  taken.add(key);
  return key;
}
