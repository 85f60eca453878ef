/** On paper: both sizes of page hold the whole list in order, with numbered sources that the numbers lead to; none of the controls. */
import { expect, list, onScreen, open, search, test, timeline, wordsIn } from './journey.ts';

const PAGES = /\/Type\s*\/Page\b(?!s)/g;

test('A4 and Letter hold the story, its sources as footnotes with the same numbers', async ({
  page,
  story,
}) => {
  await open(page, '/');
  await page.emulateMedia({ media: 'print' });
  const words = await wordsIn(list(page));
  for (const event of story.events) {
    await expect(list(page).getByRole('heading', { name: event.title, exact: true })).toBeVisible();
    for (const { exact } of event.accounts.flatMap((account) => account.excerpts))
      expect(words, event.title).toContain(onScreen(exact));
  }
  await expect(list(page).getByRole('heading', { name: 'Sources' })).toBeVisible();
  for (const control of [search(page), timeline(page), page.getByRole('group', { name: 'Actors' })])
    await expect(control).toBeHidden();
  const notes = await list(page)
    .locator('a.footnote')
    .evaluateAll((all) =>
      all.map((note) => {
        const source = document.querySelector(note.getAttribute('href') ?? '');
        const items = [...(source?.parentElement?.children ?? [])];
        return {
          number: note.textContent,
          place: String(items.indexOf(source as Element) + 1),
          isSeen: note.checkVisibility({ visibilityProperty: true }),
        };
      }),
    );
  expect(notes).toHaveLength(story.events.flatMap((event) => event.accounts).length);
  for (const { number, place, isSeen } of notes) {
    expect(number).toBe(place);
    expect(isSeen).toBe(true);
  }
  // Nothing of the list is hidden or cut, and nothing stands wider than the paper.
  const cut = await list(page)
    .locator('p, h2, h3, li')
    .evaluateAll((all) =>
      all
        .filter((element) => element.closest('.notes') === null)
        .filter(
          (element) =>
            !element.checkVisibility({ visibilityProperty: true }) ||
            (getComputedStyle(element).overflow !== 'visible' &&
              element.scrollHeight > element.clientHeight + 1),
        )
        .map((element) => element.textContent?.slice(0, 40)),
    );
  expect(cut).toEqual([]);
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = (await page.pdf({ format, tagged: true })).toString('latin1');
    const pages = pdf.match(PAGES)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    // Not one event a page, nor pages that are blank.
    expect(pages).toBeLessThan(story.events.length);
  }
});
