import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../median.js';
import type { ApiProcess } from '../api-process.js';

/** Milliseconds between two looks at lists: more often than anybody looks, and not so often that it is what keeps the machine busy. */
const BETWEEN = 500;

const LISTS = ['/api/persons?range=[0,24]', '/api/organisations?range=[0,24]'];

/** Somebody who looks at lists, one after the other. */
export class ListProbe {
  constructor(private readonly api: ApiProcess) {}

  /** @returns the median of the milliseconds lists took until `work` was done */
  async during(work: Promise<unknown>): Promise<number> {
    let busy = true;
    const end = (): void => void (busy = false);
    work.then(end, end);
    const took: number[] = [];
    while (busy) {
      for (const list of LISTS) {
        const began = performance.now();
        await this.api.get(list);
        took.push(performance.now() - began);
      }
      await pause(BETWEEN);
    }
    return median(took);
  }
}
