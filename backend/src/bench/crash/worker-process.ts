import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { crashEnvironment, type CrashAddresses } from './crash-platform.js';
import { ROOT } from './killable-cluster.js';

const ENTRY = join(ROOT, 'backend/dist/bench/crash/crash-worker.js');

/** A worker that is started again as soon as it ends, as a supervisor does. */
export class WorkerProcess {
  private child: ChildProcess;
  private stopping = false;

  constructor(
    private readonly addresses: CrashAddresses,
    private readonly overdueMs: number,
  ) {
    this.child = this.start();
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Makes it die at its next enqueuing, before it stamps. */
  doom(): void {
    if (this.child.connected) this.child.send('doom');
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  private start(): ChildProcess {
    const env = {
      PATH: process.env.PATH,
      ...crashEnvironment(this.addresses, 'worker'),
      CRASH_OVERDUE_MS: String(this.overdueMs),
    };
    const child = fork(ENTRY, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.on('exit', () => {
      if (!this.stopping) this.child = this.start();
    });
    return child;
  }
}
