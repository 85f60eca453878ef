import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test, vi } from 'vitest';
import { siteOf } from '../../../src/model/formats/address.ts';
import type { ExportContext } from '../../../src/model/formats/context.ts';
import { eventsCalendar } from '../../../src/model/formats/icalendar.ts';
import { bridgeStory } from '../../fixtures/bridge-story.ts';
import { trickyText } from './generated-text.ts';

// Properties are tried many times, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const story = bridgeStory();
const context: ExportContext = { story, site: siteOf('https://news.example'), language: 'en' };

function read(calendar: string): ICAL.Event[] {
  const component = new ICAL.Component(ICAL.parse(calendar));
  return component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('events are all-day, their last day included', () => {
  const events = read(eventsCalendar(context, story.events));
  expect(events.map((e) => [e.uid, e.startDate.toString(), e.endDate.toString()])).toEqual([
    ['denial@harbour-bridge.sourceline', '2025-01-01', '2026-01-01'],
    ['cracks@harbour-bridge.sourceline', '2025-02-01', '2025-03-01'],
    ['inspectors@harbour-bridge.sourceline', '2025-02-01', '2025-05-07'],
    ['answer@harbour-bridge.sourceline', '2025-05-06', '2025-05-07'],
    ['closure@harbour-bridge.sourceline', '2025-06-01', '2025-06-03'],
    ['new-bridge@harbour-bridge.sourceline', '2027-01-01', '2030-01-01'],
  ]);
  expect(events.every((e) => e.startDate.isDate)).toBe(true);
});

test('an event carries its exact date, its date in words, its sources and its link', () => {
  const closure = read(eventsCalendar(context, story.events))[4]?.component;
  expect(closure?.getFirstPropertyValue('x-edtf')).toBe('[2025-06-01,2025-06-02]');
  expect(closure?.getFirstPropertyValue('url')).toBe('https://news.example/e/closure/');
  expect(closure?.getFirstPropertyValue('status')).toBe('TENTATIVE');
  expect(closure?.getFirstPropertyValue('dtstamp')?.toString()).toBe('2025-05-09T00:00:00Z');
  const lines = String(closure?.getFirstPropertyValue('description')).split('\n');
  expect(lines[0]).toContain('the sources differ');
  expect(lines).toContain('Gazette & Sons, 2025-05-07');
});

test('any text comes back from the calendar, in lines of at most 75 octets', () => {
  fc.assert(
    fc.property(trickyText, trickyText, (title, name) => {
      const changed = { ...story, title: name, events: story.events.slice(0, 1) };
      const event = { ...changed.events[0], title } as (typeof story.events)[number];
      const calendar = eventsCalendar({ ...context, story: changed }, [event]);
      for (const line of calendar.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
      expect(calendar).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
      const component = new ICAL.Component(ICAL.parse(calendar));
      const clean = (text: string) =>
        text
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/\p{Cc}/gu, '');
      const [read] = component.getAllSubcomponents('vevent');
      expect(read?.getFirstPropertyValue('summary')).toBe(clean(title));
      const [first] = String(read?.getFirstPropertyValue('description')).split('\n');
      expect(first).toContain('2025');
      expect(calendar.match(/^BEGIN:/gm)).toHaveLength(2);
    }),
    { numRuns: 200 },
  );
});

test('years that the format can not write are left out', () => {
  const old = { ...story.events[0], earliest: '-0044-03-15', latest: '-0044-03-15' };
  expect(read(eventsCalendar(context, [old as (typeof story.events)[number]]))).toEqual([]);
});
