import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/extract/sentences.ts';

/** Draws a bar between two sentences, so that a failure can be read. */
function drawn(text: string): string {
  return splitSentences(text)
    .map((s) => text.slice(s.start, s.end))
    .join(' | ');
}

/** ' | ' stands for a space between two sentences. */
const TABLE: readonly string[] = [
  // Plain.
  'The council met on Monday. | It voted for the bridge.',
  'Who paid? | Nobody knows! | The audit goes on.',
  'What?! | The mayor laughed.',
  'Nobody can say how much was spent',
  // Abbreviations within a sentence.
  'Mr. Silva met Dr. Ana Costa and Gen. Roy Park at 5 p.m. Monday in St. Paul.',
  'On Jan. 3 the court sat; on Feb. 4 it rose.',
  'Sen. Ruth Hall (R-Ky.) voted no. | Gov. Tim Lee did not.',
  'SPRINGFIELD, Ill. (XY) — Rain fell on Friday.',
  'George W. Marsh and J. K. Lowe signed it.',
  'Prices rose 3.5 percent to $4.20 a gallon. | Then they fell.',
  'It was No. 3 on the list. | Was it right? | No. | Nobody checked.',
  'The firm, Acme Corp. of Ohio, sued Bolt Inc. over a patent.',
  'They cover e.g. Ghana and i.e. Togo etc. | Then they leave.',
  'He cited Smith v. Jones. | The judge agreed.',
  // Abbreviations that also end a sentence.
  'They sent troops to the U.S. | Many goods were held back.',
  'They sent troops to the U.S. Army base in the U.S. | The base was full.',
  'It moved to Washington, D.C. | In March it moved back.',
  'He works for Acme Inc. | The pay is low.',
  'The analysts were wrong about Acme Inc. | Analysts now expect more.',
  'The talks began at 9 a.m. | Reporters waited outside.',
  'It is smuggled into the U.S. , the report said, and sold.',
  'So do I. | We all do.',
  'They chose plan B. | The rest is known.',
  // Quotations: the closing mark stays, small letters go on.
  '“We will not go,” she said on Friday. | “We will stay here.” | The crowd cheered.',
  '“Will it be defended?” she asked. | “It will.”',
  '“Stop!” he shouted at them. | They did not.',
  '“Who will pay?” Maria Soto asked. | No one answered.',
  'He called it "a mistake." | The others agreed.',
  '“I saw it," he said. | "And it was red.” | They left.',
  '‘No, sir,’ she said. | ‘Never.’ | Then she sat.',
  '“He said, ‘How can we help?’ | And I said, ‘You can not.’” | They laughed.',
  'He said it was over. ” | Then he left.',
  '“We were in the U.S.” | The senator paused.',
  '«Nous partons.» | Il est parti.',
  // Brackets and dots left out.
  'It hurts the nation … [including] its land, sea or air.',
  'He waited... | The train never came.',
  'I think … Marta knows. | She was there.',
  'She stayed (the others had gone.) | The house was cold.',
  'Wait . . . there is more. | Not much.',
  // No space after the stop.
  'It began two years ago.The court ruled in May.',
  // Other things with dots.
  'See www.example.org/a.b for more. | It is free.',
  'Yahoo! said it would sell. | It did.',
  '1. Prices rise. | They rise fast.',
  'The new one is out. | iPhone buyers queued.',
  // Other scripts.
  '会议结束了。代表们离开。',
];

