import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes, readable } from '../../../src/extract/inputs/decode.ts';
import { readFrontMatter } from '../../../src/extract/inputs/front-matter.ts';
import { problemLine } from '../../../src/extract/inputs/problem.ts';
import { readInput } from '../../../src/extract/inputs/read.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const P1 =
  'The old bridge over the river was closed on Saturday after a crack was found in a pillar.';
const P2 = '“We could not wait any longer,” the mayor said. “Somebody would have been hurt.”';

describe('decodeBytes', () => {
  const text = 'Café “Día” — 3 €\nEnd.';
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)])],
    [
      'UTF-16 little-endian with a mark',
      Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]),
    ],
    [
      'UTF-16 big-endian with a mark',
      Uint8Array.from([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()]),
    ],
    ['UTF-16 without a mark', Uint8Array.from(Buffer.from(text.repeat(3), 'utf16le'))],
    ['Windows-1252', latin1('Caf\xe9 \x93D\xeda\x94 \x97 3 \x80\nEnd.')],
  ])('%s', (name, bytes) => {
    expect(decodeBytes(bytes).text).toBe(name.endsWith('without a mark') ? text.repeat(3) : text);
  });

  test('the encoding that a page names', () => {
    const page = '<meta charset="iso-8859-2"><title>\xa3\xf3d\xbc</title>';
    const bytes = latin1(page);
    expect(decodeBytes(bytes, 'iso-8859-2').text).toContain('Łódź');
    expect(decodeBytes(bytes, 'no-such-thing').text).toContain('£ód¼');
  });

  test('line ends, hard spaces and unseen signs', () => {
    expect(readable('a\r\nb\rc\u00a0d\u202fe gov\u00adern\u200bment')).toBe(
      'a\nb\nc d e government',
    );
  });

  test.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['spaces', utf8(' \n\t\u00a0'), 'no text'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0, 0, 1]),
      'not text',
    ],
    ['51 MB', new Uint8Array(51 * 1024 * 1024).fill(65), '50 MB'],
  ])('refuses %s and says why', (_, bytes, words) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.text).toBeNull();
    expect(decoded.text === null && decoded.reason).toContain(words);
  });
});

describe('front matter', () => {
  test('fields by their many names, lists, quotes; the text stays letter by letter', () => {
    const file = [
      '---',
      'title: "Bridge: closed"',
      'source: AP',
      'authors: [Ann Lee, Tom Berg]',
      'date: 2025-05-03',
      'url: https://example.org/a',
      'lang: en_gb',
      'tags: x',
      '---',
      '',
      `${P1}  `,
      'Share',
      P2,
      '',
    ].join('\n');
    const { articles, problems } = readInput(utf8(file), 'a.md');
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      {
        headline: 'Bridge: closed',
        outlet: 'Associated Press',
        bylines: ['Ann Lee', 'Tom Berg'],
        published: '2025-05-03',
        url: 'https://example.org/a',
        language: 'en-GB',
        text: `${P1}  \nShare\n${P2}`,
        asides: [{ kind: 'cruft' }],
      },
    ]);
    const [article] = articles;
    expect(file.slice(article?.start, article?.end)).toBe(article?.text);
  });

  test('a list of items, and fields without a fence', () => {
    expect(
      readFrontMatter('---\nauthors:\n  - Ann Lee\n  - Tom Berg\n---\nX')?.fields.authors,
    ).toEqual(['Ann Lee', 'Tom Berg']);
    const plain = `Title: Bridge closed\nDate: 3 May 2025\nSource: The Gazette\n\n${P1}`;
    expect(readInput(utf8(plain), 'a.txt').articles).toMatchObject([
      { headline: 'Bridge closed', published: '2025-05-03', outlet: 'The Gazette', text: P1 },
    ]);
  });

  test('prose is no front matter', () => {
    for (const text of [
      `${P1}\n\n${P2}`,
      'Title: one only\n\nX',
      '---\nno fields here\n---\nX',
      '---\n',
      '',
    ]) {
      expect(readFrontMatter(text)).toBeNull();
    }
  });
});

