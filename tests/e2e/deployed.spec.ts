/** The site as it is deployed: built for its address and a folder of it, served by a host that knows nothing of us. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { siteFaults } from '../publish/site-faults.ts';
import { test as base, expect, heading, list, open, panel, richest } from './journey.ts';
import { startHost } from './static-host.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BASE = '/sub/folder/';

type Deployed = { readonly folder: string; readonly origin: string };

const test = base.extend<object, { deployed: Deployed }>({
  deployed: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'sourceline-deployed-'));
      const host = await startHost(folder, BASE);
      await promisify(execFile)('npx', ['vite', 'build', '--logLevel', 'error'], {
        cwd: ROOT,
        env: { ...process.env, OUT_DIR: folder, SITE_URL: host.origin, BASE_PATH: BASE },
      });
      await use({ folder, origin: host.origin });
      await host.close();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

// One build serves them all.
test.describe.configure({ mode: 'default' });

test('no fault is found in the site as it is deployed', async ({ deployed }) => {
  test.setTimeout(240_000);
  const { folder, origin } = deployed;
  expect(await siteFaults({ folder, base: BASE, origin })).toEqual([]);
});

test('no fault is found in the site built for nowhere in particular', async () => {
  test.setTimeout(240_000);
  const folder = resolve(ROOT, process.env.SITE_DIR ?? 'dist');
  expect(await siteFaults({ folder, base: '/', origin: null })).toEqual([]);
});

test('a fault is named with its place', async ({ deployed, story }) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-faults-'));
  cpSync(deployed.folder, folder, { recursive: true });
  const spoil = (file: string, from: string | RegExp, to: string) => {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = before.replace(from, to);
    expect(after, `${file} has no ${from}`).not.toBe(before);
    writeFileSync(join(folder, file), after);
  };
  const [first, second, third, fourth] = story.events.map((event) => `e/${event.id}/index.html`);
  spoil(first ?? '', '<style>', '<style>/* another */');
  spoil(second ?? '', /(<link rel="canonical" href="[^"]+)\/"/, '$1"');
  spoil(third ?? '', '"@type":"WebPage"', '"@type":"Thing"');
  spoil(fourth ?? '', '<main', '<main style="color:red"');
  spoil('feed.xml', /\/e\/[^/"]+\/"/, '/e/nowhere/"');
  spoil('sitemap.xml', /<url><loc>[^<]*\/coverage\/<\/loc><\/url>/, '');
  spoil(
    'coverage/index.html',
    /<meta property="og:image" content="http[^"]*\/card/,
    '<meta property="og:image" content="/card',
  );
  const faults = await siteFaults({ folder, base: BASE, origin: deployed.origin });
  for (const [file, what] of [
    [first, 'does not name'],
    [second, 'has the canonical link'],
    [third, 'of type Thing, not WebPage'],
    [fourth, 'inline style on <main'],
    ['feed.xml', 'is not there'],
    ['sitemap.xml', 'leaves out'],
    ['coverage/index.html', 'og:image'],
  ] as const) {
    expect(faults.filter((fault) => fault.startsWith(`${file}: `)).join('\n')).toContain(what);
  }
  rmSync(folder, { recursive: true });
});

test('opened, gone into, reloaded and back, all below its folder', async ({
  page,
  deployed,
  story,
}) => {
  const at = (path: string) => `${deployed.origin}${BASE}${path}`;
  const event = richest(story);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, at('?view=list'));
  await list(page).getByRole('link', { name: event.title, exact: true }).click();
  await expect(page).toHaveURL(at(`e/${event.id}/?view=list`));
  await page.reload();
  await expect(heading(page)).toHaveText(event.title);
  await panel(page)
    .getByRole('link', { name: /^Read in the article/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${BASE}a/`));
  await page.goBack();
  await expect(heading(page)).toHaveText(event.title);
  await page.goBack();
  await expect(page).toHaveURL(at('?view=list'));
  await expect(panel(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(page.getByRole('listbox', { name: 'Timeline' })).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(at('')))).toEqual([]);
});

test('a link to an event, without its last slash too, and a query in it', async ({
  page,
  deployed,
  story,
}) => {
  const event = richest(story);
  const actor = event.actors[0]?.actor;
  await open(page, `${deployed.origin}${BASE}e/${event.id}?actor=${actor}`);
  await expect(heading(page)).toHaveText(event.title);
  await expect(page).toHaveURL(`${deployed.origin}${BASE}e/${event.id}/?actor=${actor}`);
});

test('what is shared and pasted: link, citation, embed code', async ({
  page,
  context,
  deployed,
  story,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const event = richest(story);
  const address = `${deployed.origin}${BASE}e/${event.id}/`;
  await open(page, address);
  await panel(page).getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  const code = await dialog.getByRole('textbox', { name: /embed/i }).inputValue();
  expect(code).toContain(`src="${address}?embed"`);
  await expect(dialog.getByRole('textbox', { name: 'Copy citation', exact: true })).toHaveValue(
    new RegExp(address),
  );
  const preview = await context.request.get(`${deployed.origin}${BASE}e/${event.id}/oembed.json`);
  expect(((await preview.json()) as { html: string }).html).toBe(code);
});

test.describe('what is not there', () => {
  test.use({ allowed: /404/ });

  test('says so in words, with the status that says so to machines', async ({
    page,
    deployed,
    story,
  }) => {
    const answer = await page.goto(`${deployed.origin}${BASE}e/never-was/`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('data-phase', 'ready');
    await expect(heading(page)).toContainText('at this address');
    await expect(page).toHaveTitle(`${await heading(page).textContent()} – ${story.title}`);
    await panel(page).getByRole('link', { name: 'All events' }).click();
    await expect(page).toHaveURL(`${deployed.origin}${BASE}`);
    // Below no folder of ours there is nothing to name: the story is shown.
    expect((await page.goto(`${deployed.origin}${BASE}nothing/here`))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
    await expect(page).toHaveTitle(story.title);
  });
});

test('an id that was merged leads on, for everyone', async ({ browser, page, deployed, story }) => {
  const merged = story.retired.find((old) => old.to !== null);
  test.skip(merged === undefined, 'the story has no merged event');
  const heir = story.events.find((event) => event.id === merged?.to);
  const address = `${deployed.origin}${BASE}e/${merged?.id}/`;
  const context = await browser.newContext({ javaScriptEnabled: false });
  for (const reader of [page, await context.newPage()]) {
    await reader.goto(address);
    await expect(heading(reader)).toHaveText('This event is no longer shown.');
    await expect(panel(reader)).toContainText(merged?.reason ?? '');
    await panel(reader)
      .getByRole('link', { name: heir?.title ?? '' })
      .click();
    await expect(reader).toHaveURL(`${deployed.origin}${BASE}e/${heir?.id}/`);
    await expect(heading(reader)).toHaveText(heir?.title ?? '');
  }
  await context.close();
});
