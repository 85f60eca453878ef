/**
 * The frames of the page, shared by all that is drawn bit by bit: one piece of work a frame, in the order in which they
 * are asked for. Pieces that know nothing of each other would all be taken in the same frame, and make it long.
 */

/**
 * When what a piece changes is laid out: in the frame that it is given, or in the one after, since React draws a change
 * that it is told of in a task of its own. Then that frame is its, too.
 */
type Lands = 'now' | 'after';
type Piece = { readonly work: () => void; readonly lands: Lands };

const waiting: Piece[] = [];
let frame = 0;
/** Whether the coming frame lays out what the last piece changed. */
let isTaken = false;

/** Does `work` in a frame of its own, the next one where nobody else waits. Returns how to call it off. */
export function takeFrame(work: () => void, lands: Lands = 'now'): () => void {
  const piece = { work, lands };
  waiting.push(piece);
  ask();
  return () => {
    const at = waiting.indexOf(piece);
    if (at >= 0) waiting.splice(at, 1);
  };
}

function ask(): void {
  if (frame === 0) frame = requestAnimationFrame(giveFrame);
}

function giveFrame(): void {
  frame = 0;
  const piece = isTaken && waiting[0]?.lands === 'now' ? undefined : waiting.shift();
  isTaken = piece?.lands === 'after';
  // A frame that is taken passes even where nobody waits, so that who comes later does not wait for it.
  if (isTaken || waiting.length > 0) ask();
  piece?.work();
}
