/**
 * What the grammar of dates reads, one sentence a row. Brackets mark the expressions; after it, in their order,
 * `TIMEX3` where EDTF is the same, `TIMEX3 = EDTF` where it differs, `TIMEX3 -` where there is none.
 * The article is of Saturday 3 May 2025 unless the row says otherwise.
 */
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/extract/dates.ts';

type Row = readonly [sentence: string, ...meanings: string[]];

const SATURDAY = '2025-05-03';

function marked(text: string, published: string): { text: string; meanings: string[] } {
  let out = '';
  let at = 0;
  const meanings: string[] = [];
  for (const { start, end, value, edtf } of findDates(text, published)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
    meanings.push(edtf === value ? value : edtf === null ? `${value} -` : `${value} = ${edtf}`);
  }
  return { text: out + text.slice(at), meanings };
}

function check(published: string, rows: readonly Row[]): void {
  test.each(rows)('%s', (sentence, ...meanings) => {
    const found = marked(sentence.replaceAll(/[[\]]/g, ''), published);
    expect(found).toEqual({ text: sentence, meanings });
  });
}

describe('days', () => {
  check(SATURDAY, [
    ['It opened on [May 3, 2025], officials said.', '2025-05-03'],
    ['It opened on [3 May 2025].', '2025-05-03'],
    ['It opened on [the 3rd of May, 2025].', '2025-05-03'],
    ['It opened on [May 3rd].', '2025-05-03'],
    ['It opened [2025-05-03] in Lyon.', '2025-05-03'],
    ['Filed [5/3/2025] at noon-time.', '2025-05-03'],
    ['Filed [13/4/2025].', '2025-04-13'],
    ['Filed [3.5.2025].', '2025-05-03'],
    ['[Sat., May 3, 2025]', '2025-05-03'],
    ['[Sunday, May 4, 2025]', '2025-05-04'],
    ['[Friday 18 April 2025]', '2025-04-18'],
    ['They met on [Dec. 14] in Oslo.', '2024-12-14'],
    ['They will meet on [Dec. 14] in Oslo.', '2025-12-14'],
    ['The notes are due [Nov. 15, 1999].', '1999-11-15'],
    ['The notes are due [Nov. 15,\n1999], it said.', '1999-11-15'],
    ['[February 24 , 1955]', '1955-02-24'],
    ['The vote was set for [June 1].', '2025-06-01'],
    ['It began on [January 18 last year].', '2024-01-18'],
    ['He spoke [today], not [yesterday] or [tomorrow].', '2025-05-03', '2025-05-02', '2025-05-04'],
    ["[Today]’s ruling follows [yesterday]'s vote.", '2025-05-03', '2025-05-02'],
    ['It rained [the day before yesterday].', '2025-05-01'],
    ['It rains [the day after tomorrow].', '2025-05-05'],
    ['The trial resumed [two days] before [Christmas].', 'P2D -', '2024-12-25'],
    ['It was sold on [Christmas Eve 1998].', '1998-12-24'],
    ['The shops close on [Thanksgiving Day].', '2025-11-27'],
    ['It fell on [Easter Monday].', '2025-04-21'],
    ['There is no 31 June 2025 and no February 30, 2025.'],
  ]);
});

describe('weekdays', () => {
  check(SATURDAY, [
    ['Sheinbaum said on [Saturday] that she rejected it.', '2025-05-03'],
    ['a [Friday] report from the paper', '2025-05-02'],
    ['She arrived on [Sunday].', '2025-04-27'],
    ['She will arrive on [Sunday].', '2025-05-04'],
    ['Parliament is expected to vote [Tuesday].', '2025-05-06'],
    ['The minister, who plans to resign, said on [Tuesday] that talks failed.', '2025-04-29'],
    ['[Monday]’s vote was close.', '2025-04-28'],
    ['He left [last Monday] and is back [next Friday].', '2025-04-28', '2025-05-09'],
    ['He left on [Monday of last week].', '2025-04-21'],
    ['The office closes [this Wednesday].', '2025-04-30'],
    ['On [Thursday], the court ruled against them.', '2025-05-01'],
    ['On [Thursday], the court will rule.', '2025-05-08'],
    ['The Sunday Times told of Black Friday and USA Today of 20th Century Fox.'],
    ['They sat and the sun rose; a fall of snow, a second chance.'],
  ]);
});

