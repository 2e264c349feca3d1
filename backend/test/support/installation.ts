import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { KillableCluster } from '../../src/bench/crash/killable-cluster.js';
import { RedisServer } from '../../src/bench/crash/redis-server.js';
import { readSettings } from '../../src/platform/config/index.js';
import { migrate } from '../../src/platform/database/index.js';
import { TEST_SECRET } from './database.js';
import { startMailServer, type TestMailServer } from './mail-server.js';
import { ServerProcess } from './server-process.js';

/** Queues of an installation of a test. */
export type QueueBackend = 'PostgreSQL' | 'Redis';

export const QUEUE_BACKENDS: QueueBackend[] = RedisServer.program() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

/** A whole installation of processes on servers of its own, any of which can be killed: two of each role. */
export class Installation {
  private constructor(
    private readonly cluster: KillableCluster,
    private readonly redis: RedisServer | undefined,
    readonly mails: TestMailServer,
    private readonly settings: NodeJS.ProcessEnv,
    readonly apis: ServerProcess[],
    private readonly workers: ServerProcess[],
  ) {}

  static async start(backend: QueueBackend): Promise<Installation> {
    const program = backend === 'Redis' ? RedisServer.program() : undefined;
    const [cluster, redis, mails] = await Promise.all([
      KillableCluster.start(),
      program ? RedisServer.start(program) : undefined,
      startMailServer(),
    ]);
    const settings = {
      DATABASE_URL: cluster.url,
      ...(redis && { REDIS_URL: redis.url }),
      SECRET_KEY: TEST_SECRET.toString(),
      SMTP_URL: mails.url,
      MAIL_ALLOW: '*',
      MAIL_FROM: 'Regionalagentur <netz@musterregion.example>',
      LOG_LEVEL: 'error',
    };
    await migrate(readSettings({ ...settings, ROLE: 'api' }));
    const start = (role: 'api' | 'worker') => ServerProcess.start(role, settings);
    const apis = await Promise.all([start('api'), start('api')]);
    const workers = await Promise.all([start('worker'), start('worker')]);
    return new Installation(cluster, redis, mails, settings, apis, workers);
  }

  /** Kills a worker, whatever it is doing, and starts another in its place. */
  async killWorker(index: number): Promise<void> {
    await this.workers[index]?.kill();
    this.workers[index] = await ServerProcess.start('worker', this.settings);
  }

  killPostgres(): Promise<void> {
    return this.cluster.crash();
  }

  async killRedis(): Promise<void> {
    await this.redis?.crash();
  }

  /** FLUSHALL, or what comes to the same where PostgreSQL carries the queues. */
  async emptyQueues(): Promise<void> {
    if (this.redis) await this.redis.flush();
    else await this.query('DELETE FROM bullmq.job; DELETE FROM bullmq.meta');
  }

  /** Runs statements as the owner. */
  async query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]> {
    return this.connected(async (client) => (await client.query<Row>(sql, values)).rows);
  }

  /** Runs statements as the owner over one connection, which ends where PostgreSQL is killed. */
  async connected<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const client = new pg.Client({ connectionString: this.cluster.url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** A coordinator of a new region, with the headers that log them in. */
  async coordinator(): Promise<{ regionId: string; userId: string; headers: Record<string, string> }> {
    const [regionId, userId, cookie] = [uuidv7(), uuidv7(), randomBytes(32).toString('base64url')];
    await this.query('INSERT INTO region (id, name) VALUES ($1, $2)', [regionId, 'Musterregion']);
    await this.query('INSERT INTO user_account (id, email, name, activated_at) VALUES ($1, $2, $3, now())', [
      userId,
      'koordination@musterregion.example',
      'Ina Muster',
    ]);
    await this.query(`INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, 'coordinator')`, [userId, regionId]);
    await this.query(
      `INSERT INTO login_session (id, token_hash, user_id, region_id, started_at, last_used_at) VALUES ($1, $2, $3, $4, now(), now())`,
      [uuidv7(), createHash('sha256').update(cookie).digest(), userId, regionId],
    );
    return { regionId, userId, headers: { cookie: `knotenpunkt=${cookie}`, 'content-type': 'application/json' } };
  }

  async stop(): Promise<void> {
    await Promise.all([...this.apis, ...this.workers].map((process) => process.end()));
    await this.redis?.stop();
    await this.mails.stop();
    await this.cluster.stop();
  }
}
