import { describe, expect, test, vi } from 'vitest';
import { ActorFilter } from '../../../src/app/views/ActorFilter.tsx';
import { ArticleReader } from '../../../src/app/views/ArticleReader.tsx';
import { EventList } from '../../../src/app/views/EventList.tsx';
import { Failed, Warning } from '../../../src/app/views/Failed.tsx';
import ShareDialog from '../../../src/app/views/ShareDialog.tsx';
import { siteOf } from '../../../src/model/formats/address.ts';
import {
  articleOf,
  eventOf,
  fireEvent,
  index,
  ranked,
  screen,
  setup,
  story,
  within,
} from './setup.tsx';

describe('the actor filter', () => {
  function open(fields: Partial<Parameters<typeof ActorFilter>[0]> = {}) {
    const spies = { onToggle: vi.fn(), onMatch: vi.fn(), onClear: vi.fn(), onLanes: vi.fn() };
    const drawn = setup(
      <ActorFilter
        ranked={ranked}
        counts={new Map(ranked.map((actor, i) => [actor.id, { all: 9 - i, acting: 1 }]))}
        chosen={[]}
        match="any"
        lanes={false}
        canLanes
        {...spies}
        {...fields}
      />,
    );
    return { ...drawn, ...spies };
  }
  const names = () =>
    within(screen.getByRole('group', { name: 'Actors' }))
      .getAllByRole('button', { name: /\d$/ })
      .map((b) => b.textContent?.replace(/^[A-ZØ]{2}|\d+$/g, ''));

  test('offers the first six with their counts; the others on demand', () => {
    const { press } = open();
    expect(names()).toEqual(ranked.slice(0, 6).map((actor) => actor.name));
    press('2 more');
    expect(names()).toEqual(ranked.map((actor) => actor.name));
    press('Fewer');
    expect(names()).toHaveLength(6);
  });

  test('finds an actor by any name, whatever the accents', () => {
    const { press, type } = open();
    press('2 more');
    type('Find an actor by any name', 'the MAYOR');
    expect(names()).toEqual(['Adela Prins']);
    type('Find an actor by any name', 'osterholm');
    expect(names()).toContain('Østerholm');
    type('Find an actor by any name', 'nobody');
    expect(screen.getByText('No actor has that name.')).toBeTruthy();
  });

  test('chosen ones are always there, and say that they are chosen', () => {
    open({ chosen: ['skarn'] });
    expect(screen.getByRole('button', { name: /Skarn/ }).getAttribute('aria-pressed')).toBe('true');
  });

  test('choosing, clearing, lanes', () => {
    const { press, onToggle, onClear, onLanes } = open({ chosen: ['skarn'] });
    press(/Ivar Holt/);
    expect(onToggle).toHaveBeenCalledWith('ivar-holt');
    press('Clear');
    expect(onClear).toHaveBeenCalledOnce();
    press('Lanes by actor');
    expect(onLanes).toHaveBeenCalledWith(true);
  });

  test('any or all is asked once there are two', () => {
    const { press, onMatch, unmount } = open({ chosen: ['skarn', 'ivar-holt'] });
    expect(screen.getByRole('button', { name: 'any' }).getAttribute('aria-pressed')).toBe('true');
    press('all');
    expect(onMatch).toHaveBeenCalledWith('all');
    unmount();
    open({ chosen: ['skarn'] });
    expect(screen.queryByRole('button', { name: 'all' })).toBeNull();
  });

  test('an actor without an event is not offered', () => {
    open({ counts: new Map([['ivar-holt', { all: 3, acting: 2 }]]) });
    expect(names()).toEqual(['Ivar Holt']);
  });
});

