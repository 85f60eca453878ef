import { describe, expect, test } from 'vitest';
import { analyse, assemble } from '../../src/extract/extract.ts';
import { LONGEST_TITLE } from '../../src/extract/titles.ts';
import { articleOf } from './made-article.ts';

function titlesOf(text: string): string[] {
  return assemble({ analyses: [analyse(articleOf(text))] }).story.events.map(({ title }) => title);
}

const TABLE: readonly (readonly [text: string, title: string])[] = [
  // Present tense, subject first, dates gone.
  ['On Friday, Nigeria banned plastic bags.', 'Nigeria bans plastic bags'],
  ['Nigeria has banned plastic bags in April.', 'Nigeria bans plastic bags'],
  ['Two trains collided near Graz on Friday.', 'Two trains collide near Graz'],
  ['The senate went home on Friday.', 'Senate goes home'],
  ['Germany fined Volkswagen on Friday.', 'Germany fines Volkswagen'],
  ['Thousands marched in Oslo on Friday.', 'Thousands march in Oslo'],
  ['Police arrested three men in Oslo on Friday.', 'Police arrest three men in Oslo'],
  ['Dockworkers left the port of Oslo on Friday.', 'Dockworkers leave the port of Oslo'],
  ['Shares of Norvik Energy jumped on Friday.', 'Shares of Norvik Energy jump'],
  // Descriptions before a person's name, asides and tails go.
  [
    'French President Emmanuel Macron also visited Oslo on Friday amid protests.',
    'Emmanuel Macron visits Oslo',
  ],
  [
    'Sony sold its music label to Universal on Friday after months of talks.',
    'Sony sells its music label to Universal',
  ],
  // What the verb needs stays, what only measures or attributes goes.
  ['The union called the strike off on Friday.', 'Union calls the strike off'],
  ['The sentence was handed down Friday in Oslo.', 'Sentence is handed down in Oslo'],
  ['The talks broke down on Friday after two days.', 'Talks break down'],
  ['Police arrested three men shortly after the attack on Friday.', 'Police arrest three men'],
  ['The minister resigned on Friday just days after the vote.', 'Minister resigns'],
  ['Norvik paid euro21,000 to the village on Friday.', 'Norvik pays euro21,000 to the village'],
  ['Shares of Norvik fell to $21 in Friday trading.', 'Shares of Norvik fall to $21'],
  ['At least 14 people were killed on Friday.', 'At least 14 people are killed'],
  ['OSLO, - Norvik was this week fined $7,000.', 'Norvik is fined $7,000'],
  // Deeds told with verbs of saying and of states.
  ['Norvik agreed on Friday to buy Solvang.', 'Norvik agrees to buy Solvang'],
  ['The two ministers held talks in Oslo on Friday.', 'Two ministers hold talks in Oslo'],
  [
    'The group claimed responsibility for the attack on Friday.',
    'Group claims responsibility for the attack',
  ],
  // Pronouns become names, but not twice.
  [
    'Angela Merkel was ill for weeks. She left Berlin for a clinic in Bonn on Friday.',
    'Angela Merkel leaves Berlin for a clinic in Bonn',
  ],
  // What a cut must not leave behind.
  [
    'Qantas took a 12 per cent stake in Norvik on Friday.',
    'Qantas takes a 12 per cent stake in Norvik',
  ],
  [
    'Norvik cancelled 112 flights on Thursday and a further 480 at Oslo.',
    'Norvik cancels 112 flights and a further 480 at Oslo',
  ],
  ['Ellis wrote a cheque to herself on Friday.', 'Ellis writes a cheque to herself'],
  ['Boeing themselves sold the plane on Friday.', 'Boeing sells the plane'],
  ['Rosa Lima won last week’s race in Oslo on Friday.', 'Rosa Lima wins race in Oslo'],
  ['Ford was bought by Norvik on Friday.', 'Ford is bought by Norvik'],
  ['A man entered a bank in Oslo on Friday, shot the clerk and fled.', 'Man enters a bank in Oslo'],
  ['The law that parliament passed on Friday bans smoking in parks.', 'Parliament passes the law'],
  [
    'Police seized the complaint he lodged with the court on Friday.',
    'Police seize the complaint he lodged with the court',
  ],
  [
    'Officers have the letter that the court sent to Norvik on Friday.',
    'Court sends the letter to Norvik',
  ],
  [
    'Nine people were killed or wounded on Friday when a bomb went off in Kabul.',
    'Nine people are killed or wounded',
  ],
  [
    'Researchers led by Carla Benítez of the University of La Plata scanned the eggs on Friday.',
    'Researchers scan the eggs',
  ],
  [
    'Norvik said on Friday in a statement that Boyle never refused to cooperate.',
    'Norvik says in a statement that Boyle never refused to cooperate',
  ],
  [
    'The bodies of three men missing since Monday were found on Friday, police said.',
    'Police say the bodies of three men missing were found',
  ],
  [
    'Observers said on Friday that the vote, held on Thursday, had been fair.',
    'Observers say the vote had been fair',
  ],
  ['The company, based in Oslo, sold its mill on Friday.', 'Company sells its mill'],
  [
    'The Economic and Financial Crimes Commission on Friday arraigned an aide.',
    'Economic and Financial Crimes Commission arraigns an aide',
  ],
  ['The Magpies sacked a coach on Friday.', 'Magpies sack a coach'],
  ['The Times named its editor on Friday.', 'Times names its editor'],
  ['Norvik fell to its lowest on Friday.', 'Norvik falls to its lowest'],
  [
    'The court sealed two houses of Danladi in Jos. on Friday.',
    'Court seals two houses of Danladi in Jos',
  ],
  ['The bridge reopened on Friday, but with a limit.', 'Bridge reopens'],
  [
    'Peter Odinga on Friday called off protests planned for May.',
    'Peter Odinga calls off protests',
  ],
  [
    'They opposed a tax break that the council approved on Friday over the objections of its chief.',
    'Council approves a tax break over the objections of its chief',
  ],
  ['The council urged in 2019 that a man be fined.', 'Council urges a man be fined'],
  ['The campaign refused on Friday to take it down.', 'Campaign refuses to take it down'],
  [
    'Hundreds gathered in Oslo on Friday to mark 100 years since the blast.',
    'Hundreds gather in Oslo',
  ],
  [
    'The agency opened an inquiry on Friday into whether men were told.',
    'Agency opens an inquiry into whether men were told',
  ],
  // Sayings.
  [
    'Angela Merkel said on Friday that she would not run again.',
    'Angela Merkel says she would not run again',
  ],
  [
    '“The bridge is finished,” Angela Merkel said on Friday.',
    'Angela Merkel: “The bridge is finished”',
  ],
  // A name keeps its own form.
  ['iRobot opened a plant in Lyon on Friday.', 'iRobot opens a plant in Lyon'],
];

describe('titles', () => {
  test.each(TABLE)('%s → %s', (text, title) => {
    expect(titlesOf(text)).toContain(title);
  });

  test('a long sentence is cut where nothing dangles', () => {
    const [title = ''] = titlesOf(
      'The European Commission fined the chemical companies Bayer and Solvay in Brussels on Friday for having agreed on prices with their rivals in fourteen countries over a period of nine years.',
    );
    expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
    expect(title).not.toMatch(/\b(?:the|a|an|of|to|in|and|for|with|on|having)$/);
  });
});
