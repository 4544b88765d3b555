import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** `unit`: everything Node can run. `fuzz`: mutated input thrown at every parser. `e2e`: the production build in a real browser (needs dist/, see scripts/test.ts). */
export default defineConfig({
  plugins: [react()],
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/{network,analysis,ingest,pack}/**/*.ts'],
      exclude: ['**/*.test.ts', '**/types.ts', '**/result.ts', 'src/network/hierarchy/assembly/**'],
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['tests/setup/catalogues.ts'],
          include: [
            'src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/{architecture,contract,style,i18n,bench}/**/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: ['tests/fuzz/**/*.fuzz.ts'],
          maxConcurrency: 2,
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['tests/e2e/setup/preview-server.ts'],
          fileParallelism: false,
          // A graphics card made of software on a busy machine is now and then late; a fault shows twice.
          retry: 1,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
