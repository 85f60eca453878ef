/**
 * What a line of a pasted page is, by its form alone. A label is sure of itself ("Copyright 2025 …" is legal wherever it
 * stands) or says only what the line could be ("Ann Lee" could be a byline); its place decides then: see segment.ts.
 */
import { isByline, looksLikeNames } from './bylines.ts';
import { looksLikeOutlet } from './outlets.ts';
import { publishedLine } from './published.ts';

export type Label =
  /** The whole line states a day. */
  | 'date'
  /** Says that it is a byline. */
  | 'byline'
  /** Could name a person. */
  | 'name'
  /** Names an outlet. */
  | 'outlet'
  /** Is an address. */
  | 'url'
  /** Says that it is a title: "Headline: Bridge closed", as archives do. */
  | 'title'
  /** Parts of a header in one line: "Ann Lee | May 3, 2025". */
  | 'header'
  /** Describes a picture, or credits one. */
  | 'caption'
  | 'legal'
  /** Who else worked on it: "(Reporting by …)". */
  | 'credit'
  /** What a page says around an article: comments, sharing, advertisements. */
  | 'cruft'
  /** A line drawn with signs. */
  | 'rule'
  /** Few words without a stop: a headline, a heading, a fragment. */
  | 'short'
  | 'body';

const LEGAL =
  /^(?:copyright\s*(?:©|\(c\)|notice\b|by\b|:|\d{4})|\(c\)\s|©|all rights reserved|this (?:material|article|story|report|content|document) (?:may|is|was|has been|first|originally) (?:not|published|distributed|appeared|licen[sc]ed|republished|protected|copyrighted)|(?:re)?distributed by|republished (?:with|under)|licensed under|terms (?:of|and) (?:use|service|conditions)|privacy (?:policy|notice)|cookie (?:policy|settings)|do not sell my|material from the associated press is copyright)|[\s.](?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:19|20)\d{2}\b|\ball rights reserved\.?$/i;

