import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../src/extract/quotes.ts';
import { splitSentences } from '../../src/extract/sentences.ts';

/**
 * Made-up news. {braces} mark the words that name the speaker of every quotation of the text; {2:braces} of the second,
 * {1,3:braces} of the first and third; {2:} says that the second has none, {:} that none has one.
 */
const tables: Record<string, readonly string[]> = {
  'agencies: after the quotation': [
    '“The bill is dead,” {Markham} said.',
    '“The bill is dead,” {he} said Tuesday.',
    '“The bill is dead,” said {Markham}.',
    '“The bill is dead,” said {Sen. Ruth Markham}, a Democrat from Oregon.',
    '“The bill is dead,” said {Sen. Ruth Markham}, D-Ore., who sits on the panel.',
    '“The bill is dead,” {Sen. Ruth Markham}, D-Ore., said in a statement.',
    '“The bill is dead,” {Markham}, the panel’s top Democrat, told reporters at the Capitol.',
    '“The bill is dead,” {Markham}, who has fought it for years, told The Associated Press on Friday.',
    '“The bill is dead,” {Markham} (D-Ore.) said.',
    '“The bill is dead,” {Ruth Markham}, 45, said as she left the building.',
    '“The bill is dead,” {Markham} later told CNN’s “State of the Union.” {2:}',
    '“The bill is dead,” {the senator} then added with a smile.',
    '“The bill is dead,” {a White House official} said on condition of anonymity.',
    '“The bill is dead,” said {one Republican aide}, who was not authorized to speak publicly.',
    '“The bill is dead,” {the Oregon Democrat} wrote on Twitter.',
    '“The bill is dead,” according to {Markham}.',
    '“The bill is dead,” according to {a copy of the memo} obtained by Reuters.',
    '“Is the bill dead?” {Markham} asked.',
    '“Is the bill dead?” asked {Markham}.',
    '“The bill is dead!” {she} shouted to cheers.',
    '“The bill is dead …” {Markham} said, trailing off.',
    '“The bill is dead,” {Markham} claims.',
    '“The bill is dead,” {she} tweets.',
    '“The bill is dead,” {the report} says.',
    '“The bill is dead,” {the letter} read.',
    '“The bill is dead,” reads {a sign} outside the building.',
    '“The bill is dead,” {Markham’s office} said in an email.',
    '“The bill is dead,” {Markham spokesman Joel Katz} said.',
    '“The bill is dead,” said {Joel Katz}, a spokesman for Markham.',
    '“The bill is dead,” {officials at the White House} said.',
    '“The bill is dead,” {people familiar with the matter} said.',
    '“The bill is dead,” {an official briefed on the talks} said.',
    '“The bill is dead,” enthused {Markham}.',
    '“The bill is dead,” {Markham} enthused.',
    '“The bill is dead,” {Markham} said of the plan, which Ellis had praised.',
    '“The bill is dead,” {Ellis} said when Markham asked him about it.',
    '“The bill is dead,” {Markham} told Ellis, who shook his head.',
    '“The bill is dead,” {Markham} has said.',
    '“The bill is dead,” {Markham} was quoted as saying.',
    '“The bill is dead,” the paper quoted {Markham} as saying.',
    '“The bill is dead,” {Markham} can be heard saying in the video.',
    '“The bill is dead,” {Markham} went on to say.',
    '“The bill is dead,” {House Speaker Dana Ellis} on Sunday told Fox News.',
  ],
  'agencies: before the quotation': [
    '{Markham} said: “The bill is dead.”',
    '{Markham} said, “The bill is dead.”',
    '{Markham} said “the bill is dead in this form.”',
    '{Markham} said that “the bill is dead.”',
    '{Markham}, the panel’s top Democrat, said: “The bill is dead.”',
    '{Markham}, who has fought it for years, said, “The bill is dead.”',
    '{Markham}, speaking in Columbus, Ohio, on Friday, said, “The bill is dead.”',
    'In a statement on Friday, {Markham} said, “The bill is dead.”',
    'In a statement, {a spokesman for Markham} said, “The bill is dead.”',
    'Asked about the bill, {Markham} replied, “It is dead.”',
    'When Ellis asked whether the bill could pass, {Markham} said, “It is dead.”',
    '{Markham} told reporters in Ohio on Friday: “The bill is dead.”',
    '{Markham} told the crowd that “the bill is dead.”',
    '{Markham} wrote on Twitter: “The bill is dead.”',
    '{Markham} took to Twitter to declare, “The bill is dead.”',
    '{Markham} was quoted as saying, “The bill is dead.”',
    'The paper quoted {Markham} as saying, “The bill is dead.”',
    'As {Markham} put it: “The bill is dead.”',
    'In the words of {Markham}, “The bill is dead.”',
    'According to {Markham}, “the bill is dead in this form.”',
    'According to {the report}, “the bill is dead in this form.”',
    '{Markham}: “The bill is dead.”',
    '{Markham} walked to the podium and said, “The bill is dead.”',
    '{Markham} shook her head, saying, “The bill is dead.”',
    '{Markham} released a statement saying, “The bill is dead.”',
    '{Markham} issued a statement that said, “The bill is dead.”',
    '{Markham} fired back at Ellis on Monday, tweeting: “The bill is dead.”',
    '{Ruth Markham}, president and chief executive of Oregon Power said, “The bill is dead.”',
    'Then {she} added, “The bill is dead.”',
    '“No,” {Markham} said. “The bill is dead.”',
    '{Markham} responded with a single line: “The bill is dead.”',
    'Ellis, {1:a spokesman} said, is “confident,” but {2:Markham} called the bill “dead on arrival.”',
  ],
  'words inside the reporter’s sentence': [
    '{Markham} called the bill “a disaster for working families.”',
    '{1:Markham} called the bill “a disaster,” and {2:Ellis} called it “a triumph.”',
    '{Markham} described Ellis as “a man of no principles.”',
    '{Markham} dismissed the report as “fake news from start to finish.”',
    '{Markham} said the bill would “gut” health care.',
    '{Markham} said it was “true” that she had met Ellis.',
    '{Markham} said that the bill, which Ellis wrote, would be “dead on arrival.”',
    '{Markham} said she was “very proud” of the vote.',
    'The bill would be “a disaster for working families,” {Markham} said.',
    'The bill, {Markham} said, would be “a disaster for working families.”',
    'The bill would be “a disaster” for working families, {Markham} said.',
    'The bill would be “a disaster” for working families, according to {Markham}.',
    'The bill would be “a disaster” for working families, {Markham} told reporters.',
    'The bill has become what {Markham} calls “a disaster in slow motion.”',
    'The bill has become what {critics} call “a disaster in slow motion.”',
    'Ellis praised the bill, which {Markham} has called “a disaster in slow motion.”',
    'Ellis met {Markham}, who called the bill “a disaster in slow motion.”',
    '{Markham}, who has called the bill “a disaster,” said on Friday she would vote no.',
    '{Markham} lashed out at Ellis on Friday, calling him “a liar and a coward.”',
    '{Markham} voted against the bill, saying it “does nothing for workers.”',
    '{Markham} accused Ellis of “lying to the American people.”',
    '{Markham} criticized Ellis for “lying to the American people.”',
    'Markham criticized {Ellis} for saying that the bill was “good enough for now.”',
    '{Markham} vowed to “fight this bill to the end.”',
    '{Markham} warned that the bill could “blow up” the deficit.',
    '{Markham} thanked Ellis for his “tireless work on this bill.”',
    '{Markham} urged senators to “do the right thing.”',
    '{Markham}’s claim that the bill “was written by lobbyists” is false.',
    'Ellis rejected {Markham}’s claim that the bill “was written by lobbyists.”',
    '{His} description of the bill as “a gift to lobbyists” angered Ellis.',
    '{Markham}’s “a gift to lobbyists” remark angered Ellis.',
    'In {Markham}’s words, the bill is “a gift to lobbyists.”',
    'The bill was described by {Markham} as “a gift to lobbyists.”',
    'The bill was called “a gift to lobbyists” by {Markham}.',
    'The bill has been criticized as “a gift to lobbyists.” {:}',
    '{The agency} said in a report that the bridge was “structurally deficient.”',
    '{The indictment} says Ellis “knowingly lied” to investigators.',
    '{The lawsuit} alleges that Ellis “knowingly lied” to investigators.',
    'The president believes the bill is “a good first step,” {Ellis} said.',
    '{Officials} said on Friday that the fire was “95 percent contained.”',
    'Asked about the poll, {she} said she would “keep fighting” and “never give up.”',
    '{Markham} said Ellis was “wrong” and that he “should resign today.”',
    '{Markham} said the bill is “dead” — a “corpse on a table” — and left.',
    '{The company} said it was “cooperating fully” with the investigation.',
    '{Police} said the suspect was “armed and dangerous.”',
    '{Ellis} promised “a beautiful wall from sea to sea.”',
    '{Ellis}, in a speech in Ohio, promised “a beautiful wall from sea to sea.”',
    'Ellis says the wall, which {he} wants “as soon as possible,” will pay for itself.',
    '{Ellis} said people who want “a free ride” should leave.',
    '{Ellis} tweeted that the trial was “a total witch hunt.”',
    '{He} told CNN that he was “not surprised” by the vote.',
    '{He} told Markham she was “not welcome here.”',
    '{A growing number of Republicans} say the wall is “a waste of money.”',
    '{Two people with knowledge of the talks} described them as “tense but polite.”',
    'The wall is necessary because, {Ellis} argued, the border is “wide open.”',
    'But {Ellis} also said the wall was “not about race.”',
    'While {1:Markham} called the wall “a monument to fear,” {2:Ellis} insisted it would be “a great wall.”',
  ],
  'names, titles and scare quotes': [
    'The group played “Yellow River” and left. {:}',
    'Her book, “The Long Road Home,” is out in May. {:}',
    'The law is known as “the red flag rule.” {:}',
    'The so-called “red flag” law passed. {:}',
    'A program called “Safe Streets” began in May. {:}',
    'He starred in “The Last Train to Reno.” {:}',
    'The storm, dubbed “Snowzilla” by some, hit on Friday. {:}',
    'They met on “Meet the Press” in June. {:}',
  ],
  'British papers, single marks': [
    '‘The bill is dead,’ {he} said.',
    '‘The bill is dead,’ said {Mrs Markham}.',
    '‘I don’t think it’s the workers’ fault,’ {Mr Ellis} told the BBC’s Today programme.',
    '{Mr Ellis} said the plan was ‘a complete shambles’ and should be dropped.',
    '{A Downing Street spokesman} said: ‘The prime minister’s view hasn’t changed.’',
    "'The bill is dead,' {she} told MailOnline.",
    "{A source close to the couple} said: 'They're both over the moon.'",
    '‘He said “no” to me twice,’ {she} recalled.',
    '{Labour} branded the move ‘a slap in the face’ for nurses.',
    "The '90s were different, {he} said: 'We had no phones.'",
  ],
  'straight, mixed and other marks': [
    '"The bill is dead," {Markham} said.',
    '{Markham} said, "The bill is dead."',
    '“The bill is dead," {Markham} said. "It will not come back.”',
    '{Markham} called it "dead" and "buried."',
    "``The bill is dead,'' said {Markham}.",
    '„Das Gesetz ist tot“, said {Markham}.',
    '«Le projet est mort», {Markham} said.',
    'At 6\'2", {he} said, "I am too tall."',
    'He bought a 12" pan. "It works," {Markham} said.',
    '“The 12" pan is best,” {Markham} said.',
    '“Give ’em hell,” {he} said.',
    '(“The bill is dead,” {Markham} said later.)',
    '“The bill [including its tax part] is dead … and buried,” {Markham} said.',
    'The mayor (“Call me Al”) smiled. {:}',
  ],
  'split and continued': [
    '“The bill,” {Markham} said, “is dead.”',
    '“The bill is dead,” {Markham} said. “It will not come back.”',
    '“The bill is dead,” {Markham} said, adding, “It will not come back.”',
    '“The bill is dead,” {1:Markham} said. “It will not come back,” {2:she} added.',
    '“The bill is dead,” {1:Markham} said. {2:She} paused. “It will not come back.”',
    '“The bill is dead. It will not come back.” “Never,” {Markham} said.',
    '“The bill is dead,” {Markham} said.\n“It will not come back.”',
    '“The bill is dead,” {1:Markham} said.\n“It will not come back,” {2:she} continued.',
    '“The bill is dead,” {Markham} said. “It will not come back.\n“It never had the votes.”',
    '{Markham} did not mince words. “The bill is dead.”',
    '{Markham} issued a statement Friday:\n“The bill is dead.”',
    '{1:Ellis} said he was “happy.” But Markham was not. “The bill is dead,” {2:she} said.',
    '“The bill is dead.”\n— {Ruth Markham}, senator',
    '“The bill is dead.” — {Ruth Markham}',
    '“Do you have the votes?” {1:a reporter} asked. “No,” {2:Markham} said.',
    '“I was there,” {1:Ellis} said. “I saw it,” {2:Markham} said.',
  ],
};

