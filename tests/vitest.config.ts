import { defineConfig } from 'vitest/config';

/** `.test.ts` runs in node, `.test.tsx` in a document made by jsdom. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      {
        test: {
          name: 'node',
          setupFiles: ['tests/same-cases.ts'],
          environment: 'node',
          include: ['tests/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'page',
          setupFiles: ['tests/same-cases.ts'],
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
        },
      },
    ],
  },
});
