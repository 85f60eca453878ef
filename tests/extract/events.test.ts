import { describe, expect, test } from 'vitest';
import { analyse, assemble } from '../../src/extract/extract.ts';
import { articleOf } from './made-article.ts';

/** What a reader would see of a text: date, status where it is not simply "happened", and title of each event. */
function eventsOf(text: string, published = '2025-05-03'): string[] {
  const { story } = assemble({ analyses: [analyse(articleOf(text, published))] });
  return story.events.map(({ date, status, title }) =>
    [date, ...(status === 'happened' ? [] : [status]), title].join(' | '),
  );
}

/** Published Saturday 3 May 2025. */
const TABLE: readonly (readonly [text: string, events: readonly string[]])[] = [
  // What is only asked did not happen.
  [
    'The agency opened an inquiry on Friday into whether passengers were told.',
    ['2025-05-02 | Agency opens an inquiry into whether passengers were told'],
  ],
  // Who is meant.
  [
    'Among the guests was Doris Webb, 94, who joined the school in 1929.',
    ['1929 | Doris Webb joins the school'],
  ],
  [
    'Arthur Pell died on Saturday. His first wife, Joan Hale, died in 1979. He is survived by his second wife, Marie.',
    ['1979 | Joan Hale dies', '2025-05-03 | Arthur Pell dies'],
  ],
  ['The couple settled in Basel in 1958. She died on Friday.', ['1958 | Couple settles in Basel']],
  // What breaks into something is told, and deeds that are admitted.
  [
    'Duncan Muir was walking home on 17 April when a rope hit the pier.',
    ['2025-04-17 | Rope hits the pier'],
  ],
  [
    'Norvik admitted breaching safety law at the court on Friday.',
    ['2025-05-02 | Norvik admits breaching safety law at the court'],
  ],
  [
    'Born in Jarrow in 1932, Arthur Pell left school to weld ships.',
    ['../2025-05-03 | Arthur Pell leaves school to weld ships'],
  ],
  [
    'A provider of batteries based in Oslo was sold on Friday.',
    ['2025-05-02 | Provider of batteries based in Oslo is sold'],
  ],
  // Disasters.
  [
    'A ferry sank off the coast of Luzon on Friday, killing 12 people.',
    ['2025-05-02 | Ferry sinks off the coast of Luzon'],
  ],
  [
    'An earthquake struck Peru on 28 April, and rescuers found 40 survivors in the rubble on Thursday.',
    [
      '2025-04-28 | Earthquake strikes Peru',
      '2025-05-01 | Rescuers find 40 survivors in the rubble',
    ],
  ],
  [
    'Three miners were killed in Chile on Tuesday.',
    ['2025-04-29 | Three miners are killed in Chile'],
  ],
  // Business.
  [
    'Norvik Energy bought its rival Halden Power in March for $2 billion.',
    ['2025-03 | Norvik Energy buys its rival Halden Power for $2 billion'],
  ],
  [
    'Tessaro will open a factory in Turin in June 2026.',
    ['2026-06 | planned | Tessaro will open a factory in Turin'],
  ],
  // A relative clause between the subject and its verb.
  [
    'A treasurer who stole £340,000 to pay for holidays and a sports car was jailed on Friday.',
    ['2025-05-02 | Treasurer is jailed'],
  ],
  [
    'Her minister, Jan Kolar, who threatened to resign in April, was absent.',
    ['2025-04 | Kolar threatens to resign'],
  ],
  // One preposition for two, one auxiliary for two, one object for two verbs.
  [
    'A strike follows after talks between the ministry and the largest union broke down on Friday.',
    ['2025-05-02 | Talks break down'],
  ],
  [
    'Two men were killed and 14 others injured on Friday in Lagos.',
    ['2025-05-02 | Two men are killed', '2025-05-02 | 14 others are injured in Lagos'],
  ],
  [
    'Two men were arrested and police seized a car on Friday.',
    ['2025-05-02 | Police seize a car', '2025-05-02 | Two men are arrested'],
  ],
  [
    'Gunmen killed or wounded nine people in Kabul on Friday.',
    ['2025-05-02 | Gunmen kill or wound nine people in Kabul'],
  ],
  // The participle of a background.
  ['The church built in 1931 burned down on Friday.', ['2025-05-02 | Church burns down']],
  ['The bridge, built in 1931, was closed on Friday.', ['2025-05-02 | Bridge is closed']],
  [
    'The head of Norvik resigned on Friday after a failure grounded its fleet.',
    ['2025-05-02 | Head of Norvik resigns'],
  ],
  [
    'The boy died on Friday surrounded by his family.',
    ['2025-05-02 | Boy dies surrounded by his family'],
  ],
  [
    'Halden Power, which bought the mill in April 2021, offered a rise of 3% on Friday.',
    ['2021-04 | Halden Power buys the mill', '2025-05-02 | Halden Power offers a rise of 3%'],
  ],
  [
    'Halden Power, which bought the mill in 2021, founded in 1920, closed it.',
    ['2021 | Halden Power buys the mill'],
  ],
  [
    'The storm that hit Peru on Friday will probably reach Chile, officials said.',
    ['2025-05-02 | Storm hits Peru'],
  ],
  [
    'The lorry that struck the girl hit a wall in Oslo on Friday.',
    ['2025-05-02 | Lorry hits a wall in Oslo'],
  ],
  [
    'Police said the man who robbed the bank was arrested in Oslo on Friday.',
    [
      '2025-05-02 | Police say the man who robbed the bank was arrested in Oslo',
      '2025-05-02 | Man is arrested in Oslo',
    ],
  ],
  // Participles are no verbs of their own.
  ['Ana Torres’s appeal, lodged at the high court in March, argues that the judge erred.', []],
  [
    'Halden Power lost a 54% share of its market on Friday compared with last year.',
    ['2025-05-02 | Halden Power loses a 54% share of its market'],
  ],
  [
    'A hearing regarding the proposed dam was held in Oslo on Friday.',
    ['2025-05-02 | Hearing regarding the proposed dam is held in Oslo'],
  ],
  [
    'A man named Luis Vega was arrested in Oslo on Friday.',
    ['2025-05-02 | Man named Luis Vega is arrested in Oslo'],
  ],
  ['Ana Torres, who played in “Blue Hill” and “Red Rose,” has died.', []],
  // Courts.
  [
    'A magnitude-7.1 quake in the Lut desert killed ten people on Friday.',
    ['2025-05-02 | Magnitude-7.1 quake in the Lut desert kills ten people'],
  ],
  [
    'Judge Ana Bello of the High Court of the Capital Territory of the South in Gudu sentenced the banker to six years on Friday.',
    ['2025-05-02 | Ana Bello of the High Court sentences the banker to six years'],
  ],
  [
    'The banker was tried for fraud. He was beaten and robbed in prison on Friday.',
    ['2025-05-02 | Banker is robbed in prison', '2025-05-02 | Banker is tried for fraud'],
  ],
  [
    'The minister was criticised and fired two aides on Friday.',
    ['2025-05-02 | Minister fires two aides'],
  ],
  ['The banker was convicted and fined $500 on Friday.', ['2025-05-02 | Banker is fined $500']],
  [
    'Anna Lund and Erik Dahl, who were jailed in March, were freed by a court on Friday.',
    [
      '2025-03 | Anna Lund and Erik Dahl are jailed',
      '2025-05-02 | Anna Lund and Erik Dahl are freed by a court',
    ],
  ],
  [
    'A judge in Oslo sentenced the banker Erik Dahl to six years in prison on Wednesday.',
    ['2025-04-30 | Judge in Oslo sentences Erik Dahl to six years in prison'],
  ],
  // Sport and elections.
  [
    'Kenya beat Fiji 21-14 in Nairobi on Sunday.',
    ['2025-04-27 | Kenya beats Fiji 21-14 in Nairobi'],
  ],
  [
    'Voters in Iceland elected Anna Jonsdottir as president on 26 April 2025.',
    ['2025-04-26 | Voters in Iceland elect Anna Jonsdottir as president'],
  ],
  // A saying is not what is said; what is said has a date of its own.
  [
    'Mayor Rosa Lima said on Friday that the council rejected her plan in March.',
    [
      '2025-03 | Council rejects Rosa Lima’s plan',
      '2025-05-02 | Rosa Lima says the council rejected her plan',
    ],
  ],
  // A date that describes a noun dates nothing.
  [
    'Minister Ana Torres broke a 2019 trade treaty on Monday.',
    ['2025-04-28 | Ana Torres breaks a 2019 trade treaty'],
  ],
  // The tagger takes these for something else.
  [
    'Remains of the ferry were found off Luzon on Thursday.',
    ['2025-05-01 | Remains of the ferry are found off Luzon'],
  ],
  [
    'A team of climbers found the wreck of the Orion on Thursday.',
    ['2025-05-01 | Team of climbers finds the wreck of the Orion'],
  ],
  [
    'In March, a police officer in Oslo shot and killed a man from Bergen.',
    ['2025-03 | Police officer in Oslo kills a man from Bergen'],
  ],
  // A date between the parts of a verb, and one that its subject has.
  [
    'Minister Ana Torres had in March warned the board of Norvik Energy.',
    ['2025-03 | Ana Torres warns the board of Norvik Energy'],
  ],
  [
    'The council met on Saturday. The Friday blast in Oslo injured seven people.',
    ['2025-05-02 | Blast in Oslo injures seven people', '2025-05-03 | Council meets'],
  ],
  // What goes on, what a source behind it tells, and what is said in the present.
  [
    'President Ana Torres has continued to press Spain to open its ports.',
    ['../2025-05-03 | Ana Torres continues to press Spain to open its ports'],
  ],
  [
    'A man has been arrested over the fire in Oslo, police said.',
    [
      '../2025-05-03 | Man is arrested over the fire in Oslo',
      '../2025-05-03 | Police say a man has been arrested over the fire in Oslo',
    ],
  ],
  [
    '“We will go on with the strike in Oslo,” Ana Torres tells reporters.',
    ['../2025-05-03 | Ana Torres: “We will go on with the strike in Oslo”'],
  ],
  // Not events: habits, states, wishes, questions, negations, boilerplate.
  ['The bank owns three towers and wants a fourth.', []],
  ['Will the bank sell the tower on Monday?', []],
  ['If the bank sold the tower on Monday, prices would fall.', []],
  ['The bank did not sell the tower on Monday.', []],
  ['The Gazette reached out to the bank for comment on Friday.', []],
  ['Many goods are exempted from the tax.', []],
  ['The board granted me a leave of absence on Monday.', []],
];

