import { PERSON_FIELDS, PERSON_LABELS_DE, PERSON_LABELS_EN, type Person } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { TableKind } from '../../platform/csv/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { CustomFieldService, RecordExportService } from '../custom-fields/index.js';
import { PersonRepository } from './person.repository.js';

const TABLE_KIND: TableKind<Person> = {
  fields: PERSON_FIELDS,
  labels: { de: PERSON_LABELS_DE, en: PERSON_LABELS_EN },
  special: {
    organisationId: ({ positions }) => positions[0]?.organisation.name ?? null,
    function: ({ positions }) => positions[0]?.function ?? null,
  },
};

/** Gives the persons of a list away as a table. */
@Injectable()
export class PersonExportService extends RecordExportService<Person> {
  constructor(database: Database, persons: PersonRepository, customFields: CustomFieldService, events: EventLog) {
    super('persons', TABLE_KIND, database, persons, customFields, events);
  }
}
