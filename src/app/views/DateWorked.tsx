import type { Article, StoryEvent } from '../../model/story.ts';
import { usePage } from '../page.ts';
import { wordsAround } from './account-blocks.ts';
import { MarkedText } from './MarkedText.tsx';
import { Part } from './Part.tsx';

type Props = { readonly event: StoryEvent; readonly articles: ReadonlyMap<string, Article> };

/** How the date was worked out: the words that say when, in their sentence; the day they count from; the result. */
export function DateWorked({ event, articles }: Props) {
  const { words } = usePage();
  const { say } = words;
  return (
    <Part id="worked" heading={say.worked}>
      <p className="worked-basis">{say.basis[event.basis]}</p>
      <ul className="worked" role="list">
        {event.accounts.map((account) => {
          const article = articles.get(account.article);
          const evidence = account.dateEvidence;
          if (article === undefined || evidence === null) return null;
          const around = wordsAround(article.text, evidence.expression);
          const result = words.date({ date: evidence.edtf });
          const relative = event.basis !== 'stated';
          return (
            <li key={account.article}>
              <p className="worked-words" lang={article.language} dir="auto">
                <span aria-hidden="true">… </span>
                <MarkedText
                  text={article.text}
                  span={around}
                  marks={[{ ...evidence.expression, kind: 'when' }]}
                />
                <span aria-hidden="true"> …</span>
              </p>
              <p className="worked-sum">
                {article.outlet}:{' '}
                {relative ? say.workedAgainst(words.day(evidence.reference)) : say.workedStated},{' '}
                {say.workedResult(result)}
                {/* Words that hold it as it is, as those for a year do, say it already. */}
                {!result.includes(evidence.edtf) && (
                  <>
                    {' '}
                    <span className="edtf">{evidence.edtf}</span>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