describe('the list', () => {
  const wholeList = (
    <EventList
      index={index}
      events={story.events}
      selected={null}
      isRanked={false}
      setting="auto"
    />
  );

  test('headings by time, an article an event with every account’s words, sources as footnotes', () => {
    const { container } = setup(wholeList);
    const months = screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent);
    expect(months).toContain('May 2025');
    expect(months.at(-1)).toBe('Sources');
    for (const event of story.events) {
      const item = screen.getByRole('article', { name: event.title });
      for (const { exact } of event.accounts.flatMap((a) => [...a.excerpts, ...a.quotes]))
        expect(item.textContent).toContain(exact);
      for (const note of within(item).queryAllByRole('link', { name: /^Source/ }))
        expect(container.querySelector(note.getAttribute('href') ?? '')).not.toBeNull();
    }
    const sources = within(screen.getByRole('region', { name: 'Sources' }));
    expect(sources.getAllByRole('listitem')).toHaveLength(story.articles.length);
    expect(container.querySelector('script, img, b')).toBeNull();
  });

  test('a title opens its event; a modified click is left to the browser', () => {
    const { went, follow } = setup(wholeList);
    const title = eventOf('holt').title;
    const link = screen.getByRole('link', { name: title });
    expect(link.getAttribute('href')).toBe('/e/holt/');
    fireEvent.click(link, { ctrlKey: true });
    expect(went).toEqual([]);
    follow(title);
    expect(went).toEqual([{ kind: 'event', id: 'holt' }]);
  });

  test('no events, no headings', () => {
    setup(<EventList index={index} events={[]} selected={null} isRanked={false} setting="auto" />);
    expect(screen.queryAllByRole('heading')).toEqual([]);
  });
});