const CREDIT =
  /^[([]?(?:(?:additional |further )?(?:reporting|writing|editing|compiled|translated|translation|graphics?|research) (?:and \w+ )?by\b|with (?:reporting|files|additional reporting) (?:by|from)\b|edited by\b|(?:associated press|ap|reuters|afp|bloomberg|the hill)[\p{L} ]* (?:writers?|journalists?|reporters?|correspondents?)\b[\s\S]{0,160}\bcontributed\b|our standards:|this (?:story|article) has been (?:updated|corrected)|(?:editor|author|reporter)[’'`]?s[’'`]? note\b|correction\s?:|clarification\s?:)/iu;

const CONTRIBUTION = /^[([]?[\p{L} .,’'-]{3,120} contributed (?:to this|reporting|from)\b/iu;

/** Only whole lines of this form, so that a sentence that begins alike stays. */
const CRUFT_LINE = new RegExp(
  `^[\\s•·*▶►»>+|–—-]*(?:${[
    '(?:no|\\d[\\d,.]*k?|view|show|hide|see|read|load|post|add|leave|join|write)?(?: \\d+| all| more| the| a| your| to)* ?comments?(?: \\(\\d+\\)| below| here)?',
    'post a comment|leave a (?:reply|comment)|be the first to comment|(?:join|start) the (?:conversation|discussion)',
    '(?:share|save|print|e-?mail|tweet|like|pin|copy|bookmark|listen|gift|follow|reply|report|flag|close|menu|search|home|login|log in|sign in|register|subscribe|donate|next|previous|back|more|play|pause|mute|loading|newer|older)(?: (?:this|on|to|via|us|now|in|up|link|article|story|page|post|posts|more|audio|free|it|by|for|the|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|e-?mail|instagram|telegram|flipboard|bluesky|youtube|threads))*',
    '(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|instagram|telegram|flipboard|bluesky|youtube|threads|e-?mail)(?:[ ,|/&•]+(?:and )?(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|instagram|telegram|flipboard|bluesky|youtube|threads|e-?mail))*',
    'email ?this ?(?:blog ?this!?)?.{0,80}|blogthis!?.{0,80}|(?:newer|older) posts?.{0,40}|subscribe to: .{0,60}|labels?: .{0,120}|posted by .{0,80}|filed under:? .{0,80}|tags?: .{0,160}|topics?: .{0,160}',
    'advertis(?:e?ment|ing)s?(?: .{0,60})?|sponsored(?: content| by .{0,60})?|promoted|story continues(?: below.{0,40}| after.{0,40})?|article continues .{0,60}|continue reading.{0,60}|continued? (?:below|after).{0,40}',
    '(?:sign up|subscribe|register|click|tap|download|follow|stay (?:informed|connected|up)|get|join|enter|watch|listen|scroll)(?: here| now| for| to| on| up| the| our| us| your| below| app| more| down)* ?(?:newsletters?|here|below|app|podcasts?|e-?mails?|inbox|alerts?|whatsapp channel|updates?|free|live|facebook|twitter|instagram|youtube|channel|story|article)(?: .{0,80})?',
    '(?:read|see|view|show|learn|load|find out|discover|explore|hear|watch)(?: \\w+)? (?:more|also|next|all|less|full (?:article|story)|related)(?:\\s*[:»>→…].{0,140}|(?: (?:here|below|stories|articles|news|on this|from|about|coverage|by|in)\\b.{0,80})?)',
    "(?:related|recommended|trending|popular|most (?:read|popular|viewed|shared)|more (?:from|on|in|like|about|to read|stories|news|coverage)|top (?:stories|news)|latest (?:news|stories|headlines)|you (?:may|might) (?:also )?(?:like|be interested).{0,40}|editors?[’']? picks?|around the web|what to (?:read|know) next|up next|don[’']t miss|in this (?:article|story))(?: .{0,60})?:?",
    // What archives write around an article.
    '(?:section|length|load-date|language|publication-type|document-type|journal-code|word count|edition|dateline|subject|geographic|industry|person|company|organization)\\s?:.{0,140}|body|end of document|(?:late|early|final|first|national|city|metro|home) edition(?:\\s[-–—]\\s\\w+)?',
    '(?:skip|jump|go|return|back) to .{0,40}|\\d+ ?(?:-| )?min(?:ute)?s?[ -]read|(?:about|est\\.?|estimated) .{0,20}read(?:ing)? time.{0,20}|listen to (?:this )?(?:article|story).{0,40}|\\d+:\\d\\d(?: ?/ ?\\d+:\\d\\d)?|\\d+ (?:shares?|views?|likes?|reactions?|replies)|published by|breaking(?: news)?|exclusive|live updates?|(?:add|set) .{0,30} (?:on|as) .{0,20}google.{0,20}|(?:thanks|thank you) for (?:reading|subscribing).{0,40}|this (?:video|audio|content) (?:is not available|can ?not be|could not be).{0,60}|enable javascript.{0,80}|we (?:use|value) (?:cookies|your privacy).{0,80}|accept (?:all )?cookies?|your browser .{0,80}|(?:play|watch|video)(?::|\\s*\\|).{0,100}',
  ].join('|')})\\s*[:.!…»>→]*\\s*$`,
  'i',
);

const AGENCY =
  '(?:ap|associated press|reuters|afp|agence france-presse|getty(?: images)?|epa(?:-efe)?|efe|shutterstock|bloomberg|alamy|xinhua|tass|anadolu(?: agency)?|zuma(?: press)?|upi|pa(?: wire| images| media)?|dpa|kyodo(?: news)?|ansa|pool)';
/** A credit for a picture at the end, perhaps with the agency's name stuck to it: "(AP Photo/Ann Lee)ASSOCIATED PRESS". */
const PHOTO_CREDIT = new RegExp(
  `[([](?=[^()[\\]]*(?:${[
    '\\b(?:photos?|images?|pictures?|photographs?|illustrations?|graphics?|video)\\s*(?:by|[:/|]|courtesy|credit|via)',
    `\\b${AGENCY}\\s(?:photos?|images?|pool|file)\\b`,
    `[/|]\\s?${AGENCY}\\b`,
    `^${AGENCY}\\s?[/|]`,
    `\\bvia\\s${AGENCY}\\b`,
    '\\b(?:courtesy of|handout|screen ?(?:shot|grab)|file (?:photo|image))\\b',
  ].join('|')}))[^()[\\]]{2,140}[)\\]]\\s*(?:\\p{Lu}[\\p{L} .]{1,40})?$`,
  'iu',
);
const CAPTION_OPENING =
  /^(?:file(?: photo| image| picture)?\s*(?:[-–—:])\s|\(?(?:photo|photograph|picture|image|illustration|video|graphic|caption|pictured)(?: (?:by|credit|courtesy|of|via))?\s*[:/]\s*\S|(?:photo|image|picture|photograph|illustration)s? (?:by|courtesy|credit|via)\b|(?:credit|courtesy|source)\s?:|view image in fullscreen|enlarge this image|image (?:source|caption|credit)\b|getty images\b|(?:ap|afp|epa|reuters) (?:photo|images?|file)\b)/i;
const BARE_CREDIT =
  /^[\p{L}\p{M} .’'-]{0,60}(?:\s?[/|]\s?(?:ap|afp|reuters|getty images|epa|shutterstock|bloomberg|anadolu|alamy|pool|the new york times|ap photo)(?:\s?(?:[/|]|via)\s?[\p{L} ]{2,30})?|\bgetty images|\bvia getty images|\bvia ap|\bvia reuters|\bap photo|\bafp via [\p{L} ]{2,20})\.?$/iu;

/** The day and hour behind a byline: "By Jane Roe 14:05 GMT", "Jane Roe 3 May 2024 • 2:05pm". */
const STAMP =
  /[\s,|•·–—-]{1,4}(?:(?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8} \d{1,2}),? (?:19|20)\d\d)?[\s,|•·–—-]{0,4}(?:at )?(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:GMT|UTC|BST|CET|IST|WAT|[ECMP][SD]?T|A[EWC][SD]T))?)?$/u;

/** Longer lines are prose. */
const SHORT = 160;

/** The label of one line (or wrapped paragraph), trimmed and not empty. Looks at its first and last 600 characters. */
export function labelOf(line: string): Label {
  const head = line.slice(0, 600);
  const tail = line.length > 600 ? line.slice(-600) : line;
  if (/^(?:[-=_*#~•.·–—]\s?){3,}$/u.test(head)) return 'rule';
  if (/^(?:(?:source|url|link|via|from)\s?:\s*)?https?:\/\/\S+$/i.test(head)) return 'url';
  if (publishedLine(line) !== null) return 'date';
  if (line.length <= 240 && /^(?:headline|title)\s?:\s*\S/i.test(head)) return 'title';
  const named = /^(?:source|via|from|publication|outlet|publisher)\s?:\s*(.{2,48})$/i.exec(
    head,
  )?.[1];
  if (
    named !== undefined &&
    (looksLikeOutlet(named) || /^(?:\p{Lu}[\p{L}\p{N}.’'&-]*\s?){1,6}$/u.test(named))
  )
    return 'outlet';
  if (line.length <= 400 && LEGAL.test(head)) return 'legal';
  if (line.length <= 600 && isCredit(head)) return 'credit';
  if (line.length <= 1200 && (CAPTION_OPENING.test(head) || isPhotoCredit(tail))) return 'caption';
  if (line.length <= 120 && isBareCredit(line)) return 'caption';
  if (line.length <= SHORT) {
    if (isByline(line)) return 'byline';
    const unstamped = line.replace(STAMP, '');
    if (unstamped !== line && (isByline(unstamped) || looksLikeNames(unstamped))) return 'byline';
    if (isCruft(line)) return 'cruft';
    if (looksLikeOutlet(line)) return 'outlet';
    if (looksLikeNames(line)) return 'name';
    if (isHeader(line)) return 'header';
    if (
      !/[.!?…。][”"’')\]]*$/u.test(line) ||
      /^\p{Lu}[\p{L}’']+(?: \p{Lu}[\p{L}’']+){0,3}\.$/u.test(line)
    ) {
      return 'short';
    }
  }
  return 'body';
}

// Most lines are prose, and the patterns below would go through all of it: what each can not do without is looked for
// first.

function isCredit(head: string): boolean {
  return CREDIT.test(head) || (/ contributed /i.test(head) && CONTRIBUTION.test(head));
}

function isPhotoCredit(tail: string): boolean {
  return /[)\]]/.test(tail) && PHOTO_CREDIT.test(tail);
}

function isBareCredit(line: string): boolean {
  return /[/|]|getty|via |photo/i.test(line) && BARE_CREDIT.test(line);
}

function isCruft(line: string): boolean {
  if (!CRUFT_LINE.test(line)) return false;
  // "Related groups protested in the north." is a sentence; what asks the reader to do something may be one too.
  const sentence = /[.!?]$/.test(line) && line.split(/\s+/).length > 4;
  return !sentence || ASKS.test(line);
}

const ASKS =
  /^[^\p{L}]*(?:sign|subscribe|register|click|tap|download|follow|stay|get|join|thank|thanks|we (?:use|value)|enable|your browser|this (?:video|audio|content))\b/iu;

/** The parts of a header line: "Ann Lee | The Post | May 3, 2025". */
export function headerParts(line: string): string[] {
  return line
    .split(/\s*[|•·]\s*|\s+[–—-]\s+|\s+\/\s+|\s{3,}|\t/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Several parts, one of them a day, the others names and outlets: also "Ann Lee, May 3, 2025". */
function isHeader(line: string): boolean {
  const parts = headerParts(line);
  if (parts.length > 1 && parts.length <= 6) {
    const known = parts.filter(
      (part) =>
        publishedLine(part) !== null ||
        isByline(part) ||
        looksLikeNames(part) ||
        looksLikeOutlet(part) ||
        isCruft(part),
    );
    return (
      known.length === parts.length &&
      parts.some((part) => publishedLine(part) !== null || isByline(part))
    );
  }
  return splitBeforeDate(line) !== null;
}

/** "Ann Lee, May 3, 2025" in its two parts. */
export function splitBeforeDate(line: string): [string, string] | null {
  const comma = line.indexOf(', ');
  for (let at = comma; at > 0 && at < 60; at = line.indexOf(', ', at + 1)) {
    const [before, after] = [line.slice(0, at), line.slice(at + 2)];
    if (
      publishedLine(after) !== null &&
      (isByline(before) || looksLikeNames(before) || looksLikeOutlet(before))
    ) {
      return [before, after];
    }
  }
  return null;
}