describe('JSON', () => {
  const record = {
    id: 7,
    title: 'Bridge closed',
    outlet: 'AP',
    authors: ['Ann Lee'],
    published: '2025-05-03',
  };

  test('one, a list, a list under a name, one a line', () => {
    const text = ` ${P1}\r\n${P2}\u00a0`;
    const one = { ...record, text };
    for (const [name, content] of [
      ['a.json', JSON.stringify(one)],
      ['a.json', JSON.stringify([one])],
      ['a.json', JSON.stringify({ articles: [one] })],
      ['a.jsonl', `${JSON.stringify(one)}\n`],
      ['-', JSON.stringify(one)],
      ['-', `\n${JSON.stringify(one)}\n${JSON.stringify(one)}\n`],
    ] as const) {
      const { articles, problems } = readInput(utf8(content), name);
      expect(problems).toEqual([]);
      expect(articles[0]).toMatchObject({
        givenId: '7',
        headline: 'Bridge closed',
        outlet: 'Associated Press',
        bylines: ['Ann Lee'],
        published: '2025-05-03',
        // Letter by letter: offsets count in what was given.
        text,
      });
    }
  });

  test('a bad record is named and skipped, the others are read', () => {
    const lines = [
      JSON.stringify({ ...record, text: P1 }),
      '{"text": ',
      JSON.stringify(record),
      JSON.stringify({ ...record, text: ' ' }),
      JSON.stringify({ ...record, text: P1, authors: 3 }),
      '[]',
      JSON.stringify({ ...record, text: P2 }),
    ].join('\n');
    const { articles, problems } = readInput(utf8(lines), 'a.jsonl');
    expect(articles.map((a) => a.text)).toEqual([P1, P2]);
    expect(problems.map((p) => p.where)).toEqual([
      'line 2',
      'line 3',
      'line 4',
      'line 5',
      'line 6',
    ]);
    expect(problems.map((p) => p.reason)).toMatchObject([
      expect.stringContaining('not valid JSON'),
      'has no "text"',
      'has an empty "text"',
      expect.stringContaining('"authors"'),
      expect.anything(),
    ]);
    expect(lines.slice(articles[1]?.start, articles[1]?.end)).toContain(
      JSON.stringify(P2).slice(1, -1),
    );
  });

  test.each(['{"text": "x"', '[', '[]', 'null', '3'])('says what is wrong with %s', (content) => {
    const { articles, problems } = readInput(utf8(content), 'a.json');
    expect(articles).toEqual([]);
    expect(problems.length).toBe(1);
    expect(problemLine(problems[0] as never)).toMatch(/^a\.json.*: .+\. .+\.$/);
  });
});

