import type { ReactNode } from 'react';
import type { Stage } from './stage.ts';
import type { TimelineWords } from './words.ts';

/** All that gestures and keys do, as buttons. */
export function Buttons({
  stage,
  words: { say },
  datesOpen,
  onStep,
  onDates,
}: {
  /** null while there is none: then those that move it do nothing. */
  stage: Stage | null;
  words: TimelineWords;
  datesOpen: boolean;
  onStep: (direction: -1 | 1) => void;
  onDates: () => void;
}) {
  const text = (children: ReactNode, onClick: () => void, title?: string) => (
    <button type="button" className="tl-button" title={title} onClick={onClick}>
      {children}
    </button>
  );
  const sign = (shown: string, name: string, onClick: () => void) => (
    <button
      type="button"
      className="tl-button tl-square"
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      {shown}
    </button>
  );
  return (
    <div className="tl-buttons">
      {text(
        <>
          <span aria-hidden="true">‹ </span>
          {say.previous}
        </>,
        () => onStep(-1),
      )}
      {text(
        <>
          {say.next}
          <span aria-hidden="true"> ›</span>
        </>,
        () => onStep(1),
      )}
      {sign('←', say.earlier, () => stage?.pan(-0.5))}
      {sign('→', say.later, () => stage?.pan(0.5))}
      {sign('−', say.zoomOut, () => stage?.zoom(1 / 2))}
      {sign('+', say.zoomIn, () => stage?.zoom(2))}
      {text(say.all, () => stage?.fit(), say.showAll)}
      <button type="button" className="tl-button" aria-expanded={datesOpen} onClick={onDates}>
        {say.dates}
      </button>
    </div>
  );
}
