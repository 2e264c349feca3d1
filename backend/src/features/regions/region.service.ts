import type { Region, RegionInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { RegionRepository, type NewRegion } from './region.repository.js';

/** Keeps the regions of the installation; what a region holds stays closed to whoever keeps it. */
@Injectable()
export class RegionService {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionRepository,
    private readonly events: EventLog,
  ) {}

  page(query: ListQuery): Promise<Page> {
    return this.regions.page(query);
  }

  /** @throws AppError `not_found` */
  async get(id: string): Promise<Region> {
    const region = await this.regions.find(id);
    if (!region) throw new AppError('not_found');
    return region;
  }

  /** Opens a new region; the first entry of its history is written in it. */
  async create(caller: Caller, { name, demo }: Omit<NewRegion, 'id'>): Promise<Region> {
    const id = uuidv7();
    await this.database.write(caller.inRegion(id), async (tx) => {
      await this.regions.insert(tx, { id, name: name.trim(), demo });
      await this.events.record(tx, { kind: 'regions.created', subjects: [{ type: 'regions', id, version: 1 }] });
    });
    return this.get(id);
  }

  /** @throws AppError `stale_version` with the region as it stands now */
  async rename(caller: Caller, id: string, version: number, input: RegionInput): Promise<Region> {
    const name = input.name.trim();
    await this.database.write(caller.inRegion(id), async (tx) => {
      const before = await this.regions.lock(tx, id);
      if (!before) throw new AppError('not_found');
      if (before.version !== version) throw new AppError('stale_version', { current: await this.get(id) });
      if (before.name === name) return;
      await this.regions.rename(tx, id, name);
      await this.events.record(tx, {
        kind: 'regions.updated',
        subjects: [{ type: 'regions', id, version: version + 1 }],
        changes: [{ field: 'name', before: before.name, after: name }],
      });
    });
    return this.get(id);
  }
}
