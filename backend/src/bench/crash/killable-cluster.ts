import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of the clone. */
export const ROOT = join(import.meta.dirname, '../../../..');

interface Cluster {
  url: string;
  home: string;
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

interface PostgresScripts {
  throwawayCluster: (options: { durable: boolean }) => Promise<Cluster>;
}

/** A PostgreSQL of the test's own, which can be killed. */
export class KillableCluster {
  private constructor(private readonly cluster: Cluster) {}

  /** Durable, as a commit that was confirmed must survive. */
  static async start(): Promise<KillableCluster> {
    const scripts = (await import(pathToFileURL(join(ROOT, 'scripts/lib/postgres.mjs')).href)) as PostgresScripts;
    return new KillableCluster(await scripts.throwawayCluster({ durable: true }));
  }

  get url(): string {
    return this.cluster.url;
  }

  /** Kills the server with everything it runs, and starts it again. */
  async crash(): Promise<void> {
    const server = Number(readFileSync(join(this.cluster.home, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
    const family = [server, ...childrenOf(server)];
    for (const pid of family) kill(pid);
    while (family.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 10));
    await this.cluster.restart();
  }

  stop(): Promise<void> {
    return this.cluster.stop();
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}

function isAlive(pid: number): boolean {
  const status = kernelStatus(pid);
  return status !== undefined && status.state !== 'Z';
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && kernelStatus(pid)?.parent === parent);
}

function kernelStatus(pid: number): { state: string; parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
