/**
 * Characters that every stage reads in a second of processor time (all threads of the process together, so one core
 * does no less), on the MEANTIME articles read over and over: the median and the best round once the code is warm, as it
 * is in a run over thousands of articles; and how busy the machine was.
 */
import { availableParallelism, loadavg } from 'node:os';
import { resolveActors } from '../../src/extract/actors.ts';
import { asActorArticle } from '../../src/extract/analysis.ts';
import { anchorsOf } from '../../src/extract/anchor.ts';
import { framesOf } from '../../src/extract/clauses/words.ts';
import { clausesOf } from '../../src/extract/clauses.ts';
import { findDates } from '../../src/extract/dates.ts';
import { dropCopies } from '../../src/extract/dedupe.ts';
import { findEvents } from '../../src/extract/events.ts';
import { analyse, assemble } from '../../src/extract/extract.ts';
import { findMentions } from '../../src/extract/mentions.ts';
import { findQuotes } from '../../src/extract/quotes.ts';
import { type DatedArticle, readArticle } from '../../src/extract/reading.ts';
import { takeIn } from '../../src/extract/run/intake.ts';
import { splitArticles } from '../../src/extract/segment.ts';
import { splitSentences } from '../../src/extract/sentences.ts';
import type { EvalData } from './data.ts';
import { readDocument } from './event-dates.ts';
import type { Row } from './row.ts';

/** Rounds that only warm the code, and rounds that count. */
const WARMING = 2;
const ROUNDS = 7;
/** A round reads the articles over and over until it has read so many: less is over before a collection of garbage. */
const CHARACTERS_A_ROUND = 1_000_000;

export async function evaluate(data: EvalData): Promise<Row[]> {
  const articles = data.meantime().flatMap((document) => readDocument(document)?.article ?? []);
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  if (characters === 0) return [];
  const passes = Math.ceil(CHARACTERS_A_ROUND / characters);
  const readings = articles.map(readArticle);
  const anchors = readings.map(anchorsOf);
  const files = articles.map(asFile);
  const pasted = files.flatMap((file, i) => splitArticles(file, `${i}.txt`));
  const analyses = articles.map(analyse);
  const stages: Record<string, () => unknown> = {
    'files into articles': () => files.map((file, i) => splitArticles(file, `${i}.txt`)),
    copies: () => dropCopies(pasted),
    sentences: () => articles.map(({ text, asides }) => splitSentences(text, asides)),
    dates: () => articles.map(({ text, published }) => findDates(text, published)),
    quotes: () => readings.map(({ article, sentences }) => findQuotes(article.text, sentences)),
    mentions: () => readings.map(({ article, sentences }) => findMentions(article.text, sentences)),
    clauses: () =>
      readings.map(({ sentences, quotes, dates }) =>
        framesOf(sentences, quotes, dates).map(clausesOf),
      ),
    events: () =>
      readings.map((reading, i) => findEvents(reading, anchors[i] ?? anchorsOf(reading))),
    actors: () => resolveActors(analyses.map(asActorArticle)),
    'analyse, all of one article': () => articles.map(analyse),
    'assemble, all articles': () => assemble({ analyses }),
    'analyse and assemble': () => assemble({ analyses: articles.map(analyse) }),
    'whole pipeline, from the files': () => {
      const { articles } = takeIn(
        files.map((file, i) => ({ articles: splitArticles(file, `${i}.txt`), problems: [] })),
        null,
      );
      return assemble({ analyses: articles.map(analyse) });
    },
  };
  return Object.entries(stages).map(([system, run]) => {
    const readAll = () => {
      for (let pass = 0; pass < passes; pass++) run();
    };
    for (let round = 0; round < WARMING; round++) readAll();
    const times = Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage();
      readAll();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }).sort((a, b) => a - b);
    const speedAt = (time: number | undefined) =>
      Math.round((1000 * passes * characters) / (time ?? NaN));
    const figures = {
      characters,
      'chars/s': speedAt(times[ROUNDS >> 1]),
      'best chars/s': speedAt(times[0]),
      'load a core': Math.round((100 * (loadavg()[0] ?? 0)) / availableParallelism()) / 100,
    };
    return { set: 'MEANTIME', system, figures };
  });
}

/** An article as it would stand in a paste: headline, byline, day, text. */
function asFile({ headline, published, text }: DatedArticle): string {
  return `${headline ?? 'News of the day'}\n\nBy Ann Lee\n\n${published}\n\n${text}\n`;
}
