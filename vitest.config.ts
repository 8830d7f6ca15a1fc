import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['lintel-source'] },
  ssr: { resolve: { conditions: ['lintel-source'] } },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
