import { useState } from 'react';
import type { Decision, LeftOut } from '../../model/coverage.ts';
import type { Article } from '../../model/story.ts';
import { uncovered } from '../../model/uncovered.ts';
import { usePage } from '../page.ts';
import type { StoryIndex } from '../selectors.ts';
import { Detail } from './Detail.tsx';
import { InTurn } from './Later.tsx';
import { PanelHeading } from './Panel.tsx';
import { Part } from './Part.tsx';
import { PlaceLink } from './PlaceLink.tsx';

/** So many articles, and notices of one kind, are shown; the next ones when they are asked for. */
const ARTICLES_AT_ONCE = 100;
const NOTICES_AT_ONCE = 200;

/** What the story rests on: articles with what each gave, what was left out and why, decisions of people. */
export function CoveragePanel({ index }: { readonly index: StoryIndex }) {
  const { say } = usePage().words;
  return (
    <article className="coverage">
      <PanelHeading>{say.coverage}</PanelHeading>
      <p className="coverage-intro">{say.coverageIntro}</p>
      <Detail of="coverage">{() => <Counted index={index} />}</Detail>
      <p className="event-tools">
        <PlaceLink to={{ kind: 'story' }} className="button">
          {say.backToStory}
        </PlaceLink>
      </p>
    </article>
  );
}

/** What can be shown once everything is counted. */
function Counted({ index }: { readonly index: StoryIndex }) {
  const { story } = index;
  const { words } = usePage();
  const { say } = words;
  const [most, setMost] = useState(ARTICLES_AT_ONCE);
  const coverage = index.coverage();
  const decisions = coverage.edits;
  const groups = groupNotices(coverage.notices);
  const articles = story.articles.slice(0, most);
  return (
    <InTurn>
      <Part id="coverage-articles" heading={say.coverageArticles}>
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
              {articles.map((article, i) => (
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
                  <td className="number">{coverage.events[i]}</td>
                  <td className="number">{coverage.quotes[i]}</td>
                  <td className="number">{Math.max(0, article.copies.length - 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {articles.length < story.articles.length && (
          <p>
            {say.shownOf(articles.length, story.articles.length)}{' '}
            <button
              type="button"
              className="plain"
              onClick={() => setMost(most + ARTICLES_AT_ONCE)}
            >
              {say.showMore}
            </button>
          </p>
        )}
      </Part>
      <Part id="coverage-aside" heading={say.coverageAside}>
        {articles.map((article, i) => (
          <Aside key={article.id} article={article} index={index} share={coverage.share[i] ?? 0} />
        ))}
      </Part>
      <Part id="coverage-out" heading={say.coverageLeftOut}>
        {groups.length === 0 && <p className="quiet">{say.coverageNothingLeft}</p>}
        {groups.map(([kind, notices]) => (
          <details key={kind} open={notices.length <= 5}>
            <summary>
              {say.noticeKinds[kind] ?? kind.replaceAll('-', ' ')}{' '}
              <span className="quiet">{notices.length}</span>
            </summary>
            <Notices index={index} notices={notices} />
          </details>
        ))}
      </Part>
      <Part id="coverage-decisions" heading={say.coverageDecisions}>
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
      </Part>
      {story.retired.length > 0 && (
        <Part id="coverage-retired" heading={say.coverageRetired}>
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
        </Part>
      )}
    </InTurn>
  );
}

function Notices({
  index,
  notices,
}: {
  readonly index: StoryIndex;
  readonly notices: readonly LeftOut[];
}) {
  const { say } = usePage().words;
  const [most, setMost] = useState(NOTICES_AT_ONCE);
  return (
    <>
      <ul>
        {notices.slice(0, most).map((notice) => (
          <li key={`${notice.article} ${notice.span?.start} ${notice.message}`}>
            {/* Where the kind says why in the reader's language, the words are all that is left to say. */}
            {(notice.words === null || say.noticeKinds[notice.kind] === undefined) && (
              <span lang={index.story.language} dir="auto">
                {notice.message}
              </span>
            )}
            {notice.words !== null && (
              <q
                className="notice-words"
                lang={index.articles.get(notice.article ?? '')?.language}
                dir="auto"
              >
                {notice.words}
              </q>
            )}
          </li>
        ))}
      </ul>
      {notices.length > most && (
        <p>
          {say.shownOf(most, notices.length)}{' '}
          <button type="button" className="plain" onClick={() => setMost(most + NOTICES_AT_ONCE)}>
            {say.showMore}
          </button>
        </p>
      )}
    </>
  );
}

/** How much of an article events rest on, and the words that none does; of a large story these are fetched when asked for. */
function Aside({
  article,
  index,
  share,
}: {
  readonly article: Article;
  readonly index: StoryIndex;
  readonly share: number;
}) {
  const { words, detail } = usePage();
  const { say } = words;
  const [isOpened, setIsOpened] = useState(false);
  const of = { tellings: article.id };
  return (
    <details onToggle={() => setIsOpened(true)}>
      <summary>
        {article.outlet}, {words.day(article.published, 'bare')}{' '}
        <span className="quiet">{say.coverageShare(share)}</span>
      </summary>
      {(isOpened || detail(of) === 'here') && (
        <Detail of={of}>{() => <Passages article={article} index={index} />}</Detail>
      )}
    </details>
  );
}

function Passages({ article, index }: { readonly article: Article; readonly index: StoryIndex }) {
  const { passages } = uncovered(article, index.eventsIn(article.id));
  return (
    <ul>
      {passages.map((passage) => (
        <li key={passage.start}>
          <q className="notice-words" lang={article.language} dir="auto">
            {article.text.slice(passage.start, passage.end)}
          </q>
        </li>
      ))}
    </ul>
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

function groupNotices(notices: readonly LeftOut[]): [string, LeftOut[]][] {
  const groups = new Map<string, LeftOut[]>();
  for (const notice of notices) {
    const group = groups.get(notice.kind) ?? [];
    group.push(notice);
    groups.set(notice.kind, group);
  }
  return [...groups];
}
