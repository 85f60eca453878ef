declare global {
  interface Window {
    /** Milliseconds between frames since `startFrames`. */
    frameTimes: number[];
    startFrames: () => void;
  }
}

/** Records the time between frames, from the first frame after `startFrames()`. */
export function recordFrames(): void {
  let last = 0;
  window.frameTimes = [];
  window.startFrames = () => {
    window.frameTimes = [];
    last = 0;
  };
  const onFrame = (now: number) => {
    if (last > 0) window.frameTimes.push(now - last);
    last = now;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
