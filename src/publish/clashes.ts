/** Ids whose files would be one file. Links carry the ids (`/e/<id>/`), so that no other place can be chosen here. Pure. */
import type { Story } from '../model/story.ts';
import { LIMITS, type Limits, type Scope, scopeOf } from './scope.ts';

/** A file or folder of the site and whose it is: `event “x”`. */
type Claim = { readonly path: string; readonly of: string };

/** More lines than this say nothing new. */
const MOST_NAMED = 10;

/**
 * Throws where two ids of what gets a page would stand in one place, and names each pair, their places and what to do.
 * Asked before anything is written.
 */
export function refuseClashes(story: Story, limits: Partial<Limits> = {}): void {
  const clashes = findClashes(scopeOf(story, { ...LIMITS, ...limits }), story.retired);
  if (clashes.length === 0) return;
  const named = clashes
    .slice(0, MOST_NAMED)
    .map(([a, b]) => `  ${a.of} is at ${a.path}, ${b.of} at ${b.path}`);
  const more = clashes.length - named.length;
  throw new Error(
    [
      'Nothing was built: on Mac, Windows and many hosts these would be one file, since there names are the same that differ only in case, in how accents are stored, or in a dot at the end:',
      ...named,
      ...(more > 0 ? [`  … and ${more} more`] : []),
      'Give one of each two another id in the story file, everywhere it is named there; an id that is only in “retired” can be taken out of it. Links with the id that is given up will open what keeps it.',
    ].join('\n'),
  );
}

/** Pairs of claims to one place. Only ids can clash: every other name of the site is a word of its own. */
export function findClashes(
  scope: Pick<Scope, 'events' | 'articles' | 'actors'>,
  retired: Story['retired'],
): [Claim, Claim][] {
  const claimed = new Map<string, Claim>();
  const clashes: [Claim, Claim][] = [];
  for (const claim of claims(scope, retired)) {
    const key = sameName(claim.path.replace(/\/$/, ''));
    const before = claimed.get(key);
    if (before === undefined) claimed.set(key, claim);
    // Two events that are one name have both their pages and their data in one place: said once.
    else if (!clashes.some(([a, b]) => a.of === before.of && b.of === claim.of))
      clashes.push([before, claim]);
  }
  return clashes;
}

function* claims(
  { events, articles, actors }: Pick<Scope, 'events' | 'articles' | 'actors'>,
  retired: Story['retired'],
): Generator<Claim> {
  for (const { id } of events) {
    yield { path: `e/${id}/`, of: `event “${id}”` };
    yield { path: `e/${id}.json`, of: `event “${id}”` };
  }
  for (const { id } of retired) yield { path: `e/${id}/`, of: `retired event “${id}”` };
  for (const { id } of articles) yield { path: `a/${id}/`, of: `article “${id}”` };
  for (const { id } of actors) yield { path: `actor/${id}/`, of: `actor “${id}”` };
}

/**
 * The same for names that some file system takes for one: letters folded (upper case first: `ς` and `σ` have one
 * capital), accents composed, dots at the end dropped (Windows). A dotless `ı` is no other case of `i` to any of them.
 */
function sameName(name: string): string {
  const folded = name
    .normalize('NFC')
    .replace(/[^ı]+/g, (part) => part.toUpperCase().toLowerCase());
  return folded.normalize('NFC').replace(/\.+$/, '');
}
