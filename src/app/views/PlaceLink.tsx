import type { MouseEvent, ReactNode } from 'react';
import { usePage } from '../page.ts';
import type { Place } from '../view.ts';

type Props = {
  readonly to: Place;
  readonly className?: string;
  readonly title?: string;
  readonly label?: string;
  readonly current?: boolean;
  /** BCP 47, where its words are not the interface's. */
  readonly lang?: string | undefined;
  readonly children: ReactNode;
};

/** A real link (it can be opened in a new tab and works without scripts) that the app follows without a reload. */
export function PlaceLink({ to, className, title, label, current, lang, children }: Props) {
  const page = usePage();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    page.go(to);
  };
  return (
    <a
      href={page.href(to)}
      className={className}
      title={title}
      lang={lang}
      aria-label={label}
      aria-current={current ? 'true' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
