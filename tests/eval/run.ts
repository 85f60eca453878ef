/**
 * `npm run eval [stage …]`: every stage of the extraction on annotated corpora, beside libraries of its kind; and how its
 * time grows with the text. Prints one table a stage. Without the corpora, which are not part of the project, it says so,
 * measures what needs none, and ends well.
 */
import { openData } from './data.ts';
import type { Row, Stage } from './row.ts';
import { showTable } from './row.ts';

/** Stage name → the module that measures it on the corpora. A new stage is a new line here. */
const stages: Record<string, () => Promise<Stage>> = {
  dates: () => import('./dates.ts'),
  quotes: () => import('./quotes.ts'),
  'event-dates': () => import('./event-dates.ts'),
  merging: () => import('./merging.ts'),
  speed: () => import('./speed.ts'),
  actors: () => import('./actors.ts'),
};

/** The same for stages that make their own texts. */
const withoutCorpora: Record<string, () => Promise<{ evaluate(): Promise<Row[]> }>> = {
  growth: () => import('./growth.ts'),
};

const words = process.argv.slice(2);
const wanted = <T>(table: Record<string, T>) =>
  Object.entries(table).filter(([name]) => words.length === 0 || words.includes(name));
const show = (name: string, rows: readonly Row[]) => console.log(`\n${name}\n${showTable(rows)}`);

const onCorpora = wanted(stages);
const data = openData();
if (data === null && onCorpora.length > 0) {
  console.log(
    'eval: no corpora here. Put them into ../shared/data, or name their folder in SOURCELINE_DATA.',
  );
} else if (data !== null) {
  for (const [name, load] of onCorpora) show(name, await (await load()).evaluate(data));
}
for (const [name, load] of wanted(withoutCorpora)) show(name, await (await load()).evaluate());
