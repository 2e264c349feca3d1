import type { FieldChange, Organisation, OrganisationInput, OrganisationValueField, ValueCount } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { Listing, ListQuery, Page } from '../../platform/listing/index.js';
import { asksForCustomFields, CustomFieldService, withCustomFields } from '../custom-fields/index.js';
import type { OrganisationEntity } from './organisation.entity.js';
import { historyOf, valuesFrom } from './organisation.mapper.js';
import { LISTING, OrganisationRepository, type OrganisationValues } from './organisation.repository.js';

/** Keeps the organisations of a region. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly customFields: CustomFieldService,
    private readonly events: EventLog,
  ) {}

  async page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.organisations.page(caller, await this.listingFor(caller, query), query);
  }

  /** How the region lists its organisations, own fields included. */
  async listing(caller: Caller): Promise<Listing> {
    return withCustomFields(LISTING, await this.customFields.definitions(caller, 'organisations'), 'o.custom');
  }

  /** @throws AppError `not_found` */
  async get(caller: Caller, id: string): Promise<Organisation> {
    const organisation = await this.organisations.find(caller, id);
    if (!organisation) throw new AppError('not_found');
    return organisation;
  }

  /** Values in use of a field, for suggestions while typing. */
  values(caller: Caller, field: OrganisationValueField, typed: string): Promise<ValueCount[]> {
    return this.organisations.values(caller, field, typed);
  }

  async create(caller: Caller, input: OrganisationInput): Promise<Organisation> {
    const id = uuidv7();
    await this.database.write(caller, async (tx) => {
      const custom = await this.customFields.accept(tx, 'organisations', {}, input.custom ?? {});
      await this.organisations.insert(tx, { id, archivedAt: null, custom, ...valuesFrom(input) });
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
      const custom = await this.customFields.accept(tx, 'organisations', before.custom, input.custom ?? {});
      const after = { custom, ...valuesFrom(input) };
      if (after.parentId && after.parentId !== before.parentId) await this.refuseCycle(tx, after.parentId, id);
      const changes = historyOf(before, after);
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

  private async listingFor(caller: Caller, query: ListQuery): Promise<Listing> {
    return asksForCustomFields(query) ? this.listing(caller) : LISTING;
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
