import { Children, type ReactNode } from 'react';
import { useShown } from '../later.ts';

/** What is below the first lines of something just opened: drawn in the frame after them, so that no frame is long. */
export function Later({ children }: { readonly children: ReactNode }) {
  return useShown() ? children : null;
}

/** Parts of which each is drawn in the frame after the one before it, the first in the frame after what is above. */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const [part, ...rest] = Children.toArray(children);
  return part === undefined ? null : (
    <Later>
      {part}
      <InTurn>{rest}</InTurn>
    </Later>
  );
}
