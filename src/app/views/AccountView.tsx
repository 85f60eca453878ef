import { useState } from 'react';
import { textFragmentAddress } from '../../model/formats/text-fragment.ts';
import type { Account, Article } from '../../model/story.ts';
import { usePage } from '../page.ts';
import { Disc } from './Actors.tsx';
import { accountBlocks, type Block, lineAround } from './account-blocks.ts';
import { MarkedText, type Marking } from './MarkedText.tsx';
import { PlaceLink } from './PlaceLink.tsx';

type Props = { readonly event: string; readonly account: Account; readonly article: Article };

/** What one article says of the event: outlet, day, byline, the way into the article, and its own words. */
export function AccountView({ event, account, article }: Props) {
  const { words } = usePage();
  const { say } = words;
  const blocks = accountBlocks(account);
  const first = blocks[0];
  const original =
    first === undefined
      ? null
      : textFragmentAddress(article.url, article.text.slice(first.start, first.end));
  return (
    <div className="account" role="group" aria-label={article.outlet}>
      <header className="account-head">
        <h4>{article.outlet}</h4>
        <p className="account-source">
          {words.day(article.published, 'bare')}
          {article.bylines.length > 0 && `, ${words.list(article.bylines)}`}
        </p>
        <PlaceLink
          to={{ kind: 'article', id: article.id, event, at: first?.start ?? null }}
          className="read"
          label={say.readHint(article.outlet)}
        >
          {say.read}
        </PlaceLink>
      </header>
      {blocks.map((block) => (
        <BlockView key={block.start} block={block} account={account} article={article} />
      ))}
      {original !== null && (
        <p className="original">
          <a href={original} rel="noopener external">
            {say.original}
          </a>
        </p>
      )}
    </div>
  );
}

function BlockView({
  block,
  account,
  article,
}: {
  readonly block: Block;
  readonly account: Account;
  readonly article: Article;
}) {
  const { say } = usePage().words;
  const [wide, setWide] = useState(false);
  const marks: Marking[] = block.quotes.map((quote) => ({
    start: quote.start,
    end: quote.end,
    kind: 'said' as const,
  }));
  const expression = account.dateEvidence?.expression;
  if (expression) marks.push({ ...expression, kind: 'when' });
  const line = lineAround(article.text, block);
  const hasContext = line.start < block.start || line.end > block.end;
  const text = (
    <>
      {wide && <span className="context">{article.text.slice(line.start, block.start)}</span>}
      <MarkedText text={article.text} span={block} marks={marks} />
      {wide && <span className="context">{article.text.slice(block.end, line.end)}</span>}
    </>
  );
  return (
    <div className="block">
      {block.quotes.length === 0 ? (
        <p className="excerpt" lang={article.language} dir="auto">
          {text}
        </p>
      ) : (
        <QuoteBlock block={block} language={article.language}>
          {text}
        </QuoteBlock>
      )}
      {hasContext && (
        <button
          type="button"
          className="plain context-toggle"
          aria-expanded={wide}
          onClick={() => setWide(!wide)}
        >
          {wide ? say.contextHide : say.context}
        </button>
      )}
    </div>
  );
}

/** A passage with quotations: what was said stands out, the reporter's words are kept but quieter. */
function QuoteBlock({
  block,
  language,
  children,
}: {
  readonly block: Block;
  readonly language: string;
  readonly children: React.ReactNode;
}) {
  const { look, words } = usePage();
  const { say } = words;
  const speakers = [...new Set(block.quotes.map((quote) => quote.speaker))];
  const only = speakers.length === 1 ? speakers[0] : null;
  const tone = only ? ` tone-${look(only).tone}` : '';
  return (
    <figure className={`quotation${tone}`}>
      <blockquote lang={language} dir="auto">
        <p>{children}</p>
      </blockquote>
      <figcaption>
        {speakers.map((speaker) => {
          const quotes = block.quotes.filter((quote) => quote.speaker === speaker);
          const as = quotes.find((quote) => quote.speakerWords !== null)?.speakerWords?.exact;
          if (speaker === null) {
            return (
              <span key="none" className="speaker-none">
                {say.noSpeaker}
              </span>
            );
          }
          const { name } = look(speaker);
          return (
            <span key={speaker} className={`speaker tone-${look(speaker).tone}`}>
              <Disc actor={speaker} />
              <PlaceLink to={{ kind: 'actor', id: speaker }} className="speaker-name">
                {name}
              </PlaceLink>
              {as !== undefined && !as.includes(name) && (
                <span className="speaker-as">{say.saidAs(as)}</span>
              )}
            </span>
          );
        })}
      </figcaption>
    </figure>
  );
}
