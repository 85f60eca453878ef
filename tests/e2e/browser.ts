/** Finds a browser to test with: one that is named, one that is installed, Playwright's own; or says how to get one. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where installers put it on systems that do not use PATH for programs. */
function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.flatMap((folder) =>
      folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')],
    ),
  ];
}

/** The path of a Chromium or Chrome. Throws a message for a person where there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const named = env.CHROME;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROME names “${named}”, where there is no file.`);
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = [...onPath, ...usualPlaces(env), chromium.executablePath()];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new Error(
    [
      'The browser journeys need Chromium or Chrome, and none was found. One of these helps:',
      '  npx playwright install --with-deps chromium',
      '  apt-get install chromium   (Debian)',
      '  CHROME=/path/to/chrome npm test',
    ].join('\n'),
  );
}

/** Tests open only our own pages: nothing is fetched in the background, no graphics card is needed. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
