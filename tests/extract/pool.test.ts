import { expect, test } from 'vitest';
import { analyse } from '../../src/extract/extract.ts';
import { performTasks } from '../../src/extract/run/pool.ts';
import { type Answer, perform, type Task } from '../../src/extract/run/tasks.ts';
import { articleOf } from './made-article.ts';

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
  await performTasks(tasks, 2, analyse, (i, answer) => {
    expect(answers[i]).toBeUndefined();
    answers[i] = answer;
  });
  expect(answers).toEqual(tasks.map((task) => perform(task, analyse)));
});

test('where no thread can start, this one does it all', async () => {
  const tasks: Task[] = ['The bridge was closed.', 'The ferry sank.'].map((text) => ({
    kind: 'analyse',
    article: articleOf(text),
  }));
  const seen: number[] = [];
  await performTasks(tasks, 0, analyse, (i) => seen.push(i));
  expect(seen).toEqual([0, 1]);
});