describe('months', () => {
  check(SATURDAY, [
    ['In [February], Sheinbaum sent soldiers.', '2025-02'],
    ['Prices rose in [June].', '2024-06'],
    ['Prices will rise in [June].', '2025-06'],
    ['The plant is to open by [September].', '2025-09'],
    ['It was founded in [May 1968].', '1968-05'],
    ['It was founded in [May of 1968].', '1968-05'],
    ['It ran from [March] to [May 2020].', '2020-03', '2020-05'],
    ['Between [November] and [January 2021] it fell.', '2020-11', '2021-01'],
    ['It started in [early March].', '2025-03 = 2025-03-01/2025-03-10~'],
    ['It ended in [late April].', '2025-04 = 2025-04-21~/2025-04-30'],
    ['It is expected to end by [mid-June].', '2025-06 = 2025-06-11~/2025-06-20~'],
    ['Work began in [mid-January].', '2025-01 = 2025-01-11~/2025-01-21~'],
    ['Sales fell at [the end of March].', '2025-03 = 2025-03-22~/2025-03-31'],
    ['He was jailed [last November].', '2024-11'],
    ['He starts [next June].', '2025-06'],
    ['It opens [this July].', '2025-07'],
    ['In [July last year] the mill burned.', '2024-07'],
    ['In [January next year] it opens.', '2026-01'],
    ['the [Sept. 11] attacks', '2001-09-11'],
    ['Theresa May and June Carter may march with April and Augustus.'],
    ['They may leave. The march through Paris was peaceful.'],
    ['The troops may 3 times decline.'],
    ['Jan Novak met Mar Lopez.'],
    ['In [May] Boeing said so, and in [August] Airbus did.', '2025-05', '2024-08'],
    ['It fell in [April] and [May].', '2025-04', '2025-05'],
    ['They read of May Lin and by April Ray.'],
  ]);
});

describe('years, decades, centuries', () => {
  check(SATURDAY, [
    ['It was signed in [2020].', '2020'],
    ['Many goods, under a [2020] trade agreement, are exempt.', '2020'],
    ['[The year 2000] was quiet.', '2000'],
    ['[2007] was the year of the phone.', '2007'],
    ['The war of [1914]–[1918] ended.', '1914', '1918'],
    ['the [2024-25] season', '2024 = 2024/2025'],
    ['In [the 1990s] it boomed.', '199 = 199X'],
    ['Since [the mid-1990s] it shrank.', '199 = 1993~/1996~'],
    ['In [the late 1980’s] it grew.', '198 = 1987~/1989'],
    ['The songs of [the ’60s] and [the seventies].', '196 = 196X', '197 = 197X'],
    ['in [the 19th century]', '18 = 18XX'],
    ['[early 2009] and [late 2011]', '2009 = 2009-01/2009-04~', '2011 = 2011-09~/2011-12'],
    ['by [the end of 2030]', '2030 = 2030-09~/2030-12'],
    ['around [1990]', '1990 = 1990~'],
    ['It sold 2000 cars, 1900 jobs and $2005.'],
    ['Boeing 2005, Flight 1549, Windows 2000 and room 2012.'],
    ['the $1999 phone with 2048 pixels, 2,008 and 2005km'],
    ['In [1776] they declared it.', '1776'],
    ['He earned 1500 points; call 555-2010-1999.'],
    ['in his 60s, at temperatures in the 30s'],
    ['[Summer of ’69]', '1969-SU = 1969-22'],
  ]);
});

