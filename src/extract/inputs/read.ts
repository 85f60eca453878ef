/** One file, whatever its form, into articles and problems. */
import { type RawArticle, splitArticles } from '../segment.ts';
import { articleOf } from './article.ts';
import { declaredCharset, decodeBytes, readable } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import { type Read, readJson } from './json.ts';

type Form = 'html' | 'json' | 'jsonl' | 'text';

/** The articles of a file, in its order, and what could not be read. `file` is the name to use in both. */
export function readInput(bytes: Uint8Array, file: string): Read {
  const form = formByName(file);
  const decoded = decodeBytes(bytes, declaredCharset(bytes));
  if (decoded.text === null) {
    const { reason, advice } = decoded;
    return { articles: [], problems: [{ file, where: null, reason, advice }] };
  }
  return readText(decoded.text, file, form ?? formByContent(decoded.text));
}

function readText(raw: string, file: string, form: Form): Read {
  if (form === 'json') return readJson(raw, file);
  if (form === 'jsonl') return readJson(raw, file, true);
  const text = readable(raw);
  if (form === 'html') return readHtml(text, file);
  const front = readFrontMatter(text);
  const articles = front === null ? splitArticles(text, file) : one(text, file, front);
  if (articles.length > 0) return { articles, problems: [] };
  const problem = {
    file,
    where: null,
    reason: 'holds no prose that could be an article',
    advice: 'Paste the text of the article, a paragraph a line.',
  };
  return { articles, problems: [problem] };
}

function one(
  text: string,
  file: string,
  { fields, bodyStart }: NonNullable<ReturnType<typeof readFrontMatter>>,
): RawArticle[] {
  const body = text.slice(bodyStart);
  const start = bodyStart + body.length - body.trimStart().length;
  const end = start + body.trim().length;
  return end > start ? [articleOf(fields, text.slice(start, end), { file, start, end })] : [];
}

function formByName(file: string): Form | null {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  switch (ending) {
    case 'html':
    case 'htm':
    case 'xhtml':
      return 'html';
    case 'json':
      return 'json';
    case 'jsonl':
    case 'ndjson':
      return 'jsonl';
    case 'txt':
    case 'md':
    case 'text':
      return 'text';
    default:
      return null;
  }
}

/** For standard input and files without a known ending. */
function formByContent(text: string): Form {
  const head = text.slice(0, 2000).trimStart();
  if (/^(?:<!doctype html|<html|<head|<body|<\?xml[^>]*\?>\s*<(?:!doctype )?html|<!--)/i.test(head))
    return 'html';
  if (/^[[{]\s*["{[\]}]/.test(head)) return 'json';
  return 'text';
}
