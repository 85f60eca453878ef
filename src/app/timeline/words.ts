/** What the timeline says, in one language: messages, and dates as a person would say them. */
import { dateInWords, dayInWords, type Language, rangeInWords } from '../../model/date-words.ts';
import { civil, formatDay, formatYear } from '../../model/day.ts';
import type { EventHead, Status } from '../../model/story.ts';
import type { DateStyleName } from '../../timeline/event-index.ts';
import type { Unit } from '../../timeline/units.ts';

type Messages = {
  readonly timeline: string;
  readonly previous: string;
  readonly next: string;
  readonly earlier: string;
  readonly later: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly all: string;
  readonly showAll: string;
  readonly dates: string;
  readonly from: string;
  readonly to: string;
  readonly go: string;
  readonly close: string;
  readonly today: string;
  readonly everyoneElse: string;
  readonly showThem: string;
  readonly none: string;
  readonly zoomToThese: string;
  readonly overview: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly windowMiddle: string;
  readonly keys: string;
  readonly legend: string;
  readonly style: Readonly<Record<DateStyleName, string>>;
  readonly status: Readonly<Record<Exclude<Status, 'happened'>, string>>;
  readonly failed: string;
  readonly retry: string;

  /** Sentences with a number; `n` is already written in the language's digits. */
  readonly events: (count: number, n: string) => string;
  readonly hidden: (count: number, n: string) => string;
  readonly longer: (count: number, n: string) => string;
  readonly weekOf: (day: string) => string;
  readonly inPeriod: (events: string, period: string) => string;
  readonly inLane: (what: string, lane: string) => string;
};

const EN: Messages = {
  timeline: 'Timeline',
  previous: 'Previous',
  next: 'Next',
  earlier: 'Earlier',
  later: 'Later',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  all: 'All',
  showAll: 'Show the whole story',
  dates: 'Dates',
  from: 'From',
  to: 'To',
  go: 'Show these days',
  close: 'Close',
  today: 'today',
  everyoneElse: 'Everyone else',
  showThem: 'Show',
  none: 'No event passes the filters.',
  zoomToThese: 'Zoom to these days',
  overview: 'The whole story, with the days shown',
  windowStart: 'First day shown',
  windowEnd: 'Last day shown',
  windowMiddle: 'Days shown',
  keys: 'Arrow keys move from event to event, up and down stay with one actor, Enter opens, plus and minus zoom, 0 shows everything.',
  legend: 'Legend',
  style: {
    day: 'exact day',
    within: 'some time in',
    about: 'about',
    doubtful: 'doubtful',
    throughout: 'all through',
  },
  status: { planned: 'planned', denied: 'denied', alleged: 'alleged' },
  failed: 'The drawing could not be loaded. The list shows the same events.',
  retry: 'Try again',
  events: (count, n) => `${n} ${count === 1 ? 'event' : 'events'}`,
  hidden: (count, n) => `${n} ${count === 1 ? 'event is' : 'events are'} hidden by filters`,
  longer: (count, n) => `${n} with ${count === 1 ? 'a longer date' : 'longer dates'}`,
  weekOf: (day) => `week of ${day}`,
  inPeriod: (events, period) => `${events}, ${period}`,
  inLane: (what, lane) => `${what}, ${lane}`,
};

