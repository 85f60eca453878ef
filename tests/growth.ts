/** Beyond this a task that is linear has never been seen to go, and one that is quadratic always has. */
export const QUADRATIC = 30;

/**
 * How many times longer a task of eight times the size takes: near 8 where it is linear, near 64 where it is
 * quadratic. `prepare` makes what the task works on, and is not counted. Processor time is counted, not the clock, and
 * the best of several turns, since other work on the machine only ever makes a turn longer; and a growth that looks
 * too large is measured again, since only what is there each time is the task's own.
 */
export function growth<T>(
  prepare: (size: number) => T,
  task: (prepared: T) => void,
  size: number,
): number {
  const [small, large] = [prepare(size), prepare(8 * size)];
  const once = (input: T): number => {
    const before = process.cpuUsage();
    task(input);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  once(small);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < 12; turn++) {
    least = Math.min(least, once(small), once(small));
    most = Math.min(most, once(large));
    if (turn > 1 && most / least < QUADRATIC / 2) break;
  }
  return most / least;
}
