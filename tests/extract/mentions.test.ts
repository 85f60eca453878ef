import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, type Mention, type MentionForm } from '../../src/extract/mentions.ts';
import { splitSentences } from '../../src/extract/sentences.ts';

const mentionsIn = (text: string): Mention[] => findMentions(text, splitSentences(text));

/** The text with the mentions of these forms in brackets. */
function mark(text: string, forms: readonly MentionForm[]): string {
  let out = '';
  let at = 0;
  for (const m of mentionsIn(text)) {
    if (!forms.includes(m.form) || m.start < at) continue;
    out += `${text.slice(at, m.start)}[${text.slice(m.start, m.end)}]`;
    at = m.end;
  }
  return out + text.slice(at);
}

const unmark = (marked: string): string => marked.replace(/[[\]]/g, '');

describe('names', () => {
  it.each([
    '[Claudia Sheinbaum] spoke in [Mexico].',
    'On Monday [Ursula von der Leyen] met [Abdel Fattah el-Sisi].',
    'The award went to [J. K. Rowling] and [George W. Bush].',
    '[Robert Downey, Jr.] arrived late.',
    'He joined the [Department of Health and Human Services] in May.',
    'The [Bank of England] and the [University of Oxford] agreed.',
    'She works for [Johnson & Johnson] in [New Jersey].',
    'Shares of [Hewlett-Packard] fell.',
    'The [U.S. Northern Command] sent troops.',
    'The [Wall Street Journal] reported it.',
    '[Bashar al-Assad] left [Damascus].',
    'The report by [Moody] was late.',
    'In February, [Boeing] cut jobs.',
    'Sovereignty cannot be sold.',
    'Protesters gathered. Officials said nothing.',
    'The meeting is on Tuesday, not in March.',
    'He speaks Spanish and Russian.',
    'She said it in French.',
    'The iPhone and the A380 are products.',
    'They flew on Air Force One.',
    'The World Cup and the Nobel Prize are events.',
    '[Rolls-Royce] makes engines for [Airbus].',
    'The [European Space Agency] launched it.',
    'A [US]-led force fought the [Islamic State].',
    'The [Mexico]-[China] deal failed.',
    'A [Trump]-era rule was dropped.',
    '[Trinidad and Tobago] won.',
    'The [Democratic Republic of the Congo] voted.',
    'The [Centers for Disease Control and Prevention] warned.',
    'He lives in [Salt Lake City], [Utah].',
    'The [Hudson River] flooded.',
    'Critics of [Senator Jane Moss] (D-Calif.) disagree.',
    'The plan of [Secretary of State Marco Reyes] failed.',
    "It was [Trump]’s idea, not [Obama]'s.",
    'The [United States]’ army is large.',
    'We asked the [International Monetary Fund] ([IMF]).',
    'The [National Weather Service] issued a warning.',
    'He was the first to reach [Mount Everest].',
    'The [Church of England] agreed.',
    'The [Kremlin] and the [White House] spoke.',
    'At first, they refused. Then [Kyiv] agreed.',
    'Yesterday the [Senate] voted.',
    'I think he is right.',
    'The Latin American country agreed.',
    'The fleet of [Air China] is large.',
    '[Air China] and [Real Madrid] agreed.',
    '[European Aeronautic Defence and Space Company] agreed.',
    'He lost Rs 48 lakh and paid Rs. 5 crore.',
    'Scientists took X-rays of it in a T-shirt.',
    '[Sen. Maria Castellano], D-N.M., voted.',
    '[Minister for Education Aoife Brennan] said she was sad.',
    'The mill belongs to the railway magnate [John Gates].',
  ])('%s', (marked) => {
    expect(mark(unmark(marked), ['name'])).toBe(marked);
  });

  it('keeps titles in capitals in the mention and apart from the country before', () => {
    expect(
      mark('Mexican President Claudia Sheinbaum met Apple CEO Tim Cook.', ['name', 'demonym']),
    ).toBe('[Mexican] [President Claudia Sheinbaum] met [Apple] [CEO Tim Cook].');
  });

  it('reads names in a headline whose words all have capitals', () => {
    const text =
      'Trump Threatens New Tariffs On Mexico\nPresident Donald Trump threatened Mexico on Monday. Trump said more would follow.';
    expect(mark(text, ['name']).split('\n')[0]).toBe('[Trump] Threatens New Tariffs On [Mexico]');
  });

  it.each([
    ['Claudia Sheinbaum spoke.', 'person'],
    ['The Ministry of Defence spoke.', 'organization'],
    ['Acme Widgets Inc. spoke.', 'organization'],
    ['He flew to Heathrow Airport.', 'place'],
    ['He flew to Kenya.', 'country'],
    ['He flew to Wichita, Kansas.', 'place'],
    ['The NTSB spoke.', 'organization'],
    ['Zyx Qwert, 45, spoke.', 'person'],
    ['The carmaker Zyxo spoke.', 'organization'],
  ] as const)('%s is of kind %s', (text, kind) => {
    expect(mentionsIn(text).find((m) => m.form === 'name')?.kind).toBe(kind);
  });

  it.each([
    ['Mr. Smith spoke.', 'male'],
    ['Ms. Smith spoke.', 'female'],
    ['Queen Zara spoke.', 'female'],
    ['Olga Smith spoke.', 'female'],
    ['Kim Smith spoke.', null],
  ] as const)('%s tells the gender %s', (text, gender) => {
    expect(mentionsIn(text)[0]?.gender).toBe(gender);
  });
});

