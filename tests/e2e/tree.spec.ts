/** What a screen reader finds, read as it would be heard: roles, names, order, states. The story is the tests' own. */
import type { Page } from '@playwright/test';
import { expect, FERRY, list, open, panel, serveFerry, test } from './journey.ts';

test.beforeEach(async ({ page }) => serveFerry(page));

/** The tree of the whole page, below what `root` names. */
const body = (page: Page) => page.locator('body');

test('the timeline page: title, tools, filter, one listbox for the drawing, then the list', async ({
  page,
}) => {
  await open(page, `/?${FERRY}`);
  await expect(body(page)).toMatchAriaSnapshot(`
    - link "Skip to the events"
    - banner:
      - heading "The night ferry to Skarn" [level=1]:
        - link "The night ferry to Skarn"
      - paragraph:
        - text: 8 events from 3 articles, January 2023 to 4 June 2025 ·
        - link "What this rests on"
      - search:
        - searchbox "Search"
      - group "View":
        - button "Timeline" [pressed]
        - button "List"
      - button "Share"
      - button "Keys and help"
    - group "Actors":
      - button "Ivar Holt 3"
      - button "Adela Prins 2"
      - button "2 more"
      - button "Lanes by actor"
    - region "Timeline":
      - listbox "Timeline":
        - /children: equal
        - 'option "about 2023: A storm breaks the pier"'
        - 'option "January to April 2025: Auditors look into the books"'
        - 'option "by 16 May 2025: Fuel is sold at sea <b>at night</b> (alleged)"'
        - 'option "some time in March 2025: Holt offers to run the ferry at half the price"'
        - 'option "Friday 16 May 2025: Prins says the night ferry will stop"'
        - 'option "Saturday 17 May 2025: Holt says he would have sailed it himself"'
        - 'option "by 17 May 2025: The shipping office sells the old boat (denied)"'
        - 'option "3 or 4 June 2025 (the sources differ): The council votes on a new boat (planned)"'
      - paragraph: Arrow keys move from event to event, up and down stay with one actor, Enter opens, plus and minus zoom, 0 shows everything.
      - group "The whole story, with the days shown":
        - slider "Days shown"
        - slider "First day shown"
        - slider "Last day shown"
      - button "Previous"
      - button "Next"
      - button "Earlier"
      - button "Later"
      - button "Zoom out"
      - button "Zoom in"
      - button "All"
      - button "Dates"
      - list "Legend":
        - listitem: exact day
        - listitem: some time in
      - status
    - main:
      - heading "January to December 2023" [level=2]
    - status: All 8 events shown
  `);
  // How many there are is said of every option, whatever is drawn.
  const options = page.getByRole('option');
  const places = await options.evaluateAll((all) =>
    all.map((o) => `${o.getAttribute('aria-posinset')} of ${o.getAttribute('aria-setsize')}`),
  );
  expect(places.sort()).toEqual(Array.from({ length: 8 }, (_, i) => `${i + 1} of 8`));
});

test('the list: months as headings, each event an article, the sources as footnotes', async ({
  page,
}) => {
  await open(page, `/?view=list&${FERRY}`);
  await expect(list(page)).toMatchAriaSnapshot(`
    - main:
      - heading "January to December 2023" [level=2]
      - article "A storm breaks the pier"
      - heading "January to April 2025" [level=2]
      - article "Auditors look into the books"
      - heading "January to 16 May 2025" [level=2]
      - article "Fuel is sold at sea <b>at night</b>":
        - paragraph: by 16 May 2025 , alleged
        - heading "Fuel is sold at sea <b>at night</b>" [level=3]:
          - link "Fuel is sold at sea <b>at night</b>"
        - paragraph:
          - text: A deckhand claims that fuel was sold at sea.
          - superscript:
            - link "Source 1"
        - paragraph: Osterholm Herald
        - paragraph: A deckhand. 1 account
      - heading "March 2025" [level=2]
      - article "Holt offers to run the ferry at half the price"
      - heading "May 2025" [level=2]
      - article "Prins says the night ferry will stop"
      - article "Holt says he would have sailed it himself":
        - paragraph: Saturday 17 May 2025
        - paragraph: /“I would have sailed it myself,” Holt said Saturday\\. — Ivar Holt/
      - article "The shipping office sells the old boat"
      - heading "June 2025" [level=2]
      - article "The council votes on a new boat"
      - region "Sources":
        - heading "Sources" [level=2]
        - list:
          - /children: equal
          - listitem:
            - 'link "No, Captain: mayor stops the night ferry"'
            - text: . Ilse Brandt, Osterholm Herald, 16 May 2025.
            - link "https://herald.example/ferry?id=1"
          - listitem:
            - link "Harbour Post, without a headline in the seeds"
          - listitem:
            - link "صدى الميناء, without a headline in the seeds"
  `);
});

