/** The rules of the layout (src/README.md), executed: who may import whom, and one home for each outside thing. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** The folders that each folder may import from; `app/timeline` belongs to `app`. */
const ARROW: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  timeline: ['timeline', 'model'],
  extract: ['extract', 'model'],
  publish: ['publish', 'model'],
  app: ['app', 'timeline', 'model'],
};

/** Packages that a folder may use; only types of others. Names end where the package's does. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  model: ['zod'],
  timeline: [],
  extract: ['wink-nlp', 'wink-eng-lite-web-model', 'linkedom', '@mozilla/readability', 'zod'],
  publish: ['@resvg/resvg-js'],
  app: [
    'react',
    'react-dom',
    'zustand',
    'virtua',
    'vis-timeline',
    'vis-data',
    'vis-util',
    'moment',
  ],
};

/** One home for each outside thing: files or, with a slash at the end, folders. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'wink-nlp': ['extract/tokens.ts'],
  'wink-eng-lite-web-model': ['extract/tokens.ts'],
  linkedom: ['extract/inputs/html.ts'],
  '@mozilla/readability': ['extract/inputs/html.ts'],
  'vis-timeline': ['app/timeline/vis-timeline.ts'],
  'vis-data': ['app/timeline/vis-timeline.ts'],
  'vis-util': ['app/timeline/vis-timeline.ts'],
  moment: ['app/timeline/vis-timeline.ts'],
  zustand: ['app/store.ts', 'app/views/App.tsx', 'app/views/Dialogs.tsx'],
  '@resvg/resvg-js': ['publish/card-image.ts'],
};

/** Files that may touch Node: the edges of the command line and of the build. */
const NODE_EDGES = [
  'extract/cli.ts',
  'extract/run/',
  'publish/write.ts',
  'publish/share-images.ts',
  'publish/card-image.ts',
  'publish/card-fonts.ts',
  'publish/png.ts',
  'model/write-schema.ts',
];

/** Words of a browser and the only files that may say them. */
const BROWSER: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:pushState|replaceState)\b/, ['app/url-sync.ts']],
  [/\bhistory\.(?:back|forward|go)\b/, ['app/url-sync.ts']],
  [/\blocation\.(?:assign|replace)\b|\blocation(?:\.href)?\s*=[^=>]/, ['app/url-sync.ts']],
  [/\bfetch\(/, ['app/load.ts']],
  [/\bXMLHttpRequest\b|\bsendBeacon\b|\bEventSource\b|\bWebSocket\b/, []],
  [
    /\bpostMessage\b/,
    ['app/embed.ts', 'app/search-worker.ts', 'app/words-search.ts', 'extract/run/'],
  ],
];

type File = { readonly path: string; readonly code: string; readonly imports: readonly Import[] };
type Import = { readonly from: string; readonly typeOnly: boolean };

function filesOf(folder: string): File[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): File[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    if (!/\.tsx?$/.test(entry.name)) return [];
    const text = readFileSync(path, 'utf8');
    return [
      {
        path: relative(SRC, path).replaceAll('\\', '/'),
        code: withoutComments(text),
        imports: importsOf(text, path),
      },
    ];
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const IMPORT =
  /\b(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Specifiers of a file; relative ones as paths below src. */
function importsOf(text: string, path: string): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => {
    const specifier = (match[2] ?? match[3]) as string;
    const from = specifier.startsWith('.')
      ? relative(SRC, join(dirname(path), specifier)).replaceAll('\\', '/')
      : specifier;
    return { from, typeOnly: match[1] !== undefined };
  });
}

const files = filesOf(SRC);
const folderOf = (path: string) => path.split('/')[0] as string;
const isOurs = (specifier: string) => folderOf(specifier) in ARROW && /\.\w+$/.test(specifier);
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const isIn = (path: string, homes: readonly string[]) =>
  homes.some((home) => (home.endsWith('/') ? path.startsWith(home) : path === home));
const isPackage = ({ from }: Import) => !isOurs(from) && !from.startsWith('node:');

test('the rules look at real files', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(files.length);
  const known = new Set(files.map((file) => file.path));
  const named = [...Object.values(HOMES).flat(), ...NODE_EDGES, ...BROWSER.flatMap(([, f]) => f)];
  // A rule about a file that is gone is no rule.
  expect(named.filter((home) => ![...known].some((path) => isIn(path, [home])))).toEqual([]);
});

