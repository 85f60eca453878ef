import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { EventHead } from '../../model/story.ts';
import type { ActorLook } from './draw-mark.ts';
import type { TimelineWords } from './words.ts';

/** The events behind a count, to pick from. Takes the focus when it opens and closes when it loses it. */
export function Members({
  title,
  heads,
  left,
  look,
  words,
  onPick,
  onZoom,
  onClose,
}: {
  title: string;
  heads: readonly EventHead[];
  /** Pixels from the left edge of the drawing to what it belongs to. */
  left: number;
  look: (actorId: string) => ActorLook;
  words: TimelineWords;
  onPick: (id: string) => void;
  /** null where nothing is left to zoom to. */
  onZoom: (() => void) | null;
  /** `back`: the focus should return to the timeline. */
  onClose: (back: boolean) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('li button')?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose(true);
      return;
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const buttons = [...(box.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + by))]?.focus();
  };
  return (
    <div
      ref={box}
      className="tl-members"
      role="dialog"
      aria-label={title}
      style={{ '--at': `${Math.round(left)}px` } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) {
          onClose(false);
        }
      }}
    >
      <div className="tl-members-head">
        <strong>{title}</strong>
        <button
          type="button"
          className="tl-quiet"
          aria-label={words.say.close}
          onClick={() => onClose(true)}
        >
          ×
        </button>
      </div>
      <ul>
        {heads.map((head) => (
          <li key={head.id}>
            <button type="button" onClick={() => onPick(head.id)}>
              <span className="tl-date">{words.date(head, 'short')}</span>
              <span className="tl-title" dir="auto">
                {head.title}
              </span>
              <span className="tl-discs" aria-hidden="true">
                {[...new Set(head.actors.map(({ actor }) => actor))].slice(0, 3).map((id) => (
                  <span key={id} className={`tl-disc tone-${look(id).tone}`}>
                    {look(id).letters}
                  </span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {onZoom !== null && (
        <button type="button" className="tl-button" onClick={onZoom}>
          {words.say.zoomToThese}
        </button>
      )}
    </div>
  );
}