describe('weeks, seasons, quarters', () => {
  check(SATURDAY, [
    ['[Last week] it rained.', '2025-W17 = 2025-04-21/2025-04-27'],
    [
      '[This week] and [next week].',
      '2025-W18 = 2025-04-28/2025-05-04',
      '2025-W19 = 2025-05-05/2025-05-11',
    ],
    ['It reopens [this weekend].', '2025-W18-WE = 2025-05-03/2025-05-04'],
    ['[Last month], Trump also threatened tariffs.', '2025-04'],
    ['It rises [next year].', '2026'],
    ['Profit rose [last quarter].', '2025-Q1 = 2025-33'],
    ['in [the third quarter of 2021]', '2021-Q3 = 2021-35'],
    ['[Q3 2021] was weak', '2021-Q3 = 2021-35'],
    ['[Third-quarter] profit fell.', '2024-Q3 = 2024-35'],
    ['profit in [the fourth quarter of last year]', '2024-Q4 = 2024-36'],
    ['in [the first half of 2024]', '2024-H1 = 2024-01/2024-06'],
    ['in [fiscal 2024]', '2024'],
    ['Profit fell in [the first half], and sales too.', '2025-H1 = 2025-01/2025-06'],
    ['They scored twice in the first half and again in the fourth quarter.'],
    [
      '[this year’s third quarter] and [1988’s third quarter]',
      '2025-Q3 = 2025-35',
      '1988-Q3 = 1988-35',
    ],
    ['at [year-end 2023]', '2023 = 2023-09~/2023-12'],
    ['in [fiscal year 2024]', '2024'],
    ['[FY2024] results', '2024'],
    ['in [the spring of 1999]', '1999-SP = 1999-21'],
    ['in [spring 1999]', '1999-SP = 1999-21'],
    ['[Last summer] they moved.', '2024-SU = 2024-22'],
    ['[Next fall] they return.', '2025-FA = 2025-23'],
    ['He left in [the summer].', '2024-SU = 2024-22'],
    ['The fall of the wall; a spring in the step; the winter coat; the next summer Olympics.'],
  ]);
});

describe('counted from the day of publication', () => {
  check(SATURDAY, [
    ['She told reporters [three months ago].', '2025-02 = 2025-02~'],
    ['It sank [five days ago].', '2025-04-28'],
    ['It sank [two weeks ago].', '2025-W16 = 2025-04-14~/2025-04-20~'],
    ['It closed [10 years ago].', '2015 = 2015~'],
    ['It closed [more than a year ago].', '2024 = 2024~'],
    ['It closed [about two decades ago].', '2005 = 2005~'],
    ['It closed [years ago] and [long ago].', 'PAST_REF -', 'PAST_REF -'],
    ['It closed [several months ago].', 'PAST_REF -'],
    ['It ends [two years from now].', '2027 = 2027~'],
    ['[Earlier this year], Trump slapped tariffs.', '2025 = 2025-01/2025-05'],
    ['[Later this month] she travels.', '2025-05 = 2025-05-03/2025-05-31'],
    ['[Earlier this week] it fell.', '2025-W18 = 2025-04-28/2025-05-03'],
    ['[Earlier today] it fell.', '2025-05-03'],
    ['It comes [late next year].', '2026 = 2026-09~/2026-12'],
    ['by [the end of the year]', '2025 = 2025-09~/2025-12'],
    ['at [the beginning of this month]', '2025-05 = 2025-05-01/2025-05-10~'],
    ['in [the first half of next year]', '2026-H1 = 2026-01/2026-06'],
  ]);
});

describe('counted from what was told before', () => {
  check(SATURDAY, [
    ['It opened on [June 5, 2003]. [Two days later] it closed.', '2003-06-05', '2003-06-07'],
    ['It opened on [June 5, 2003]. [The next day] it closed.', '2003-06-05', '2003-06-06'],
    ['It opened on [June 5, 2003]. [The following month] it closed.', '2003-06-05', '2003-07'],
    ['It opened on [June 5, 2003] and closed [the same day].', '2003-06-05', '2003-06-05'],
    ['It opened in [2003]. [That year] it snowed.', '2003', '2003'],
    ['It opened in [2003]; [a year earlier] it was a field.', '2003', '2002 = 2002~'],
    [
      'in [the third quarter of 2021], up from [a year earlier]',
      '2021-Q3 = 2021-35',
      '2020-Q3 = 2020-35',
    ],
    ['It opened on [June 5, 2003], and [the day after], it closed.', '2003-06-05', '2003-06-06'],
    ['It was built in [2003] and sold [three years later].', '2003', '2006 = 2006~'],
    ['He left in [June 2003] and came back in [September].', '2003-06', '2003-09'],
    ['He left in [2003]; in [July of that year] he died.', '2003', '2003-07'],
  ]);
});

