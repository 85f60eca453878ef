import { useEffect, useRef } from 'react';
import { textFragmentAddress } from '../../model/formats/text-fragment.ts';
import { contains, type Span, splitBySpans } from '../../model/span.ts';
import type { Article, StoryEvent } from '../../model/story.ts';
import { usePage } from '../page.ts';
import { PanelHeading } from './Panel.tsx';
import { PlaceLink } from './PlaceLink.tsx';

type Props = {
  readonly article: Article;
  /** Every event of the story that has an account in this article, in story order. */
  readonly events: readonly StoryEvent[];
  /** The event the reader came from, and the passage to scroll to. */
  readonly current: string | null;
  readonly at: number | null;
};

type Passage = Span & { readonly kind: 'passage'; readonly event: StoryEvent };
type Said = Span & { readonly kind: 'said' };

/** The whole stored article; every passage that an event rests on is marked and leads to its event. */
export function ArticleReader({ article, events, current, at }: Props) {
  const { words } = usePage();
  const { say } = words;
  const passages = passagesOf(article, events);
  const said: Said[] = events
    .flatMap((event) => event.accounts.filter((account) => account.article === article.id))
    .flatMap((account) =>
      account.quotes.map((q) => ({ start: q.start, end: q.end, kind: 'said' as const })),
    );
  const target =
    passages.find((p) => p.event.id === current && (at === null || p.start === at)) ??
    passages.find((p) => p.event.id === current);
  const body = useRef<HTMLDivElement>(null);
  const targetStart = target?.start;
  useEffect(() => {
    if (targetStart === undefined) return;
    const mark = body.current?.querySelector<HTMLElement>(`[data-start="${targetStart}"]`);
    mark?.scrollIntoView({ block: 'center' });
  }, [targetStart]);
  const event = events.find((e) => e.id === current);
  const original =
    textFragmentAddress(article.url, target ? article.text.slice(target.start, target.end) : '') ??
    article.url;
  return (
    <article className="article" lang={article.language}>
      <div lang={words.language}>
        {event && (
          <p className="article-back">
            <PlaceLink to={{ kind: 'event', id: event.id }}>
              <span aria-hidden="true">‹ </span>
              {say.backToEvent}
              <span className="article-back-title">{event.title}</span>
            </PlaceLink>
          </p>
        )}
      </div>
      <p className="article-outlet">{article.outlet}</p>
      <PanelHeading>{article.headline ?? say.noHeadline(article.outlet)}</PanelHeading>
      <p className="article-meta" lang={words.language}>
        {article.bylines.length > 0 && `${say.by(words.list(article.bylines))}, `}
        <time dateTime={article.published}>{words.day(article.published)}</time>
        {article.dateline !== null && `, ${article.dateline}`}
      </p>
      <p className="article-rests" lang={words.language}>
        {say.restsOn(events.length)}
        {original !== null && (
          <>
            {' · '}
            <a href={original} rel="noopener external">
              {say.original}
            </a>
          </>
        )}
      </p>
      <div className="article-text" ref={body} dir="auto">
        {paragraphsOf(article.text).map((paragraph) => (
          <p key={paragraph.start}>
            {splitBySpans(article.text.slice(paragraph.start, paragraph.end), [
              ...shift(passages, paragraph),
              ...shift(said, paragraph),
            ]).map((piece) => (
              <Piece
                key={piece.start}
                text={piece.text}
                start={piece.start + paragraph.start}
                spans={piece.spans}
                current={current}
                offset={paragraph.start}
              />
            ))}
          </p>
        ))}
      </div>
      <footer className="article-copies" lang={words.language}>
        <p>{say.copies(article.copies.length)}</p>
        <ul>
          {article.copies.map((copy) => (
            <li key={`${copy.file} ${copy.start}`}>
              {say.copyAt(copy.file, copy.start, copy.end)}
            </li>
          ))}
        </ul>
      </footer>
    </article>
  );
}

type PieceProps = {
  readonly text: string;
  readonly start: number;
  readonly offset: number;
  readonly spans: readonly (Passage | Said)[];
  readonly current: string | null;
};

/** A piece of a paragraph. Where passages of several events meet, the first leads on and the others get a number. */
function Piece({ text, start, offset, spans, current }: PieceProps) {
  const { say } = usePage().words;
  const passages = spans.filter((s): s is Passage => s.kind === 'passage');
  const className = spans.some((s) => s.kind === 'said') ? 'said' : '';
  const first = passages.find((p) => p.event.id === current) ?? passages[0];
  if (first === undefined)
    return className === '' ? text : <span className={className}>{text}</span>;
  const ends = passages.filter((p) => p !== first && p.end + offset === start + text.length);
  const classes = `passage ${className}${first.event.id === current ? ' here' : ''}`;
  const mark = <mark data-start={first.start + offset === start ? start : undefined}>{text}</mark>;
  return (
    <>
      {/[\p{L}\p{N}]/u.test(text) ? (
        <PlaceLink
          to={{ kind: 'event', id: first.event.id }}
          className={classes}
          title={first.event.title}
        >
          {mark}
        </PlaceLink>
      ) : (
        // A stop or a space alone is too small to hit; the words beside it lead on.
        <span className={classes}>{mark}</span>
      )}
      {ends.map((passage) => (
        <sup key={passage.event.id} className="also">
          <PlaceLink
            to={{ kind: 'event', id: passage.event.id }}
            title={passage.event.title}
            label={say.passage(passage.event.title)}
          >
            +
          </PlaceLink>
        </sup>
      ))}
    </>
  );
}

/** Every excerpt and lone quote of every event in this article. */
function passagesOf(article: Article, events: readonly StoryEvent[]): Passage[] {
  return events
    .flatMap((event) =>
      event.accounts
        .filter((account) => account.article === article.id)
        .flatMap((account) => [
          ...account.excerpts,
          ...account.quotes.filter(
            (quote) => !account.excerpts.some((excerpt) => contains(excerpt, quote)),
          ),
        ])
        .map((s) => ({ start: s.start, end: s.end, kind: 'passage' as const, event })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() !== '')
      paragraphs.push({ start: match.index, end: match.index + match[0].length });
  }
  return paragraphs;
}

/** Spans in offsets of the paragraph, those outside it left out. */
function shift<S extends Span>(spans: readonly S[], paragraph: Span): S[] {
  return spans
    .filter((s) => s.start < paragraph.end && s.end > paragraph.start)
    .map((s) => ({ ...s, start: s.start - paragraph.start, end: s.end - paragraph.start }));
}
