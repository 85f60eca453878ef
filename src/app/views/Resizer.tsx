import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

/** CSS pixels. */
const STEP = 32;
const NARROWEST = 320;
/** Share of the page that the panel may take. */
const WIDEST = 0.7;
const KEPT = 'sourceline-panel';

type Props = { readonly label: string; readonly panel: RefObject<HTMLElement | null> };

/** The border between timeline and panel: drag it, or use the arrow keys. The width is kept for the next visit. */
export function Resizer({ label, panel }: Props) {
  /** Where the pointer was last while it drags. */
  const from = useRef<number | null>(null);
  const hasMoved = useRef(false);
  const width = useRef(0);
  /** The panel's share of the page in percent, as far as it was measured. */
  const [share, setShare] = useState(32);
  useEffect(() => {
    const kept = Number(readKept());
    if (kept > 0) setWidth(panel.current, kept);
  }, [panel]);
  const measure = () => {
    width.current = panel.current?.getBoundingClientRect().width ?? 0;
    setShare(Math.round((100 * width.current) / window.innerWidth));
  };
  const widen = (change: number) => {
    width.current = Math.min(
      Math.max(width.current + change, NARROWEST),
      window.innerWidth * WIDEST,
    );
    hasMoved.current = true;
    setWidth(panel.current, Math.round(width.current));
  };
  const rest = () => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    keep(String(Math.round(width.current)));
    measure();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    measure();
    widen(event.key === 'ArrowLeft' ? STEP : -STEP);
    rest();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
      tabIndex={0}
      onFocus={measure}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        // A caret set here would be looked for anew, over all that cannot be selected around it, at every later change.
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      }}
      onPointerDown={(event) => {
        measure();
        from.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event: PointerEvent) => {
        if (from.current === null) return;
        widen(from.current - event.clientX);
        from.current = event.clientX;
      }}
      onLostPointerCapture={() => {
        from.current = null;
        rest();
      }}
    />
  );
}

/** Set where the columns are laid out: set on the whole page, every element would have to be styled again. */
function setWidth(panel: HTMLElement | null, width: number): void {
  panel?.closest<HTMLElement>('.work')?.style.setProperty('--panel', `${width}px`);
}

// Storage may be forbidden or full; the width is then forgotten, which costs nothing else.
function readKept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(width: string): void {
  try {
    localStorage.setItem(KEPT, width);
  } catch {
    // see above
  }
}
