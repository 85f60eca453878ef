/**
 * Pairs of quotation marks. Typography only: no words are read here.
 *
 * Newspapers mix their marks (a curly opening closed by a straight mark is common after a content system has been
 * at work), so a mark counts by its family, double, single or angle, and by what stands around it.
 */
import type { Span } from '../../model/span.ts';

/** A quotation with its marks. */
export type Quotation = Span & {
  /** What stands between the marks. */
  readonly inside: Span;
  /** Whether the closing mark is there; if not, the quotation ends where its paragraph ends. */
  readonly closed: boolean;
  /** Whether it opens its paragraph while the quotation of the paragraph before is still open. */
  readonly resumes: boolean;
  /** Quotations within this one. */
  readonly inner: readonly Quotation[];
};

type Family = 'double' | 'single' | 'angle';

type Mark = Span & {
  readonly family: Family;
  /** Whether the character alone is an opening (“) or closing (”) mark, or either ("). */
  readonly side: 'open' | 'close' | 'either';
  /** Whether the characters around it allow it to open or to close. */
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** A straight mark between spaces. */
  readonly loose: boolean;
};

type Open = { readonly mark: Mark; readonly inner: Quotation[] };

const MARK = /[“”„‟"«»‹›‘’‚‛'`〝〞]/g;
const SIDES: Readonly<Record<string, readonly [Family, Mark['side']]>> = {
  '“': ['double', 'open'],
  '‟': ['double', 'open'],
  '„': ['double', 'open'],
  '〝': ['double', 'open'],
  '”': ['double', 'close'],
  '〞': ['double', 'close'],
  '"': ['double', 'either'],
  '«': ['angle', 'either'],
  '»': ['angle', 'either'],
  '‹': ['angle', 'either'],
  '›': ['angle', 'either'],
  '‘': ['single', 'open'],
  '‚': ['single', 'open'],
  '‛': ['single', 'open'],
  '`': ['single', 'open'],
  '’': ['single', 'close'],
  "'": ['single', 'either'],
};
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
/** Words and decades that begin with an apostrophe: 'em, '90s. */
const ELISION =
  /^(?:\d0s|\d\ds?|em|tis|twas|til|till|cause|n|bout|round|cos|er|im|ere|neath|fraid|nuff|ello|ole)(?![\p{L}\p{N}])/iu;

/** Whether there is anything to pair. */
export function hasMarks(text: string): boolean {
  return text.search(MARK) >= 0;
}

/** A quotation that lost its paragraph mark is looked for this far. */
const LINES_AHEAD = 8;
const CHARACTERS_AHEAD = 3000;

/**
 * All quotations of the paragraphs, outermost first, in the order of the text. One that runs on over several
 * paragraphs (each opens, only the last closes) is one quotation a paragraph; one that does not open again but closes
 * within a few lines is one quotation over them; one that never closes ends with its paragraph.
 * Time grows with the length of the text.
 */
export function pairMarks(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  const read = markReader(text);
  let openBefore = false;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i] as Span;
    let result = pairParagraph(text, paragraph, read(paragraph), openBefore);
    if (result.open === null) {
      for (const quotation of result.quotations) found.push(quotation);
      openBefore = false;
      continue;
    }
    const next = paragraphs[i + 1];
    const resumed = next !== undefined && opensWithMark(text, next);
    const last = resumed ? i : lineThatCloses(read, paragraphs, i, result.open.mark);
    if (last > i) {
      const joined = { start: paragraph.start, end: (paragraphs[last] as Span).end };
      result = pairParagraph(text, joined, read(joined), openBefore);
      i = last;
    }
    // One by one: a paragraph may hold more of them than a call takes arguments.
    for (const quotation of result.quotations) found.push(quotation);
    for (const rest of unclosed(text, paragraphs[i] as Span, result.open, resumed))
      found.push(rest);
    openBefore = resumed;
  }
  return found;
}

/** The line that closes what `opened` began, if one of the next does so before anything else opens; else `at`. */
function lineThatCloses(
  read: (paragraph: Span) => Mark[],
  paragraphs: readonly Span[],
  at: number,
  opened: Mark,
): number {
  for (let i = at + 1; i < paragraphs.length && i <= at + LINES_AHEAD; i++) {
    const line = paragraphs[i] as Span;
    if (line.end - opened.start > CHARACTERS_AHEAD) break;
    const mark = read(line).find(({ family }) => family === opened.family);
    if (mark === undefined) continue;
    return mark.mayClose && (mark.side === 'close' || mark.loose || !mark.mayOpen) ? i : at;
  }
  return at;
}