describe('how long', () => {
  check(SATURDAY, [
    ['It lasted [three years].', 'P3Y -'],
    ['It lasted [20 minutes].', 'PT20M -'],
    ['a [three-year] deal', 'P3Y -'],
    ['after a [month-long] strike', 'P1M -'],
    ['a [45-year-old] man', 'P45Y -'],
    ['She is [45 years old].', 'P45Y -'],
    ['for [more than two decades]', 'P2DE -'],
    ['for [at least 24 hours]', 'PT24H -'],
    ['for [a few days] and [several weeks]', 'PXD -', 'PXW -'],
    ['for [years]', 'PXY -'],
    ['in [the past three years]', 'P3Y -'],
    ['over [the last two months]', 'P2M -'],
    ['over [the next few years]', 'PXY -'],
    ['within [the next two or three years]', 'P3Y -'],
    ['within [the next six months]', 'P6M -'],
    ['in [the past decade]', 'P1DE -'],
    ['for [half an hour] or [a year and a half]', 'PT30M -', 'P1.5Y -'],
    ['in [the first nine months] of [2024]', 'P9M -', '2024'],
    ['for [twenty-five years]', 'P25Y -'],
    ['for [two and a half years]', 'P2.5Y -'],
    ['for [a decade]', 'P1DE -'],
    ['a [two-day] visit, an [eight-hour] shift', 'P2D -', 'PT8H -'],
    ['He won by [two seconds].', 'PT2S -'],
    ['three quarters of the vote; a second term; the third season; the quarter-finals'],
    ['a man of few words, a few people, many times'],
  ]);
});

describe('how often', () => {
  check(SATURDAY, [
    ['It runs [every day] and [each Monday].', 'P1D -', 'XXXX-WXX-1 -'],
    ['It is held [annually].', 'P1Y -'],
    ['It costs $3 billion [a year].', 'P1Y -'],
    ['They make 120 cars [a week].', 'P1W -'],
    ['They meet [twice a month].', 'P1M -'],
    ['They meet [every two weeks].', 'P2W -'],
    ['They meet on [Mondays].', 'XXXX-WXX-1 -'],
    ['They meet [every other day].', 'P2D -'],
    ['He stayed for [a year].', 'P1Y -'],
  ]);
});

describe('times of day', () => {
  check(SATURDAY, [
    ['It struck at [9 a.m. Saturday].', '2025-05-03T09:00 = 2025-05-03'],
    ['It struck on [Saturday at 9:30 p.m.], police said.', '2025-05-03T21:30 = 2025-05-03'],
    ['It struck [Saturday night].', '2025-05-03TNI = 2025-05-03'],
    ['It struck on [Sunday morning].', '2025-04-27TMO = 2025-04-27'],
    [
      'It struck [this morning] and [last night].',
      '2025-05-03TMO = 2025-05-03',
      '2025-05-02TNI = 2025-05-02',
    ],
    ['He speaks [tonight].', '2025-05-03TNI = 2025-05-03'],
    ['It came [yesterday afternoon].', '2025-05-02TAF = 2025-05-02'],
    ['It left at [08:30 UTC].', '2025-05-03T08:30Z = 2025-05-03'],
    ['It left at [14:05].', '2025-05-03T14:05 = 2025-05-03'],
    ['It began at [noon on Friday].', '2025-05-02T12:00 = 2025-05-02'],
    ['It ended at [midnight].', '2025-05-03T24:00 = 2025-05-03'],
    ["at [5 o'clock] sharp", '2025-05-03T05:00 = 2025-05-03'],
    ['at [8:30 a.m. EDT] on the dot', '2025-05-03T08:30 = 2025-05-03'],
    ['at [10 p.m. on May 1, 2025]', '2025-05-01T22:00 = 2025-05-01'],
    ['on [the morning of May 1, 2025]', '2025-05-01TMO = 2025-05-01'],
    ['They won 3:2 and ran 2:05:31, as John 3:16 says; 10.5 points, a 16:9 screen.'],
  ]);
});