describe('events of an article', () => {
  test.each(TABLE)('%s', (text, expected) => {
    expect(eventsOf(text)).toEqual(expected);
  });

  test('a noun with an owner and a date is an event of its own', () => {
    const text =
      'Traffic at the port has grown since Governor Paul Reyes’s order in January to widen the canal.';
    expect(eventsOf(text)).toContain('2025-01 | Paul Reyes gives an order to widen the canal');
  });

  test('roles tell who acts, who is acted on and who only stands in the sentence', () => {
    const text = 'Germany fined Volkswagen over its sales to France on Monday.';
    const { story } = assemble({ analyses: [analyse(articleOf(text))] });
    expect(story.events[0]?.actors).toEqual([
      { actor: 'germany', role: 'agent' },
      { actor: 'volkswagen', role: 'patient' },
      { actor: 'france', role: 'mentioned' },
    ]);
  });

  test('a passive turns the roles round', () => {
    const text = 'Volkswagen was fined by Germany on Monday.';
    const { story } = assemble({ analyses: [analyse(articleOf(text))] });
    expect(story.events[0]?.actors).toEqual([
      { actor: 'germany', role: 'agent' },
      { actor: 'volkswagen', role: 'patient' },
    ]);
  });

  test('an event that a speaker denies is marked as denied', () => {
    const text = 'Minister Ana Torres denied on Friday that Spain paid the rebels in March.';
    expect(eventsOf(text)).toContain('2025-03 | denied | Spain pays the rebels');
  });
});

