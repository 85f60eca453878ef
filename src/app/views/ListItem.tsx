import { memo } from 'react';
import type { Account, Article, StoryEvent } from '../../model/story.ts';
import { figureOf } from '../list-dates.ts';
import { usePage } from '../page.ts';
import type { StoryIndex } from '../selectors.ts';
import { Discs } from './Actors.tsx';
import { accountBlocks, type Block } from './account-blocks.ts';
import { Detail } from './Detail.tsx';
import { MarkedText } from './MarkedText.tsx';
import { PlaceLink } from './PlaceLink.tsx';

type ItemProps = {
  readonly index: StoryIndex;
  readonly event: StoryEvent;
  readonly numbers: ReadonlyMap<string, number>;
  readonly selected: boolean;
  /** Stands under no heading: it says its whole date. */
  readonly dated: boolean;
};

/** One event of the list: its day, its title, what each source says of it. */
export const ListItem = memo(function ListItem({
  index,
  event,
  numbers,
  selected,
  dated,
}: ItemProps) {
  const { words, storyLanguage } = usePage();
  const { say } = words;
  const status = say.statusShort[event.status];
  const figure = figureOf(event, words);
  const quotes = event.accounts.reduce((sum, account) => sum + account.quotes.length, 0);
  const counts = [
    ...(event.accounts.length > 0 ? [say.accounts(event.accounts.length)] : []),
    ...(quotes > 0 ? [say.quotes(quotes)] : []),
  ];
  return (
    <article
      className="item"
      lang={words.language}
      data-event={event.id}
      data-selected={selected ? '' : undefined}
      aria-labelledby={`item-${event.id}`}
    >
      <p className="item-when">
        {!dated && (
          <>
            <span className={figure.wide ? 'item-large wide' : 'item-large'} aria-hidden="true">
              {figure.large}
            </span>
            <span className="item-small" aria-hidden="true">
              {figure.small}
            </span>
          </>
        )}
        <span className={dated ? 'item-date' : 'only-read'}>{words.date(event)}</span>
        {status !== '' && (
          <span className="item-status">
            <span className="only-read">, </span>
            {status}
          </span>
        )}
      </p>
      <div className="item-body">
        <h3 id={`item-${event.id}`} className="item-title" lang={storyLanguage} dir="auto">
          <PlaceLink to={{ kind: 'event', id: event.id }} current={selected}>
            <MarkedText text={event.title} span={{ start: 0, end: event.title.length }} />
          </PlaceLink>
        </h3>
        <div className="item-accounts">
          <Detail of={{ event: event.id }}>
            {() =>
              event.accounts.map((account) => (
                <AccountWords
                  key={account.article}
                  account={account}
                  article={index.articles.get(account.article) as Article}
                  number={numbers.get(account.article) ?? 0}
                />
              ))
            }
          </Detail>
        </div>
        <p className="item-foot">
          <Discs event={event} />
          <span>{counts.join(', ')}</span>
        </p>
      </div>
    </article>
  );
});

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
        <p key={block.start} className="item-excerpt" lang={article.language} dir="auto">
          <BlockWords block={block} article={article} />
          {i === 0 && number > 0 && (
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
      {names.length > 0 && (
        <>
          {' '}
          <span className="item-speaker" lang={words.language}>
            {words.list(names)}
          </span>
        </>
      )}
    </>
  );
}
