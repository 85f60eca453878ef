import type { Article } from '../../model/story.ts';
import type { Difference, Side } from '../differences.ts';
import { usePage } from '../page.ts';
import { MarkedText } from './MarkedText.tsx';
import { Part } from './Part.tsx';

type Props = {
  readonly differences: readonly Difference[];
  readonly articles: ReadonlyMap<string, Article>;
};

/** Where the accounts differ, set so that the eye finds the different words. */
export function DifferencesView({ differences, articles }: Props) {
  const { words } = usePage();
  if (differences.length === 0) return null;
  return (
    <Part id="differ" heading={words.say.differ}>
      <ul className="differences" role="list">
        {differences.map((difference) => (
          <li key={keyOf(difference)}>
            <DifferenceView difference={difference} articles={articles} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function keyOf(difference: Difference): string {
  switch (difference.kind) {
    case 'date':
      return 'date';
    case 'actor':
      return `actor ${difference.actor}`;
    case 'quotes':
      return `quotes ${difference.article}`;
    case 'words':
      return `words ${difference.speaker}`;
  }
}

function DifferenceView({
  difference,
  articles,
}: {
  readonly difference: Difference;
  readonly articles: ReadonlyMap<string, Article>;
}) {
  const { look, words } = usePage();
  const { say } = words;
  const outlet = (id: string) => articles.get(id)?.outlet ?? id;
  switch (difference.kind) {
    case 'date':
      return (
        <>
          <p className="difference-head">{say.differDate}</p>
          <dl className="sides">
            {difference.accounts.map((account) => (
              <div key={account.article}>
                <dt>{outlet(account.article)}</dt>
                <dd>
                  <mark className="differing">{words.date({ date: account.date })}</mark>
                </dd>
              </div>
            ))}
          </dl>
        </>
      );
    case 'words':
      return (
        <>
          <p className="difference-head">
            {difference.speaker === null
              ? say.differWordsUnknown
              : say.differWords(look(difference.speaker).name)}
          </p>
          {difference.passages.map((sides) => (
            <dl key={sides[0].span.start} className="sides quoted">
              {sides.map((side) => (
                <SideView key={side.article} side={side} article={articles.get(side.article)} />
              ))}
            </dl>
          ))}
        </>
      );
    case 'actor':
      return (
        <p className="difference-head">
          {say.onlyNames(words.list(difference.articles.map(outlet)), look(difference.actor).name)}
        </p>
      );
    case 'quotes':
      return (
        <>
          <p className="difference-head">{say.onlyOne(outlet(difference.article))}</p>
          {difference.quotes.map((quote) => (
            <p
              key={quote.start}
              className="only-quote"
              lang={articles.get(difference.article)?.language}
              dir="auto"
            >
              <MarkedText text={articles.get(difference.article)?.text ?? ''} span={quote} />
            </p>
          ))}
        </>
      );
  }
}

function SideView({
  side,
  article,
}: {
  readonly side: Side;
  readonly article: Article | undefined;
}) {
  if (article === undefined) return null;
  return (
    <div>
      <dt>{article.outlet}</dt>
      <dd lang={article.language} dir="auto">
        <MarkedText
          text={article.text}
          span={side.span}
          marks={side.differing.map((span) => ({ ...span, kind: 'differing' as const }))}
        />
      </dd>
    </div>
  );
}
