import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './browser.ts';

/** Another one by E2E_PORT, so that two runs do not get in each other’s way. */
const PORT = Number(process.env.E2E_PORT ?? 41_739);

const root = fileURLToPath(new URL('../..', import.meta.url));
const address = (port: number) => `http://localhost:${port}`;
const preview = (port: number, folder: string) =>
  `npx vite preview --port ${port} --strictPort --outDir ${folder}`;

/** The same story as one file and in pieces is the same to a reader: journeys that need its evidence say so by a tag. */
const IN_PIECES = /pieces\.spec\.ts|@pieces/;
const piecesDir = '.cache/e2e-pieces';

/**
 * The journeys, on the built site (`npm run build`; another folder than dist by SITE_DIR); some of them again on the
 * same story published in pieces, which is built here. Nothing is tried twice: a journey that fails now and then has a
 * fault, and `--repeat-each=3` finds it. To look into one, add `--trace on`: traces take a third of the time.
 */
export default defineConfig({
  testDir: '.',
  outputDir: fileURLToPath(new URL('../../.cache/e2e', import.meta.url)),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'line',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGS },
  },
  projects: [
    { name: 'whole', use: { baseURL: address(PORT) }, testIgnore: /pieces\.spec\.ts$/ },
    { name: 'in pieces', use: { baseURL: address(PORT + 1) }, grep: IN_PIECES },
  ],
  webServer: [
    {
      command: preview(PORT, process.env.SITE_DIR ?? 'dist'),
      cwd: root,
      url: address(PORT),
      reuseExistingServer: false,
      timeout: 60_000,
    },
    {
      command: `npx vite build --logLevel error && ${preview(PORT + 1, piecesDir)}`,
      cwd: root,
      url: address(PORT + 1),
      env: { SPLIT_FROM: '1', OUT_DIR: piecesDir, BASE_PATH: '', SITE_URL: '' },
      reuseExistingServer: false,
      timeout: 240_000,
    },
  ],
});
