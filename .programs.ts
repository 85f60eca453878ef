/**
 * Bundles what Node runs from the command line: the extraction with its thread, and the measurements beside it. Node 20
 * reads no TypeScript, and a loader that translates it file by file starts slowly and marks every function as it is
 * made with its name, which took a quarter of the extraction's time. `--mode eval` bundles the measurements.
 */
import { defineConfig } from 'vite';

const EXTRACT = {
  name: 'extract',
  input: { extract: 'src/extract/cli.ts', worker: 'src/extract/run/worker.ts' },
};
const EVAL = { name: 'eval', input: { eval: 'tests/eval/run.ts' } };

export default defineConfig(({ mode }) => {
  const { name, input } = mode === EVAL.name ? EVAL : EXTRACT;
  return {
    publicDir: false,
    build: {
      ssr: true,
      outDir: `.cache/programs/${name}`,
      // A run may be going on that has not loaded all of the files yet: they are written anew, not removed.
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  };
});
