import { expect, test, vi } from 'vitest';
import type { DetailState, Evidence } from '../../../src/app/details.ts';
import { StoryData, type WholeFiles } from '../../../src/app/views/ShareData.tsx';
import { parseStory } from '../../../src/model/check.ts';
import { siteOf } from '../../../src/model/formats/address.ts';
import { screen, setup, story } from './setup.tsx';

const shown = story.events.slice(0, 2);
const context = { story, site: siteOf('https://site.example', '/in/'), language: 'en' as const };
const WHOLE: WholeFiles = { folder: '/in/', events: story.events.length, pieces: 3 };

/** The dialog's part of a story of which some events have their evidence. */
function open(whole: WholeFiles | null, states: Record<string, DetailState> = {}, all = false) {
  const asked: Evidence[] = [];
  const drawn = setup(
    <StoryData context={context} shown={all ? story.events : shown} whole={whole} name="ferry" />,
    {
      detail: (of) => (typeof of === 'object' && 'event' in of && states[of.event]) || 'here',
      bring: (of) => void asked.push(of),
    },
  );
  const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent);
  const links = () =>
    screen
      .queryAllByRole('link')
      .map((link) => [link.getAttribute('href'), link.getAttribute('download')]);
  return { ...drawn, asked, buttons, links };
}

const FORMATS = ['JSON', 'CSV', 'TimelineJS', 'iCalendar'];
const FILES = [
  ['/in/events.json', 'ferry.json'],
  ['/in/events.csv', 'ferry.csv'],
  ['/in/events.ics', 'ferry.ics'],
];

test('of a story of one file what is shown is made here', () => {
  const { buttons, links, words } = open(null);
  expect(words()).toContain('2 events as shown');
  expect(buttons()).toEqual(FORMATS);
  expect(links()).toEqual([]);
});

test('the JSON is a story, and its schema is where the site has it', async () => {
  let saved: Blob | null = null;
  URL.createObjectURL = (blob) => {
    saved = blob as Blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = vi.fn();
  const { press } = open(null);
  press('JSON');
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(saved as unknown as Blob);
  });
  const file = JSON.parse(text);
  expect(file.$schema).toBe('https://site.example/in/story.schema.json');
  expect(parseStory(file)).toMatchObject({ ok: true, story: { events: shown } });
});

test('all of a large story is in the files of the site, and not made from what happens to be here', () => {
  const { buttons, links, words } = open(WHOLE, {}, true);
  expect(words()).toContain(`All ${story.events.length} events of the story, with their sources`);
  expect(buttons()).toEqual([]);
  expect(links()).toEqual(FILES);
});

test('some of a large story is made once all of its sources are here', () => {
  const missing = shown[1]?.id as string;
  const first = open(WHOLE, { [missing]: 'absent' });
  expect(first.buttons()).toEqual(['Fetch their sources']);
  expect(first.links()).toEqual(FILES);
  first.press('Fetch their sources');
  expect(first.asked).toEqual([{ event: missing }]);
  first.unmount();
  expect(open(WHOLE).buttons()).toEqual(FORMATS);
});

test('what could not be fetched is said, and asked for again', () => {
  const missing = shown[0]?.id as string;
  const { press, buttons, words, asked } = open(WHOLE, { [missing]: 'failed' });
  press('Fetch their sources');
  expect(words()).toContain('The sources of 1 event could not be loaded');
  expect(buttons()).toEqual(['Try again']);
  press('Try again');
  expect(asked).toHaveLength(2);
});

test('of too many pieces nothing is fetched, and the reader is told', () => {
  const { buttons, links, words } = open({ ...WHOLE, pieces: 41 });
  expect(words()).toContain('2 events shown are too many');
  expect(buttons()).toEqual([]);
  expect(links()).toEqual(FILES);
});
