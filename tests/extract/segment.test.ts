import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAlone, splitArticles } from '../../src/extract/segment.ts';

const SEED = readFileSync(new URL('../../seeds/000_7f814669e06ec963.txt', import.meta.url), 'utf8');

/** Prose for made-up pages: what it says does not matter, only that each line is a paragraph. */
const P1 =
  'The old bridge over the river was closed on Saturday after a crack was found in one of its pillars, the mayor said.';
const P2 = '“We could not wait any longer,” she said. “Somebody would have been hurt.”';
const P3 =
  'Engineers will look at the other pillars next week. The work may take until the autumn.';
const Q1 =
  'A second ferry began to carry cars across the lake on Sunday, two days before the school year starts again.';
const Q2 = 'Drivers had waited for up to three hours to get across, the harbour office reported.';

function paste(...lines: string[]): string {
  return lines.join('\n');
}

describe('the seed', () => {
  const articles = splitArticles(SEED, 'seed.txt');

  test('holds one article twice and then another, each with what its page says', () => {
    expect(
      articles.map(({ headline, bylines, outlet, published, dateline, language }) => ({
        headline,
        bylines,
        outlet,
        published,
        dateline,
        language,
      })),
    ).toEqual([
      {
        headline: 'Mexico’s president says she denied Trump offer to target cartels with US troops',
        bylines: ['Ashleigh Fields'],
        outlet: 'The Hill',
        published: '2025-05-03',
        dateline: null,
        language: 'en',
      },
      {
        headline: null,
        bylines: ['Ashleigh Fields'],
        outlet: 'The Hill',
        published: '2025-05-03',
        dateline: null,
        language: 'en',
      },
      {
        headline: null,
        bylines: ['Aamer Madhani'],
        outlet: 'Associated Press',
        published: '2025-05-04',
        dateline: 'WEST PALM BEACH, Fla.',
        language: 'en',
      },
    ]);
    expect(articles[0]?.text).toBe(articles[1]?.text);
  });

  test('text begins and ends with prose, and is a slice of the file', () => {
    for (const { text, start, end } of articles) expect(SEED.slice(start, end)).toBe(text);
    expect(articles[0]?.text).toMatch(/^Mexican President[\s\S]*at the time\.$/);
    expect(articles[2]?.text).toMatch(/^WEST PALM BEACH[\s\S]*into the U\.S\.$/);
  });

  test('captions, legal lines and the words of the page are left over, each with its kind', () => {
    expect(
      articles.map((a) => a.leftovers.map((l) => `${l.kind}: ${l.text.slice(0, 24)}`)),
    ).toEqual([
      ['legal: Copyright 2025 Nexstar M'],
      ['legal: Copyright 2025 Nexstar M'],
      [
        'caption: President Donald Trump w',
        'caption: FILE - Mexican President',
        'cruft: No comments:',
        'cruft: Post a Comment',
      ],
    ]);
    for (const { leftovers } of articles) {
      for (const { text, start, end } of leftovers) expect(SEED.slice(start, end)).toBe(text);
    }
  });
});

type Expected = {
  headline?: string | null;
  bylines?: string[];
  outlet?: string | null;
  published?: string | null;
  dateline?: string | null;
  url?: string | null;
  text: string;
};

