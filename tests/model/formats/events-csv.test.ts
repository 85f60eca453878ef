import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';
import { siteOf } from '../../../src/model/formats/address.ts';
import type { ExportContext } from '../../../src/model/formats/context.ts';
import {
  EVENT_COLUMNS,
  eventRows,
  eventsCsv,
  parseEventsCsv,
} from '../../../src/model/formats/events-csv.ts';
import { bridgeStory } from '../../fixtures/bridge-story.ts';
import { trickyText } from './generated-text.ts';

// Properties are tried many times, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const story = bridgeStory();
const context: ExportContext = {
  story,
  site: siteOf('https://news.example', '/bridge/'),
  language: 'en',
};

const rowsOf = (...given: Parameters<typeof eventRows>) => [...eventRows(...given)];

test('one row a passage, a plain date beside the exact one, names written out', () => {
  const rows = rowsOf(context, story.events);
  const answer = rows.filter((row) => row.event === 'answer');
  expect(
    answer.map((row) => [row.outlet, row.excerpt.slice(0, 12), row.quote.slice(0, 12)]),
  ).toEqual([
    ['The Harbour Courier', 'Mayor Lucía ', ''],
    ['The Harbour Courier', '“The bridge ', '“The bridge '],
    ['The Harbour Courier', '“The bridge ', '“We will not'],
    ['Gazette & Sons', '', '“We will not'],
    ['الجريدة', '', '«لن نطلب من '],
  ]);
  expect(answer[1]).toMatchObject({
    date: '2025-05-06',
    actors: 'Lucía Ferrer; The port company',
    speaker: 'Lucía Ferrer',
    published: '2025-05-06',
    link: 'https://news.example/bridge/e/answer/',
  });
});

test.each([
  ['cracks', '2025-02', '2025-02'],
  ['denial', '2025', '2025~'],
  ['inspectors', '2025', '../2025-05-06'],
  ['closure', '2025-06', '[2025-06-01,2025-06-02]'],
  ['new-bridge', '', '2027/2029'],
])('%s has the plain date “%s”, since no more is certain', (id, plain, edtf) => {
  const row = rowsOf(context, story.events).find((r) => r.event === id);
  expect([row?.date, row?.date_edtf]).toEqual([plain, edtf]);
});

test('the table is read back as it was, by us and by papaparse', () => {
  const csv = eventsCsv(context, story.events);
  expect(parseEventsCsv(csv)).toEqual(rowsOf(context, story.events));
  const read = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(read.errors).toEqual([]);
  expect(read.meta.fields).toEqual([...EVENT_COLUMNS]);
  expect(read.data).toHaveLength(rowsOf(context, story.events).length);
});

test('whatever titles and words are, the table is read back as it was', () => {
  fc.assert(
    fc.property(trickyText, trickyText, (title, name) => {
      const changed = {
        ...story,
        actors: story.actors.map((actor) => ({ ...actor, name })),
        events: story.events.map((event) => ({ ...event, title })),
      };
      const given = { ...context, story: changed };
      expect(parseEventsCsv(eventsCsv(given, changed.events))).toEqual(
        rowsOf(given, changed.events),
      );
    }),
    { numRuns: 50 },
  );
});

test('columns that a person moved or removed are found by name', () => {
  expect(parseEventsCsv('link,title\r\nhttps://x.example/,Hello\r\n')).toEqual([
    expect.objectContaining({ title: 'Hello', link: 'https://x.example/', quote: '' }),
  ]);
});

test('an event without accounts keeps a row that names no source', () => {
  const event = { ...story.events[0], accounts: [] } as (typeof story.events)[number];
  expect(rowsOf(context, [event])).toEqual([
    expect.objectContaining({ event: event.id, outlet: '', excerpt: '', quote: '' }),
  ]);
});
