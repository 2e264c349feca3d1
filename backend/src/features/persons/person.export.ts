import {
  PERSON_FIELDS,
  PERSON_LABELS_DE,
  PERSON_LABELS_EN,
  type Language,
  type Person,
  type Position,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { RecordExport } from '../../platform/resources/index.js';
import {
  partialDate,
  type Card,
  type Reach,
  type TableColumn,
  type TableKind,
  type WrittenCell,
} from '../../platform/tables/write/index.js';
import { CustomFieldService, ownFieldsInUse } from '../custom-fields/index.js';
import { PersonRepository } from './person.repository.js';
import { PersonService } from './person.service.js';

const LABELS = { de: PERSON_LABELS_DE, en: PERSON_LABELS_EN };

const TABLE_KIND: TableKind<Person> = {
  fields: PERSON_FIELDS,
  labels: LABELS,
  special: {
    organisationId: ({ positions }) => positions[0]?.organisation.name ?? null,
    function: ({ positions }) => positions[0]?.function ?? null,
    assistantId: ({ assistant }) => assistant?.name ?? null,
  },
  beside: (language) => POSITION_COLUMNS.map(([name, cell]) => positionColumn(name, cell, language)),
};

/** What the position that stands for a person says besides organisation and function. */
const POSITION_COLUMNS: readonly [PositionColumn, (position: Position, language: Language) => WrittenCell][] = [
  ['department', ({ department }) => department],
  ['positionEmail', ({ email }) => email],
  ['positionPhone', ({ phone }) => phone],
  ['positionSince', ({ since }, language) => partialDate(since, language)],
];

type PositionColumn = keyof (typeof PERSON_LABELS_DE)['export']['position'];

function positionColumn(
  name: PositionColumn,
  cell: (position: Position, language: Language) => WrittenCell,
  language: Language,
): TableColumn<Person> {
  const header = LABELS[language].export.position[name];
  return { name, header, cell: ({ positions: [first] }) => (first ? cell(first, language) : null) };
}

/** Persons as a table or as cards for an address book. */
@Injectable()
export class PersonExport extends RecordExport<Person> {
  constructor(records: PersonRepository, persons: PersonService, customFields: CustomFieldService) {
    super({
      name: 'persons',
      read: 'persons.read',
      kind: TABLE_KIND,
      records,
      listing: (caller) => persons.listing(caller),
      own: (caller) => ownFieldsInUse(customFields, caller, 'persons'),
      card: personCard,
    });
  }
}

/** Notes stay here: they are for the coordination, not for address books. */
export function personCard({ id, name, firstName, lastName, title, email, phone, positions, tags, updatedAt }: Person): Card {
  const [first, ...others] = positions;
  return {
    id,
    name: title ? `${title} ${name}` : name,
    person: { firstName, lastName, title },
    organisation: first?.organisation.name ?? null,
    department: first?.department,
    function: first?.function,
    emails: reached(
      email,
      first?.email,
      others.map((position) => position.email),
    ),
    phones: reached(
      phone,
      first?.phone,
      others.map((position) => position.phone),
    ),
    tags,
    changedAt: updatedAt,
  };
}

/** What is there already is not told again for another place. */
function reached(own: string | null, work: string | null | undefined, others: readonly (string | null)[]): Reach[] {
  const elsewhere = new Set(others.filter((value) => value !== own && value !== work));
  const all = [['work', work], ['own', own], ...[...elsewhere].map((value) => ['elsewhere', value] as const)] as const;
  return all.flatMap(([of, value]) => (value ? [{ value, of }] : []));
}
