/** The events as files: what is shown, made here, and of a large story all of it, made at build. */
import { useState } from 'react';
import { addressOf } from '../../model/formats/address.ts';
import type { ExportContext } from '../../model/formats/context.ts';
import { eventsCsv } from '../../model/formats/events-csv.ts';
import { eventsCalendar } from '../../model/formats/icalendar.ts';
import { storyOf, storyText } from '../../model/formats/story-json.ts';
import { timelineJsJson } from '../../model/formats/timelinejs.ts';
import type { StoryEvent } from '../../model/story.ts';
import { usePage } from '../page.ts';

/** The files of a large story that hold all of its events with all of their sources. */
export type WholeFiles = {
  /** With a slash at its end. */
  readonly folder: string;
  /** All events of the story. */
  readonly events: number;
  /** How many pieces the evidence of what is shown is in. */
  readonly pieces: number;
};

/** So many pieces (30 kB each, compressed) are fetched to put a file together; above, there are the whole files. */
const MOST_PIECES = 40;

type Props = {
  readonly context: ExportContext;
  readonly events: readonly StoryEvent[];
  /** Of the files, without an ending. */
  readonly name: string;
};

/** Of a small story what is shown; of a large one that too, where its sources can be fetched, and the whole files. */
export function StoryData({
  context,
  shown,
  whole,
  name,
}: Omit<Props, 'events'> & {
  readonly shown: readonly StoryEvent[];
  readonly whole: WholeFiles | null;
}) {
  const { say } = usePage().words;
  if (whole === null) return <EventData context={context} events={shown} name={name} />;
  const isPart = shown.length < whole.events;
  return (
    <>
      {isPart && whole.pieces <= MOST_PIECES && (
        <GatheredData context={context} events={shown} name={`${name}-part`} />
      )}
      {isPart && whole.pieces > MOST_PIECES && (
        <p className="quiet">{say.downloadTooMany(shown.length)}</p>
      )}
      <p className="quiet">{say.downloadAll(whole.events)}</p>
      <p className="downloads">
        {WHOLE.map(([label, file]) => (
          <a
            key={file}
            className="button"
            href={`${whole.folder}${file}`}
            download={`${name}${file.slice('events'.length)}`}
          >
            {label}
          </a>
        ))}
      </p>
    </>
  );
}

const WHOLE = [
  ['JSON', 'events.json'],
  ['CSV', 'events.csv'],
  ['iCalendar', 'events.ics'],
] as const;

/** What is shown of a large story, once the reader has asked for its sources and they are here. */
function GatheredData(props: Props) {
  const { detail, bring, words } = usePage();
  const { say } = words;
  const [isAsked, setIsAsked] = useState(false);
  const waiting = props.events.filter((event) => detail({ event: event.id }) !== 'here');
  if (waiting.length === 0) return <EventData {...props} />;
  const isComing = waiting.some((event) => detail({ event: event.id }) === 'loading');
  const gather = () => {
    setIsAsked(true);
    for (const event of waiting) bring({ event: event.id });
  };
  return (
    <>
      <p className="quiet">{say.downloadShown(props.events.length)}</p>
      <p role="status">
        {isComing && isAsked ? say.loadingDetail : isAsked && say.downloadFailed(waiting.length)}
      </p>
      {!(isComing && isAsked) && (
        <p className="downloads">
          <button type="button" className="button" onClick={gather}>
            {isAsked ? say.retry : say.downloadGather}
          </button>
        </p>
      )}
    </>
  );
}

/** Files of these events, of which all evidence is here. */
export function EventData({ context, events, name }: Props) {
  const { say } = usePage().words;
  return (
    <>
      <p className="quiet">{say.downloadShown(events.length)}</p>
      <p className="downloads">
        <Download
          name={`${name}.json`}
          type="application/json"
          label="JSON"
          make={() =>
            storyText({
              ...storyOf(context.story, events),
              // The file will lie somewhere else than the story: its schema stays where it is.
              $schema: addressOf(context.site, 'story.schema.json'),
            })
          }
        />
        <Download
          name={`${name}.csv`}
          type="text/csv"
          label="CSV"
          make={() => eventsCsv(context, events)}
        />
        <Download
          name={`${name}.timelinejs.json`}
          type="application/json"
          label="TimelineJS"
          make={() => timelineJsJson(context, events)}
        />
        <Download
          name={`${name}.ics`}
          type="text/calendar"
          label="iCalendar"
          make={() => eventsCalendar(context, events)}
        />
      </p>
    </>
  );
}

/** A button that makes a file when it is pressed. */
export function Download({
  name,
  type,
  label,
  make,
}: {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly make: () => string;
}) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([make()], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <button type="button" className="button" onClick={save}>
      {label}
    </button>
  );
}
