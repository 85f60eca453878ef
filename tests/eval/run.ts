/**
 * `npm run eval [stage …]`: every stage of the extraction on annotated corpora, beside libraries of its kind.
 * Prints one table a stage. Without the corpora it says so and ends well: they are not part of the project.
 */
import { openData } from './data.ts';
import type { Stage } from './row.ts';
import { showTable } from './row.ts';

/** Stage name → the module that measures it. A new stage is a new line here. */
const stages: Record<string, () => Promise<Stage>> = {
  dates: () => import('./dates.ts'),
  quotes: () => import('./quotes.ts'),
  'event-dates': () => import('./event-dates.ts'),
  merging: () => import('./merging.ts'),
  speed: () => import('./speed.ts'),
  actors: () => import('./actors.ts'),
};

const data = openData();
if (data === null) {
  console.log(
    'eval: no corpora here. Put them into ../shared/data, or name their folder in SOURCELINE_DATA.',
  );
} else {
  const wanted = process.argv.slice(2);
  for (const [name, load] of Object.entries(stages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const stage = await load();
    console.log(`\n${name}\n${showTable(await stage.evaluate(data))}`);
  }
}
