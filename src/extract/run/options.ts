/** The words behind `npm run extract --`. */
import { parseArgs } from 'node:util';
import { publishedField } from '../published.ts';

export type Options = {
  /** A folder, a file, or "-" for standard input. */
  readonly from: string;
  readonly to: string;
  /** A TimelineJS file to read instead of articles; null to read articles. */
  readonly timelineJs: string | null;
  readonly mentions: string | null;
  /** For articles that do not say when they appeared. */
  readonly published: string | null;
  /** Write nothing; say whether the story on disk is what would be written. */
  readonly check: boolean;
  readonly jobs: number | null;
  /** Keep and use what an interrupted run has done. */
  readonly cache: boolean;
  /** Exit with 0 also where some inputs were skipped. */
  readonly goOn: boolean;
};

export const HELP = `Reads articles and writes a story: the events they tell, each with the words that tell it.

  npm run extract -- [options]

  --in PATH         a folder, a file, or - for standard input          (seeds)
  --out FILE        the story to write                  (src/data/story.json)
  --mentions FILE   write also what was found in each article, one JSON line an article
  --published DAY   the day of articles that do not say when they appeared, as YYYY-MM-DD
  --from timelinejs FILE   read a TimelineJS file (JSON or CSV) instead of articles; its events have no source text
  --check           write nothing; exit with 1 if the story on disk is not what would be written
  --jobs N          how many processor cores to use               (all there are)
  --go-on           exit with 0 also where some inputs were skipped: for what comes after it
  --no-cache        do not keep what was done so that an interrupted run can go on from there
  --help            this text

Inputs may be pastes of pages (.txt), text with a front-matter block (.md, .txt), saved pages (.html), or JSON and
JSON Lines with {"text", "published", "title", "outlet", "authors", "url"}. See src/extract/README.md.

Exit code: 0 all was read; 1 some inputs were skipped, or --check found a difference; 2 nothing was written.`;

/** Options, a wish for help, or what is wrong with the words. */
export function parseOptions(
  words: readonly string[],
): { options: Options } | { help: true } | { error: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        in: { type: 'string', default: 'seeds' },
        out: { type: 'string', default: 'src/data/story.json' },
        mentions: { type: 'string' },
        published: { type: 'string' },
        check: { type: 'boolean', default: false },
        jobs: { type: 'string' },
        'no-cache': { type: 'boolean', default: false },
        'go-on': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { help: true };
    const [file, ...more] = positionals;
    if (values.from === undefined && file !== undefined) {
      return { error: `"${file}" is no option. --in names what to read.` };
    }
    if (values.from !== undefined && values.from !== 'timelinejs') {
      return { error: `--from takes timelinejs, not "${values.from}".` };
    }
    if (values.from !== undefined && (file === undefined || more.length > 0)) {
      return { error: '--from timelinejs takes one file.' };
    }
    const jobs = values.jobs === undefined ? null : Number(values.jobs);
    if (jobs !== null && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 256)) {
      return { error: `--jobs takes a number from 1 to 256, not "${values.jobs}".` };
    }
    const published = values.published === undefined ? null : publishedField(values.published);
    if (values.published !== undefined && published === null) {
      return { error: `--published takes a day as YYYY-MM-DD, not "${values.published}".` };
    }
    return {
      options: {
        from: values.in,
        to: values.out,
        timelineJs: file ?? null,
        mentions: values.mentions ?? null,
        published,
        check: values.check,
        jobs,
        cache: !values['no-cache'],
        goOn: values['go-on'],
      },
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
