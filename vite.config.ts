/**
 * Builds the site: Vite bundles the page, then every page of the story is rendered by the page's own components and
 * written beside it. This file is where `app` and `publish` meet, so that neither has to know the other.
 *
 * BASE_PATH  the folder of the domain that the site lives in (default /)
 * SITE_URL   the address of the site, for previews, feeds and canonical links
 * STORY      another story file than src/data/story.json
 * OUT_DIR    another folder than dist/
 * CACHE_DIR  where share images are kept between builds, another folder than .cache/
 * SPLIT_FROM from so many events on the story is published in pieces; PAGES and PICTURES: how many events of a story in
 *            pieces get a page, and a picture, of their own (a number, or all)
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createServer, defineConfig, type Plugin } from 'vite';
import type { Story } from './src/model/story.ts';
import type { Limits } from './src/publish/scope.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
const storyFile = process.env.STORY ?? `${root}src/data/story.json`;
const outDir = resolve(root, process.env.OUT_DIR ?? 'dist');
const cacheDir = resolve(root, process.env.CACHE_DIR ?? '.cache');

/** Whether a folder may be emptied: it is not there, or empty, or an earlier build left its marks in it. */
function isOurs(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  return names.length === 0 || names.includes('story.schema.json');
}

/** While developing, the story is served from where extraction wrote it. */
function serveStory(): Plugin {
  return {
    name: 'sourceline-story',
    configureServer(server) {
      server.middlewares.use(`${base}story.json`, async (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(await readFile(storyFile));
      });
    },
  };
}

/** After bundling: static pages, share images, feeds, exports. */
function publishPages(): Plugin {
  let story: Story;
  return {
    name: 'sourceline-publish',
    apply: 'build',
    /** Before the bundler empties the folder: a story that can not be published costs nothing that is there. */
    async configResolved() {
      if (!isOurs(outDir))
        throw new Error(
          `${outDir} holds other things than a site built here, and a build would remove them. Give OUT_DIR a new folder.`,
        );
      const { refuseClashes } = await import('./src/publish/clashes.ts');
      story = await checkedStory();
      refuseClashes(story, limitsOf(process.env));
    },
    async closeBundle(error) {
      // Where bundling failed there is nothing to publish, and its own error is the one to say.
      if (error !== undefined) return;
      const { describeReport, publishSite } = await import('./src/publish/publish.ts');
      const { inlineStyles } = await import('./src/publish/inline-styles.ts');
      const renderer = await createServer({
        root,
        base,
        configFile: false,
        plugins: [react()],
        appType: 'custom',
        logLevel: 'error',
        server: { middlewareMode: true, hmr: false, ws: false, watch: null },
        optimizeDeps: { noDiscovery: true },
      });
      try {
        const lightTemplate = await readFile(`${outDir}/index.html`, 'utf8');
        const { renderPage } = await renderer.ssrLoadModule('/src/app/server.tsx');
        const report = await publishSite({
          story,
          outDir,
          base,
          siteUrl: process.env.SITE_URL ?? null,
          template: inlineStyles(lightTemplate, (href) =>
            readFileSync(`${outDir}/${href.slice(base.length)}`, 'utf8'),
          ),
          lightTemplate,
          renderBody: (route) => renderPage(story, base + route.slice(1), base),
          cacheDir: `${cacheDir}/share-images`,
          limits: limitsOf(process.env),
          onPage: sayProgress(),
        });
        console.log(describeReport(report));
      } finally {
        await renderer.close();
      }
    },
  };
}

async function checkedStory(): Promise<Story> {
  const { describeProblems, parseStory } = await import('./src/model/check.ts');
  const result = parseStory(JSON.parse(await readFile(storyFile, 'utf8')));
  if (!result.ok)
    throw new Error(`${storyFile} breaks the contract:\n${describeProblems(result.problems)}`);
  return result.story;
}

/** The limits that the environment names. Throws where one is no number, or below 0. */
function limitsOf(env: NodeJS.ProcessEnv): Partial<Limits> {
  const number = (name: string) => {
    const value = env[name];
    const count = value === 'all' ? Number.POSITIVE_INFINITY : Number(value);
    // Written so that what is no number at all is refused too.
    if (!(count >= 0)) throw new Error(`${name} is “${value}”, not a number or all`);
    return count;
  };
  return {
    ...(env.SPLIT_FROM && { splitFrom: number('SPLIT_FROM') }),
    ...(env.PAGES && { pages: number('PAGES') }),
    ...(env.PICTURES && { pictures: number('PICTURES') }),
  };
}

/** Says every few seconds how far a long build has come. */
function sayProgress(): (done: number, all: number) => void {
  const began = performance.now();
  let said = began;
  return (done, all) => {
    const now = performance.now();
    if (now - said < 5000) return;
    said = now;
    const left = Math.round((((now - began) / done) * (all - done)) / 1000);
    process.stderr.write(`${done} of ${all} pages, about ${left} s left\n`);
  };
}

export default defineConfig({
  root,
  base,
  plugins: [react(), serveStory(), publishPages()],
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // What a page begins with is named in its head. What comes later is asked for all at once where it is imported: to
    // name it in the head as well took a frame of what the reader was doing.
    modulePreload: {
      resolveDependencies: (_, deps, { hostType }) => (hostType === 'js' ? [] : deps),
    },
  },
});
