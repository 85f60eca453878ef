import { expect, test } from 'vitest';
import { analyse } from '../../src/extract/extract.ts';
import { performInThreads } from '../../src/extract/run/pool.ts';
import { type Answer, perform, type Task } from '../../src/extract/run/tasks.ts';

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
  const left = await performInThreads(tasks, 2, (i, answer) => {
    expect(answers[i]).toBeUndefined();
    answers[i] = answer;
  });
  expect(left).toEqual([]);
  expect(answers).toEqual(tasks.map((task) => perform(task, analyse)));
});
