import { runCrash } from '../../src/bench/crash/crash-run.js';
import { RedisServer } from '../../src/bench/crash/redis-server.js';
import { BUILD_PATIENCE, ensureBuilt } from '../support/build.js';

const BACKENDS = ['PostgreSQL', ...(RedisServer.program() ? ['Redis'] : [])] as ('PostgreSQL' | 'Redis')[];

/** 200 runs of what `npm run bench -- crash` does with 10,000. */
describe('work that is decided', () => {
  // The workers are processes of the built backend.
  beforeAll(ensureBuilt, BUILD_PATIENCE);

  it.each(BACKENDS)(
    'is done exactly once with queues on %s, whatever is killed meanwhile',
    async (backend) => {
      const report = await runCrash({ backend, runs: 200, disasters: 6, seed: 7, overdueMs: 3_000, log: () => undefined });
      expect(report).toMatchObject({ wanted: 200, traces: 200, missing: 0, twice: 0 });
    },
    180_000,
  );
});
