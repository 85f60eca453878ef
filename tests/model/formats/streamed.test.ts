/** Exports that come in parts: together they are the whole, and no part grows with the story. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test, vi } from 'vitest';
import { siteOf } from '../../../src/model/formats/address.ts';
import type { ExportContext } from '../../../src/model/formats/context.ts';
import {
  eventRows,
  eventsCsv,
  eventsCsvLines,
  parseEventsCsv,
} from '../../../src/model/formats/events-csv.ts';
import { eventsCalendar, eventsCalendarLines } from '../../../src/model/formats/icalendar.ts';
import { eventsJson } from '../../../src/model/formats/story-json.ts';
import type { StoryEvent } from '../../../src/model/story.ts';
import { makeStory } from '../../bench/story-maker.ts';
import { bridgeStory } from '../../fixtures/bridge-story.ts';
import { trickyText } from './generated-text.ts';

// Properties are tried many times, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const bridge = bridgeStory();
const contextOf = (story: ExportContext['story']): ExportContext => ({
  story,
  site: siteOf('https://news.example', '/bridge/'),
  language: 'en',
});

/** Some events of a story of which every title, name and the story’s own title may be anything. */
const given = fc
  .record({
    chosen: fc.subarray(bridge.events),
    titles: fc.array(trickyText, { minLength: bridge.events.length }),
    title: trickyText,
  })
  .map(({ chosen, titles, title }) => ({
    context: contextOf({ ...bridge, title }),
    events: chosen.map((event, i): StoryEvent => ({ ...event, title: titles[i] ?? '' })),
  }));

test('JSON: the parts are the text that JSON.stringify gives for the whole', () => {
  fc.assert(
    fc.property(given, ({ context, events }) => {
      const text = [...eventsJson(context, events)].join('');
      const whole = JSON.parse(text);
      expect(text).toBe(`${JSON.stringify(whole, null, 2)}\n`);
      expect(whole).toMatchObject({ story: bridge.id, title: context.story.title });
      expect(whole.events.map((event: StoryEvent) => [event.id, event.title])).toEqual(
        events.map(({ id, title }) => [id, title]),
      );
    }),
    { numRuns: 200 },
  );
});

test('CSV: the parts are the whole, a line each and the columns first', () => {
  fc.assert(
    fc.property(given, ({ context, events }) => {
      const parts = [...eventsCsvLines(context, events)];
      expect(parts.join('')).toBe(eventsCsv(context, events));
      const rows = [...eventRows(context, events)];
      expect(parts).toHaveLength(2 + rows.length);
      expect(parseEventsCsv(parts.join(''))).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});

test('iCalendar: the parts are the whole, an event for each', () => {
  fc.assert(
    fc.property(given, ({ context, events }) => {
      const text = [...eventsCalendarLines(context, events)].join('');
      expect(text).toBe(eventsCalendar(context, events));
      const read = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
      expect(read.map((event) => String(event.getFirstPropertyValue('uid')).split('@')[0])).toEqual(
        events.map(({ id }) => id),
      );
    }),
    { numRuns: 200 },
  );
});

test('the largest part is the same size however many events there are', () => {
  const story = makeStory(2000, 5, (text) => createHash('sha256').update(text).digest('hex'));
  const context = contextOf(story);
  for (const write of [eventsJson, eventsCsvLines, eventsCalendarLines]) {
    const largest = Math.max(...[...write(context, story.events)].map((part) => part.length));
    expect(largest, write.name).toBeLessThan(20_000);
  }
});

test('nothing is made before it is asked for', () => {
  const story = { ...bridge, events: bridge.events.slice(0, 1) };
  const broken = Object.defineProperty({ ...bridge.events[1] }, 'id', {
    get: () => {
      throw new Error('asked for');
    },
  }) as StoryEvent;
  for (const write of [eventsJson, eventsCsvLines, eventsCalendarLines]) {
    const parts = write(contextOf(story), [story.events[0] as StoryEvent, broken]);
    expect(parts.next().done, write.name).toBe(false);
    expect(() => [...parts]).toThrow('asked for');
  }
});
