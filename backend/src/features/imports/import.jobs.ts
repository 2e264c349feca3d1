import { Caller } from '../../platform/access/index.js';
import type { JobKind } from '../../platform/queue/index.js';
import type { ImportEntity } from './import.entity.js';

/** Reads the rows of an import and compares them with the records of the region. */
export const CHECK_IMPORT = { queue: 'imports', job: 'imports.check' } as const satisfies JobKind;

/** Writes the rows of an import. */
export const RUN_IMPORT = { queue: 'imports', job: 'imports.run' } as const satisfies JobKind;

/** Takes back what an import has written. */
export const UNDO_IMPORT = { queue: 'imports', job: 'imports.undo' } as const satisfies JobKind;

/** What the events of an import name as their request: so it is told apart who changed a record since. */
export const requestOf = (importId: string): string => `import/${importId}`;

/** On whose behalf rows are written: theirs who brought the file. */
export function importer({ id, regionId, createdBy }: ImportEntity): Caller {
  return new Caller({ userId: createdBy, regionId, roles: [], requestId: requestOf(id) });
}
