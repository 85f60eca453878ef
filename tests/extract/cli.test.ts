import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/extract/cli.ts';
import type { DatedArticle } from '../../src/extract/reading.ts';
import type { Engine } from '../../src/extract/run/engine.ts';
import { createProgress } from '../../src/extract/run/progress.ts';

const P1 =
  'The old bridge over the river was closed on Saturday after a crack was found in a pillar.';
const P2 =
  'A second ferry began to carry cars across the lake on Sunday, two days before school starts.';
const ONE = `Bridge closed after crack\nBy Ann Lee\nMay 3, 2025\n\n${P1}\n`;
const TWO = `Second ferry starts\nBy Tom Berg\nMay 4, 2025\n\n${P2}\n`;

/** An engine that finds no events, so that only the command is tested; counts what it is asked. */
function engineOf(options: { broken?: boolean; failsOn?: string } = {}) {
  const analysed: string[] = [];
  const seen: { previous: unknown; edits: unknown; dropped: unknown }[] = [];
  const engine: Engine<DatedArticle> = {
    analyse(article) {
      if (options.failsOn !== undefined && article.text.includes(options.failsOn))
        throw new Error('no');
      analysed.push(article.text);
      return article;
    },
    assemble({ analyses, previous, edits, dropped }) {
      seen.push({ previous, edits, dropped });
      return {
        story: {
          $schema: 'x',
          format: 'sourceline-story',
          version: 1,
          id: 'test',
          title: 'Test',
          description: '',
          language: 'en',
          articles: analyses.map((article, i) => ({
            id: options.broken === true ? 'same' : `a${i}`,
            outlet: article.outlet ?? '',
            headline: article.headline,
            bylines: [...article.bylines],
            published: article.published,
            dateline: null,
            url: null,
            language: 'en',
            text: article.text,
            sha256: '0'.repeat(64),
            copies: [...article.copies],
          })),
          actors: [],
          events: [],
          retired: [],
          notices: [],
        },
        mentions: analyses.map((article) => ({
          article: article.file,
          published: article.published,
          dates: [{ start: 0, end: 1, text: 'T', type: 'DURATION', value: 'P1D', edtf: null }],
          quotes: [null, { start: 0, end: 1, actor: null }].map((speaker) => ({
            start: 0,
            end: 1,
            kind: 'direct',
            cue: null,
            speaker,
            confidence: 1,
          })),
          mentions: [],
          events: [],
        })),
      };
    },
  };
  return { engine: engine as Engine<unknown>, analysed, seen };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourceline-'));
  mkdirSync(join(folder, 'in'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, 'in', name, '..'), { recursive: true });
  writeFileSync(join(folder, 'in', name), content);
}

async function run(words: string[], made = engineOf()) {
  let out = '';
  let err = '';
  const code = await main(words, {
    engine: made.engine,
    startThread: null,
    out: (line) => {
      out += line;
    },
    err: (line) => {
      err += line;
    },
    terminal: false,
    cacheFolder: join(folder, 'cache'),
  });
  return { code, out, err, ...made };
}

const toStory = (): string[] => [
  '--in',
  join(folder, 'in'),
  '--out',
  join(folder, 'out', 'story.json'),
];
const story = (): string => readFileSync(join(folder, 'out', 'story.json'), 'utf8');

