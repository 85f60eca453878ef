/** The page made at build and the page that the app has taken over are the same page. */
import type { Page } from '@playwright/test';
import type { Story } from '../../src/model/story.ts';
import { expect, open, settled, test } from './journey.ts';
import { slowSite } from './slow-site.ts';

/** The address of every page that is made of a story, kind by kind. */
function addressesOf(story: Story): string[][] {
  return [
    ['/'],
    story.events.map(({ id }) => `/e/${id}/`),
    story.articles.map(({ id }) => `/a/${id}/`),
    story.actors.map(({ id }) => `/actor/${id}/`),
    ['/coverage/'],
    story.retired.map(({ id }) => `/e/${id}/`),
  ];
}

/**
 * What depends on the width of the window, which nobody knows at build, and is left out of the comparison: the timeline
 * and what is drawn in it, which of the two views is on, and the lanes that only a timeline has. Their places are kept:
 * nothing may shift.
 */
const BY_WIDTH = '.timeline-pane, .tools .segmented, .lanes-button';

/** The elements and words of the page, or of the page that `html` is, line by line. */
async function markup(page: Page, html?: string): Promise<string[]> {
  return page.evaluate(
    ([byWidth, other]) => {
      const whole =
        other === undefined ? document : new DOMParser().parseFromString(other, 'text/html');
      const copy = whole.querySelector('#root')?.cloneNode(true) as HTMLElement;
      for (const other of copy.querySelectorAll(byWidth)) other.remove();
      const lines: string[] = [];
      const write = (node: Node, depth: number) => {
        if (node instanceof Text) {
          if (node.data.trim() !== '') lines.push(`${' '.repeat(depth)}${node.data}`);
          return;
        }
        if (!(node instanceof HTMLElement || node instanceof SVGElement)) return;
        const attributes = [...node.attributes]
          // Set where the policy allows it, by script.
          .filter(({ name }) => name !== 'style')
          .map(({ name, value }) => `${name}="${value}"`)
          .sort();
        lines.push(`${' '.repeat(depth)}<${[node.localName, ...attributes].join(' ')}>`);
        node.normalize();
        for (const child of node.childNodes) write(child, depth + 1);
      };
      write(copy, 0);
      return lines;
    },
    [BY_WIDTH, html] as const,
  );
}

/** What can be read in the panel, line by line; buttons are of no use without scripts and hidden. */
async function words(page: Page): Promise<string[]> {
  const places = await page.locator('.panel').allInnerTexts();
  const buttons = new Set(await page.locator('.panel button').allInnerTexts());
  return places.flatMap((text) => text.split(/\s*\n\s*/)).filter((line) => !buttons.has(line));
}

/** What a screen reader is told. The page is of no use afterwards. */
async function told(page: Page): Promise<string> {
  await page.locator(BY_WIDTH).evaluateAll((others) => {
    for (const other of others) other.remove();
  });
  return page.locator('body').ariaSnapshot();
}

for (const { name, viewport, most, heard } of [
  // Markup of every page; what is read and heard of a few of each kind, since that is made of the markup.
  {
    name: 'on a desk',
    viewport: { width: 1440, height: 900 },
    most: Number.POSITIVE_INFINITY,
    heard: 2,
  },
  // The same components: one page of each kind is enough to see what a narrow window changes.
  { name: 'on a phone', viewport: { width: 390, height: 844 }, most: 1, heard: 1 },
]) {
  test.describe(name, () => {
    test.use({ viewport, allowed: /ERR_FAILED/ });

    test('every page says the same before and after the app has taken it over, and stays where it is', async ({
      page,
      browser,
      baseURL,
      request,
      story,
    }) => {
      test.setTimeout(300_000);
      const options = { viewport, locale: 'en-GB', ...(baseURL && { baseURL }) };
      const before = await (await browser.newContext(options)).newPage();
      await before.route('**/*.js', (route) => route.abort());
      const without = await (
        await browser.newContext({ ...options, javaScriptEnabled: false })
      ).newPage();
      await page.addInitScript(watch);
      // The faces come by themselves, after the page has been taken over.
      await page.route('**/*.woff2', (route) => route.abort());
      for (const kind of addressesOf(story))
        for (const [place, address] of kind.slice(0, most).entries())
          await test.step(address, async () => {
            await open(page, address);
            const html = await (await request.get(address)).text();
            expect(await markup(page), `markup of ${address}`).toEqual(await markup(page, html));
            const seen = await page.evaluate(() => (window as unknown as Seen).seen());
            expect(seen, `taking over ${address}`).toEqual({ replaced: [], shifted: [] });
            if (place >= heard) return;
            await without.goto(address);
            expect(await words(page), `words of ${address}`).toEqual(await words(without));
            await before.goto(address);
            expect(await told(page), `accessible tree of ${address}`).toBe(await told(before));
          });
      await before.context().close();
      await without.context().close();
    });
  });
}

