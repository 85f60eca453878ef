/**
 * The command line of the extraction, and the one file of it that touches the disk. Reads what `--in` names, runs the
 * pipeline, and replaces the story in one step or not at all.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { describeProblems, parseStory } from '../model/check.ts';
import { fromTimelineJs } from '../model/formats/from-timelinejs.ts';
import { timelineJsEventId, timelineJsKey } from '../model/formats/timelinejs-key.ts';
import type { Story } from '../model/story.ts';
import { LARGEST_FILE } from './inputs/decode.ts';
import type { Read } from './inputs/json.ts';
import type { Problem } from './inputs/problem.ts';
import { coverageReport, problemLines } from './run/coverage.ts';
import type { Engine } from './run/engine.ts';
import { type Intake, leaveOut, takeIn } from './run/intake.ts';
import { HELP, type Options, parseOptions } from './run/options.ts';
import {
  type OnAnswer,
  performTasks,
  type StartThread,
  startThread,
  WORTH_THREADS,
} from './run/pool.ts';
import { createProgress, type Progress } from './run/progress.ts';
import { type Answer, readOf, type Task, weightOf } from './run/tasks.ts';

/** The world around the command; replaced in tests. */
export type Surroundings = {
  readonly engine: Engine<unknown>;
  /** Starts a thread with the same engine; null where there are none. */
  readonly startThread: StartThread | null;
  readonly out: (words: string) => void;
  readonly err: (words: string) => void;
  readonly terminal: boolean;
  /** Where what was done is kept; one folder for each state of the engine. */
  readonly cacheFolder: string;
};

/** Runs the command with the words behind it; resolves to the exit code (see HELP). */
export async function main(words: readonly string[], around: Surroundings): Promise<number> {
  const parsed = parseOptions(words);
  if ('help' in parsed) {
    around.out(`${HELP}\n`);
    return 0;
  }
  if ('error' in parsed) {
    around.err(`${parsed.error}\nSee npm run extract -- --help\n`);
    return 2;
  }
  const progress = createProgress(around.err, around.terminal, () => performance.now());
  try {
    return await extractTo(parsed.options, around, progress);
  } catch (error) {
    progress.end();
    around.err(`${error instanceof Error ? error.message : String(error)}\nNothing was written.\n`);
    return 2;
  }
}

async function extractTo(
  options: Options,
  around: Surroundings,
  progress: Progress,
): Promise<number> {
  if (options.timelineJs !== null) return importTimelineJs(options.timelineJs, options, around);
  const work = { options, around, progress };
  const files = listInputs(options.from);
  const intake = takeIn(await readAll(files, work), options.published);
  const { analyses, analysed } = await analyseAll(intake, work);
  const { articles, dropped, problems } = analysed;
  const copies = options.mentions === null ? [] : await analyseCopies(analysed, work);
  progress.end();
  if (articles.length === 0) {
    const lines = problemLines(problems);
    around.err(`No article could be read from ${options.from}.\n${lines.join('\n')}\n`);
    return keepOld(options, around);
  }
  const { story, mentions } = around.engine.assemble({
    analyses,
    dropped,
    copies,
    problems,
    previous: readStory(options.to),
    edits: readEdits(options.from),
  });
  const checked = parseStory(story);
  if (!checked.ok) {
    around.err(`The story breaks its own laws:\n${describeProblems(checked.problems)}\n`);
    return keepOld(options, around);
  }
  const json = `${JSON.stringify(story, null, 1)}\n`;
  around.out(`${coverageReport(story, analysed, mentions, files.length)}\n`);
  if (options.check) return compare(json, options, around) && problems.length === 0 ? 0 : 1;
  replaceFile(options.to, json);
  if (options.mentions !== null) {
    replaceFile(options.mentions, mentions.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  around.out(`wrote      ${options.to}\n`);
  return problems.length === 0 || options.goOn ? 0 : 1;
}

/** A TimelineJS file into a story whose events have no source text. Exit code as for articles. */
function importTimelineJs(file: string, options: Options, around: Surroundings): number {
  const id = timelineJsEventId(timelineJsKey(basename(file).replace(/\.[^.]*$/, '')));
  const story = fromTimelineJs(readFileSync(file, 'utf8'), id);
  const checked = parseStory(story);
  if (!checked.ok) throw new Error(describeProblems(checked.problems));
  const json = `${JSON.stringify(story, null, 1)}\n`;
  for (const { message } of story.notices) around.err(`${message}\n`);
  around.out(`imported   ${file}: ${story.events.length} without source text\n`);
  if (options.check) return compare(json, options, around) ? 0 : 1;
  replaceFile(options.to, json);
  around.out(`wrote      ${options.to}\n`);
  return story.notices.length === 0 || options.goOn ? 0 : 1;
}

function keepOld({ to }: Options, { err }: Surroundings): number {
  err(existsSync(to) ? `${to} was left as it was.\n` : 'Nothing was written.\n');
  return 2;
}

function compare(json: string, { to }: Options, { err }: Surroundings): boolean {
  if (existsSync(to) && readFileSync(to, 'utf8') === json) return true;
  err(`${to} is not what these inputs give. Run npm run extract.\n`);
  return false;
}

type Input = { readonly name: string; readonly path: string };

/** Names are relative to the folder, with slashes: the same on every machine. */
function listInputs(from: string): Input[] {
  if (from === '-') return [{ name: '-', path: '-' }];
  const found = statSync(from, { throwIfNoEntry: false });
  if (found === undefined)
    throw new Error(`There is no ${from}. --in takes a folder, a file, or - for standard input.`);
  if (!found.isDirectory()) return [{ name: basename(from), path: from }];
  const files: Input[] = [];
  const walk = (folder: string, prefix: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const name = prefix + entry.name;
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || NOT_ARTICLES.test(name)) continue;
      if (entry.isDirectory()) walk(path, `${name}/`);
      else if (statSync(path, { throwIfNoEntry: false })?.isFile()) files.push({ name, path });
    }
  };
  walk(from, '');
  return files;
}

