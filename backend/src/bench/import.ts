import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { readSettings } from '../platform/config/index.js';
import { ApiProcess } from './api-process.js';
import { MeasuringProcess } from './child-process.js';
import { ImportRun, type ImportPhase } from './import/import-run.js';
import { ListProbe } from './import/list-probe.js';
import { asOwner } from './owner.js';
import { loadRegions } from './region.js';
import { table } from './table.js';

/** What issue 5 asks for: seconds for reading, checking and writing, megabytes of the worker, and how much slower lists may get. */
const WANTED = { seconds: 60, megabytes: 400, slower: 2 };

/** How long lists are asked for while nothing else happens, in milliseconds. */
const IDLE = 15_000;

/** Rows imported beforehand, for which the records that are there are noticed. */
const FIRST = 100;

/**
 * `npm run bench -- import [--rows=100000] [--persons=100000]`: a table of persons with their organisations is uploaded, checked, written
 * and taken back in a region that has as many persons, while somebody looks at lists.
 * @returns whether it is as fast and small as wanted, and lists stay usable
 */
export async function benchImport(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: { rows: { type: 'string', default: '100000' }, persons: { type: 'string', default: '100000' } },
  });
  const region = await loadRegions(readSettings(process.env), [Number(values.persons)]);
  const api = await ApiProcess.start(region);
  const worker = MeasuringProcess.start('main.js', { env: { ...process.env, ROLE: 'worker', DEMO: 'off', PORT: '0' } });
  try {
    await worker.next('ready');
    await new ImportRun(api).all(FIRST, 'vorab');
    await takeAsCompared();
    const probe = new ListProbe(api);
    const idle = await probe.during(new Promise((resolve) => setTimeout(resolve, IDLE)));
    const work = new ImportRun(api).all(Number(values.rows), 'liste');
    const busy = await probe.during(work);
    const phases = await work;
    const megabytes = worker.peakMegabytes();
    log(
      `${values.rows} rows beside ${values.persons} persons. Load of the machine in the last minute: ${loadavg()[0]?.toFixed(1)}`,
    );
    log(
      table(
        ['phase', 'seconds'],
        phases.map(({ name, seconds }) => [name, seconds.toFixed(1)]),
      ),
    );
    log(
      `Worker at most ${megabytes.toFixed(0)} MB, wanted ${WANTED.megabytes}. List p50 idle ${idle.toFixed(1)} ms, during ${busy.toFixed(1)} ms`,
    );
    return wantedSeconds(phases) <= WANTED.seconds && megabytes <= WANTED.megabytes && busy <= idle * WANTED.slower;
  } finally {
    await Promise.all([api, worker].map((child) => child.stop()));
  }
}

/** A hundred thousand records that are there at once would be compared for minutes; those of an installation have been long since. */
function takeAsCompared(): Promise<void> {
  return asOwner(async (owner) => {
    await owner.query('UPDATE duplicate_record SET compared = true WHERE NOT compared');
    await owner.query('VACUUM ANALYZE duplicate_record, duplicate_key');
  });
}

/** Taking back is not asked to be as fast. */
function wantedSeconds(phases: readonly ImportPhase[]): number {
  return phases.reduce((sum, { name, seconds }) => (name === 'undo' ? sum : sum + seconds), 0);
}

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}
