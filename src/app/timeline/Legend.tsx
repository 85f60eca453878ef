import type { DateStyleName } from '../../timeline/event-index.ts';
import type { TimelineWords } from './words.ts';

/** How dates are drawn: always there, so that a hatched bar needs no guessing. Names only what the story uses. */
export function Legend({
  styles,
  words,
}: {
  styles: readonly DateStyleName[];
  words: TimelineWords;
}) {
  return (
    <ul className="tl-legend" aria-label={words.say.legend}>
      {styles.map((style) => (
        <li key={style}>
          <span className={`tl-sample tl-${style}`} aria-hidden="true" />
          {words.say.style[style]}
        </li>
      ))}
    </ul>
  );
}
