/** The timeline alone, with made or fetched stories: for measuring it and for looking at it. */
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { actorLooks, rankActors } from '../../../src/app/look.ts';
import { TimelineView } from '../../../src/app/timeline/TimelineView.tsx';
import { timelineWords } from '../../../src/app/timeline/words.ts';
import type { Story } from '../../../src/model/story.ts';
import '../../../src/app/styles/tokens.css';
import '../../../src/app/styles/fonts.css';
import './page.css';

const query = new URLSearchParams(location.search);

function Page({ story }: { story: Story }) {
  const [selected, setSelected] = useState<string | null>(query.get('event'));
  const [window_, setWindow] = useState<{ from: string; to: string } | null>(null);
  const [all, setAll] = useState(query.get('hide') === null);
  const language = query.get('lang') ?? 'en';
  const words = useMemo(() => timelineWords(language), [language]);
  const looks = useMemo(() => actorLooks(rankActors(story.actors, story.events)), [story]);
  const look = useMemo(() => {
    const none = { letters: '?', tone: 5, name: '?' };
    return (id: string) => looks.get(id) ?? none;
  }, [looks]);
  const lanes = useMemo(() => query.get('lanes')?.split(',') ?? [], []);
  const shown = useMemo(
    () =>
      all
        ? null
        : new Set(
            story.events.filter((_, i) => i % Number(query.get('hide')) !== 0).map((e) => e.id),
          ),
    [all, story],
  );
  return (
    <TimelineView
      heads={story.events}
      shown={shown}
      selected={selected}
      window={window_}
      lanes={lanes}
      look={look}
      words={words}
      language={language}
      onSelect={setSelected}
      onStep={(direction) => {
        const at = story.events.findIndex((e) => e.id === selected);
        setSelected(story.events[at + direction]?.id ?? selected);
      }}
      onWindow={(window) => {
        document.documentElement.dataset['window'] = JSON.stringify(window);
        setWindow(window);
      }}
      onReady={() => {
        document.documentElement.dataset['phase'] = 'ready';
      }}
      onShowHidden={() => setAll(true)}
    />
  );
}

const response = await fetch(query.get('story') ?? '/story.json');
const story = (await response.json()) as Story;
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Page story={story} />
  </StrictMode>,
);
