import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../src/extract/quotes.ts';
import { splitSentences } from '../../src/extract/sentences.ts';

const find = (text: string, asides: { start: number; end: number }[] = []) =>
  findQuotes(text, splitSentences(text, asides));
const words = (text: string, span: { start: number; end: number } | null) =>
  span === null ? null : text.slice(span.start, span.end);

describe('pairs of marks', () => {
  /** [brackets] mark the quotations; none of the texts has brackets of its own. */
  test.each([
    'She said [“yes”] and [“no”].',
    'She said [“yes"] and ["no”], and ["maybe"].',
    'She said [«yes»] and [‹no›] and [»perhaps«].',
    'Er sagte [„ja“] und [„nein”].',
    "[``Yes,''] she said.",
    '[“She said ‘yes’ to me,”] he said.',
    '[‘She said “yes” to me,’] he said.',
    '["She said \'yes\' to me,"] he said.',
    '[“She said “yes” to me,”] he said.',
    '[“I’m sure it’s the Joneses’ dog,”] he said.',
    "[‘I’m sure it’s the Joneses' dog,’] he said.",
    'The Joneses’ dog and the workers’ union, he said.',
    "Rock 'n' roll of the '60s and '70s, y'all; give 'em hell, Hawai'i.",
    'He is 6\'2" and she is 5’11”, he said.',
    'A 12" pan and a 14" pan.',
    '[“A 12" pan is best,”] he said.',
    "It starts at 7' and ends at 9'.",
    'She said [" yes "] and left.',
    'He said:[“No.”]',
    'He said ([“no”]) and [“yes”]—then left.',
    'She said: [“We lost',
    'One.\n[“Two and three.\n[“Four,”] he said.',
    '[“A song\nof two lines”] was sung.',
    'He said no” and left.',
    'The prices” rose.',
    '[“Yes.”][“No.”]',
    '[‘Yes’] she said; O’Brien’s [‘no’] came later.',
    'Michael O \'Reilly met Jones\' son and said ["no"].',
    '“” and "" and \'\' are empty.',
  ])('%s', (source) => {
    const text = source.replace(/[[\]]/g, '');
    // A bracket that does not close means: to the end of the line.
    const wanted = [...source.matchAll(/\[([^[\]\n]*(?:\n[^[\]]*(?=\]))?)/g)].map((hit) => hit[1]);
    expect(find(text).map((quote) => words(text, quote))).toEqual(wanted);
  });

  test('an aside has no quotations', () => {
    const text = 'She said “yes.”\nA man says “no” in this photo.\nShe left “early.”';
    const start = text.indexOf('A man');
    const end = text.indexOf('\nShe left');
    expect(find(text, [{ start, end }]).map((quote) => words(text, quote))).toEqual([
      '“yes.”',
      '“early.”',
    ]);
  });

  test('a text without marks or words has none', () => {
    expect(find('')).toEqual([]);
    expect(find('No marks here, only an apostrophe’s work.')).toEqual([]);
  });
});

describe('kinds', () => {
  test.each([
    ['“The bill is dead,” she said.', 'direct'],
    ['She said, “The bill is dead.”', 'direct'],
    ['She said: “the bill is dead in this form.”', 'direct'],
    ['She said that “The delays are disappointing, more so now.”', 'direct'],
    ['“No.”', 'direct'],
    ['She called it “a dead bill.”', 'mixed'],
    ['She said the bill was “dead.”', 'mixed'],
    ['She is “Mexican” by choice.', 'mixed'],
    ['The bill, “dead” as it is, lives.', 'mixed'],
  ])('%s', (text, kind) => {
    expect(find(text).map((quote) => quote.kind)).toEqual([kind]);
  });
});

describe('quotations inside others', () => {
  test('have the speaker that is named there', () => {
    const text =
      '“He said, ‘How can we help you?’ And you know what I said to him? ‘No, sir,’” she said on Friday. “Never.”';
    const [first, second] = find(text);
    expect(words(text, first?.speaker ?? null)).toBe('she');
    expect(words(text, second?.speaker ?? null)).toBe('she');
    expect(first?.inner.map((inner) => [words(text, inner), words(text, inner.speaker)])).toEqual([
      ['‘How can we help you?’', 'He'],
      ['‘No, sir,’', 'I'],
    ]);
  });

  test('of any depth are listed once', () => {
    const text = '“She told me, ‘He wrote, “no” to us,’ and left,” Reed said.';
    const [quote] = find(text);
    expect(quote?.inner.map((inner) => words(text, inner))).toEqual([
      '‘He wrote, “no” to us,’',
      '“no”',
    ]);
  });
});

describe('what comes with a speaker', () => {
  test('the cue is the reporting word', () => {
    const cues = (text: string) => find(text).map((quote) => words(text, quote.cue));
    expect(cues('“No,” she said.')).toEqual(['said']);
    expect(cues('According to Smith, the plan is “quite dead.”')).toEqual(['According']);
    expect(cues('Smith called it “dead,” adding, “We won.”')).toEqual(['called', 'adding']);
    expect(cues('Smith’s claim that it was “long dead” is wrong.')).toEqual(['claim']);
    expect(cues('Smith: “It is dead.”')).toEqual([null]);
  });

  test('confidence falls with the distance of the evidence', () => {
    const confidence = (text: string) => find(text).at(-1)?.confidence ?? 0;
    const said = confidence('“It is dead,” Smith said.');
    const sameParagraph = confidence('“It is dead,” Smith said. “It is over.”');
    const nextParagraph = confidence('“It is dead,” Smith said.\n“It is over.”');
    const introduced = confidence('Smith spoke on Friday.\n“It is over.”');
    expect([said, sameParagraph, nextParagraph, introduced]).toEqual(
      [said, sameParagraph, nextParagraph, introduced].sort((a, b) => b - a),
    );
    expect(said).toBeGreaterThan(0.95);
    expect(introduced).toBeLessThan(0.7);
  });

  test('nobody is named where nobody can be known', () => {
    const speakers = (text: string) => find(text).map((quote) => quote.speaker);
    expect(speakers('“It is over.”')).toEqual([null]);
    expect(speakers('The rain fell for days.\n“It is over.”')).toEqual([null]);
    expect(speakers('The law was described as “a gift to the rich.”')).toEqual([null]);
    expect(speakers('She starred in “The Last Train to Reno” for years.')).toEqual([null]);
  });
});
