import type { ReactNode } from 'react';
import { useShown } from '../later.ts';

/** What is below the first lines of something just opened: drawn in the frame after them, so that no frame is long. */
export function Later({ children }: { readonly children: ReactNode }) {
  return useShown() ? children : null;
}
