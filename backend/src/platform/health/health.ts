import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';

/** `degraded`: the system serves, but something waits for somebody. `down`: it cannot serve. */
export type HealthState = 'ok' | 'degraded' | 'down';

export interface HealthFinding {
  state: HealthState;
  /** Why it is not `ok`: a code the interface translates under `health.<code>`. */
  code?: string;
}

export interface HealthReport {
  state: HealthState;
  checks: Record<string, HealthFinding>;
}

type Check = () => Promise<HealthFinding>;

/** Longest a single check may take, in milliseconds, before it counts as down. */
const PATIENCE = 3_000;

/** Whether the parts of the system can work. Each part registers its own check. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, Check>();

  constructor(database: Database) {
    this.register('database', async () => {
      await database.open('SELECT 1');
      return { state: 'ok' };
    });
  }

  register(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  async report(): Promise<HealthReport> {
    const findings = await Promise.all([...this.checks].map(async ([name, check]) => [name, await inTime(check)] as const));
    return { state: worst(findings.map(([, finding]) => finding.state)), checks: Object.fromEntries(findings) };
  }
}

async function inTime(check: Check): Promise<HealthFinding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<HealthFinding>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'down', code: 'no_answer' }), PATIENCE);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return { state: 'down', code: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}

function worst(states: HealthState[]): HealthState {
  if (states.includes('down')) return 'down';
  return states.includes('degraded') ? 'degraded' : 'ok';
}
