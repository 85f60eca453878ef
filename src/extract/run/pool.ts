/** Tasks spread over the cores of the machine. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { DatedArticle } from '../reading.ts';
import { type Answer, type Packed, perform, type Task, unpack, weightOf } from './tasks.ts';

/** Sent to a thread at once: large enough that sending costs little, small enough that no thread waits at the end. */
const BATCH = 200_000;
/** Less work is done before a second thread has started. */
export const WORTH_THREADS = 1_500_000;

/** Enough for the longest article; without a limit a thread keeps what it no longer needs. */
const THREAD_MB = 512;

/** Starts a thread that runs `worker.ts`; throws where the machine allows no more. */
export type StartThread = () => Worker;

/** Answers as they come, in any order, each with the index of its task. */
export type OnAnswer = (index: number, answer: Answer) => void;

/**
 * Does tasks in this thread and as many others. This one works too: it begins at once, while others still load the
 * words of the language, and what it does need not be sent. So another thread can gain time but hardly lose any, and
 * where none can start on this machine all is done here. A thread that dies over a batch takes only that with it, and
 * it is answered as failed.
 */
export async function performTasks(
  tasks: readonly Task[],
  others: readonly StartThread[],
  analyse: (article: DatedArticle) => unknown,
  onAnswer: OnAnswer,
): Promise<void> {
  let next = 0;
  const returned: number[] = [];
  const isLeft = (): boolean => next < tasks.length || returned.length > 0;
  const takeBatch = (): number[] => {
    const batch: number[] = [];
    for (let weight = 0; weight < BATCH && next < tasks.length; next++) {
      batch.push(next);
      weight += weightOf(tasks[next] as Task);
    }
    return batch;
  };
  const workHere = async (): Promise<void> => {
    while (isLeft()) {
      const i = returned.pop() ?? next++;
      onAnswer(i, perform(tasks[i] as Task, analyse));
      // Others may have sent an answer, and wait for more to do.
      if (others.length > 0) await setImmediate();
    }
  };
  const workThere = async (start: StartThread): Promise<void> => {
    let worker: Worker | null = null;
    let answered = false;
    while (next < tasks.length) {
      const batch = takeBatch();
      try {
        worker ??= start();
        const answers = await ask(
          worker,
          batch.map((i) => tasks[i] as Task),
        );
        answered = true;
        batch.forEach((i, at) => {
          onAnswer(i, unpack(answers[at] as Packed));
        });
      } catch (error) {
        worker = null;
        if (!answered) {
          returned.push(...batch);
          return;
        }
        const failed = error instanceof Error ? error.message : String(error);
        for (const i of batch) onAnswer(i, { failed });
      }
    }
    await worker?.terminate();
  };
  await Promise.all([...others.map(workThere), workHere()]);
  // A thread that could not start may have given back its batch after the rest was done.
  await workHere();
}

/** A thread that runs `script`: the bundle of `worker.ts`, or code that loads it. */
export function startThread(script: URL | string): Worker {
  return new Worker(script, {
    eval: typeof script === 'string',
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MB },
  });
}

function ask(worker: Worker, tasks: readonly Task[]): Promise<Packed[]> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      worker.off('message', answered);
      worker.off('error', failed);
      worker.off('exit', left);
    };
    const answered = (answers: Packed[]): void => {
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
