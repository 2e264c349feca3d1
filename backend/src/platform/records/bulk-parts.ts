import type { BulkAddResult } from '@knotenpunkt/shared';
import { AppError } from '../errors/index.js';

/** Makes a part for each of many records; those that have such a part at that time are named. */
export async function addEach(ids: readonly string[], add: (id: string) => Promise<string>): Promise<BulkAddResult> {
  const result: BulkAddResult = { added: [], skipped: [] };
  for (const id of ids) {
    try {
      result.added.push({ id: await add(id), of: id });
    } catch (error) {
      if (!isOverlap(error)) throw error;
      result.skipped.push({ id, code: 'unchanged' });
    }
  }
  return result;
}

/** Periods are compared before anything is written, so that the transaction goes on. */
function isOverlap(error: unknown): boolean {
  return error instanceof AppError && error.details.fields?.[0]?.code === 'overlaps';
}
