/**
 * Every kind of page for every reader: what an automatic check can find (light, dark, forced colours), targets, text
 * that is spaced or twice as large, 400 % zoom, motion, and the focus that can always be seen.
 */
import type { Page } from '@playwright/test';
import {
  actorsByWeight,
  expect,
  expectAccessible,
  expectContrast,
  expectNoSidewaysScroll,
  FERRY,
  focused,
  list,
  open,
  panel,
  richest,
  serveFerry,
  test,
  timeline,
} from './journey.ts';

type Kind = {
  readonly name: string;
  readonly address: (ids: { event: string; article: string; actor: string }) => string;
  readonly opens?: (page: Page) => Promise<void>;
  /** Forced colours leave nothing to the page but borders and backgrounds: seen where those carry a meaning. */
  readonly forced?: true;
};

const KINDS: readonly Kind[] = [
  { name: 'timeline', address: () => '/', forced: true },
  { name: 'list', address: () => '/?view=list', forced: true },
  { name: 'lanes', address: () => '/?lanes=actor' },
  { name: 'event beside the timeline', address: ({ event }) => `/e/${event}/`, forced: true },
  { name: 'event beside the list', address: ({ event }) => `/e/${event}/?view=list` },
  {
    name: 'article',
    address: ({ event, article }) => `/a/${article}/?event=${event}`,
    forced: true,
  },
  { name: 'actor', address: ({ actor }) => `/actor/${actor}/` },
  { name: 'coverage', address: () => '/coverage/' },
  { name: 'nothing found', address: () => '/?q=zzzz' },
  { name: 'nothing there', address: () => '/e/never-was/' },
  { name: 'embed', address: ({ event }) => `/e/${event}/?embed` },
  { name: 'right-to-left words', address: () => `/e/stop/?${FERRY}` },
  {
    name: 'share',
    address: ({ event }) => `/e/${event}/`,
    opens: async (page) => panel(page).getByRole('button', { name: 'Share' }).click(),
  },
  {
    name: 'help',
    address: () => '/?view=list',
    opens: async (page) => page.keyboard.press('?'),
  },
];

/**
 * WCAG 2.5.8: 24 by 24, unless the target stands in a line of text or nothing else is within reach of it. The number on
 * a bar does what the bar does: it is no target of its own.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, textarea, summary, [role="slider"], [role="separator"], .tl-card, .tl-mark.tl-count, .tl-bar',
      ),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const modal = document.querySelector('dialog[open]');
    const boxes = all
      .filter((element) => modal === null || modal.contains(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const isInText = (element: HTMLElement) => {
      const parent = element.parentElement;
      const own = (element.textContent ?? '').trim();
      return (
        getComputedStyle(element).display === 'inline' &&
        parent !== null &&
        (parent.closest('p, li, dd, th, q, h1, h2, h3')?.textContent ?? '').trim() !== own
      );
    };
    const isNear = (a: DOMRect, b: DOMRect) => {
      const [x, y] = [a.x + a.width / 2, a.y + a.height / 2];
      const dx = Math.max(b.left - x, 0, x - b.right);
      const dy = Math.max(b.top - y, 0, y - b.bottom);
      return Math.hypot(dx, dy) < 12;
    };
    return boxes
      .filter(({ element, box }) => {
        if (box.width >= 24 && box.height >= 24) return false;
        if (isInText(element)) return false;
        return boxes.some(
          (other) =>
            other.element !== element &&
            !other.element.contains(element) &&
            !element.contains(other.element) &&
            isNear(box, other.box),
        );
      })
      .map(
        ({ element, box }) =>
          `${element.className || element.tagName} ${Math.round(box.width)}×${Math.round(box.height)} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 30)}`,
      );
  });
}

for (const kind of KINDS) {
  test(`${kind.name}: in every look, with targets to hit`, async ({ page, story }) => {
    await serveFerry(page);
    const event = richest(story);
    const article = event.accounts[0]?.article ?? '';
    const actor = event.actors[0]?.actor ?? '';
    await open(page, kind.address({ event: event.id, article, actor }));
    await kind.opens?.(page);
    await expectAccessible(page);
    expect(await smallTargets(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
    if (kind.forced) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await expectContrast(page);
    }
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName } =
            getComputedStyle(element);
          const longest = (list: string) => Math.max(...list.split(',').map(Number.parseFloat));
          return (
            longest(transitionDuration) > 0.01 ||
            (animationName !== 'none' && longest(animationDuration) > 0.01)
          );
        })
        .map((element) => element.className),
    );
    expect(moving).toEqual([]);
  });
}

/** WCAG 1.4.12, and 1.4.4 by the reader's own size of text. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
const TWICE = 'html { font-size: 200% !important; }';

/** Words that are cut off where nothing lets them be read: ellipses and clamps on purpose lead on to the whole. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, legend, label, dt, th, td')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.closest('.only-read, .tl-out, .skip, .tl-host') === null)
      .filter((element) => {
        const { overflowX, overflowY, display } = getComputedStyle(element);
        if (display === 'inline') return false;
        return (
          (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
  );
}

test('spaced text and text of twice the size lose nothing', async ({ page, story }) => {
  const event = richest(story);
  for (const address of ['/', `/e/${event.id}/?view=list`, '/coverage/']) {
    await open(page, address);
    // The policy of the pages allows no style from outside: a sheet made in the page is the reader's own.
    for (const rules of [SPACED, TWICE]) {
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, rules);
      await expectNoSidewaysScroll(page);
      expect(await cutOff(page)).toEqual([]);
      await expect(page.getByRole('button', { name: 'Share' }).first()).toBeVisible();
    }
  }
});

test.describe('400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('every kind of page needs no scrolling sideways', async ({ page, story }) => {
    await serveFerry(page);
    const event = richest(story);
    const article = event.accounts[0]?.article ?? '';
    const actor = event.actors[0]?.actor ?? '';
    for (const kind of KINDS) {
      await open(page, kind.address({ event: event.id, article, actor }));
      await kind.opens?.(page);
      await expectNoSidewaysScroll(page);
    }
    await open(page, '/?view=timeline');
    await expectNoSidewaysScroll(page);
    await expect(timeline(page)).toBeVisible();
  });
});

/**
 * Tabs through the page: each stop is in the window, covered by nothing, and shows that it has the focus. The stops, as
 * they are called.
 */
