import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TimelineView } from '../../../src/app/timeline/TimelineView.tsx';
import { timelineWords } from '../../../src/app/timeline/words.ts';
import { HEADS } from './heads.ts';

test('renders without a window: overview, buttons and legend are there, the drawing has its place', () => {
  const nothing = () => {};
  const html = renderToString(
    createElement(TimelineView, {
      heads: HEADS,
      shown: null,
      selected: 'vote',
      window: null,
      lanes: [],
      look: (id: string) => ({ letters: 'AB', tone: 1, name: id }),
      words: timelineWords('es'),
      language: 'es',
      titlesLanguage: 'en',
      onSelect: nothing,
      onStep: nothing,
      onWindow: nothing,
      onReady: nothing,
      onShowHidden: nothing,
    }),
  );
  expect(html).toContain('class="tl-host"');
  expect(html).toContain('Anterior');
  expect(html).toContain('día exacto');
  expect(html).toContain('role="listbox"');
});
