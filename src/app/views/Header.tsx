import { type RefObject, useEffect, useState } from 'react';
import { usePage } from '../page.ts';
import { STORY, type ViewKind } from '../view.ts';
import { PlaceLink } from './PlaceLink.tsx';

type Props = {
  readonly title: string;
  readonly summary: string;
  readonly view: ViewKind;
  readonly wide: boolean;
  readonly query: string;
  readonly embed: boolean;
  readonly fullAddress: string;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly onQuery: (q: string) => void;
  readonly onView: (view: ViewKind) => void;
  readonly onShare: () => void;
  /** The reader is about to press Share. */
  readonly onShareNear: () => void;
  readonly onHelp: () => void;
};

/** Title, what the story rests on, search, the two views, share, help. In an embed: title and a way out. */
export function Header(props: Props) {
  const { words, storyLanguage } = usePage();
  const { say } = words;
  const showsList = props.view === 'list' || (props.view === 'auto' && !props.wide);
  return (
    <header className="masthead" lang={words.language}>
      <div className="masthead-title">
        <h1 lang={storyLanguage}>
          <PlaceLink to={STORY}>{props.title}</PlaceLink>
        </h1>
        <p className="summary">
          {props.summary}
          {!props.embed && ' '}
          {!props.embed && (
            <span className="summary-about">
              <PlaceLink to={{ kind: 'coverage' }}>{say.about}</PlaceLink>
            </span>
          )}
        </p>
      </div>
      {props.embed ? (
        <a className="button" href={props.fullAddress} target="_blank" rel="noopener">
          {say.embedBack}
        </a>
      ) : (
        <div className="tools">
          <div className="search" role="search">
            <SearchField query={props.query} box={props.searchBox} onQuery={props.onQuery} />
          </div>
          <fieldset className="segmented">
            <legend className="only-read">{say.view}</legend>
            <button
              type="button"
              className="button"
              aria-pressed={!showsList}
              onClick={() => props.onView(props.wide ? 'auto' : 'timeline')}
            >
              {say.timeline}
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={showsList}
              onClick={() => props.onView(props.wide ? 'list' : 'auto')}
            >
              {say.list}
            </button>
          </fieldset>
          <button
            type="button"
            className="button"
            onPointerEnter={props.onShareNear}
            onFocus={props.onShareNear}
            onClick={props.onShare}
          >
            {say.share}
          </button>
          <button
            type="button"
            className="button help-button"
            aria-label={say.help}
            title={say.help}
            onClick={props.onHelp}
          >
            ?
          </button>
        </div>
      )}
    </header>
  );
}

/** Typing reaches the story after a short rest, so that each letter does not redraw everything. */
function SearchField({
  query,
  box,
  onQuery,
}: {
  readonly query: string;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly onQuery: (q: string) => void;
}) {
  const { say } = usePage().words;
  const [typed, setTyped] = useState(query);
  const [settled, setSettled] = useState(query);
  if (settled !== query) {
    // The address changed the search (Back, a link): the box follows.
    setSettled(query);
    setTyped(query);
  }
  useEffect(() => {
    // In a page made at build a reader can type before it is taken over.
    const early = box.current?.value ?? '';
    if (early !== '') setTyped(early);
  }, [box]);
  useEffect(() => {
    if (typed === settled) return;
    const timer = setTimeout(() => {
      setSettled(typed);
      onQuery(typed);
    }, 150);
    return () => clearTimeout(timer);
  }, [typed, settled, onQuery]);
  return (
    <input
      ref={box}
      type="search"
      className="field"
      aria-label={say.searchLabel}
      placeholder={say.search}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          setSettled(typed);
          onQuery(typed);
        }
      }}
      enterKeyHint="search"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
