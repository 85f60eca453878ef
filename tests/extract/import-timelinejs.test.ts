import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/extract/cli.ts';
import { parseStory } from '../../src/model/check.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourceline-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  let out = '';
  let err = '';
  const code = await main(words, {
    engine: {
      analyse: () => {
        throw new Error('no article is read');
      },
      assemble: () => {
        throw new Error('no article is read');
      },
    },
    startThread: null,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: false,
    cacheFolder: join(folder, 'cache'),
  });
  return { code, out, err };
}

test('a TimelineJS spreadsheet becomes a story whose events have no accounts', async () => {
  const file = join(folder, 'Our History 2.csv');
  writeFileSync(file, 'Year,Month,Day,Headline,Text\n1999,5,3,A thing happens,<p>Words</p>\n');
  const to = join(folder, 'story.json');
  const { code, out } = await run('--from', 'timelinejs', file, '--out', to);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining(': 1 without source text'),
  });
  const read = parseStory(JSON.parse(readFileSync(to, 'utf8')));
  expect(read).toMatchObject({
    ok: true,
    story: {
      id: 'our-history-2',
      events: [{ id: 'a-thing-happens', date: '1999-05-03', accounts: [], unsourced: true }],
    },
  });
});

test('slides that are left out are named, and the exit code says so', async () => {
  const file = join(folder, 'x.json');
  writeFileSync(file, '{"events":[{"text":{"headline":"When?"}}]}');
  const { code, err } = await run(
    '--from',
    'timelinejs',
    file,
    '--out',
    join(folder, 'story.json'),
  );
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringContaining('events[0] “When?” was left out: it has no date'),
  });
});

test.each([
  [['--from', 'timelinejs'], 'takes one file'],
  [['--from', 'excel', 'x.csv'], '--from takes timelinejs'],
  [['x.csv'], 'is no option'],
])('%j is refused', async (words, message) => {
  const { code, err } = await run(...words);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
});

test('a file that is no timeline leaves the old story as it was', async () => {
  const file = join(folder, 'x.txt');
  writeFileSync(file, 'hello');
  const to = join(folder, 'story.json');
  const { code, err } = await run('--from', 'timelinejs', file, '--out', to);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Nothing was written') });
  expect(existsSync(to)).toBe(false);
});