test('every folder is one that the arrow knows', () => {
  expect(files.map((file) => file.path).filter((path) => !(folderOf(path) in ARROW))).toEqual([]);
});

test('imports follow the arrow: app → timeline → model, extract → model, publish → model', () => {
  const against = files.flatMap((file) =>
    file.imports
      .filter(({ from }) => isOurs(from) && !ARROW[folderOf(file.path)]?.includes(folderOf(from)))
      .map(({ from }) => `${file.path} → ${from}`),
  );
  expect(against).toEqual([]);
});

test('each folder uses only its own packages', () => {
  const against = files.flatMap((file) =>
    file.imports
      .filter((i) => isPackage(i) && !i.typeOnly)
      .filter(({ from }) => !PACKAGES[folderOf(file.path)]?.includes(packageOf(from)))
      .map(({ from }) => `${file.path} → ${from}`),
  );
  expect(against).toEqual([]);
});

test.each(Object.entries(HOMES))('%s is known to %j alone', (name, homes) => {
  const users = files
    .filter((file) => file.imports.some(({ from }) => packageOf(from) === name))
    .map((file) => file.path);
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter((path) => !isIn(path, homes))).toEqual([]);
});

test('only the edges touch Node', () => {
  const users = files
    .filter((file) => file.imports.some(({ from }) => from.startsWith('node:')))
    .map((file) => file.path);
  expect(users.filter((path) => !isIn(path, NODE_EDGES) && !isPure(path))).toEqual([]);
});

/** A hash is a pure function, and a library that is loaded when it is first needed is still a library: no edge. */
const PURE_OF_NODE = ['node:crypto', 'node:module'];

function isPure(path: string): boolean {
  const imports = files.find((file) => file.path === path)?.imports ?? [];
  return imports.every(({ from }) => !from.startsWith('node:') || PURE_OF_NODE.includes(from));
}

describe('the browser', () => {
  test.each(BROWSER)('%s is said in %j alone', (words, homes) => {
    const users = files.filter((file) => words.test(file.code)).map((file) => file.path);
    expect(users.filter((path) => !isIn(path, homes))).toEqual([]);
  });

  test('pure folders know no document and no window', () => {
    const against = files
      .filter((file) => ['model', 'extract', 'timeline', 'publish'].includes(folderOf(file.path)))
      .filter((file) => !isIn(file.path, ['extract/inputs/html.ts']))
      .filter((file) =>
        /\b(?:document\.(?:createElement|querySelector|getElementById)|window\.(?:location|addEventListener|matchMedia|innerWidth)|localStorage|navigator\.\w)/.test(
          file.code,
        ),
      );
    expect(against.map((file) => file.path)).toEqual([]);
  });

  test('no text becomes HTML in the page', () => {
    const forbidden =
      /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function|\bsrcdoc\b|createContextualFragment|DOMParser/;
    const against = files.filter((f) => folderOf(f.path) === 'app' && forbidden.test(f.code));
    expect(against.map((file) => file.path)).toEqual([]);
  });
});

test('the clock is read by no pure folder: the same input gives the same output', () => {
  const clock = /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bMath\.random\b/;
  const against = files
    .filter((file) => ['model', 'extract', 'timeline'].includes(folderOf(file.path)))
    .filter((file) => !isIn(file.path, ['extract/cli.ts', 'extract/run/']))
    .filter((file) => clock.test(file.code));
  expect(against.map((file) => file.path)).toEqual([]);
});

test('no barrels, no drawers: a file is imported where it lives, by its whole name', () => {
  expect(files.map((f) => f.path).filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
  expect(
    files.map((f) => f.path).filter((path) => /(^|\/)(?:utils|helpers|types|hooks)\//.test(path)),
  ).toEqual([]);
  const loose = files.flatMap((file) =>
    file.imports
      .filter(({ from }) => folderOf(from) in ARROW && !/\.(?:tsx?|css|json)$/.test(from))
      .map(({ from }) => `${file.path} → ${from}`),
  );
  expect(loose).toEqual([]);
});

test('no two files import each other', () => {
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.imports.filter((i) => isOurs(i.from) && !i.typeOnly).map((i) => i.from),
    ]),
  );
  const done = new Set<string>();
  const rings: string[] = [];
  const walk = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) rings.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  expect(rings).toEqual([]);
});
