import { Fragment, useEffect, useRef } from 'react';
import { textFragmentAddress } from '../../model/formats/text-fragment.ts';
import { contains, type Span, splitBySpans } from '../../model/span.ts';
import type { Article, StoryEvent } from '../../model/story.ts';
import { usePage } from '../page.ts';
import { Detail } from './Detail.tsx';
import { Later } from './Later.tsx';
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
  const { words, storyLanguage, counted } = usePage();
  const { say } = words;
  const passages = passagesOf(article, events);
  // Of a large story more events may tell it than are here yet.
  const tells = counted?.tells(article.id) ?? events.length;
  const said: Said[] = events
    .flatMap((event) => event.accounts.filter((account) => account.article === article.id))
    .flatMap((account) =>
      account.quotes.map((q) => ({ start: q.start, end: q.end, kind: 'said' as const })),
    );
  const target =
    passages.find((p) => p.event.id === current && (at === null || p.start === at)) ??
    passages.find((p) => p.event.id === current);
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
              <span className="article-back-title" lang={storyLanguage}>
                {event.title}
              </span>
            </PlaceLink>
          </p>
        )}
      </div>
      <p className="article-outlet" id="panel-outlet">
        {article.outlet}
      </p>
      <PanelHeading
        language={article.headline === null ? words.language : article.language}
        before="panel-outlet"
      >
        {article.headline ?? say.noHeadline(article.outlet)}
      </PanelHeading>
      <p className="article-meta" lang={words.language}>
        {article.bylines.length > 0 && `${say.by(words.list(article.bylines))}, `}
        <time dateTime={article.published}>{words.day(article.published)}</time>
        {article.dateline !== null && `, ${article.dateline}`}
      </p>
      <p className="article-rests" lang={words.language}>
        {say.restsOn(tells)}
        {original !== null && (
          <>
            {' · '}
            <a href={original} rel="noopener external">
              {say.original}
            </a>
          </>
        )}
      </p>
      {events.length < tells && (
        <div lang={words.language}>
          <Detail of={{ tellings: article.id }}>{() => null}</Detail>
        </div>
      )}
      <Later>
        <ArticleText
          article={article}
          passages={passages}
          said={said}
          current={current}
          start={target?.start}
        />
        <Copies article={article} />
      </Later>
    </article>
  );
}

/** The text itself, scrolled to the passage that begins at `start`. */
function ArticleText({
  article,
  passages,
  said,
  current,
  start,
}: {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly said: readonly Said[];
  readonly current: string | null;
  readonly start: number | undefined;
}) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (start === undefined) return;
    const mark = body.current?.querySelector<HTMLElement>(`[data-start="${start}"]`);
    mark?.scrollIntoView({ block: 'center' });
  }, [start]);
  return (
    <div className="article-text" ref={body} dir="auto">
      {paragraphsOf(article.text).map((paragraph) => (
        <p key={paragraph.start}>
          {runsOf(article.text, paragraph, passages, said, current).map((run) => (
            <RunView key={run.pieces[0]?.start} run={run} current={current} />
          ))}
        </p>
      ))}
    </div>
  );
}

/** Where the same article stands in the collection once more. */
function Copies({ article }: { readonly article: Article }) {
  const { words } = usePage();
  const { say } = words;
  return (
    <footer className="article-copies" lang={words.language}>
      <p>{say.copies(article.copies.length)}</p>
      <ul>
        {article.copies.map((copy) => (
          <li key={`${copy.file} ${copy.start}`}>{say.copyAt(copy.file, copy.start, copy.end)}</li>
        ))}
      </ul>
    </footer>
  );
}

/** Offsets count in the article's text. */
type Piece = Span & { readonly text: string; readonly isSaid: boolean };

/** Pieces that lead to the same event: one link, however many quotations stand in them. */
type Run = {
  /** The passage it belongs to; null between passages. */
  readonly passage: Passage | null;
  readonly pieces: Piece[];
  /** Other passages that end where it ends. */
  readonly also: readonly Passage[];
};

/** A paragraph as runs. Where passages of several events meet, that of the current event comes first. */
function runsOf(
  text: string,
  paragraph: Span,
  passages: readonly Passage[],
  said: readonly Said[],
  current: string | null,
): Run[] {
  const runs: Run[] = [];
  const parts = splitBySpans<Passage | Said>(text.slice(paragraph.start, paragraph.end), [
    ...shift(passages, paragraph),
    ...shift(said, paragraph),
  ]);
  for (const part of parts) {
    const start = part.start + paragraph.start;
    const end = start + part.text.length;
    const here = passages.filter((p) => p.start < end && p.end > start);
    const passage = here.find((p) => p.event.id === current) ?? here[0] ?? null;
    const piece = {
      start,
      end,
      text: part.text,
      isSaid: part.spans.some((s) => s.kind === 'said'),
    };
    const also = here.filter((p) => p !== passage && p.end === end);
    const last = runs.at(-1);
    if (last !== undefined && last.passage === passage && last.also.length === 0) {
      last.pieces.push(piece);
      runs[runs.length - 1] = { ...last, also };
    } else runs.push({ passage, pieces: [piece], also });
  }
  return runs;
}

/** A passage leads to its event; the other events that rest on the same words get a sign of their own after it. */
function RunView({ run, current }: { readonly run: Run; readonly current: string | null }) {
  const { words } = usePage();
  const { passage, pieces, also } = run;
  if (passage === null) {
    return pieces.map(({ start, text, isSaid }) =>
      isSaid ? (
        <span key={start} className="said">
          {text}
        </span>
      ) : (
        <Fragment key={start}>{text}</Fragment>
      ),
    );
  }
  const className = passage.event.id === current ? 'passage here' : 'passage';
  const marks = pieces.map(({ start, text, isSaid }) => (
    <mark
      key={start}
      className={isSaid ? 'said' : undefined}
      data-start={start === passage.start ? start : undefined}
    >
      {text}
    </mark>
  ));
  return (
    <>
      {pieces.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ? (
        <PlaceLink
          to={{ kind: 'event', id: passage.event.id }}
          className={className}
          title={passage.event.title}
        >
          {marks}
        </PlaceLink>
      ) : (
        // A stop or a space alone is too small to hit; the words beside it lead on.
        <span className={className}>{marks}</span>
      )}
      {also.map(({ event }) => (
        <sup key={event.id} className="also" lang={words.language}>
          <PlaceLink
            to={{ kind: 'event', id: event.id }}
            title={event.title}
            label={words.say.passage(event.title)}
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