describe('npm run extract', { timeout: 60_000 }, () => {
  test('writes the story of a folder, and says what was found', async () => {
    put('b.txt', TWO);
    put('a.txt', ONE + ONE);
    put('sub/c.jsonl', JSON.stringify({ text: P1, published: '2025-05-03' }));
    put('.hidden', 'x');
    put('README.md', 'About these files');
    put('edits.json', '{"titles": []}');
    const { code, out, err, seen } = await run(toStory());
    expect([code, err]).toEqual([0, '']);
    const at = ONE.indexOf(P1);
    const written = JSON.parse(story());
    expect(written.articles.map((a: { text: string }) => a.text)).toEqual([P1, P2]);
    expect(written.articles[0].copies).toEqual([
      { file: 'a.txt', start: at, end: at + P1.length },
      { file: 'a.txt', start: ONE.length + at, end: ONE.length + at + P1.length },
      { file: 'sub/c.jsonl', start: 0, end: expect.any(Number) },
    ]);
    expect(seen).toMatchObject([{ previous: null, edits: { titles: [] }, dropped: [{}, {}] }]);
    expect(out).toContain('2 from 1 outlet in 3 files; 2 copies dropped');
    expect(out).toContain('quotes     4: 2 with a speaker, 2 without');
  });

  test('the same inputs give the same bytes, and the story before is handed on', async () => {
    put('a.txt', ONE);
    await run(toStory());
    const first = story();
    const { seen } = await run(toStory());
    expect(story()).toBe(first);
    expect(seen[0]?.previous).toEqual(JSON.parse(first));
    expect((await run([...toStory(), '--check'])).code).toBe(0);
  });

  test('--check writes nothing and finds a difference', async () => {
    put('a.txt', ONE);
    const { code, err } = await run([...toStory(), '--check']);
    expect(code).toBe(1);
    expect(err).toContain('is not what these inputs give');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('bad files are named with what to do; the rest is written; the exit code is 1', async () => {
    put('a.txt', ONE);
    put('b.pdf', Uint8Array.from([0x25, 0x50, 0, 1, 2, 3, 0, 0, 0, 1, 1, 1, 2, 2]));
    put('c.txt', '');
    put('d.txt', P2);
    put('e.json', '{"text": ');
    put('g.jsonl', JSON.stringify({ published: '2025-05-03', text: `${P1}\n`.repeat(12_000) }));
    put(
      'f.txt',
      `Headline\nBy Ann Lee\n3 May 2025\n\nEl puente sobre el río se cerró el sábado, después de que se hallara una grieta en uno de los pilares, según dijo la alcaldesa de la ciudad en una entrevista con la radio local por la mañana.`,
    );
    const { code, out } = await run(toStory());
    expect(code).toBe(1);
    expect(JSON.parse(story()).articles).toHaveLength(1);
    expect(out).toContain('skipped    6');
    // For what comes after it in a row of commands.
    expect((await run([...toStory(), '--go-on'])).code).toBe(0);
    for (const words of [
      'b.pdf: is not text',
      'c.txt: is empty',
      'd.txt, “A second ferry',
      'does not say when it was published',
      'e.json: is not valid JSON',
      'is written in "es"',
      'g.jsonl, “The old bridge',
      'more than any article',
    ]) {
      expect(out).toContain(words);
    }
  });

  test('--published gives a day to articles without one', async () => {
    put('d.txt', P2);
    const { code } = await run([...toStory(), '--published', '2025-05-04']);
    expect(code).toBe(0);
    expect(JSON.parse(story()).articles[0].published).toBe('2025-05-04');
  });

  test.each([
    ['an empty folder', () => {}],
    ['a folder without any article', () => put('a.txt', ' ')],
    ['a folder that is not there', () => rmSync(join(folder, 'in'), { recursive: true })],
    [
      'edits that are not JSON',
      () => {
        put('a.txt', ONE);
        put('edits.json', '{');
      },
    ],
  ])('%s leaves the story as it was; the exit code is 2', async (_, spoil) => {
    put('a.txt', ONE);
    await run(toStory());
    const before = story();
    rmSync(join(folder, 'in', 'a.txt'));
    spoil();
    const { code, err } = await run(toStory());
    expect(code).toBe(2);
    expect(err).toMatch(/left as it was|Nothing was written/);
    expect(story()).toBe(before);
    expect(readdirSync(join(folder, 'out'))).toEqual(['story.json']);
  });

  test('a story that breaks its laws is not written', async () => {
    put('a.txt', ONE);
    put('b.txt', TWO);
    const { code, err } = await run(toStory(), engineOf({ broken: true }));
    expect(code).toBe(2);
    expect(err).toContain('breaks its own laws');
    expect(existsSync(join(folder, 'out', 'story.json'))).toBe(false);
  });

  test('a broken story before is not thrown away', async () => {
    put('a.txt', ONE);
    await run(toStory());
    writeFileSync(join(folder, 'out', 'story.json'), '{"format": 1}');
    const { code, err } = await run(toStory());
    expect(code).toBe(2);
    expect(err).toContain('links to its events would be lost');
    expect(story()).toBe('{"format": 1}');
  });

  test('an article that the engine fails on is left out and named', async () => {
    put('a.txt', ONE);
    put('b.txt', TWO);
    const { code, out } = await run(toStory(), engineOf({ failsOn: 'ferry' }));
    expect(code).toBe(1);
    expect(out).toContain('b.txt, Second ferry starts: could not be extracted (no)');
    expect(JSON.parse(story()).articles).toHaveLength(1);
  });

  test('--mentions writes one JSON line an article', async () => {
    put('a.txt', ONE);
    put('b.txt', TWO);
    const file = join(folder, 'mentions.jsonl');
    await run([...toStory(), '--mentions', file]);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).article)).toEqual(['a.txt', 'b.txt']);
  });

  test('an article that was left out as a copy is analysed for --mentions only', async () => {
    put('a.txt', ONE);
    put('b.txt', ONE);
    const plain = await run(toStory());
    const lined = await run([...toStory(), '--mentions', join(folder, 'mentions.jsonl')]);
    expect(lined.analysed.length).toBe(plain.analysed.length + 1);
  });

  test('what a long run has done is not done again', async () => {
    const texts = Array.from(
      { length: 40 },
      (_, i) => `${`${P1.replace('bridge', `bridge ${i} of ${i * i}`)} `.repeat(100)}`,
    );
    put(
      'a.jsonl',
      texts.map((text) => JSON.stringify({ text, published: '2025-05-03' })).join('\n'),
    );
    const first = await run(toStory());
    expect(first.analysed).toHaveLength(40);
    const bytes = story();
    // An interruption: some of it was kept, one file only in part.
    const kept = readdirSync(join(folder, 'cache'), {
      recursive: true,
      withFileTypes: true,
    }).filter((f) => f.isFile());
    expect(kept.length).toBe(41);
    kept.slice(0, 10).forEach((f, i) => {
      const path = join(f.parentPath, f.name);
      if (i === 0) writeFileSync(path, readFileSync(path, 'utf8').slice(0, 50));
      else rmSync(path);
    });
    const second = await run(toStory());
    expect(second.analysed.length).toBeLessThanOrEqual(10);
    expect(second.analysed.length).toBeGreaterThanOrEqual(9);
    expect(story()).toBe(bytes);
    expect((await run([...toStory(), '--no-cache'])).analysed).toHaveLength(40);
  });

  test('words that it does not know are refused with help', async () => {
    expect(await run(['--inn', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--help'),
    });
    expect((await run(['--jobs', '0'])).err).toContain('--jobs');
    expect((await run(['--published', 'soon'])).err).toContain('--published');
    expect(await run(['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--mentions'),
    });
  });
});

describe('progress', () => {
  test('is silent for a second, then speaks now and then, and leaves nothing behind', () => {
    let time = 0;
    let words = '';
    const progress = createProgress(
      (line) => {
        words += line;
      },
      true,
      () => time,
    );
    progress.report('reading', 1, 10);
    expect(words).toBe('');
    time = 1500;
    progress.report('reading', 5, 10);
    progress.report('reading', 6, 10);
    expect(words).toBe('\r\u001b[Kreading 5 of 10 (50 %)');
    progress.end();
    expect(words.endsWith('\r\u001b[K')).toBe(true);
  });
});
