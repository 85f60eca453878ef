/** Running stories told by several outlets: which tellings are brought together, against which should be. */
import { describe, expect, test } from 'vitest';
import { analyse, assemble } from '../../src/extract/extract.ts';
import type { Excerpt, Story } from '../../src/model/story.ts';
import { articleOf } from './made-article.ts';
import { CLUSTERS, type Cluster } from './merge-clusters.ts';
import { LATER } from './merge-clusters-later.ts';

type Marked = { readonly start: number; readonly label: string };

/** The plain text, and where its marks stand in it. */
function unmark(marked: string): { text: string; marks: Marked[] } {
  const marks: Marked[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]|]+\|[^\]]+\])/)) {
    const [, word, label] = /^\[([^\]|]+)\|([^\]]+)\]$/.exec(part) ?? [];
    if (word !== undefined && label !== undefined) marks.push({ start: text.length, label });
    text += word ?? part;
  }
  return { text, marks };
}

/** The event that a place of an article tells: by its trigger, else the only one whose excerpts hold it. */
function eventAt(story: Story, article: string, at: number): string | null {
  const holding = story.events.flatMap(({ id, accounts }) =>
    accounts.filter((account) => account.article === article).map((account) => ({ id, account })),
  );
  const holds = ({ start, end }: Excerpt) => start <= at && at < end;
  const named = holding.find(({ account }) =>
    holds((account as typeof account & { trigger: Excerpt }).trigger),
  );
  if (named !== undefined) return named.id;
  const told = holding.filter(({ account }) => account.excerpts.some(holds));
  return told.length === 1 ? (told[0]?.id ?? null) : null;
}

type Told = { readonly label: string; readonly event: string; readonly article: string };

function tell({ articles }: Cluster): { told: Told[]; missed: string[] } {
  const read = articles.map(({ outlet, published, marked }) => {
    const { text, marks } = unmark(marked);
    return { article: articleOf(text, published, outlet), marks };
  });
  const { story } = assemble({ analyses: read.map(({ article }) => analyse(article)) });
  const missed: string[] = [];
  const told = read.flatMap(({ article, marks }) => {
    const id = story.articles.find(({ text }) => text === article.text)?.id ?? '';
    return marks.flatMap(({ start, label }) => {
      const event = eventAt(story, id, start);
      if (event === null) missed.push(`${label}: ${article.text.slice(start - 30, start + 40)}`);
      return event === null ? [] : [{ label, event, article: id }];
    });
  });
  return { told, missed };
}

/** Pairs of tellings in different articles: brought together, to be brought together, both; and what is wrong. */
function pairsOf(told: readonly Told[]) {
  const sums = { right: 0, found: 0, gold: 0 };
  const wrong: string[] = [];
  told.forEach((a, i) => {
    for (const b of told.slice(i + 1)) {
      if (a.article === b.article) continue;
      const together = a.event === b.event;
      const same = a.label === b.label;
      if (together) sums.found++;
      if (same) sums.gold++;
      if (together && same) sums.right++;
      if (together !== same)
        wrong.push(
          `${together ? 'joined' : 'apart'}: ${a.label} (${a.article}), ${b.label} (${b.article})`,
        );
    }
  });
  return { ...sums, wrong };
}

describe('running stories told by several outlets', () => {
  const results = [...CLUSTERS, ...LATER].map((cluster) => {
    const { told, missed } = tell(cluster);
    return { name: cluster.name, missed, ...pairsOf(told) };
  });
  if (process.env.SHOW_MERGING !== undefined) console.log(JSON.stringify(results, null, 1));

  test.each(results)('$name: nothing is brought together that is two events', ({ wrong }) => {
    expect(wrong.filter((line) => line.startsWith('joined'))).toEqual([]);
  });

  test('most of what is one event is brought together', () => {
    const sum = (key: 'right' | 'gold') => results.reduce((all, one) => all + one[key], 0);
    expect(sum('right') / sum('gold')).toBeGreaterThan(0.8);
  });
});
