import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TimelineView, type TimelineViewProps } from '../../../src/app/timeline/TimelineView.tsx';
import { loadDrawing } from '../../../src/app/timeline/vis-timeline.ts';
import { timelineWords } from '../../../src/app/timeline/words.ts';
import { ferryStory } from '../../fixtures/ferry-story.ts';
import { fake, stubLayout } from './fake-drawing.ts';
import { HEADS } from './heads.ts';

vi.mock('../../../src/app/timeline/vis-timeline.ts', async () => {
  const { loadDrawing } = await import('./fake-drawing.ts');
  return { loadDrawing: vi.fn(loadDrawing) };
});

const words = timelineWords('en');
const look = (id: string) => ({ letters: id.slice(0, 2).toUpperCase(), tone: 0, name: id });
const DAY = 86_400_000;

const spies = {
  onSelect: vi.fn(),
  onStep: vi.fn(),
  onWindow: vi.fn(),
  onReady: vi.fn(),
  onShowHidden: vi.fn(),
};

/** `reach`: the reader comes near, so that the drawing that moves takes over from the one that stands still. */
async function show(more: Partial<TimelineViewProps> = {}, reach = true) {
  const props: TimelineViewProps = {
    heads: HEADS,
    shown: null,
    selected: null,
    window: null,
    lanes: NO_LANES,
    look,
    words,
    language: 'en',
    titlesLanguage: 'en',
    ...spies,
    ...more,
  };
  const view = (p: TimelineViewProps) => (
    <StrictMode>
      <TimelineView {...p} />
    </StrictMode>
  );
  spies.onReady.mockClear();
  const result = render(view(props));
  await until(() => spies.onReady.mock.calls.length > 0);
  if (reach) {
    document.querySelector('.tl')?.dispatchEvent(new Event('pointerenter'));
    await until(() => document.querySelector('.tl-sheet .vis-timeline') === null);
  }
  return {
    ...result,
    again: (change: Partial<TimelineViewProps>) => result.rerender(view({ ...props, ...change })),
  };
}

/** Marks are drawn, and drawings exchanged, in later frames: the sketch goes when the other one takes over. */
async function until(is: () => boolean): Promise<void> {
  // An act each: React takes what is asked for during one when it ends.
  for (let i = 0; i < 2_000 && !is(); i++) {
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
  }
  expect(is()).toBe(true);
}

const NO_LANES: readonly string[] = [];
/** Found without working out every role on the page: walks ask for it at every step. */
const listbox = () => {
  const found = document.querySelector<HTMLElement>('[role=listbox]');
  if (found === null) throw new Error('no listbox');
  return found;
};
/** The option that the listbox says is active, which must exist. */
const active = () => {
  const id = listbox().getAttribute('aria-activedescendant');
  const option = id === null ? null : document.getElementById(id);
  if (option === null) throw new Error(`no active option: ${id}`);
  return option.textContent;
};
const press = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(document.activeElement as Element, { key });
};

beforeEach(() => {
  stubLayout();
  for (const spy of Object.values(spies)) spy.mockReset();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the listbox that stands for the drawing', () => {
  test('is the only way in for the keyboard; the drawing is hidden from screen readers', async () => {
    await show();
    expect(listbox().tabIndex).toBe(0);
    expect(document.querySelector('.tl-host')?.getAttribute('aria-hidden')).toBe('true');
    expect(document.querySelectorAll('.tl-host [tabindex]')).toHaveLength(0);
    const names = screen.getAllByRole('option').map((option) => option.textContent);
    expect(names).toContain('Monday 12 February 2024: Council approves the bridge');
    expect(names).toContain('some time in January 2024: Mayor presents the bridge plan');
    expect(names).toContain('Saturday 1 June 2024: Mayor opens the bridge (planned)');
  });

  test('arrows walk through time, Home and End go to the ends', async () => {
    await show();
    act(() => listbox().focus());
    press('Home');
    expect(active()).toContain('bridge plan');
    press('ArrowRight');
    expect(active()).toContain('Council approves');
    press('ArrowLeft');
    expect(active()).toContain('bridge plan');
    press('End');
    expect(active()).toContain('opens the bridge');
  });

  test('up and down stay with one actor', async () => {
    await show();
    act(() => listbox().focus());
    press('Home', 'ArrowDown');
    expect(active()).toContain('opens the bridge');
    press('ArrowUp');
    expect(active()).toContain('bridge plan');
  });

  test('Enter opens an event, Escape closes it', async () => {
    const { again } = await show();
    act(() => listbox().focus());
    press('Home', 'ArrowRight', 'Enter');
    expect(spies.onSelect).toHaveBeenLastCalledWith('vote');
    again({ selected: 'vote' });
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Council');
    press('Escape');
    expect(spies.onSelect).toHaveBeenLastCalledWith(null);
  });

  test('comes back to where it was when the focus comes back', async () => {
    await show();
    listbox().focus();
    press('Home', 'ArrowRight', 'ArrowRight');
    const was = active();
    listbox().blur();
    listbox().focus();
    expect(active()).toBe(was);
  });

  test('every event can be walked to, even at the deepest zoom', async () => {
    await show({ window: { from: '2024-01-29', to: '2024-02-04' } });
    act(() => listbox().focus());
    press('End');
    expect(active()).toContain('opens the bridge');
    expect(fake.from).toBeLessThan(Date.UTC(2024, 5, 1));
    expect(fake.to).toBeGreaterThan(Date.UTC(2024, 5, 1));
  });
});