describe('no day of the calendar', () => {
  check(SATURDAY, [
    ['He is [now] out; [currently] she leads.', 'PRESENT_REF -', 'PRESENT_REF -'],
    ['It has [recently] grown, and will [soon] fall.', 'PAST_REF -', 'FUTURE_REF -'],
    ['Traffic has risen in [recent months].', 'PAST_REF -'],
    [
      'in [the past], in [the future], in [the coming weeks]',
      'PAST_REF -',
      'FUTURE_REF -',
      'FUTURE_REF -',
    ],
    ['As soon as they knew, it was too soon.'],
  ]);
});

describe('which one is meant', () => {
  check(SATURDAY, [
    ['Economists expect 2.3% for [April].', '2025-04'],
    ['Talks continue through [Friday].', '2025-05-09'],
    ['It came at a conference held by the firm on [Friday morning].', '2025-05-02TMO = 2025-05-02'],
    ['They announced an event to be held on [October 12].', '2025-10-12'],
    ['Profit rose in [the last quarter].', '2025-Q1 = 2025-33'],
    ['It came [three days] later than planned, on a day when it rained.', 'P3D -'],
    [
      'He will fly to Ottawa on [Monday] and return [Wednesday night].',
      '2025-05-05',
      '2025-05-07TNI = 2025-05-07',
    ],
    ['Talks resumed [this past weekend].', '2025-W17-WE = 2025-04-26/2025-04-27'],
    [
      'It was 2.4% in [March], up from [a year earlier]; in [the following month] it fell.',
      '2025-03',
      '2024 = 2024~',
      '2025-04',
    ],
    ['The [1848] treaty and the law of [1917]; page 1999, No. 1918.', '1848', '1917'],
  ]);
  // An article that tells of years long gone, as an encyclopedia does: a month goes with what was told before it.
  check(SATURDAY, [
    [
      'It began in [September 1939]. On [17 September] they invaded. In [June 1941] it reopened; on [5 December] they ' +
        'struck back and in [January] they held. In [the spring of 1942] it moved south. On [2 February 1943] they ' +
        'surrendered. On [6 June 1944] troops landed. In [the winter of 1944-45] they starved. By [March] they had ' +
        'crossed. On [8 May 1945] it ended. By [the end of the year] courts met.',
      '1939-09',
      '1939-09-17',
      '1941-06',
      '1941-12-05',
      '1942-01',
      '1942-SP = 1942-21',
      '1943-02-02',
      '1944-06-06',
      '1944-WI = 1944-24',
      '1945-03',
      '1945-05-08',
      '1945 = 1945-09~/1945-12',
    ],
  ]);
});

describe('ranges', () => {
  check(SATURDAY, [
    ['between [June] and [August]', '2024-06', '2024-08'],
    ['in [July] or [August] of any year', '2024-07', '2024-08'],
    ['It was shut from [Monday] to [Wednesday].', '2025-04-28', '2025-04-30'],
    ['It was shut [Friday] and [Saturday].', '2025-05-02', '2025-05-03'],
    ['in [April] and [May of this year]', '2025-04', '2025-05'],
    ['on [May 1]-[3]', '2025-05-01', '2025-05-03'],
    ['from [3] to [5 March]', '2025-03-03', '2025-03-05'],
    ['from [March 3] to [5, 2020]', '2020-03-03', '2020-03-05'],
    ['[December 30] to [January 2, 2021]', '2020-12-30', '2021-01-02'],
    ['He won by 3-5 and left on pages 10-12.'],
  ]);
});

