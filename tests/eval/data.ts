/**
 * The annotated corpora that `npm run eval` measures on. They are not part of the project: a folder beside it
 * (`SOURCELINE_DATA`, by default `../shared/data`) holds them, and nothing here runs when it is absent.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Span } from '../../src/model/span.ts';

/** One word of a CAT document; offsets into `CatDocument.text`. */
export type CatToken = Span & { readonly id: string; readonly sentence: number };

/** An annotation: the element's name, its attributes, and the tokens it covers (none: an instance, not a mention). */
export type CatMarkable = {
  readonly tag: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tokens: readonly CatToken[];
};

/** A relation between markables, by their ids. */
export type CatRelation = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
};

/** A document of the CAT annotation tool (MEANTIME, SemEval-2015 task 4). */
export type CatDocument = {
  readonly name: string;
  /** Words set as in print, one sentence a line: CAT stores tokens only, so white space is rebuilt. */
  readonly text: string;
  readonly tokens: readonly CatToken[];
  readonly markables: readonly CatMarkable[];
  readonly relations: readonly CatRelation[];
  /** The day of publication, `YYYY-MM-DD`, or null where the document does not say. */
  readonly published: string | null;
};

/** What a stage is measured on; each reader reads its files when it is called. */
export type EvalData = {
  readonly root: string;
  /** MEANTIME, 60 Wikinews articles; annotated in sentences 0 to 5 unless the markable is later. */
  meantime(): CatDocument[];
};

/** The data folder, or null when there is none. */
export function openData(): EvalData | null {
  const root = resolve(process.env.SOURCELINE_DATA ?? '../shared/data');
  if (!existsSync(root)) return null;
  return {
    root,
    meantime: () =>
      filesUnder(join(root, 'meantime'), '.xml').map((file) =>
        readCat(readFileSync(file, 'utf8'), basename(file, '.xml')),
      ),
  };
}

/** All files below a folder whose names end so, in a fixed order; none when the folder is missing. */
export function filesUnder(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** Parses a CAT document. `spaced` keeps one blank between all tokens instead of setting them as in print. */
export function readCat(xml: string, name: string, spaced = false): CatDocument {
  const words = [...xml.matchAll(/<token\b([^>]*)>([^<]*)<\/token>/g)].map(
    ([, attributes, word]) => ({
      ...attributesOf(attributes ?? ''),
      word: unescapeXml(word ?? ''),
    }),
  );
  let text = '';
  let quoteOpen = false;
  let before: { sentence: string; word: string } | null = null;
  const tokens: CatToken[] = [];
  for (const item of words) {
    const sentence = String((item as Record<string, string>).sentence);
    if (before !== null && before.sentence !== sentence) {
      text += '\n';
      quoteOpen = false;
    } else if (before !== null && (spaced || blankBetween(before.word, item.word, quoteOpen))) {
      text += ' ';
    }
    if (item.word === '"') quoteOpen = !quoteOpen;
    const start = text.length;
    text += item.word;
    const id = String((item as Record<string, string>).t_id);
    tokens.push({ id, sentence: Number(sentence), start, end: text.length });
    before = { sentence, word: item.word };
  }
  const byId = new Map(tokens.map((token) => [token.id, token]));
  const markables = elementsOf(section(xml, 'Markables')).map(({ tag, attributes, body }) => ({
    tag,
    id: attributes.m_id ?? '',
    attributes,
    tokens: [...body.matchAll(/<token_anchor\b([^>]*)\/>/g)].flatMap(([, raw]) => {
      const token = byId.get(attributesOf(raw ?? '').t_id ?? '');
      return token === undefined ? [] : [token];
    }),
  }));
  const relations = elementsOf(section(xml, 'Relations')).map(({ tag, attributes, body }) => ({
    tag,
    attributes,
    sources: idsOf(body, 'source'),
    targets: idsOf(body, 'target'),
  }));
  const timexes = markables.filter((m) => m.tag === 'TIMEX3');
  // Two documents do not mark which expression is the day of publication: it is the line under the headline.
  const dct =
    timexes.find((m) => m.attributes.functionInDocument === 'CREATION_TIME') ??
    timexes.find((m) => m.tokens[0]?.sentence === 1);
  const published = dct?.attributes.value ?? null;
  return { name, text, tokens, markables, relations, published };
}

/** Whether a blank stands between two tokens in print. */
function blankBetween(left: string, right: string, quoteOpen: boolean): boolean {
  if (/^(?:[.,;:!?)\]%”’]|'s?|'(?:re|ve|ll|d|m)|n't|''|\.\.\.)$/.test(right)) return false;
  if (right === '"') return !quoteOpen;
  if (left === '"') return !quoteOpen;
  return !/^(?:[([$£€“‘]|``)$/.test(left);
}

function section(xml: string, tag: string): string {
  return new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xml)?.[1] ?? '';
}

/** The elements at the top of a section, closed by a tag or by themselves. */
function elementsOf(xml: string) {
  return [...xml.matchAll(/<([A-Z_0-9]+)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1>)/g)].map(
    ([, tag, attributes, body]) => ({
      tag: tag ?? '',
      attributes: attributesOf(attributes ?? ''),
      body: body ?? '',
    }),
  );
}

function idsOf(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}\\b([^>]*)/>`, 'g'))].flatMap(
    ([, raw]) => attributesOf(raw ?? '').m_id ?? [],
  );
}

function attributesOf(raw: string): Record<string, string> {
  return Object.fromEntries(
    [...raw.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [
      key,
      unescapeXml(value ?? ''),
    ]),
  );
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
