import { type ReactNode, useRef } from 'react';
import { useModal } from '../modal.ts';
import { usePage } from '../page.ts';
import { Later } from './Later.tsx';

/** A modal dialog: focus stays inside, Esc or a click beside it closes, focus returns to where it was. */
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
  const veil = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(veil, dialog, onClose);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the dialog within is what it is; beside it there is only this
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it wherever the focus is
    <div
      ref={veil}
      className="veil"
      onClick={(event) => {
        if (event.target === veil.current) onClose();
      }}
    >
      <dialog
        open
        ref={dialog}
        className="dialog"
        lang={language}
        aria-modal="true"
        aria-labelledby="dialog-title"
        tabIndex={-1}
      >
        <div className="dialog-head">
          <h2 id="dialog-title">{title}</h2>
          <button type="button" className="plain" onClick={onClose}>
            {say.close}
          </button>
        </div>
        <Later>{children}</Later>
      </dialog>
    </div>
  );
}