async function expectFocusSeen(page: Page, steps: number): Promise<string[]> {
  const faults: string[] = [];
  const stops: string[] = [];
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const name = `${element.tagName}.${element.className} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}`;
      const boxes = [...element.getClientRects()].filter((b) => b.width > 0 && b.height > 0);
      if (boxes.length === 0) return `nothing to see: ${name}`;
      // Some corner of it may be covered, not all of it (2.4.11).
      const points = boxes.flatMap((b) =>
        [0.1, 0.5, 0.9].flatMap((x) =>
          [0.2, 0.5, 0.8].map((y) => [b.left + b.width * x, b.top + b.height * y] as const),
        ),
      );
      const isSeen = points.some(([x, y]) => {
        const hit = document.elementsFromPoint(x, y)[0];
        return (
          hit !== undefined &&
          (element.contains(hit) ||
            hit.contains(element) ||
            // What takes no clicks lets them through to what it stands over.
            getComputedStyle(element).pointerEvents === 'none')
        );
      });
      if (!isSeen) return `covered or outside the window: ${name}`;
      const shows = (e: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(e);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      return shows(element) ? null : `no outline: ${name}`;
    });
    if (fault !== null) faults.push(fault);
  }
  expect(faults, `the focus on ${page.url()}`).toEqual([]);
  return stops;
}

test('the focus is always to be seen, and covered by nothing', async ({ page, story }) => {
  const [first] = actorsByWeight(story);
  await open(page, '/');
  const stops = await expectFocusSeen(page, 40);
  // One stop leads past the tools, and one is the timeline.
  expect(stops[0]).toContain('Skip to the events');
  const drawings = stops.flatMap((stop, at) => (stop.startsWith('listbox') ? [at] : []));
  expect(drawings).toHaveLength(1);
  expect(drawings[0]).toBeLessThan(30);
  expect(stops).not.toContain('body');
  await open(page, `/e/${richest(story).id}/?actor=${first?.id}`);
  await timeline(page).focus();
  await expectFocusSeen(page, 45);
});

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the bar of the sheet covers no focus', async ({ page, story }) => {
    await open(page, `/a/${richest(story).accounts[0]?.article}/`);
    await expectFocusSeen(page, 25);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(list(page)).toBeVisible();
    await expectFocusSeen(page, 12);
  });
});
