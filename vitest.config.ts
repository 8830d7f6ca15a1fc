import { defineConfig } from 'vitest/config';

const report = process.env['LINTEL_TEST_REPORT'];

export default defineConfig({
  resolve: { conditions: ['lintel-source'] },
  ssr: { resolve: { conditions: ['lintel-source'] } },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Vitest leaves a processor to itself, which is half of the two that the suite is to be quick on.
    maxWorkers: '100%',
    // All code under test is functions over data: a file that finds the modules loaded saves most of what it costs.
    isolate: false,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
