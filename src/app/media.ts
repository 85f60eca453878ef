/** What kind of screen this is. Rendered at build, a page is taken to be wide: the style sheet hides what is not. */
import { useSyncExternalStore } from 'react';

/** Room for the timeline beside or above the list. The style sheet says the same in rem. */
export const WIDE = '(min-width: 44rem)';

export function useMedia(query: string, atBuild: boolean): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    () => atBuild,
  );
}
