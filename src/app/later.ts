/** Work in several drawings instead of one: what matters first is on the screen before the rest is begun. */
import { startTransition, useEffect, useState } from 'react';

/** The value as it was at the last drawing: what is made from it follows in a drawing of its own. */
export function useLater<T>(value: T): T {
  const [kept, setKept] = useState(() => value);
  useEffect(() => startTransition(() => setKept(() => value)), [value]);
  return kept;
}