function read(source: string) {
  let text = '';
  const wanted = new Map<number | 'all', { start: number; end: number } | null>();
  let at = 0;
  for (const mark of source.matchAll(/ ?\{(?:([\d,]*):)?([^{}]*)\}/g)) {
    const empty = mark[2] === '';
    text += source.slice(at, mark.index);
    if (!empty && mark[0].startsWith(' ')) text += ' ';
    const start = text.length;
    text += mark[2] ?? '';
    at = mark.index + mark[0].length;
    const span = empty ? null : { start, end: text.length };
    const numbers =
      mark[1] === undefined || mark[1] === '' ? (['all'] as const) : mark[1].split(',').map(Number);
    for (const number of numbers) wanted.set(number, span);
  }
  text += source.slice(at);
  return { text, wanted };
}

for (const [name, rows] of Object.entries(tables)) {
  describe(name, () => {
    test.each(rows.map((row) => [row]))('%s', (row) => {
      const { text, wanted } = read(row);
      const quotes = findQuotes(text, splitSentences(text));
      expect(quotes.length).toBeGreaterThan(0);
      const show = (span: { start: number; end: number } | null) =>
        span === null ? null : `${text.slice(span.start, span.end)} @${span.start}`;
      const expected = quotes.map((_, i) =>
        show(wanted.get(i + 1) ?? (wanted.has(i + 1) ? null : (wanted.get('all') ?? null))),
      );
      expect(quotes.map(({ speaker }) => show(speaker))).toEqual(expected);
    });
  });
}
