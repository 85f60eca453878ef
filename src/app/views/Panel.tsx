import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { usePage } from '../page.ts';
import { Resizer } from './Resizer.tsx';

/** Whether the reader opened this panel just now, so that focus should follow into it. */
const TakesFocus = createContext(false);

type Props = {
  /** Changes with what the panel shows: a new key scrolls to the top and may take the focus. */
  readonly place: string;
  readonly takesFocus: boolean;
  readonly kind: string;
  /** Without a list beside it, what the panel shows is the page's main content. */
  readonly isMain: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The side panel: beside the timeline on wide screens, a sheet over the list on phones. */
export function Panel({ place, takesFocus, kind, isMain, onClose, children }: Props) {
  const { say, language } = usePage().words;
  const box = useRef<HTMLElement>(null);
  const Region = isMain ? 'main' : 'aside';
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place starts at its top
  useLayoutEffect(() => {
    // Before the effects of what it shows: an article scrolls on to its passage.
    scroller.current?.scrollTo(0, 0);
    // On a phone the page itself scrolls, and it stands where the list was left.
    const top = box.current?.getBoundingClientRect().top ?? 0;
    if (takesFocus && top < 0) window.scrollBy(0, top);
  }, [place]);
  return (
    <Region
      ref={box}
      id={isMain ? 'main' : undefined}
      className={`panel panel-${kind}`}
      lang={language}
      aria-labelledby="panel-heading"
      tabIndex={isMain ? -1 : undefined}
    >
      <Resizer label={say.resize} panel={box} />
      <div className="panel-bar">
        <button type="button" className="plain close" onClick={onClose}>
          {say.close}
        </button>
      </div>
      <div className="panel-scroll" ref={scroller}>
        <TakesFocus value={takesFocus} key={place}>
          {children}
        </TakesFocus>
      </div>
    </Region>
  );
}

/** The heading of whatever the panel shows. It takes the focus when the reader opened the panel, never on load. */
export function PanelHeading({
  language,
  before,
  children,
}: {
  /** BCP 47, where it is not the interface's own words. */
  readonly language?: string | undefined;
  /** Id of what stands above it (the date, the outlet): who lands on the heading hears it too. */
  readonly before?: string;
  readonly children: ReactNode;
}) {
  const takesFocus = useContext(TakesFocus);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <h2
      id="panel-heading"
      className="panel-heading"
      ref={heading}
      tabIndex={-1}
      lang={language}
      dir="auto"
      aria-describedby={before}
    >
      {children}
    </h2>
  );
}
