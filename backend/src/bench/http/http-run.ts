import { ApiProcess, type LoadedRegion } from '../api-process.js';
import { MeasuringProcess } from '../child-process.js';
import { median } from '../median.js';
import type { Load, LoadResult } from './load.js';
import { scenarios, type Scenario } from './scenarios.js';

export interface HttpOptions {
  region: LoadedRegion;
  rounds: number;
  milliseconds: number;
  log: (line: string) => void;
}

type Figures = Omit<LoadResult, 'type'>;

/** Medians over the rounds of one scenario at one number of clients. */
export interface HttpResult {
  name: string;
  clients: number;
  wanted: number | null;
  application: Figures;
  floor: Figures;
}

const CLIENTS = [1, 10];

/** Asks the application, as built and as its runtime role, and the floor in turn. */
export async function runHttp({ region, rounds, milliseconds, log }: HttpOptions): Promise<HttpResult[]> {
  const api = await ApiProcess.start(region);
  const floor = MeasuringProcess.start('bench/http/floor-process.js');
  const generator = MeasuringProcess.start('bench/http/load-process.js');
  try {
    const { port: floorPort } = await floor.next<{ port: number }>('listening');
    const measure = async (load: Load): Promise<LoadResult> => {
      generator.send(load);
      return generator.next('measured');
    };
    const compare = async (scenario: Scenario, clients: number): Promise<HttpResult> => {
      const ours: LoadResult[] = [];
      const floors: LoadResult[] = [];
      for (let round = 0; round <= rounds; round++) {
        const load = { clients, milliseconds: round === 0 ? milliseconds / 4 : milliseconds };
        ours.push(await measure({ ...load, port: api.port, requests: scenario.application }));
        floors.push(await measure({ ...load, port: floorPort, requests: scenario.floor }));
      }
      // The first round warms up.
      return { ...scenario, clients, application: medians(ours.slice(1)), floor: medians(floors.slice(1)) };
    };
    const results: HttpResult[] = [];
    for (const scenario of scenarios({ cookie: api.cookie, ids: region.ids })) {
      for (const clients of CLIENTS) results.push(await compare(scenario, clients));
      log(`${scenario.name}: measured`);
    }
    return results;
  } finally {
    await Promise.all([api, floor, generator].map((child) => child.stop()));
  }
}

function medians(results: readonly LoadResult[]): Figures {
  const of = (name: keyof Figures): number => median(results.map((result) => result[name]));
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), p99: of('p99') };
}
