import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { usePage } from '../page.ts';
import { Later } from './Later.tsx';

/** A modal dialog in the browser's own element: focus stays inside, Esc closes, focus returns to where it was. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { say, language } = usePage().words;
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the document: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the element's own; the click is for the backdrop
    <dialog
      ref={dialog}
      className="dialog"
      lang={language}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id="dialog-title">{title}</h2>
          <button type="button" className="plain" onClick={onClose}>
            {say.close}
          </button>
        </div>
        <Later>{children}</Later>
      </div>
    </dialog>
  );
}
