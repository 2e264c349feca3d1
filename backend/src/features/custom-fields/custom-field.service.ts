import type { CustomField, CustomFieldInput, Customisable, CustomValues } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { changesBetween, EventLog } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import type { CustomFieldDefinition } from './custom-field.definition.js';
import type { CustomFieldEntity } from './custom-field.entity.js';
import { checkIdentity, checkOptions, editableFrom, HISTORY_FIELDS } from './custom-field.mapper.js';
import { CustomFieldRepository, type CustomFieldValues } from './custom-field.repository.js';
import { customValuesFrom } from './custom-field.values.js';

/** Most current own fields of one resource in a region. */
const MAX_CUSTOM_FIELDS = 50;

/** Keeps the own fields a region adds to its records. */
@Injectable()
export class CustomFieldService {
  constructor(
    private readonly database: Database,
    private readonly fields: CustomFieldRepository,
    private readonly events: EventLog,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.fields.page(caller, query);
  }

  /** @throws AppError `not_found` */
  async get(caller: Caller, id: string): Promise<CustomField> {
    const field = await this.fields.find(caller, id);
    if (!field) throw new AppError('not_found');
    return field;
  }

  /** All of a resource in their order, archived ones included. */
  definitions(caller: Caller, resource: Customisable): Promise<CustomFieldDefinition[]> {
    return this.fields.definitions(caller, resource);
  }

  /**
   * The own fields a record of `resource` gets; see `customValuesFrom`.
   * @throws AppError `invalid_input`
   */
  async accept(tx: Tx, resource: Customisable, before: CustomValues, given: CustomValues): Promise<CustomValues> {
    if (Object.keys(before).length === 0 && Object.keys(given).length === 0) return {};
    return customValuesFrom(await this.fields.definitionsIn(tx, resource), before, given);
  }

  async create(caller: Caller, input: CustomFieldInput): Promise<CustomField> {
    checkOptions(input);
    const id = uuidv7();
    await this.database.write(caller, async (tx) => {
      const position = await this.freePosition(tx, input.resource);
      const { resource, key, type } = input;
      const values = { position: input.position ?? position, ...editableFrom(input) };
      await this.fields.insert(tx, { id, resource, key, type, archivedAt: null, ...values });
      await this.events.record(tx, { kind: 'custom-fields.created', subjects: [{ type: 'custom-fields', id, version: 1 }] });
    });
    return this.get(caller, id);
  }

  /** @throws AppError `stale_version` with the definition as it stands now */
  async replace(caller: Caller, id: string, version: number, input: CustomFieldInput): Promise<CustomField> {
    checkOptions(input);
    await this.database.write(caller, async (tx) => {
      const before = await this.existing(tx, id);
      if (before.version !== version) throw new AppError('stale_version', { current: await this.get(caller, id) });
      checkIdentity(input, before);
      await this.change(tx, 'updated', before, { position: input.position ?? before.position, ...editableFrom(input) });
    });
    return this.get(caller, id);
  }

  /** Takes the field out of forms and lists; values already given stay in the records. */
  async archive(caller: Caller, id: string): Promise<CustomField> {
    await this.database.write(caller, async (tx) => {
      const before = await this.existing(tx, id);
      if (!before.archivedAt) await this.change(tx, 'archived', before, { archivedAt: new Date() });
    });
    return this.get(caller, id);
  }

  async restore(caller: Caller, id: string): Promise<CustomField> {
    await this.database.write(caller, async (tx) => {
      const before = await this.existing(tx, id);
      if (!before.archivedAt) return;
      await this.freePosition(tx, before.resource);
      await this.change(tx, 'restored', before, { archivedAt: null });
    });
    return this.get(caller, id);
  }

  private async change(tx: Tx, verb: string, before: CustomFieldEntity, values: Partial<CustomFieldValues>): Promise<void> {
    const changes = changesBetween(before, { ...before, ...values }, HISTORY_FIELDS);
    if (changes.length === 0 && !('archivedAt' in values)) return;
    const version = before.version + 1;
    await this.fields.update(tx, before.id, version, values);
    const subject = { type: 'custom-fields', id: before.id, version };
    await this.events.record(tx, { kind: `custom-fields.${verb}`, subjects: [subject], changes });
  }

  private async existing(tx: Tx, id: string): Promise<CustomFieldEntity> {
    const field = await this.fields.lock(tx, id);
    if (!field) throw new AppError('not_found');
    return field;
  }

  /** @throws AppError `invalid_input` where there are as many as there may be */
  private async freePosition(tx: Tx, resource: Customisable): Promise<number> {
    const { count, next } = await this.fields.extent(tx, resource);
    if (count >= MAX_CUSTOM_FIELDS) {
      throw new AppError('invalid_input', {
        fields: [{ path: 'resource', code: 'too_many', values: { limit: MAX_CUSTOM_FIELDS } }],
      });
    }
    return next;
  }
}