/** A quotation without its closing mark, as far as it is believed; else those inside it. */
function unclosed(
  text: string,
  paragraph: Span,
  open: Open | null,
  resumed: boolean,
): readonly Quotation[] {
  if (open === null) return [];
  const { mark, inner } = open;
  const end = trimmedEnd(text, paragraph);
  const believed = resumed || isOpeningOfWords(text, paragraph, mark);
  if (!believed || end <= mark.end) return inner;
  const inside = { start: mark.end, end };
  return [{ start: mark.start, end, inside, closed: false, resumes: false, inner }];
}

/** The marks of any paragraph; the text is searched once. */
function markReader(text: string): (paragraph: Span) => Mark[] {
  const positions: number[] = [];
  for (const { index } of text.matchAll(MARK)) positions.push(index);
  return (paragraph) => {
    let low = 0;
    let high = positions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((positions[middle] as number) < paragraph.start) low = middle + 1;
      else high = middle;
    }
    return marksOf(text, paragraph, positions, low);
  };
}

/** Reads the marks of one paragraph, without apostrophes inside words and without measures (6'2", a 12" pan). */
function marksOf(
  text: string,
  paragraph: Span,
  positions: readonly number[],
  first: number,
): Mark[] {
  const marks: Mark[] = [];
  for (let i = first; i < positions.length; i++) {
    const start = positions[i] as number;
    if (start >= paragraph.end) break;
    const char = text[start] as string;
    let end = start + 1;
    let [family, side] = SIDES[char] as readonly [Family, Mark['side']];
    if (family === 'single' && text[end] === char && end < paragraph.end) {
      // ``so'' and ''so'': two single marks make a double one.
      family = 'double';
      end++;
      i++;
    }
    const before = start > paragraph.start ? (text[start - 1] as string) : ' ';
    const after = end < paragraph.end ? (text[end] as string) : ' ';
    const wordBefore = LETTER.test(before);
    const wordAfter = LETTER.test(after);
    if (family === 'single' && wordBefore && wordAfter) continue;
    const spaceAfter = SPACE.test(after);
    const spaceBefore = SPACE.test(before);
    let mayOpen =
      !spaceAfter && !wordBefore && !/[.,;:!?)\]}%]/.test(before) && !/[,;:!?)\]}]/.test(after);
    if (side === 'open' && !spaceAfter && !(wordBefore && !wordAfter)) mayOpen = true;
    if (family === 'single') {
      if (wordBefore || side === 'close') mayOpen = false;
      // "Michael O 'Reilly"
      if (spaceBefore && /(?:^|\s)O$/.test(text.slice(Math.max(0, start - 3), start - 1)))
        mayOpen = false;
      if (mayOpen && ELISION.test(text.slice(end, Math.min(end + 6, paragraph.end))))
        mayOpen = false;
    }
    // A mark with space on both sides ('" Yes "') takes its side from what is open.
    const loose = spaceBefore && spaceAfter && family === 'double' && side !== 'open';
    if (loose && side === 'either') mayOpen = end < paragraph.end;
    const mayClose =
      (loose || !spaceBefore) && start > paragraph.start && !(family === 'single' && wordAfter);
    if (family === 'angle') side = 'either';
    marks.push({ start, end, family, side, mayOpen, mayClose, loose });
  }
  return marks.filter((mark, i) => !isMeasure(text, mark, marks[i + 1]));
}