describe('papers of other countries, 2023-11-08', () => {
  check('2023-11-08', [
    ['Councillors passed the agenda for [November 8]-[10] at once.', '2023-11-08', '2023-11-10'],
    [
      'The brewer, which reports full results on [14 November], said [Tuesday] it was well.',
      '2023-11-14',
      '2023-11-07',
    ],
    ['The guild would oppose the bid on [Monday].', '2023-11-13'],
    ['The plan is changed so that tenants can vote in [January].', '2024-01'],
    ['The owners agreed to begin talks on [Thursday].', '2023-11-09'],
    ['A vote on the motion on [Monday] failed.', '2023-11-06'],
    [
      'Rovers, who lost at [the weekend], host Mill Town on [Saturday].',
      '2023-W44-WE = 2023-11-04/2023-11-05',
      '2023-11-11',
    ],
    ['Polls open at [8am on Sunday].', '2023-11-12T08:00 = 2023-11-12'],
    ['Islanders go to the polls on [Sunday].', '2023-11-12'],
    ['Parliament reconvenes on [Monday].', '2023-11-13'],
    ['In the run-up to [Christmas], shops hired staff.', '2023-12-25'],
    ['[More than four decades later], the case is open.', 'P4DE -'],
    [
      'The talks, held over [the weekend], ended without a deal.',
      '2023-W44-WE = 2023-11-04/2023-11-05',
    ],
    ['At [the end of the year] it will have 40 shops.', '2023 = 2023-09~/2023-12'],
    ['[Later in the day] he met the king.', '2023-11-08'],
    ['Crews were called at [3.20am on Saturday, November 4].', '2023-11-04T03:20 = 2023-11-04'],
    ['Tickets go on sale at [10 a.m. Friday, Nov. 10].', '2023-11-10T10:00 = 2023-11-10'],
    [
      'Who saw the car between [2pm] and [4pm on Sunday]?',
      '2023-11-05T14:00 = 2023-11-05',
      '2023-11-05T16:00 = 2023-11-05',
    ],
    ['It struck at [1832 GMT on Friday].', '2023-11-03T18:32Z = 2023-11-03'],
    ['Sales rose over [the last couple of quarters].', 'P2Q -'],
    ['[December] futures rose; oil for [January] delivery fell.', '2023-12', '2024-01'],
    ['Output shrank in [the September quarter].', '2023-Q3 = 2023-35'],
  ]);
});

describe('quarters of a fiscal year', () => {
  check('2014-05-19', [
    ['Its [fiscal third quarter] earnings beat forecasts.', '2014-Q3 = 2014-35'],
    ['Profit fell in [the fiscal second quarter].', '2014-Q2 = 2014-34'],
  ]);
  check('2014-02-19', [['Its [fiscal fourth quarter] was weak.', '2013-Q4 = 2013-36']]);
});

describe('words that look ahead as verbs only, 2023-11-08', () => {
  check('2023-11-08', [
    ['Lawmakers rejected the plan on [Monday].', '2023-11-06'],
    ['The mayor unveiled plans on [Tuesday].', '2023-11-07'],
    ['The union announced a plan to strike on [Monday].', '2023-11-13'],
    ['England beat the hosts on [Sunday].', '2023-11-05'],
    ['India defeated hosts England on [Sunday].', '2023-11-05'],
    ['Rovers beat Luton and host Mill Town on [Saturday].', '2023-11-11'],
    ['He told the radio host on [Monday].', '2023-11-06'],
    ['They scored from two free kicks on [Saturday].', '2023-11-04'],
    ['The season kicks off on [Saturday].', '2023-11-11'],
    ['Shares fell more than expected on [Monday].', '2023-11-06'],
    ['A march is expected on [Monday].', '2023-11-13'],
    ['The game was cancelled due to rain on [Saturday].', '2023-11-04'],
    ['The court is due to rule on [Monday].', '2023-11-13'],
    ['The court had been due to rule [Thursday].', '2023-11-02'],
    ['BYD’s [October] deliveries rose 38 percent.', '2023-10'],
    ['In [October] options trading surged.', '2023-10'],
    ['He landed on [Saturday]. [Later in the day] he met the king.', '2023-11-04', '2023-11-04'],
  ]);
  test('an hour before midnight is not of the day after it', () => {
    const [first] = findDates('She was seen between 10pm and 2am on Sunday.', '2023-11-08');
    expect(first?.edtf).toBeNull();
  });
});

