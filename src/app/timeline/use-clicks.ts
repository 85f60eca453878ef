import { type MouseEvent, type PointerEvent, useRef } from 'react';

/** Farther than this a press was a drag, in pixels. */
const SLACK = 6;

/** Clicks that are not the end of a drag. */
export function useClicks(onPress: (target: Element) => void) {
  const start = useRef({ x: 0, y: 0 });
  return {
    onPointerDownCapture: (event: PointerEvent) => {
      start.current = { x: event.clientX, y: event.clientY };
    },
    onClick: (event: MouseEvent) => {
      const { x, y } = start.current;
      if (Math.hypot(event.clientX - x, event.clientY - y) > SLACK) return;
      if (event.target instanceof Element) onPress(event.target);
    },
  };
}
