import { AUDIENCE_LABELS_DE, AUDIENCE_LABELS_EN, type AudiencePerson, type Language, type Person } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import type { Chosen, Exportable, ExportQuery, RecordWithRelated } from '../../platform/resources/index.js';
import type { Card, TableColumn } from '../../platform/tables/write/index.js';
import { personCard, PersonExport } from '../persons/index.js';
import { AudiencePeopleService } from './audience-people.service.js';

const LABELS = { de: AUDIENCE_LABELS_DE, en: AUDIENCE_LABELS_EN };

/** Somebody on the list, with all that is exported of persons. */
interface ListedPerson {
  listed: AudiencePerson;
  person: RecordWithRelated<Person>;
}

/** The people of an audience as a table or as cards, each with the reason; those taken off by hand are left out. */
@Injectable()
export class AudienceExport implements Exportable<ListedPerson> {
  readonly name = 'audience-people';
  readonly read = 'audiences.read';

  constructor(
    private readonly people: AudiencePeopleService,
    private readonly persons: PersonExport,
  ) {}

  fileName(language: Language): string {
    return LABELS[language].export.file;
  }

  async columns(caller: Caller, language: Language): Promise<TableColumn<ListedPerson>[]> {
    const ofPersons = await this.persons.columns(caller, language);
    const ofPerson = ofPersons.map(({ name, header, cell }) => ({
      name,
      header,
      cell: ({ person }: ListedPerson) => cell(person),
    }));
    return [...ofPerson, ...ownColumns(language)];
  }

  async choose(caller: Caller, { audienceId, most }: ExportQuery): Promise<Chosen<ListedPerson>> {
    if (!audienceId) throw new AppError('invalid_input', { fields: [{ path: 'audienceId', code: 'required' }] });
    const people = await this.people.of(caller, audienceId);
    const listed = people.filter(({ excluded }) => !excluded).slice(0, most + 1);
    return { count: listed.length, rows: () => this.rows(caller, listed) };
  }

  card({ person }: ListedPerson): Card {
    return personCard(person.record);
  }

  private async *rows(caller: Caller, listed: readonly AudiencePerson[]): AsyncGenerator<ListedPerson> {
    const byId = new Map(listed.map((person) => [person.personId, person]));
    for await (const person of this.persons.rows(caller, [...byId.keys()])) {
      const on = byId.get(person.record.id);
      if (on) yield { listed: on, person };
    }
  }
}

function ownColumns(language: Language): TableColumn<ListedPerson>[] {
  const { way, obstacle, export: words } = LABELS[language];
  return [
    { name: 'listedFor', header: words.columns.listedFor, cell: ({ listed }) => listed.organisation?.name ?? null },
    { name: 'reason', header: words.columns.reason, cell: ({ listed }) => listed.reason ?? way[listed.way] },
    {
      name: 'obstacle',
      header: words.columns.obstacle,
      cell: ({ listed }) => listed.obstacle && obstacle[listed.obstacle],
    },
  ];
}
