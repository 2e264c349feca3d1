import type { Caller } from '../access/index.js';
import type { Database, Tx } from '../database/index.js';

/** Carries what was found out over the transaction that is taken back. */
class Rehearsed<Result> extends Error {
  constructor(readonly result: Result) {
    super('Rehearsed');
  }
}

/** Does the work in one transaction; as a preview all of it is taken back, and what it came to is answered all the same. */
export async function doneOrRehearsed<Result>(
  database: Database,
  caller: Caller,
  preview: boolean,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  if (!preview) return database.write(caller, work);
  try {
    return await database.write<Result>(caller, async (tx) => {
      throw new Rehearsed(await work(tx));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return (error as Rehearsed<Result>).result;
    throw error;
  }
}
