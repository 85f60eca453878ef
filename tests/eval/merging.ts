/**
 * Events told by several articles, against the rows of the SemEval-2015 gold timelines: mentions on one row are one
 * event. Scored on the gold mentions that the extraction found as events (in their sentence, by the same word), as B³
 * and as pairs of different articles: of the pairs it brought together how many are right (P), of the gold pairs how
 * many it brought together (R). `found` says how many gold mentions were found at all.
 */
import { type ArticleAnalysis, analyse, assemble } from '../../src/extract/extract.ts';
import { overlaps, type Span } from '../../src/model/span.ts';
import type { EvalData } from './data.ts';
import { readDocument, timelines } from './event-dates.ts';
import { type Row, scores } from './row.ts';

type Mention = { readonly document: string; readonly gold: string; readonly ours: string };

export async function evaluate(data: EvalData): Promise<Row[]> {
  return timelines(data).map(({ name, documents, gold }) => {
    const analyses: ArticleAnalysis[] = [];
    const places = new Map<string, string>();
    for (const [id, document] of documents) {
      const article = readDocument(document)?.article;
      if (article === undefined) continue;
      // An outlet of its own for each document, so that its article can be told from the others.
      analyses.push(analyse({ ...article, outlet: `D${id}` }));
      places.set(`d${id}-${article.published}`, id);
    }
    const { story } = assemble({ analyses });
    const ours = new Map<string, (Span & { event: string })[]>();
    for (const event of story.events) {
      for (const account of event.accounts) {
        const { trigger } = account as typeof account & { trigger: Span };
        const id = places.get(account.article) ?? '';
        ours.set(id, [...(ours.get(id) ?? []), { ...trigger, event: event.id }]);
      }
    }
    const mentions = gold.flatMap(({ document, row, start, end }): Mention[] => {
      const hit = (ours.get(document) ?? []).find((span) => overlaps(span, { start, end }));
      return hit === undefined ? [] : [{ document, gold: row, ours: hit.event }];
    });
    const pairs = crossPairs(mentions);
    const cubed = bCubed(mentions);
    const told = story.events.filter(({ accounts }) => accounts.length > 1).length;
    return {
      set: name,
      system: 'sourceline',
      figures: {
        articles: analyses.length,
        events: story.events.length,
        'of several': told,
        gold: gold.length,
        found: mentions.length,
        'B³ P': cubed.p,
        'B³ R': cubed.r,
        'B³ F1': cubed.f,
        'pairs P': pairs.p,
        'pairs R': pairs.r,
      },
    };
  });
}

function crossPairs(mentions: readonly Mention[]) {
  let right = 0;
  let found = 0;
  let gold = 0;
  mentions.forEach((a, i) => {
    for (const b of mentions.slice(i + 1)) {
      if (a.document === b.document) continue;
      const together = a.ours === b.ours;
      const same = a.gold === b.gold;
      if (together) found++;
      if (same) gold++;
      if (together && same) right++;
    }
  });
  return scores(right, found, gold);
}

function bCubed(mentions: readonly Mention[]) {
  let precision = 0;
  let recall = 0;
  for (const one of mentions) {
    const ours = mentions.filter((other) => other.ours === one.ours);
    const gold = mentions.filter((other) => other.gold === one.gold);
    const both = ours.filter((other) => other.gold === one.gold).length;
    precision += both / ours.length;
    recall += both / gold.length;
  }
  const n = Math.max(1, mentions.length);
  const [p, r] = [precision / n, recall / n];
  return { p: 100 * p, r: 100 * r, f: p + r === 0 ? 0 : (200 * p * r) / (p + r) };
}
