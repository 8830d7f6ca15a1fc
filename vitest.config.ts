import { defineConfig } from 'vitest/config';

const report = process.env['LINTEL_TEST_REPORT'];

export default defineConfig({
  resolve: { conditions: ['lintel-source'] },
  ssr: { resolve: { conditions: ['lintel-source'] } },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
