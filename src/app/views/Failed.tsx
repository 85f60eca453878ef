import { usePage } from '../page.ts';
import type { Failure } from '../store.ts';
import { wordsFor } from '../words/words.ts';

type Props = {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly onBundled: (() => void) | null;
};

/** The story could not be shown: what happened, where, and what to do next. */
export function Failed({ failure, onRetry, onBundled }: Props) {
  const { say } = usePage().words;
  return (
    <main className="failed" id="main">
      <h1>{say.failed}</h1>
      <FailureText failure={failure} />
      <p className="event-tools">
        <button type="button" className="button" onClick={onRetry}>
          {say.retry}
        </button>
        {onBundled && (
          <button type="button" className="button" onClick={onBundled}>
            {say.bundled}
          </button>
        )}
      </p>
    </main>
  );
}

/** A story that failed while another is on screen: the other one stays, and the reader is told. */
export function Warning({
  failure,
  onDismiss,
}: {
  readonly failure: Failure;
  readonly onDismiss: () => void;
}) {
  const { say, language } = usePage().words;
  return (
    <div className="warning" role="alert" lang={language}>
      <FailureText failure={failure} />
      <p>
        {say.kept}{' '}
        <button type="button" className="plain" onClick={onDismiss}>
          {say.dismiss}
        </button>
      </p>
    </div>
  );
}

function FailureText({ failure }: { readonly failure: Failure }) {
  const { say } = usePage().words;
  return (
    <>
      <p>{say.failure[failure.reason](failure.address)}</p>
      <details>
        <summary>{say.failureDetails}</summary>
        <pre>{failure.details}</pre>
      </details>
    </>
  );
}

/** Above a page made at build whose data did not come: it can be read, but not searched or filtered. */
export function StaticNotice({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}) {
  const words = wordsFor('en');
  return (
    <div className="warning" role="alert">
      <p>{words.say.failure[failure.reason](failure.address)}</p>
      <p>
        {words.say.staticPage}{' '}
        <button type="button" className="plain" onClick={onRetry}>
          {words.say.retry}
        </button>
      </p>
    </div>
  );
}
