/** What was left out or could not be settled, and why, in a sentence for a reader each. */
import type { Notice } from '../model/story.ts';
import type { ArticleAnalysis } from './analysis.ts';
import type { DroppedArticle } from './dedupe.ts';
import { type Problem, problemLine } from './inputs/problem.ts';

const LEFT_OUT: Readonly<Record<string, string>> = {
  caption: 'Photo caption, not part of the article',
  legal: 'Legal line, not part of the article',
  credit: 'Credit line, not part of the article',
  cruft: 'From the web page around the article, not part of it',
  heading: 'Heading between paragraphs',
  rule: 'Rule between paragraphs',
};

/** Notices about one article, in the order of its text. `id` is its id in the story. */
export function noticesOf(
  { article, dates, quotes, events }: ArticleAnalysis,
  id: string,
): Notice[] {
  const notices: Notice[] = [];
  const { text, copies } = article;
  if (copies.length > 1) {
    notices.push(
      notice(
        'copy-dropped',
        `The source files hold this article ${copies.length} times; it is counted once.`,
        id,
      ),
    );
  }
  for (const { kind, text: words } of article.leftovers) {
    notices.push(notice(kind, `${LEFT_OUT[kind]}: ${quoted(words)}`, id));
  }
  for (const { kind, start, end } of article.asides) {
    notices.push(
      notice(kind, `${LEFT_OUT[kind]}: ${quoted(text.slice(start, end))}`, id, { start, end }),
    );
  }
  // Words that come to a date only beside an event ("in recent months") are settled by it.
  const used = new Set(events.flatMap(({ date }) => date.evidence?.span.start ?? []));
  for (const { type, edtf, start, end } of dates) {
    if (type !== 'DATE' || edtf !== null) continue;
    if (used.has(start)) continue;
    notices.push(
      notice('date-unresolved', `“${text.slice(start, end)}” names no day, month or year.`, id, {
        start,
        end,
      }),
    );
  }
  for (const { speaker, start, end } of quotes) {
    if (speaker !== null) continue;
    notices.push(
      notice(
        'quote-without-speaker',
        `The text does not say for certain who speaks: ${shorten(text.slice(start, end))}`,
        id,
        { start, end },
      ),
    );
  }
  return notices;
}

/** Articles that were dropped as copies that are not letter by letter the same. */
export function droppedNotices(
  dropped: readonly DroppedArticle[],
  idOf: (index: number) => string,
): Notice[] {
  return dropped
    .filter(({ how }) => how !== 'same')
    .map(({ article, keptAs, how, shared }) => {
      const name =
        [article.outlet, article.published].filter((part) => part !== null).join(', ') ||
        article.file;
      const share = `${Math.round(shared * 100)} % of its words`;
      const why =
        how === 'part'
          ? `it stands in a longer one (${share})`
          : `it is an edited version of another (${share})`;
      return notice('copy-dropped', `An article (${name}) was left out: ${why}.`, idOf(keptAs));
    });
}

/** Inputs that could not be read. */
export function problemNotices(problems: readonly Problem[]): Notice[] {
  return problems.map((problem) => notice('input-skipped', problemLine(problem), null));
}

function notice(
  kind: string,
  message: string,
  article: string | null,
  span: Notice['span'] = null,
): Notice {
  return { kind, message, article, span };
}

/** Words between quotation marks, and one full stop: theirs where they end in one. */
function quoted(words: string): string {
  const line = shorten(words);
  return /[.!?…]$/.test(line) ? `“${line}”` : `“${line}”.`;
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
