/** A thread of the extraction: does the tasks that it is sent. */
import { parentPort } from 'node:worker_threads';
import { analyse } from '../extract.ts';
import { type Packed, pack, perform, type Task } from './tasks.ts';

parentPort?.on('message', (tasks: readonly Task[]) => {
  parentPort?.postMessage(tasks.map((task): Packed => pack(perform(task, analyse))));
});