/** Files that stand beside articles: the decisions of people, and what explains the folder. */
const NOT_ARTICLES =
  /^(?:edits\.json|(?:.*\/)?(?:README|LICEN[SC]E|NOTICE|CREDITS|SOURCES)(?:\.(?:md|txt))?)$/i;

type Work = {
  readonly options: Options;
  readonly around: Surroundings;
  readonly progress: Progress;
};

/** Read at once; what was read is forgotten before the next are. */
const AT_ONCE = 64 * 1024 * 1024;

async function readAll(files: readonly Input[], work: Work): Promise<Read[]> {
  const reads: Read[] = [];
  const total = files.length;
  let tasks: (Task & { kind: 'read' })[] = [];
  let weight = 0;
  const flush = async (): Promise<void> => {
    const before = reads.length;
    const files = tasks.map(({ file }) => file);
    await performAll(tasks, work, { stage: 'reading', before, of: total }, (i, answer) => {
      reads[before + i] = readOf(answer, files[i] as string);
    });
    tasks = [];
    weight = 0;
  };
  for (const { name, path } of files) {
    const file = name === '-' ? 'standard input' : name;
    const bytes = readBytes(path);
    if (typeof bytes === 'string') {
      await flush();
      reads.push({ articles: [], problems: [problemOf(file, bytes)] });
      continue;
    }
    tasks.push({ kind: 'read', file, bytes });
    weight += bytes.length;
    if (weight > AT_ONCE) await flush();
  }
  await flush();
  return reads;
}

/** The bytes of a file, or why it can not be read. */
function readBytes(path: string): Uint8Array | string {
  try {
    if (path !== '-' && statSync(path).size > LARGEST_FILE) {
      return `is larger than the ${LARGEST_FILE / 1024 / 1024} MB that are read`;
    }
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    return `can not be opened (${error instanceof Error ? error.message : String(error)})`;
  }
}

function problemOf(file: string, reason: string): Problem {
  return {
    file,
    where: null,
    reason,
    advice: 'Split it, or look at its rights, and run the command again.',
  };
}

/** What the engine makes of each article. One that it fails on is named and left out. */
async function analyseAll(
  intake: Intake,
  work: Work,
): Promise<{ analyses: unknown[]; analysed: Intake }> {
  const tasks = intake.articles.map((article): Task => ({ kind: 'analyse', article }));
  const analyses: unknown[] = tasks.map(() => null);
  const problems: (Problem | null)[] = tasks.map(() => null);
  const count = { stage: 'extracting', before: 0, of: tasks.length };
  await performAll(tasks, work, count, (i, answer) => {
    const { file, headline } = intake.articles[i] as Intake['articles'][number];
    if ('result' in answer) analyses[i] = answer.result;
    else {
      problems[i] = {
        file,
        where: headline,
        reason: `could not be extracted (${answer.failed})`,
        advice: 'This is a fault of the program: please report it with the text.',
      };
    }
  });
  return {
    analyses: analyses.filter((_, i) => problems[i] === null),
    analysed: leaveOut(intake, problems),
  };
}

/** The articles left out as copies, analysed for the lines of `--mentions`; one that fails has no line. */
async function analyseCopies(
  { articles, dropped }: Intake,
  work: Work,
): Promise<{ analysis: unknown; keptAs: number }[]> {
  const copies = dropped.flatMap(({ article, keptAs }) => {
    const published = article.published ?? work.options.published ?? articles[keptAs]?.published;
    return published === undefined
      ? []
      : [{ article: { ...article, published, copies: [] }, keptAs }];
  });
  const tasks = copies.map(({ article }): Task => ({ kind: 'analyse', article }));
  const analyses: ({ analysis: unknown; keptAs: number } | null)[] = tasks.map(() => null);
  const count = { stage: 'reading copies', before: 0, of: tasks.length };
  await performAll(tasks, work, count, (i, answer) => {
    if (!('result' in answer)) return;
    analyses[i] = { analysis: answer.result, keptAs: copies[i]?.keptAs as number };
  });
  return analyses.filter((one) => one !== null);
}

