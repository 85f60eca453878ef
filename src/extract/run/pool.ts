/** Tasks spread over the cores of the machine. */
import { Worker } from 'node:worker_threads';
import { type Answer, type Task, weightOf } from './tasks.ts';

/** Sent to a thread at once: large enough that sending costs little, small enough that no thread waits at the end. */
const BATCH = 200_000;
/** Less work is done before a second thread has started. */
export const WORTH_THREADS = 1_500_000;

/** Enough for the longest article; without a limit a thread keeps what it no longer needs. */
const THREAD_MB = 512;

/** Answers as they come, in any order, each with the index of its task. */
export type OnAnswer = (index: number, answer: Answer) => void;

/**
 * Does tasks in `threads` threads and resolves to the indices of those that are left: all, where no thread can start on
 * this machine. A thread that dies over a batch takes only that with it, and it is answered as failed.
 */
export async function performInThreads(
  tasks: readonly Task[],
  threads: number,
  onAnswer: OnAnswer,
): Promise<number[]> {
  const batches = batchesOf(tasks);
  const left: number[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    let worker: Worker | null = null;
    let answered = false;
    while (next < batches.length) {
      const batch = batches[next++] as number[];
      worker ??= startWorker();
      try {
        const answers = await ask(
          worker,
          batch.map((i) => tasks[i] as Task),
        );
        answered = true;
        batch.forEach((i, at) => {
          onAnswer(i, answers[at] as Answer);
        });
      } catch (error) {
        worker = null;
        if (!answered) {
          left.push(...batch);
          return;
        }
        const failed = error instanceof Error ? error.message : String(error);
        for (const i of batch) onAnswer(i, { failed });
      }
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(threads, batches.length) }, work));
  return [...left, ...batches.slice(next).flat()].sort((a, b) => a - b);
}

/** Threads do not inherit the loader that lets Node read TypeScript, so each sets it up for itself. */
function startWorker(): Worker {
  const script = new URL('./worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(script)}); });`;
  return new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: THREAD_MB } });
}

function ask(worker: Worker, tasks: readonly Task[]): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      worker.off('message', answered);
      worker.off('error', failed);
      worker.off('exit', left);
    };
    const answered = (answers: Answer[]): void => {
      done();
      resolve(answers);
    };
    const failed = (error: unknown): void => {
      done();
      reject(error);
    };
    const left = (code: number): void => failed(new Error(`the thread ended with code ${code}`));
    worker.on('message', answered);
    worker.on('error', failed);
    worker.on('exit', left);
    worker.postMessage(tasks);
  });
}

function batchesOf(tasks: readonly Task[]): number[][] {
  const batches: number[][] = [];
  let weight = BATCH;
  tasks.forEach((task, i) => {
    if (weight >= BATCH) {
      batches.push([]);
      weight = 0;
    }
    (batches.at(-1) as number[]).push(i);
    weight += weightOf(task);
  });
  return batches;
}
