import { type ReactNode, useEffect, useState } from 'react';
import type { Evidence } from '../details.ts';
import { usePage } from '../page.ts';

/** What needs an event's accounts or an article's text: shown when it is here, brought when it is not, with a way to try again. */
export function Detail({
  of,
  children,
}: {
  readonly of: Evidence;
  readonly children: () => ReactNode;
}) {
  const { detail, bring, renew, words } = usePage();
  const { say } = words;
  const state = detail(of);
  const [isRenewing, setIsRenewing] = useState(false);
  useEffect(() => {
    if (state === 'absent') bring(of);
  }, [state, bring, of]);
  if (state === 'here') return children();
  if ((state === 'failed' || state === 'outdated') && !isRenewing) {
    return (
      <p className="note" role="status">
        {say.detailFailed} {state === 'outdated' && `${say.detailOutdated} `}
        <button type="button" className="plain" onClick={() => bring(of)}>
          {say.retry}
        </button>
        {state === 'outdated' && (
          <>
            {' '}
            <button
              type="button"
              className="plain"
              onClick={() => {
                setIsRenewing(true);
                void renew().finally(() => setIsRenewing(false));
              }}
            >
              {say.renew}
            </button>
          </>
        )}
      </p>
    );
  }
  return <p className="quiet detail-loading">{say.loadingDetail}</p>;
}