test('an event: when, who, where the accounts differ, each account, how the date was found', async ({
  page,
}) => {
  await open(page, `/e/stop/?${FERRY}`);
  await expect(panel(page)).toMatchAriaSnapshot(`
    - main "Prins says the night ferry will stop":
      - separator "Width of the panel"
      - button "Close"
      - article:
        - paragraph:
          - time: Friday 16 May 2025
          - text: ", 5 of 8"
        - heading "Prins says the night ferry will stop" [level=2]
        - list "Actors":
          - /children: equal
          - listitem:
            - button "Adela Prins"
        - list "also mentioned":
          - listitem:
            - button "Ivar Holt"
        - region "Where the accounts differ":
          - heading "Where the accounts differ" [level=3]
          - list:
            - /children: equal
            - listitem:
              - paragraph: They give Adela Prins different words
              - term: Osterholm Herald
              - definition:
                - text: “The island cannot be abandoned. Islanders
                - mark: cannot be traded
                - text: . Islanders are heard and answered.”
              - term: Harbour Post
              - definition:
                - text: “The island cannot be abandoned. Islanders
                - mark: are not for trade
                - text: . Islanders are heard and answered.”
            - listitem:
              - paragraph: Only Osterholm Herald quotes
            - listitem:
              - paragraph: Only صدى الميناء quotes
        - region "How the sources tell it":
          - heading "How the sources tell it" [level=3]
          - group "Osterholm Herald":
            - heading "Osterholm Herald" [level=4]
            - paragraph: 16 May 2025, Ilse Brandt
            - link "Read in the article of Osterholm Herald"
            - paragraph: Mayor Adela Prins said on Friday that the night ferry to Skarn will stop.
            - figure "Adela Prins named as “she”":
              - blockquote
              - link "Adela Prins"
            - paragraph:
              - link "Open the original"
          - group "Harbour Post":
            - heading "Harbour Post" [level=4]
          - group "صدى الميناء":
            - heading "صدى الميناء" [level=4]
            - button "Show the words around it"
        - region "How the date was worked out":
          - heading "How the date was worked out" [level=3]
          - paragraph: The text says it relative to another day; it was resolved, not invented.
          - list:
            - listitem:
              - paragraph: Mayor Adela Prins said on Friday that the night ferry to Skarn will stop.
              - paragraph: "Osterholm Herald: counted from Friday 16 May 2025, when it was published, gives Friday 16 May 2025 2025-05-16"
        - navigation "By time":
          - link "Previous March 2025 Holt offers to run the ferry at half the price"
          - link "Next 17 May 2025 Holt says he would have sailed it himself"
        - navigation "Adela Prins":
          - paragraph:
            - link "Adela Prins"
          - link "Previous March 2025 Holt offers to run the ferry at half the price"
          - paragraph: Nothing later
        - paragraph:
          - button "Share"
          - link "All events"
  `);
  await expect(page.getByRole('option', { selected: true })).toHaveText(/Prins says/);
  // The heading, where the focus lands, says the date with it; each word is in its own language.
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveAccessibleDescription(
    /^Friday 16 May 2025/,
  );
});

test('an article: the way back, the headline, each passage one link to its event', async ({
  page,
}) => {
  await open(page, `/a/post/?event=stop&${FERRY}`);
  await expect(panel(page)).toMatchAriaSnapshot(`
    - main "Harbour Post, without a headline in the seeds":
      - button "Close"
      - article:
        - paragraph:
          - link "Back to the event Prins says the night ferry will stop"
        - paragraph: Harbour Post
        - heading "Harbour Post, without a headline in the seeds" [level=2]
        - paragraph:
          - text: by Tom Aske and Rania Saad,
          - time: Saturday 17 May 2025
          - text: ", OSTERHOLM"
        - paragraph: 4 events rest on this article
        - paragraph:
          - /children: equal
          - 'link "OSTERHOLM — The night ferry stops, Prins said Friday: “The island cannot be abandoned. Islanders are not for trade. Islanders are heard and answered.”"'
        - paragraph:
          - link "The council votes on a new boat on 3 or 4 June."
        - paragraph:
          - link "The shipping office denies that it sold the old boat."
        - paragraph:
          - text: <img src=x onerror="document.title='taken over'">
          - link "“I would have sailed it myself,” Holt said Saturday."
        - paragraph: Found once in the seeds
        - list:
          - listitem: paste.txt, characters 0 to 355
  `);
});

test('an actor: what they are called, what they said and where, their events', async ({ page }) => {
  await open(page, `/actor/adela-prins/?${FERRY}`);
  await expect(panel(page)).toMatchAriaSnapshot(`
    - main "Adela Prins":
      - article:
        - paragraph: Person
        - heading "Adela Prins" [level=2]
        - paragraph:
          - button "Show only their events"
        - region "When (2)"
        - region "Called in the articles":
          - list:
            - /children: equal
            - listitem: Mayor Adela Prins
            - listitem: Prins
            - listitem: the mayor
        - region "What they said (4)":
          - heading "What they said (4)" [level=3]
          - list:
            - listitem:
              - blockquote: “And do you know what I wrote back? No, Captain Holt,”
              - paragraph:
                - text: 16 May 2025, Osterholm Herald ·
                - link "Prins says the night ferry will stop"
        - region "Their events":
          - list:
            - /children: equal
            - listitem:
              - text: March 2025
              - link "Holt offers to run the ferry at half the price"
            - listitem:
              - text: 16 May 2025
              - link "Prins says the night ferry will stop"
  `);
});