const PAGES: readonly { name: string; raw: string; articles: Expected[] }[] = [
  {
    name: 'headline, byline and day above the prose',
    raw: paste('Bridge closed after crack is found', 'By Ann Lee', 'May 3, 2025', '', P1, P2, P3),
    articles: [
      {
        headline: 'Bridge closed after crack is found',
        bylines: ['Ann Lee'],
        published: '2025-05-03',
        text: paste(P1, P2, P3),
      },
    ],
  },
  {
    name: 'outlet first, two authors with roles, day with time and zone',
    raw: paste(
      'Riverside Gazette',
      'Bridge closed after crack is found',
      'By ANN LEE and JOHN O’NEILL, Staff Writers',
      'Published 9:14 PM EDT, Sat May 3, 2025',
      'Updated May 4, 2025',
      P1,
      P2,
    ),
    articles: [
      {
        headline: 'Bridge closed after crack is found',
        bylines: ['Ann Lee', 'John O’Neill'],
        outlet: 'Riverside Gazette',
        published: '2025-05-03',
        text: paste(P1, P2),
      },
    ],
  },
  {
    name: 'the header in one line',
    raw: paste('Bridge closed after crack is found', 'Ann Lee | CNN | 3 May 2025', P1, P2),
    articles: [
      {
        headline: 'Bridge closed after crack is found',
        bylines: ['Ann Lee'],
        outlet: 'CNN',
        published: '2025-05-03',
        text: paste(P1, P2),
      },
    ],
  },
  {
    name: 'two articles with nothing but a headline between them',
    raw: paste(
      ...['Bridge closed after crack is found', 'Ann Lee', 'May 3, 2025', P1, P2],
      ...['Second ferry starts on the lake', 'Tom Berg', 'May 4, 2025', Q1, Q2],
    ),
    articles: [
      { headline: 'Bridge closed after crack is found', bylines: ['Ann Lee'], text: paste(P1, P2) },
      {
        headline: 'Second ferry starts on the lake',
        bylines: ['Tom Berg'],
        published: '2025-05-04',
        text: paste(Q1, Q2),
      },
    ],
  },
  {
    name: 'a headline that asks, and one with a name in it, after a rule',
    raw: paste(
      ...['Who closed the bridge?', 'May 3, 2025', 'BBC News', P1, '-----'],
      ...['Mayor Soto: “It had to be”', 'By Tom Berg', 'Sunday, 4 May 2025', Q1],
    ),
    articles: [
      { headline: 'Who closed the bridge?', outlet: 'BBC News', text: P1 },
      { headline: 'Mayor Soto: “It had to be”', bylines: ['Tom Berg'], text: Q1 },
    ],
  },
  {
    name: 'an agency dateline with the day, the year from the copyright line',
    raw: paste(
      `PARIS, May 3 (Reuters) - ${P1}`,
      P2,
      '(Reporting by Ann Lee; Editing by Tom Berg)',
      '© 2025 Reuters',
    ),
    articles: [
      {
        headline: null,
        outlet: 'Reuters',
        published: '2025-05-03',
        dateline: 'PARIS',
        text: paste(`PARIS, May 3 (Reuters) - ${P1}`, P2),
      },
    ],
  },
  {
    name: 'days as headings within one article',
    raw: paste(
      ...['How the bridge was closed', 'By Ann Lee', 'May 5, 2025'],
      ...['May 1, 2025', P1, 'May 2, 2025', P2, 'May 3, 2025', P3],
    ),
    articles: [
      {
        headline: 'How the bridge was closed',
        published: '2025-05-05',
        text: paste(P1, 'May 2, 2025', P2, 'May 3, 2025', P3),
      },
    ],
  },
  {
    name: 'an address, a kicker, and a day below the article',
    raw: paste(
      'POLITICS',
      'Bridge closed after crack is found',
      'https://example.org/bridge',
      'By Ann Lee',
      P1,
      P2,
      'Published May 3, 2025',
    ),
    articles: [
      {
        headline: 'Bridge closed after crack is found',
        url: 'https://example.org/bridge',
        published: '2025-05-03',
        text: paste(P1, P2),
      },
    ],
  },
  {
    name: 'prose alone',
    raw: paste(P1, P2, P3),
    articles: [
      { headline: null, bylines: [], outlet: null, published: null, text: paste(P1, P2, P3) },
    ],
  },
  {
    name: 'a blog: the day above the title, the page’s words below, twice',
    raw: paste(
      ...[
        'Saturday, May 3, 2025',
        'Bridge closed after crack is found',
        P1,
        P2,
        'Posted by Ann at 3:00 PM',
      ],
      ...['No comments:', 'Post a Comment', 'Sunday, May 4, 2025', 'Second ferry starts', Q1],
      ...['Posted by Ann at 4:00 PM', '2 comments:'],
    ),
    articles: [
      {
        headline: 'Bridge closed after crack is found',
        published: '2025-05-03',
        text: paste(P1, P2),
      },
      { headline: 'Second ferry starts', published: '2025-05-04', text: Q1 },
    ],
  },
  {
    name: 'two articles from an archive, with named fields',
    raw: paste(
      ...['Riverside Gazette', 'May 3, 2025 Saturday', 'Late Edition - Final'],
      ...['SECTION: Section A; Column 1; Pg. 1', 'LENGTH: 120 words', 'HEADLINE: Bridge Closed'],
      ...['BYLINE: By ANN LEE', 'DATELINE: RIVERSIDE', 'BODY:', P1, P2, 'LOAD-DATE: May 4, 2025'],
      ...['LANGUAGE: ENGLISH', 'Copyright 2025 Riverside Gazette', 'End of Document'],
      ...[
        '',
        'Title: Second ferry starts',
        'Source: Lakeside Voice',
        'Date: 4 May 2025',
        '',
        Q1,
        Q2,
      ],
    ),
    articles: [
      {
        headline: 'Bridge Closed',
        bylines: ['Ann Lee'],
        outlet: 'Riverside Gazette',
        published: '2025-05-03',
        text: paste(P1, P2),
      },
      {
        headline: 'Second ferry starts',
        outlet: 'Lakeside Voice',
        published: '2025-05-04',
        text: paste(Q1, Q2),
      },
    ],
  },
  {
    name: 'a page with a deck, places behind the names, buttons and a reading time',
    raw: paste(
      ...[
        'Bridge closed after crack is found',
        'The mayor says that the work may take until the autumn',
      ],
      ...[
        'Ann Lee in Riverside and Tom Berg in Lakeside',
        'Sat 3 May 2025 12.00 BST',
        'Share',
        '4 min read',
      ],
      ...[P1, P2],
    ),
    articles: [
      {
        headline: 'Bridge closed after crack is found',
        bylines: ['Ann Lee', 'Tom Berg'],
        published: '2025-05-03',
        text: paste(P1, P2),
      },
    ],
  },
  {
    name: 'capitals, an outlet behind the byline, a change later than the first day',
    raw: paste(
      ...['BRIDGE CLOSED', 'BY ANN LEE, CNN', 'Updated 3:15 PM EDT, Sun May 4, 2025'],
      ...['Published 9:10 AM EDT, Sat May 3, 2025', `Riverside (CNN) — ${P1}`, P2],
    ),
    articles: [
      {
        headline: 'BRIDGE CLOSED',
        bylines: ['Ann Lee'],
        outlet: 'CNN',
        published: '2025-05-03',
        dateline: 'Riverside',
        text: paste(`Riverside (CNN) — ${P1}`, P2),
      },
    ],
  },
  {
    name: 'lines wrapped at a width',
    raw: paste(
      'Bridge closed after crack is found',
      'By Ann Lee',
      '3 May 2025',
      '',
      'The old bridge over the river was closed on Saturday',
      'after a crack was found in one of its pillars, the',
      'mayor said on the radio. Engineers will look at the',
      'other pillars next week.',
      '',
      'The work may take until the autumn, which is bad news',
      'for the two villages on the other side, she added.',
    ),
    articles: [
      {
        headline: 'Bridge closed after crack is found',
        published: '2025-05-03',
        text: paste(
          'The old bridge over the river was closed on Saturday',
          'after a crack was found in one of its pillars, the',
          'mayor said on the radio. Engineers will look at the',
          'other pillars next week.',
          '',
          'The work may take until the autumn, which is bad news',
          'for the two villages on the other side, she added.',
        ),
      },
    ],
  },
  {
    name: 'a list without stops at the end stays, what follows the page’s own words does not',
    raw: paste(
      'What we know',
      'Ann Lee',
      'May 3, 2025',
      P1,
      'Bridges still open',
      'Ferries running',
      'Share this',
      'Related',
      'Ten bridges you must see',
    ),
    articles: [
      { headline: 'What we know', text: paste(P1, 'Bridges still open', 'Ferries running') },
    ],
  },
];

