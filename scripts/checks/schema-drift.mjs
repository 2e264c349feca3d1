import { runJest } from '../lib/jest.mjs';
import { throwawayCluster } from '../lib/postgres.mjs';
import { runScript } from '../lib/refusal.mjs';
import { stopSignal } from '../lib/stop-signal.mjs';

/** Compares entities and row-level security with a freshly migrated database. */
await runScript(async () => {
  const signal = stopSignal();
  const cluster = await throwawayCluster();
  try {
    const env = { TEST_DATABASE_SUPER_URL: cluster.superUrl, TEST_DATABASE_URL: cluster.url };
    const { passed, failed } = await runJest({
      project: 'integration',
      patterns: ['backend/test/schema'],
      workers: 1,
      env,
      signal,
    });
    return passed > 0 && failed === 0 ? 0 : 1;
  } finally {
    await cluster.stop();
  }
});
