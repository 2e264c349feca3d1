import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Caller } from '../access/index.js';
import { isCrossed, translateDatabaseError } from '../errors/index.js';
import { StatementLine } from './statement-line.js';
import { StatementNames } from './statement-names.js';

/**
 * A transaction in one region. Every write takes it as its first argument, so that a change, its event
 * and its outbox row share it; forgetting does not compile.
 */
export class Tx {
  constructor(
    readonly manager: EntityManager,
    readonly caller: Caller,
    private readonly line: StatementLine,
    private readonly afterCommit: (() => void)[] = [],
  ) {}

  get regionId(): string {
    return this.caller.regionId;
  }

  /**
   * Runs one statement; its rows, typed by the caller of this method. It leaves at once, so that what comes next is put together
   * while the database works; of several at once each waits for the one before.
   */
  query<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.line.run<Row>(sql, values);
  }

  /** The same transaction on behalf of another caller, in the caller's region: for what is set up in several at once. */
  async as(caller: Caller): Promise<Tx> {
    await this.manager.query(`SET LOCAL app.region_id = '${literalRegion(caller.identity.regionId)}'`);
    return new Tx(this.manager, caller, this.line, this.afterCommit);
  }

  /** The same transaction for tables outside every region, on behalf of a caller without; the connection stays where it is. */
  get outside(): Tx {
    return new Tx(this.manager, Caller.system(null, this.caller.requestId), this.line, this.afterCommit);
  }

  /** Runs `work` once the transaction has committed; never where it rolled back. For wake-ups only: it may be lost. */
  onCommit(work: () => void): void {
    this.afterCommit.push(work);
  }

  /** For `Database` only. */
  committed(): void {
    for (const work of this.afterCommit) work();
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** How often a transaction is begun that others cross. */
const ATTEMPTS = 3;

/** The one way to the database for the running system, as the runtime role under row-level security. */
export class Database implements OnApplicationShutdown {
  /** Region each pooled connection is set to; a connection never serves two regions in one request. */
  private readonly pinned = new WeakMap<PoolClient, string>();
  private readonly names = new StatementNames();

  /**
   * @param openPool connections for the tables outside every region: a request asks them first, and on a connection of
   * their own it does not move another one out of its region
   */
  constructor(
    readonly dataSource: DataSource,
    private readonly openPool: Pool,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.openPool.end();
  }

  /**
   * Runs `work` in one transaction of the caller's region; a caller without region sees no tenant's rows. Where it crosses with
   * another transaction and has to give way, it is rolled back and `work` runs again from the start: it leaves nothing behind
   * but in the database.
   * @throws AppError `unavailable` where the database is away, or the way is never free; nothing is kept then.
   */
  async write<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.transact(caller, work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isCrossed(error)) throw translateDatabaseError(error);
      }
    }
  }

  /**
   * One reading statement in the caller's region, on a connection pinned to it: a single round trip
   * while the connection stays in the region.
   */
  async read<Row extends QueryResultRow>(caller: Caller, sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.runInPool<Row>(this.pool, caller.identity.regionId, sql, values);
  }

  /**
   * One changing statement in the caller's region, committed by itself in a single round trip: for what leaves neither an event
   * nor work behind.
   */
  async writeOne<Row extends QueryResultRow>(caller: Caller, sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.runInPool<Row>(this.pool, caller.identity.regionId, sql, values);
  }

  /** A statement on the tables outside every region (users, logins, tokens, outbox). */
  async open<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.runInPool<Row>(this.openPool, null, sql, values);
  }

  /** The pool of the regions' tables, for reading and writing. */
  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }

  private async transact<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    let line: StatementLine | undefined;
    try {
      const client = (await runner.connect()) as PoolClient;
      await this.pin(client, literalRegion(caller.identity.regionId));
      await runner.startTransaction();
      line = new StatementLine((text, values) => this.runOn(client, text, values));
      const tx = new Tx(runner.manager, caller, line);
      const result = await work(tx);
      await line.end();
      await runner.commitTransaction();
      tx.committed();
      return result;
    } catch (error) {
      await line?.end();
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async runInPool<Row extends QueryResultRow>(
    pool: Pool,
    regionId: string | null,
    text: string,
    values: unknown[],
  ): Promise<Row[]> {
    let client: PoolClient | undefined;
    let failure: unknown;
    try {
      client = await pool.connect();
      await this.pin(client, literalRegion(regionId));
      return await this.runOn<Row>(client, text, values);
    } catch (error) {
      failure = translateDatabaseError(error);
      throw failure;
    } finally {
      // After an error the state of the connection is uncertain: it is not handed out again.
      client?.release(failure !== undefined);
    }
  }

  private async runOn<Row extends QueryResultRow>(client: PoolClient, text: string, values: unknown[]): Promise<Row[]> {
    const { rows } = await client.query<Row>({ text, values, name: this.names.nameOf(text) });
    return rows;
  }

  private async pin(client: PoolClient, region: string): Promise<void> {
    if (this.pinned.get(client) === region) return;
    this.pinned.delete(client);
    await client.query(`SET app.region_id = '${region}'`);
    this.pinned.set(client, region);
  }
}

/** SET takes no parameters, so the value is checked to be a UUID before it is written into the statement. */
function literalRegion(regionId: string | null): string {
  if (regionId === null) return '';
  if (!UUID.test(regionId)) throw new Error('A region id is a lower-case UUID');
  return regionId;
}
