/**
 * When events happened, against the gold timelines of SemEval-2015 task 4 (Wikinews): each gold event with a known date,
 * dated by `dateEventAt` and compared at the gold's precision (day, month or year). Baselines: the day of publication
 * for all, and the nearest date of the sentence or else that day.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Anchored, anchorsOf, dateEventAt } from '../../src/extract/anchor.ts';
import { type DatedArticle, type Reading, readArticle } from '../../src/extract/reading.ts';
import { parseDay } from '../../src/model/day.ts';
import type { Span } from '../../src/model/span.ts';
import { type CatDocument, type EvalData, filesUnder, readCat } from './data.ts';
import type { Row } from './row.ts';

export type GoldEvent = Span & {
  readonly document: string;
  readonly date: string;
  readonly word: string;
  /** The row of the timeline that it stands on: mentions of one row are one event. */
  readonly row: string;
};
export type Corpus = {
  readonly name: string;
  readonly documents: Map<string, CatDocument>;
  readonly gold: GoldEvent[];
};

const FOLDERS = [
  ['trial (errors read)', 'Corpus-trial-data_task4', 'TimeLines_trial_data_task4_v1.2'],
  ['corpus_1 (errors read once)', 'corpus_1/corpus_trackB_CAT', 'corpus_1/TimeLines_Gold_Standard'],
  ['corpus_2', 'corpus_2/corpus_trackB_CAT', 'corpus_2/TimeLines_Gold_Standard'],
  ['corpus_3', 'corpus_3/corpus_trackB_CAT', 'corpus_3/TimeLines_Gold_Standard'],
] as const;

/** The corpora that are there. */
export function timelines(data: EvalData): Corpus[] {
  const root = join(data.root, 'semeval2015-task4');
  return FOLDERS.flatMap(([name, texts, gold]) => {
    const documents = new Map(
      filesUnder(join(root, texts), '.xml').map((file) => {
        const id = /^\d+/.exec(basename(file))?.[0] ?? basename(file);
        return [id, readCat(readFileSync(file, 'utf8'), id)] as const;
      }),
    );
    if (documents.size === 0) return [];
    return [{ name, documents, gold: goldOf(join(root, gold), documents) }];
  });
}

/** "2<tab>1989<tab>4596-8-file<tab>…": order, date, and mentions as document-sentence-word. */
function goldOf(folder: string, documents: ReadonlyMap<string, CatDocument>): GoldEvent[] {
  const gold = new Map<string, GoldEvent>();
  for (const file of filesUnder(folder, '.txt')) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [, date, ...mentions] = line.trim().split('\t');
      const row = mentions.join(' ');
      if (date === undefined || !/^\d{4}/.test(date)) continue;
      for (const mention of mentions) {
        const [, id, sentence, words] = /^(\d+)-(\d+)-(.+)$/.exec(mention.trim()) ?? [];
        if (id === undefined || words === undefined) continue;
        const first = words.split('_')[0] ?? '';
        const token = documents
          .get(id)
          ?.tokens.find(
            (t) =>
              t.sentence === Number(sentence) &&
              documents.get(id)?.text.slice(t.start, t.end).toLowerCase() === first.toLowerCase(),
          );
        if (token === undefined) continue;
        const event = {
          document: id,
          date: date.replace(/(?:-XX)+$/, ''),
          word: words,
          row,
          start: token.start,
          end: token.end,
        };
        gold.set(`${id} ${token.start}`, event);
      }
    }
  }
  return [...gold.values()];
}

/** A document as an article: headline and date line are not prose. Null without a day of publication. */
export function readDocument(document: CatDocument): Reading | null {
  const { text, published, tokens, name } = document;
  if (published === null || parseDay(published.slice(0, 10)) === null) return null;
  const line = (sentence: number): Span[] => {
    const inside = tokens.filter((token) => token.sentence === sentence);
    const first = inside[0];
    const last = inside.at(-1);
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  };
  const article: DatedArticle = {
    givenId: null,
    headline: null,
    bylines: [],
    outlet: 'Wikinews',
    published: published.slice(0, 10),
    dateline: null,
    datelineSpan: null,
    url: null,
    language: 'en',
    text,
    file: name,
    start: 0,
    end: text.length,
    asides: [...line(0), ...line(1)].map((span) => ({ ...span, kind: 'heading' as const })),
    leftovers: [],
    copies: [],
  };
  return readArticle(article);
}

/** Exact at the gold's precision: "2005-04" is right for gold "2005-04", and no other. */
export function isRight(found: string, gold: string): boolean {
  return found.replace(/[~?%]/g, '').replace(/^\.\.\//, '') === gold;
}

export async function evaluate(data: EvalData): Promise<Row[]> {
  return timelines(data).map(({ name, documents, gold }) => {
    const readings = new Map([...documents].map(([id, document]) => [id, readDocument(document)]));
    const anchors = new Map(
      [...readings].map(([id, reading]) => [id, reading && anchorsOf(reading)]),
    );
    let ours = 0;
    let published = 0;
    let nearest = 0;
    let all = 0;
    const how: Record<string, [number, number]> = {};
    for (const event of gold) {
      const reading = readings.get(event.document);
      const made = anchors.get(event.document);
      if (reading == null || made == null) continue;
      all++;
      const found: Anchored = dateEventAt(reading, made, event);
      const right = isRight(found.edtf, event.date);
      const counts = how[found.how] ?? [0, 0];
      how[found.how] = counts;
      counts[0] += Number(right);
      counts[1]++;
      ours += Number(right);
      published += Number(reading.article.published === event.date);
      nearest += Number(isRight(nearestDate(reading, event), event.date));
    }
    return {
      set: name,
      system: 'sourceline',
      figures: {
        gold: all,
        exact: (100 * ours) / all,
        'publication day': (100 * published) / all,
        'nearest in sentence': (100 * nearest) / all,
        ...Object.fromEntries(
          Object.entries(how).map(([key, [right, of]]) => [key, `${right}/${of}`]),
        ),
      },
    };
  });
}

function nearestDate({ sentences, dates, article }: Reading, event: Span): string {
  const sentence = sentences.find(({ start, end }) => start <= event.start && event.start < end);
  const within = dates.filter(
    (date) =>
      sentence !== undefined &&
      date.edtf !== null &&
      date.start >= sentence.start &&
      date.end <= sentence.end,
  );
  within.sort((a, b) => Math.abs(a.start - event.start) - Math.abs(b.start - event.start));
  return within[0]?.edtf ?? article.published;
}
