/**
 * Quotations and their speakers against annotations of Wikinews, beside a naive baseline that takes the nearest
 * capitalised name: quotes-wikinews.json, whose errors were read, and quotes-wikinews-unseen.json, further articles
 * with their text.
 *
 * A quotation is found if a gold one shares 80 % of their joined length; a speaker is right if the span shares a
 * character with one of the gold spans. `named` counts names and scare quotes that got a speaker though nobody speaks.
 */
import { findQuotes, type QuoteMention } from '../../src/extract/quotes.ts';
import { type Sentence, splitSentences } from '../../src/extract/sentences.ts';
import { overlaps, type Span } from '../../src/model/span.ts';
import type { EvalData } from './data.ts';
import annotated from './quotes-wikinews.json';
import annotatedUnseen from './quotes-wikinews-unseen.json';
import { type Row, scores } from './row.ts';

type GoldQuote = {
  readonly start: number;
  readonly exact: string;
  readonly kind: 'direct' | 'mixed' | 'name';
  readonly speakers: readonly { readonly start: number; readonly exact: string }[];
};
type Found = Span & Pick<QuoteMention, 'speaker' | 'confidence'>;
type Document = {
  readonly name: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly gold: readonly GoldQuote[];
};
type Pair = { readonly gold: GoldQuote; readonly found: Found | null; readonly right: boolean };

const annotations = annotated as { documents: Record<string, GoldQuote[]> };
const unseen = annotatedUnseen as {
  documents: { title: string; text: string; quotes: GoldQuote[] }[];
};

/** Detection, speakers by kind, calibration and speed, on the text set as an article and with a sentence a line. */
export async function evaluate(data: EvalData): Promise<Row[]> {
  return [
    ...rowsOf('Wikinews', documentsOf(data, true)),
    ...rowsOf('Wikinews, a sentence a line', documentsOf(data, false)),
    ...rowsOf('Wikinews, unseen articles', unseenDocuments()),
  ];
}

/** The annotated documents; `joined` puts the sentences of the body, which the corpus keeps apart, into one paragraph. */
export function documentsOf(data: EvalData, joined: boolean): Document[] {
  return data.meantime().map(({ name, text: lines }) => {
    let breaks = 0;
    const text = joined ? lines.replace(/\n/g, (end) => (breaks++ < 2 ? end : ' ')) : lines;
    return documentOf(name, text, annotations.documents[name] ?? []);
  });
}

/** The further articles, a paragraph a line, as they were printed. */
function unseenDocuments(): Document[] {
  return unseen.documents.map(({ title, text, quotes }) => documentOf(title, text, quotes));
}

function documentOf(name: string, text: string, gold: readonly GoldQuote[]): Document {
  for (const { start, exact } of gold.flatMap((quote) => [quote, ...quote.speakers])) {
    if (text.slice(start, start + exact.length).replaceAll('\n', ' ') !== exact) {
      throw new Error(`${name}: the annotation at ${start} is not “${exact}”`);
    }
  }
  return { name, text, sentences: splitSentences(text), gold };
}

function rowsOf(set: string, documents: readonly Document[]): Row[] {
  const ours = measure(documents, ({ text, sentences }) => findQuotes(text, sentences));
  const naive = measure(documents, ({ text, sentences }) =>
    findQuotes(text, sentences).map((quote) => ({
      ...quote,
      speaker: nearestName(text, quote),
      confidence: 1,
    })),
  );
  return [
    { set, system: 'sourceline', figures: { ...ours.figures, 'chars/s': speedOf(documents) } },
    { set, system: 'nearest name', figures: naive.figures },
    ...calibration(ours.pairs).map(([bin, figures]) => ({ set, system: bin, figures })),
  ];
}

function measure(documents: readonly Document[], find: (document: Document) => readonly Found[]) {
  const pairs: Pair[] = [];
  let found = 0;
  for (const document of documents) {
    const quotes = find(document);
    found += quotes.length;
    for (const gold of document.gold) pairs.push(pairOf(gold, quotes));
  }
  const { p, r } = scores(pairs.filter((pair) => pair.found !== null).length, found, pairs.length);
  const spoken = pairs.filter(({ gold }) => gold.speakers.length > 0);
  const share = (of: readonly Pair[]) =>
    of.length === 0 ? 0 : (100 * of.filter((pair) => pair.right).length) / of.length;
  const figures = {
    recall: r,
    precision: p,
    direct: share(spoken.filter(({ gold }) => gold.kind === 'direct')),
    mixed: share(spoken.filter(({ gold }) => gold.kind === 'mixed')),
    all: share(spoken),
    quotes: spoken.length,
    named: pairs.filter((pair) => pair.gold.speakers.length === 0 && pair.found?.speaker != null)
      .length,
  };
  return { pairs, figures };
}

function pairOf(gold: GoldQuote, quotes: readonly Found[]): Pair {
  const end = gold.start + gold.exact.length;
  const found =
    quotes.find((quote) => {
      const shared = Math.min(quote.end, end) - Math.max(quote.start, gold.start);
      return shared / (Math.max(quote.end, end) - Math.min(quote.start, gold.start)) >= 0.8;
    }) ?? null;
  const speaker = found?.speaker ?? null;
  const right =
    speaker !== null &&
    gold.speakers.some(({ start, exact }) =>
      overlaps(speaker, { start, end: start + exact.length }),
    );
  return { gold, found, right };
}

/** Of the speakers given with a confidence in a range, how many are right; a speaker for a name is wrong. */
function calibration(pairs: readonly Pair[]): [string, Record<string, number>][] {
  const bins: [string, number, number][] = [
    ['confidence 0.9 to 1', 0.9, 1.01],
    ['confidence 0.8 to 0.9', 0.8, 0.9],
    ['confidence 0.6 to 0.8', 0.6, 0.8],
    ['confidence 0.4 to 0.6', 0.4, 0.6],
  ];
  return bins.map(([name, from, to]) => {
    const inside = pairs.filter(
      ({ found }) => found?.speaker != null && found.confidence >= from && found.confidence < to,
    );
    const right = inside.filter((pair) => pair.right).length;
    return [
      name,
      { quotes: inside.length, all: inside.length === 0 ? 0 : (100 * right) / inside.length },
    ];
  });
}

/** The run of capitalised words nearest to the quotation, outside it. */
function nearestName(text: string, quote: Span): Span | null {
  const name = /\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*/gu;
  let best: Span | null = null;
  let distance = Number.POSITIVE_INFINITY;
  const from = Math.max(0, quote.start - 400);
  for (const hit of text.slice(from, quote.end + 400).matchAll(name)) {
    const span = { start: from + hit.index, end: from + hit.index + hit[0].length };
    if (overlaps(span, quote)) continue;
    const away = span.end <= quote.start ? quote.start - span.end : span.start - quote.end;
    if (away < distance) [best, distance] = [span, away];
  }
  return best;
}

/** Characters a second of processor time, the stage alone with its sentences given, after a warm-up. */
function speedOf(documents: readonly Document[]): number {
  const run = () => {
    let characters = 0;
    for (const { text, sentences } of documents) {
      findQuotes(text, sentences);
      characters += text.length;
    }
    return characters;
  };
  for (let i = 0; i < 10; i++) run();
  const start = process.cpuUsage();
  let characters = 0;
  for (let i = 0; i < 20; i++) characters += run();
  const { user, system } = process.cpuUsage(start);
  return Math.round((1e6 * characters) / (user + system));
}
