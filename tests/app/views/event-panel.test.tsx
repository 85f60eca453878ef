import { describe, expect, test, vi } from 'vitest';
import { EventPanel } from '../../../src/app/views/EventPanel.tsx';
import { wordsFor } from '../../../src/app/words/words.ts';
import { eventOf, index, screen, setup, story } from './setup.tsx';

function open(id: string, fields: Partial<Parameters<typeof EventPanel>[0]> = {}, page = {}) {
  const onToggleActor = vi.fn();
  const onShare = vi.fn();
  const onShowAll = vi.fn();
  const drawn = setup(
    <EventPanel
      index={index}
      event={eventOf(id)}
      position={5}
      total={8}
      byTime={{ before: eventOf('offer'), after: eventOf('holt') }}
      byActor={null}
      chosen={[]}
      onToggleActor={onToggleActor}
      onShare={onShare}
      onShowAll={onShowAll}
      {...fields}
    />,
    page,
  );
  return { ...drawn, onToggleActor, onShare, onShowAll };
}

test('every account stands there in its own words, under its outlet', () => {
  const { part } = open('stop');
  for (const account of eventOf('stop').accounts) {
    const outlet = index.articles.get(account.article)?.outlet ?? '';
    const shown = part(outlet).getAllByText(/./).at(0)?.closest('section')?.textContent ?? '';
    for (const { exact } of [...account.excerpts, ...account.quotes])
      expect(shown).toContain(exact);
  }
});

test('who spoke is said, and as what the text names them', () => {
  const { part } = open('holt');
  expect(part('Harbour Post').getByRole('link', { name: 'Ivar Holt' })).toBeTruthy();
  expect(part('Harbour Post').getByText(/named as/).textContent).toContain('Holt');
});

test('the date and how it was worked out', () => {
  const { part, container } = open('offer');
  expect(screen.getByText('some time in March 2025').getAttribute('datetime')).toBe('2025-03');
  const worked = part('How the date was worked out');
  expect(worked.getByText('in March').className).toContain('when');
  expect(worked.getByText(/counted from Friday 16 May 2025/)).toBeTruthy();
  // The expression is marked where it stands in the account, too.
  expect(container.querySelectorAll('.account .when')).toHaveLength(1);
});

test('a year is not set after the words that say it; a month is', () => {
  const dated = (edtf: string) => {
    const event = eventOf('offer');
    const accounts = event.accounts.map((account) => ({
      ...account,
      dateEvidence: account.dateEvidence && { ...account.dateEvidence, edtf },
    }));
    const { part, unmount } = open('offer', { event: { ...event, accounts } });
    const sum = part('How the date was worked out').getByText(/counted from/).textContent;
    unmount();
    return sum;
  };
  expect(dated('2024')).toMatch(/some time in 2024$/);
  expect(dated('2025-03')).toMatch(/some time in March 2025 2025-03$/);
});

test('where the accounts differ is set side by side', () => {
  const { part } = open('stop');
  const differ = part('Where the accounts differ');
  expect(differ.getByText('cannot be traded').tagName).toBe('MARK');
  expect(differ.getByText('are not for trade').tagName).toBe('MARK');
});

test('an event of one account has no part for differences', () => {
  open('offer');
  expect(screen.queryByRole('region', { name: 'Where the accounts differ' })).toBeNull();
});

test.each([
  ['vote', /^Planned/],
  ['sale', /^Denied/],
  ['rumour', /^Alleged/],
])('the status of %s is said in words', (id, words) => {
  open(id);
  expect(screen.getByText(words)).toBeTruthy();
});

test('its actors filter', () => {
  const { press, onToggleActor } = open('stop', { chosen: ['ivar-holt'] });
  expect(screen.getByRole('button', { name: /Ivar Holt/ }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  press(/Adela Prins/);
  expect(onToggleActor).toHaveBeenCalledWith('adela-prins');
});

describe('the ways on', () => {
  test('to the article, at the passage', () => {
    const { went, part } = open('holt');
    part('Harbour Post')
      .getByRole('link', { name: /Read in the article/ })
      .click();
    const start = eventOf('holt').accounts[0]?.excerpts[0]?.start;
    expect(went).toEqual([{ kind: 'article', id: 'post', event: 'holt', at: start }]);
  });

  test('to the events before and after', () => {
    const { went, follow } = open('stop');
    follow(/^Next/);
    follow(/Previous/);
    expect(went).toEqual([
      { kind: 'event', id: 'holt' },
      { kind: 'event', id: 'offer' },
    ]);
  });

  test('the ends of the story say that they are', () => {
    open('storm', { byTime: { before: null, after: null } });
    expect(screen.getByText('Nothing earlier')).toBeTruthy();
    expect(screen.getByText('Nothing later')).toBeTruthy();
  });

  test('to sharing it', () => {
    const { press, onShare } = open('stop');
    press('Share');
    expect(onShare).toHaveBeenCalledOnce();
  });
});

test('an event that the filters hide says so and offers to show all', () => {
  const { press, onShowAll } = open('stop', { position: null });
  expect(screen.getByText(/hidden by the filters/)).toBeTruthy();
  press('Show all');
  expect(onShowAll).toHaveBeenCalledOnce();
});

test('what was sought is marked in the words', () => {
  const { container } = open('holt', {}, { query: 'SAILED' });
  expect([...container.querySelectorAll('mark.hit')].map((m) => m.textContent)).toContain('sailed');
});

test('text that is code is text', () => {
  const { container, words } = open('rumour');
  expect(words()).toContain('Fuel is sold at sea <b>at night</b>');
  expect(container.querySelector('b, script, img')).toBeNull();
});

test('right-to-left words keep their own direction', () => {
  const { part } = open('stop');
  const quotation = part('صدى الميناء').getByText(/لا يمكن/);
  expect(quotation.closest('[dir="auto"]')).not.toBeNull();
});

test('words of a source are in its language, ours in that of the interface', () => {
  const { part } = open('stop', {}, { words: wordsFor('es') });
  const language = (element: HTMLElement) => element.closest('[lang]')?.getAttribute('lang');
  expect(language(part('صدى الميناء').getByText(/لا يمكن/))).toBe('ar');
  expect(language(part('Harbour Post').getByText(/not for trade/))).toBe('en');
  expect(language(screen.getByRole('heading', { level: 2 }))).toBe('en');
  expect(language(part('Harbour Post').getByText('Leer en el artículo'))).toBeUndefined();
});

test('a relative expression counts from a day, even where it gives that very day', () => {
  const { part } = open('stop');
  expect(part('How the date was worked out').getByText(/counted from Friday 16 May/)).toBeTruthy();
});

test('every event of the story can be drawn, in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    for (const event of story.events) {
      const { words, unmount } = open(event.id, {}, { words: wordsFor(language) });
      expect(words()).toContain(event.title);
      expect(words()).not.toMatch(/undefined|NaN|\[object/);
      unmount();
    }
  }
});