describe('splitSentences', () => {
  for (const line of TABLE) {
    test(line, () => {
      const glued = line === '会议结束了。代表们离开。';
      const ago = line.startsWith('It began two years ago.The');
      const expected = glued
        ? '会议结束了。 | 代表们离开。'
        : ago
          ? 'It began two years ago. | The court ruled in May.'
          : line;
      expect(drawn(line.replaceAll(' | ', ' '))).toBe(expected);
    });
  }

  test('a line break ends a sentence and a paragraph', () => {
    const text = 'No comments\r\nPost a comment\n\nThe rain fell. It was cold.';
    const found = splitSentences(text);
    expect(found.map((s) => [s.paragraph, text.slice(s.start, s.end)])).toEqual([
      [0, 'No comments'],
      [1, 'Post a comment'],
      [2, 'The rain fell.'],
      [2, 'It was cold.'],
    ]);
  });

  test('where lines were wrapped at a width, a line break is no more than a space', () => {
    const text = [
      'Harbour closed after storm',
      '',
      'The harbour of the small town was closed on Friday after',
      'a storm had torn away two of the three piers that the',
      'fishing boats use. The mayor said that it would take at',
      'least a month before anyone could land there again, and',
      'asked for patience.',
      'Nobody was hurt.',
    ].join('\n');
    expect(splitSentences(text).map((s) => [s.paragraph, text.slice(s.start, s.end)])).toEqual([
      [0, 'Harbour closed after storm'],
      [1, text.slice(text.indexOf('The harbour'), text.indexOf(' The mayor'))],
      [1, text.slice(text.indexOf('The mayor'), text.indexOf('\nNobody'))],
      [2, 'Nobody was hurt.'],
    ]);
  });

  test('asides are skipped, wherever they stand', () => {
    const text =
      'The rain fell.\nA street under water. (Photo/Ann Lee)\nIt was cold. [Ad] It was late.';
    const aside = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const found = splitSentences(text, [
      aside('[Ad]'),
      aside('A street under water. (Photo/Ann Lee)'),
    ]);
    expect(found.map((s) => text.slice(s.start, s.end))).toEqual([
      'The rain fell.',
      'It was cold.',
      'It was late.',
    ]);
  });

  test('tokens lie in their sentence and are the words of the text', () => {
    const text = 'It began two years ago.The court ruled in the U.S. , Mr. Hall’s lawyer said.';
    for (const sentence of splitSentences(text)) {
      expect(sentence.tokens.length).toBeGreaterThan(4);
      for (const token of sentence.tokens) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.start).toBeGreaterThanOrEqual(sentence.start);
        expect(token.end).toBeLessThanOrEqual(sentence.end);
      }
    }
  });
});

const newsy = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '.',
          '. ',
          '… ',
          '?',
          '! ',
          '”',
          '“',
          '"',
          ' "',
          "'",
          '’',
          ')',
          ' (',
          '\n',
          '\r\n',
          ' ',
        ],
        ...[
          'U.S.',
          'Mr.',
          'p.m.',
          'Inc.',
          'The',
          'the',
          'Jan.',
          '3',
          'No.',
          '。',
          '\u00a0',
          '😀',
          '—',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.stringMatching(/^[A-Za-z]{1,9}$/),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

const spansIn = (length: number) =>
  fc.array(
    fc
      .tuple(fc.nat(length + 3), fc.nat(length + 3))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 4 },
  );

describe('laws of sentences', () => {
  test('ordered, disjoint, within the text, covering all that is neither white space nor aside', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(
        newsy.chain((text) => fc.tuple(fc.constant(text), spansIn(text.length))),
        ([text, asides]) => {
          const rest = [...Array(text.length).keys()].filter(
            (i) =>
              !/[\s\u0085\u200b]/.test(text[i] as string) &&
              text.charCodeAt(i) > 32 &&
              !asides.some((a) => a.start <= i && i < a.end),
          );
          const covered = new Set<number>();
          let last = 0;
          let paragraph = 0;
          for (const s of splitSentences(text, asides)) {
            expect(s.start).toBeGreaterThanOrEqual(last);
            expect(s.end).toBeGreaterThan(s.start);
            expect(s.end).toBeLessThanOrEqual(text.length);
            expect(s.paragraph).toBeGreaterThanOrEqual(paragraph);
            for (const t of s.tokens) expect(text.slice(t.start, t.end)).toBe(t.text);
            for (let i = s.start; i < s.end; i++) covered.add(i);
            last = s.end;
            paragraph = s.paragraph;
          }
          for (const i of rest)
            expect(covered.has(i), `${i} of ${JSON.stringify(text)}`).toBe(true);
          for (const aside of asides) {
            for (let i = aside.start; i < aside.end; i++) expect(covered.has(i)).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a text without stops or spaces is cut, never inside a character', () => {
    const text = '😀'.repeat(9001);
    const found = splitSentences(text);
    expect(found.length).toBeGreaterThan(2);
    expect(found.map((s) => text.slice(s.start, s.end)).join('')).toBe(text);
    for (const s of found) expect(text.slice(s.start, s.end)).toMatch(/^(?:😀)+$/u);
  });
});
