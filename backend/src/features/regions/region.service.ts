import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { RegionRepository, type NewRegion } from './region.repository.js';

/** Keeps the regions of the installation. */
@Injectable()
export class RegionService {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionRepository,
    private readonly events: EventLog,
  ) {}

  /** Opens a new region; the first entry of its history is written in it. */
  async create(caller: Caller, values: Omit<NewRegion, 'id'>): Promise<string> {
    const id = uuidv7();
    await this.database.write(new Caller({ ...caller.identity, regionId: id }), async (tx) => {
      await this.regions.insert(tx, { id, ...values });
      await this.events.record(tx, { kind: 'regions.created', subjects: [{ type: 'regions', id, version: 1 }] });
    });
    return id;
  }
}
