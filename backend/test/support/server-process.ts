import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ProcessRole } from '../../src/platform/config/index.js';

const ENTRY = join(import.meta.dirname, '../../dist/main.js');

/** How long a process may take to end when asked to, in milliseconds. */
const PATIENCE = 10_000;

/** The built backend in a process of its own, as an installation of several runs it. */
export class ServerProcess {
  private constructor(
    readonly role: ProcessRole,
    readonly address: string,
    private readonly child: ChildProcess,
  ) {}

  /** Resolves once the process says that it serves. */
  static async start(role: ProcessRole, settings: NodeJS.ProcessEnv): Promise<ServerProcess> {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const env = { PATH: process.env.PATH, TZ: process.env.TZ, ...settings, ROLE: role, PORT: String(port), APP_URL: address };
    const child = fork(ENTRY, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await Promise.race([once(child, 'message'), once(child, 'exit').then(() => failedToStart(role))]);
    return new ServerProcess(role, address, child);
  }

  /** Most memory it ever held, in bytes, where the system tells. */
  async mostMemory(): Promise<number | null> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8').catch(() => '');
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return peak === undefined ? null : Number(peak) * 1024;
  }

  async status(path: string): Promise<number> {
    const answer = await fetch(this.address + path, { redirect: 'manual' });
    await answer.arrayBuffer();
    return answer.status;
  }

  post(path: string, body: unknown): Promise<Response> {
    return fetch(this.address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** @returns the signal it ended by: SIGTERM, or SIGKILL where it did not end in time */
  async end(): Promise<NodeJS.Signals | number | null> {
    if (this.ended === null) {
      this.child.kill('SIGTERM');
      const late = setTimeout(() => this.child.kill('SIGKILL'), PATIENCE);
      await once(this.child, 'exit');
      clearTimeout(late);
    }
    return this.ended;
  }

  /** @throws Error where it has ended by itself, which it must not */
  async kill(): Promise<void> {
    if (this.ended !== null) throw new Error(`The process with ROLE=${this.role} ended before it was killed; it said above why`);
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  private get ended(): NodeJS.Signals | number | null {
    return this.child.signalCode ?? this.child.exitCode;
  }
}

function failedToStart(role: ProcessRole): never {
  throw new Error(`The process with ROLE=${role} ended before it served; it said above why`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
