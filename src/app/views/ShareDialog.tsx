import { useEffect, useState } from 'react';
import { bibtex, cslJson, ris } from '../../model/formats/bibliography.ts';
import { citedArticles, plainCitation, shortCitation } from '../../model/formats/citation.ts';
import type { ExportContext } from '../../model/formats/context.ts';
import { embedSnippet } from '../../model/formats/embed.ts';
import type { Article, StoryEvent } from '../../model/story.ts';
import { usePage } from '../page.ts';
import { Detail } from './Detail.tsx';
import { Dialog } from './Dialog.tsx';
import { Download, EventData, StoryData, type WholeFiles } from './ShareData.tsx';

type Props = {
  readonly context: ExportContext;
  /** The event that is open, or null for the story. */
  readonly event: StoryEvent | null;
  readonly shown: readonly StoryEvent[];
  /** Where the files of all events lie; null for a story of one file, whose evidence is all here. */
  readonly whole: WholeFiles | null;
  /** Addresses, absolute: of what is open alone, and with the present filters and dates. */
  readonly plainLink: string;
  readonly viewLink: string;
  readonly embedLink: string;
  readonly onClose: () => void;
};

/** Link, citation, sources for a reference manager, the events as data, embed code. Loaded when first opened. */
export default function ShareDialog(props: Props) {
  const { say } = usePage().words;
  const { context, event, shown } = props;
  const [withView, setWithView] = useState(false);
  const link = withView ? props.viewLink : props.plainLink;
  const title = event?.title ?? context.story.title;
  const name = event?.id ?? context.story.id;
  return (
    <Dialog title={say.shareTitle} onClose={props.onClose}>
      <section className="share-part">
        <h3>{event === null ? say.shareLink : say.shareLinkEvent}</h3>
        <CopyField text={link} label={say.copyLink} primary />
        {props.viewLink !== props.plainLink && (
          <label className="check">
            <input
              type="checkbox"
              checked={withView}
              onChange={(e) => setWithView(e.target.checked)}
            />
            {say.shareWithView}
          </label>
        )}
        <NativeShare link={link} title={title} />
      </section>
      {event === null ? (
        <>
          <Sources articles={context.story.articles} name={name} />
          <section className="share-part">
            <h3>{say.downloadEvents}</h3>
            <StoryData context={context} shown={shown} whole={props.whole} name={name} />
          </section>
        </>
      ) : (
        <Detail of={{ event: event.id }}>
          {() => (
            <>
              <section className="share-part">
                <h3>{say.cite}</h3>
                <CopyField text={plainCitation(context, event)} label={say.copyCitation} />
                <CopyField
                  text={shortCitation(context, event)}
                  label={`${say.copyCitation}, ${say.citeShort.toLowerCase()}`}
                />
              </section>
              <Sources articles={citedArticles(context, [event])} name={name} />
              <section className="share-part">
                <h3>{say.downloadEvents}</h3>
                <EventData context={context} events={[event]} name={name} />
              </section>
            </>
          )}
        </Detail>
      )}
      <section className="share-part">
        <h3>{say.embed}</h3>
        <p className="quiet">{say.embedHint}</p>
        <CopyField text={embedSnippet(props.embedLink, title)} label={say.copyEmbed} />
      </section>
    </Dialog>
  );
}

function Sources({
  articles,
  name,
}: {
  readonly articles: readonly Article[];
  readonly name: string;
}) {
  const { say } = usePage().words;
  return (
    <section className="share-part">
      <h3>{say.downloadSources}</h3>
      <p className="downloads">
        <Download
          name={`${name}.csl.json`}
          type="application/json"
          label="CSL-JSON"
          make={() => cslJson(articles)}
        />
        <Download
          name={`${name}.ris`}
          type="application/x-research-info-systems"
          label="RIS"
          make={() => ris(articles)}
        />
        <Download
          name={`${name}.bib`}
          type="application/x-bibtex"
          label="BibTeX"
          make={() => bibtex(articles)}
        />
      </p>
    </section>
  );
}

/** Text to copy: the field can be selected by hand where the browser does not allow the button. */
function CopyField({
  text,
  label,
  primary = false,
}: {
  readonly text: string;
  readonly label: string;
  readonly primary?: boolean;
}) {
  const { say } = usePage().words;
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other text has not been copied yet
  useEffect(() => setState('idle'), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <div className="copy">
      {primary ? (
        <input
          className="field"
          readOnly
          value={text}
          aria-label={label}
          onFocus={(event) => event.target.select()}
        />
      ) : (
        <textarea
          className="field"
          readOnly
          value={text}
          rows={3}
          aria-label={label}
          onFocus={(event) => event.target.select()}
        />
      )}
      <button type="button" className="button" onClick={copy}>
        {state === 'copied' ? say.copied : label}
      </button>
      <span role="status" className={state === 'refused' ? 'note' : 'only-read'}>
        {state === 'copied' ? say.copied : state === 'refused' ? say.copyFailed : ''}
      </span>
    </div>
  );
}

function NativeShare({ link, title }: { readonly link: string; readonly title: string }) {
  const { say } = usePage().words;
  // On desks a system sheet is a detour; on phones it is the way.
  const offered =
    typeof navigator.share === 'function' && window.matchMedia('(pointer: coarse)').matches;
  if (!offered) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => navigator.share({ url: link, title }).catch(() => undefined)}
    >
      {say.shareNative}
    </button>
  );
}
