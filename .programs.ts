/**
 * Bundles what Node runs from the command line: the extraction with its thread, and the measurements beside it. Node 20
 * reads no TypeScript, and a loader that translates it file by file starts slowly and marks every function as it is
 * made with its name, which took a quarter of the extraction's time.
 */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: '.cache/programs',
    // A run may be going on in the files of the last time.
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        extract: 'src/extract/cli.ts',
        worker: 'src/extract/run/worker.ts',
        eval: 'tests/eval/run.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
