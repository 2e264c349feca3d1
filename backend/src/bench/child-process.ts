import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Options {
  env?: NodeJS.ProcessEnv;
}

/** A process of a measurement, which tells what it has to say over its channel and ends with it. */
export class MeasuringProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** @param entry below dist */
  static start(entry: string, { env = process.env }: Options = {}): MeasuringProcess {
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
    return new MeasuringProcess(fork(join(import.meta.dirname, '..', entry), { env, execArgv: [], stdio: [...stdio] }));
  }

  send(message: object): void {
    this.child.send(message);
  }

  /**
   * The next message of a type.
   * @throws Error where the process ends without it
   */
  next<T>(type: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const listen = (message: { type: string } & T): void => {
        if (message.type !== type) return;
        this.child.off('message', listen).off('exit', fail);
        resolve(message);
      };
      const fail = (): void => reject(new Error(`${this.child.spawnfile} ended before it said "${type}"`));
      this.child.on('message', listen).once('exit', fail);
    });
  }

  /** Most memory the process has had so far, as Linux counts it. */
  peakMegabytes(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.disconnect();
    await once(this.child, 'exit');
  }
}
