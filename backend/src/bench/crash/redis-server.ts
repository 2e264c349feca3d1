import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** A Redis of the test's own, which writes to disk every second and can be killed. */
export class RedisServer {
  private child: ChildProcess;

  private constructor(
    private readonly program: string,
    private readonly port: number,
    private readonly folder: string,
  ) {
    this.child = this.launch();
  }

  /** The program of the system, where there is one. */
  static program(): string | undefined {
    const folders = (process.env.PATH ?? '').split(delimiter);
    return folders.flatMap((folder) => PROGRAMS.map((name) => join(folder, name))).find(isExecutable);
  }

  static async start(program: string): Promise<RedisServer> {
    const server = new RedisServer(program, await freePort(), mkdtempSync(join(tmpdir(), 'knotenpunkt-redis-')));
    await server.answers();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Kills it and starts it again; it may have lost its last second. */
  async crash(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
    this.child = this.launch();
    await this.answers();
  }

  async flush(): Promise<void> {
    await this.command((redis) => redis.flushall());
  }

  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private launch(): ChildProcess {
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--dir', this.folder];
    return spawn(this.program, [...args, '--appendonly', 'yes', '--appendfsync', 'everysec'], { stdio: 'ignore' });
  }

  private async answers(): Promise<void> {
    for (let answered = false; !answered; await pause(20)) {
      answered = await this.command((redis) => redis.ping()).then(
        () => true,
        () => false,
      );
    }
  }

  private async command(work: (redis: Redis) => Promise<unknown>): Promise<void> {
    const redis = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      await work(redis);
    } finally {
      redis.disconnect();
    }
  }
}

const PROGRAMS = ['redis-server', 'valkey-server'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