const ES: Messages = {
  timeline: 'Cronología',
  previous: 'Anterior',
  next: 'Siguiente',
  earlier: 'Antes',
  later: 'Después',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  all: 'Todo',
  showAll: 'Mostrar toda la historia',
  dates: 'Fechas',
  from: 'Desde',
  to: 'Hasta',
  go: 'Mostrar estos días',
  close: 'Cerrar',
  today: 'hoy',
  everyoneElse: 'Los demás',
  showThem: 'Mostrar',
  none: 'Ningún hecho pasa los filtros.',
  zoomToThese: 'Acercar a estos días',
  overview: 'Toda la historia, con los días mostrados',
  windowStart: 'Primer día mostrado',
  windowEnd: 'Último día mostrado',
  windowMiddle: 'Días mostrados',
  keys: 'Las flechas pasan de un hecho a otro, arriba y abajo siguen al mismo actor, Intro abre, más y menos acercan y alejan, 0 muestra todo.',
  legend: 'Leyenda',
  style: {
    day: 'día exacto',
    within: 'en algún momento de',
    about: 'hacia',
    doubtful: 'dudoso',
    throughout: 'durante',
  },
  status: { planned: 'previsto', denied: 'negado', alleged: 'según acusación' },
  failed: 'No se pudo cargar el dibujo. La lista muestra los mismos hechos.',
  retry: 'Reintentar',
  events: (count, n) => `${n} ${count === 1 ? 'hecho' : 'hechos'}`,
  hidden: (count, n) => `Los filtros ocultan ${n} ${count === 1 ? 'hecho' : 'hechos'}`,
  longer: (count, n) => `${n} con ${count === 1 ? 'fecha más amplia' : 'fechas más amplias'}`,
  weekOf: (day) => `semana del ${day}`,
  inPeriod: (events, period) => `${events}, ${period}`,
  inLane: (what, lane) => `${what}, ${lane}`,
};

export type TimelineWords = {
  readonly language: Language;
  readonly say: Messages;
  /** A whole number in the language's digits; `short` rounds from a thousand on: 1.2K. */
  number(value: number): string;
  short(value: number): string;
  /** The date of an event, short as on a card or long as for listening; the year only where `withYear`. */
  date(head: EventHead, style: 'short' | 'long', withYear?: boolean): string;
  /** The natural unit that begins on `day` (a day number). */
  period(unit: Unit, day: number): string;
  /** Both days (day numbers) included. */
  range(first: number, last: number): string;
  day(day: number): string;
};

const made = new Map<Language, TimelineWords>();

/** The words of a language, made once; English where the interface does not speak it. */
export function timelineWords(language: string): TimelineWords {
  const spoken: Language = language.toLowerCase().startsWith('es') ? 'es' : 'en';
  const known = made.get(spoken);
  if (known !== undefined) return known;
  const words = makeWords(spoken);
  made.set(spoken, words);
  return words;
}

function makeWords(spoken: Language): TimelineWords {
  const say = spoken === 'es' ? ES : EN;
  const locale = spoken === 'es' ? 'es' : 'en-GB';
  const numbers = new Intl.NumberFormat(locale);
  const rounded = new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumSignificantDigits: 2,
  });
  return {
    language: spoken,
    say,
    number: (value) => numbers.format(value),
    short: (value) => (value < 1_000 ? numbers : rounded).format(value),
    date: (head, style, withYear = true) => dateInWords(head, spoken, style, withYear),
    period: (unit, day) => periodInWords(unit, day, spoken, say),
    range: (first, last) => rangeInWords(formatDay(first), formatDay(last), spoken),
    day: (day) => dayInWords(formatDay(day), spoken, 'bare'),
  };
}

function periodInWords(unit: Unit, day: number, language: Language, say: Messages): string {
  const text = formatDay(day);
  if (unit === 'day') return dayInWords(text, language, 'bare');
  if (unit === 'week') return say.weekOf(dayInWords(text, language, 'bare'));
  const { year, month } = civil(day);
  const inWords = (date: string) => dateInWords({ date }, language, 'bare');
  if (unit === 'month') return inWords(text.slice(0, -3));
  if (unit === 'year') return inWords(formatYear(year));
  if (unit === 'quarter') return inWords(`${formatYear(year)}-${33 + Math.floor((month - 1) / 3)}`);
  // EDTF has no decade before the year 0: name its first and last year.
  if (year < 0) {
    return `${inWords(formatYear(year))} – ${inWords(formatYear(year + (unit === 'decade' ? 9 : 99)))}`;
  }
  return inWords(
    unit === 'decade' ? `${formatYear(year).slice(0, 3)}X` : `${formatYear(year).slice(0, 2)}XX`,
  );
}