describe('splitArticles', () => {
  for (const { name, raw, articles } of PAGES) {
    test(name, () => {
      const found = splitArticles(raw, 'page.txt');
      expect(found).toHaveLength(articles.length);
      expect(found).toMatchObject(articles);
      for (const { text, start, end } of found) expect(raw.slice(start, end)).toBe(text);
    });
  }

  test('what is not prose within the text is an aside', () => {
    const raw = paste(
      ...['Bridge closed', 'By Ann Lee', 'May 3, 2025', P1],
      'Workers stand on the old bridge on Friday, May 2, 2025. (AP Photo/Tom Berg)',
      ...['ADVERTISEMENT', P2, 'Read more: Ten bridges you must see', 'What happens next', P3],
      'Photo by Tom Berg/Getty Images',
      'All rights reserved.',
    );
    const [article] = splitArticles(raw, 'page.txt');
    expect(article?.asides.map((a) => [a.kind, article.text.slice(a.start, a.end)])).toEqual([
      ['caption', 'Workers stand on the old bridge on Friday, May 2, 2025. (AP Photo/Tom Berg)'],
      ['cruft', 'ADVERTISEMENT'],
      ['cruft', 'Read more: Ten bridges you must see'],
    ]);
    expect(article?.leftovers.map((l) => l.kind)).toEqual(['caption', 'legal']);
    expect(readAlone(article?.text ?? '').asides).toEqual(article?.asides);
  });

  test('sentences that begin like the words of a page are prose', () => {
    const prose = [
      'Related groups protested in the north.',
      'Share prices fell by a third on Monday.',
      'Copyright law was changed in 2019, and nobody noticed.',
      'More on the island have left than have stayed.',
      'Photos of the bridge were shown in court.',
      'The report was first published in March. (It was later withdrawn.)',
      'Home sales rose again, the agency said.',
      'Search teams went out before dawn.',
      'No comment.”',
      'Sign language interpreters were there.',
      'He was a member of the party. (Reuters)',
      'File sharing was made illegal.',
    ];
    for (const line of prose) expect(readAlone(line).asides, line).toEqual([]);
  });

  test('lines that are never prose', () => {
    const lines: Record<string, string[]> = {
      caption: [
        'FILE - A bridge is seen in this photo of April 2, 2025.',
        'FILE PHOTO: A bridge is seen. REUTERS/Ann Lee/File Photo',
        'A bridge. (Photo by Ann Lee/Getty Images)',
        'Ann Lee/Getty Images',
        'Photo: Ann Lee',
        'The bridge last year [File: Ann Lee/AFP]',
      ],
      legal: [
        'Copyright 2025 The Riverside Gazette. All rights reserved.',
        '© 2025 BBC. The BBC is not responsible for the content of external sites.',
        'This material may not be published, broadcast, rewritten or redistributed.',
      ],
      credit: [
        '(Reporting by Ann Lee in Paris; Editing by Tom Berg)',
        'Associated Press writer Ann Lee in Paris contributed to this report.',
        'Ann Lee contributed reporting.',
      ],
      cruft: [
        ...[
          'No comments:',
          'Post a Comment',
          '12 comments',
          'Share',
          'Share on Facebook',
          'Advertisement',
        ],
        ...[
          'Sign up for our newsletter',
          'Read more',
          'Most read',
          'Story continues below',
          '4 min read',
        ],
        ...['Subscribe now', 'View comments', 'Skip to main content', 'Facebook | Twitter | Email'],
        ...['Sign up here to get the news in your inbox every morning.', 'Recommended Stories'],
      ],
      rule: ['-----', '* * *', '___'],
    };
    for (const [kind, list] of Object.entries(lines)) {
      for (const line of list)
        expect(
          readAlone(line).asides.map((a) => a.kind),
          line,
        ).toEqual([kind]);
    }
  });
});

