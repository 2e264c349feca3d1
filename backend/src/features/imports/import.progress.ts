import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { ChangeFeed, EventLog } from '../../platform/events/index.js';
import type { ImportEntity } from './import.entity.js';
import { ImportRepository } from './import.repository.js';

/** How the work on an import ends. */
type End = 'finished' | 'stopped' | 'undone';

/** Tells how far imports have come. */
@Injectable()
export class ImportProgress {
  constructor(
    private readonly imports: ImportRepository,
    private readonly feed: ChangeFeed,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Open browsers ask again then. */
  tell({ id, regionId }: { id: string; regionId: string }): void {
    this.feed.announce({ eventId: null, regionId, subjects: [{ type: 'imports', id }] });
  }

  /** The work is at its end: its time, and what came of how many rows. */
  async end(tx: Tx, imported: ImportEntity, state: End, values: Partial<ImportEntity> = {}): Promise<void> {
    const { id, results } = imported;
    const version = imported.version + 1;
    await this.imports.update(tx, id, version, { ...values, state, finishedAt: this.clock.now() });
    const changes = Object.entries(values.undone ?? results).map(([field, after]) => ({ field, before: null, after }));
    await this.events.record(tx, { kind: `imports.${state}`, subjects: [{ type: 'imports', id, version }], changes });
  }
}
