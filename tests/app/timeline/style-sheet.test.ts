import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const app = join(import.meta.dirname, '../../../src/app');

// Zooming sets a style on every mark: for each the browser would look for such selectors below it.
test('no style sheet selects by the style attribute', () => {
  const sheets = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  expect(sheets.length).toBeGreaterThan(0);
  const bad = sheets.filter((name) => {
    const rules = readFileSync(join(app, name), 'utf8').replace(/\/\*.*?\*\//gs, '');
    return rules.includes('[style');
  });
  expect(bad).toEqual([]);
});
