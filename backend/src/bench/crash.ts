import { parseArgs } from 'node:util';
import { runCrash, type CrashReport } from './crash/crash-run.js';
import { RedisServer } from './crash/redis-server.js';

/**
 * `npm run bench -- crash [--runs=10000] [--seed=1]`: jobs through event, outbox and queue while everything is killed at
 * random moments. Every run must leave exactly one trace, on both backends.
 */
export async function benchCrash(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  const options = { runs: Number(values.runs), seed: Number(values.seed), disasters: 30, overdueMs: 30_000, log };
  const reports = [await runCrash({ ...options, backend: 'PostgreSQL' })];
  if (RedisServer.program()) reports.push(await runCrash({ ...options, backend: 'Redis' }));
  else log('Redis: skipped, there is no redis-server or valkey-server on the PATH');
  reports.forEach((report) => log(summary(report)));
  return reports.every((report) => report.missing === 0 && report.twice === 0);
}

function summary({ backend, seed, seconds, wanted, traces, missing, twice, disasters }: CrashReport): string {
  const told = Object.entries(disasters).map(([kind, count]) => `${count} × ${kind}`);
  return `${backend}: ${wanted} runs, ${traces} traces, ${missing} missing, ${twice} twice, ${seconds} s, seed ${seed}; ${told.join(', ')}`;
}

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}
