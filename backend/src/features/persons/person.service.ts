import type { FieldChange, NewPersonInput, Person, PersonValueField, ValueCount } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { Listing, ListQuery, Page } from '../../platform/listing/index.js';
import { ArchivingService } from '../../platform/records/index.js';
import { asksForCustomFields, CustomFieldService, withCustomFields } from '../custom-fields/index.js';
import type { PersonEntity } from './person.entity.js';
import { HISTORY, historyOf, valuesFrom } from './person.mapper.js';
import { PersonRepository, type PersonValues } from './person.repository.js';
import { PositionService } from './position.service.js';

/** Keeps the persons of a region. */
@Injectable()
export class PersonService extends ArchivingService<PersonEntity, NewPersonInput, Person> {
  constructor(
    database: Database,
    private readonly persons: PersonRepository,
    private readonly positions: PositionService,
    private readonly customFields: CustomFieldService,
    events: EventLog,
  ) {
    super(database, persons, events, { resource: 'persons', history: HISTORY });
  }

  override async page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.persons.page(
      caller,
      query,
      asksForCustomFields(query) ? await this.listing(caller) : this.persons.source.listing,
    );
  }

  /** How the region lists its persons, own fields included. */
  async listing(caller: Caller): Promise<Listing> {
    return withCustomFields(this.persons.source.listing, await this.customFields.definitions(caller, 'persons'), 'p.custom');
  }

  /** Values in use of a field, for suggestions while typing. */
  values(caller: Caller, field: PersonValueField, typed: string): Promise<ValueCount[]> {
    return this.persons.values(caller, field, typed);
  }

  /** Creates the person, with the first position where one is given. */
  override async add(tx: Tx, input: NewPersonInput): Promise<string> {
    const personId = await super.add(tx, input);
    if (input.position) await this.positions.add(tx, { ...input.position, personId });
    return personId;
  }

  protected override async accept(tx: Tx, input: NewPersonInput, before: PersonEntity | null): Promise<PersonValues> {
    if (before && input.assistantId === before.id) {
      throw new AppError('invalid_input', { fields: [{ path: 'assistantId', code: 'invalid' }] });
    }
    const custom = await this.customFields.accept(tx, 'persons', before?.custom ?? {}, input.custom ?? {});
    return { custom, ...valuesFrom(input) };
  }

  override changes(before: PersonEntity, values: Partial<PersonValues>): FieldChange[] {
    return historyOf(before, values);
  }
}
