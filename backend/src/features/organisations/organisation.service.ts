import type { FieldChange, Organisation, OrganisationInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { changesBetween, EventLog } from '../../platform/events/index.js';
import type { Page } from '../../platform/http/index.js';
import type { ListQuery } from '../../platform/listing/index.js';
import { OrganisationRepository, type OrganisationValues } from './organisation.repository.js';
import { HISTORY_FIELDS, valuesFrom } from './organisation.mapper.js';
import type { OrganisationEntity } from './organisation.entity.js';

/** Keeps the organisations of a region. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly events: EventLog,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.organisations.page(caller, query);
  }

  /** @throws AppError `not_found` */
  async get(caller: Caller, id: string): Promise<Organisation> {
    const organisation = await this.organisations.find(caller, id);
    if (!organisation) throw new AppError('not_found');
    return organisation;
  }

  async create(caller: Caller, input: OrganisationInput): Promise<Organisation> {
    const id = uuidv7();
    await this.database.write(caller, async (tx) => {
      await this.organisations.insert(tx, { id, archivedAt: null, ...valuesFrom(input) });
      await this.events.record(tx, { kind: 'organisations.created', subjects: [{ type: 'organisations', id, version: 1 }] });
    });
    return this.get(caller, id);
  }

  /**
   * Replaces the record as it was read at `version`; a change by somebody else in between is never overwritten.
   * @throws AppError `stale_version` with the record as it stands now
   */
  async replace(caller: Caller, id: string, version: number, input: OrganisationInput): Promise<Organisation> {
    await this.database.write(caller, async (tx) => {
      const before = await this.atVersion(tx, id, version);
      const after = valuesFrom(input);
      if (after.parentId && after.parentId !== before.parentId) await this.refuseCycle(tx, after.parentId, id);
      const changes = changesBetween(before, { ...before, ...after }, HISTORY_FIELDS);
      if (changes.length > 0) await this.change(tx, 'organisations.updated', before, after, changes);
    });
    return this.get(caller, id);
  }

  /** Takes the organisation out of lists; nothing is deleted. Archiving twice is one archiving. */
  async archive(caller: Caller, id: string): Promise<Organisation> {
    await this.database.write(caller, async (tx) => {
      const before = await this.existing(tx, id);
      if (!before.archivedAt) await this.change(tx, 'organisations.archived', before, { archivedAt: new Date() });
    });
    return this.get(caller, id);
  }

  async restore(caller: Caller, id: string): Promise<Organisation> {
    await this.database.write(caller, async (tx) => {
      const before = await this.existing(tx, id);
      if (before.archivedAt) await this.change(tx, 'organisations.restored', before, { archivedAt: null });
    });
    return this.get(caller, id);
  }

  private async change(
    tx: Tx,
    kind: string,
    before: OrganisationEntity,
    values: Partial<OrganisationValues>,
    changes: FieldChange[] = [],
  ): Promise<void> {
    const version = before.version + 1;
    await this.organisations.update(tx, before.id, version, values);
    await this.events.record(tx, { kind, subjects: [{ type: 'organisations', id: before.id, version }], changes });
  }

  private async existing(tx: Tx, id: string): Promise<OrganisationEntity> {
    const organisation = await this.organisations.lock(tx, id);
    if (!organisation) throw new AppError('not_found');
    return organisation;
  }

  private async atVersion(tx: Tx, id: string, version: number): Promise<OrganisationEntity> {
    const organisation = await this.existing(tx, id);
    if (organisation.version !== version) throw new AppError('stale_version', { current: await this.get(tx.caller, id) });
    return organisation;
  }

  private async refuseCycle(tx: Tx, parentId: string, id: string): Promise<void> {
    if (await this.organisations.isBelow(tx, parentId, id)) throw new AppError('parent_cycle');
  }
}
