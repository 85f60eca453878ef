import fc from 'fast-check';

// In continuous integration a change is judged by the same generated cases as the one before it; on a desk every run
// tries others, and what they find becomes a case in a table.
if (process.env.CI !== undefined) fc.configureGlobal({ seed: 20250503 });
