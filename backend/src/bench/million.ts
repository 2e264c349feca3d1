import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { readSettings } from '../platform/config/index.js';
import { ApiProcess } from './api-process.js';
import { MeasuringProcess } from './child-process.js';
import type { LoadResult } from './http/load.js';
import { millionScenarios, type MillionScenario } from './http/million-scenarios.js';
import { loadRegions } from './region.js';
import { table } from './table.js';

/** Persons of the region beside, so that no table belongs to one alone. */
const BESIDE = 10_000;

/**
 * `npm run bench -- million [--persons=1000000] [--seconds=20]`: what a coordinator waits for in a region of a million persons and a
 * hundred thousand organisations, at the API as built, as the runtime role, one request after the other.
 * @returns whether 95 of 100 are as fast as wanted
 */
export async function benchMillion(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: { persons: { type: 'string', default: '1000000' }, seconds: { type: 'string', default: '20' } },
  });
  log(`${new Date().toISOString()}, Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model}`);
  const region = await loadRegions(readSettings(process.env), [Number(values.persons), BESIDE]);
  log(`Regions of ${values.persons} and ${BESIDE} persons, loaded in ${region.seconds.toFixed(0)} s`);
  const api = await ApiProcess.start(region);
  const generator = MeasuringProcess.start('bench/http/load-process.js');
  try {
    const measured: [MillionScenario, LoadResult][] = [];
    for (const scenario of millionScenarios({ cookie: api.cookie, ...region })) {
      const load = { port: api.port, requests: scenario.requests, clients: 1, milliseconds: Number(values.seconds) * 1_000 };
      generator.send({ ...load, milliseconds: load.milliseconds / 10 });
      await generator.next('measured');
      generator.send(load);
      measured.push([scenario, await generator.next<LoadResult>('measured')]);
    }
    log(`Load of the machine in the last minute: ${loadavg()[0]?.toFixed(1)}\n\n${resultTable(measured)}`);
    return measured.every(([{ wanted }, { p95 }]) => p95 <= wanted);
  } finally {
    await Promise.all([api, generator].map((child) => child.stop()));
  }
}

function resultTable(measured: readonly [MillionScenario, LoadResult][]): string {
  const rows = measured.map(([{ name, wanted }, { perSecond, p50, p95, p99 }]) => [
    name,
    ...[perSecond, p50, p95, p99].map((figure) => figure.toFixed(1)),
    String(wanted),
  ]);
  return table(['', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'p95 wanted'], rows);
}

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}