test('a focus that comes before the marks begins at one of them when they are there', async () => {
  spies.onReady.mockClear();
  const props = { heads: HEADS, shown: null, selected: null, window: null, lanes: NO_LANES, look };
  render(<TimelineView {...props} words={words} language="en" titlesLanguage="en" {...spies} />);
  act(() => listbox().focus());
  expect(listbox().getAttribute('aria-activedescendant')).toBeNull();
  await until(() => spies.onReady.mock.calls.length > 0);
  expect(active()).not.toBe('');
});

describe('before the reader reaches for it', () => {
  test('everything is drawn, and nothing is loaded', async () => {
    const loaded = vi.mocked(loadDrawing);
    loaded.mockClear();
    await show({}, false);
    expect(document.querySelectorAll('.tl-card').length).toBeGreaterThan(2);
    expect(screen.getAllByRole('option').length).toBeGreaterThan(2);
    expect(loaded).not.toHaveBeenCalled();
  });
});

describe('a count', { timeout: 20_000 }, () => {
  const openCount = async () => {
    await show({ window: { from: '2024-03-04', to: '2024-03-14' } });
    act(() => listbox().focus());
    press('Home', 'PageDown');
    for (let i = 0; i < 60 && !/^\d+ events, 9 March 2024/.test(active() ?? ''); i++) {
      press('ArrowRight');
    }
    expect(active()).toMatch(/^\d+ events, 9 March 2024$/);
    press('Enter');
    return document.querySelector('[role=dialog]') as HTMLElement;
  };

  test('of one day opens to its members, whatever the zoom', async () => {
    const dialog = await openCount();
    const buttons = [...dialog.querySelectorAll('li button')].filter((button) =>
      /Report \d+/.test(button.textContent ?? ''),
    );
    const drawn = [...document.querySelectorAll('.tl-card')].filter((card) =>
      card.textContent?.includes('Report'),
    );
    expect(buttons.length + drawn.length).toBe(40);
    expect(document.activeElement).toBe(buttons[0]);
    fireEvent.click(buttons[1] as Element);
    expect(spies.onSelect).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(listbox());
  });

  test('of one event has its name, and opens it', async () => {
    const heads = ferryStory().events;
    await show({ heads });
    listbox().focus();
    press('Home');
    const named = new Set<string | null>();
    for (let i = 0; i < heads.length; i++) {
      named.add(active());
      press('ArrowRight');
    }
    const heard = [...named].join('\n');
    for (const { title } of heads) expect(heard).toContain(title);
    expect(heard).not.toContain('1 event');
  });

  test('closes by Escape, and the focus goes back', async () => {
    await openCount();
    press('Escape');
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect(document.activeElement).toBe(listbox());
    expect(spies.onSelect).not.toHaveBeenCalled();
  });
});