describe('saved pages', () => {
  const body =
    `<p>${P1} &amp; more.</p><p>“We could not <b>wait</b>\n any longer,”<br>the mayor said.</p>`.repeat(
      4,
    );
  const page = (head: string, inner = body): string => `<!DOCTYPE html><html lang="en"><head>
    <title>Bridge closed | The Gazette</title>${head}</head><body><nav><a href="/">Home</a> <a href="/p">Politics</a></nav>
    <article><h1>Bridge closed</h1><p>By Ann Lee</p>${inner}
    <figure><img src="b.jpg"><figcaption>Workers on the bridge, 2 May 2025</figcaption></figure><p>${P2}</p></article>
    <aside><h2>Most read</h2><ul><li><a href="/x">Ten bridges</a></li></ul></aside>
    <script>var x = "not text";</script><footer>Copyright 2025 The Gazette</footer></body></html>`;

  test('the reader’s text, one line a paragraph, the metadata, the caption as an aside', () => {
    const html = page(`<meta property="og:site_name" content="The Gazette">
      <meta property="article:published_time" content="2025-05-03T23:10:00-04:00">
      <meta name="author" content="Ann Lee and Tom Berg"><link rel="canonical" href="https://example.org/bridge">`);
    const { articles, problems } = readInput(utf8(html), 'a.html');
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      {
        headline: 'Bridge closed',
        outlet: 'The Gazette',
        bylines: ['Ann Lee', 'Tom Berg'],
        published: '2025-05-03',
        url: 'https://example.org/bridge',
        language: 'en',
        start: 0,
        end: html.length,
      },
    ]);
    const text = articles[0]?.text ?? '';
    expect(text.split('\n').slice(0, 3)).toEqual([
      `${P1} & more.`,
      '“We could not wait any longer,”',
      'the mayor said.',
    ]);
    expect(text.endsWith(P2)).toBe(true);
    expect(articles[0]?.asides.map((a) => text.slice(a.start, a.end))).toEqual([
      'Workers on the bridge, 2 May 2025',
    ]);
  });

  test('JSON-LD, also within a graph and beside one that is broken', () => {
    const ld = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'No' },
        {
          '@type': ['NewsArticle'],
          headline: 'The bridge is closed',
          datePublished: '2025-05-03',
          author: [{ '@type': 'Person', name: 'Ann Lee' }],
          publisher: { name: 'Riverside Gazette' },
        },
      ],
    };
    const html = page(
      `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(ld)}</script>`,
    );
    expect(readInput(utf8(html), 'a.htm').articles).toMatchObject([
      {
        headline: 'The bridge is closed',
        outlet: 'Riverside Gazette',
        bylines: ['Ann Lee'],
        published: '2025-05-03',
      },
    ]);
  });

  test.each([
    'By Ann Lee 14:05 GMT',
    'By Ann Lee, 14:05 GMT',
    'Ann Lee 3 May 2025 • 2:05pm',
    'By Ann Lee | Updated 14:05 GMT, 3 May 2025',
  ])('the line of who wrote it and at what hour is no prose: %s', (line) => {
    const html = page('', `<p>${line}</p><p>Saturday, 3 May 2025</p>${body}`);
    const [article] = readInput(utf8(html), 'a.html').articles;
    expect(article?.text).toMatch(/^The old bridge/);
  });

  test('without metadata: the day that a line shows, the host that it was saved from', () => {
    const html = page('', `<p>Saturday, 3 May 2025</p>${body}`).replace(
      '<html',
      '<!-- saved from url=(0026)https://www.bbc.co.uk/news/1 --><html',
    );
    expect(readInput(utf8(html), '-').articles).toMatchObject([
      { published: '2025-05-03', outlet: 'BBC News', url: 'https://www.bbc.co.uk/news/1' },
    ]);
  });

  test('a page without an article, and one nested beyond reason, are named', () => {
    for (const html of [
      '<html><body><nav>Home</nav></body></html>',
      `<html><body>${'<div>'.repeat(5_000)}</body></html>`,
      '<html>',
    ]) {
      const { articles, problems } = readInput(utf8(html), 'a.html');
      expect(articles).toEqual([]);
      expect(problems).toMatchObject([{ file: 'a.html' }]);
    }
  });
});

test('whatever the bytes and the name are, reading never throws, and every text has words', {
  timeout: 60_000,
}, () => {
  const part = fc.oneof(
    fc.constantFrom(
      '<p>',
      '<html>',
      '{"text":',
      '[',
      ']',
      '}',
      '"',
      '---\n',
      'title: x\n',
      '<!--',
      '\r\n',
      P1,
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.array(part, { maxLength: 20 }).map((parts) => utf8(parts.join(''))),
      ),
      fc.constantFrom('a.txt', 'a.html', 'a.json', 'a.jsonl', '-', 'a'),
      (bytes, name) => {
        const { articles, problems } = readInput(bytes, name);
        expect(articles.length + problems.length).toBeGreaterThan(0);
        for (const { text } of articles) expect(text.trim()).not.toBe('');
      },
    ),
    { numRuns: 200 },
  );
});
