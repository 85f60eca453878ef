/** The timeline in a frame on somebody else’s page: two origins, as it is in life. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test as journey, open, panel, richest } from './journey.ts';
import { startHost } from './static-host.ts';

/** A page of another origin, made of the HTML that an author pastes. */
type Host = { readonly write: (body: string) => string; readonly origin: string };

const test = journey.extend<{ host: Host }>({
  host: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sourceline-host-'));
    const served = await startHost(folder);
    await use({
      origin: served.origin,
      write: (body) => {
        writeFileSync(
          join(folder, 'index.html'),
          PAGE.replace('BODY', () => body),
        );
        return `${served.origin}/`;
      },
    });
    await served.close();
    rmSync(folder, { recursive: true });
  },
});

/** Keeps what it is told, and makes its frame as high as both forms of the height say. */
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>An article</title></head>
<body><h1>An article</h1>BODY
<script>
  window.told = [];
  window.heights = { amp: 0, pym: 0 };
  addEventListener('message', ({ data, origin, source }) => {
    if (source !== document.querySelector('iframe').contentWindow) return;
    told.push({ data, origin });
    if (data && data.sentinel === 'amp' && data.type === 'embed-size') heights.amp = data.height;
    const pym = /^pymxPYMx(.*)xPYMxheightxPYMx(\\d+)$/.exec(data);
    if (pym && pym[1] === 'frame-7') heights.pym = Number(pym[2]);
  });
</script></body></html>`;

type Told = { readonly data: unknown; readonly origin: string };
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told[] }).told);
const heights = (page: Page) =>
  page.evaluate(() => (window as unknown as { heights: { amp: number; pym: number } }).heights);
const ready = (frame: FrameLocator) =>
  expect(frame.locator('html')).toHaveAttribute('data-phase', 'ready');
const title = (frame: FrameLocator) => frame.locator('.panel').getByRole('heading', { level: 2 });

test('the code of the dialog, pasted as it is, shows the event and leads to the whole page', async ({
  page,
  context,
  host,
  story,
  baseURL,
}) => {
  const event = richest(story);
  await open(page, `/e/${event.id}/`);
  await panel(page).getByRole('button', { name: 'Share' }).click();
  const code = await page
    .getByRole('dialog', { name: 'Share' })
    .getByRole('textbox', { name: /embed/i })
    .inputValue();
  await page.goto(host.write(code));
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await expect(title(frame)).toHaveText(event.title);
  await expect(frame.getByRole('search')).toHaveCount(0);
  await expect(page.locator('iframe')).toHaveAttribute('title', event.title);
  const box = await page.locator('iframe').boundingBox();
  expect(box?.height).toBe(600);
  const [whole] = await Promise.all([
    context.waitForEvent('page'),
    frame
      .getByRole('link', { name: /full page|whole|Open/ })
      .first()
      .click(),
  ]);
  await expect(whole).toHaveURL(new RegExp(`^${baseURL}/e/${event.id}/$`));
  await expect(panel(whole).getByRole('heading', { level: 2 })).toHaveText(event.title);
  await expect(whole.getByRole('search')).toBeVisible();
  // The page around the frame stays where it was.
  await expect(page).toHaveURL(`${host.origin}/`);
});

test('the page around it can make room in either way, and no scroll bar is left', async ({
  page,
  host,
  baseURL,
}) => {
  const src = `${baseURL}/?embed&view=list&childId=frame-7`;
  await page.goto(
    host.write(`<iframe src="${src}" title="Timeline" width="600" height="200"></iframe>`),
  );
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await expect.poll(async () => (await heights(page)).amp).toBeGreaterThan(200);
  await expect
    .poll(async () => {
      const { amp, pym } = await heights(page);
      await page.locator('iframe').evaluate((element, height) => {
        (element as HTMLIFrameElement).height = String(height);
      }, amp);
      const high = await frame.locator('html').evaluate((html) => html.scrollHeight - innerHeight);
      return { same: amp === pym, left: Math.max(0, high) };
    })
    .toEqual({ same: true, left: 0 });
});

test('what is opened in it is told, and can be opened from outside', async ({
  page,
  host,
  story,
  baseURL,
}) => {
  const [first, second] = story.events;
  await page.goto(
    host.write(
      `<iframe src="${baseURL}/?embed&view=list" title="Timeline" width="900" height="700"></iframe>`,
    ),
  );
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await frame.getByRole('link', { name: first?.title ?? '', exact: true }).click();
  const url = `${baseURL}/e/${first?.id}/`;
  await expect
    .poll(() => told(page))
    .toContainEqual({ data: { type: 'timeline:select', id: first?.id, url }, origin: baseURL });
  await page.evaluate((id) => {
    const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
    for (const odd of [null, 7, 'timeline:select', { type: 'timeline:select', id: '../x' }]) {
      contentWindow?.postMessage(odd, '*');
    }
    contentWindow?.postMessage({ type: 'timeline:select', id }, '*');
  }, second?.id);
  await expect(title(frame)).toHaveText(second?.title ?? '');
});

test('a message from another window than the one around it opens nothing', async ({
  page,
  host,
  story,
  baseURL,
}) => {
  const [first, second, third] = story.events;
  // A second frame beside it, of the host’s own origin, reaches for its neighbour.
  const body = `<iframe src="${baseURL}/e/${first?.id}/?embed" title="Timeline" width="900" height="700"></iframe><iframe title="Other" name="other" srcdoc="&lt;p&gt;other"></iframe>`;
  await page.goto(host.write(body));
  const frame = page.frameLocator('iframe[title=Timeline]');
  await ready(frame);
  await page.frame({ name: 'other' })?.evaluate((id) => {
    window.parent.frames[0]?.postMessage({ type: 'timeline:select', id }, '*');
  }, second?.id);
  // Messages are answered in their order: when this one from the page around it is, the other would have been.
  await page.evaluate(
    (id) => frames[0]?.postMessage({ type: 'timeline:select', id }, '*'),
    third?.id,
  );
  await expect(title(frame)).toHaveText(third?.title ?? '');
  const opened = (await told(page)).map(({ data }) => (data as { id?: string } | null)?.id);
  expect(opened).toContain(third?.id);
  expect(opened).not.toContain(second?.id);
});