type Seen = { readonly seen: () => { replaced: string[]; shifted: string[] } };

/** Keeps the elements that were there before any script of the page ran, and what moved since. Runs in the page. */
function watch(): void {
  let before: Element[] = [];
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') {
      before = [
        ...document.querySelectorAll('#root :is(h1, h2, h3, main, aside, article, a, p)'),
      ].filter((element) => element.closest('.timeline-pane') === null);
    }
  });
  const shifted: string[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) report(entry);
  });
  const report = (entry: PerformanceEntry) => {
    const { value, sources } = entry as unknown as {
      value: number;
      sources: { node: Node | null }[];
    };
    const moved = sources.map(({ node }) => (node instanceof Text ? node.parentElement : node));
    // The window over the drawing is where the drawing is, once it is there: a few pixels.
    if (value < 0.005 && moved.every((n) => n instanceof Element && n.closest('.tl'))) return;
    const what = moved.map((node) => (node instanceof Element ? node.outerHTML : '')).join();
    shifted.push(`${value.toFixed(4)} ${what.slice(0, 200)}`);
  };
  observer.observe({ type: 'layout-shift', buffered: true });
  Object.assign(window, {
    seen: () => {
      for (const entry of observer.takeRecords()) report(entry);
      const gone = before.filter((element) => !element.isConnected);
      return { replaced: gone.map((element) => element.outerHTML.slice(0, 200)), shifted };
    },
  });
}

test.describe('coming part by part', () => {
  test.use({ allowed: /ERR_FAILED/ });
  for (const width of [1440, 390])
    test(`a page of ${width} px that comes part by part stays where it is`, async ({
      page,
      baseURL,
      request,
    }) => {
      const html = await (await request.get('/')).text();
      // After each button of the head and each of the first actors: wherever the parser may have to wait.
      const parts = html.split(/(?<=<\/button>)/).slice(0, 7);
      const site = await slowSite(baseURL ?? '', '/', 'text/html', [
        ...parts,
        html.slice(parts.join('').length),
      ]);
      try {
        await page.setViewportSize({ width, height: 900 });
        await page.addInitScript(watch);
        await page.route('**/*.woff2', (route) => route.abort());
        await page.goto(`${site.address}/`, { waitUntil: 'commit' });
        for (const _ of parts) {
          await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
          await page.evaluate(
            () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
          );
          site.letGo();
        }
        await settled(page);
        const { shifted } = await page.evaluate(() => (window as unknown as Seen).seen());
        expect(shifted).toEqual([]);
      } finally {
        site.close();
      }
    });
});

test('what is typed into the search before the page is taken over is searched', async ({
  page,
  story,
}) => {
  let letCome = () => {};
  const called = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/story\.json/, async (route) => {
    await called;
    await route.continue();
  });
  await page.goto('/');
  const box = page.getByRole('searchbox');
  await box.fill('zzz no such words');
  letCome();
  await expect(page).toHaveURL(/q=zzz/);
  await expect(box).toHaveValue('zzz no such words');
  await expect(page.getByText(`0 of ${story.events.length} events shown`).first()).toBeAttached();
});
