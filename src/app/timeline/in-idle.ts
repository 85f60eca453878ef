/** Takes the steps of `work` one by one whenever the page has nothing else to do. Returns how to stop. */
export function inIdle(work: Iterator<unknown>): () => void {
  // Not every browser says when it is idle.
  const hasIdle = 'requestIdleCallback' in globalThis;
  const run = () => {
    if (work.next().done !== true) handle = wait();
  };
  const wait = () => (hasIdle ? requestIdleCallback(run) : setTimeout(run, 200));
  let handle = wait();
  return () => {
    if (hasIdle) cancelIdleCallback(handle as number);
    else clearTimeout(handle);
  };
}
