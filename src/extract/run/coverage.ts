/** The report at the end of a run: what was found, and what was not. */
import type { Story } from '../../model/story.ts';
import { type Problem, problemLine } from '../inputs/problem.ts';
import type { MentionsLine } from '../mentions-line.ts';
import type { Intake } from './intake.ts';

const MOST_PROBLEMS_SHOWN = 20;

/** Lines for a person. */
export function coverageReport(
  story: Story,
  { articles, dropped, problems }: Intake,
  mentions: readonly MentionsLine[],
  files: number,
): string {
  const outlets = new Set(articles.map((article) => article.outlet));
  const quotes = mentions.flatMap((line) => line.quotes);
  const spoken = quotes.filter((quote) => quote.speaker !== null).length;
  const dates = mentions.flatMap((line) => line.dates);
  const unresolved = dates.filter((date) => date.edtf === null).length;
  const aside = new Map<string, number>();
  for (const article of articles) {
    for (const { kind } of [...article.asides, ...article.leftovers]) {
      aside.set(kind, (aside.get(kind) ?? 0) + 1);
    }
  }
  const shared = story.events.filter((event) => event.accounts.length > 1).length;
  return [
    `articles   ${articles.length} from ${count(outlets.size, 'outlet')} in ${count(files, 'file')}; ${count(dropped.length, 'copy', 'copies')} dropped`,
    `events     ${story.events.length}, ${shared} told by more than one article`,
    `actors     ${story.actors.length}`,
    `quotes     ${quotes.length}: ${spoken} with a speaker, ${quotes.length - spoken} without`,
    `dates      ${dates.length}: ${dates.length - unresolved} with a value on the calendar, ${unresolved} without (durations, times of day, not resolved)`,
    `not prose  ${[...aside].map(([kind, n]) => `${n} ${kind}`).join(', ') || 'nothing'}`,
    ...problemLines(problems),
  ].join('\n');
}

/** Every input that was skipped, with what to do; many are counted after the first. */
export function problemLines(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const more = problems.length - MOST_PROBLEMS_SHOWN;
  return [
    `skipped    ${problems.length}`,
    ...problems.slice(0, MOST_PROBLEMS_SHOWN).map((problem) => `  ${problemLine(problem)}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
