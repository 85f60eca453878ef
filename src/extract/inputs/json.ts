/**
 * Articles as JSON: one object, a list, `{"articles": […]}`, or one object a line (JSON Lines), each with
 * `{id?, url?, title?, outlet?, authors?, published, text, language?}`. `text` is kept letter by letter, and all offsets
 * count in it. A record that can not be used is named and skipped; the others stay.
 */
import * as z from 'zod';
import type { RawArticle } from '../segment.ts';
import { articleOf } from './article.ts';
import type { Problem } from './problem.ts';

const words = z.string().nullish();
const recordSchema = z
  .looseObject({
    id: z.union([z.string(), z.number()]).nullish(),
    url: words,
    title: words,
    headline: words,
    outlet: words,
    source: words,
    authors: z.union([z.string(), z.array(z.string())]).nullish(),
    author: z.union([z.string(), z.array(z.string())]).nullish(),
    published: words,
    date: words,
    language: words,
    text: z.string({ error: 'has no "text"' }),
  })
  .refine((record) => record.text.trim() !== '', { error: 'has an empty "text"' });

/** Articles and problems of a decoded file. */
export type Read = { articles: RawArticle[]; problems: Problem[] };

/** Reads a decoded JSON or JSON Lines file; `lines` says which it is, where that is known. */
export function readJson(text: string, file: string, lines: boolean | null = null): Read {
  if (lines !== true) {
    const whole = parsed(text);
    if (whole.error === null) return readRecords(recordsIn(whole.value), text, file);
    const first = /\S.*/.exec(text)?.[0] ?? '';
    if (lines === false || parsed(first).error !== null) {
      const problem = {
        file,
        where: null,
        reason: `is not valid JSON (${whole.error})`,
        advice: 'Correct it, or give it one object a line and the ending .jsonl.',
      };
      return { articles: [], problems: [problem] };
    }
  }
  return readLines(text, file);
}

function parsed(text: string): { value: unknown; error: null } | { value: null; error: string } {
  try {
    return { value: JSON.parse(text), error: null };
  } catch (error) {
    return { value: null, error: error instanceof Error ? error.message.slice(0, 160) : 'unknown' };
  }
}

function recordsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const inner = (value as { articles?: unknown } | null)?.articles;
  return Array.isArray(inner) ? inner : [value];
}

function readRecords(records: readonly unknown[], text: string, file: string): Read {
  const read: Read = { articles: [], problems: [] };
  records.forEach((record, i) => {
    const where = records.length === 1 ? null : `record ${i + 1}`;
    add(read, record, { file, start: 0, end: text.length }, where);
  });
  if (records.length === 0) {
    read.problems.push({
      file,
      where: null,
      reason: 'holds no articles',
      advice: 'Give it a list of objects with "text" and "published".',
    });
  }
  return read;
}

function readLines(text: string, file: string): Read {
  const read: Read = { articles: [], problems: [] };
  let start = 0;
  for (let number = 1; start < text.length; number++) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    if (line.trim() !== '') {
      const { value, error } = parsed(line);
      const where = `line ${number}`;
      if (error === null) add(read, value, { file, start, end }, where);
      else {
        read.problems.push({
          file,
          where,
          reason: `is not valid JSON (${error})`,
          advice: 'Correct the line; the others are read.',
        });
      }
    }
    start = end + 1;
  }
  return read;
}

function add(
  read: Read,
  record: unknown,
  place: { file: string; start: number; end: number },
  where: string | null,
): void {
  const result = recordSchema.safeParse(record);
  if (!result.success) {
    const issue = result.error.issues[0];
    const path = issue?.path.join('.');
    read.problems.push({
      file: place.file,
      where,
      reason:
        path === undefined || path === '' || path === 'text'
          ? (issue?.message ?? 'is no article')
          : `has a "${path}" that can not be read (${issue?.message})`,
      advice: 'An article is an object with "text" and "published", both strings.',
    });
    return;
  }
  const { data } = result;
  const authors = data.authors ?? data.author ?? [];
  const fields = {
    id: data.id == null ? null : String(data.id),
    title: data.title ?? data.headline ?? null,
    outlet: data.outlet ?? data.source ?? null,
    authors: typeof authors === 'string' ? [authors] : authors,
    published: data.published ?? data.date ?? null,
    url: data.url ?? null,
    language: data.language ?? null,
  };
  read.articles.push(articleOf(fields, data.text, place));
}