/** Less work than this is sooner done again than looked up. */
const WORTH_KEEPING = 300_000;

/**
 * Does all tasks: kept answers first, then in this thread and, where there is much to do, in others beside it.
 */
async function performAll(
  tasks: readonly Task[],
  { options, around, progress }: Work,
  { stage, before, of }: { readonly stage: string; readonly before: number; readonly of: number },
  take: OnAnswer,
): Promise<void> {
  const weight = tasks.reduce((sum, task) => sum + weightOf(task), 0);
  const cache = options.cache && weight > WORTH_KEEPING ? around.cacheFolder : null;
  let done = before;
  const answered = (index: number, answer: Answer): void => {
    take(index, answer);
    progress.report(stage, ++done, of);
  };
  const left: { task: Task; index: number }[] = [];
  tasks.forEach((task, index) => {
    const answer = cache === null ? null : kept(cache, task);
    if (answer === null) left.push({ task, index });
    else answered(index, answer);
  });
  const onAnswer = (at: number, answer: Answer): void => {
    const { task, index } = left[at] as (typeof left)[number];
    if (cache !== null && 'result' in answer) keep(cache, task, JSON.stringify(answer.result));
    answered(index, answer);
  };
  const threads = options.jobs ?? availableParallelism();
  const worth = left.reduce((sum, { task }) => sum + weightOf(task), 0) > WORTH_THREADS;
  const start = around.startThread;
  await performTasks(
    left.map(({ task }) => task),
    start !== null && worth ? Array<StartThread>(threads - 1).fill(start) : [],
    around.engine.analyse,
    onAnswer,
  );
}

/** Where the answer to a task is kept: by what was asked. */
function placeOf(folder: string, task: Task): string {
  const hash = createHash('sha256').update(task.kind);
  if (task.kind === 'read') hash.update(`\0${task.file}\0`).update(task.bytes);
  else hash.update(JSON.stringify(task.article));
  const key = hash.digest('hex');
  return join(folder, key.slice(0, 2), `${key.slice(2, 34)}.json`);
}

function kept(folder: string, task: Task): Answer | null {
  try {
    return { result: JSON.parse(readFileSync(placeOf(folder, task), 'utf8')) };
  } catch {
    // Not there, or cut short by a crash.
    return null;
  }
}

/** Losing what was kept costs time only, so a full disk is no reason to stop. */
function keep(folder: string, task: Task, json: string): void {
  try {
    const place = placeOf(folder, task);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, json);
  } catch {
    return;
  }
}

/** The story as it stands; null where there is none. One that is broken can not hand on its ids: that is an error. */
function readStory(path: string): Story | null {
  if (!existsSync(path)) return null;
  const problem = (words: string): Error =>
    new Error(
      `${path} ${words}, so links to its events would be lost. Restore it (git checkout ${path}) or remove it.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw problem('is not valid JSON');
  }
  const parsed = parseStory(value);
  if (!parsed.ok)
    throw problem(`is not a valid story (${describeProblems(parsed.problems.slice(0, 1))})`);
  return parsed.story;
}

/** The decisions of people, beside the articles. */
function readEdits(from: string): unknown {
  const path = join(from, 'edits.json');
  if (from === '-' || !existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(
      `${path} is not valid JSON (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

/** Replaces a file in one step: whoever reads it sees the old one or the new one, whole. */
function replaceFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A folder for this state of the engine, by the files that it was bundled into; those of earlier states are removed. */
function cacheFolder(): string {
  const bundle = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256');
  const scripts = readdirSync(bundle).filter((name) => name.endsWith('.js'));
  for (const name of scripts.sort()) hash.update(name).update(readFileSync(join(bundle, name)));
  const root = join('.sourceline', 'extract');
  const current = hash.digest('hex').slice(0, 16);
  if (existsSync(root)) {
    for (const name of readdirSync(root)) {
      if (name !== current) rmSync(join(root, name), { recursive: true, force: true });
    }
  }
  return join(root, current);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Collect earlier: thousands of articles make much that is soon forgotten, and would double the memory in use.
  setFlagsFromString('--heap-growing-percent=70');
  // A run is over in seconds, and V8 spends half of them on optimizing functions: let it wait for the busy ones (the
  // budget is 66 KB of bytecode by default), and inline less into each.
  setFlagsFromString('--interrupt-budget=400000');
  setFlagsFromString('--max-inlined-bytecode-size=200');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  process.exitCode = await main(process.argv.slice(2), {
    // Loaded only now: the words of the language take a moment.
    engine: (await import('./extract.ts')) as Engine<unknown>,
    startThread: () => startThread(new URL('./worker.js', import.meta.url)),
    out: (words) => process.stdout.write(words),
    err: (words) => process.stderr.write(words),
    terminal: process.stderr.isTTY === true,
    cacheFolder: cacheFolder(),
  });
}
