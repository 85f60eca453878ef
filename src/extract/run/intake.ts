/** What was read from all files, made ready for the pipeline: copies dropped, every article with a day and in English. */
import { type DroppedArticle, dropCopies, type KeptArticle } from '../dedupe.ts';
import type { Read } from '../inputs/json.ts';
import type { Problem } from '../inputs/problem.ts';
import type { DatedArticle } from '../reading.ts';

export type Intake = {
  readonly articles: readonly DatedArticle[];
  readonly dropped: readonly DroppedArticle[];
  readonly problems: readonly Problem[];
};

/** `published` is the day for articles that do not state one. The order of articles is that of the files. */
export function takeIn(reads: readonly Read[], published: string | null): Intake {
  // Copies first: one of them may be the one that says when it appeared.
  const { kept, dropped } = dropCopies(reads.flatMap((read) => read.articles));
  const dated = kept.map((article) => ({ ...article, published: article.published ?? published }));
  const problems = dated.map(problemWith);
  const readable = {
    articles: dated as DatedArticle[],
    dropped,
    problems: reads.flatMap((r) => r.problems),
  };
  return leaveOut(readable, problems);
}

/** Without the articles that have a problem, and without their copies; `problems` has one entry an article. */
export function leaveOut(intake: Intake, problems: readonly (Problem | null)[]): Intake {
  const place = new Map<number, number>();
  const articles = intake.articles.filter((_, i) => {
    if (problems[i] !== null) return false;
    place.set(i, place.size);
    return true;
  });
  return {
    articles,
    dropped: intake.dropped.flatMap((copy) => {
      const keptAs = place.get(copy.keptAs);
      return keptAs === undefined ? [] : [{ ...copy, keptAs }];
    }),
    problems: [...intake.problems, ...problems.filter((problem) => problem !== null)],
  };
}

/** Longer than any article: a book, a log, a file of articles without the headers that would part them. */
const LONGEST_ARTICLE = 1_000_000;

function problemWith(article: KeptArticle): Problem | null {
  if (article.text.length > LONGEST_ARTICLE) return tooLong(article);
  if (article.published === null) return withoutDay(article);
  return isEnglish(article) ? null : otherLanguage(article);
}

function isEnglish({ language }: Pick<KeptArticle, 'language'>): boolean {
  return /^en(?:-|$)/i.test(language);
}

function withoutDay(article: KeptArticle): Problem {
  return {
    file: article.file,
    where: nameOf(article),
    reason: 'does not say when it was published, so that no date in it can be worked out',
    advice:
      'Put the day on a line of its own above the text (May 3, 2025), into a front-matter block (published: 2025-05-03), or behind --published.',
  };
}

function tooLong(article: KeptArticle): Problem {
  return {
    file: article.file,
    where: nameOf(article),
    reason: `is ${article.text.length} characters long, more than any article (${LONGEST_ARTICLE})`,
    advice: 'Put a headline and the day above each article in it, or split it into files.',
  };
}

function otherLanguage(article: KeptArticle): Problem {
  return {
    file: article.file,
    where: nameOf(article),
    reason: `is written in "${article.language}"; only English is read`,
    advice: 'Remove it, or say language: en in a front-matter block if that is wrong.',
  };
}

/** Which article of the file: its headline or its first words. */
function nameOf({ headline, text }: KeptArticle): string {
  const words = (headline ?? text).replace(/\s+/g, ' ');
  return `“${words.length > 50 ? `${words.slice(0, 50).trimEnd()}…` : words}”`;
}
