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

/** `json` is the result as text: cheap to send, to store, and surely the same wherever it comes from. */
export type Answer = { readonly json: string } | { readonly failed: string };

/** Does one task. Never throws: no article may stop the others. */
export function perform(task: Task, analyse: (article: DatedArticle) => unknown): Answer {
  try {
    const result = task.kind === 'read' ? readInput(task.bytes, task.file) : analyse(task.article);
    return { json: JSON.stringify(result) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** How much work a task is, in characters, roughly. */
export function weightOf(task: Task): number {
  return task.kind === 'read' ? task.bytes.length : task.article.text.length;
}

/** What was read from a file; a file that could not be read at all is a problem like any other. */
export function readOf(answer: Answer, file: string): Read {
  if ('json' in answer) return JSON.parse(answer.json) as Read;
  const problem = {
    file,
    where: null,
    reason: `could not be read (${answer.failed})`,
    advice: 'Save it as plain text.',
  };
  return { articles: [], problems: [problem] };
}
