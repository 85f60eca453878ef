/** What must stand around words that may also mean something else: May, march, second, 2000, "a year". */
import type { Setting } from './rule.ts';
import { isFunctionWord } from './surroundings.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that stand before a month or a season when it is one. */
const LEADS_TO_TIME = setOf(
  'in of since until till by from through before after during for between around about early late mid and or this ' +
    'last next throughout circa year starting beginning ending ended as - – to',
);
/** Words that stand before a month even where a name follows: "In May Boeing said". */
const SURELY_TIME = setOf('in since until till during early late mid last next this throughout');
const NAME = /^[A-Z]/;

/** "March to May", "July and August": the first of them is no verb or name. */
export function isMonthPair({ words, before }: Setting): boolean {
  return (
    !/^(?:may|march|april|june|august)\b/.test(words) ||
    LEADS_TO_TIME.has(before) ||
    /\d{4}$/.test(words)
  );
}

const FOLLOWS_MONTH =
  /\b(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))\s*(?:and|or|to|through|-|–)\s*$/;

/** May, March, April, June and August are other words and names too; Jan and Mar need their full stop. */
export function isMonth({ text, start, words, before, after }: Setting): boolean {
  const word = words.replace('.', '');
  if (word.length <= 3 && word !== 'may') return words.endsWith('.') && LEADS_TO_TIME.has(before);
  if (/^(?:may|march|april|june|august)$/.test(word)) {
    if (SURELY_TIME.has(before)) return true;
    if (/\bmid-$/i.test(text.slice(Math.max(0, start - 5), start))) return true;
    if (NAME.test(after)) return false;
    if (/^(?:and|or|to|-|–|through)$/.test(before)) {
      return FOLLOWS_MONTH.test(text.slice(Math.max(0, start - 20), start));
    }
    if (LEADS_TO_TIME.has(before)) return true;
    if (word === 'may' || word === 'march' || before === '' || before === 'with') return false;
    return !NAME.test(text.slice(Math.max(0, start - before.length - 1), start).trim());
  }
  // Capitals are asked for only of the words above: headlines and lists write months any way.
  return text.charCodeAt(start) < 97 || LEADS_TO_TIME.has(before);
}

/** Things that are counted: four digits before them are no year. */
const COUNTED = setOf(
  'people workers miles feet kilometers kilometres km meters metres tons tonnes pounds dollars euros percent men ' +
    'women children troops soldiers jobs barrels shares points acres hectares square votes homes employees students ' +
    'cars vehicles planes aircraft passengers police members residents copies hours minutes years days calories ' +
    'degrees words units cases yards million billion kg pesos yen rubles rupees islands more others mph families ' +
    'houses victims refugees inches deaths runs goals wins games pixels seats rooms euros crowns francs marks megawatts mw rpm calls hp',
);
/** Names and counts that four digits belong to. */
const NUMBERED = setOf(
  'windows office boeing airbus flight route room page no number model highway resolution channel section article ' +
    'form nearly almost some approximately over than least roughly only another other these those chapter psalm ' +
    'suite apartment unit extension area dow nasdaq s&p',
);
const LEADS_TO_YEAR = setOf(
  'in since by until till around circa c before after and year early late mid during through between - – / or back ad ca',
);

