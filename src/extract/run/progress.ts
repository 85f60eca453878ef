/** How far a long run is. A run of under a second says nothing. */

export type Progress = {
  /** `done` of `total` pieces of a stage. */
  readonly report: (stage: string, done: number, total: number) => void;
  /** Takes the line away again. */
  readonly end: () => void;
};

const QUIET_MS = 1000;

/** Writes to a terminal as one line that is overwritten, ten times a second; elsewhere as a line every ten seconds. */
export function createProgress(
  write: (words: string) => void,
  terminal: boolean,
  now: () => number,
): Progress {
  const begin = now();
  let last = begin;
  let shown = false;
  return {
    report(stage, done, total) {
      const time = now();
      const pause = shown ? (terminal ? 100 : 10_000) : QUIET_MS;
      if (time - last < pause || time - begin < QUIET_MS) return;
      last = time;
      shown = true;
      const share = total === 0 ? 100 : Math.floor((done / total) * 100);
      const line = `${stage} ${done} of ${total} (${share} %)`;
      write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end() {
      if (shown && terminal) write('\r\u001b[K');
      shown = false;
    },
  };
}
