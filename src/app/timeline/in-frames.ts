import { takeFrame } from '../frames.ts';

/** Milliseconds of a frame that the steps may take; one is taken in any case. */
const BUDGET = 3;

/** Takes the steps of `work`, some a frame, from the next frame on; `done` gets what it returns. Returns how to stop. */
export function inFrames<T>(work: Iterator<unknown, T>, done: (result: T) => void): () => void {
  const run = () => {
    const end = performance.now() + BUDGET;
    let step = work.next();
    while (step.done !== true && performance.now() < end) step = work.next();
    if (step.done === true) done(step.value);
    else callOff = takeFrame(run);
  };
  let callOff = takeFrame(run);
  return () => callOff();
}