test('whoever is named in the words of a saying is mentioned in it', () => {
  const text =
    '“This is no chance for Norvik Energy to sell our harbours. With Peru, it is patience,” Ana Duarte told reporters on Friday.\nChile and Peru signed a pact in April.\nNorvik Energy bought Halden Power in March.';
  const { events } = assemble({ analyses: [analyse(articleOf(text))] }).story;
  const said = events.find(({ actors }) => actors.some(({ role }) => role === 'speaker'));
  expect(said?.actors).toEqual([
    { actor: 'ana-duarte', role: 'speaker' },
    { actor: 'norvik-energy', role: 'mentioned' },
    { actor: 'peru', role: 'mentioned' },
  ]);
});

test('a force that a noun in the subject belongs to is mentioned', () => {
  const text =
    'The Chilean army presence along the border with Peru has increased steadily since January.\nThe Chilean army bought six ships on Friday. The army of Chile left.';
  const { events } = assemble({ analyses: [analyse(articleOf(text))] }).story;
  const grown = events.find(({ title }) => title.includes('presence'));
  expect(grown?.actors).toContainEqual({ actor: 'chilean-army', role: 'mentioned' });
});

test('an event before a day that is past has its bounds in order', () => {
  const text = 'Rescuers found the children of the ferry Orion before Thursday.';
  const [event] = assemble({ analyses: [analyse(articleOf(text, '2025-05-03'))] }).story.events;
  expect(event).toMatchObject({
    date: '../2025-05-01',
    earliest: '2025-05-01',
    latest: '2025-05-01',
  });
});
