import type { PartialDate, SeatRole } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { SeatService, type SeatEntity } from '../groups/index.js';
import type { Draft } from './draft.js';
import { nameKey } from './name-keys.js';
import type { NamedOrganisation } from './named-organisation.repository.js';
import { NamedRecords } from './named-records.repository.js';
import { OrganisationNames } from './organisation-names.js';
import { PartTarget, type PartReading } from './part.target.js';
import { picked } from './record.target.js';
import type { ImportOrder } from './target.js';

type Values = Pick<SeatEntity, 'groupId' | 'personId' | 'organisationId' | 'sentById' | 'role' | 'since' | 'until'>;

interface Context {
  groups: ReadonlyMap<string, string>;
  persons: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, NamedOrganisation>;
}

const OWN = ['role', 'since', 'until'] as const;

/** Rows that become seats of a group. Persons must be there; an organisation that is not there is made. */
@Injectable()
export class SeatTarget extends PartTarget<SeatEntity, Values, Context> {
  constructor(
    private readonly seats: SeatService,
    private readonly names: OrganisationNames,
    private readonly namedRecords: NamedRecords,
    private readonly clock: Clock,
  ) {
    super('seats', seats, namedRecords, {
      group: 'groupId',
      person: 'personId',
      organisation: 'organisationId',
      sentBy: 'sentById',
    });
  }

  protected override now(): Date {
    return this.clock.now();
  }

  protected override async contextOf(tx: Tx, { id }: ImportOrder, drafts: readonly Draft[], making: boolean): Promise<Context> {
    const namings = drafts.flatMap(({ no, values: { organisation, sentBy } }) =>
      [organisation, sentBy].flatMap((name) => (typeof name === 'string' ? [{ no, name }] : [])),
    );
    const names = namings.map(({ name }) => name);
    const persons = drafts.flatMap(({ values: { person } }) => (typeof person === 'string' ? [person] : []));
    return {
      groups: drafts.some(({ values }) => values.group) ? await this.namedRecords.groups(tx) : new Map(),
      persons: persons.length > 0 ? await this.namedRecords.persons(tx, persons) : new Map(),
      organisations: making ? await this.names.make(tx, id, namings) : await this.names.resolve(tx, id, names),
    };
  }

  protected override read({ groupId: given }: ImportOrder, { values }: Draft, context: Context): PartReading<Values> {
    const { group, person } = values;
    const groupId = typeof group === 'string' ? context.groups.get(nameKey(group)) : given;
    const personId = typeof person === 'string' ? context.persons.get(nameKey(person)) : null;
    const organisation = (name: unknown): string | null =>
      (typeof name === 'string' && context.organisations.get(nameKey(name))?.id) || null;
    if (!groupId) return { errors: { group: group ? 'unknown_value' : 'required' } };
    if (personId === undefined) return { errors: { person: 'unknown_value' } };
    const organisationId = organisation(values.organisation);
    if (!personId && !organisationId) return { errors: { person: 'required' } };
    const own = picked(
      values,
      OWN.filter((name) => name in values),
    ) as Partial<Values>;
    const said: Partial<Values> = {
      ...own,
      ...(organisationId && { organisationId }),
      ...(typeof values.sentBy === 'string' && { sentById: organisation(values.sentBy) }),
    };
    const role: SeatRole = said.role ?? 'member';
    const none: PartialDate | null = null;
    return { said, values: { groupId, personId, organisationId, sentById: null, since: none, until: none, ...said, role } };
  }

  protected override around(tx: Tx, values: readonly Values[]): Promise<SeatEntity[]> {
    if (values.length === 0) return Promise.resolve([]);
    return this.seats.of(tx, [...new Set(values.map(({ groupId }) => groupId))]);
  }

  /** Who sits there: a person, whatever organisation they sit for; else the organisation itself. */
  protected override isAbout(row: Values, { groupId, personId, organisationId }: Values): boolean {
    return row.groupId === groupId && row.personId === personId && (personId !== null || row.organisationId === organisationId);
  }

  protected override keyOf({ groupId, personId, organisationId, since }: Values): string {
    return [groupId, personId ?? organisationId, since?.from ?? ''].join('/');
  }
}
