/** What a reader does with the bundled story, as walks through it: each gesture, and what the page holds after it. */
import type { CDPSession, Page } from '@playwright/test';
import type { Story } from '../../src/model/story.ts';

export type Gesture = {
  readonly name: string;
  /** Where the pointer clicks. Without it, and without `act`, nothing is pointed at. */
  readonly click?: string;
  /** Other things than a click; the pointer is where the last gesture left it. */
  readonly act?: (page: Page, input: CDPSession) => Promise<void>;
  /** What the page holds afterwards: a gesture without effect would measure nothing. */
  readonly gives: string;
};

export type Walk = {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly gestures: readonly Gesture[];
};

/** Walks over fresh pages; each can be walked again where it ends. */
export function walksOf(story: Story): Walk[] {
  const weight = (id: string) => {
    const event = story.events.find((e) => e.id === id);
    return event?.accounts.reduce((sum, a) => sum + 10 + a.quotes.length, 0) ?? 0;
  };
  const richest = [...story.events].sort((a, b) => weight(b.id) - weight(a.id))[0];
  if (richest === undefined) throw new Error('the story has no event to open');
  const inList = `[data-event="${richest.id}"] h3 a`;
  const wide = { width: 1440, height: 900 };
  return [
    {
      viewport: wide,
      gestures: [
        {
          name: 'reach for the timeline',
          act: (page) => page.mouse.move(500, 400, { steps: 3 }),
          gives: '.vis-timeline',
        },
        { name: 'open an event, from its mark', click: '.tl-card', gives: '.panel-event' },
        { name: 'next event', click: button('.tl-buttons', 'Next'), gives: '.panel-event' },
        { name: 'previous event', click: button('.tl-buttons', 'Previous'), gives: '.panel-event' },
        { name: 'close the panel, Esc', act: key('Escape'), gives: CLOSED },
        { name: 'arrow key', act: key('ArrowRight'), gives: '[aria-activedescendant]' },
        { name: 'open an event, Enter', act: key('Enter'), gives: '.panel-event' },
        { name: 'next event, in the panel', click: '.step:last-child', gives: '.panel-event' },
        closing('close the panel, its button'),
        { name: 'open an event, beside the timeline', click: inList, gives: '.panel-event' },
        { name: 'read in the article', click: '.read', gives: '.panel-article' },
        { name: 'back to the event', act: back, gives: '.panel-event' },
        { name: 'an actor’s page', click: '.speaker-name', gives: '.panel-actor' },
        { name: 'resize the panel', act: dragPanel, gives: '.panel-actor' },
        { name: 'back to the story', click: '.masthead h1 a', gives: CLOSED },
        { name: 'zoom in', click: '.tl-button[aria-label="Zoom in"]', gives: '.tl-card' },
        { name: 'zoom out', click: '.tl-button[aria-label="Zoom out"]', gives: '.tl-card' },
        { name: 'zoom to all', click: button('.tl-buttons', 'All'), gives: '.tl-card' },
        { name: 'lanes on', click: '.lanes-button', gives: '.tl-lanes' },
        { name: 'lanes off', click: '.lanes-button', gives: '.lanes-button[aria-pressed="false"]' },
      ],
    },
    {
      viewport: wide,
      gestures: [
        { name: 'filter by an actor', click: '.chip', gives: '.chip[aria-pressed="true"]' },
        {
          name: 'a second actor',
          click: '.chip[aria-pressed="false"]',
          gives: '.chip[aria-pressed="true"] + .chip[aria-pressed="true"]',
        },
        { name: 'clear the filter', click: '.actors-match > .plain', gives: PRESSED_NONE },
        { name: 'search: a word typed', act: type('border'), gives: '.hit' },
        { name: 'search: cleared', act: clearSearch, gives: '.list:not(:has(.hit))' },
        { name: 'all actors offered', click: '.chip.more', gives: '.chips.open' },
        { name: 'fewer actors', click: '.chip.more', gives: '.chips:not(.open)' },
        { name: 'coverage', click: '.summary a', gives: '.panel-coverage' },
        { name: 'close coverage', act: key('Escape'), gives: CLOSED },
        {
          name: 'share, opened',
          click: button('.tools', 'Share'),
          gives: 'dialog[open] .share-part',
        },
        { name: 'share, closed', act: key('Escape'), gives: 'body:not(:has(dialog))' },
        { name: 'help, opened', click: '.help-button', gives: 'dialog[open] .keys' },
        {
          name: 'the other language',
          click: '.language [lang="es"]',
          gives: '.list-sources[lang="es"]',
        },
        { name: 'and back', click: '.language [lang="en"]', gives: '.list-sources[lang="en"]' },
        { name: 'help, closed', act: key('Escape'), gives: 'body:not(:has(dialog))' },
      ],
    },
    {
      viewport: wide,
      gestures: [
        { name: 'to the list', click: button('.segmented', 'List'), gives: '[data-layout="list"]' },
        { name: 'open an event, in the list', click: inList, gives: '.panel-event' },
        { name: 'read in the article, list', click: '.read', gives: '.panel-article' },
        { name: 'back to the event, list', act: back, gives: '.panel-event' },
        closing('close the panel, list'),
        {
          name: 'to the timeline',
          click: button('.segmented', 'Timeline'),
          gives: '[data-layout="auto"] .tl-card',
        },
      ],
    },
    {
      viewport: { width: 390, height: 844 },
      gestures: [
        { name: 'phone: open an event', click: inList, gives: '.panel-event' },
        { name: 'phone: read in the article', click: '.read', gives: '.panel-article' },
        { name: 'phone: back to the event', act: back, gives: '.panel-event' },
        closing('phone: close the panel'),
        {
          name: 'phone: to the timeline',
          click: button('.segmented', 'Timeline'),
          gives: '[data-layout="timeline"] .tl-card',
        },
        {
          name: 'phone: to the list',
          click: button('.segmented', 'List'),
          gives: '[data-layout="auto"]',
        },
      ],
    },
  ];
}

