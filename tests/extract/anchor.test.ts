import { describe, expect, test } from 'vitest';
import { anchorsOf, dateEventAt } from '../../src/extract/anchor.ts';
import { readArticle } from '../../src/extract/reading.ts';
import { articleOf } from './made-article.ts';

/** The event is the word in [brackets]. Published Saturday 3 May 2025. */
function dateOf(marked: string, published = '2025-05-03'): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const reading = readArticle(articleOf(text, published));
  const { edtf, how } = dateEventAt(reading, anchorsOf(reading), { start, end });
  return `${edtf} ${how}`;
}

const TABLE: readonly (readonly [marked: string, date: string])[] = [
  // The clause's own date.
  ['The mayor [resigned] on Thursday.', '2025-05-01 own'],
  ['On Thursday, the mayor [resigned].', '2025-05-01 own'],
  ['The mayor on Thursday [resigned].', '2025-05-01 own'],
  ['In February, the army [sent] 900 soldiers to the coast in February.', '2025-02 own'],
  ['Earlier this year, the bank [raised] its fees.', '2025-01/2025-05 own'],
  ['The minister [told] reporters three months ago that the deal was off.', '2025-02~ own'],
  // A time before or after an hour of a day is on that day.
  ['The wall [fell] shortly after 1.30pm on Thursday.', '2025-05-01 own'],
  ['The quake [struck] before dawn on Thursday.', '2025-05-01 own'],
  ['The mayor [left] before Thursday.', '../2025-05-01 own'],
  // "since" a stretch begins where the stretch does.
  ['Exports have [fallen] since early 2020.', '2020-01/2025-05-03 own'],
  ['The [bodies] of three men missing since Thursday were found on Friday.', '2025-05-02 own'],
  ['The men missing since Thursday were [found] on Friday.', '2025-05-02 own'],
  ['Rovers [won] the cup for the first time since 1988.', '2025-05-03 published'],
  // Each clause has its own.
  ['She said on Friday that the court [ruled] on Tuesday.', '2025-04-29 own'],
  ['She [said] on Friday that the court ruled on Tuesday.', '2025-05-02 own'],
  ['The bank, which [opened] in 1990, closed on Friday.', '1990 own'],
  ['The bank, which opened in 1990, [closed] on Friday.', '2025-05-02 own'],
  // A date that describes a noun dates nothing, unless it is the occasion.
  ['The firm [broke] a 2020 trade agreement.', '2025-05-03 published'],
  ['In a Tuesday speech, the mayor [announced] the plan.', '2025-04-29 own'],
  // A participle keeps its date.
  ['The mayor, born in Lyon on 4 March 1970, [resigned] on Friday.', '2025-05-02 own'],
  ['When the firm [won] the order on 29 February 2024, its rival protested.', '2024-02-29 own'],
  ['When the firm won the order on 29 February 2024, its rival [protested].', '2024-02-29 parent'],
  ['A judge [chose] a Paris based firm on Friday.', '2025-05-02 own'],
  // A year behind a gerund is that of the gerund; what is said of a past year is not said in it.
  [
    'The dealer was [accused] of defrauding the state by selling jets in 1997.',
    '2025-05-03 published',
  ],
  ['The dealer was [accused] of fraud on Thursday.', '2025-05-01 own'],
  ['The bank closed in 1990. Prosecutors [said] it owed millions.', '2025-05-03 published'],
  // Nor is a sentence passed when the deed was done, nor a cost cut when it was higher.
  ['The baker was [jailed] for the killing of a shopkeeper in 2019.', '2025-05-03 published'],
  ['The baker was [jailed] for six years in 2019.', '2019 own'],
  ['The baker was [jailed] for the killing of a shopkeeper on Thursday.', '2025-05-01 own'],
  ['The baker was [arrested] for drunk driving in April.', '2025-04 own'],
  ['The firm [cut] costs to $1.68 billion, from $1.71 billion a year ago.', '2025-05-03 published'],
  ['The court will hear an appeal that he [filed].', '2025-05-03 published'],
  // A coming day is not when something was decided.
  ['The firm [agreed] to leave the city in June 2026.', '2025-05-03 published'],
  // Counted from the main clause.
  ['The vote came on Friday, two days after the mayor [resigned].', '2025-04-30 offset'],
  // The article's main event date, and carried dates.
  ['A bus crashed on Thursday. Police [arrested] the driver.', '2025-05-01 carried'],
  [
    'A bus crashed on Thursday.\nThe road was long.\nPolice [arrested] the driver.',
    '2025-05-01 main',
  ],
  [
    'Last month, the union called a strike. In response, the firm [closed] the plant.',
    '2025-04 carried',
  ],
  ['The mayor [spoke] at length.', '2025-05-03 published'],
  // What is so, is so on the day it is printed.
  ['A bus crashed on Thursday.\nThe firm [runs] forty buses.', '2025-05-03 published'],
  ['Exports have [fallen] since 2019.', '2019/2025-05-03 own'],
];

describe('when the event of a word happened', () => {
  test.each(TABLE)('%s → %s', (marked, date) => {
    expect(dateOf(marked)).toBe(date);
  });
});

test('a vague stretch is bounded by the event that it followed', () => {
  const text = 'Traffic has [grown] in recent months, following the order of January.';
  expect(dateOf(text)).toBe('2025-01/2025-05 own');
});
