/** Who wrote an article, from the line that names them. */
import { knownOutlet, looksLikeOutlet } from './outlets.ts';

const PARTICLE =
  /^(?:de|del|della|da|das|dos|du|la|le|van|von|der|den|ter|ten|al|el|bin|ibn|ben|y|e|zu|af|di)$/i;
const ROLE =
  /^(?:(?:the|our|a|an|chief|senior|staff|special|political|national|foreign|diplomatic|white house|lead|managing|deputy|contributing|associate|business|science|health|technology|world|us|u\.s\.)\s+)*(?:staff|writers?|reporters?|correspondents?|editors?|journalists?|columnists?|contributors?|analysts?|producers?|photographers?|bureau(?: chief)?|desk|team)(?:\s+(?:in|at|for|of)\s+.*)?$/i;

/** The longest line that can be a byline. */
const LONGEST = 200;

/** Whether the line says outright that it is a byline: "By Ann Lee", "Reported by …", "Author: …". */
export function isByline(line: string): boolean {
  if (line.length > LONGEST) return false;
  const found = OPENING.exec(line);
  return found !== null && bylinesOf(line).length > 0;
}

const OPENING =
  /^(?:(?:story |words |text |analysis |report(?:ed|ing)? |written |posted )?by:?|bylines?\s*:(?:\s*by\b)?|authors?\s*:(?:\s*by\b)?|from)\s+(?=[\p{Lu}@])/iu;

/** Whether the line has the form of nothing but people's names: two to four capitalised words each. */
export function looksLikeNames(line: string): boolean {
  if (line.length > 100 || /[\d?!:;"“”]/.test(line)) return false;
  const parts = splitNames(line);
  return (
    parts.length > 0 && parts.length <= 6 && parts.every((p) => isName(p) && !looksLikeOutlet(p))
  );
}

/** The people that a byline names, in normal case, in its order; roles, outlets and addresses left out. */
export function bylinesOf(line: string): string[] {
  const names: string[] = [];
  for (const part of splitNames(line.slice(0, LONGEST).replace(OPENING, ''))) {
    if (!isName(part) && !isSingleName(part, line)) continue;
    if (ROLE.test(part) || knownOutlet(part) !== null) continue;
    const name = normalCase(part);
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** The outlet or agency that a byline names beside the people: "By Ann Lee, Associated Press", "Ann Lee/AP". */
export function outletInByline(line: string): string | null {
  for (const part of line
    .slice(0, LONGEST)
    .replace(OPENING, '')
    .split(/\s*[,|•·/()]\s*|\s+[–—-]\s+|\s+(?:for|of)\s+/)) {
    const known = knownOutlet(
      part.replace(/\s+(?:writers?|staff|reporters?|correspondents?)$/i, ''),
    );
    if (known !== null && (part.length > 3 || /^[A-Z]+$/.test(part))) return known;
  }
  return null;
}

function splitNames(line: string): string[] {
  return (
    line
      .replace(/\S+@\S+|@\w+/g, ' ')
      // "Ann Lee in Paris and Tom Berg in Rome"
      .replace(
        /\s(?:in|reporting from)(?:\s\p{Lu}[\p{L}.’'-]{1,20}){1,3}(?=$|,|\s(?:and|&)\s)/gu,
        '',
      )
      .split(/\s*(?:[,|•·/;()&]|\s[–—-]\s|(?<!\p{L})(?:and|with|AND|WITH|And)(?!\p{L}))\s*/u)
      .map((part) => part.trim().replace(/\s+/g, ' '))
      .filter((part) => part !== '' && !ROLE.test(part))
  );
}

function isName(part: string): boolean {
  const words = part.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  const capitalised = words.filter((word) => NAME_WORD.test(word));
  return (
    capitalised.length >= 2 &&
    NAME_WORD.test(words[0] as string) &&
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) &&
    !words.some((word) => NOT_IN_NAMES.has(word.toLowerCase()))
  );
}

/** "By Reuters staff" aside, a single word is a name only where the line says that it is a byline. */
function isSingleName(part: string, line: string): boolean {
  return (
    OPENING.test(line) &&
    /^\p{Lu}[\p{L}’'-]{2,}$/u.test(part) &&
    !NOT_IN_NAMES.has(part.toLowerCase())
  );
}

const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}’'-]*|\p{Lu}\.(?:-?\p{Lu}\.)*|(?:Jr|Sr|St)\.|II|III|IV)$/u;

/** Words that stand capitalised in headlines and section names, and in nobody's name. */
const NOT_IN_NAMES: ReadonlySet<string> = new Set(
  (
    'the a an of in on at to for from as is are was were says said say after before over under with by and or not no new news ' +
    'breaking live update updates latest world politics business sports sport opinion analysis video watch photos photo ' +
    'president minister government police court trade war tariffs election report reports staff agency agencies ' +
    'press home page contact us about share comments related read more sign up subscribe newsletter advertisement ' +
    'won his her its their our my your this that these those how why what when where who top stories story ' +
    'united states kingdom nations republic union north south east january february ' +
    'september october november december monday tuesday wednesday thursday friday saturday sunday today ' +
    'media group inc ltd llc corp company city county state national international'
  ).split(' '),
);
/** "AAMER O’NEILL-McKAY" → "Aamer O’Neill-Mckay"; a name that is not all capitals stays as it is. */
function normalCase(name: string): string {
  if (/\p{Ll}/u.test(name.replace(/\b(?:Mc|Mac|de|van|von|bin|al)/g, ''))) return name;
  return name
    .split(' ')
    .map((word, i) => {
      if (i > 0 && PARTICLE.test(word) && word.length > 1) return word.toLowerCase();
      if (/^(?:II|III|IV)$/.test(word) || /^(?:\p{Lu}\.)+$/u.test(word)) return word;
      return word
        .toLowerCase()
        .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
        .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
        .replace(/['’]S$/u, (tail) => tail.toLowerCase());
    })
    .join(' ');
}