const CLOSED = '.app:not([data-panel])';
const PRESSED_NONE = '.actors:not(:has([data-actor][aria-pressed="true"]))';

function closing(name: string): Gesture {
  return { name, click: '.close', gives: CLOSED };
}

function button(within: string, words: string): string {
  return `${within} >> button:has-text("${words}")`;
}

function key(name: string) {
  return (page: Page) => page.keyboard.press(name);
}

async function back(_: Page, input: CDPSession) {
  await input.send('Runtime.evaluate', { expression: 'history.back()' });
}

/** At the pace of a quick typist, so that each letter is answered by itself. */
function type(word: string) {
  return async (page: Page) => {
    await page.keyboard.press('/');
    await page.keyboard.type(word, { delay: 60 });
    await page.waitForTimeout(200);
  };
}

async function clearSearch(page: Page) {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(200);
  await page.keyboard.press('Tab');
}

async function dragPanel(page: Page) {
  const edge = await page.locator('.resizer').boundingBox();
  if (edge === null) throw new Error('the panel has no edge to drag');
  const y = edge.y + 300;
  const x = edge.x + edge.width / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(x - 12 * step, y);
  for (let step = 9; step >= 0; step--) await page.mouse.move(x - 12 * step, y);
  await page.mouse.up();
}

/** Does one gesture between two marks of the trace. What prepares it happens before the first. */
export async function perform(page: Page, input: CDPSession, gesture: Gesture, rest: number) {
  const point = gesture.click === undefined ? null : await middleOf(page, gesture.click);
  const mark = (name: string) =>
    input.send('Runtime.evaluate', {
      expression: `performance.mark(${JSON.stringify(`${name} ${gesture.name}`)})`,
    });
  await mark('begin');
  if (point !== null) {
    await page.mouse.move(point.x, point.y);
    await page.mouse.click(point.x, point.y);
  }
  await gesture.act?.(page, input);
  await page.waitForTimeout(rest);
  await mark('end');
  try {
    await page.waitForSelector(gesture.gives, { state: 'attached', timeout: 5_000 });
  } catch {
    throw new Error(`“${gesture.name}” had no effect: nothing fits ${gesture.gives}`);
  }
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  // Scrolling goes on for a while; a point taken before its end would miss.
  await page.waitForTimeout(100);
  const box = await element.evaluate((node) => {
    // A link over two lines has no middle of its own.
    const [line] = node.getClientRects();
    return line === undefined ? null : { x: line.x, y: line.y, w: line.width, h: line.height };
  });
  if (box === null) throw new Error(`nothing to click: ${selector}`);
  return { x: box.x + box.w / 2, y: box.y + box.h / 2 };
}