/** Feet and inches: 6'2", or 12" with the true closing mark still to come. */
function isMeasure(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (mark.end - mark.start !== 1 || mark.family === 'angle' || mark.side === 'open') return false;
  const before = text.slice(Math.max(0, mark.start - 8), mark.start);
  if (!/\d$/.test(before)) return false;
  if (mark.family === 'double') {
    if (/\d['’′]\s?\d{1,2}(?:\.\d+)?$/.test(before)) return true;
    return next !== undefined &&
      next.family === 'double' &&
      next.mayClose &&
      !next.mayOpen &&
      mark.side === 'either'
      ? /^[\s-][\p{Ll}]/u.test(text.slice(mark.end, mark.end + 2))
      : false;
  }
  return /^\s?\d/.test(text.slice(mark.end, mark.end + 2));
}

function pairParagraph(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  openBefore: boolean,
): { quotations: Quotation[]; open: Open | null } {
  if (marks.length === 0) return { quotations: [], open: null };
  const outer: Quotation[] = [];
  const stack: Open[] = [];
  const innerOfTop = () => stack[stack.length - 1]?.inner ?? outer;
  const drop = () => {
    const dropped = stack.pop() as Open;
    const inner = innerOfTop();
    for (const quotation of dropped.inner) inner.push(quotation);
  };
  const firstMark = marks[0]?.start;
  const close = (depth: number, mark: Mark) => {
    while (stack.length > depth + 1) drop();
    const opened = stack.pop() as Open;
    if (opened.mark.end >= mark.start) return;
    innerOfTop().push({
      start: opened.mark.start,
      end: mark.end,
      inside: { start: opened.mark.end, end: mark.start },
      closed: true,
      resumes: openBefore && opened.mark.start === firstMark && stack.length === 0,
      inner: opened.inner,
    });
  };
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    const depth = deepest(stack, mark.family);
    if (depth >= 0 && closes(text, mark, stack[depth] as Open, marks[i + 1])) {
      close(depth, mark);
    } else if (opens(mark)) {
      if (depth >= 0 && !nests(marks, i)) {
        // A second opening mark and only one closing mark to come: the first was never closed.
        while (stack.length > depth) drop();
      }
      stack.push({ mark, inner: [] });
    }
  }
  // Of what is still open a single mark was an apostrophe; the first of the others may run on.
  while (stack.length > 1) drop();
  const [open] = stack;
  if (open === undefined) return { quotations: outer, open: null };
  if (open.mark.family === 'single' && !isOpeningOfWords(text, paragraph, open.mark)) {
    drop();
    return { quotations: outer, open: null };
  }
  return { quotations: outer, open };
}

function deepest(stack: readonly Open[], family: Family): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    if ((stack[i] as Open).mark.family === family) return i;
  }
  return -1;
}

function opens(mark: Mark): boolean {
  if (!mark.mayOpen) return false;
  return mark.side !== 'close' || !mark.mayClose;
}

/** Whether `mark` closes the quotation that `open` began. */
function closes(text: string, mark: Mark, open: Open, next: Mark | undefined): boolean {
  const opened = open.mark;
  if (!mark.mayClose) return false;
  if (mark.family === 'angle') return text[opened.start] !== text[mark.start];
  if (mark.side === 'open') {
    // „so“ in the German way, or a mark that was turned the wrong way.
    return text[opened.start] === '„' ? !mark.mayOpen || next === undefined : !mark.mayOpen;
  }
  if (mark.family === 'single') {
    // An apostrophe at the end of a word ends a short quotation at most ("O 'Reilly … Jobs' plan").
    const far = mark.start - opened.end > 80 || open.inner.length > 0;
    return !(far && looksPossessive(text, mark)) && !isPossessive(text, mark, next);
  }
  return mark.side === 'close' || mark.loose || !mark.mayOpen;
}

/** "the workers’ rights": an apostrophe if a better closing mark follows before anything opens. */
function isPossessive(text: string, mark: Mark, next: Mark | undefined): boolean {
  return (
    looksPossessive(text, mark) &&
    next !== undefined &&
    next.family === 'single' &&
    next.mayClose &&
    !next.mayOpen &&
    !looksPossessive(text, next)
  );
}

function looksPossessive(text: string, mark: Mark): boolean {
  const before = text.slice(Math.max(0, mark.start - 2), mark.start);
  return /(?:s|in)$/.test(before) && /^\s[\p{L}\p{N}]/u.test(text.slice(mark.end, mark.end + 2));
}

/** Whether the next two marks of this family both close, so that a mark of the same family may open inside another. */
function nests(marks: readonly Mark[], at: number): boolean {
  const family = (marks[at] as Mark).family;
  let closing = 0;
  for (let i = at + 1; i < marks.length && i < at + 6; i++) {
    const mark = marks[i] as Mark;
    if (mark.family !== family) continue;
    if (opens(mark) || !mark.mayClose) return false;
    if (++closing === 2) return true;
  }
  return false;
}

/** An opening without a closing is believed only where a quotation is likely to begin. */
function isOpeningOfWords(text: string, paragraph: Span, mark: Mark): boolean {
  if (mark.family === 'angle') return false;
  const atStart = text.slice(paragraph.start, mark.start).trim() === '';
  if (mark.family === 'single') return atStart && mark.side === 'open';
  return (
    atStart || /[,:]\s*$/.test(text.slice(Math.max(paragraph.start, mark.start - 4), mark.start))
  );
}

function opensWithMark(text: string, paragraph: Span): boolean {
  return /^[\s\p{Pd}]{0,4}["“„‘'«`]/u.test(
    text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 6)),
  );
}

function trimmedEnd(text: string, paragraph: Span): number {
  let end = paragraph.end;
  while (end > paragraph.start && SPACE.test(text[end - 1] as string)) end--;
  return end;
}
