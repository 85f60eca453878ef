import { expect, test } from 'vitest';
import { indexStory } from '../../../src/app/selectors.ts';
import { CoveragePanel } from '../../../src/app/views/CoveragePanel.tsx';
import { wordsFor } from '../../../src/app/words/words.ts';
import { setup, story } from './setup.tsx';

const [article] = story.articles;
const notice = (kind: string, message: string, words: boolean) => ({
  kind,
  message,
  article: article?.id ?? null,
  span: words ? { start: 0, end: 12 } : null,
});
const index = indexStory({
  ...structuredClone(story),
  notices: [
    notice('caption', 'Photo caption: “x”.', true),
    notice('copy-dropped', 'Held 2 times.', false),
    notice('from-elsewhere', 'Said by another tool.', true),
  ],
});

test.each([
  ['en', 'Photo captions, not part of the article', 'Copies of an article, counted once'],
  ['es', 'Pies de foto, que no son parte del artículo', 'Copias de un artículo, contadas una vez'],
] as const)(
  'why something was left out is said in %s, the words as they stand',
  (language, ...said) => {
    const { words, container } = setup(<CoveragePanel index={index} />, {
      words: wordsFor(language),
    });
    for (const reason of said) expect(words()).toContain(reason);
    expect(container.querySelector('q')?.textContent).not.toBe('');
    expect(words()).toContain(article?.text.slice(0, 12));
    // What only a message says stays, and a kind of which nothing is known.
    expect(words()).toContain('Held 2 times.');
    expect(words()).toContain('from elsewhere');
    expect(words()).toContain('Said by another tool.');
    expect(words()).not.toContain('Photo caption: “x”.');
  },
);
