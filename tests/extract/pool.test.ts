import { expect, test } from 'vitest';
import { analyse } from '../../src/extract/extract.ts';
import { performTasks, startThread } from '../../src/extract/run/pool.ts';
import { type Answer, perform, type Task } from '../../src/extract/run/tasks.ts';
import { articleOf } from './made-article.ts';

/** A thread does not inherit what lets tests read TypeScript, so each sets up a loader for itself. */
function start() {
  const script = new URL('../../src/extract/run/worker.ts', import.meta.url).href;
  return startThread(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(script)}); });`,
  );
}

/** Threads take a moment to start, more so on a busy machine. */
test('threads answer every task as this thread would', { timeout: 120_000 }, async () => {
  const tasks = Array.from(
    { length: 30 },
    (_, i): Task => ({
      kind: 'read',
      file: `${i}.txt`,
      bytes: new TextEncoder().encode(
        `Bridge number ${i}\nBy Ann Lee\nMay 3, 2025\n\n${`The bridge ${i} was closed on Saturday, the mayor said. `.repeat(300)}`,
      ),
    }),
  );
  const answers: (Answer | undefined)[] = tasks.map(() => undefined);
  await performTasks(tasks, [start, start], analyse, (i, answer) => {
    expect(answers[i]).toBeUndefined();
    answers[i] = answer;
  });
  expect(answers).toEqual(tasks.map((task) => perform(task, analyse)));
});

const twoArticles = ['The bridge was closed.', 'The ferry sank.'].map(
  (text): Task => ({ kind: 'analyse', article: articleOf(text) }),
);

test('with no other thread, this one does it all', async () => {
  const seen: number[] = [];
  await performTasks(twoArticles, [], analyse, (i) => seen.push(i));
  expect(seen).toEqual([0, 1]);
});

test('where the machine allows no more threads, this one does it all', async () => {
  const refuse = () => {
    throw new Error('ERR_WORKER_INIT_FAILED: EAGAIN');
  };
  const seen: number[] = [];
  await performTasks(twoArticles, [refuse, refuse], analyse, (i, answer) => {
    expect(answer).toHaveProperty('result');
    seen.push(i);
  });
  expect(seen.sort()).toEqual([0, 1]);
});
