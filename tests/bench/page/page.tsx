/**
 * The timeline alone, or bare vis-timeline, with made stories (`?make=1000`) or a fetched one (`?story=/path`): for
 * measuring and for looking at it. `?bare` draws with vis-timeline as its manual shows.
 */
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { TimelineView } from '../../../src/app/timeline/TimelineView.tsx';
import { timelineWords } from '../../../src/app/timeline/words.ts';
import type { Actor, EventHead, Story } from '../../../src/model/story.ts';
import { makeHeads } from '../story-maker.ts';
import { recordFrames } from './frames.ts';
import '../../../src/app/styles/tokens.css';
import '../../../src/app/styles/fonts.css';
import './page.css';

type Window = { from: string; to: string } | null;
type Data = { heads: readonly EventHead[]; actors: readonly Actor[] };
type Look = ReturnType<typeof looksOf>;

const query = new URLSearchParams(location.search);
const number = (name: string) => Number(query.get(name) ?? 0);
const root = document.documentElement;

function looksOf({ actors }: Data) {
  const looks = new Map(
    actors.map(({ id, name }, i) => {
      const letters = name
        .split(' ')
        .map((word) => word[0])
        .slice(0, 2)
        .join('');
      return [id, { letters, tone: i % 6, name }];
    }),
  );
  const unknown = { letters: '?', tone: 5, name: '?' };
  return (id: string) => looks.get(id) ?? unknown;
}

function Page({
  heads,
  look,
  onReady,
}: {
  heads: readonly EventHead[];
  look: Look;
  onReady: () => void;
}) {
  const [selected, setSelected] = useState<string | null>(query.get('event'));
  const [days, setDays] = useState<Window>(null);
  const [isFiltered, setFiltered] = useState(query.has('hide'));
  const language = query.get('lang') ?? 'en';
  const words = useMemo(() => timelineWords(language), [language]);
  const lanes = useMemo(() => query.get('lanes')?.split(',') ?? [], []);
  const some = useMemo(() => {
    const every = number('hide') || 2;
    return Uint8Array.from(heads, (_, i) => (i % every === 0 ? 0 : 1));
  }, [heads]);
  const shown = isFiltered ? some : null;
  return (
    <>
      <TimelineView
        heads={heads}
        shown={shown}
        selected={selected}
        window={days}
        lanes={lanes}
        look={look}
        words={words}
        language={language}
        titlesLanguage="en"
        onSelect={setSelected}
        onStep={(direction) => {
          const at = heads.findIndex((head) => head.id === selected);
          setSelected(heads[at + direction]?.id ?? selected);
        }}
        onWindow={setDays}
        onReady={onReady}
        onShowHidden={() => setFiltered(false)}
      />
      <button type="button" id="filter" onClick={() => setFiltered((was) => !was)}>
        filter
      </button>
    </>
  );
}

async function load(): Promise<Data> {
  if (query.has('make')) return makeHeads(number('make'), number('seed') || 1);
  const response = await fetch(query.get('story') ?? '/story.json');
  const story = (await response.json()) as Story;
  return { heads: story.events, actors: story.actors };
}

recordFrames();
const data = await load();
// The library is fetched before the clock starts for both, so that drawing is measured and not the network.
await Promise.all([import('vis-timeline/esnext'), import('vis-data/esnext'), import('moment')]);
root.dataset.phase = 'loaded';
await new Promise((resolve) => setTimeout(resolve, 300));
// Its style sheet would change ours.
const bare = query.has('bare') ? await import('./bare.ts') : null;
const look = looksOf(data);
const start = performance.now();
const ready = () => {
  root.dataset.drawn = String(performance.now() - start);
  root.dataset.phase = 'ready';
};
const host = document.getElementById('root') as HTMLElement;
if (bare !== null) await bare.drawBare(host, data.heads, ready);
else {
  createRoot(host).render(
    <StrictMode>
      <Page heads={data.heads} look={look} onReady={ready} />
    </StrictMode>,
  );
}
