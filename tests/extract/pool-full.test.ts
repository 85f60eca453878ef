import { expect, test, vi } from 'vitest';
import { analyse } from '../../src/extract/extract.ts';
import { performTasks } from '../../src/extract/run/pool.ts';
import type { Task } from '../../src/extract/run/tasks.ts';
import { articleOf } from './made-article.ts';

vi.mock('node:worker_threads', () => ({
  Worker: class {
    constructor() {
      throw new Error('ERR_WORKER_INIT_FAILED: EAGAIN');
    }
  },
}));

test('where the machine allows no more threads, this one does it all', async () => {
  const tasks: Task[] = ['The bridge was closed.', 'The ferry sank.'].map((text) => ({
    kind: 'analyse',
    article: articleOf(text),
  }));
  const seen: number[] = [];
  await performTasks(tasks, 2, analyse, (i, answer) => {
    expect(answer).toHaveProperty('result');
    seen.push(i);
  });
  expect(seen.sort()).toEqual([0, 1]);
});