describe('titles, demonyms and other nouns', () => {
  it.each([
    '[The Mexican president] spoke.',
    'He met [the prime minister] and [a spokesman].',
    '[The president of Mexico] spoke.',
    '[The company] sold [the airline].',
    '[The two leaders] met.',
    '[Several Mexican drug cartels] were listed.',
    '[The Latin American country] agreed.',
    'Mexico’s [president] spoke.',
    '[Officials] said [the suspect] fled.',
    'Police in the capital spoke.'
      .replace('Police', '[Police]')
      .replace('the capital', '[the capital]'),
    'He said that [troops] came.',
    '[This country] is large.',
  ])('%s', (marked) => {
    expect(mark(unmark(marked), ['title', 'nominal'])).toBe(marked);
  });

  it.each([
    '[Mexican] officials met [Mexicans].',
    'The [French] voted.',
    'Two [Britons] and a [Dane] were hurt.',
    'He reads German.',
    'The [South Korean] firm grew.',
  ])('%s', (marked) => {
    expect(mark(unmark(marked), ['demonym'])).toBe(marked);
  });

  it('says whose a post is', () => {
    const text = 'Mexico’s president met the chief executive of Boeing.';
    const mentions = mentionsIn(text);
    const owners = mentions
      .filter((m) => m.form === 'title')
      .map((m) => {
        const owner = mentions[m.owner];
        return owner && text.slice(owner.start, owner.end);
      });
    expect(owners).toEqual(['Mexico', 'Boeing']);
  });

  it.each([
    ['Ana Duarte, the mayor, spoke.', 'the mayor', 'Ana Duarte'],
    ['The mayor, Ana Duarte, spoke.', 'The mayor', 'Ana Duarte'],
    ['Trump adviser Elon Musk spoke.', 'Trump adviser', 'Elon Musk'],
    ['The planemaker Airbus spoke.', 'The planemaker', 'Airbus'],
    ['The European Union (EU) spoke.', 'EU', 'European Union'],
    ['Salmi, 56, the chairman of Apple, spoke.', 'the chairman of Apple', 'Salmi'],
  ])('%s: %s is %s', (text, noun, name) => {
    const mentions = mentionsIn(text);
    const found = mentions.find((m) => text.slice(m.start, m.end) === noun);
    const other = mentions[found?.apposed ?? -1];
    expect(other && text.slice(other.start, other.end)).toBe(name);
  });

  it('flags words that only modify the next', () => {
    const text = 'The Trump administration read a Wall Street Journal report.';
    const flagged = mentionsIn(text).filter((m) => m.attributive);
    expect(flagged.map((m) => text.slice(m.start, m.end))).toEqual([
      'Trump',
      'Wall Street Journal',
    ]);
  });
});

describe('pronouns', () => {
  it.each([
    '[He] told [her] that [they] lost [their] way.',
    'It is clear that [he] left.',
    'It seems that [she] left.',
    '[It] sold [its] fleet.',
    'Salmi, [who] left, is back.',
    'The US and US troops.',
  ])('%s', (marked) => {
    expect(mark(unmark(marked), ['pronoun'])).toBe(marked);
  });

  it('says which are inside quotation marks', () => {
    const text = '“I left,” she said. “We won.”';
    expect(mentionsIn(text).map((m) => [text.slice(m.start, m.end), m.quoted])).toEqual([
      ['I', true],
      ['she', false],
      ['We', true],
    ]);
  });
});

describe('grammar', () => {
  it.each([
    ['Trump slapped tariffs on Mexico.', ['subject', 'other']],
    ['Trump attacked Mexico.', ['subject', 'object']],
    ['Ana Duarte, the mayor, met Trump.', ['subject', 'object']],
    ['“No,” said Trump.', ['subject']],
  ])('%s', (text, roles) => {
    expect(
      mentionsIn(text)
        .filter((m) => m.form === 'name')
        .map((m) => m.role),
    ).toEqual(roles);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...'the The a of and President Mexican Mexico U.S. Trump , . “ ” " \' ’s ( ) - — Inc. he her it who I Kim al Department for Minister company drug cartels two & J. \n \n\n 2025 état Ωmega 李 said is'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 200, unit: 'binary' }),
    fc.array(words, { maxLength: 80 }).map((list) => list.join(' ')),
  );

  it('never throws; spans are in order, inside their sentence, disjoint within a form', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = splitSentences(text);
        const mentions = findMentions(text, sentences);
        const ends = new Map<MentionForm, number>();
        let before = 0;
        mentions.forEach((m, i) => {
          const sentence = sentences[m.sentence];
          expect(m.start).toBeGreaterThanOrEqual(before);
          before = m.start;
          expect(m.start).toBeLessThan(m.end);
          expect(sentence && sentence.start <= m.start && m.end <= sentence.end).toBe(true);
          expect(m.start).toBeGreaterThanOrEqual(ends.get(m.form) ?? 0);
          ends.set(m.form, m.end);
          for (const other of [m.owner, m.apposed, m.predicateOf]) {
            expect(other).toBeLessThan(mentions.length);
            expect(other).not.toBe(i);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
