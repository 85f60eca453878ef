import { type ReactNode, useEffect } from 'react';
import { usePage } from '../page.ts';

/** What needs an event's evidence: shown when it is here, brought when it is not, with a way to try again. */
export function Detail({
  event,
  children,
}: {
  readonly event: string;
  readonly children: () => ReactNode;
}) {
  const { detail, bring, words } = usePage();
  const { say } = words;
  const state = detail(event);
  useEffect(() => {
    if (state === 'absent') bring(event);
  }, [state, bring, event]);
  if (state === 'here') return children();
  if (state === 'failed') {
    return (
      <p className="note" role="status">
        {say.detailFailed}{' '}
        <button type="button" className="plain" onClick={() => bring(event)}>
          {say.retry}
        </button>
      </p>
    );
  }
  return <p className="quiet detail-loading">{say.loadingDetail}</p>;
}
