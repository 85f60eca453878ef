/**
 * The work that can be done on many cores: what a thread is asked and what it answers. A thread that fails on one item
 * answers for the others all the same.
 */
import type { Read } from '../inputs/json.ts';
import { readInput } from '../inputs/read.ts';
import type { DatedArticle } from '../reading.ts';

export type Task =
  | { readonly kind: 'read'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'analyse'; readonly article: DatedArticle };

/** What a task gives: plain data, the same after a trip through JSON, as which it is sent and stored. */
export type Result = { readonly result: unknown };
export type Failed = { readonly failed: string };
export type Answer = Result | Failed;

/** Does one task. Never throws: no article may stop the others. */
export function perform(task: Task, analyse: (article: DatedArticle) => unknown): Answer {
  try {
    return {
      result:
        task.kind === 'read' ? loose(readInput(task.bytes, task.file)) : analyse(task.article),
    };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** The same with strings of its own: a headline that is a slice of its page keeps the whole page in memory. */
function loose(read: Read): Read {
  return JSON.parse(JSON.stringify(read)) as Read;
}

/** An answer on its way between threads: as text it is cheaper to send than as objects. */
export type Packed = { readonly json: string } | Failed;

export function pack(answer: Answer): Packed {
  return 'failed' in answer ? answer : { json: JSON.stringify(answer.result) };
}

export function unpack(packed: Packed): Answer {
  return 'failed' in packed ? packed : { result: JSON.parse(packed.json) };
}

/** How much work a task is, in characters, roughly. */
export function weightOf(task: Task): number {
  return task.kind === 'read' ? task.bytes.length : task.article.text.length;
}

/** What was read from a file; a file that could not be read at all is a problem like any other. */
export function readOf(answer: Answer, file: string): Read {
  if ('result' in answer) return answer.result as Read;
  const problem = {
    file,
    where: null,
    reason: `could not be read (${answer.failed})`,
    advice: 'Save it as plain text.',
  };
  return { articles: [], problems: [problem] };
}
