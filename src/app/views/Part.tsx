import type { ReactNode } from 'react';

type Props = { readonly id: string; readonly heading: ReactNode; readonly children: ReactNode };

/** A part of a panel under its heading, which names it. `id` is the heading's, once in the page. */
export function Part({ id, heading, children }: Props) {
  return (
    <section className="part" aria-labelledby={id}>
      <h3 id={id} className="ruled">
        {heading}
      </h3>
      {children}
    </section>
  );
}
