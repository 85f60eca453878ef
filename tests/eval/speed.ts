/**
 * Characters that every stage reads in a second of processor time (all threads of the process together, so one core
 * does no less), on the MEANTIME articles read over and over: the median and the best round once the code is warm, as it
 * is in a run over thousands of articles; and how busy the machine was.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
import { formatDay, parseDay } from '../../src/model/day.ts';
import type { EvalData } from './data.ts';
import { readDocument } from './event-dates.ts';
import type { Row } from './row.ts';

/** Articles that the command is given: so many that its start counts for little, and few enough for a short wait. */
const ARTICLES_OF_A_COMMAND = 1000;

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
  const rows: Row[] = Object.entries(stages).map(([system, run]) => {
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
  return [...rows, ...commandRows(articles)];
}

/**
 * The command itself, once with each number of threads: with its start, cold code, reading, checking and writing. Its
 * processor time is that of all its threads, those of the engine that compile and collect garbage too.
 */
function commandRows(articles: readonly DatedArticle[]): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-speed-'));
  try {
    const made = madeArticles(articles, ARTICLES_OF_A_COMMAND);
    const characters = made.reduce((sum, { text }) => sum + text.length, 0);
    const input = join(folder, 'made.jsonl');
    writeFileSync(input, made.map((article) => JSON.stringify(article)).join('\n'));
    return [...new Set([1, availableParallelism()])].map((jobs) => {
      const out = join(folder, `${jobs}.json`);
      const words = ['--in', input, '--out', out, '--no-cache', '--jobs', String(jobs)];
      const report = join(folder, `${jobs}.txt`);
      const begin = performance.now();
      const node = ['--import', reporter(report), COMMAND];
      execFileSync(process.execPath, [...node, ...words], { stdio: 'ignore' });
      const clock = performance.now() - begin;
      const [processor, mostMemory] = readFileSync(report, 'utf8').split(' ').map(Number);
      const speedAt = (time = NaN) => Math.round((1000 * characters) / time);
      const figures = {
        characters,
        'chars/s': speedAt(processor),
        'chars/s by the clock': speedAt(clock),
        'most memory, MB': Math.round((mostMemory ?? NaN) / 1024),
      };
      return {
        set: `${made.length} made articles`,
        system: `the command, --jobs ${jobs}`,
        figures,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bundled in the folder beside that of this measurement (`.programs.ts`). */
const COMMAND = fileURLToPath(new URL('../extract/extract.js', import.meta.url));

/** A module that writes down, when the process ends, its processor time in ms and the most memory it had in KB. */
function reporter(file: string): string {
  const code = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      writeFileSync(${JSON.stringify(file)}, [(userCPUTime + systemCPUTime) / 1000, maxRSS].join(' '));
    });`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Articles that differ, each of fourteen paragraphs out of all; the same every time. */
function madeArticles(articles: readonly DatedArticle[], count: number) {
  const paragraphs = articles.flatMap(({ text }) => text.split('\n').filter((line) => line !== ''));
  let seed = 7;
  const upTo = (end: number): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % end;
  };
  return Array.from({ length: count }, (_, i) => ({
    outlet: ['Alpha', 'Beta', 'Gamma'][i % 3],
    title: `Story ${i}`,
    published: formatDay((parseDay('2004-01-01') as number) + upTo(2500)),
    text: Array.from({ length: 14 }, () => paragraphs[upTo(paragraphs.length)]).join('\n\n'),
  }));
}

/** An article as it would stand in a paste: headline, byline, day, text. */
function asFile({ headline, published, text }: DatedArticle): string {
  return `${headline ?? 'News of the day'}\n\nBy Ann Lee\n\n${published}\n\n${text}\n`;
}
