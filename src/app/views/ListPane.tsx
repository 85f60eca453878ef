import { memo, Suspense, useMemo } from 'react';
import type { StoryEvent } from '../../model/story.ts';
import { useFocusLookedAfter } from '../focus.ts';
import { useLater } from '../later.ts';
import { type Page, PageProvider } from '../page.ts';
import type { Filtered, StoryIndex } from '../selectors.ts';
import type { App as AppActions, WordsSearch } from '../store.ts';
import type { View } from '../view.ts';
import { EventList } from './EventList.tsx';
import { Notes } from './Notes.tsx';
import { SearchNotes } from './SearchNotes.tsx';

type Props = {
  readonly app: AppActions;
  readonly index: StoryIndex;
  readonly filtered: Filtered;
  /** What passes, in the order it is listed in. */
  readonly listed: readonly StoryEvent[];
  readonly isRanked: boolean;
  readonly page: Page;
  /** null while nothing is sought. `words`: how far the search of a split story has come. */
  readonly search: { readonly words: WordsSearch | null; readonly order: View['order'] } | null;
  readonly selected: string | null;
  /** How the list is set: beside the timeline or alone. */
  readonly view: View['view'];
  /** A panel stands where the list was. */
  readonly isCovered: boolean;
};

/** The list in the page. It follows two frames after what the reader did, the timeline one: no frame draws both. */
export const ListPane = memo(function ListPane(props: Props) {
  const { app, index, filtered, listed, isRanked, page, search, selected, view, isCovered } = props;
  const now = useMemo(
    () => ({ index, filtered, listed, isRanked, page, search }),
    [index, filtered, listed, isRanked, page, search],
  );
  const shown = useLater(useLater(now));
  useFocusLookedAfter();
  return (
    <main
      className="list-pane"
      data-found={shown.page.query === '' ? undefined : shown.page.query}
      id={isCovered ? undefined : 'main'}
      tabIndex={isCovered ? undefined : -1}
      data-covered={isCovered ? '' : undefined}
      aria-hidden={isCovered ? true : undefined}
    >
      <PageProvider value={shown.page}>
        <Notes
          filtered={shown.filtered}
          total={shown.index.story.events.length}
          onShowAll={app.clearFilters}
          onShowAllDates={() => app.setWindow(null, null)}
        />
        {shown.search !== null && (
          <SearchNotes
            words={shown.search.words}
            order={shown.search.order}
            canOrder={shown.filtered.shown.length > 1}
            onOrder={app.setOrder}
            onRetry={app.retryWords}
          />
        )}
        <Suspense>
          <EventList
            index={shown.index}
            events={shown.listed}
            isRanked={shown.isRanked}
            selected={selected}
            setting={view}
          />
        </Suspense>
      </PageProvider>
    </main>
  );
});
