import { readFile } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where the site will live: a path with a slash at both ends. */
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
/** The story that is built in; another may be given to try it out. */
const storyFile = process.env.STORY ?? new URL('./src/data/story.json', import.meta.url).pathname;

/** While developing, the story is served from where extraction wrote it. */
function storyInDevelopment(): Plugin {
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

export default defineConfig({
  base,
  plugins: [react(), storyInDevelopment()],
  build: { target: 'es2022', manifest: true },
});
