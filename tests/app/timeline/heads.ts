import type { EventHead } from '../../../src/model/story.ts';

/** An event head with what the test says and plain values for the rest. */
export function head(
  id: string,
  title: string,
  days: string | [string, string],
  more: Partial<EventHead> = {},
): EventHead {
  const [earliest, latest] = typeof days === 'string' ? [days, days] : days;
  return {
    id,
    title,
    date: earliest === latest ? earliest : `${earliest}/${latest}`,
    earliest,
    latest,
    basis: 'stated',
    status: 'happened',
    importance: 0.5,
    actors: [{ actor: 'mayor', role: 'agent' }],
    ...more,
  };
}

export const HEADS: readonly EventHead[] = [
  head('plan', 'Mayor presents the bridge plan', ['2024-01-01', '2024-01-31'], { date: '2024-01' }),
  head('vote', 'Council approves the bridge', '2024-02-12', {
    actors: [{ actor: 'council', role: 'agent' }],
    importance: 0.9,
  }),
  head('strike', 'Workers stop the building', ['2024-02-20', '2024-04-02'], {
    extent: 'throughout',
    actors: [{ actor: 'union', role: 'agent' }],
  }),
  ...Array.from({ length: 40 }, (_, i) =>
    head(`crash-${i}`, `Report ${i + 1} on the ferry crash`, '2024-03-09', {
      actors: [{ actor: 'council', role: 'speaker' }],
      importance: 0.2,
    }),
  ),
  head('opening', 'Mayor opens the bridge', '2024-06-01', { status: 'planned', importance: 1 }),
];