describe('what the words around a date say of its tense, 2024-11-06', () => {
  check('2024-11-06', [
    ['The contractor missed the deadline on [Monday].', '2024-11-04'],
    ['Ministers face a deadline on [Monday].', '2024-11-11'],
    ['The strike went ahead on [Monday].', '2024-11-04'],
    ['The strike will go ahead on [Monday].', '2024-11-11'],
    ['Stocks fell ahead of the vote on [Monday].', '2024-11-04'],
    ['They agreed to oppose the bid in a vote on [Monday].', '2024-11-11'],
    ['They agreed to oppose the bid on [Monday].', '2024-11-04'],
    ['The bill survived a vote in parliament on [Monday].', '2024-11-04'],
    ['The government faces a vote in parliament on [Monday].', '2024-11-11'],
    ['MPs vote in parliament on [Monday].', '2024-11-11'],
    ['Rovers, who play Luton on [Friday night], lost.', '2024-11-08TNI = 2024-11-08'],
    ['He called a protest for [Saturday].', '2024-11-09'],
    ['The fare rose for [Saturday] and stayed there.', '2024-11-02'],
    ['She was his aide until [March], when she was fired.', '2024-03'],
    ['She will be his aide until [March], when he retires.', '2025-03'],
    ['Roy, elected in [2020], is seeking a second term on [Nov. 29].', '2020', '2024-11-29'],
    ['It is forecast to weaken as it moves on [Thursday].', '2024-11-07'],
    ['The State examinations begin on [June 5].', '2025-06-05'],
    ['The shop is open on [Saturday].', '2024-11-02'],
    ['It goes on sale in [the new year].', '2025'],
    ['Teams recovered five bodies by [Sunday evening].', '2024-11-03TEV = 2024-11-03'],
    ['It cancelled 112 flights and a further 480 by [Tuesday].', '2024-11-05'],
    ['The union demanded an answer by [Friday].', '2024-11-08'],
    ['The court ordered the firm to pay by [Friday].', '2024-11-08'],
    ['The payment was due by [Friday].', '2024-11-08'],
    ['A drive to help them collected £14,000 by [Monday night].', '2024-11-04TNI = 2024-11-04'],
    ['Its spokesman, Sunday Pam, said no.'],
    [
      'Ministers meet on [Nov. 26]. Shares were up 2% by [1105 GMT].',
      '2024-11-26',
      '2024-11-06T11:05Z = 2024-11-06',
    ],
    [
      'It was sunk on [7 December 1941]. The plan was approved in [2015]; he quit [a month later].',
      '1941-12-07',
      '2015',
      'PAST_REF -',
    ],
  ]);
  check('2024-11-06', [
    ['It lost a plane in [2019]. [Later in the year], two founders left.', '2019', '2019'],
    [
      'It was sold in [March 2019]. By [the end of the month], two founders had left.',
      '2019-03',
      '2019-03 = 2019-03-22~/2019-03-31',
    ],
    [
      'The mine, dug in [1990], promised to reopen by [the end of the year].',
      '1990',
      '2024 = 2024-09~/2024-12',
    ],
    [
      'He lost two brothers on [3 November 1919]. The stone was unveiled in [1922]. He never spoke of [that day].',
      '1919-11-03',
      '1922',
      '1919-11-03',
    ],
    ['They fell in [1917]. The peace was signed on [11 November].', '1917', '1917-11-11'],
    ['The council passed the agenda for [8 November].', '2024-11-08'],
    ['It was founded in [1887] as a club.', '1887'],
    ['An eyewitness, Mr Sunday Bello, spoke to Chief Friday Oni on [Sunday].', '2024-11-03'],
  ]);
  test('an hour that opens an entry of a live blog is of the day of publication', () => {
    const entry = 'Our reporter writes that the wharf has gone and that boats lie in the street.';
    const found = findDates(`He spoke on Monday.\n1.02pm ${entry}`, '2024-11-06');
    expect(found.map(({ edtf }) => edtf)).toEqual(['2024-11-04', '2024-11-06']);
  });
});
