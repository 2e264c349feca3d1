import { QUEUE_NAMES } from '@knotenpunkt/shared';
import { runMigrations } from 'bullmq';
import type { PoolClient } from 'pg';
import { RUNTIME_ROLE } from '../database/tenancy.sql.js';
import { QUEUE_SCHEMA } from './backend.queue.js';

/**
 * Brings BullMQ's schema up to date as the owner. The runtime role may use what is there and make nothing: BullMQ
 * would otherwise run DDL on the first job of each queue.
 */
export async function migrateQueues(owner: PoolClient): Promise<void> {
  await runMigrations(owner, QUEUE_SCHEMA);
  for (const name of QUEUE_NAMES) await createQueue(owner, name);
  await owner.query(`
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${RUNTIME_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${RUNTIME_ROLE};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${RUNTIME_ROLE}`);
}

async function createQueue(owner: PoolClient, name: string): Promise<void> {
  const { rows } = await owner.query<{ statement: string }>(
    `SELECT format('CREATE SEQUENCE IF NOT EXISTS %I.%I', $1::text, ${QUEUE_SCHEMA}.job_id_seq_name($2)) AS statement`,
    [QUEUE_SCHEMA, name],
  );
  for (const { statement } of rows) await owner.query(statement);
}
