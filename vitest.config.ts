import { defineConfig } from 'vitest/config';

/** One configuration for every workspace: tests sit beside the code they prove, journeys and suites in `tests/`. */
export default defineConfig({
  test: {
    include: ['{apps,packages,tests,scripts,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['tests/support/postgres.ts'],
    // Journeys keep a browser and a server busy as well as their worker: two files at a time fill two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser on a busy machine draws when it can: what is looked for may take a while to be there.
    expect: { poll: { timeout: 10_000 } },
    // What a busy machine did not do in time is tried once more, and the report says so; whatever is wrong at once is not.
    retry: { count: 1, condition: /Timeout \d+ms exceeded|Matcher did not succeed in time|timed out in/ },
    restoreMocks: true,
    unstubEnvs: true,
  },
});
