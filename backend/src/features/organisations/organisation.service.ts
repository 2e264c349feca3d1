import type {
  FieldChange,
  LogoInput,
  Organisation,
  OrganisationInput,
  OrganisationValueField,
  PartialDate,
  ValueCount,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import type { Listing, ListQuery, Page } from '../../platform/listing/index.js';
import { ArchivingService } from '../../platform/records/index.js';
import { asksForCustomFields, CustomFieldService, withCustomFields } from '../custom-fields/index.js';
import { Topics } from '../topics/index.js';
import type { OrganisationEntity } from './organisation.entity.js';
import { HISTORY, historyOf, valuesFrom } from './organisation.mapper.js';
import { OrganisationRepository, type OrganisationValues } from './organisation.repository.js';

/** Keeps the organisations of a region. */
@Injectable()
export class OrganisationService extends ArchivingService<
  OrganisationEntity,
  OrganisationInput,
  Organisation,
  OrganisationValues
> {
  constructor(
    database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly customFields: CustomFieldService,
    private readonly topics: Topics,
    events: EventLog,
  ) {
    super(database, organisations, events, { resource: 'organisations', history: HISTORY });
  }

  override async page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.organisations.page(caller, query, await this.listingFor(caller, query));
  }

  /** How the region lists its organisations, own fields included. */
  async listing(caller: Caller): Promise<Listing> {
    return withCustomFields(
      this.organisations.source.listing,
      await this.customFields.definitions(caller, 'organisations'),
      'o.custom',
    );
  }

  /** Values in use of a field, for suggestions while typing. */
  values(caller: Caller, field: OrganisationValueField, typed: string): Promise<ValueCount[]> {
    return this.organisations.values(caller, field, typed);
  }

  /** @throws AppError `unknown_reference` where the organisation has no such image among its files */
  async showLogo(caller: Caller, id: string, { fileId, permission }: LogoInput): Promise<Organisation> {
    await this.database.write(caller, async (tx) => {
      const before = await this.existing(tx, id);
      if (!(await this.organisations.hasImage(tx, id, fileId))) throw new AppError('unknown_reference');
      await this.change(tx, 'logo_shown', before, { logoFileId: fileId, logoPermission: permission.trim() });
    });
    return this.get(caller, id);
  }

  /** The image stays among the files. */
  async hideLogo(caller: Caller, id: string): Promise<Organisation> {
    await this.database.write(caller, async (tx) => {
      const before = await this.existing(tx, id);
      if (before.logoFileId) await this.change(tx, 'logo_hidden', before, { logoFileId: null, logoPermission: null });
    });
    return this.get(caller, id);
  }

  /**
   * Closes a collective that became the organisations it stood for, in a transaction of somebody else.
   * @throws AppError `conflict` where it is none, or was resolved already
   */
  async resolve(tx: Tx, id: string, version: number, on: PartialDate): Promise<void> {
    const before = await this.atVersion(tx, id, version);
    if (!before.collective || before.resolvedAt) throw new AppError('conflict');
    const values = { resolvedAt: on, state: 'closed' as const };
    await this.change(tx, 'resolved', before, values, this.changes(before, values));
  }

  /**
   * Notes that somebody of it says its data is right, in a transaction of somebody else.
   * @param beside what else the history names with it
   */
  async confirm(tx: Tx, id: string, at: Date, beside: readonly Subject[]): Promise<void> {
    const before = await this.existing(tx, id);
    const version = before.version + 1;
    await this.organisations.update(tx, id, version, { confirmedAt: at });
    await this.events.record(tx, { kind: 'organisations.confirmed', subjects: [this.itself({ id, version }), ...beside] });
  }

  protected override async accept(
    tx: Tx,
    input: OrganisationInput,
    before: OrganisationEntity | null,
  ): Promise<OrganisationValues> {
    const custom = await this.customFields.accept(tx, 'organisations', before?.custom ?? {}, input.custom ?? {});
    const values = { custom, ...valuesFrom(input) };
    await this.checkReferences(tx, values, before);
    return values;
  }

  protected override keepBeside(tx: Tx, id: string, { topicIds = [] }: OrganisationInput): Promise<FieldChange[]> {
    return this.topics.assign(tx, { type: 'organisations', id }, topicIds);
  }

  override changes(before: OrganisationEntity, values: Partial<OrganisationValues>): FieldChange[] {
    return historyOf(before, values);
  }

  private async listingFor(caller: Caller, query: ListQuery): Promise<Listing> {
    return asksForCustomFields(query) ? this.listing(caller) : this.organisations.source.listing;
  }

  private async checkReferences(
    tx: Tx,
    { parentId, successorId, responsibleUserId }: Omit<OrganisationValues, 'custom'>,
    before: OrganisationEntity | null,
  ): Promise<void> {
    if (before && parentId !== before.parentId) await this.refuseCycle(tx, 'parent_id', parentId, before.id);
    if (before && successorId !== before.successorId) await this.refuseCycle(tx, 'successor_id', successorId, before.id);
    const appointed = responsibleUserId && responsibleUserId !== before?.responsibleUserId;
    if (appointed && !(await this.organisations.worksHere(tx, responsibleUserId))) {
      throw new AppError('invalid_input', { fields: [{ path: 'responsibleUserId', code: 'unknown_value' }] });
    }
  }

  private async refuseCycle(tx: Tx, chain: 'parent_id' | 'successor_id', next: string | null, id: string): Promise<void> {
    if (next && (await this.organisations.leadsTo(tx, chain, next, id))) throw new AppError('parent_cycle');
  }
}