const line = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '',
      P1,
      P2,
      P3,
      Q1,
      'Ann Lee',
      'ANN LEE',
      'By Tom Berg',
      'May 3, 2025',
      'The Post',
      'CNN',
    ],
    ...[
      'A short headline',
      '-----',
      'Share',
      'Copyright 2025 X',
      'Photo: Y',
      'https://example.org/',
      'Z.',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const page = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r', '\u2028'))
  .map(([lines, eol]) => lines.join(eol));

describe('laws of articles', () => {
  test('never throws; texts are slices, in order, disjoint; asides lie within; all prose is in a text', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(page, (raw) => {
        let last = 0;
        const texts: string[] = [];
        for (const { text, start, end, asides, leftovers } of splitArticles(raw, 'x')) {
          expect(raw.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.trim()).not.toBe('');
          for (const a of asides) {
            expect(a.start).toBeGreaterThan(0);
            expect(a.end).toBeLessThan(text.length);
          }
          for (const l of leftovers) expect(raw.slice(l.start, l.end)).toBe(l.text);
          last = end;
          texts.push(text);
        }
        for (const prose of [P1, P3, Q1]) {
          if (raw.split(/[\r\n\u2028]+/).includes(prose)) {
            expect(texts.some((text) => text.includes(prose))).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
