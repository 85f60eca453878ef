/**
 * Who is meant in the copies that the story leaves out. A copy is resolved by itself; each of its actors is then the
 * actor of the story that most of its words mean in the article it copies.
 */
import { resolveActors } from './actors.ts';
import { type ArticleAnalysis, asActorArticle } from './analysis.ts';

type Links = readonly (string | null)[];

/** A dropped article, analysed all the same; `keptAs` counts in the articles of the story's input. */
export type Copy = { readonly analysis: ArticleAnalysis; readonly keptAs: number };

/** The actor of each mention, by copy. Null too where the story has nobody of that name. */
export function linksOfCopies(
  copies: readonly Copy[],
  originals: readonly ArticleAnalysis[],
  links: readonly Links[],
): Links[] {
  if (copies.length === 0) return [];
  const own = resolveActors(copies.map(({ analysis }) => asActorArticle(analysis)));
  const votes = new Map<string, Map<string, number>>();
  copies.forEach(({ analysis, keptAs }, c) => {
    const original = originals[keptAs];
    if (original === undefined) return;
    const meant = meantBy(original, links[keptAs] ?? []);
    analysis.mentions.forEach((mention, m) => {
      const actor = own.links[c]?.[m] ?? null;
      if (actor === null) return;
      const words = analysis.article.text.slice(mention.start, mention.end);
      const tally = votes.get(actor) ?? new Map<string, number>();
      for (const id of meant.get(words) ?? []) tally.set(id, (tally.get(id) ?? 0) + 1);
      votes.set(actor, tally);
    });
  });
  const chosen = new Map([...votes].map(([actor, tally]) => [actor, mostVoted(tally)]));
  return own.links.map((row) => row.map((actor) => chosen.get(actor ?? '') ?? null));
}

/** Whom each wording of a mention means in an article: once for every time it does. */
function meantBy({ article, mentions }: ArticleAnalysis, links: Links): Map<string, string[]> {
  const meant = new Map<string, string[]>();
  mentions.forEach(({ start, end, form }, m) => {
    const id = links[m] ?? null;
    if (id === null || form === 'pronoun') return;
    const words = article.text.slice(start, end);
    const list = meant.get(words);
    if (list === undefined) meant.set(words, [id]);
    else list.push(id);
  });
  return meant;
}

function mostVoted(tally: ReadonlyMap<string, number>): string | null {
  const [best] = [...tally].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}
