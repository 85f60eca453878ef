import { usePage } from '../page.ts';
import type { Filtered } from '../selectors.ts';

type Props = {
  readonly filtered: Filtered;
  readonly total: number;
  readonly onShowAll: () => void;
  readonly onShowAllDates: () => void;
};

/** What the filters and the dates hide, with a way to see it: nothing disappears silently. */
export function Notes({ filtered, total, onShowAll, onShowAllDates }: Props) {
  const { say, language } = usePage().words;
  if (total === 0) {
    return (
      <div className="notes empty" lang={language}>
        <p>{say.emptyStory}</p>
        <p className="quiet">{say.emptyStoryHint}</p>
      </div>
    );
  }
  const nothing = filtered.shown.length === 0;
  if (!nothing && filtered.hidden === 0 && filtered.outside === 0) return null;
  return (
    <div className={nothing ? 'notes empty' : 'notes'} lang={language}>
      {nothing && (
        <>
          <p>{say.nothing}</p>
          <p className="quiet">{say.nothingHint}</p>
        </>
      )}
      {filtered.hidden > 0 && (
        <p className="notes-hidden">
          {say.hidden(filtered.hidden)}{' '}
          <button type="button" className="plain" onClick={onShowAll}>
            {say.showAll}
          </button>
        </p>
      )}
      {filtered.outside > 0 && (
        <p>
          {say.outside(filtered.outside)}{' '}
          <button type="button" className="plain" onClick={onShowAllDates}>
            {say.showAllDates}
          </button>
        </p>
      )}
    </div>
  );
}
