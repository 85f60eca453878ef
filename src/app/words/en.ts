import type { Basis, Status } from '../../model/story.ts';

const numbers = new Intl.NumberFormat('en');
const plural = (n: number, one: string, many: string) =>
  `${numbers.format(n)} ${n === 1 ? one : many}`;

/** What the interface says, in English. The other languages have the same keys; the compiler sees to it. */
export const en = {
  events: (n: number) => plural(n, 'event', 'events'),
  articles: (n: number) => plural(n, 'article', 'articles'),
  quotes: (n: number) => plural(n, 'quote', 'quotes'),
  accounts: (n: number) => plural(n, 'account', 'accounts'),
  summary: (events: string, articles: string, span: string) =>
    `${events} from ${articles}, ${span}`,
  skip: 'Skip to the events',

  search: 'Search events and quotes',
  searchLabel: 'Search',
  view: 'View',
  timeline: 'Timeline',
  list: 'List',
  share: 'Share',
  help: 'Keys and help',
  about: 'What this rests on',

  actors: 'Actors',
  actorsHint: { any: 'events with any of them', all: 'events with all of them' },
  any: 'any',
  all: 'all',
  matchLabel: 'Show events with',
  takesPart: (all: number, acting: number) =>
    `${plural(all, 'event', 'events')}: acts or speaks in ${acting}, acted on or mentioned in ${all - acting}`,
  alsoMentioned: 'also mentioned',
  moreActors: (n: number) => `${n} more`,
  fewerActors: 'Fewer',
  findActor: 'Find an actor by any name',
  noActor: 'No actor has that name.',
  noActorLeft: 'Nobody takes part in what was found.',
  clear: 'Clear',
  lanes: 'Lanes by actor',

  order: 'Order of the list',
  orders: { date: 'By date', best: 'Best first' },
  searchingTitles: 'Searching titles and names; the words of the articles are being fetched.',
  searchingPart: (percent: number) =>
    `Searching titles, names and ${percent}% of the words of the articles; the rest is being fetched.`,
  wordsFailed:
    'Only titles and names were searched: the words of the articles could not be fetched.',
  wordsFailedPart: 'Some words of the articles could not be fetched and were not searched.',

  shown: (n: number, total: number) =>
    n === total
      ? `All ${plural(n, 'event', 'events')} shown`
      : `${n} of ${plural(total, 'event', 'events')} shown`,
  hidden: (n: number) => `${plural(n, 'event is', 'events are')} hidden by the filters.`,
  outside: (n: number) => `${plural(n, 'event lies', 'events lie')} outside the dates shown.`,
  showAll: 'Show all',
  showAllDates: 'Show all dates',
  nothing: 'No event matches.',
  nothingHint: 'Try fewer words, other actors or other dates.',
  filteredOut: 'This event is hidden by the filters; it is shown because the link asks for it.',
  emptyStory: 'This story holds no events yet.',
  emptyStoryHint: 'Put articles into the seeds folder and run “npm run extract”.',

  figure: {
    between: 'some time in these months',
    throughout: 'all through',
    about: 'about',
    by: 'by this day',
    inMonth: 'some time in the month',
  },
  sources: 'Sources',
  source: (n: number) => `Source ${n}`,

  close: 'Close',
  previous: 'Previous',
  next: 'Next',
  position: (n: number, total: number) => `${n} of ${total}`,
  byTime: 'By time',
  first: 'Nothing earlier',
  last: 'Nothing later',

  status: {
    happened: '',
    planned: 'Planned: announced, not yet said to have happened',
    denied: 'Denied: the sources report that it was denied',
    alleged: 'Alleged: a source claims it; it is not established',
  } satisfies Record<Status, string>,
  statusShort: {
    happened: '',
    planned: 'planned',
    denied: 'denied',
    alleged: 'alleged',
  } satisfies Record<Status, string>,

  differ: 'Where the accounts differ',
  differDate: 'They date it differently',
  differWords: (who: string) => `They give ${who} different words`,
  differWordsUnknown: 'They give the same quotation in different words',
  onlyOne: (outlet: string) => `Only ${outlet} quotes`,
  onlyNames: (outlets: string, actor: string) => `Only ${outlets} names ${actor}`,
  tell: 'How the sources tell it',
  tellOne: 'How the source tells it',
  read: 'Read in the article',
  original: 'Open the original',
  readHint: (outlet: string) => `Read in the article of ${outlet}`,
  context: 'Show the words around it',
  contextHide: 'Hide the words around it',
  saidAs: (words: string) => `named as “${words}”`,
  noSpeaker: 'The text does not make certain who spoke',
  worked: 'How the date was worked out',
  workedAgainst: (day: string) => `counted from ${day}, when it was published`,
  workedStated: 'the text gives the date itself',
  workedResult: (date: string) => `gives ${date}`,
  basis: {
    stated: 'The date stands in the text.',
    inferred: 'The text says it relative to another day; it was resolved, not invented.',
    published: 'No date is given. It happened no later than it was published.',
  } satisfies Record<Basis, string>,
  unsourced: 'No source text: this event was brought in from elsewhere without one.',
  loadingDetail: 'Loading the sources …',
  detailFailed: 'The sources of this event could not be loaded.',
  detailOutdated:
    'What the server has does not fit the story on screen, which may have been published anew.',
  renew: 'Load the story again',
  loadingRest: 'Loading the rest of the story …',
  megabytes: (n: number) => `${n.toFixed(1)} MB`,

  by: (names: string) => `by ${names}`,
  copies: (n: number) => (n === 1 ? 'Found once in the seeds' : `Found ${n} times in the seeds`),
  copyAt: (file: string, start: number, end: number) => `${file}, characters ${start} to ${end}`,
  restsOn: (n: number) =>
    n === 1 ? 'One event rests on this article' : `${n} events rest on this article`,
  noHeadline: (outlet: string) => `${outlet}, without a headline in the seeds`,
  passage: (title: string) => `Passage of: ${title}`,
  backToEvent: 'Back to the event',
  backToStory: 'All events',

  actorKind: {
    person: 'Person',
    organization: 'Organization',
    country: 'Country',
    place: 'Place',
    group: 'Group',
  },
  alsoCalled: 'Called in the articles',
  saidBy: (n: number) => `What they said (${n})`,
  saidOf: 'Their events',
  saidOfThem: 'What is said of them',
  noQuotes: 'The articles quote nothing by them.',
  moreOf: (n: string) => `${n} more: show only their events to see all of them.`,
  filterBy: 'Show only their events',
  filterOff: 'Stop filtering by them',
  elsewhere: 'Elsewhere',

  coverage: 'What this story rests on',
  coverageIntro:
    'Everything here was extracted by rules from the articles below; every word in quotation marks is theirs.',
  coverageArticles: 'Articles',
  shownOf: (n: number, total: number) => `${numbers.format(n)} of ${numbers.format(total)} listed.`,
  showMore: 'Show more',
  coverageAside: 'Words that no event rests on',
  coverageShare: (percent: number) => `events rest on ${percent}% of its words`,
  laneOf: (n: number) => `When (${n})`,
  coverageLeftOut: 'Left out, and why',
  coverageNothingLeft: 'Nothing was left out.',
  /** What the kinds of notices mean that extraction gives; a kind from elsewhere is shown as it is. */
  noticeKinds: {
    'copy-dropped': 'Copies of an article, counted once',
    caption: 'Photo captions, not part of the article',
    legal: 'Legal lines, not part of the article',
    credit: 'Credit lines, not part of the article',
    cruft: 'From the web page around the article, not part of it',
    heading: 'Headings between paragraphs',
    rule: 'Rules between paragraphs',
    'date-unresolved': 'Words for a time that name no day, month or year',
    'quote-without-speaker': 'Quotations of which the text does not say for certain who speaks',
    'input-skipped': 'Files that could not be read',
    import: 'Changed when the story was brought in from elsewhere',
  } as Readonly<Record<string, string>>,
  coverageDecisions: 'Decisions of people',
  coverageNoDecisions: 'No one has changed what was extracted.',
  coverageRetired: 'Events no longer shown',
  columns: {
    article: 'Article',
    published: 'Published',
    events: 'Events',
    quotes: 'Quotes',
    copies: 'Copies left out',
  },

  unknownEvent: 'There is no event at this address.',
  unknownEventHint: 'The link may be mistyped. All events of the story are here.',
  retired: 'This event is no longer shown.',
  retiredTo: 'It has become part of:',
  unknownArticle: 'There is no article at this address.',
  unknownActor: 'There is no actor at this address.',

  shareTitle: 'Share',
  shareLink: 'Link',
  shareLinkEvent: 'Link to this event',
  shareWithView: 'With the filters and dates of this view',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the text and copy it.',
  shareNative: 'Share …',
  cite: 'Citation',
  citeShort: 'Short',
  copyCitation: 'Copy citation',
  downloadSources: 'Sources for a reference manager',
  downloadEvents: 'The events as data',
  downloadShown: (n: number) => `${plural(n, 'event', 'events')} as shown`,
  downloadGather: 'Fetch their sources',
  downloadFailed: (n: number) =>
    `The sources of ${plural(n, 'event', 'events')} could not be loaded, so that there is no file yet.`,
  downloadTooMany: (n: number) =>
    `The ${plural(n, 'event', 'events')} shown are too many to be put together here.`,
  downloadAll: (n: number) =>
    `All ${plural(n, 'event', 'events')} of the story, with their sources`,
  embed: 'Embed',
  embedHint: 'Paste this into a page.',
  copyEmbed: 'Copy embed code',
  embedBack: 'Open in full',

  helpTitle: 'Keys',
  helpKeys: [
    ['← →', 'previous and next event by time (in the timeline)'],
    ['↑ ↓', 'previous and next event of the same actor'],
    ['Home End', 'first and last event'],
    ['Page Up, Page Down', 'a screenful earlier or later'],
    ['Enter', 'open the event'],
    ['Esc', 'close, and return to where you were'],
    ['+ −', 'zoom in and out'],
    ['0', 'show everything'],
    ['/', 'search'],
    ['?', 'this help'],
  ],
  language: 'Language',
  languages: { en: 'English', es: 'Español' },

  loading: 'Loading the story …',
  failed: 'The story could not be shown',
  failure: {
    network: (address: string) =>
      `“${address}” could not be reached. Check the connection and try again.`,
    missing: (address: string) => `There is no story at “${address}”. Check the address.`,
    broken: (address: string) =>
      `“${address}” is not a story file that can be trusted, so it is not shown.`,
  },
  failureDetails: 'What is wrong',
  kept: 'The story on screen stays.',
  staticPage: 'The page can be read, but not searched or filtered.',
  retry: 'Try again',
  bundled: 'Show the bundled story',
  dismiss: 'Dismiss',
  resize: 'Width of the panel',
};

export type Messages = typeof en;
