import type { Article, Notice, Story } from '../../model/story.ts';
import { usePage } from '../page.ts';
import type { StoryIndex } from '../selectors.ts';
import { uncovered } from '../uncovered.ts';
import { PanelHeading } from './Panel.tsx';
import { PlaceLink } from './PlaceLink.tsx';

/** A decision of a person, as extraction writes it into the story beside the contract's fields. */
type Decision = {
  readonly about: 'story' | 'event' | 'actor';
  readonly id: string;
  readonly change: string;
  readonly reason: string;
};

/** More would be a page that nobody reads; each article's own page has the rest. */
const MOST_ARTICLES = 100;

/** What the story rests on: articles with what each gave, what was left out and why, decisions of people. */
export function CoveragePanel({ index }: { readonly index: StoryIndex }) {
  const { story } = index;
  const { words } = usePage();
  const { say } = words;
  const decisions = decisionsOf(story);
  const groups = groupNotices(story.notices);
  return (
    <article className="coverage">
      <PanelHeading>{say.coverage}</PanelHeading>
      <p className="coverage-intro">{say.coverageIntro}</p>
      <section className="part" aria-labelledby="coverage-articles">
        <h3 id="coverage-articles" className="ruled">
          {say.coverageArticles}
        </h3>
        <div className="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say.columns.article}</th>
                <th scope="col" className="number">
                  {say.columns.events}
                </th>
                <th scope="col" className="number">
                  {say.columns.quotes}
                </th>
                <th scope="col" className="number">
                  {say.columns.copies}
                </th>
              </tr>
            </thead>
            <tbody>
              {story.articles.slice(0, MOST_ARTICLES).map((article) => {
                const accounts = story.events.flatMap((event) =>
                  event.accounts.filter((a) => a.article === article.id),
                );
                const quotes = new Set(
                  accounts.flatMap((account) => account.quotes.map((quote) => quote.start)),
                );
                return (
                  <tr key={article.id}>
                    <th scope="row">
                      <PlaceLink
                        to={{ kind: 'article', id: article.id, event: null, at: null }}
                        lang={article.headline === null ? undefined : article.language}
                      >
                        {article.headline ?? say.noHeadline(article.outlet)}
                      </PlaceLink>
                      <span className="quiet">
                        {article.outlet}, {words.day(article.published, 'bare')}
                      </span>
                    </th>
                    <td className="number">{accounts.length}</td>
                    <td className="number">{quotes.size}</td>
                    <td className="number">{article.copies.length}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </section>
      <section className="part" aria-labelledby="coverage-aside">
        <h3 id="coverage-aside" className="ruled">
          {say.coverageAside}
        </h3>
        {story.articles.slice(0, MOST_ARTICLES).map((article) => (
          <Aside key={article.id} article={article} story={story} />
        ))}
      </section>
      <section className="part" aria-labelledby="coverage-out">
        <h3 id="coverage-out" className="ruled">
          {say.coverageLeftOut}
        </h3>
        {groups.length === 0 && <p className="quiet">{say.coverageNothingLeft}</p>}
        {groups.map(([kind, notices]) => (
          <details key={kind} open={notices.length <= 5}>
            <summary>
              {kind.replaceAll('-', ' ')} <span className="quiet">{notices.length}</span>
            </summary>
            <ul>
              {notices.map((notice) => (
                <li key={`${notice.article} ${notice.span?.start} ${notice.message}`}>
                  {notice.message}
                  {notice.article !== null && notice.span !== null && (
                    <q
                      className="notice-words"
                      lang={index.articles.get(notice.article)?.language}
                      dir="auto"
                    >
                      {wordsOf(index, notice)}
                    </q>
                  )}
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      <section className="part" aria-labelledby="coverage-decisions">
        <h3 id="coverage-decisions" className="ruled">
          {say.coverageDecisions}
        </h3>
        {decisions.length === 0 ? (
          <p className="quiet">{say.coverageNoDecisions}</p>
        ) : (
          <ul>
            {decisions.map((decision) => (
              <li key={`${decision.about} ${decision.id} ${decision.change}`}>
                <Decided index={index} decision={decision} />
                <span className="decision-change">{decision.change}</span>
                <span className="quiet">{decision.reason}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {story.retired.length > 0 && (
        <section className="part" aria-labelledby="coverage-retired">
          <h3 id="coverage-retired" className="ruled">
            {say.coverageRetired}
          </h3>
          <ul>
            {story.retired.map((entry) => (
              <li key={entry.id}>
                <code>{entry.id}</code> {entry.reason}
                {entry.to !== null && (
                  <>
                    {' '}
                    <PlaceLink to={{ kind: 'event', id: entry.to }} lang={story.language}>
                      {index.events.get(entry.to)?.title}
                    </PlaceLink>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="event-tools">
        <PlaceLink to={{ kind: 'story' }} className="button">
          {say.backToStory}
        </PlaceLink>
      </p>
    </article>
  );
}

/** How much of an article events rest on, and the words that none does. */
function Aside({ article, story }: { readonly article: Article; readonly story: Story }) {
  const { words } = usePage();
  const { say } = words;
  const { share, passages } = uncovered(article, story.events);
  return (
    <details>
      <summary>
        {article.outlet}, {words.day(article.published, 'bare')}{' '}
        <span className="quiet">{say.coverageShare(Math.round(100 * share))}</span>
      </summary>
      <ul>
        {passages.map((passage) => (
          <li key={passage.start}>
            <q className="notice-words" lang={article.language} dir="auto">
              {article.text.slice(passage.start, passage.end)}
            </q>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What a decision is about, as a link where it still is in the story. */
function Decided({ index, decision }: { readonly index: StoryIndex; readonly decision: Decision }) {
  const { about, id } = decision;
  const event = index.events.get(id);
  const actor = index.actors.get(id);
  if (about === 'event' && event)
    return (
      <PlaceLink to={{ kind: 'event', id }} lang={index.story.language}>
        {event.title}
      </PlaceLink>
    );
  if (about === 'actor' && actor)
    return <PlaceLink to={{ kind: 'actor', id }}>{actor.name}</PlaceLink>;
  return about === 'story' ? index.story.title : <code>{id}</code>;
}

function decisionsOf(story: Story): readonly Decision[] {
  const edits = (story as Story & { readonly edits?: unknown }).edits;
  return Array.isArray(edits) ? (edits as Decision[]) : [];
}

function groupNotices(notices: readonly Notice[]): [string, Notice[]][] {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const group = groups.get(notice.kind) ?? [];
    group.push(notice);
    groups.set(notice.kind, group);
  }
  return [...groups];
}

function wordsOf(index: StoryIndex, notice: Notice): string {
  const text = index.articles.get(notice.article ?? '')?.text ?? '';
  const piece = text.slice(notice.span?.start, notice.span?.end);
  return piece.length <= 160 ? piece : `${piece.slice(0, 159)}…`;
}
