import { defineConfig } from 'vite';

/** Builds the benchmark, so that it measures the code as it ships and not as a development tool wraps it. */
export default defineConfig({
  build: {
    ssr: 'test/bench/tagged.ts',
    outDir: 'out/bench',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: '[name].js' } },
  },
});
