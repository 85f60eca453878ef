import { useEffect, useRef } from 'react';
import type { Account, Article, StoryEvent } from '../../model/story.ts';
import { figureOf, groupByTime, groupHeading } from '../list-dates.ts';
import { usePage } from '../page.ts';
import type { StoryIndex } from '../selectors.ts';
import { Discs } from './Actors.tsx';
import { accountBlocks, type Block } from './account-blocks.ts';
import { MarkedText } from './MarkedText.tsx';
import { PlaceLink } from './PlaceLink.tsx';

type Props = {
  readonly index: StoryIndex;
  readonly events: readonly StoryEvent[];
  readonly selected: string | null;
};

/**
 * The story as a document: a heading for each month, an article for each event with every source's words, the sources
 * as footnotes. Beside the timeline it is set narrower and shorter by the style sheet alone, so that what prints,
 * what works without scripts and what is read aloud is always all of it.
 */
export function EventList({ index, events, selected }: Props) {
  const { words } = usePage();
  const { say } = words;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected === null) return;
    const item = box.current?.querySelector(`[data-event="${CSS.escape(selected)}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const numbers = new Map(index.story.articles.map((article, i) => [article.id, i + 1]));
  return (
    <div className="list" ref={box}>
      {groupByTime(events).map((group) => (
        <section key={group.key} className="list-group" aria-labelledby={`group-${group.key}`}>
          <h2 id={`group-${group.key}`} className="list-heading">
            {groupHeading(group, words)}
          </h2>
          {group.events.map((event) => (
            <ListItem
              key={event.id}
              index={index}
              event={event}
              numbers={numbers}
              selected={event.id === selected}
            />
          ))}
        </section>
      ))}
      {events.length > 0 && (
        <section className="list-sources" aria-labelledby="sources">
          <h2 id="sources" className="list-heading">
            {say.sources}
          </h2>
          <ol>
            {index.story.articles.map((article, i) => (
              <li key={article.id} id={`source-${i + 1}`}>
                <SourceLine article={article} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

type ItemProps = {
  readonly index: StoryIndex;
  readonly event: StoryEvent;
  readonly numbers: ReadonlyMap<string, number>;
  readonly selected: boolean;
};

function ListItem({ index, event, numbers, selected }: ItemProps) {
  const { words } = usePage();
  const { say } = words;
  const figure = figureOf(event, words);
  const quotes = event.accounts.reduce((sum, account) => sum + account.quotes.length, 0);
  const counts = [
    ...(event.accounts.length > 0 ? [say.accounts(event.accounts.length)] : []),
    ...(quotes > 0 ? [say.quotes(quotes)] : []),
    ...(say.statusShort[event.status] === '' ? [] : [say.statusShort[event.status]]),
  ];
  return (
    <article
      className="item"
      data-event={event.id}
      data-selected={selected ? '' : undefined}
      aria-labelledby={`item-${event.id}`}
    >
      <p className="item-when">
        <span className={figure.wide ? 'item-large wide' : 'item-large'} aria-hidden="true">
          {figure.large}
        </span>
        <span className="item-small" aria-hidden="true">
          {figure.small}
        </span>
        <span className="only-read">{words.date(event)}</span>
      </p>
      <div className="item-body">
        <h3 id={`item-${event.id}`} className="item-title" dir="auto">
          <PlaceLink to={{ kind: 'event', id: event.id }} current={selected}>
            {event.title}
          </PlaceLink>
        </h3>
        <div className="item-accounts">
          {event.accounts.map((account) => (
            <AccountWords
              key={account.article}
              account={account}
              article={index.articles.get(account.article) as Article}
              number={numbers.get(account.article) ?? 0}
            />
          ))}
        </div>
        <p className="item-foot">
          <Discs event={event} />
          <span>{counts.join(', ')}</span>
        </p>
      </div>
    </article>
  );
}

/** What one article says, in its words, with its speakers; the footnote number leads to the source. */
function AccountWords({
  account,
  article,
  number,
}: {
  readonly account: Account;
  readonly article: Article;
  readonly number: number;
}) {
  const { say } = usePage().words;
  return (
    <div className="item-account">
      {accountBlocks(account).map((block, i) => (
        <p key={block.start} className="item-excerpt" dir="auto">
          <BlockWords block={block} article={article} />
          {i === 0 && (
            <sup>
              <a href={`#source-${number}`} className="footnote" aria-label={say.source(number)}>
                {number}
              </a>
            </sup>
          )}
        </p>
      ))}
      <p className="item-outlet">{article.outlet}</p>
    </div>
  );
}

function BlockWords({ block, article }: { readonly block: Block; readonly article: Article }) {
  const { look, words } = usePage();
  const names = [...new Set(block.quotes.map((quote) => quote.speaker))]
    .filter((speaker) => speaker !== null)
    .map((speaker) => look(speaker).name);
  return (
    <>
      <MarkedText
        text={article.text}
        span={block}
        marks={block.quotes.map((quote) => ({
          start: quote.start,
          end: quote.end,
          kind: 'said' as const,
        }))}
      />
      {names.length > 0 && <span className="item-speaker"> {words.list(names)}</span>}
    </>
  );
}

function SourceLine({ article }: { readonly article: Article }) {
  const { words } = usePage();
  const { say } = words;
  const parts = [
    ...(article.bylines.length > 0 ? [words.list(article.bylines)] : []),
    article.outlet,
    words.day(article.published, 'bare'),
  ];
  return (
    <>
      <PlaceLink to={{ kind: 'article', id: article.id, event: null, at: null }}>
        {article.headline ?? say.noHeadline(article.outlet)}
      </PlaceLink>
      {`. ${parts.join(', ')}.`}
      {article.url !== null && (
        <>
          {' '}
          <a href={article.url} rel="noopener external">
            {article.url}
          </a>
        </>
      )}
    </>
  );
}
