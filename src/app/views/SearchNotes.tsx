import { usePage } from '../page.ts';
import type { WordsSearch } from '../store.ts';
import type { View } from '../view.ts';

type Props = {
  /** null where everything is here to be searched. */
  readonly words: WordsSearch | null;
  readonly order: View['order'];
  /** There is an order to choose: something is found, and more than one. */
  readonly canOrder: boolean;
  readonly onOrder: (order: View['order']) => void;
  readonly onRetry: () => void;
};

/** While something is searched: how far the words of a large story have come, and in which order the list stands. */
export function SearchNotes({ words, order, canOrder, onOrder, onRetry }: Props) {
  const { say, language } = usePage().words;
  const isWaiting = words !== null && words.here + words.failed < words.of;
  return (
    <div className="search-notes" lang={language}>
      {canOrder && (
        <fieldset className="segmented small">
          <legend className="only-read">{say.order}</legend>
          {(['date', 'best'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="button"
              aria-pressed={order === each}
              onClick={() => onOrder(each)}
            >
              {say.orders[each]}
            </button>
          ))}
        </fieldset>
      )}
      <p role="status" className="quiet">
        {isWaiting &&
          (words.here === 0
            ? say.searchingTitles
            : say.searchingPart(Math.floor((100 * words.here) / words.of)))}
      </p>
      {words !== null && !isWaiting && words.failed > 0 && (
        <p className="note">
          {words.here === 0 ? say.wordsFailed : say.wordsFailedPart}{' '}
          <button type="button" className="plain" onClick={onRetry}>
            {say.retry}
          </button>
        </p>
      )}
    </div>
  );
}
