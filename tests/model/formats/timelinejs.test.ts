import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';
import { parseStory } from '../../../src/model/check.ts';
import { siteOf } from '../../../src/model/formats/address.ts';
import type { ExportContext } from '../../../src/model/formats/context.ts';
import { fromTimelineJs } from '../../../src/model/formats/from-timelinejs.ts';
import { timelineJsCsv, timelineJsJson } from '../../../src/model/formats/timelinejs.ts';
import { timelineJsEventId, timelineJsKey } from '../../../src/model/formats/timelinejs-key.ts';
import { bridgeStory } from '../../fixtures/bridge-story.ts';
import { trickyText } from './generated-text.ts';

// Properties are tried many times, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const story = bridgeStory();
const context: ExportContext = { story, site: siteOf('https://news.example'), language: 'en' };

test('JSON out: parts of a date that are certain, words for the rest, text as escaped HTML', () => {
  const { title, events } = JSON.parse(timelineJsJson(context, story.events));
  expect(title.text.headline).toBe('The harbour bridge: who knew, and when');
  const dates = events.map((e: Record<string, unknown>) => [e.unique_id, e.start_date, e.end_date]);
  expect(dates).toEqual([
    ['denial', { year: 2025 }, undefined],
    ['cracks', { year: 2025, month: 2 }, undefined],
    ['inspectors', { year: 2025, month: 2, day: 1 }, { year: 2025, month: 5, day: 6 }],
    ['answer', { year: 2025, month: 5, day: 6 }, undefined],
    ['closure', { year: 2025, month: 6, day: 1 }, { year: 2025, month: 6, day: 2 }],
    ['new-bridge', { year: 2027, month: 1, day: 1 }, { year: 2029, month: 12, day: 31 }],
  ]);
  expect(events[1].display_date).toBe('some time in February 2025');
  expect(events[5].text.headline).toBe('A new bridge is built for &lt;unknown&gt; &amp; more');
  expect(events[5].text.text).toContain('costs &lt;unknown&gt; at this time.');
});

test('spreadsheet out: no cell is a formula', () => {
  const { data } = Papa.parse<Record<string, string>>(timelineJsCsv(context, story.events), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data[0]?.Type).toBe('title');
  expect(data[3]?.Headline).toMatch(/^&#61;HYPERLINK/);
  for (const [name, cell] of data.flatMap((row) => Object.entries(row))) {
    if (!/Year$/.test(name)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  }
});

test.each([
  ['JSON', timelineJsJson(context, story.events)],
  ['CSV', timelineJsCsv(context, story.events)],
])('what went out as %s comes in with its titles and days, unsourced', (_, file) => {
  const read = fromTimelineJs(file, 'imported');
  const days = (e: { title: string; earliest: string; latest: string }) => [
    e.title,
    e.earliest,
    e.latest,
  ];
  expect(read.title).toBe(story.title);
  expect(read.events.map(days)).toEqual(story.events.map(days));
  expect(read.events.every((e) => e.accounts.length === 0 && e.unsourced)).toBe(true);
  expect(parseStory(read)).toMatchObject({ ok: true });
});

test('a spreadsheet as people keep it', () => {
  const read = fromTimelineJs(
    [
      '\uFEFFYear,Month,Day,Time,End Year,End Month,End Day,Headline,Text,Media,Type,Group',
      ',,,,,,,<b>Our&nbsp;story</b>,<p>All of it.</p>,,title,',
      '1999,,,,,,,"Line one<br>line two","<p>A <a href=""x"">link</a></p><p>&amp; more</p><script>alert(1)</script>",https://p.example/a.jpg,,North',
      '2001,2,29,,,,,Not a day,,,,',
      '2001,3,,,2000,,,Ends before it starts,,,,',
      ',,,,,,,No date,,,,',
      '2002,5,1,,,,,,no headline,,,',
      '2003,,,,2004,,,The war years,,,era,',
      '-44,3,15,,,,,Ides of March,,,,',
      '1999,,,,,,,Line one line two,,,,',
    ].join('\n'),
    'kept',
  );
  expect(read.title).toBe('Our story');
  expect(read.description).toBe('All of it.');
  expect(read.events.map((e) => [e.id, e.date, e.title, e.note, e.group])).toEqual([
    ['ides-of-march', '-0044-03-15', 'Ides of March', null, null],
    ['line-one-line-two', '1999', 'Line one line two', null, null],
    ['line-onebrline-two', '1999', 'Line one line two', 'A link\n& more', 'North'],
  ]);
  expect(read.notices.map((n) => n.message.replace(/ was left out.*/, ''))).toEqual([
    'row 4 “Not a day”',
    'row 5 “Ends before it starts”',
    'row 6 “No date”',
    'row 7 “”',
    'row 8 “The war years”',
  ]);
  expect(parseStory(read)).toMatchObject({ ok: true });
});

test.each([
  ['{"events": 3}', 'no list “events”'],
  ['{"events": [', 'not JSON'],
  ['a,b\n1,2', 'no columns “Year” and “Headline”'],
  ['', 'no columns “Year” and “Headline”'],
])('says what is wrong with %j', (file, message) => {
  expect(() => fromTimelineJs(file, 'x')).toThrow(message);
});

test.each([
  ['Ñandú & Co: the 1st/2nd day!', 'nandu-co-the-1st-2nd-day'],
  ['2020 begins', '_2020-begins'],
])('the key TimelineJS gives “%s”', (headline, key) => {
  expect(timelineJsKey(headline)).toBe(key);
});

test('a key leads to one id that a story may have', () => {
  fc.assert(
    fc.property(trickyText, (key) => {
      expect(timelineJsEventId(key)).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
    }),
  );
  expect(timelineJsEventId('answer')).toBe('answer');
  expect(timelineJsEventId('_2020-begins')).toBe('e_2020-begins');
});

test('nothing that is a list of slides makes it throw or write a broken story', () => {
  const slide = fc.record(
    {
      unique_id: fc.oneof(trickyText, fc.integer()),
      start_date: fc.oneof(
        fc.record({
          year: fc.oneof(fc.integer({ min: -12000, max: 12000 }), fc.constantFrom('1999', '', 'x')),
          month: fc.oneof(fc.integer({ min: -1, max: 14 }), fc.constantFrom('', '2', null)),
          day: fc.oneof(fc.integer({ min: -1, max: 33 }), fc.constantFrom('', '31')),
        }),
        fc.anything(),
      ),
      end_date: fc.oneof(fc.record({ year: fc.integer({ min: 1990, max: 2030 }) }), fc.anything()),
      text: fc.oneof(fc.record({ headline: trickyText, text: trickyText }), fc.anything()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(slide, fc.anything()), { maxLength: 8 }), (events) => {
      const read = fromTimelineJs(JSON.stringify({ events }), 'any');
      expect(parseStory(JSON.parse(JSON.stringify(read)))).toMatchObject({ ok: true });
      expect(read.events.length + read.notices.length).toBe(events.length);
    }),
    { numRuns: 200 },
  );
});