test('coverage: a table of the articles, what was left out and why', async ({ page }) => {
  await open(page, `/coverage/?${FERRY}`);
  await expect(panel(page)).toMatchAriaSnapshot(`
    - main "What this story rests on":
      - article:
        - heading "What this story rests on" [level=2]
        - region "Articles":
          - table:
            - rowgroup:
              - row:
                - columnheader "Article"
                - columnheader "Events"
                - columnheader "Quotes"
                - columnheader "Copies left out"
            - rowgroup:
              - 'row "No, Captain: mayor stops the night ferry Osterholm Herald, 16 May 2025 5 2 0"'
        - region "Words that no event rests on":
          - group: Osterholm Herald, 16 May 2025 events rest on 86% of its words
        - region "Left out, and why":
          - group: Words for a time that name no day, month or year 1
        - region "Decisions of people":
          - paragraph: No one has changed what was extracted.
        - region "Events no longer shown":
          - list:
            - listitem:
              - code: halt
              - text: The two events were one.
              - link "Prins says the night ferry will stop"
  `);
});

test('the dialogs: share and help', async ({ page }) => {
  await open(page, `/e/stop/?${FERRY}`);
  await panel(page).getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Share":
      - heading "Share" [level=2]
      - button "Close"
      - heading "Link to this event" [level=3]
      - textbox "Copy link"
      - button "Copy link"
      - status
      - heading "Citation" [level=3]
      - textbox "Copy citation"
      - button "Copy citation"
      - heading "Sources for a reference manager" [level=3]
      - paragraph:
        - button "CSL-JSON"
        - button "RIS"
        - button "BibTeX"
      - heading "The events as data" [level=3]
      - paragraph: 1 event as shown
      - paragraph:
        - button "JSON"
        - button "CSV"
      - heading "Embed" [level=3]
      - textbox "Copy embed code"
      - button "Copy embed code"
  `);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Keys":
      - heading "Keys" [level=2]
      - button "Close"
      - term: ← →
      - definition: previous and next event by time (in the timeline)
      - group "Language":
        - button "English" [pressed]
        - button "Español"
  `);
});

test('nothing found, nothing there, nothing that can be shown', async ({ page }) => {
  await open(page, `/?q=zzzz&${FERRY}`);
  await expect(body(page)).toMatchAriaSnapshot(`
    - region "Timeline":
      - listbox "Timeline":
        - /children: equal
    - main:
      - paragraph: No event matches.
      - paragraph: Try fewer words, other actors or other dates.
      - paragraph:
        - text: 8 events are hidden by the filters.
        - button "Show all"
    - status: 0 of 8 events shown
  `);
  await open(page, `/e/never-was/?${FERRY}`);
  await expect(panel(page)).toMatchAriaSnapshot(`
    - main "There is no event at this address.":
      - article:
        - heading "There is no event at this address." [level=2]
        - paragraph: The link may be mistyped. All events of the story are here.
        - paragraph:
          - link "All events"
  `);
  await page.route('**/stories/broken.json', (route) => route.fulfill({ body: '<html>' }));
  await open(page, '/?story=stories/broken.json', 'failed');
  await expect(body(page)).toMatchAriaSnapshot(`
    - main:
      - heading "The story could not be shown" [level=1]
      - paragraph: “/stories/broken.json” is not a story file that can be trusted, so it is not shown.
      - group: What is wrong
      - paragraph:
        - button "Try again"
        - button "Show the bundled story"
  `);
});

test('Spanish: our words in Spanish, the words of the sources in their own language', async ({
  page,
}) => {
  await open(page, `/e/stop/?lang=es&${FERRY}`);
  await expect(panel(page)).toMatchAriaSnapshot(`
    - main "Prins says the night ferry will stop":
      - separator "Ancho del panel"
      - button "Cerrar"
      - article:
        - paragraph:
          - time: viernes 16 de mayo de 2025
          - text: ", 5 de 8"
        - heading "Prins says the night ferry will stop" [level=2]
        - list "Actores"
        - region "En qué difieren los relatos":
          - list:
            - listitem:
              - paragraph: Ponen palabras distintas en boca de Adela Prins
        - region "Cómo lo cuentan las fuentes":
          - group "Osterholm Herald":
            - paragraph: 16 de mayo de 2025, Ilse Brandt
            - link "Leer en el artículo de Osterholm Herald"
            - paragraph: Mayor Adela Prins said on Friday that the night ferry to Skarn will stop.
        - region "Cómo se obtuvo la fecha"
        - navigation "Por fecha"
        - navigation "Adela Prins"
        - paragraph:
          - button "Compartir"
          - link "Todos los hechos"
  `);
  const language = (text: string) =>
    page
      .getByText(text)
      .last()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  expect(await language('Cómo se obtuvo la fecha')).toBe('es');
  expect(await language('said on Friday that the night ferry')).toBe('en');
  expect(await language('لا يمكن التخلي عن الجزيرة')).toBe('ar');
});