/** Whether four digits are a year and not a count, a model or the number of a door. */
export function isYear({ text, start, end, words, before, after }: Setting): boolean {
  if (words.startsWith('the')) return true;
  if (/^['’]/.test(words)) return /^(?:in|of|since|the|class)$/.test(before);
  const value = Number(words);
  if (COUNTED.has(after.toLowerCase()) || NUMBERED.has(before)) return false;
  if (before === '.' && /\bNo\.\s*$/i.test(text.slice(Math.max(0, start - 6), start))) return false;
  if (
    text[start - 1] === '-' &&
    !/(?:early|late|mid|pre|post|\d{4})-$/i.test(text.slice(Math.max(0, start - 6), start))
  ) {
    return false;
  }
  if (
    text[end] === '-' &&
    /\d/.test(text[end + 1] ?? '') &&
    !/^-\d{4}\b/.test(text.slice(end, end + 6))
  ) {
    return false;
  }
  // "founded in 1887 as a club" counts nothing.
  const isPlural = /^[a-z]+s$/.test(after) && !isFunctionWord(after);
  if (value >= 1900 && value <= 2039) {
    if (before === 'about' || before === 'to') return !isPlural;
    return !(value % 100 === 0 && isPlural && !LEADS_TO_YEAR.has(before) && before !== 'of');
  }
  if (isPlural || value > 2200) return false;
  if (before === 'from') return /^(?:to|until|till|through|onwards?|on)$/.test(after);
  if (before === 'to') return /\d{4} to\s$/.test(text.slice(Math.max(0, start - 10), start));
  return LEADS_TO_YEAR.has(before) || (value >= 1600 && before === 'the' && /^[a-z]/.test(after));
}

/** "December futures", "for January delivery"; not "October deliveries rose" nor "in May options trading fell". */
export function isDelivery({ text, start, before, after }: Setting): boolean {
  if (text.charCodeAt(start) >= 97 || /^(?:in|since|during)$/i.test(before)) return false;
  return after === 'delivery' ? before === 'for' : /^(?:futures|contract|options)$/.test(after);
}

/** "the 30s" may be degrees and "his 30s" an age; "'30s" and "the 1930s" are neither. */
export function isDecade({ text, start, words, before }: Setting): boolean {
  if (/^(?:his|her|their|my|your|our|its|whose)$/.test(before)) return false;
  const digits = /\d+/.exec(words)?.[0] ?? '';
  if (digits.length !== 2) return true;
  if (text[start - 1] === '-') return false;
  return /['’]\d/.test(words) || (words.startsWith('the ') && Number(digits) >= 50);
}

/** Whether spring, summer, fall and winter are the time of the year: not the Olympics, a coat, or a spring in the step. */
export function isSeason({ text, start, words, before, after }: Setting): boolean {
  if (/^(?:olympics?|games|palace|semester|school|camp|street|house|paralympics)$/i.test(after))
    return false;
  if (words === 'that fall') {
    return !/^[a-z]/.test(before) || /^(?:in|by|later|earlier|during)$/.test(before);
  }
  if (/^(?:that|the (?:following|next|same|previous|preceding|subsequent|prior))\s/.test(words)) {
    return true;
  }
  if (/^(?:last|this|next|past|coming)/.test(words)) return true;
  const isPlaced = /^(?:in|by|since|until|during|throughout|over|through|early|late|mid)$/.test(
    before,
  );
  if (words.startsWith('the ')) return isPlaced && after.toLowerCase() !== 'of';
  return isPlaced && words !== 'fall' && text.charCodeAt(start) >= 97;
}

const SPORT =
  /\b(?:touchdown|yards?|quarterback|goals?|scored|match|game|penalty|rebounds|kick|coach|halftime)\b/i;
const BUSINESS =
  /\b(?:profits?|sales|earnings|revenues?|income|percent|billion|million|growth|exports|imports|output|economy|GDP|loss|fiscal|dividend|inflation|shipments|orders)\b|%/;

/** How far a word that tells business from sport may stand away, in characters. */
const SUBJECT_REACH = 160;

/** "the first half" is one of a year in business, and of a game elsewhere. */
export function isBusiness({ text, start, end }: Setting): boolean {
  const around = text.slice(Math.max(0, start - SUBJECT_REACH), end + SUBJECT_REACH);
  return BUSINESS.test(around) && !SPORT.test(around);
}

/** A quarter of a year, and not of a game or of the voters. */
export function isQuarter({ text, start, end, words, before, after }: Setting): boolean {
  const around = text.slice(Math.max(0, start - SUBJECT_REACH), end + SUBJECT_REACH);
  if (!/\d{4}|year/.test(words) && SPORT.test(around)) return false;
  if (before === 'a' || before === 'an') return !words.includes('third') || words.includes('-');
  return !/^(?:of|finals?|century|mile|pole)$/i.test(after) || /\d{4}|year/.test(words);
}

/** "May this" and "March the" begin with a verb. */
export function isNotVerb({ text, start, words }: Setting): boolean {
  return text.charCodeAt(start) < 97 && !/^(?:may|march)\s+(?:this|that|the)\b/.test(words);
}

const LEADS_TO_CLOCK = setOf('at by around about until till from since before after to');

/** A time and not a score or a ratio: it says which half of the day, or a preposition does. */
export function isClock({ text, end, words, before }: Setting): boolean {
  if (text[end] === '-' && /[A-Za-z]/.test(text[end + 1] ?? '')) return false;
  if (/\bho?u?rs$/.test(words)) return isMilitary(words) && LEADS_TO_CLOCK.has(before);
  if (saysClock(words)) return before !== 'high' && before !== 'the';
  return words.includes(' ') || LEADS_TO_CLOCK.has(before);
}

/** "at dawn", "by nightfall", and not "the dawn of", "Operation Dawn" or "sunset over the bay". */
export function isDawn({ text, start, before, after }: Setting): boolean {
  return (
    text.charCodeAt(start) >= 97 &&
    /^(?:at|by|before|after|until|till|since|around|from|to)$/.test(before) &&
    !/^(?:of|over|in)$/.test(after)
  );
}

export function saysDawn({ words }: Setting): boolean {
  return /^(?:dawn|dusk|daybreak|nightfall|sunrise|sunset)\b/.test(words);
}

/** "on the 5th", and not "on the 5th floor" or "by the 9th Circuit". */
export function isDayOfMonth({ before, after }: Setting): boolean {
  return (
    /^(?:on|by|until|till|since|from|before|after)$/.test(before) &&
    after !== '-' &&
    after !== 'of' &&
    (!/^[A-Za-z]/.test(after) || isFunctionWord(after.toLowerCase()))
  );
}

/** Eras are written in capitals: "ad 30" is an advertisement. */
export function isEra({ text, start, end, before }: Setting): boolean {
  const words = text.slice(start, end);
  return (
    /\b(?:AD|BC|CE|BCE)\b/.test(words) &&
    !(/^(?:AD|CE)/.test(words) && /^[a-z]/.test(before) && !LEADS_TO_YEAR.has(before))
  );
}

/** "0630 hours"; "48 hours" is a length. */
function isMilitary(words: string): boolean {
  return /^(?:[01]\d|2[0-3])[0-5]\d\s/.test(words);
}

/** A day followed by a time: "Monday 12" is none. */
export function saysTime({ text, end, words }: Setting): boolean {
  if (/\b(?:hours|hrs)\b/.test(words)) return isMilitary(words);
  return (
    !(text[end] === '-' && /[A-Za-z]/.test(text[end + 1] ?? '')) &&
    (saysClock(words) || /\d[:.]\d\d|\d (?:gmt|utc)/.test(words))
  );
}

function saysClock(words: string): boolean {
  return /[ap]\.?\s?m\b|noon|midday|midnight|o['’]clock/.test(words);
}

/** "3-5 people", "May 3 and 5 percent". */
export function isDayNumber({ text, end, after }: Setting): boolean {
  return !COUNTED.has(after.toLowerCase()) && text[end] !== '%';
}

/** Days with a name of their own, and papers and programmes that have a day's. */
const NAMED_DAY = setOf(
  'black good bloody ash super cyber holy palm easter fat shrove maundy whit red',
);
const NAMED_AFTER_DAY =
  /^ (?:Times|Mirror|Telegraph|Express|Herald|Post|Mail|Star|Tribune|World|Night (?:Live|Football|Lights))\b/;

/** Titles before somebody who is called Sunday or Friday, as many in Nigeria are. */
const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Chief|Prof|Pastor|Barr|Engr|Justice|Sir|Madam|Alhaji|Comrade)\.? $/;

export function isWeekday({ text, start, end, before }: Setting): boolean {
  return (
    !NAMED_DAY.has(before) &&
    !NAMED_AFTER_DAY.test(text.slice(end, end + 20)) &&
    // "its spokesman, Sunday Pam, said"
    !(
      before === ',' &&
      /^ \p{Lu}\p{Ll}+(?:,|\.| (?:said|told|added|described|has|had|was|is)\b)/u.test(
        text.slice(end, end + 24),
      )
    ) &&
    !TITLED.test(text.slice(Math.max(0, start - 9), start))
  );
}

/** A line shorter than this is one of an agenda, in characters. */
const ENTRY = 30;

/** An hour that opens a line of prose: an entry of a live blog. */
export function opensEntry({ text, start, end }: Setting): boolean {
  return (
    (start === 0 || text[start - 1] === '\n') &&
    /^(?: (?:GMT|BST|[A-Z]{2,4}T))?(?:\s[-–—:]+)?\s["“‘]?[A-Z]/.test(text.slice(end, end + 12)) &&
    !text.slice(end, end + ENTRY).includes('\n') &&
    text.length > end + ENTRY
  );
}

/** The second number of "2024-25" follows the first. */
export function isYearPair({ words, before }: Setting): boolean {
  const [a = '', b = ''] = words.split(/\s?[-–/]\s?/);
  if (!/^\d\d$/.test(b) || NUMBERED.has(before)) return false;
  const gap = Number(b) - Number(a.slice(2));
  return Number(a) >= 1800 && Number(a) < 2100 && ((gap > 0 && gap < 60) || gap === -99);
}

/** "last year", but not "last second", and not "last year-end". */
export function isNearUnit({ words, after }: Setting): boolean {
  // "the last year" is how long, "the last quarter" which one.
  if (/^the (?:last|past)\b/.test(words) && !words.endsWith('quarter')) return false;
  return (
    !/(?:second|minute|min|sec|hour|hr|season|night|day)$/.test(words) &&
    after.toLowerCase() !== 'old'
  );
}

const BEFORE_THE_YEAR = setOf(
  'of in for during by throughout to through over within until on before after earlier later',
);
const RELATIVE_CLAUSE = setOf(
  'of when that in after before to he she they it we i olds old they’re',
);

const PART_OF =
  /\b(?:(?:start|beginning|middle|end|half|rest|remainder) of|(?:later|earlier) in)\s$/i;

/** "the year" as the present one: "for the year", "over the weekend"; not "the year of the phone". */
export function isThePresent({ text, start, words, before, after }: Setting): boolean {
  const unit = words.split(/\s+/).at(-1) ?? '';
  if (unit === 'weekend') return !/^(?:of|when|that|after|before)$/i.test(after);
  // "at the end of the year he left": what the words before it have said is no year of his.
  const isPart = PART_OF.test(text.slice(Math.max(0, start - 20), start));
  if (isPart ? /^(?:of|when|that)$/i.test(after) : RELATIVE_CLAUSE.has(after.toLowerCase()))
    return false;
  if (unit === 'year' || unit === 'quarter') return BEFORE_THE_YEAR.has(before);
  return /^(?:of|in|during|later|earlier)$/.test(before);
}

/** A duration that "in", "for", "after" and their like lead to: bare "years" is often none. */
export function isStretch({ text, start, words, before, after }: Setting): boolean {
  if (words.includes('-')) return true;
  if (after === 'of' && /^(?:hours|days|weeks|months|years|decades)$/.test(words)) {
    return (
      /^[a-z-]+ [a-z]/.test(text.slice(start + words.length + 1, start + words.length + 12)) &&
      before !== 'the'
    );
  }
  if (
    /^(?:and|or)$/.test(before) &&
    /\b(?:hours|days|weeks|months|years) (?:and|or) $/.test(
      text.slice(Math.max(0, start - 12), start),
    )
  ) {
    return true;
  }
  if (
    /^(?:after|before)$/.test(after) &&
    /^(?:minutes|hours|days|weeks|months|years)$/.test(words)
  ) {
    return true;
  }
  if (/^(?:seasons?|quarters?|nights?|weekends?|seconds|secs|mins)$/.test(words)) return false;
  if (words === 'days') return /^(?:for|in|within|after)$/.test(before);
  return /^(?:for|in|within|over|after|during|of|takes?|took|lasted|lasts?|spent|spend|many|by|through|than)$/.test(
    before,
  );
}

/** An amount of time that is no false friend: "a second", "three quarters", "one day" (some time). */
export function isAmount(setting: Setting): boolean {
  const { words, before, after } = setting;
  if (/^(?:a|the)\shalf-/.test(words)) return !/^[a-z]/.test(after) || isFunctionWord(after);
  if (/\bquarters?$/.test(words)) {
    return (
      !/^(?:of|finals?)$/i.test(after) &&
      !/\b(?:three|first|second|third|fourth|a|one)\b/.test(words)
    );
  }
  if (/\b(?:second|sec|min)$/.test(words)) return /\d|-/.test(words) && !/^(?:the|a)\b/.test(words);
  if (/\bseasons?$/.test(words)) return false;
  if (/^(?:a|an)\s\S+-long$/.test(words) || /^the\s.*-/.test(words)) return false;
  const single = /^(?:a|an|one)\s(\w+)$/.exec(words)?.[1];
  if (single !== undefined) {
    if (words.startsWith('one') && /^(?:day|night)$/.test(single))
      return /^(?:for|in|than|after|within|just|only)$/.test(before);
    return (
      !isRate(setting) && !/^(?:few|lot|such|what)$/.test(before) && !/^(?:when|that)$/.test(after)
    );
  }
  if (/^the\s/.test(words))
    return /\d|-|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|many|several|few)\b/.test(
      words,
    );
  return true;
}

const RATE =
  /(?:\d[\d,.]*|%|\b(?:million|billion|trillion|thousand|hundred|dozen|percent|times|once|twice|thrice|two|three|four|five|six|seven|eight|nine|ten|cents|dollars?|euros?|pounds?))(?:\s+(?!(?:in|for|of|after|within|over|than|about|nearly|almost|to|last|is|was|are|were)\b)[a-z-]+){0,2}\s+$/i;

/** A unit with an article is a rate where a number is near: "two a week", "$3 billion a year". */
export function isRate({ text, start, end, after }: Setting): boolean {
  return (
    !/^(?:ago|earlier|later|before|after|old|-)$/i.test(after) &&
    !/^\s(?:and|or) (?:an?|more|half|\d+ (?:minutes|seconds|hours|days|months))\b/.test(
      text.slice(end, end + 18),
    ) &&
    RATE.test(text.slice(Math.max(0, start - 40), start))
  );
}

const YEARLY =
  /^(?:rate|sales|revenues?|turnover|dividends?|income|costs?|spending|budget|growth|increases?|profits?|earnings|savings|salary|salaries|pay|fees?|payments?|payroll|inflation|production|output|capacity|rent|interest|returns?|yield|average|basis|gain|loss|losses|deficit|exports?|imports?|volume|demand|consumption)$/;

/** "annual sales" are so much a year; the annual meeting is a kind of meeting. */
export function isFrequency({ words, after }: Setting): boolean {
  return words !== 'annual' || YEARLY.test(after);
}

/** "once a month" says so itself; "a month" needs a number before it. */
export function isOften(setting: Setting): boolean {
  const { words } = setting;
  if (/second|quarter hour/.test(words)) return false;
  if (/^(?:once|twice|thrice|each|every)\b|\btimes\b/.test(words)) return true;
  return /(?:year|month|week|day|hour|minute|decade|night)$/.test(words) && isRate(setting);
}

/** "two years before the war" is a duration, "two years before." a date. */
export function endsClause({ after }: Setting): boolean {
  return !/^[A-Za-z0-9$£€“"]/.test(after);
}

/** "now", but not "now-cancelled". */
export function standsAlone({ text, end }: Setting): boolean {
  return text[end] !== '-';
}

export function isSoon({ text, end, words, before, after }: Setting): boolean {
  if (words !== 'soon') {
    return !/^(?:of|for)$/i.test(after) && (!/^[a-z]/.test(after) || isFunctionWord(after));
  }
  return (
    text[end] !== '-' &&
    !/^(?:as|too|how|so)$/.test(before) &&
    !/^(?:after|afterwards?|became|found|to)$/i.test(after)
  );
}

/** The noun: "in the past", not "the past week" or "the past president". */
export function isThePast({ before, after }: Setting): boolean {
  return (
    !/^[A-Za-z0-9]/.test(after) ||
    (before === 'in' &&
      /^(?:and|but|that|with|to|for|have|has|had|was|were|is|by|on|as|when|it|he|she|they|we)$/.test(
        after,
      ))
  );
}

/** A part of some day told of: "in the morning", "later that night". */
export function isPartOfThatDay({ before, words }: Setting): boolean {
  return (
    words.startsWith('that') ||
    /next|following|same/.test(words) ||
    /^(?:in|during|later|by|throughout|into)$/.test(before)
  );
}

export function isAttackOf2001({ words, after }: Setting): boolean {
  return (
    /^sept(?:ember|\.)? 11$/.test(words) &&
    /^(?:attacks?|terror|terrorists?|hijack|commission|victims?|families)/i.test(after)
  );
}