describe('what the reader sees around it', () => {
  test('filters hide nothing silently', async () => {
    await show({
      shown: Uint8Array.from(HEADS, ({ id }) => (id === 'plan' || id === 'vote' ? 1 : 0)),
    });
    expect(screen.getByText(/42 events are hidden by filters/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(spies.onShowHidden).toHaveBeenCalledOnce();
    const names = screen.getAllByRole('option').map((option) => option.textContent);
    expect(names).toHaveLength(2);
  });

  test('says so in words when nothing is left to draw', async () => {
    const { again } = await show({ shown: new Uint8Array(HEADS.length) });
    expect(screen.getByText('No event passes the filters.')).toBeTruthy();
    again({ shown: null });
    expect(screen.queryByText('No event passes the filters.')).toBeNull();
  });

  test('lanes show an event in the lane of each of its actors', async () => {
    await show({ lanes: ['mayor', 'council'] });
    const names = screen.getAllByRole('option').map((option) => option.textContent ?? '');
    expect(names.filter((name) => name.endsWith(', mayor'))).toHaveLength(2);
    expect(names.some((name) => name.endsWith(', council'))).toBe(true);
    expect(names.some((name) => name.endsWith(', Everyone else'))).toBe(true);
  });

  test('buttons move by time, zoom and fit', async () => {
    await show();
    const whole = fake.to - fake.from;
    fireEvent.click(screen.getByRole('button', { name: 'Previous' }));
    expect(spies.onStep).toHaveBeenLastCalledWith(-1);
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect((fake.to - fake.from) / whole).toBeCloseTo(0.5);
    fireEvent.click(screen.getByRole('button', { name: 'All' }));
    expect((fake.to - fake.from) / whole).toBeCloseTo(1);
  });

  test('the window is reported once it rests, as days, and everything as null', async () => {
    await show();
    vi.useFakeTimers();
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(spies.onWindow).not.toHaveBeenCalled();
    act(() => vi.advanceTimersByTime(400));
    const [days] = spies.onWindow.mock.lastCall ?? [];
    expect(days.from).toBe(new Date(Math.floor(fake.from / DAY) * DAY).toISOString().slice(0, 10));
    expect(days.to).toBe(new Date((Math.ceil(fake.to / DAY) - 1) * DAY).toISOString().slice(0, 10));
    fireEvent.click(screen.getByRole('button', { name: 'All' }));
    act(() => vi.advanceTimersByTime(400));
    expect(spies.onWindow).toHaveBeenLastCalledWith(null);
  });

  test('a movement asked for while another comes to rest is reported too', async () => {
    stubLayout(1_000, 600, true);
    await show();
    vi.useFakeTimers();
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Last day shown' }), { key: 'ArrowLeft' });
    act(() => vi.advanceTimersByTime(250));
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    act(() => vi.advanceTimersByTime(1_000));
    const [days] = spies.onWindow.mock.lastCall ?? [];
    expect(days.from).toBe(new Date(Math.floor(fake.from / DAY) * DAY).toISOString().slice(0, 10));
  });

  test('an event that is opened comes to light, and its link needs no window for that', async () => {
    const window = { from: '2024-02-01', to: '2024-02-29' };
    const { again } = await show({ window });
    vi.useFakeTimers();
    const outside = HEADS.find((head) => head.earliest > '2024-03-01');
    const before = fake.from;
    again({ window, selected: outside?.id ?? null });
    act(() => vi.advanceTimersByTime(1_000));
    expect(fake.from).toBeGreaterThan(before);
    expect(spies.onWindow).not.toHaveBeenCalled();
    // What the reader moves themselves is theirs.
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    act(() => vi.advanceTimersByTime(1_000));
    expect(spies.onWindow).toHaveBeenCalled();
  });

  test('a window from the link begins and ends at midnight UTC', async () => {
    await show({ window: { from: '2024-02-01', to: '2024-02-29' } });
    expect(fake.from).toBe(Date.UTC(2024, 1, 1));
    expect(fake.to).toBe(Date.UTC(2024, 2, 1));
    expect(spies.onWindow).not.toHaveBeenCalled();
  });

  test('two typed days are shown, in either order', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Dates' }));
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2024-03-31' } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2024-03-01' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show these days' }));
    expect(fake.from).toBe(Date.UTC(2024, 2, 1));
    expect(fake.to).toBe(Date.UTC(2024, 3, 1));
  });

  test('a day that is being typed is kept when the window comes to rest', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Dates' }));
    const from = screen.getByLabelText<HTMLInputElement>('From');
    act(() => from.focus());
    fireEvent.input(from, { target: { value: '2024-02-20' } });
    vi.useFakeTimers();
    fireEvent.keyDown(screen.getByRole('slider', { name: 'First day shown' }), {
      key: 'ArrowRight',
    });
    act(() => vi.advanceTimersByTime(400));
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('2024-02-20');
    expect(document.activeElement).toBe(screen.getByLabelText('From'));
    // What was not touched follows.
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    act(() => vi.advanceTimersByTime(400));
    const last = new Date((Math.ceil(fake.to / DAY) - 1) * DAY).toISOString().slice(0, 10);
    expect(screen.getByLabelText<HTMLInputElement>('To').value).toBe(last);
  });

  test('the overview moves the window by keyboard', async () => {
    await show({ window: { from: '2024-02-01', to: '2024-02-29' } });
    const before = fake.from;
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Days shown' }), { key: 'ArrowRight' });
    expect(fake.from).toBeGreaterThan(before);
    const length = fake.to - fake.from;
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Last day shown' }), {
      key: 'ArrowRight',
    });
    expect(fake.to - fake.from).toBeGreaterThan(length);
  });

  test('the sliders of the overview have values between their ends, at the widest too', async () => {
    await show();
    for (const slider of screen.getAllByRole('slider')) {
      const value = (name: string) => Number(slider.getAttribute(`aria-value${name}`));
      expect(value('now')).toBeGreaterThanOrEqual(value('min'));
      expect(value('now')).toBeLessThanOrEqual(value('max'));
    }
  });

  test('text from the data is never markup', async () => {
    const heads = [
      { ...(HEADS[1] as (typeof HEADS)[number]), title: '<img src=x onerror=alert(1)>' },
    ];
    await show({ heads });
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('.tl-card .tl-title')?.textContent).toContain('<img');
  });

  test('nothing is left when it goes', async () => {
    const before = fake.destroyed;
    const { unmount, container } = await show();
    unmount();
    expect(fake.destroyed).toBe(before + 1);
    expect(container.innerHTML).toBe('');
  });
});