describe('the article', () => {
  const eventsIn = (id: string) =>
    story.events.filter((event) => event.accounts.some((account) => account.article === id));

  test('is there whole and verbatim, its code as text', () => {
    const { container } = setup(
      <ArticleReader
        article={articleOf('herald')}
        events={eventsIn('herald')}
        current={null}
        at={null}
      />,
    );
    const paragraphs = [...container.querySelectorAll('.article-text > p')].map(
      (p) => p.textContent,
    );
    expect(paragraphs.join('\n')).toBe(articleOf('herald').text);
    expect(container.querySelector('script, img')).toBeNull();
  });

  test('every passage leads to its event, and the one the reader came from is marked', () => {
    const { went, follow, container } = setup(
      <ArticleReader
        article={articleOf('herald')}
        events={eventsIn('herald')}
        current="offer"
        at={null}
      />,
    );
    expect(container.querySelector('.here mark')?.textContent).toBe(
      eventOf('offer').accounts[0]?.excerpts[0]?.exact,
    );
    follow(eventOf('audit').accounts[0]?.excerpts[0]?.exact ?? '');
    expect(went).toEqual([{ kind: 'event', id: 'audit' }]);
    follow(/Back to the event/);
    expect(went.at(-1)).toEqual({ kind: 'event', id: 'offer' });
  });

  test('says whose it is, when it was published, and where it is kept', () => {
    const { words } = setup(
      <ArticleReader
        article={articleOf('post')}
        events={eventsIn('post')}
        current={null}
        at={null}
      />,
    );
    expect(words()).toContain('by Tom Aske and Rania Saad, Saturday 17 May 2025, OSTERHOLM');
    expect(words()).toContain('paste.txt, characters 0 to');
    expect(screen.queryByRole('link', { name: 'Open the original' })).toBeNull();
  });

  test('leads out to the very words where it has an address', () => {
    setup(
      <ArticleReader
        article={articleOf('herald')}
        events={eventsIn('herald')}
        current="offer"
        at={null}
      />,
    );
    const link = screen.getByRole('link', { name: 'Open the original' });
    expect(link.getAttribute('href')).toMatch(/^https:\/\/herald\.example\/ferry\?id=1#:~:text=/);
    expect(link.getAttribute('rel')).toContain('noopener');
  });

  test('says its own language', () => {
    const { container } = setup(
      <ArticleReader
        article={articleOf('sada')}
        events={eventsIn('sada')}
        current={null}
        at={null}
      />,
    );
    expect(container.querySelector('article')?.getAttribute('lang')).toBe('ar');
    expect(container.querySelector('.article-text')?.getAttribute('dir')).toBe('auto');
  });
});

describe('a story that failed', () => {
  const failure = {
    address: '/x.json',
    reason: 'broken' as const,
    details: 'events[4] (stop): <b>',
  };

  test('says what, where, and what to do', () => {
    const onRetry = vi.fn();
    const onBundled = vi.fn();
    const { press, words, container } = setup(
      <Failed failure={failure} onRetry={onRetry} onBundled={onBundled} />,
    );
    expect(words()).toContain('“/x.json” is not a story file that can be trusted');
    expect(words()).toContain('events[4] (stop): <b>');
    expect(container.querySelector('b')).toBeNull();
    press('Try again');
    press('Show the bundled story');
    expect(onRetry).toHaveBeenCalledOnce();
    expect(onBundled).toHaveBeenCalledOnce();
  });

  test('offers no other story where there is none', () => {
    setup(<Failed failure={failure} onRetry={() => {}} onBundled={null} />);
    expect(screen.queryByRole('button', { name: 'Show the bundled story' })).toBeNull();
  });

  test('is announced where another stays on screen', () => {
    const onDismiss = vi.fn();
    const { press } = setup(<Warning failure={failure} onDismiss={onDismiss} />);
    expect(screen.getByRole('alert').textContent).toContain('The story on screen stays.');
    press('Dismiss');
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});

describe('sharing', () => {
  function open(event: string | null) {
    const onClose = vi.fn();
    const written: string[] = [];
    Object.assign(navigator, {
      clipboard: { writeText: async (text: string) => written.push(text) },
    });
    window.matchMedia ??= vi.fn(() => ({ matches: false })) as never;
    const drawn = setup(
      <ShareDialog
        context={{ story, site: siteOf('https://site.example', '/'), language: 'en' }}
        event={event === null ? null : eventOf(event)}
        shown={story.events.slice(0, 2)}
        whole={null}
        plainLink="https://site.example/e/stop/"
        viewLink="https://site.example/e/stop/?q=no"
        embedLink="https://site.example/e/stop/?embed"
        onClose={onClose}
      />,
    );
    return { ...drawn, onClose, written };
  }

  test('copies the link, with the view only when asked', async () => {
    const { press, written } = open('stop');
    press('Copy link');
    expect((await screen.findAllByText('Copied')).length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('checkbox'));
    press('Copy link');
    await vi.waitFor(() =>
      expect(written).toEqual([
        'https://site.example/e/stop/',
        'https://site.example/e/stop/?q=no',
      ]),
    );
  });

  test('says so when the browser refuses to copy', async () => {
    const { press } = open('stop');
    Object.assign(navigator, {
      clipboard: { writeText: () => Promise.reject(new Error('denied')) },
    });
    press('Copy link');
    expect(await screen.findByText(/did not allow copying/)).toBeTruthy();
  });

  test('the embed code is that of the page', () => {
    open(null);
    const code = screen.getByRole('textbox', { name: 'Copy embed code' }) as HTMLTextAreaElement;
    expect(code.value).toMatch(/^<iframe src="https:\/\/site\.example\/e\/stop\/\?embed"/);
  });

  test('an event has a citation, the story offers what is shown', () => {
    const { unmount } = open('stop');
    expect(screen.getByRole('textbox', { name: 'Copy citation' })).toBeTruthy();
    unmount();
    const { words } = open(null);
    expect(screen.queryByRole('textbox', { name: 'Copy citation' })).toBeNull();
    expect(words()).toContain('2 events as shown');
  });

  test('closes by its button', () => {
    const { press, onClose } = open(null);
    press('Close');
    expect(onClose).toHaveBeenCalledOnce();
  });
});
